/* SPDX-License-Identifier: MIT */
/* What the support description and the agreement of a plan have in common. */
#include "reckon/coverage.h"
#include "reckon/rows.h"
#include "view/parts.h"

struct value *view_named_texts(struct writer *writer,
                               const struct named_text *items, size_t count,
                               const char *key)
{
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < count; i++) {
        str unit =
            UNIT(writer, "plan.%.*s.%s.%.*s", STR_ARG(writer->plan->id.text),
                 key, STR_ARG(items[i].id));
        struct value *phrase = writer_content(writer, unit, items[i].text);
        value_put_text(phrase, writer->arena, "id", items[i].id);
        value_push(list, writer->arena, phrase);
    }
    return list;
}

static str scope_name(struct writer *writer, int scope)
{
    return writer_say_text(
        writer, UNIT(writer, "scope.%s.name", word_text(scope_words, scope)),
        NULL, 0);
}

str view_scope_list(struct writer *writer, const int *scopes, size_t count)
{
    str *names = ARENA_ARRAY(writer->arena, count, str);
    for (size_t i = 0; i < count; i++) {
        names[i] = scope_name(writer, scopes[i]);
    }
    return format_list(writer_formats(writer), names, count, LIST_AND,
                       writer->arena);
}

static bool is_charged(const struct plan *plan, int scope)
{
    for (size_t i = 0; i < plan->charged.count; i++) {
        if (plan->charged.items[i] == scope) {
            return true;
        }
    }
    return plan->charged.count == 0 && plan_is_charged(plan);
}

static struct value *scopes_new(struct writer *writer)
{
    const struct plan *plan = writer->plan;
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < plan->support.count; i++) {
        int scope = plan->support.items[i];
        const char *word = word_text(scope_words, scope);
        struct value *item = value_map(writer->arena);
        value_put_text(item, writer->arena, "id", str_from(word));
        value_put_text(item, writer->arena, "name", scope_name(writer, scope));
        value_put_text(item, writer->arena, "text",
                       writer_say_text(writer,
                                       UNIT(writer, "scope.%s.text", word),
                                       NULL, 0));
        value_put_bool(item, writer->arena, "charged", is_charged(plan, scope));
        value_push(list, writer->arena, item);
    }
    return list;
}

static struct value *services_new(struct writer *writer)
{
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < writer->plan->covers.count; i++) {
        value_push(
            list, writer->arena,
            value_text(writer->arena,
                       service_name(writer->plan->covers.items[i].service)));
    }
    return list;
}

/* ---- ways to reach ------------------------------------------------------ */

/* Gives the names of ids as one text. */
typedef str name_of(struct writer *writer, str id);

static str joined_names(struct writer *writer, const struct name_list *list,
                        name_of *name)
{
    str *names = ARENA_ARRAY(writer->arena, list->count, str);
    for (size_t i = 0; i < list->count; i++) {
        names[i] = name(writer, list->items[i].text);
    }
    return format_list(writer_formats(writer), names, list->count, LIST_AND,
                       writer->arena);
}

static str severity_text(struct writer *writer, str id)
{
    const struct value *name = view_severity_name(
        writer, writer->plan, plan_severity(writer->plan, id));
    return VALUE_FIND(name, "text")->text;
}

/* The text that the plan gives to an id; empty when it gives none. */
static str declared_name(struct writer *writer, const struct named_text *items,
                         size_t count, const char *key, str id)
{
    for (size_t i = 0; i < count; i++) {
        if (str_equal(items[i].id, id)) {
            return writer_content_text(writer,
                                       UNIT(writer, "plan.%.*s.%s.%.*s",
                                            STR_ARG(writer->plan->id.text), key,
                                            STR_ARG(id)),
                                       items[i].text);
        }
    }
    return STR("");
}

static str region_name(struct writer *writer, str id)
{
    return declared_name(writer, writer->plan->regions.items,
                         writer->plan->regions.count, "regions", id);
}

static str request_name(struct writer *writer, str id)
{
    str name = declared_name(writer, writer->plan->requests.items,
                             writer->plan->requests.count, "requests", id);
    return name.len ? name
                    : writer_say_text(writer,
                                      UNIT(writer, "request.%.*s", STR_ARG(id)),
                                      NULL, 0);
}

static str tier_name(struct writer *writer, str id)
{
    return declared_name(writer, writer->plan->tiers.items,
                         writer->plan->tiers.count, "tiers", id);
}

static str covered_name(struct writer *writer, str id)
{
    (void)writer;
    return service_name(id);
}

static void push_narrow(struct writer *writer, struct value *list,
                        const char *key, str names)
{
    struct message_arg arg = message_text_arg("names", names);
    if (names.len) {
        value_push(list, writer->arena,
                   writer_say(writer, str_from(key), &arg, 1));
    }
}

struct value *view_narrowing(struct writer *writer,
                             const struct narrowing *narrowing, bool all)
{
    struct value *list = value_list(writer->arena);
    if (all) {
        push_narrow(writer, list, "narrow.severity",
                    joined_names(writer, &narrowing->severity, severity_text));
        push_narrow(writer, list, "narrow.languages",
                    view_language_list(writer, narrowing->languages.items,
                                       narrowing->languages.count));
    }
    push_narrow(writer, list, "narrow.region",
                joined_names(writer, &narrowing->region, region_name));
    push_narrow(writer, list, "narrow.request",
                joined_names(writer, &narrowing->request, request_name));
    push_narrow(writer, list, "narrow.service",
                joined_names(writer, &narrowing->service, covered_name));
    push_narrow(writer, list, "narrow.tier",
                joined_names(writer, &narrowing->tier, tier_name));
    return list;
}

/* A row for all severities is not for those that a narrower row is for. */
static str severity_list(struct writer *writer, const struct reach *reach)
{
    const struct plan *plan = writer->plan;
    if (reach->severity.count) {
        return joined_names(writer, &reach->severity, severity_text);
    }
    struct name_list rest = {
        .items =
            ARENA_ARRAY(writer->arena, plan->severities.count, struct name),
    };
    for (size_t i = 0; i < plan->severities.count; i++) {
        str id = plan->severities.items[i].id;
        if (!rows_displaced(plan, reach, id)) {
            rest.items[rest.count++].text = id;
        }
    }
    if (rest.count && rest.count < plan->severities.count) {
        return joined_names(writer, &rest, severity_text);
    }
    return plan->severities.count ? WORD(writer, "reach.all_severities")
                                  : STR("");
}

/* All contacts of the channel, or the one that the row names. */
static struct value *reach_contacts(struct writer *writer,
                                    const struct reach *reach)
{
    struct value *all = view_contacts(writer, (enum channel)reach->by);
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < all->item_count && reach->contact.text.len; i++) {
        str id = writer->partner->contact.channels[reach->by].items[i].id.text;
        if (str_equal(id.len ? id : STR("main"), reach->contact.text)) {
            value_push(list, writer->arena, all->items[i]);
        }
    }
    return reach->contact.text.len ? list : all;
}

static struct value *reach_condition(struct writer *writer,
                                     const struct reach *reach)
{
    str id = reach->id.text.len ? reach->id.text : STR("main");
    return writer_content(writer,
                          UNIT(writer, "plan.%.*s.reach.%.*s.if",
                               STR_ARG(writer->plan->id.text), STR_ARG(id)),
                          reach->condition);
}

static str reach_languages(struct writer *writer, const struct reach *reach)
{
    if (reach->languages.count) {
        return view_language_list(writer, reach->languages.items,
                                  reach->languages.count);
    }
    return view_spoken_list(writer);
}

static struct value *reach_row(struct writer *writer, const struct reach *reach)
{
    const struct plan *plan = writer->plan;
    const struct schedule *schedule = plan_schedule(plan, reach->during.text);
    const char *channel = word_text(channel_words, reach->by);
    const char *unit =
        UNIT(writer, "plan.%.*s.hours", STR_ARG(plan->id.text)).data;
    struct value *row = value_map(writer->arena);
    value_put_text(row, writer->arena, "channel", str_from(channel));
    value_put_text(row, writer->arena, "channel_name",
                   writer_word(writer, "channel", channel));
    value_put(row, writer->arena, "contacts", reach_contacts(writer, reach));
    value_put_bool(row, writer->arena, "always",
                   view_is_always(writer, schedule));
    value_put(row, writer->arena, "schedule_name",
              view_schedule_name(writer, schedule, unit));
    value_put_text(row, writer->arena, "schedule_url",
                   UNIT(writer, "#hours-%.*s", STR_ARG(reach->during.text)));
    value_put(row, writer->arena, "hours", view_hours_lines(writer, schedule));
    value_put_text(row, writer->arena, "severities",
                   severity_list(writer, reach));
    value_put_text(row, writer->arena, "languages",
                   reach_languages(writer, reach));
    const struct narrowing narrowing = reach_narrowing(reach);
    value_put(row, writer->arena, "narrows",
              view_narrowing(writer, &narrowing, false));
    value_put(row, writer->arena, "condition", reach_condition(writer, reach));
    return row;
}

static struct value *reach_new(struct writer *writer)
{
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < writer->plan->reach.count; i++) {
        value_push(list, writer->arena,
                   reach_row(writer, &writer->plan->reach.items[i]));
    }
    return list;
}

/* The contacts of the channels that the plan can be reached by, each once. */
static struct value *plan_contacts(struct writer *writer)
{
    struct value *list = value_list(writer->arena);
    bool seen[CHANNEL_COUNT] = {false};
    for (size_t i = 0; i < writer->plan->reach.count; i++) {
        int channel = writer->plan->reach.items[i].by;
        if (seen[channel]) {
            continue;
        }
        seen[channel] = true;
        const struct value *contacts =
            view_contacts(writer, (enum channel)channel);
        for (size_t j = 0; j < contacts->item_count; j++) {
            value_push(list, writer->arena, contacts->items[j]);
        }
    }
    return list;
}

/* ---- the heart: is the telephone staffed round the clock? ---------------- */

bool view_promises_times(const struct plan *plan)
{
    return plan->targets.count > 0 || plan->targets_for.count > 0;
}

static bool is_agreement(const struct writer *writer)
{
    return writer->page.kind == PAGE_SLA || writer->page.kind == PAGE_BILINGUAL;
}

/* Where no time is promised, none is spoken of. */
static struct value *phone_untimed(struct writer *writer, bool promised)
{
    struct message_arg name =
        message_text_arg("partner", writer->partner->name);
    if (is_agreement(writer)) {
        return promised ? SAY(writer, "phone.limited_here_untimed", name)
                        : SAY(writer, "phone.none_here_untimed", name);
    }
    return promised ? SAY(writer, "phone.limited_untimed", name)
                    : SAY(writer, "phone.none_untimed", name);
}

static struct value *phone_text(struct writer *writer, bool always)
{
    struct message_arg name =
        message_text_arg("partner", writer->partner->name);
    bool promised = false;
    for (size_t i = 0; i < writer->plan->reach.count; i++) {
        promised |= writer->plan->reach.items[i].by == CHANNEL_PHONE;
    }
    if (always) {
        return SAY(writer, "phone.always", name);
    }
    if (!view_promises_times(writer->plan)) {
        return phone_untimed(writer, promised);
    }
    if (is_agreement(writer)) {
        return promised ? SAY(writer, "phone.limited_here", name)
                        : SAY(writer, "phone.none_here", name);
    }
    return promised ? SAY(writer, "phone.limited", name)
                    : SAY(writer, "phone.none", name);
}

static str document_url(struct writer *writer, enum page_kind kind,
                        enum document document)
{
    if (!plan_publishes(writer->plan, document)) {
        return STR("");
    }
    struct page_id page = {
        .kind = kind,
        .partner = writer->partner->id.text,
        .plan = writer->plan->id.text,
    };
    return writer_url(writer, &page);
}

static struct value *plan_new(struct writer *writer)
{
    const struct plan *plan = writer->plan;
    struct value *item = value_map(writer->arena);
    value_put_text(item, writer->arena, "id", plan->id.text);
    value_put(
        item, writer->arena, "name",
        writer_content(writer,
                       UNIT(writer, "plan.%.*s.name", STR_ARG(plan->id.text)),
                       plan->name));
    value_put(item, writer->arena, "summary",
              writer_content(
                  writer,
                  UNIT(writer, "plan.%.*s.summary", STR_ARG(plan->id.text)),
                  plan->summary));
    value_put_text(item, writer->arena, "version", plan->version);
    value_put(item, writer->arena, "valid_from",
              writer_date(writer, plan->valid_from));
    value_put(item, writer->arena, "valid_until",
              writer_date(writer, plan->valid_until));
    value_put_text(item, writer->arena, "support_url",
                   document_url(writer, PAGE_SUPPORT, DOCUMENT_DESCRIPTION));
    value_put_text(item, writer->arena, "sla_url",
                   document_url(writer, PAGE_SLA, DOCUMENT_SLA));
    return item;
}

/* ---- the parts, and the clauses that show them --------------------------- */

static struct value *phone_new(struct writer *writer)
{
    return phone_text(writer, phone_is_always(writer->edition->world,
                                              writer->partner, writer->plan));
}

static struct value *tiers_new(struct writer *writer)
{
    return view_named_texts(writer, writer->plan->tiers.items,
                            writer->plan->tiers.count, "tiers");
}

static struct value *out_of_scope_new(struct writer *writer)
{
    return view_named_texts(writer, writer->plan->out_of_scope.items,
                            writer->plan->out_of_scope.count, "out_of_scope");
}

static struct value *duties_new(struct writer *writer)
{
    return view_named_texts(writer, writer->plan->customer_duties.items,
                            writer->plan->customer_duties.count,
                            "customer_duties");
}

static struct value *defined_severities_new(struct writer *writer)
{
    return view_defined_severities(writer, view_severities(writer));
}

static struct value *prices_new(struct writer *writer)
{
    return view_prices(writer, writer->plan);
}

const struct plan_part plan_parts[] = {
    {"phone_text", phone_new, 0},
    {"scopes", scopes_new, IN(SCOPE)},
    {"services", services_new, IN(SCOPE)},
    {"tiers", tiers_new, IN(SCOPE)},
    {"out_of_scope", out_of_scope_new, IN(SCOPE)},
    {"customer_duties", duties_new, IN(DUTIES)},
    {"contacts", plan_contacts, 0},
    {"reach", reach_new, IN(CHANNELS)},
    {"schedules", view_schedules, IN(HOURS)},
    {"severities", view_severities, IN(SEVERITIES) | IN(TARGETS)},
    {"defined_severities", defined_severities_new, IN(SEVERITIES)},
    {"severity_rules", view_severity_rules, IN(SEVERITIES)},
    {"severity_matrix", view_severity_matrix, IN(SEVERITIES)},
    {"has_targets", view_has_targets, IN(TARGETS)},
    {"target_table", view_target_table, IN(TARGETS)},
    {"target_exceptions", view_target_exceptions, IN(TARGETS)},
    {"target_example", view_target_example, IN(TARGETS)},
    {"clock", view_clock, IN(TARGETS)},
    {"business_hours", view_business_hours, IN(HOURS)},
    {"prices", prices_new, IN(PRICE)},
    {"price_text", view_price_text, IN(PRICE)},
    {"price_bases", view_price_bases, IN(PRICE)},
    {"billing", view_billing, IN(PRICE)},
    {"price_example", view_price_example, IN(PRICE)},
    {"availability", view_availability, IN(AVAILABILITY)},
    {"response_credits", view_response_credits, IN(REMEDIES)},
    {"term", view_term, IN(TERM)},
    {"suppliers", view_suppliers, IN(SUPPLIERS)},
    {"escalation", view_escalation, IN(ESCALATION)},
    {NULL, NULL, 0},
};

void view_add_plan(struct writer *writer, struct value *view,
                   struct clause_texts *texts)
{
    const struct plan *plan = writer->plan;
    struct arena *arena = writer->arena;
    struct ledger *page = writer->ledger;
    value_put(view, arena, "plan", plan_new(writer));
    value_put_bool(
        view, arena, "phone_always",
        phone_is_always(writer->edition->world, writer->partner, plan));
    value_put_bool(view, arena, "charges_differ", plan->charged.count > 0);
    for (const struct plan_part *part = plan_parts; part->key; part++) {
        struct ledger ledger;
        clause_begin(writer, &ledger);
        value_put(view, arena, part->key, part->make(writer));
        clause_end(writer, page, texts, part->clauses);
    }
}

void view_add_support(struct writer *writer, struct value *view)
{
    struct message_arg name =
        message_text_arg("partner", writer->partner->name);
    struct value *intro = value_list(writer->arena);
    value_push(intro, writer->arena, SAY(writer, "support.intro", name));
    value_put(view, writer->arena, "intro", intro);
    struct value *sla = view_promises_times(writer->plan)
                            ? SAY(writer, "support.sla", name)
                            : SAY(writer, "support.sla_untimed", name);
    value_put(view, writer->arena, "sla_text",
              plan_publishes(writer->plan, DOCUMENT_SLA)
                  ? sla
                  : value_null(writer->arena));
}

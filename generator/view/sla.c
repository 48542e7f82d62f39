/* SPDX-License-Identifier: MIT */
/*
 * The agreement: a fixed order of clauses, of which those are shown that have
 * something to say, numbered as they come.  A clause's words are messages,
 * "sla.<clause>.<part>"; its facts stand in tables and lists of the template.
 */
#include "reckon/coverage.h"
#include "view/clause.h"
#include "view/parts.h"

const char *const clause_ids[CLAUSE_COUNT] = {
    [CLAUSE_PARTIES] = "parties",
    [CLAUSE_PURPOSE] = "purpose",
    [CLAUSE_DEFINITIONS] = "definitions",
    [CLAUSE_SCOPE] = "scope",
    [CLAUSE_HOURS] = "hours",
    [CLAUSE_CHANNELS] = "channels",
    [CLAUSE_SEVERITIES] = "severities",
    [CLAUSE_TARGETS] = "targets",
    [CLAUSE_AVAILABILITY] = "availability",
    [CLAUSE_ESCALATION] = "escalation",
    [CLAUSE_CLOSING] = "closing",
    [CLAUSE_DUTIES] = "duties",
    [CLAUSE_SUPPLIERS] = "suppliers",
    [CLAUSE_REPORTS] = "reports",
    [CLAUSE_DATA] = "data",
    [CLAUSE_PRICE] = "price",
    [CLAUSE_REMEDIES] = "remedies",
    [CLAUSE_TERM] = "term",
    [CLAUSE_CHANGES] = "changes",
    [CLAUSE_LAW] = "law",
};

static bool has_kind_that(const struct target *kinds,
                          bool (*is)(const struct target *))
{
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        if (is(&kinds[kind])) {
            return true;
        }
    }
    return false;
}

static bool has_target(const struct plan *plan,
                       bool (*is)(const struct target *))
{
    bool has = false;
    for (size_t i = 0; i < plan->targets.count; i++) {
        has |= has_kind_that(plan->targets.items[i].kinds, is);
    }
    for (size_t i = 0; i < plan->targets_for.count; i++) {
        has |= has_kind_that(plan->targets_for.items[i].kinds, is);
    }
    return has;
}

static bool is_given(const struct target *target)
{
    return target->at != NULL;
}

static bool is_objective(const struct target *target)
{
    return target->at && target->strength == STRENGTH_OBJECTIVE;
}

static bool is_effort(const struct target *target)
{
    return target->at && target->strength == STRENGTH_EFFORTS;
}

static bool is_range(const struct target *target)
{
    return target->at && target->least.unit != UNIT_NONE;
}

static bool is_share(const struct target *target)
{
    return target->at && target->attainment.ppm > 0;
}

static bool has_objective(const struct target *target)
{
    return is_objective(target) ||
           (target->at && target->objective.unit != UNIT_NONE);
}

static bool is_guarantee(const struct target *target)
{
    return target->at && target->strength == STRENGTH_GUARANTEE;
}

static bool is_business(const struct target *target)
{
    return target->at && duration_is_business(target->duration);
}

static bool is_elapsed(const struct target *target)
{
    return target->at && target->limit == LIMIT_WITHIN &&
           !duration_is_business(target->duration);
}

static bool has_term(const struct plan *plan)
{
    return plan->term.minimum.unit != PERIOD_NONE ||
           plan->term.renews.unit != PERIOD_NONE ||
           plan->term.notice.unit != PERIOD_NONE;
}

static bool gives_credit(const struct availability *availability)
{
    return availability->credits.count > 0;
}

static bool lets_leave(const struct availability *availability)
{
    return availability->terminate_after.at != NULL;
}

static bool has_availability(const struct plan *plan,
                             bool (*is)(const struct availability *))
{
    for (size_t i = 0; i < plan->availability.count; i++) {
        if (is(&plan->availability.items[i])) {
            return true;
        }
    }
    return false;
}

static bool has_remedy(const struct plan *plan)
{
    return has_availability(plan, gives_credit) ||
           has_availability(plan, lets_leave) || plan->response_credits.at;
}

static bool clause_is_shown(const struct writer *writer, enum clause clause)
{
    const struct plan *plan = writer->plan;
    if (view_contract_has(plan, clause_ids[clause])) {
        return true;
    }
    switch (clause) {
    case CLAUSE_CLOSING:
    case CLAUSE_REPORTS:
    case CLAUSE_DATA:
        return false;
    case CLAUSE_SEVERITIES:
        return plan->severities.count > 0;
    case CLAUSE_TARGETS:
        return has_target(plan, is_given);
    case CLAUSE_AVAILABILITY:
        return plan->availability.count > 0;
    case CLAUSE_REMEDIES:
        return has_remedy(plan) || has_target(plan, is_guarantee);
    case CLAUSE_DUTIES:
        return plan->customer_duties.count > 0;
    case CLAUSE_SUPPLIERS:
        return writer->partner->supplied.count > 0 ||
               writer->partner->role != ROLE_INDIRECT_RESELLER;
    case CLAUSE_TERM:
        return has_term(plan) || plan->valid_until.year;
    case CLAUSE_PARTIES:
    case CLAUSE_PURPOSE:
    case CLAUSE_DEFINITIONS:
    case CLAUSE_SCOPE:
    case CLAUSE_HOURS:
    case CLAUSE_CHANNELS:
    case CLAUSE_ESCALATION:
    case CLAUSE_PRICE:
    case CLAUSE_CHANGES:
    case CLAUSE_LAW:
    case CLAUSE_COUNT:
        break;
    }
    return true;
}

/* The facts that any clause may name. */
struct facts {
    struct message_arg args[8];
    size_t count;
};

static void add_fact(struct facts *facts, const char *name, str text)
{
    facts->args[facts->count++] = message_text_arg(name, text);
}

static str governing_tag(const struct writer *writer)
{
    return writer_governing(writer)->locale.tag;
}

static bool is_equal(const struct writer *writer)
{
    return writer->partner->governing.translations == TRANSLATIONS_EQUAL;
}

static str published_languages(struct writer *writer)
{
    const struct languages *languages = writer->edition->languages;
    str *tags = ARENA_ARRAY(writer->arena, languages->published_count, str);
    for (size_t i = 0; i < languages->published_count; i++) {
        tags[i] = languages->items[languages->published[i]].locale.tag;
    }
    return view_language_list(writer, tags, languages->published_count);
}

static struct facts facts_new(struct writer *writer)
{
    struct formats *formats = writer_formats(writer);
    struct facts facts = {.count = 0};
    add_fact(&facts, "partner", writer->partner->name);
    add_fact(&facts, "legal_name", writer->partner->legal_name);
    add_fact(&facts, "country",
             format_country(formats, writer->partner->country, writer->arena));
    add_fact(&facts, "plan",
             writer_content_text(
                 writer,
                 UNIT(writer, "plan.%.*s.name", STR_ARG(writer->plan->id.text)),
                 writer->plan->name));
    add_fact(&facts, "language",
             format_language(formats, governing_tag(writer), writer->arena));
    add_fact(&facts, "languages", published_languages(writer));
    return facts;
}

/* Adds a paragraph of a clause, "sla.parties.offer". */
static void add_text(struct writer *writer, struct value *text,
                     const struct facts *facts, const char *key)
{
    value_push(text, writer->arena,
               writer_say(writer, str_from(key), facts->args, facts->count));
}

/* Adds the sentences that a plan makes of its own, or else the usual one. */
static void add_all(struct writer *writer, struct value *text,
                    const struct facts *facts, const struct value *own,
                    const char *usual)
{
    for (size_t i = 0; i < own->item_count; i++) {
        value_push(text, writer->arena, own->items[i]);
    }
    if (own->item_count == 0) {
        add_text(writer, text, facts, usual);
    }
}

static bool has_summer_time(const struct writer *writer)
{
    const struct edition *edition = writer->edition;
    for (size_t i = 0; i < writer->plan->hours.count; i++) {
        int32_t standard;
        int32_t summer;
        if (edition->offsets(edition->offsets_context,
                             writer->plan->hours.items[i].zone.text, &standard,
                             &summer) &&
            standard != summer) {
            return true;
        }
    }
    return false;
}

static void add_hours_text(struct writer *writer, struct value *text,
                           const struct facts *facts)
{
    if (writer->plan->hours.count) {
        add_text(writer, text, facts, "sla.hours.zone");
    }
    if (has_summer_time(writer)) {
        add_text(writer, text, facts, "sla.hours.summer");
    }
    for (size_t i = 0; i < writer->plan->hours.count; i++) {
        if (writer->plan->hours.items[i].closed.count) {
            add_text(writer, text, facts, "sla.hours.holidays");
            return;
        }
    }
}

static void add_targets_text(struct writer *writer, struct value *text,
                             const struct facts *facts)
{
    const struct plan *plan = writer->plan;
    add_all(writer, text, facts, view_clock(writer), "sla.targets.start");
    if (plan->targets_for.count) {
        add_text(writer, text, facts, "sla.targets.exceptions");
    }
    if (has_target(plan, is_business)) {
        add_text(writer, text, facts, "sla.targets.business");
    }
    if (has_target(plan, is_elapsed)) {
        add_text(writer, text, facts, "sla.targets.elapsed");
    }
    if (has_target(plan, is_range)) {
        add_text(writer, text, facts, "sla.targets.range");
    }
    if (has_target(plan, is_share)) {
        add_text(writer, text, facts, "sla.targets.share");
    }
    if (has_target(plan, is_effort)) {
        add_text(writer, text, facts, "sla.targets.efforts");
    }
    if (has_target(plan, has_objective)) {
        add_text(writer, text, facts, "sla.targets.objective");
    }
}

/* How credits are paid is a condition of theirs where it was said. */
static void add_remedies_text(struct writer *writer, struct value *text,
                              const struct facts *facts)
{
    const struct plan *plan = writer->plan;
    if (has_target(plan, is_guarantee) && !plan->response_credits.at) {
        add_text(writer, text, facts, "sla.remedies.guarantee");
    }
    if (has_availability(plan, gives_credit)) {
        add_text(writer, text, facts, "sla.remedies.credit");
    }
    if (has_availability(plan, lets_leave)) {
        add_text(writer, text, facts, "sla.remedies.terminate");
    }
    if (plan->response_credits.at) {
        add_text(writer, text, facts, "sla.remedies.response");
    }
}

static struct value *clause_text(struct writer *writer, enum clause clause,
                                 const struct facts *facts)
{
    struct value *text = value_list(writer->arena);
    switch (clause) {
    case CLAUSE_PARTIES:
        add_text(writer, text, facts, "sla.parties.offer");
        break;
    case CLAUSE_PURPOSE:
        add_text(writer, text, facts,
                 view_promises_times(writer->plan) ? "sla.purpose.what"
                                                   : "sla.purpose.untimed");
        if (clause_is_shown(writer, CLAUSE_REMEDIES)) {
            add_text(writer, text, facts, "sla.purpose.remedies");
        }
        break;
    case CLAUSE_SCOPE:
        add_text(writer, text, facts, "sla.scope.what");
        break;
    case CLAUSE_HOURS:
        add_hours_text(writer, text, facts);
        break;
    case CLAUSE_CHANNELS:
        add_text(writer, text, facts, "sla.channels.report");
        break;
    case CLAUSE_SEVERITIES:
        add_all(writer, text, facts, view_severity_rules(writer),
                "sla.severities.who");
        break;
    case CLAUSE_TARGETS:
        add_targets_text(writer, text, facts);
        break;
    case CLAUSE_REMEDIES:
        add_remedies_text(writer, text, facts);
        break;
    case CLAUSE_CHANGES:
        add_text(writer, text, facts,
                 writer->plan->term.effective ? "sla.changes.published"
                                              : "sla.changes.how");
        break;
    case CLAUSE_LAW:
        add_text(writer, text, facts,
                 is_equal(writer) ? "sla.law.equal" : "sla.law.language");
        break;
    case CLAUSE_DUTIES:
        if (writer->plan->customer_duties.count) {
            add_text(writer, text, facts, "sla.duties.what");
        }
        break;
    case CLAUSE_DEFINITIONS:
    case CLAUSE_AVAILABILITY:
    case CLAUSE_ESCALATION:
    case CLAUSE_CLOSING:
    case CLAUSE_SUPPLIERS:
    case CLAUSE_REPORTS:
    case CLAUSE_DATA:
    case CLAUSE_PRICE:
    case CLAUSE_TERM:
    case CLAUSE_COUNT:
        break;
    }
    return text;
}

static struct value *clause_new(struct writer *writer, enum clause clause,
                                int number, const struct facts *facts)
{
    struct value *item = value_map(writer->arena);
    value_put_text(item, writer->arena, "number", UNIT(writer, "%d", number));
    value_put_text(item, writer->arena, "anchor",
                   UNIT(writer, "clause-%s", clause_ids[clause]));
    value_put(item, writer->arena, "title",
              writer_say(writer,
                         UNIT(writer, "sla.%s.title", clause_ids[clause]), NULL,
                         0));
    value_put(item, writer->arena, "text", clause_text(writer, clause, facts));
    view_add_contract(writer, clause_ids[clause], item);
    return item;
}

/* ---- definitions: only of words that the agreement uses ----------------- */

static void define(struct writer *writer, struct value *list, const char *word)
{
    struct value *item = value_map(writer->arena);
    value_put(
        item, writer->arena, "term",
        writer_say(writer, UNIT(writer, "definition.%s.term", word), NULL, 0));
    value_put(
        item, writer->arena, "text",
        writer_say(writer, UNIT(writer, "definition.%s.text", word), NULL, 0));
    value_push(list, writer->arena, item);
}

static bool has_kind(const struct plan *plan, int kind)
{
    for (size_t i = 0; i < plan->targets.count; i++) {
        if (plan->targets.items[i].kinds[kind].at) {
            return true;
        }
    }
    for (size_t i = 0; i < plan->targets_for.count; i++) {
        if (plan->targets_for.items[i].kinds[kind].at) {
            return true;
        }
    }
    return false;
}

static struct value *definitions_new(struct writer *writer)
{
    const struct plan *plan = writer->plan;
    struct value *list = value_list(writer->arena);
    define(writer, list, "request");
    define(writer, list, "service_hours");
    if (has_target(plan, is_business) || contract_business_time(plan)) {
        define(writer, list, "business_hour");
        define(writer, list, "business_day");
    }
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        if (kind != TARGET_UPDATE && has_kind(plan, kind)) {
            define(writer, list, target_kind_key((enum target_kind)kind));
        }
    }
    if (plan->severities.count) {
        define(writer, list, "severity");
    }
    if (plan->availability.count) {
        define(writer, list, "availability");
    }
    return list;
}

/* Mustache cannot compare: each clause says what it is, `is.hours`. */
static void say_which(struct writer *writer, struct value *item,
                      enum clause clause)
{
    struct value *is = value_map(writer->arena);
    for (int i = 0; i < CLAUSE_COUNT; i++) {
        value_put_bool(is, writer->arena, clause_ids[i], i == (int)clause);
    }
    value_put_text(item, writer->arena, "id", str_from(clause_ids[clause]));
    value_put(item, writer->arena, "is", is);
}

static struct value *clauses_new(struct writer *writer,
                                 struct clause_texts *texts)
{
    struct value *clauses = value_list(writer->arena);
    struct ledger *page = writer->ledger;
    struct facts facts = facts_new(writer);
    int number = 0;
    for (int clause = 0; clause < CLAUSE_COUNT; clause++) {
        struct ledger part;
        if (!clause_is_shown(writer, (enum clause)clause)) {
            continue;
        }
        clause_begin(writer, &part);
        struct value *item =
            clause_new(writer, (enum clause)clause, ++number, &facts);
        say_which(writer, item, (enum clause)clause);
        if (clause == CLAUSE_DEFINITIONS) {
            value_put(item, writer->arena, "definitions",
                      definitions_new(writer));
        }
        value_push(clauses, writer->arena, item);
        clause_end(writer, page, texts, (clause_set)1 << clause);
    }
    return clauses;
}

void view_add_sla(struct writer *writer, struct value *view,
                  struct clause_texts *texts)
{
    value_put(view, writer->arena, "clauses", clauses_new(writer, texts));
    view_add_governing(writer, view);
}

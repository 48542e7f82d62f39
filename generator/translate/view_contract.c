/* SPDX-License-Identifier: MIT */
/*
 * What of a contract stands in which clause.  A promise is a sentence of the
 * program; a project's own words stand as they are beside a label.
 */
#include "translate/view_parts.h"

/* One clause that is being filled. */
struct filling {
    struct writer *writer;
    struct value *text;  /* sentences */
    struct value *items; /* a list below them */
    struct value *facts; /* {term, text, links} below that */
};

/* ---- pieces ------------------------------------------------------------- */

static void push_term(struct writer *writer, struct value *list,
                      const char *key, struct period period)
{
    if (period.unit != PERIOD_NONE) {
        struct message_arg text =
            message_text_arg("period", view_period_text(writer, period));
        value_push(list, writer->arena,
                   writer_say(writer, str_from(key), &text, 1));
    }
}

static const char *duration_key(struct duration duration)
{
    static const char *const keys[] = {
        [UNIT_NONE] = "",
        [UNIT_MINUTES] = "minutes",
        [UNIT_HOURS] = "hours",
        [UNIT_DAYS] = "days",
        [UNIT_BUSINESS_MINUTES] = "business_minutes",
        [UNIT_BUSINESS_HOURS] = "business_hours",
        [UNIT_BUSINESS_DAYS] = "business_days",
        [UNIT_NEXT_BUSINESS_DAY] = "next_business_day",
    };
    return keys[duration.unit];
}

static struct message_arg time_arg(struct writer *writer,
                                   struct duration duration)
{
    struct message_arg n =
        message_number_arg("n", UNIT(writer, "%d", duration.amount));
    bool next = duration.unit == UNIT_NEXT_BUSINESS_DAY;
    return message_text_arg(
        "time", writer_say_text(
                    writer, UNIT(writer, "duration.%s", duration_key(duration)),
                    &n, next ? 0 : 1));
}

static void say(struct filling *to, const char *key,
                const struct message_arg *args, size_t count)
{
    value_push(to->text, to->writer->arena,
               writer_say(to->writer, str_from(key), args, count));
}

static void say_text(struct filling *to, const char *key, const char *name,
                     str text)
{
    struct message_arg arg = message_text_arg(name, text);
    if (text.len) {
        say(to, key, &arg, 1);
    }
}

static void say_period(struct filling *to, const char *key,
                       struct period period)
{
    push_term(to->writer, to->text, key, period);
}

static void say_time(struct filling *to, const char *key,
                     struct duration duration)
{
    if (duration.unit != UNIT_NONE) {
        struct message_arg arg = time_arg(to->writer, duration);
        say(to, key, &arg, 1);
    }
}

static void say_countries(struct filling *to, const char *key, const str *codes,
                          size_t count)
{
    struct formats *formats = writer_formats(to->writer);
    struct arena *arena = to->writer->arena;
    str *names = ARENA_ARRAY(arena, count, str);
    for (size_t i = 0; i < count; i++) {
        names[i] = format_country(formats, codes[i], arena);
    }
    if (count) {
        say_text(to, key, "countries",
                 format_list(formats, names, count, LIST_AND, arena));
    }
}

/* Says "Covered environments: production and test." */
static void say_words(struct filling *to, const char *key, const char *arg,
                      const char *prefix, const struct word *words,
                      const int *numbers, size_t count)
{
    struct writer *writer = to->writer;
    str *names = ARENA_ARRAY(writer->arena, count, str);
    for (size_t i = 0; i < count; i++) {
        names[i] = writer_word(writer, prefix, word_text(words, numbers[i]));
    }
    if (count) {
        say_text(to, key, arg,
                 format_list(writer_formats(writer), names, count, LIST_AND,
                             writer->arena));
    }
}

static struct value *own_text(struct filling *to, const char *path, str text)
{
    struct writer *writer = to->writer;
    return writer_content(
        writer,
        UNIT(writer, "plan.%.*s.%s", STR_ARG(writer->plan->id.text), path),
        text);
}

static void push_fact(struct filling *to, struct value *term,
                      struct value *text, struct value *links)
{
    struct arena *arena = to->writer->arena;
    struct value *fact = value_map(arena);
    value_put(fact, arena, "term", term);
    value_put(fact, arena, "text", text);
    value_put(fact, arena, "links", links);
    value_push(to->facts, arena, fact);
}

static struct value *fact_list(struct filling *to, struct value *term)
{
    struct value *text = value_list(to->writer->arena);
    push_fact(to, term, text, value_list(to->writer->arena));
    return text;
}

/* Adds a text of the project with a label. */
static void add_own(struct filling *to, const char *label, const char *path,
                    str text)
{
    if (text.len) {
        struct value *list =
            fact_list(to, writer_say(to->writer, str_from(label), NULL, 0));
        value_push(list, to->writer->arena, own_text(to, path, text));
    }
}

/* Adds an address that can be followed to a fact. */
static void push_link(struct filling *to, struct value *links, const char *kind,
                      str text, str address)
{
    struct arena *arena = to->writer->arena;
    struct value *link = value_map(arena);
    if (text.len) {
        value_put_text(link, arena, "text", text);
        value_put_text(link, arena, "href",
                       arena_printf(arena, "%s%.*s", kind, STR_ARG(address)));
        value_push(links, arena, link);
    }
}

static void add_contact(struct filling *to, const char *key, str email,
                        str phone, str e164, str url)
{
    struct value *links = value_list(to->writer->arena);
    push_link(to, links, "mailto:", email, email);
    push_link(to, links, "tel:", phone, e164);
    push_link(to, links, "", url, url);
    if (links->item_count) {
        push_fact(to, writer_say(to->writer, str_from(key), NULL, 0),
                  value_list(to->writer->arena), links);
    }
}

/* ---- parties, purpose --------------------------------------------------- */

static void fill_parties(struct filling *to)
{
    const struct plan *plan = to->writer->plan;
    say_words(to, "contract.audience", "who", "contract.audience",
              audience_words, plan->audience.items, plan->audience.count);
    if (plan->customer_kind) {
        say(to,
            plan->customer_kind == CUSTOMER_CONSUMER
                ? "contract.customer.consumer"
                : "contract.customer.business",
            NULL, 0);
    }
}

static struct value *document_name(struct filling *to, str name)
{
    struct writer *writer = to->writer;
    const struct plan *plan = writer->plan;
    for (size_t i = 0; i < plan->contract_documents.count; i++) {
        const struct named_text *text = &plan->contract_documents.items[i];
        if (str_equal(text->id, name)) {
            return own_text(
                to, UNIT(writer, "contract_documents.%.*s", STR_ARG(name)).data,
                text->text);
        }
    }
    return writer_say(
        writer, UNIT(writer, "contract.document.%.*s", STR_ARG(name)), NULL, 0);
}

static void fill_purpose(struct filling *to)
{
    const struct plan *plan = to->writer->plan;
    if (plan->precedence.count == 0) {
        return;
    }
    say(to, "contract.precedence", NULL, 0);
    for (size_t i = 0; i < plan->precedence.count; i++) {
        struct value *name = document_name(to, plan->precedence.items[i].text);
        value_put_text(name, to->writer->arena, "number",
                       UNIT(to->writer, "%zu", i + 1));
        value_push(to->items, to->writer->arena, name);
    }
}

/* ---- scope -------------------------------------------------------------- */

static void say_publisher(struct filling *to, const struct covered *covered)
{
    const struct message_arg args[] = {
        message_text_arg("service", service_name(covered->service)),
        message_text_arg("publisher", covered->publisher)};
    if (covered->publisher.len) {
        say(to,
            covered->technical_by == TECHNICAL_BY_PUBLISHER
                ? "contract.publisher.technical"
                : "contract.publisher.us",
            args, 2);
    }
}

static void push_versions(struct filling *to, const struct covered *covered)
{
    struct writer *writer = to->writer;
    str versions =
        format_list(writer_formats(writer), covered->versions.items,
                    covered->versions.count, LIST_AND, writer->arena);
    value_push(to->items, writer->arena,
               SAY(writer, "contract.version",
                   message_text_arg("service", service_name(covered->service)),
                   message_text_arg("versions", versions)));
}

/* The word for a period in messages that choose by it. */
static struct message_arg every_arg(int every)
{
    static const char *const words[] = {
        [EVERY_UNSAID] = "",        [EVERY_WEEK] = "week",
        [EVERY_MONTH] = "month",    [EVERY_QUARTER] = "quarter",
        [EVERY_HALF_YEAR] = "half", [EVERY_YEAR] = "year",
    };
    return message_text_arg("every", str_from(words[every]));
}

static void say_quota(struct filling *to, const char *key,
                      const struct quota *quota)
{
    struct writer *writer = to->writer;
    if (!quota->at) {
        return;
    }
    if (!quota->count) {
        say_text(to, key, "quota", WORD(writer, "contract.unlimited"));
        return;
    }
    str number =
        format_integer(writer_formats(writer), quota->count, writer->arena);
    say_text(to, key, "quota",
             SAY_TEXT(writer, "contract.per", message_text_arg("n", number),
                      every_arg(quota->per)));
}

static void fill_scope(struct filling *to)
{
    const struct plan *plan = to->writer->plan;
    bool some = false;
    say_words(to, "contract.environments", "environments",
              "contract.environment", environment_covered_words,
              plan->environments.items, plan->environments.count);
    for (size_t i = 0; i < plan->covers.count; i++) {
        say_publisher(to, &plan->covers.items[i]);
        some |= plan->covers.items[i].versions.count > 0;
    }
    say_quota(to, "contract.quota.requests", &plan->quotas.requests);
    say_quota(to, "contract.quota.hours", &plan->quotas.hours);
    say_quota(to, "contract.quota.visits", &plan->quotas.visits);
    say_quota(to, "contract.quota.changes", &plan->quotas.changes);
    if (plan->quotas.beyond.len) {
        value_push(to->text, to->writer->arena,
                   own_text(to, "quotas.beyond", plan->quotas.beyond));
    }
    if (some) {
        say(to, "contract.versions", NULL, 0);
    }
    for (size_t i = 0; i < plan->covers.count; i++) {
        if (plan->covers.items[i].versions.count) {
            push_versions(to, &plan->covers.items[i]);
        }
    }
}

/* ---- duties, escalation, suppliers -------------------------------------- */

static struct value *band_phrase(struct writer *writer,
                                 const struct named_contacts *contacts,
                                 size_t index)
{
    const struct contact_band *band = &contacts->bands.items[index];
    bool last = !band->most;
    int32_t most = last ? contacts->bands.items[index - 1].most : band->most;
    const struct message_arg args[] = {
        message_number_arg("n", UNIT(writer, "%d", band->contacts)),
        message_text_arg("most", format_integer(writer_formats(writer), most,
                                                writer->arena)),
        message_text_arg("unit",
                         writer_word(writer, "contract.counted",
                                     word_text(counted_words, contacts->unit))),
    };
    return writer_say(writer,
                      last ? STR("contract.contacts.above")
                           : STR("contract.contacts.to"),
                      args, 3);
}

static void fill_duties(struct filling *to)
{
    struct writer *writer = to->writer;
    const struct named_contacts *contacts = &writer->plan->named_contacts;
    if (!contacts->at) {
        return;
    }
    if (contacts->unit == COUNTED_NONE) {
        struct message_arg n = message_number_arg(
            "n", UNIT(writer, "%d", contacts->bands.items[0].contacts));
        say(to, "contract.contacts.one", &n, 1);
        return;
    }
    say(to, "contract.contacts.bands", NULL, 0);
    for (size_t i = 0; i < contacts->bands.count; i++) {
        value_push(to->items, writer->arena, band_phrase(writer, contacts, i));
    }
}

static void fill_escalation(struct filling *to)
{
    const struct complaints *complaints = &to->writer->plan->complaints;
    str phone = complaints->phone.e164;
    add_contact(to, "contract.complaints.contact", complaints->email,
                phone.len ? str_trim(field_value(complaints->at, "phone")->text)
                          : phone,
                phone, complaints->url);
    say_time(to, "contract.complaints.answer", complaints->answer);
}

static void fill_suppliers(struct filling *to)
{
    struct writer *writer = to->writer;
    const struct plan *plan = writer->plan;
    if (plan->subcontractors.count) {
        say(to, "contract.subcontractors", NULL, 0);
    }
    for (size_t i = 0; i < plan->subcontractors.count; i++) {
        const struct subcontractor *company = &plan->subcontractors.items[i];
        struct value *name =
            phrase_new(writer->arena, view_company_text(writer, company->name,
                                                        company->country));
        if (company->does.len == 0) {
            value_push(to->items, writer->arena, name);
            continue;
        }
        value_push(fact_list(to, name), writer->arena,
                   own_text(to,
                            UNIT(writer, "subcontractors.%.*s.does",
                                 STR_ARG(company->id))
                                .data,
                            company->does));
    }
}

/* ---- closing, reports --------------------------------------------------- */

static void fill_closing(struct filling *to)
{
    struct writer *writer = to->writer;
    const struct closing *closing = &writer->plan->closing;
    const struct message_arg args[] = {
        message_number_arg("n", UNIT(writer, "%d", closing->attempts)),
        closing->after.unit != UNIT_NONE ? time_arg(writer, closing->after)
                                         : message_text_arg("time", STR("")),
    };
    if (closing->consent) {
        say(to, "contract.closing.consent", NULL, 0);
    } else if (closing->attempts && closing->after.unit != UNIT_NONE) {
        say(to, "contract.closing.both", args, 2);
    } else if (closing->attempts) {
        say(to, "contract.closing.attempts", args, 1);
    } else {
        say_time(to, "contract.closing.after", closing->after);
    }
    say_time(to, "contract.closing.reopened", closing->reopened);
}

static void fill_reports(struct filling *to)
{
    const struct plan *plan = to->writer->plan;
    struct message_arg every = every_arg(plan->reports.every);
    if (plan->reports.at) {
        say(to, "contract.reports.every", &every, 1);
        say_time(to, "contract.reports.within", plan->reports.within);
        add_own(to, "contract.reports.about", "reports.about",
                plan->reports.about);
    }
    every = every_arg(plan->reviews.every);
    if (plan->reviews.at) {
        say(to, "contract.reviews.every", &every, 1);
        add_own(to, "contract.reviews.about", "reviews.about",
                plan->reviews.about);
    }
}

/* ---- data --------------------------------------------------------------- */

static void fill_places(struct filling *to)
{
    const struct plan *plan = to->writer->plan;
    say_countries(to, "contract.locations.service",
                  plan->locations.service.items, plan->locations.service.count);
    say_countries(to, "contract.locations.data", plan->locations.data.items,
                  plan->locations.data.count);
    say_period(to, "contract.locations.change", plan->locations.change_notice);
    say_countries(to, "contract.staff.citizens", plan->staff.citizens_of.items,
                  plan->staff.citizens_of.count);
    say_countries(to, "contract.staff.places", plan->staff.works_from.items,
                  plan->staff.works_from.count);
}

static void fill_data(struct filling *to)
{
    struct writer *writer = to->writer;
    const struct plan *plan = writer->plan;
    fill_places(to);
    say_period(to, "contract.confidentiality", plan->confidentiality.lasts);
    add_contact(to, "contract.data_processing", STR(""), STR(""), STR(""),
                plan->data_processing);
    say_time(to, "contract.security.notice", plan->security.incident_notice);
    add_contact(to, "contract.security.contact", plan->security.email, STR(""),
                STR(""), plan->security.url);
    for (size_t i = 0; i < plan->cooperation.count; i++) {
        const char *word =
            word_text(cooperation_words, plan->cooperation.items[i]);
        say(to, UNIT(writer, "contract.cooperation.%s", word).data, NULL, 0);
    }
    add_own(to, "contract.assistance", "incident_assistance",
            plan->incident_assistance);
}

/* ---- term, changes ------------------------------------------------------ */

struct value *view_term(struct writer *writer)
{
    const struct term *term = &writer->plan->term;
    struct value *list = value_list(writer->arena);
    push_term(writer, list, "term.minimum", term->minimum);
    push_term(writer, list, "term.renews", term->renews);
    push_term(writer, list, "term.notice", term->notice);
    return list;
}

static void fill_term(struct filling *to)
{
    const struct leaving *leaving = &to->writer->plan->leaving;
    say_period(to, "contract.exit.transition", leaving->transition);
    say_period(to, "contract.exit.return", leaving->data_return);
    say_period(to, "contract.exit.erasure", leaving->erasure);
    add_own(to, "contract.exit.formats", "exit.formats", leaving->formats);
}

static struct value *amendment_name(struct writer *writer,
                                    const struct amendment *amendment)
{
    date day = {0};
    date_parse(amendment->id, &day);
    str text =
        format_date(writer_formats(writer), day, DATE_LONG, writer->arena);
    return amendment->version.len
               ? SAY(writer, "contract.history.version",
                     message_text_arg("date", text),
                     message_text_arg("version", amendment->version))
               : phrase_new(writer->arena, text);
}

static void fill_changes(struct filling *to)
{
    struct writer *writer = to->writer;
    const struct plan *plan = writer->plan;
    static const char *const keys[] = {
        [EFFECTIVE_UNSAID] = NULL,
        [EFFECTIVE_NEXT_TERM] = "contract.changes.next-term",
        [EFFECTIVE_AFTER_NOTICE] = "contract.changes.after-notice",
        [EFFECTIVE_ON_CONSENT] = "contract.changes.on-consent",
    };
    say_period(to, "contract.changes.notice", plan->term.change_notice);
    if (plan->term.effective) {
        say(to, keys[plan->term.effective], NULL, 0);
    }
    for (size_t i = 0; i < plan->history.count; i++) {
        const struct amendment *amendment = &plan->history.items[i];
        value_push(
            fact_list(to, amendment_name(writer, amendment)), writer->arena,
            own_text(
                to,
                UNIT(writer, "history.%.*s.text", STR_ARG(amendment->id)).data,
                amendment->text));
    }
}

/* ---- all ---------------------------------------------------------------- */

bool view_contract_has(const struct plan *plan, const char *clause)
{
    if (strcmp(clause, "closing") == 0) {
        return plan->closing.at != NULL;
    }
    if (strcmp(clause, "reports") == 0) {
        return plan->reports.at || plan->reviews.at;
    }
    if (strcmp(clause, "data") == 0) {
        return plan->locations.at || plan->staff.at || plan->security.at ||
               plan->confidentiality.at || plan->data_processing.len ||
               plan->cooperation.count || plan->incident_assistance.len;
    }
    if (strcmp(clause, "term") == 0) {
        return plan->leaving.at != NULL;
    }
    if (strcmp(clause, "duties") == 0) {
        return plan->named_contacts.at != NULL;
    }
    if (strcmp(clause, "suppliers") == 0) {
        return plan->subcontractors.count || plan->supplied.count;
    }
    return false;
}

void view_add_contract(struct writer *writer, const char *clause,
                       struct value *item)
{
    static const struct {
        const char *clause;
        void (*fill)(struct filling *to);
    } clauses[] = {
        {"parties", fill_parties}, {"purpose", fill_purpose},
        {"scope", fill_scope},     {"escalation", fill_escalation},
        {"duties", fill_duties},   {"suppliers", fill_suppliers},
        {"closing", fill_closing}, {"reports", fill_reports},
        {"data", fill_data},       {"term", fill_term},
        {"changes", fill_changes},
    };
    struct filling to = {writer, value_list(writer->arena),
                         value_list(writer->arena), value_list(writer->arena)};
    for (size_t i = 0; i < sizeof clauses / sizeof *clauses; i++) {
        if (strcmp(clause, clauses[i].clause) == 0) {
            clauses[i].fill(&to);
        }
    }
    value_put_bool(item, writer->arena, "is_ordered",
                   strcmp(clause, "purpose") == 0);
    value_put(item, writer->arena, "more", to.text);
    value_put(item, writer->arena, "items", to.items);
    value_put(item, writer->arena, "facts", to.facts);
}

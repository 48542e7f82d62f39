/* SPDX-License-Identifier: MIT */
/*
 * What of a contract stands in which clause.  A promise is a sentence of the
 * program; a project's own words stand as they are beside a label.
 */
#include "view/contract.h"

#include "view/fact.h"

/* ---- parties, purpose --------------------------------------------------- */

static void fill_parties(struct filling *to)
{
    const struct plan *plan = to->writer->plan;
    contract_say_words(to, "contract.audience", "who", "contract.audience",
                       audience_words, plan->audience.items,
                       plan->audience.count);
    if (plan->customer_kind) {
        contract_say(to,
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
            return contract_own_text(
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
    contract_say(to, "contract.precedence", NULL, 0);
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
        contract_say(to,
                     covered->technical_by == TECHNICAL_BY_PUBLISHER
                         ? "contract.publisher.technical"
                         : "contract.publisher.us",
                     args, 2);
    }
}

static void push_versions(struct filling *to, const struct covered *covered)
{
    struct writer *writer = to->writer;
    size_t count = covered->versions.count;
    struct value **names = ARENA_ARRAY(writer->arena, count, struct value *);
    for (size_t i = 0; i < count; i++) {
        names[i] = phrase_new(writer->arena, covered->versions.items[i]);
    }
    value_push(to->items, writer->arena,
               SAY(writer, "contract.version",
                   message_text_arg("service", service_name(covered->service)),
                   phrase_arg("versions",
                              writer_list(writer, names, count, LIST_AND))));
}

/* The words for periods in messages that choose by them. */
static const char *const every_names[] = {
    [EVERY_UNSAID] = "",        [EVERY_WEEK] = "week",
    [EVERY_MONTH] = "month",    [EVERY_QUARTER] = "quarter",
    [EVERY_HALF_YEAR] = "half", [EVERY_YEAR] = "year",
};

static struct message_arg every_arg(int every)
{
    return message_text_arg("every", str_from(every_names[every]));
}

static void say_quota(struct filling *to, const char *key,
                      const struct quota *quota)
{
    struct writer *writer = to->writer;
    if (!quota->at) {
        return;
    }
    const char *per = every_names[quota->per];
    const struct message_arg args[] = {
        message_text_arg("n", format_integer(writer_formats(writer),
                                             quota->count, writer->arena)),
        message_text_arg("every", str_from(per)),
    };
    contract_say_phrase(
        to, key, "quota",
        quota->count ? writer_say_fact(writer, STR("contract.per"), args, 2,
                                       UNIT(writer, "%d/%s", quota->count, per))
                     : writer_say_fact(writer, STR("contract.unlimited"), NULL,
                                       0, STR("unlimited")));
}

static void fill_scope(struct filling *to)
{
    const struct plan *plan = to->writer->plan;
    bool some = false;
    contract_say_words(to, "contract.environments", "environments",
                       "contract.environment", environment_words,
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
                   contract_own_text(to, "quotas.beyond", plan->quotas.beyond));
    }
    if (some) {
        contract_say(to, "contract.versions", NULL, 0);
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
    struct message_arg count =
        message_number_arg("n", UNIT(writer, "%d", most));
    const char *unit = word_text(counted_words, contacts->unit);
    struct value *counted =
        writer_say_fact(writer, UNIT(writer, "contract.counted.%s", unit),
                        &count, 1, UNIT(writer, "%s:%d", unit, most));
    const struct message_arg args[] = {
        message_number_arg("n", UNIT(writer, "%d", band->contacts)),
        phrase_arg("most", counted),
    };
    return writer_say(writer,
                      last ? STR("contract.contacts.above")
                           : STR("contract.contacts.to"),
                      args, 2);
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
        contract_say(to, "contract.contacts.one", &n, 1);
        return;
    }
    contract_say(to, "contract.contacts.bands", NULL, 0);
    for (size_t i = 0; i < contacts->bands.count; i++) {
        value_push(to->items, writer->arena, band_phrase(writer, contacts, i));
    }
}

static void fill_escalation(struct filling *to)
{
    const struct complaints *complaints = &to->writer->plan->complaints;
    str phone = complaints->phone.e164;
    contract_add_contact(
        to, "contract.complaints.contact", complaints->email,
        phone.len ? str_trim(field_value(complaints->at, "phone")->text)
                  : phone,
        phone, complaints->url);
    contract_say_time(to, "contract.complaints.answer", complaints->answer);
}

static void fill_suppliers(struct filling *to)
{
    struct writer *writer = to->writer;
    const struct plan *plan = writer->plan;
    if (plan->subcontractors.count) {
        contract_say(to, "contract.subcontractors", NULL, 0);
    }
    for (size_t i = 0; i < plan->subcontractors.count; i++) {
        const struct subcontractor *company = &plan->subcontractors.items[i];
        struct value *name =
            view_company(writer, company->name, company->country);
        if (company->does.len == 0) {
            value_push(to->items, writer->arena, name);
            continue;
        }
        value_push(contract_add_fact(to, name), writer->arena,
                   contract_own_text(to,
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
        closing->after.unit != UNIT_NONE
            ? contract_time_arg(writer, closing->after)
            : message_text_arg("time", STR("")),
    };
    if (closing->consent) {
        contract_say(to, "contract.closing.consent", NULL, 0);
    } else if (closing->attempts && closing->after.unit != UNIT_NONE) {
        contract_say(to, "contract.closing.both", args, 2);
    } else if (closing->attempts) {
        contract_say(to, "contract.closing.attempts", args, 1);
    } else {
        contract_say_time(to, "contract.closing.after", closing->after);
    }
    contract_say_time(to, "contract.closing.reopened", closing->reopened);
}

static void fill_reports(struct filling *to)
{
    const struct plan *plan = to->writer->plan;
    struct message_arg every = every_arg(plan->reports.every);
    if (plan->reports.at) {
        contract_say(to, "contract.reports.every", &every, 1);
        contract_say_time(to, "contract.reports.within", plan->reports.within);
        contract_add_own(to, "contract.reports.about", "reports.about",
                         plan->reports.about);
    }
    every = every_arg(plan->reviews.every);
    if (plan->reviews.at) {
        contract_say(to, "contract.reviews.every", &every, 1);
        contract_add_own(to, "contract.reviews.about", "reviews.about",
                         plan->reviews.about);
    }
}

/* ---- data --------------------------------------------------------------- */

static void fill_places(struct filling *to)
{
    const struct plan *plan = to->writer->plan;
    contract_say_countries(to, "contract.locations.service",
                           plan->locations.service.items,
                           plan->locations.service.count);
    contract_say_countries(to, "contract.locations.data",
                           plan->locations.data.items,
                           plan->locations.data.count);
    contract_say_period(to, "contract.locations.change",
                        plan->locations.change_notice);
    contract_say_countries(to, "contract.staff.citizens",
                           plan->staff.citizens_of.items,
                           plan->staff.citizens_of.count);
    contract_say_countries(to, "contract.staff.places",
                           plan->staff.works_from.items,
                           plan->staff.works_from.count);
}

static void fill_data(struct filling *to)
{
    struct writer *writer = to->writer;
    const struct plan *plan = writer->plan;
    fill_places(to);
    contract_say_period(to, "contract.confidentiality",
                        plan->confidentiality.lasts);
    contract_add_contact(to, "contract.data_processing", STR(""), STR(""),
                         STR(""), plan->data_processing);
    contract_say_time(to, "contract.security.notice",
                      plan->security.incident_notice);
    contract_add_contact(to, "contract.security.contact", plan->security.email,
                         STR(""), STR(""), plan->security.url);
    for (size_t i = 0; i < plan->cooperation.count; i++) {
        const char *word =
            word_text(cooperation_words, plan->cooperation.items[i]);
        contract_say(to, UNIT(writer, "contract.cooperation.%s", word).data,
                     NULL, 0);
    }
    contract_add_own(to, "contract.assistance", "incident_assistance",
                     plan->incident_assistance);
}

/* ---- term, changes ------------------------------------------------------ */

struct value *view_term(struct writer *writer)
{
    const struct term *term = &writer->plan->term;
    struct value *list = value_list(writer->arena);
    contract_push_period(writer, list, "term.minimum", term->minimum);
    contract_push_period(writer, list, "term.renews", term->renews);
    contract_push_period(writer, list, "term.notice", term->notice);
    return list;
}

static void fill_term(struct filling *to)
{
    const struct leaving *leaving = &to->writer->plan->leaving;
    contract_say_period(to, "contract.exit.transition", leaving->transition);
    contract_say_period(to, "contract.exit.return", leaving->data_return);
    contract_say_period(to, "contract.exit.erasure", leaving->erasure);
    contract_add_own(to, "contract.exit.formats", "exit.formats",
                     leaving->formats);
}

static struct value *amendment_name(struct writer *writer,
                                    const struct amendment *amendment)
{
    date day = {0};
    date_parse(amendment->id, &day);
    struct value *when = fact_date(writer, day, DATE_LONG);
    return amendment->version.len
               ? SAY(writer, "contract.history.version",
                     phrase_arg("date", when),
                     message_text_arg("version", amendment->version))
               : when;
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
    contract_say_period(to, "contract.changes.notice",
                        plan->term.change_notice);
    if (plan->term.effective) {
        contract_say(to, keys[plan->term.effective], NULL, 0);
    }
    for (size_t i = 0; i < plan->history.count; i++) {
        const struct amendment *amendment = &plan->history.items[i];
        value_push(
            contract_add_fact(to, amendment_name(writer, amendment)),
            writer->arena,
            contract_own_text(
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

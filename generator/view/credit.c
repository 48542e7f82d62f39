/* SPDX-License-Identifier: MIT */
/* What is credited for a missed promise, how it is claimed, and an example. */
#include "view/credit.h"
#include "reckon/coverage.h"
#include "reckon/credit.h"
#include "view/fact.h"
#include "view/price.h"

struct value *view_texts(struct writer *writer, const struct named_text *items,
                         size_t count, const char *unit)
{
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < count; i++) {
        value_push(
            list, writer->arena,
            writer_content(writer,
                           UNIT(writer, "%s.%.*s", unit, STR_ARG(items[i].id)),
                           items[i].text));
    }
    return list;
}

/* As the prices of the plan are written, if they are of this currency. */
static enum money_style style_of(struct writer *writer, str currency)
{
    const struct plan *plan = writer->plan;
    for (size_t i = 0; i < plan->price.count; i++) {
        int32_t digits;
        if (str_equal(price_currency(&plan->price.items[i], &digits),
                      currency)) {
            return price_money_style(writer, plan);
        }
    }
    return MONEY_CODE;
}

static struct value *money_fact(struct writer *writer,
                                const struct money *money, int64_t minor)
{
    return fact_money(
        writer, money_decimal(writer->arena, minor, money->digits),
        money->currency, style_of(writer, money->currency));
}

/* ---- ladders ------------------------------------------------------------ */

static struct value *step_new(struct writer *writer, struct value *item,
                              str bound, const struct percent *credit)
{
    value_put_text(item, writer->arena, "bound", bound);
    value_put(item, writer->arena, "credit",
              fact_new(writer->arena,
                       phrase_text(fact_percent(writer, credit)),
                       UNIT(writer, "%.*s%%", STR_ARG(credit->decimal))));
    return item;
}

/* The bounds of a step are said in full: the lower one, which is in, and the
 * upper one, which is not. */
static struct value *ladder_new(struct writer *writer,
                                const struct availability *availability)
{
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < availability->credits.count; i++) {
        const struct credit *credit = &availability->credits.items[i];
        struct message_arg high =
            phrase_arg("high", fact_percent(writer, &credit->below));
        struct value *item =
            credit->from.ppm
                ? SAY(writer, "availability.band",
                      phrase_arg("low", fact_percent(writer, &credit->from)),
                      high)
                : SAY(writer, "availability.below", high);
        str bound = UNIT(writer, "%.*s%%", STR_ARG(credit->below.decimal));
        value_push(list, writer->arena,
                   step_new(writer, item, bound, &credit->credit));
    }
    return list;
}

/* A step holds until the next one, which credits more. */
static struct value *met_phrase(struct writer *writer,
                                const struct response_credit *credit,
                                const struct response_credit *next)
{
    const struct value *met = fact_percent(writer, &credit->met);
    return next ? SAY(writer, "response_credits.met_between",
                      phrase_arg("low", fact_percent(writer, &next->met)),
                      phrase_arg("high", met))
                : SAY(writer, "response_credits.met",
                      phrase_arg("percent", met));
}

static struct value *missed_phrase(struct writer *writer,
                                   const struct response_credit *credit,
                                   const struct response_credit *next)
{
    int32_t missed = next ? next->missed : credit->missed;
    struct message_arg n = message_number_arg("n", UNIT(writer, "%d", missed));
    if (!next) {
        return SAY(writer, "response_credits.missed", n);
    }
    return missed == credit->missed + 1
               ? SAY(writer, "response_credits.missed_exactly", n)
               : SAY(writer, "response_credits.missed_between", n,
                     phrase_arg("from",
                                fact_number(writer, credit->missed + 1)));
}

static struct value *response_ladder_new(struct writer *writer,
                                         const struct response_credits *credits)
{
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < credits->credits.count; i++) {
        const struct response_credit *credit = &credits->credits.items[i];
        const struct response_credit *next =
            i + 1 < credits->credits.count ? credit + 1 : NULL;
        struct value *item = credit->by_share
                                 ? met_phrase(writer, credit, next)
                                 : missed_phrase(writer, credit, next);
        str bound = credit->by_share
                        ? UNIT(writer, "%.*s%%", STR_ARG(credit->met.decimal))
                        : UNIT(writer, "%d", credit->missed);
        value_push(list, writer->arena,
                   step_new(writer, item, bound, &credit->credit));
    }
    return list;
}

/* ---- conditions --------------------------------------------------------- */

static void push_said(struct writer *writer, struct value *list,
                      const char *key)
{
    value_push(list, writer->arena, writer_say(writer, str_from(key), NULL, 0));
}

static struct value *conditions_new(struct writer *writer,
                                    const struct credit_terms *terms,
                                    bool gives_credit, bool lets_leave)
{
    static const char *const payment_keys[] = {
        [PAYMENT_UNSAID] = "availability.paid_unsaid",
        [PAYMENT_REFUND] = "availability.paid_refund",
        [PAYMENT_LATER_INVOICES] = "availability.paid_invoices",
    };
    struct value *list = value_list(writer->arena);
    if (terms->cap.at) {
        credit_push_fact(
            writer, list,
            terms->cap.of_term ? "availability.cap_term" : "availability.cap",
            "percent", fact_percent(writer, &terms->cap.percent));
    }
    if (terms->minimum.currency.len) {
        credit_push_fact(
            writer, list, "availability.minimum", "amount",
            money_fact(writer, &terms->minimum, terms->minimum.minor));
    }
    if (gives_credit) {
        push_said(writer, list, payment_keys[terms->paid_as]);
    }
    if (terms->expires.at && terms->expires.with_contract) {
        push_said(writer, list, "availability.expires_contract");
    } else if (terms->expires.at) {
        credit_push_fact(writer, list, "availability.expires_after", "period",
                         fact_period(writer, terms->expires.period));
    }
    if (terms->sole_remedy) {
        push_said(writer, list,
                  lets_leave ? "availability.sole_remedy_or_end"
                             : "availability.sole_remedy");
    }
    return list;
}

static struct value *termination_new(struct writer *writer,
                                     const struct availability *availability)
{
    struct value *list = value_list(writer->arena);
    const struct termination *right = &availability->terminate_after;
    if (!right->at) {
        return list;
    }
    bool in_a_row = right->months == right->of_months;
    str number = UNIT(writer, "%d", right->months);
    const struct message_arg args[] = {
        phrase_arg("percent",
                   fact_percent(writer, right->has_below
                                            ? &right->below
                                            : &availability->promise)),
        in_a_row ? message_number_arg("months", number)
                 : phrase_arg("months",
                              phrase_fact(writer->arena, PART_DATA, number,
                                          number)),
        phrase_arg("of", fact_number(writer, right->of_months)),
    };
    value_push(list, writer->arena,
               writer_say(writer,
                          in_a_row ? STR("availability.terminate_row")
                                   : STR("availability.terminate_of"),
                          args, in_a_row ? 2 : 3));
    if (right->refund) {
        push_said(writer, list, "availability.terminate_refund");
    }
    return list;
}

/* ---- claims ------------------------------------------------------------- */

static struct value *after_phrase(struct writer *writer,
                                  const struct claim_window *deadline, int per)
{
    static const int periods[ANCHOR_COUNT] = {
        [ANCHOR_MONTH] = AVAILABILITY_MONTH,
        [ANCHOR_QUARTER] = AVAILABILITY_QUARTER,
        [ANCHOR_YEAR] = AVAILABILITY_YEAR,
        [ANCHOR_BILLING] = AVAILABILITY_BILLING,
    };
    const char *key = "availability.claim_incident";
    if (deadline->anchor != ANCHOR_PERIOD) {
        per = periods[deadline->anchor];
    }
    /* A window that ends anew each day ends with the incident. */
    if (deadline->anchor != ANCHOR_INCIDENT && per != AVAILABILITY_TRAILING) {
        key = credit_period_key(writer, "availability", "claim", per);
    }
    struct message_arg period =
        phrase_arg("period", fact_period(writer, deadline->period));
    return writer_say(writer, str_from(key), &period, 1);
}

static struct value *deadline_phrase(struct writer *writer,
                                     const struct claim_window *deadline,
                                     int per)
{
    static const char *const keys[ANCHOR_COUNT] = {
        [ANCHOR_PERIOD] = "",
        [ANCHOR_MONTH] = "availability.claim_by_month",
        [ANCHOR_QUARTER] = "availability.claim_by_quarter",
        [ANCHOR_YEAR] = "availability.claim_by_year",
        [ANCHOR_BILLING] = "availability.claim_by_billing",
        [ANCHOR_INCIDENT] = "",
    };
    if (deadline->kind == CLAIM_NONE) {
        return value_null(writer->arena);
    }
    if (deadline->kind == CLAIM_AFTER) {
        return after_phrase(writer, deadline, per);
    }
    struct message_arg nth = phrase_arg(
        "nth", writer_say_fact(
                   writer, UNIT(writer, "availability.nth_%d", deadline->nth),
                   NULL, 0, UNIT(writer, "%d", deadline->nth)));
    return writer_say(writer, str_from(keys[deadline->anchor]), &nth, 1);
}

static struct value *channel_names(struct writer *writer, const struct claim *claim)
{
    size_t count = claim->through.count;
    struct value **names = ARENA_ARRAY(writer->arena, count, struct value *);
    for (size_t i = 0; i < count; i++) {
        names[i] = phrase_new(
            writer->arena,
            writer_word(writer, "channel",
                        word_text(channel_words, claim->through.items[i])));
    }
    return writer_list(writer, names, count, LIST_OR);
}

static struct value *claim_how(struct writer *writer,
                               const struct credit_terms *terms)
{
    struct value *list = value_list(writer->arena);
    const struct claim *claim = &terms->claim;
    if (claim->by == CLAIMANT_NOBODY) {
        push_said(writer, list, "availability.claim_nobody");
        return list;
    }
    if (claim->by == CLAIMANT_RESELLER) {
        push_said(writer, list, "availability.claim_reseller");
    }
    if (claim->through.count) {
        credit_push_fact(writer, list, "availability.claim_through", "channels",
                         channel_names(writer, claim));
    } else if (terms->claim_within.at) {
        push_said(writer, list, "availability.claim_in_writing");
    }
    return list;
}

/* Adds what holds of both kinds of credits, behind their ladder. */
static void add_terms(struct writer *writer, struct value *item,
                      const struct credit_terms *terms, int per,
                      const char *unit)
{
    bool gives_credit = value_is_truthy(VALUE_FIND(item, "credits"));
    value_put(
        item, writer->arena, "of",
        gives_credit && terms->of.len == 0
            ? PHRASE(writer, "availability.of_plan")
            : writer_content(writer, UNIT(writer, "%s.of", unit), terms->of));
    value_put(item, writer->arena, "claim",
              terms->claim.by == CLAIMANT_NOBODY
                  ? value_null(writer->arena)
                  : deadline_phrase(writer, &terms->claim_within, per));
    struct value *how = claim_how(writer, terms);
    value_put(item, writer->arena, "claim_how", how);
    value_put_bool(item, writer->arena, "is_claimed",
                   terms->claim_within.at || how->item_count);
    value_put(item, writer->arena, "evidence",
              view_texts(writer, terms->claim.evidence.items,
                         terms->claim.evidence.count,
                         UNIT(writer, "%s.claim.evidence", unit).data));
}

/* ---- an example --------------------------------------------------------- */

/* A thousand, or as much in a currency whose unit is small. */
static bool example_fee(const struct plan *plan,
                        const struct credit_terms *terms, struct money *out)
{
    enum { ROUND_MINOR = 100000 };
    if (!plan_currency(plan, out)) {
        *out = terms->minimum;
    }
    out->minor = ROUND_MINOR;
    for (int32_t i = 2; i < out->digits; i++) {
        out->minor *= 10;
    }
    return out->currency.len > 0;
}

/* Gives the middle of the first step; of one without a lower bound, as much
 * below the bound as the bound is below the whole. */
static struct percent example_uptime(struct writer *writer,
                                     const struct credit *credit)
{
    enum { HALF_A_PERCENT = PPM_WHOLE / 200 };
    int64_t high = credit->below.ppm;
    int64_t ppm = high - (high - credit->from.ppm) / 2;
    if (credit->from.ppm == 0) {
        int64_t off = high < PPM_WHOLE ? PPM_WHOLE - high : HALF_A_PERCENT;
        ppm = off < high ? high - off : high / 2;
    }
    return (struct percent){ppm, share_decimal(writer->arena, ppm)};
}

/* Gives the first period that lies within the plan's time. */
static bool example_period(const struct plan *plan, int per, date *first,
                           date *last)
{
    date day = plan->valid_from.year ? plan->valid_from
                                     : (date){coverage_year(plan), 1, 1};
    if (per == AVAILABILITY_TRAILING) {
        day = date_from_days(date_to_days(day) + 364);
    }
    if (!credit_period((enum availability_period)per, day, first, last)) {
        return false;
    }
    if (per != AVAILABILITY_TRAILING &&
        date_compare(*first, plan->valid_from) < 0 && plan->valid_from.year) {
        day = date_from_days(date_to_days(*last) + 1);
        return credit_period((enum availability_period)per, day, first, last);
    }
    return true;
}

static void push_amount(struct writer *writer, struct value *list,
                        const struct credit_question *question,
                        const struct credit_answer *answer)
{
    const struct money *fee = &question->fee;
    value_push(
        list, writer->arena,
        SAY(writer, "availability.example_credit",
            phrase_arg("percent", fact_percent(writer, &answer->percent)),
            phrase_arg("fee", money_fact(writer, fee, fee->minor)),
            phrase_arg("amount",
                       money_fact(writer, fee, answer->share_minor))));
    if (answer->capped) {
        credit_push_fact(writer, list, "availability.example_capped", "amount",
                         money_fact(writer, fee, answer->minor));
    }
}

/* The day of an incident matters where the deadline counts from it. */
static void push_last_day(struct writer *writer, struct value *list,
                          const struct availability *availability, date first,
                          date last)
{
    const struct credit_terms *terms = &availability->terms;
    bool trails = availability->per == AVAILABILITY_TRAILING;
    date incident = trails ? last : first;
    date end;
    if (terms->claim.by == CLAIMANT_NOBODY ||
        !credit_last_day(&terms->claim_within,
                         (enum availability_period)availability->per, incident,
                         &end)) {
        return;
    }
    if (trails || terms->claim_within.anchor == ANCHOR_INCIDENT) {
        value_push(
            list, writer->arena,
            SAY(writer, "availability.example_incident",
                phrase_arg("incident",
                           fact_date(writer, incident, DATE_LONG)),
                phrase_arg("date", fact_date(writer, end, DATE_LONG))));
        return;
    }
    credit_push_fact(writer, list, "availability.example_claim", "date",
                     fact_date(writer, end, DATE_LONG));
}

/* An example whose credit is too small to be paid would teach nothing. */
static struct value *example_new(struct writer *writer,
                                 const struct availability *availability)
{
    const struct credit_terms *terms = &availability->terms;
    struct value *list = value_list(writer->arena);
    struct credit_question question = {0};
    date first;
    date last;
    if (availability->credits.count == 0 ||
        !example_fee(writer->plan, terms, &question.fee) ||
        !example_period(writer->plan, availability->per, &first, &last)) {
        return list;
    }
    struct percent uptime =
        example_uptime(writer, &availability->credits.items[0]);
    struct credit_answer answer =
        credit_for_uptime(availability, uptime.ppm, &question);
    if (!answer.step || answer.below_minimum) {
        return list;
    }
    value_push(
        list, writer->arena,
        SAY(writer, "availability.example_case",
            phrase_arg("uptime", fact_percent(writer, &uptime)),
            phrase_arg("period", fact_dates(writer, first, last, DATE_LONG))));
    push_amount(writer, list, &question, &answer);
    push_last_day(writer, list, availability, first, last);
    return list;
}

/* A list of facts without one is no list. */
static void add_has_facts(struct writer *writer, struct value *item)
{
    static const char *const keys[] = {
        "of",        "is_claimed",        "evidence",
        "terminate", "credit_conditions", "credit_example"};
    bool has = false;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const struct value *fact = value_find(item, str_from(keys[i]));
        has |= fact && value_is_truthy(fact);
    }
    value_put_bool(item, writer->arena, "has_credit_facts", has);
}

/* ---- the two wholes ----------------------------------------------------- */

void view_add_credits(struct writer *writer, struct value *item,
                      const struct availability *availability, const char *unit)
{
    struct value *conditions = conditions_new(
        writer, &availability->terms, availability->credits.count > 0,
        availability->terminate_after.at != NULL);
    if (availability->passed_on_from.at) {
        credit_push_fact(writer, conditions, "availability.passed_on", "who",
                         phrase_new(writer->arena,
                                    availability->passed_on_from.who));
    }
    value_put(item, writer->arena, "credits", ladder_new(writer, availability));
    add_terms(writer, item, &availability->terms, availability->per, unit);
    value_put(item, writer->arena, "credit_conditions", conditions);
    value_put(item, writer->arena, "terminate",
              termination_new(writer, availability));
    value_put(item, writer->arena, "credit_example",
              example_new(writer, availability));
    add_has_facts(writer, item);
}

struct value *view_response_credits(struct writer *writer)
{
    const struct plan *plan = writer->plan;
    const struct response_credits *credits = &plan->response_credits;
    if (!credits->at) {
        return value_null(writer->arena);
    }
    struct value *item = value_map(writer->arena);
    const char *unit =
        UNIT(writer, "plan.%.*s.response_credits", STR_ARG(plan->id.text)).data;
    str what =
        credits->counts.len
            ? writer_content_text(writer, UNIT(writer, "%s.counts", unit),
                                  credits->counts)
            : WORD(writer, "response_credits.all");
    struct message_arg arg = message_text_arg("what", what);
    value_put(item, writer->arena, "text",
              writer_say(writer,
                         str_from(credit_period_key(writer, "response_credits",
                                                    "text", credits->per)),
                         &arg, 1));
    value_put(item, writer->arena, "credits",
              response_ladder_new(writer, credits));
    add_terms(writer, item, &credits->terms, credits->per, unit);
    value_put(item, writer->arena, "credit_conditions",
              conditions_new(writer, &credits->terms,
                             credits->credits.count > 0, false));
    add_has_facts(writer, item);
    return item;
}

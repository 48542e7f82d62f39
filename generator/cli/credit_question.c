/* SPDX-License-Identifier: MIT */
/* What is asked: whose plan, which promise, which numbers. */
#include "cli/credit.h"

#include <assert.h>

#include "translate/known.h"

void credit_say(struct inquiry *inquiry, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    assert(inquiry->line_count < LINES_MAX); /* no answer is that long */
    inquiry->lines[inquiry->line_count++] =
        arena_vprintf(inquiry->arena, format, args);
    va_end(args);
}

bool credit_complain(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fputs("slagen credit: ", stderr);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
    va_end(args);
    return false;
}

/* ---- who and what ------------------------------------------------------- */

static str availability_name(const struct availability *availability)
{
    return availability->service.len  ? availability->service
           : availability->region.len ? availability->region
                                      : availability->id.text;
}

static bool is_named(const struct availability *availability, str name)
{
    return str_equal(name, availability->service) ||
           str_equal(name, availability->region) ||
           str_equal(name, availability->id.text);
}

/* The names and the ids, for who meant one of them. */
static bool complain_service(const struct inquiry *inquiry, str wanted)
{
    const struct plan *plan = inquiry->plan;
    size_t promises = plan->availability.count;
    str *names = ARENA_ARRAY(inquiry->arena, 2 * promises, str);
    size_t count = 0;
    for (size_t i = 0; i < promises; i++) {
        const struct availability *availability = &plan->availability.items[i];
        names[count++] = availability_name(availability);
        if (availability->id.text.len) {
            names[count++] = availability->id.text;
        }
    }
    if (wanted.len) {
        str complaint =
            offer_unknown(inquiry->arena, "no service", wanted, names, count);
        return credit_complain("%.*s", STR_ARG(complaint));
    }
    str list = arena_join(inquiry->arena, names, count, STR("`, `"));
    return credit_complain(
        "`%.*s` has several promises; name one with --service: "
        "`%.*s`",
        STR_ARG(plan->id.text), STR_ARG(list));
}

bool credit_find_availability(struct inquiry *inquiry)
{
    const struct plan *plan = inquiry->plan;
    str wanted = inquiry->options->service;
    size_t count = plan->availability.count;
    size_t found = 0;
    if (count == 0) {
        return credit_complain("`%.*s` promises no availability",
                               STR_ARG(plan->id.text));
    }
    while (wanted.len && found < count &&
           !is_named(&plan->availability.items[found], wanted)) {
        found++;
    }
    if (found == count || (!wanted.len && count > 1)) {
        return complain_service(inquiry, wanted);
    }
    inquiry->availability = &plan->availability.items[found];
    inquiry->terms = &inquiry->availability->terms;
    inquiry->per = (enum availability_period)inquiry->availability->per;
    return true;
}

bool credit_find_responses(struct inquiry *inquiry)
{
    const struct response_credits *credits = &inquiry->plan->response_credits;
    if (!credits->at) {
        return credit_complain("`%.*s` has no `response_credits`",
                               STR_ARG(inquiry->plan->id.text));
    }
    if (inquiry->options->service.len) {
        return credit_complain(
            "--service names a promise of availability: it goes "
            "with --uptime or --down");
    }
    bool by_share = response_credits_count_shares(credits);
    if (by_share != (inquiry->options->met.len > 0)) {
        return credit_complain(by_share
                                   ? "the credits of this plan count the share "
                                     "that was met: use --met 93"
                                   : "the credits of this plan count what was "
                                     "missed: use --missed 5");
    }
    inquiry->terms = &credits->terms;
    inquiry->per = (enum availability_period)credits->per;
    return true;
}

/* ---- numbers ------------------------------------------------------------ */

bool credit_read_share(const struct inquiry *inquiry, const char *option,
                       str text, struct percent *out)
{
    str signed_text =
        str_ends_with(text, STR("%"))
            ? text
            : arena_printf(inquiry->arena, "%.*s %%", STR_ARG(text));
    str excerpt = text_excerpt(text);
    return percent_parse(signed_text, out) ||
           credit_complain("%s is a percentage from 0 to 100 with at most four "
                           "decimals, such as 99.25: not `%.*s`",
                           option, STR_ARG(excerpt));
}

bool credit_read_incident(struct inquiry *inquiry)
{
    str text = inquiry->options->incident;
    str excerpt = text_excerpt(text);
    return text.len == 0 || date_parse(text, &inquiry->incident) ||
           credit_complain(
               "--incident is a date such as 2027-02-15: not `%.*s`",
               STR_ARG(excerpt));
}

/* Which currency it is: asked for, that of the prices, that of the minimum. */
static bool find_currency(const struct inquiry *inquiry, struct money *out)
{
    str wanted = inquiry->options->currency;
    if (wanted.len) {
        *out = (struct money){0, currency_minor_digits(wanted), wanted};
        str excerpt = text_excerpt(wanted);
        return out->digits >= 0 ||
               credit_complain(
                   "no currency `%.*s`: write its three capital letters, "
                   "such as EUR",
                   STR_ARG(excerpt));
    }
    if (plan_currency(inquiry->plan, out)) {
        return true;
    }
    *out = inquiry->terms->minimum;
    return out->currency.len ||
           credit_complain(
               "the prices of `%.*s` do not say which currency: add "
               "--currency EUR",
               STR_ARG(inquiry->plan->id.text));
}

/* Amounts are read as they are in YAML, "EUR 1000.00"; the currency may be left
 * out where it is known. */
static bool read_money(const struct inquiry *inquiry, const char *option,
                       str text, const struct money *currency,
                       struct money *out)
{
    struct diags diags;
    struct known known = {.currency_digits = currency_minor_digits};
    struct reading reading = {
        .known = &known, .arena = inquiry->arena, .diags = &diags};
    bool bare = text.len && text.data[0] >= '0' && text.data[0] <= '9';
    str full = bare ? arena_printf(inquiry->arena, "%.*s %.*s",
                                   STR_ARG(currency->currency), STR_ARG(text))
                    : text;
    diags_init(&diags, inquiry->arena);
    if (!money_parse(&reading, value_text(inquiry->arena, full), full, out)) {
        str excerpt = text_excerpt(text);
        return credit_complain(
            "%s `%.*s`: %.*s; %.*s", option, STR_ARG(excerpt),
            STR_ARG(diags.items[0].message), STR_ARG(diags.items[0].hint));
    }
    return str_equal(out->currency, currency->currency) ||
           credit_complain("%s is in %.*s, and the plan in %.*s", option,
                           STR_ARG(out->currency), STR_ARG(currency->currency));
}

bool credit_read_fees(struct inquiry *inquiry)
{
    const struct options *options = inquiry->options;
    struct money currency;
    if (!options->fee.len) {
        return credit_complain(
            "add --fee AMOUNT: what the credit is a part of");
    }
    bool foreign = !options->currency.len && options->fee.data[0] >= 'A' &&
                   options->fee.data[0] <= 'Z';
    if (foreign) {
        currency.currency = str_slice(options->fee, 0, 3);
    } else if (!find_currency(inquiry, &currency)) {
        return false;
    }
    return read_money(inquiry, "--fee", options->fee, &currency,
                      &inquiry->question.fee) &&
           (!options->term_fee.len ||
            read_money(inquiry, "--term-fee", options->term_fee, &currency,
                       &inquiry->question.term_fee));
}

/* The days of the period that the incident is in, or thirty. */
static bool period_days(struct inquiry *inquiry, int64_t *days)
{
    static const int64_t usual[AVAILABILITY_PERIOD_COUNT] = {
        [AVAILABILITY_MONTH] = 30,     [AVAILABILITY_QUARTER] = 90,
        [AVAILABILITY_YEAR] = 365,     [AVAILABILITY_BILLING] = 30,
        [AVAILABILITY_TRAILING] = 365,
    };
    date first;
    date last;
    *days = usual[inquiry->per];
    if (inquiry->incident.year) {
        if (!credit_period(inquiry->per, inquiry->incident, &first, &last)) {
            return credit_complain("the period of this incident has no dates");
        }
        *days = date_to_days(last) - date_to_days(first) + 1;
    }
    return true;
}

/* Turns a downtime into the availability of its period. */
bool credit_read_down(struct inquiry *inquiry)
{
    struct duration down;
    int64_t days;
    str text = inquiry->options->down;
    if (!duration_parse(text, &down) || duration_is_business(down)) {
        str guess = duration_guess(inquiry->arena, text);
        str excerpt = text_excerpt(text);
        return credit_complain(
            "--down is a time such as `47 minutes`: not `%.*s`%s%.*s%s",
            STR_ARG(excerpt), guess.len ? "; did you mean `" : "",
            STR_ARG(guess), guess.len ? "`?" : "");
    }
    if (!period_days(inquiry, &days)) {
        return false;
    }
    int64_t whole = seconds_of_days(days);
    int64_t counted = downtime_counted(
        duration_seconds(down), inquiry->availability->granularity, whole);
    inquiry->uptime.ppm = uptime_share(counted, whole);
    inquiry->uptime.decimal =
        share_decimal(inquiry->arena, inquiry->uptime.ppm);
    credit_say(inquiry,
               "Of %.*s down in %lld days, %lld minutes %lld seconds count.",
               STR_ARG(text), (long long)days, (long long)(counted / 60),
               (long long)(counted % 60));
    return true;
}

/* SPDX-License-Identifier: MIT */
/* slagen credit: what a missed promise costs, and until when it is claimed. */
#include "reckon/credit.h"
#include "cli/commands.h"
#include "cli/project.h"
#include "cli/report.h"
#include "exchange/json.h"
#include "translate/known.h"

enum { CREDIT_MAX_BYTES = 1 << 20, LINES_MAX = 12 };

/* One question and its answer, on the way from the one to the other. */
struct inquiry {
    const struct options *options;
    struct project *project;
    struct arena *arena;
    const struct partner *partner;
    const struct plan *plan;
    const struct availability *availability; /* NULL: about responses */
    const struct credit_terms *terms;
    enum availability_period per;
    struct credit_question question;
    struct credit_answer answer;
    struct percent uptime; /* no text: not asked for */
    struct percent met;
    int64_t missed;
    date incident; /* year 0: not told */
    date until;    /* the same */
    str lines[LINES_MAX];
    size_t line_count;
};

__attribute__((format(printf, 2, 3))) static void say(struct inquiry *inquiry,
                                                      const char *format, ...)
{
    va_list args;
    va_start(args, format);
    if (inquiry->line_count < LINES_MAX) {
        inquiry->lines[inquiry->line_count++] =
            arena_vprintf(inquiry->arena, format, args);
    }
    va_end(args);
}

__attribute__((format(printf, 1, 2))) static bool complain(const char *format,
                                                           ...)
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

/* Names the nearest of what there is, or the first few of it. */
static bool complain_missing(const struct inquiry *inquiry, const char *kind,
                             str word, const str *names, size_t count)
{
    size_t limit = word.len / 3 + 1;
    size_t nearest = count;
    for (size_t i = 0; i < count; i++) {
        size_t distance = str_distance(word, names[i], limit);
        if (distance <= limit) {
            limit = distance ? distance - 1 : 0;
            nearest = i;
        }
    }
    if (nearest < count) {
        return complain("no %s `%.*s`; did you mean `%.*s`?", kind,
                        STR_ARG(word), STR_ARG(names[nearest]));
    }
    size_t shown = count < 8 ? count : 8;
    str list = arena_join(inquiry->arena, names, shown, STR(", "));
    return complain("no %s `%.*s`; there are: %.*s%s", kind, STR_ARG(word),
                    STR_ARG(list), shown < count ? ", …" : "");
}

static bool find_partner(struct inquiry *inquiry, str id)
{
    const struct catalogue *catalogue = &inquiry->project->catalogue;
    inquiry->partner = catalogue_partner(catalogue, id);
    if (inquiry->partner) {
        return true;
    }
    str *names = ARENA_ARRAY(inquiry->arena, catalogue->partner_count, str);
    for (size_t i = 0; i < catalogue->partner_count; i++) {
        names[i] = catalogue->partners[i]->id.text;
    }
    return complain_missing(inquiry, "partner", id, names,
                            catalogue->partner_count);
}

static bool find_plan(struct inquiry *inquiry, str id)
{
    const struct partner *partner = inquiry->partner;
    str *names = ARENA_ARRAY(inquiry->arena, partner->plans.count, str);
    for (size_t i = 0; i < partner->plans.count; i++) {
        names[i] = partner->plans.items[i].text;
        if (str_equal(names[i], id)) {
            inquiry->plan = catalogue_plan(&inquiry->project->catalogue, id);
        }
    }
    return inquiry->plan ||
           complain_missing(inquiry, "plan", id, names, partner->plans.count);
}

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
        return complain_missing(inquiry, "service", wanted, names, count);
    }
    str list = arena_join(inquiry->arena, names, count, STR("`, `"));
    return complain("`%.*s` has several promises; name one with --service: "
                    "`%.*s`",
                    STR_ARG(plan->id.text), STR_ARG(list));
}

static bool find_availability(struct inquiry *inquiry)
{
    const struct plan *plan = inquiry->plan;
    str wanted = inquiry->options->service;
    size_t count = plan->availability.count;
    for (size_t i = 0; i < count; i++) {
        const struct availability *availability = &plan->availability.items[i];
        if (wanted.len ? is_named(availability, wanted) : count == 1) {
            inquiry->availability = availability;
        }
    }
    if (count == 0) {
        return complain("`%.*s` promises no availability",
                        STR_ARG(plan->id.text));
    }
    if (!inquiry->availability) {
        return complain_service(inquiry, wanted);
    }
    inquiry->terms = &inquiry->availability->terms;
    inquiry->per = (enum availability_period)inquiry->availability->per;
    return true;
}

static bool find_response_credits(struct inquiry *inquiry)
{
    const struct response_credits *credits = &inquiry->plan->response_credits;
    if (!credits->at) {
        return complain("`%.*s` has no `response_credits`",
                        STR_ARG(inquiry->plan->id.text));
    }
    if (inquiry->options->service.len) {
        return complain("--service names a promise of availability: it goes "
                        "with --uptime or --down");
    }
    bool by_share = response_credits_count_shares(credits);
    if (by_share != (inquiry->options->met.len > 0)) {
        return complain(by_share ? "the credits of this plan count the share "
                                   "that was met: use --met 93"
                                 : "the credits of this plan count what was "
                                   "missed: use --missed 5");
    }
    inquiry->terms = &credits->terms;
    inquiry->per = (enum availability_period)credits->per;
    return true;
}

/* ---- numbers ------------------------------------------------------------ */

static bool read_share(const struct inquiry *inquiry, const char *option,
                       str text, struct percent *out)
{
    str signed_text =
        str_ends_with(text, STR("%"))
            ? text
            : arena_printf(inquiry->arena, "%.*s %%", STR_ARG(text));
    return percent_parse(signed_text, out) ||
           complain("%s is a percentage from 0 to 100 with at most four "
                    "decimals, such as 99.25: not `%.*s`",
                    option, STR_ARG(text_excerpt(text)));
}

static bool read_incident(struct inquiry *inquiry)
{
    str text = inquiry->options->incident;
    return text.len == 0 || date_parse(text, &inquiry->incident) ||
           complain("--incident is a date such as 2027-02-15: not `%.*s`",
                    STR_ARG(text_excerpt(text)));
}

/* Which currency it is: asked for, that of the prices, that of the minimum. */
static bool find_currency(const struct inquiry *inquiry, struct money *out)
{
    str wanted = inquiry->options->currency;
    if (wanted.len) {
        *out = (struct money){0, currency_minor_digits(wanted), wanted};
        return out->digits >= 0 ||
               complain("no currency `%.*s`: write its three capital letters, "
                        "such as EUR",
                        STR_ARG(text_excerpt(wanted)));
    }
    if (plan_currency(inquiry->plan, out)) {
        return true;
    }
    *out = inquiry->terms->minimum;
    return out->currency.len ||
           complain("the prices of `%.*s` do not say which currency: add "
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
        return complain(
            "%s `%.*s`: %.*s; %.*s", option, STR_ARG(text_excerpt(text)),
            STR_ARG(diags.items[0].message), STR_ARG(diags.items[0].hint));
    }
    return str_equal(out->currency, currency->currency) ||
           complain("%s is in %.*s, and the plan in %.*s", option,
                    STR_ARG(out->currency), STR_ARG(currency->currency));
}

static bool read_fees(struct inquiry *inquiry)
{
    const struct options *options = inquiry->options;
    struct money currency;
    if (!options->fee.len) {
        return complain("add --fee AMOUNT: what the credit is a part of");
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

/* ---- answers ------------------------------------------------------------ */

static str money_words(const struct inquiry *inquiry, int64_t minor)
{
    const struct money *fee = &inquiry->question.fee;
    return arena_printf(
        inquiry->arena, "%.*s %.*s", STR_ARG(fee->currency),
        STR_ARG(money_decimal(inquiry->arena, minor, fee->digits)));
}

static str date_words(const struct inquiry *inquiry, date day)
{
    return arena_printf(inquiry->arena, "%04d-%02d-%02d", day.year, day.month,
                        day.day);
}

static void say_cap(struct inquiry *inquiry)
{
    const struct credit_answer *answer = &inquiry->answer;
    const struct cap *cap = &inquiry->terms->cap;
    const char *of = cap->of_term ? " of the fees of the term" : " of the fee";
    if (answer->cap_unknown) {
        say(inquiry,
            "The cap of %.*s %%%s is not applied: add --term-fee AMOUNT.",
            STR_ARG(cap->percent.decimal), of);
    } else if (answer->capped) {
        say(inquiry, "The cap of %.*s %%%s makes it %.*s.",
            STR_ARG(cap->percent.decimal), of,
            STR_ARG(money_words(inquiry, answer->cap_minor)));
    }
}

static void say_amount(struct inquiry *inquiry)
{
    const struct credit_answer *answer = &inquiry->answer;
    const struct money *minimum = &inquiry->terms->minimum;
    str least = money_decimal(inquiry->arena, minimum->minor, minimum->digits);
    if (!answer->step) {
        say(inquiry, "No step of the credits is reached.");
        return;
    }
    say(inquiry, "The step `%.*s` applies.", STR_ARG(answer->step->text));
    say(inquiry, "%.*s %% of %.*s is %.*s.", STR_ARG(answer->percent.decimal),
        STR_ARG(money_words(inquiry, inquiry->question.fee.minor)),
        STR_ARG(money_words(inquiry, answer->share_minor)));
    say_cap(inquiry);
    if (answer->below_minimum) {
        say(inquiry, "Less than %.*s %.*s is not credited.",
            STR_ARG(minimum->currency), STR_ARG(least));
    } else if (answer->minimum_unknown) {
        say(inquiry,
            "The minimum of %.*s %.*s is in another currency, and is not "
            "applied.",
            STR_ARG(minimum->currency), STR_ARG(least));
    }
    say(inquiry, "The credit is %.*s.",
        STR_ARG(money_words(inquiry, answer->minor)));
}

static void say_claim(struct inquiry *inquiry)
{
    const struct deadline *deadline = &inquiry->terms->claim_within;
    if (!inquiry->answer.step || inquiry->answer.below_minimum) {
        return;
    }
    if (inquiry->terms->claim.by == CLAIMANT_NOBODY) {
        say(inquiry, "It is granted without a claim.");
        return;
    }
    if (deadline->kind == DEADLINE_NONE) {
        say(inquiry, "The plan does not say until when it must be claimed.");
        return;
    }
    if (!inquiry->incident.year) {
        say(inquiry, "It can be claimed: %.*s.", STR_ARG(deadline->at->text));
        return;
    }
    if (credit_last_day(deadline, inquiry->per, inquiry->incident,
                        &inquiry->until)) {
        say(inquiry,
            "For an incident on %.*s the last day to claim it is %.*s%s.",
            STR_ARG(date_words(inquiry, inquiry->incident)),
            STR_ARG(date_words(inquiry, inquiry->until)),
            deadline_is_certain(deadline, inquiry->per)
                ? ""
                : ", if bills follow the months of the calendar");
    }
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
            return complain("the period of this incident has no dates");
        }
        *days = date_to_days(last) - date_to_days(first) + 1;
    }
    return true;
}

/* Turns a downtime into the availability of its period. */
static bool read_down(struct inquiry *inquiry)
{
    struct duration down;
    int64_t days;
    str text = inquiry->options->down;
    if (!duration_parse(text, &down) || duration_is_business(down)) {
        str guess = duration_guess(inquiry->arena, text);
        return complain(
            "--down is a time such as `47 minutes`: not `%.*s`%s%.*s%s",
            STR_ARG(text_excerpt(text)), guess.len ? "; did you mean `" : "",
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
    say(inquiry, "Of %.*s down in %lld days, %lld minutes %lld seconds count.",
        STR_ARG(text), (long long)days, (long long)(counted / 60),
        (long long)(counted % 60));
    return true;
}

static bool answer_uptime(struct inquiry *inquiry)
{
    const struct options *options = inquiry->options;
    if (!find_availability(inquiry) || !read_fees(inquiry) ||
        !(options->down.len ? read_down(inquiry)
                            : read_share(inquiry, "--uptime", options->uptime,
                                         &inquiry->uptime))) {
        return false;
    }
    const struct percent *promise = &inquiry->availability->promise;
    say(inquiry, "Availability of %.*s %% %s the promise of %.*s %%.",
        STR_ARG(inquiry->uptime.decimal),
        inquiry->uptime.ppm < promise->ppm ? "misses" : "keeps",
        STR_ARG(promise->decimal));
    inquiry->answer = credit_for_uptime(
        inquiry->availability, inquiry->uptime.ppm, &inquiry->question);
    return true;
}

static bool answer_responses(struct inquiry *inquiry)
{
    const struct options *options = inquiry->options;
    uint64_t missed = 0;
    if (!find_response_credits(inquiry) || !read_fees(inquiry)) {
        return false;
    }
    if (options->met.len &&
        !read_share(inquiry, "--met", options->met, &inquiry->met)) {
        return false;
    }
    if (options->missed.len && !str_to_uint(options->missed, 999999, &missed)) {
        return complain("--missed is a number such as 5: not `%.*s`",
                        STR_ARG(text_excerpt(options->missed)));
    }
    inquiry->missed = (int64_t)missed;
    inquiry->answer = credit_for_responses(&inquiry->plan->response_credits,
                                           options->met.len ? inquiry->met.ppm
                                                            : inquiry->missed,
                                           &inquiry->question);
    return true;
}

/* ---- the command -------------------------------------------------------- */

static void put_optional(struct json *json, const char *key, str text)
{
    if (text.len) {
        json_put_text(json, key, text);
        return;
    }
    json_key(json, str_from(key));
    json_null(json);
}

static void write_json(const struct inquiry *inquiry, struct buf *out)
{
    const struct credit_answer *answer = &inquiry->answer;
    const struct money *fee = &inquiry->question.fee;
    str nothing = STR("");
    struct json json;
    json_start(&json, JSON_PRETTY, out);
    json_map_start(&json);
    json_put_text(&json, "currency", fee->currency);
    put_optional(&json, "uptime", inquiry->uptime.decimal);
    put_optional(&json, "missed", inquiry->options->missed);
    put_optional(&json, "met", inquiry->met.decimal);
    json_put_text(&json, "percent",
                  answer->step ? answer->percent.decimal : STR("0"));
    json_put_text(&json, "amount",
                  money_decimal(inquiry->arena, answer->minor, fee->digits));
    json_put_bool(&json, "capped", answer->capped);
    json_put_bool(&json, "below_minimum", answer->below_minimum);
    put_optional(&json, "claim_until",
                 inquiry->until.year ? date_words(inquiry, inquiry->until)
                                     : nothing);
    json_key(&json, STR("lines"));
    json_list_start(&json);
    for (size_t i = 0; i < inquiry->line_count; i++) {
        json_text(&json, inquiry->lines[i]);
    }
    json_end(&json);
    json_end(&json);
    json_finish(&json);
}

static int print_answer(const struct inquiry *inquiry)
{
    struct buf text;
    buf_init(&text, CREDIT_MAX_BYTES);
    if (inquiry->options->json) {
        write_json(inquiry, &text);
    } else {
        for (size_t i = 0; i < inquiry->line_count; i++) {
            buf_add(&text, inquiry->lines[i]);
            buf_add_char(&text, '\n');
        }
    }
    bool printed = print_text(buf_text(&text), stdout);
    buf_release(&text);
    return printed ? EXIT_CLEAN : EXIT_MACHINE;
}

static bool answer(struct inquiry *inquiry)
{
    str rest = str_from(inquiry->options->args[0]);
    str partner = str_cut(&rest, '/');
    if (!partner.len || !rest.len) {
        return complain("name PARTNER/PLAN: not `%s`",
                        inquiry->options->args[0]);
    }
    if (!find_partner(inquiry, partner) || !find_plan(inquiry, rest) ||
        !read_incident(inquiry)) {
        return false;
    }
    bool is_uptime = inquiry->options->uptime.len || inquiry->options->down.len;
    if (!(is_uptime ? answer_uptime(inquiry) : answer_responses(inquiry))) {
        return false;
    }
    say_amount(inquiry);
    say_claim(inquiry);
    return true;
}

static int credit(const struct options *options)
{
    struct project project;
    struct arena arena = {0};
    struct inquiry inquiry = {
        .options = options, .project = &project, .arena = &arena};
    int questions = (options->uptime.len > 0) + (options->down.len > 0) +
                    (options->missed.len > 0) + (options->met.len > 0);
    if (questions != 1) {
        complain("ask one thing: --uptime, --down, --missed or --met");
        return EXIT_USAGE;
    }
    project_open(&project, options->project);
    int status = report_status(&project.diags);
    if (!project.usable || status != EXIT_CLEAN) {
        report_text(&project.diags, stderr);
    } else if (!answer(&inquiry)) {
        status = EXIT_USAGE;
    } else {
        status = print_answer(&inquiry);
    }
    arena_release(&arena);
    project_close(&project);
    return status;
}

#define OPTION(option, member, form, text)                                     \
    static const struct option_spec option_##member =                          \
        {option, NULL, form, OPTION_TEXT, offsetof(struct options, member),    \
         text}

OPTION("--uptime", uptime, "PERCENT", "the availability that was, 99.2");
OPTION("--down", down, "TIME", "or how long it was down, \"47 minutes\"");
OPTION("--missed", missed, "N", "or how many targets were missed");
OPTION("--met", met, "PERCENT", "or the share of targets that were met");
OPTION("--fee", fee, "AMOUNT", "what the credit is a part of");
OPTION("--term-fee", term_fee, "AMOUNT", "the fees of the term, for caps");
OPTION("--currency", currency, "CODE", "of the fees (default: the plan's)");
OPTION("--service", service, "NAME", "which promise, where there are several");
OPTION("--incident", incident, "DATE",
       "when it was, for the last day to claim");

static const struct option_spec option_json = {
    "--json",
    NULL,
    NULL,
    OPTION_FLAG,
    offsetof(struct options, json),
    "print JSON, with amounts as exact texts"};

static const struct option_spec *const specs[] = {
    &option_project, &option_uptime,   &option_down,     &option_missed,
    &option_met,     &option_fee,      &option_term_fee, &option_currency,
    &option_service, &option_incident, &option_json,     NULL};

const struct command command_credit = {
    .name = "credit",
    .args = "PARTNER/PLAN",
    .summary = "reckon the service credit for a missed promise",
    .details = "Says which step applies, what it comes to, what the cap and "
               "the minimum make of\nit, and the last day on which it can be "
               "claimed.",
    .options = specs,
    .arg_min = 1,
    .arg_max = 1,
    .run = credit,
};

/* SPDX-License-Identifier: MIT */
/* slagen credit: what a missed promise costs, and until when it is claimed. */
#include "cli/credit.h"

#include "cli/commands.h"
#include "cli/report.h"
#include "exchange/json.h"

enum { CREDIT_MAX_BYTES = 1 << 20 };

/* ---- answers ------------------------------------------------------------ */

static str money_words(const struct inquiry *inquiry, int64_t minor)
{
    const struct money *fee = &inquiry->question.fee;
    str amount = money_decimal(inquiry->arena, minor, fee->digits);
    return arena_printf(inquiry->arena, "%.*s %.*s", STR_ARG(fee->currency),
                        STR_ARG(amount));
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
        credit_say(
            inquiry,
            "The cap of %.*s %%%s is not applied: add --term-fee AMOUNT.",
            STR_ARG(cap->percent.decimal), of);
    } else if (answer->capped) {
        str most = money_words(inquiry, answer->cap_minor);
        credit_say(inquiry, "The cap of %.*s %%%s makes it %.*s.",
                   STR_ARG(cap->percent.decimal), of, STR_ARG(most));
    }
}

static void say_amount(struct inquiry *inquiry)
{
    const struct credit_answer *answer = &inquiry->answer;
    const struct money *minimum = &inquiry->terms->minimum;
    str least = money_decimal(inquiry->arena, minimum->minor, minimum->digits);
    if (!answer->step) {
        credit_say(inquiry, "No step of the credits is reached.");
        return;
    }
    credit_say(inquiry, "The step `%.*s` applies.",
               STR_ARG(answer->step->text));
    str fee = money_words(inquiry, inquiry->question.fee.minor);
    str share = money_words(inquiry, answer->share_minor);
    credit_say(inquiry, "%.*s %% of %.*s is %.*s.",
               STR_ARG(answer->percent.decimal), STR_ARG(fee), STR_ARG(share));
    say_cap(inquiry);
    if (answer->below_minimum) {
        credit_say(inquiry, "Less than %.*s %.*s is not credited.",
                   STR_ARG(minimum->currency), STR_ARG(least));
    } else if (answer->minimum_unknown) {
        credit_say(
            inquiry,
            "The minimum of %.*s %.*s is in another currency, and is not "
            "applied.",
            STR_ARG(minimum->currency), STR_ARG(least));
    }
    str amount = money_words(inquiry, answer->minor);
    credit_say(inquiry, "The credit is %.*s.", STR_ARG(amount));
}

/* When the partner itself has to claim what it passes on. */
static void say_upstream(struct inquiry *inquiry)
{
    const struct availability *availability = inquiry->availability;
    date until;
    if (availability && availability->passed_on_from.at &&
        inquiry->incident.year &&
        credit_last_day(&availability->passed_on_from.claim_within,
                        inquiry->per, inquiry->incident, &until)) {
        str day = date_words(inquiry, until);
        credit_say(inquiry, "The last day to claim it from %.*s is %.*s.",
                   STR_ARG(availability->passed_on_from.who), STR_ARG(day));
    }
}

static void say_claim(struct inquiry *inquiry)
{
    const struct claim_window *deadline = &inquiry->terms->claim_within;
    if (!inquiry->answer.step || inquiry->answer.below_minimum) {
        return;
    }
    if (inquiry->terms->claim.by == CLAIMANT_NOBODY) {
        credit_say(inquiry, "It is granted without a claim.");
        return;
    }
    if (deadline->kind == CLAIM_NONE) {
        credit_say(inquiry,
                   "The plan does not say until when it must be claimed.");
        return;
    }
    if (!inquiry->incident.year) {
        credit_say(inquiry, "It can be claimed: %.*s.",
                   STR_ARG(deadline->at->text));
        return;
    }
    if (credit_last_day(deadline, inquiry->per, inquiry->incident,
                        &inquiry->until)) {
        str day = date_words(inquiry, inquiry->incident);
        str last = date_words(inquiry, inquiry->until);
        credit_say(
            inquiry,
            "For an incident on %.*s the last day to claim it is %.*s%s.",
            STR_ARG(day), STR_ARG(last),
            claim_window_is_certain(deadline, inquiry->per)
                ? ""
                : ", if bills follow the months of the calendar");
    }
}

static bool answer_uptime(struct inquiry *inquiry)
{
    const struct options *options = inquiry->options;
    if (!credit_find_availability(inquiry) || !credit_read_fees(inquiry) ||
        !(options->down.len
              ? credit_read_down(inquiry)
              : credit_read_share(inquiry, "--uptime", options->uptime,
                                  &inquiry->uptime))) {
        return false;
    }
    const struct percent *promise = &inquiry->availability->promise;
    credit_say(inquiry, "Availability of %.*s %% %s the promise of %.*s %%.",
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
    if (!credit_find_responses(inquiry) || !credit_read_fees(inquiry)) {
        return false;
    }
    if (options->met.len &&
        !credit_read_share(inquiry, "--met", options->met, &inquiry->met)) {
        return false;
    }
    if (options->missed.len && !str_to_uint(options->missed, 999999, &missed)) {
        str excerpt = text_excerpt(options->missed);
        return credit_complain("--missed is a number such as 5: not `%.*s`",
                               STR_ARG(excerpt));
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
    if (!credit_read_incident(inquiry)) {
        return false;
    }
    bool is_uptime = inquiry->options->uptime.len || inquiry->options->down.len;
    if (!(is_uptime ? answer_uptime(inquiry) : answer_responses(inquiry))) {
        return false;
    }
    say_amount(inquiry);
    say_claim(inquiry);
    if (inquiry->answer.step && !inquiry->answer.below_minimum) {
        say_upstream(inquiry);
    }
    return true;
}

static int credit_offer(const struct options *options,
                        const struct offer *offer, struct arena *arena)
{
    struct inquiry inquiry = {
        .options = options, .arena = arena, .plan = offer->plan};
    return answer(&inquiry) ? print_answer(&inquiry) : EXIT_USAGE;
}

static int credit(const struct options *options)
{
    int questions = (options->uptime.len > 0) + (options->down.len > 0) +
                    (options->missed.len > 0) + (options->met.len > 0);
    if (questions != 1) {
        credit_complain("ask one thing: --uptime, --down, --missed or --met");
        return EXIT_USAGE;
    }
    return offer_run("credit", options, credit_offer);
}

TEXT_OPTION(uptime, "--uptime", "PERCENT", "the availability that was, 99.2");
TEXT_OPTION(down, "--down", "TIME", "or how long it was down, \"47 minutes\"");
TEXT_OPTION(missed, "--missed", "N", "or how many targets were missed");
TEXT_OPTION(met, "--met", "PERCENT", "or the share of targets that were met");
TEXT_OPTION(fee, "--fee", "AMOUNT", "what the credit is a part of");
TEXT_OPTION(term_fee, "--term-fee", "AMOUNT", "the fees of the term, for caps");
TEXT_OPTION(currency, "--currency", "CODE",
            "of the fees (default: the plan's)");
TEXT_OPTION(service, "--service", "NAME",
            "which promise, where there are several");
TEXT_OPTION(incident, "--incident", "DATE",
            "when it was, for the last day to claim");

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

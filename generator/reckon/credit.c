/* SPDX-License-Identifier: MIT */
#include "reckon/credit.h"

enum { YEAR_LAST = 9999, TRAILING_DAYS = 365 };

/* ---- periods ------------------------------------------------------------ */

/* Months counted from January of the year 0. */
static int64_t month_number(date day)
{
    return (int64_t)day.year * 12 + day.month - 1;
}

static date month_start(int64_t number)
{
    return (date){(int32_t)(number / 12), (int32_t)(number % 12 + 1), 1};
}

/* Gives the first day of `months` from `first` and the last; false when the
 * calendar ends before. */
static bool month_span(int64_t first, int64_t months, date *start, date *end)
{
    if (first < 12 || (first + months - 1) / 12 > YEAR_LAST) {
        return false;
    }
    int64_t next = first + months;
    *start = month_start(first);
    *end = next / 12 > YEAR_LAST
               ? (date){YEAR_LAST, 12, 31}
               : date_from_days(date_to_days(month_start(next)) - 1);
    return true;
}

static bool day_at(int64_t days, date *out)
{
    static const date last = {YEAR_LAST, 12, 31};
    static const date first = {1, 1, 1};
    if (days > date_to_days(last) || days < date_to_days(first)) {
        return false;
    }
    *out = date_from_days(days);
    return true;
}

bool credit_period(enum availability_period per, date day, date *first,
                   date *last)
{
    int64_t month = month_number(day);
    switch (per) {
    case AVAILABILITY_MONTH:
    case AVAILABILITY_BILLING:
        return month_span(month, 1, first, last);
    case AVAILABILITY_QUARTER:
        return month_span(month - month % 3, 3, first, last);
    case AVAILABILITY_YEAR:
        return month_span(month - month % 12, 12, first, last);
    case AVAILABILITY_TRAILING:
    case AVAILABILITY_PERIOD_COUNT:
        break;
    }
    *last = day;
    return day_at(date_to_days(day) - TRAILING_DAYS + 1, first);
}

/* ---- downtime ----------------------------------------------------------- */

int64_t seconds_of_days(int64_t days)
{
    return days * SECONDS_PER_DAY;
}

int64_t duration_seconds(struct duration duration)
{
    switch (duration.unit) {
    case UNIT_MINUTES:
        return (int64_t)duration.amount * 60;
    case UNIT_HOURS:
        return (int64_t)duration.amount * 60 * MINUTES_PER_HOUR;
    case UNIT_DAYS:
        return seconds_of_days(duration.amount);
    case UNIT_NONE:
    case UNIT_BUSINESS_MINUTES:
    case UNIT_BUSINESS_HOURS:
    case UNIT_BUSINESS_DAYS:
    case UNIT_NEXT_BUSINESS_DAY:
        break;
    }
    return 1;
}

int64_t downtime_allowed(struct percent promise, struct duration granularity,
                         int64_t seconds)
{
    int64_t allowed = seconds * (PPM_WHOLE - promise.ppm) / PPM_WHOLE;
    return allowed - allowed % duration_seconds(granularity);
}

int64_t downtime_counted(int64_t down_seconds, struct duration granularity,
                         int64_t seconds)
{
    int64_t period = duration_seconds(granularity);
    int64_t counted = down_seconds / period * period;
    if (counted < down_seconds) {
        counted += period;
    }
    return counted < seconds ? counted : seconds;
}

int64_t uptime_share(int64_t down_seconds, int64_t seconds)
{
    return (seconds - down_seconds) * PPM_WHOLE / seconds;
}

str share_decimal(struct arena *arena, int64_t ppm)
{
    str decimal = money_decimal(arena, ppm, 4);
    while (str_ends_with(decimal, STR("0"))) {
        decimal.len--;
    }
    if (str_ends_with(decimal, STR("."))) {
        decimal.len--;
    }
    return decimal;
}

/* ---- money -------------------------------------------------------------- */

/* The whole parts and the rest apart: no product can overflow. */
int64_t share_of_minor(int64_t minor, int64_t ppm)
{
    int64_t rest = minor % PPM_WHOLE * ppm + PPM_WHOLE / 2;
    return minor / PPM_WHOLE * ppm + rest / PPM_WHOLE;
}

static void apply_cap(const struct cap *cap,
                      const struct credit_question *question,
                      struct credit_answer *out)
{
    const struct money *base =
        cap->of_term ? &question->term_fee : &question->fee;
    out->cap_unknown = cap->at && base->currency.len == 0;
    if (cap->at && !out->cap_unknown) {
        out->cap_minor = share_of_minor(base->minor, cap->percent.ppm);
        out->capped = out->minor > out->cap_minor;
        out->minor = out->capped ? out->cap_minor : out->minor;
    }
}

/* The cap comes first: what it leaves may be too little to be paid. */
static void settle(const struct credit_terms *terms,
                   const struct credit_question *question,
                   struct credit_answer *out)
{
    const struct money *minimum = &terms->minimum;
    if (!out->step) {
        return;
    }
    out->share_minor = share_of_minor(question->fee.minor, out->percent.ppm);
    out->minor = out->share_minor;
    apply_cap(&terms->cap, question, out);
    if (minimum->currency.len) {
        out->minimum_unknown =
            !str_equal(minimum->currency, question->fee.currency);
        out->below_minimum =
            !out->minimum_unknown && out->minor < minimum->minor;
        out->minor = out->below_minimum ? 0 : out->minor;
    }
}

struct credit_answer credit_for_uptime(const struct availability *availability,
                                       int64_t uptime_ppm,
                                       const struct credit_question *question)
{
    struct credit_answer answer = {0};
    for (size_t i = 0; i < availability->credits.count; i++) {
        const struct credit *credit = &availability->credits.items[i];
        if (uptime_ppm < credit->below.ppm && uptime_ppm >= credit->from.ppm) {
            answer.step = credit->at;
            answer.percent = credit->credit;
        }
    }
    settle(&availability->terms, question, &answer);
    return answer;
}

bool response_credits_count_shares(const struct response_credits *credits)
{
    return credits->credits.count && credits->credits.items[0].by_share;
}

struct credit_answer credit_for_responses(
    const struct response_credits *credits, int64_t missed_or_met,
    const struct credit_question *question)
{
    struct credit_answer answer = {0};
    for (size_t i = 0; i < credits->credits.count; i++) {
        const struct response_credit *credit = &credits->credits.items[i];
        if (credit->by_share ? missed_or_met < credit->met.ppm
                             : missed_or_met > credit->missed) {
            answer.step = credit->at;
            answer.percent = credit->credit;
        }
    }
    settle(&credits->terms, question, &answer);
    return answer;
}

/* ---- claims ------------------------------------------------------------- */

/* The period of a deadline's anchor; an incident is a period of one day. */
static bool anchor_span(enum claim_window_anchor anchor,
                        enum availability_period per, date incident,
                        date *first, date *last)
{
    static const enum availability_period periods[] = {
        [ANCHOR_MONTH] = AVAILABILITY_MONTH,
        [ANCHOR_QUARTER] = AVAILABILITY_QUARTER,
        [ANCHOR_YEAR] = AVAILABILITY_YEAR,
        [ANCHOR_BILLING] = AVAILABILITY_BILLING,
    };
    if (anchor == ANCHOR_INCIDENT) {
        *first = incident;
        *last = incident;
        return true;
    }
    return credit_period(anchor == ANCHOR_PERIOD ? per : periods[anchor],
                         incident, first, last);
}

/* "3 months" behind a day: the day of that number, or the month's last.  Behind
 * the last day of a month whole months are meant. */
static bool add_months(date from, int64_t months, date *out)
{
    date next = date_from_days(date_to_days(from) + 1);
    bool is_month_end = next.day == 1;
    date first;
    date last;
    if (!month_span(month_number(from) + months, 1, &first, &last)) {
        return false;
    }
    *out = last;
    if (!is_month_end && from.day < last.day) {
        out->day = from.day;
    }
    return true;
}

static bool add_period(date from, struct period period, date *out)
{
    switch (period.unit) {
    case PERIOD_NONE:
        break;
    case PERIOD_DAYS:
        return day_at(date_to_days(from) + period.amount, out);
    case PERIOD_WEEKS:
        return day_at(
            date_to_days(from) + (int64_t)period.amount * DAYS_PER_WEEK, out);
    case PERIOD_MONTHS:
        return add_months(from, period.amount, out);
    case PERIOD_YEARS:
        return add_months(from, (int64_t)period.amount * 12, out);
    }
    return false;
}

bool credit_last_day(const struct claim_window *deadline,
                     enum availability_period per, date incident, date *out)
{
    date first;
    date last;
    if (deadline->kind == CLAIM_NONE ||
        !anchor_span(deadline->anchor, per, incident, &first, &last)) {
        return false;
    }
    if (deadline->kind == CLAIM_AFTER) {
        return add_period(last, deadline->period, out);
    }
    int64_t months = month_number(last) - month_number(first) + 1;
    return month_span(month_number(first) + months * deadline->nth, months,
                      &first, out);
}

bool claim_window_is_certain(const struct claim_window *deadline,
                             enum availability_period per)
{
    return deadline->kind != CLAIM_NONE && deadline->anchor != ANCHOR_BILLING &&
           (deadline->anchor != ANCHOR_PERIOD || per != AVAILABILITY_BILLING);
}

/* ---- which -------------------------------------------------------------- */

bool plan_currency(const struct plan *plan, struct money *out)
{
    bool found = false;
    for (size_t i = 0; i < plan->price.count; i++) {
        const struct money *amount = &plan->price.items[i].amount;
        if (amount->currency.len == 0) {
            continue;
        }
        if (found && !str_equal(out->currency, amount->currency)) {
            return false;
        }
        *out = (struct money){0, amount->digits, amount->currency};
        found = true;
    }
    return found;
}

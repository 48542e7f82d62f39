/* SPDX-License-Identifier: MIT */
/* Whether the days on which nobody is there are known as long as a plan holds.
 */
#include "rules/judge.h"

static date first_of_next(date day)
{
    bool december = day.month == 12;
    return (date){day.year + december, december ? 1 : day.month + 1, 1};
}

/* The same day so many months later, or the first behind a shorter month. */
static date months_later(date day, int64_t months)
{
    int64_t index = (int64_t)day.year * 12 + day.month - 1 + months;
    date later = {(int32_t)(index / 12), (int32_t)(index % 12) + 1, day.day};
    return date_is_valid(later)
               ? later
               : first_of_next((date){later.year, later.month, 1});
}

static date period_later(date day, struct period period)
{
    switch (period.unit) {
    case PERIOD_NONE:
        break;
    case PERIOD_DAYS:
        return date_from_days(date_to_days(day) + period.amount);
    case PERIOD_WEEKS:
        return date_from_days(date_to_days(day) +
                              (int64_t)period.amount * DAYS_PER_WEEK);
    case PERIOD_MONTHS:
        return months_later(day, period.amount);
    case PERIOD_YEARS:
        return months_later(day, (int64_t)period.amount * 12);
    }
    return day;
}

/* Gives the last day on which somebody who buys the plan at its start is
 * bound; no date where it does not say from when it is valid. */
static date plan_end(const struct plan *plan)
{
    if (plan->valid_until.year || plan->valid_from.year == 0) {
        return plan->valid_until;
    }
    date year_end = {plan->valid_from.year, 12, 31};
    if (plan->term.minimum.unit == PERIOD_NONE) {
        return year_end;
    }
    date behind = period_later(plan->valid_from, plan->term.minimum);
    return behind.year > 9999 ? year_end
                              : date_from_days(date_to_days(behind) - 1);
}

/* Gives the calendar whose listed days end first, or NULL. */
static const struct calendar *first_to_end(const struct calendar *calendar)
{
    const struct calendar *first = NULL;
    for (size_t i = 0; i < calendar->all.count; i++) {
        const struct calendar *other = calendar->all.items[i].calendar;
        if (other->complete_until.year &&
            (!first ||
             date_compare(other->complete_until, first->complete_until) < 0)) {
            first = other;
        }
    }
    return first;
}

static void judge_schedule(const struct judging *judging,
                           const struct plan *plan,
                           const struct schedule *schedule)
{
    date end = plan_end(plan);
    for (size_t i = 0; end.year && i < schedule->closed.count; i++) {
        const struct name *name = &schedule->closed.items[i];
        const struct calendar *calendar =
            catalogue_calendar(judging->world->catalogue, name->text);
        const struct calendar *first = calendar ? first_to_end(calendar) : NULL;
        if (!first || date_compare(first->complete_until, end) >= 0) {
            continue;
        }
        struct diag *diag = report(judging, name->at,
                                   "the days of this calendar are not all "
                                   "known until the plan ends");
        const struct value *at = field_value(first->at, "complete_until");
        relate(judging, diag, at, "they are known until %04d-%02d-%02d",
               first->complete_until.year, first->complete_until.month,
               first->complete_until.day);
    }
}

void judge_calendar_expired(const struct judging *judging,
                            const struct plan *plan)
{
    for (size_t i = 0; i < plan->hours.count; i++) {
        judge_schedule(judging, plan, &plan->hours.items[i]);
    }
}

/* SPDX-License-Identifier: MIT */
#include "rules/staffed.h"

enum {
    MONTH_DAYS = 28, /* whole weeks, so that all have as many weekends */
    MONTH_COUNT = 4,
    DAY_SECONDS = 24 * 60 * 60,
};

/* February, May, August and November. */
static struct span month_of(int32_t year, int index)
{
    date first = {year, 2 + 3 * index, 1};
    int64_t from = date_to_days(first) * DAY_SECONDS;
    return (struct span){from, from + (int64_t)MONTH_DAYS * DAY_SECONDS};
}

int64_t staffed_seconds(const struct ways *ways, int32_t year)
{
    int64_t seconds = 0;
    for (int i = 0; i < MONTH_COUNT; i++) {
        struct span month = month_of(year, i);
        struct span open;
        while (ways_next(ways, month.from, month.to, &open)) {
            seconds += open.to - open.from;
            month.from = open.to;
        }
    }
    return seconds;
}

static int64_t length_of(struct span span)
{
    return span.to - span.from;
}

static struct span longest_of(const struct ways *ways, struct span month)
{
    struct span longest = {month.from, month.from};
    struct span open = {month.from, month.from};
    for (int64_t from = month.from; from < month.to; from = open.to) {
        if (!ways_next(ways, from, month.to, &open)) {
            open = (struct span){month.to, month.to};
        }
        struct span gap = {from, open.from};
        longest = length_of(gap) > length_of(longest) ? gap : longest;
    }
    return longest;
}

struct span staffed_gap(const struct ways *ways, int32_t year)
{
    struct span shortest = longest_of(ways, month_of(year, 0));
    for (int i = 1; i < MONTH_COUNT; i++) {
        struct span longest = longest_of(ways, month_of(year, i));
        shortest =
            length_of(longest) < length_of(shortest) ? longest : shortest;
    }
    return shortest;
}

bool staffed_ever(const struct ways *ways, int32_t year)
{
    struct span open;
    int64_t from = date_to_days((date){year, 1, 1}) * DAY_SECONDS;
    int64_t to = date_to_days((date){year + 1, 1, 1}) * DAY_SECONDS;
    return ways_next(ways, from, to, &open);
}

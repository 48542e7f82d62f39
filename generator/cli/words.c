/* SPDX-License-Identifier: MIT */
#include "cli/words.h"

#include "reckon/moment.h"

static const char *const weekdays[] = {"Monday",   "Tuesday", "Wednesday",
                                       "Thursday", "Friday",  "Saturday",
                                       "Sunday"};

static const char *const months[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

str words_day(struct arena *arena, date day)
{
    if (day.year == 0) {
        return arena_printf(arena, "%d %s", day.day, months[day.month - 1]);
    }
    return arena_printf(arena, "%d %s %d", day.day, months[day.month - 1],
                        day.year);
}

str words_time(struct arena *arena, int32_t second)
{
    if (second % 60 == 0) {
        return arena_printf(arena, "%02d:%02d", second / 3600,
                            second / 60 % 60);
    }
    return arena_printf(arena, "%02d:%02d:%02d", second / 3600,
                        second / 60 % 60, second % 60);
}

str words_moment_short(const struct zone *zone, struct arena *arena, int64_t at)
{
    struct moment moment = moment_at(zone, at);
    str time = words_time(arena, moment.second);
    return arena_printf(arena, "%.3s %2d %.3s %d %.*s",
                        weekdays[date_weekday(moment.day)], moment.day.day,
                        months[moment.day.month - 1], moment.day.year,
                        STR_ARG(time));
}

str words_moment(const struct zone *zone, struct arena *arena, int64_t at)
{
    struct moment moment = moment_at(zone, at);
    str text = moment_text(zone, at, arena);
    str name = zone_name(zone);
    str offset = str_slice(text, text.len - 6, text.len);
    str day = words_day(arena, moment.day);
    str time = words_time(arena, moment.second);
    return arena_printf(arena, "%s %.*s, %.*s (%.*s, UTC%.*s)",
                        weekdays[date_weekday(moment.day)], STR_ARG(day),
                        STR_ARG(time), STR_ARG(name), STR_ARG(offset));
}

str words_amount(struct arena *arena, int64_t amount, const char *unit)
{
    return arena_printf(arena, "%lld %s%s", (long long)amount, unit,
                        amount == 1 ? "" : "s");
}

str words_length(struct arena *arena, int64_t seconds)
{
    const struct {
        int64_t amount;
        const char *unit;
    } parts[] = {{seconds / 3600, "hour"},
                 {seconds / 60 % 60, "minute"},
                 {seconds % 60, "second"}};
    str words[3];
    size_t count = 0;
    for (size_t i = 0; i < 3; i++) {
        if (parts[i].amount) {
            words[count++] =
                words_amount(arena, parts[i].amount, parts[i].unit);
        }
    }
    return count ? arena_join(arena, words, count, STR(" ")) : STR("0 seconds");
}

static str exception_name(struct arena *arena,
                          const struct exception *exception)
{
    if (exception->name.len) {
        return exception->name;
    }
    str first = words_day(arena, exception->first);
    str last = words_day(arena, exception->last);
    return str_equal(first, last) ? first
                                  : arena_printf(arena, "%.*s to %.*s",
                                                 STR_ARG(first), STR_ARG(last));
}

static str exception_words(struct arena *arena,
                           const struct exception *exception, bool is_whole_day)
{
    str name = exception_name(arena, exception);
    return arena_printf(
        arena, is_whole_day ? "%.*s: closed" : "outside the hours of %.*s",
        STR_ARG(name));
}

static str holiday_words(struct arena *arena, const struct holiday_day *day)
{
    date shown = {0, day->day.month, day->day.day};
    str date_text = words_day(arena, shown);
    return arena_printf(arena, "%.*s: %.*s%s (%.*s)", STR_ARG(date_text),
                        STR_ARG(day->holiday->name),
                        day->is_in_lieu ? ", day in lieu" : "",
                        STR_ARG(day->calendar->name));
}

str words_closed(const struct closed *closed, bool is_whole_day,
                 const struct zone *zone, int64_t from, struct arena *arena)
{
    const struct moment moment = moment_at(zone, from);
    switch (closed->kind) {
    case CLOSED_HOLIDAY:
        return holiday_words(arena, closed->holiday);
    case CLOSED_EXCEPTION:
        return exception_words(arena, closed->exception, is_whole_day);
    case CLOSED_WEEK:
        break;
    }
    return is_whole_day ? arena_printf(arena, "%s: closed",
                                       weekdays[date_weekday(moment.day)])
                        : STR("outside the hours");
}

/* SPDX-License-Identifier: MIT */
#include "reckon/moment.h"

enum { DAY_SECONDS = 24 * 60 * 60, FIRST_YEAR = 1900, LAST_YEAR = 9000 };

/* Reads "+01:00" or "Z" or nothing. */
static bool offset_parse(str text, struct moment *out)
{
    int32_t minutes;
    if (text.len == 0) {
        return true;
    }
    out->has_offset = true;
    if (str_equal(text, STR("Z"))) {
        return true;
    }
    bool is_west = text.data[0] == '-';
    if ((!is_west && text.data[0] != '+') ||
        !time_parse(str_slice(text, 1, text.len), &minutes) ||
        minutes >= MINUTES_PER_DAY) {
        return false;
    }
    out->offset_seconds = (is_west ? -minutes : minutes) * 60;
    return true;
}

bool moment_parse(str text, struct moment *out)
{
    int32_t minutes;
    uint64_t seconds = 0;
    *out = (struct moment){.second = 0};
    if (text.len < 16 || text.data[10] != 'T' ||
        !date_parse(str_slice(text, 0, 10), &out->day) ||
        !time_parse(str_slice(text, 11, 16), &minutes) ||
        minutes == MINUTES_PER_DAY || out->day.year < FIRST_YEAR ||
        out->day.year > LAST_YEAR) {
        return false;
    }
    str rest = str_slice(text, 16, text.len);
    if (rest.len && rest.data[0] == ':') {
        if (rest.len < 3 || !str_to_uint(str_slice(rest, 1, 3), 59, &seconds)) {
            return false;
        }
        rest = str_slice(rest, 3, rest.len);
    }
    out->second = minutes * 60 + (int32_t)seconds;
    return offset_parse(rest, out);
}

enum moment_place moment_resolve(const struct moment *moment,
                                 const struct zone *zone, int64_t *out)
{
    if (moment->has_offset) {
        *out = date_to_days(moment->day) * DAY_SECONDS + moment->second -
               moment->offset_seconds;
        return MOMENT_ONCE;
    }
    struct zone_instants found =
        zone_resolve(zone, moment->day, moment->second);
    *out = found.earliest;
    return found.count == 0   ? MOMENT_SKIPPED
           : found.count == 1 ? MOMENT_ONCE
                              : MOMENT_TWICE;
}

struct moment moment_at(const struct zone *zone, int64_t at)
{
    int32_t offset = zone_at(zone, at).utc_offset_seconds;
    int64_t local = at + offset;
    int64_t day = local / DAY_SECONDS - (local % DAY_SECONDS < 0);
    return (struct moment){
        .day = date_from_days(day),
        .second = (int32_t)(local - day * DAY_SECONDS),
        .has_offset = true,
        .offset_seconds = offset,
    };
}

str moment_text(const struct zone *zone, int64_t at, struct arena *arena)
{
    struct moment moment = moment_at(zone, at);
    int32_t second = moment.second;
    int32_t offset = moment.offset_seconds / 60;
    int32_t size = offset < 0 ? -offset : offset;
    return arena_printf(arena, "%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d",
                        moment.day.year, moment.day.month, moment.day.day,
                        second / 3600, second / 60 % 60, second % 60,
                        offset < 0 ? '-' : '+', size / 60, size % 60);
}

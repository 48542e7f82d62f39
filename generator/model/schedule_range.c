/* SPDX-License-Identifier: MIT */
/* Days and times of day: "mon-fri", "09:00-17:00". */
#include "model/schedule_read.h"

static const str day_names[] = {
    STR_INIT("mon"), STR_INIT("tue"), STR_INIT("wed"), STR_INIT("thu"),
    STR_INIT("fri"), STR_INIT("sat"), STR_INIT("sun"),
};

static const str next_day = STR_INIT(" next day");

bool day_parse(str text, int *out)
{
    for (int i = 0; i < DAYS_PER_WEEK; i++) {
        if (str_equal(text, day_names[i])) {
            *out = i;
            return true;
        }
    }
    return false;
}

bool days_parse(str text, struct days *out)
{
    if (str_equal(text, STR("daily"))) {
        *out = (struct days){MONDAY, DAYS_PER_WEEK};
        return true;
    }
    str rest = text;
    str first = str_cut(&rest, '-');
    int last;
    if (!day_parse(first, &out->first)) {
        return false;
    }
    if (first.len == text.len) {
        out->count = 1;
        return true;
    }
    if (!day_parse(rest, &last)) {
        return false;
    }
    out->count = (last - out->first + DAYS_PER_WEEK) % DAYS_PER_WEEK + 1;
    return true;
}

/* ---- ranges ------------------------------------------------------------- */

enum range_fault {
    RANGE_GOOD,
    RANGE_FORM_WRONG, /* not two times */
    RANGE_TIME_WRONG, /* a time that does not exist */
    RANGE_BACKWARDS,  /* ends before it starts, without "next day" */
};

/* Cuts "09:00-17:00" or "09:00 to 17:00" into two texts.  Where `lenient`, a
 * dash of any length will do. */
static bool range_cut(str text, bool lenient, str *start, str *end)
{
    static const str separators[] = {STR_INIT(" to "), STR_INIT("-"),
                                     STR_INIT("–"), STR_INIT("—")};
    size_t count = lenient ? 4 : 2;
    for (size_t i = 0; i < count; i++) {
        ptrdiff_t at = str_find(text, separators[i]);
        if (at >= 0) {
            *start = str_trim(str_slice(text, 0, (size_t)at));
            *end = str_trim(
                str_slice(text, (size_t)at + separators[i].len, text.len));
            return true;
        }
    }
    return false;
}

static bool looks_like_time(str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if ((text.data[i] < '0' || text.data[i] > '9') && text.data[i] != ':' &&
            text.data[i] != '.') {
            return false;
        }
    }
    return text.len > 0 && text.len <= 8;
}

/* Takes " next day" off the end; true when it was there. */
static bool next_day_cut(str *text)
{
    bool found = str_ends_with(*text, next_day);
    if (found) {
        *text = str_slice(*text, 0, text->len - next_day.len);
    }
    return found;
}

static enum range_fault range_fault_of(str text, struct range *out)
{
    str start;
    str end;
    bool overnight = next_day_cut(&text);
    if (!range_cut(text, false, &start, &end) || !looks_like_time(start) ||
        !looks_like_time(end)) {
        return RANGE_FORM_WRONG;
    }
    if (!time_parse(start, &out->start) || !time_parse(end, &out->end) ||
        out->start == MINUTES_PER_DAY) {
        return RANGE_TIME_WRONG;
    }
    if (overnight) {
        out->end += MINUTES_PER_DAY;
    }
    return out->end > out->start ? RANGE_GOOD : RANGE_BACKWARDS;
}

bool range_parse(str text, struct range *out)
{
    return range_fault_of(text, out) == RANGE_GOOD;
}

/* ---- what was probably meant -------------------------------------------- */

/* Reads "9", "9:30", "9.30" and "09:00" as minutes of the day. */
static bool time_guess(str text, int32_t *out)
{
    str minutes = text;
    bool dotted = str_find(text, STR(".")) >= 0;
    str hours = str_cut(&minutes, dotted ? '.' : ':');
    uint64_t hour;
    uint64_t minute = 0;
    bool has_minutes = hours.len < text.len;
    if (!str_to_uint(hours, 24, &hour) ||
        (has_minutes &&
         (minutes.len != 2 || !str_to_uint(minutes, 59, &minute)))) {
        return false;
    }
    *out = (int32_t)(hour * MINUTES_PER_HOUR + minute);
    return true;
}

/* Gives "9-17", "9:00 – 17:00" as they should be written, or the empty str. */
static str range_guess(struct arena *arena, str text)
{
    str start;
    str end;
    int32_t from;
    int32_t to;
    struct range range;
    bool overnight = next_day_cut(&text);
    if (!range_cut(text, true, &start, &end) || !time_guess(start, &from) ||
        !time_guess(end, &to)) {
        return STR("");
    }
    overnight |= to <= from;
    str guess =
        arena_printf(arena, "%02d:%02d%s%02d:%02d%s", from / MINUTES_PER_HOUR,
                     from % MINUTES_PER_HOUR, overnight ? " to " : "-",
                     to / MINUTES_PER_HOUR, to % MINUTES_PER_HOUR,
                     overnight ? next_day.data : "");
    return range_parse(guess, &range) ? guess : STR("");
}

bool report_range(const struct reading *reading, const struct value *from,
                  str text)
{
    struct range range;
    struct diags *diags = reading->diags;
    struct diag *diag = NULL;
    str shown = text_excerpt(text);
    str guess = range_guess(diags->arena, text);
    switch (range_fault_of(text, &range)) {
    case RANGE_GOOD:
    case RANGE_FORM_WRONG:
        diag = diag_at(diags, SEVERITY_ERROR, "hours-form", from,
                       "`%.*s` is not opening hours", STR_ARG(shown));
        diag_hint(diags, diag,
                  "write `09:00-17:00`, `[09:00-12:00, 13:00-17:00]`, `22:00 "
                  "to 06:00 next day` or `closed`");
        break;
    case RANGE_TIME_WRONG:
        diag =
            diag_at(diags, SEVERITY_ERROR, "hours-time", from,
                    "`%.*s` holds a time that does not exist", STR_ARG(shown));
        diag_hint(diags, diag,
                  "write times with two digits each, from 00:00 to 24:00, such "
                  "as 09:00-17:00");
        break;
    case RANGE_BACKWARDS:
        diag = diag_at(diags, SEVERITY_ERROR, "hours-order", from,
                       "`%.*s` ends before it begins", STR_ARG(shown));
        break;
    }
    if (guess.len) {
        diag_hint(diags, diag, "%swrite `%.*s`",
                  strcmp(diag->rule, "hours-order") == 0
                      ? "for hours across midnight "
                      : "",
                  STR_ARG(guess));
    }
    return false;
}

/* SPDX-License-Identifier: MIT */
/*
 * Deadlines against a second opinion: ten thousand random questions, answered
 * by counting minutes.
 *
 * The second opinion has nothing of the program's but the question.  Its clocks
 * are the C library's (localtime_r, with TZ set), which reads the system's zone
 * files by code of its own; its hours are a naive reading of the generated
 * case, minute by minute; it never looks at YAML or at a struct of the model.
 * The program reads the same case as YAML.
 *
 * One seed, so that a failure comes again: its case is shown.
 */
#include "reckon/deadline.h"

#include "test_world.h"

#include <time.h>

enum {
    WINDOW_DAYS = 40,
    WINDOW_MINUTES = WINDOW_DAYS * MINUTES_PER_DAY,
    WINDOWS = 4,   /* of each zone */
    SCHEDULES = 8, /* in each window */
    QUESTIONS = 8, /* of each schedule */
    RANGES = 16,
    EXCEPTIONS = 4,
    HOLIDAYS = 6,
    PAUSES = 3,
};

static const char *const zones[] = {
    "Europe/Berlin",      "Europe/London",       "Europe/Dublin",
    "Europe/Chisinau",    "Europe/Istanbul",     "Europe/Moscow",
    "Atlantic/Azores",    "Africa/Casablanca",   "Africa/Cairo",
    "Africa/Lagos",       "Asia/Beirut",         "Asia/Jerusalem",
    "Asia/Gaza",          "Asia/Kolkata",        "Asia/Kathmandu",
    "Asia/Taipei",        "Asia/Tokyo",          "Asia/Tehran",
    "Asia/Yangon",        "Australia/Lord_Howe", "Australia/Sydney",
    "Australia/Adelaide", "Australia/Darwin",    "Australia/Eucla",
    "Pacific/Chatham",    "Pacific/Auckland",    "Pacific/Marquesas",
    "Pacific/Kiritimati", "Pacific/Pago_Pago",   "Pacific/Easter",
    "America/New_York",   "America/St_Johns",    "America/Havana",
    "America/Nuuk",       "America/Santiago",    "America/Asuncion",
    "America/Denver",     "America/Phoenix",     "America/Anchorage",
    "America/Caracas",
};

enum { ZONES = sizeof zones / sizeof *zones };

/* ---- chance ------------------------------------------------------------- */

static uint64_t seed = 20261120;

static uint64_t chance(uint64_t below)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (seed >> 11) % below;
}

static int between(int low, int high)
{
    return low + (int)chance((uint64_t)(high - low + 1));
}

static bool one_in(uint64_t count)
{
    return chance(count) == 0;
}

/* ---- what clocks show, by the C library --------------------------------- */

/* A local minute: the day since 1970-01-01, and the minute of it. */
struct shown {
    int32_t day;
    int32_t minute;
};

struct window {
    int64_t start; /* a whole minute */
    struct shown *shown;
};

static void use_zone(const char *zone)
{
    char value[64];
    snprintf(value, sizeof value, ":%s", zone);
    setenv("TZ", value, 1);
    tzset();
}

static struct shown look(int64_t at)
{
    struct tm tm;
    time_t time = (time_t)at;
    localtime_r(&time, &tm);
    static const int before[] = {0,   31,  59,  90,  120, 151,
                                 181, 212, 243, 273, 304, 334};
    int year = tm.tm_year + 1900;
    int leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    int days = (year - 1970) * 365 + (year - 1969) / 4 + before[tm.tm_mon] +
               (leap && tm.tm_mon > 1) + tm.tm_mday - 1;
    return (struct shown){days, tm.tm_hour * 60 + tm.tm_min};
}

static void look_at_window(struct window *window, const char *zone)
{
    use_zone(zone);
    for (int i = 0; i < WINDOW_MINUTES; i++) {
        window->shown[i] = look(window->start + (int64_t)i * 60);
    }
}

static long offset_at(int64_t at)
{
    struct tm tm;
    time_t time = (time_t)at;
    localtime_r(&time, &tm);
    return tm.tm_gmtoff;
}

/* Gives the next change of clocks behind an instant, to the minute, or 0. */
static int64_t next_change(int64_t at)
{
    int64_t end = at + (int64_t)400 * 86400;
    for (; at < end; at += 86400) {
        if (offset_at(at) == offset_at(at + 86400)) {
            continue;
        }
        while (offset_at(at) == offset_at(at + 60)) {
            at += 60;
        }
        return at + 60;
    }
    return 0;
}

/* ---- a case -------------------------------------------------------------- */

/* Hours that begin on a weekday; the end may be on the next day. */
struct hours {
    int weekday;
    int start;
    int end;
};

struct naive_week {
    struct hours items[RANGES];
    int count;
};

struct naive_exception {
    int first; /* days since 1970-01-01 */
    int last;
    bool yearly;
    bool on_holidays;
    struct naive_week week;
};

/* A day, or a part of it, on which it is closed. */
struct naive_holiday {
    int day;
    int start; /* minutes */
    int end;
};

struct naive_schedule {
    const char *zone;
    struct naive_week week;
    struct naive_exception exceptions[EXCEPTIONS];
    int exception_count;
    struct naive_holiday holidays[HOLIDAYS];
    int holiday_count;
    int cutoff; /* minute of the day, or -1 */
    const struct window *window;
};

struct naive {
    struct naive_schedule parts[2];
    int part_count;
    bool customers; /* the zone is written as `customer` */
};

static int weekday_of(int day)
{
    return (day + 3) % 7;
}

/* Hours that do not overlap, in minutes divisible by 5. */
static void make_week(struct naive_week *week)
{
    static const int bounds[] = {0,   60,  120, 150,  180,  480,  540,
                                 725, 780, 960, 1020, 1320, 1380, 1440};
    enum { BOUNDS = sizeof bounds / sizeof *bounds };
    bool by_night = one_in(4);
    week->count = 0;
    int days = between(3, 7);
    int split = between(2, BOUNDS - 4);
    for (int day = 0; day < days; day++) {
        if (by_night) {
            int start = 60 * between(18, 23);
            week->items[week->count++] =
                (struct hours){day, start, 1440 + between(1, 8) * 60};
            continue;
        }
        int from = between(0, split - 1);
        int to = between(from + 1, split);
        week->items[week->count++] =
            (struct hours){day, bounds[from], bounds[to]};
        if (one_in(2)) {
            int again = between(split + 1, BOUNDS - 2);
            week->items[week->count++] = (struct hours){
                day, bounds[again], bounds[between(again + 1, BOUNDS - 1)]};
        }
    }
    if (one_in(12)) { /* round the clock */
        week->count = 0;
        for (int day = 0; day < 7; day++) {
            week->items[week->count++] = (struct hours){day, 0, 1440};
        }
    }
}

static date day_date(int day)
{
    return date_from_days(day);
}

static bool exceptions_meet(const struct naive_schedule *schedule, int first,
                            int last)
{
    for (int i = 0; i < schedule->exception_count; i++) {
        if (first <= schedule->exceptions[i].last &&
            schedule->exceptions[i].first <= last) {
            return true;
        }
    }
    return false;
}

static void make_exception(struct naive_schedule *schedule, int first_day)
{
    struct naive_exception *exception =
        &schedule->exceptions[schedule->exception_count];
    int first = first_day + between(0, WINDOW_DAYS);
    int last = first + (one_in(2) ? 0 : between(1, 12));
    if (exceptions_meet(schedule, first, last)) {
        return;
    }
    *exception = (struct naive_exception){
        .first = first, .last = last, .yearly = one_in(3)};
    exception->on_holidays = first == last || one_in(3);
    if (!one_in(3)) {
        make_week(&exception->week);
    }
    schedule->exception_count++;
}

static void make_holiday(struct naive_schedule *schedule, int day)
{
    struct naive_holiday holiday = {day, 0, 1440};
    for (int i = 0; i < schedule->holiday_count; i++) {
        if (schedule->holidays[i].day == day) {
            return;
        }
    }
    if (one_in(3)) {
        holiday.start = 60 * between(0, 20);
        holiday.end = one_in(2) ? 1440 : holiday.start + 30 * between(1, 6);
    }
    schedule->holidays[schedule->holiday_count++] = holiday;
}

static void make_schedule(struct naive_schedule *schedule, const char *zone,
                          const struct window *window)
{
    int first_day = window->shown[0].day;
    *schedule =
        (struct naive_schedule){.zone = zone, .cutoff = -1, .window = window};
    make_week(&schedule->week);
    for (int i = between(0, EXCEPTIONS); i > 0; i--) {
        make_exception(schedule, first_day);
    }
    for (int i = between(0, HOLIDAYS); i > 0; i--) {
        make_holiday(schedule, first_day + between(0, WINDOW_DAYS));
    }
    if (one_in(4)) {
        schedule->cutoff = 30 * between(16, 34);
    }
}

/* ---- naive reading ------------------------------------------------------- */

static bool same_day_of_year(int a, int b)
{
    return day_date(a).month == day_date(b).month &&
           day_date(a).day == day_date(b).day;
}

/* Days of the window are all of one turn of the year, so that a yearly
 * exception is one that holds then. */
static const struct naive_exception *exception_of(
    const struct naive_schedule *schedule, int day)
{
    for (int i = 0; i < schedule->exception_count; i++) {
        const struct naive_exception *exception = &schedule->exceptions[i];
        if (day >= exception->first && day <= exception->last) {
            return exception;
        }
    }
    return NULL;
}

/* Gives a holiday that closes a minute of a day, or NULL; the first of them
 * comes every year. */
static const struct naive_holiday *holiday_at(
    const struct naive_schedule *schedule, int day, int minute)
{
    const struct naive_exception *exception = exception_of(schedule, day);
    for (int i = 0; i < schedule->holiday_count; i++) {
        const struct naive_holiday *holiday = &schedule->holidays[i];
        bool is_day = holiday->day == day ||
                      (i == 0 && same_day_of_year(holiday->day, day));
        if (is_day && holiday->start <= minute && minute < holiday->end) {
            return exception && exception->on_holidays ? NULL : holiday;
        }
    }
    return NULL;
}

/* Gives the hours that would begin on a day. */
static const struct naive_week *week_of(const struct naive_schedule *schedule,
                                        int day)
{
    const struct naive_exception *exception = exception_of(schedule, day);
    return exception ? &exception->week : &schedule->week;
}

/* True when a time of a day lies in hours that begin on it. */
static bool begins_today(const struct naive_schedule *schedule,
                         struct shown now)
{
    const struct naive_week *today = week_of(schedule, now.day);
    for (int i = 0; i < today->count; i++) {
        const struct hours *hours = &today->items[i];
        if (hours->weekday == weekday_of(now.day) &&
            hours->start <= now.minute && now.minute < hours->end) {
            return true;
        }
    }
    return false;
}

static bool shows(const struct naive_schedule *schedule, struct shown now)
{
    const struct naive_week *before = week_of(schedule, now.day - 1);
    const struct naive_exception *exception = exception_of(schedule, now.day);
    if (holiday_at(schedule, now.day, now.minute)) {
        return false;
    }
    if (begins_today(schedule, now)) {
        return true;
    }
    if ((exception && exception != exception_of(schedule, now.day - 1)) ||
        holiday_at(schedule, now.day - 1, 1439)) {
        return false;
    }
    for (int i = 0; i < before->count; i++) {
        const struct hours *hours = &before->items[i];
        if (hours->weekday == weekday_of(now.day - 1) &&
            now.minute + 1440 < hours->end) {
            return true;
        }
    }
    return false;
}

static bool naive_open(const struct naive *naive, int minute)
{
    for (int i = 0; i < naive->part_count; i++) {
        const struct naive_schedule *part = &naive->parts[i];
        if (shows(part, part->window->shown[minute])) {
            return true;
        }
    }
    return false;
}

/* ---- naive counting ------------------------------------------------------ */

struct question {
    int64_t opened;
    struct duration duration;
    struct span pauses[PAUSES]; /* sorted, apart */
    int pause_count;
};

enum { BEYOND = -1 }; /* the answer lies behind the window */

enum { UNSEEN, OPEN, CLOSED };

struct count {
    const struct naive *naive;
    const struct question *question;
    const struct window *window; /* of the first part: its days count */
    signed char *seen;           /* each minute is looked at once */
};

static bool is_open(const struct count *count, int minute)
{
    if (count->seen[minute] == UNSEEN) {
        count->seen[minute] = naive_open(count->naive, minute) ? OPEN : CLOSED;
    }
    return count->seen[minute] == OPEN;
}

static bool is_paused(const struct count *count, int64_t at)
{
    for (int i = 0; i < count->question->pause_count; i++) {
        if (count->question->pauses[i].from <= at &&
            at < count->question->pauses[i].to) {
            return true;
        }
    }
    return false;
}

static int minute_of(const struct count *count, int64_t at)
{
    return (int)((at - count->window->start) / 60);
}

/* Gives the second behind the `seconds`-th that is open and not paused. Whole
 * minutes are taken at once. */
static int64_t count_on(const struct count *count, int64_t at, int64_t seconds,
                        bool elapsed)
{
    int64_t end = count->window->start + (int64_t)WINDOW_MINUTES * 60;
    while (seconds > 0 && at < end) {
        int64_t step = 60 - (at - count->window->start) % 60;
        for (int i = 0; i < count->question->pause_count; i++) {
            int64_t from = count->question->pauses[i].from;
            int64_t to = count->question->pauses[i].to;
            step = from > at && from - at < step ? from - at : step;
            step = to > at && to - at < step ? to - at : step;
        }
        bool counts = !is_paused(count, at) &&
                      (elapsed || is_open(count, minute_of(count, at)));
        if (counts) {
            step = step < seconds ? step : seconds;
            seconds -= step;
        }
        at += step;
    }
    return seconds ? BEYOND : at;
}

/* Gives the open seconds that lie in pauses. */
static int64_t paused_seconds(const struct count *count, int64_t from,
                              int64_t to)
{
    int64_t seconds = 0;
    for (int64_t at = from; at < to; at++) {
        if (at % 60 == 0 && at + 60 <= to && !is_paused(count, at) &&
            !is_paused(count, at + 59)) {
            at += 59; /* no pause is shorter than a minute */
            continue;
        }
        seconds += is_paused(count, at) && is_open(count, minute_of(count, at));
    }
    return seconds;
}

/* The day that a minute belongs to: small hours to the day on which they began,
 * until the hours of their own begin; but where several schedules are one. */
static int owner_of(const struct count *count, int minute)
{
    const struct naive_schedule *part = &count->naive->parts[0];
    struct shown now = count->window->shown[minute];
    if (count->naive->part_count > 1 || !is_open(count, minute)) {
        return now.day;
    }
    const struct naive_week *today = week_of(part, now.day);
    for (int i = 0; i < today->count; i++) {
        const struct hours *hours = &today->items[i];
        for (int at = hours->start; hours->weekday == weekday_of(now.day) &&
                                    at <= now.minute && at < hours->end;
             at++) {
            if (!holiday_at(part, now.day, at)) {
                return now.day;
            }
        }
    }
    return now.day - 1;
}

static int day_of(const struct count *count, int64_t at)
{
    return owner_of(count, minute_of(count, at));
}

/* Gives the first or the last open minute of a day, or BEYOND. */
static int open_minute(const struct count *count, int day, bool last)
{
    int found = BEYOND;
    /* Clocks move a day's minutes by some hours, and on Samoa by a day. */
    int near = (day - count->window->shown[0].day) * MINUTES_PER_DAY;
    for (int i = near - 2 * MINUTES_PER_DAY; i < near + 3 * MINUTES_PER_DAY;
         i++) {
        if (i >= 0 && i < WINDOW_MINUTES && is_open(count, i) &&
            owner_of(count, i) == day && (found == BEYOND || last)) {
            found = i;
        }
    }
    return found;
}

static int next_open_day(const struct count *count, int day)
{
    int last = count->window->shown[WINDOW_MINUTES - 1].day;
    for (int next = day + 1; next < last; next++) {
        if (open_minute(count, next, false) != BEYOND) {
            return next;
        }
    }
    return BEYOND;
}

static int64_t instant_of(const struct count *count, int minute)
{
    return count->window->start + (int64_t)minute * 60;
}

static int64_t close_of(const struct count *count, int day)
{
    return instant_of(count, open_minute(count, day, true) + 1);
}

/* When the request counts as received; BEYOND where that lies too far. */
static int64_t received(const struct count *count)
{
    int64_t opened = count->question->opened;
    int cutoff = count->naive->parts[0].cutoff;
    struct shown now = count->window->shown[minute_of(count, opened)];
    int day = day_of(count, opened);
    bool is_late =
        now.day > day || now.minute > cutoff ||
        (now.minute == cutoff && (opened - count->window->start) % 60 > 0);
    if (cutoff < 0 || count->naive->part_count > 1 ||
        (!is_late && open_minute(count, day, false) != BEYOND)) {
        return opened;
    }
    int next = next_open_day(count, day);
    return next == BEYOND ? BEYOND
                          : instant_of(count, open_minute(count, next, false));
}

static int64_t first_open(const struct count *count, int64_t at)
{
    int64_t counted = count_on(count, at, 1, false);
    return counted == BEYOND ? BEYOND : counted - 1;
}

/* The local time of `start` on another day, moved into its hours. */
static int64_t same_time(const struct count *count, int64_t start, int day)
{
    int64_t opens = instant_of(count, open_minute(count, day, false));
    int64_t closes = close_of(count, day);
    struct shown at_first = count->window->shown[minute_of(count, start)];
    int wanted = at_first.minute;
    int on = day + at_first.day - day_of(count, start);
    int64_t second = (start - count->window->start) % 60;
    for (int i = 0; i < WINDOW_MINUTES; i++) {
        struct shown shown = count->window->shown[i];
        if (shown.day != on || shown.minute < wanted) {
            continue;
        }
        int64_t at =
            instant_of(count, i) + (shown.minute == wanted ? second : 0);
        if (at <= opens || at >= closes) {
            return at <= opens ? opens : closes;
        }
        if (is_open(count, minute_of(count, at - 1)) ||
            is_open(count, minute_of(count, at))) {
            return at;
        }
        while (!is_open(count, i)) {
            i++;
        }
        return instant_of(count, i);
    }
    return closes;
}

static int64_t make_up(const struct count *count, int64_t from, int64_t due)
{
    int64_t paused = paused_seconds(count, from, due);
    return paused ? count_on(count, due, paused, false) : due;
}

static int64_t after_days(const struct count *count, int64_t from)
{
    int64_t start = first_open(count, from);
    if (start == BEYOND) {
        return BEYOND;
    }
    int day = day_of(count, start);
    int amount = count->question->duration.amount;
    bool is_first = start == instant_of(count, open_minute(count, day, false));
    for (int i = is_first; i < amount && day != BEYOND; i++) {
        day = next_open_day(count, day);
    }
    if (day == BEYOND) {
        return BEYOND;
    }
    return make_up(count, start,
                   is_first ? close_of(count, day)
                            : same_time(count, start, day));
}

static int64_t after_next_day(const struct count *count, int64_t from)
{
    int day = day_of(count, from);
    int next = next_open_day(count, day);
    if (next == BEYOND) {
        return BEYOND;
    }
    int64_t midnight = from;
    while (day_of(count, midnight) <= day) {
        midnight++;
    }
    return make_up(count, midnight, close_of(count, next));
}

static int64_t naive_due(const struct count *count)
{
    struct duration duration = count->question->duration;
    int64_t opened = count->question->opened;
    switch (duration.unit) {
    case UNIT_MINUTES:
        return count_on(count, opened, (int64_t)duration.amount * 60, true);
    case UNIT_HOURS:
        return count_on(count, opened, (int64_t)duration.amount * 3600, true);
    case UNIT_DAYS:
        return count_on(count, opened, (int64_t)duration.amount * 86400, true);
    default:
        break;
    }
    int64_t from = received(count);
    if (from == BEYOND) {
        return BEYOND;
    }
    switch (duration.unit) {
    case UNIT_BUSINESS_MINUTES:
        return count_on(count, from, (int64_t)duration.amount * 60, false);
    case UNIT_BUSINESS_HOURS:
        return count_on(count, from, (int64_t)duration.amount * 3600, false);
    case UNIT_BUSINESS_DAYS:
        return after_days(count, from);
    default:
        return after_next_day(count, from);
    }
}

/* ---- the same case in YAML ------------------------------------------------
 */

static void write_week(const struct naive_week *week, struct buf *out)
{
    static const char *const names[] = {"mon", "tue", "wed", "thu",
                                        "fri", "sat", "sun"};
    if (week->count == 0) {
        BUF_ADD(out, "closed");
        return;
    }
    BUF_ADD(out, "[");
    for (int i = 0; i < week->count; i++) {
        const struct hours *hours = &week->items[i];
        int end = hours->end > 1440 ? hours->end - 1440 : hours->end;
        buf_printf(out, "%s%s %02d:%02d to %02d:%02d%s", i ? ", " : "",
                   names[hours->weekday], hours->start / 60, hours->start % 60,
                   end / 60, end % 60, hours->end > 1440 ? " next day" : "");
    }
    BUF_ADD(out, "]");
}

static void write_day(int day, bool yearly, struct buf *out)
{
    date shown = day_date(day);
    if (!yearly) {
        buf_printf(out, "%04d-", shown.year);
    }
    buf_printf(out, "%02d-%02d", shown.month, shown.day);
}

static void write_schedule(const struct naive_schedule *schedule, char name,
                           bool customers, struct buf *out)
{
    buf_printf(out, "  %c:\n    zone: %s\n    week: ", name,
               customers ? "customer" : schedule->zone);
    write_week(&schedule->week, out);
    buf_printf(out, "\n    closed: [h-%c]\n", name);
    if (schedule->cutoff >= 0) {
        buf_printf(out, "    cutoff: \"%02d:%02d\"\n", schedule->cutoff / 60,
                   schedule->cutoff % 60);
    }
    if (schedule->exception_count) {
        BUF_ADD(out, "    except:\n");
    }
    for (int i = 0; i < schedule->exception_count; i++) {
        const struct naive_exception *exception = &schedule->exceptions[i];
        BUF_ADD(out, "      - ");
        write_day(exception->first, exception->yearly, out);
        if (exception->first != exception->last) {
            BUF_ADD(out, " to ");
            write_day(exception->last, exception->yearly, out);
        }
        BUF_ADD(out, ": {week: ");
        write_week(&exception->week, out);
        bool usual = exception->first == exception->last;
        if (exception->on_holidays != usual) {
            BUF_ADD(out, ", on_holidays: open");
        }
        BUF_ADD(out, "}\n");
    }
}

/* The first holiday comes every year. */
static void write_calendar(const struct naive_schedule *schedule, char name,
                           struct buf *out)
{
    buf_printf(out, "calendar: h-%c\nname: H\ndays:\n  1999-01-01: Long ago\n",
               name);
    for (int i = 0; i < schedule->holiday_count; i++) {
        BUF_ADD(out, "  ");
        const struct naive_holiday *holiday = &schedule->holidays[i];
        write_day(holiday->day, i == 0, out);
        buf_printf(out, ": {name: Day %d", i);
        if (holiday->start > 0 || holiday->end < 1440) {
            buf_printf(out, ", closed: %02d:%02d-%02d:%02d",
                       holiday->start / 60, holiday->start % 60,
                       holiday->end / 60, holiday->end % 60);
        }
        BUF_ADD(out, "}\n");
    }
}

static void write_plan(const struct naive *naive, struct buf *out)
{
    BUF_ADD(out, "plan: p\nname: P\nsupport: [technical]\nhours:\n");
    for (int i = 0; i < naive->part_count; i++) {
        write_schedule(&naive->parts[i], (char)('a' + i), naive->customers,
                       out);
    }
    if (naive->part_count > 1) {
        BUF_ADD(out, "  all: {made_of: [a, b]}\n");
    }
}

static bool any_zone(void *context, const struct value *name,
                     struct diags *diags)
{
    (void)context;
    (void)name;
    (void)diags;
    return true;
}

static const char *text_of(struct reader *r, const struct buf *buf)
{
    return arena_cstring(&r->arena, buf_text(buf));
}

static void read_case(struct reader *r, const struct naive *naive,
                      struct buf *yaml, struct catalogue *catalogue)
{
    const struct value *documents[3];
    size_t count = 0;
    r->known.zone = any_zone;
    buf_clear(yaml);
    write_plan(naive, yaml);
    documents[count++] = reader_yaml(r, "p.yaml", text_of(r, yaml));
    for (int i = 0; i < naive->part_count; i++) {
        struct buf calendar;
        buf_init(&calendar, 4096);
        write_calendar(&naive->parts[i], (char)('a' + i), &calendar);
        documents[count++] =
            reader_yaml(r, i ? "b.yaml" : "a.yaml", text_of(r, &calendar));
        buf_release(&calendar);
    }
    if (!catalogue_read(documents, count, NULL, &r->reading, catalogue)) {
        fail_msg("%.*s\n%.*s", STR_ARG(reader_findings(r)),
                 STR_ARG(buf_text(yaml)));
    }
}

/* ---- asking both ----------------------------------------------------------
 */

static void make_question(struct question *question,
                          const struct window *window, int64_t change)
{
    static const struct {
        enum duration_unit unit;
        int most;
    } kinds[] = {
        {UNIT_MINUTES, 600},
        {UNIT_HOURS, 60},
        {UNIT_DAYS, 4},
        {UNIT_BUSINESS_MINUTES, 1200},
        {UNIT_BUSINESS_HOURS, 40},
        {UNIT_BUSINESS_HOURS, 16},
        {UNIT_BUSINESS_DAYS, 5},
        {UNIT_BUSINESS_DAYS, 2},
        {UNIT_NEXT_BUSINESS_DAY, 1},
    };
    size_t kind = chance(sizeof kinds / sizeof *kinds);
    *question = (struct question){
        .opened = window->start + between(3 * 86400, 12 * 86400),
        .duration = {.amount = between(1, kinds[kind].most),
                     .unit = kinds[kind].unit},
    };
    if (change) {
        question->opened = change + between(-36 * 3600, 36 * 3600);
    }
    if (one_in(2)) {
        question->opened -= question->opened % (one_in(2) ? 60 : 1800);
    }
    int64_t at = question->opened - 7200;
    for (int i = one_in(3) ? between(1, PAUSES) : 0; i > 0; i--) {
        struct span *pause = &question->pauses[question->pause_count++];
        pause->from = at + between(60, 90000);
        pause->to = pause->from + between(60, 50000);
        at = pause->to;
    }
}

struct tally {
    int asked;
    int near_change;
    int beyond;
    int units[UNIT_NEXT_BUSINESS_DAY + 1];
};

static void show(const struct naive *naive, const struct question *question,
                 const struct buf *yaml, int64_t got, int64_t want)
{
    print_error("%.*s", STR_ARG(buf_text(yaml)));
    for (int i = 0; i < naive->part_count; i++) {
        struct buf calendar;
        buf_init(&calendar, 4096);
        write_calendar(&naive->parts[i], (char)('a' + i), &calendar);
        print_error("%.*s", STR_ARG(buf_text(&calendar)));
        buf_release(&calendar);
    }
    for (int i = 0; i < question->pause_count; i++) {
        print_error("pause %lld to %lld\n", (long long)question->pauses[i].from,
                    (long long)question->pauses[i].to);
    }
    print_error("zone %s, opened %lld, %d of unit %d\n", naive->parts[0].zone,
                (long long)question->opened, question->duration.amount,
                (int)question->duration.unit);
    print_error("got %lld, want %lld\n", (long long)got, (long long)want);
}

/* The steps go from the opening to due without a hole, and add up. */
static bool steps_are_right(const struct question *question,
                            const struct deadline *deadline)
{
    int64_t at = question->opened;
    int64_t counted = 0;
    for (size_t i = 0; i < deadline->step_count; i++) {
        const struct step *step = &deadline->steps[i];
        if (step->span.from != at || step->span.to <= at) {
            return false;
        }
        at = step->span.to;
        counted += step->counted_seconds;
    }
    bool is_exact = question->duration.unit == UNIT_BUSINESS_DAYS ||
                    question->duration.unit == UNIT_NEXT_BUSINESS_DAY ||
                    counted == duration_minutes(question->duration) * 60;
    return at == deadline->due && is_exact;
}

static void ask(struct opening *opening, const struct naive *naive,
                const struct question *question, signed char *seen,
                const struct buf *yaml, struct tally *tally)
{
    struct arena arena = {0};
    const struct count count = {naive, question, naive->parts[0].window, seen};
    struct deadline deadline = deadline_of(
        &(struct deadline_question){
            .opening = opening,
            .opened = question->opened,
            .duration = question->duration,
            .pauses = question->pauses,
            .pause_count = (size_t)question->pause_count,
        },
        &arena);
    int64_t want = naive_due(&count);
    /* Days at the very end of the window may be cut short. */
    int64_t end = count.window->start + (int64_t)(WINDOW_DAYS - 2) * 86400;
    bool is_beyond = want == BEYOND || want >= end;
    bool is_right =
        is_beyond ? deadline.outcome == DEADLINE_NEVER || deadline.due >= end
                  : deadline.outcome == DEADLINE_DUE && deadline.due == want &&
                        steps_are_right(question, &deadline);
    if (!is_right) {
        show(naive, question, yaml, deadline.due, want);
        for (size_t i = 0; i < deadline.step_count; i++) {
            const struct step *step = &deadline.steps[i];
            print_error("%lld to %lld: %d, counted %lld\n",
                        (long long)step->span.from, (long long)step->span.to,
                        (int)step->kind, (long long)step->counted_seconds);
        }
        fail();
    }
    tally->asked++;
    tally->beyond += is_beyond;
    tally->units[question->duration.unit]++;
    arena_release(&arena);
}

static void try_schedule(const struct window *window,
                         const struct window *other, const char *zone,
                         const char *other_zone, int64_t change,
                         struct test_zones *clocks, struct tally *tally)
{
    static signed char seen[WINDOW_MINUTES];
    struct reader *r = reader_new();
    struct naive naive = {.part_count = other && one_in(2) ? 2 : 1};
    struct catalogue catalogue = {0};
    struct buf yaml;
    buf_init(&yaml, 1 << 16);
    make_schedule(&naive.parts[0], zone, window);
    if (naive.part_count > 1) {
        make_schedule(&naive.parts[1], other_zone, other);
    } else {
        naive.customers = one_in(5);
    }
    read_case(r, &naive, &yaml, &catalogue);
    memset(seen, UNSEEN, sizeof seen);
    const struct world world = {&catalogue, test_zone_find, clocks, {0}};
    const struct plan *plan = catalogue_plan(&catalogue, STR("p"));
    const struct opening_terms terms = {
        .world = &world,
        .schedule =
            plan_schedule(plan, naive.part_count > 1 ? STR("all") : STR("a")),
        .customer_zone = test_zone_find(clocks, str_from(zone)),
    };
    struct opening *opening = opening_new(&terms, &r->arena);
    for (int i = 0; i < QUESTIONS; i++) {
        struct question question;
        bool is_near = change && !one_in(6);
        make_question(&question, window, is_near ? change : 0);
        ask(opening, &naive, &question, seen, &yaml, tally);
        tally->near_change += is_near;
    }
    buf_release(&yaml);
    reader_release(r);
}

static void try_zone(size_t index, struct window *window, struct window *other,
                     struct test_zones *clocks, struct tally *tally)
{
    const int64_t year = 1798761600; /* 2027-01-01T00:00:00Z */
    const char *zone = zones[index];
    const char *other_zone = zones[(index + 7) % ZONES];
    int64_t searched = year;
    for (int i = 0; i < WINDOWS; i++) {
        use_zone(zone);
        bool joins = i == 1;
        int64_t change = i < 3 ? next_change(searched) : 0;
        searched = change ? change + 86400 : searched;
        int64_t start = change ? change - (int64_t)5 * 86400
                               : year + (int64_t)between(0, 330) * 86400;
        window->start = start - start % 60;
        look_at_window(window, zone);
        if (joins) {
            other->start = window->start;
            look_at_window(other, other_zone);
        }
        for (int j = 0; j < SCHEDULES; j++) {
            try_schedule(window, joins ? other : NULL, zone, other_zone, change,
                         clocks, tally);
        }
    }
}

static void due_is_what_counting_minutes_gives(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct test_zones clocks = {.arena = &arena};
    struct tally tally = {0};
    struct window windows[2];
    for (int i = 0; i < 2; i++) {
        windows[i].shown = ARENA_ARRAY(&arena, WINDOW_MINUTES, struct shown);
    }
    for (size_t i = 0; i < ZONES; i++) {
        try_zone(i, &windows[0], &windows[1], &clocks, &tally);
    }
    test_world_close(&clocks);
    arena_release(&arena);
    assert_true(tally.asked >= 10000);
    assert_true(tally.near_change * 3 >= tally.asked);
    assert_true(tally.beyond * 10 < tally.asked);
    for (int unit = UNIT_MINUTES; unit <= UNIT_NEXT_BUSINESS_DAY; unit++) {
        assert_true(tally.units[unit] > 500);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(due_is_what_counting_minutes_gives),
    };
    return RUN_TESTS(tests);
}

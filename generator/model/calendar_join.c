/* SPDX-License-Identifier: MIT */
/*
 * Each calendar is joined once, after those that it includes; the calendars on
 * the way to it are kept, so that a ring can be told whole.
 */
#include "model/calendar_join.h"

#include <stdlib.h>

enum {
    MOST_LEVELS = 16,      /* calendars within each other */
    MOST_DAYS = 10 * 1000, /* of one calendar with all it includes */
};

enum state { STATE_NEW, STATE_OPEN, STATE_DONE };

struct join {
    const struct reading *reading;
    struct catalogue *catalogue;
    enum state *states;                    /* by the index of the calendar */
    size_t way[MOST_LEVELS];               /* indices of those that are open */
    const struct name *names[MOST_LEVELS]; /* by which each was included */
    size_t depth;
    bool usable;
};

/* Gives the index of a calendar, or the count. */
static size_t find_index(const struct catalogue *catalogue, str id)
{
    size_t low = 0;
    size_t high = catalogue->calendar_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(id, catalogue->calendars[middle]->id.text);
        if (order == 0) {
            return middle;
        }
        if (order < 0) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return catalogue->calendar_count;
}

static void fail(struct join *join, size_t index)
{
    join->catalogue->calendars[index]->faulty = true;
    join->usable = false;
}

/* ---- rings --------------------------------------------------------------- */

/* "de-by, de, de-by": the way from the calendar that is met again. */
static void report_ring(struct join *join, size_t index,
                        const struct name *name)
{
    struct diags *diags = join->reading->diags;
    str ids[MOST_LEVELS + 1];
    size_t count = 0;
    size_t from = 0;
    while (join->way[from] != index) {
        from++;
    }
    for (size_t i = from; i < join->depth; i++) {
        ids[count++] = join->catalogue->calendars[join->way[i]]->id.text;
        fail(join, join->way[i]);
    }
    ids[count++] = name->text;
    str ring = arena_join(join->reading->arena, ids, count, STR(" > "));
    struct diag *diag =
        diag_at(diags, SEVERITY_ERROR, "ref-cycle", name->at,
                "calendars include each other in a ring: %.*s", STR_ARG(ring));
    if (from + 1 < join->depth) {
        const struct value *first = join->names[from + 1]->at;
        diag_related(diags, diag, first->source, first->start,
                     "the ring begins");
    }
    diag_hint(diags, diag, "take one of these out of `includes`");
}

static void report_depth(struct join *join, const struct name *name)
{
    struct diags *diags = join->reading->diags;
    struct diag *diag = diag_at(
        diags, SEVERITY_ERROR, "calendar-depth", name->at,
        "more than %d calendars include each other, one by one", MOST_LEVELS);
    diag_hint(diags, diag, "name the calendar further up, directly");
    fail(join, join->way[join->depth - 1]);
}

/* ---- days ---------------------------------------------------------------- */

static int compare_days(const void *left, const void *right)
{
    const struct calendar_day *a = left;
    const struct calendar_day *b = right;
    int order = str_compare(a->calendar->id.text, b->calendar->id.text);
    return order ? order
                 : (a->holiday > b->holiday) - (a->holiday < b->holiday);
}

static bool names_hold(const struct name *names, size_t count, str id)
{
    for (size_t i = 0; i < count; i++) {
        if (str_equal(names[i].text, id)) {
            return true;
        }
    }
    return false;
}

static bool replaces(const struct calendar *calendar, str id)
{
    for (size_t i = 0; i < calendar->days.count; i++) {
        if (str_equal(calendar->days.items[i].id.text, id)) {
            return true;
        }
    }
    return false;
}

/* Counts the days of all included calendars, maybe some of them twice. */
static size_t count_included(const struct catalogue *catalogue,
                             const struct calendar *calendar)
{
    size_t count = 0;
    for (size_t i = 0; i < calendar->includes.count; i++) {
        size_t at = find_index(catalogue, calendar->includes.items[i].text);
        count += at < catalogue->calendar_count
                     ? catalogue->calendars[at]->all.count
                     : 0;
    }
    return count;
}

static size_t keep_once(struct calendar_day *days, size_t count)
{
    size_t kept = 0;
    if (count > 1) {
        qsort(days, count, sizeof *days, compare_days);
    }
    for (size_t i = 0; i < count; i++) {
        if (kept == 0 || days[kept - 1].holiday != days[i].holiday) {
            days[kept++] = days[i];
        }
    }
    return kept;
}

/* Gives the days of all included calendars, each once; `*count` comes as what
 * count_included gives. */
static struct calendar_day *included_days(const struct join *join,
                                          const struct calendar *calendar,
                                          size_t *count)
{
    const struct catalogue *catalogue = join->catalogue;
    struct calendar_day *days =
        ARENA_ARRAY(join->reading->arena, *count, struct calendar_day);
    *count = 0;
    for (size_t i = 0; i < calendar->includes.count; i++) {
        size_t at = find_index(catalogue, calendar->includes.items[i].text);
        if (at < catalogue->calendar_count &&
            catalogue->calendars[at]->all.count) {
            const struct calendar *other = catalogue->calendars[at];
            memcpy(days + *count, other->all.items,
                   other->all.count * sizeof *days);
            *count += other->all.count;
        }
    }
    *count = keep_once(days, *count);
    return days;
}

static void report_without(struct join *join, const struct name *name,
                           const struct calendar_day *days, size_t count)
{
    struct diags *diags = join->reading->diags;
    str *ids = ARENA_ARRAY(join->reading->arena, count, str);
    for (size_t i = 0; i < count; i++) {
        ids[i] = days[i].holiday->id.text;
    }
    str excerpt = text_excerpt(name->text);
    struct diag *diag =
        diag_at(diags, SEVERITY_ERROR, "ref-missing", name->at,
                "no included calendar has a day `%.*s`", STR_ARG(excerpt));
    hint_candidates(diags, diag, name->text, ids, count);
}

/* Days of calendars with faults may be those that seem to be missing. */
static bool includes_are_whole(const struct join *join,
                               const struct calendar *calendar)
{
    const struct catalogue *catalogue = join->catalogue;
    for (size_t i = 0; i < calendar->includes.count; i++) {
        size_t at = find_index(catalogue, calendar->includes.items[i].text);
        if (at == catalogue->calendar_count ||
            catalogue->calendars[at]->faulty) {
            return false;
        }
    }
    return true;
}

static void check_without(struct join *join, size_t index,
                          const struct calendar_day *days, size_t count)
{
    const struct calendar *calendar = join->catalogue->calendars[index];
    if (!includes_are_whole(join, calendar)) {
        return;
    }
    for (size_t i = 0; i < calendar->without.count; i++) {
        bool found = false;
        for (size_t j = 0; j < count && !found; j++) {
            found = str_equal(calendar->without.items[i].text,
                              days[j].holiday->id.text);
        }
        if (!found) {
            report_without(join, &calendar->without.items[i], days, count);
            fail(join, index);
        }
    }
}

static bool check_size(struct join *join, size_t index, size_t count)
{
    const struct calendar *calendar = join->catalogue->calendars[index];
    if (count <= MOST_DAYS) {
        return true;
    }
    struct diag *diag = diag_at(
        join->reading->diags, SEVERITY_ERROR, "calendar-size", calendar->id.at,
        "this calendar has more than %d days with those that it includes",
        MOST_DAYS);
    diag_hint(join->reading->diags, diag,
              "write days of every year without their year");
    fail(join, index);
    return false;
}

static void join_days(struct join *join, size_t index)
{
    struct calendar *calendar = join->catalogue->calendars[index];
    size_t count = count_included(join->catalogue, calendar);
    size_t own = calendar->all.count;
    if (!check_size(join, index, count + own)) {
        return;
    }
    struct calendar_day *days = included_days(join, calendar, &count);
    check_without(join, index, days, count);
    struct calendar_day *all =
        ARENA_ARRAY(join->reading->arena, own + count, struct calendar_day);
    if (own) {
        memcpy(all, calendar->all.items, own * sizeof *all);
    }
    for (size_t i = 0; i < count; i++) {
        str id = days[i].holiday->id.text;
        if (!names_hold(calendar->without.items, calendar->without.count, id) &&
            !replaces(calendar, id)) {
            all[own++] = days[i];
        }
    }
    calendar->all.items = all;
    calendar->all.count = own;
}

/* ---- the walk ------------------------------------------------------------ */

static void visit(struct join *join, size_t index, const struct name *name);

static void enter(struct join *join, const struct name *name)
{
    size_t index = find_index(join->catalogue, name->text);
    if (index == join->catalogue->calendar_count ||
        join->states[index] == STATE_DONE) {
        return;
    }
    if (join->states[index] == STATE_OPEN) {
        report_ring(join, index, name);
    } else if (join->depth == MOST_LEVELS) {
        report_depth(join, name);
    } else {
        visit(join, index, name);
    }
}

/* Calls itself at most MOST_LEVELS deep. */
static void visit(struct join *join, size_t index, const struct name *name)
{
    const struct calendar *calendar = join->catalogue->calendars[index];
    join->states[index] = STATE_OPEN;
    join->names[join->depth] = name;
    join->way[join->depth++] = index;
    for (size_t i = 0; i < calendar->includes.count; i++) {
        enter(join, &calendar->includes.items[i]);
    }
    join->depth--;
    join_days(join, index);
    join->states[index] = STATE_DONE;
}

bool calendars_join(const struct reading *reading, struct catalogue *catalogue)
{
    struct join join = {
        .reading = reading,
        .catalogue = catalogue,
        .states =
            ARENA_ARRAY(reading->arena, catalogue->calendar_count, enum state),
        .usable = true,
    };
    for (size_t i = 0; i < catalogue->calendar_count; i++) {
        if (join.states[i] == STATE_NEW) {
            visit(&join, i, NULL);
        }
    }
    return join.usable;
}

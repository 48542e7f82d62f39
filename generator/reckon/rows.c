/* SPDX-License-Identifier: MIT */
#include "reckon/rows.h"

static bool row_matches(const struct reach *row,
                        const struct support_case *asked)
{
    struct narrowing keys = reach_narrowing(row);
    str channel = str_from(word_text(channel_words, row->by));
    return (asked->channel.len == 0 || str_equal(asked->channel, channel)) &&
           narrowing_matches(&keys, asked);
}

/* Keys that nobody asked about make no row more specific. */
static int weight(const struct reach *row, const struct support_case *asked)
{
    struct narrowing keys = reach_narrowing(row);
    return key_count(narrowing_keys(&keys) & case_keys(asked));
}

/* What the best row of each channel weighs: -1 where there is none. */
struct weights {
    int of[CHANNEL_COUNT];
};

static struct weights best_weights(const struct plan *plan,
                                   const struct support_case *asked,
                                   bool conditional)
{
    struct weights best;
    for (int channel = 0; channel < CHANNEL_COUNT; channel++) {
        best.of[channel] = -1;
    }
    for (size_t i = 0; i < plan->reach.count; i++) {
        const struct reach *row = &plan->reach.items[i];
        int here = weight(row, asked);
        if ((row->condition.len > 0) == conditional &&
            row_matches(row, asked) && here > best.of[row->by]) {
            best.of[row->by] = here;
        }
    }
    return best;
}

static void find_kind(const struct plan *plan, const struct support_case *asked,
                      bool conditional, struct arena *arena, struct rows *out)
{
    const struct weights best = best_weights(plan, asked, conditional);
    out->items = ARENA_ARRAY(arena, plan->reach.count, const struct reach *);
    out->count = 0;
    for (size_t i = 0; i < plan->reach.count; i++) {
        const struct reach *row = &plan->reach.items[i];
        if ((row->condition.len > 0) == conditional &&
            row_matches(row, asked) && weight(row, asked) == best.of[row->by]) {
            out->items[out->count++] = row;
        }
    }
}

void rows_find(const struct plan *plan, const struct support_case *asked,
               struct arena *arena, struct rows *winning,
               struct rows *conditional)
{
    find_kind(plan, asked, false, arena, winning);
    if (conditional) {
        find_kind(plan, asked, true, arena, conditional);
    }
}

bool rows_any(const struct plan *plan, const struct support_case *asked)
{
    for (size_t i = 0; i < plan->reach.count; i++) {
        if (row_matches(&plan->reach.items[i], asked)) {
            return true;
        }
    }
    return false;
}

/* ---- which one is meant? ------------------------------------------------ */

/* The values of one key of a row, whatever their type. */
struct values {
    const struct name_list *names;
    const struct text_list *texts;
    size_t count;
};

enum { KEY_COUNT = 6 }; /* of enum narrowing_key */

static struct values values_of(const struct narrowing *row, int key)
{
    const struct name_list *names[KEY_COUNT] = {&row->severity, NULL,
                                                &row->region,   &row->request,
                                                &row->service,  &row->tier};
    return names[key]
               ? (struct values){names[key], NULL, names[key]->count}
               : (struct values){NULL, &row->languages, row->languages.count};
}

static str value_at(const struct values *values, size_t i)
{
    return values->names ? values->names->items[i].text
                         : values->texts->items[i];
}

static bool holds(const struct values *values, str value)
{
    for (size_t i = 0; i < values->count; i++) {
        str here = value_at(values, i);
        if (values->texts ? languages_agree(here, value)
                          : str_equal(here, value)) {
            return true;
        }
    }
    return values->count == 0;
}

/* True when some value is in both; an empty list holds all. */
static bool overlap(const struct values *a, const struct values *b)
{
    for (size_t i = 0; i < a->count; i++) {
        if (holds(b, value_at(a, i))) {
            return true;
        }
    }
    return a->count == 0;
}

/* True when `outer` holds each value that is in both `a` and `b`. */
static bool covers(const struct values *outer, const struct values *a,
                   const struct values *b)
{
    const struct values *some = a->count ? a : b;
    for (size_t i = 0; i < some->count; i++) {
        str value = value_at(some, i);
        if (holds(a, value) && holds(b, value) && !holds(outer, value)) {
            return false;
        }
    }
    return some->count > 0 || outer->count == 0;
}

bool narrowing_equal(const struct narrowing *a, const struct narrowing *b)
{
    for (int key = 0; key < KEY_COUNT; key++) {
        struct values left = values_of(a, key);
        struct values right = values_of(b, key);
        if (left.count != right.count) {
            return false;
        }
        for (size_t i = 0; i < left.count; i++) {
            if (!holds(&right, value_at(&left, i))) {
                return false;
            }
        }
    }
    return true;
}

/* True when each value of `row`, and of keys that it lacks all, is in `other`.
 */
static bool is_within(const struct narrowing *row,
                      const struct narrowing *other)
{
    for (int key = 1; key < KEY_COUNT; key++) {
        struct values inner = values_of(row, key);
        struct values outer = values_of(other, key);
        for (size_t i = 0; i < inner.count; i++) {
            if (!holds(&outer, value_at(&inner, i))) {
                return false;
            }
        }
    }
    return true;
}

bool rows_displaced(const struct plan *plan, const struct reach *row,
                    str severity)
{
    struct narrowing keys = reach_narrowing(row);
    unsigned wanted = narrowing_keys(&keys) | NARROWS_SEVERITY;
    for (size_t i = 0; i < plan->reach.count; i++) {
        const struct reach *other = &plan->reach.items[i];
        struct narrowing others = reach_narrowing(other);
        struct values severities = values_of(&others, 0);
        if (other->by == row->by && row->severity.count == 0 &&
            other->condition.len == 0 && narrowing_keys(&others) == wanted &&
            holds(&severities, severity) && is_within(&keys, &others)) {
            return true;
        }
    }
    return false;
}

static bool rows_overlap(const struct narrowing *a, const struct narrowing *b)
{
    for (int key = 0; key < KEY_COUNT; key++) {
        struct values left = values_of(a, key);
        struct values right = values_of(b, key);
        if (left.count && right.count && !overlap(&left, &right)) {
            return false;
        }
    }
    return true;
}

/* Rows that say to whom: the others are about who answers. */
static bool is_compared(const struct reach *row)
{
    return row->condition.len == 0 && row->tier.count == 0 &&
           row->contact.text.len == 0;
}

/* True when a row with the keys of both decides the cases that both match. */
static bool is_decided(const struct plan *plan, const struct reach *first,
                       const struct reach *second, size_t count)
{
    struct narrowing a = reach_narrowing(first);
    struct narrowing b = reach_narrowing(second);
    unsigned keys = narrowing_keys(&a) | narrowing_keys(&b);
    for (size_t i = 0; i < count; i++) {
        const struct reach *row = &plan->reach.items[i];
        struct narrowing c = reach_narrowing(row);
        bool decides = row->by == first->by && is_compared(row) &&
                       narrowing_keys(&c) == keys;
        for (int key = 0; key < KEY_COUNT && decides; key++) {
            struct values left = values_of(&a, key);
            struct values right = values_of(&b, key);
            struct values outer = values_of(&c, key);
            decides = covers(&outer, &left, &right);
        }
        if (decides) {
            return true;
        }
    }
    return false;
}

/* ---- hours within hours ------------------------------------------------- */

static bool interval_within(int32_t start, int32_t end, const struct week *week)
{
    for (size_t i = 0; i < week->count; i++) {
        for (int32_t turn = 0; turn <= MINUTES_PER_WEEK;
             turn += MINUTES_PER_WEEK) {
            if (week->items[i].start_minute <= start + turn &&
                end + turn <= week->items[i].end_minute) {
                return true;
            }
        }
    }
    return false;
}

/* Only what is certain: `always`, and normal weeks of one zone without dates on
 * which they differ. */
static bool hours_within(const struct plan *plan, const struct reach *inner,
                         const struct reach *outer)
{
    const struct schedule *inside = plan_schedule(plan, inner->during.text);
    const struct schedule *outside = plan_schedule(plan, outer->during.text);
    if (!outside || str_equal(inner->during.text, outer->during.text)) {
        return true;
    }
    if (!inside || inside->week.count == 0 || outside->week.count == 0 ||
        inside->zone.text.len == 0 ||
        !str_equal(inside->zone.text, outside->zone.text) ||
        outside->closed.count || outside->except.count) {
        return false;
    }
    for (size_t i = 0; i < inside->week.count; i++) {
        if (!interval_within(inside->week.items[i].start_minute,
                             inside->week.items[i].end_minute,
                             &outside->week)) {
            return false;
        }
    }
    return true;
}

static bool find_conflict(const struct plan *plan, const struct reach *first,
                          const struct reach *second, size_t count,
                          struct rows_conflict *out)
{
    struct narrowing a = reach_narrowing(first);
    struct narrowing b = reach_narrowing(second);
    unsigned left = narrowing_keys(&a);
    unsigned right = narrowing_keys(&b);
    if (first->by != second->by || key_count(left) != key_count(right) ||
        !is_compared(first) || !is_compared(second)) {
        return false;
    }
    *out = (struct rows_conflict){first, second, left == right};
    if (left == right) {
        return narrowing_equal(&a, &b) && (hours_within(plan, first, second) ||
                                           hours_within(plan, second, first));
    }
    return !str_equal(first->during.text, second->during.text) &&
           rows_overlap(&a, &b) && !is_decided(plan, first, second, count);
}

void rows_conflicts(const struct plan *plan, struct arena *arena,
                    struct rows_conflicts *out)
{
    size_t count =
        plan->reach.count < ROWS_COMPARED ? plan->reach.count : ROWS_COMPARED;
    out->items =
        ARENA_ARRAY(arena, count * (count + 1) / 2, struct rows_conflict);
    out->count = 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = i + 1; j < count; j++) {
            out->count += find_conflict(plan, &plan->reach.items[i],
                                        &plan->reach.items[j], count,
                                        &out->items[out->count]);
        }
    }
}

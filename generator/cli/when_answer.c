/* SPDX-License-Identifier: MIT */
/* An answer in words and as JSON; both tell the same of each step. */
#include "cli/when.h"
#include "cli/words.h"
#include "reckon/moment.h"

/* "4 business hours", as in the plan. */
static str duration_words(struct arena *arena, struct duration duration)
{
    static const char *const units[] = {
        [UNIT_MINUTES] = "minute",
        [UNIT_HOURS] = "hour",
        [UNIT_DAYS] = "day",
        [UNIT_BUSINESS_MINUTES] = "business minute",
        [UNIT_BUSINESS_HOURS] = "business hour",
        [UNIT_BUSINESS_DAYS] = "business day",
    };
    if (duration.unit == UNIT_NEXT_BUSINESS_DAY) {
        return duration.amount == 2 ? STR("second next business day")
                                    : STR("next business day");
    }
    if (duration.number.len == 0) {
        return words_amount(arena, duration.amount, units[duration.unit]);
    }
    str word = arena_copy(arena, str_from(duration.word));
    for (size_t i = 0; i < word.len; i++) {
        ((char *)word.data)[i] = word.data[i] == '_' ? ' ' : word.data[i];
    }
    return arena_printf(arena, "%.*s %.*s", STR_ARG(duration.number),
                        STR_ARG(word));
}

static str limit_words(const struct when_answer *answer, struct arena *arena)
{
    switch (answer->target->limit) {
    case LIMIT_WITHIN:
        return duration_words(arena, answer->target->duration);
    case LIMIT_BEST_EFFORT:
        return STR("best effort");
    case LIMIT_AS_AGREED:
        return STR("as agreed");
    case LIMIT_AS_SOON:
        return STR("as soon as possible");
    case LIMIT_NOT_PROMISED:
        return STR("none");
    case LIMIT_NOT_APPLICABLE:
        return STR("not applicable");
    case LIMIT_NONE:
        break;
    }
    return STR("");
}

static str kind_words(const struct when_answer *answer, struct arena *arena,
                      char between)
{
    str key = str_from(target_kind_key(answer->kind));
    char *words = arena_alloc(arena, key.len + 1);
    for (size_t i = 0; i < key.len; i++) {
        words[i] = key.data[i] == '_' ? between : key.data[i];
    }
    return (str){words, key.len};
}

static str strength_words(const struct when_answer *answer)
{
    switch (answer->target->strength) {
    case STRENGTH_OBJECTIVE:
        return STR("objective");
    case STRENGTH_GUARANTEE:
        return STR("guaranteed");
    case STRENGTH_EFFORTS:
        return STR("reasonable efforts");
    case STRENGTH_COMMITMENT:
        break;
    }
    return STR("promised");
}

/* The id of the hours that count, "always", or "elapsed". */
static str clock_words(const struct when_answer *answer)
{
    if (!when_is_due(answer)) {
        return STR("");
    }
    if (!duration_is_business(answer->target->duration)) {
        return STR("elapsed");
    }
    return answer->hours ? answer->hours->id : SCHEDULE_ALWAYS;
}

static const char *word_meaning(const struct word *words, int number)
{
    while (words->text && words->number != number) {
        words++;
    }
    return words->text ? words->meaning : "";
}

str when_reason(const struct when_answer *answer, struct arena *arena)
{
    if (answer->is_unstarted) {
        return arena_printf(arena, "the clock starts when %s",
                            word_meaning(start_words, answer->clock.starts));
    }
    switch (answer->target->limit) {
    case LIMIT_WITHIN:
        return answer->deadline.outcome == DEADLINE_NEVER
                   ? STR("these hours do not open often enough to count it")
                   : STR("");
    case LIMIT_BEST_EFFORT:
        return STR("best effort: no time is promised");
    case LIMIT_AS_AGREED:
        return STR("as agreed: the time is agreed for each request");
    case LIMIT_AS_SOON:
        return STR("as soon as possible: no time is promised");
    case LIMIT_NOT_PROMISED:
        return STR("the plan says that there is no such promise");
    case LIMIT_NOT_APPLICABLE:
        return STR("the case cannot arise in this plan");
    case LIMIT_NONE:
        break;
    }
    if (answer->is_uncovered) {
        return STR("this is not for what runs in that environment");
    }
    return STR("the plan says nothing of it in this case");
}

static str step_words(const struct when_answer *answer, const struct step *step,
                      struct arena *arena)
{
    switch (step->kind) {
    case STEP_COUNTED:
        if (step->business_day > 0) {
            return arena_printf(arena, "business day %d", step->business_day);
        }
        return duration_is_business(answer->target->duration)
                   ? STR("within the hours")
                   : STR("every hour counts");
    case STEP_RECEIPT:
        return STR("the day of receipt does not count");
    case STEP_CLOSED:
        return words_closed(&step->closed, step->is_whole_day, answer->zone,
                            step->span.from, arena);
    case STEP_PAUSED:
        return STR("paused");
    case STEP_CUTOFF:
        break;
    }
    str time = words_time(arena, answer->hours->cutoff.minute * 60);
    return arena_printf(
        arena,
        "after the cut-off at %.*s: counts as received on the next business "
        "day",
        STR_ARG(time));
}

/* ---- text --------------------------------------------------------------- */

static void write_step(const struct when_answer *answer,
                       const struct step *step, struct arena *arena,
                       struct buf *out)
{
    str begin = words_moment_short(answer->zone, arena, step->span.from);
    str end = words_moment_short(answer->zone, arena, step->span.to);
    str why = step_words(answer, step, arena);
    buf_printf(out, "  %.*s - %.*s  %.*s", STR_ARG(begin), STR_ARG(end),
               STR_ARG(why));
    if (step->counted_seconds) {
        str length = words_length(arena, step->counted_seconds);
        buf_printf(out, ": %.*s counted", STR_ARG(length));
    }
    BUF_ADD(out, "\n");
}

static void write_words(struct buf *out, const char *begin,
                        const struct word *words, const struct int_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        buf_printf(out, "%s%s", i ? ", or " : begin,
                   word_meaning(words, list->items[i]));
    }
}

static void write_clock(const struct when_answer *answer, struct buf *out)
{
    str clock = clock_words(answer);
    if (!when_is_due(answer)) {
        return;
    }
    if (str_equal(clock, STR("elapsed"))) {
        BUF_ADD(out, "Clock   every hour counts");
    } else {
        buf_printf(out, "Clock   the hours `%.*s`", STR_ARG(clock));
    }
    if (answer->clock.starts != START_UNSAID) {
        buf_printf(out, "; starts when %s",
                   word_meaning(start_words, answer->clock.starts));
    }
    write_words(out, "; stands while ", pause_words, &answer->clock.pauses);
    write_words(out, "; begins anew when ", reset_words, &answer->clock.resets);
    BUF_ADD(out, "\n");
}

/* What else the target says of its limit. */
static void write_limit(const struct when_answer *answer, struct arena *arena,
                        struct buf *out)
{
    const struct target *target = answer->target;
    if (!when_is_due(answer)) {
        return;
    }
    if (target->strength != STRENGTH_COMMITMENT) {
        str strength = strength_words(answer);
        buf_printf(out, "Limit   %.*s\n", STR_ARG(strength));
    }
    if (target->attainment.ppm) {
        buf_printf(out, "Share   %.*s %% of requests\n",
                   STR_ARG(target->attainment.decimal));
    }
    if (target->least.unit != UNIT_NONE) {
        str duration = duration_words(arena, target->least);
        buf_printf(out, "Range   from %.*s on\n", STR_ARG(duration));
    }
}

void when_write_text(const struct when_answer *answer, struct arena *arena,
                     struct buf *out)
{
    const struct deadline *deadline = &answer->deadline;
    str limit = limit_words(answer, arena);
    buf_printf(out, "%.*s/%.*s", STR_ARG(answer->partner->id.text),
               STR_ARG(answer->plan->id.text));
    if (answer->severity) {
        buf_printf(out, ", %.*s", STR_ARG(answer->severity->id));
    }
    str kind = kind_words(answer, arena, ' ');
    buf_printf(out, ": %.*s%s%.*s\n", STR_ARG(kind), limit.len ? ", " : "",
               STR_ARG(limit));
    write_limit(answer, arena, out);
    write_clock(answer, out);
    str opened = words_moment(answer->zone, arena, answer->opened);
    buf_printf(out, "Opened  %.*s%s\n", STR_ARG(opened),
               answer->is_twice ? ", the first of two such times" : "");
    for (size_t i = 0; i < deadline->step_count; i++) {
        write_step(answer, &deadline->steps[i], arena, out);
    }
    if (when_has_objective(answer) &&
        answer->objective.outcome == DEADLINE_DUE) {
        str duration = duration_words(arena, answer->target->objective);
        str aim = words_moment(answer->zone, arena, answer->objective.due);
        buf_printf(out, "Aim     %.*s: %.*s\n", STR_ARG(duration),
                   STR_ARG(aim));
    }
    if (when_is_due(answer) && deadline->outcome == DEADLINE_DUE) {
        str due = words_moment(answer->zone, arena, deadline->due);
        buf_printf(out, "Due     %.*s\n", STR_ARG(due));
    } else {
        str reason = when_reason(answer, arena);
        buf_printf(out, "Due     none: %.*s\n", STR_ARG(reason));
    }
}

/* ---- JSON --------------------------------------------------------------- */

static void put_time(const struct when_answer *answer, struct arena *arena,
                     struct json *json, const char *key, int64_t at)
{
    json_put_text(json, key, moment_text(answer->zone, at, arena));
}

static void put_step(const struct when_answer *answer, const struct step *step,
                     struct arena *arena, struct json *json)
{
    static const char *const kinds[] = {
        [STEP_COUNTED] = "counted", [STEP_RECEIPT] = "receipt",
        [STEP_CLOSED] = "closed",   [STEP_PAUSED] = "paused",
        [STEP_CUTOFF] = "cutoff",
    };
    json_map_start(json);
    put_time(answer, arena, json, "from", step->span.from);
    put_time(answer, arena, json, "to", step->span.to);
    json_put_int(json, "counted_seconds", step->counted_seconds);
    json_put_text(json, "kind", str_from(kinds[step->kind]));
    json_put_text(json, "why", step_words(answer, step, arena));
    json_end(json);
}

static void put_due(const struct when_answer *answer, struct arena *arena,
                    struct json *json)
{
    if (when_is_due(answer) && answer->deadline.outcome == DEADLINE_DUE) {
        put_time(answer, arena, json, "due", answer->deadline.due);
        return;
    }
    json_key(json, STR("due"));
    json_null(json);
    json_put_text(json, "reason", when_reason(answer, arena));
}

static void put_words(struct json *json, const char *key,
                      const struct word *words, const struct int_list *list)
{
    if (list->count == 0) {
        return;
    }
    json_key(json, str_from(key));
    json_list_start(json);
    for (size_t i = 0; i < list->count; i++) {
        json_text(json, str_from(word_text(words, list->items[i])));
    }
    json_end(json);
}

/* What else the target says; a key stands there only where it does. */
static void put_limit(const struct when_answer *answer, struct arena *arena,
                      struct json *json)
{
    const struct target *target = answer->target;
    json_put_text(json, "strength", strength_words(answer));
    if (target->attainment.ppm) {
        json_put_text(json, "share",
                      arena_printf(arena, "%.*s %%",
                                   STR_ARG(target->attainment.decimal)));
    }
    if (target->least.unit != UNIT_NONE) {
        json_put_text(json, "at_least", duration_words(arena, target->least));
    }
    json_put_text(json, "clock", clock_words(answer));
    if (answer->clock.starts != START_UNSAID) {
        json_put_text(json, "starts",
                      str_from(word_text(start_words, answer->clock.starts)));
    }
    put_words(json, "pauses", pause_words, &answer->clock.pauses);
    put_words(json, "resets", reset_words, &answer->clock.resets);
    if (when_has_objective(answer)) {
        json_put_text(json, "objective",
                      duration_words(arena, target->objective));
        if (answer->objective.outcome == DEADLINE_DUE) {
            put_time(answer, arena, json, "objective_due",
                     answer->objective.due);
        }
    }
}

void when_write_json(const struct when_answer *answer, struct arena *arena,
                     struct json *json)
{
    json_map_start(json);
    json_put_text(json, "plan",
                  arena_printf(arena, "%.*s/%.*s",
                               STR_ARG(answer->partner->id.text),
                               STR_ARG(answer->plan->id.text)));
    json_put_text(json, "severity",
                  answer->severity ? answer->severity->id : STR(""));
    json_put_text(json, "target", kind_words(answer, arena, '-'));
    json_put_text(json, "limit", limit_words(answer, arena));
    if (when_is_due(answer)) {
        put_limit(answer, arena, json);
    }
    json_put_text(json, "zone", zone_name(answer->zone));
    put_time(answer, arena, json, "opened", answer->opened);
    if (answer->is_twice) {
        json_put_text(json, "note",
                      STR("clocks show this time twice; the first was taken"));
    }
    put_due(answer, arena, json);
    json_key(json, STR("steps"));
    json_list_start(json);
    for (size_t i = 0; i < answer->deadline.step_count; i++) {
        put_step(answer, &answer->deadline.steps[i], arena, json);
    }
    json_end(json);
    json_end(json);
}

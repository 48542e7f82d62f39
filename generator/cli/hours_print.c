/* SPDX-License-Identifier: MIT */
/* Hours in words and as JSON; both tell the same. */
#include "cli/hours.h"

#include "cli/words.h"
#include "rules/gap.h"

/* ---- words -------------------------------------------------------------- */

static str gap_words(const struct channel_hours *found, struct arena *arena)
{
    const struct gap *gap = &found->gap;
    bool has_hole = gap->hole.span.from < gap->hole.span.to;
    return has_hole ? words_closed(&gap->hole, false, gap->zone,
                                   gap->hole.span.from, arena)
                    : str_from(gap_reason(gap));
}

static void write_amount(struct buf *out, int64_t minutes)
{
    buf_printf(out, "%lld h", (long long)(minutes / MINUTES_PER_HOUR));
    if (minutes % MINUTES_PER_HOUR) {
        buf_printf(out, " %lld min", (long long)(minutes % MINUTES_PER_HOUR));
    }
}

static bool is_said(str value)
{
    return value.len && !str_equal(value, STR(COVERAGE_ANY_OTHER));
}

static void write_gap_case(struct buf *out, const char *key, str value)
{
    if (is_said(value)) {
        buf_printf(out, ", %s %.*s", key, STR_ARG(value));
    }
}

static void write_gap(const struct channel_hours *found, struct arena *arena,
                      struct buf *out)
{
    const struct gap *gap = &found->gap;
    str words = gap_words(found, arena);
    buf_printf(out, "  not round the clock: %.*s", STR_ARG(words));
    if (gap->asked.severity.len) {
        buf_printf(out, ", for %.*s", STR_ARG(gap->asked.severity));
    }
    write_gap_case(out, "region", gap->asked.region);
    write_gap_case(out, "request", gap->asked.request);
    write_gap_case(out, "service", gap->asked.service);
    if (gap->zone && gap->hole.span.from < gap->hole.span.to) {
        str when = words_moment(gap->zone, arena, gap->hole.span.from);
        buf_printf(out, ",\n    first on %.*s", STR_ARG(when));
    }
    BUF_ADD(out, "\n");
}

static void write_at(const struct channel_hours *found, struct arena *arena,
                     struct buf *out)
{
    if (!found->zone) {
        buf_printf(out, "  %s\n", found->is_open ? "open" : "closed");
        return;
    }
    str at = words_moment(found->zone, arena, found->at);
    str next = words_moment(found->zone, arena, found->next);
    buf_printf(out, "  %s on %.*s\n", found->is_open ? "open" : "closed",
               STR_ARG(at));
    if (found->changes) {
        buf_printf(out, "    %s %.*s\n", found->is_open ? "until" : "opens",
                   STR_ARG(next));
    }
}

void hours_write_text(const struct inquiry *inquiry,
                      const struct channel_hours *found, struct buf *out)
{
    struct arena *arena = inquiry->arena;
    buf_printf(out, "%s\n", word_text(channel_words, found->channel));
    if (found->gap.kind == GAP_NONE) {
        BUF_ADD(out, "  round the clock, every day of the year\n");
    } else {
        write_gap(found, arena, out);
    }
    if (!found->is_known) {
        return;
    }
    BUF_ADD(out, "  ");
    write_amount(out, found->week_minutes);
    BUF_ADD(out, " in a usual week, ");
    write_amount(out, found->year_seconds / 60);
    buf_printf(out, " in %d\n", inquiry->year);
    if (inquiry->has_at) {
        write_at(found, arena, out);
    }
}

/* ---- JSON --------------------------------------------------------------- */

static void put_time(struct json *json, const char *key,
                     const struct zone *zone, int64_t at, struct arena *arena)
{
    json_put_text(
        json, key,
        moment_text(zone ? zone : zone_fixed(STR("UTC"), 0, arena), at, arena));
}

static void put_gap_case(struct json *json, const char *key, str value)
{
    json_put_text(json, key, is_said(value) ? value : STR(""));
}

static void put_gap(struct json *json, const struct channel_hours *found,
                    struct arena *arena)
{
    const struct gap *gap = &found->gap;
    json_key(json, STR("gap"));
    if (gap->kind == GAP_NONE) {
        json_null(json);
        return;
    }
    json_map_start(json);
    json_put_text(json, "reason", gap_words(found, arena));
    json_put_text(json, "severity", gap->asked.severity);
    put_gap_case(json, "region", gap->asked.region);
    put_gap_case(json, "request", gap->asked.request);
    put_gap_case(json, "service", gap->asked.service);
    if (gap->hole.span.from < gap->hole.span.to) {
        put_time(json, "from", gap->zone, gap->hole.span.from, arena);
    }
    json_end(json);
}

static void put_at(struct json *json, const struct inquiry *inquiry,
                   const struct channel_hours *found)
{
    json_key(json, STR("at"));
    if (!inquiry->has_at) {
        json_null(json);
        return;
    }
    json_map_start(json);
    put_time(json, "time", found->zone, found->at, inquiry->arena);
    json_put_bool(json, "open", found->is_open);
    if (found->changes) {
        put_time(json, found->is_open ? "until" : "opens", found->zone,
                 found->next, inquiry->arena);
    }
    json_end(json);
}

static void put_unknown(struct json *json)
{
    static const str keys[] = {STR_INIT("week_minutes"),
                               STR_INIT("year_minutes"), STR_INIT("at")};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        json_key(json, keys[i]);
        json_null(json);
    }
}

void hours_write_json(const struct inquiry *inquiry,
                      const struct channel_hours *found, struct json *json)
{
    str zone = found->zone ? zone_name(found->zone) : STR("");
    json_map_start(json);
    json_put_text(json, "channel",
                  str_from(word_text(channel_words, found->channel)));
    json_put_text(json, "severity", inquiry->asked.severity);
    json_put_text(json, "zone", zone);
    json_put_int(json, "year", inquiry->year);
    json_put_bool(json, "always", found->gap.kind == GAP_NONE);
    put_gap(json, found, inquiry->arena);
    if (found->is_known) {
        json_put_int(json, "week_minutes", found->week_minutes);
        json_put_int(json, "year_minutes", found->year_seconds / 60);
        put_at(json, inquiry, found);
    } else {
        put_unknown(json);
    }
    json_end(json);
}

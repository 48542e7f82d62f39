/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"
#include "cli/l10n_side_by_side.h"
#include "exchange/json.h"

enum {
    MOST_SHOWN = 200,   /* problems shown as text; JSON has all */
    EXCERPT_SHOWN = 48, /* characters of a text beside a problem */
    EXCERPT_JSON = 200,
};

struct totals {
    size_t pairs;
    size_t problems;
    size_t counts[KIND_COUNT];
};

static struct totals totals_of(const struct side_by_side_page *pages,
                               size_t count)
{
    struct totals totals = {0};
    for (size_t i = 0; i < count; i++) {
        totals.pairs += pages[i].pair_count;
        totals.problems += pages[i].problem_count;
        for (size_t kind = 0; kind < KIND_COUNT; kind++) {
            totals.counts[kind] += pages[i].counts[kind];
        }
    }
    return totals;
}

/* Gives the first characters of a text. */
static str excerpt(str text, size_t most)
{
    size_t i = 0;
    size_t count = 0;
    for (; i < text.len && count < most; count++) {
        utf8_decode(text, &i);
    }
    return str_slice(text, 0, i);
}

/* ---- text
 * -------------------------------------------------------------------- */

/* Pages come from anywhere; what they hold must not steer a terminal. */
static void add_clean(struct buf *out, str text)
{
    for (size_t i = 0; i < text.len;) {
        uint32_t c = utf8_decode(text, &i);
        bool is_blank = c == '\n' || c == '\t' || c == '\r';
        bool is_bad = c == UTF8_INVALID || utf8_is_control(c);
        buf_add_code_point(out, is_blank ? ' ' : is_bad ? 0xFFFD : c);
    }
}

static void add_excerpt(struct buf *out, const char *name, str text)
{
    str shown = excerpt(str_trim(text), EXCERPT_SHOWN);
    if (shown.len) {
        buf_printf(out, "    %s: ", name);
        add_clean(out, shown);
        buf_add(out, shown.len < str_trim(text).len ? STR("…\n") : STR("\n"));
    }
}

static void add_problem(struct buf *out, const struct side_by_side_page *page,
                        const struct side_by_side_problem *problem)
{
    const struct side_by_side_kind_info *kind =
        &side_by_side_kinds[problem->kind];
    add_clean(out, page->file->path);
    buf_printf(out, ":%u: %s: ", problem->line, kind->word);
    if (problem->id.len) {
        add_clean(out, problem->id);
        BUF_ADD(out, ": ");
    }
    add_clean(out, problem->detail.len ? excerpt(problem->detail, 160)
                                       : str_from(kind->meaning));
    BUF_ADD(out, "\n");
    add_excerpt(out, "source", problem->source);
    add_excerpt(out, "target", problem->target);
}

static void add_counts(struct buf *out, size_t pairs, const size_t *counts)
{
    buf_printf(out,
               "%zu pair%s, %zu untranslated, %zu damaged emphasis, %zu lost "
               "links, %zu digits differ",
               pairs, pairs == 1 ? "" : "s", counts[KIND_UNTRANSLATED],
               counts[KIND_EMPHASIS], counts[KIND_LINK], counts[KIND_DIGITS]);
}

static void add_file(struct buf *out, const struct side_by_side_page *page)
{
    add_clean(out, page->file->path);
    BUF_ADD(out, " (");
    add_clean(out, page->language.len ? page->language : STR("no language"));
    buf_printf(out, ", %s): ", memory_origin_name(page->origin));
    add_counts(out, page->pair_count, page->counts);
    buf_printf(out, ", %zu problem%s\n", page->problem_count,
               page->problem_count == 1 ? "" : "s");
}

static void add_totals(struct buf *out, const struct totals *totals,
                       size_t count)
{
    buf_printf(out, "%zu file%s: ", count, count == 1 ? "" : "s");
    add_counts(out, totals->pairs, totals->counts);
    buf_printf(out, ", %zu problem%s\n", totals->problems,
               totals->problems == 1 ? "" : "s");
    for (size_t kind = 0; kind < KIND_COUNT; kind++) {
        if (totals->counts[kind]) {
            buf_printf(out, "  %6zu %-16s %s\n", totals->counts[kind],
                       side_by_side_kinds[kind].word,
                       side_by_side_kinds[kind].meaning);
        }
    }
}

void side_by_side_text(const struct side_by_side_page *pages, size_t count,
                       struct buf *out)
{
    struct totals totals = totals_of(pages, count);
    size_t shown = 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < pages[i].problem_count && shown < MOST_SHOWN;
             j++, shown++) {
            add_problem(out, &pages[i], &pages[i].problems[j]);
        }
    }
    if (shown < totals.problems) {
        buf_printf(out, "… and %zu more; --json has all\n",
                   totals.problems - shown);
    }
    buf_add(out, shown ? STR("\n") : STR(""));
    for (size_t i = 0; i < count; i++) {
        add_file(out, &pages[i]);
    }
    add_totals(out, &totals, count);
}

/* ---- JSON
 * -------------------------------------------------------------------- */

static void put_count(struct json *json, const char *key, size_t count)
{
    json_put_int(json, key, (int64_t)count);
}

static void put_counts(struct json *json, size_t pairs, const size_t *counts)
{
    put_count(json, "pairs", pairs);
    put_count(json, "untranslated", counts[KIND_UNTRANSLATED]);
    put_count(json, "damaged_emphasis", counts[KIND_EMPHASIS]);
    put_count(json, "lost_links", counts[KIND_LINK]);
    put_count(json, "digits_differ", counts[KIND_DIGITS]);
}

static void put_file(struct json *json, const struct side_by_side_page *page)
{
    json_map_start(json);
    json_put_text(json, "file", page->file->path);
    json_put_text(json, "language", page->language);
    json_put_text(json, "origin", str_from(memory_origin_name(page->origin)));
    json_put_text(json, "source_hash", page->hash);
    put_counts(json, page->pair_count, page->counts);
    put_count(json, "problems", page->problem_count);
    json_end(json);
}

static void put_problem(struct json *json, const struct side_by_side_page *page,
                        const struct side_by_side_problem *problem)
{
    json_map_start(json);
    json_put_text(json, "file", page->file->path);
    json_put_int(json, "line", problem->line);
    json_put_text(json, "id", problem->id);
    json_put_text(json, "kind",
                  str_from(side_by_side_kinds[problem->kind].word));
    json_put_text(json, "detail", excerpt(problem->detail, EXCERPT_JSON));
    json_put_text(json, "source", excerpt(problem->source, EXCERPT_JSON));
    json_put_text(json, "target", excerpt(problem->target, EXCERPT_JSON));
    json_end(json);
}

static void put_kinds(struct json *json, const struct totals *totals)
{
    json_key(json, STR("kinds"));
    json_map_start(json);
    for (size_t kind = 0; kind < KIND_COUNT; kind++) {
        put_count(json, side_by_side_kinds[kind].word, totals->counts[kind]);
    }
    json_end(json);
}

void side_by_side_json(const struct side_by_side_page *pages, size_t count,
                       struct buf *out)
{
    struct json json;
    struct totals totals = totals_of(pages, count);
    json_start(&json, JSON_PRETTY, out);
    json_map_start(&json);
    json_put_text(&json, "report", STR("side-by-side"));
    json_put_int(&json, "version", 1);
    json_key(&json, STR("files"));
    json_list_start(&json);
    for (size_t i = 0; i < count; i++) {
        put_file(&json, &pages[i]);
    }
    json_end(&json);
    put_counts(&json, totals.pairs, totals.counts);
    put_kinds(&json, &totals);
    json_key(&json, STR("problems"));
    json_list_start(&json);
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < pages[i].problem_count; j++) {
            put_problem(&json, &pages[i], &pages[i].problems[j]);
        }
    }
    json_end(&json);
    json_end(&json);
    json_finish(&json);
}

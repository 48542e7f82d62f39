/* SPDX-License-Identifier: MIT */
/* slagen explain: why a plan says what it says. */
#include "cli/explain.h"

#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/offer.h"
#include "cli/report.h"
#include "exchange/json.h"

static const struct option_spec *const specs[] = {&option_project, &option_json,
                                                  NULL};

enum { EXPLAIN_MAX_BYTES = 64 << 20, LINE_WIDTH = 80, INDENT = 4 };

/* ---- for people --------------------------------------------------------- */

static size_t width_of(str text)
{
    size_t width = 0;
    for (size_t i = 0; i < text.len; width++) {
        utf8_decode(text, &i);
    }
    return width;
}

/* Adds words from column `column` on, in lines with an indent; gives the column
 * behind the last. */
static size_t add_wrapped(struct buf *out, str text, size_t column,
                          size_t indent)
{
    bool at_start = true;
    while (text.len) {
        str word = str_cut(&text, ' ');
        size_t width = width_of(word);
        if (!at_start && column + 1 + width > LINE_WIDTH) {
            buf_printf(out, "\n%*s", (int)indent, "");
            column = indent;
        } else if (!at_start) {
            buf_add_char(out, ' ');
            column++;
        }
        buf_add(out, word);
        column += width;
        at_start = false;
    }
    return column;
}

static str place_text(struct arena *arena, const struct value *at)
{
    return at ? arena_printf(arena, "%.*s:%u", STR_ARG(at->source->path),
                             at->start.line)
              : STR("");
}

/* The place stands at the right edge, on the next line where there is no room.
 */
static void add_place(struct buf *out, str place, size_t column)
{
    size_t width = width_of(place);
    if (width == 0) {
        buf_add_char(out, '\n');
        return;
    }
    if (column + 2 + width > LINE_WIDTH) {
        buf_add_char(out, '\n');
        column = 0;
    }
    size_t blanks =
        column + width < LINE_WIDTH ? LINE_WIDTH - width - column : 2;
    buf_printf(out, "%*s", (int)blanks, "");
    buf_add(out, place);
    buf_add_char(out, '\n');
}

static void add_below(struct buf *out, str text, str place)
{
    buf_printf(out, "%*s", INDENT, "");
    add_place(out, place, add_wrapped(out, text, INDENT, INDENT + 2));
}

static void add_item(struct arena *arena, struct buf *out,
                     const struct explained *item, bool unwritten)
{
    str text = arena_printf(arena, "%.*s: %.*s", STR_ARG(item->path),
                            STR_ARG(item->value));
    size_t column = add_wrapped(out, text, 0, INDENT);
    add_place(out, place_text(arena, item->at), column);
    for (size_t i = 0; i < item->override_count; i++) {
        str old = arena_printf(arena, "instead of %.*s",
                               STR_ARG(item->overrides[i].value));
        add_below(out, old, place_text(arena, item->overrides[i].at));
    }
    if (item->because.len && !unwritten) {
        add_below(out,
                  arena_printf(arena, "because %.*s", STR_ARG(item->because)),
                  STR(""));
    }
}

/* Written facts first, then what was not written, then what follows. */
static void add_section(struct arena *arena, struct buf *out, const char *title,
                        const struct explanation *explanation, size_t from,
                        size_t to, bool unwritten)
{
    bool begun = false;
    for (size_t i = from; i < to; i++) {
        const struct explained *item = &explanation->items[i];
        if ((!item->at && item->because.len > 0) != unwritten) {
            continue;
        }
        if (!begun) {
            buf_printf(out, "\n%s\n\n", title);
        }
        begun = true;
        add_item(arena, out, item, unwritten);
    }
}

/* ---- for programs ------------------------------------------------------- */

static void write_place(struct json *json, const struct value *at)
{
    if (!at) {
        json_key(json, STR("file"));
        json_null(json);
        json_key(json, STR("line"));
        json_null(json);
        json_key(json, STR("column"));
        json_null(json);
        return;
    }
    json_put_text(json, "file", at->source->path);
    json_put_int(json, "line", at->start.line);
    json_put_int(json, "column", at->start.column);
}

static void write_item(struct json *json, const struct explained *item)
{
    json_map_start(json);
    json_put_text(json, "path", item->path);
    json_put_text(json, "value", item->value);
    write_place(json, item->at);
    json_put_text(json, "because", item->because);
    json_key(json, STR("overrides"));
    json_list_start(json);
    for (size_t i = 0; i < item->override_count; i++) {
        json_map_start(json);
        json_put_text(json, "value", item->overrides[i].value);
        write_place(json, item->overrides[i].at);
        json_end(json);
    }
    json_end(json);
    json_end(json);
}

static void write_json(const struct explanation *explanation, struct buf *out)
{
    struct json json;
    json_start(&json, JSON_PRETTY, out);
    json_list_start(&json);
    for (size_t i = 0; i < explanation->count; i++) {
        write_item(&json, &explanation->items[i]);
    }
    json_end(&json);
    json_finish(&json);
}

/* ---- the whole ---------------------------------------------------------- */

/* What of a profile matters to a plan; who supplies it, unless the plan says
 * so itself. */
static const char *const partner_keys[] = {
    "role", "speaks", "hours", "contact", "provider", "escalation", NULL};
static const char *const partner_keys_supplied[] = {
    "role",     "speaks",     "hours",    "contact",
    "provider", "escalation", "supplied", NULL};

static int explain_offer(const struct options *options,
                         const struct offer *offer, struct arena *arena)
{
    const struct partner *partner = offer->partner;
    const struct plan *plan = offer->plan;
    struct explanation explanation = {.arena = arena};
    struct buf out;
    buf_init(&out, EXPLAIN_MAX_BYTES);
    explain_document(&explanation, &offer->project->catalogue, &plan_schema,
                     plan->at, "", NULL);
    size_t plan_end = explanation.count;
    explain_document(&explanation, &offer->project->catalogue, &partner_schema,
                     partner->at, "partner.",
                     plan->supplied.count ? partner_keys
                                          : partner_keys_supplied);
    size_t partner_end = explanation.count;
    explain_derived(&explanation, &offer->project->world, partner, plan);
    if (options->json) {
        write_json(&explanation, &out);
    } else {
        buf_printf(&out, "%.*s/%.*s\n", STR_ARG(partner->id.text),
                   STR_ARG(plan->id.text));
        add_section(arena, &out, "Written", &explanation, 0, plan_end, false);
        add_section(arena, &out, "Written of the partner", &explanation,
                    plan_end, partner_end, false);
        add_section(arena, &out, "Not written", &explanation, 0, partner_end,
                    true);
        buf_printf(&out, "\nFollows\n\n");
        for (size_t i = partner_end; i < explanation.count; i++) {
            add_item(arena, &out, &explanation.items[i], false);
        }
    }
    bool printed = print_text(buf_text(&out), stdout);
    buf_release(&out);
    return printed ? EXIT_CLEAN : EXIT_MACHINE;
}

static int explain(const struct options *options)
{
    return offer_run("explain", options, explain_offer);
}

const struct command command_explain = {
    .name = "explain",
    .args = "PARTNER/PLAN",
    .summary = "print why a plan says what it says, with files and lines",
    .details =
        "Every fact that holds, in the order of the tables, where it was "
        "written, and\nwhat it took the place of; what holds because "
        "nothing is written; and what\nfollows: hours a week, what is "
        "round the clock and why not, who serves which\nseverity.  As JSON a "
        "list of {path, value, file, line, column, because,\noverrides}.",
    .options = specs,
    .arg_min = 1,
    .arg_max = 1,
    .run = explain,
};

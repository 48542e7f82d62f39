/* SPDX-License-Identifier: MIT */
/*
 * A marker is looked for in the text, line by line; the value tree then says
 * whether a `#` stands in a scalar.  Files without the marker cost one search.
 */
#include "rules/allowance.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "model/schema.h"

#define MARKER STR("slagen:")

/* ---- where scalars are --------------------------------------------------- */

struct span {
    pos start;
    pos end;
};

struct spans {
    struct arena *arena;
    struct span *items;
    size_t count;
    size_t capacity;
};

static int compare_places(pos a, pos b)
{
    int lines = (a.line > b.line) - (a.line < b.line);
    return lines ? lines : (a.column > b.column) - (a.column < b.column);
}

static int compare_spans(const void *left, const void *right)
{
    const struct span *a = left;
    const struct span *b = right;
    return compare_places(a->start, b->start);
}

static void add_span(struct spans *spans, pos start, pos end)
{
    spans->items =
        ARENA_GROW(spans->arena, spans->items, spans->count, &spans->capacity);
    spans->items[spans->count++] = (struct span){start, end};
}

/* The reader of YAML bounds the depth. */
static void add_scalars(struct spans *spans, const struct value *value)
{
    if (value_is_text(value)) {
        bool is_block =
            value->style == STYLE_LITERAL || value->style == STYLE_FOLDED;
        pos below = {value->start.line + 1, 1}; /* "|" may have a comment */
        add_span(spans, is_block ? below : value->start, value->end);
    } else if (value->kind == VALUE_LIST) {
        for (size_t i = 0; i < value->item_count; i++) {
            add_scalars(spans, value->items[i]);
        }
    } else if (value->kind == VALUE_MAP) {
        for (size_t i = 0; i < value->entry_count; i++) {
            const struct value_entry *entry = &value->entries[i];
            add_span(spans, entry->key_start, entry->key_end);
            add_scalars(spans, entry->value);
        }
    }
}

static bool is_in_scalar(const struct spans *spans, pos place)
{
    size_t low = 0;
    size_t high = spans->count;
    while (low < high) { /* the first that begins behind the place */
        size_t middle = low + (high - low) / 2;
        if (compare_places(spans->items[middle].start, place) <= 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low > 0 && compare_places(place, spans->items[low - 1].end) < 0;
}

/* ---- comments ------------------------------------------------------------ */

struct scan {
    const struct yaml_file *file;
    const struct findings *findings;
    struct diags *diags;
    struct allowances *out;
    struct spans spans;
    size_t waiting; /* the first of `out` that still has no line */
};

/* Gives the offset of the `#` that begins a comment, or the length of `line`;
 * `*column` is its column. */
static size_t find_comment(const struct scan *scan, str line, uint32_t number,
                           uint32_t *column)
{
    *column = 1;
    bool after_blank = true;
    for (size_t i = 0; i < line.len; ++*column) {
        char c = line.data[i];
        if (c == '#' && after_blank &&
            !is_in_scalar(&scan->spans, (pos){number, *column})) {
            return i;
        }
        after_blank = c == ' ' || c == '\t';
        utf8_decode(line, &i);
    }
    return line.len;
}

static void add(struct scan *scan, const struct permit *allowance)
{
    struct allowances *out = scan->out;
    out->items =
        ARENA_GROW(scan->diags->arena, out->items, out->count, &out->capacity);
    out->items[out->count++] = *allowance;
}

static struct diag *complain(const struct scan *scan, const char *rule,
                             const struct permit *at, const char *message)
{
    return diag_add(scan->diags, SEVERITY_ERROR, rule, at->source, at->start,
                    at->end, "%s", message);
}

static bool report_unknown(const struct scan *scan,
                           const struct permit *allowance)
{
    const struct finding *nearest =
        findings_nearest(scan->findings, allowance->rule);
    str excerpt = text_excerpt(allowance->rule);
    struct diag *diag =
        diag_add(scan->diags, SEVERITY_ERROR, "rule-unknown", allowance->source,
                 allowance->start, allowance->end, "there is no finding `%.*s`",
                 STR_ARG(excerpt));
    if (nearest) {
        diag_hint(scan->diags, diag, "did you mean `%s`?", nearest->id);
    } else {
        diag_hint(scan->diags, diag, "`slagen rules` lists them all");
    }
    return false;
}

static bool report_certain(const struct scan *scan,
                           const struct permit *allowance,
                           const struct finding *finding)
{
    struct diag *diag = diag_add(
        scan->diags, SEVERITY_ERROR, "suppression-certain", allowance->source,
        allowance->start, allowance->end,
        "`%s` cannot be allowed: it means that something was not understood",
        finding->id);
    diag_hint(scan->diags, diag, "%s", finding->remedy);
    return false;
}

static bool check(const struct scan *scan, const struct permit *allowance)
{
    const struct finding *finding =
        findings_find(scan->findings, allowance->rule);
    if (!finding) {
        return report_unknown(scan, allowance);
    }
    if (finding_is_certain(finding)) {
        return report_certain(scan, allowance, finding);
    }
    if (allowance->reason.len == 0) {
        struct diag *diag = complain(scan, "suppression-reason", allowance,
                                     "this comment does not say why");
        diag_hint(scan->diags, diag,
                  "write `# slagen: allow %s: ` and the reason", finding->id);
        return false;
    }
    return true;
}

/* `text` is what stands behind "slagen:". */
static void read_marker(struct scan *scan, str text, struct permit *allowance)
{
    str rest = str_trim(text);
    str verb = str_cut(&rest, ' ');
    allowance->rule = str_trim(str_cut(&rest, ':'));
    allowance->reason = str_trim(rest);
    if (!str_equal(verb, STR("allow")) || allowance->rule.len == 0) {
        struct diag *diag = complain(scan, "suppression-form", allowance,
                                     "this comment cannot be understood");
        diag_hint(scan->diags, diag,
                  "write `# slagen: allow RULE: reason`, or leave out "
                  "`slagen:`");
    } else if (check(scan, allowance)) {
        add(scan, allowance);
    }
}

static void end_waiting(struct scan *scan, uint32_t line)
{
    for (; scan->waiting < scan->out->count; scan->waiting++) {
        scan->out->items[scan->waiting].line = line;
    }
}

static void read_line(struct scan *scan, str line, uint32_t number)
{
    uint32_t column;
    size_t at = find_comment(scan, line, number, &column);
    str before = str_trim(str_slice(line, 0, at));
    if (before.len && !str_equal(before, STR("---"))) {
        end_waiting(scan, number);
    }
    if (at == line.len) {
        return;
    }
    str comment = str_trim(str_slice(line, at, line.len));
    str text = str_trim(str_slice(comment, 1, comment.len));
    if (!str_starts_with(text, MARKER)) {
        return;
    }
    struct permit allowance = {
        .source = scan->file->source,
        .start = {number, column},
        .end = {number, column + (uint32_t)utf8_count(comment)},
    };
    read_marker(scan, str_slice(text, MARKER.len, text.len), &allowance);
    if (before.len) {
        end_waiting(scan, number);
    }
}

void allowances_read(const struct yaml_file *file,
                     const struct findings *findings, struct diags *diags,
                     struct allowances *out)
{
    struct scan scan = {
        .file = file,
        .findings = findings,
        .diags = diags,
        .out = out,
        .spans = {.arena = diags->arena},
        .waiting = out->count,
    };
    str rest = source_from_line(file->source, 1);
    if (str_find(rest, MARKER) < 0) {
        return;
    }
    add_scalars(&scan.spans, file->value);
    if (scan.spans.count > 1) {
        qsort(scan.spans.items, scan.spans.count, sizeof *scan.spans.items,
              compare_spans);
    }
    for (uint32_t number = 1; rest.len; number++) {
        read_line(&scan, str_cut(&rest, '\n'), number);
    }
    scan.waiting = out->count;
}

/* ---- use ----------------------------------------------------------------- */

static int compare_keys(const struct source *a_source, uint32_t a_line,
                        str a_rule, const struct permit *b)
{
    int order = str_compare(a_source->path, b->source->path);
    if (order == 0) {
        order = (a_line > b->line) - (a_line < b->line);
    }
    return order ? order : str_compare(a_rule, b->rule);
}

static int compare_allowances(const void *left, const void *right)
{
    const struct permit *a = left;
    const struct permit *b = right;
    int order = compare_keys(a->source, a->line, a->rule, b);
    return order ? order : compare_places(a->start, b->start);
}

/* Gives the first of those for a place, or NULL. */
static struct permit *find(const struct allowances *allowances,
                           const struct diag *diag)
{
    size_t low = 0;
    size_t high = allowances->count;
    str rule = str_from(diag->rule);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_keys(diag->source, diag->start.line, rule,
                         &allowances->items[middle]) > 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < allowances->count &&
                   compare_keys(diag->source, diag->start.line, rule,
                                &allowances->items[low]) == 0
               ? &allowances->items[low]
               : NULL;
}

void allowances_apply(struct allowances *allowances, struct diags *diags)
{
    if (allowances->count == 0) {
        return;
    }
    qsort(allowances->items, allowances->count, sizeof *allowances->items,
          compare_allowances);
    for (size_t i = 0; i < diags->count; i++) {
        struct diag *diag = &diags->items[i];
        struct permit *allowance =
            diag->source && diag->start.line ? find(allowances, diag) : NULL;
        if (allowance) {
            diag->reason = allowance->reason;
            allowance->used = true;
        }
    }
    diags_recount(diags);
}

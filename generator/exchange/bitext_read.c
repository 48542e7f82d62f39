/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/utf8.h"
#include "exchange/bitext_parts.h"

enum {
    LANGUAGE_MAX_BYTES = 35, /* RFC 5646, 4.4.1 */
    SHOWN_BYTES = 100,       /* of an id, in messages */
    MOST_FAULTS = 1000,      /* that a file may have and still be read */
};

bool bitext_begin(struct bitext_reading *reading, const struct source *source,
                  struct arena *arena, struct diags *diags, struct bitext *out)
{
    *out = (struct bitext){{NULL, 0}, {NULL, 0}, NULL, 0};
    *reading = (struct bitext_reading){
        .source = source, .arena = arena, .diags = diags, .out = out};
    if (source->text.len > BITEXT_MAX_BYTES) {
        return bitext_report(reading, 1, "bitext-limit",
                             "divide it into several files",
                             "this file is larger than 16 MiB");
    }
    return true;
}

bool bitext_report(struct bitext_reading *reading, uint32_t line,
                   const char *rule, const char *hint, const char *format, ...)
{
    if (reading->fault_count++ >= MOST_FAULTS) {
        return false;
    }
    str text = source_from_line(reading->source, line);
    text = str_trim(str_cut(&text, '\n'));
    pos start = {line, 1};
    pos end = {line, (uint32_t)utf8_count(text) + 1};
    va_list args;
    va_start(args, format);
    str message = arena_vprintf(reading->arena, format, args);
    va_end(args);
    struct diag *diag =
        diag_add(reading->diags, SEVERITY_ERROR, rule, reading->source, start,
                 end, "%.*s", STR_ARG(message));
    diag_hint(reading->diags, diag, "%s", hint);
    return false;
}

bool bitext_check_utf8(struct bitext_reading *reading)
{
    str text = reading->source->text;
    ptrdiff_t at = utf8_first_invalid(text);
    if (at < 0) {
        return true;
    }
    uint32_t line = 1;
    for (size_t i = 0; i < (size_t)at; i++) {
        line += text.data[i] == '\n';
    }
    return bitext_report(reading, line, "bitext-encoding",
                         "save the file as UTF-8", "this line is not UTF-8");
}

/* ---- languages ----------------------------------------------------------- */

/* Looks at the form only: which languages there are is not known here. */
static bool is_language(str tag)
{
    size_t part = 0;
    for (size_t i = 0; i < tag.len; i++) {
        char c = tag.data[i];
        bool letter = (c | 32) >= 'a' && (c | 32) <= 'z';
        bool digit = c >= '0' && c <= '9';
        part = c == '-' ? 0 : part + 1;
        if ((!letter && !digit && (c != '-' || i == 0)) || part > 8 ||
            (c == '-' && tag.data[i - 1] == '-')) {
            return false;
        }
    }
    return tag.len >= 2 && tag.len <= LANGUAGE_MAX_BYTES && part > 0;
}

static str with_hyphens(struct arena *arena, str tag)
{
    char *copy = arena_alloc(arena, tag.len + 1);
    for (size_t i = 0; i < tag.len; i++) {
        copy[i] = tag.data[i];
        if (copy[i] == '_') {
            copy[i] = '-';
        }
    }
    return (str){copy, tag.len};
}

bool bitext_take_language(struct bitext_reading *reading, str tag,
                          uint32_t line, str *language)
{
    tag = with_hyphens(reading->arena, str_trim(tag));
    if (tag.len == 0) {
        return true;
    }
    if (!is_language(tag)) {
        return bitext_report(reading, line, "bitext-language",
                             "write a tag of BCP 47, such as `de` or `zh-Hant`",
                             "this line names no language");
    }
    if (language->len && str_distance(*language, tag, 0) != 0) {
        return bitext_report(
            reading, line, "bitext-language",
            "give each pair of languages a file of its own",
            "this is in `%.*s`, and what stands before it in `%.*s`",
            STR_ARG(tag), STR_ARG(*language));
    }
    if (!language->len) {
        *language = tag;
    }
    return true;
}

/* ---- units --------------------------------------------------------------- */

/* True for what may be an id or a part: one line that people can see. */
static bool is_name(str text)
{
    for (size_t i = 0; i < text.len;) {
        uint32_t c = utf8_decode(text, &i);
        if (c == UTF8_INVALID || c == '\n' || c == '\t' || utf8_is_control(c)) {
            return false;
        }
    }
    return true;
}

static bool check_names(struct bitext_reading *reading,
                        const struct bitext_unit *unit)
{
    if (unit->id.len == 0) {
        return bitext_report(reading, unit->line, "bitext-unit",
                             "take the file that was exported, and keep what "
                             "each text is called",
                             "this text has no id: it is left out");
    }
    if (!is_name(unit->id) || !is_name(unit->part)) {
        return bitext_report(reading, unit->line, "bitext-unit",
                             "take the file that was exported, and keep what "
                             "each text is called",
                             "this id is not one line of visible characters: "
                             "the text is left out");
    }
    return true;
}

static bool check_texts(struct bitext_reading *reading,
                        const struct bitext_unit *unit)
{
    str id = str_slice(unit->id, 0, SHOWN_BYTES);
    if (unit->source.len == 0) {
        return bitext_report(reading, unit->line, "bitext-unit",
                             "take the file that was exported, and change "
                             "translations only",
                             "`%.*s` has no source text: it is left out",
                             STR_ARG(id));
    }
    if (!bitext_can_carry(unit->source) || !bitext_can_carry(unit->target) ||
        !bitext_can_carry(unit->previous) || !bitext_can_carry(unit->note)) {
        return bitext_report(
            reading, unit->line, "bitext-character",
            "take out control characters, zero-width spaces and marks of "
            "direction",
            "`%.*s` has a character that cannot be seen: it is left out",
            STR_ARG(id));
    }
    return true;
}

bool bitext_add(struct bitext_reading *reading, const struct bitext_unit *unit)
{
    struct bitext *out = reading->out;
    struct bitext_unit copy = *unit;
    copy.id = str_trim(copy.id);
    copy.part = str_trim(copy.part);
    if (!check_names(reading, &copy) || !check_texts(reading, &copy)) {
        return true;
    }
    if (out->count == BITEXT_MAX_UNITS) {
        return bitext_report(reading, unit->line, "bitext-limit",
                             "divide it into several files",
                             "this file has more than 100000 texts");
    }
    if (copy.target.len == 0) {
        copy.state = BITEXT_MISSING;
        copy.origin = BITEXT_UNKNOWN;
    } else if (copy.state == BITEXT_MISSING) {
        copy.state = BITEXT_DRAFT;
    }
    if (copy.state != BITEXT_STALE) {
        copy.previous = STR("");
    }
    out->items =
        ARENA_GROW(reading->arena, out->items, out->count, &reading->capacity);
    out->items[out->count++] = copy;
    return true;
}

/* By id, and by place where two have the same. */
static int compare_ids(const void *left, const void *right)
{
    const struct bitext_unit *a = *(const struct bitext_unit *const *)left;
    const struct bitext_unit *b = *(const struct bitext_unit *const *)right;
    int order = str_compare(a->id, b->id);
    return order ? order : (a > b) - (a < b);
}

static void report_double(struct bitext_reading *reading,
                          const struct bitext_unit *first,
                          const struct bitext_unit *second)
{
    str id = str_slice(second->id, 0, SHOWN_BYTES);
    bitext_report(
        reading, second->line, "bitext-duplicate", "keep the one that is right",
        "`%.*s` stands here a second time: this one is left out", STR_ARG(id));
    struct diags *diags = reading->diags;
    if (reading->fault_count > MOST_FAULTS) {
        return;
    }
    diag_related(diags, &diags->items[diags->count - 1], reading->source,
                 (pos){first->line, 1}, "first given here");
}

/* Takes out the units whose id is used before. */
static void take_out_doubles(struct bitext_reading *reading)
{
    struct bitext *out = reading->out;
    const struct bitext_unit **sorted =
        ARENA_ARRAY(reading->arena, out->count, const struct bitext_unit *);
    bool *again = ARENA_ARRAY(reading->arena, out->count, bool);
    size_t kept = 0;
    for (size_t i = 0; i < out->count; i++) {
        sorted[i] = &out->items[i];
    }
    qsort(sorted, out->count, sizeof(*sorted), compare_ids);
    for (size_t i = 1, first = 0; i < out->count; i++) {
        if (str_equal(sorted[i]->id, sorted[first]->id)) {
            report_double(reading, sorted[first], sorted[i]);
            again[sorted[i] - out->items] = true;
        } else {
            first = i;
        }
    }
    for (size_t i = 0; i < out->count; i++) {
        if (!again[i]) {
            out->items[kept++] = out->items[i];
        }
    }
    out->count = kept;
}

bool bitext_end(struct bitext_reading *reading)
{
    if (reading->out->count) {
        take_out_doubles(reading);
    }
    if (reading->fault_count <= MOST_FAULTS) {
        return true;
    }
    reading->fault_count = 0;
    return bitext_report(reading, 1, "bitext-limit",
                         "mend the first ones, or export the file anew",
                         "this file has more than 1000 faults");
}

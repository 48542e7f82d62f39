/* SPDX-License-Identifier: MIT */
/*
 * What a prose names: facts in braces, and pages that it links to.
 *
 * Markdown is read by typeset, at the other end of the program; to see which
 * names a text holds it is enough to know what escapes and what code is.
 */
#include "translate/content.h"

enum {
    NAMES_MAX = 256, /* different ones; no text for people has so many */
    NEAR = 3,        /* edits, for "did you mean" */
};

/* One name with what stands around it, as it was written: "{partner.name}",
 * "page:escalation". */
struct mention {
    str text;
    size_t offset; /* in the prose */
};

struct mentions {
    struct mention *items;
    size_t count;
};

/* ---- finding them -------------------------------------------------------- */

static bool is_name_start(char c)
{
    return c >= 'a' && c <= 'z';
}

static bool is_name_part(char c)
{
    return is_name_start(c) || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
           c == '-';
}

/* Gives the length of "{name}" at the start of `text`, or 0. */
static size_t fact_len(str text)
{
    size_t i = 2;
    if (text.len < 3 || text.data[0] != '{' || !is_name_start(text.data[1])) {
        return 0;
    }
    while (i < text.len && is_name_part(text.data[i])) {
        i++;
    }
    return i < text.len && text.data[i] == '}' ? i + 1 : 0;
}

/* True when an address can begin behind `text`: "[…](", "[…]: " or "<". */
static bool opens_address(str text)
{
    size_t i = str_trim(text).len;
    text = str_trim(text);
    if (i && text.data[i - 1] == '<') {
        return true;
    }
    return i > 1 && text.data[i - 2] == ']' &&
           (text.data[i - 1] == '(' || text.data[i - 1] == ':');
}

/* Gives the length of "page:ID" at `offset`, or 0; which part of the page is
 * meant differs between languages, as headings do. */
static size_t link_len(str text, size_t offset)
{
    const str scheme = STR("page:");
    str rest = str_slice(text, offset, text.len);
    if (!str_starts_with(rest, scheme) ||
        !opens_address(str_slice(text, 0, offset))) {
        return 0;
    }
    size_t i = scheme.len;
    while (i < rest.len && is_name_part(rest.data[i])) {
        i++;
    }
    return i > scheme.len ? i : 0;
}

static size_t run_len(str text, size_t offset)
{
    size_t i = offset;
    while (i < text.len && text.data[i] == '`') {
        i++;
    }
    return i - offset;
}

/* Gives the length of the code that backticks at `offset` open, with them; of
 * the backticks alone where nothing closes them. */
static size_t code_len(str text, size_t offset)
{
    size_t open = run_len(text, offset);
    size_t i = offset + open;
    while (i < text.len) {
        size_t close = run_len(text, i);
        if (close == open) {
            return i + close - offset;
        }
        i += close ? close : 1;
    }
    return open;
}

/* Gives the bytes to step over at `offset`, and whether they are a mention. */
static size_t step(str text, size_t offset, bool *is_mention)
{
    size_t fact = fact_len(str_slice(text, offset, text.len));
    size_t len = fact ? fact : link_len(text, offset);
    *is_mention = len > 0;
    if (len) {
        return len;
    }
    switch (text.data[offset]) {
    case '\\':
        return 2;
    case '`':
        return code_len(text, offset);
    default:
        return 1;
    }
}

static const struct mention *find_mention(const struct mentions *mentions,
                                          str text)
{
    for (size_t i = 0; i < mentions->count; i++) {
        if (str_equal(mentions->items[i].text, text)) {
            return &mentions->items[i];
        }
    }
    return NULL;
}

/* Gives what a text mentions, each once, where it first does; NAMES_MAX of
 * them may not be all. */
static struct mentions read_mentions(str text, struct arena *arena)
{
    struct mentions found = {ARENA_ARRAY(arena, NAMES_MAX, struct mention), 0};
    bool is_mention;
    for (size_t i = 0, len; i < text.len && found.count < NAMES_MAX; i += len) {
        len = step(text, i, &is_mention);
        str part = str_slice(text, i, i + len);
        if (is_mention && !find_mention(&found, part)) {
            found.items[found.count++] = (struct mention){part, i};
        }
    }
    return found;
}

/* ---- comparing them ------------------------------------------------------ */

struct comparison {
    const struct value *source;
    const struct value *translation;
    struct mentions wanted;
    struct mentions given;
    bool *told; /* of the wanted: the finding about another one names it */
    struct diags *diags;
};

/* Gives the index of the nearest that the translation lacks, or the count. */
static size_t nearest_lacking(const struct comparison *comparison, str text)
{
    const struct mentions *wanted = &comparison->wanted;
    size_t best = NEAR + 1;
    size_t nearest = wanted->count;
    for (size_t i = 0; i < wanted->count; i++) {
        str candidate = wanted->items[i].text;
        size_t distance = str_distance(text, candidate, NEAR);
        if (distance < best && !find_mention(&comparison->given, candidate)) {
            best = distance;
            nearest = i;
        }
    }
    return nearest;
}

static void report_added(struct comparison *comparison,
                         const struct mention *mention)
{
    const struct value *translation = comparison->translation;
    struct diags *diags = comparison->diags;
    pos start = value_place(translation, mention->offset);
    pos end = value_place(translation, mention->offset + mention->text.len);
    size_t nearest = nearest_lacking(comparison, mention->text);
    str excerpt = text_excerpt(mention->text);
    struct diag *diag = diag_add(diags, SEVERITY_ERROR, "content-placeholder",
                                 translation->source, start, end,
                                 "the source has no %.*s", STR_ARG(excerpt));
    if (nearest < comparison->wanted.count) {
        comparison->told[nearest] = true;
        diag_hint(diags, diag, "did you mean %.*s?",
                  STR_ARG(comparison->wanted.items[nearest].text));
    } else {
        diag_hint(diags, diag,
                  "leave it out, or add it to the text in the source language");
    }
}

static void report_lacking(const struct comparison *comparison,
                           const struct mention *mention)
{
    const struct value *translation = comparison->translation;
    str excerpt = text_excerpt(mention->text);
    struct diag *diag =
        diag_add(comparison->diags, SEVERITY_ERROR, "content-placeholder",
                 translation->source, translation->start, translation->start,
                 "the translation leaves out %.*s", STR_ARG(excerpt));
    diag_related(comparison->diags, diag, comparison->source->source,
                 value_place(comparison->source, mention->offset),
                 "the source text");
    diag_hint(comparison->diags, diag, "write %.*s where it belongs",
              STR_ARG(mention->text));
}

bool content_check_names(const struct value *source,
                         const struct value *translation, struct arena *arena,
                         struct diags *diags)
{
    size_t errors_before = diags->error_count;
    struct comparison comparison = {
        .source = source,
        .translation = translation,
        .wanted = read_mentions(source->text, arena),
        .given = read_mentions(translation->text, arena),
        .diags = diags,
    };
    const struct mentions *wanted = &comparison.wanted;
    if (wanted->count == NAMES_MAX || comparison.given.count == NAMES_MAX) {
        return true;
    }
    comparison.told = ARENA_ARRAY(arena, wanted->count, bool);
    for (size_t i = 0; i < comparison.given.count; i++) {
        if (!find_mention(wanted, comparison.given.items[i].text)) {
            report_added(&comparison, &comparison.given.items[i]);
        }
    }
    for (size_t i = 0; i < wanted->count; i++) {
        if (!comparison.told[i] &&
            !find_mention(&comparison.given, wanted->items[i].text)) {
            report_lacking(&comparison, &wanted->items[i]);
        }
    }
    return diags->error_count == errors_before;
}

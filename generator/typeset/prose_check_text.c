/* SPDX-License-Identifier: MIT */
/*
 * What can be wrong with the text between the markup: names in braces that
 * stand for nothing, and emphasis that CommonMark did not take for emphasis.
 */
#include "typeset/prose_check.h"

static void check_name(struct check *check, str name)
{
    struct prose_fact fact;
    const struct prose_context *ctx = check->ctx;
    /* The braces stand around the name in the text of the node only when
     * nothing in it was escaped; search for the name with its brace. */
    str part = {name.data - 1, name.len + 2};
    size_t offset = prose_check_locate(check, &part);
    if (prose_fact_find(ctx, name, &fact)) {
        return;
    }
    str excerpt = prose_check_shorten(name);
    struct diag *diag = prose_check_report(
        check, SEVERITY_ERROR, "prose-unknown-value", part, offset,
        "there is no value {%.*s}", STR_ARG(excerpt));
    str near =
        ctx->nearest_value ? ctx->nearest_value(ctx->context, name) : STR("");
    if (near.len) {
        diag_hint(check->diags, diag, "did you mean {%.*s}", STR_ARG(near));
    } else {
        diag_hint(check->diags, diag,
                  "write \\{%.*s} if the braces are meant as text",
                  STR_ARG(excerpt));
    }
}

/* Gives the length of something like "{ Name }" at the start of `text`. */
static size_t name_like_len(str text)
{
    enum { LONGEST = 64 };
    for (size_t i = 1; i < text.len && i < LONGEST; i++) {
        char c = text.data[i];
        if (c == '}') {
            return i > 1 ? i + 1 : 0;
        }
        bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                    (c >= '0' && c <= '9') || c == '_' || c == '.' ||
                    c == '-' || c == ' ';
        if (!word) {
            return 0;
        }
    }
    return 0;
}

/* `piece` may begin with a brace that was escaped on purpose. */
static void check_braces(struct check *check, str piece)
{
    for (size_t i = 0; i < piece.len && check->fault_count < PROSE_MAX_FAULTS;
         i++) {
        if (piece.data[i] != '{') {
            continue;
        }
        str part = str_slice(piece, i, piece.len);
        part = str_slice(part, 0, name_like_len(part));
        if (part.len == 0) {
            continue;
        }
        size_t offset = prose_check_locate(check, &part);
        if (part.len == 0 ||
            (offset > 0 && check->text.data[offset - 1] == '\\')) {
            continue;
        }
        struct diag *diag = prose_check_report(
            check, SEVERITY_WARNING, "prose-value-form", part, offset,
            "%.*s is printed as it stands, it is no name of a value",
            STR_ARG(part));
        diag_hint(check->diags, diag,
                  "names have small letters, digits and _ . - and no blanks; "
                  "write \\%.*s if the braces are meant as text",
                  STR_ARG(part));
    }
}

static bool is_letter_before(str text, size_t i)
{
    if (i == 0) {
        return false;
    }
    unsigned char c = (unsigned char)text.data[i - 1];
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0x80;
}

static bool is_letter_behind(str text, size_t i)
{
    return i < text.len && is_letter_before(text, i + 1);
}

/* Gives true for U+3001-U+303F, U+FF01-U+FF0F and the like, at `i`. */
static bool is_wide_mark(str text, size_t i)
{
    str at = str_slice(text, i, i + 3);
    return str_starts_with(at, STR("\xE3\x80")) ||
           str_starts_with(at, STR("\xEF\xBC")) ||
           str_starts_with(at, STR("\xEF\xBD")) ||
           str_starts_with(at, STR("\xE2\x80"));
}

/* Whether a run of * or _ that stayed text was probably meant as emphasis. */
static bool looks_like_emphasis(str text, size_t from, size_t to)
{
    bool before = is_letter_before(text, from) &&
                  !(from >= 3 && is_wide_mark(text, from - 3));
    bool behind = is_letter_behind(text, to) && !is_wide_mark(text, to);
    if (text.data[from] == '*') {
        return before || behind;
    }
    bool ascii_word = from > 0 && to < text.len &&
                      (unsigned char)text.data[from - 1] < 0x80 &&
                      (unsigned char)text.data[to] < 0x80;
    return (before || behind) && !(ascii_word && before && behind);
}

/* Only where nothing in the line is escaped is a run in the text surely a run
 * in the source. */
static bool has_escapes(str line, char c)
{
    return str_find(line, c == '*' ? STR("\\*") : STR("\\_")) >= 0 ||
           str_find(line, c == '*' ? STR("&ast;") : STR("&lowbar;")) >= 0 ||
           str_find(line, STR("&#")) >= 0;
}

static void check_emphasis(struct check *check, str text)
{
    str line = prose_check_line(check, check->line_offset);
    for (size_t i = 0; i < text.len;) {
        size_t from = i;
        while (i < text.len && text.data[i] == text.data[from]) {
            i++;
        }
        char c = text.data[from];
        if ((c != '*' && c != '_') || !looks_like_emphasis(text, from, i) ||
            has_escapes(line, c)) { /* last, for it reads the whole line */
            continue;
        }
        size_t cursor = check->cursor;
        size_t around = from < 3 ? from : 3;
        str found = str_slice(text, from - around, i);
        size_t offset = prose_check_locate(check, &found);
        if (found.len) {
            str excerpt = prose_check_shorten(str_slice(text, from, i));
            prose_check_report(
                check, SEVERITY_WARNING, "markdown-emphasis",
                str_slice(text, from, i), offset + around,
                "this %.*s does not begin or end emphasis and is printed",
                STR_ARG(excerpt));
            diag_hint(
                check->diags, &check->diags->items[check->diags->count - 1],
                "%s, or write \\%c if it is meant as text",
                c == '_' ? "write * if it stands within a word"
                         : "write the one that belongs to it, or put a blank "
                           "between it and the letter",
                c);
        }
        check->cursor = cursor;
        return; /* one is told: the other belongs to it */
    }
}

/* Lets the cursor run along with a text that stands in the source as it is, but
 * for the backslash before its first brace. */
static void step_over(struct check *check, str piece)
{
    str rest = str_slice(check->text, check->cursor, check->text.len);
    size_t hidden = str_starts_with(rest, STR("\\{"));
    if (str_starts_with(str_slice(rest, hidden, rest.len), piece)) {
        check->cursor += hidden + piece.len;
    }
}

void prose_check_text(struct check *check, cmark_node *node)
{
    str text = prose_literal(node);
    prose_check_move(check, node);
    prose_check_control(check, text);
    check_emphasis(check, text);
    struct prose_piece piece;
    while (check->fault_count < PROSE_MAX_FAULTS &&
           prose_next_piece(&text, &piece)) {
        if (piece.is_value) {
            check_name(check, piece.text);
        } else {
            size_t cursor = check->cursor;
            check_braces(check, piece.text);
            check->cursor = cursor;
            step_over(check, piece.text);
        }
    }
}

/* SPDX-License-Identifier: MIT */
/* Blanks at the ends, quotation marks, brackets and marks beside ideographs,
 * blanks around marks. */
#include "proof/reader.h"

#include "base/utf8.h"

static bool is_blank(uint32_t c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == 0xA0 || c == 0x202F ||
           c == 0x3000 || (c >= 0x2000 && c <= 0x200A);
}

static bool is_firm_blank(uint32_t c)
{
    return c == 0xA0 || c == 0x202F || c == 0x2009;
}

/* Ideographs, kana and the full-width marks among them. */
static bool is_cjk(uint32_t c)
{
    enum script script = script_of(c);
    return c != UTF8_INVALID && (script == SCRIPT_HAN || script == SCRIPT_KANA);
}

static bool has_letters(str text)
{
    struct passage_word word;
    size_t offset = 0;
    return passage_next_word(text, &offset, &word);
}

/* ---- the ends ------------------------------------------------------------ */

static uint32_t last_of(str text)
{
    return passage_before(text, text.len);
}

/* A separator begins and ends with blanks as its language has them. */
static void check_edges(const struct reader *reader, const struct pair *pair)
{
    str text = pair->target->text;
    str source = pair->source->text;
    bool before =
        is_blank(passage_at(text, 0)) && !is_blank(passage_at(source, 0));
    uint32_t last = last_of(text);
    /* A block of YAML ends with the end of its last line. */
    bool behind = is_blank(last) && last != '\n' && !is_blank(last_of(source));
    if ((!before && !behind) || !has_letters(text)) {
        return;
    }
    size_t at = before ? 0 : text.len;
    struct diag *diag =
        reader_report(reader, SEVERITY_WARNING, "proof-edge", pair, at, at,
                      "the text %s with a blank, its source does not",
                      before ? "begins" : "ends");
    diag_hint(reader->diags, diag, "leave the blank out");
}

/* ---- quotation marks ----------------------------------------------------- */

static bool is_quote(uint32_t c)
{
    return c == '"' || c == 0xAB || c == 0xBB || c == 0x201C || c == 0x201D ||
           c == 0x201E || c == 0x2039 || c == 0x203A || c == 0xFF02 ||
           (c >= 0x300C && c <= 0x300F) || c == 0x301D || c == 0x301E ||
           c == 0x301F;
}

static bool is_own_quote(const struct quotes *quotes, uint32_t c)
{
    const str marks[] = {quotes->open, quotes->close, quotes->inner_open,
                         quotes->inner_close};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        for (size_t j = 0; j < marks[i].len;) {
            if (utf8_decode(marks[i], &j) == c) {
                return true;
            }
        }
    }
    return false;
}

static void check_quote(const struct reader *reader, const struct pair *pair,
                        size_t start, size_t end, uint32_t c)
{
    const struct quotes *quotes = &reader->language->locale.quotes;
    str text = pair->target->text;
    bool is_inch =
        c == '"' && start > 0 && script_digit(passage_before(text, start)) >= 0;
    if (!is_quote(c) || is_inch || is_own_quote(quotes, c) ||
        quotes->open.len == 0) {
        return;
    }
    struct diag *diag =
        reader_report(reader, SEVERITY_WARNING, "proof-quotes", pair, start,
                      end, "%.*s is no quotation mark of this language",
                      (int)(end - start), text.data + start);
    diag_hint(reader->diags, diag, "write %.*s…%.*s", STR_ARG(quotes->open),
              STR_ARG(quotes->close));
}

/* ---- marks beside ideographs --------------------------------------------- */

static const char *full_width(uint32_t c)
{
    switch (c) {
    case '(':
    case ')':
        return "（）";
    case ',':
        return "，、";
    case ';':
        return "；";
    case ':':
        return "：";
    case '!':
        return "！";
    case '?':
        return "？";
    case '.':
        return "。";
    default:
        return NULL;
    }
}

static void check_width(const struct reader *reader, const struct pair *pair,
                        size_t start, uint32_t c)
{
    str text = pair->target->text;
    const char *wide = full_width(c);
    if (!wide) {
        return;
    }
    uint32_t before = passage_before(text, start);
    uint32_t behind = passage_at(text, start + 1);
    bool bracket = c == '(' || c == ')';
    bool ends = behind == 0 || is_blank(behind) || is_cjk(behind);
    bool beside = bracket ? is_cjk(before) || is_cjk(behind)
                          : is_cjk(before) && (c != '.' || ends);
    if (!beside) {
        return;
    }
    struct diag *diag = reader_report(
        reader, SEVERITY_WARNING, "proof-width", pair, start, start + 1,
        "a %s of half width stands beside an ideograph",
        bracket ? "bracket" : "mark");
    diag_hint(reader->diags, diag, "write %s", wide);
}

/* ---- blanks -------------------------------------------------------------- */

static void report_blank(const struct reader *reader, const struct pair *pair,
                         size_t start, size_t end, const char *message,
                         const char *hint)
{
    struct diag *diag = reader_report(reader, SEVERITY_WARNING, "proof-spacing",
                                      pair, start, end, "%s", message);
    diag_hint(reader->diags, diag, "%s", hint);
}

static bool is_wide_mark(uint32_t c)
{
    return (c >= 0x3001 && c <= 0x3002) || (c >= 0x3008 && c <= 0x3011) ||
           c == 0xFF08 || c == 0xFF09 || c == 0xFF0C || c == 0xFF1A ||
           c == 0xFF1B || c == 0xFF01 || c == 0xFF1F;
}

/* No blank stands between ideographs, nor beside a mark of full width. */
static void check_cjk_blank(const struct reader *reader,
                            const struct pair *pair, size_t start)
{
    str text = pair->target->text;
    uint32_t before = passage_before(text, start);
    uint32_t behind = passage_at(text, start + 1);
    bool between = is_cjk(before) && is_cjk(behind);
    bool beside = (is_wide_mark(before) && behind != 0 && !is_blank(behind)) ||
                  is_wide_mark(behind);
    if (between || beside) {
        report_blank(reader, pair, start, start + 1,
                     between ? "a blank stands between two ideographs"
                             : "a blank stands beside a mark of full width",
                     "leave the blank out");
    }
}

/* « a » and a ; b ! c ? d : e, with a blank that keeps the line together. */
static void check_french(const struct reader *reader, const struct pair *pair,
                         size_t start, size_t end, uint32_t c)
{
    const char *hint =
        "write a no-break space, U+00A0, or a narrow one, U+202F";
    str text = pair->target->text;
    uint32_t before = passage_before(text, start);
    uint32_t behind = passage_at(text, end);
    if (c == 0xAB) {
        if (behind && !is_firm_blank(behind)) {
            report_blank(reader, pair, start, end,
                         "« is not followed by a no-break space", hint);
        }
        return;
    }
    bool high = c == ';' || c == ':' || c == '!' || c == '?';
    bool inside = high && (before == c || before == '!' || before == '?' ||
                           before == '(' || before == 0xAB);
    bool clock = c == ':' && script_digit(behind) >= 0;
    if ((high || c == 0xBB) && before && !inside && !clock &&
        !is_firm_blank(before)) {
        report_blank(reader, pair, start, end,
                     "no no-break space stands before this mark", hint);
    }
}

/* "word ," : in no other language does a blank stand before such a mark. */
static void check_blank_before(const struct reader *reader,
                               const struct pair *pair, size_t start,
                               uint32_t c)
{
    str text = pair->target->text;
    bool low = c == ',' || c == '.';
    bool high = c == ';' || c == ':' || c == '!' || c == '?';
    uint32_t before = passage_before(text, start);
    uint32_t behind = passage_at(text, start + 1);
    bool ends = behind == 0 || is_blank(behind);
    if ((!low && !(high && !reader->is_french)) || !ends || before != ' ' ||
        start < 2) {
        return;
    }
    report_blank(reader, pair, start - 1, start,
                 "a blank stands before this mark", "leave the blank out");
}

void proof_marks(const struct reader *reader, const struct pair *pair)
{
    str text = pair->target->text;
    bool wide = reader_is_unspaced(reader);
    check_edges(reader, pair);
    for (size_t i = 0; i < text.len && !reader_is_full(reader);) {
        size_t start = i;
        uint32_t c = utf8_decode(text, &i);
        check_quote(reader, pair, start, i, c);
        check_blank_before(reader, pair, start, c);
        if (wide && c == ' ') {
            check_cjk_blank(reader, pair, start);
        } else if (wide) {
            check_width(reader, pair, start, c);
        } else if (reader->is_french) {
            check_french(reader, pair, start, i, c);
        }
    }
}

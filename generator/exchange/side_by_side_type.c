/* SPDX-License-Identifier: MIT */
/* How a unit is typeset: quotation marks, widths, blanks, length. */
#include "base/buf.h"
#include "base/utf8.h"
#include "exchange/side_by_side_judge.h"

struct typed {
    const struct judgement *judgement;
    const uint32_t *text; /* of the target */
    size_t count;
};

static uint32_t at(const struct typed *typed, size_t i)
{
    return i < typed->count ? typed->text[i] : '\n';
}

static str spelled(const struct typed *typed, size_t from, size_t to)
{
    struct buf text;
    buf_init(&text, (to - from) * 4);
    for (size_t i = from; i < to; i++) {
        buf_add_code_point(&text, typed->text[i]);
    }
    str result = arena_copy(typed->judgement->scratch, buf_text(&text));
    buf_release(&text);
    return result;
}

/* ---- quotes
 * ------------------------------------------------------------------- */

/* An inch: 15" */
static bool is_inch(const struct typed *typed, size_t i)
{
    return i > 0 && alphabet_digit(typed->text[i - 1]) >= 0;
}

static void judge_quotes(const struct typed *typed)
{
    size_t count = 0;
    bool has_blanks = false;
    for (size_t i = 0; i < typed->count; i++) {
        if (typed->text[i] != '"' || (count % 2 == 0 && is_inch(typed, i))) {
            continue;
        }
        has_blanks |= count % 2 == 0 ? alphabet_is_space(at(typed, i + 1)) &&
                                           i + 1 < typed->count
                                     : alphabet_is_space(typed->text[i - 1]);
        count++;
    }
    if (count >= 2 && has_blanks) {
        judgement_add(typed->judgement, KIND_QUOTES,
                      "blanks within quotation marks");
    } else if (count >= 2 && typed->judgement->writing->has_quotes) {
        judgement_add(typed->judgement, KIND_QUOTES,
                      "straight quotation marks");
    }
}

/* ---- width
 * -------------------------------------------------------------------- */

/* Gives the place behind the bracket that closes the one at `i` when what
 * stands between has ideographs, else 0. */
static size_t bracket_end(const struct typed *typed, size_t i)
{
    bool has_ideograph = false;
    for (size_t j = i + 1; j < typed->count && typed->text[j] != '('; j++) {
        if (typed->text[j] == ')') {
            return has_ideograph ? j + 1 : 0;
        }
        has_ideograph |= alphabet_is_ideographic(typed->text[j]);
    }
    return 0;
}

/* A mark behind an ideograph, at the end of what it belongs to. */
static bool is_narrow_mark(const struct typed *typed, size_t i)
{
    uint32_t c = typed->text[i];
    bool is_mark =
        c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '.';
    uint32_t behind = at(typed, i + 1);
    return is_mark && i > 0 && alphabet_is_ideographic(typed->text[i - 1]) &&
           (alphabet_is_space(behind) || alphabet_is_ideographic(behind));
}

static void judge_width(const struct typed *typed)
{
    for (size_t i = 0; i < typed->count; i++) {
        size_t end = typed->text[i] == '(' ? bracket_end(typed, i) : 0;
        if (end == 0 && is_narrow_mark(typed, i)) {
            end = i + 1;
        }
        if (end) {
            str mark = spelled(typed, i, end);
            judgement_add(typed->judgement, KIND_WIDTH, "`%.*s`",
                          STR_ARG(mark));
            return;
        }
    }
}

/* ---- spaces
 * --------------------------------------------------------------------- */

static bool begins_blank(str text)
{
    size_t i = 0;
    return text.len && alphabet_is_space(utf8_decode(text, &i));
}

static bool ends_blank(str text)
{
    size_t i = text.len;
    while (i > 0 && ((unsigned char)text.data[i - 1] & 0xC0) == 0x80) {
        i--;
    }
    i -= i > 0;
    return text.len && alphabet_is_space(utf8_decode(text, &i));
}

static void judge_spaces(const struct typed *typed)
{
    str source = typed->judgement->unit->source;
    str target = typed->judgement->unit->target;
    if (begins_blank(target) && !begins_blank(source)) {
        judgement_add(typed->judgement, KIND_SPACES, "a blank at the begin");
        return;
    }
    if (ends_blank(target) && !ends_blank(source)) {
        judgement_add(typed->judgement, KIND_SPACES, "a blank at the end");
        return;
    }
    for (size_t i = 1;
         typed->judgement->writing->is_ideographic && i + 1 < typed->count;
         i++) {
        if (typed->text[i] == ' ' &&
            (alphabet_is_wide_mark(typed->text[i - 1]) ||
             alphabet_is_wide_mark(typed->text[i + 1]))) {
            str mark = spelled(typed, i - 1, i + 2);
            judgement_add(typed->judgement, KIND_SPACES, "`%.*s`",
                          STR_ARG(mark));
            return;
        }
    }
}

/* ---- length
 * --------------------------------------------------------------------- */

static void judge_length(const struct typed *typed)
{
    enum { SHORTEST = 25 }; /* of a source that says anything about length */
    const struct writing *writing = typed->judgement->writing;
    size_t source = utf8_count(typed->judgement->source.plain);
    size_t percent = source ? typed->count * 100 / source : 0;
    if (source >= SHORTEST &&
        (percent < writing->least_percent || percent > writing->most_percent)) {
        judgement_add(typed->judgement, KIND_LENGTH,
                      "%zu %% of the source; %u to %u are usual", percent,
                      writing->least_percent, writing->most_percent);
    }
}

void judge_type(const struct judgement *judgement)
{
    struct typed typed = {.judgement = judgement};
    typed.text = judgement_code_points(judgement->target.plain,
                                       judgement->scratch, &typed.count);
    judge_quotes(&typed);
    if (judgement->writing->is_ideographic) {
        judge_width(&typed);
    }
    judge_spaces(&typed);
    judge_length(&typed);
}

/* SPDX-License-Identifier: MIT */
/* What a target says on one line: "90 % within 4 business hours (objective)".
 */
#include "model/target_read.h"

#define TARGET_FORM                                                            \
    "a target such as `4 business hours`, `2-4 hours`, `every 2 hours`, "      \
    "`90 % within 1 hour`, `next business day`, `best effort`, `as agreed` "   \
    "or `none`"

static const struct {
    str text;
    enum limit_kind kind;
} limit_words[] = {
    {STR_INIT("best effort"), LIMIT_BEST_EFFORT},
    {STR_INIT("as agreed"), LIMIT_AS_AGREED},
    {STR_INIT("as soon as possible"), LIMIT_AS_SOON},
    {STR_INIT("none"), LIMIT_NOT_PROMISED},
    {STR_INIT("not applicable"), LIMIT_NOT_APPLICABLE},
};

static const struct {
    str ending;
    enum strength strength;
} strengths[] = {
    {STR_INIT(" (objective)"), STRENGTH_OBJECTIVE},
    {STR_INIT(" (guaranteed)"), STRENGTH_GUARANTEE},
    {STR_INIT(" (reasonable efforts)"), STRENGTH_EFFORTS},
};

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

static const str every = STR_INIT("every ");
static const str within = STR_INIT(" within ");
static const str of = STR_INIT(" of ");

/* "90 % within " | "every " | "2-4 hours" | " of us-office" | " (objective)" */
struct pieces {
    str share;
    bool repeats;
    str amount;
    str hours;
    str ending;
};

static struct pieces pieces_cut(str text)
{
    struct pieces pieces = {.repeats = false};
    ptrdiff_t bracket = str_find(text, STR(" ("));
    if (bracket >= 0) {
        pieces.ending = str_slice(text, (size_t)bracket, text.len);
        text = str_slice(text, 0, (size_t)bracket);
    }
    ptrdiff_t hours = str_find(text, of);
    if (hours >= 0) {
        pieces.hours = str_slice(text, (size_t)hours + of.len, text.len);
        text = str_slice(text, 0, (size_t)hours);
    }
    ptrdiff_t share = str_find(text, within);
    if (share >= 0) {
        pieces.share = str_slice(text, 0, (size_t)share);
        text = str_slice(text, (size_t)share + within.len, text.len);
    }
    pieces.repeats = str_starts_with(text, every);
    pieces.amount =
        pieces.repeats ? str_slice(text, every.len, text.len) : text;
    return pieces;
}

static bool strength_parse(str ending, enum strength *out)
{
    for (size_t i = 0; i < COUNT_OF(strengths); i++) {
        if (str_equal(ending, strengths[i].ending)) {
            *out = strengths[i].strength;
            return true;
        }
    }
    return ending.len == 0;
}

static bool word_parse(str text, enum limit_kind *out)
{
    for (size_t i = 0; i < COUNT_OF(limit_words); i++) {
        if (str_equal(text, limit_words[i].text)) {
            *out = limit_words[i].kind;
            return true;
        }
    }
    return false;
}

static bool amount_read(const struct pieces *pieces, struct limit *out)
{
    if (duration_parse(pieces->amount, &out->duration)) {
        return !pieces->repeats || out->duration.unit != UNIT_NEXT_BUSINESS_DAY;
    }
    return !pieces->repeats &&
           duration_range_parse(pieces->amount, &out->least, &out->duration);
}

static bool limit_parse(const struct value *from, struct limit *out)
{
    if (word_parse(from->text, &out->kind)) {
        return true;
    }
    struct pieces pieces = pieces_cut(from->text);
    out->kind = LIMIT_WITHIN;
    out->repeats = pieces.repeats;
    if (pieces.hours.len) {
        out->hours = (struct name){from, pieces.hours};
    }
    bool has_share = pieces.share.len == 0 ||
                     (percent_parse(pieces.share, &out->attainment) &&
                      out->attainment.ppm > 0);
    return has_share && strength_parse(pieces.ending, &out->strength) &&
           amount_read(&pieces, out) &&
           (pieces.hours.len == 0 || id_is_valid(pieces.hours));
}

/* Rewrites "every 2h (objective)" as what was probably meant. */
static str limit_guess(struct arena *arena, str text, bool update)
{
    struct pieces pieces = pieces_cut(str_trim(text));
    enum strength strength;
    struct percent share;
    str ending =
        strength_parse(pieces.ending, &strength) ? pieces.ending : STR("");
    str amount = duration_guess(arena, pieces.amount);
    if (amount.len == 0 && !update) {
        amount = duration_range_guess(arena, pieces.amount);
    }
    str percent = percent_guess(arena, pieces.share);
    bool is_share =
        pieces.share.len && percent_parse(percent, &share) && share.ppm > 0;
    if (amount.len == 0 || ending.len < pieces.ending.len ||
        (pieces.hours.len && !id_is_valid(pieces.hours)) ||
        (pieces.share.len && !is_share) ||
        (update && str_ends_with(amount, STR("next business day")))) {
        return STR("");
    }
    return arena_printf(arena, "%.*s%s%s%.*s%s%.*s%.*s",
                        STR_ARG(is_share ? percent : STR("")),
                        is_share ? within.data : "", update ? every.data : "",
                        STR_ARG(amount), pieces.hours.len ? of.data : "",
                        STR_ARG(pieces.hours), STR_ARG(ending));
}

/* What people write for a promise in words. */
static str word_guess(str text)
{
    static const struct {
        str text;
        str meant;
    } words[] = {
        {STR_INIT("n/a"), STR_INIT("not applicable")},
        {STR_INIT("na"), STR_INIT("not applicable")},
        {STR_INIT("not available"), STR_INIT("not applicable")},
        {STR_INIT("-"), STR_INIT("none")},
        {STR_INIT("no target"), STR_INIT("none")},
        {STR_INIT("asap"), STR_INIT("as soon as possible")},
        {STR_INIT("best efforts"), STR_INIT("best effort")},
        {STR_INIT("best-effort"), STR_INIT("best effort")},
        {STR_INIT("by agreement"), STR_INIT("as agreed")},
        {STR_INIT("tbd"), STR_INIT("as agreed")},
    };
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        if (str_distance(str_trim(text), words[i].text, 0) == 0) {
            return words[i].meant;
        }
    }
    return STR("");
}

/* What is a duration but for its spelling is duration-form, with the right one;
 * all else is target-form. */
static bool report_target(const struct reading *reading,
                          const struct value *from, bool update,
                          const char *form)
{
    if (!value_is_text(from)) {
        return report_form(reading, "target-form", form, from, STR(""));
    }
    str word = word_guess(from->text);
    if (word.len) {
        return report_form(reading, "target-form", form, from, word);
    }
    str guess = limit_guess(reading->arena, from->text, update);
    return report_form(reading, guess.len ? "duration-form" : "target-form",
                       form, from, guess);
}

static bool read_limit(const struct reading *reading, const struct value *from,
                       bool update, struct limit *limit)
{
    if (!value_is_text(from) || !limit_parse(from, limit)) {
        return report_target(reading, from, update, TARGET_FORM);
    }
    if (limit->kind == LIMIT_WITHIN && limit->repeats != update) {
        return report_target(reading, from, update,
                             update ? "an interval such as `every 2 hours`"
                                    : "a limit such as `4 business hours`");
    }
    if (limit->hours.text.len && !duration_is_business(limit->duration)) {
        struct diag *diag = diag_at(
            reading->diags, SEVERITY_ERROR, "target-hours", from,
            "time that is not business time is counted in no hours of yours");
        diag_hint(reading->diags, diag,
                  "write `business hours`, or leave `of %.*s` out",
                  STR_ARG(limit->hours.text));
        return false;
    }
    return true;
}

static bool read_target(const struct reading *reading,
                        const struct field *field, const struct value *from,
                        void *out)
{
    (void)field;
    return read_limit(reading, from, false, out);
}

static bool read_update(const struct reading *reading,
                        const struct field *field, const struct value *from,
                        void *out)
{
    (void)field;
    return read_limit(reading, from, true, out);
}

#define NUMBER    "[1-9][0-9]{0,3}(\\.[0-9]{1,2})?"
#define UNITS     " ((business )?(minute|hour|day)|week)s?"
#define HOURS     "( of [a-z0-9]+(-[a-z0-9]+)*)?"
#define STRENGTHS "( \\((objective|guaranteed|reasonable efforts)\\))?"
#define WORDS     "best effort|as agreed|as soon as possible|none|not applicable"

const struct type type_target = {
    .name = "target",
    .form = TARGET_FORM,
    .pattern = "^(([0-9.]+ ?% within )?(" NUMBER "(-" NUMBER ")?" UNITS
               "|(second )?next business day)" HOURS STRENGTHS "|" WORDS ")$",
    .read = read_target,
    .size = sizeof(struct limit),
};

const struct type type_update = {
    .name = "interval",
    .form = "an interval such as `every 2 hours`, `best effort`, `as agreed` "
            "or `none`",
    .pattern = "^(([0-9.]+ ?% within )?every " NUMBER UNITS HOURS STRENGTHS
               "|" WORDS ")$",
    .read = read_update,
    .size = sizeof(struct limit),
};

/* SPDX-License-Identifier: MIT */
/*
 * A quantity of the source that the translation lacks is no fault by itself,
 * and neither is one too many: translators put things otherwise.  Where both
 * sides have one of a kind that the other lacks, one became the other.
 */
#include "rules/guard_report.h"

enum {
    /* Kinds that can be compared: a month is no number of days here. */
    CLASS_COUNT = QUANTITY_COUNT + 1,
    /* Each is compared with each; a text with more is a table of data. */
    MOST_QUANTITIES = 500,
};

static bool same_text(const struct guard_reading *a,
                      const struct guard_quantity *x,
                      const struct guard_reading *b,
                      const struct guard_quantity *y, struct arena *scratch)
{
    str left = guard_token_text(a, x->first, x->last);
    str right = guard_token_text(b, y->first, y->last);
    if (x->kind == QUANTITY_PHONE) {
        return guard_same_phone(guard_digits(scratch, left),
                                guard_digits(scratch, right));
    }
    return str_equal(left, right);
}

static bool is_same(const struct guard_reading *a,
                    const struct guard_quantity *x,
                    const struct guard_reading *b,
                    const struct guard_quantity *y, struct arena *scratch)
{
    switch (x->kind) {
    case QUANTITY_PHONE:
    case QUANTITY_EMAIL:
        return same_text(a, x, b, y, scratch);
    case QUANTITY_MONEY:
    case QUANTITY_CLOCKS:
    case QUANTITY_WEEKDAY:
        return x->value == y->value && x->other == y->other;
    case QUANTITY_TIME:
        return x->value == y->value || x->unit == GUARD_NEXT_BUSINESS_DAY ||
               y->unit == GUARD_NEXT_BUSINESS_DAY;
    default:
        return x->value == y->value;
    }
}

/* Plain numbers are compared only where both are digits: "one", "один" and
 * "一" are articles and pronouns, too. */
static bool counts(const struct guard_quantity *quantity,
                   enum guard_quantity_kind kind)
{
    if (quantity->kind != kind || quantity->is_bare) {
        return false;
    }
    return kind != QUANTITY_COUNT || !quantity->is_word;
}

/* Gives the one quantity of the kind that the other text lacks; NULL when there
 * is none.  `*several` says that there are more. */
static const struct guard_quantity *odd_one(const struct guard_reading *text,
                                            const struct guard_reading *other,
                                            enum guard_quantity_kind kind,
                                            struct arena *scratch,
                                            size_t *count)
{
    const struct guard_quantity *odd = NULL;
    *count = 0;
    for (uint32_t i = 0; i < text->quantity_count; i++) {
        const struct guard_quantity *quantity = &text->quantities[i];
        bool found = !counts(quantity, kind);
        for (uint32_t j = 0; j < other->quantity_count && !found; j++) {
            const struct guard_quantity *candidate = &other->quantities[j];
            found = candidate->kind == kind &&
                    is_same(text, quantity, other, candidate, scratch);
        }
        if (!found) {
            odd = odd ? odd : quantity;
            ++*count;
        }
    }
    return odd;
}

/* True when the number stands somewhere in the other text as another kind of
 * quantity, or where the reader of numbers gave up: "5月3日". */
static bool stands_elsewhere(const struct guard_reading *text,
                             const struct guard_quantity *quantity,
                             const struct guard_reading *other)
{
    for (uint32_t i = 0; i < other->token_count; i++) {
        const struct guard_token *token = &other->tokens[i];
        bool is_number =
            token->type == GUARD_NUMBER ||
            token->kinds & (WORD_BIT(WORD_NUMBER) | WORD_BIT(WORD_TENS));
        for (uint32_t j = quantity->first; j < quantity->last && is_number;
             j++) {
            const struct guard_token *own = &text->tokens[j];
            if (own->type == GUARD_NUMBER && own->value == token->value) {
                return true;
            }
        }
    }
    return false;
}

/* True when the number stands in the other text without its unit: "30 days
 * instead of 14", "30 statt 14 Tage". */
static bool stands_bare(const struct guard_reading *text,
                        const struct guard_quantity *quantity,
                        const struct guard_reading *other)
{
    for (uint32_t i = 0; i < other->quantity_count; i++) {
        const struct guard_quantity *bare = &other->quantities[i];
        for (uint32_t j = quantity->first; j < quantity->last; j++) {
            const struct guard_token *own = &text->tokens[j];
            if (bare->kind == QUANTITY_COUNT && own->type == GUARD_NUMBER &&
                own->value == bare->value) {
                return true;
            }
        }
    }
    return false;
}

static void report_change(const struct guard_reading *source,
                          const struct guard_quantity *was,
                          const struct guard_reading *translation,
                          const struct guard_quantity *is,
                          struct arena *scratch, struct diags *diags)
{
    str left =
        guard_excerpt(scratch, guard_token_text(source, was->first, was->last));
    str right = guard_excerpt(
        scratch, guard_token_text(translation, is->first, is->last));
    struct diag *diag =
        guard_report(diags, RULE_TRANSLATION, translation, is->first, is->last,
                     arena_printf(scratch,
                                  "`%.*s` is `%.*s` in the text that this "
                                  "translates",
                                  STR_ARG(right), STR_ARG(left)));
    diag_related(diags, diag, source->text->source,
                 guard_token_start(source, was->first), "it stands here");
}

void guard_translation(const struct guard_reading *source,
                       const struct guard_reading *translation, bool *told,
                       struct arena *scratch, struct diags *diags)
{
    if (source->quantity_count > MOST_QUANTITIES ||
        translation->quantity_count > MOST_QUANTITIES) {
        return;
    }
    for (int kind = 0; kind < CLASS_COUNT; kind++) {
        size_t was_count;
        size_t is_count;
        if (kind == QUANTITY_ALWAYS) {
            continue;
        }
        const struct guard_quantity *was =
            odd_one(source, translation, (enum guard_quantity_kind)kind,
                    scratch, &was_count);
        const struct guard_quantity *is =
            was ? odd_one(translation, source, (enum guard_quantity_kind)kind,
                          scratch, &is_count)
                : NULL;
        bool bare = is && kind != QUANTITY_COUNT &&
                    stands_bare(source, was, translation) &&
                    stands_bare(translation, is, source);
        bool sure = is && !bare &&
                    (kind != QUANTITY_COUNT ||
                     (was_count == 1 && is_count == 1 &&
                      !stands_elsewhere(source, was, translation) &&
                      !stands_elsewhere(translation, is, source)));
        if (sure) {
            report_change(source, was, translation, is, scratch, diags);
            told[is - translation->quantities] = true;
        }
    }
}

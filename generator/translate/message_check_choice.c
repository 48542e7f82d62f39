/* SPDX-License-Identifier: MIT */
/*
 * The branches of a translation.
 *
 * Those of a select are the source's words.  Those of a plural are compared
 * with the categories that the numbers in question reach in the language, not
 * with all that CLDR lists: French has "many" for millions only, and to demand
 * it everywhere would teach people to ignore what is reported.
 */
#include "translate/locale.h"
#include "translate/message_checking.h"

enum {
    DEFAULT_MAX = 1000, /* of a number without a declared range */
    EXACT_MAX = 64,
};

static const struct message_node *find_select(const struct message_node *nodes,
                                              str name)
{
    for (const struct message_node *n = nodes; n; n = n->next) {
        if (n->kind != NODE_CHOICE) {
            continue;
        }
        if (n->choice == CHOICE_SELECT && str_equal(n->text, name)) {
            return n;
        }
        for (const struct message_branch *b = n->branches; b; b = b->next) {
            const struct message_node *found = find_select(b->nodes, name);
            if (found) {
                return found;
            }
        }
    }
    return NULL;
}

static const struct message_branch *find_branch(
    const struct message_node *choice, str keyword)
{
    const struct message_branch *b = choice->branches;
    while (b && !str_equal(b->keyword, keyword)) {
        b = b->next;
    }
    return b;
}

static void check_select(const struct message_checking *check,
                         const struct message_node *choice)
{
    struct arena *arena = check->diags->arena;
    const struct message_node *source =
        find_select(check->source->nodes, choice->text);
    if (!source) {
        return; /* told by check_use */
    }
    for (const struct message_branch *b = choice->branches; b; b = b->next) {
        if (!find_branch(source, b->keyword)) {
            message_checking_report(
                check, SEVERITY_ERROR, "message-placeholder", b->offset,
                b->keyword.len,
                arena_printf(arena,
                             "\"%.*s\" is not among the source's words "
                             "for {%.*s}",
                             STR_ARG(b->keyword), STR_ARG(choice->text)));
        }
    }
    for (const struct message_branch *b = source->branches; b; b = b->next) {
        if (!find_branch(choice, b->keyword)) {
            message_checking_report(
                check, SEVERITY_ERROR, "message-placeholder", choice->offset, 1,
                arena_printf(arena, "{%.*s} has no branch for \"%.*s\"",
                             STR_ARG(choice->text), STR_ARG(b->keyword)));
        }
    }
}

static enum plural_kind kind_of(const struct message_node *choice)
{
    return choice->choice == CHOICE_ORDINAL ? PLURAL_ORDINAL : PLURAL_CARDINAL;
}

static str language_of(const struct message_checking *check)
{
    return formats_locale(check->formats)->tag;
}

static void check_foreign(const struct message_checking *check,
                          const struct message_node *choice)
{
    unsigned has = format_plural_categories(check->formats, kind_of(choice));
    for (const struct message_branch *b = choice->branches; b; b = b->next) {
        if (!b->is_exact && !(has & 1U << b->category)) {
            str language = language_of(check);
            struct diag *diag = message_checking_report(
                check, SEVERITY_ERROR, "message-plural", b->offset,
                b->keyword.len,
                arena_printf(check->diags->arena,
                             "%.*s has no plural category \"%.*s\"",
                             STR_ARG(language), STR_ARG(b->keyword)));
            diag_hint(check->diags, diag, "leave the branch out");
        }
    }
}

/* The numbers that a category is asked for: of a range, but not those that
 * have a branch of their own. */
struct range {
    int64_t min;
    int64_t max;
    bool has_fractions;
    int64_t except[EXACT_MAX];
    size_t except_count;
};

static struct range range_of(const struct message_checking *check,
                             const struct message_node *choice)
{
    struct range range = {.max = DEFAULT_MAX};
    const struct message_type *type =
        message_checking_type(check, choice->text);
    if (type && type->kind != MESSAGE_TYPE_TEXT) {
        range.min = type->min;
        range.max = type->max;
        range.has_fractions = type->kind == MESSAGE_TYPE_DECIMAL;
    }
    for (const struct message_branch *b = choice->branches;
         b && range.except_count < EXACT_MAX; b = b->next) {
        if (b->is_exact) {
            range.except[range.except_count++] = b->number;
        }
    }
    return range;
}

/* Gives a number that falls into the category, as text, or the empty text. */
static str example_of(const struct message_checking *check,
                      const struct message_node *choice,
                      enum plural_category category)
{
    static const str fractions[] = {
        STR_INIT("0.5"), STR_INIT("1.5"),  STR_INIT("0.1"),
        STR_INIT("2.1"), STR_INIT("99.9"), STR_INIT("99.95"),
    };
    struct range range = range_of(check, choice);
    int64_t number;
    if (format_plural_example(check->formats, category, kind_of(choice),
                              range.min, range.max, range.except,
                              range.except_count, &number)) {
        return arena_printf(check->diags->arena, "%lld", (long long)number);
    }
    for (size_t i = 0; i < sizeof fractions / sizeof *fractions; i++) {
        if (range.has_fractions && format_plural(check->formats, fractions[i],
                                                 kind_of(choice)) == category) {
            return fractions[i];
        }
    }
    return STR("");
}

static void check_reached(const struct message_checking *check,
                          const struct message_node *choice)
{
    unsigned has = format_plural_categories(check->formats, kind_of(choice));
    for (size_t i = 0; i < PLURAL_CATEGORY_COUNT; i++) {
        enum plural_category category = (enum plural_category)i;
        str name = plural_category_name(category);
        bool is_there = find_branch(choice, name) != NULL;
        if (!(has & 1U << i) || category == PLURAL_OTHER) {
            continue;
        }
        str example = example_of(check, choice, category);
        str language = language_of(check);
        if (!is_there && example.len) {
            struct diag *diag = message_checking_report(
                check, SEVERITY_ERROR, "message-plural", choice->offset, 1,
                arena_printf(check->diags->arena,
                             "{%.*s} has no branch \"%.*s\", which %.*s "
                             "takes in %.*s",
                             STR_ARG(choice->text), STR_ARG(name),
                             STR_ARG(example), STR_ARG(language)));
            diag_hint(check->diags, diag, "add %.*s {…}", STR_ARG(name));
        } else if (is_there && !example.len) {
            const struct message_branch *b = find_branch(choice, name);
            message_checking_report(
                check, SEVERITY_NOTE, "message-plural", b->offset,
                b->keyword.len,
                arena_printf(check->diags->arena,
                             "no number of {%.*s} is \"%.*s\" in %.*s",
                             STR_ARG(choice->text), STR_ARG(name),
                             STR_ARG(language)));
        }
    }
}

void message_check_choices(const struct message_checking *check,
                           const struct message_node *nodes)
{
    for (const struct message_node *n = nodes; n; n = n->next) {
        if (n->kind != NODE_CHOICE) {
            continue;
        }
        if (node_is_counted(n)) {
            check_foreign(check, n);
            check_reached(check, n);
        } else {
            check_select(check, n);
        }
        for (const struct message_branch *b = n->branches; b; b = b->next) {
            message_check_choices(check, b->nodes);
        }
    }
}

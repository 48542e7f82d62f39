/* SPDX-License-Identifier: MIT */
/* The branches of a choice: keyword {message} keyword {message} … */
#include "translate/message_parser.h"

enum {
    BRANCHES_MAX = 64,
    EXACT_DIGITS_MAX = 9,
};

static void read_exact(struct message_parser *p, struct message_branch *branch)
{
    uint64_t number;
    str digits = str_slice(branch->keyword, 1, branch->keyword.len);
    branch->is_exact = true;
    if (digits.len > EXACT_DIGITS_MAX ||
        !str_to_uint(digits, INT32_MAX, &number)) {
        struct diag *diag = message_fault(
            p, "message-plural", branch->offset, branch->keyword.len,
            "\"%.*s\" is no whole number", STR_ARG(branch->keyword));
        message_fault_hint(p, diag, "write =0, =1 and so on");
        return;
    }
    branch->number = (int64_t)number;
}

static void check_keyword(struct message_parser *p,
                          const struct message_node *choice,
                          struct message_branch *branch)
{
    if (choice->choice == CHOICE_SELECT) {
        return;
    }
    if (branch->keyword.data[0] == '=') {
        read_exact(p, branch);
    } else if (!plural_category_parse(branch->keyword, &branch->category)) {
        struct diag *diag = message_fault(
            p, "message-plural", branch->offset, branch->keyword.len,
            "\"%.*s\" is no plural category", STR_ARG(branch->keyword));
        message_fault_hint(
            p, diag,
            "write zero, one, two, few, many, other or =N: these words are "
            "not translated");
    }
}

static const char *rule_of(const struct message_node *choice)
{
    return choice->choice == CHOICE_SELECT ? "message-select"
                                           : "message-plural";
}

static bool is_same_branch(const struct message_branch *a,
                           const struct message_branch *b)
{
    return str_equal(a->keyword, b->keyword) ||
           (a->is_exact && b->is_exact && a->number == b->number);
}

/* Compares with the branches before, of which there are at most BRANCHES_MAX.
 */
static void check_twice(struct message_parser *p,
                        const struct message_node *choice,
                        const struct message_branch *branch)
{
    for (const struct message_branch *b = choice->branches; b != branch;
         b = b->next) {
        if (is_same_branch(b, branch)) {
            struct diag *diag = message_fault(
                p, rule_of(choice), branch->offset, branch->keyword.len,
                "the branch \"%.*s\" is given twice", STR_ARG(branch->keyword));
            message_fault_related(p, diag, b->offset, "first given here");
            return;
        }
    }
}

static bool parse_branch(struct message_parser *p,
                         struct message_context context,
                         const struct message_node *choice,
                         struct message_branch *branch)
{
    branch->offset = p->offset;
    branch->keyword = read_word(p);
    if (branch->keyword.len == 0) {
        message_fault(p, "message-syntax", p->offset, 1,
                      "a branch does not begin with its keyword");
        return false;
    }
    check_keyword(p, choice, branch);
    check_twice(p, choice, branch);
    skip_blanks(p);
    size_t open = p->offset;
    if (!accept(p, '{')) {
        struct diag *diag = message_fault(
            p, "message-syntax", branch->offset, branch->keyword.len,
            "no {text} follows \"%.*s\"", STR_ARG(branch->keyword));
        message_fault_hint(
            p, diag,
            str_starts_with(branch->keyword, STR("offset:"))
                ? "leave out the offset, which messages here do not have"
                : "write keyword {text} for each branch");
        return false;
    }
    context.depth++;
    if (!message_parse_nodes(p, context, &branch->nodes)) {
        return false;
    }
    if (!accept(p, '}')) {
        message_fault(p, "message-syntax", open, 1,
                      "nothing closes this brace");
        return false;
    }
    return may_go_on(p);
}

static void check_other(struct message_parser *p,
                        const struct message_node *choice)
{
    for (const struct message_branch *b = choice->branches; b; b = b->next) {
        if (str_equal(b->keyword, STR("other"))) {
            return;
        }
    }
    struct diag *diag = message_fault(p, rule_of(choice), choice->offset, 1,
                                      "this choice has no branch \"other\"");
    message_fault_hint(
        p, diag, "add other {…}, for everything that no other branch takes");
}

bool message_parse_branches(struct message_parser *p,
                            struct message_context context,
                            struct message_node *choice)
{
    struct message_branch **end = &choice->branches;
    skip_blanks(p);
    for (size_t count = 0; !is_at_end(p) && peek(p) != '}'; count++) {
        if (count == BRANCHES_MAX) {
            message_fault(p, "message-size", p->offset, 1,
                          "a choice has more than %d branches", BRANCHES_MAX);
            return false;
        }
        *end = ARENA_NEW(p->arena, struct message_branch);
        struct message_branch *branch = *end;
        end = &branch->next;
        if (!parse_branch(p, context, choice, branch)) {
            return false;
        }
        skip_blanks(p);
    }
    check_other(p, choice);
    return true;
}

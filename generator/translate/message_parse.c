/* SPDX-License-Identifier: MIT */
/*
 * The grammar:
 *
 *   message  = { literal | "#" | argument }
 *   argument = "{" name "}"
 *            | "{" name "," ( "plural" | "selectordinal" ) "," branches "}"
 *            | "{" name "," "select" "," branches "}"
 *   branches = { keyword "{" message "}" }
 *   keyword  = word | "=" digits
 *
 * with blanks allowed around names, words and braces.  An apostrophe before
 * "{", "}" or "#" starts quoted text, which ends at the next one; '' is an
 * apostrophe everywhere; any other apostrophe is itself.
 *
 * One function per production; each returns false when the structure is lost,
 * which ends the reading of the message.  Faults that do not disturb the
 * structure are reported and stepped over, at most MESSAGE_FAULTS_MAX of them.
 */
#include "translate/message_parser.h"

#include <assert.h>

/* --- nodes --------------------------------------------------------------- */

/* A list under construction. */
struct node_list {
    const struct message_node *first;
    struct message_node **end;
};

static struct message_node *add_node(struct message_parser *p,
                                     struct node_list *list,
                                     enum node_kind kind, size_t offset)
{
    struct message_node *node = ARENA_NEW(p->arena, struct message_node);
    node->kind = kind;
    node->offset = offset;
    if (list->end) {
        *list->end = node;
    } else {
        list->first = node;
    }
    list->end = &node->next;
    return node;
}

/* Gives the entry of an argument, a new one at its first use. */
static struct message_param *param_of(struct message_parser *p, str name,
                                      size_t offset)
{
    for (size_t i = 0; i < p->param_count; i++) {
        if (str_equal(p->params[i].name, name)) {
            return &p->params[i];
        }
    }
    if (p->param_count == MESSAGE_PARAMS_MAX) {
        return NULL;
    }
    struct message_param *param = &p->params[p->param_count++];
    *param = (struct message_param){.name = name, .offset = offset};
    return param;
}

static bool is_name(str word)
{
    for (size_t i = 0; i < word.len; i++) {
        char c = word.data[i];
        bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        bool is_inner = (c >= '0' && c <= '9') || c == '_';
        if (!is_letter && (i == 0 || !is_inner)) {
            return false;
        }
    }
    return word.len > 0;
}

/* --- words --------------------------------------------------------------- */

static void keep_char(struct message_parser *p, char c)
{
    p->literals[p->literal_len++] = c;
}

/* Reads from the opening apostrophe behind the closing one. */
static void read_quoted(struct message_parser *p)
{
    size_t start = p->offset++;
    while (!is_at_end(p)) {
        char c = p->text.data[p->offset++];
        if (c != '\'') {
            keep_char(p, c);
        } else if (!accept(p, '\'')) {
            return;
        } else {
            keep_char(p, '\'');
        }
    }
    struct diag *diag =
        message_fault(p, "message-syntax", start, 1,
                      "nothing ends what this apostrophe starts to quote");
    message_fault_hint(p, diag, "write two apostrophes for one in the text");
}

static void read_apostrophe(struct message_parser *p)
{
    char next =
        p->offset + 1 < p->text.len ? p->text.data[p->offset + 1] : '\0';
    if (next == '\'') {
        keep_char(p, '\'');
        p->offset += 2;
    } else if (next == '{' || next == '}' || next == '#') {
        read_quoted(p);
    } else {
        keep_char(p, '\'');
        p->offset++;
    }
}

static void parse_literal(struct message_parser *p, struct node_list *list)
{
    size_t offset = p->offset;
    size_t start = p->literal_len;
    while (!is_at_end(p)) {
        char c = peek(p);
        if (c == '{' || c == '}' || c == '#') {
            break;
        }
        if (c == '\'') {
            read_apostrophe(p);
        } else {
            keep_char(p, p->text.data[p->offset++]);
        }
    }
    if (p->literal_len > start) {
        add_node(p, list, NODE_LITERAL, offset)->text =
            (str){p->literals + start, p->literal_len - start};
    }
}

static void parse_number_sign(struct message_parser *p,
                              struct message_context context,
                              struct node_list *list)
{
    size_t offset = p->offset++;
    if (!context.in_plural) {
        struct diag *diag =
            message_fault(p, "message-syntax", offset, 1,
                          "# is a number only right inside a plural");
        message_fault_hint(p, diag,
                           "name the argument, as in {count}, or write '#' in "
                           "apostrophes for the character");
        return;
    }
    add_node(p, list, NODE_NUMBER, offset)->text = context.counted;
    param_of(p, context.counted, offset)->is_shown = true;
}

/* --- arguments ----------------------------------------------------------- */

static bool find_choice(str type, enum choice_kind *out)
{
    static const str names[] = {
        [CHOICE_PLURAL] = STR_INIT("plural"),
        [CHOICE_ORDINAL] = STR_INIT("selectordinal"),
        [CHOICE_SELECT] = STR_INIT("select"),
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (str_equal(type, names[i])) {
            *out = (enum choice_kind)i;
            return true;
        }
    }
    return false;
}

static bool read_choice_kind(struct message_parser *p,
                             struct message_node *node)
{
    size_t offset = p->offset;
    str type = read_word(p);
    if (find_choice(type, &node->choice)) {
        return true;
    }
    struct diag *diag =
        message_fault(p, "message-syntax", offset, type.len ? type.len : 1,
                      "\"%.*s\" is no choice", STR_ARG(type));
    message_fault_hint(
        p, diag,
        "write plural, selectordinal or select; numbers, dates and "
        "prices are formatted for you, so that {name} is enough");
    return false;
}

/* From behind the first comma to before the closing brace. */
static bool parse_choice(struct message_parser *p,
                         struct message_context context,
                         struct message_node *node)
{
    skip_blanks(p);
    node->kind = NODE_CHOICE;
    if (!read_choice_kind(p, node)) {
        return false;
    }
    skip_blanks(p);
    if (!accept(p, ',')) {
        message_fault(p, "message-syntax", p->offset, 1,
                      "a comma is missing before the branches");
        return false;
    }
    if (context.depth == MESSAGE_DEPTH_MAX) {
        struct diag *diag = message_fault(
            p, "message-depth", node->offset, 1,
            "choices stand in choices more than %d deep", MESSAGE_DEPTH_MAX);
        message_fault_hint(p, diag, "make two messages of it");
        return false;
    }
    context.in_plural = node->choice != CHOICE_SELECT;
    context.counted = context.in_plural ? node->text : STR("");
    return message_parse_branches(p, context, node);
}

static bool read_name(struct message_parser *p, size_t open,
                      struct message_node *node)
{
    skip_blanks(p);
    size_t offset = p->offset;
    node->text = read_word(p);
    if (!is_name(node->text)) {
        struct diag *diag = message_fault(
            p, "message-syntax", node->text.len ? offset : open,
            node->text.len ? node->text.len : 1,
            node->text.len ? "\"%.*s\" is no name of an argument"
                           : "there is no argument%.*s after this brace",
            STR_ARG(node->text));
        message_fault_hint(
            p, diag,
            "write {name} with the name that the source message has; "
            "for a brace in the text write '{' in apostrophes");
        return false;
    }
    return true;
}

/* Reads what follows the name of an argument, up to its closing brace. */
static bool parse_use(struct message_parser *p, struct message_context context,
                      struct message_node *node, struct message_param *param)
{
    skip_blanks(p);
    if (!accept(p, ',')) {
        param->is_shown = true;
        return true;
    }
    bool is_whole = parse_choice(p, context, node);
    param->is_counted |= node_is_counted(node);
    param->is_chosen |= !node_is_counted(node);
    return is_whole;
}

static bool parse_argument(struct message_parser *p,
                           struct message_context context,
                           struct node_list *list)
{
    size_t open = p->offset++;
    struct message_node *node = add_node(p, list, NODE_ARGUMENT, open);
    if (!read_name(p, open, node)) {
        return false;
    }
    struct message_param *param = param_of(p, node->text, open);
    if (!param) {
        message_fault(p, "message-size", open, 1,
                      "a message has more than %d arguments",
                      MESSAGE_PARAMS_MAX);
        return false;
    }
    if (!parse_use(p, context, node, param)) {
        return false;
    }
    if (!accept(p, '}')) {
        struct diag *diag = message_fault(p, "message-syntax", open, 1,
                                          "nothing closes this brace");
        message_fault_hint(p, diag,
                           "write '{' in apostrophes for a brace in the text");
        return false;
    }
    return may_go_on(p);
}

/* --- messages ------------------------------------------------------------ */

bool message_parse_nodes(struct message_parser *p,
                         struct message_context context,
                         const struct message_node **out)
{
    struct node_list list = {0};
    while (!is_at_end(p) && peek(p) != '}' && may_go_on(p)) {
        if (peek(p) == '#') {
            parse_number_sign(p, context, &list);
        } else if (peek(p) != '{') {
            parse_literal(p, &list);
        } else if (!parse_argument(p, context, &list)) {
            return false;
        }
    }
    *out = list.first;
    return may_go_on(p);
}

static const struct message_node *parse_whole(struct message_parser *p)
{
    const struct message_node *nodes = NULL;
    if (p->text.len > MESSAGE_BYTES_MAX) {
        message_fault(p, "message-size", 0, 0,
                      "a message is longer than %d bytes", MESSAGE_BYTES_MAX);
        return NULL;
    }
    bool is_whole = message_parse_nodes(p, (struct message_context){0}, &nodes);
    if (is_whole && !is_at_end(p)) {
        struct diag *diag = message_fault(p, "message-syntax", p->offset, 1,
                                          "this brace closes nothing");
        message_fault_hint(p, diag,
                           "write '}' in apostrophes for a brace in the text");
    }
    return nodes;
}

static const struct message_param *keep_params(const struct message_parser *p)
{
    struct message_param *params =
        ARENA_ARRAY(p->arena, p->param_count, struct message_param);
    memcpy(params, p->params, p->param_count * sizeof *params);
    return params;
}

bool message_compile(const struct value *text, struct arena *arena,
                     struct diags *diags, struct message **out)
{
    assert(value_is_text(text));
    struct message_parser p = {
        .value = text,
        .text = text->text,
        .arena = arena,
        .diags = diags,
        .literals = arena_alloc(arena, text->text.len + 1),
    };
    struct message *message = ARENA_NEW(arena, struct message);
    message->text = text;
    message->nodes = parse_whole(&p);
    message->params = keep_params(&p);
    message->param_count = p.param_count;
    *out = message;
    return p.fault_count == 0;
}

/* SPDX-License-Identifier: MIT */
/*
 * Whether a translation says all that its source says, and only that.
 *
 * Arguments are compared as sets, then along the paths through the branches: a
 * fact that the source shows on every path must be on every path of the
 * translation.
 */
#include "translate/message_checking.h"

static const struct message_param *find_param(const struct message *message,
                                              str name)
{
    for (size_t i = 0; i < message->param_count; i++) {
        if (str_equal(message->params[i].name, name)) {
            return &message->params[i];
        }
    }
    return NULL;
}

const struct message_type *message_checking_type(
    const struct message_checking *check, str name)
{
    for (size_t i = 0; i < check->type_count; i++) {
        if (str_equal(check->types[i].name, name)) {
            return &check->types[i];
        }
    }
    return NULL;
}

struct diag *message_checking_report(const struct message_checking *check,
                                     enum diag_severity severity,
                                     const char *rule, size_t offset,
                                     size_t len, str message)
{
    const struct value *source = check->source->text;
    struct diag *diag =
        message_report(check->diags, severity, rule, check->translation->text,
                       offset, len, message);
    if (check->source != check->translation && source->source) {
        diag_related(check->diags, diag, source->source, source->start,
                     "the source message");
    }
    return diag;
}

/* Reports what is wrong with an argument: "{n} is …". */
static struct diag *report_param(const struct message_checking *check,
                                 const struct message_param *param,
                                 const char *what)
{
    return message_checking_report(
        check, SEVERITY_ERROR, "message-placeholder", param->offset, 1,
        arena_printf(check->diags->arena, "{%.*s} %s", STR_ARG(param->name),
                     what));
}

/* --- arguments that the source does not have ----------------------------- */

static void report_unknown(const struct message_checking *check,
                           const struct message_param *param)
{
    struct diag *diag =
        report_param(check, param, "is not among the source's arguments");
    struct buf names;
    buf_init(&names, 512);
    for (size_t i = 0; i < check->source->param_count; i++) {
        buf_printf(&names, "%s{%.*s}", i ? ", " : "",
                   STR_ARG(check->source->params[i].name));
    }
    if (names.len) {
        str shown = buf_text(&names);
        diag_hint(check->diags, diag, "it has %.*s; names are not translated",
                  STR_ARG(shown));
    } else {
        diag_hint(check->diags, diag, "it has none");
    }
    buf_release(&names);
}

/* True when the argument can only be a number. */
static bool is_number(const struct message_checking *check,
                      const struct message_param *source)
{
    const struct message_type *type =
        message_checking_type(check, source->name);
    return source->is_counted || (type && type->kind != MESSAGE_TYPE_TEXT);
}

static void check_use(const struct message_checking *check,
                      const struct message_param *param)
{
    const struct message_param *source = find_param(check->source, param->name);
    if (!source) {
        report_unknown(check, param);
        return;
    }
    if (param->is_counted && !is_number(check, source)) {
        struct diag *diag =
            report_param(check, param, "is not known to be a number");
        diag_hint(check->diags, diag,
                  "give it a plural in the source message, or a type in "
                  "meta.yaml");
    }
    if (param->is_chosen && !source->is_chosen) {
        struct diag *diag =
            report_param(check, param, "is no choice in the source message");
        diag_hint(check->diags, diag, "write {%.*s} only",
                  STR_ARG(param->name));
    }
}

/* --- arguments that are left out ----------------------------------------- */

static bool is_always_shown(const struct message_node *nodes, str name);

/* A language may write two hours as one word, so that the number itself is
 * not missed in the branches of few numbers. */
static bool may_omit(const struct message_node *choice,
                     const struct message_branch *branch, str name)
{
    return node_is_counted(choice) && str_equal(choice->text, name) &&
           (branch->is_exact || branch->category == PLURAL_ZERO ||
            branch->category == PLURAL_ONE || branch->category == PLURAL_TWO);
}

static bool is_shown_in_branches(const struct message_node *choice, str name)
{
    for (const struct message_branch *b = choice->branches; b; b = b->next) {
        if (!may_omit(choice, b, name) && !is_always_shown(b->nodes, name)) {
            return false;
        }
    }
    return true;
}

/* True when every way through the nodes shows the argument. */
static bool is_always_shown(const struct message_node *nodes, str name)
{
    for (const struct message_node *n = nodes; n; n = n->next) {
        bool is_shown = n->kind == NODE_CHOICE ? is_shown_in_branches(n, name)
                                               : n->kind != NODE_LITERAL &&
                                                     str_equal(n->text, name);
        if (is_shown) {
            return true;
        }
    }
    return false;
}

static void check_kept(const struct message_checking *check,
                       const struct message_param *source)
{
    const struct message_param *param =
        find_param(check->translation, source->name);
    if (!param) {
        struct diag *diag = message_checking_report(
            check, SEVERITY_ERROR, "message-placeholder", 0, 0,
            arena_printf(check->diags->arena,
                         "the translation leaves out {%.*s}",
                         STR_ARG(source->name)));
        diag_hint(check->diags, diag, "write {%.*s} where it belongs",
                  STR_ARG(source->name));
        return;
    }
    if (is_always_shown(check->source->nodes, source->name) &&
        !is_always_shown(check->translation->nodes, source->name)) {
        report_param(check, param, "is left out in some of the branches");
    }
}

bool message_check(const struct message *source,
                   const struct message *translation,
                   const struct message_type *types, size_t type_count,
                   struct formats *formats, struct diags *diags)
{
    struct message_checking check = {source,     translation, types,
                                     type_count, formats,     diags};
    size_t errors_before = diags->error_count;
    for (size_t i = 0; i < translation->param_count; i++) {
        check_use(&check, &translation->params[i]);
    }
    for (size_t i = 0; i < source->param_count; i++) {
        check_kept(&check, &source->params[i]);
    }
    message_check_choices(&check, translation->nodes);
    return diags->error_count == errors_before;
}

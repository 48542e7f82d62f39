/* SPDX-License-Identifier: MIT */
#include "typeset/html_context.h"

#include "slagen/mustache.h"

#include "typeset/html_scan.h"

/* Where a section, block or argument began. */
struct start {
    struct html_scan scan;
    size_t offset;
    bool argument;
};

struct check {
    const struct mustache_template *compiled;
    const struct source *source;
    struct diags *diags;
    struct html_scan scan;
    bool cut; /* a section's tag stands in a name or behind one, which ends */
    size_t fault_count;
    size_t start_count;
    struct start starts[MUSTACHE_MAX_SECTIONS];
};

static pos place(const struct check *check, size_t offset)
{
    struct mustache_place at = mustache_place_of(check->compiled, offset);
    return (pos){at.line, at.column};
}

static struct diag *report(struct check *check,
                           const struct mustache_piece *piece, const char *what,
                           const char *hint)
{
    check->fault_count++;
    struct diag *diag =
        diag_add(check->diags, SEVERITY_ERROR, "template-context",
                 check->source, place(check, piece->offset),
                 place(check, piece->offset + piece->text.len), "%s", what);
    if (hint) {
        diag_hint(check->diags, diag, "%s", hint);
    }
    return diag;
}

/* What is wrong with a value here; NULL: nothing. */
static const char *fault_of_value(const struct html_scan *scan,
                                  const char **hint)
{
    *hint = NULL;
    if (html_is_in_code_attribute(scan)) {
        *hint = "put the value into a data- attribute in quotes";
        return "a value stands in an attribute that holds code";
    }
    switch (scan->state) {
    case HTML_EQUALS:
    case HTML_UNQUOTED:
        *hint = "put the value in quotes, as in href=\"{{url}}\"";
        return "a value stands in an attribute without quotes";
    case HTML_CODE:
        *hint = "put the value into a data- attribute and read it there";
        return "a value stands in a script or style";
    case HTML_COMMENT:
    case HTML_COMMENT_OPEN:
    case HTML_DECLARATION:
        *hint = "write {{! }} for remarks about the template";
        return "a value stands in a comment or declaration";
    case HTML_TAG_OPEN:
    case HTML_END_TAG_OPEN:
    case HTML_TAG_NAME:
    case HTML_TAG:
    case HTML_ATTRIBUTE:
        *hint = "write the name out, in a section if it depends on data";
        return "a value stands in the name of a tag or attribute";
    case HTML_TEXT:
    case HTML_TITLE:
    case HTML_DOUBLE_QUOTED:
    case HTML_SINGLE_QUOTED:
        break;
    }
    if (html_is_undecided(scan)) {
        return "a value stands in the end tag of a title";
    }
    return NULL;
}

static void check_value(struct check *check, const struct mustache_piece *piece)
{
    const char *hint = NULL;
    const char *fault = fault_of_value(&check->scan, &hint);
    if (fault) {
        report(check, piece, fault, hint);
    } else if (piece->kind == MUSTACHE_PIECE_RAW &&
               check->scan.state != HTML_TEXT) {
        report(check, piece, "markup stands in an attribute or title",
               "write two braces and give a text");
    }
    /* As the value's first character would. */
    if (check->scan.state == HTML_EQUALS || check->scan.state == HTML_TAG) {
        html_scan_text(&check->scan, STR("x"));
    }
}

static void check_call(struct check *check, const struct mustache_piece *piece)
{
    bool in_text =
        check->scan.state == HTML_TEXT || check->scan.state == HTML_TITLE;
    if (!in_text || html_is_undecided(&check->scan)) {
        report(check, piece,
               "a partial or block stands within a tag, comment or code",
               "let the partial hold the whole element");
    }
}

static bool is_in_name(const struct html_scan *scan)
{
    return scan->state == HTML_TAG_NAME || scan->state == HTML_ATTRIBUTE;
}

static bool is_in_value(const struct html_scan *scan)
{
    return scan->state == HTML_DOUBLE_QUOTED ||
           scan->state == HTML_SINGLE_QUOTED || scan->state == HTML_UNQUOTED;
}

static enum html_state coarse(enum html_state state)
{
    return state == HTML_TAG_NAME || state == HTML_ATTRIBUTE ? HTML_TAG : state;
}

static bool is_same_place(const struct html_scan *a, const struct html_scan *b)
{
    return coarse(a->state) == coarse(b->state) &&
           (a->state == HTML_TEXT || a->unit == b->unit) &&
           (!is_in_value(a) || a->value == b->value);
}

static void check_undecided(struct check *check,
                            const struct mustache_piece *piece)
{
    if (html_is_undecided(&check->scan)) {
        report(check, piece, "a section cuts a tag's name or delimiter in two",
               "begin the section before the \"<\"");
        check->scan.state = HTML_TEXT;
    }
    html_scan_break(&check->scan);
    check->cut |= is_in_name(&check->scan);
}

static void push(struct check *check, const struct mustache_piece *piece)
{
    check->starts[check->start_count++] = (struct start){
        .scan = check->scan,
        .offset = piece->offset,
        .argument = piece->kind == MUSTACHE_PIECE_ARGUMENT,
    };
}

static void open_piece(struct check *check, const struct mustache_piece *piece)
{
    if (piece->kind == MUSTACHE_PIECE_BLOCK) {
        check_call(check, piece);
    } else if (piece->kind != MUSTACHE_PIECE_ARGUMENT) {
        check_undecided(check, piece);
    }
    push(check, piece);
    if (piece->kind == MUSTACHE_PIECE_ARGUMENT) {
        check->scan = (struct html_scan){0};
    }
}

static void end_argument(struct check *check,
                         const struct mustache_piece *piece,
                         const struct start *start)
{
    if (check->scan.state != HTML_TEXT) {
        report(check, piece, "the block ends within a tag, comment or code",
               NULL);
    }
    check->scan = start->scan;
}

/* Which attribute came last is uncertain now: it must not get a value. */
static void end_section(struct check *check, const struct mustache_piece *piece,
                        const struct start *start)
{
    check_undecided(check, piece);
    check->cut |= is_in_name(&start->scan);
    if (!is_same_place(&start->scan, &check->scan)) {
        struct diag *diag = report(
            check, piece,
            "the section ends in another tag, value or text than it begins in",
            NULL);
        diag_related(check->diags, diag, check->source,
                     place(check, start->offset), "it begins here");
        check->scan = start->scan;
    }
    if (coarse(check->scan.state) == HTML_TAG) {
        check->scan.attribute.len = 0;
    }
}

static void end_piece(struct check *check, const struct mustache_piece *piece)
{
    const struct start *start = &check->starts[--check->start_count];
    if (start->argument) {
        end_argument(check, piece, start);
    } else {
        end_section(check, piece, start);
    }
}

/* Behind a section's tag a name must end or begin, not go on. */
static void check_cut(struct check *check, const struct mustache_piece *piece)
{
    char c = piece->text.data[0];
    bool ends =
        c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '>' || c == '/';
    if (check->cut && !ends) {
        struct mustache_piece first = *piece;
        first.text.len = 1;
        report(check, &first, "a section cuts a name in two",
               "put a blank before the attribute, inside the section");
    }
    check->cut = false;
}

static void check_text(struct check *check, const struct mustache_piece *piece)
{
    if (piece->text.len) {
        check_cut(check, piece);
        html_scan_text(&check->scan, (str){piece->text.data, piece->text.len});
    }
}

static void check_piece(struct check *check, const struct mustache_piece *piece)
{
    switch (piece->kind) {
    case MUSTACHE_PIECE_TEXT:
        check_text(check, piece);
        break;
    case MUSTACHE_PIECE_VARIABLE:
    case MUSTACHE_PIECE_RAW:
        check_value(check, piece);
        break;
    case MUSTACHE_PIECE_PARTIAL:
    case MUSTACHE_PIECE_PARENT:
        check_call(check, piece);
        break;
    case MUSTACHE_PIECE_SECTION:
    case MUSTACHE_PIECE_INVERTED:
    case MUSTACHE_PIECE_BLOCK:
    case MUSTACHE_PIECE_ARGUMENT:
        open_piece(check, piece);
        break;
    case MUSTACHE_PIECE_SECTION_END:
    case MUSTACHE_PIECE_BLOCK_END:
        end_piece(check, piece);
        break;
    case MUSTACHE_PIECE_PARENT_END:
        break;
    }
}

bool html_context_check(const struct mustache_template *compiled,
                        const struct source *source, struct diags *diags)
{
    struct check check;
    memset(&check, 0, offsetof(struct check, starts));
    check.compiled = compiled;
    check.source = source;
    check.diags = diags;
    size_t cursor = 0;
    struct mustache_piece piece = {0};
    while (check.fault_count < MUSTACHE_MAX_ERRORS &&
           mustache_next_piece(compiled, &cursor, &piece)) {
        check_piece(&check, &piece);
    }
    if (check.fault_count == 0 && check.scan.state != HTML_TEXT) {
        piece.offset += piece.text.len;
        piece.text.len = 0;
        report(&check, &piece,
               "the template ends within a tag, comment or code", NULL);
    }
    return check.fault_count == 0;
}

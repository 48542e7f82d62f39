/* SPDX-License-Identifier: MIT */
/*
 * Why libyaml gave up, in words for people who never heard of tokens.  Its own
 * words are the key to a table; what is not in it is quoted.
 *
 * libyaml names two places: where it noticed, and the beginning of what it was
 * reading.  It notices at the first sign that cannot be right, which for a
 * quote that is not closed is the end of the file.
 */
#include "input/yaml_reader.h"

enum place {
    AT_PROBLEM, /* where it was noticed */
    AT_CONTEXT, /* where the faulty thing begins */
};

struct explanation {
    const char *problem; /* libyaml's words; NULL: whatever they are */
    const char *context; /* found in its other words; NULL: whatever they are */
    const char *rule;
    enum place place;
    const char *message;
    const char *hint;
    const char *related; /* about libyaml's second place; NULL: not named */
};

static const char quote_hint[] =
    "close it; within '…' a quote is written twice, within \"…\" as \\\"";
static const char list_hint[] =
    "put commas between the items and ] behind the last; put text that holds "
    "brackets, commas or \": \" between quotes";
static const char map_hint[] =
    "put commas between the entries and } behind the last; put text that "
    "holds brackets, commas or \": \" between quotes";
static const char tag_hint[] =
    "leave the tag out, or put text that begins with ! between quotes";
static const char name_hint[] =
    "put text that begins with * or & between quotes";
static const char escape_hint[] =
    "write \\\\ for a backslash, or put the text between single quotes";
static const char percent_hint[] = "put text that begins with % between quotes";

static const struct explanation explanations[] = {
    {"found unexpected end of stream", NULL, "yaml-syntax", AT_PROBLEM,
     "the file ends within a quoted text", quote_hint,
     "the quote is opened here"},
    {"found unexpected document indicator", NULL, "yaml-syntax", AT_PROBLEM,
     "a line --- or ... stands within a quoted text", quote_hint,
     "the quote is opened here"},
    {"found unknown escape character", NULL, "yaml-syntax", AT_PROBLEM,
     "there is no such escape", escape_hint, NULL},
    {"did not find expected hexdecimal number", NULL, "yaml-syntax", AT_PROBLEM,
     "the escape lacks hexadecimal digits", escape_hint, NULL},
    {"found invalid Unicode character escape code", NULL, "yaml-syntax",
     AT_PROBLEM, "this escape gives no character",
     "write the character itself, or \\U with its eight digits", NULL},

    {"did not find expected ',' or ']'", NULL, "yaml-syntax", AT_PROBLEM,
     "a comma or ] is missing before this", list_hint,
     "the list is opened here"},
    {"did not find expected ',' or '}'", NULL, "yaml-syntax", AT_PROBLEM,
     "a comma or } is missing before this", map_hint,
     "the mapping is opened here"},
    {"found unexpected ':'", NULL, "yaml-syntax", AT_PROBLEM,
     "a colon cannot stand here", "put text that holds a colon between quotes",
     NULL},

    {"mapping values are not allowed in this context", NULL, "yaml-syntax",
     AT_PROBLEM, "\": \" makes a key, and none can stand here",
     "put text that holds \": \" between quotes, or indent this line like the "
     "keys above",
     NULL},
    {"mapping keys are not allowed in this context", NULL, "yaml-syntax",
     AT_PROBLEM, "\"? \" cannot stand here",
     "put text that begins with ? between quotes", NULL},
    {"block sequence entries are not allowed in this context", NULL,
     "yaml-syntax", AT_PROBLEM, "a list item \"- \" cannot stand here",
     "begin the list on the line below its key; put text that begins with "
     "\"- \" between quotes",
     NULL},
    {"could not find expected ':'", NULL, "yaml-syntax", AT_CONTEXT,
     "this is neither \"key: value\" nor part of what stands above",
     "write \"key: value\", or indent the line if it continues the text above",
     NULL},
    {"did not find expected key", NULL, "yaml-syntax", AT_PROBLEM,
     "this does not fit the mapping that it stands in",
     "indent it like the keys of that mapping, or like what it belongs to",
     "the mapping begins here"},
    {"did not find expected '-' indicator", NULL, "yaml-syntax", AT_PROBLEM,
     "this does not fit the list that it stands in",
     "begin it with \"- \", or indent it like what it belongs to",
     "the list begins here"},

    {"did not find expected comment or line break", "block scalar",
     "yaml-syntax", AT_PROBLEM, "no text may follow | or > on the same line",
     "begin the text on the next line, or put it between quotes", NULL},
    {"found an indentation indicator equal to 0", NULL, "yaml-syntax",
     AT_PROBLEM, "a text cannot be indented by 0", "leave out the digit", NULL},

    {"did not find expected alphabetic or numeric character", "anchor",
     "yaml-alias", AT_CONTEXT, "this is not an anchor", name_hint, NULL},
    {"did not find expected alphabetic or numeric character", "alias",
     "yaml-alias", AT_CONTEXT, "this is not an alias", name_hint, NULL},
    {"found undefined tag handle", NULL, "yaml-tag", AT_PROBLEM,
     "this tag is not read", tag_hint, NULL},
    {NULL, "directive", "yaml-syntax", AT_CONTEXT,
     "a line cannot begin with % here", percent_hint, NULL},
    {NULL, "tag", "yaml-tag", AT_CONTEXT, "this tag is not read", tag_hint,
     NULL},
};

/* --- faults that depend on the sign at the place --- */

static bool is_within(const yaml_parser_t *parser, const char *context)
{
    return parser->context && strstr(parser->context, context);
}

static void report_at(struct yaml_reader *reader, const yaml_mark_t *mark,
                      const char *rule, const char *message, const char *hint)
{
    pos start = yaml_reader_pos(reader, mark);
    pos end = {start.line, start.column + 1};
    struct diag *diag =
        yaml_reader_error(reader, rule, start, end, "%s", message);
    diag_hint(reader->diags, diag, "%s", hint);
}

/* What cannot begin a token: mostly @ and `, which YAML keeps for later. */
static void report_sign(struct yaml_reader *reader, const yaml_mark_t *mark,
                        char sign)
{
    pos start = yaml_reader_pos(reader, mark);
    pos end = {start.line, start.column + 1};
    struct diag *diag = yaml_reader_error(reader, "yaml-syntax", start, end,
                                          "text cannot begin with %c", sign);
    diag_hint(reader->diags, diag, "put the text between quotes");
}

static bool begins_line(const struct yaml_reader *reader, size_t offset)
{
    while (offset > 0 && strchr(" \t", reader->text.data[offset - 1])) {
        offset--;
    }
    return offset == 0 || reader->text.data[offset - 1] == '\n';
}

/* Of a directive within a document libyaml says only that another document
 * should follow it.  True when the line above `offset` is one. */
static bool report_directive(struct yaml_reader *reader, size_t offset)
{
    str text = reader->text;
    size_t end_of_line = offset;
    while (end_of_line > 0 && strchr(" \t\r\n", text.data[end_of_line - 1])) {
        end_of_line--;
    }
    size_t start = end_of_line;
    while (start > 0 && text.data[start - 1] != '\n') {
        start--;
    }
    if (start == end_of_line || text.data[start] != '%') {
        return false;
    }
    pos place = yaml_reader_pos_at(reader, start);
    pos end = {place.line, place.column + 1};
    struct diag *diag =
        yaml_reader_error(reader, "yaml-syntax", place, end, "%s",
                          "a line cannot begin with % here");
    diag_hint(reader->diags, diag, "%s", percent_hint);
    return true;
}

/* Reports those that no table can hold; false when it is none of them. */
static bool report_special(struct yaml_reader *reader,
                           const yaml_parser_t *parser, bool ended)
{
    const yaml_mark_t *mark = &parser->problem_mark;
    size_t offset = yaml_reader_offset(reader, mark);
    char sign = offset < reader->text.len ? reader->text.data[offset] : '\n';
    bool at_tab = sign == '\t' && (strstr(parser->problem, "tab character") ||
                                   strstr(parser->problem, "any token"));
    if (at_tab) {
        report_at(reader, mark, "yaml-syntax", "a tab cannot indent",
                  "replace the tab by spaces");
    } else if (strstr(parser->problem, "cannot start any token")) {
        report_sign(reader, mark, sign);
    } else if (strstr(parser->problem, "<document start>") &&
               report_directive(reader, offset)) {
        return true;
    } else if (strstr(parser->problem, "<document start>") && ended) {
        report_at(reader, mark, "yaml-multiple-documents",
                  "a second document begins here",
                  "put each document into a file of its own");
    } else if (strstr(parser->problem, "<document start>")) {
        report_at(reader, mark, "yaml-syntax",
                  "what the file holds is complete before this",
                  "put text that holds quotes, brackets or line breaks between "
                  "quotes as a whole");
    } else if (strstr(parser->problem, "expected key") &&
               !begins_line(reader, offset)) {
        report_at(reader, mark, "yaml-syntax",
                  "the value before this is complete",
                  "put the whole text between quotes; within '…' a quote is "
                  "written twice, within \"…\" as \\\"");
    } else {
        return false;
    }
    return true;
}

/* --- all others --- */

static const struct explanation *find_explanation(const yaml_parser_t *parser)
{
    size_t count = sizeof explanations / sizeof *explanations;
    for (size_t i = 0; i < count; i++) {
        const struct explanation *explanation = &explanations[i];
        if ((!explanation->problem ||
             strcmp(parser->problem, explanation->problem) == 0) &&
            (!explanation->context ||
             is_within(parser, explanation->context))) {
            return explanation;
        }
    }
    return NULL;
}

static void report_explained(struct yaml_reader *reader,
                             const yaml_parser_t *parser,
                             const struct explanation *explanation)
{
    bool at_context = explanation->place == AT_CONTEXT;
    report_at(reader,
              at_context ? &parser->context_mark : &parser->problem_mark,
              explanation->rule, explanation->message, explanation->hint);
    if (explanation->related) {
        struct diag *diag = &reader->diags->items[reader->diags->count - 1];
        diag_related(reader->diags, diag, reader->source,
                     yaml_reader_pos(reader, &parser->context_mark), "%s",
                     explanation->related);
    }
}

/* libyaml says only that a node is missing. */
static void report_missing(struct yaml_reader *reader,
                           const yaml_parser_t *parser, pos opened)
{
    report_at(reader, &parser->problem_mark, "yaml-syntax",
              "a value is missing before this",
              opened.line
                  ? "write the value, or close the bracket; put text that "
                    "begins with a sign between quotes"
                  : "write the value; put text that begins with a sign between "
                    "quotes");
    if (opened.line) {
        struct diag *diag = &reader->diags->items[reader->diags->count - 1];
        diag_related(reader->diags, diag, reader->source, opened,
                     "the bracket is opened here");
    }
}

void yaml_message_report(struct yaml_reader *reader,
                         const yaml_parser_t *parser, bool ended,
                         struct yaml_context context)
{
    if (parser->error == YAML_MEMORY_ERROR || !parser->problem) {
        arena_out_of_memory();
    }
    const struct explanation *explanation = find_explanation(parser);
    if (report_special(reader, parser, ended)) {
        return;
    }
    if (explanation) {
        report_explained(reader, parser, explanation);
    } else if (strstr(parser->problem, "expected node content")) {
        report_missing(reader, parser, context.opened);
    } else {
        str message = arena_printf(reader->diags->arena, "this is not YAML: %s",
                                   parser->problem);
        report_at(reader, &parser->problem_mark, "yaml-syntax", message.data,
                  "put text that holds signs between quotes");
    }
}

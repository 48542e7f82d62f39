/* SPDX-License-Identifier: MIT */
/*
 * The states are those of the HTML standard's tokenizer (13.2.5), those that
 * differ for errors and character references put together.
 */
#include "typeset/html_scan.h"

/* What was matched of the end of a comment, where that is no count. */
#define COMMENT_BANG  (SIZE_MAX - 1) /* "--!" */
#define COMMENT_START SIZE_MAX       /* nothing but "<!--", and dashes */

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static void add_to(struct html_name *name, char c)
{
    if (name->len < HTML_NAME_SIZE) {
        name->text[name->len++] = lower(c);
    }
}

static bool is_named(const struct html_name *name, str text)
{
    return str_equal((str){name->text, name->len}, text);
}

static bool is_one_of(const struct html_name *name, const str *names,
                      size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (is_named(name, names[i])) {
            return true;
        }
    }
    return false;
}

static enum html_state state_inside(const struct html_name *element)
{
    static const str code[] = {
        STR_INIT("script"),    STR_INIT("style"),   STR_INIT("xmp"),
        STR_INIT("iframe"),    STR_INIT("noembed"), STR_INIT("noframes"),
        STR_INIT("plaintext"),
    };
    static const str title[] = {STR_INIT("title"), STR_INIT("textarea")};
    if (is_one_of(element, code, sizeof code / sizeof *code)) {
        return HTML_CODE;
    }
    if (is_one_of(element, title, sizeof title / sizeof *title)) {
        return HTML_TITLE;
    }
    return HTML_TEXT;
}

static void enter(struct html_scan *scan, enum html_state state)
{
    scan->state = state;
    scan->matched = 0;
    scan->unit++;
}

static void start_value(struct html_scan *scan, enum html_state state)
{
    scan->state = state;
    scan->value++;
}

static void end_tag(struct html_scan *scan)
{
    enter(scan, scan->end_tag ? HTML_TEXT : state_inside(&scan->element));
}

static void start_name(struct html_scan *scan, bool end, char c)
{
    enter(scan, HTML_TAG_NAME);
    scan->end_tag = end;
    scan->element.len = 0;
    scan->attribute.len = 0;
    add_to(&scan->element, c);
}

static void start_attribute(struct html_scan *scan, char c)
{
    scan->state = HTML_ATTRIBUTE;
    scan->attribute.len = 0;
    add_to(&scan->attribute, c);
}

static void step_in_tag(struct html_scan *scan, char c)
{
    if (c == '>') {
        end_tag(scan);
    } else if (is_space(c) || c == '/') {
        scan->state = HTML_TAG;
    } else if (scan->state == HTML_TAG_NAME) {
        add_to(&scan->element, c);
    } else if (scan->state == HTML_TAG && c == '=' && scan->attribute.len) {
        scan->state = HTML_EQUALS;
    } else if (scan->state == HTML_TAG) {
        start_attribute(scan, c);
    } else if (c == '=') {
        scan->state = HTML_EQUALS;
    } else {
        add_to(&scan->attribute, c);
    }
}

static void step_after_equals(struct html_scan *scan, char c)
{
    if (c == '"') {
        start_value(scan, HTML_DOUBLE_QUOTED);
    } else if (c == '\'') {
        start_value(scan, HTML_SINGLE_QUOTED);
    } else if (c == '>') {
        end_tag(scan);
    } else if (!is_space(c)) {
        start_value(scan, HTML_UNQUOTED);
    }
}

static void end_value(struct html_scan *scan)
{
    scan->state = HTML_TAG;
    scan->attribute.len = 0;
}

static void step_in_declaration(struct html_scan *scan, char c)
{
    if (c == '>') {
        enter(scan, HTML_TEXT);
    } else if (scan->state == HTML_COMMENT_OPEN) {
        enter(scan, c == '-' ? HTML_COMMENT : HTML_DECLARATION);
        scan->matched = c == '-' ? COMMENT_START : 1;
    } else if (c == '-' && scan->matched == 0) {
        scan->state = HTML_COMMENT_OPEN;
    } else {
        scan->matched = 1;
    }
}

/* "-->" and "--!>" end a comment; "<!-->" and "<!--->" are empty ones. */
static void step_in_comment(struct html_scan *scan, char c)
{
    if (c == '>' && scan->matched >= 2) {
        enter(scan, HTML_TEXT);
    } else if (c == '-' && scan->matched != COMMENT_START) {
        scan->matched = scan->matched == COMMENT_BANG ? 1 : scan->matched + 1;
    } else if (c == '!' && scan->matched >= 2 && scan->matched < COMMENT_BANG) {
        scan->matched = COMMENT_BANG;
    } else if (c != '-') {
        scan->matched = 0;
    }
}

/* "</name" followed by what cannot be part of a name ends code and titles. */
static void step_in_code(struct html_scan *scan, char c)
{
    size_t whole = scan->element.len + 2;
    if (scan->matched == whole && (is_space(c) || c == '/' || c == '>')) {
        enter(scan, HTML_TAG);
        scan->end_tag = true;
        step_in_tag(scan, c);
        return;
    }
    char wanted = scan->matched == 0   ? '<'
                  : scan->matched == 1 ? '/'
                  : scan->matched < whole
                      ? scan->element.text[scan->matched - 2]
                      : '\0';
    if (wanted && lower(c) == wanted) {
        scan->matched++;
    } else {
        scan->matched = c == '<';
    }
}

static void step_behind_angle(struct html_scan *scan, char c)
{
    if (is_letter(c)) {
        start_name(scan, scan->state == HTML_END_TAG_OPEN, c);
    } else if (scan->state == HTML_END_TAG_OPEN) {
        enter(scan, c == '>' ? HTML_TEXT : HTML_DECLARATION);
        scan->matched = 1;
    } else if (c == '/') {
        scan->state = HTML_END_TAG_OPEN;
    } else if (c == '!') {
        enter(scan, HTML_DECLARATION);
    } else if (c == '?') {
        enter(scan, HTML_DECLARATION);
        scan->matched = 1;
    } else if (c != '<') {
        enter(scan, HTML_TEXT);
    }
}

static void step(struct html_scan *scan, char c)
{
    switch (scan->state) {
    case HTML_TEXT:
        if (c == '<') {
            enter(scan, HTML_TAG_OPEN);
        }
        break;
    case HTML_TAG_OPEN:
    case HTML_END_TAG_OPEN:
        step_behind_angle(scan, c);
        break;
    case HTML_DECLARATION:
    case HTML_COMMENT_OPEN:
        step_in_declaration(scan, c);
        break;
    case HTML_COMMENT:
        step_in_comment(scan, c);
        break;
    case HTML_TAG_NAME:
    case HTML_TAG:
    case HTML_ATTRIBUTE:
        step_in_tag(scan, c);
        break;
    case HTML_EQUALS:
        step_after_equals(scan, c);
        break;
    case HTML_DOUBLE_QUOTED:
        if (c == '"') {
            end_value(scan);
        }
        break;
    case HTML_SINGLE_QUOTED:
        if (c == '\'') {
            end_value(scan);
        }
        break;
    case HTML_UNQUOTED:
        if (c == '>' || is_space(c)) {
            end_value(scan);
            step_in_tag(scan, c);
        }
        break;
    case HTML_CODE:
    case HTML_TITLE:
        step_in_code(scan, c);
        break;
    }
}

void html_scan_text(struct html_scan *scan, str text)
{
    for (size_t i = 0; i < text.len; i++) {
        step(scan, text.data[i]);
    }
}

void html_scan_break(struct html_scan *scan)
{
    if (scan->state == HTML_CODE || scan->state == HTML_COMMENT) {
        scan->matched = 0;
    }
}

bool html_is_in_code_attribute(const struct html_scan *scan)
{
    str name = {scan->attribute.text, scan->attribute.len};
    bool in_value =
        scan->state == HTML_EQUALS || scan->state == HTML_DOUBLE_QUOTED ||
        scan->state == HTML_SINGLE_QUOTED || scan->state == HTML_UNQUOTED;
    return in_value &&
           (str_starts_with(name, STR("on")) ||
            str_equal(name, STR("srcdoc")) || str_equal(name, STR("style")));
}

bool html_is_undecided(const struct html_scan *scan)
{
    switch (scan->state) {
    case HTML_TAG_OPEN:
    case HTML_END_TAG_OPEN:
    case HTML_COMMENT_OPEN:
        return true;
    case HTML_DECLARATION:
        return scan->matched == 0;
    case HTML_TITLE:
        return scan->matched > 0;
    case HTML_CODE:
    case HTML_COMMENT:
    case HTML_TEXT:
    case HTML_TAG_NAME:
    case HTML_TAG:
    case HTML_ATTRIBUTE:
    case HTML_EQUALS:
    case HTML_DOUBLE_QUOTED:
    case HTML_SINGLE_QUOTED:
    case HTML_UNQUOTED:
        break;
    }
    return false;
}

/* SPDX-License-Identifier: MIT */
/*
 * html_scan: where in HTML a place is.
 *
 * A tokenizer that follows the HTML standard as far as needed to know whether
 * a byte stands in text, in a tag, in an attribute's value, in a script or in a
 * comment.  It takes text in pieces and knows nothing of templates.
 */
#ifndef SLAGEN_TYPESET_HTML_SCAN_H
#define SLAGEN_TYPESET_HTML_SCAN_H

#include "base/str.h"

enum html_state {
    HTML_TEXT,
    HTML_TAG_OPEN,     /* behind "<" */
    HTML_END_TAG_OPEN, /* behind "</" */
    HTML_DECLARATION,  /* behind "<!" or "<?": doctype, to the next ">" */
    HTML_COMMENT_OPEN, /* behind "<!-" */
    HTML_COMMENT,      /* behind "<!--" */
    HTML_TAG_NAME,
    HTML_TAG,       /* in a tag, between its attributes */
    HTML_ATTRIBUTE, /* in the name of one */
    HTML_EQUALS,    /* behind "=", before the value */
    HTML_DOUBLE_QUOTED,
    HTML_SINGLE_QUOTED,
    HTML_UNQUOTED,
    HTML_CODE,  /* in a script, style or other element without markup */
    HTML_TITLE, /* in a title or textarea: character references only */
};

enum { HTML_NAME_SIZE = 16 };

/* A name in lower case; what is longer than any that matters is cut. */
struct html_name {
    char text[HTML_NAME_SIZE];
    size_t len;
};

struct html_scan {
    enum html_state state;
    bool end_tag;
    /* Code, title: how much of "</name" is behind us.  Comment: dashes. */
    size_t matched;
    size_t unit;  /* number of the tag, title, code or comment we are in */
    size_t value; /* number of the attribute's value */
    struct html_name element;   /* of the tag, or around code and title */
    struct html_name attribute; /* whose name or value we are in */
};

/* Goes on over some text; `{0}` is the start of a document. */
void html_scan_text(struct html_scan *scan, str text);

/* Says that something unknown may stand here: an end of a comment or of code
 * that is half read is taken for none, which errs on the safe side. */
void html_scan_break(struct html_scan *scan);

/* True in the value of an attribute that holds a program or a document:
 * onclick and its like, srcdoc. */
bool html_is_in_code_attribute(const struct html_scan *scan);

/* True where the next character decides what the last ones were: behind "<",
 * in "</ti" within a title. */
bool html_is_undecided(const struct html_scan *scan);

#endif

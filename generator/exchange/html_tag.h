/* SPDX-License-Identifier: MIT */
/*
 * html_tag: one tag of HTML inside other text, such as Markdown.
 *
 * As tolerant as pages in the wild ask for: values in double, single or no
 * quotes, or in quotes behind a backslash, as HTML within quoted YAML has them;
 * any case of letters.  Entities in values are left as they are.
 */
#ifndef SLAGEN_EXCHANGE_HTML_TAG_H
#define SLAGEN_EXCHANGE_HTML_TAG_H

#include "base/str.h"

enum {
    HTML_TAG_ATTRIBUTES = 16,        /* what more a tag has is passed over */
    HTML_TAG_VALUE_BYTES = 8 * 1024, /* a longer value is none */
};

struct html_attribute {
    str name;
    str value; /* without its quotes */
};

struct html_tag {
    str name;    /* "span" */
    bool is_end; /* </span> */
    size_t start;
    size_t end; /* behind the > */
    struct html_attribute attributes[HTML_TAG_ATTRIBUTES];
    size_t count;
};

/*
 * Reads the tag whose `<` stands at `at`; false when what stands there is none
 * (`a < b`, a tag without its `>`, a comment).  Reading all tags of a text one
 * after the other takes time in proportion to its length.
 */
bool html_tag_read(str text, size_t at, struct html_tag *tag);

/* True for a tag of that name, in small letters. */
bool html_tag_is(const struct html_tag *tag, const char *name);

/* Gives the value of the first attribute of that name, in small letters; false
 * when there is none. */
bool html_tag_get(const struct html_tag *tag, const char *name, str *value);

#endif

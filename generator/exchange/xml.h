/* SPDX-License-Identifier: MIT */
/*
 * xml: XML in and out, by libxml2; for the formats of exchange/.
 *
 * A file comes from anywhere.  What has a DOCTYPE is refused, so that there are
 * no entities but the five that XML has; nothing is ever fetched; depth, nodes,
 * attributes and the size of a text are bounded.  Namespaces are read, prefixes
 * forgotten; comments and processing instructions are passed over.  Texts keep
 * every blank.
 */
#ifndef SLAGEN_EXCHANGE_XML_H
#define SLAGEN_EXCHANGE_XML_H

#include "base/diag.h"

/* ---- reading ------------------------------------------------------------- */

enum {
    XML_MAX_NODES = 1000 * 1000,
    XML_MAX_ATTRIBUTES = 1000, /* of one element */
    XML_MAX_NAMESPACES = 32,   /* that one element declares */
};

struct xml_attribute {
    str space; /* URI of its namespace; empty: none */
    str name;  /* without prefix */
    str value;
};

/* An element, or a text between elements. */
struct xml_node {
    str name;  /* without prefix; empty: a text */
    str space; /* URI of its namespace; empty: none */
    str text;  /* of a text; CDATA and text that touch are one */
    const struct xml_attribute *attributes;
    size_t attribute_count;
    struct xml_node *parent; /* NULL: the root */
    struct xml_node *first;  /* child; NULL: none */
    struct xml_node *last;
    struct xml_node *next; /* sibling */
    uint32_t line;
};

enum xml_fault_kind {
    XML_SYNTAX,
    XML_ENCODING,
    XML_LIMIT,
};

/* Why a file could not be read. */
struct xml_fault {
    enum xml_fault_kind kind;
    uint32_t line;
    str message; /* a sentence without a full stop; lives in the arena */
};

/* Reads a whole file; nodes and texts live in `arena`.  NULL, and `*fault`,
 * when it is not well formed. */
const struct xml_node *xml_read(const struct source *file, struct arena *arena,
                                struct xml_fault *fault);

/* Gives the attribute of that name and no namespace; empty: none. */
str xml_attribute(const struct xml_node *element, const char *name);

/* True for an element of that name in the namespace of the root. */
bool xml_is(const struct xml_node *node, const char *name);

/* Gives the first child of that name in the namespace of `element`, or NULL. */
const struct xml_node *xml_child(const struct xml_node *element,
                                 const char *name);

/* ---- writing ------------------------------------------------------------- */

/*
 * Writes into a buf: xml_open, then elements, each begun and ended, then
 * xml_close.  An element has its attributes before its text or its elements.
 * Elements stand on lines of their own; a text stands in its element as it is.
 * What XML cannot carry is written as U+FFFD.
 */
struct xml_writer {
    void *handle; /* of libxml2 */
    struct buf *out;
    struct buf scratch;
};

void xml_open(struct xml_writer *writer, struct buf *out);
void xml_begin(struct xml_writer *writer, const char *name);
void xml_put(struct xml_writer *writer, const char *name, str value);
void xml_text(struct xml_writer *writer, str text);
void xml_end(struct xml_writer *writer);
void xml_close(struct xml_writer *writer);

/* An element that has a text only. */
void xml_text_element(struct xml_writer *writer, const char *name, str text);

/* Gives the version of libxml2: "2.9.14". */
str xml_library_version(void);

#endif

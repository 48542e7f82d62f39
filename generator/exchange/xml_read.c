/* SPDX-License-Identifier: MIT */
/*
 * The parser of libxml2 tells us element after element, and we build the tree:
 * its own tree counts lines to 65535 only, and takes several times the memory.
 */
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "exchange/xml.h"

#if LIBXML_VERSION >= 21200
typedef const xmlError *error_ptr;
#else
typedef xmlErrorPtr error_ptr;
#endif

enum {
    MAX_EQUALS = 10 * 1000, /* =" behind one < */
    MAX_TEXT_BYTES = 64 * 1024 * 1024,
};

struct reading {
    xmlParserCtxtPtr parser;
    struct arena *arena;
    struct xml_fault *fault;
    bool failed;
    struct xml_node *root;
    struct xml_node *open; /* innermost element that has not ended */
    size_t node_count;
    struct buf text; /* that has not become a node */
    uint32_t text_line;
};

/* ---- faults -------------------------------------------------------------- */

/* The first fault counts: what follows comes from it. */
static void note_fault(struct reading *reading, enum xml_fault_kind kind,
                       uint32_t line, str message)
{
    if (!reading->failed) {
        reading->failed = true;
        reading->fault->kind = kind;
        reading->fault->line = line ? line : 1;
        reading->fault->message = message;
    }
}

static uint32_t line_of(const struct reading *reading)
{
    const xmlParserInputPtr input = reading->parser->input;
    return input && input->line > 0 ? (uint32_t)input->line : 1;
}

/* For what libxml2 has nothing against. */
static void stop(struct reading *reading, enum xml_fault_kind kind,
                 const char *message)
{
    note_fault(reading, kind, line_of(reading), str_from(message));
    xmlStopParser(reading->parser);
}

static enum xml_fault_kind kind_of(error_ptr error)
{
    if (str_starts_with(str_from(error->message),
                        STR("Input is not proper UTF-8"))) {
        return XML_ENCODING; /* the code is that of any other character */
    }
    switch (error->code) {
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_UNSUPPORTED_ENCODING:
    case XML_ERR_UNKNOWN_ENCODING:
    case XML_ERR_ENCODING_NAME:
    case XML_I18N_CONV_FAILED:
    case XML_I18N_NO_HANDLER:
        return XML_ENCODING;
    case XML_ERR_INTERNAL_ERROR: /* too deep, says this version */
        return XML_LIMIT;
    default:
        return XML_SYNTAX;
    }
}

/* Gives the first line of what libxml2 says, without its full stop. */
static str clean_message(struct arena *arena, const char *message)
{
    str rest = str_from(message);
    str line = str_trim(str_cut(&rest, '\n'));
    char *copy = arena_alloc(arena, line.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < line.len; i++) {
        /* It may quote bytes of the file. */
        copy[len++] =
            line.data[i] >= ' ' && line.data[i] <= '~' ? line.data[i] : '?';
    }
    return len ? (str){copy, len} : STR("this is not XML");
}

static void on_error(void *data, error_ptr error)
{
    struct reading *reading = data;
    if (error->level != XML_ERR_FATAL) {
        return;
    }
    if (error->code == XML_ERR_NO_MEMORY) {
        arena_out_of_memory();
    }
    note_fault(reading, kind_of(error), (uint32_t)error->line,
               clean_message(reading->arena, error->message));
}

/* ---- nodes --------------------------------------------------------------- */

static str copy_name(struct reading *reading, const xmlChar *text)
{
    return text ? arena_copy(reading->arena, str_from((const char *)text))
                : STR("");
}

/* A namespace is nearly always that of the parent. */
static str copy_space(struct reading *reading, const xmlChar *uri)
{
    str space = str_from((const char *)uri);
    if (reading->open && str_equal(reading->open->space, space)) {
        return reading->open->space;
    }
    return copy_name(reading, uri);
}

static struct xml_node *add_node(struct reading *reading, uint32_t line)
{
    if (reading->node_count++ == XML_MAX_NODES) {
        stop(reading, XML_LIMIT,
             "this file has more than a million elements and texts");
        return NULL;
    }
    struct xml_node *node = ARENA_NEW(reading->arena, struct xml_node);
    struct xml_node *parent = reading->open;
    node->line = line;
    node->parent = parent;
    if (!parent) {
        reading->root = node;
    } else if (parent->last) {
        parent->last = parent->last->next = node;
    } else {
        parent->first = parent->last = node;
    }
    return node;
}

static void end_text(struct reading *reading)
{
    if (reading->text.len && reading->open) {
        struct xml_node *node = add_node(reading, reading->text_line);
        if (node) {
            node->text = arena_copy(reading->arena, buf_text(&reading->text));
        }
    }
    buf_clear(&reading->text);
}

/* An attribute is five pointers: name, prefix, URI, value, its end. */
static void copy_attributes(struct reading *reading, struct xml_node *node,
                            size_t count, const xmlChar **from)
{
    struct xml_attribute *to =
        ARENA_ARRAY(reading->arena, count, struct xml_attribute);
    for (size_t i = 0; i < count; i++, from += 5) {
        str value = {(const char *)from[3], (size_t)(from[4] - from[3])};
        to[i].name = copy_name(reading, from[0]);
        to[i].space = copy_space(reading, from[2]);
        to[i].value = arena_copy(reading->arena, value);
    }
    node->attributes = to;
    node->attribute_count = count;
}

/* ---- what the parser calls ----------------------------------------------- */

static void on_start(void *data, const xmlChar *name, const xmlChar *prefix,
                     const xmlChar *uri, int space_count,
                     const xmlChar **spaces, int count, int defaulted,
                     const xmlChar **attributes)
{
    struct reading *reading = data;
    (void)prefix, (void)spaces, (void)defaulted;
    end_text(reading);
    if (count > XML_MAX_ATTRIBUTES) {
        stop(reading, XML_LIMIT, "this element has more than 1000 attributes");
        return;
    }
    if (space_count > XML_MAX_NAMESPACES) {
        stop(reading, XML_LIMIT,
             "this element declares more than 32 namespaces");
        return;
    }
    struct xml_node *node = add_node(reading, line_of(reading));
    if (node) {
        node->name = copy_name(reading, name);
        node->space = copy_space(reading, uri);
        copy_attributes(reading, node, (size_t)count, attributes);
        reading->open = node;
    }
}

static void on_end(void *data, const xmlChar *name, const xmlChar *prefix,
                   const xmlChar *uri)
{
    struct reading *reading = data;
    (void)name, (void)prefix, (void)uri;
    end_text(reading);
    if (reading->open) {
        reading->open = reading->open->parent;
    }
}

static void on_text(void *data, const xmlChar *text, int len)
{
    struct reading *reading = data;
    if (reading->text.len == 0) {
        reading->text_line = line_of(reading);
    }
    buf_add(&reading->text, (str){(const char *)text, (size_t)len});
}

static void on_doctype(void *data, const xmlChar *name, const xmlChar *id,
                       const xmlChar *uri)
{
    struct reading *reading = data;
    (void)name, (void)id, (void)uri;
    stop(reading, XML_SYNTAX, "a file with a DOCTYPE is not read");
}

/* ---- reading ------------------------------------------------------------- */

/*
 * True unless one element has so many attributes that comparing each with each,
 * as libxml2 does, would take minutes.  Bytes of UTF-16 are looked at as they
 * are, without zeros.
 */
static bool is_tame(str text, uint32_t *line)
{
    size_t count = 0;
    bool equals = false;
    *line = 1;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        *line += c == '\n';
        if (c == '<') {
            count = 0;
        } else if (equals && (c == '"' || c == '\'')) {
            count++;
        }
        equals = c == '=' || (equals && (c == '\0' || strchr(" \t\r\n", c)));
        if (count > MAX_EQUALS) {
            return false;
        }
    }
    return true;
}

static void parse(struct reading *reading, str text)
{
    xmlParserCtxtPtr parser =
        xmlCreateMemoryParserCtxt(text.data, (int)text.len);
    if (!parser) {
        arena_out_of_memory();
    }
    /* Ours in place of all handlers: there are none that declare entities,
     * fetch a file or build a tree. */
    *parser->sax = (xmlSAXHandler){
        .initialized = XML_SAX2_MAGIC,
        .internalSubset = on_doctype,
        .characters = on_text,
        .ignorableWhitespace = on_text,
        .cdataBlock = on_text,
        .startElementNs = on_start,
        .endElementNs = on_end,
        .serror = on_error,
    };
    parser->userData = reading;
    reading->parser = parser;
    /* NOENT: else "&amp;" in attributes would come as "&#38;". */
    xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_NOENT);
    xmlParseDocument(parser);
    if (!parser->wellFormed) {
        note_fault(reading, XML_SYNTAX, line_of(reading),
                   STR("this is not XML"));
    }
    /* Behind a fault it declares entities all the same, in a tree of its own.
     */
    xmlFreeDoc(parser->myDoc);
    xmlFreeParserCtxt(parser);
}

const struct xml_node *xml_read(const struct source *file, struct arena *arena,
                                struct xml_fault *fault)
{
    struct reading reading = {.arena = arena, .fault = fault};
    uint32_t line = 1;
    if (str_trim(file->text).len == 0) {
        note_fault(&reading, XML_SYNTAX, 1,
                   STR("there is nothing in this file"));
        return NULL;
    }
    if (file->text.len > INT32_MAX || !is_tame(file->text, &line)) {
        note_fault(&reading, XML_LIMIT, line,
                   STR("this element has more than 1000 attributes"));
        return NULL;
    }
    buf_init(&reading.text, MAX_TEXT_BYTES);
    xmlInitParser();
    parse(&reading, file->text);
    buf_release(&reading.text);
    return reading.failed ? NULL : reading.root;
}

/* ---- looking ------------------------------------------------------------- */

str xml_attribute(const struct xml_node *element, const char *name)
{
    for (size_t i = 0; i < element->attribute_count; i++) {
        const struct xml_attribute *attribute = &element->attributes[i];
        if (attribute->space.len == 0 &&
            str_equal(attribute->name, str_from(name))) {
            return attribute->value;
        }
    }
    return STR("");
}

bool xml_is(const struct xml_node *node, const char *name)
{
    const struct xml_node *root = node;
    while (root->parent) {
        root = root->parent;
    }
    return str_equal(node->name, str_from(name)) &&
           str_equal(node->space, root->space);
}

const struct xml_node *xml_child(const struct xml_node *element,
                                 const char *name)
{
    for (const struct xml_node *node = element->first; node;
         node = node->next) {
        if (str_equal(node->name, str_from(name)) &&
            str_equal(node->space, element->space)) {
            return node;
        }
    }
    return NULL;
}

/* SPDX-License-Identifier: MIT */
/*
 * libxml2 calls back for each element (SAX2).  It keeps no tree, is given no
 * way to load anything or to look an entity up, and is stopped at the first
 * declaration of one, so that none is ever expanded but the five of XML itself.
 */
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "exchange/tmx.h"

/* A <tuv>, until its <tu> ends. */
struct variant {
    str language;
    str text;
    str from;
    str source;
    enum memory_origin origin;
};

struct reading {
    xmlParserCtxtPtr xml;
    const struct source *source;
    struct diags *diags;
    struct memory *memory;
    struct arena unit; /* what is known of the <tu> that is open */
    size_t unit_count;
    str header_language; /* srclang of <header>, in `lasting` */
    struct arena lasting;
    str language; /* of the sources of this <tu> */
    str *keys;
    size_t key_count;
    size_t key_capacity;
    struct variant *variants;
    size_t variant_count;
    size_t variant_capacity;
    struct variant open; /* the <tuv> that is open */
    bool in_unit;
    bool in_variant;
    unsigned seg_depth; /* elements that are open within <seg>, with it */
    str property;       /* the type of the <prop> that is open */
    bool in_property;
    struct buf text;
    bool in_root;
    bool told_language;
    bool failed;
};

static pos place(const struct reading *in)
{
    int line = xmlSAX2GetLineNumber(in->xml);
    return (pos){line > 0 ? (uint32_t)line : 1, 1};
}

__attribute__((format(printf, 4, 5))) static struct diag *complain(
    struct reading *in, const char *rule, enum diag_severity severity,
    const char *format, ...)
{
    va_list args;
    va_start(args, format);
    str message = arena_vprintf(in->diags->arena, format, args);
    va_end(args);
    return diag_add(in->diags, severity, rule, in->source, place(in), place(in),
                    "%.*s", STR_ARG(message));
}

static void stop(struct reading *in)
{
    in->failed = true;
    xmlStopParser(in->xml);
}

static void refuse_size(struct reading *in, const char *what, size_t most)
{
    struct diag *diag = complain(in, "tmx-limit", SEVERITY_ERROR,
                                 "%s more than %zu", what, most);
    diag_hint(in->diags, diag, "split the file");
    stop(in);
}

static bool is_named(const xmlChar *name, const char *wanted)
{
    return strcmp((const char *)name, wanted) == 0;
}

/* libxml2 gives five pointers for each attribute: name, prefix, address of the
 * name space, value, end of the value. */
static str attribute(struct arena *arena, const xmlChar **attributes, int count,
                     const char *prefix, const char *name)
{
    for (int i = 0; i < count; i++) {
        const xmlChar **one = &attributes[(ptrdiff_t)i * 5];
        bool is_prefixed = one[1] && prefix && is_named(one[1], prefix);
        if (is_named(one[0], name) && (prefix ? is_prefixed : !one[1])) {
            return arena_copy(
                arena, (str){(const char *)one[3], (size_t)(one[4] - one[3])});
        }
    }
    return (str){0};
}

static void start_root(struct reading *in, const xmlChar *name)
{
    in->in_root = true;
    if (!is_named(name, "tmx")) {
        struct diag *diag =
            complain(in, "tmx-syntax", SEVERITY_ERROR,
                     "this is no translation memory: it begins with <%s>",
                     (const char *)name);
        diag_hint(in->diags, diag, "export a memory as TMX 1.4");
        stop(in);
    }
}

static void start_unit(struct reading *in, const xmlChar **attributes,
                       int count)
{
    arena_release(&in->unit);
    in->keys = NULL;
    in->key_count = in->key_capacity = 0;
    in->variants = NULL;
    in->variant_count = in->variant_capacity = 0;
    in->in_unit = true;
    in->language = attribute(&in->unit, attributes, count, NULL, "srclang");
    if (in->language.len == 0 || str_equal(in->language, STR("*all*"))) {
        in->language = in->header_language;
    }
    if (++in->unit_count > TMX_MAX_UNITS) {
        refuse_size(in, "units:", TMX_MAX_UNITS);
    }
}

static void start_variant(struct reading *in, const xmlChar **attributes,
                          int count)
{
    in->in_variant = true;
    in->open = (struct variant){.origin = MEMORY_UNKNOWN};
    in->open.language = attribute(&in->unit, attributes, count, "xml", "lang");
    if (in->open.language.len == 0) { /* as before TMX 1.3 */
        in->open.language =
            attribute(&in->unit, attributes, count, NULL, "lang");
    }
}

static void start_element(void *context, const xmlChar *name,
                          const xmlChar *prefix, const xmlChar *uri,
                          int namespace_count, const xmlChar **namespaces,
                          int count, int default_count,
                          const xmlChar **attributes)
{
    struct reading *in = context;
    (void)prefix, (void)uri, (void)namespace_count, (void)namespaces;
    (void)default_count;
    if (!in->in_root) {
        start_root(in, name);
    } else if (in->seg_depth) {
        in->seg_depth++;
    } else if (is_named(name, "header")) {
        in->header_language =
            attribute(&in->lasting, attributes, count, NULL, "srclang");
    } else if (is_named(name, "tu")) {
        start_unit(in, attributes, count);
    } else if (is_named(name, "tuv") && in->in_unit) {
        start_variant(in, attributes, count);
    } else if (is_named(name, "seg") && in->in_variant) {
        in->seg_depth = 1;
        buf_clear(&in->text);
    } else if (is_named(name, "prop") && in->in_unit) {
        in->in_property = true;
        in->property = attribute(&in->unit, attributes, count, NULL, "type");
        buf_clear(&in->text);
    }
}

static void characters(void *context, const xmlChar *text, int len)
{
    struct reading *in = context;
    if (in->seg_depth || in->in_property) {
        buf_add(&in->text, (str){(const char *)text, (size_t)len});
        if (in->text.full && !in->failed) {
            refuse_size(in, "bytes of a text:", TMX_MAX_TEXT_BYTES);
        }
    }
}

static void end_property(struct reading *in)
{
    str value = arena_copy(&in->unit, buf_text(&in->text));
    in->in_property = false;
    if (!in->in_variant) {
        if (str_equal(in->property, STR("x-unit")) && value.len) {
            in->keys = ARENA_GROW(&in->unit, in->keys, in->key_count,
                                  &in->key_capacity);
            in->keys[in->key_count++] = value;
        }
    } else if (str_equal(in->property, STR("x-origin"))) {
        in->open.origin = str_equal(value, STR("human"))     ? MEMORY_HUMAN
                          : str_equal(value, STR("machine")) ? MEMORY_MACHINE
                                                             : MEMORY_UNKNOWN;
    } else if (str_equal(in->property, STR("x-from"))) {
        in->open.from = value;
    } else if (str_equal(in->property, STR("x-source"))) {
        in->open.source = value;
    }
}

static void end_variant(struct reading *in)
{
    in->in_variant = false;
    in->variants = ARENA_GROW(&in->unit, in->variants, in->variant_count,
                              &in->variant_capacity);
    in->variants[in->variant_count++] = in->open;
}

/* Gives the number of the variant that is the source, or the count. */
static size_t source_of(const struct reading *in)
{
    size_t i = 0;
    str language =
        in->language.len ? in->language : in->memory->source_language;
    while (i < in->variant_count &&
           !memory_serves(in->variants[i].language, language)) {
        i++;
    }
    return i;
}

static bool check_language(struct reading *in)
{
    if (in->language.len == 0 ||
        memory_serves(in->language, in->memory->source_language)) {
        return true;
    }
    if (!in->told_language) {
        struct diag *diag = complain(
            in, "tmx-language", SEVERITY_WARNING,
            "this unit, and maybe others, are translated from `%.*s`, "
            "not from `%.*s`, and are left out",
            STR_ARG(in->language), STR_ARG(in->memory->source_language));
        diag_hint(in->diags, diag, "give a memory whose `srclang` is `%.*s`",
                  STR_ARG(in->memory->source_language));
        in->told_language = true;
    }
    return false;
}

static void end_unit(struct reading *in)
{
    in->in_unit = false;
    if (!check_language(in)) {
        return;
    }
    size_t source = source_of(in);
    str text = source < in->variant_count ? in->variants[source].text : STR("");
    for (size_t i = 0; i < in->variant_count; i++) {
        const struct variant *one = &in->variants[i];
        struct memory_entry entry = {
            .source = text,
            .text = {one->language, one->text, one->source, one->from,
                     one->origin},
        };
        for (size_t k = 0; i != source && k < in->key_count; k++) {
            entry.key = in->keys[k];
            memory_add(in->memory, &entry);
        }
        if (i != source && in->key_count == 0) {
            memory_add(in->memory, &entry);
        }
    }
}

static void end_element(void *context, const xmlChar *name,
                        const xmlChar *prefix, const xmlChar *uri)
{
    struct reading *in = context;
    (void)prefix, (void)uri;
    if (in->seg_depth) {
        if (--in->seg_depth == 0) {
            in->open.text = arena_copy(&in->unit, buf_text(&in->text));
        }
    } else if (in->in_property && is_named(name, "prop")) {
        end_property(in);
    } else if (in->in_variant && is_named(name, "tuv")) {
        end_variant(in);
    } else if (in->in_unit && is_named(name, "tu")) {
        end_unit(in);
    }
}

/* ---- what is refused --------------------------------------------------------
 */

static void refuse_entity(struct reading *in)
{
    if (!in->failed) {
        struct diag *diag =
            complain(in, "tmx-syntax", SEVERITY_ERROR,
                     "the document type of a memory declares nothing");
        diag_hint(in->diags, diag,
                  "leave out what stands in brackets behind <!DOCTYPE");
        stop(in);
    }
}

static void declare_entity(void *context, const xmlChar *name, int type,
                           const xmlChar *public_id, const xmlChar *system_id,
                           xmlChar *content)
{
    (void)name, (void)type, (void)public_id, (void)system_id, (void)content;
    refuse_entity(context);
}

static void declare_attribute(void *context, const xmlChar *element,
                              const xmlChar *name, int type, int kind,
                              const xmlChar *value, xmlEnumerationPtr values)
{
    (void)element, (void)name, (void)type, (void)kind, (void)value;
    xmlFreeEnumeration(values);
    refuse_entity(context);
}

static void refer(void *context, const xmlChar *name)
{
    (void)name;
    refuse_entity(context);
}

/* The first fault is told; libxml2's words end with a line feed. */
static void fault(void *context, xmlErrorPtr error)
{
    struct reading *in = context;
    if (in->failed || error->level < XML_ERR_ERROR) {
        return;
    }
    str words = str_trim(str_from(error->message));
    struct diag *diag =
        complain(in, "tmx-syntax", SEVERITY_ERROR, "%.*s", STR_ARG(words));
    diag_hint(in->diags, diag,
              "export the memory again from the tool that made it");
    stop(in);
}

/* ---- all
 * ---------------------------------------------------------------------- */

static const xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = start_element,
    .endElementNs = end_element,
    .characters = characters,
    .ignorableWhitespace = characters,
    .cdataBlock = characters,
    .entityDecl = declare_entity,
    .attributeDecl = declare_attribute,
    .reference = refer,
    .serror = NULL, /* set below: its type differs between versions */
};

static void parse(struct reading *in)
{
    xmlSAXHandler sax = handler;
    sax.serror = (xmlStructuredErrorFunc)fault;
    in->xml = xmlCreatePushParserCtxt(&sax, in, NULL, 0, NULL);
    if (!in->xml) {
        arena_out_of_memory();
    }
    /* NOENT: else &amp; in an attribute is handed over as &#38; */
    xmlCtxtUseOptions(in->xml, XML_PARSE_NONET | XML_PARSE_NOENT);
    enum { PIECE = 1 << 20 };
    str rest = in->source->text;
    while (rest.len && !in->failed) {
        str piece = str_slice(rest, 0, PIECE);
        rest = str_slice(rest, piece.len, rest.len);
        xmlParseChunk(in->xml, piece.data, (int)piece.len, 0);
    }
    if (!in->failed) {
        xmlParseChunk(in->xml, "", 0, 1);
    }
    /* What it keeps for itself even so, of a document type. */
    xmlFreeDoc(in->xml->myDoc);
    in->xml->myDoc = NULL;
    xmlFreeParserCtxt(in->xml);
}

bool tmx_read(const struct source *source, struct diags *diags,
              struct memory *memory)
{
    struct reading in = {.source = source, .diags = diags, .memory = memory};
    buf_init(&in.text, TMX_MAX_TEXT_BYTES);
    parse(&in);
    buf_release(&in.text);
    arena_release(&in.unit);
    arena_release(&in.lasting);
    return !in.failed;
}

/* SPDX-License-Identifier: MIT */
/*
 * libxml2's writer escapes and counts the elements, and hands every piece to
 * the buf.
 */
#include <libxml/xmlwriter.h>

#include "base/utf8.h"
#include "exchange/tmx.h"

struct writing {
    xmlTextWriterPtr xml;
    const struct memory *memory;
    struct buf clean; /* a text as XML can hold it, a zero behind it */
    struct arena *arena;
};

static int add_piece(void *context, const char *bytes, int len)
{
    buf_add(context, (str){bytes, (size_t)len});
    return len;
}

static int end_pieces(void *context)
{
    (void)context;
    return 0;
}

/* Char of XML 1.0 (section 2.2). */
static bool is_char(uint32_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) ||
           (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

static const xmlChar *clean(struct writing *out, str text)
{
    buf_clear(&out->clean);
    for (size_t i = 0; i < text.len;) {
        size_t start = i;
        uint32_t c = utf8_decode(text, &i);
        if (is_char(c)) {
            buf_add(&out->clean, str_slice(text, start, i));
        } else {
            buf_add_code_point(&out->clean, 0xFFFD);
        }
    }
    buf_add_char(&out->clean, '\0');
    return (const xmlChar *)out->clean.data;
}

static void start(struct writing *out, const char *name)
{
    xmlTextWriterStartElement(out->xml, (const xmlChar *)name);
}

static void end(struct writing *out)
{
    xmlTextWriterEndElement(out->xml);
}

static void attribute(struct writing *out, const char *name, str value)
{
    xmlTextWriterWriteAttribute(out->xml, (const xmlChar *)name,
                                clean(out, value));
}

static void text(struct writing *out, str value)
{
    xmlTextWriterWriteString(out->xml, clean(out, value));
}

static void line(struct writing *out, unsigned depth)
{
    static const char blanks[] = "\n        ";
    char indent[sizeof blanks];
    memcpy(indent, blanks, sizeof indent);
    indent[1 + depth * 2] = '\0';
    xmlTextWriterWriteRaw(out->xml, (const xmlChar *)indent);
}

static void property(struct writing *out, unsigned depth, const char *type,
                     str value)
{
    if (value.len) {
        line(out, depth);
        start(out, "prop");
        attribute(out, "type", str_from(type));
        text(out, value);
        end(out);
    }
}

static void segment(struct writing *out, str value)
{
    line(out, 4);
    start(out, "seg");
    text(out, value);
    end(out);
    line(out, 3);
    end(out);
}

static void variant(struct writing *out, str language)
{
    line(out, 3);
    start(out, "tuv");
    attribute(out, "xml:lang", language);
}

static void write_text(struct writing *out, const struct memory_text *item)
{
    variant(out, item->language);
    if (item->origin != MEMORY_UNKNOWN) {
        property(out, 4, "x-origin",
                 str_from(memory_origin_name(item->origin)));
    }
    property(out, 4, "x-from", item->from);
    property(out, 4, "x-source", item->source);
    segment(out, item->text);
}

/* Writes the texts whose turn it is: the first of each language, the second …
 */
static void write_unit(struct writing *out, const struct memory_segment *unit,
                       const size_t *turns, size_t turn)
{
    line(out, 2);
    start(out, "tu");
    for (size_t i = 0; i < unit->key_count; i++) {
        property(out, 3, "x-unit", unit->keys[i]);
    }
    if (unit->source.len) {
        variant(out, out->memory->source_language);
        segment(out, unit->source);
    }
    for (size_t i = 0; i < unit->text_count; i++) {
        if (turns[i] == turn) {
            write_text(out, &unit->texts[i]);
        }
    }
    line(out, 2);
    end(out);
}

/* The texts of a memory that was sorted stand by language; those of another one
 * may not, and then share a turn no worse. */
static void write_segment(struct writing *out,
                          const struct memory_segment *unit)
{
    struct arena_mark mark = arena_mark(out->arena);
    size_t *turns = ARENA_ARRAY(out->arena, unit->text_count, size_t);
    size_t last = 0;
    for (size_t i = 0; i < unit->text_count; i++) {
        for (size_t j = i; j-- > 0;) {
            if (str_equal(unit->texts[j].language, unit->texts[i].language)) {
                turns[i] = turns[j] + 1;
                break;
            }
        }
        last = turns[i] > last ? turns[i] : last;
    }
    for (size_t turn = 0; turn <= last; turn++) {
        write_unit(out, unit, turns, turn);
    }
    arena_rewind(out->arena, mark);
}

static void write_header(struct writing *out)
{
    start(out, "tmx");
    attribute(out, "version", STR("1.4"));
    line(out, 1);
    start(out, "header");
    attribute(out, "creationtool", STR("slagen"));
    attribute(out, "creationtoolversion", STR(SLAGEN_VERSION));
    attribute(out, "segtype", STR("sentence"));
    attribute(out, "o-tmf", STR("slagen"));
    attribute(out, "adminlang", STR("en"));
    attribute(out, "srclang", out->memory->source_language);
    attribute(out, "datatype", STR("plaintext"));
    end(out);
    line(out, 1);
    start(out, "body");
}

static void write_all(struct writing *out)
{
    xmlTextWriterStartDocument(out->xml, NULL, "UTF-8", NULL);
    write_header(out);
    for (size_t i = 0; i < out->memory->count; i++) {
        write_segment(out, &out->memory->segments[i]);
    }
    line(out, 1);
    end(out);
    line(out, 0);
    xmlTextWriterEndDocument(out->xml);
}

void tmx_write(const struct memory *memory, struct buf *out)
{
    struct arena arena = {0};
    xmlOutputBufferPtr pieces =
        xmlOutputBufferCreateIO(add_piece, end_pieces, out, NULL);
    xmlTextWriterPtr xml = pieces ? xmlNewTextWriter(pieces) : NULL;
    if (!xml) {
        arena_out_of_memory();
    }
    struct writing writing = {xml, memory, {0}, &arena};
    buf_init(&writing.clean, SIZE_MAX / 4);
    write_all(&writing);
    xmlFreeTextWriter(xml);
    buf_release(&writing.clean);
    arena_release(&arena);
}

/* SPDX-License-Identifier: MIT */
#include <libxml/xmlversion.h>
#include <libxml/xmlwriter.h>

#include "exchange/bitext_parts.h"
#include "exchange/xml.h"

enum { MAX_SCRATCH_BYTES = 64 * 1024 * 1024 };

/* Everything that libxml2 refuses here is memory that it did not get. */
static void demand(int status)
{
    if (status < 0) {
        arena_out_of_memory();
    }
}

static int take_bytes(void *data, const char *bytes, int count)
{
    buf_add(data, (str){bytes, (size_t)count});
    return count;
}

/* Gives a C string; valid until the next. */
static const xmlChar *c_string(struct xml_writer *writer, str text)
{
    buf_clear(&writer->scratch);
    bitext_add_text(&writer->scratch, text);
    buf_add_char(&writer->scratch, '\0');
    return (const xmlChar *)writer->scratch.data;
}

void xml_open(struct xml_writer *writer, struct buf *out)
{
    xmlInitParser();
    *writer = (struct xml_writer){.out = out};
    buf_init(&writer->scratch, MAX_SCRATCH_BYTES);
    xmlOutputBufferPtr output =
        xmlOutputBufferCreateIO(take_bytes, NULL, out, NULL);
    writer->handle = output ? xmlNewTextWriter(output) : NULL;
    if (!writer->handle) {
        arena_out_of_memory();
    }
    demand(xmlTextWriterSetIndent(writer->handle, 1));
    demand(xmlTextWriterSetIndentString(writer->handle, BAD_CAST "  "));
    demand(xmlTextWriterStartDocument(writer->handle, "1.0", "UTF-8", NULL));
}

void xml_begin(struct xml_writer *writer, const char *name)
{
    demand(xmlTextWriterStartElement(writer->handle, BAD_CAST name));
}

void xml_put(struct xml_writer *writer, const char *name, str value)
{
    demand(xmlTextWriterWriteAttribute(writer->handle, BAD_CAST name,
                                       c_string(writer, value)));
}

void xml_text(struct xml_writer *writer, str text)
{
    demand(xmlTextWriterWriteString(writer->handle, c_string(writer, text)));
}

void xml_end(struct xml_writer *writer)
{
    demand(xmlTextWriterEndElement(writer->handle));
}

void xml_text_element(struct xml_writer *writer, const char *name, str text)
{
    xml_begin(writer, name);
    xml_text(writer, text);
    xml_end(writer);
}

void xml_close(struct xml_writer *writer)
{
    demand(xmlTextWriterEndDocument(writer->handle));
    xmlFreeTextWriter(writer->handle);
    buf_release(&writer->scratch);
}

str xml_library_version(void)
{
    return STR(LIBXML_DOTTED_VERSION);
}

/* SPDX-License-Identifier: MIT */
#include "exchange/html_facts.h"

#include <limits.h>

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>

#include "base/buf.h"

enum {
    MOST_OPEN = 4, /* facts within facts: a link around a time */
    TEXT_MAX_BYTES = 1 << 24,
};

/* A fact whose end has not come yet. */
struct open_fact {
    size_t index;
    size_t text_start;
    str tag;
};

struct html_reading {
    struct arena *arena;
    htmlParserCtxtPtr parser;
    struct page_facts facts;
    struct open_fact open[MOST_OPEN];
    size_t open_count;
    struct buf text; /* since the first of them began */
    struct buf heading_text;
    bool in_heading;
    size_t heading_first; /* the first fact below the heading */
    str heading;
    str section;
    uint32_t lines_before; /* where the parser begins */
    uint32_t block;
};

static str name_of(const xmlChar *name)
{
    return str_from((const char *)name);
}

/* What stands beside something else in a line is no block.  Asked for every
 * tag. */
static bool is_block(str tag)
{
    switch (tag.len) {
    case 1:
        return tag.data[0] == 'p';
    case 2:
        return (tag.data[0] == 'h' && tag.data[1] != 'r') ||
               memcmp(tag.data, "li", 2) == 0 ||
               memcmp(tag.data, "dt", 2) == 0 ||
               memcmp(tag.data, "dd", 2) == 0 ||
               memcmp(tag.data, "th", 2) == 0 || memcmp(tag.data, "td", 2) == 0;
    case 3:
        return memcmp(tag.data, "div", 3) == 0;
    case 7:
        return memcmp(tag.data, "section", 7) == 0 ||
               memcmp(tag.data, "caption", 7) == 0;
    default:
        return false;
    }
}

static bool begins_section(str tag)
{
    return str_equal(tag, STR("section")) || str_equal(tag, STR("h2")) ||
           str_equal(tag, STR("h3"));
}

static str attribute(const xmlChar **attributes, const char *name)
{
    for (size_t i = 0; attributes && attributes[i]; i += 2) {
        if (strcmp((const char *)attributes[i], name) == 0) {
            return str_from((const char *)attributes[i + 1]);
        }
    }
    return STR("");
}

/* Blanks and line ends are one blank, as browsers show them. */
static str shown(str text, struct arena *arena)
{
    char *copy = arena_alloc(arena, text.len + 1);
    size_t len = 0;
    text = str_trim(text);
    for (size_t i = 0; i < text.len; i++) {
        bool blank = memchr(" \t\r\n", text.data[i], 4) != NULL;
        if (!blank || copy[len - 1] != ' ') {
            copy[len++] = blank ? ' ' : text.data[i];
        }
    }
    return (str){copy, len};
}

static bool value_of(str tag, const xmlChar **attributes,
                     enum page_fact_kind *kind, str *value)
{
    if (str_equal(tag, STR("data"))) {
        *kind = FACT_DATA;
        *value = attribute(attributes, "value");
    } else if (str_equal(tag, STR("time"))) {
        *kind = FACT_TIME;
        *value = attribute(attributes, "datetime");
    } else if (str_equal(tag, STR("a"))) {
        *kind = FACT_LINK;
        *value = attribute(attributes, "href");
        return str_starts_with(*value, STR("tel:")) ||
               str_starts_with(*value, STR("mailto:"));
    } else {
        return false;
    }
    return value->len > 0;
}

static uint32_t line_of(const struct html_reading *reading)
{
    int line = xmlSAX2GetLineNumber(reading->parser);
    return reading->lines_before + (uint32_t)(line > 0 ? line : 1);
}

static void open_fact(struct html_reading *reading, str tag,
                      enum page_fact_kind kind, str value)
{
    struct page_facts *facts = &reading->facts;
    facts->items = ARENA_GROW(reading->arena, facts->items, facts->count,
                              &facts->capacity);
    facts->items[facts->count] = (struct page_fact){
        .kind = kind,
        .value = arena_copy(reading->arena, value),
        .section = reading->section,
        .heading = reading->heading,
        .line = line_of(reading),
        .block = reading->block,
    };
    if (reading->open_count < MOST_OPEN) {
        reading->open[reading->open_count++] = (struct open_fact){
            facts->count, reading->text.len, arena_copy(reading->arena, tag)};
    }
    facts->count++;
}

static void start_element(void *context, const xmlChar *name,
                          const xmlChar **attributes)
{
    struct html_reading *reading = context;
    str tag = name_of(name);
    enum page_fact_kind kind;
    str value;
    reading->block += is_block(tag);
    if (begins_section(tag)) {
        str id = attribute(attributes, "id");
        reading->section =
            id.len ? arena_copy(reading->arena, id) : reading->section;
    }
    if (str_equal(tag, STR("h2"))) {
        reading->in_heading = true;
        reading->heading_first = reading->facts.count;
        buf_clear(&reading->heading_text);
    }
    for (size_t i = 0; i < reading->open_count; i++) {
        if (str_equal(tag, STR("span"))) { /* a line of its own */
            reading->open[i].text_start = reading->text.len;
        }
    }
    if (value_of(tag, attributes, &kind, &value)) {
        open_fact(reading, tag, kind, value);
    }
}

static void close_fact(struct html_reading *reading, size_t index)
{
    const struct open_fact *open = &reading->open[index];
    reading->facts.items[open->index].text =
        shown(str_slice(buf_text(&reading->text), open->text_start,
                        reading->text.len),
              reading->arena);
    reading->open_count = index; /* what was open in it ends with it */
    if (index == 0) {
        buf_clear(&reading->text);
    }
}

static void end_heading(struct html_reading *reading)
{
    reading->in_heading = false;
    reading->heading = shown(buf_text(&reading->heading_text), reading->arena);
    for (size_t i = reading->heading_first; i < reading->facts.count; i++) {
        reading->facts.items[i].heading = reading->heading;
    }
}

static void end_element(void *context, const xmlChar *name)
{
    struct html_reading *reading = context;
    str tag = name_of(name);
    for (size_t i = reading->open_count; i-- > 0;) {
        if (str_equal(tag, reading->open[i].tag)) {
            close_fact(reading, i);
            break;
        }
    }
    if (reading->in_heading && str_equal(tag, STR("h2"))) {
        end_heading(reading);
    }
    reading->block += is_block(tag);
}

static void characters(void *context, const xmlChar *text, int len)
{
    struct html_reading *reading = context;
    str piece = {(const char *)text, (size_t)len};
    if (reading->open_count) {
        buf_add(&reading->text, piece);
    }
    if (reading->in_heading) {
        buf_add(&reading->heading_text, piece);
    }
}

/* ---- what need not be read ----------------------------------------------- */

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool begins_with(str text, str word)
{
    if (text.len < word.len) {
        return false;
    }
    for (size_t i = 0; i < word.len; i++) {
        if (lower(text.data[i]) != word.data[i]) {
            return false;
        }
    }
    return true;
}

/* True when there may be a fact in a piece of a page; false is certain. */
static bool may_hold_facts(str piece)
{
    for (size_t i = 0; i < piece.len; i++) {
        str rest = {piece.data + i, piece.len - i};
        switch (piece.data[i]) {
        case '<':
            if (begins_with(rest, STR("<data")) ||
                begins_with(rest, STR("<time"))) {
                return true;
            }
            break;
        case 't':
        case 'T':
        case 'm':
        case 'M':
            if (begins_with(rest, STR("tel:")) ||
                begins_with(rest, STR("mailto:"))) {
                return true;
            }
            break;
        case '&': /* which may be a letter of these */
            if (begins_with(rest, STR("&#"))) {
                return true;
            }
            break;
        default:
            break;
        }
    }
    return false;
}

/* Gives the piece of a page that facts stand in: its <main>, or, where there
 * are some around it, its <body>.  Styles are most of a page. */
static str piece_with_facts(str page)
{
    ptrdiff_t body = str_find(page, STR("<body"));
    page = str_slice(page, body < 0 ? 0 : (size_t)body, page.len);
    ptrdiff_t start = str_find(page, STR("<main"));
    ptrdiff_t end = str_find(page, STR("</main>"));
    if (start < 0 || end < start ||
        may_hold_facts(str_slice(page, 0, (size_t)start)) ||
        may_hold_facts(str_slice(page, (size_t)end, page.len))) {
        return page;
    }
    return str_slice(page, (size_t)start, (size_t)end);
}

static uint32_t count_lines(const char *at, const char *end)
{
    uint32_t count = 0;
    while (at < end && (at = memchr(at, '\n', (size_t)(end - at)))) {
        count++;
        at++;
    }
    return count;
}

void html_facts_start(void)
{
    xmlInitParser();
}

struct page_facts html_facts_read(str page, struct arena *arena)
{
    struct html_reading reading = {.arena = arena};
    xmlSAXHandler handler = {
        .startElement = start_element,
        .endElement = end_element,
        .characters = characters,
        .ignorableWhitespace = characters,
    };
    buf_init(&reading.text, TEXT_MAX_BYTES);
    buf_init(&reading.heading_text, TEXT_MAX_BYTES);
    str piece = piece_with_facts(page);
    reading.lines_before = count_lines(page.data, piece.data);
    reading.parser = htmlCreatePushParserCtxt(&handler, &reading, NULL, 0, NULL,
                                              XML_CHAR_ENCODING_UTF8);
    if (!reading.parser) {
        arena_out_of_memory();
    }
    htmlCtxtUseOptions(reading.parser, HTML_PARSE_NOERROR |
                                           HTML_PARSE_NOWARNING |
                                           HTML_PARSE_NONET);
    htmlParseChunk(reading.parser, piece.data,
                   piece.len < INT_MAX ? (int)piece.len : INT_MAX, 1);
    while (reading.open_count) {
        close_fact(&reading, reading.open_count - 1);
    }
    htmlFreeParserCtxt(reading.parser);
    buf_release(&reading.text);
    buf_release(&reading.heading_text);
    return reading.facts;
}

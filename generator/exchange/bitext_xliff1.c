/* SPDX-License-Identifier: MIT */
/*
 * XLIFF 1.2 (OASIS, 1 February 2008).
 *
 *     <file original="messages">                       part
 *     <trans-unit id="hours.always" approved="yes"     id; approved
 *                 size-unit="char" maxwidth="40">      max_chars
 *       <source>…</source>
 *       <target state="final"                          state
 *               state-qualifier="x-human">…</target>   origin
 *       <note from="developer">…</note>                note
 *       <alt-trans alttranstype="previous-version">    previous
 *
 * States are those of section 2.2.4; what we write, and what we take them for,
 * stands in `written_states` and `states` below.  `approved` alone is what
 * tools say of any text that is not fuzzy: a person has looked at it.  A tool
 * that changes a target need not keep its qualifier, which then is no longer
 * true.
 */
#include <stdio.h>

#include "exchange/bitext_xliff.h"

static const char NAMESPACE[] = "urn:oasis:names:tc:xliff:document:1.2";

/* Of a target that is there; what is not named is a draft. */
static const struct {
    const char *word;
    enum bitext_state state;
} states[] = {
    {"needs-adaptation", BITEXT_STALE},
    {"signed-off", BITEXT_REVIEWED},
    {"final", BITEXT_APPROVED},
};

static const char *const written_states[] = {
    [BITEXT_MISSING] = "needs-translation",
    [BITEXT_STALE] = "needs-adaptation",
    [BITEXT_DRAFT] = "needs-review-translation",
    [BITEXT_REVIEWED] = "signed-off",
    [BITEXT_APPROVED] = "final",
};

/* The first of each origin is the one that is written. */
static const struct {
    const char *word;
    enum bitext_origin origin;
} qualifiers[] = {
    {"x-human", BITEXT_HUMAN},
    {"mt-suggestion", BITEXT_MACHINE},
    {"leveraged-mt", BITEXT_MACHINE},
    {"x-machine-edited", BITEXT_MACHINE_EDITED},
    {"tm-suggestion", BITEXT_MEMORY},
    {"leveraged-tm", BITEXT_MEMORY},
    {"leveraged-repository", BITEXT_MEMORY},
    {"leveraged-inherited", BITEXT_MEMORY},
    {"exact-match", BITEXT_MEMORY},
    {"fuzzy-match", BITEXT_MEMORY},
    {"id-match", BITEXT_MEMORY},
};

/* ---- writing ------------------------------------------------------------- */

static const char *qualifier_of(enum bitext_origin origin)
{
    for (size_t i = 0; i < sizeof qualifiers / sizeof *qualifiers; i++) {
        if (qualifiers[i].origin == origin) {
            return qualifiers[i].word;
        }
    }
    return "";
}

static void write_target(struct xml_writer *xml, const struct bitext_unit *unit)
{
    bool translated = unit->target.len > 0;
    str origin = str_from(qualifier_of(unit->origin));
    xml_begin(xml, "target");
    xml_put(
        xml, "state",
        str_from(written_states[translated ? unit->state : BITEXT_MISSING]));
    if (translated && origin.len) {
        xml_put(xml, "state-qualifier", origin);
    }
    if (translated) {
        xml_text(xml, unit->target);
    }
    xml_end(xml);
}

/* The target stands in it again, as the schema wants one. */
static void write_previous(struct xml_writer *xml,
                           const struct bitext_unit *unit)
{
    xml_begin(xml, "alt-trans");
    xml_put(xml, "alttranstype", STR("previous-version"));
    xml_put(xml, "xml:space", STR("preserve"));
    xml_text_element(xml, "source", unit->previous);
    xml_text_element(xml, "target", unit->target);
    xml_end(xml);
}

static void write_unit(struct xml_writer *xml, const struct bitext_unit *unit)
{
    char max[24];
    bool translated = unit->target.len > 0;
    xml_begin(xml, "trans-unit");
    xml_put(xml, "id", unit->id);
    xml_put(xml, "resname", unit->id);
    if (translated && unit->state == BITEXT_APPROVED) {
        xml_put(xml, "approved", STR("yes"));
    }
    xml_put(xml, "xml:space", STR("preserve"));
    if (unit->max_chars) {
        snprintf(max, sizeof max, "%zu", unit->max_chars);
        xml_put(xml, "size-unit", STR("char"));
        xml_put(xml, "maxwidth", str_from(max));
    }
    xml_text_element(xml, "source", unit->source);
    write_target(xml, unit);
    if (unit->note.len) {
        xml_begin(xml, "note");
        xml_put(xml, "from", STR("developer"));
        xml_text(xml, unit->note);
        xml_end(xml);
    }
    if (translated && unit->state == BITEXT_STALE && unit->previous.len) {
        write_previous(xml, unit);
    }
    xml_end(xml);
}

static void write_file(struct xml_writer *xml, const struct bitext *bitext,
                       size_t from, size_t count)
{
    xml_begin(xml, "file");
    xml_put(xml, "original", count ? bitext->items[from].part : STR(""));
    xml_put(xml, "source-language", bitext->source_lang);
    if (bitext->target_lang.len) {
        xml_put(xml, "target-language", bitext->target_lang);
    }
    xml_put(xml, "datatype", STR("plaintext"));
    xml_begin(xml, "body");
    for (size_t i = 0; i < count; i++) {
        write_unit(xml, &bitext->items[from + i]);
    }
    xml_end(xml);
    xml_end(xml);
}

static void write(const struct bitext *bitext, struct buf *out)
{
    struct xml_writer xml;
    size_t done = 0;
    xml_open(&xml, out);
    xml_begin(&xml, "xliff");
    xml_put(&xml, "xmlns", str_from(NAMESPACE));
    xml_put(&xml, "version", STR("1.2"));
    do {
        size_t count = xliff_same_part(bitext, done);
        write_file(&xml, bitext, done, count);
        done += count;
    } while (done < bitext->count);
    xml_end(&xml);
    xml_close(&xml);
}

/* ---- reading ------------------------------------------------------------- */

struct xliff1_file {
    struct bitext_reading reading;
    struct buf text;
    str part;
};

static enum bitext_state read_state(const struct xml_node *unit,
                                    const struct xml_node *target)
{
    str word = xml_attribute(target, "state");
    bool approved = str_equal(xml_attribute(unit, "approved"), STR("yes"));
    enum bitext_state state = BITEXT_DRAFT;
    for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
        if (str_equal(word, str_from(states[i].word))) {
            state = states[i].state;
        }
    }
    if (state == BITEXT_APPROVED && !approved) {
        return BITEXT_REVIEWED;
    }
    bool open =
        str_starts_with(word, STR("needs-")) || str_equal(word, STR("new"));
    return approved && !open && state < BITEXT_REVIEWED ? BITEXT_REVIEWED
                                                        : state;
}

static enum bitext_origin read_origin(const struct xml_node *target)
{
    str word = xml_attribute(target, "state-qualifier");
    for (size_t i = 0; i < sizeof qualifiers / sizeof *qualifiers; i++) {
        if (str_equal(word, str_from(qualifiers[i].word))) {
            return qualifiers[i].origin;
        }
    }
    return BITEXT_UNKNOWN;
}

/* Gives the text of an element; NULL gives the empty one. */
static str read_text(struct xliff1_file *file, const struct xml_node *element,
                     bool *known)
{
    buf_clear(&file->text);
    if (element) {
        *known &= xliff_text(element, &file->text);
    }
    return arena_copy(file->reading.arena, buf_text(&file->text));
}

/* Gives the note that we wrote, not what others did. */
static const struct xml_node *find_note(const struct xml_node *unit)
{
    for (const struct xml_node *node = unit->first; node; node = node->next) {
        str from = node->name.len ? xml_attribute(node, "from") : STR("");
        if (xml_is(node, "note") &&
            (from.len == 0 || str_equal(from, STR("developer")))) {
            return node;
        }
    }
    return NULL;
}

static const struct xml_node *find_previous(const struct xml_node *unit)
{
    for (const struct xml_node *node = unit->first; node; node = node->next) {
        if (xml_is(node, "alt-trans") &&
            str_equal(xml_attribute(node, "alttranstype"),
                      STR("previous-version"))) {
            return xml_child(node, "source");
        }
    }
    return NULL;
}

static bool read_unit(struct xliff1_file *file, const struct xml_node *element)
{
    const struct xml_node *target = xml_child(element, "target");
    str name = xml_attribute(element, "resname");
    uint64_t max = 0;
    bool known = true;
    bool any = true; /* codes of a note or of an earlier text do no harm */
    struct bitext_unit unit = {
        .id = str_trim(name).len ? name : xml_attribute(element, "id"),
        .part = file->part,
        .source = read_text(file, xml_child(element, "source"), &known),
        .target = read_text(file, target, &known),
        .previous = read_text(file, find_previous(element), &any),
        .note = read_text(file, find_note(element), &any),
        .state = target ? read_state(element, target) : BITEXT_MISSING,
        .origin = target ? read_origin(target) : BITEXT_UNKNOWN,
        .line = element->line,
    };
    if (!known) {
        xliff_report_code(&file->reading, element, unit.id);
        return true;
    }
    if (str_equal(xml_attribute(element, "size-unit"), STR("char"))) {
        str_to_uint(xml_attribute(element, "maxwidth"), UINT32_MAX, &max);
    }
    unit.max_chars = max;
    return bitext_add(&file->reading, &unit);
}

/* Reads what stands in a body or in a group. */
static bool read_units(struct xliff1_file *file, const struct xml_node *parent)
{
    for (const struct xml_node *node = parent->first; node; node = node->next) {
        if (xml_is(node, "trans-unit")) {
            if (!read_unit(file, node)) {
                return false;
            }
        } else if (xml_is(node, "group") && !read_units(file, node)) {
            return false;
        }
    }
    return true;
}

static bool read_file(struct xliff1_file *file, const struct xml_node *element)
{
    struct bitext_reading *reading = &file->reading;
    const struct xml_node *body = xml_child(element, "body");
    if (!bitext_take_language(reading,
                              xml_attribute(element, "source-language"),
                              element->line, &reading->out->source_lang) ||
        !bitext_take_language(reading,
                              xml_attribute(element, "target-language"),
                              element->line, &reading->out->target_lang)) {
        return true;
    }
    file->part = xml_attribute(element, "original");
    return !body || read_units(file, body);
}

static bool read(const struct source *source, struct arena *arena,
                 struct diags *diags, struct bitext *out)
{
    struct xliff1_file file = {0};
    bool usable = true;
    if (!bitext_begin(&file.reading, source, arena, diags, out)) {
        return false;
    }
    const struct xml_node *root = xliff_open(&file.reading, "1.");
    if (!root) {
        return false;
    }
    buf_init(&file.text, BITEXT_MAX_BYTES);
    for (const struct xml_node *node = root->first; node && usable;
         node = node->next) {
        usable = !xml_is(node, "file") || read_file(&file, node);
    }
    buf_release(&file.text);
    return usable && bitext_end(&file.reading);
}

const struct bitext_format bitext_xliff1 = {
    .name = "xliff1",
    .suffix = ".xlf",
    .about = "XLIFF 1.2",
    .write = write,
    .read = read,
};

/* SPDX-License-Identifier: MIT */
/*
 * XLIFF 2.1 (OASIS, 13 February 2018).
 *
 *     <file id="f1" original="messages">               part
 *       <slr:profiles generalProfile="xliff:codepoints"/>
 *       <unit id="hours.always" name="hours.always"    id
 *             slr:sizeRestriction="40">                max_chars
 *         <mda:metadata>…<mda:meta type="origin">      origin
 *         <notes><note category="description">         note
 *                <note category="previous-source">     previous
 *         <segment state="initial"
 *                  subState="slagen:stale">            state
 *           <source>…</source><target>…</target>
 *
 * `name` is the id; `id` is that, too, where it is an NMTOKEN.  A draft is
 * "translated" or, when its source has changed, "initial", whose subState says
 * it; a tool that changes a state must take away the subState, so
 * that what comes back without is not taken for stale.  Size restrictions and
 * metadata are modules of the standard, which tools keep.
 */
#include <stdio.h>
#include <stdlib.h>

#include "exchange/bitext_xliff.h"

static const char NAMESPACE[] = "urn:oasis:names:tc:xliff:document:2.0";
static const char SLR[] = "urn:oasis:names:tc:xliff:sizerestriction:2.0";
static const char MDA[] = "urn:oasis:names:tc:xliff:metadata:2.0";
static const char GENERATED[] = "slagen-unit-"; /* ids that are no NMTOKEN */

/* ---- writing ------------------------------------------------------------- */

/* Of ASCII: XML has more, but not all tools know them. */
static bool is_nmtoken(str text)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        bool letter = (c | 32) >= 'a' && (c | 32) <= 'z';
        bool digit = c >= '0' && c <= '9';
        if (!letter && !digit && c != '.' && c != '-' && c != '_' && c != ':') {
            return false;
        }
    }
    return text.len > 0;
}

static void write_id(struct xml_writer *xml, str id, size_t index)
{
    char made[40];
    if (is_nmtoken(id) && !str_starts_with(id, str_from(GENERATED))) {
        xml_put(xml, "id", id);
    } else {
        snprintf(made, sizeof made, "%s%zu", GENERATED, index + 1);
        xml_put(xml, "id", str_from(made));
    }
    xml_put(xml, "name", id);
}

static void write_origin(struct xml_writer *xml, enum bitext_origin origin)
{
    xml_begin(xml, "mda:metadata");
    xml_begin(xml, "mda:metaGroup");
    xml_put(xml, "category", STR("slagen"));
    xml_begin(xml, "mda:meta");
    xml_put(xml, "type", STR("origin"));
    xml_text(xml, bitext_origin_name(origin));
    xml_end(xml);
    xml_end(xml);
    xml_end(xml);
}

static void write_note(struct xml_writer *xml, const char *category, str text)
{
    if (text.len) {
        xml_begin(xml, "note");
        xml_put(xml, "category", str_from(category));
        xml_text(xml, text);
        xml_end(xml);
    }
}

static void write_segment(struct xml_writer *xml,
                          const struct bitext_unit *unit)
{
    static const char *const words[] = {
        [BITEXT_MISSING] = "initial",  [BITEXT_STALE] = "initial",
        [BITEXT_DRAFT] = "translated", [BITEXT_REVIEWED] = "reviewed",
        [BITEXT_APPROVED] = "final",
    };
    enum bitext_state state = unit->target.len ? unit->state : BITEXT_MISSING;
    xml_begin(xml, "segment");
    xml_put(xml, "state", str_from(words[state]));
    if (state == BITEXT_STALE || state == BITEXT_DRAFT) {
        xml_put(xml, "subState",
                state == BITEXT_STALE ? STR("slagen:stale")
                                      : STR("slagen:draft"));
    }
    xml_text_element(xml, "source", unit->source);
    if (unit->target.len) {
        xml_text_element(xml, "target", unit->target);
    }
    xml_end(xml);
}

static void write_unit(struct xml_writer *xml, const struct bitext_unit *unit,
                       size_t index)
{
    char max[24];
    bool translated = unit->target.len > 0;
    str previous =
        translated && unit->state == BITEXT_STALE ? unit->previous : STR("");
    xml_begin(xml, "unit");
    write_id(xml, unit->id, index);
    if (unit->max_chars) {
        snprintf(max, sizeof max, "%zu", unit->max_chars);
        xml_put(xml, "slr:sizeRestriction", str_from(max));
    }
    if (translated && unit->origin != BITEXT_UNKNOWN) {
        write_origin(xml, unit->origin);
    }
    if (unit->note.len || previous.len) {
        xml_begin(xml, "notes");
        write_note(xml, "description", unit->note);
        write_note(xml, "previous-source", previous);
        xml_end(xml);
    }
    write_segment(xml, unit);
    xml_end(xml);
}

static void write_file(struct xml_writer *xml, const struct bitext *bitext,
                       size_t from, size_t count, size_t number)
{
    char id[24];
    snprintf(id, sizeof id, "f%zu", number);
    xml_begin(xml, "file");
    xml_put(xml, "id", str_from(id));
    xml_put(xml, "original", bitext->items[from].part);
    xml_put(xml, "xml:space", STR("preserve"));
    xml_begin(xml, "slr:profiles");
    xml_put(xml, "generalProfile", STR("xliff:codepoints"));
    xml_end(xml);
    for (size_t i = from; i < from + count; i++) {
        write_unit(xml, &bitext->items[i], i);
    }
    xml_end(xml);
}

static void write(const struct bitext *bitext, struct buf *out)
{
    struct xml_writer xml;
    size_t number = 1;
    xml_open(&xml, out);
    xml_begin(&xml, "xliff");
    xml_put(&xml, "xmlns", str_from(NAMESPACE));
    xml_put(&xml, "xmlns:slr", str_from(SLR));
    xml_put(&xml, "xmlns:mda", str_from(MDA));
    xml_put(&xml, "version", STR("2.1"));
    xml_put(&xml, "srcLang", bitext->source_lang);
    if (bitext->target_lang.len) {
        xml_put(&xml, "trgLang", bitext->target_lang);
    }
    for (size_t done = 0; done < bitext->count; number++) {
        size_t count = xliff_same_part(bitext, done);
        write_file(&xml, bitext, done, count, number);
        done += count;
    }
    xml_end(&xml);
    xml_close(&xml);
}

/* ---- segments ------------------------------------------------------------ */

/* The text of a segment, or what stands between two. */
struct segment {
    uint64_t order; /* of its target among the others */
    size_t index;
    str target;
};

struct xliff2_file {
    struct bitext_reading reading;
    struct buf text;
    str part;
    struct segment *segments;
    size_t count;
    size_t capacity;
    bool known;   /* every code says what it stands for */
    bool partial; /* a segment is not translated */
    bool any;     /* a segment is translated */
    bool stale;
    enum bitext_state state; /* the least of all */
};

/* Gives the text of an element; NULL gives the empty one. */
static str read_text(struct xliff2_file *file, const struct xml_node *element)
{
    buf_clear(&file->text);
    if (element) {
        file->known &= xliff_text(element, &file->text);
    }
    return arena_copy(file->reading.arena, buf_text(&file->text));
}

static enum bitext_state read_state(const struct xml_node *segment)
{
    str word = xml_attribute(segment, "state");
    return str_equal(word, STR("final"))      ? BITEXT_APPROVED
           : str_equal(word, STR("reviewed")) ? BITEXT_REVIEWED
                                              : BITEXT_DRAFT;
}

/* Behind another state the subState is left from an earlier one. */
static bool is_stale(const struct xml_node *segment)
{
    str state = xml_attribute(segment, "state");
    return (state.len == 0 || str_equal(state, STR("initial"))) &&
           str_equal(xml_attribute(segment, "subState"), STR("slagen:stale"));
}

/* Adds a <segment> or an <ignorable>, which has the same text in both languages
 * where it has no target; gives its source. */
static str read_segment(struct xliff2_file *file, const struct xml_node *node)
{
    const struct xml_node *target = xml_child(node, "target");
    bool ignorable = xml_is(node, "ignorable");
    enum bitext_state state = ignorable ? BITEXT_APPROVED : read_state(node);
    str source = read_text(file, xml_child(node, "source"));
    struct segment segment = {
        .order = file->count + 1,
        .index = file->count,
        .target = target || !ignorable ? read_text(file, target) : source,
    };
    if (target) {
        str_to_uint(xml_attribute(target, "order"), UINT32_MAX, &segment.order);
    }
    file->any |= !ignorable && segment.target.len > 0;
    file->partial |=
        !ignorable && segment.target.len == 0 && str_trim(source).len > 0;
    file->stale |= is_stale(node);
    file->state = state < file->state ? state : file->state;
    file->segments = ARENA_GROW(file->reading.arena, file->segments,
                                file->count, &file->capacity);
    file->segments[file->count++] = segment;
    return source;
}

static int compare_segments(const void *left, const void *right)
{
    const struct segment *a = left;
    const struct segment *b = right;
    int order = (a->order > b->order) - (a->order < b->order);
    return order ? order : (a->index > b->index) - (a->index < b->index);
}

/* Joins the targets in their order. */
static str join_targets(struct xliff2_file *file)
{
    if (file->count > 1) {
        qsort(file->segments, file->count, sizeof *file->segments,
              compare_segments);
    }
    buf_clear(&file->text);
    for (size_t i = 0; i < file->count; i++) {
        buf_add(&file->text, file->segments[i].target);
    }
    return arena_copy(file->reading.arena, buf_text(&file->text));
}

/* Reads all segments of a unit. */
static void read_segments(struct xliff2_file *file,
                          const struct xml_node *element,
                          struct bitext_unit *unit)
{
    struct buf source;
    file->segments = NULL;
    file->count = file->capacity = 0;
    file->partial = file->any = file->stale = false;
    file->state = BITEXT_APPROVED;
    buf_init(&source, BITEXT_MAX_BYTES);
    for (const struct xml_node *node = element->first; node;
         node = node->next) {
        if (xml_is(node, "segment") || xml_is(node, "ignorable")) {
            buf_add(&source, read_segment(file, node));
        }
    }
    unit->source = arena_copy(file->reading.arena, buf_text(&source));
    buf_release(&source);
    unit->target = file->any ? join_targets(file) : STR("");
    unit->state = file->stale ? BITEXT_STALE : file->state;
}

/* ---- reading ------------------------------------------------------------- */

static const struct xml_node *find_note(const struct xml_node *unit,
                                        const char *category)
{
    const struct xml_node *notes = xml_child(unit, "notes");
    for (const struct xml_node *node = notes ? notes->first : NULL; node;
         node = node->next) {
        if (xml_is(node, "note") &&
            str_equal(xml_attribute(node, "category"), str_from(category))) {
            return node;
        }
    }
    return NULL;
}

static bool is_meta(const struct xml_node *node, const char *name,
                    const char *attribute, const char *value)
{
    return str_equal(node->space, str_from(MDA)) &&
           str_equal(node->name, str_from(name)) &&
           (!attribute ||
            str_equal(xml_attribute(node, attribute), str_from(value)));
}

static void read_meta(const struct xml_node *group, enum bitext_origin *out)
{
    for (const struct xml_node *node = group->first; node; node = node->next) {
        if (is_meta(node, "meta", "type", "origin") && node->first) {
            bitext_origin_from(str_trim(node->first->text), out);
        }
    }
}

static enum bitext_origin read_origin(const struct xml_node *unit)
{
    enum bitext_origin origin = BITEXT_UNKNOWN;
    for (const struct xml_node *meta = unit->first; meta; meta = meta->next) {
        if (!is_meta(meta, "metadata", NULL, NULL)) {
            continue;
        }
        for (const struct xml_node *group = meta->first; group;
             group = group->next) {
            if (is_meta(group, "metaGroup", "category", "slagen")) {
                read_meta(group, &origin);
            }
        }
    }
    return origin;
}

static size_t read_max(const struct xml_node *unit)
{
    uint64_t max = 0;
    for (size_t i = 0; i < unit->attribute_count; i++) {
        const struct xml_attribute *attribute = &unit->attributes[i];
        if (str_equal(attribute->space, str_from(SLR)) &&
            str_equal(attribute->name, STR("sizeRestriction"))) {
            str_to_uint(attribute->value, UINT32_MAX, &max);
        }
    }
    return max;
}

static bool read_unit(struct xliff2_file *file, const struct xml_node *element)
{
    str name = xml_attribute(element, "name");
    struct bitext_unit unit = {
        .id = str_trim(name).len ? name : xml_attribute(element, "id"),
        .part = file->part,
        .previous = read_text(file, find_note(element, "previous-source")),
        .note = read_text(file, find_note(element, "description")),
        .origin = read_origin(element),
        .max_chars = read_max(element),
        .line = element->line,
    };
    file->known = true;
    read_segments(file, element, &unit);
    if (!file->known) {
        xliff_report_code(&file->reading, element, unit.id);
        return true;
    }
    if (file->any && file->partial) {
        bitext_report(&file->reading, element->line, "bitext-unit",
                      "translate all its segments, or none",
                      "of this text a part is translated only: it is left out");
        return true;
    }
    return bitext_add(&file->reading, &unit);
}

/* Reads what stands in a file or in a group. */
static bool read_units(struct xliff2_file *file, const struct xml_node *parent)
{
    for (const struct xml_node *node = parent->first; node; node = node->next) {
        if (xml_is(node, "unit")) {
            if (!read_unit(file, node)) {
                return false;
            }
        } else if (xml_is(node, "group") && !read_units(file, node)) {
            return false;
        }
    }
    return true;
}

static bool read_files(struct xliff2_file *file, const struct xml_node *root)
{
    struct bitext *out = file->reading.out;
    if (!bitext_take_language(&file->reading, xml_attribute(root, "srcLang"),
                              root->line, &out->source_lang) ||
        !bitext_take_language(&file->reading, xml_attribute(root, "trgLang"),
                              root->line, &out->target_lang)) {
        return false;
    }
    for (const struct xml_node *node = root->first; node; node = node->next) {
        if (xml_is(node, "file")) {
            file->part = xml_attribute(node, "original");
            if (!read_units(file, node)) {
                return false;
            }
        }
    }
    return true;
}

static bool read(const struct source *source, struct arena *arena,
                 struct diags *diags, struct bitext *out)
{
    struct xliff2_file file = {0};
    if (!bitext_begin(&file.reading, source, arena, diags, out)) {
        return false;
    }
    const struct xml_node *root = xliff_open(&file.reading, "2.");
    if (!root) {
        return false;
    }
    buf_init(&file.text, BITEXT_MAX_BYTES);
    bool usable = read_files(&file, root);
    buf_release(&file.text);
    return usable && bitext_end(&file.reading);
}

const struct bitext_format bitext_xliff2 = {
    .name = "xliff2",
    .suffix = ".xlf",
    .about = "XLIFF 2.1",
    .write = write,
    .read = read,
};

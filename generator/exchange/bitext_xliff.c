/* SPDX-License-Identifier: MIT */
#include "exchange/bitext_xliff.h"

enum {
    MOST_DATA = 1000, /* of a unit, that are looked through for each code */
    SHOWN_BYTES = 100,
};

/* ---- files --------------------------------------------------------------- */

static void report_fault(struct bitext_reading *reading,
                         const struct xml_fault *fault)
{
    str message = fault->message;
    switch (fault->kind) {
    case XML_ENCODING:
        bitext_report(reading, fault->line, "bitext-encoding",
                      "save the file as UTF-8", "%.*s", STR_ARG(message));
        break;
    case XML_LIMIT:
        bitext_report(reading, fault->line, "bitext-limit",
                      "divide it into several files", "%.*s", STR_ARG(message));
        break;
    case XML_SYNTAX:
        bitext_report(reading, fault->line, "bitext-syntax",
                      "compare the line with the file that was exported; "
                      "`xmllint --noout` looks at a whole file",
                      "%.*s", STR_ARG(message));
        break;
    }
}

const struct xml_node *xliff_open(struct bitext_reading *reading,
                                  const char *version)
{
    struct xml_fault fault;
    const struct xml_node *root =
        xml_read(reading->source, reading->arena, &fault);
    if (!root) {
        report_fault(reading, &fault);
        return NULL;
    }
    if (!str_equal(root->name, STR("xliff")) ||
        !str_starts_with(xml_attribute(root, "version"), str_from(version))) {
        bitext_report(reading, root->line, "bitext-syntax",
                      "look at the version, or name the format of the file",
                      "this is not XLIFF %sx", version);
        return NULL;
    }
    return root;
}

size_t xliff_same_part(const struct bitext *bitext, size_t from)
{
    size_t to = from;
    while (to < bitext->count &&
           str_equal(bitext->items[to].part, bitext->items[from].part)) {
        to++;
    }
    return to - from;
}

void xliff_report_code(struct bitext_reading *reading,
                       const struct xml_node *unit, str id)
{
    id = bitext_can_carry(id) ? str_slice(id, 0, SHOWN_BYTES) : STR("");
    bitext_report(reading, unit->line, "bitext-code",
                  "have the tool keep texts as they are, without making "
                  "codes of what stands in them",
                  "`%.*s` has a code that stands for an unknown text: it is "
                  "left out",
                  STR_ARG(id));
}

/* ---- texts --------------------------------------------------------------- */

static bool is_one_of(str word, const char *list)
{
    str rest = str_from(list);
    while (rest.len) {
        if (str_equal(str_cut(&rest, ' '), word)) {
            return true;
        }
    }
    return false;
}

/* <cp hex="001B"/>: a character that XML cannot hold. */
static bool add_code_point(const struct xml_node *element, struct buf *out)
{
    str hex = xml_attribute(element, "hex");
    uint32_t c = 0;
    for (size_t i = 0; i < hex.len; i++) {
        char digit = hex.data[i];
        bool letter = (digit | 32) >= 'a' && (digit | 32) <= 'f';
        if ((!letter && (digit < '0' || digit > '9')) || c > 0xFFFFFF) {
            return false;
        }
        c = c * 16 + (uint32_t)(letter ? (digit | 32) - 'a' + 10 : digit - '0');
    }
    if (hex.len == 0 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
        return false;
    }
    buf_add_code_point(out, c);
    return true;
}

/* Data is text only, so that it cannot name itself. */
static bool add_content(const struct xml_node *data, struct buf *out)
{
    bool known = true;
    for (const struct xml_node *node = data->first; node; node = node->next) {
        buf_add(out, node->text);
        known &= node->name.len == 0 || (str_equal(node->name, STR("cp")) &&
                                         add_code_point(node, out));
    }
    return known;
}

/* Appends the data that a code of XLIFF 2 names, in its unit. */
static bool add_data(const struct xml_node *code, const char *attribute,
                     struct buf *out)
{
    str id = xml_attribute(code, attribute);
    const struct xml_node *unit = code;
    while (unit && !str_equal(unit->name, STR("unit"))) {
        unit = unit->parent;
    }
    const struct xml_node *all = unit ? xml_child(unit, "originalData") : NULL;
    const struct xml_node *data = all && id.len ? all->first : NULL;
    for (size_t i = 0; data && i < MOST_DATA; i++, data = data->next) {
        if (str_equal(data->name, STR("data")) &&
            str_equal(xml_attribute(data, "id"), id)) {
            return add_content(data, out);
        }
    }
    return false;
}

static bool add_attribute(const struct xml_node *code, const char *name,
                          struct buf *out)
{
    str text = xml_attribute(code, name);
    buf_add(out, text);
    return text.len > 0;
}

static bool add_code(const struct xml_node *code, struct buf *out)
{
    if (code->first) {
        return xliff_text(code, out);
    }
    return add_data(code, "dataRef", out) ||
           add_attribute(code, "equiv-text", out) ||
           add_attribute(code, "equiv", out);
}

/* Without data, what it holds is all that there is. */
static bool add_pair(const struct xml_node *code, struct buf *out)
{
    if (!add_data(code, "dataRefStart", out)) {
        add_attribute(code, "equivStart", out);
    }
    bool known = xliff_text(code, out);
    if (!add_data(code, "dataRefEnd", out)) {
        add_attribute(code, "equivEnd", out);
    }
    return known;
}

static bool add_inline(const struct xml_node *node, struct buf *out)
{
    if (node->name.len == 0) {
        buf_add(out, node->text);
        return true;
    }
    if (!str_equal(node->space, node->parent->space)) {
        return false;
    }
    if (is_one_of(node->name, "mrk g sub")) {
        return xliff_text(node, out);
    }
    if (is_one_of(node->name, "sm em")) {
        return true;
    }
    if (is_one_of(node->name, "cp")) {
        return add_code_point(node, out);
    }
    if (is_one_of(node->name, "pc")) {
        return add_pair(node, out);
    }
    return is_one_of(node->name, "ph it bpt ept x bx ex sc ec") &&
           add_code(node, out);
}

bool xliff_text(const struct xml_node *element, struct buf *out)
{
    bool known = true;
    for (const struct xml_node *node = element->first; node;
         node = node->next) {
        known &= add_inline(node, out);
    }
    return known;
}

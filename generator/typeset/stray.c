/* SPDX-License-Identifier: MIT */
#include "typeset/stray.h"

#include "typeset/html_scan.h"

enum { ELEMENTS_MAX = 256, ATTRIBUTES_MAX = 32 };

struct element {
    struct html_name name;
    size_t depth; /* of marks, where it began */
    size_t start; /* behind its tag */
    bool skipped; /* it, or one around it */
};

struct attribute {
    struct html_name name;
    str value;
};

struct reading {
    str html;
    const struct stray_marks *marks;
    stray_visit *visit;
    void *context;
    struct html_scan scan;
    struct element elements[ELEMENTS_MAX];
    size_t element_count;
    size_t unseen; /* open elements beyond the last */
    struct attribute attributes[ATTRIBUTES_MAX]; /* of the tag that is read */
    size_t attribute_count;
    size_t depth; /* of marks */
    str language; /* of the page */
};

static str name_text(const struct html_name *name)
{
    return (str){name->text, name->len};
}

static bool is_one_of(const struct html_name *name, const str *list,
                      size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (str_equal(name_text(name), str_slice(list[i], 0, HTML_NAME_SIZE))) {
            return true;
        }
    }
    return false;
}

#define IS_ONE_OF(name, list)                                                  \
    is_one_of((name), (list), sizeof(list) / sizeof *(list))

/* ---- words and marks ----------------------------------------------------- */

/* "&nbsp;" has letters and is none; "&eacute;" and "&#233;" are. */
static bool is_letter_reference(str reference)
{
    static const str accents[] = {
        STR_INIT("acute;"), STR_INIT("grave;"), STR_INIT("circ;"),
        STR_INIT("uml;"),   STR_INIT("tilde;"), STR_INIT("cedil;"),
        STR_INIT("ring;"),  STR_INIT("slash;"), STR_INIT("caron;"),
        STR_INIT("lig;"),
    };
    for (size_t i = 0; i < sizeof accents / sizeof *accents; i++) {
        if (str_ends_with(reference, accents[i]) &&
            reference.len > accents[i].len + 1) {
            return true;
        }
    }
    return false;
}

/* Gives the length of a character reference at the start, or 0. */
static size_t reference_len(str text)
{
    enum { LONGEST = 32 };
    for (size_t i = 1;
         text.len && text.data[0] == '&' && i < text.len && i < LONGEST; i++) {
        char c = text.data[i];
        bool part = c == '#' || (c >= '0' && c <= '9') ||
                    ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
        if (!part) {
            return c == ';' && i > 1 ? i + 1 : 0;
        }
    }
    return 0;
}

static bool has_letter(const struct reading *reading, str text)
{
    while (text.len) {
        size_t plain = 0;
        while (plain < text.len && text.data[plain] != '&') {
            plain++;
        }
        if (reading->marks->has_letter(str_slice(text, 0, plain))) {
            return true;
        }
        str rest = str_slice(text, plain, text.len);
        size_t len = reference_len(rest);
        if (len && is_letter_reference(str_slice(rest, 0, len))) {
            return true;
        }
        text = str_slice(rest, len ? len : 1, rest.len);
    }
    return false;
}

static void tell(const struct reading *reading, enum stray_kind kind, str text,
                 str name)
{
    const struct stray stray = {kind, str_trim(text), name};
    reading->visit(reading->context, &stray);
}

/* Goes through a text and tells of what stands outside of marks; gives how deep
 * in marks it ends. */
static size_t read_words(const struct reading *reading, str text, size_t depth,
                         enum stray_kind kind, str name)
{
    const struct stray_marks *marks = reading->marks;
    size_t start = 0;
    for (size_t i = 0; i <= text.len;) {
        str rest = str_slice(text, i, text.len);
        bool opens = str_starts_with(rest, marks->open);
        bool closes = str_starts_with(rest, marks->close);
        if (!opens && !closes && i < text.len) {
            i++;
            continue;
        }
        str piece = str_slice(text, start, i);
        if (depth == 0 && has_letter(reading, piece)) {
            tell(reading, kind, piece, name);
        }
        if (closes && depth == 0) {
            tell(reading, STRAY_MARK, text, name);
        }
        depth += opens;
        depth -= closes && depth > 0;
        i += opens ? marks->open.len : closes ? marks->close.len : 1;
        start = i;
    }
    return depth;
}

static const struct element *innermost(const struct reading *reading)
{
    return reading->element_count
               ? &reading->elements[reading->element_count - 1]
               : NULL;
}

static void read_text(struct reading *reading, str text)
{
    const struct element *element = innermost(reading);
    if (!element || !element->skipped) {
        reading->depth =
            read_words(reading, text, reading->depth, STRAY_TEXT,
                       element ? name_text(&element->name) : STR(""));
    }
}

/* ---- attributes ---------------------------------------------------------- */

static str value_of(const struct reading *reading, str name)
{
    for (size_t i = 0; i < reading->attribute_count; i++) {
        const struct attribute *attribute = &reading->attributes[i];
        if (str_equal(name_text(&attribute->name), name)) {
            return attribute->value;
        }
    }
    return STR("");
}

static bool is_meta_of_words(const struct reading *reading)
{
    static const str parts[] = {STR_INIT("description"), STR_INIT("title"),
                                STR_INIT("site_name"), STR_INIT("image:alt")};
    str name = value_of(reading, STR("name"));
    name = name.len ? name : value_of(reading, STR("property"));
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (str_ends_with(name, parts[i])) {
            return true;
        }
    }
    return false;
}

static bool is_spoken(const struct reading *reading,
                      const struct attribute *attribute)
{
    static const str spoken[] = {
        STR_INIT("alt"),
        STR_INIT("title"),
        STR_INIT("placeholder"),
        STR_INIT("label"),
        STR_INIT("data-label"),
        STR_INIT("aria-label"),
        STR_INIT("aria-description"),
        STR_INIT("aria-placeholder"),
        STR_INIT("aria-roledescription"),
        STR_INIT("aria-valuetext"),
        STR_INIT("aria-braillelabel"),
        STR_INIT("aria-brailleroledescription"),
    };
    return IS_ONE_OF(&attribute->name, spoken) ||
           (str_equal(name_text(&attribute->name), STR("content")) &&
            is_meta_of_words(reading));
}

static void read_attributes(struct reading *reading)
{
    for (size_t i = 0; i < reading->attribute_count; i++) {
        const struct attribute *attribute = &reading->attributes[i];
        str name = name_text(&attribute->name);
        if (is_spoken(reading, attribute) &&
            read_words(reading, attribute->value, 0, STRAY_ATTRIBUTE, name)) {
            tell(reading, STRAY_MARK, attribute->value, name);
        }
    }
}

/* ---- tags ---------------------------------------------------------------- */

static bool is_skipped(struct reading *reading)
{
    static const str code[] = {STR_INIT("code"),   STR_INIT("pre"),
                               STR_INIT("kbd"),    STR_INIT("samp"),
                               STR_INIT("script"), STR_INIT("style")};
    const struct element *around = innermost(reading);
    str language = value_of(reading, STR("lang"));
    if (str_equal(name_text(&reading->scan.element), STR("html"))) {
        reading->language = language;
    }
    return (around && around->skipped) ||
           IS_ONE_OF(&reading->scan.element, code) ||
           str_equal(value_of(reading, STR("translate")), STR("no")) ||
           (language.len && !str_equal(language, reading->language));
}

static bool is_void(const struct html_name *name)
{
    static const str names[] = {
        STR_INIT("area"), STR_INIT("base"),   STR_INIT("br"),
        STR_INIT("col"),  STR_INIT("embed"),  STR_INIT("hr"),
        STR_INIT("img"),  STR_INIT("input"),  STR_INIT("link"),
        STR_INIT("meta"), STR_INIT("source"), STR_INIT("track"),
        STR_INIT("wbr"),
    };
    return IS_ONE_OF(name, names);
}

static void start_element(struct reading *reading, size_t behind)
{
    bool skipped = is_skipped(reading);
    if (!skipped) {
        read_attributes(reading);
    }
    if (is_void(&reading->scan.element)) {
        return;
    }
    if (reading->element_count == ELEMENTS_MAX) {
        reading->unseen++;
        return;
    }
    reading->elements[reading->element_count++] = (struct element){
        reading->scan.element, reading->depth, behind, skipped};
}

/* An end tag without a start ends nothing; one that skips others ends them. */
static void end_element(struct reading *reading, size_t before)
{
    size_t i = reading->element_count;
    str name = name_text(&reading->scan.element);
    if (reading->unseen) {
        reading->unseen--;
        return;
    }
    while (i && !str_equal(name_text(&reading->elements[i - 1].name), name)) {
        i--;
    }
    if (i == 0) {
        return;
    }
    const struct element *element = &reading->elements[i - 1];
    if (!element->skipped && reading->depth != element->depth) {
        tell(reading, STRAY_MARK,
             str_slice(reading->html, element->start, before), name);
    }
    reading->depth = element->depth;
    reading->element_count = i - 1;
}

static void end_attribute(struct reading *reading, size_t start, size_t end,
                          const struct html_name *name)
{
    if (reading->attribute_count < ATTRIBUTES_MAX) {
        reading->attributes[reading->attribute_count++] =
            (struct attribute){*name, str_slice(reading->html, start, end)};
    }
}

static bool is_in_value(enum html_state state)
{
    return state == HTML_DOUBLE_QUOTED || state == HTML_SINGLE_QUOTED ||
           state == HTML_UNQUOTED;
}

static bool is_in_tag(enum html_state state)
{
    return state == HTML_TAG_NAME || state == HTML_TAG ||
           state == HTML_ATTRIBUTE || state == HTML_EQUALS ||
           is_in_value(state);
}

static bool is_text(enum html_state state)
{
    return state == HTML_TEXT || state == HTML_TITLE || state == HTML_CODE;
}

/* Where a page stands: what of it was read. */
struct place {
    size_t text;  /* where the text before here began */
    size_t value; /* where the value of an attribute began */
    size_t tag;   /* the "<" that was met last */
};

static void end_tag(struct reading *reading, struct place *place, size_t i)
{
    place->text = i + 1;
    if (reading->scan.end_tag) {
        end_element(reading, place->tag);
    } else {
        start_element(reading, i + 1);
    }
}

static bool is_aside(enum html_state state)
{
    return state == HTML_DECLARATION || state == HTML_COMMENT_OPEN ||
           state == HTML_COMMENT;
}

/* A "<" that opens nothing belongs to the text before it and to that behind. */
static void step(struct reading *reading, struct place *place, size_t i)
{
    const struct html_scan was = reading->scan;
    html_scan_text(&reading->scan, str_slice(reading->html, i, i + 1));
    enum html_state state = reading->scan.state;
    bool from_code = was.state == HTML_TITLE || was.state == HTML_CODE;
    place->tag = reading->html.data[i] == '<' ? i : place->tag;
    bool opens = (is_in_tag(state) && !is_in_tag(was.state)) ||
                 (is_aside(state) && !is_aside(was.state));
    if (opens || (from_code && state == HTML_TEXT)) {
        read_text(reading, str_slice(reading->html, place->text, place->tag));
        reading->attribute_count = 0;
    }
    if (is_in_value(was.state) && !is_in_value(state)) {
        end_attribute(reading, place->value, i, &was.attribute);
    } else if (!is_in_value(was.state) && is_in_value(state)) {
        place->value = state == HTML_UNQUOTED ? i : i + 1;
    }
    if ((is_in_tag(was.state) && is_text(state)) ||
        (from_code && state == HTML_TEXT)) {
        end_tag(reading, place, i);
    } else if (is_aside(was.state) && state == HTML_TEXT) {
        place->text = i + 1;
    }
}

void stray_find(str html, const struct stray_marks *marks, stray_visit *visit,
                void *context)
{
    struct reading reading = {
        .html = html, .marks = marks, .visit = visit, .context = context};
    struct place place = {0};
    for (size_t i = 0; i < html.len; i++) {
        step(&reading, &place, i);
    }
    if (is_text(reading.scan.state)) {
        read_text(&reading, str_slice(html, place.text, html.len));
    }
}

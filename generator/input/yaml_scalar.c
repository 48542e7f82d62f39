/* SPDX-License-Identifier: MIT */
/*
 * A scalar is the text that was written.  A tag changes nothing but for !!str
 * and !, which make text of what would be nothing, and !!null, the reverse;
 * the others say of what kind the node has to be.
 */
#include "input/yaml_reader.h"

#include "base/utf8.h"

/* What a tag that we know may stand on. */
enum tag_kind {
    TAG_NONE,
    TAG_TEXT,   /* !!str */
    TAG_NULL,   /* !!null */
    TAG_SCALAR, /* !!int, !!float, !!bool: typed by the schema of the key */
    TAG_LIST,
    TAG_MAP,
    TAG_ANY, /* "!": whatever it is, not resolved */
    TAG_UNKNOWN,
};

struct tag {
    str name;
    enum tag_kind kind;
};

static const struct tag tags[] = {
    {STR_INIT("!"), TAG_ANY},
    {STR_INIT("tag:yaml.org,2002:str"), TAG_TEXT},
    {STR_INIT("tag:yaml.org,2002:null"), TAG_NULL},
    {STR_INIT("tag:yaml.org,2002:int"), TAG_SCALAR},
    {STR_INIT("tag:yaml.org,2002:float"), TAG_SCALAR},
    {STR_INIT("tag:yaml.org,2002:bool"), TAG_SCALAR},
    {STR_INIT("tag:yaml.org,2002:seq"), TAG_LIST},
    {STR_INIT("tag:yaml.org,2002:map"), TAG_MAP},
};

static enum tag_kind tag_kind_of(const yaml_char_t *name)
{
    if (!name) {
        return TAG_NONE;
    }
    str text = str_from((const char *)name);
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        if (str_equal(text, tags[i].name)) {
            return tags[i].kind;
        }
    }
    return TAG_UNKNOWN;
}

static void report_tag(struct yaml_reader *reader, const struct yaml_span *span,
                       enum tag_kind kind, const char *node)
{
    bool misplaced = reader->limits->allow_tags && kind != TAG_UNKNOWN;
    pos end = {span->start.line, span->start.column + 1};
    struct diag *diag =
        misplaced ? yaml_reader_error(reader, "yaml-tag", span->start, end,
                                      "this tag does not fit %s", node)
                  : yaml_reader_error(reader, "yaml-tag", span->start, end,
                                      "this tag is not read");
    diag_hint(reader->diags, diag,
              "leave the tag out; what a value means is decided by its key");
}

static void check_tag(struct yaml_reader *reader, enum tag_kind kind,
                      const struct yaml_span *span, bool fits, const char *node)
{
    if (kind != TAG_NONE && (!reader->limits->allow_tags || !fits)) {
        report_tag(reader, span, kind, node);
    }
}

void yaml_scalar_check_tag(struct yaml_reader *reader,
                           const yaml_event_t *event,
                           const struct yaml_span *span)
{
    bool is_list = event->type == YAML_SEQUENCE_START_EVENT;
    enum tag_kind kind = tag_kind_of(is_list ? event->data.sequence_start.tag
                                             : event->data.mapping_start.tag);
    bool fits = kind == TAG_ANY || kind == (is_list ? TAG_LIST : TAG_MAP);
    check_tag(reader, kind, span, fits, is_list ? "a list" : "a mapping");
}

static enum value_style style_of(yaml_scalar_style_t style)
{
    switch (style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
        return STYLE_QUOTED;
    case YAML_LITERAL_SCALAR_STYLE:
        return STYLE_LITERAL;
    case YAML_FOLDED_SCALAR_STYLE:
        return STYLE_FOLDED;
    case YAML_PLAIN_SCALAR_STYLE:
    case YAML_ANY_SCALAR_STYLE:
        return STYLE_PLAIN;
    }
    return STYLE_PLAIN;
}

static bool is_nothing(str text)
{
    static const str words[] = {
        STR_INIT(""),     STR_INIT("~"),    STR_INIT("null"),
        STR_INIT("Null"), STR_INIT("NULL"),
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (str_equal(text, words[i])) {
            return true;
        }
    }
    return false;
}

static bool is_control(const struct yaml_reader *reader, uint32_t c)
{
    return utf8_is_control(c) && !(c == '\r' && reader->limits->allow_returns);
}

static bool has_control(const struct yaml_reader *reader, str text)
{
    for (size_t i = 0; i < text.len;) {
        if (is_control(reader, utf8_decode(text, &i))) {
            return true;
        }
    }
    return false;
}

static uint32_t hex_value(char digit)
{
    if (digit >= '0' && digit <= '9') {
        return (uint32_t)(digit - '0');
    }
    return (uint32_t)((digit | 0x20) - 'a') + 10;
}

/*
 * Gives the code point of the escape whose letter is at `*offset`, and steps
 * over it; a space for those that cannot be controls.  libyaml has checked the
 * digits.
 */
static uint32_t read_escape(str text, size_t *offset)
{
    char letter = text.data[(*offset)++];
    size_t digits = letter == 'x' ? 2 : letter == 'u' ? 4 : 0;
    digits = letter == 'U' ? 8 : digits;
    uint32_t c = digits ? 0 : ' ';
    for (size_t i = 0; i < digits && *offset < text.len; i++) {
        c = c << 4 | hex_value(text.data[(*offset)++]);
    }
    static const str letters = STR_INIT("0abevfrNLP");
    static const uint32_t meanings[] = {0,  7,  8,    27,     11,
                                        12, 13, 0x85, 0x2028, 0x2029};
    for (size_t i = 0; i < letters.len; i++) {
        if (letter == letters.data[i]) {
            c = meanings[i];
        }
    }
    return c;
}

/* The text of a scalar cannot say where its escapes were, so the file is
 * looked at again; there alone can controls come from escapes only. */
static void report_controls(struct yaml_reader *reader,
                            const struct yaml_span *span)
{
    str text = str_slice(reader->text, 0, span->to);
    size_t offset = yaml_layout_skip_properties(reader, span->from);
    while (offset < text.len && !yaml_reader_is_full(reader)) {
        size_t start = offset;
        if (text.data[offset++] != '\\' || offset == text.len) {
            continue;
        }
        uint32_t c = read_escape(text, &offset);
        if (!is_control(reader, c)) {
            continue;
        }
        pos place = yaml_reader_pos_at(reader, start);
        pos end = {place.line, place.column + (uint32_t)(offset - start)};
        struct diag *diag = yaml_reader_error(
            reader, "yaml-control-character", place, end,
            "this escape gives U+%04X, which may not stand in text",
            (unsigned)c);
        diag_hint(reader->diags, diag,
                  "leave it out; for a backslash write \\\\, or put the text "
                  "between single quotes");
    }
}

/* Most scalars stand in the file as they are read; those need no copy. */
static str keep_text(const struct yaml_reader *reader, str text,
                     const struct yaml_span *span)
{
    str written = str_slice(reader->text, span->from, span->to);
    return str_equal(written, text) ? written : arena_copy(reader->arena, text);
}

void yaml_scalar_read(struct yaml_reader *reader, const yaml_event_t *event,
                      const struct yaml_span *span, struct yaml_scalar *out)
{
    str text = {(const char *)event->data.scalar.value,
                event->data.scalar.length};
    yaml_scalar_style_t style = event->data.scalar.style;
    if (style == YAML_DOUBLE_QUOTED_SCALAR_STYLE && has_control(reader, text)) {
        report_controls(reader, span);
    }
    enum tag_kind kind = tag_kind_of(event->data.scalar.tag);
    bool nothing = is_nothing(text);
    bool fits = kind == TAG_ANY || kind == TAG_TEXT || kind == TAG_SCALAR ||
                (kind == TAG_NULL && nothing);
    check_tag(reader, kind, span, fits, "a text");
    bool is_plain = style == YAML_PLAIN_SCALAR_STYLE;
    *out = (struct yaml_scalar){
        .text = keep_text(reader, text, span),
        .style = style_of(style),
        .is_null =
            nothing && (kind == TAG_NULL ||
                        (is_plain && kind != TAG_ANY && kind != TAG_TEXT)),
    };
}

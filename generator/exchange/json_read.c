/* SPDX-License-Identifier: MIT */
/*
 * The reader: recursive descent over the grammar of RFC 8259, one function a
 * rule, depth bounded by JSON_DEPTH.
 *
 * It is our own because json-c (0.16) does not tell where a value stood, lets
 * the second of two equal keys win in silence, cuts a key at U+0000, spells -0
 * as 0 and 30 digits as 2^64 - 1, and takes NaN, `1.` and raw control
 * characters.  The unit tests hold both against each other.
 */
#include "exchange/json.h"

#include "base/utf8.h"

enum {
    END = -1,
    KEY_SHOWN = 60, /* bytes of a key in a message */
};

struct reader {
    str text;
    size_t at; /* byte offset of the next character */
    pos place; /* the same for people */
    uint32_t depth;
    const struct source *source;
    struct arena *arena;
    struct diags *diags;
};

static int peek(const struct reader *reader)
{
    return reader->at < reader->text.len
               ? (unsigned char)reader->text.data[reader->at]
               : END;
}

/* Steps over one byte; a column is a code point, so only first bytes count. */
static void step(struct reader *reader)
{
    int c = peek(reader);
    reader->at++;
    if (c == '\n') {
        reader->place.line++;
        reader->place.column = 1;
    } else {
        int next = peek(reader);
        reader->place.column += next == END || (next & 0xC0) != 0x80;
    }
}

static void skip_blanks(struct reader *reader)
{
    int c = peek(reader);
    while (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        step(reader);
        c = peek(reader);
    }
}

/* Gives what stands at the reader's place, in words for a message. */
static str found(const struct reader *reader)
{
    if (peek(reader) == END) {
        return STR("the end of the text");
    }
    size_t end = reader->at;
    uint32_t c = utf8_decode(reader->text, &end);
    if (utf8_is_control(c) || c == '\n' || c == '\t') {
        return arena_printf(reader->arena, "the character U+%04X", c);
    }
    str shown = str_slice(reader->text, reader->at, end);
    return arena_printf(reader->arena, "\"%.*s\"", STR_ARG(shown));
}

static struct diag *refuse(const struct reader *reader, const char *rule,
                           const char *message)
{
    return diag_add(reader->diags, SEVERITY_ERROR, rule, reader->source,
                    reader->place, reader->place, "%s", message);
}

static bool is_behind_comma(const struct reader *reader)
{
    str before = str_trim(str_slice(reader->text, 0, reader->at));
    return str_ends_with(before, STR(","));
}

/* Reports what stands here, where something else is wanted; gives false. */
static bool expect(const struct reader *reader, const char *wanted)
{
    str here = found(reader);
    struct diag *diag =
        diag_add(reader->diags, SEVERITY_ERROR, "json-syntax", reader->source,
                 reader->place, reader->place,
                 "%.*s stands where %s is expected", STR_ARG(here), wanted);
    int c = peek(reader);
    if (c == '\'') {
        diag_hint(reader->diags, diag, "put text into double quotes");
    } else if (c == '/' || c == '#') {
        diag_hint(reader->diags, diag, "remove the comment: JSON has none");
    } else if ((c == ']' || c == '}') && is_behind_comma(reader)) {
        diag_hint(reader->diags, diag, "remove the comma before \"%c\"", c);
    }
    return false;
}

/* Makes a value that begins at `start` and ends at the reader's place. */
static struct value *placed(const struct reader *reader, struct value *value,
                            pos start)
{
    value->source = reader->source;
    value->start = start;
    value->end = reader->place;
    return value;
}

static bool take(struct reader *reader, char wanted)
{
    if (peek(reader) != wanted) {
        return false;
    }
    step(reader);
    return true;
}

static bool read_word(struct reader *reader, str word, struct value *value,
                      struct value **out)
{
    pos start = reader->place;
    for (size_t i = 0; i < word.len; i++) {
        if (!take(reader, word.data[i])) {
            reader->place = start;
            refuse(reader, "json-syntax",
                   "the only words of JSON are true, false and null");
            return false;
        }
    }
    *out = placed(reader, value, start);
    return true;
}

static bool take_digits(struct reader *reader)
{
    if (peek(reader) < '0' || peek(reader) > '9') {
        return expect(reader, "a digit");
    }
    while (peek(reader) >= '0' && peek(reader) <= '9') {
        step(reader);
    }
    return true;
}

/* "01" stops behind the zero, and the 1 is then no comma. */
static bool read_number(struct reader *reader, struct value **out)
{
    pos start = reader->place;
    size_t from = reader->at;
    take(reader, '-');
    if (!take(reader, '0') && !take_digits(reader)) {
        return false;
    }
    if (take(reader, '.') && !take_digits(reader)) {
        return false;
    }
    if (take(reader, 'e') || take(reader, 'E')) {
        if (!take(reader, '+')) {
            take(reader, '-');
        }
        if (!take_digits(reader)) {
            return false;
        }
    }
    str spelling = str_slice(reader->text, from, reader->at);
    *out = placed(reader, value_text(reader->arena, spelling), start);
    return true;
}

static int hex_digit(int c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool read_hex(struct reader *reader, uint32_t *out)
{
    *out = 0;
    for (int i = 0; i < 4; i++) {
        int digit = hex_digit(peek(reader));
        if (digit < 0) {
            return expect(reader, "a hexadecimal digit");
        }
        *out = *out * 16 + (uint32_t)digit;
        step(reader);
    }
    return true;
}

/* What follows `\u`: four digits, and `\u` with four more for a high half. */
static bool read_code_point(struct reader *reader, uint32_t *out)
{
    struct reader start = *reader;
    uint32_t low = 0;
    if (!read_hex(reader, out)) {
        return false;
    }
    if (*out < 0xD800 || *out > 0xDFFF) {
        return true;
    }
    if (*out < 0xDC00 && take(reader, '\\') && take(reader, 'u')) {
        if (!read_hex(reader, &low)) {
            return false;
        }
        if (low >= 0xDC00 && low <= 0xDFFF) {
            *out = 0x10000 + ((*out - 0xD800) << 10) + (low - 0xDC00);
            return true;
        }
    }
    refuse(&start, "json-syntax", "half of a surrogate pair is no character");
    return false;
}

/* What follows a backslash; appends it at `*end`. */
static bool read_escape(struct reader *reader, char **end)
{
    static const char letters[] = "\"\\/bfnrt";
    static const char meanings[] = "\"\\/\b\f\n\r\t";
    int c = peek(reader);
    const char *letter = c > 0 ? strchr(letters, c) : NULL;
    if (letter) {
        *(*end)++ = meanings[letter - letters];
        step(reader);
        return true;
    }
    uint32_t code_point = 0;
    if (c != 'u') {
        return expect(reader, "one of \" \\ / b f n r t u behind a backslash");
    }
    step(reader);
    if (!read_code_point(reader, &code_point)) {
        return false;
    }
    *end += utf8_encode(code_point, *end);
    return true;
}

/* Gives the bytes up to the closing quote, and whether any is escaped. */
static size_t measure_string(const struct reader *reader, bool *has_escape)
{
    size_t end = reader->at;
    while (end < reader->text.len && reader->text.data[end] != '"') {
        *has_escape |= reader->text.data[end] == '\\';
        end += reader->text.data[end] == '\\' ? 2 : 1;
    }
    return (end < reader->text.len ? end : reader->text.len) - reader->at;
}

/* No escape means more bytes than it is spelled with, so `len` is room enough;
 * without one nothing is copied. */
static bool read_string(struct reader *reader, str *out)
{
    struct reader opening = *reader;
    bool has_escape = false;
    step(reader);
    size_t from = reader->at;
    size_t len = measure_string(reader, &has_escape);
    char *text = has_escape ? arena_alloc(reader->arena, len + 4) : NULL;
    char *end = text;
    while (peek(reader) != '"') {
        int c = peek(reader);
        if (c == END) {
            refuse(&opening, "json-syntax", "this text has no closing quote");
            return false;
        }
        if (c < 0x20) {
            return expect(reader, "an escape like \\n");
        }
        step(reader);
        if (c == '\\' && !read_escape(reader, &end)) {
            return false;
        }
        if (c != '\\' && has_escape) {
            *end++ = (char)c;
        }
    }
    *out = has_escape ? (str){text, (size_t)(end - text)}
                      : str_slice(reader->text, from, reader->at);
    step(reader);
    return true;
}

static bool read_text(struct reader *reader, struct value **out)
{
    pos start = reader->place;
    str text;
    if (!read_string(reader, &text)) {
        return false;
    }
    *out = placed(reader, value_text(reader->arena, text), start);
    (*out)->style = STYLE_QUOTED;
    return true;
}

static bool read_value(struct reader *reader, struct value **out);

/* Steps over "," and true, or over `closer` and false in `*more`. */
static bool take_separator(struct reader *reader, char closer, bool *more)
{
    skip_blanks(reader);
    *more = take(reader, ',');
    if (*more || take(reader, closer)) {
        return true;
    }
    return expect(reader,
                  closer == ']' ? "a comma or \"]\"" : "a comma or \"}\"");
}

static bool read_list(struct reader *reader, struct value **out)
{
    pos start = reader->place;
    struct value *list = value_list(reader->arena);
    struct value *item = NULL;
    step(reader);
    skip_blanks(reader);
    bool more = !take(reader, ']');
    while (more) {
        if (!read_value(reader, &item)) {
            return false;
        }
        value_push(list, reader->arena, item);
        if (!take_separator(reader, ']', &more)) {
            return false;
        }
    }
    *out = placed(reader, list, start);
    return true;
}

static bool read_entry(struct reader *reader, struct value *map)
{
    str key;
    struct value *value = NULL;
    skip_blanks(reader);
    pos start = reader->place;
    if (peek(reader) != '"') {
        return expect(reader, "a key in double quotes");
    }
    if (!read_string(reader, &key)) {
        return false;
    }
    pos end = reader->place;
    skip_blanks(reader);
    if (!take(reader, ':')) {
        return expect(reader, "a colon");
    }
    if (!read_value(reader, &value)) {
        return false;
    }
    struct value_entry *entry = value_set(map, reader->arena, key, value);
    entry->key_start = start;
    entry->key_end = end;
    return true;
}

static bool seal(const struct reader *reader, struct value *map)
{
    const struct value_entry *first = NULL;
    const struct value_entry *again = value_seal(map, reader->arena, &first);
    if (!again) {
        return true;
    }
    struct diag *diag =
        diag_add(reader->diags, SEVERITY_ERROR, "json-duplicate-key",
                 reader->source, again->key_start, again->key_end,
                 "the key \"%.*s\" is given twice",
                 STR_ARG(str_slice(again->key, 0, KEY_SHOWN)));
    diag_related(reader->diags, diag, reader->source, first->key_start,
                 "first given here");
    diag_hint(reader->diags, diag, "remove one of the two");
    return false;
}

static bool read_map(struct reader *reader, struct value **out)
{
    pos start = reader->place;
    struct value *map = value_map(reader->arena);
    step(reader);
    skip_blanks(reader);
    bool more = !take(reader, '}');
    while (more) {
        if (!read_entry(reader, map) || !take_separator(reader, '}', &more)) {
            return false;
        }
    }
    *out = placed(reader, map, start);
    return seal(reader, map);
}

static bool read_container(struct reader *reader, struct value **out)
{
    if (reader->depth == JSON_DEPTH) {
        refuse(reader, "json-depth",
               "lists and maps are nested more than 128 deep");
        return false;
    }
    reader->depth++;
    bool ok =
        peek(reader) == '[' ? read_list(reader, out) : read_map(reader, out);
    reader->depth--;
    return ok;
}

static bool read_value(struct reader *reader, struct value **out)
{
    skip_blanks(reader);
    switch (peek(reader)) {
    case '{':
    case '[':
        return read_container(reader, out);
    case '"':
        return read_text(reader, out);
    case 't':
        return read_word(reader, STR("true"), value_bool(reader->arena, true),
                         out);
    case 'f':
        return read_word(reader, STR("false"), value_bool(reader->arena, false),
                         out);
    case 'n':
        return read_word(reader, STR("null"), value_null(reader->arena), out);
    case '-':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
        return read_number(reader, out);
    default:
        return expect(reader, "a value");
    }
}

static bool check_encoding(struct reader *reader)
{
    ptrdiff_t invalid = utf8_first_invalid(reader->text);
    if (invalid < 0) {
        return true;
    }
    while (reader->at < (size_t)invalid) {
        step(reader);
    }
    struct diag *diag =
        refuse(reader, "json-encoding", "the bytes here are not UTF-8");
    diag_hint(reader->diags, diag, "save the file as UTF-8");
    return false;
}

bool json_read(str text, const struct source *source, struct arena *arena,
               struct diags *diags, struct value **out)
{
    struct reader reader = {
        .text = text,
        .place = {1, 1},
        .source = source,
        .arena = arena,
        .diags = diags,
    };
    struct value *value = NULL;
    *out = NULL;
    if (str_starts_with(text, STR("\xEF\xBB\xBF"))) {
        reader.at = 3;
    }
    struct reader start = reader;
    if (!check_encoding(&start) || !read_value(&reader, &value)) {
        return false;
    }
    skip_blanks(&reader);
    if (peek(&reader) != END) {
        return expect(&reader, "the end of the text");
    }
    *out = value;
    return true;
}

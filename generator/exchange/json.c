/* SPDX-License-Identifier: MIT */
/*
 * The writer.  `filled` and `keyed` are all that it must remember about the
 * innermost list or map: the item that ends is itself an item of what is
 * around it, so behind an end `filled` is always true.
 */
#include "exchange/json.h"

#include <assert.h>
#include <inttypes.h>

void json_start(struct json *json, unsigned flags, struct buf *out)
{
    *json = (struct json){.out = out, .flags = flags};
}

void json_finish(struct json *json)
{
    assert(json->depth == 0 && !json->keyed);
    if (json->flags & JSON_PRETTY) {
        buf_add_char(json->out, '\n');
    }
}

static void break_line(struct json *json)
{
    if (!(json->flags & JSON_PRETTY)) {
        return;
    }
    buf_add_char(json->out, '\n');
    for (uint32_t i = 0; i < json->depth; i++) {
        BUF_ADD(json->out, "  ");
    }
}

/* Writes what separates an item of a list, or a key of a map, from the last. */
static void start_item(struct json *json)
{
    if (json->depth == 0) {
        return;
    }
    if (json->filled) {
        buf_add_char(json->out, ',');
    }
    break_line(json);
    json->filled = true;
}

static void start_value(struct json *json)
{
    if (json->keyed) {
        json->keyed = false;
        return;
    }
    assert(json->depth == 0 || json->closers[json->depth - 1] == ']');
    start_item(json);
}

static void start_container(struct json *json, char opener, char closer)
{
    assert(json->depth < JSON_DEPTH);
    start_value(json);
    buf_add_char(json->out, opener);
    json->closers[json->depth++] = closer;
    json->filled = false;
}

void json_map_start(struct json *json)
{
    start_container(json, '{', '}');
}

void json_list_start(struct json *json)
{
    start_container(json, '[', ']');
}

void json_end(struct json *json)
{
    assert(json->depth > 0 && !json->keyed);
    json->depth--;
    if (json->filled) {
        break_line(json);
    }
    buf_add_char(json->out, json->closers[json->depth]);
    json->filled = true;
}

/* True for what must not stand in a string as it is. */
static bool is_special(const struct json *json, str text, size_t at)
{
    unsigned char c = (unsigned char)text.data[at];
    if (c < 0x20 || c == '"' || c == '\\') {
        return true;
    }
    if (!(json->flags & JSON_SAFE)) {
        return false;
    }
    bool is_separator = c == 0xE2 && at + 2 < text.len &&
                        (unsigned char)text.data[at + 1] == 0x80 &&
                        ((unsigned char)text.data[at + 2] & 0xFE) == 0xA8;
    return c == '<' || c == '>' || c == '&' || is_separator;
}

/* Writes the special character at `at`; gives the bytes that it took. */
static size_t add_special(struct buf *out, str text, size_t at)
{
    unsigned char c = (unsigned char)text.data[at];
    switch (c) {
    case '"':
        BUF_ADD(out, "\\\"");
        return 1;
    case '\\':
        BUF_ADD(out, "\\\\");
        return 1;
    case '\n':
        BUF_ADD(out, "\\n");
        return 1;
    case '\r':
        BUF_ADD(out, "\\r");
        return 1;
    case '\t':
        BUF_ADD(out, "\\t");
        return 1;
    case 0xE2: /* U+2028 and U+2029 end in A8 and A9 */
        buf_printf(out, "\\u20%02x", (unsigned char)text.data[at + 2] - 0x80u);
        return 3;
    default:
        buf_printf(out, "\\u%04x", c);
        return 1;
    }
}

static void add_string(struct json *json, str text)
{
    size_t from = 0;
    buf_add_char(json->out, '"');
    for (size_t i = 0; i < text.len;) {
        if (!is_special(json, text, i)) {
            i++;
            continue;
        }
        buf_add(json->out, str_slice(text, from, i));
        i += add_special(json->out, text, i);
        from = i;
    }
    buf_add(json->out, str_slice(text, from, text.len));
    buf_add_char(json->out, '"');
}

void json_key(struct json *json, str key)
{
    assert(json->depth > 0 && json->closers[json->depth - 1] == '}');
    assert(!json->keyed);
    start_item(json);
    add_string(json, key);
    buf_add(json->out, json->flags & JSON_PRETTY ? STR(": ") : STR(":"));
    json->keyed = true;
}

void json_text(struct json *json, str text)
{
    start_value(json);
    add_string(json, text);
}

void json_int(struct json *json, int64_t number)
{
    start_value(json);
    buf_printf(json->out, "%" PRId64, number);
}

void json_bool(struct json *json, bool boolean)
{
    start_value(json);
    buf_add(json->out, boolean ? STR("true") : STR("false"));
}

void json_null(struct json *json)
{
    start_value(json);
    BUF_ADD(json->out, "null");
}

static size_t skip_digits(str text, size_t at)
{
    while (at < text.len && text.data[at] >= '0' && text.data[at] <= '9') {
        at++;
    }
    return at;
}

static bool is_at(str text, size_t at, char a, char b)
{
    return at < text.len && (text.data[at] == a || text.data[at] == b);
}

/* RFC 8259, section 6. */
static bool is_number(str text)
{
    size_t whole = is_at(text, 0, '-', '-') ? 1 : 0;
    size_t at = skip_digits(text, whole);
    if (at == whole || (text.data[whole] == '0' && at > whole + 1)) {
        return false;
    }
    if (is_at(text, at, '.', '.')) {
        size_t fraction = at + 1;
        at = skip_digits(text, fraction);
        if (at == fraction) {
            return false;
        }
    }
    if (is_at(text, at, 'e', 'E')) {
        size_t exponent = at + (is_at(text, at + 1, '+', '-') ? 2 : 1);
        at = skip_digits(text, exponent);
        if (at == exponent) {
            return false;
        }
    }
    return at == text.len;
}

static void write_text(struct json *json, const struct value *value)
{
    bool numbers = (json->flags & JSON_NUMBERS) && value->kind == VALUE_TEXT &&
                   value->style == STYLE_PLAIN;
    if (numbers && is_number(value->text)) {
        start_value(json);
        buf_add(json->out, value->text);
    } else {
        json_text(json, value->text);
    }
}

/* Recursion is bounded by JSON_DEPTH, which start_container asserts. */
void json_value(struct json *json, const struct value *value)
{
    switch (value->kind) {
    case VALUE_NULL:
        json_null(json);
        break;
    case VALUE_BOOL:
        json_bool(json, value->boolean);
        break;
    case VALUE_TEXT:
    case VALUE_PROSE:
    case VALUE_MARKUP:
        write_text(json, value);
        break;
    case VALUE_LIST:
        json_list_start(json);
        for (size_t i = 0; i < value->item_count; i++) {
            json_value(json, value->items[i]);
        }
        json_end(json);
        break;
    case VALUE_MAP:
        json_map_start(json);
        for (size_t i = 0; i < value->entry_count; i++) {
            json_key(json, value->entries[i].key);
            json_value(json, value->entries[i].value);
        }
        json_end(json);
        break;
    }
}

void json_put_text(struct json *json, const char *key, str text)
{
    json_key(json, str_from(key));
    json_text(json, text);
}

void json_put_int(struct json *json, const char *key, int64_t number)
{
    json_key(json, str_from(key));
    json_int(json, number);
}

void json_put_bool(struct json *json, const char *key, bool boolean)
{
    json_key(json, str_from(key));
    json_bool(json, boolean);
}

void json_put_value(struct json *json, const char *key,
                    const struct value *value)
{
    json_key(json, str_from(key));
    json_value(json, value);
}

void json_write(const struct value *value, unsigned flags, struct buf *out)
{
    struct json json;
    json_start(&json, flags, out);
    json_value(&json, value);
    json_finish(&json);
}

void json_write_line(const struct value *value, struct buf *out)
{
    json_write(value, JSON_NUMBERS, out);
}

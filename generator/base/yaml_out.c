/* SPDX-License-Identifier: MIT */
#include "base/yaml_out.h"

#include "base/utf8.h"

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (unsigned char)c >= 0xC3;
}

/* What means something else to readers that guess types. */
static bool is_word_of_yaml(str text)
{
    static const str words[] = {
        STR_INIT("y"),    STR_INIT("n"),     STR_INIT("yes"), STR_INIT("no"),
        STR_INIT("true"), STR_INIT("false"), STR_INIT("on"),  STR_INIT("off"),
        STR_INIT("null"), STR_INIT("nan"),   STR_INIT("inf"),
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t j = 0;
        while (j < text.len && j < words[i].len &&
               (text.data[j] | 0x20) == words[i].data[j]) {
            j++;
        }
        if (j == text.len && j == words[i].len) {
            return true;
        }
    }
    return false;
}

/* Characters that YAML wants escaped, and those that would not be seen. */
static bool is_hidden(uint32_t code)
{
    return code == '\n' || code == '\t' || utf8_is_control(code);
}

/* Stricter than YAML, so that no reader's habits matter. */
static bool is_plain(str text)
{
    if (text.len == 0 || !is_letter(text.data[0]) ||
        text.data[text.len - 1] == ' ' || text.data[text.len - 1] == ':' ||
        is_word_of_yaml(text)) {
        return false;
    }
    for (size_t i = 0; i < text.len;) {
        uint32_t c = utf8_decode(text, &i);
        char next = i < text.len ? text.data[i] : '\0';
        if (is_hidden(c) || (c < 0x80 && strchr(",[]{}\"\\`|>&*!%", (int)c)) ||
            (c == ':' && next == ' ') || (c == ' ' && next == '#')) {
            return false;
        }
    }
    return true;
}

static void add_escape(struct buf *out, uint32_t code)
{
    switch (code) {
    case '\n':
        BUF_ADD(out, "\\n");
        break;
    case '\t':
        BUF_ADD(out, "\\t");
        break;
    case '\r':
        BUF_ADD(out, "\\r");
        break;
    case '"':
        BUF_ADD(out, "\\\"");
        break;
    case '\\':
        BUF_ADD(out, "\\\\");
        break;
    default:
        buf_printf(out, code > 0xFFFF ? "\\U%08X" : "\\u%04X", (unsigned)code);
        break;
    }
}

static void add_quoted(struct buf *out, str text)
{
    buf_add_char(out, '"');
    for (size_t i = 0; i < text.len;) {
        size_t start = i;
        uint32_t code = utf8_decode(text, &i);
        if (is_hidden(code) || code == '"' || code == '\\') {
            add_escape(out, code);
        } else {
            buf_add(out, str_slice(text, start, i));
        }
    }
    buf_add_char(out, '"');
}

void yaml_add_scalar(struct buf *out, str text)
{
    if (is_plain(text)) {
        buf_add(out, text);
    } else {
        add_quoted(out, text);
    }
}

/* A block keeps every character but those that must be escaped, and cannot
 * begin with a blank or a line feed, or end with several. */
static bool fits_block(str text)
{
    if (!memchr(text.data, '\n', text.len) || text.data[0] == ' ' ||
        text.data[0] == '\n' || text.data[0] == '\t' ||
        (text.len > 1 && text.data[text.len - 1] == '\n' &&
         text.data[text.len - 2] == '\n')) {
        return false;
    }
    for (size_t i = 0; i < text.len;) {
        uint32_t code = utf8_decode(text, &i);
        if (code != '\n' && code != '\t' && is_hidden(code)) {
            return false;
        }
    }
    return true;
}

void yaml_add_value(struct buf *out, str text, size_t indent)
{
    if (text.len == 0 || !fits_block(text)) {
        buf_add_char(out, ' ');
        yaml_add_scalar(out, text);
        return;
    }
    bool ends = text.data[text.len - 1] == '\n';
    buf_add(out, ends ? STR(" |") : STR(" |-"));
    str rest = ends ? str_slice(text, 0, text.len - 1) : text;
    while (rest.len) {
        str line = str_cut(&rest, '\n');
        buf_add_char(out, '\n');
        for (size_t i = 0; line.len && i < indent; i++) {
            buf_add_char(out, ' ');
        }
        buf_add(out, line);
    }
}

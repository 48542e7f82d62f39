/* SPDX-License-Identifier: MIT */
/*
 * Front matter.  It looks like YAML, but titles with `: ` or `|` stand in it
 * without quotes, and some have HTML in them: it is read line by line, as far
 * as these pages use it.
 */
#include <strings.h>

#include "base/buf.h"
#include "exchange/side_by_side_read.h"

static str next_line(str *rest)
{
    str line = str_cut(rest, '\n');
    if (line.len && line.data[line.len - 1] == '\r') {
        line.len--;
    }
    return line;
}

static bool is_fence(str line)
{
    str trimmed = str_trim(line);
    return str_equal(trimmed, STR("---")) || str_equal(trimmed, STR("..."));
}

static bool is_key(str key, const char *wanted)
{
    return key.len == strlen(wanted) &&
           strncasecmp(key.data, wanted, key.len) == 0;
}

static void add_escape(struct buf *out, char c)
{
    buf_add_char(out, c == 'n' ? '\n' : c == 't' ? '\t' : c);
}

/* Behind "; \" is the escape that occurs. */
static str unquote_double(str value, struct arena *arena)
{
    struct buf text;
    buf_init(&text, value.len);
    for (size_t i = 1; i < value.len && value.data[i] != '"'; i++) {
        if (value.data[i] == '\\' && i + 1 < value.len) {
            add_escape(&text, value.data[++i]);
        } else {
            buf_add_char(&text, value.data[i]);
        }
    }
    str result = arena_copy(arena, buf_text(&text));
    buf_release(&text);
    return result;
}

static str unquote_single(str value, struct arena *arena)
{
    struct buf text;
    buf_init(&text, value.len);
    for (size_t i = 1; i < value.len; i++) {
        if (value.data[i] == '\'' &&
            (++i == value.len || value.data[i] != '\'')) {
            break;
        }
        buf_add_char(&text, value.data[i]);
    }
    str result = arena_copy(arena, buf_text(&text));
    buf_release(&text);
    return result;
}

static str unquote(str value, struct arena *arena)
{
    if (str_starts_with(value, STR("\""))) {
        return unquote_double(value, arena);
    }
    if (str_starts_with(value, STR("'"))) {
        return unquote_single(value, arena);
    }
    return value;
}

/* "MT", "HT"; "Human Translation", "Machine Translation" in 2016. */
static enum memory_origin origin_of(str value)
{
    if (value.len == 0) {
        return MEMORY_UNKNOWN;
    }
    char first = (char)(value.data[0] | 32);
    return first == 'h'   ? MEMORY_HUMAN
           : first == 'm' ? MEMORY_MACHINE
                          : MEMORY_UNKNOWN;
}

static bool has_unit(str value)
{
    return str_find(value, STR("data-ttu-id")) >= 0 ||
           str_find(value, STR("data-stu-id")) >= 0;
}

/* Where a value went on in the next line is a blank. */
static str on_one_line(str value, struct arena *arena)
{
    str text = side_by_side_clean(value, arena);
    char *bytes = ARENA_ARRAY(arena, text.len + 1, char);
    size_t len = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.data[i] != '\n') {
            bytes[len++] = text.data[i];
            continue;
        }
        while (i + 1 < text.len && strchr(" \t\n", text.data[i + 1])) {
            i++;
        }
        bytes[len++] = ' ';
    }
    return (str){bytes, len};
}

/* A text with a unit in it is read with all other units. */
static void take_text(struct side_by_side_page *page, str key, str value,
                      uint32_t line, struct arena *arena)
{
    static const char *const keys[] = {"title", "description", "keywords"};
    if (value.len == 0 || has_unit(value)) {
        return;
    }
    for (size_t i = 0; i < SIDE_BY_SIDE_TEXTS; i++) {
        if (is_key(key, keys[i]) && page->text_count < SIDE_BY_SIDE_TEXTS) {
            page->texts[page->text_count++] = (struct side_by_side_text){
                str_from(keys[i]), on_one_line(value, arena), line};
        }
    }
}

static void take(struct side_by_side_page *page, str key, str value,
                 uint32_t line, struct arena *arena)
{
    value = unquote(str_trim(value), arena);
    if (is_key(key, "ms.contentlocale")) {
        page->language = side_by_side_clean(value, arena);
    } else if (is_key(key, "ms.openlocfilehash")) {
        page->hash = side_by_side_clean(value, arena);
    } else if (is_key(key, "ms.sourcegitcommit")) {
        page->commit = side_by_side_clean(value, arena);
    } else if (is_key(key, "ms.lasthandoff")) {
        page->handoff = side_by_side_clean(value, arena);
    } else if (is_key(key, "ms.locfileid")) {
        page->file_id = side_by_side_clean(value, arena);
    } else if (is_key(key, "ms.translationtype") ||
               is_key(key, "translationtype")) {
        page->origin = origin_of(value);
    } else {
        take_text(page, key, value, line, arena);
    }
}

/* A value goes on in lines that are indented, but for items of a list. */
static bool goes_on(str line)
{
    str trimmed = str_trim(line);
    return trimmed.len && (line.data[0] == ' ' || line.data[0] == '\t') &&
           trimmed.data[0] != '-';
}

/* Gives the length of the front matter with its two fences, or 0. */
static size_t head_len(str text, size_t *first_line)
{
    str rest = text;
    if (!str_starts_with(text, STR("---")) || !is_fence(next_line(&rest))) {
        return 0;
    }
    *first_line = text.len - rest.len;
    while (rest.len) {
        if (is_fence(next_line(&rest))) {
            return text.len - rest.len;
        }
    }
    return 0;
}

size_t side_by_side_read_head(str text, struct side_by_side_page *page,
                              struct arena *arena)
{
    size_t first = 0;
    size_t len = head_len(text, &first);
    str rest = str_slice(text, first, len);
    uint32_t number = 2;
    while (rest.len) {
        uint32_t start = number++;
        str value = next_line(&rest);
        str key = str_trim(str_cut(&value, ':'));
        str ahead = rest;
        for (str more = next_line(&ahead); value.len && goes_on(more);
             more = next_line(&ahead)) {
            value.len = (size_t)(more.data + more.len - value.data);
            rest = ahead;
            number++;
        }
        take(page, key, value, start, arena);
    }
    page->has_head = len > 0;
    return len;
}

/* SPDX-License-Identifier: MIT */
#include "exchange/html_tag.h"

#include <strings.h>

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool ends_name(char c)
{
    return is_blank(c) || c == '>' || c == '/' || c == '=' || c == '<' ||
           c == '"' || c == '\'';
}

static char at(str text, size_t i)
{
    return i < text.len ? text.data[i] : '\0';
}

static void skip_blanks(str text, size_t *i)
{
    while (*i < text.len && is_blank(text.data[*i])) {
        (*i)++;
    }
}

static str read_name(str text, size_t *i)
{
    size_t from = *i;
    while (*i < text.len && !ends_name(text.data[*i])) {
        (*i)++;
    }
    return str_slice(text, from, *i);
}

/* Behind an opening quote; `escaped`: behind \", which \" ends, too. */
static bool read_quoted(str text, size_t *i, char quote, bool escaped,
                        str *value)
{
    str rest = str_slice(text, *i, *i + HTML_TAG_VALUE_BYTES);
    const char *found = rest.len ? memchr(rest.data, quote, rest.len) : NULL;
    if (!found) {
        return false;
    }
    size_t len = (size_t)(found - rest.data);
    *i += len + 1;
    if (escaped && len && rest.data[len - 1] == '\\') {
        len--;
    }
    *value = str_slice(rest, 0, len);
    return true;
}

static bool read_value(str text, size_t *i, str *value)
{
    bool escaped = at(text, *i) == '\\';
    char quote = at(text, *i + (escaped ? 1 : 0));
    if (quote == '"' || quote == '\'') {
        *i += escaped ? 2 : 1;
        return read_quoted(text, i, quote, escaped, value);
    }
    size_t from = *i;
    while (*i < text.len && !is_blank(text.data[*i]) && text.data[*i] != '>' &&
           text.data[*i] != '<' && *i - from < HTML_TAG_VALUE_BYTES) {
        (*i)++;
    }
    *value = str_slice(text, from, *i);
    return true;
}

static bool read_attribute(str text, size_t *i, struct html_tag *tag)
{
    struct html_attribute attribute = {.name = read_name(text, i)};
    if (attribute.name.len == 0) {
        return false;
    }
    size_t behind = *i;
    skip_blanks(text, &behind);
    if (at(text, behind) == '=') {
        *i = behind + 1;
        skip_blanks(text, i);
        if (!read_value(text, i, &attribute.value)) {
            return false;
        }
    }
    if (tag->count < HTML_TAG_ATTRIBUTES) {
        tag->attributes[tag->count++] = attribute;
    }
    return true;
}

bool html_tag_read(str text, size_t start, struct html_tag *tag)
{
    size_t i = start + 1;
    tag->start = start;
    tag->count = 0;
    tag->is_end = at(text, i) == '/';
    i += tag->is_end ? 1 : 0;
    if (!is_letter(at(text, i))) {
        return false;
    }
    tag->name = read_name(text, &i);
    for (;;) {
        skip_blanks(text, &i);
        char c = at(text, i);
        if (c == '>') {
            tag->end = i + 1;
            return true;
        }
        if (c == '/') {
            i++;
        } else if (i >= text.len || !read_attribute(text, &i, tag)) {
            return false;
        }
    }
}

static bool is_named(str name, const char *wanted)
{
    return name.len == strlen(wanted) &&
           strncasecmp(name.data, wanted, name.len) == 0;
}

bool html_tag_is(const struct html_tag *tag, const char *name)
{
    return is_named(tag->name, name);
}

bool html_tag_get(const struct html_tag *tag, const char *name, str *value)
{
    for (size_t i = 0; i < tag->count; i++) {
        if (is_named(tag->attributes[i].name, name)) {
            *value = tag->attributes[i].value;
            return true;
        }
    }
    return false;
}

/* SPDX-License-Identifier: MIT */
/*
 * Data for Mustache tests in a short notation:
 *
 *     {name: 'Ann', tags: [a, 'b c'], open: true, note: null, shout: !shout}
 *
 * Words without quotes are text, but true, false and null.  "!" before a word
 * makes a lambda (a value of kind prose, for the test's own host).
 */
#ifndef SLAGEN_TEST_MUSTACHE_DATA_H
#define SLAGEN_TEST_MUSTACHE_DATA_H

#include "test.h"

struct data_reader {
    str rest;
    struct arena *arena;
};

static inline void data_skip(struct data_reader *reader)
{
    while (reader->rest.len && strchr(" ,:", reader->rest.data[0])) {
        reader->rest = str_slice(reader->rest, 1, reader->rest.len);
    }
}

static inline bool data_take(struct data_reader *reader, char c)
{
    data_skip(reader);
    bool is_next = reader->rest.len && reader->rest.data[0] == c;
    if (is_next) {
        reader->rest = str_slice(reader->rest, 1, reader->rest.len);
    }
    return is_next;
}

static inline str data_word(struct data_reader *reader)
{
    if (data_take(reader, '\'')) {
        return str_cut(&reader->rest, '\'');
    }
    size_t len = 0;
    while (len < reader->rest.len && !strchr(",:]}", reader->rest.data[len])) {
        len++;
    }
    assert_true(len > 0);
    str word = str_slice(reader->rest, 0, len);
    reader->rest = str_slice(reader->rest, len, reader->rest.len);
    return word;
}

static inline struct value *data_value(struct data_reader *reader);

static inline struct value *data_map(struct data_reader *reader)
{
    struct value *map = value_map(reader->arena);
    while (!data_take(reader, '}')) {
        str key = data_word(reader);
        value_set(map, reader->arena, key, data_value(reader));
    }
    const struct value_entry *first = NULL;
    assert_null(value_seal(map, reader->arena, &first));
    return map;
}

static inline struct value *data_list(struct data_reader *reader)
{
    struct value *list = value_list(reader->arena);
    while (!data_take(reader, ']')) {
        value_push(list, reader->arena, data_value(reader));
    }
    return list;
}

static inline struct value *data_scalar(struct data_reader *reader)
{
    bool quoted = reader->rest.len && reader->rest.data[0] == '\'';
    str word = data_word(reader);
    if (!quoted && str_equal(word, STR("null"))) {
        return value_null(reader->arena);
    }
    if (!quoted && str_equal(word, STR("true"))) {
        return value_bool(reader->arena, true);
    }
    if (!quoted && str_equal(word, STR("false"))) {
        return value_bool(reader->arena, false);
    }
    return value_text(reader->arena, word);
}

static inline struct value *data_value(struct data_reader *reader)
{
    if (data_take(reader, '{')) {
        return data_map(reader);
    }
    if (data_take(reader, '[')) {
        return data_list(reader);
    }
    if (data_take(reader, '!')) {
        return value_prose(reader->arena, data_word(reader));
    }
    return data_scalar(reader);
}

static inline struct value *data_read(const char *text, struct arena *arena)
{
    struct data_reader reader = {str_from(text), arena};
    struct value *value = data_value(&reader);
    data_skip(&reader);
    assert_int_equal(reader.rest.len, 0);
    return value;
}

#endif

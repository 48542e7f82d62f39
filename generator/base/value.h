/* SPDX-License-Identifier: MIT */
/*
 * value: the one data type that the stages hand to each other.
 *
 * The reader of YAML gives values, the model is read from values, the view of
 * a document is a value, and templates are filled from values.  Every value
 * knows the place in the file that it came from, so that a fault found late can
 * still name the line that a person wrote.  Values made by the program itself
 * have no source.
 *
 * A scalar from YAML is always VALUE_TEXT (or VALUE_NULL, when it is empty,
 * `~` or `null` and not quoted); the schema of its key gives it a type.
 *
 * Values live in an arena, are built once and are then read by many threads.
 */
#ifndef SLAGEN_BASE_VALUE_H
#define SLAGEN_BASE_VALUE_H

#include "base/arena.h"

/* A place in a file: 1-based, columns in code points, a tab counts as one. */
typedef struct {
    uint32_t line; /* 0: no place */
    uint32_t column;
} pos;

/* A file that was read. Lives as long as every value that came from it. */
struct source {
    str path; /* as shown to people: relative to the project, "/" between */
    str text; /* all bytes */
};

enum value_kind {
    VALUE_NULL,
    VALUE_BOOL,
    VALUE_TEXT,   /* text that every output escapes */
    VALUE_PROSE,  /* CommonMark that typeset turns into the output's markup */
    VALUE_MARKUP, /* text already in the output's format; {{{x}}} only */
    VALUE_LIST,
    VALUE_MAP,
};

enum value_style {
    STYLE_PLAIN,   /* no quotes, or not from YAML */
    STYLE_QUOTED,  /* '…' or "…" */
    STYLE_LITERAL, /* |, a block whose lines are lines of the file */
    STYLE_FOLDED,  /* > */
};

struct value_entry {
    str key;
    pos key_start;
    pos key_end;
    struct value *value; /* never NULL */
};

struct value {
    enum value_kind kind;
    enum value_style style;      /* of a text from YAML */
    const struct source *source; /* NULL when the program made it */
    pos start;                   /* of the first character */
    pos end;                     /* behind the last character */
    union {
        bool boolean;
        str text; /* text, prose, markup */
        struct {
            struct value **items;
            size_t item_count;
            size_t item_capacity;
        };
        struct {
            struct value_entry *entries; /* in the order of the file */
            size_t entry_count;
            size_t entry_capacity;
            uint32_t *sorted; /* entries by key; NULL until sealed */
        };
    };
};

struct value *value_null(struct arena *arena);
struct value *value_bool(struct arena *arena, bool boolean);
struct value *value_text(struct arena *arena, str text);   /* borrows text */
struct value *value_prose(struct arena *arena, str text);  /* borrows text */
struct value *value_markup(struct arena *arena, str text); /* borrows text */
struct value *value_list(struct arena *arena);
struct value *value_map(struct arena *arena);

/* Adds to the end of a list. */
void value_push(struct value *list, struct arena *arena, struct value *item);

/* Adds a key to a map that does not have it; borrows the key. */
struct value_entry *value_set(struct value *map, struct arena *arena, str key,
                              struct value *value);

/* Shorter forms of value_set for literal keys: value_put_text(m, a, "id", s).
 */
void value_put(struct value *map, struct arena *arena, const char *key,
               struct value *value);
void value_put_text(struct value *map, struct arena *arena, const char *key,
                    str text);
void value_put_bool(struct value *map, struct arena *arena, const char *key,
                    bool boolean);

/*
 * Sorts the keys of a map, so that value_find takes O(log n); no key may be
 * added afterwards.  Gives NULL, or the later entry of the first pair, in file
 * order, of equal keys, and in `*first` the earlier one.
 */
const struct value_entry *value_seal(struct value *map, struct arena *arena,
                                     const struct value_entry **first);

/* Gives the value of a key, or NULL; also NULL when `map` is NULL or no map. */
struct value *value_find(const struct value *map, str key);
const struct value_entry *value_find_entry(const struct value *map, str key);

/* Gives the file that an entry stands in: in a mapping that was put together
 * from several files, not always that of the mapping. */
const struct source *value_entry_source(const struct value *map,
                                        const struct value_entry *entry);
#define VALUE_FIND(map, literal) value_find((map), STR(literal))

/* True for text of any kind (text, prose, markup). */
bool value_is_text(const struct value *value);

/* Mustache's truth: not NULL, false, null or an empty list. An empty text is
 * false too, as in the specification. */
bool value_is_truthy(const struct value *value);

/* Gives the text of a file from the start of a line on, 1-based; a byte order
 * mark belongs to no line. */
str source_from_line(const struct source *source, uint32_t line);

/*
 * Gives the place in the file of byte `offset` of a text: exact on one line,
 * also behind escapes, in literal blocks, and where YAML folded lines together
 * without escapes.  Else, and for what is no text, gives the start of the
 * value.
 */
pos value_place(const struct value *text, size_t offset);

/* The word for a kind in messages to people: "a list", "text", "a mapping". */
const char *value_kind_name(enum value_kind kind);

#endif

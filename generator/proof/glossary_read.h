/* SPDX-License-Identifier: MIT */
/*
 * glossary_read: what the readers of the two sides of a glossary share.  For
 * glossary*.c only.
 */
#ifndef SLAGEN_PROOF_GLOSSARY_READ_H
#define SLAGEN_PROOF_GLOSSARY_READ_H

#include "proof/glossary.h"

/* What the program says, and the project on top of it; either may be NULL. */
struct glossary_layers {
    const struct value *below;
    const struct value *above;
};

/* Gives the values of a key; and the project's, or else the program's. */
struct glossary_layers glossary_layers_find(
    const struct glossary_layers *layers, const char *key);
const struct value *glossary_layers_value(const struct glossary_layers *layers,
                                          const char *key);

/* Report the errors glossary-key and glossary-value. */
void glossary_report_key(struct glossaries *g, const struct value *map,
                         const struct value_entry *entry, const str *known,
                         size_t count, const char *what);
void glossary_report_value(struct glossaries *g, const struct value *at,
                           const char *wanted, const char *hint);

/* True when nothing is said: no key, or an empty value. */
bool glossary_is_absent(const struct value *value);

/* True when there is something to read, of the kind that is wanted. */
bool glossary_expect(struct glossaries *g, const struct value *from,
                     enum value_kind kind, const char *hint);

/* Gives NULL when there is no pattern, or a faulty one. */
struct pattern *glossary_read_pattern(struct glossaries *g,
                                      const struct value *from);

/* Gives the empty text when there is none. */
str glossary_read_text(struct glossaries *g, const struct value *from);

/* Adds the texts of a list to those that there are. */
void glossary_read_texts(struct glossaries *g, const struct value *list,
                         const char *hint, str **texts, size_t *count);

/* Reports keys that there are not; of a file, also that it is no mapping. */
void glossary_check_keys(struct glossaries *g, const struct value *map,
                         const str *keys, size_t count);
void glossary_check_file(struct glossaries *g, const struct value *file,
                         const str *keys, size_t count);

#define KEYS(...)                                                              \
    (const str[]){__VA_ARGS__}, sizeof((const str[]){__VA_ARGS__}) / sizeof(str)

/* Gives the number of entries of a mapping, 0 of what is none. */
size_t glossary_entry_count(const struct value *map);

void glossary_read_language(struct glossaries *g, struct glossary_layers layers,
                            struct glossary *out);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * schema: what a person may write, declared once.
 *
 * Every kind of YAML document, and every mapping inside one, is a table of
 * fields.  The reader, "did you mean", `slagen schema`, the reference manual
 * and the list of translatable texts all come from that one table, so they
 * cannot disagree.
 *
 * Tables are static and immutable.  A mapping is read into a C struct that
 * begins with `const struct value *at`, the mapping itself: whoever judges the
 * struct later can name the line of any key with field_value().  A key that is
 * absent leaves zeros.
 */
#ifndef SLAGEN_MODEL_SCHEMA_H
#define SLAGEN_MODEL_SCHEMA_H

#include "base/diag.h"
#include "base/value.h"

/*
 * What the machine knows about the world, supplied by cli: ISO 3166 countries,
 * BCP 47 languages, ISO 4217 currencies, IANA zones.  The functions may be
 * called from one thread only.
 */
struct known {
    bool (*country)(str code);
    bool (*language)(str tag);
    /* True for a language that is made to find faults; NULL: there is none. */
    bool (*pseudo)(str tag);
    /* Give the code of a name, "JP" for "Japan", or nothing; NULL: not known */
    str (*country_by_name)(str name);
    str (*language_by_name)(str name);
    /* Gives the number of minor digits (EUR 2, JPY 0), or -1 when unknown. */
    int (*currency_digits)(str code);
    /* Reports what is wrong with a zone name; true when it is usable. */
    bool (*zone)(void *context, const struct value *name, struct diags *diags);
    void *context; /* for zone */
};

/* Calendars that are not among the documents of a project, supplied by cli. Who
 * supplies none has none, and files that are imported are passed over. */
struct calendar_supply {
    /* Gives the document of one that is shipped with the program, or NULL. */
    const struct value *(*shipped)(void *context, str id);
    const str *ids; /* of all that are shipped */
    size_t id_count;
    /* Gives the days of an iCalendar file, whose name `path` is written in a
     * calendar, as the value that `days` would have in YAML; or NULL, and has
     * reported. */
    const struct value *(*import)(void *context, const struct value *path);
    void *context;
};

/* Where reading stands: what is known, where things live, where to report. */
struct reading {
    const struct known *known;
    struct arena *arena;
    struct diags *diags;
    /* Files that nothing could be made of: what seems missing may be there.
     * NULL is a file that could not even be opened. */
    const struct source *const *unread;
    size_t unread_count;
    /* What is read need not be complete: no key is required, and nothing is
     * judged as a whole. */
    bool partial;
    const struct calendar_supply *calendars; /* NULL: none */
};

struct field;
struct schema;

/* Reads one value of a field into `out`; reports and gives false if it cannot.
 */
typedef bool field_read(const struct reading *reading,
                        const struct field *field, const struct value *from,
                        void *out);

/* A type of value with one documented spelling. */
struct type {
    const char *name;    /* "date" */
    const char *form;    /* for messages: "a date such as 2027-01-31" */
    const char *pattern; /* ECMA 262, for JSON Schema; NULL: any text */
    field_read *read;
    size_t size;     /* of what it reads into */
    bool boolean;    /* written as true or false */
    bool numeric;    /* may look like a number to other readers of YAML */
    bool structured; /* may be written as a list or a mapping, too */
    const struct schema *of; /* of the mappings in it, for the manual */
};

/* One allowed word, its number in the C enum, and what it means. */
struct word {
    const char *text; /* NULL ends a table */
    int number;
    const char *meaning;
};

enum field_shape {
    SHAPE_ONE,
    SHAPE_LIST,  /* a list; one item may stand without the list */
    SHAPE_BY_ID, /* a mapping from ids to items; structs only */
};

struct field {
    const char *key;
    const struct type *type;  /* of a scalar; NULL where `of` says more */
    const struct schema *of;  /* of a nested mapping */
    const struct word *words; /* allowed words, where type is type_word */
    enum field_shape shape;
    bool required;
    bool translatable;     /* its text becomes a translation unit */
    bool binding;          /* and one that the provider is held to */
    bool unnamed_items;    /* an item without an id is no "main" to them */
    bool own;              /* never inherited from the base of a document */
    size_t offset;         /* in the C struct */
    const char *refers_to; /* "plan": the value is the id of one */
    const char *several;   /* hint where a list is not allowed; NULL: none */
    const char *unit;      /* "minutes"; NULL: none */
    const char *fallback;  /* what absence means, for the manual */
    const char *meaning;   /* one sentence */
    const char *example;
};

struct schema {
    const char *kind;    /* "plan", "contact method" */
    const char *meaning; /* one sentence */
    const struct field *fields;
    size_t field_count;
    size_t size;           /* of the C struct */
    const char *short_key; /* a scalar stands for a mapping with this key */
    /* Looks at the struct as a whole after reading; may be NULL. */
    bool (*finish)(const struct reading *reading, void *object);
};

/*
 * Items of a list or of a mapping by id, as every SHAPE_LIST and SHAPE_BY_ID
 * field is stored: LIST_OF(struct contact) contacts.  Structs by id begin with
 * `const struct value *at; str id;`.
 */
#define LIST_OF(element)                                                       \
    struct {                                                                   \
        element *items;                                                        \
        size_t count;                                                          \
    }

/* A scalar with the place that it was written at, for references by id. */
struct name {
    const struct value *at;
    str text;
};

/* What the struct of every kind of document but the site begins with. */
struct document_head {
    const struct value *at;
    struct name id;
    bool faulty; /* read with errors: it is looked up, but not judged */
};

/*
 * Reads a mapping (or the scalar that stands for it) into `object`, which the
 * caller has zeroed.  Reports unknown-key, required-missing, required-empty,
 * type-mapping and what the fields report; false when anything is unusable.
 */
bool schema_read(const struct schema *schema, const struct reading *reading,
                 const struct value *from, void *object);

/* Gives the field of that key, or NULL. */
const struct field *schema_find(const struct schema *schema, str key);

/* Gives the value that a key has in `at`, or `at` itself where it is absent:
 * always a place to point at. */
const struct value *field_value(const struct value *at, const char *key);

/* Gives the key of an entry as a value with its place, so that it can be read
 * as one. */
struct value *entry_key(const struct reading *reading, const struct value *map,
                        const struct value_entry *entry);

/* Gives the beginning of a text for a message: whole characters, at most 60
 * bytes. */
str text_excerpt(str text);

/*
 * Reports that `from` does not have the form that it should have: rule, the
 * expected form, and the value rewritten where the caller knows how
 * (`rewritten` may be empty).  Gives false, to return at once.
 */
bool report_form(const struct reading *reading, const char *rule,
                 const char *form, const struct value *from, str rewritten);

/* Adds "did you mean" with the nearest of the candidates, if one is near. */
void hint_nearest(struct diags *diags, struct diag *diag, str word,
                  const str *candidates, size_t count);

/* The same, or names the first few candidates. */
void hint_candidates(struct diags *diags, struct diag *diag, str word,
                     const str *candidates, size_t count);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * catalog: all messages of one locale, and where to turn when one is missing.
 *
 * locales/<tag>/messages.yaml is a flat mapping of keys to messages; nested
 * mappings are the same as dotted keys (`plan: {price: …}` is `plan.price`).
 * The catalogue of the source language decides which keys there are, and
 * meta.yaml beside it says what their arguments are.
 *
 * A catalogue is compiled whole, then immutable and shared between threads.
 */
#ifndef SLAGEN_TRANSLATE_CATALOG_H
#define SLAGEN_TRANSLATE_CATALOG_H

#include "base/diag.h"
#include "translate/message.h"

struct formats;
struct locale;

/* No number of a text. */
#define TEXT_NONE SIZE_MAX

struct catalog_entry {
    str key;                       /* "sla.response.target" */
    const struct value *text;      /* never NULL */
    const struct message *message; /* NULL: empty, or it did not compile */
    size_t number; /* among all texts; TEXT_NONE: the source has no such key */
    pos key_start;
    pos key_end;
};

struct catalog {
    const struct locale *locale;
    const struct value *from;      /* the mapping; NULL: no file */
    struct catalog_entry *entries; /* sorted by key */
    size_t entry_count;
};

/*
 * Compiles messages.yaml; `from` may be NULL, for an empty catalogue.  A
 * message with a fault is as good as missing.  True when there was no fault.
 * Errors: those of message_compile; locale-key (not lower-case words joined by
 * dots), locale-duplicate (a key in dotted and in nested form), locale-value.
 */
bool catalog_read(const struct value *from, const struct locale *locale,
                  struct arena *arena, struct diags *diags,
                  struct catalog *out);

/* Lays `catalog` over another of the same locale: what it lacks it has from
 * `below` afterwards. */
void catalog_lay_over(struct catalog *catalog, const struct catalog *below,
                      struct arena *arena);

/* Gives the entry of a key, or NULL. */
const struct catalog_entry *catalog_find(const struct catalog *catalog,
                                         str key);

/* --- with fallback ------------------------------------------------------- */

/* The catalogue of a page's locale, then its fallbacks in order; explicit,
 * never by cutting off parts of a tag. */
struct catalog_chain {
    const struct catalog *const *catalogs;
    size_t count;
};

struct catalog_hit {
    const struct message *message;
    const struct locale *locale; /* whose message it is: lang and dir */
    const struct catalog_entry *entry;
    size_t index; /* in the chain; 0: the page's own language */
};

/*
 * Finds the first catalogue of the chain that has a usable message.  Format it
 * with the formats of hit.locale, not of the page's.  False: nobody has it.
 */
bool catalog_lookup(const struct catalog_chain *chain, str key,
                    struct catalog_hit *out);

/* --- what is known about the keys ---------------------------------------- */

enum catalog_class {
    CATALOG_LABEL,         /* a word or two of the page's furniture */
    CATALOG_INFORMATIONAL, /* explains; a marked draft may be shown */
    CATALOG_BINDING,       /* somebody is held to it: only approved text */
};

struct catalog_meta_entry {
    str key;
    enum catalog_class class;
    struct message_type *types; /* of the arguments, in file order */
    size_t type_count;
    str note;           /* for translators; may be empty */
    uint32_t revision;  /* raised when the meaning changed, not the words */
    uint32_t max_chars; /* that a translation may have; 0: any */
    str *same_as;       /* digests of earlier sources with the same meaning */
    size_t same_as_count;
    bool has_class; /* it was said */
};

struct catalog_meta {
    struct catalog_meta_entry *entries; /* sorted by key */
    size_t entry_count;
    const struct catalog_meta *below; /* for what is not here; or NULL */
};

/*
 * Reads meta.yaml; `from` may be NULL.  True when there was no fault; what
 * could be read is usable either way.  Errors: locale-meta.
 */
bool catalog_meta_read(const struct value *from, struct arena *arena,
                       struct diags *diags, struct catalog_meta *out);

/* Lays `meta` over `below`: what it does not say of a message, its class above
 * all, is what `below` says. */
void catalog_meta_lay_over(struct catalog_meta *meta,
                           const struct catalog_meta *below);

/* Gives what is known about a key, or NULL. */
const struct catalog_meta_entry *catalog_meta_find(
    const struct catalog_meta *meta, str key);

/* --- checks -------------------------------------------------------------- */

/*
 * Checks a catalogue against that of the source language, or that one against
 * itself.  `meta` may be NULL; `formats` are those of the translation.  True
 * when no error is reported: message_check's, and locale-labels (one, listing
 * the labels that it lacks: by `meta`, and whatever `meta` does not name).
 * Warnings: locale-missing (one, listing the other keys that it lacks),
 * locale-orphan (a key that the source does not have).
 */
bool catalog_check(const struct catalog *source,
                   const struct catalog *translation,
                   const struct catalog_meta *meta, struct formats *formats,
                   struct diags *diags);

#endif

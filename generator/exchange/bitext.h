/* SPDX-License-Identifier: MIT */
/*
 * bitext: texts in two languages side by side, as translators' tools take them.
 *
 * It is what a file of PO, XLIFF 1.2, XLIFF 2.1 or CSV says, whatever the
 * format: made from a project, handed to a format to be written, read back from
 * the file that a translator returns.  Every format carries all of it, so that
 * writing and reading again changes nothing.
 *
 * Nothing here knows what a text means, or whether it may be shown: a file can
 * say "approved", and what that is worth is decided by who imports it.
 *
 * What a tool does to a file is not known either: it may have taken out
 * comments and attributes, and given states of its own.  Readers take what is
 * left; in doubt a text is a draft.  What each format says in its own words
 * stands at the head of its file, bitext_*.c; why it does, in
 * docs/decisions/0017-bitext.md.
 */
#ifndef SLAGEN_EXCHANGE_BITEXT_H
#define SLAGEN_EXCHANGE_BITEXT_H

#include "base/diag.h"

enum bitext_state {
    BITEXT_MISSING,  /* no translation */
    BITEXT_STALE,    /* of an earlier source text */
    BITEXT_DRAFT,    /* fresh; nobody has read it again */
    BITEXT_REVIEWED, /* read by a second person */
    BITEXT_APPROVED, /* answered for, by all who must */
};

enum bitext_origin {
    BITEXT_UNKNOWN,
    BITEXT_HUMAN,
    BITEXT_MACHINE,
    BITEXT_MACHINE_EDITED, /* a machine's, corrected by a person */
    BITEXT_MEMORY,         /* taken from a translation memory */
};

/*
 * One text.  `target` is empty exactly when `state` is missing; then there is
 * no `origin`, and only what is stale has a `previous`: readers make it so,
 * writers pass over what is more.
 */
struct bitext_unit {
    str id;     /* "sla.response.target": the same in every language, once in a
                   bitext; one line, no blanks at its ends */
    str part;   /* the file that it belongs to: "messages", "content"; one line,
                   no blanks at its ends; may be empty */
    str source; /* never empty; may have several lines */
    str target; /* empty: missing */
    str previous; /* the source text that a stale `target` translates, where it
                     is known; else empty */
    str note;     /* for translators: meaning, arguments; may be empty.  PO has
                     no carriage returns in it */
    size_t max_chars; /* that the translation may have; 0: any */
    enum bitext_state state;
    enum bitext_origin origin;
    uint32_t line; /* read: where it stands in the file; else 0 */
};

enum {
    BITEXT_MAX_BYTES = 16 * 1024 * 1024, /* of a file that is read */
    BITEXT_MAX_UNITS = 100 * 1000,
};

struct bitext {
    str source_lang; /* BCP 47: "en"; read: empty where the file does not say */
    str target_lang; /* "zh-Hant"; the same */
    struct bitext_unit *items;
    size_t count;
};

struct bitext_format {
    const char *name;   /* "xliff2": what --format says */
    const char *suffix; /* of file names, with the dot: ".xlf" */
    const char *about;  /* for --help: "XLIFF 2.1" */

    /*
     * Appends the whole file.  What bitext_can_carry refuses is written as
     * U+FFFD.
     */
    void (*write)(const struct bitext *bitext, struct buf *out);

    /*
     * Reads a file; texts live in `arena`.  True when it could be read; what
     * is wrong with single units is told, and they are left out.  Line ends and
     * blanks of texts are what they were, whatever the outside tool wrapped.
     * Units stand in the order of the file.
     *
     * Errors of the file, which give false: bitext-syntax, bitext-encoding,
     * bitext-limit.  Errors of a unit: bitext-unit, bitext-code,
     * bitext-character, bitext-duplicate; of a part of the file:
     * bitext-language.
     */
    bool (*read)(const struct source *file, struct arena *arena,
                 struct diags *diags, struct bitext *out);
};

/* All formats; the last is NULL. */
extern const struct bitext_format *const bitext_formats[];

/* Gives the format of that name, or NULL. */
const struct bitext_format *bitext_format_named(str name);

/* Finds out which format a file has: by its name, and where several share one,
 * by how it begins.  NULL: none of them. */
const struct bitext_format *bitext_format_of(const struct source *file);

/* True for text that comes back from every format as it was: UTF-8 without
 * hidden characters (utf8_is_control) but tab, line feed, carriage return. */
bool bitext_can_carry(str text);

/* "draft", "machine-edited"; an unknown origin is "". */
str bitext_state_name(enum bitext_state state);
str bitext_origin_name(enum bitext_origin origin);

#endif

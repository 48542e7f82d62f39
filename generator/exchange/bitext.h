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

struct bitext_unit {
    str id;           /* "sla.response.target": the same in every language */
    str part;         /* the file that it belongs to: "messages", "content" */
    str source;       /* never empty; may have several lines */
    str target;       /* empty: missing */
    str previous;     /* the source text that `target` translates, where that is
                         known to be another; else empty */
    str note;         /* for translators: meaning, arguments; may be empty */
    size_t max_chars; /* that the translation may have; 0: any */
    enum bitext_state state;
    enum bitext_origin origin;
    uint32_t line; /* read: where it stands in the file; else 0 */
};

struct bitext {
    str source_lang; /* BCP 47: "en" */
    str target_lang; /* "zh-Hant" */
    struct bitext_unit *items;
    size_t count;
};

struct bitext_format {
    const char *name;   /* "xliff2": what --format says */
    const char *suffix; /* of file names, with the dot: ".xlf" */
    const char *about;  /* for --help: "XLIFF 2.1" */

    /* Appends the whole file. */
    void (*write)(const struct bitext *bitext, struct buf *out);

    /*
     * Reads a file; texts live in `arena`.  True when it could be read; what
     * is wrong with single units is told, and they are left out.  Line ends and
     * blanks of texts are what they were, whatever the outside tool wrapped.
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

#endif

/* SPDX-License-Identifier: MIT */
/*
 * publication: a site put in place, whole or not at all.
 *
 * Files are first written into a work folder beside the output (`.NAME.slagen`,
 * mode 0700, on the same file system), then put in place together.  What a
 * reader of the folder sees while that happens, and what a power cut leaves, is
 * the guarantee that publication_commit gives back.
 *
 * The manifest (manifest.json, in the output's root) lists every other file
 * with its SHA-256.  It is the only title to a file: what it does not list, or
 * lists with another digest, is somebody else's and is neither overwritten nor
 * deleted.
 *
 *     publication_open        refuses unsafe outputs, locks, reads the manifest
 *     publication_add         once for each file, from any worker
 *     publication_commit      checks, puts in place, manifest last
 *     publication_close       always: removes the work folder, unlocks
 *
 * Only publication_add may be called from several threads at once.  Rules:
 * output-unsafe, output-locked, output-manifest, output-foreign-conflict,
 * output-modified, output-foreign (warning), slug-collision, slug-reserved,
 * slug-long, output-path, io-read, io-write, interrupted.  All of io-*,
 * output-locked and interrupted set `machine_failed`.
 */
#ifndef SLAGEN_WRITE_PUBLICATION_H
#define SLAGEN_WRITE_PUBLICATION_H

#include <stdatomic.h>

#include "base/diag.h"

struct publication;

/* How a manifest is spelled; cli gives exchange's JSON. */
struct manifest_format {
    /* json_read */
    bool (*read)(str text, const struct source *source, struct arena *arena,
                 struct diags *diags, struct value **out);
    /* json_write_line: one line; STYLE_PLAIN text is a number */
    void (*write)(const struct value *value, struct buf *out);
};

/* A library or body of data that decides bytes: "icu" "72.1". */
struct manifest_library {
    str name;
    str version;
};

struct publication_options {
    str output;         /* folder, as given; need not exist */
    str project;        /* folder that may not be or lie in output */
    const str *inputs;  /* folders read: content, templates, … */
    size_t input_count; /*   the output may not lie in them either */
    str version;        /* of this program */
    const struct manifest_library *libraries; /* sorted by name */
    size_t library_count;
    struct manifest_format format;
    bool keep_others;  /* only a part is published: the rest of ours stays */
    bool force;        /* replace and remove our files edited by hand */
    bool refuse_links; /* the output's path may hold no symbolic link */
    bool skip_sync;    /* do not wait for the disk: for previews */
    const atomic_int *stop; /* set by a signal handler; NULL: none */
};

/* One file of the site, as the manifest tells it. Empty where it has none. */
struct published_file {
    str path;    /* "en/acme/gold.html": see name.h for what is allowed */
    str kind;    /* "page", "calendar", "style" … */
    str partner; /* ids */
    str plan;
    str document;
    str locale; /* "pt-BR" */
    str format; /* "html", "markdown" … */
};

/* What readers of the output could see between the old site and the new. */
enum publication_guarantee {
    PUBLICATION_UNCHANGED, /* the output held these very files already */
    PUBLICATION_WHOLE,     /* old or new, never a mixture: one rename */
    PUBLICATION_ORDERED,   /* each file old or new, the manifest last */
};

/* What publication_commit did. */
struct publication_result {
    enum publication_guarantee guarantee;
    bool is_placed;       /* the new site is there, whatever came after */
    size_t file_count;    /* in the new site, without the manifest */
    size_t written_count; /* of them new or with other bytes than before */
    size_t removed_count; /* files of the old site that the new one lacks */
    size_t foreign_count; /* entries in our folders that are not ours; a folder
                             in which nothing is ours counts as one */
};

/*
 * Begins a publication: finds the folder (a symbolic link is followed to its
 * target), refuses what is unsafe, takes the lock, removes what a killed run
 * left behind, and reads the old manifest.  Lives in `arena`; borrows
 * `options` and all that they lead to.  NULL when refused, then nothing was
 * touched.
 */
struct publication *publication_open(const struct publication_options *options,
                                     struct arena *arena, struct diags *diags);

/* True when the site that is being replaced has a file of that path. */
bool publication_had(const struct publication *publication, str path);

/*
 * Takes one file, and writes it into the work folder unless the output holds
 * the same bytes.  Copies `file`; needs `bytes` only during the call.  Two
 * files of one path (or one on Windows) are found by publication_commit, so
 * that the finding does not depend on which came first.
 */
bool publication_add(struct publication *publication,
                     const struct published_file *file, str bytes,
                     struct diags *diags);

/*
 * Puts all files in place, then removes those files of the old site that the
 * new one lacks.  False: the output is as it was; or `out->is_placed`, and the
 * machine failed while the old site was cleared away; or the guarantee is
 * PUBLICATION_ORDERED and it failed in between: then each file is old or new.
 * The next run completes either.
 */
bool publication_commit(struct publication *publication, struct diags *diags,
                        struct publication_result *out);

/* Removes the work folder and gives up the lock. NULL is allowed. */
void publication_close(struct publication *publication, struct diags *diags);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * work: the folder in which a publication is made, and its lock.
 *
 *     PARENT/.NAME.slagen/      0700, beside the output PARENT/NAME
 *         lock                  locked while we live; holds our process id
 *         tree/                 the new site; after the swap, the old one
 *         manifest              the next manifest, while files are replaced
 *
 * Where the parent may not be written, or is another file system (the output
 * is a mount), the folder is `.slagen` in the output itself, and the site is
 * put in place file by file.
 *
 * The lock is flock's, so it is gone with the process, however that ends.
 * What is then left is ours to remove: a `tree` without a manifest has only
 * ever been filled by us; one with a manifest is a site, complete, and loses
 * the files that its manifest lists.  All else goes back to the output.
 */
#ifndef SLAGEN_WRITE_WORK_H
#define SLAGEN_WRITE_WORK_H

#include "write/manifest.h"
#include "write/place.h"

struct work {
    const char *shown; /* the folder's path in messages */
    const char *name;  /* in `around` */
    int around;        /* the folder that it lies in: parent or output */
    int folder;
    int lock;
    int tree;
    bool is_inside; /* in the output, not beside it */
    bool owns_tree; /* we made all that is in the tree, and may empty it */
};

#define WORK_TREE     "tree"
#define WORK_MANIFEST "manifest"
#define WORK_INSIDE   ".slagen"

/*
 * Makes the folder and locks it; `output` is -1 where there is none yet.
 * Errors: output-locked, output-foreign-conflict, output-unsafe (the folder
 * is another user's), io-write.
 */
bool work_open(const struct place *place, int parent, int output,
               struct arena *arena, struct diags *diags, struct work *out);

/* Removes what a killed run left, and makes an empty tree. */
bool work_start(struct work *work, int output,
                const struct publication_options *options, struct diags *diags);

/*
 * Empties the tree, which is a site: removes the files of `manifest` that are
 * FILE_HELD, moves all else to the output, removes the manifest last.
 */
bool work_clear(struct work *work, int output, const struct manifest *manifest,
                struct diags *diags);

/*
 * Moves what is in the tree, but the manifest, to the output.  False with the
 * warning output-foreign when something stands there already.
 */
bool work_rescue(struct work *work, int output, struct diags *diags);

/* Removes tree, lock and folder; a tree that is not ours alone, and is not
 * empty, stays for the next run. */
void work_close(struct work *work, struct diags *diags);

#endif

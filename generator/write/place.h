/* SPDX-License-Identifier: MIT */
/*
 * place: where the output really is, and whether that is a safe place.
 *
 * The path is made absolute and every symbolic link in it is followed, so that
 * "the project itself" is recognised whatever it is called.
 */
#ifndef SLAGEN_WRITE_PLACE_H
#define SLAGEN_WRITE_PLACE_H

#include "write/publication.h"

struct place {
    const char *path;   /* absolute, without links; the output itself */
    const char *parent; /* the folder that holds it, perhaps not there yet */
    const char *name;   /* the output's name in that folder */
};

/*
 * Finds the place of the output; all lives in `arena`.  False with
 * output-unsafe for the root, the home folder, the project, what is read, and
 * all folders around them, and for what lies in a folder that is read; also
 * for something that is no folder.  Touches nothing.
 */
bool place_find(const struct publication_options *options, struct arena *arena,
                struct diags *diags, struct place *out);

/* Makes the parent folder, with those around it, and opens it; -1 if not. */
int place_open_parent(const struct place *place, struct diags *diags);

#endif

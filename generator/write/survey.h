/* SPDX-License-Identifier: MIT */
/*
 * survey: what stands in the output, before anything is put there.
 *
 * Walks the folders of the old site and of the new; a folder in which neither
 * has a file is somebody else's and is not entered.
 */
#ifndef SLAGEN_WRITE_SURVEY_H
#define SLAGEN_WRITE_SURVEY_H

#include "write/manifest.h"

struct survey {
    int output;           /* the folder */
    struct manifest *old; /* states are set; sorted */
    struct manifest *new; /* FILE_HELD: the output has these bytes; sorted */
    bool has_manifest;    /* manifest.json is ours */
    bool force;           /* edited files are as good as held */

    struct arena *arena;

    /* What was found. */
    size_t entry_count;   /* in the root, all told */
    size_t adopted_count; /* files as the new site's, that nobody listed */
    size_t foreign_count;
    str first_foreign; /* the least path of them; lives in `arena` */
    bool has_clash;    /* a folder becomes a file, or a file a folder */

    struct arena scratch; /* the survey's own */
};

/*
 * Looks at everything.  False with output-foreign-conflict (something of
 * somebody else's is where the new site has a file or a folder),
 * output-modified (the new site would replace a file of ours that was edited),
 * or io-read.  An edited file that the new site lacks is a warning, and is
 * foreign from now on.
 */
bool survey_run(struct survey *survey, struct diags *diags);

#endif

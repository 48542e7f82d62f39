/* SPDX-License-Identifier: MIT */
/*
 * state: a publication from the inside, for the files of this folder.
 */
#ifndef SLAGEN_WRITE_STATE_H
#define SLAGEN_WRITE_STATE_H

#include <pthread.h>

#include "write/place.h"
#include "write/survey.h"
#include "write/work.h"

struct publication {
    const struct publication_options *options;
    struct place place;
    struct work work;
    int parent;          /* the folder that holds the output */
    int output;          /* -1: there is none */
    bool is_placed;      /* the new site is where the old one was */
    bool has_manifest;   /* the output has one, and it is ours */
    str old_text;        /* of that manifest */
    struct manifest old; /* its files */
    struct manifest new; /* what was added; under the mutex while adding */
    struct arena arena;  /* of both lists; likewise */
    pthread_mutex_t mutex;
};

/* Reports once more that a signal came; true when one did. */
bool publication_is_stopped(const struct publication *publication,
                            struct diags *diags);

/* Finds files that would be one (slug-collision); `files` is sorted. */
bool collision_check(const struct manifest *files, struct diags *diags);

enum put_outcome {
    PUT_DONE,
    PUT_FAILED, /* reported */
    PUT_UNABLE, /* nothing done and nothing said: try the other way */
};

/* Puts the site in place by one rename. */
enum put_outcome put_whole(struct publication *publication,
                           const struct survey *survey, str manifest_text,
                           struct diags *diags);

/* Puts it in place file by file; never PUT_UNABLE. */
enum put_outcome put_ordered(struct publication *publication,
                             const struct survey *survey, str manifest_text,
                             struct diags *diags);

#endif

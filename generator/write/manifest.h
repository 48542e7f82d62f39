/* SPDX-License-Identifier: MIT */
/*
 * manifest: the list of a site's files, in memory and as text.
 *
 *     {"manifest":1,"generator":{"name":"slagen","version":"0.1.0"},
 *     "libraries":{"icu":"72.1"},"files":[
 *     {"path":"en/acme/gold.html","sha256":"…","bytes":12345,"kind":"page",…},
 *     …
 *     ]}
 *
 * One file a line, sorted by path; what a file does not have (a style sheet has
 * no partner) is left out.  While files are replaced one by one the head says
 * "complete":false, and the list has the files of both sites, so that a run
 * that is killed leaves no file without a title.
 */
#ifndef SLAGEN_WRITE_MANIFEST_H
#define SLAGEN_WRITE_MANIFEST_H

#include "base/digest.h"
#include "write/publication.h"

/* What the output holds under the path of a file that a manifest lists. */
enum file_state {
    FILE_ABSENT, /* nothing, or something that was never ours */
    FILE_HELD,   /* the very bytes of the manifest */
    FILE_EDITED, /* a file with other bytes */
};

struct manifest_file {
    struct published_file about; /* every text ends with a U+0000 */
    digest sum;
    uint64_t size_bytes;
    enum file_state state;
};

enum { MANIFEST_MAX_BYTES = 1024 * 1024 * 1024 };

/* Zeroed: no file. */
struct manifest {
    struct manifest_file *files;
    size_t count;
    size_t capacity;
};

/* Adds a file, whose texts are copied into `arena`. */
struct manifest_file *manifest_add(struct manifest *manifest,
                                   struct arena *arena,
                                   const struct published_file *about);

/* Sorts by path, then by what the files are about. */
void manifest_sort(struct manifest *manifest);

/* Gives the first file of that path, or NULL; the manifest is sorted. */
struct manifest_file *manifest_find(const struct manifest *manifest, str path);

/* True when a file lies in that folder ("en/acme", without "/" at the end). */
bool manifest_has_folder(const struct manifest *manifest, str folder);

/*
 * Reads a parsed manifest, sorted.  False with output-manifest when it is not
 * one of this program, of a later version, or lists an impossible path.
 */
bool manifest_read(const struct value *from, struct arena *arena,
                   struct diags *diags, struct manifest *out);

/*
 * Appends the text of a sorted manifest.  `also` NULL: of a complete site;
 * otherwise of one that is changing from `also`.
 */
void manifest_render(const struct manifest *manifest,
                     const struct manifest *also,
                     const struct publication_options *options,
                     struct buf *out);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * source: files in, from the project and from the binary.
 *
 * Everything the program reads passes here: a file below an open folder, a
 * file that the command line names, standard input, or an asset that lives
 * inside the binary and that a project's file of the same path overrides.
 * What is read lives in the caller's arena and is never changed again, so
 * threads may share it; an open folder may be shared too.
 *
 * Paths below a folder are relative, with "/" between names, and shown to
 * people as they are.  An asset is shown as "<slagen>/templates/html/x".
 * Names that begin with a dot, that climb ("..") or that are not clean UTF-8
 * are refused: path-unsafe.
 *
 * Only regular files are read, without ever waiting for one (a pipe would).
 * What the machine refuses is io-read and sets `diags->machine_failed`.
 */
#ifndef SLAGEN_INPUT_SOURCE_H
#define SLAGEN_INPUT_SOURCE_H

#include "base/diag.h"

enum {
    SOURCE_YAML_MAX_BYTES = 1024 * 1024, /* of one YAML file or template */
    SOURCE_MAX_FILES = 100 * 1000,       /* in one listing */
    SOURCE_MAX_FOLDERS = 16,             /* within each other, in a listing */
};

/* What the path of an embedded asset begins with in messages. */
#define SOURCE_EMBEDDED "<slagen>/"

/* An open folder: the project, or wherever files are taken from. */
struct source_folder {
    int handle;
    const char *path; /* as the caller named it; borrowed */
};

/* The paths of a listing. */
struct source_list {
    str *paths; /* sorted by bytes, no two equal; NULL when count is 0 */
    size_t count;
};

/* Opens a folder for reading; `path` must outlive it.  Errors: io-read. */
bool source_folder_open(const char *path, struct diags *diags,
                        struct source_folder *out);

/* Closes it; what was read from it stays. */
void source_folder_close(struct source_folder *folder);

/*
 * Reads a file below `folder`.  The source lives in `arena`.  Errors: io-read,
 * path-unsafe, limit-size (more than `max_bytes`).
 */
bool source_read(const struct source_folder *folder, str path, size_t max_bytes,
                 struct arena *arena, struct diags *diags,
                 const struct source **out);

/*
 * Reads the project's own file of that path where there is one, the asset
 * otherwise.  `folder` may be NULL: only assets.  Errors: those of source_read.
 */
bool source_read_overlay(const struct source_folder *folder, str path,
                         size_t max_bytes, struct arena *arena,
                         struct diags *diags, const struct source **out);

/* True when there is something, of whatever kind, at a path below `folder`. */
bool source_exists(const struct source_folder *folder, str path);

/*
 * Reads a file that the command line names, from wherever it is, under the
 * name given; "-" is standard input, which may be a pipe and is read to its
 * end or to `max_bytes`.  Errors: io-read, limit-size.
 */
bool source_read_named(const char *path, size_t max_bytes, struct arena *arena,
                       struct diags *diags, const struct source **out);

/*
 * Lists the files below a folder of `folder` whose names end in `suffix`, at
 * any depth: "content/partners/a.yaml".  An empty path lists all of `folder`.
 * Does not follow links to folders and skips names that begin with a dot.  A
 * folder that does not exist gives an empty list.  Errors: io-read,
 * path-unsafe, limit-files, limit-folders; the list then lacks what could not
 * be listed.
 */
bool source_list(const struct source_folder *folder, str path, str suffix,
                 struct arena *arena, struct diags *diags,
                 struct source_list *out);

/*
 * Lists the union of the project's files and the assets below a path, for
 * source_read_overlay.  `folder` may be NULL: only assets.
 */
bool source_list_overlay(const struct source_folder *folder, str path,
                         str suffix, struct arena *arena, struct diags *diags,
                         struct source_list *out);

/* Gives a source over bytes in memory; borrows both, lives in `arena`. */
const struct source *source_new(struct arena *arena, str path, str text);

#endif

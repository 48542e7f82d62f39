/* SPDX-License-Identifier: MIT */
/*
 * disk: the system calls of this folder, with their loose ends tied.
 *
 * Interrupted and short transfers go on, symbolic links inside a site are never
 * followed, permissions do not depend on the umask.  Paths are relative to an
 * open folder, so that nobody can exchange a folder between two calls.
 * Unless said otherwise a function gives false with the cause in errno.
 */
#ifndef SLAGEN_WRITE_DISK_H
#define SLAGEN_WRITE_DISK_H

#include <sys/stat.h>

#include "base/diag.h"

/* Reports "cannot VERB PATH: cause" as an error of the machine; gives false. */
bool disk_refused(struct diags *diags, const char *rule, const char *verb,
                  str path, int error);

/* Opens a folder that is no symbolic link; gives a handle, or -1. */
int disk_folder_open(int folder, const char *name);

/*
 * Opens the folder that holds `path`, part by part; `*name` is the last part.
 * Gives a handle for disk_parent_close, or -1.
 */
int disk_parent_open(int folder, const char *path, const char **name);
void disk_parent_close(int folder, int parent);

/* Makes the folders that `path` needs, 0755; those that exist stay as they are.
 */
bool disk_parents_make(int folder, const char *path);

/* Writes a new file, 0644; EEXIST when there is one. */
bool disk_write_new(int folder, const char *path, str bytes);

/* Appends a regular file to `out`; EFBIG when it exceeds `out->max`. */
bool disk_read(int folder, const char *path, struct buf *out);

/* True when `path` is a regular file of just these bytes. */
bool disk_holds(int folder, const char *path, str bytes);

bool disk_stat(int folder, const char *path, struct stat *out);
bool disk_link(int from, int to, const char *path); /* the same path in both */
bool disk_rename(int from, const char *from_path, int to, const char *to_path);
/* The same, EEXIST when there is something; a name in `from`, no path. */
bool disk_move_new(int from, const char *from_name, int to,
                   const char *to_path);
bool disk_unlink(int folder, const char *path);        /* a file */
bool disk_folder_remove(int folder, const char *path); /* an empty folder */

/* Removes a folder with all in it; for what only we can have filled. */
bool disk_tree_remove(int folder, const char *name);

#endif

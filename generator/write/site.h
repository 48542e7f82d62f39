/* SPDX-License-Identifier: MIT */
/*
 * site: the files of a manifest, as they stand in a folder.
 */
#ifndef SLAGEN_WRITE_SITE_H
#define SLAGEN_WRITE_SITE_H

#include "write/manifest.h"

/*
 * Sets the state of all entries of one path, `first` and those behind it: held
 * when the file has the bytes that any of them tells.  False with io-read when
 * the file cannot be read.
 */
bool site_measure(int folder, const struct manifest *manifest,
                  struct manifest_file *first, struct diags *diags);

/* The same for every path of the manifest. */
bool site_measure_all(int folder, const struct manifest *manifest,
                      struct diags *diags);

/*
 * Removes the files in FILE_HELD that `keep` does not list, and the folders
 * that are empty then; `keep` may be NULL.  Gives how many files; false in
 * `*ok` with io-write for the first that cannot be removed.
 */
size_t site_clear(int folder, const struct manifest *manifest,
                  const struct manifest *keep, struct diags *diags, bool *ok);

#endif

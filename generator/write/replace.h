/* SPDX-License-Identifier: MIT */
/*
 * replace: one file of a project written anew, whole or not at all.
 *
 * For the few commands that write where people write, too.
 */
#ifndef SLAGEN_WRITE_REPLACE_H
#define SLAGEN_WRITE_REPLACE_H

#include "base/diag.h"

/*
 * Puts `bytes` at a path below `folder`, with the folders that it needs: a new
 * file beside the old one, then one rename.  False: nothing has changed.
 * Errors: io-write (the machine).
 */
bool file_replace(int folder, str path, str bytes, struct diags *diags);

#endif

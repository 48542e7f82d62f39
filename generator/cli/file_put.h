/* SPDX-License-Identifier: MIT */
/*
 * file_put: one file out, where the command line says.
 */
#ifndef SLAGEN_CLI_FILE_PUT_H
#define SLAGEN_CLI_FILE_PUT_H

#include "base/diag.h"

/*
 * Writes a file, whole or not at all: beside it first, then in its place.  What
 * is no regular file (a pipe, a terminal) is written to; "-" is standard
 * output.  Errors: io-write.
 */
bool file_put(const char *path, str text, struct diags *diags);

#endif

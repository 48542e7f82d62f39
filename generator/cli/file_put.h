/* SPDX-License-Identifier: MIT */
/*
 * file_put: one file out, where the command line says.
 */
#ifndef SLAGEN_CLI_FILE_PUT_H
#define SLAGEN_CLI_FILE_PUT_H

#include "base/diag.h"

/*
 * Writes a file into a folder that exists, whole or not at all.  What is there
 * and no regular file (a pipe, a terminal, a link) is written to; "-" is
 * standard output.  Errors: io-write.
 */
bool file_put(const char *path, str text, struct diags *diags);

#endif

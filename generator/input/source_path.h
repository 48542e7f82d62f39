/* SPDX-License-Identifier: MIT */
/*
 * source_path: what source.c and source_list.c share.
 */
#ifndef SLAGEN_INPUT_SOURCE_PATH_H
#define SLAGEN_INPUT_SOURCE_PATH_H

#include "base/diag.h"

/* True for a relative path of clean names.  Errors: path-unsafe. */
bool source_check_path(str path, struct diags *diags);

/* Reports what the machine refused: io-read, "cannot open: No such file". */
void source_report_io(struct diags *diags, str path, const char *what,
                      const char *cause);

#endif

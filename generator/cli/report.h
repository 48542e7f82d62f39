/* SPDX-License-Identifier: MIT */
/*
 * report: findings and results on the terminal.  Nothing else prints.
 */
#ifndef SLAGEN_CLI_REPORT_H
#define SLAGEN_CLI_REPORT_H

#include <stdio.h>

#include "base/diag.h"
#include "cli/options.h"

enum {
    REPORT_MAX_SHOWN = 50
}; /* findings shown as text; the rest is counted */

/* Sorts the findings, prints them with excerpts, and a line that counts them
 * when there are any.  False when it cannot be printed. */
bool report_text(struct diags *diags, FILE *out);

/*
 * Sorts the findings and prints a JSON array of {rule, severity, file, line,
 * column, end_line, end_column, message, hint, related}; `related` is null or
 * {file, line, column, message}.
 */
bool report_json(struct diags *diags, FILE *out);

/* Prints all of a text; false, with a line on standard error, if it cannot. */
bool print_text(str text, FILE *out);

/* Gives the exit status that the findings ask for. */
int report_status(const struct diags *diags);

/* Prints the findings on standard error.  Gives `status`, or when that is
 * EXIT_CLEAN the one that they ask for. */
int report_end(struct diags *diags, int status);

#endif

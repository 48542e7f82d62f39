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
}; /* findings shown as text, errors before all others; the rest is counted */

/* Sorts the findings, prints those that nobody lets stand with excerpts, and a
 * line that counts all when there are any.  False when it cannot be printed. */
bool report_text(struct diags *diags, FILE *out);

enum report_format {
    REPORT_TEXT,
    REPORT_JSON,   /* an array, see below */
    REPORT_SARIF,  /* exchange/sarif.h */
    REPORT_GITHUB, /* exchange/annotations.h */
};

/* Reads "text", "json", "sarif" or "github"; empty is text. */
bool report_format_read(str word, enum report_format *out);

/*
 * Sorts the findings and prints them in a format.  `project` is the folder as
 * it was named: where it is one below the current folder, it stands before the
 * paths in the formats that others show beside files.
 *
 * JSON is an array of {rule, severity, file, line, column, end_line,
 * end_column, message, hint, related, suppressed}; `related` is null or {file,
 * line, column, message}, `suppressed` null or the reason.
 */
bool report_print(struct diags *diags, enum report_format format,
                  const char *project, FILE *out);

/* Prints all of a text; false, with a line on standard error, if it cannot. */
bool print_text(str text, FILE *out);

/* Gives the exit status that the findings ask for. */
int report_status(const struct diags *diags);

/* Prints the findings on standard error.  Gives `status`, or when that is
 * EXIT_CLEAN the one that they ask for. */
int report_end(struct diags *diags, int status);

#endif

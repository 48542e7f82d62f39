/* SPDX-License-Identifier: MIT */
/*
 * sarif: findings for machines that show them beside the lines (SARIF 2.1.0,
 * OASIS).
 *
 * One run.  Its tool has a rule for every finding that there is; a finding at a
 * file is a result, one about no file, or of what the machine refused (io-…), a
 * notification.  What an author let stand is there too, with a suppression
 * "inSource" and the reason.  Results have a fingerprint of rule, file and the
 * text of the line, so that they stay the same when lines are put in before.
 *
 * The standard wants every brace of a message doubled, which nobody undoes:
 * only those that look like a place for an argument, "{0}", are.
 */
#ifndef SLAGEN_EXCHANGE_SARIF_H
#define SLAGEN_EXCHANGE_SARIF_H

#include "base/finding.h"

struct sarif_tool {
    const struct findings *findings;
    str version;
    str folder;   /* before each path, "docs/", or empty */
    str embedded; /* what paths of files inside the program begin with */
};

/* Appends the log of all findings, which must be sorted. */
void sarif_write(const struct diags *diags, const struct sarif_tool *tool,
                 struct buf *out);

#endif

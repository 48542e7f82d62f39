/* SPDX-License-Identifier: MIT */
/*
 * annotations: findings as commands that a workflow of GitHub Actions prints,
 * and that then stand beside the lines of a pull request.
 */
#ifndef SLAGEN_EXCHANGE_ANNOTATIONS_H
#define SLAGEN_EXCHANGE_ANNOTATIONS_H

#include "base/diag.h"

/*
 * Appends one line for each finding that no author lets stand: "::error
 * file=…,line=…,endLine=…,col=…,endColumn=…,title=RULE::message".  `folder` is
 * put before each path, "docs/", or empty; files whose paths begin with
 * `embedded` are inside the program and named in the message.
 */
void annotations_write(const struct diags *diags, str folder, str embedded,
                       struct buf *out);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * allowance: comments in YAML that let a finding stand, with a reason.
 *
 *     # slagen: allow duty-self-help-missing: our customers have a portal
 *     partner: nordlicht
 *
 * At the end of a line such a comment speaks of that line, on a line of its own
 * of the next one that is neither blank nor a comment.  Values do not know of
 * comments, so the text of the file is searched; a `#` inside of a scalar
 * begins none.
 */
#ifndef SLAGEN_RULES_ALLOWANCE_H
#define SLAGEN_RULES_ALLOWANCE_H

#include "base/finding.h"

/* A YAML file that was read. */
struct yaml_file {
    const struct source *source;
    const struct value *value; /* the whole of it */
};

struct permit {
    const struct source *source;
    pos start; /* of the comment */
    pos end;
    str rule;
    str reason;
    uint32_t line; /* whose findings it allows; 0: there is no such line */
    bool used;
};

struct allowances {
    struct permit *items;
    size_t count;
    size_t capacity;
};

/*
 * Adds the allowances of a file.  Those that are wrong are reported and left
 * out: suppression-form, suppression-reason, suppression-certain, rule-unknown.
 */
void allowances_read(const struct yaml_file *file,
                     const struct findings *findings, struct diags *diags,
                     struct allowances *out);

/* Gives each finding that is allowed its reason, and marks what was used. */
void allowances_apply(struct allowances *allowances, struct diags *diags);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * settle: what a project itself says about findings, before they are shown.
 *
 * `rules` of slagen.yaml gives findings another severity or switches them off,
 * and comments let single ones stand, with a reason.  What is certain can be
 * neither.  May be done again when more was found.
 */
#ifndef SLAGEN_RULES_SETTLE_H
#define SLAGEN_RULES_SETTLE_H

#include "model/site.h"
#include "rules/allowance.h"

struct settling {
    const struct site *site;
    const struct findings *findings;
    const struct yaml_file *files; /* YAML files that could be read */
    size_t file_count;
    bool on_a_day; /* rules that need a day were looked for */
    bool whole;    /* everything was looked at: what was not used is reported */
};

/*
 * Settles findings.  Errors: rule-unknown, rule-severity, and those of
 * allowances_read; a warning: suppression-unused.
 */
void settle(const struct settling *settling, struct diags *diags);

#endif

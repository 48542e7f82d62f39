/* SPDX-License-Identifier: MIT */
/*
 * l10n: the commands of `slagen l10n COMMAND …`, which serve those who
 * translate.  Each is a table entry and a function, in a file of its own,
 * cli/l10n_*.c; its `name` is as typed, "l10n import-side-by-side".
 */
#ifndef SLAGEN_CLI_L10N_H
#define SLAGEN_CLI_L10N_H

#include "cli/commands.h"

extern const struct command command_l10n_approve;
extern const struct command command_l10n_check;
extern const struct command command_l10n_diff;
extern const struct command command_l10n_export;
extern const struct command command_l10n_import;
extern const struct command command_l10n_review;
extern const struct command command_l10n_pseudo;
extern const struct command command_l10n_side_by_side;
extern const struct command command_l10n_status;
extern const struct command command_l10n_why;

#endif

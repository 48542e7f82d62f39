/* SPDX-License-Identifier: MIT */
/*
 * l10n: the commands of `slagen l10n COMMAND …`, which serve those who
 * translate.  Each is a table entry and a function, in a file of its own,
 * cli/l10n_*.c; its `name` is as typed, "l10n import-side-by-side".
 */
#ifndef SLAGEN_CLI_L10N_H
#define SLAGEN_CLI_L10N_H

#include "cli/commands.h"

extern const struct command command_l10n_pseudo;
extern const struct command command_l10n_side_by_side;

#endif

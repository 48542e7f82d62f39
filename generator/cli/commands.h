/* SPDX-License-Identifier: MIT */
/*
 * commands: what slagen can be told to do.  Each is a table entry (options,
 * help) and a function, in a file of its own.
 */
#ifndef SLAGEN_CLI_COMMANDS_H
#define SLAGEN_CLI_COMMANDS_H

#include "cli/options.h"

extern const struct command command_build;
extern const struct command command_check;
extern const struct command command_context;
extern const struct command command_credit;
extern const struct command command_dump;
extern const struct command command_quote;
extern const struct command command_explain;
extern const struct command command_hours;
extern const struct command command_l10n; /* a group: cli/l10n.h */
extern const struct command command_render;
extern const struct command command_rules;
extern const struct command command_schema;
extern const struct command command_when;

extern const struct command *const commands[]; /* NULL ends the list */

/* Prints a line for each command of a list. */
void commands_print(const struct command *const *list, FILE *out);

/*
 * Finds the command that the first word names, and runs it on the rest; a group
 * looks on in its own list.  Gives the exit status; a wrong word is told on
 * standard error, with the command that was meant where one is near.  `group`
 * is the command that the list belongs to, or NULL.
 */
int commands_run(const struct command *const *list, const struct command *group,
                 int argc, char **argv);

#endif

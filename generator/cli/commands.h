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
extern const struct command command_render;
extern const struct command command_rules;
extern const struct command command_schema;
extern const struct command command_when;

extern const struct command *const commands[]; /* NULL ends the list */

#endif

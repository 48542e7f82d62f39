/* SPDX-License-Identifier: MIT */
/*
 * calendars: those that are no documents of the project: the ones that are
 * shipped in the binary, and iCalendar files.
 */
#ifndef SLAGEN_CLI_CALENDARS_H
#define SLAGEN_CLI_CALENDARS_H

#include "input/source.h"
#include "model/schema.h"

/* Where the project and the findings are; borrowed. */
struct calendars {
    const struct source_folder *folder;
    struct arena *arena;
    struct diags *diags;
    bool usable; /* false once a shipped file could not be read */
};

/* Gives what catalogue_read asks for calendars; `calendars` must outlive it. */
struct calendar_supply calendars_supply(struct calendars *calendars);

/* True when a file of the project is the shipped one, byte for byte: then it is
 * the program's, and read only if somebody refers to it. */
bool calendars_is_shipped(const struct source *source);

#endif

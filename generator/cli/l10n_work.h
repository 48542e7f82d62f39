/* SPDX-License-Identifier: MIT */
/*
 * l10n_work: what the commands of `slagen l10n` share: which languages, which
 * texts, who, and on which day.
 */
#ifndef SLAGEN_CLI_L10N_WORK_H
#define SLAGEN_CLI_L10N_WORK_H

#include "cli/l10n.h"
#include "cli/l10n_book.h"
#include "cli/report.h"

extern const struct option_spec option_locale;
extern const struct option_spec option_by;
extern const struct option_spec option_on;

/* A command at work. */
struct l10n_work {
    const char *command; /* "review", for complaints */
    const struct options *options;
    struct project project;
    size_t *languages; /* indices of those that --locale names, or of all that
                          are published, without the source */
    size_t language_count;
};

/*
 * Opens the project.  Always close it.  False: nothing can be done, which was
 * told, and `*status` is the exit status.
 */
bool l10n_open(struct l10n_work *work, const char *command,
               const struct options *options, int *status);

/* Prints the findings that hinder and gives the exit status. */
int l10n_close(struct l10n_work *work, int status);

/* True when a text is translated into a language, and not its source. */
bool l10n_is_translated(const struct l10n_work *work, size_t language,
                        size_t number);

/* True when one of the patterns on the command line names an id: `*` stands for
 * any characters.  Without patterns every id is meant. */
bool l10n_is_meant(const struct options *options, str id);

/* True when some text is meant; false after a complaint for a pattern that
 * means none. */
bool l10n_check_patterns(const struct l10n_work *work);

/* Reads --by and --on; false after a complaint. */
bool l10n_read_who(const struct l10n_work *work, struct book_entry *out);

/* The day of --on or --today, or today (UTC): the one place in slagen that asks
 * the clock, since a signature has a day. */
bool l10n_today(const struct l10n_work *work, date *out);

/* Writes a file that --output names, with the folders that it needs, whole or
 * not at all. */
bool l10n_put(struct l10n_work *work, str path, str bytes);

/* "1 text", "7 texts". */
const char *l10n_count(struct arena *arena, size_t count, const char *noun);

#endif

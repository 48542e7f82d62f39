/* SPDX-License-Identifier: MIT */
/*
 * offer: the plan of a partner that a command line names, and what is said when
 * a name on it is none.
 *
 * A complaint is one line without the program's name and without a line end;
 * it lives in the arena that the caller gives.
 */
#ifndef SLAGEN_CLI_OFFER_H
#define SLAGEN_CLI_OFFER_H

#include "cli/options.h"
#include "cli/project.h"

/* What "nordlicht/office" names. */
struct offer {
    const struct project *project;
    const struct partner *partner;
    const struct plan *plan; /* one that the partner offers */
};

/* Finds what `words` names; false, with a complaint, when it is nothing. */
bool offer_find(const struct project *project, str words, struct arena *arena,
                struct offer *out, str *complaint);

/* Gives the severity that has this id or stands at this place, 1 for the
 * gravest; NULL when none does. */
const struct severity *offer_severity(const struct plan *plan, str word);

/* Gives the complaint "no plan `offce`; did you mean `office`?", or with all
 * that there are.  `what` is how it begins: "no plan". */
str offer_unknown(struct arena *arena, const char *what, str word,
                  const str *names, size_t count);

/* Prints a complaint on standard error behind "slagen COMMAND: "; gives
 * EXIT_USAGE. */
int offer_complain(const char *command, str complaint);

/* What a command does with a plan of a project without errors; gives the exit
 * status.  What it makes may live in `arena`. */
typedef int offer_use(const struct options *options, const struct offer *offer,
                      struct arena *arena);

/*
 * The whole of a command about one plan: opens the project, finds the plan that
 * the first argument names, and hands it to `use`.  Gives the exit status,
 * after the findings or a complaint on standard error.
 */
int offer_run(const char *command, const struct options *options,
              offer_use *use);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * project: a folder with slagen.yaml, content/, templates/ and locales/, read
 * and checked, ready to be published.
 *
 * Loading runs the stages up to the rules, and goes on past faults to find them
 * all.  Afterwards the project is immutable and shared by all workers.
 */
#ifndef SLAGEN_CLI_PROJECT_H
#define SLAGEN_CLI_PROJECT_H

#include "input/source.h"
#include "reckon/world.h"
#include "rules/allowance.h"
#include "typeset/prose.h"
#include "typeset/template.h"
#include "view/view.h"

struct project {
    struct arena arena; /* the program's: everything below lives in it */
    struct diags diags;
    struct yaml_file *files; /* YAML files that could be read */
    size_t file_count;
    size_t file_capacity;
    struct source_folder folder;
    bool has_folder;
    struct zones *zones;
    struct catalogue catalogue;
    struct world world;
    struct languages languages;
    const struct templates *templates;
    const struct source **template_sources; /* in the order of their names */
    size_t template_count;
    struct edition edition;
    struct arena *reports; /* what was found while making pages lives here */
    size_t report_count;   /* one for each worker */
    bool usable;           /* enough was understood to make pages from it */
};

/* How a project is looked at; `{0}` is the usual. */
struct project_wishes {
    date today;  /* that it is judged on; year 0: none */
    bool pseudo; /* with pseudo-locales (translate/pseudo.h) */
};

/* Reads the project in the folder `path`. Always close it. */
void project_open_as(struct project *project, const char *path,
                     const struct project_wishes *wishes);
void project_open(struct project *project, const char *path);
void project_close(struct project *project);

/* Gives a file of the languages, for languages_read and the like; `context` is
 * the project. */
const struct value *project_language_file(void *context, str path,
                                          enum file_owner owner);

/*
 * Settles what was found so far by what the project says of findings: `rules`
 * in slagen.yaml and comments.  `whole`: nothing more will be looked at, so
 * that a comment without use is reported.
 */
void project_settle(struct project *project, bool whole);

#endif

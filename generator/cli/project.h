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
#include "translate/view.h"
#include "typeset/prose.h"
#include "typeset/template.h"

struct project {
    struct arena arena; /* the program's: everything below lives in it */
    struct diags diags;
    struct source_folder folder;
    bool has_folder;
    struct zones *zones;
    struct catalogue catalogue;
    struct languages languages;
    const struct templates *templates;
    struct edition edition;
    bool usable; /* enough was understood to make pages from it */
};

/* Reads the project in the folder `path`. Always close it. */
void project_open(struct project *project, const char *path);
void project_close(struct project *project);

/* Everything a worker needs for one page after another. */
struct worker {
    struct arena arena; /* of the worker: its formatters */
    struct arena job;   /* of one page; rewound */
    struct desk desk;
    struct buf text;
};

void worker_open(struct worker *worker, const struct project *project);
void worker_close(struct worker *worker);

/* Gives the writer for a page in a language (an index into languages). */
struct writer worker_writer(struct worker *worker,
                            const struct project *project,
                            const struct page_id *page, size_t language,
                            enum output_format format);

/* Gives what prose on the writer's page may refer to. */
struct prose_context writer_prose_context(struct writer *writer);

/* Gives "html" or "md" for a format. */
str format_suffix(enum output_format format);

/*
 * Calls `each` for every page of the site in one language: the choice of
 * language is not among them.
 */
typedef void project_page(void *context, const struct page_id *page);
void project_each_page(const struct project *project, project_page *each,
                       void *context);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * worker: what one thread needs to make one page after another.
 *
 * A worker belongs to one thread.  What a page is made of lives in its `job`
 * arena, which is rewound behind each page; its formatters stay.
 */
#ifndef SLAGEN_CLI_WORKER_H
#define SLAGEN_CLI_WORKER_H

#include "cli/project.h"
#include "typeset/output.h"
#include "typeset/prose.h"

struct worker {
    struct arena arena; /* of the worker: its formatters */
    struct arena job;   /* of one page; rewound */
    struct desk desk;
    struct ledger ledger; /* of the page that is being made */
    struct buf text;      /* of the page, as its template made it */
    struct buf phrased;   /* the same with its phrases marked */
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

#endif

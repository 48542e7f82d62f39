/* SPDX-License-Identifier: MIT */
/*
 * strays: the words of a site that no translator will ever see.
 *
 * In en-XA every text that comes from a catalogue, from the content or from
 * ICU has marks around it (translate/pseudo.h).  What stands outside of them on
 * an HTML page of that language (typeset/stray.h) is the finding pseudo-stray:
 * once for each such text, with the first page that has it, and with the line
 * of the template that wrote it where one holds these words.
 */
#ifndef SLAGEN_CLI_STRAYS_H
#define SLAGEN_CLI_STRAYS_H

#include <pthread.h>

#include "cli/pages.h"

struct strays_item;

struct strays {
    struct project *project;
    const struct pages *pages;
    struct arena arena;
    pthread_mutex_t mutex; /* the members below; pages are made in parallel */
    struct strays_item *items;
    size_t count;
    size_t capacity;
};

/* Looks for them in the pages of a project that was opened with pseudo-locales.
 * Begin, make the pages with the sink, and end, which reports. */
void strays_begin(struct strays *strays, struct project *project,
                  const struct pages *pages);
bool strays_look(void *context, const struct page_job *job, str path, str text,
                 struct diags *diags); /* a page_sink; context: the strays */
void strays_end(struct strays *strays);

#endif

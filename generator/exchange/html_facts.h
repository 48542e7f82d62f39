/* SPDX-License-Identifier: MIT */
/*
 * html_facts: reads the facts back from a page in HTML.
 *
 * Facts are <data value>, <time datetime> and links to telephones and e-mail
 * addresses.  They are read as browsers read them, by libxml2's HTML parser,
 * which takes any bytes: what is broken is repaired, and nothing is reported.
 * libxml2 is fenced in here.
 */
#ifndef SLAGEN_EXCHANGE_HTML_FACTS_H
#define SLAGEN_EXCHANGE_HTML_FACTS_H

#include "base/arena.h"
#include "base/page_fact.h"

/* Readies libxml2 for html_facts_read on several threads; call it on one,
 * before. */
void html_facts_start(void);

/*
 * Gives the facts of a page, in its order; all live in `arena`.  The `section`
 * of a fact is the id of the <section> or heading that came last, its `heading`
 * the text of the last <h2>.
 */
struct page_facts html_facts_read(str page, struct arena *arena);

#endif

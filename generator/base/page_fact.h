/* SPDX-License-Identifier: MIT */
/*
 * page_fact: what machines can read on a published page.
 *
 * A reader of a format makes the list, the judges of pages compare lists.
 */
#ifndef SLAGEN_BASE_PAGE_FACT_H
#define SLAGEN_BASE_PAGE_FACT_H

#include "base/str.h"

enum page_fact_kind {
    FACT_DATA, /* <data value="…"> */
    FACT_TIME, /* <time datetime="…"> */
    FACT_LINK, /* <a href="tel:…">, "mailto:…" */
};

struct page_fact {
    enum page_fact_kind kind;
    str value;     /* for machines: "EUR 12.00", "tel:+49891234" */
    str text;      /* for people, without blanks at its ends; of one that is broken
                      into lines, the last; may be empty */
    str section;   /* the id of the part of the page; empty before the first */
    str heading;   /* of that part, as people read it; may be empty */
    uint32_t line;  /* of the page */
    uint32_t block; /* facts of one paragraph, cell or item have one number */
};

/* In the order of the page. */
struct page_facts {
    struct page_fact *items;
    size_t count;
    size_t capacity;
};

#endif

/* SPDX-License-Identifier: MIT */
/*
 * address: where each page of a site lies, and how one links to another.
 *
 *     index.html                              the choice of language
 *     en/index.html                           the partners
 *     en/nordlicht/index.html                 one partner
 *     en/nordlicht/escalation.html            a page of its help site
 *     en/nordlicht/business/support.html      the support description
 *     en/nordlicht/business/sla.html          the service-level agreement
 *
 * and the same with .md.  Ids are the same in every language, so that only the
 * first folder differs between translations.
 */
#ifndef SLAGEN_VIEW_ADDRESS_H
#define SLAGEN_VIEW_ADDRESS_H

#include "base/arena.h"

enum page_kind {
    PAGE_CHOOSER,
    PAGE_INDEX,
    PAGE_PARTNER,
    PAGE_SUPPORT,
    PAGE_SLA,
    PAGE_BILINGUAL, /* the agreement beside its governing text */
    PAGE_TEXT,
};

/* The word of a kind, also the name of its template: "sla". */
const char *page_kind_word(enum page_kind kind);

/* Which page; ids are empty where the kind has none. */
struct page_id {
    enum page_kind kind;
    str partner;
    str plan; /* PAGE_SUPPORT, PAGE_SLA, PAGE_BILINGUAL */
    str page; /* PAGE_TEXT */
};

/* Gives the path from the site's root; `folder` is the language's, `suffix`
 * "html" or "md". */
str page_path(const struct page_id *page, str folder, str suffix,
              struct arena *arena);

/* Gives the relative address of `to` as seen from `from`, both paths from the
 * site's root. */
str relative_url(str from, str to, struct arena *arena);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * page: a text of a partner's help site, written once for all partners that
 * show it.  The body is CommonMark; `{partner.name}` and other facts in braces
 * are put in for each partner.
 */
#ifndef SLAGEN_MODEL_PAGE_H
#define SLAGEN_MODEL_PAGE_H

#include "model/types.h"

struct page {
    const struct value *at;
    struct name id;
    bool faulty; /* see struct document_head */
    str title;
    str summary;
    struct name body; /* CommonMark */
};

extern const struct schema page_schema;

#endif

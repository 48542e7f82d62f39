/* SPDX-License-Identifier: MIT */
/*
 * side_by_side: pages of Markdown that carry the source of every sentence
 * hidden beside its translation, as a large vendor published its documentation
 * in many languages.
 *
 * A pair is
 *     <span data-ttu-id="1a2b3-104">TARGET</span><span class="sxs-lookup"><span
 *     data-stu-id="1a2b3-104">SOURCE</span></span>
 * and is put together by its id, wherever the halves stand.  The part of an id
 * behind the last hyphen is the number of the unit: the same in every language
 * for the same version of the source file, which the front matter names as
 * ms.openlocfilehash.  Numbers are positions; they mean nothing for another
 * version.
 *
 * Reading never fails.  What is wrong with a page is a problem of it: these are
 * pages of others, and nobody here can correct them.  docs/side-by-side.md has
 * a paragraph on each kind of problem.
 */
#ifndef SLAGEN_EXCHANGE_SIDE_BY_SIDE_H
#define SLAGEN_EXCHANGE_SIDE_BY_SIDE_H

#include "base/value.h"
#include "exchange/memory.h"

enum { SIDE_BY_SIDE_MAX_BYTES = 64 * 1024 * 1024 }; /* of one page */

enum side_by_side_kind {
    /* of single units */
    KIND_UNTRANSLATED,
    KIND_EMPHASIS,
    KIND_LINK,
    KIND_DIGITS,
    KIND_LEFTOVER_SOURCE,
    KIND_CASE_CHANGED,
    KIND_DOUBLED_WORD,
    KIND_QUOTES,
    KIND_WIDTH,
    KIND_SPACES,
    KIND_LENGTH,
    KIND_TRANSLATED_NAME,
    KIND_FORBIDDEN, /* said by a glossary; found by who has patterns */
    KIND_CONFLICT_MARKER,
    /* of units across pages */
    KIND_INCONSISTENT,
    KIND_SOURCE_DIFFERS,
    /* of the form of a page */
    KIND_MISSING_HALF,
    KIND_EMPTY_HALF,
    KIND_DUPLICATE_ID,
    KIND_UNCLOSED,
    KIND_DUPLICATE_ANCHOR,
    KIND_ENCODING,
    KIND_NO_PAIRS,
    KIND_NO_LANGUAGE,
    KIND_UNTRACEABLE,
    /* of the format itself, one for each page */
    KIND_NO_LANG,
    KIND_POSITIONAL_IDS,
    KIND_STATE_PER_FILE,
    KIND_COUNT,
};

struct side_by_side_kind_info {
    const char *word;    /* "case-changed": never changes its meaning */
    const char *meaning; /* one line, without a full stop */
};

extern const struct side_by_side_kind_info side_by_side_kinds[KIND_COUNT];

struct side_by_side_problem {
    enum side_by_side_kind kind;
    uint32_t line; /* in the page */
    str id;        /* of the unit, "title", or empty: of the page */
    str detail;    /* what exactly, one line: "source 365, target 356" */
    str source;    /* of the unit; may be empty */
    str target;
};

/* One unit, with both halves unless a problem says otherwise.  Texts are as in
 * the page, but line ends are LF, and bytes that are no UTF-8 are U+FFFD. */
struct side_by_side_unit {
    str id;     /* "1a2b3-104" */
    str number; /* "104" */
    str target;
    str source;
    bool has_target;
    bool has_source;
    size_t offset; /* of the first of its halves, in bytes */
    uint32_t line; /* of the same */
};

/* A text of the front matter without a source: the title, the description. */
struct side_by_side_text {
    str key; /* "title" */
    str text;
    uint32_t line;
};

enum { SIDE_BY_SIDE_TEXTS = 3 };

struct side_by_side_page {
    const struct source *file;
    str language; /* ms.contentlocale, "zh-TW"; empty: not said */
    str hash;     /* ms.openlocfilehash; may be empty, as may be all of these */
    str commit;   /* ms.sourcegitcommit */
    str handoff;  /* ms.lasthandoff, "MM/DD/YYYY" */
    str file_id;  /* ms.locfileid */
    enum memory_origin origin; /* ms.translationtype, translationtype */
    bool has_head;             /* there is front matter */
    struct side_by_side_text texts[SIDE_BY_SIDE_TEXTS];
    size_t text_count;
    struct side_by_side_unit *units; /* in the order of their first halves */
    size_t unit_count;
    size_t pair_count;                     /* units with both halves */
    struct side_by_side_problem *problems; /* by line, then kind */
    size_t problem_count;
    size_t problem_capacity;
    size_t counts[KIND_COUNT]; /* problems of each kind */
};

/*
 * Reads a page, and tells of its form.  `language` is that of pages that do not
 * say theirs, or empty.  Everything lives in `arena` or borrows the file.
 * Takes time in proportion to the size of the page.
 */
void side_by_side_read(const struct source *file, str language,
                       struct arena *arena, struct side_by_side_page *page);

/*
 * Judges the texts of pages that were read: each unit by itself, and units of
 * the same source among all pages.  `names` stay as they are in every language,
 * and may be none.  Adds to the problems of the pages and sorts them.
 */
void side_by_side_judge(struct side_by_side_page *pages, size_t count,
                        const str *names, size_t name_count,
                        struct arena *arena);

/*
 * Adds the texts of a page to a memory: pairs under "HASH-NNN", texts without
 * source under "HASH-title" (without a hash, pairs go by their source, and
 * other texts stay apart).  Nothing of a page whose language nobody knows.
 */
void side_by_side_remember(const struct side_by_side_page *page,
                           struct memory *memory);

#endif

/* SPDX-License-Identifier: MIT */
#include "rules/parity.h"

#include <stdlib.h>

#include "model/schema.h"

/* ---- prints ------------------------------------------------------------- */

/* FNV-1a. */
static const uint64_t hash_start = 0xCBF29CE484222325U;

static uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t len)
{
    const unsigned char *at = bytes;
    for (size_t i = 0; i < len; i++) {
        hash = (hash ^ at[i]) * 0x100000001B3U;
    }
    return hash;
}

static uint64_t hash_text(uint64_t hash, str text)
{
    hash = hash_bytes(hash, &text.len, sizeof text.len);
    return hash_bytes(hash, text.data, text.len);
}

static uint64_t fact_hash(const struct page_fact *fact, bool is_prose)
{
    uint64_t hash = hash_bytes(hash_start, &fact->kind, sizeof fact->kind);
    hash = hash_text(hash, fact->value);
    return is_prose ? hash : hash_text(hash, fact->section);
}

static int compare_hashes(const void *a, const void *b)
{
    uint64_t left = *(const uint64_t *)a;
    uint64_t right = *(const uint64_t *)b;
    return (left > right) - (left < right);
}

static void sort(uint64_t *hashes, size_t count)
{
    if (count > 1) {
        qsort(hashes, count, sizeof *hashes, compare_hashes);
    }
}

static uint64_t *hashes_of(const struct page_facts *facts, bool is_prose,
                           struct arena *arena)
{
    uint64_t *hashes = ARENA_ARRAY(arena, facts->count, uint64_t);
    for (size_t i = 0; i < facts->count; i++) {
        hashes[i] = fact_hash(&facts->items[i], is_prose);
    }
    return hashes;
}

/* Leaves one of those that are equal. */
static size_t drop_doubles(uint64_t *hashes, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (kept == 0 || hashes[i] != hashes[kept - 1]) {
            hashes[kept++] = hashes[i];
        }
    }
    return kept;
}

/* Words have another order in another language: within a block, none counts. */
static void sort_blocks(uint64_t *hashes, const struct page_facts *facts)
{
    for (size_t i = 0; i < facts->count;) {
        size_t end = i + 1;
        while (end < facts->count &&
               facts->items[end].block == facts->items[i].block) {
            end++;
        }
        sort(hashes + i, end - i);
        i = end;
    }
}

struct parity_print parity_print(const struct page_facts *facts, bool is_prose,
                                 struct arena *scratch)
{
    uint64_t *hashes = hashes_of(facts, is_prose, scratch);
    size_t count = facts->count;
    if (is_prose) {
        sort(hashes, count);
        count = drop_doubles(hashes, count);
    } else {
        sort_blocks(hashes, facts);
    }
    return (struct parity_print){
        hash_bytes(hash_start, hashes, count * sizeof *hashes), count};
}

/* ---- between languages -------------------------------------------------- */

/* The facts of a page, and their hashes in order. */
struct tally {
    const struct parity_page *page;
    uint64_t *sorted;
};

static struct tally tally_of(const struct parity_page *page,
                             struct arena *arena)
{
    struct tally tally = {page, hashes_of(page->facts, false, arena)};
    sort(tally.sorted, page->facts->count);
    return tally;
}

static size_t count_of(const struct tally *tally, uint64_t hash)
{
    size_t low = 0;
    size_t high = tally->page->facts->count;
    size_t count = 0;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (tally->sorted[middle] < hash) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    while (low + count < tally->page->facts->count &&
           tally->sorted[low + count] == hash) {
        count++;
    }
    return count;
}

/* Gives the first fact, of a section if one is named, that a page has more
 * often than the other; NULL when there is none. */
static const struct page_fact *first_surplus(const struct tally *page,
                                             const struct tally *other,
                                             const str *section)
{
    const struct page_facts *facts = page->page->facts;
    for (size_t i = 0; i < facts->count; i++) {
        const struct page_fact *fact = &facts->items[i];
        uint64_t hash = fact_hash(fact, false);
        if ((!section || str_equal(*section, fact->section)) &&
            count_of(page, hash) > count_of(other, hash)) {
            return fact;
        }
    }
    return NULL;
}

/* The first facts that stand elsewhere, of two pages that have the same. */
static void first_moved(const struct parity_page *page,
                        const struct parity_page *reference,
                        const struct page_fact **here,
                        const struct page_fact **there)
{
    size_t i = 0;
    size_t count = page->facts->count;
    while (i + 1 < count && fact_hash(&page->facts->items[i], false) ==
                                fact_hash(&reference->facts->items[i], false)) {
        i++;
    }
    *here = count ? &page->facts->items[i] : NULL;
    *there = count ? &reference->facts->items[i] : NULL;
}

/* Where a page would have a fact of the other: the facts before it are mostly
 * the same. */
static uint32_t line_instead(const struct parity_page *page,
                             const struct parity_page *other,
                             const struct page_fact *fact)
{
    size_t number = (size_t)(fact - other->facts->items);
    size_t count = page->facts->count;
    if (count == 0 || !page->facts->items) {
        return 1;
    }
    return page->facts->items[number < count ? number : count - 1].line;
}

static str told(struct diags *diags, const struct page_fact *fact)
{
    str text = text_excerpt(fact->text);
    return text.len
               ? arena_printf(diags->arena, "`%.*s` (“%.*s”)",
                              STR_ARG(fact->value), STR_ARG(text))
               : arena_printf(diags->arena, "`%.*s`", STR_ARG(fact->value));
}

static struct diag *report(struct diags *diags, const struct source *source,
                           uint32_t line, str message)
{
    pos place = {line, 1};
    return diag_add(diags, SEVERITY_ERROR, "fact-parity", source, place, place,
                    "%.*s", STR_ARG(message));
}

void parity_report(const struct parity_page *page,
                   const struct parity_page *reference, struct diags *diags)
{
    struct tally here = tally_of(page, diags->arena);
    struct tally there = tally_of(reference, diags->arena);
    const struct page_fact *lost = first_surplus(&there, &here, NULL);
    const struct page_fact *added =
        first_surplus(&here, &there, lost ? &lost->section : NULL);
    const char *what = "does not stand here";
    if (!lost && !added) {
        first_moved(page, reference, &added, &lost);
        what = "stands elsewhere here";
    }
    if (!lost && !added) {
        return;
    }
    str lost_told = lost ? told(diags, lost) : STR("nothing of the kind");
    str added_told = added ? told(diags, added) : STR("nothing of the kind");
    uint32_t line = added  ? added->line
                    : lost ? line_instead(page, reference, lost)
                           : 1;
    uint32_t other = lost ? lost->line : line_instead(reference, page, added);
    struct diag *diag = report(
        diags, page->source, line,
        lost
            ? arena_printf(diags->arena, "%.*s of %.*s, line %u, %s%s%.*s",
                           STR_ARG(lost_told), STR_ARG(reference->source->path),
                           other, what, added ? "; this does: " : "",
                           STR_ARG(added ? added_told : STR("")))
            : arena_printf(diags->arena,
                           "only this language has %.*s in this section",
                           STR_ARG(added_told)));
    diag_related(diags, diag, reference->source, (pos){other, 1},
                 "the page that it is compared with has %.*s here",
                 STR_ARG(lost_told));
    diag_hint(
        diags, diag,
        "let every form of the message show its number, and the templates "
        "the values that they are given");
}

/* ---- between formats ---------------------------------------------------- */

struct section {
    str heading;
    size_t start;
    size_t end;
    uint32_t line;
};

/* A page in Markdown as it reads. */
struct markdown {
    char *text;
    size_t len;
    struct section *sections; /* the first is what stands before headings */
    size_t count;
    size_t capacity;
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static bool is_mark(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') ||
           (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/* U+200E, U+200F: three bytes. */
static bool is_direction(str text, size_t i)
{
    return i + 2 < text.len && text.data[i] == '\xE2' &&
           text.data[i + 1] == '\x80' &&
           (text.data[i + 2] == '\x8E' || text.data[i + 2] == '\x8F');
}

/* What ICU puts into a number of its own accord, it puts into both formats; but
 * not what a text of Markdown needs besides. */
static str without_directions(str text, struct arena *arena)
{
    size_t len = 0;
    if (str_find(text, STR("\xE2\x80")) < 0) {
        return text;
    }
    char *to = arena_alloc(arena, text.len);
    for (size_t i = 0; i < text.len; i++) {
        if (is_direction(text, i)) {
            i += 2;
        } else {
            to[len++] = text.data[i];
        }
    }
    return (str){to, len};
}

static void add_char(struct markdown *page, char c)
{
    if (!is_blank(c)) {
        page->text[page->len++] = c;
    } else if (page->len && page->text[page->len - 1] != ' ') {
        page->text[page->len++] = ' ';
    }
}

/* Appends a line without escapes, blanks as one. */
static void read_line(struct markdown *page, str line)
{
    for (size_t i = 0; i < line.len; i++) {
        switch (line.data[i]) {
        case '\xE2':
            if (is_direction(line, i)) {
                i += 2;
                continue;
            }
            break;
        case '\\':
            i += i + 1 < line.len && is_mark(line.data[i + 1]);
            break;
        default:
            break;
        }
        add_char(page, line.data[i]);
    }
}

static struct markdown read_markdown(str markdown, struct arena *arena)
{
    struct markdown page = {.text = arena_alloc(arena, markdown.len + 1)};
    page.sections =
        ARENA_GROW(arena, page.sections, page.count, &page.capacity);
    page.sections[page.count++] = (struct section){.line = 1};
    for (uint32_t line = 1; markdown.len; line++) {
        str text = str_cut(&markdown, '\n');
        size_t start = page.len;
        bool heads = str_starts_with(text, STR("## "));
        read_line(&page, heads ? str_slice(text, 3, text.len) : text);
        if (heads) {
            page.sections[page.count - 1].end = start;
            page.sections =
                ARENA_GROW(arena, page.sections, page.count, &page.capacity);
            page.sections[page.count++] = (struct section){
                .heading = {page.text + start, page.len - start},
                .start = page.len,
                .line = line,
            };
        }
        read_line(&page, STR("\n"));
    }
    page.sections[page.count - 1].end = page.len;
    return page;
}

/* A heading in another language has its tag behind it, in brackets. */
static struct section section_of(const struct markdown *page, str heading)
{
    for (size_t i = 0; i < page->count; i++) {
        str here = page->sections[i].heading;
        if (str_starts_with(here, heading) &&
            (heading.len > 0) == (here.len > 0) &&
            (here.len == heading.len ||
             str_starts_with(str_slice(here, heading.len, here.len),
                             STR(" (")))) {
            return page->sections[i];
        }
    }
    return (struct section){STR(""), 0, page->len, 1};
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Finds a text from `from` on, but not within a longer number; gives where it
 * ends, or 0. */
static size_t find(const struct markdown *page, size_t from, size_t end,
                   str text)
{
    while (from < end) {
        str rest = {page->text + from, end - from};
        ptrdiff_t at = str_find(rest, text);
        if (at < 0) {
            return 0;
        }
        size_t start = from + (size_t)at;
        size_t behind = start + text.len;
        bool longer =
            (start > 0 && is_digit(text.data[0]) &&
             is_digit(page->text[start - 1])) ||
            (behind < page->len && is_digit(text.data[text.len - 1]) &&
             is_digit(page->text[behind]));
        if (!longer) {
            return behind;
        }
        from = start + 1;
    }
    return 0;
}

/* True when the section has the text as often as the facts up to this one,
 * below the same heading. */
static bool has_as_often(const struct markdown *page,
                         const struct section *section,
                         const struct page_facts *facts, size_t index, str text)
{
    const struct page_fact *fact = &facts->items[index];
    size_t wanted = 0;
    for (size_t i = 0; i <= index; i++) {
        wanted += str_equal(facts->items[i].text, fact->text) &&
                  str_equal(facts->items[i].heading, fact->heading);
    }
    size_t at = section->start;
    while (wanted && (at = find(page, at, section->end, text)) > 0) {
        wanted--;
    }
    return wanted == 0;
}

/* Mostly both formats have one order, and one look from where the last fact was
 * found is enough. */
bool parity_in_markdown(const struct page_facts *facts, str markdown,
                        struct arena *scratch, size_t *missing, uint32_t *line)
{
    struct markdown page = read_markdown(markdown, scratch);
    struct section section = page.sections[0];
    size_t cursor = 0;
    for (size_t i = 0; i < facts->count; i++) {
        const struct page_fact *fact = &facts->items[i];
        if (i == 0 || !str_equal(fact->heading, facts->items[i - 1].heading)) {
            section =
                section_of(&page, without_directions(fact->heading, scratch));
            cursor = section.start;
        }
        if (fact->text.len == 0) {
            continue;
        }
        str text = without_directions(fact->text, scratch);
        size_t behind = find(&page, cursor, section.end, text);
        if (behind) {
            cursor = behind;
        } else if (!has_as_often(&page, &section, facts, i, text)) {
            *missing = i;
            *line = section.line;
            return false;
        }
    }
    return true;
}

void parity_report_markdown(const struct parity_page *html, size_t missing,
                            const struct source *markdown, uint32_t line,
                            struct diags *diags)
{
    const struct page_fact *fact = &html->facts->items[missing];
    str text = told(diags, fact);
    struct diag *diag = report(
        diags, markdown, line,
        arena_printf(diags->arena,
                     "%.*s of %.*s, line %u, is not in this section",
                     STR_ARG(text), STR_ARG(html->source->path), fact->line));
    diag_related(diags, diag, html->source, (pos){fact->line, 1},
                 "in HTML it stands here");
    diag_hint(diags, diag,
              "let the templates of both formats show the same values");
}

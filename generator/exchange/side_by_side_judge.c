/* SPDX-License-Identifier: MIT */
/*
 * Units one by one, then those of all pages that share a source or a place.
 */
#include "exchange/side_by_side_judge.h"

#include <stdlib.h>
#include <strings.h>

#include "base/utf8.h"

/* Lengths: what published pages have (Chinese 18 to 83 %, Russian 85 to 188 %),
 * with room on both sides; others by analogy, and wider. */
static const struct writing writings[] = {
    {"zh", false, true, true, false, true, 14, 95},
    {"ja", false, true, true, false, true, 18, 130},
    {"ko", false, false, true, false, true, 20, 130},
    {"ru", false, false, true, false, true, 60, 220},
    {"uk", false, false, true, false, true, 60, 220},
    {"be", false, false, true, false, true, 60, 220},
    {"bg", false, false, true, false, true, 60, 220},
    {"sr", false, false, false, false, true, 50, 220},
    {"mk", false, false, true, false, true, 60, 220},
    {"kk", false, false, true, false, true, 60, 220},
    {"el", false, false, false, false, true, 60, 240},
    {"he", false, false, false, false, false, 40, 170},
    {"ar", false, false, false, false, false, 40, 180},
    {"fa", false, false, false, false, true, 40, 190},
    {"hi", false, false, false, true, false, 45, 200},
    {"bn", false, false, false, true, false, 45, 200},
    {"th", false, false, false, true, false, 45, 190},
    {"vi", true, false, false, true, false, 50, 220},
    {"id", true, false, false, true, false, 50, 220},
    {"ms", true, false, false, true, false, 50, 220},
    {"tr", true, false, false, true, false, 50, 220},
    {"de", true, false, false, false, true, 55, 240},
    {"fr", true, false, false, true, true, 55, 240},
    {"pl", true, false, false, false, true, 55, 220},
    {"cs", true, false, false, false, true, 50, 220},
    {"sk", true, false, false, false, true, 50, 220},
    {"hu", true, false, false, false, true, 50, 230},
    {"ro", true, false, false, false, true, 50, 230},
    {NULL, true, false, false, false, false, 40, 260},
};

static const struct writing *writing_of(str language)
{
    size_t i = 0;
    str rest = language;
    str name = str_cut(&rest, '-');
    while (writings[i].language &&
           (name.len != strlen(writings[i].language) ||
            strncasecmp(name.data, writings[i].language, name.len) != 0)) {
        i++;
    }
    return &writings[i];
}

void judgement_add(const struct judgement *judgement,
                   enum side_by_side_kind kind, const char *detail, ...)
{
    va_list args;
    va_start(args, detail);
    side_by_side_add_unit(judgement->page, judgement->arena, judgement->unit,
                          kind, arena_vprintf(judgement->arena, detail, args));
    va_end(args);
}

uint32_t *judgement_code_points(str text, struct arena *arena, size_t *count)
{
    uint32_t *result = ARENA_ARRAY(arena, text.len + 1, uint32_t);
    *count = 0;
    for (size_t i = 0; i < text.len;) {
        result[(*count)++] = utf8_decode(text, &i);
    }
    return result;
}

static void judge_unit(struct judgement *judgement)
{
    judgement->source =
        inlines_read(judgement->unit->source, judgement->scratch);
    judgement->target =
        inlines_read(judgement->unit->target, judgement->scratch);
    judge_words(judgement);
    if (str_equal(str_trim(judgement->unit->source),
                  str_trim(judgement->unit->target))) {
        return;
    }
    judge_emphasis(judgement);
    judge_links(judgement);
    judge_digits(judgement);
    judge_doubled(judgement);
    judge_type(judgement);
}

static bool is_whole(const struct side_by_side_unit *unit)
{
    return unit->has_source && unit->has_target && str_trim(unit->source).len &&
           str_trim(unit->target).len;
}

static void judge_page(struct side_by_side_page *page, const str *names,
                       size_t name_count, struct arena *arena)
{
    struct arena scratch = {0};
    struct judgement judgement = {
        .page = page,
        .arena = arena,
        .scratch = &scratch,
        .writing = writing_of(page->language),
        .names = names,
        .name_count = name_count,
    };
    for (size_t i = 0; i < page->unit_count; i++) {
        judgement.unit = &page->units[i];
        if (is_whole(judgement.unit)) {
            struct arena_mark mark = arena_mark(&scratch);
            judge_unit(&judgement);
            arena_rewind(&scratch, mark);
        }
    }
    arena_release(&scratch);
}

/* ---- among pages
 * -------------------------------------------------------------- */

/* A unit that was met under a key; those of one key hang together. */
struct met {
    str key; /* empty: the slot is free */
    const struct side_by_side_page *page;
    const struct side_by_side_unit *unit;
    struct met *next;
};

struct meetings {
    struct met **slots;
    size_t size;
    size_t used;
    struct arena *arena;
};

static struct met **meeting_slot(const struct meetings *meetings, str key)
{
    size_t at = memory_hash(key) & (meetings->size - 1);
    while (meetings->slots[at] && !str_equal(meetings->slots[at]->key, key)) {
        at = (at + 1) & (meetings->size - 1);
    }
    return &meetings->slots[at];
}

static struct met **meet(struct meetings *meetings, str key)
{
    if (meetings->used * 2 >= meetings->size) {
        struct met **old = meetings->slots;
        size_t old_size = meetings->size;
        meetings->size = old_size ? old_size * 2 : 1024;
        meetings->slots =
            ARENA_ARRAY(meetings->arena, meetings->size, struct met *);
        for (size_t i = 0; i < old_size; i++) {
            if (old[i]) {
                *meeting_slot(meetings, old[i]->key) = old[i];
            }
        }
    }
    return meeting_slot(meetings, key);
}

static void add_met(struct meetings *meetings, struct met **slot,
                    struct met met)
{
    struct met *copy = ARENA_NEW(meetings->arena, struct met);
    *copy = met;
    copy->next = *slot;
    meetings->used += *slot == NULL;
    *slot = copy;
}

/* Gives a text without blanks at its ends, and one for any number of them. */
static str squeeze(str text, struct arena *arena)
{
    char *bytes = ARENA_ARRAY(arena, text.len + 1, char);
    size_t len = 0;
    text = str_trim(text);
    for (size_t i = 0; i < text.len; i++) {
        bool is_blank = strchr(" \t\r\n", text.data[i]) && text.data[i];
        if (!is_blank || bytes[len - 1] != ' ') {
            bytes[len++] = is_blank ? ' ' : text.data[i];
        }
    }
    return (str){bytes, len};
}

static bool has_letter(str text)
{
    for (size_t i = 0; i < text.len;) {
        uint32_t c = utf8_decode(text, &i);
        if (c != UTF8_INVALID && alphabet_is_letter(c)) {
            return true;
        }
    }
    return false;
}

static str small_letters(str text, struct arena *arena)
{
    char *bytes = ARENA_ARRAY(arena, text.len + 1, char);
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        bytes[i] = c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
    }
    return (str){bytes, text.len};
}

/* Is the target one that this source has had already? */
static void judge_sameness(struct side_by_side_page *page,
                           const struct side_by_side_unit *unit,
                           struct meetings *meetings, struct arena *arena)
{
    enum { MOST_RENDERINGS = 32 };
    str source = squeeze(unit->source, meetings->arena);
    str target = squeeze(unit->target, meetings->arena);
    if (!has_letter(source) || page->language.len == 0) {
        return;
    }
    str language = small_letters(page->language, meetings->arena);
    str key = arena_printf(meetings->arena, "%.*s %.*s", STR_ARG(language),
                           STR_ARG(source));
    struct met **slot = meet(meetings, key);
    const struct met *first = NULL;
    size_t count = 0;
    for (const struct met *met = *slot; met; met = met->next) {
        if (str_equal(squeeze(met->unit->target, meetings->arena), target)) {
            return;
        }
        first = met;
        count++;
    }
    if (count >= MOST_RENDERINGS) {
        return;
    }
    if (first) {
        str other = str_trim(first->unit->target);
        side_by_side_add_unit(page, arena, unit, KIND_INCONSISTENT,
                              arena_printf(arena, "%.*s:%u: %.*s",
                                           STR_ARG(first->page->file->path),
                                           first->unit->line, STR_ARG(other)));
    }
    add_met(meetings, slot, (struct met){key, page, unit, NULL});
}

/* Is the source the one that this unit has in other languages? */
static void judge_source(struct side_by_side_page *page,
                         const struct side_by_side_unit *unit,
                         struct meetings *meetings, struct arena *arena)
{
    if (page->hash.len == 0) {
        return;
    }
    str key = arena_printf(meetings->arena, "%.*s-%.*s", STR_ARG(page->hash),
                           STR_ARG(unit->number));
    struct met **slot = meet(meetings, key);
    const struct met *first = *slot;
    if (!first) {
        add_met(meetings, slot, (struct met){key, page, unit, NULL});
    } else if (first->page != page &&
               !str_equal(squeeze(first->unit->source, meetings->arena),
                          squeeze(unit->source, meetings->arena))) {
        str other = str_trim(first->unit->source);
        side_by_side_add_unit(page, arena, unit, KIND_SOURCE_DIFFERS,
                              arena_printf(arena, "%.*s:%u: %.*s",
                                           STR_ARG(first->page->file->path),
                                           first->unit->line, STR_ARG(other)));
    }
}

static void judge_among(struct side_by_side_page *pages, size_t count,
                        struct arena *arena)
{
    struct arena scratch = {0};
    struct meetings renderings = {.arena = &scratch};
    struct meetings sources = {.arena = &scratch};
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < pages[i].unit_count; j++) {
            const struct side_by_side_unit *unit = &pages[i].units[j];
            if (is_whole(unit)) {
                judge_sameness(&pages[i], unit, &renderings, arena);
                judge_source(&pages[i], unit, &sources, arena);
            }
        }
    }
    arena_release(&scratch);
}

/* ---- all
 * ------------------------------------------------------------------------ */

static int compare_problems(const void *left, const void *right)
{
    const struct side_by_side_problem *a = left;
    const struct side_by_side_problem *b = right;
    int order = (a->line > b->line) - (a->line < b->line);
    if (order == 0) {
        order = (int)a->kind - (int)b->kind;
    }
    if (order == 0) {
        order = str_compare(a->id, b->id);
    }
    return order ? order : str_compare(a->detail, b->detail);
}

static int compare_names(const void *left, const void *right)
{
    const str *a = left;
    const str *b = right;
    int order = (a->len < b->len) - (a->len > b->len);
    return order ? order : str_compare(*a, *b);
}

void side_by_side_judge(struct side_by_side_page *pages, size_t count,
                        const str *names, size_t name_count,
                        struct arena *arena)
{
    str *sorted = ARENA_ARRAY(arena, name_count, str);
    for (size_t i = 0; i < name_count; i++) {
        sorted[i] = names[i];
    }
    if (name_count > 1) {
        qsort(sorted, name_count, sizeof *sorted, compare_names);
    }
    for (size_t i = 0; i < count; i++) {
        judge_page(&pages[i], sorted, name_count, arena);
    }
    judge_among(pages, count, arena);
    for (size_t i = 0; i < count; i++) {
        if (pages[i].problem_count > 1) {
            qsort(pages[i].problems, pages[i].problem_count,
                  sizeof *pages[i].problems, compare_problems);
        }
    }
}

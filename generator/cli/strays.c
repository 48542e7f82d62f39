/* SPDX-License-Identifier: MIT */
#include "cli/strays.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "translate/pseudo.h"
#include "typeset/stray.h"

struct strays_item {
    size_t job;    /* the page's place in the list of pages */
    size_t number; /* among those of its page */
    enum stray_kind kind;
    str text;
    str name;
    str path; /* of the page */
};

/* ---- collecting ---------------------------------------------------------- */

struct page_strays {
    struct strays *strays;
    size_t job;
    size_t number;
    str path;
};

void strays_begin(struct strays *strays, struct project *project,
                  const struct pages *pages)
{
    *strays = (struct strays){.project = project, .pages = pages};
    pthread_mutex_init(&strays->mutex, NULL);
}

static void take(void *context, const struct stray *stray)
{
    struct page_strays *page = context;
    struct strays *strays = page->strays;
    pthread_mutex_lock(&strays->mutex);
    strays->items = ARENA_GROW(&strays->arena, strays->items, strays->count,
                               &strays->capacity);
    strays->items[strays->count++] = (struct strays_item){
        .job = page->job,
        .number = page->number++,
        .kind = stray->kind,
        .text = arena_copy(&strays->arena, stray->text),
        .name = arena_copy(&strays->arena, stray->name),
        .path = arena_copy(&strays->arena, page->path),
    };
    pthread_mutex_unlock(&strays->mutex);
}

bool strays_look(void *context, const struct page_job *job, str path, str text,
                 struct diags *diags)
{
    static const struct stray_marks marks = {
        STR_INIT(PSEUDO_OPEN), STR_INIT(PSEUDO_CLOSE), pseudo_has_letter};
    struct strays *strays = context;
    const struct language *language =
        &strays->project->languages.items[job->language];
    (void)diags;
    if (language->locale.pseudo == PSEUDO_ACCENTED &&
        job->format == OUTPUT_HTML && job->page.kind != PAGE_CHOOSER) {
        struct page_strays page = {strays, (size_t)(job - strays->pages->jobs),
                                   0, path};
        stray_find(text, &marks, take, &page);
    }
    return true;
}

/* ---- where a template says it -------------------------------------------- */

/* True within "{{…}}", where a word is a name. */
static bool is_in_tag(str before)
{
    for (size_t i = before.len; i >= 2; i--) {
        str two = str_slice(before, i - 2, i);
        if (str_equal(two, STR("}}"))) {
            return false;
        }
        if (str_equal(two, STR("{{"))) {
            return true;
        }
    }
    return false;
}

/* Gives where the words stand in a template as text of its own, or -1. */
static ptrdiff_t find_words(str template, str words)
{
    size_t from = 0;
    for (;;) {
        ptrdiff_t found =
            str_find(str_slice(template, from, template.len), words);
        if (found < 0) {
            return -1;
        }
        from += (size_t)found;
        if (!is_in_tag(str_slice(template, 0, from))) {
            return (ptrdiff_t)from;
        }
        from += words.len;
    }
}

static pos pos_of(str text, size_t offset)
{
    pos place = {1, 1};
    for (size_t i = 0; i < offset;) {
        uint32_t code = utf8_decode(text, &i);
        place.line += code == '\n';
        place.column = code == '\n' ? 1 : place.column + 1;
    }
    return place;
}

struct written {
    const struct source *source; /* NULL: no template holds it */
    pos start;
    pos end;
};

static struct written find_template(const struct project *project, str words)
{
    for (size_t i = 0; words.len && i < project->template_count; i++) {
        const struct source *source = project->template_sources[i];
        ptrdiff_t found = str_starts_with(source->path, STR("templates/html/"))
                              ? find_words(source->text, words)
                              : -1;
        if (found >= 0) {
            return (struct written){
                source, pos_of(source->text, (size_t)found),
                pos_of(source->text, (size_t)found + words.len)};
        }
    }
    return (struct written){0};
}

/* Where the whole is not found, a value stands in it: then the longest of its
 * words, which is the least likely to be elsewhere. */
static struct written find_written(const struct project *project,
                                   const struct strays_item *item)
{
    enum { SHORTEST = 4 };
    struct written found = {0};
    str rest = item->text;
    str longest = {0};
    if (item->kind == STRAY_MARK) {
        return found;
    }
    while (rest.len && !found.source) {
        str line = str_trim(str_cut(&rest, '\n'));
        found = find_template(project, line);
        while (line.len) {
            str word = str_cut(&line, ' ');
            longest = word.len > longest.len ? word : longest;
        }
    }
    return found.source || longest.len < SHORTEST
               ? found
               : find_template(project, longest);
}

/* ---- reporting ----------------------------------------------------------- */

static int compare_order(const void *left, const void *right)
{
    const struct strays_item *a = left;
    const struct strays_item *b = right;
    return a->job != b->job ? (a->job > b->job) - (a->job < b->job)
                            : (a->number > b->number) - (a->number < b->number);
}

/* The same text at the same kind of place, then as the pages come. */
static int compare_text(const void *left, const void *right)
{
    const struct strays_item *a = left;
    const struct strays_item *b = right;
    int order = (a->kind > b->kind) - (a->kind < b->kind);
    order = order ? order : str_compare(a->name, b->name);
    order = order ? order : str_compare(a->text, b->text);
    return order ? order : compare_order(left, right);
}

static str shortened(str text, struct arena *arena)
{
    enum { SHOWN = 60 };
    size_t end = 0;
    size_t line = 0;
    while (line < text.len && text.data[line] != '\n') {
        line++;
    }
    while (end < line && end < SHOWN) {
        utf8_decode(text, &end);
    }
    return arena_printf(arena, "%.*s%s", (int)end, text.data ? text.data : "",
                        end < text.len ? "…" : "");
}

static str what_is_wrong(const struct strays_item *item, str text,
                         struct arena *arena)
{
    switch (item->kind) {
    case STRAY_ATTRIBUTE:
        return arena_printf(arena,
                            "`%.*s` in the attribute %.*s is in no "
                            "catalogue",
                            STR_ARG(text), STR_ARG(item->name));
    case STRAY_MARK:
        return arena_printf(arena, "`%.*s` in %.*s is not the whole of a text",
                            STR_ARG(text), STR_ARG(item->name));
    case STRAY_TEXT:
        break;
    }
    return arena_printf(arena, "`%.*s` in <%.*s> is in no catalogue",
                        STR_ARG(text), STR_ARG(item->name));
}

static const char *hint_of(const struct strays_item *item, bool is_written)
{
    if (item->kind == STRAY_MARK) {
        return "show all parts of a text, and no part without the others";
    }
    return is_written
               ? "make it a message, `label.…` in locales/en/messages.yaml, "
                 "or, if it is a name, mark it with translate=\"no\""
               : "no template holds it: give what it stands for a name that "
                 "can be translated, or, if it is one, mark it with "
                 "translate=\"no\"";
}

static void report(struct strays *strays, const struct strays_item *item,
                   size_t pages)
{
    struct diags *diags = &strays->project->diags;
    struct written written = find_written(strays->project, item);
    str what = what_is_wrong(item, shortened(item->text, &strays->arena),
                             &strays->arena);
    str more = pages < 2 ? STR("")
                         : arena_printf(&strays->arena, " and %zu more page%s",
                                        pages - 1, pages == 2 ? "" : "s");
    struct diag *diag =
        diag_add(diags, SEVERITY_ERROR, "pseudo-stray", written.source,
                 written.start, written.end, "%.*s: %.*s%.*s", STR_ARG(what),
                 STR_ARG(item->path), STR_ARG(more));
    diag_hint(diags, diag, "%s", hint_of(item, written.source != NULL));
}

void strays_end(struct strays *strays)
{
    struct strays_item *items = strays->items;
    if (strays->count) {
        qsort(items, strays->count, sizeof *items, compare_text);
    }
    for (size_t i = 0, next; i < strays->count; i = next) {
        size_t pages = 1;
        for (next = i + 1;
             next < strays->count && items[next].kind == items[i].kind &&
             str_equal(items[next].name, items[i].name) &&
             str_equal(items[next].text, items[i].text);
             next++) {
            pages += items[next].job != items[next - 1].job;
        }
        report(strays, &items[i], pages);
    }
    pthread_mutex_destroy(&strays->mutex);
    arena_release(&strays->arena);
}

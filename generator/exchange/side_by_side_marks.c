/* SPDX-License-Identifier: MIT */
/* What the marks of Markdown make of a unit: emphasis and links. */
#include <stdlib.h>

#include "base/buf.h"
#include "exchange/side_by_side_judge.h"

void judge_emphasis(const struct judgement *judgement)
{
    const struct inlines *source = &judgement->source;
    const struct inlines *target = &judgement->target;
    if (source->strong != target->strong) {
        judgement_add(judgement, KIND_EMPHASIS, "bold: source %zu, target %zu",
                      source->strong, target->strong);
    } else if (source->emphasis != target->emphasis) {
        judgement_add(judgement, KIND_EMPHASIS,
                      "italic: source %zu, target %zu", source->emphasis,
                      target->emphasis);
    } else if (source->loose < target->loose) {
        judgement_add(judgement, KIND_EMPHASIS,
                      "%zu marks are shown as they are", target->loose);
    }
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* "/en-us/", "/zh-Hans/": pages of a site in several languages. */
static size_t language_len(str url, size_t at)
{
    size_t i = at + 1;
    if (url.data[at] != '/') {
        return 0;
    }
    while (i < url.len && is_letter(url.data[i])) {
        i++;
    }
    if (i - at - 1 != 2 || i == url.len || url.data[i] != '-') {
        return 0;
    }
    size_t region = ++i;
    while (i < url.len && is_letter(url.data[i])) {
        i++;
    }
    bool ends = i == url.len || url.data[i] == '/';
    return ends && i - region >= 2 && i - region <= 4 ? i - at : 0;
}

/* Gives an address as it is compared: without a language in its path, and &
 * for &amp;. */
static str address_of(str url, struct arena *arena)
{
    char *bytes = ARENA_ARRAY(arena, url.len + 1, char);
    size_t len = 0;
    for (size_t i = 0; i < url.len;) {
        size_t skipped = language_len(url, i);
        if (skipped) {
            i += skipped;
            continue;
        }
        bytes[len++] = url.data[i];
        bool is_entity =
            str_starts_with(str_slice(url, i, url.len), STR("&amp;"));
        i += is_entity ? 5 : 1;
    }
    return (str){bytes, len};
}

static int compare(const void *a, const void *b)
{
    return str_compare(*(const str *)a, *(const str *)b);
}

static str *addresses(const struct inlines *inlines, struct arena *arena)
{
    str *urls = ARENA_ARRAY(arena, inlines->link_count, str);
    for (size_t i = 0; i < inlines->link_count; i++) {
        urls[i] = address_of(inlines->links[i].url, arena);
    }
    if (inlines->link_count > 1) {
        qsort(urls, inlines->link_count, sizeof *urls, compare);
    }
    return urls;
}

/* Gives the address of a link that nobody can see, or the empty text. */
static str textless(const struct inlines *inlines)
{
    for (size_t i = 0; i < inlines->link_count; i++) {
        const struct inline_link *link = &inlines->links[i];
        if (!link->is_image && link->text.len == 0) {
            return link->url.len ? link->url : STR("#");
        }
    }
    return STR("");
}

void judge_links(const struct judgement *judgement)
{
    const struct inlines *source = &judgement->source;
    const struct inlines *target = &judgement->target;
    if (source->link_count != target->link_count) {
        judgement_add(judgement, KIND_LINK, "links: source %zu, target %zu",
                      source->link_count, target->link_count);
        return;
    }
    str *wanted = addresses(source, judgement->scratch);
    str *found = addresses(target, judgement->scratch);
    for (size_t i = 0; i < source->link_count; i++) {
        if (!str_equal(wanted[i], found[i])) {
            judgement_add(judgement, KIND_LINK,
                          "source leads to `%.*s`, target to `%.*s`",
                          STR_ARG(wanted[i]), STR_ARG(found[i]));
            return;
        }
    }
    str empty = textless(target);
    if (empty.len && textless(source).len == 0) {
        judgement_add(judgement, KIND_LINK, "no text: `%.*s`", STR_ARG(empty));
    }
}

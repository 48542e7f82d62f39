/* SPDX-License-Identifier: MIT */
#include "view/address.h"

const char *page_kind_word(enum page_kind kind)
{
    switch (kind) {
    case PAGE_CHOOSER:
        return "chooser";
    case PAGE_INDEX:
        return "index";
    case PAGE_PARTNER:
        return "partner";
    case PAGE_SUPPORT:
        return "support";
    case PAGE_SLA:
        return "sla";
    case PAGE_BILINGUAL:
        return "bilingual";
    case PAGE_TEXT:
        return "page";
    }
    return "";
}

str page_path(const struct page_id *page, str folder, str suffix,
              struct arena *arena)
{
    switch (page->kind) {
    case PAGE_CHOOSER:
        return arena_printf(arena, "index.%.*s", STR_ARG(suffix));
    case PAGE_INDEX:
        return arena_printf(arena, "%.*s/index.%.*s", STR_ARG(folder),
                            STR_ARG(suffix));
    case PAGE_PARTNER:
        return arena_printf(arena, "%.*s/%.*s/index.%.*s", STR_ARG(folder),
                            STR_ARG(page->partner), STR_ARG(suffix));
    case PAGE_SUPPORT:
    case PAGE_SLA:
    case PAGE_BILINGUAL:
        return arena_printf(arena, "%.*s/%.*s/%.*s/%s.%.*s", STR_ARG(folder),
                            STR_ARG(page->partner), STR_ARG(page->plan),
                            page_kind_word(page->kind), STR_ARG(suffix));
    case PAGE_TEXT:
        return arena_printf(arena, "%.*s/%.*s/%.*s.%.*s", STR_ARG(folder),
                            STR_ARG(page->partner), STR_ARG(page->page),
                            STR_ARG(suffix));
    }
    return STR("");
}

str relative_url(str from, str to, struct arena *arena)
{
    size_t shared = 0;
    for (size_t i = 0; i < from.len && i < to.len; i++) {
        if (from.data[i] != to.data[i]) {
            break;
        }
        if (from.data[i] == '/') {
            shared = i + 1;
        }
    }
    size_t up = 0;
    for (size_t i = shared; i < from.len; i++) {
        up += from.data[i] == '/';
    }
    str rest = str_slice(to, shared, to.len);
    char *url = arena_alloc(arena, up * 3 + rest.len + 1);
    for (size_t i = 0; i < up; i++) {
        memcpy(url + i * 3, "../", 3);
    }
    if (rest.len) {
        memcpy(url + up * 3, rest.data, rest.len);
    }
    return (str){url, up * 3 + rest.len};
}

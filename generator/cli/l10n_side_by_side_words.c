/* SPDX-License-Identifier: MIT */
/* What glossaries call mistranslations, in pages that show their source. */
#include "cli/l10n_side_by_side.h"

#include "exchange/memory.h"
#include "exchange/side_by_side_read.h"
#include "input/source.h"
#include "input/yaml.h"
#include "translate/pattern.h"

/* One entry of `forbidden`. */
struct forbidden {
    struct pattern *pattern; /* NULL: none, or a faulty one */
    struct pattern *when;    /* NULL: any source */
    str why;
};

struct judging {
    struct side_by_side_page *page;
    struct arena *arena;
    const struct pattern_texts *targets;
    const struct pattern_texts *sources;
};

static str text_of(const struct value *map, const char *key)
{
    const struct value *value = value_find(map, str_from(key));
    return value && value_is_text(value) ? value->text : STR("");
}

/* A faulty pattern is told by `slagen check` of the project. */
static struct pattern *open_pattern(str notation, struct arena *arena)
{
    struct pattern_fault fault;
    return notation.len ? pattern_open(notation, arena, &fault) : NULL;
}

static void judge(const struct judging *judging,
                  const struct forbidden *forbidden)
{
    struct side_by_side_page *page = judging->page;
    struct pattern_span span;
    for (size_t i = 0; i < page->unit_count; i++) {
        const struct side_by_side_unit *unit = &page->units[i];
        if (!pattern_find(forbidden->pattern, judging->targets, i, &span, 1) ||
            (forbidden->when &&
             !pattern_find(forbidden->when, judging->sources, i, &span, 1))) {
            continue;
        }
        pattern_find(forbidden->pattern, judging->targets, i, &span, 1);
        str words = str_slice(unit->target, span.start, span.end);
        side_by_side_add_unit(page, judging->arena, unit, KIND_FORBIDDEN,
                              arena_printf(judging->arena, "`%.*s`%s%.*s",
                                           STR_ARG(words),
                                           forbidden->why.len ? ": " : "",
                                           STR_ARG(forbidden->why)));
    }
}

static void judge_page(struct side_by_side_page *page,
                       const struct value *glossary, struct arena *arena)
{
    const struct value *list = VALUE_FIND(glossary, "forbidden");
    str *targets = ARENA_ARRAY(arena, page->unit_count + 1, str);
    str *sources = ARENA_ARRAY(arena, page->unit_count + 1, str);
    for (size_t i = 0; i < page->unit_count; i++) {
        targets[i] = page->units[i].target;
        sources[i] = page->units[i].source;
    }
    const struct judging judging = {
        page, arena, pattern_texts_new(targets, page->unit_count, arena),
        pattern_texts_new(sources, page->unit_count, arena)};
    for (size_t i = 0; list && list->kind == VALUE_LIST && i < list->item_count;
         i++) {
        const struct value *item = list->items[i];
        struct forbidden forbidden = {
            .pattern = open_pattern(text_of(item, "pattern"), arena),
            .when = open_pattern(text_of(item, "when"), arena),
            .why = text_of(item, "why"),
        };
        if (forbidden.pattern) {
            judge(&judging, &forbidden);
        }
        pattern_close(forbidden.pattern);
        pattern_close(forbidden.when);
    }
}

static const struct value *read_glossary(const struct source_folder *folder,
                                         str path, struct arena *arena)
{
    const struct source *source;
    struct value *glossary = NULL;
    struct diags unheard;
    diags_init(&unheard, arena);
    return source_read_overlay(folder, path, SOURCE_YAML_MAX_BYTES, arena,
                               &unheard, &source) &&
                   yaml_read(source, &yaml_limits_content, arena, &unheard,
                             &glossary)
               ? glossary
               : NULL;
}

/* "zh-Hant" of "locales/zh-Hant/glossary.yaml". */
static str tag_of(str path)
{
    str rest = path;
    str_cut(&rest, '/');
    str tag = str_cut(&rest, '/');
    return rest.len ? tag : STR("");
}

void side_by_side_forbidden(struct side_by_side_page *pages, size_t count,
                            const char *project, struct arena *arena,
                            struct diags *diags)
{
    struct source_folder folder;
    struct source_list list = {0};
    if (!source_folder_open(project, diags, &folder)) {
        return;
    }
    source_list_overlay(&folder, STR("locales"), STR("/glossary.yaml"), arena,
                        diags, &list);
    for (size_t i = 0; i < list.count; i++) {
        str tag = tag_of(list.paths[i]);
        const struct value *glossary = NULL;
        for (size_t j = 0; tag.len && j < count; j++) {
            if (pages[j].language.len &&
                memory_serves(tag, pages[j].language)) {
                glossary = glossary
                               ? glossary
                               : read_glossary(&folder, list.paths[i], arena);
                judge_page(&pages[j], glossary, arena);
            }
        }
    }
    source_folder_close(&folder);
}

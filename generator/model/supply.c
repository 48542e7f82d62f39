/* SPDX-License-Identifier: MIT */
/* Who gives which part of the support, and in which languages:
 * [de, en] or {de: office, en: always}. */
#include "model/partner_parts.h"

static const struct word by_words[] = {
    {"us", SUPPLIED_BY_US, "the partner itself"},
    {NULL, 0, NULL},
};

static const struct field supply_fields[] = {
    {.key = "scope",
     .type = &type_text,
     .shape = SHAPE_LIST,
     .required = true,
     .offset = offsetof(struct supply, scope),
     .meaning = "kinds of support, or services, that are supplied so",
     .example = "[technical]"},
    {.key = "by",
     .type = &type_word,
     .words = by_words,
     .offset = offsetof(struct supply, by),
     .meaning = "`us`: the partner's own people",
     .example = "us"},
    {.key = "resold_from",
     .type = &type_text,
     .offset = offsetof(struct supply, resold_from),
     .meaning = "the company whose support is resold",
     .example = "Example Distribution Ltd"},
    {.key = "outsourced_to",
     .type = &type_text,
     .offset = offsetof(struct supply, outsourced_to),
     .meaning = "the company that works in the partner's name",
     .example = "Example Operations Ltd"},
    {.key = "country",
     .type = &type_country,
     .offset = offsetof(struct supply, country),
     .meaning = "where that company works from",
     .example = "IE"},
};

static bool supply_finish(const struct reading *reading, void *object)
{
    struct supply *supply = object;
    size_t given = 0;
    const struct value *by = VALUE_FIND(supply->at, "by");
    if (by && by->kind != VALUE_NULL) {
        supply->kind = SUPPLIED_BY_US;
        given++;
    }
    if (supply->resold_from.len) {
        supply->kind = SUPPLIED_RESOLD;
        given++;
    }
    if (supply->outsourced_to.len) {
        supply->kind = SUPPLIED_OUTSOURCED;
        given++;
    }
    if (given == 1) {
        return true;
    }
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "supply-one", supply->at,
                "each arrangement needs exactly one of `by`, `resold_from`, "
                "`outsourced_to`");
    diag_hint(reading->diags, diag,
              "write one entry for each company that supplies");
    return false;
}

const struct schema supply_schema = {
    .kind = "supply arrangement",
    .meaning = "Who gives a part of the support.",
    .fields = supply_fields,
    .field_count = sizeof supply_fields / sizeof *supply_fields,
    .size = sizeof(struct supply),
    .finish = supply_finish,
};

static bool add_spoken(const struct reading *reading, struct spoken_list *list,
                       const struct value *language)
{
    struct spoken *spoken = &list->items[list->count];
    spoken->at = language;
    if (!type_language.read(reading, NULL, language, &spoken->language)) {
        return false;
    }
    list->count++;
    return true;
}

static bool read_spoken_map(const struct reading *reading,
                            const struct value *map, struct spoken_list *list)
{
    bool usable = true;
    for (size_t i = 0; i < map->entry_count; i++) {
        const struct value_entry *entry = &map->entries[i];
        if (!add_spoken(reading, list, entry_key(reading, map, entry))) {
            usable = false;
            continue;
        }
        struct spoken *spoken = &list->items[list->count - 1];
        usable &= type_id.read(reading, NULL, entry->value, &spoken->during);
    }
    return usable;
}

static bool read_spoken(const struct reading *reading,
                        const struct field *field, const struct value *from,
                        void *out)
{
    (void)field;
    struct spoken_list *list = out;
    size_t count = from->kind == VALUE_LIST  ? from->item_count
                   : from->kind == VALUE_MAP ? from->entry_count
                                             : 1;
    list->items = ARENA_ARRAY(reading->arena, count, struct spoken);
    if (from->kind == VALUE_MAP) {
        return read_spoken_map(reading, from, list);
    }
    if (from->kind != VALUE_LIST) {
        return add_spoken(reading, list, from);
    }
    bool usable = true;
    for (size_t i = 0; i < from->item_count; i++) {
        usable &= add_spoken(reading, list, from->items[i]);
    }
    return usable;
}

const struct type type_spoken = {
    .name = "languages",
    .form = "languages such as `[de, en]` or `{de: office, en: always}`",
    .read = read_spoken,
    .size = sizeof(struct spoken_list),
    .structured = true,
};

/* SPDX-License-Identifier: MIT */
/* The calendars that are in the binary, for tests. */
#ifndef SLAGEN_TEST_SHIPPED_H
#define SLAGEN_TEST_SHIPPED_H

#include "model/read.h"

#include "base/asset.h"

static inline const struct value *shipped_document(void *context, str id)
{
    struct reader *r = context;
    str path =
        arena_printf(&r->arena, "content/calendars/%.*s.yaml", STR_ARG(id));
    const struct asset *asset = asset_find(path);
    struct source *source = ARENA_NEW(&r->arena, struct source);
    struct value *value = NULL;
    if (!asset) {
        return NULL;
    }
    *source = (struct source){path, asset_text(asset)};
    if (!yaml_read(source, &yaml_limits_content, &r->arena, &r->diags,
                   &value)) {
        fail_msg("%.*s is no YAML", STR_ARG(path));
    }
    return value;
}

/* Lets the reader find what is shipped. */
static inline void reader_ship(struct reader *r)
{
    const str folder = STR("content/calendars/");
    struct calendar_supply *supply =
        ARENA_NEW(&r->arena, struct calendar_supply);
    str *ids = ARENA_ARRAY(&r->arena, asset_count, str);
    *supply = (struct calendar_supply){
        .shipped = shipped_document, .ids = ids, .context = r};
    for (size_t i = 0; i < asset_count; i++) {
        str path = str_from(assets[i].path);
        if (str_starts_with(path, folder)) {
            ids[supply->id_count++] =
                str_slice(path, folder.len, path.len - strlen(".yaml"));
        }
    }
    r->reading.calendars = supply;
}

#endif

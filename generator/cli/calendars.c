/* SPDX-License-Identifier: MIT */
#include "cli/calendars.h"

#include "base/asset.h"
#include "exchange/ics_read.h"
#include "input/yaml.h"

#define FOLDER STR("content/calendars/")
#define SUFFIX STR(".yaml")

/* Gives the id of a shipped calendar by the path of its asset, or nothing. */
static str asset_id(const struct asset *asset)
{
    str path = str_from(asset->path);
    if (!str_starts_with(path, FOLDER) || !str_ends_with(path, SUFFIX)) {
        return STR("");
    }
    return str_slice(path, FOLDER.len, path.len - SUFFIX.len);
}

bool calendars_is_shipped(const struct source *source)
{
    const struct asset *asset =
        str_starts_with(source->path, FOLDER) ? asset_find(source->path) : NULL;
    return asset && str_equal(asset_text(asset), source->text);
}

static const struct value *read_shipped(void *context, str id)
{
    struct calendars *calendars = context;
    const struct source *source;
    struct value *value = NULL;
    str path = arena_printf(calendars->arena, "content/calendars/%.*s.yaml",
                            STR_ARG(id));
    if (!asset_find(path)) {
        return NULL;
    }
    if (!source_read_overlay(NULL, path, SOURCE_YAML_MAX_BYTES,
                             calendars->arena, calendars->diags, &source) ||
        !yaml_read(source, &yaml_limits_content, calendars->arena,
                   calendars->diags, &value)) {
        calendars->usable = false;
        return NULL;
    }
    return value;
}

/* ---- iCalendar ----------------------------------------------------------- */

/* The file stands beside the one that names it. */
static str beside(struct arena *arena, str path, str name)
{
    size_t folder = path.len;
    while (folder && path.data[folder - 1] != '/') {
        folder--;
    }
    str before = str_slice(path, 0, folder);
    return arena_printf(arena, "%.*s%.*s", STR_ARG(before), STR_ARG(name));
}

static const struct value *refuse(struct calendars *calendars,
                                  const struct value *at, const char *rule,
                                  const char *message, const char *hint)
{
    str excerpt = text_excerpt(at->text);
    struct diag *diag = diag_at(calendars->diags, SEVERITY_ERROR, rule, at,
                                "`%.*s` %s", STR_ARG(excerpt), message);
    diag_hint(calendars->diags, diag, "%s", hint);
    return NULL;
}

static const struct value *import(void *context, const struct value *at)
{
    struct calendars *calendars = context;
    const struct source *source;
    str path = beside(calendars->arena, at->source->path, at->text);
    if (!str_ends_with(path, STR(".ics"))) {
        return refuse(calendars, at, "calendar-import",
                      "is not the name of an iCalendar file",
                      "write the name of a file that ends in .ics, such as "
                      "`import: closures.ics`");
    }
    if (str_starts_with(at->text, STR("/")) ||
        str_find(at->text, STR("..")) >= 0) {
        return refuse(calendars, at, "path-unsafe", "leads out of this folder",
                      "put the file beside this one, and write its name");
    }
    if (!source_exists(calendars->folder, path)) {
        return refuse(calendars, at, "ref-missing",
                      "is no file in the folder of this one",
                      "put the file beside this one, and write its name");
    }
    if (!source_read(calendars->folder, path, SOURCE_YAML_MAX_BYTES,
                     calendars->arena, calendars->diags, &source)) {
        return NULL;
    }
    return ics_read(source, calendars->arena, calendars->diags);
}

/* ---- what is asked for --------------------------------------------------- */

struct calendar_supply calendars_supply(struct calendars *calendars)
{
    str *ids = ARENA_ARRAY(calendars->arena, asset_count, str);
    size_t count = 0;
    for (size_t i = 0; i < asset_count; i++) {
        str id = asset_id(&assets[i]);
        if (id.len) {
            ids[count++] = id;
        }
    }
    calendars->usable = true;
    return (struct calendar_supply){
        .shipped = read_shipped,
        .ids = ids,
        .id_count = count,
        .import = import,
        .context = calendars,
    };
}

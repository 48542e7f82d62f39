/* SPDX-License-Identifier: MIT */
/* slagen dump: how a YAML file is understood, with the place of everything. */
#include "cli/commands.h"
#include "cli/report.h"
#include "exchange/json.h"
#include "input/source.h"
#include "input/yaml.h"

enum { DUMP_MAX_BYTES = 64 << 20 };

static void write_place(struct json *json, const struct value *value)
{
    json_put_int(json, "line", value->start.line);
    json_put_int(json, "column", value->start.column);
    json_put_int(json, "end_line", value->end.line);
    json_put_int(json, "end_column", value->end.column);
}

static const char *style_name(enum value_style style)
{
    switch (style) {
    case STYLE_PLAIN:
        return "plain";
    case STYLE_QUOTED:
        return "quoted";
    case STYLE_LITERAL:
        return "literal";
    case STYLE_FOLDED:
        return "folded";
    }
    return "";
}

/* Depth is bounded by the reader's limit, 64. */
static void write_value(struct json *json, const struct value *value);

static void write_entries(struct json *json, const struct value *map)
{
    json_key(json, STR("entries"));
    json_list_start(json);
    for (size_t i = 0; i < map->entry_count; i++) {
        const struct value_entry *entry = &map->entries[i];
        json_map_start(json);
        json_put_text(json, "key", entry->key);
        json_put_int(json, "line", entry->key_start.line);
        json_put_int(json, "column", entry->key_start.column);
        json_key(json, STR("value"));
        write_value(json, entry->value);
        json_end(json);
    }
    json_end(json);
}

static void write_items(struct json *json, const struct value *list)
{
    json_key(json, STR("items"));
    json_list_start(json);
    for (size_t i = 0; i < list->item_count; i++) {
        write_value(json, list->items[i]);
    }
    json_end(json);
}

static void write_value(struct json *json, const struct value *value)
{
    json_map_start(json);
    switch (value->kind) {
    case VALUE_MAP:
        json_put_text(json, "kind", STR("map"));
        write_place(json, value);
        write_entries(json, value);
        break;
    case VALUE_LIST:
        json_put_text(json, "kind", STR("list"));
        write_place(json, value);
        write_items(json, value);
        break;
    case VALUE_TEXT:
    case VALUE_PROSE:
    case VALUE_MARKUP:
        json_put_text(json, "kind", STR("text"));
        write_place(json, value);
        json_put_text(json, "style", str_from(style_name(value->style)));
        json_put_text(json, "text", value->text);
        break;
    case VALUE_NULL:
    case VALUE_BOOL:
        json_put_text(json, "kind", STR("null"));
        write_place(json, value);
        break;
    }
    json_end(json);
}

static bool print_tree(const struct value *value)
{
    struct buf text;
    struct json json;
    buf_init(&text, DUMP_MAX_BYTES);
    json_start(&json, JSON_PRETTY, &text);
    write_value(&json, value);
    json_finish(&json);
    bool printed = print_text(buf_text(&text), stdout);
    buf_release(&text);
    return printed;
}

static int dump(const struct options *options)
{
    struct arena arena = {0};
    struct diags diags;
    const struct source *source;
    struct value *value;
    diags_init(&diags, &arena);
    int status = EXIT_CLEAN;
    if (source_read_named(option_file(options, options->args[0], &arena),
                          SOURCE_YAML_MAX_BYTES, &arena, &diags, &source) &&
        yaml_read(source, &yaml_limits_general, &arena, &diags, &value) &&
        !print_tree(value)) {
        status = EXIT_MACHINE;
    }
    status = report_end(&diags, status);
    arena_release(&arena);
    return status;
}

static const struct option_spec *const specs[] = {&option_project, NULL};

const struct command command_dump = {
    .name = "dump",
    .args = "FILE",
    .summary = "print how a YAML file is understood, as JSON with places",
    .details = "FILE may be - for standard input.  Unlike the files of a "
               "project, it may\nhave aliases and YAML's own tags.",
    .options = specs,
    .arg_min = 1,
    .arg_max = 1,
    .run = dump,
};

/* SPDX-License-Identifier: MIT */
/* slagen render: Mustache for anyone. */
#include "cli/commands.h"
#include "cli/report.h"
#include "exchange/json.h"
#include "input/source.h"
#include "input/yaml.h"
#include "typeset/template.h"

static const struct option_spec option_partials = {
    "--partials",
    NULL,
    "DIR",
    OPTION_PATH,
    offsetof(struct options, partials),
    "where {{>name}} finds DIR/name.mustache"};

static const struct option_spec option_json_input = {
    "--json",
    NULL,
    NULL,
    OPTION_FLAG,
    offsetof(struct options, json),
    "read {\"template\", \"data\", \"partials\"} on standard input"};

static const struct option_spec *const specs[] = {
    &option_project, &option_partials, &option_json_input, NULL};

enum { RENDER_MAX_BYTES = 16 << 20 };

struct rendering {
    struct arena arena;
    struct diags diags;
    const struct source *source; /* the template */
    const struct value *data;
    struct value *partials; /* NULL: none */
};

/* Gives the source of a template that came inside another file. */
static const struct source *source_of(struct rendering *rendering,
                                      const struct value *text)
{
    return source_new(&rendering->arena, STR("template"), text->text);
}

static bool read_json(struct rendering *rendering)
{
    struct value *request;
    const struct source *source;
    if (!source_read_named("-", RENDER_MAX_BYTES, &rendering->arena,
                           &rendering->diags, &source) ||
        !json_read(source->text, source, &rendering->arena, &rendering->diags,
                   &request)) {
        return false;
    }
    const struct value *text = VALUE_FIND(request, "template");
    if (!text || !value_is_text(text)) {
        struct diag *diag =
            diag_at(&rendering->diags, SEVERITY_ERROR, "render-request",
                    request, "there is no text under \"template\"");
        diag_hint(&rendering->diags, diag,
                  "write {\"template\": \"…\", \"data\": {…}, \"partials\": "
                  "{…}}");
        return false;
    }
    rendering->source = source_of(rendering, text);
    rendering->data = VALUE_FIND(request, "data");
    rendering->partials = VALUE_FIND(request, "partials");
    if (!rendering->data) {
        rendering->data = value_null(&rendering->arena);
    }
    return true;
}

/* "DIR/a/b.mustache" is the partial "a/b". */
static bool read_partials(struct rendering *rendering, const char *path)
{
    struct source_folder folder;
    struct source_list list;
    const str ending = STR(".mustache");
    if (!source_folder_open(path, &rendering->diags, &folder)) {
        return false;
    }
    rendering->partials = value_map(&rendering->arena);
    bool usable = source_list(&folder, STR(""), ending, &rendering->arena,
                              &rendering->diags, &list);
    for (size_t i = 0; usable && i < list.count; i++) {
        const struct source *source;
        usable = source_read(&folder, list.paths[i], SOURCE_YAML_MAX_BYTES,
                             &rendering->arena, &rendering->diags, &source);
        if (usable) {
            struct value *text = value_text(&rendering->arena, source->text);
            text->source =
                source_new(&rendering->arena,
                           arena_printf(&rendering->arena, "%s/%.*s", path,
                                        STR_ARG(list.paths[i])),
                           source->text);
            value_set(
                rendering->partials, &rendering->arena,
                str_slice(list.paths[i], 0, list.paths[i].len - ending.len),
                text);
        }
    }
    source_folder_close(&folder);
    return usable;
}

static bool read_files(struct rendering *rendering,
                       const struct options *options)
{
    const struct source *data;
    struct value *value;
    struct arena *arena = &rendering->arena;
    if (!source_read_named(option_file(options, options->args[0], arena),
                           SOURCE_YAML_MAX_BYTES, arena, &rendering->diags,
                           &rendering->source) ||
        !source_read_named(option_file(options, options->args[1], arena),
                           RENDER_MAX_BYTES, arena, &rendering->diags, &data) ||
        !yaml_read(data, &yaml_limits_general, &rendering->arena,
                   &rendering->diags, &value)) {
        return false;
    }
    rendering->data = value;
    const char *partials = option_file(options, options->partials, arena);
    return !partials || read_partials(rendering, partials);
}

static int render_and_print(struct rendering *rendering)
{
    struct buf text;
    int status = EXIT_CLEAN;
    buf_init(&text, RENDER_MAX_BYTES);
    if (template_render_plainly(rendering->source, rendering->partials,
                                rendering->data, &rendering->diags, &text) &&
        !print_text(buf_text(&text), stdout)) {
        status = EXIT_MACHINE;
    }
    buf_release(&text);
    return status;
}

static int render(const struct options *options)
{
    struct rendering rendering = {0};
    int status = EXIT_CLEAN;
    if (options->json ? options->arg_count != 0 : options->arg_count != 2) {
        fputs("slagen render: give TEMPLATE and DATA.yaml, or --json\n",
              stderr);
        return EXIT_USAGE;
    }
    diags_init(&rendering.diags, &rendering.arena);
    if (options->json ? read_json(&rendering)
                      : read_files(&rendering, options)) {
        status = render_and_print(&rendering);
    }
    status = report_end(&rendering.diags, status);
    arena_release(&rendering.arena);
    return status;
}

const struct command command_render = {
    .name = "render",
    .args = "[TEMPLATE DATA.yaml]",
    .summary = "fill any Mustache template with any YAML or JSON",
    .details = "Follows the Mustache specification: what is unknown is empty, "
               "and {{x}} is\nescaped as HTML.",
    .options = specs,
    .arg_max = 2,
    .run = render,
};

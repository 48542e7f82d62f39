/* SPDX-License-Identifier: MIT */
/* slagen l10n import-side-by-side: pages that show their source. */
#include "cli/l10n_side_by_side.h"

#include "cli/file_put.h"
#include "cli/l10n.h"
#include "cli/report.h"
#include "exchange/tmx.h"
#include "input/source.h"
#include "input/yaml.h"

enum { REPORT_BYTES = 1 << 30 };

static const struct option_spec option_output = {
    "--output",
    "-o",
    "FILE",
    OPTION_PATH,
    offsetof(struct options, output),
    "write the translation memory, as TMX 1.4"};

static const struct option_spec option_memory = {
    "--memory",
    NULL,
    "FILE",
    OPTION_PATH,
    offsetof(struct options, memory),
    "what that memory begins with: an earlier one"};

TEXT_OPTION(language, "--language", "TAG",
            "the language of pages that do not say theirs");

struct import {
    const struct options *options;
    struct arena arena;
    struct diags diags;
    struct side_by_side_page *pages;
    size_t page_count;
    str *names;
    size_t name_count;
};

/* `names` of the project's locales/glossary.yaml, when there is one. */
static bool read_names(struct import *import)
{
    static const char path[] = "locales/glossary.yaml";
    struct source_folder folder;
    const struct source *source;
    struct value *glossary = NULL;
    struct diags *diags = &import->diags;
    if (!source_folder_open(import->options->project, diags, &folder)) {
        return false;
    }
    bool read = !source_exists(&folder, str_from(path)) ||
                (source_read(&folder, str_from(path), SOURCE_YAML_MAX_BYTES,
                             &import->arena, diags, &source) &&
                 yaml_read(source, &yaml_limits_content, &import->arena, diags,
                           &glossary));
    source_folder_close(&folder);
    const struct value *names = VALUE_FIND(glossary, "names");
    size_t count = names && names->kind == VALUE_LIST ? names->item_count : 0;
    import->names = ARENA_ARRAY(&import->arena, count, str);
    for (size_t i = 0; i < count; i++) {
        if (value_is_text(names->items[i])) {
            import->names[import->name_count++] = names->items[i]->text;
        }
    }
    return read;
}

/* Goes on past a file that cannot be read, to tell of the others. */
static bool read_pages(struct import *import)
{
    const struct options *options = import->options;
    bool all = true;
    import->pages = ARENA_ARRAY(&import->arena, options->arg_count,
                                struct side_by_side_page);
    for (size_t i = 0; i < options->arg_count; i++) {
        const struct source *source;
        const char *path =
            option_file(options, options->args[i], &import->arena);
        if (source_read_named(path, SIDE_BY_SIDE_MAX_BYTES, &import->arena,
                              &import->diags, &source)) {
            side_by_side_read(source, options->language, &import->arena,
                              &import->pages[import->page_count++]);
        } else {
            all = false;
        }
    }
    return all;
}

static bool read_memory(struct import *import, struct memory *memory)
{
    const struct source *source;
    const char *path =
        option_file(import->options, import->options->memory, &import->arena);
    return !path || (source_read_named(path, TMX_MAX_BYTES, &import->arena,
                                       &import->diags, &source) &&
                     tmx_read(source, &import->diags, memory));
}

static bool put_memory(struct import *import, const struct memory *memory)
{
    struct buf text;
    const char *path =
        option_file(import->options, import->options->output, &import->arena);
    buf_init(&text, TMX_MAX_BYTES);
    tmx_write(memory, &text);
    if (text.full) {
        struct diag *diag = diag_add(
            &import->diags, SEVERITY_ERROR, "tmx-limit", NULL, (pos){0},
            (pos){0}, "the memory has more than %d bytes", TMX_MAX_BYTES);
        diag_hint(&import->diags, diag, "make several, of fewer pages each");
    }
    bool done = !text.full && file_put(path, buf_text(&text), &import->diags);
    buf_release(&text);
    return done;
}

static void make_memory(struct import *import)
{
    struct memory memory;
    memory_init(&memory, STR("en"), &import->arena);
    if (!read_memory(import, &memory)) {
        return;
    }
    for (size_t i = 0; i < import->page_count; i++) {
        side_by_side_remember(&import->pages[i], &memory);
    }
    memory_sort(&memory);
    if (import->options->output) {
        put_memory(import, &memory);
    }
}

/* The memory may go to standard output; then the report must not. */
static bool print_report(const struct import *import)
{
    const char *output = import->options->output;
    struct buf text;
    buf_init(&text, REPORT_BYTES);
    if (import->options->json) {
        side_by_side_json(import->pages, import->page_count, &text);
    } else {
        side_by_side_text(import->pages, import->page_count, &text);
    }
    bool printed = !text.full;
    if (text.full) {
        fputs("slagen: cannot print: the report is too long\n", stderr);
    } else {
        printed =
            print_text(buf_text(&text),
                       output && strcmp(output, "-") == 0 ? stderr : stdout);
    }
    buf_release(&text);
    return printed;
}

static int import_side_by_side(const struct options *options)
{
    struct import import = {.options = options};
    int status = EXIT_CLEAN;
    diags_init(&import.diags, &import.arena);
    bool usable = read_names(&import);
    usable = read_pages(&import) && usable;
    if (import.page_count) {
        side_by_side_forbidden(import.pages, import.page_count,
                               options->project, &import.arena, &import.diags);
        side_by_side_judge(import.pages, import.page_count, import.names,
                           import.name_count, &import.arena);
        status = print_report(&import) ? EXIT_CLEAN : EXIT_MACHINE;
    }
    if (usable && (options->output || options->memory)) {
        make_memory(&import);
    }
    status = report_end(&import.diags, status);
    arena_release(&import.arena);
    return status;
}

static const struct option_spec *const specs[] = {
    &option_project,  &option_output, &option_memory,
    &option_language, &option_json,   NULL};

const struct command command_l10n_side_by_side = {
    .name = "l10n import-side-by-side",
    .args = "FILE…",
    .summary = "judge pages that show their source; make a translation memory "
               "of them",
    .details =
        "FILE is a page of Markdown in which every sentence carries its\n"
        "English source in a hidden element; docs/side-by-side.md tells more.\n"
        "Prints what was found, for each file and in total.  Problems of the\n"
        "pages are no faults: the exit status is 0 whatever they are.  Names\n"
        "that stay as they are come from `names` in the project's\n"
        "locales/glossary.yaml, if there is one.",
    .options = specs,
    .arg_min = 1,
    .arg_max = SIZE_MAX,
    .run = import_side_by_side,
};

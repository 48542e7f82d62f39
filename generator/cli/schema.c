/* SPDX-License-Identifier: MIT */
/* slagen schema: what may be written, for editors. */
#include "cli/commands.h"
#include "cli/report.h"
#include "exchange/json_schema.h"
#include "exchange/schema_manual.h"
#include "model/catalogue.h"

enum { SCHEMA_MAX_BYTES = 1 << 20 };

static const struct option_spec option_manual = {
    "--manual",
    NULL,
    NULL,
    OPTION_FLAG,
    offsetof(struct options, manual),
    "print the manual page of all kinds instead"};

static int print_manual(void)
{
    struct buf text;
    buf_init(&text, SCHEMA_MAX_BYTES);
    schema_manual_write(schemas, schema_count, &text);
    bool printed = print_text(buf_text(&text), stdout);
    buf_release(&text);
    return printed ? EXIT_CLEAN : EXIT_MACHINE;
}

static int print_schema(const struct schema *schema)
{
    struct buf text;
    buf_init(&text, SCHEMA_MAX_BYTES);
    json_schema_write(schema, &text);
    bool printed = print_text(buf_text(&text), stdout);
    buf_release(&text);
    return printed ? EXIT_CLEAN : EXIT_MACHINE;
}

static int list_kinds(void)
{
    for (size_t i = 0; i < schema_count; i++) {
        printf("%-10s %s\n", schemas[i]->kind, schemas[i]->meaning);
    }
    puts("\nslagen schema KIND prints one, slagen schema --manual tells of all "
         "their keys.");
    return EXIT_CLEAN;
}

static int schema(const struct options *options)
{
    if (options->manual) {
        return print_manual();
    }
    if (options->arg_count == 0) {
        return list_kinds();
    }
    for (size_t i = 0; i < schema_count; i++) {
        if (strcmp(options->args[0], schemas[i]->kind) == 0) {
            return print_schema(schemas[i]);
        }
    }
    fprintf(stderr, "slagen schema: no kind `%s`; there are", options->args[0]);
    for (size_t i = 0; i < schema_count; i++) {
        fprintf(stderr, " %s", schemas[i]->kind);
    }
    fputs("\n", stderr);
    return EXIT_USAGE;
}

static const struct option_spec *const specs[] = {&option_project,
                                                  &option_manual, NULL};

const struct command command_schema = {
    .name = "schema",
    .args = "[KIND]",
    .summary = "print the JSON Schema of a kind of file, for editors",
    .details = "KIND is site, partner, plan, calendar or page; without it the "
               "kinds are listed.\nIn an editor with the "
               "yaml-language-server, begin a file with\n"
               "  # yaml-language-server: $schema=plan.schema.json",
    .options = specs,
    .arg_max = 1,
    .run = schema,
};

/* SPDX-License-Identifier: MIT */
#include "cli/options.h"

const struct option_spec option_project = {
    "--project",
    "-C",
    "DIR",
    OPTION_PATH,
    offsetof(struct options, project),
    "the project folder (default: the current one)"};

const struct option_spec option_strict = {"--strict",
                                          NULL,
                                          NULL,
                                          OPTION_FLAG,
                                          offsetof(struct options, strict),
                                          "count warnings as errors"};

const struct option_spec option_json = {"--json",
                                        NULL,
                                        NULL,
                                        OPTION_FLAG,
                                        offsetof(struct options, json),
                                        "print JSON; amounts are exact texts"};

const struct option_spec option_pseudo = {
    "--pseudo",
    NULL,
    NULL,
    OPTION_FLAG,
    offsetof(struct options, pseudo),
    "with en-XA, ar-XB and en-XC, made from English to find faults"};

static bool is_spelled(const struct option_spec *spec, str word)
{
    return str_equal(word, str_from(spec->name)) ||
           (spec->letter && str_equal(word, str_from(spec->letter)));
}

static const struct option_spec *find(const struct command *command, str word)
{
    for (size_t i = 0; command->options[i]; i++) {
        if (is_spelled(command->options[i], word)) {
            return command->options[i];
        }
    }
    return NULL;
}

static bool complain(const struct command *command, const char *what,
                     const char *word)
{
    fprintf(stderr, "slagen %s: %s%s; see slagen %s --help\n", command->name,
            what, word, command->name);
    return false;
}

/* A command line is short: each value copies those before it. */
static void list_add(struct option_list *list, struct arena *arena,
                     const char *value)
{
    str *items = ARENA_ARRAY(arena, list->count + 1, str);
    if (list->count) {
        memcpy(items, list->items, list->count * sizeof *items);
    }
    items[list->count] = str_from(value);
    list->items = items;
    list->count++;
}

static bool set(const struct command *command, const struct option_spec *spec,
                const char *value, struct arena *arena, struct options *out)
{
    void *place = (char *)out + spec->offset;
    uint64_t number;
    switch (spec->kind) {
    case OPTION_FLAG:
        *(bool *)place = true;
        break;
    case OPTION_PATH:
        *(const char **)place = value;
        break;
    case OPTION_TEXT:
        *(str *)place = str_from(value);
        break;
    case OPTION_NUMBER:
        if (!str_to_uint(str_from(value), 1024, &number) || number == 0) {
            return complain(command, "not a number from 1 to 1024: ", value);
        }
        *(size_t *)place = (size_t)number;
        break;
    case OPTION_LIST:
        list_add(place, arena, value);
        break;
    }
    return true;
}

/* What one word of the command line is made of. */
struct word {
    str name;          /* "--output", "-o" */
    const char *value; /* behind = or glued to a letter; NULL: none */
};

/* "--output=DIR" and "-oDIR" carry their value. */
static struct word split(const char *text)
{
    const char *equals = strchr(text, '=');
    if (text[1] == '-' && equals) {
        return (struct word){{text, (size_t)(equals - text)}, equals + 1};
    }
    if (text[1] != '-' && text[2]) {
        return (struct word){{text, 2}, text + 2};
    }
    return (struct word){str_from(text), NULL};
}

bool options_read(const struct command *command, int argc, char **argv,
                  struct arena *arena, struct options *out)
{
    bool only_args = false;
    *out = (struct options){.project = "."};
    out->args = ARENA_ARRAY(arena, (size_t)argc + 1, const char *);
    for (int i = 0; i < argc; i++) {
        if (only_args || argv[i][0] != '-' || !argv[i][1]) {
            out->args[out->arg_count++] = argv[i];
            continue;
        }
        struct word word = split(argv[i]);
        if (str_equal(word.name, STR("--"))) {
            only_args = true;
            continue;
        }
        if (str_equal(word.name, STR("--help")) ||
            str_equal(word.name, STR("-h"))) {
            out->help = true;
            return true;
        }
        const struct option_spec *spec = find(command, word.name);
        if (!spec) {
            return complain(command, "no option ", argv[i]);
        }
        if (spec->value && !word.value) {
            if (i + 1 == argc) {
                return complain(command, "a value is missing behind ", argv[i]);
            }
            word.value = argv[++i];
        } else if (!spec->value && word.value) {
            return complain(command, "no value is wanted behind ", spec->name);
        }
        if (!set(command, spec, word.value, arena, out)) {
            return false;
        }
    }
    if (out->arg_count < command->arg_min) {
        return complain(command, "what is missing: ", command->args);
    }
    if (out->arg_count > command->arg_max) {
        return complain(command,
                        "one word too many: ", out->args[command->arg_max]);
    }
    return true;
}

const char *option_file(const struct options *options, const char *path,
                        struct arena *arena)
{
    if (!path || path[0] == '/' || strcmp(path, "-") == 0 ||
        strcmp(options->project, ".") == 0) {
        return path;
    }
    return arena_printf(arena, "%s/%s", options->project, path).data;
}

static void help_line(const struct option_spec *spec, FILE *out)
{
    char left[64];
    snprintf(left, sizeof left, "%s%s%s%s%s", spec->letter ? spec->letter : "",
             spec->letter ? ", " : "    ", spec->name, spec->value ? " " : "",
             spec->value ? spec->value : "");
    fprintf(out, "  %-28s %s\n", left, spec->meaning);
}

void options_help(const struct command *command, FILE *out)
{
    fprintf(out, "slagen %s%s%s%s\n\n%s\n", command->name,
            command->options[0] ? " [OPTION…]" : "", *command->args ? " " : "",
            command->args, command->summary);
    if (*command->details) {
        fprintf(out, "\n%s\n", command->details);
    }
    fputs("\n", out);
    for (size_t i = 0; command->options[i]; i++) {
        help_line(command->options[i], out);
    }
    fputs("  -h, --help                   show this\n", out);
}

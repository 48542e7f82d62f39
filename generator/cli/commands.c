/* SPDX-License-Identifier: MIT */
#include "cli/commands.h"

/* The word by which a command is known in its list: "status" of "l10n status".
 */
static str word_of(const struct command *command)
{
    str rest = str_from(command->name);
    str word = {0};
    while (rest.len) {
        word = str_cut(&rest, ' ');
    }
    return word;
}

void commands_print(const struct command *const *list, FILE *out)
{
    size_t widest = 10;
    for (size_t i = 0; list[i]; i++) {
        size_t len = word_of(list[i]).len;
        widest = len > widest ? len : widest;
    }
    for (size_t i = 0; list[i]; i++) {
        fprintf(out, "  %-*s %s\n", (int)widest, word_of(list[i]).data,
                list[i]->summary);
    }
}

static const struct command *find(const struct command *const *list, str word)
{
    for (size_t i = 0; list[i]; i++) {
        if (str_equal(word, word_of(list[i]))) {
            return list[i];
        }
    }
    return NULL;
}

static int wrong_word(const struct command *const *list, const char *group,
                      str word)
{
    enum { FARTHEST = 2 };
    size_t nearest = FARTHEST + 1;
    str meant = {0};
    for (size_t i = 0; list[i]; i++) {
        str other = word_of(list[i]);
        size_t distance = str_distance(word, other, FARTHEST);
        if (distance < nearest) {
            nearest = distance;
            meant = other;
        }
    }
    fprintf(stderr, "slagen%s: no command `%.*s`", group, STR_ARG(word));
    if (meant.len) {
        fprintf(stderr, "; did you mean `%.*s`?\n", STR_ARG(meant));
    } else {
        fprintf(stderr, "; see slagen%s --help\n", group);
    }
    return EXIT_USAGE;
}

static bool asks_for_help(const char *word)
{
    return strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0 ||
           strcmp(word, "help") == 0;
}

static void print_group(const struct command *group, FILE *out)
{
    fprintf(out, "slagen %s COMMAND [OPTION…]\n\n%s\n\n", group->name,
            group->details);
    commands_print(group->group, out);
    fprintf(out, "\nslagen %s COMMAND --help tells more about a command.\n",
            group->name);
}

static int run_group(const struct command *group, int argc, char **argv)
{
    if (argc == 0) {
        print_group(group, stderr);
        return EXIT_USAGE;
    }
    if (asks_for_help(argv[0])) {
        print_group(group, stdout);
        return EXIT_CLEAN;
    }
    return commands_run(group->group, group, argc, argv);
}

static int run(const struct command *command, int argc, char **argv)
{
    struct arena arena = {0};
    struct options options;
    int status = EXIT_USAGE;
    if (options_read(command, argc, argv, &arena, &options)) {
        if (options.help) {
            options_help(command, stdout);
            status = EXIT_CLEAN;
        } else {
            status = command->run(&options);
        }
    }
    arena_release(&arena);
    return status;
}

int commands_run(const struct command *const *list, const struct command *group,
                 int argc, char **argv)
{
    char name[64] = "";
    const struct command *command = find(list, str_from(argv[0]));
    if (command) {
        return command->group ? run_group(command, argc - 1, argv + 1)
                              : run(command, argc - 1, argv + 1);
    }
    if (group) {
        snprintf(name, sizeof name, " %s", group->name);
    }
    return wrong_word(list, name, str_from(argv[0]));
}

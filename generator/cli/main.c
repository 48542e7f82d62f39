/* SPDX-License-Identifier: MIT */
/*
 * slagen COMMAND …: finds the command and runs it.
 */
#include <errno.h>
#include <fcntl.h>

#include "cli/commands.h"
#include "cli/version.h"

const struct command *const commands[] = {
    &command_build,
    &command_check,
    &command_context,
    &command_credit,
    &command_dump,
    &command_explain,
    &command_hours,
    &command_quote,
    &command_render,
    &command_rules,
    &command_schema,
    &command_when,
    NULL,
};

static void print_help(FILE *out)
{
    fputs("slagen COMMAND [OPTION…]\n\n"
          "Turns partner profiles and support plans in YAML into support\n"
          "descriptions and service-level agreements, in many languages, as "
          "HTML and\nMarkdown.\n\n",
          out);
    for (size_t i = 0; commands[i]; i++) {
        fprintf(out, "  %-10s %s\n", commands[i]->name, commands[i]->summary);
    }
    fputs("\n  --version  versions of slagen and of what it is made with\n"
          "\nslagen COMMAND --help tells more about a command.\n"
          "Exit status: 0 clean, 1 faults in the input, 2 wrong usage, 3 the "
          "machine.\n",
          out);
}

static const struct command *command_find(str name)
{
    for (size_t i = 0; commands[i]; i++) {
        if (str_equal(name, str_from(commands[i]->name))) {
            return commands[i];
        }
    }
    return NULL;
}

static int wrong_command(str name)
{
    const char *nearest = NULL;
    for (size_t i = 0; commands[i]; i++) {
        if (str_distance(name, str_from(commands[i]->name), 2) <= 2) {
            nearest = commands[i]->name;
        }
    }
    fprintf(stderr, "slagen: no command `%.*s`", STR_ARG(name));
    if (nearest) {
        fprintf(stderr, "; did you mean `%s`?\n", nearest);
    } else {
        fputs("; see slagen --help\n", stderr);
    }
    return EXIT_USAGE;
}

/* A page that could not be printed to the end must not look like success. */
static int finish(int status)
{
    bool printed = fflush(stdout) == 0 && !ferror(stdout);
    if (!printed && status == EXIT_CLEAN) {
        fputs("slagen: cannot print\n", stderr);
        return EXIT_MACHINE;
    }
    return status;
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
    return finish(status);
}

/* A file that is opened gets the least free number: were standard error closed,
 * findings would be written into a page.  Closed streams are taken, the wrong
 * way round, so that using them fails as it should. */
static bool take_closed_streams(void)
{
    for (int number = 0; number <= 2; number++) {
        if (fcntl(number, F_GETFD) < 0 && errno == EBADF &&
            open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY) != number) {
            return false;
        }
    }
    return true;
}

int main(int argc, char **argv)
{
    if (!take_closed_streams()) {
        return EXIT_MACHINE;
    }
    str name = argc > 1 ? str_from(argv[1]) : STR("");
    if (argc < 2) {
        print_help(stderr);
        return EXIT_USAGE;
    }
    if (str_equal(name, STR("--help")) || str_equal(name, STR("-h")) ||
        str_equal(name, STR("help"))) {
        print_help(stdout);
        return finish(EXIT_CLEAN);
    }
    if (str_equal(name, STR("--version"))) {
        return finish(version_print());
    }
    const struct command *command = command_find(name);
    return command ? run(command, argc - 2, argv + 2) : wrong_command(name);
}

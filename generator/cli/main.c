/* SPDX-License-Identifier: MIT */
/*
 * slagen COMMAND …: finds the command and runs it.
 */
#include <errno.h>
#include <fcntl.h>

#include "cli/commands.h"
#include "cli/version.h"

const struct command *const commands[] = {
    &command_build,  &command_check, &command_context,
    &command_credit, &command_dump,  &command_explain,
    &command_hours,  &command_l10n,  &command_quote,
    &command_render, &command_rules, &command_schema,
    &command_when,   NULL,
};

static void print_help(FILE *out)
{
    fputs("slagen COMMAND [OPTION…]\n\n"
          "Turns partner profiles and support plans in YAML into support\n"
          "descriptions and service-level agreements, in many languages, as "
          "HTML and\nMarkdown.\n\n",
          out);
    commands_print(commands, out);
    fputs("\n  --version  versions of slagen and of what it is made with\n"
          "\nslagen COMMAND --help tells more about a command.\n"
          "Exit status: 0 clean, 1 faults in the input, 2 wrong usage, 3 the "
          "machine.\n",
          out);
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
    return finish(commands_run(commands, NULL, argc - 1, argv + 1));
}

/* SPDX-License-Identifier: MIT */
/* slagen rules: the rules of the domain, as a page of the manual. */
#include "cli/commands.h"
#include "rules/rules.h"

static int list_rules(const struct options *options)
{
    (void)options;
    puts("# Rules\n\n"
         "Made by `slagen rules`. The numbers are those of the duties of cloud "
         "resellers (R)\nand of the checks derived from them (E, W).");
    for (size_t i = 0; i < rule_count; i++) {
        printf("\n## %s\n\n%s (%s). %s\n\nRemedy: %s.\n", rules[i].id,
               rules[i].severity == SEVERITY_ERROR ? "Error" : "Warning",
               rules[i].duty, rules[i].meaning, rules[i].remedy);
    }
    return EXIT_CLEAN;
}

static const struct option_spec *const specs[] = {&option_project, NULL};

const struct command command_rules = {
    .name = "rules",
    .args = "",
    .summary = "list what is checked of partners and plans, and why",
    .details = "",
    .options = specs,
    .run = list_rules,
};

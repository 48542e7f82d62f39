/* SPDX-License-Identifier: MIT */
/* slagen rules: the rules of the domain, as a list for people. */
#include "cli/commands.h"
#include "rules/rules.h"

static int list_rules(const struct options *options)
{
    (void)options;
    for (size_t i = 0; i < rule_count; i++) {
        printf("%s (%s, %s)\n    %s\n    Remedy: %s.\n", rules[i].id,
               severity_name(rules[i].severity), rules[i].duty,
               rules[i].meaning, rules[i].remedy);
    }
    return EXIT_CLEAN;
}

static const struct option_spec *const specs[] = {NULL};

const struct command command_rules = {
    .name = "rules",
    .args = "",
    .summary = "list what is checked of partners and plans, and why",
    .details = "",
    .options = specs,
    .run = list_rules,
};

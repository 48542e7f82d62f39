/* SPDX-License-Identifier: MIT */
/* slagen rules: the rules of the domain, as a page of the manual. */
#include "cli/commands.h"
#include "rules/rules.h"

/* The duties that the rules cite, each in a sentence. */
static const struct {
    const char *number;
    const char *says;
} duties[] = {
    {"R1", "Customers get a clear description of how they are supported."},
    {"R2", "Who has no telephone support round the clock gives customers a "
           "service-level agreement that explains the options."},
    {"R3", "Customers are told which support there is (R3a), at which hours "
           "(R3b), how to get in touch (R3c) and, where it is charged, at "
           "which price (R3d)."},
    {"R4", "All or part of the support may be charged."},
    {"R5", "Links for self-help stand beside the contacts."},
    {"R6", "Customers are pointed to self-help first."},
    {"R10", "An indirect reseller supports its customers together with its "
            "indirect provider."},
    {"R20", "The reseller is the first whom its customers turn to."},
    {"R21",
     "Customers of a reseller cannot open tickets with the vendor, which "
     "does not support them directly."},
    {"R29", "Customers know what happens when they do not pay, and when they "
            "lose access."},
    {"R36", "A credit that the vendor owes is claimed by the partner that buys "
            "from it, by the end of the calendar month after the one of the "
            "incident, and reaches the customer through that partner."},
    {"R45", "In the cloud that 21Vianet operates, support is there 24 hours a "
            "day, 365 days a year, for everything that is resold."},
};

static void print_head(void)
{
    puts("# Rules\n\n"
         "Made by `slagen rules`. These rules look at partners and plans as a "
         "whole. Each\nsays where it comes from:\n\n"
         "- **R** is a duty of cloud resellers towards their customers, as the "
         "vendor\n  published it in its partner documentation from 2017 to "
         "2021; the numbers and\n  the words are ours;\n"
         "- **E** and **W** are the errors and the warnings derived from "
         "these. A number\n  that is missing is not checked, or not yet.\n\n"
         "All other ids of findings (`hours-form`, `ref-missing`, `yaml-…`) "
         "are faults of\nform: something is misspelled, or missing, or nowhere "
         "to be found. Their messages\nand hints say it all; "
         "[values.md](values.md) shows every form, and\n[yaml.md](yaml.md) "
         "what of YAML is refused.\n\n"
         "| number | duty |\n| --- | --- |");
    for (size_t i = 0; i < sizeof duties / sizeof *duties; i++) {
        printf("| %s | %s |\n", duties[i].number, duties[i].says);
    }
}

static int list_rules(const struct options *options)
{
    (void)options;
    print_head();
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

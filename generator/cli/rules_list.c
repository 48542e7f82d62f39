/* SPDX-License-Identifier: MIT */
/* slagen rules: all that can be found, as a page of the manual. */
#include "cli/commands.h"
#include "cli/report.h"
#include "cli/rule_page.h"
#include "exchange/json.h"
#include "rules/findings.h"
#include "rules/guard.h"
#include "rules/rules.h"

enum { RULES_MAX_BYTES = 4 << 20 };

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
    {"R14", "A direct bill partner gives first-level cloud support itself, and "
            "holds a paid plan for the support of partners."},
    {"R19", "The publisher of a third party's product gives technical support "
            "and the service level commitment for it; the reseller is the "
            "first contact for subscription and payment."},
    {"R20", "The reseller is the first whom its customers turn to."},
    {"R21",
     "Customers of a reseller cannot open tickets with the vendor, which "
     "does not support them directly."},
    {"R29", "Customers know what happens when they do not pay, and when they "
            "lose access."},
    {"R36", "A credit that the vendor owes is claimed by the partner that buys "
            "from it, by the end of the calendar month after the one of the "
            "incident, and reaches the customer through that partner."},
    {"R33", "Customers are told when their issue is resolved."},
    {"R39", "Technical problems are taken to the vendor by Premier or Advanced "
            "Support for Partners, Signature Cloud Support, or product "
            "incidents."},
    {"R40", "How many of these a partner has follows from its competencies; an "
            "Action Pack gives no Signature Cloud Support."},
    {"R41", "Who sells Dynamics 365 holds Advanced Support for Partners or "
            "higher."},
    {"R45", "In the cloud that 21Vianet operates, support is there 24 hours a "
            "day, 365 days a year, for everything that is resold."},
    {"R46", "The cloud with a German trustee is closed to new customers."},
    {"R47", "Partner Center has no view of service health for the US "
            "Government's cloud."},
};

static void add_head(struct buf *out)
{
    BUF_ADD(out,
            "# Rules\n\n"
            "Made by `slagen rules`. Every id of a finding stands here, with "
            "what it means and\nwhat to do; `slagen rules ID` and `slagen "
            "check --explain ID` print one.\n[checking.md](checking.md) tells "
            "how a project makes a finding graver or less\ngrave, and lets one "
            "stand. An *error, always* cannot be changed: behind it\nsomething "
            "was not understood.\n\n"
            "The first rules look at partners and plans as a whole. Each says "
            "where it comes\nfrom:\n\n"
            "- **R** is a duty of cloud resellers towards their customers, as "
            "the vendor\n  published it in its partner documentation from 2017 "
            "to 2021; the numbers and\n  the words are ours;\n"
            "- **E** and **W** are the errors and the warnings derived from "
            "these; each has\n  a rule.\n\n"
            "All others are faults of form: something is misspelled, or "
            "missing, or nowhere\nto be found. [values.md](values.md) shows "
            "every form, and [yaml.md](yaml.md)\nwhat of YAML is refused.\n\n"
            "| number | duty |\n| --- | --- |\n");
    for (size_t i = 0; i < sizeof duties / sizeof *duties; i++) {
        buf_printf(out, "| %s | %s |\n", duties[i].number, duties[i].says);
    }
}

static void add_page(const struct findings *all, const char *id,
                     struct buf *out)
{
    BUF_ADD(out, "\n");
    rule_page_write(findings_find(all, str_from(id)), out);
}

static void write_manual(const struct findings *all, struct buf *out)
{
    add_head(out);
    for (size_t i = 0; i < rule_count; i++) {
        add_page(all, rules[i].id, out);
    }
    for (size_t i = 0; i < guard_rule_count; i++) {
        add_page(all, guard_rules[i].id, out);
    }
    for (const struct form_group *group = form_groups; group->title; group++) {
        buf_printf(out, "\n# %s\n", group->title);
        for (const struct finding *form = group->items; form->id; form++) {
            add_page(all, form->id, out);
        }
    }
}

static void put_text(struct json *json, const char *key, const char *text)
{
    if (text) {
        json_put_text(json, key, str_from(text));
    } else {
        json_key(json, str_from(key));
        json_null(json);
    }
}

static void write_json(const struct findings *all, struct buf *out)
{
    struct json json;
    json_start(&json, JSON_PRETTY, out);
    json_list_start(&json);
    for (size_t i = 0; i < all->count; i++) {
        const struct finding *finding = all->items[i];
        json_map_start(&json);
        put_text(&json, "id", finding->id);
        put_text(&json, "severity", severity_name(finding->severity));
        json_put_bool(&json, "certain", finding_is_certain(finding));
        put_text(&json, "duty", finding->duty);
        put_text(&json, "meaning", finding->meaning);
        put_text(&json, "remedy", finding->remedy);
        put_text(&json, "file", finding->file);
        put_text(&json, "example", finding->example);
        put_text(&json, "neighbour", finding->neighbour);
        json_end(&json);
    }
    json_end(&json);
    json_finish(&json);
}

static int list_rules(const struct options *options)
{
    struct arena arena = {0};
    struct buf text;
    if (options->arg_count) {
        return rule_page_print("rules", str_from(options->args[0]));
    }
    buf_init(&text, RULES_MAX_BYTES);
    struct findings all = findings_all(&arena);
    if (options->json) {
        write_json(&all, &text);
    } else {
        write_manual(&all, &text);
    }
    bool printed = print_text(buf_text(&text), stdout);
    buf_release(&text);
    arena_release(&arena);
    return printed ? EXIT_CLEAN : EXIT_MACHINE;
}

static const struct option_spec *const specs[] = {&option_project, &option_json,
                                                  NULL};

const struct command command_rules = {
    .name = "rules",
    .args = "[ID]",
    .summary = "tell what is checked, and why; or all about one finding",
    .details = "With --json: {id, severity, certain, duty, meaning, remedy, "
               "file, example,\nneighbour}.",
    .options = specs,
    .arg_max = 1,
    .run = list_rules,
};

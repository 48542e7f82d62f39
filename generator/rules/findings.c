/* SPDX-License-Identifier: MIT */
#include "rules/findings.h"

#include <assert.h>

#include "rules/forms.h"
#include "rules/guard.h"
#include "rules/rules.h"

const struct form_group form_groups[] = {
    {"Content", forms_content},
    {"Hours, calendars and targets", forms_time},
    {"Prices and credits", forms_money},
    {"Text pages", forms_prose},
    {"Languages", forms_locale},
    {"Translations", forms_proof},
    {"Templates", forms_template},
    {"YAML, JSON and iCalendar", forms_yaml},
    {"Files of translators", forms_bitext},
    {"Project and output", forms_project},
    {0},
};

enum { MOST_FINDINGS = 1024 };

static void add(struct findings *all, const struct finding *finding)
{
    assert(all->count < MOST_FINDINGS);
    all->items[all->count++] = finding;
}

static void add_example(struct finding *finding)
{
    for (const struct rule_example *row = rule_examples; row->id; row++) {
        if (strcmp(row->id, finding->id) == 0) {
            finding->file = row->file;
            finding->example = row->example;
            finding->neighbour = row->neighbour;
        }
    }
}

static const struct finding *from_rule(const struct rule *rule,
                                       struct arena *arena)
{
    struct finding *finding = ARENA_NEW(arena, struct finding);
    *finding = (struct finding){
        .id = rule->id,
        .severity = rule->severity,
        .meaning = rule->meaning,
        .remedy = rule->remedy,
        .duty = rule->duty,
    };
    add_example(finding);
    return finding;
}

/* A guard judges, and may err: the project has the last word. */
static const struct finding *from_guard(const struct guard_rule *rule,
                                        struct arena *arena)
{
    struct finding *finding = ARENA_NEW(arena, struct finding);
    *finding = (struct finding){
        .id = rule->id,
        .severity = rule->severity,
        .meaning = rule->meaning,
        .remedy = rule->remedy,
        .duty = "",
    };
    add_example(finding);
    return finding;
}

struct findings findings_all(struct arena *arena)
{
    struct findings all = {
        ARENA_ARRAY(arena, MOST_FINDINGS, const struct finding *), 0};
    for (size_t i = 0; i < rule_count; i++) {
        add(&all, from_rule(&rules[i], arena));
    }
    for (size_t i = 0; i < guard_rule_count; i++) {
        add(&all, from_guard(&guard_rules[i], arena));
    }
    for (const struct form_group *group = form_groups; group->title; group++) {
        for (const struct finding *form = group->items; form->id; form++) {
            add(&all, form);
        }
    }
    findings_sort(&all);
    return all;
}

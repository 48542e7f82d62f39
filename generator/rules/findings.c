/* SPDX-License-Identifier: MIT */
#include "rules/findings.h"

#include "rules/forms.h"
#include "rules/rules.h"

const struct form_group form_groups[] = {
    {"Content", forms_content},
    {"Text pages", forms_prose},
    {"Languages", forms_locale},
    {"Templates", forms_template},
    {"YAML and JSON", forms_yaml},
    {"Project and output", forms_project},
    {0},
};

static size_t count_forms(void)
{
    size_t count = 0;
    for (const struct form_group *group = form_groups; group->title; group++) {
        for (const struct finding *form = group->items; form->id; form++) {
            count++;
        }
    }
    return count;
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
    for (const struct rule_example *row = rule_examples; row->id; row++) {
        if (strcmp(row->id, rule->id) == 0) {
            finding->file = row->file;
            finding->example = row->example;
            finding->neighbour = row->neighbour;
        }
    }
    return finding;
}

struct findings findings_all(struct arena *arena)
{
    struct findings all = {0};
    all.items =
        ARENA_ARRAY(arena, rule_count + count_forms(), const struct finding *);
    for (size_t i = 0; i < rule_count; i++) {
        all.items[all.count++] = from_rule(&rules[i], arena);
    }
    for (const struct form_group *group = form_groups; group->title; group++) {
        for (const struct finding *form = group->items; form->id; form++) {
            all.items[all.count++] = form;
        }
    }
    findings_sort(&all);
    return all;
}

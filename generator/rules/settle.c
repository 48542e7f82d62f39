/* SPDX-License-Identifier: MIT */
#include "rules/settle.h"

/* ---- severities ---------------------------------------------------------- */

static const struct value_entry *entry_of(const struct settling *settling,
                                          str rule)
{
    return value_find_entry(VALUE_FIND(settling->site->at, "rules"), rule);
}

/* Says of an id under `rules` what it is or does. */
static struct diag *complain(const struct settling *settling, const char *rule,
                             str id, const char *before, const char *behind,
                             struct diags *diags)
{
    const struct value_entry *entry = entry_of(settling, id);
    str excerpt = text_excerpt(id);
    return diag_add(diags, SEVERITY_ERROR, rule, settling->site->at->source,
                    entry->key_start, entry->key_end, "%s`%.*s`%s", before,
                    STR_ARG(excerpt), behind);
}

static void report_unknown(const struct settling *settling, str id,
                           struct diags *diags)
{
    const struct finding *nearest = findings_nearest(settling->findings, id);
    struct diag *diag = complain(settling, "rule-unknown", id,
                                 "there is no finding ", "", diags);
    if (nearest) {
        diag_hint(diags, diag, "did you mean `%s`?", nearest->id);
    } else {
        diag_hint(diags, diag, "`slagen rules` lists them all");
    }
}

static void report_certain(const struct settling *settling, str id,
                           struct diags *diags)
{
    struct diag *diag = complain(
        settling, "rule-severity", id, "",
        " is always an error: it means that something was not understood",
        diags);
    diag_hint(diags, diag, "leave this line out");
}

/* Gives what slagen.yaml wants of each finding, in the order of `findings`;
 * RULE_AS_IT_IS where it says nothing. */
static const enum rule_level *read_levels(const struct settling *settling,
                                          struct diags *diags)
{
    const struct findings *findings = settling->findings;
    enum rule_level *levels =
        ARENA_ARRAY(diags->arena, findings->count, enum rule_level);
    for (size_t i = 0; i < settling->site->rules.count; i++) {
        const struct rule_setting *setting = &settling->site->rules.items[i];
        size_t index = findings_index(findings, setting->id);
        if (index == findings->count) {
            report_unknown(settling, setting->id, diags);
        } else if (!finding_is_certain(findings->items[index])) {
            levels[index] = setting->level;
        } else if (setting->level != RULE_ERROR) {
            report_certain(settling, setting->id, diags);
        }
    }
    return levels;
}

/* False: the finding is switched off. */
static bool set_level(struct diag *diag, enum rule_level level)
{
    switch (level) {
    case RULE_AS_IT_IS:
        break;
    case RULE_OFF:
        return false;
    case RULE_NOTE:
        diag->severity = SEVERITY_NOTE;
        break;
    case RULE_WARNING:
        diag->severity = SEVERITY_WARNING;
        break;
    case RULE_ERROR:
        diag->severity = SEVERITY_ERROR;
        break;
    }
    return true;
}

static void set_levels(const struct settling *settling, struct diags *diags)
{
    const enum rule_level *levels = read_levels(settling, diags);
    size_t kept = 0;
    for (size_t i = 0; i < diags->count; i++) {
        struct diag *diag = &diags->items[i];
        size_t index = findings_index(settling->findings, str_from(diag->rule));
        if (index == settling->findings->count ||
            set_level(diag, levels[index])) {
            diags->items[kept++] = *diag;
        }
    }
    diags->count = kept;
    diags_recount(diags);
}

/* ---- comments ------------------------------------------------------------ */

/* What was not understood was not judged either: a comment may have its use
 * when the fault is gone. */
static bool is_understood(const struct settling *settling,
                          const struct diags *diags)
{
    for (size_t i = 0; i < diags->count; i++) {
        const struct finding *finding =
            findings_find(settling->findings, str_from(diags->items[i].rule));
        if (diags->items[i].severity == SEVERITY_ERROR &&
            (!finding || finding_is_certain(finding))) {
            return false;
        }
    }
    return true;
}

/* True for what is found only on a day, when there is none. */
static bool was_not_looked_for(const struct settling *settling, str rule)
{
    return !settling->on_a_day && str_equal(rule, STR("plan-expired"));
}

static void report_unused(const struct settling *settling,
                          const struct allowances *allowances,
                          struct diags *diags)
{
    for (size_t i = 0; i < allowances->count; i++) {
        const struct permit *allowance = &allowances->items[i];
        if (!allowance->used &&
            !was_not_looked_for(settling, allowance->rule)) {
            struct diag *diag = diag_add(
                diags, SEVERITY_WARNING, "suppression-unused",
                allowance->source, allowance->start, allowance->end,
                "there is no `%.*s` here to allow", STR_ARG(allowance->rule));
            diag_hint(diags, diag,
                      "leave the comment out; it must stand on the line of the "
                      "finding, or on one of its own before it");
        }
    }
}

static void apply_comments(const struct settling *settling, struct diags *diags)
{
    struct allowances allowances = {0};
    for (size_t i = 0; i < settling->file_count; i++) {
        allowances_read(&settling->files[i], settling->findings, diags,
                        &allowances);
    }
    allowances_apply(&allowances, diags);
    if (settling->whole && is_understood(settling, diags)) {
        report_unused(settling, &allowances, diags);
    }
}

void settle(const struct settling *settling, struct diags *diags)
{
    apply_comments(settling, diags);
    set_levels(settling, diags);
}

/* SPDX-License-Identifier: MIT */
/* Whether the rows of `reach` can be told apart, and all hours are of use. */
#include "reckon/rows.h"
#include "rules/judge.h"

/* The severity of a finding depends on how certain it is. */
static void report_conflict(const struct judging *judging,
                            const struct rows_conflict *conflict)
{
    struct rule graded = *judging->rule;
    const struct judging grading = {&graded, judging->world, judging->diags};
    graded.severity = conflict->is_same ? SEVERITY_ERROR : SEVERITY_WARNING;
    const struct value *first = conflict->first->at;
    struct diag *diag = report(
        &grading, conflict->second->at,
        conflict->is_same
            ? "two rows are about the same cases, and the hours of one hold "
              "those of the other"
            : "two rows match some case equally well, and name different "
              "hours");
    relate(judging, diag, first, "the other row");
    if (conflict->is_same) {
        diag_hint(judging->diags, diag,
                  "leave the row with the shorter hours out, or say for whom "
                  "it is");
    }
}

void judge_coverage_ambiguous(const struct judging *judging,
                              const struct plan *plan)
{
    struct rows_conflicts conflicts;
    rows_conflicts(plan, judging->diags->arena, &conflicts);
    for (size_t i = 0; i < conflicts.count; i++) {
        report_conflict(judging, &conflicts.items[i]);
    }
}

/* ---- contacts ----------------------------------------------------------- */

static bool has_contact_id(const struct partner *partner, int channel, str id)
{
    for (size_t i = 0; i < partner->contact.channels[channel].count; i++) {
        str here = partner->contact.channels[channel].items[i].id.text;
        if (str_equal(here.len ? here : STR("main"), id)) {
            return true;
        }
    }
    return false;
}

void judge_reach_contact(const struct judging *judging,
                         const struct partner *partner, const struct plan *plan)
{
    for (size_t i = 0; i < plan->reach.count; i++) {
        const struct reach *row = &plan->reach.items[i];
        const struct name *id = &row->contact;
        if (id->text.len == 0 || has_contact_id(partner, row->by, id->text) ||
            partner->contact.channels[row->by].count == 0) {
            continue; /* of a channel without contacts it has been said */
        }
        const struct value *contact = field_value(partner->at, "contact");
        struct diag *diag = report(judging, id->at,
                                   "a partner that offers this plan has no "
                                   "contact of that name");
        relate(judging, diag, contact, "the contacts of `%.*s`",
               STR_ARG(partner->id.text));
    }
}

/* ---- languages ---------------------------------------------------------- */

static bool is_never(const struct schedule *schedule)
{
    return schedule && schedule->week.count == 0 &&
           schedule->made_of.count == 0 && schedule->except.count == 0;
}

static bool row_speaks(const struct plan *plan, const struct reach *row,
                       str language)
{
    if (row->languages.count == 0) {
        return !is_never(plan_schedule(plan, row->during.text));
    }
    for (size_t i = 0; i < row->languages.count; i++) {
        if (languages_agree(row->languages.items[i], language)) {
            return !is_never(plan_schedule(plan, row->during.text));
        }
    }
    return false;
}

static bool plan_speaks(const struct plan *plan, str language)
{
    for (size_t i = 0; i < plan->reach.count; i++) {
        if (row_speaks(plan, &plan->reach.items[i], language)) {
            return true;
        }
    }
    return plan->reach.count == 0;
}

/* A plan that could not be read may speak every language. */
static bool is_spoken(const struct world *world, const struct partner *partner,
                      str language)
{
    for (size_t i = 0; i < partner->plans.count; i++) {
        const struct plan *plan =
            catalogue_plan(world->catalogue, partner->plans.items[i].text);
        if (!plan || plan->faulty || plan_speaks(plan, language)) {
            return true;
        }
    }
    return partner->plans.count == 0;
}

void judge_spoken(const struct judging *judging, const struct partner *partner)
{
    for (size_t i = 0; i < partner->speaks.count; i++) {
        const struct spoken *spoken = &partner->speaks.items[i];
        if (is_never(partner_schedule(partner, spoken->during.text))) {
            report(judging, spoken->at,
                   "this language is spoken in hours that are closed all week");
        } else if (!is_spoken(judging->world, partner, spoken->language)) {
            report(judging, spoken->at,
                   "no plan that the partner offers has hours in this "
                   "language");
        }
    }
}

/* A row may offer a language of its own, and never be there. */
void judge_row_languages(const struct judging *judging, const struct plan *plan)
{
    for (size_t i = 0; i < plan->reach.count; i++) {
        const struct reach *row = &plan->reach.items[i];
        for (size_t j = 0; j < row->languages.count; j++) {
            if (!plan_speaks(plan, row->languages.items[j])) {
                report(judging, field_value(row->at, "languages"),
                       "a language is offered here, and the hours are closed "
                       "all week");
                break;
            }
        }
    }
}

/* ---- hours that nothing names ------------------------------------------- */

enum { DEPTH_MAX = 24 }; /* values within values that are looked into */

static bool is_id_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

/* True when the id is a word of the text: "24 business hours of office". */
static bool has_word(str text, str id)
{
    for (size_t i = 0; i + id.len <= text.len; i++) {
        bool starts = i == 0 || !is_id_char(text.data[i - 1]);
        bool ends =
            i + id.len == text.len || !is_id_char(text.data[i + id.len]);
        if (starts && ends && str_equal(str_slice(text, i, i + id.len), id)) {
            return true;
        }
    }
    return false;
}

static bool names_it(const struct value *value, str id, int depth);

static bool map_names_it(const struct value *map, str id, int depth)
{
    for (size_t i = 0; i < map->entry_count; i++) {
        if (has_word(map->entries[i].key, id) ||
            names_it(map->entries[i].value, id, depth)) {
            return true;
        }
    }
    return false;
}

/* Whatever can refer to hours is written with their name: so no list of such
 * keys is needed here, and a new one is never forgotten. */
static bool names_it(const struct value *value, str id, int depth)
{
    if (depth == DEPTH_MAX) {
        return true;
    }
    if (value_is_text(value)) {
        return has_word(value->text, id);
    }
    if (value->kind == VALUE_MAP) {
        return map_names_it(value, id, depth + 1);
    }
    for (size_t i = 0; value->kind == VALUE_LIST && i < value->item_count;
         i++) {
        if (names_it(value->items[i], id, depth + 1)) {
            return true;
        }
    }
    return false;
}

/* What names the document itself, and others like it. */
static bool is_other_name(str key)
{
    return str_equal(key, STR("plan")) || str_equal(key, STR("partner")) ||
           str_equal(key, STR("name")) || str_equal(key, STR("plans"));
}

/* Looks at all but the name of the hours and what stands below it. */
static bool is_named(const struct value *document, str id)
{
    for (size_t i = 0; i < document->entry_count; i++) {
        const struct value_entry *entry = &document->entries[i];
        bool is_hours = str_equal(entry->key, STR("hours")) &&
                        entry->value->kind == VALUE_MAP;
        for (size_t j = 0; is_hours && j < entry->value->entry_count; j++) {
            const struct value_entry *other = &entry->value->entries[j];
            if (!str_equal(other->key, id) && names_it(other->value, id, 0)) {
                return true;
            }
        }
        if (!is_hours && !is_other_name(entry->key) &&
            names_it(entry->value, id, 0)) {
            return true;
        }
    }
    return false;
}

static bool counts_business_time(const struct plan *plan)
{
    for (size_t i = 0; i < plan->targets.count; i++) {
        for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
            if (duration_is_business(
                    plan->targets.items[i].kinds[kind].duration)) {
                return true;
            }
        }
    }
    return false;
}

enum { MOST_HOURS = 50 }; /* schedules of a document that are looked for */

/* The only schedule of a plan is that of its business hours, unsaid. */
static bool plan_uses(const struct plan *plan, const struct schedule *hours)
{
    return (plan->hours.count == 1 && counts_business_time(plan)) ||
           is_named(plan->at, hours->id);
}

static bool has_hours(const struct plan *plan, const void *thing, bool used)
{
    const struct schedule *hours = thing;
    for (size_t i = 0; i < plan->hours.count; i++) {
        const struct schedule *own = &plan->hours.items[i];
        if (is_same_place(own->at, hours->at)) {
            return !used || plan_uses(plan, own);
        }
    }
    return false;
}

void judge_plan_hours(const struct judging *judging, const struct plan *plan)
{
    for (size_t i = 0; i < plan->hours.count && i < MOST_HOURS; i++) {
        const struct schedule *hours = &plan->hours.items[i];
        if (!plan_uses(plan, hours) &&
            !is_used_elsewhere(judging, plan, has_hours, hours)) {
            report(judging, hours->at, "nothing refers to these hours");
        }
    }
}

void judge_partner_hours(const struct judging *judging,
                         const struct partner *partner)
{
    for (size_t i = 0; i < partner->hours.count && i < MOST_HOURS; i++) {
        const struct schedule *hours = &partner->hours.items[i];
        if (!is_named(partner->at, hours->id)) {
            report(judging, hours->at, "nothing refers to these hours");
        }
    }
}

/* SPDX-License-Identifier: MIT */
/* Which key refers to what. */
#include "model/references.h"

#include "model/candidates.h"

/* What names of whole documents can mean. */
struct documents {
    const struct catalogue *catalogue;
    struct candidates plans;
    struct candidates calendars;
    struct candidates pages;
};

static struct candidates document_candidates(const struct reading *reading,
                                             const char *kind,
                                             void *const *items, size_t count)
{
    struct candidates candidates = candidates_new(reading, kind, count);
    for (size_t i = 0; i < count; i++) {
        const struct document_head *head = items[i];
        candidates_add(&candidates, head->id.text);
    }
    candidates.sorted = true;
    return candidates;
}

#define CANDIDATES(thing)                                                      \
    document_candidates(reading, #thing, (void *const *)catalogue->thing##s,   \
                        catalogue->thing##_count)

/* Gives the key of an item read by id, as something to point at. */
static struct name key_name(const struct reading *reading,
                            const struct value *document, const char *field,
                            str id)
{
    const struct value *map = field_value(document, field);
    const struct value_entry *entry = value_find_entry(map, id);
    struct value *key = value_text(reading->arena, id);
    key->source = entry ? value_entry_source(map, entry) : map->source;
    key->start = entry ? entry->key_start : map->start;
    key->end = entry ? entry->key_end : map->start;
    return (struct name){key, id};
}

static bool report_reserved(const struct reading *reading,
                            const struct value *document, str id)
{
    struct name key = key_name(reading, document, "hours", id);
    struct diag *diag = diag_at(
        reading->diags, SEVERITY_ERROR, "hours-reserved", key.at,
        "`%.*s` is built in and means every minute of every day", STR_ARG(id));
    diag_hint(reading->diags, diag, "give these hours another name");
    return false;
}

/* Gives the names under a key of a document, those of faulty things too: they
 * are there, and their own faults are told. */
static struct candidates key_candidates(const struct reading *reading,
                                        const char *kind,
                                        const struct value *document,
                                        const char *field)
{
    enum { MORE = 8 }; /* names that are built in */
    const struct value *map = value_find(document, str_from(field));
    size_t count = map && map->kind == VALUE_MAP ? map->entry_count : 0;
    struct candidates candidates = candidates_new(reading, kind, count + MORE);
    for (size_t i = 0; i < count; i++) {
        candidates_add(&candidates, map->entries[i].key);
    }
    return candidates;
}

static struct candidates schedule_candidates(const struct reading *reading,
                                             const struct value *document)
{
    struct candidates candidates =
        key_candidates(reading, "schedule", document, "hours");
    candidates_add(&candidates, SCHEDULE_ALWAYS);
    return candidates;
}

/* Where nobody is there; two words mean no calendar in particular. */
static bool resolve_closed(const struct candidates *calendars,
                           const struct schedule *schedule)
{
    const struct name *names = schedule->closed.items;
    size_t count = schedule->closed.count;
    bool usable = names_check_twice(calendars->reading, names, count);
    for (size_t i = 0; i < count; i++) {
        usable &= calendar_id_is_word(names[i].text) ||
                  candidates_resolve(calendars, &names[i]);
    }
    return usable;
}

static bool resolve_schedules(const struct reading *reading,
                              const struct candidates *calendars,
                              const struct candidates *names,
                              const struct value *document,
                              struct schedule *schedules, size_t count)
{
    bool usable = true;
    for (size_t i = 0; i < count; i++) {
        usable &= resolve_closed(calendars, &schedules[i]);
        usable &= candidates_resolve_all(names, schedules[i].made_of.items,
                                         schedules[i].made_of.count);
        if (str_equal(schedules[i].id, SCHEDULE_ALWAYS)) {
            usable = report_reserved(reading, document, schedules[i].id);
        }
    }
    return schedules_link(reading, schedules, count) && usable;
}

/* What the names in one plan can mean. */
struct plan_names {
    struct candidates schedules;
    struct candidates severities;
    struct candidates regions;
    struct candidates requests;
    struct candidates tiers;
    struct candidates services;
};

/* A service is one of those that the plan covers, if it says which. */
static struct candidates service_candidates(const struct reading *reading,
                                            const struct plan *plan)
{
    struct candidates candidates =
        candidates_new(reading, "covered service", plan->covers.count);
    for (size_t i = 0; i < plan->covers.count; i++) {
        candidates_add(&candidates, plan->covers.items[i].service);
    }
    return candidates;
}

static struct plan_names plan_names(const struct reading *reading,
                                    const struct plan *plan)
{
    struct plan_names names = {
        .schedules = schedule_candidates(reading, plan->at),
        .severities =
            key_candidates(reading, "severity", plan->at, "severities"),
        .regions = key_candidates(reading, "region", plan->at, "regions"),
        .requests =
            key_candidates(reading, "kind of request", plan->at, "requests"),
        .tiers = key_candidates(reading, "tier", plan->at, "tiers"),
        .services = service_candidates(reading, plan),
    };
    for (const char *const *usual = usual_requests; *usual; usual++) {
        if (!candidates_hold(&names.requests, str_from(*usual))) {
            candidates_add(&names.requests, str_from(*usual));
        }
    }
    return names;
}

static bool resolve_narrowing(const struct plan_names *names,
                              const struct narrowing *narrowing)
{
    bool usable =
        candidates_resolve_all(&names->severities, narrowing->severity.items,
                               narrowing->severity.count);
    usable &= candidates_resolve_all(&names->regions, narrowing->region.items,
                                     narrowing->region.count);
    usable &= candidates_resolve_all(&names->requests, narrowing->request.items,
                                     narrowing->request.count);
    usable &= candidates_resolve_all(&names->tiers, narrowing->tier.items,
                                     narrowing->tier.count);
    if (names->services.count) {
        usable &=
            candidates_resolve_all(&names->services, narrowing->service.items,
                                   narrowing->service.count);
    }
    return usable;
}

static bool resolve_reach(const struct plan_names *names,
                          const struct plan *plan)
{
    bool usable = true;
    for (size_t i = 0; i < plan->reach.count; i++) {
        struct narrowing narrowing = reach_narrowing(&plan->reach.items[i]);
        usable &=
            candidates_resolve(&names->schedules, &plan->reach.items[i].during);
        usable &= resolve_narrowing(names, &narrowing);
    }
    return usable;
}

/* The hours of a set have been handed on to each that has none of its own. */
static bool resolve_kinds(const struct plan_names *names,
                          const struct target *kinds, const struct name *hours)
{
    bool usable = candidates_resolve(&names->schedules, hours);
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        if (kinds[kind].hours.at != hours->at) {
            usable &= candidates_resolve(&names->schedules, &kinds[kind].hours);
        }
    }
    return usable;
}

static bool resolve_targets(const struct reading *reading,
                            const struct plan_names *names,
                            const struct plan *plan)
{
    bool usable = true;
    for (size_t i = 0; i < plan->targets.count; i++) {
        const struct targets *targets = &plan->targets.items[i];
        struct name key = key_name(reading, plan->at, "targets", targets->id);
        usable &= candidates_resolve(&names->severities, &key);
        usable &= resolve_kinds(names, targets->kinds, &targets->hours);
    }
    for (size_t i = 0; i < plan->targets_for.count; i++) {
        const struct targets_row *row = &plan->targets_for.items[i];
        usable &= resolve_narrowing(names, &row->keys);
        usable &= resolve_kinds(names, row->kinds, &row->hours);
    }
    return usable;
}

static bool resolve_severities(const struct plan_names *names,
                               const struct plan *plan)
{
    bool usable = true;
    const struct matrix_cells *cells = &plan->severity_matrix.gives;
    for (size_t i = 0; i < plan->severities.count; i++) {
        usable &= candidates_resolve(&names->severities,
                                     &plan->severities.items[i].downgraded_to);
    }
    for (size_t i = 0; i < cells->count; i++) {
        usable &=
            candidates_resolve(&names->severities, &cells->items[i].severity);
    }
    return usable;
}

static bool resolve_plan(const struct reading *reading,
                         const struct documents *documents,
                         const struct plan *plan)
{
    const struct plan_names names = plan_names(reading, plan);
    bool usable =
        resolve_schedules(reading, &documents->calendars, &names.schedules,
                          plan->at, plan->hours.items, plan->hours.count);
    usable &= resolve_reach(&names, plan);
    usable &= candidates_resolve(&names.schedules, &plan->business_hours);
    usable &= resolve_severities(&names, plan);
    return resolve_targets(reading, &names, plan) && usable;
}

/* `provider` stands for the calendar whose id is the partner's country. */
static bool resolve_provider(const struct documents *documents,
                             const struct partner *partner,
                             const struct schedule *schedules, size_t count)
{
    struct arena *arena = documents->calendars.reading->arena;
    bool usable = true;
    char id[CALENDAR_COUNTRY_LEN];
    str country = arena_copy(arena, calendar_country_id(partner->country, id));
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < schedules[i].closed.count; j++) {
            const struct name *name = &schedules[i].closed.items[j];
            if (str_equal(name->text, CALENDAR_PROVIDER)) {
                usable &= candidates_resolve(&documents->calendars,
                                             &(struct name){name->at, country});
            }
        }
    }
    return usable;
}

static bool resolve_providers(const struct documents *documents,
                              const struct partner *partner)
{
    bool usable = resolve_provider(documents, partner, partner->hours.items,
                                   partner->hours.count);
    for (size_t i = 0; i < partner->plans.count; i++) {
        const struct plan *plan =
            catalogue_plan(documents->catalogue, partner->plans.items[i].text);
        if (plan) {
            usable &= resolve_provider(documents, partner, plan->hours.items,
                                       plan->hours.count);
        }
    }
    return usable;
}

static bool resolve_partner(const struct reading *reading,
                            const struct documents *documents,
                            const struct partner *partner)
{
    const struct candidates *plans = &documents->plans;
    const struct candidates *pages = &documents->pages;
    struct candidates schedules = schedule_candidates(reading, partner->at);
    bool usable = resolve_schedules(reading, &documents->calendars, &schedules,
                                    partner->at, partner->hours.items,
                                    partner->hours.count);
    usable &= resolve_providers(documents, partner);
    usable &= candidates_resolve_all(plans, partner->plans.items,
                                     partner->plans.count);
    usable &= candidates_resolve_all(pages, partner->pages.items,
                                     partner->pages.count);
    usable &= candidates_resolve(pages, &partner->training);
    usable &= candidates_resolve(pages, &partner->collections);
    for (size_t i = 0; i < partner->speaks.count; i++) {
        usable &=
            candidates_resolve(&schedules, &partner->speaks.items[i].during);
    }
    for (int channel = 0; channel < CHANNEL_COUNT; channel++) {
        for (size_t i = 0; i < partner->contact.channels[channel].count; i++) {
            usable &= candidates_resolve(
                &schedules,
                &partner->contact.channels[channel].items[i].during);
        }
    }
    return usable;
}

/* Those of the project, of the program that it uses, and the others that are
 * shipped, none of which is missing. */
static struct candidates calendar_candidates(const struct reading *reading,
                                             const struct catalogue *catalogue)
{
    const struct calendar_supply *supply = reading->calendars;
    size_t shipped = supply ? supply->id_count : 0;
    struct candidates candidates = candidates_new(
        reading, "calendar", catalogue->calendar_count + shipped);
    for (size_t i = 0; i < catalogue->calendar_count; i++) {
        candidates_add(&candidates, catalogue->calendars[i]->id.text);
    }
    for (size_t i = 0; i < shipped; i++) {
        if (!catalogue_calendar(catalogue, supply->ids[i])) {
            candidates_add(&candidates, supply->ids[i]);
        }
    }
    candidates_sort(&candidates);
    return candidates;
}

bool references_check(const struct reading *reading,
                      struct catalogue *catalogue)
{
    struct documents documents = {
        .catalogue = catalogue,
        .plans = CANDIDATES(plan),
        .calendars = calendar_candidates(reading, catalogue),
        .pages = CANDIDATES(page),
    };
    documents.plans.bases = catalogue;
    bool usable = true;
    for (size_t i = 0; i < catalogue->calendar_count; i++) {
        struct calendar *calendar = catalogue->calendars[i];
        calendar->faulty |= !candidates_resolve_all(&documents.calendars,
                                                    calendar->includes.items,
                                                    calendar->includes.count) ||
                            !names_check_twice(reading, calendar->without.items,
                                               calendar->without.count);
        usable &= !calendar->faulty;
    }
    for (size_t i = 0; i < catalogue->plan_count; i++) {
        struct plan *plan = catalogue->plans[i];
        plan->faulty |= !resolve_plan(reading, &documents, plan);
        usable &= !plan->faulty;
    }
    for (size_t i = 0; i < catalogue->partner_count; i++) {
        struct partner *partner = catalogue->partners[i];
        partner->faulty |= !resolve_partner(reading, &documents, partner);
        usable &= !partner->faulty;
    }
    return usable;
}

/* SPDX-License-Identifier: MIT */
#include "cli/offer.h"

#include "cli/report.h"

enum { NAMES_SHOWN = 12 };

str offer_unknown(struct arena *arena, const char *what, str word,
                  const str *names, size_t count)
{
    size_t nearest = str_nearest(word, names, count);
    str excerpt = text_excerpt(word);
    if (nearest < count) {
        return arena_printf(arena, "%s `%.*s`; did you mean `%.*s`?", what,
                            STR_ARG(excerpt), STR_ARG(names[nearest]));
    }
    if (count == 0) {
        return arena_printf(arena, "%s `%.*s`: there is none", what,
                            STR_ARG(excerpt));
    }
    size_t shown = count < NAMES_SHOWN ? count : NAMES_SHOWN;
    str list = arena_join(arena, names, shown, STR(", "));
    return arena_printf(arena, "%s `%.*s`; there %s: %.*s%s", what,
                        STR_ARG(excerpt), count == 1 ? "is" : "are",
                        STR_ARG(list), count > shown ? ", …" : "");
}

static bool find_partner(const struct catalogue *catalogue, str id,
                         struct arena *arena, struct offer *out, str *complaint)
{
    out->partner = catalogue_partner(catalogue, id);
    if (out->partner) {
        return true;
    }
    str *names = ARENA_ARRAY(arena, catalogue->partner_count, str);
    for (size_t i = 0; i < catalogue->partner_count; i++) {
        names[i] = catalogue->partners[i]->id.text;
    }
    *complaint =
        offer_unknown(arena, "no partner", id, names, catalogue->partner_count);
    return false;
}

static bool find_plan(const struct catalogue *catalogue, str id,
                      struct arena *arena, struct offer *out, str *complaint)
{
    const struct partner *partner = out->partner;
    str *names = ARENA_ARRAY(arena, partner->plans.count, str);
    for (size_t i = 0; i < partner->plans.count; i++) {
        names[i] = partner->plans.items[i].text;
        if (str_equal(names[i], id)) {
            out->plan = catalogue_plan(catalogue, id);
            return true;
        }
    }
    str what =
        arena_printf(arena, "`%.*s` offers no plan", STR_ARG(partner->id.text));
    *complaint =
        offer_unknown(arena, what.data, id, names, partner->plans.count);
    return false;
}

bool offer_find(const struct project *project, str words, struct arena *arena,
                struct offer *out, str *complaint)
{
    str plan = words;
    str partner = str_cut(&plan, '/');
    *out = (struct offer){.project = project};
    if (partner.len == 0 || plan.len == 0) {
        str excerpt = text_excerpt(words);
        *complaint = arena_printf(
            arena, "name a plan as PARTNER/PLAN, not `%.*s`", STR_ARG(excerpt));
        return false;
    }
    return find_partner(&project->catalogue, partner, arena, out, complaint) &&
           find_plan(&project->catalogue, plan, arena, out, complaint);
}

const struct severity *offer_severity(const struct plan *plan, str word)
{
    const struct severity *severity = plan_severity(plan, word);
    uint64_t place;
    if (!severity && str_to_uint(word, plan->severities.count, &place) &&
        place) {
        severity = &plan->severities.items[place - 1];
    }
    return severity;
}

int offer_complain(const char *command, str complaint)
{
    fprintf(stderr, "slagen %s: %.*s\n", command, STR_ARG(complaint));
    return EXIT_USAGE;
}

int offer_run(const char *command, const struct options *options,
              offer_use *use)
{
    struct project project;
    struct arena arena = {0};
    struct offer offer;
    str complaint;
    project_open(&project, options->project);
    project_settle(&project, false);
    int status = report_status(&project.diags);
    if (!project.usable || status != EXIT_CLEAN) {
        report_text(&project.diags, stderr);
    } else if (!offer_find(&project, str_from(options->args[0]), &arena, &offer,
                           &complaint)) {
        status = offer_complain(command, complaint);
    } else {
        status = use(options, &offer, &arena);
    }
    arena_release(&arena);
    project_close(&project);
    return status;
}

/* SPDX-License-Identifier: MIT */
/*
 * Names of documents are looked up among thousands, so those are sorted; names
 * of schedules and severities among the few of one document.
 */
#include "model/candidates.h"

#include <stdlib.h>

struct candidates candidates_new(const struct reading *reading,
                                 const char *kind, size_t most)
{
    return (struct candidates){
        .reading = reading,
        .kind = kind,
        .ids = ARENA_ARRAY(reading->arena, most, str),
    };
}

void candidates_add(struct candidates *candidates, str id)
{
    candidates->ids[candidates->count++] = id;
}

static int compare_ids(const void *left, const void *right)
{
    return str_compare(*(const str *)left, *(const str *)right);
}

void candidates_sort(struct candidates *candidates)
{
    if (candidates->count > 1) {
        qsort(candidates->ids, candidates->count, sizeof *candidates->ids,
              compare_ids);
    }
    candidates->sorted = true;
}

bool candidates_hold(const struct candidates *candidates, str id)
{
    if (candidates->sorted && candidates->count) {
        return bsearch(&id, candidates->ids, candidates->count, sizeof id,
                       compare_ids);
    }
    for (size_t i = 0; i < candidates->count; i++) {
        if (str_equal(candidates->ids[i], id)) {
            return true;
        }
    }
    return false;
}

/* A document in a file that could not be understood is not missing: to say so
 * would be a second finding for one fault. */
static bool may_be_unread(const struct candidates *candidates, str id)
{
    const struct reading *reading = candidates->reading;
    for (size_t i = 0; candidates->sorted && i < reading->unread_count; i++) {
        const struct source *unread = reading->unread[i];
        if (!unread || str_find(unread->text, id) >= 0) {
            return true;
        }
    }
    return false;
}

/* A plan that is only there to be extended is not offered. */
static bool hint_base(const struct candidates *candidates, struct diag *diag,
                      str id)
{
    const struct catalogue *catalogue = candidates->bases;
    for (size_t i = 0; catalogue && i < catalogue->extended_count; i++) {
        const struct extended *base = &catalogue->extended[i];
        if (base->abstract && str_equal(base->id, id) &&
            str_equal(str_from(base->kind->kind), str_from(candidates->kind))) {
            const struct value *at = base->lineage.at;
            diag_related(candidates->reading->diags, diag, at->source,
                         at->start, "this one is abstract");
            diag_hint(candidates->reading->diags, diag,
                      "name a %s that extends it", candidates->kind);
            return true;
        }
    }
    return false;
}

/* Names that begin with the same word, "de, de-bb" for "de-bavaria", are worth
 * more than the first of very many. */
static bool hint_kin(const struct candidates *candidates, struct diag *diag,
                     str name)
{
    enum { MOST = 20 };
    const struct reading *reading = candidates->reading;
    str kin[MOST];
    size_t count = 0;
    str first = str_cut(&name, '-');
    for (size_t i = 0; candidates->sorted && i < candidates->count; i++) {
        str rest = candidates->ids[i];
        if (count < MOST && str_equal(str_cut(&rest, '-'), first)) {
            kin[count++] = candidates->ids[i];
        }
    }
    if (count) {
        str list = arena_join(reading->arena, kin, count, STR(", "));
        diag_hint(reading->diags, diag, "there are: %.*s", STR_ARG(list));
    }
    return count > 0;
}

bool candidates_resolve(const struct candidates *candidates,
                        const struct name *name)
{
    if (name->text.len == 0 || candidates_hold(candidates, name->text)) {
        return true;
    }
    if (may_be_unread(candidates, name->text)) {
        return false;
    }
    struct diags *diags = candidates->reading->diags;
    str excerpt = text_excerpt(name->text);
    struct diag *diag =
        diag_at(diags, SEVERITY_ERROR, "ref-missing", name->at,
                "there is no %s `%.*s`", candidates->kind, STR_ARG(excerpt));
    if (hint_base(candidates, diag, name->text)) {
        return false;
    }
    hint_nearest(diags, diag, name->text, candidates->ids, candidates->count);
    if (diag->hint.len == 0 && hint_kin(candidates, diag, name->text)) {
        return false;
    }
    hint_candidates(diags, diag, name->text, candidates->ids,
                    candidates->count);
    return false;
}

static int compare_names(const void *left, const void *right)
{
    const struct name *a = left;
    const struct name *b = right;
    int order = str_compare(a->text, b->text);
    pos here = a->at->start;
    pos there = b->at->start;
    order = order ? order : (here.line > there.line) - (here.line < there.line);
    return order ? order
                 : (here.column > there.column) - (here.column < there.column);
}

bool names_check_twice(const struct reading *reading, const struct name *names,
                       size_t count)
{
    bool usable = true;
    struct name *sorted = ARENA_ARRAY(reading->arena, count, struct name);
    if (count < 2) {
        return true;
    }
    memcpy(sorted, names, count * sizeof *names);
    qsort(sorted, count, sizeof *sorted, compare_names);
    for (size_t i = 1; i < count; i++) {
        const struct value *before = sorted[i - 1].at;
        if (!str_equal(sorted[i - 1].text, sorted[i].text)) {
            continue;
        }
        struct diag *diag = diag_at(
            reading->diags, SEVERITY_ERROR, "ref-duplicate", sorted[i].at,
            "`%.*s` is in this list already", STR_ARG(sorted[i].text));
        diag_related(reading->diags, diag, before->source, before->start,
                     "here");
        diag_hint(reading->diags, diag, "leave one of the two out");
        usable = false;
    }
    return usable;
}

bool candidates_resolve_all(const struct candidates *candidates,
                            const struct name *names, size_t count)
{
    bool usable = names_check_twice(candidates->reading, names, count);
    for (size_t i = 0; i < count; i++) {
        usable &= candidates_resolve(candidates, &names[i]);
    }
    return usable;
}

/* SPDX-License-Identifier: MIT */
/*
 * Documents are looked up in a list that is sorted by id.  A chain is walked
 * from the document to its last base, and put together backwards.
 */
#include "model/extend_merge.h"

#include <stdlib.h>

#include "model/types.h"

/* One document and what it says of its base. */
struct link_of_chain {
    const struct value *at;
    str id;
    size_t index; /* among the documents */
};

struct extending {
    const struct reading *reading;
    const struct schema *kind;
    bool can_extend;              /* the kind has these keys */
    struct link_of_chain *sorted; /* by id */
    size_t count;
    bool *used; /* by index: something extends it */
};

/* ---- what stands in one document ---------------------------------------- */

static str text_of(const struct value *at, const char *key)
{
    const struct value *value = value_find(at, str_from(key));
    return value && value_is_text(value) ? value->text : STR("");
}

static bool is_abstract(const struct value *at)
{
    return str_equal(text_of(at, "abstract"), STR("true"));
}

static int compare_links(const void *left, const void *right)
{
    const struct link_of_chain *a = left;
    const struct link_of_chain *b = right;
    int order = str_compare(a->id, b->id);
    return order ? order : (a->index > b->index) - (a->index < b->index);
}

static int compare_id(const void *id, const void *link)
{
    return str_compare(*(const str *)id,
                       ((const struct link_of_chain *)link)->id);
}

static const struct link_of_chain *find(const struct extending *extending,
                                        str id)
{
    return extending->count ? bsearch(&id, extending->sorted, extending->count,
                                      sizeof *extending->sorted, compare_id)
                            : NULL;
}

/* ---- chains ------------------------------------------------------------- */

/* A file that could not be understood may hold what seems to be missing. */
static bool may_be_unread(const struct reading *reading, str id)
{
    for (size_t i = 0; i < reading->unread_count; i++) {
        const struct source *unread = reading->unread[i];
        if (!unread || str_find(unread->text, id) >= 0) {
            return true;
        }
    }
    return false;
}

static void report_missing(const struct extending *extending,
                           const struct value *name)
{
    const struct reading *reading = extending->reading;
    if (may_be_unread(reading, name->text)) {
        return;
    }
    str *ids = ARENA_ARRAY(reading->arena, extending->count, str);
    for (size_t i = 0; i < extending->count; i++) {
        ids[i] = extending->sorted[i].id;
    }
    str excerpt = text_excerpt(name->text);
    struct diag *diag = diag_at(reading->diags, SEVERITY_ERROR, "ref-missing",
                                name, "there is no %s `%.*s` to extend",
                                extending->kind->kind, STR_ARG(excerpt));
    hint_nearest(reading->diags, diag, name->text, ids, extending->count);
    if (diag->hint.len == 0) {
        diag_hint(reading->diags, diag, "name a %s of this project",
                  extending->kind->kind);
    }
}

/* The whole chain is a ring.  Each of its documents finds that; the one of the
 * least id tells. */
static void report_ring(const struct extending *extending,
                        const struct link_of_chain *const *chain, size_t count,
                        const struct value *at)
{
    const struct reading *reading = extending->reading;
    str *ids = ARENA_ARRAY(reading->arena, count + 1, str);
    for (size_t i = 0; i < count; i++) {
        ids[i] = chain[i]->id;
        if (str_compare(chain[i]->id, chain[0]->id) < 0) {
            return;
        }
    }
    ids[count] = chain[0]->id;
    str list = arena_join(reading->arena, ids, count + 1, STR(" -> "));
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "ref-cycle", at,
                "these extend each other in a ring: %.*s", STR_ARG(list));
    diag_hint(reading->diags, diag, "take `extends` out of one of them");
}

static void report_depth(const struct extending *extending,
                         const struct value *at)
{
    struct diag *diag =
        diag_at(extending->reading->diags, SEVERITY_ERROR, "extends-depth", at,
                "more than %d documents extend one another here", EXTEND_MOST);
    diag_hint(extending->reading->diags, diag,
              "extend a base that is nearer to the first one");
}

/* Gives the value of `extends`, or NULL where there is none that can be
 * followed: what is no name, the tables report. */
static const struct value *base_name(const struct value *at)
{
    const struct value *name = VALUE_FIND(at, "extends");
    return name && value_is_text(name) && name->text.len ? name : NULL;
}

/* Gives how many documents there are from the first to its last base; 0 when
 * the chain is broken. */
static size_t find_chain(const struct extending *extending,
                         const struct link_of_chain *first,
                         const struct link_of_chain **chain)
{
    const struct link_of_chain *link = first;
    size_t count = 0;
    for (;;) {
        chain[count++] = link;
        const struct value *name = base_name(link->at);
        if (!name) {
            return count;
        }
        link = find(extending, name->text);
        if (!link) {
            if (count == 1) {
                report_missing(extending, name);
            }
            return 0;
        }
        for (size_t i = 0; i < count; i++) {
            if (chain[i]->at == link->at) {
                if (i == 0) {
                    report_ring(extending, chain, count, base_name(first->at));
                }
                return 0;
            }
        }
        if (count == EXTEND_MOST) {
            report_depth(extending, base_name(first->at));
            return 0;
        }
    }
}

/* ---- one document ------------------------------------------------------- */

static bool report_unextended(const struct extending *extending,
                              const struct value *at)
{
    struct diag *diag = diag_at(extending->reading->diags, SEVERITY_ERROR,
                                "extends-without", VALUE_FIND(at, "without"),
                                "nothing can be left out where nothing is "
                                "extended");
    diag_hint(extending->reading->diags, diag,
              "add `extends` with the id of a %s, or take this out",
              extending->kind->kind);
    return false;
}

static bool put_together(const struct extending *extending,
                         const struct link_of_chain *first,
                         struct extended *out)
{
    struct arena *arena = extending->reading->arena;
    const struct link_of_chain *chain[EXTEND_MOST];
    size_t count = find_chain(extending, first, chain);
    out->broken = count == 0;
    if (count == 0) {
        return false;
    }
    const struct value **written =
        ARENA_ARRAY(arena, count, const struct value *);
    for (size_t i = 0; i < count; i++) {
        written[i] = chain[i]->at;
    }
    bool usable = true;
    const struct value *base = written[count - 1];
    for (size_t i = count - 1; i-- > 0;) {
        struct merge merge = merge_new(arena, extending->kind, written[i]);
        if (i == 0) {
            usable = merge_check(&merge, extending->reading->diags, base);
        }
        base = merge_documents(&merge, base, written[i]);
    }
    if (count > 1) {
        extending->used[chain[1]->index] = true;
    } else if (VALUE_FIND(first->at, "without")) {
        usable = report_unextended(extending, first->at);
    }
    out->lineage = (struct lineage){base, written, count};
    return usable;
}

/* ---- bases -------------------------------------------------------------- */

/* A base is not among the documents whose ids are compared later. */
static bool check_base(const struct extending *extending,
                       const struct link_of_chain *base)
{
    struct diags *diags = extending->reading->diags;
    const struct value *id =
        value_find(base->at, str_from(extending->kind->kind));
    for (size_t i = 0; i < extending->count; i++) {
        const struct link_of_chain *other = &extending->sorted[i];
        if (other->at != base->at && str_equal(other->id, base->id) &&
            !(is_abstract(other->at) && other->index < base->index)) {
            struct diag *diag =
                diag_at(diags, SEVERITY_ERROR, "id-duplicate", id,
                        "there is already a %s `%.*s`", extending->kind->kind,
                        STR_ARG(base->id));
            diag_related(diags, diag, other->at->source, other->at->start,
                         "the other one");
            diag_hint(diags, diag, "give each an id of its own");
            return false;
        }
    }
    if (!extending->used[base->index]) {
        struct diag *diag =
            diag_at(diags, SEVERITY_WARNING, "base-unused", id,
                    "no %s extends this one, and nobody can offer it",
                    extending->kind->kind);
        diag_hint(diags, diag,
                  "name it under `extends`, or take `abstract` out");
    }
    return true;
}

/* ---- all documents ------------------------------------------------------ */

static struct extending extending_new(const struct reading *reading,
                                      const struct schema *kind,
                                      const struct value *const *documents,
                                      size_t count)
{
    const bool can_extend = schema_find(kind, STR("extends")) != NULL;
    struct extending extending = {
        .reading = reading,
        .kind = kind,
        .can_extend = can_extend,
        .sorted = ARENA_ARRAY(reading->arena, count, struct link_of_chain),
        .used = ARENA_ARRAY(reading->arena, count, bool),
    };
    for (size_t i = 0; i < count; i++) {
        str id = text_of(documents[i], kind->kind);
        if (id.len && can_extend) {
            extending.sorted[extending.count++] =
                (struct link_of_chain){documents[i], id, i};
        }
    }
    if (extending.count > 1) {
        qsort(extending.sorted, extending.count, sizeof *extending.sorted,
              compare_links);
    }
    return extending;
}

bool extend_documents(const struct reading *reading, const struct schema *kind,
                      const struct value *const *documents, size_t count,
                      struct extended *out)
{
    struct extending extending = extending_new(reading, kind, documents, count);
    bool usable = true;
    for (size_t i = 0; i < count; i++) {
        const struct value **written =
            ARENA_ARRAY(reading->arena, 1, const struct value *);
        written[0] = documents[i];
        out[i] = (struct extended){
            .kind = kind,
            .lineage = {documents[i], written, 1},
            .id = text_of(documents[i], kind->kind),
            .abstract = extending.can_extend && is_abstract(documents[i]),
        };
        const struct link_of_chain link = {documents[i], out[i].id, i};
        usable &=
            !extending.can_extend || put_together(&extending, &link, &out[i]);
    }
    for (size_t i = 0; i < extending.count; i++) {
        if (is_abstract(extending.sorted[i].at)) {
            usable &= check_base(&extending, &extending.sorted[i]);
        }
    }
    return usable;
}

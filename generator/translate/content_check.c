/* SPDX-License-Identifier: MIT */
#include "translate/content.h"

#include "translate/texts.h"

enum {
    LISTED_MAX = 10,  /* ids named in one warning */
    HINTED_MAX = 100, /* orphans for which the nearest id is looked up */
    NEAR = 3,         /* edits, for "did you mean" */
};

const struct value *content_find(const struct value *content, str unit)
{
    const struct value *text = value_find(content, unit);
    return text && value_is_text(text) && str_trim(text->text).len ? text
                                                                   : NULL;
}

/* One content.yaml and the texts that it is to translate. */
struct check {
    const struct language *language;
    const struct catalogue *catalogue;
    const struct units *units;
    struct arena *arena;
    struct diags *diags;
    size_t orphan_count;
};

/* ---- ids that there are not ---------------------------------------------- */

/* Takes off what both begin with, then what both end with. */
static void strip_common(str *a, str *b)
{
    size_t i = 0;
    while (i < a->len && i < b->len && a->data[i] == b->data[i]) {
        i++;
    }
    *a = str_slice(*a, i, a->len);
    *b = str_slice(*b, i, b->len);
    for (i = 0; i < a->len && i < b->len &&
                a->data[a->len - 1 - i] == b->data[b->len - 1 - i];) {
        i++;
    }
    *a = str_slice(*a, 0, a->len - i);
    *b = str_slice(*b, 0, b->len - i);
}

/* Counts edits, but to forget a name between two dots, or to write one too
 * many, is one slip, however long the name is. */
static size_t id_distance(str a, str b)
{
    strip_common(&a, &b);
    if (a.len && b.len) {
        return str_distance(a, b, NEAR);
    }
    str rest = a.len ? a : b;
    bool is_name =
        str_starts_with(rest, STR(".")) || str_ends_with(rest, STR("."));
    return is_name && rest.len > NEAR ? NEAR : rest.len;
}

/* Gives the nearest id that lacks its translation, or nothing. */
static str nearest_id(const struct check *check, str id)
{
    str nearest = STR("");
    size_t best = NEAR + 1;
    for (size_t i = 0; i < check->units->count; i++) {
        str candidate = check->units->items[i].id;
        size_t distance = id_distance(id, candidate);
        if (distance < best &&
            !content_find(check->language->content, candidate)) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

static void report_orphan(struct check *check, const struct value_entry *entry)
{
    str excerpt = text_excerpt(entry->key);
    struct diag *diag = diag_add(
        check->diags, SEVERITY_WARNING, "content-orphan",
        check->language->content->source, entry->key_start, entry->key_end,
        "the content has no text `%.*s`", STR_ARG(excerpt));
    str origin = units_origin(check->catalogue, entry->key);
    if (!str_equal(origin, entry->key)) {
        diag_hint(check->diags, diag,
                  "translate it as `%.*s`, where it comes from",
                  STR_ARG(origin));
        return;
    }
    str nearest = check->orphan_count++ < HINTED_MAX
                      ? nearest_id(check, entry->key)
                      : STR("");
    if (nearest.len) {
        diag_hint(check->diags, diag, "did you mean `%.*s`?", STR_ARG(nearest));
    } else {
        diag_hint(check->diags, diag, "remove it: nothing shows it");
    }
}

/* ---- what stands there --------------------------------------------------- */

static void report_value(const struct check *check,
                         const struct value_entry *entry)
{
    str excerpt = text_excerpt(entry->key);
    struct diag *diag = diag_add(
        check->diags, SEVERITY_ERROR, "content-value", entry->value->source,
        entry->key_start, entry->key_end, "`%.*s` must be text, not %s",
        STR_ARG(excerpt), value_kind_name(entry->value->kind));
    diag_hint(check->diags, diag,
              entry->value->kind == VALUE_MAP
                  ? "write each id whole: `plan.office.name: …`"
                  : "write one text: each has an id of its own");
}

static bool is_text(const struct value *value)
{
    return value->kind == VALUE_NULL || value_is_text(value);
}

static void check_entry(struct check *check, const struct value_entry *entry)
{
    const struct unit *unit = units_find(check->units, entry->key);
    if (!is_text(entry->value)) {
        report_value(check, entry);
    } else if (!unit) {
        report_orphan(check, entry);
    } else if (unit->kind == UNIT_PROSE &&
               content_find(check->language->content, unit->id)) {
        content_check_names(unit->text, entry->value, check->arena,
                            check->diags);
    }
}

static bool check_kind(const struct check *check)
{
    const struct value *content = check->language->content;
    if (!content || content->kind == VALUE_MAP) {
        return true;
    }
    struct diag *diag =
        diag_add(check->diags, SEVERITY_ERROR, "content-value", content->source,
                 content->start, content->start,
                 "translations are a mapping from ids to texts, not %s",
                 value_kind_name(content->kind));
    diag_hint(check->diags, diag, "write `plan.office.name: …` lines");
    return false;
}

static void check_entries(struct check *check)
{
    const struct value *content = check->language->content;
    for (size_t i = 0; content && i < content->entry_count; i++) {
        check_entry(check, &content->entries[i]);
    }
}

/* ---- what does not ------------------------------------------------------- */

/* What is there and no text has been told. */
static bool is_missing(const struct value *content, str id)
{
    const struct value *value = value_find(content, id);
    return !content_find(content, id) && (!value || is_text(value));
}

/* Gives how many texts are missing, and the ids of the first. */
static size_t list_missing(const struct check *check, str ids[LISTED_MAX])
{
    size_t count = 0;
    for (size_t i = 0; i < check->units->count; i++) {
        str id = check->units->items[i].id;
        if (check->units->items[i].shipped ||
            !is_missing(check->language->content, id)) {
            continue;
        }
        if (count < LISTED_MAX) {
            ids[count] = id;
        }
        count++;
    }
    return count;
}

static void check_missing(const struct check *check)
{
    static const struct value nowhere;
    const struct value *content = check->language->content;
    const struct value *place = content ? content : &nowhere;
    str tag = check->language->locale.tag;
    str ids[LISTED_MAX];
    size_t count = list_missing(check, ids);
    if (count == 0) {
        return;
    }
    size_t listed = count < LISTED_MAX ? count : LISTED_MAX;
    str list = arena_join(check->arena, ids, listed, STR(", "));
    if (count > listed) {
        list = arena_printf(check->arena, "%.*s and %zu more", STR_ARG(list),
                            count - listed);
    }
    struct diag *diag = diag_add(
        check->diags, SEVERITY_WARNING, "content-missing", place->source,
        place->start, place->start, "%.*s lacks %zu text%s: %.*s", STR_ARG(tag),
        count, count == 1 ? "" : "s", STR_ARG(list));
    diag_hint(check->diags, diag,
              "translate them in locales/%.*s/content.yaml; until then, pages "
              "show them in the fallback language",
              STR_ARG(tag));
}

/* ---- all languages ------------------------------------------------------- */

/* The texts in the source language are those of the content itself. */
static void check_source(const struct check *check)
{
    const struct value *content = check->language->content;
    if (content) {
        struct diag *diag = diag_add(
            check->diags, SEVERITY_WARNING, "content-source", content->source,
            content->start, content->start,
            "nothing here is shown: `%.*s` is the language that the content "
            "is written in",
            STR_ARG(check->language->locale.tag));
        diag_hint(check->diags, diag, "change the texts in content/ instead");
    }
}

/* A language that only lends its texts to others need not have them all. */
static void check_language(struct check *check, bool is_complete)
{
    if (!check_kind(check)) {
        return;
    }
    check_entries(check);
    if (is_complete) {
        check_missing(check);
    }
}

bool content_check(const struct catalogue *catalogue,
                   const struct languages *languages, struct arena *arena,
                   struct diags *diags)
{
    size_t errors_before = diags->error_count;
    for (size_t i = 0; i < languages->count; i++) {
        struct check check = {&languages->items[i],
                              catalogue,
                              &languages->texts->units,
                              arena,
                              diags,
                              0};
        if (i == languages->source) {
            check_source(&check);
        } else if (languages->items[i].loaded &&
                   !languages->items[i].locale.pseudo) {
            check_language(
                &check, language_is_published(languages, &languages->items[i]));
        }
    }
    return diags->error_count == errors_before;
}

/* SPDX-License-Identifier: MIT */
#include "view/clause.h"

#include "view/parts.h"

void clause_texts_init(struct clause_texts *texts, struct writer *writer)
{
    for (int i = 0; i < CLAUSE_COUNT; i++) {
        texts->of[i] = ledger_new(writer).said;
    }
}

void clause_begin(struct writer *writer, struct ledger *part)
{
    *part = ledger_new(writer);
    writer->ledger = part;
}

void clause_end(struct writer *writer, struct ledger *page,
                struct clause_texts *texts, clause_set clauses)
{
    const struct ledger *part = writer->ledger;
    for (int i = 0; i < CLAUSE_COUNT; i++) {
        if (clauses >> i & 1) {
            text_set_join(&texts->of[i], &part->said);
        }
    }
    ledger_add(page, part);
    writer->ledger = page;
}

/* ---- the sections of a support description --------------------------------
 */

static const struct {
    const char *id; /* clause_ids[] of the first */
    clause_set clauses;
} sections[] = {
    {"scope", IN(SCOPE)},
    {"hours", IN(HOURS)},
    {"channels", IN(CHANNELS)},
    {"targets", IN(SEVERITIES) | IN(TARGETS)},
    {"availability", IN(AVAILABILITY)},
    {"escalation", IN(ESCALATION)},
    {"duties", IN(DUTIES)},
    {"suppliers", IN(SUPPLIERS)},
    {"price", IN(PRICE) | IN(TERM)},
    {"remedies", IN(REMEDIES)},
};

/* ---- which language --------------------------------------------------------
 */

struct settling {
    struct writer *writer;
    const struct clause_texts *texts;
    const struct language *governing;
    struct value *view; /* of the page in the governing language; NULL until
                           it is needed */
};

static bool meets(const struct settling *settling, clause_set clauses,
                  const struct text_set *set)
{
    bool found = false;
    for (int i = 0; i < CLAUSE_COUNT; i++) {
        found |=
            clauses >> i & 1 && text_set_meets(&settling->texts->of[i], set);
    }
    return found;
}

static bool is_foreign(const struct settling *settling)
{
    return settling->governing != settling->writer->language;
}

static bool falls_back(const struct settling *settling, clause_set clauses)
{
    return is_foreign(settling) &&
           meets(settling, clauses,
                 &settling->writer->language->texts.hidden_binding);
}

static bool is_said(const struct settling *settling, clause_set clauses,
                    size_t text)
{
    for (int i = 0; i < CLAUSE_COUNT; i++) {
        if (clauses >> i & 1 && text_set_has(&settling->texts->of[i], text)) {
            return true;
        }
    }
    return false;
}

/* Of everything in a clause that is translated, the worst.  There are many
 * texts, and few are worse than those before. */
static str clause_state(const struct settling *settling, clause_set clauses)
{
    const struct language_texts *texts = &settling->writer->language->texts;
    const struct texts *all = settling->writer->edition->languages->texts;
    enum text_state worst = TEXT_IS_SOURCE;
    for (size_t i = 0; i < all->count; i++) {
        enum text_state state = texts->status[i].state;
        if (state < worst && all->items[i].class != CATALOG_LABEL &&
            is_said(settling, clauses, i)) {
            worst = state;
        }
    }
    return worst == TEXT_IS_SOURCE ? STR("") : text_state_word(worst);
}

/* ---- in the governing language ----------------------------------------------
 */

static const struct value *governing_view(struct settling *settling)
{
    struct writer other = *settling->writer;
    struct clause_texts texts;
    struct ledger aside = ledger_new(&other);
    if (!settling->view) {
        other.language = settling->governing;
        other.ledger = &aside;
        clause_texts_init(&texts, &other);
        settling->view = value_map(other.arena);
        view_add_frame(&other, settling->view);
        view_add_plan(&other, settling->view, &texts);
        view_add_sla(&other, settling->view, &texts);
        view_add_has(&other, settling->view);
    }
    return settling->view;
}

/* Sets a key, whether the map has it or not. */
static void put(struct value *map, struct arena *arena, str key,
                struct value *value)
{
    for (size_t i = 0; i < map->entry_count; i++) {
        if (str_equal(map->entries[i].key, key)) {
            map->entries[i].value = value;
            return;
        }
    }
    value_set(map, arena, key, value);
}

static void put_text(struct value *map, struct arena *arena, const char *key,
                     str text)
{
    put(map, arena, str_from(key), value_text(arena, text));
}

static void copy_key(struct settling *settling, const struct value *from,
                     str key, struct value *to)
{
    struct value *value = value_find(from, key);
    if (value) {
        put(to, settling->writer->arena, key, value);
    }
}

/* Puts into a clause what the governing page has for it: found there first, it
 * hides what the page around it has in its own language. */
static void take_over(struct settling *settling, clause_set clauses,
                      struct value *to)
{
    static const char *const common[] = {
        "labels", "spaced", "partner", "plan", "charges_differ", "governing"};
    struct writer *writer = settling->writer;
    const struct value *from = governing_view(settling);
    for (size_t i = 0; i < sizeof common / sizeof *common; i++) {
        copy_key(settling, from, str_from(common[i]), to);
    }
    for (const struct plan_part *part = plan_parts; part->key; part++) {
        if (part->clauses & clauses) {
            copy_key(settling, from, str_from(part->key), to);
            copy_key(settling, from, UNIT(writer, "has_%s", part->key), to);
        }
    }
}

static void put_language(struct settling *settling, struct value *to)
{
    const struct locale *locale = &settling->governing->locale;
    struct arena *arena = settling->writer->arena;
    put_text(to, arena, "section_lang", locale->tag);
    put_text(to, arena, "section_dir",
             str_from(direction_name(locale->direction)));
}

/* Says, in the language of the page, why a clause is in another. */
static struct value *fallback_notice(struct settling *settling)
{
    struct writer *writer = settling->writer;
    const struct locale *own = &writer->language->locale;
    struct value *notice = value_map(writer->arena);
    str name = format_language(writer_formats(writer),
                               settling->governing->locale.tag, writer->arena);
    value_put_text(
        notice, writer->arena, "text",
        SAY_TEXT(writer, "notice.clause", message_text_arg("language", name)));
    value_put_text(notice, writer->arena, "lang", own->tag);
    value_put_text(notice, writer->arena, "dir",
                   str_from(direction_name(own->direction)));
    return notice;
}

/* The clause of that id in the governing language. */
static const struct value *governing_clause(struct settling *settling, str id)
{
    const struct value *clauses =
        VALUE_FIND(governing_view(settling), "clauses");
    for (size_t i = 0; clauses && i < clauses->item_count; i++) {
        if (str_equal(VALUE_FIND(clauses->items[i], "id")->text, id)) {
            return clauses->items[i];
        }
    }
    return NULL;
}

/* ---- clause by clause ------------------------------------------------------
 */

static void put_defaults(struct settling *settling, clause_set clauses,
                         struct value *to)
{
    struct arena *arena = settling->writer->arena;
    value_put_text(to, arena, "state",
                   is_foreign(settling) ? clause_state(settling, clauses)
                                        : STR(""));
    value_put_text(to, arena, "state_text", STR(""));
    value_put_text(to, arena, "section_lang", STR(""));
    value_put_text(to, arena, "section_dir", STR(""));
    value_put(to, arena, "fallback", value_null(arena));
}

static void fall_back(struct settling *settling, clause_set clauses,
                      struct value *to)
{
    struct arena *arena = settling->writer->arena;
    take_over(settling, clauses, to);
    put_text(to, arena, "state", STR("fallback"));
    put_language(settling, to);
    put(to, arena, STR("fallback"), fallback_notice(settling));
}

static void settle_sections(struct settling *settling, struct value *view)
{
    struct arena *arena = settling->writer->arena;
    struct value *map = value_map(arena);
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        struct value *item = value_map(arena);
        put_defaults(settling, sections[i].clauses, item);
        if (falls_back(settling, sections[i].clauses)) {
            fall_back(settling, sections[i].clauses, item);
        }
        value_put(map, arena, sections[i].id, item);
    }
    value_put(view, arena, "sections", map);
}

static enum clause which(str id)
{
    int clause = 0;
    while (clause < CLAUSE_COUNT - 1 &&
           !str_equal(id, str_from(clause_ids[clause]))) {
        clause++;
    }
    return (enum clause)clause;
}

/* Where the clause stands in the governing language. */
static str governing_url(struct settling *settling, str anchor)
{
    struct writer *writer = settling->writer;
    const struct languages *languages = writer->edition->languages;
    struct page_id page = writer->page;
    if (!is_foreign(settling) ||
        !language_is_published(languages, settling->governing)) {
        return STR("");
    }
    page.kind = PAGE_SLA;
    str path = page_path(&page, settling->governing->url, writer->suffix,
                         writer->arena);
    str url =
        relative_url(writer_path(writer, &writer->page), path, writer->arena);
    return UNIT(writer, "%.*s#%.*s", STR_ARG(url), STR_ARG(anchor));
}

static void replace(struct value *map, const struct value *with,
                    struct arena *arena)
{
    for (size_t i = 0; i < with->entry_count; i++) {
        put(map, arena, with->entries[i].key, with->entries[i].value);
    }
}

/* The same ids twice on one page would lead nowhere. */
static void drop_anchors(struct settling *settling, struct value *clause)
{
    struct arena *arena = settling->writer->arena;
    const struct value *schedules = VALUE_FIND(clause, "schedules");
    put_text(clause, arena, "anchor", STR(""));
    for (size_t i = 0; schedules && i < schedules->item_count; i++) {
        put_text(schedules->items[i], arena, "anchor", STR(""));
    }
}

static void put_defaults_beside(struct settling *settling, struct value *other)
{
    struct arena *arena = settling->writer->arena;
    put(other, arena, STR("fallback"), value_null(arena));
}

/* The governing text of a clause, beside its translation. */
static struct value *beside(struct settling *settling, str id, clause_set in)
{
    struct value *other = value_map(settling->writer->arena);
    const struct value *clause = governing_clause(settling, id);
    if (clause) {
        replace(other, clause, settling->writer->arena);
    }
    take_over(settling, in, other);
    put_language(settling, other);
    put_text(other, settling->writer->arena, "language_name",
             settling->governing->locale.name);
    put_defaults_beside(settling, other);
    drop_anchors(settling, other);
    return other;
}

static void settle_clause(struct settling *settling, struct value *item)
{
    struct arena *arena = settling->writer->arena;
    str id = VALUE_FIND(item, "id")->text;
    clause_set in = (clause_set)1 << which(id);
    put_defaults(settling, in, item);
    value_put_text(item, arena, "governing_url",
                   governing_url(settling, VALUE_FIND(item, "anchor")->text));
    value_put(item, arena, "beside", value_null(arena));
    if (falls_back(settling, in)) {
        const struct value *clause = governing_clause(settling, id);
        if (clause) {
            replace(item, clause, arena);
        }
        fall_back(settling, in, item);
    } else if (settling->writer->page.kind == PAGE_BILINGUAL) {
        put(item, arena, STR("beside"), beside(settling, id, in));
    }
}

/* ---- states that are told ----------------------------------------------- */

static str state_of(const struct value *clause)
{
    return VALUE_FIND(clause, "state")->text;
}

static bool has_state(const struct value *clause)
{
    str state = state_of(clause);
    return state.len && !str_equal(state, STR("fallback"));
}

/* Gives the state of most clauses, which the notices of the page tell. */
static str usual_state(const struct value *clauses)
{
    str usual = STR("");
    size_t most = 0;
    for (size_t i = 0; i < clauses->item_count; i++) {
        size_t count = 0;
        for (size_t j = 0; j < clauses->item_count; j++) {
            count += str_equal(state_of(clauses->items[i]),
                               state_of(clauses->items[j]));
        }
        if (has_state(clauses->items[i]) && count > most) {
            usual = state_of(clauses->items[i]);
            most = count;
        }
    }
    return usual;
}

/* A clause that is not as the rest says so itself; one in another language has
 * said it already. */
static void tell_states(struct writer *writer, const struct value *clauses)
{
    str usual = usual_state(clauses);
    for (size_t i = 0; i < clauses->item_count; i++) {
        struct value *clause = clauses->items[i];
        if (has_state(clause) && !str_equal(state_of(clause), usual)) {
            str state = state_of(clause);
            str key = UNIT(writer, "notice.state.%.*s", STR_ARG(state));
            put_text(clause, writer->arena, "state_text",
                     writer_say_text(writer, key, NULL, 0));
        }
    }
}

void view_settle_clauses(struct writer *writer, struct value *view,
                         const struct clause_texts *texts)
{
    struct settling settling = {writer, texts, writer_governing(writer), NULL};
    const struct value *clauses = VALUE_FIND(view, "clauses");
    if (writer->page.kind == PAGE_SUPPORT) {
        settle_sections(&settling, view);
    }
    for (size_t i = 0; clauses && i < clauses->item_count; i++) {
        settle_clause(&settling, clauses->items[i]);
    }
    if (clauses) {
        tell_states(writer, clauses);
    }
}

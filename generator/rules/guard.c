/* SPDX-License-Identifier: MIT */
/* Holds what texts say against what plans and partners say. */
#include "rules/guard.h"

#include "base/utf8.h"
#include "model/units.h"
#include "rules/guard_report.h"

enum {
    FINDINGS_MAX = 20, /* in one text */
    EXCERPT_MAX = 60,
};

const struct guard_rule guard_rules[] = {
    {"guard-contradiction", SEVERITY_ERROR,
     "What a text says in figures of a response, a resolution, an "
     "availability, "
     "a price, hours, a term or a contact is a fact of the plans and partners "
     "that it is shown with.",
     "say what the fact says, or leave it out: the page prints it from the "
     "facts"},
    {"guard-always", SEVERITY_ERROR,
     "A text says that support is there round the clock only where the hours "
     "amount to that.",
     "leave it out, or let `reach` say `during: always`"},
    {"guard-translation", SEVERITY_ERROR,
     "A quantity is the same in a text and in its translations.",
     "write the quantity of the source, or correct the source"},
    {"guard-restated", SEVERITY_NOTE,
     "A fact is written once, as data; a text that repeats it can become "
     "wrong.",
     "leave it out: the page prints it from the facts"},
};

const size_t guard_rule_count = sizeof guard_rules / sizeof *guard_rules;

/* ---- findings ----------------------------------------------------------- */

str guard_excerpt(struct arena *arena, str text)
{
    char *line = arena_alloc(arena, EXCERPT_MAX + 1);
    size_t len = 0;
    for (size_t i = 0; i < text.len;) {
        size_t start = i;
        utf8_decode(text, &i);
        if (len + (i - start) > EXCERPT_MAX) {
            break;
        }
        for (size_t j = start; j < i; j++) {
            char c = text.data[j];
            line[len++] = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
        }
    }
    return (str){line, len};
}

struct diag *guard_report(struct diags *diags, enum guard_rule_index rule,
                          const struct guard_reading *reading, uint32_t first,
                          uint32_t last, str message)
{
    struct diag *diag =
        diag_add(diags, guard_rules[rule].severity, guard_rules[rule].id,
                 reading->text->source, guard_token_start(reading, first),
                 guard_token_end(reading, last - 1), "%.*s", STR_ARG(message));
    diag_hint(diags, diag, "%s", guard_rules[rule].remedy);
    return diag;
}

/* ---- plans by name ------------------------------------------------------ */

static str fold_name(struct arena *arena, str name)
{
    char *folded = arena_alloc(arena, name.len * 2 + 4);
    size_t len = 0;
    for (size_t i = 0; i < name.len;) {
        uint32_t c = guard_fold(utf8_decode(name, &i));
        len += c ? utf8_encode(c, folded + len) : 0;
    }
    return (str){folded, len};
}

static size_t language_index(const struct guard_languages *languages, str tag)
{
    size_t i = 0;
    while (i < languages->count &&
           !str_equal(languages->items[i].language, tag)) {
        i++;
    }
    return i;
}

static void learn_names(struct guard *guard, const struct guard_text *texts,
                        size_t count, struct arena *arena)
{
    const struct catalogue *catalogue = guard_catalogue(guard);
    guard->names =
        ARENA_ARRAY(arena, guard->languages->count, struct guard_names);
    for (size_t i = 0; i < guard->languages->count; i++) {
        guard->names[i].items = ARENA_ARRAY(arena, catalogue->plan_count, str);
    }
    for (size_t i = 0; i < count; i++) {
        const struct guard_text *text = &texts[i];
        size_t language = language_index(guard->languages, text->language);
        str rest =
            str_slice(text->unit, 5 + text->document.len, text->unit.len);
        bool is_name =
            text->kind == &plan_schema && str_equal(rest, STR(".name"));
        size_t plan =
            is_name ? guard_plan_number(catalogue, text->document) : SIZE_MAX;
        if (plan != SIZE_MAX && language < guard->languages->count) {
            guard->names[language].items[plan] =
                fold_name(arena, str_trim(text->text->text));
        }
    }
}

/* Finds the last token of the name that begins at `token`; false: none does. */
static bool name_ends(const struct guard_reading *reading, uint32_t token,
                      str name, uint32_t *last)
{
    const struct guard_token *at = &reading->tokens[token];
    str rest = str_slice(reading->folded, at->start, reading->folded.len);
    if (!name.len || !str_starts_with(rest, name)) {
        return false;
    }
    uint32_t end = at->start + (uint32_t)name.len;
    uint32_t next = token;
    while (next < reading->token_count && reading->tokens[next].end < end) {
        next++;
    }
    *last = next;
    return next < reading->token_count && reading->tokens[next].end == end;
}

/* A name is often a common word; that a plan is meant is certain beside the
 * word "plan", in quotation marks, or when the name is of several words. */
static bool is_name_at(const struct guard_reading *reading, uint32_t token,
                       str name)
{
    const struct guard_token *at = &reading->tokens[token];
    uint32_t next;
    if (!name_ends(reading, token, name, &next)) {
        return false;
    }
    bool before = token > 0 && (guard_is(reading, token - 1, WORD_PLAN) ||
                                guard_is_mark(reading, token - 1, '"'));
    bool is_han = (unsigned char)name.data[0] >= 0xE3 &&
                  (unsigned char)name.data[0] <= 0xE9 && name.len >= 9;
    return before || guard_is(reading, next + 1, WORD_PLAN) || is_han ||
           (str_find(name, STR(" ")) > 0 && at->is_capital);
}

static bool names_plan(const struct guard_sentence *sentence, str name)
{
    for (uint32_t i = sentence->first; i < sentence->last && name.len; i++) {
        if (is_name_at(sentence->reading, i, name)) {
            return true;
        }
    }
    return false;
}

/* "Gold costs …" may well be of the plan. */
static bool mentions_plan(const struct guard_judging *judging,
                          const struct guard_sentence *sentence)
{
    const struct guard *guard = judging->guard;
    const struct guard_reading *reading = sentence->reading;
    size_t language = language_index(guard->languages, judging->text->language);
    struct guard_set all =
        guard_plans_of(&guard->shown, &judging->scope.partners, guard->scratch);
    uint32_t last;
    for (size_t i = 0; i < all.count; i++) {
        str name = guard->names[language].items[all.items[i]];
        for (uint32_t at = sentence->first; at < sentence->last; at++) {
            if (reading->tokens[at].is_capital &&
                name_ends(reading, at, name, &last)) {
                return true;
            }
        }
    }
    return false;
}

/* Where a sentence names plans of the partners, it is judged by them. */
static struct guard_scope narrowed(const struct guard_judging *judging,
                                   const struct guard_sentence *sentence)
{
    const struct guard *guard = judging->guard;
    size_t language = language_index(guard->languages, judging->text->language);
    struct guard_set all =
        guard_plans_of(&guard->shown, &judging->scope.partners, guard->scratch);
    struct guard_set named = {ARENA_ARRAY(guard->scratch, all.count, size_t),
                              0};
    for (size_t i = 0; i < all.count; i++) {
        if (names_plan(sentence, guard->names[language].items[all.items[i]])) {
            named.items[named.count++] = all.items[i];
        }
    }
    return named.count ? (struct guard_scope){named, judging->scope.partners}
                       : judging->scope;
}

/* ---- texts -------------------------------------------------------------- */

static void judge_sentence(struct guard_judging *judging,
                           const struct guard_sentence *sentence)
{
    struct guard_scope scope = narrowed(judging, sentence);
    for (uint32_t i = sentence->quantity_first; i < sentence->quantity_last;
         i++) {
        struct guard_quantity *said = &judging->reading->quantities[i];
        if (judging->told[i] || judging->findings >= FINDINGS_MAX) {
            continue;
        }
        struct guard_claim claim = guard_claim_read(sentence, i);
        said->per = guard_price_per(sentence, said);
        if (said->kind == QUANTITY_ALWAYS &&
            str_ends_with(judging->text->unit, STR(".name")) &&
            judging->text->kind == &plan_schema &&
            !(sentence->kinds & WORD_BIT(WORD_DENIAL))) {
            claim = (struct guard_claim){FACT_NONE, -1, ALWAYS_SUPPORT, true};
        }
        guard_judge(judging, &scope, &claim, said);
    }
}

/* What is not covered, how grave a fault is, and days without service are not
 * what the plan promises. */
static bool is_promise(const struct guard_text *text)
{
    static const char *const others[] = {".out_of_scope.", ".exclusions.",
                                         ".severities.", ".measured",
                                         ".definition"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (str_find(text->unit, str_from(others[i])) >= 0) {
            return false;
        }
    }
    return text->kind == &plan_schema || text->kind == &partner_schema ||
           text->kind == &page_schema || text->kind == &site_schema;
}

static void judge_text(struct guard_judging *judging)
{
    struct guard_sentence sentence = {.reading = judging->reading};
    if (judging->reading->quantity_count == 0) {
        return;
    }
    judging->scope = guard_scope_of(&judging->guard->shown, judging->text,
                                    judging->guard->scratch);
    while (guard_sentence_next(&sentence)) {
        if (sentence.quantity_first < sentence.quantity_last) {
            sentence.names_plan = judging->text->kind == &plan_schema ||
                                  mentions_plan(judging, &sentence);
            judge_sentence(judging, &sentence);
        }
    }
}

static const struct guard_words *words_of(const struct guard *guard, str tag)
{
    size_t index = language_index(guard->languages, tag);
    return index < guard->languages->count ? &guard->languages->items[index]
                                           : NULL;
}

static void check_translation(struct guard_judging *judging,
                              str source_language)
{
    const struct guard *guard = judging->guard;
    const struct guard_words *words = words_of(guard, source_language);
    struct guard_reading source;
    if (words && judging->text->source) {
        guard_read(judging->text->source, words, guard->scratch, &source);
        guard_translation(&source, judging->reading, judging->told,
                          guard->scratch, guard->diags);
    }
}

static void check_text(struct guard *guard, const struct guard_text *text)
{
    const struct guard_words *words = words_of(guard, text->language);
    struct arena_mark mark = arena_mark(guard->scratch);
    struct guard_reading reading;
    if (!words || !value_is_text(text->text) ||
        text->kind == &calendar_schema) {
        return;
    }
    guard_read(text->text, words, guard->scratch, &reading);
    struct guard_judging judging = {
        .guard = guard,
        .text = text,
        .reading = &reading,
        .told = ARENA_ARRAY(guard->scratch, reading.quantity_count, bool),
    };
    check_translation(&judging, guard->languages->items[0].language);
    if (is_promise(text)) {
        judge_text(&judging);
    }
    arena_rewind(guard->scratch, mark);
}

static void learn_facts(struct guard *guard, struct arena *arena)
{
    const struct catalogue *catalogue = guard_catalogue(guard);
    const struct guard_words *words = &guard->languages->items[0];
    guard->plan_facts =
        ARENA_ARRAY(arena, catalogue->plan_count, struct guard_facts);
    guard->partner_facts =
        ARENA_ARRAY(arena, catalogue->partner_count, struct guard_facts);
    for (size_t i = 0; i < catalogue->plan_count; i++) {
        guard_facts_read(catalogue->plans[i]->at, words, arena,
                         &guard->plan_facts[i]);
    }
    for (size_t i = 0; i < catalogue->partner_count; i++) {
        guard_facts_read(catalogue->partners[i]->at, words, arena,
                         &guard->partner_facts[i]);
    }
}

void guard_check(const struct world *world,
                 const struct guard_languages *languages,
                 const struct guard_text *texts, size_t count,
                 struct diags *diags)
{
    struct arena scratch = {0};
    struct guard guard = {.world = world,
                          .languages = languages,
                          .scratch = &scratch,
                          .diags = diags};
    if (languages->count == 0) {
        return;
    }
    guard.shown = guard_shown_new(world->catalogue, &scratch);
    learn_facts(&guard, &scratch);
    learn_names(&guard, texts, count, &scratch);
    for (size_t i = 0; i < count; i++) {
        check_text(&guard, &texts[i]);
    }
    arena_release(&scratch);
}

/* SPDX-License-Identifier: MIT */
#include "translate/texts.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "translate/content.h"
#include "translate/pseudo_language.h"

str text_class_word(enum catalog_class class)
{
    static const str words[] = {
        [CATALOG_LABEL] = STR_INIT("label"),
        [CATALOG_INFORMATIONAL] = STR_INIT("informational"),
        [CATALOG_BINDING] = STR_INIT("binding"),
    };
    return words[class];
}

/* ---- words --------------------------------------------------------------- */

static bool is_ideograph(uint32_t code)
{
    return (code >= 0x3040 && code < 0xA000) ||
           (code >= 0xF900 && code < 0xFB00) || code >= 0x20000;
}

/* Marks of full width follow upon characters that are words themselves. */
static bool is_wide_mark(uint32_t code)
{
    return (code >= 0x3000 && code < 0x3040) ||
           (code >= 0xFF00 && code < 0xFF10) ||
           (code >= 0xFF1A && code < 0xFF21);
}

/* What stands between blanks; of scripts without blanks, every character. */
static uint32_t count_words(str text)
{
    uint32_t words = 0;
    bool in_word = false;
    for (size_t i = 0; i < text.len;) {
        uint32_t code = utf8_decode(text, &i);
        bool blank = code <= ' ' || is_wide_mark(code);
        words += is_ideograph(code) || (!blank && !in_word);
        in_word = !blank && !is_ideograph(code);
    }
    return words;
}

/* ---- numbering ----------------------------------------------------------- */

struct making {
    const struct catalogue *catalogue;
    struct languages *languages;
    struct texts *texts;
    struct arena *arena;
    struct diags *diags;
};

static void finish(const struct making *making, struct text *text)
{
    const struct catalog_meta_entry *meta = text->meta;
    text->words = count_words(text->source->text);
    text->sum = text_source_digest(
        text->source->text, text->message, meta ? meta->types : NULL,
        meta ? meta->type_count : 0, meta ? meta->revision : 0, making->arena);
}

static void add_message(const struct making *making,
                        const struct catalog_entry *entry)
{
    struct texts *texts = making->texts;
    struct text *text = &texts->items[texts->count++];
    const struct catalog_meta_entry *meta =
        catalog_meta_find(&making->languages->meta, entry->key);
    *text = (struct text){
        .id = entry->key,
        .class = meta ? meta->class : CATALOG_LABEL,
        .source = entry->text,
        .message = entry->message,
        .meta = meta,
    };
    finish(making, text);
}

static void add_unit(const struct making *making, const struct unit *unit)
{
    struct texts *texts = making->texts;
    struct text *text = &texts->items[texts->count++];
    const struct catalog_meta_entry *meta =
        catalog_meta_find(&making->languages->meta, unit->id);
    bool binding = unit->field && unit->field->binding;
    *text = (struct text){
        .id = unit->id,
        .class = unit->shipped             ? CATALOG_LABEL
                 : meta && meta->has_class ? meta->class
                 : binding                 ? CATALOG_BINDING
                                           : CATALOG_INFORMATIONAL,
        .source = unit->text,
        .unit = unit,
        .meta = meta,
        .shipped = unit->shipped,
    };
    finish(making, text);
}

static bool report_same_id(const struct making *making, const struct unit *unit)
{
    struct diag *diag =
        diag_at(making->diags, SEVERITY_ERROR, "text-duplicate", unit->text,
                "`%.*s` is a message of the program, too", STR_ARG(unit->id));
    diag_hint(making->diags, diag,
              "give what it belongs to another id: each text has one of its "
              "own");
    return false;
}

static bool number(const struct making *making)
{
    struct texts *texts = making->texts;
    const struct catalog *source = &making->languages->wording->catalog;
    bool good = true;
    units_read(making->catalogue, making->arena, making->diags, &texts->units);
    texts->items =
        ARENA_ARRAY(making->arena, source->entry_count + texts->units.count + 1,
                    struct text);
    for (size_t i = 0; i < source->entry_count; i++) {
        if (source->entries[i].message) {
            add_message(making, &source->entries[i]);
        }
    }
    texts->message_count = texts->count;
    for (size_t i = 0; i < texts->units.count; i++) {
        const struct unit *unit = &texts->units.items[i];
        if (catalog_find(source, unit->id)) {
            good = report_same_id(making, unit);
        }
        add_unit(making, unit);
    }
    return good;
}

static int compare_id(const void *id, const void *text)
{
    return str_compare(*(const str *)id, ((const struct text *)text)->id);
}

size_t texts_number(const struct texts *texts, str id)
{
    const struct text *message =
        texts->message_count ? bsearch(&id, texts->items, texts->message_count,
                                       sizeof *texts->items, compare_id)
                             : NULL;
    if (message) {
        return (size_t)(message - texts->items);
    }
    const struct unit *unit = units_find(&texts->units, id);
    return unit ? texts->message_count + (size_t)(unit - texts->units.items)
                : texts->count;
}

/* ---- judging ------------------------------------------------------------- */

/* Both lists are sorted by key. */
static void number_entries(const struct texts *texts, struct catalog *catalog)
{
    size_t i = 0;
    for (size_t j = 0; j < catalog->entry_count; j++) {
        struct catalog_entry *entry = &catalog->entries[j];
        while (i < texts->message_count &&
               str_compare(texts->items[i].id, entry->key) < 0) {
            i++;
        }
        if (i < texts->message_count &&
            str_equal(texts->items[i].id, entry->key)) {
            entry->number = i;
        }
    }
}

static void give_messages(const struct language *language,
                          struct text_given *given)
{
    for (size_t i = 0; i < language->catalog.entry_count; i++) {
        const struct catalog_entry *entry = &language->catalog.entries[i];
        if (entry->number != TEXT_NONE && entry->text->text.len) {
            given[entry->number].text = entry->text;
            given[entry->number].message = entry->message;
        }
    }
}

static void give_content(const struct texts *texts,
                         const struct language *language,
                         struct text_given *given)
{
    for (size_t i = texts->message_count; i < texts->count; i++) {
        const struct text *text = &texts->items[i];
        given[i].text = content_find(language->content, text->id);
        if (!given[i].text && text->shipped) {
            given[i].text = content_find(language->calendars, text->id);
        }
    }
}

/* Records are sorted by id, and so are messages; texts of the content are few.
 */
static void give_records(const struct texts *texts,
                         const struct language *language,
                         const struct language *source,
                         struct text_given *given)
{
    const struct state_file *state = &language->state;
    size_t at = 0;
    for (size_t i = 0; i < texts->count; i++) {
        const struct text *text = &texts->items[i];
        if (i < texts->message_count) {
            while (at < state->count &&
                   str_compare(state->items[at].unit, text->id) < 0) {
                at++;
            }
            bool found =
                at < state->count && str_equal(state->items[at].unit, text->id);
            given[i].record = found ? &state->items[at] : NULL;
        } else {
            given[i].record = state_find(state, text->id);
        }
        if (text->meta && text->meta->same_as_count) {
            given[i].source_record = state_find(&source->state, text->id);
        }
    }
}

/* Puts a text into the sets that its status says it belongs to. */
static void sort_text(const struct texts *texts, size_t i,
                      struct language_texts *out)
{
    const struct text_status *status = &out->status[i];
    if (!status->shown) {
        text_set_add(&out->hidden, i);
        if (texts->items[i].class == CATALOG_BINDING) {
            text_set_add(&out->hidden_binding, i);
        }
        return;
    }
    if (status->state < TEXT_REVIEWED) {
        text_set_add(&out->unreviewed, i);
        if (status->origin == ORIGIN_HUMAN) {
            text_set_add(&out->human, i);
        } else if (status->origin != ORIGIN_UNKNOWN) {
            text_set_add(&out->machine, i);
        }
    }
    if (status->state == TEXT_STALE) {
        text_set_add(&out->stale, i);
    }
}

static bool is_source(const struct making *making,
                      const struct language *language, const struct text *text)
{
    const struct languages *languages = making->languages;
    return text->unit && !text->shipped
               ? language == &languages->items[languages->source]
               : language == languages->wording ||
                     language == &languages->builtin;
}

/* A text that was made has no record, and is shown whatever the policy asks of
 * translations: nobody reads it but to find faults. */
static struct text_status judge_pseudo(const struct text_given *given)
{
    bool has = given->text != NULL;
    return (struct text_status){
        .text = given->text,
        .state = has ? TEXT_DRAFT : TEXT_MISSING,
        .origin = ORIGIN_MACHINE,
        .shown = has,
    };
}

static void judge(const struct making *making, struct language *language)
{
    const struct texts *texts = making->texts;
    struct arena scratch = {0};
    struct language_texts *out = &language->texts;
    size_t count = texts->count + 1;
    struct text_given *given = ARENA_ARRAY(&scratch, count, struct text_given);
    *out = (struct language_texts){
        .status = ARENA_ARRAY(making->arena, count, struct text_status),
        .hidden = text_set_new(making->arena, count),
        .hidden_binding = text_set_new(making->arena, count),
        .unreviewed = text_set_new(making->arena, count),
        .machine = text_set_new(making->arena, count),
        .human = text_set_new(making->arena, count),
        .stale = text_set_new(making->arena, count),
    };
    number_entries(texts, &language->catalog);
    give_messages(language, given);
    give_content(texts, language, given);
    give_records(texts, language,
                 &making->languages->items[making->languages->source], given);
    for (size_t i = 0; i < texts->count; i++) {
        const struct text *text = &texts->items[i];
        if (is_source(making, language, text)) {
            out->status[i] = (struct text_status){
                .text = text->source, .state = TEXT_IS_SOURCE, .shown = true};
        } else if (language->locale.pseudo) {
            out->status[i] = judge_pseudo(&given[i]);
        } else {
            out->status[i] = text_judge(text, &given[i],
                                        &making->languages->policy, &scratch);
        }
        sort_text(texts, i, out);
    }
    arena_release(&scratch);
}

bool texts_make(const struct catalogue *catalogue, struct languages *languages,
                struct arena *arena, struct diags *diags)
{
    struct texts *texts = ARENA_NEW(arena, struct texts);
    *texts = (struct texts){0};
    struct making making = {catalogue, languages, texts, arena, diags};
    bool good = number(&making);
    languages->texts = texts;
    for (size_t i = 0; i < languages->count; i++) {
        struct language *language = &languages->items[i];
        if (language->locale.pseudo) {
            language->content =
                pseudo_content(language->locale.pseudo, texts, arena);
        }
        if (language->loaded) {
            judge(&making, &languages->items[i]);
        }
    }
    judge(&making, &languages->builtin);
    return good;
}

digest texts_target_digest(const struct texts *texts,
                           const struct language *language, size_t number,
                           struct arena *scratch)
{
    const struct text *text = &texts->items[number];
    const struct catalog_entry *entry =
        text->unit ? NULL : catalog_find(&language->catalog, text->id);
    return text_digest(language->texts.status[number].text->text,
                       entry ? entry->message : NULL, scratch);
}

/* ---- coverage ------------------------------------------------------------ */

static bool counts(const struct text *text)
{
    return text->class == CATALOG_INFORMATIONAL && !text->shipped;
}

uint32_t texts_words(const struct texts *texts, const struct text_set *set)
{
    uint32_t words = 0;
    for (size_t i = 0; i < texts->count; i++) {
        if (text_set_has(set, i) && counts(&texts->items[i])) {
            words += texts->items[i].words;
        }
    }
    return words;
}

uint32_t texts_words_shown(const struct texts *texts,
                           const struct language_texts *language,
                           const struct text_set *set)
{
    uint32_t words = 0;
    for (size_t i = 0; i < texts->count; i++) {
        if (text_set_has(set, i) && counts(&texts->items[i]) &&
            language->status[i].shown) {
            words += texts->items[i].words;
        }
    }
    return words;
}

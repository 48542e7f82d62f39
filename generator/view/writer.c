/* SPDX-License-Identifier: MIT */
#include "view/writer.h"

#include <assert.h>
#include <stdlib.h>

#include "model/units.h"
#include "reckon/coverage.h"
#include "translate/content.h"
#include "translate/text_limit.h"
#include "view/gather.h"

void desk_open(struct desk *desk, const struct languages *languages,
               struct arena *arena)
{
    *desk = (struct desk){
        .languages = languages,
        .formats = ARENA_ARRAY(arena, languages->count + 1, struct formats *),
        .labels = ARENA_ARRAY(arena, languages->count + 1, struct desk_labels),
        .arena = arena,
    };
}

struct holiday_days desk_holidays(struct desk *desk,
                                  const struct catalogue *catalogue,
                                  const struct calendar *calendar, int32_t year)
{
    for (const struct desk_year *known = desk->years; known;
         known = known->next) {
        if (known->calendar == calendar && known->year == year) {
            return known->days;
        }
    }
    struct desk_year *new = ARENA_NEW(desk->arena, struct desk_year);
    *new = (struct desk_year){
        calendar, year,
        holidays_of_year(catalogue, calendar, year, desk->arena), desk->years};
    desk->years = new;
    return new->days;
}

void desk_close(struct desk *desk)
{
    for (size_t i = 0; i <= desk->languages->count; i++) {
        if (desk->formats[i]) {
            formats_close(desk->formats[i]);
        }
    }
}

static size_t desk_index(const struct desk *desk,
                         const struct language *language)
{
    return language == &desk->languages->builtin
               ? desk->languages->count
               : (size_t)(language - desk->languages->items);
}

struct desk_labels *desk_labels(struct desk *desk,
                                const struct language *language)
{
    return &desk->labels[desk_index(desk, language)];
}

static struct formats *desk_formats(struct desk *desk,
                                    const struct language *language)
{
    size_t index = desk_index(desk, language);
    if (!desk->formats[index]) {
        desk->formats[index] = formats_open(&language->locale, desk->arena);
    }
    return desk->formats[index];
}

struct formats *writer_formats(struct writer *writer)
{
    return desk_formats(writer->desk, writer->language);
}

/* Gives the language at a position of a language's chain. */
static const struct language *chain_language(const struct writer *writer,
                                             size_t index)
{
    if (index == 0) {
        return writer->language;
    }
    if (index > writer->language->fallback_count) {
        return &writer->edition->languages->builtin;
    }
    return &writer->edition->languages
                ->items[writer->language->fallback[index - 1]];
}

/* Says which language a phrase is in. */
static struct value *in_language(struct writer *writer, struct value *phrase,
                                 const struct language *language)
{
    bool own = language == writer->language;
    writer->ledger->borrowed |= !own;
    if (!own) {
        VALUE_FIND(phrase, "lang")->text = language->locale.tag;
        VALUE_FIND(phrase, "dir")->text =
            str_from(direction_name(language->locale.direction));
    }
    return phrase;
}

static struct value *phrase_in(struct writer *writer, str text,
                               const struct language *language)
{
    return in_language(writer, phrase_new(writer->arena, text), language);
}

enum { MESSAGE_MAX_BYTES = 1 << 20 };

/* ---- which text ---------------------------------------------------------- */

struct ledger ledger_new(struct writer *writer)
{
    return (struct ledger){
        .said = text_set_new(writer->arena,
                             writer->edition->languages->texts->count + 1),
    };
}

void ledger_add(struct ledger *page, const struct ledger *part)
{
    text_set_join(&page->said, &part->said);
    page->borrowed |= part->borrowed;
}

const struct language *writer_governing(const struct writer *writer)
{
    const struct languages *languages = writer->edition->languages;
    if (writer->partner && writer->partner->governing.language.len) {
        size_t index =
            languages_find(languages, writer->partner->governing.language);
        if (index < languages->count && languages->items[index].loaded) {
            return &languages->items[index];
        }
    }
    return &languages->items[languages->governing];
}

/* True when readers of a language may see its text of that number. */
static bool is_shown(const struct language *language, size_t number)
{
    return number == TEXT_NONE ||
           !text_set_has(&language->texts.hidden, number);
}

/* Gives the language that is asked as the `i`th for a text: where readers may
 * not see a binding one, the governing language comes before all others. */
static const struct language *nth_language(const struct writer *writer,
                                           size_t i, bool binding)
{
    if (!binding || i == 0) {
        return chain_language(writer, i);
    }
    return i == 1 ? writer_governing(writer) : chain_language(writer, i - 1);
}

static const struct catalog_entry *find_message(
    struct writer *writer, str key, const struct language **language)
{
    const struct texts *texts = writer->edition->languages->texts;
    size_t chain = writer->language->chain.count;
    bool binding = false;
    for (size_t i = 0; i < chain + binding; i++) {
        *language = nth_language(writer, i, binding);
        const struct catalog_entry *entry =
            catalog_find(&(*language)->catalog, key);
        if (!entry) {
            continue;
        }
        if (entry->number != TEXT_NONE) {
            text_set_add(&writer->ledger->said, entry->number);
            binding = texts->items[entry->number].class == CATALOG_BINDING;
        }
        if (entry->message && is_shown(*language, entry->number)) {
            return entry;
        }
    }
    return NULL;
}

static void check_limit(const struct writer *writer,
                        const struct language *language,
                        const struct catalog_entry *entry, str shown)
{
    const struct languages *languages = writer->edition->languages;
    if (writer->desk->diags &&
        text_is_limited(languages, language, entry->number)) {
        text_limit_check(languages->texts, entry->number, entry->text, shown,
                         writer->desk->diags);
    }
}

static str say(struct writer *writer, str key, const struct message_arg *args,
               size_t arg_count, const struct language **language)
{
    const struct catalog_entry *entry = find_message(writer, key, language);
    assert(entry); /* every message that is said is built in */
    writer->ledger->borrowed |= *language != writer->language;
    struct buf text;
    buf_init(&text, MESSAGE_MAX_BYTES);
    message_format(entry->message, desk_formats(writer->desk, *language), args,
                   arg_count, &text);
    check_limit(writer, *language, entry, buf_text(&text));
    str copy = arena_copy(writer->arena, buf_text(&text));
    buf_release(&text);
    return copy;
}

/* ---- with what is in it -------------------------------------------------- */

/* What a message says. */
struct said {
    const struct language *language;
    struct value *parts;
    str text;
    bool is_told; /* every number is shown, or goes without saying */
};

static struct said gather(struct writer *writer, str key,
                          const struct message_arg *args, size_t arg_count)
{
    struct said said = {.parts = NULL};
    const struct catalog_entry *entry =
        find_message(writer, key, &said.language);
    assert(entry); /* every message that is said is built in */
    said.is_told = gather_message(entry->message,
                                  desk_formats(writer->desk, said.language),
                                  args, arg_count, writer->arena, &said.parts);
    said.text = parts_text(said.parts, said.language->locale.direction,
                           writer_marks_directions(writer), writer->arena);
    check_limit(writer, said.language, entry, said.text);
    return said;
}

struct value *writer_say(struct writer *writer, str key,
                         const struct message_arg *args, size_t arg_count)
{
    if (arg_count == 0) {
        const struct language *language;
        str text = say(writer, key, args, arg_count, &language);
        return phrase_in(writer, text, language);
    }
    struct said said = gather(writer, key, args, arg_count);
    return in_language(writer,
                       phrase_of_parts(said.parts, said.text, writer->arena),
                       said.language);
}

struct value *writer_say_fact(struct writer *writer, str key,
                              const struct message_arg *args, size_t arg_count,
                              str machine)
{
    struct said said = gather(writer, key, args, arg_count);
    struct value *phrase =
        said.is_told ? phrase_fact(writer->arena, PART_DATA, said.text, machine)
                     : phrase_new(writer->arena, said.text);
    return in_language(writer, phrase, said.language);
}

str writer_say_text(struct writer *writer, str key,
                    const struct message_arg *args, size_t arg_count)
{
    const struct language *language;
    return say(writer, key, args, arg_count, &language);
}

str writer_word(struct writer *writer, const char *prefix, const char *word)
{
    return writer_say_text(writer, UNIT(writer, "%s.%s", prefix, word), NULL,
                           0);
}

/* Walks the languages for a unit; the source language's text is the one in the
 * content itself. */
static const struct value *find_unit(const struct writer *writer, str unit,
                                     const struct language **language)
{
    const struct languages *languages = writer->edition->languages;
    const struct language *source = &languages->items[languages->source];
    const struct texts *texts = languages->texts;
    size_t number =
        texts_number(texts, units_origin(writer->edition->catalogue, unit));
    bool known = number < texts->count;
    bool binding = known && texts->items[number].class == CATALOG_BINDING;
    if (known) {
        text_set_add(&writer->ledger->said, number);
    }
    for (size_t i = 0; known && i <= writer->language->fallback_count + binding;
         i++) {
        *language = nth_language(writer, i, binding);
        const struct text_status *status = &(*language)->texts.status[number];
        if (*language == source) {
            return NULL;
        }
        if (status->shown) {
            return status->text;
        }
    }
    *language = source;
    return NULL;
}

struct value *writer_content(struct writer *writer, str unit, str source)
{
    const struct language *language;
    if (source.len == 0) {
        return value_null(writer->arena);
    }
    const struct value *text = find_unit(writer, unit, &language);
    return phrase_in(writer, text ? str_trim(text->text) : source, language);
}

/* Ends with the English of the program, which is what `source` is in. */
static const struct value *find_shipped(const struct writer *writer, str unit,
                                        str key,
                                        const struct language **language)
{
    const struct languages *languages = writer->edition->languages;
    str english = languages->builtin.locale.tag;
    for (size_t i = 0; i <= writer->language->fallback_count; i++) {
        *language = chain_language(writer, i);
        bool source = *language == &languages->items[languages->source];
        const struct value *text =
            source ? NULL : content_find((*language)->content, unit);
        text = text ? text : content_find((*language)->calendars, unit);
        text = text ? text : content_find((*language)->calendars, key);
        if (text || str_equal((*language)->locale.tag, english)) {
            return text;
        }
    }
    *language = &languages->builtin;
    return NULL;
}

struct value *writer_shipped(struct writer *writer, str unit, str key,
                             str source)
{
    const struct language *language;
    const struct value *text = find_shipped(writer, unit, key, &language);
    return phrase_in(writer, text ? str_trim(text->text) : source, language);
}

str writer_content_text(struct writer *writer, str unit, str source)
{
    const struct language *language;
    if (source.len == 0) {
        return source;
    }
    const struct value *text = find_unit(writer, unit, &language);
    writer->ledger->borrowed |= language != writer->language;
    return text ? str_trim(text->text) : source;
}

struct value *writer_prose(struct writer *writer, str unit,
                           const struct value *source, size_t *index)
{
    const struct language *language;
    const struct value *found = find_unit(writer, unit, &language);
    struct value *prose = ARENA_NEW(writer->arena, struct value);
    *prose = found ? *found : *source;
    prose->kind = VALUE_PROSE;
    *index = (size_t)(language - writer->edition->languages->items);
    writer->ledger->borrowed |= language != writer->language;
    return prose;
}

static int compare_path(const void *path, const void *item)
{
    return str_compare(*(const str *)path, *(const str *)item);
}

bool edition_has_page(const struct edition *edition, const struct page_id *page,
                      const struct language *language, struct arena *arena)
{
    if (edition->absent_count == 0) {
        return true;
    }
    str path = page_path(page, language->url, STR(""), arena);
    return !bsearch(&path, edition->absent, edition->absent_count,
                    sizeof *edition->absent, compare_path);
}

/* What does not appear in the page's language is read in the governing one. */
str writer_path(struct writer *writer, const struct page_id *page)
{
    bool has =
        edition_has_page(writer->edition, page, writer->home, writer->arena);
    const struct language *language =
        has ? writer->home : writer_governing(writer);
    return page_path(page, language->url, writer->suffix, writer->arena);
}

str writer_url(struct writer *writer, const struct page_id *page)
{
    return relative_url(writer_path(writer, &writer->page),
                        writer_path(writer, page), writer->arena);
}

struct value *fact_new(struct arena *arena, str text, str machine)
{
    struct value *fact = value_map(arena);
    value_put_text(fact, arena, "text", text);
    value_put_text(fact, arena, "value", machine);
    return fact;
}

str date_iso(struct arena *arena, date day)
{
    return arena_printf(arena, "%04d-%02d-%02d", day.year, day.month, day.day);
}

struct value *writer_date(struct writer *writer, date day)
{
    if (!day.year) {
        return value_null(writer->arena);
    }
    str text =
        format_date(writer_formats(writer), day, DATE_LONG, writer->arena);
    return fact_new(writer->arena, text, date_iso(writer->arena, day));
}

str writer_zone(struct writer *writer, str zone)
{
    date day = writer->plan ? writer->plan->valid_from : (date){0};
    struct zone_name name = format_zone(
        writer_formats(writer), zone,
        day.year ? day : (date){coverage_year(NULL), 1, 1}, writer->arena);
    if (name.generic.len == 0 || name.city.len == 0) {
        return name.generic.len ? name.generic : name.city; /* UTC, GMT+2 */
    }
    return SAY_TEXT(writer, "hours.zone",
                    message_text_arg("zone", name.generic),
                    message_text_arg("city", name.city));
}

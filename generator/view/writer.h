/* SPDX-License-Identifier: MIT */
/*
 * writer: one worker writing one page in one language.
 *
 * It finds words (a message of the program, a text of the project), fills facts
 * in, and remembers whether any of them had to be borrowed from another
 * language.  What it makes lives in the job's arena.
 *
 * What it gives is a *phrase* (view/phrase.h).
 */
#ifndef SLAGEN_VIEW_WRITER_H
#define SLAGEN_VIEW_WRITER_H

#include "reckon/holiday.h"
#include "reckon/world.h"
#include "translate/format.h"
#include "translate/language.h"
#include "translate/texts.h"
#include "view/address.h"
#include "view/phrase.h"

/* What a page says: which texts, and whether all are in its own language. */
struct ledger {
    struct text_set said; /* by number (translate/texts.h) */
    bool borrowed;        /* a text came from another language */
};

/* One worker's formatters, one bundle for each language; opened when needed. */
struct desk {
    const struct languages *languages;
    struct formats **formats; /* by index of the language, then the built-in */
    struct arena *arena;      /* of the worker: lives as long as the desk */
    struct desk_labels *labels; /* by language, once a page has asked */
    struct desk_year *years;    /* holidays that were reckoned already */
    struct diags *diags; /* for texts that are too long; NULL: not told */
};

/* The words of the furniture, and which texts they are. */
struct desk_labels {
    struct value *labels;
    struct ledger ledger;
};

/* The closed days of a calendar in a year, reckoned once for all pages. */
struct desk_year {
    const struct calendar *calendar;
    int32_t year;
    struct holiday_days days;
    struct desk_year *next;
};

/* Makes a desk for a worker; close it from the same thread. */
void desk_open(struct desk *desk, const struct languages *languages,
               struct arena *arena);
void desk_close(struct desk *desk);

/* Gives where the labels of a language are kept; NULL is kept at first. */
struct desk_labels *desk_labels(struct desk *desk,
                                const struct language *language);

/* Gives the closed days of a calendar in a year. */
struct holiday_days desk_holidays(struct desk *desk,
                                  const struct catalogue *catalogue,
                                  const struct calendar *calendar,
                                  int32_t year);

/* Gives the offsets of a zone from UTC in minutes, the usual one and that of
 * summer (equal where there is none); false when the zone is not known. */
typedef bool zone_offsets(void *context, str zone, int32_t *standard_minutes,
                          int32_t *summer_minutes);

/* What every page of a run has in common. */
struct edition {
    const struct catalogue *catalogue;
    const struct world *world;
    const struct languages *languages;
    zone_offsets *offsets;
    void *offsets_context;
    str generator;  /* "slagen 0.1.0" */
    str style_hash; /* "sha256-…" of the pages' style element; may be empty */
    bool bilingual; /* agreements appear beside their governing text, too */
    /* Pages that a language has too few texts for: their paths, without the
     * suffix, sorted. */
    const str *absent;
    size_t absent_count;
};

/* True when a page appears in a language. */
bool edition_has_page(const struct edition *edition, const struct page_id *page,
                      const struct language *language, struct arena *arena);

struct writer {
    const struct edition *edition;
    struct desk *desk;
    const struct language *language; /* whose words and formats */
    const struct language *home;     /* the page's: in it, addresses stay */
    struct arena *arena;             /* of the job */
    struct page_id page;
    const struct partner *partner; /* NULL where the page has none */
    const struct plan *plan;
    str suffix;            /* "html" or "md" */
    struct ledger *ledger; /* of the page, or of the part that is being made */
};

/* Begins a ledger of its own for a part of a page. */
struct ledger ledger_new(struct writer *writer);

/* Adds what a part of a page said to what the page says. */
void ledger_add(struct ledger *page, const struct ledger *part);

/* Gives the language whose text decides for the page's partner. */
const struct language *writer_governing(const struct writer *writer);

/* Gives the formatters of the page's language. */
struct formats *writer_formats(struct writer *writer);

/* A phrase as an argument of a message; its parts become parts of what is said.
 * message_text_arg is for what has no value for machines, such as a name, and
 * message_number_arg is its own value. */
struct message_arg phrase_arg(const char *name, const struct value *phrase);

/*
 * Gives a message filled with facts, as a phrase.  A key that no catalogue has
 * is a bug of the program (assert).  `say` takes the args as a list:
 *     SAY(w, "price.form.period", phrase_arg("amount", amount))
 * A counted number that the message says by its form alone, "Every hour", is a
 * part without a text, if that form is right for no other number.
 */
struct value *writer_say(struct writer *writer, str key,
                         const struct message_arg *args, size_t arg_count);

/*
 * The same, where the whole text is one fact, "4 business hours".  A text that
 * does not show the number is none: "one hour" is also what Russian takes for
 * 21.
 */
struct value *writer_say_fact(struct writer *writer, str key,
                              const struct message_arg *args, size_t arg_count,
                              str machine);

/* The same as plain text, where a page has no place for a language mark. */
str writer_say_text(struct writer *writer, str key,
                    const struct message_arg *args, size_t arg_count);

#define SAY_ARGS(...)                                                          \
    (const struct message_arg[]){__VA_ARGS__},                                 \
        sizeof((const struct message_arg[]){__VA_ARGS__}) /                    \
            sizeof(struct message_arg)
#define SAY(writer, key, ...)                                                  \
    writer_say((writer), STR(key), SAY_ARGS(__VA_ARGS__))
#define SAY_TEXT(writer, key, ...)                                             \
    writer_say_text((writer), STR(key), SAY_ARGS(__VA_ARGS__))
#define WORD(writer, key)   writer_say_text((writer), STR(key), NULL, 0)
#define PHRASE(writer, key) writer_say((writer), STR(key), NULL, 0)

/* Gives the message "prefix.word" without facts: a word of an enum. */
str writer_word(struct writer *writer, const char *prefix, const char *word);

/*
 * Gives a text of the project as a phrase: its translation by unit id, or the
 * source text, marked.  NULL when the source is empty.
 */
struct value *writer_content(struct writer *writer, str unit, str source);
str writer_content_text(struct writer *writer, str unit, str source);

/*
 * The same for a text that is shipped with the program, in English: where the
 * project does not translate the unit, the program may, in a language's
 * calendars.yaml: the unit, or `key`, what many calendars share.
 */
struct value *writer_shipped(struct writer *writer, str unit, str key,
                             str source);

/* The same for prose, as a value of VALUE_PROSE with the place it came from;
 * `*lang` gets the language's index. */
struct value *writer_prose(struct writer *writer, str unit,
                           const struct value *source, size_t *language);

/* True when texts have marks of Unicode around what runs the other way. */
bool writer_marks_directions(const struct writer *writer);

/* Joins phrases, as the language joins a list, or by a message that separates
 * them, into one in the page's own language. */
struct value *writer_list(struct writer *writer, struct value *const *phrases,
                          size_t count, enum list_kind kind);
struct value *writer_join(struct writer *writer, struct value *const *phrases,
                          size_t count, const char *separator);

/* Gives a phrase in the page's own language of such pieces. */
struct value *writer_phrase(struct writer *writer, struct value *parts);

/* Gives a telephone number, an e-mail address or the like as it stands by
 * itself on the page: in Markdown set apart where the language runs the other
 * way. */
str writer_address(struct writer *writer, str text);

/* Gives a phrase with a capital first letter, as at the start of a cell. */
struct value *writer_capitalized(struct writer *writer, struct value *phrase);

/* Gives the path, or the address relative to this page, of another page. */
str writer_path(struct writer *writer, const struct page_id *page);
str writer_url(struct writer *writer, const struct page_id *page);

/* Formats a unit id or key; lives in the job's arena. */
#define UNIT(writer, ...) arena_printf((writer)->arena, __VA_ARGS__)

/* A map with a text for people and one for machines: {text, value}. */
struct value *fact_new(struct arena *arena, str text, str machine);

/* "2027-01-31". */
str date_iso(struct arena *arena, date day);

/* Gives the name of a zone, "Central European Time (Berlin)", as it is when the
 * page's plan begins; of one without a name or a place, the other alone. */
str writer_zone(struct writer *writer, str zone);

/* Gives a date as {text, value}, or null when there is none. */
struct value *writer_date(struct writer *writer, date day);

#endif

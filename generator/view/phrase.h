/* SPDX-License-Identifier: MIT */
/*
 * phrase: a text for people, with what was put into it for machines.
 *
 * A phrase is a map {text, lang, dir, parts}.  `lang` and `dir` are empty when
 * the text is in the page's own language, else they say which one it is in.
 * `parts` is an empty list where nothing was put into the text; else the pieces
 * that it consists of, each {text, words, name, data, time, href}, of which but
 * one of the last five says something, the others being false or empty:
 *
 *   words  true    words of the message
 *   name   true    a name, an id, whatever has no value for machines
 *   data   value   "business-hours:4", "EUR 12.00", "99.95%", "PT30M"
 *   time   value   a date, a time of day or an instant, as HTML's <time> has it
 *   href   value   "tel:+498999998100"
 *
 * What the values are, docs/templates.md says.  Facts are made by
 * view/fact.h, and put into messages by writer_say.
 *
 * All is made in the job's arena.  A phrase may be put into several others; its
 * parts are shared, not copied.
 */
#ifndef SLAGEN_VIEW_PHRASE_H
#define SLAGEN_VIEW_PHRASE_H

#include "base/value.h"
#include "translate/locale.h"

enum part_kind {
    PART_WORDS,
    PART_NAME,
    PART_DATA,
    PART_TIME,
    PART_LINK,
};

/* Gives a phrase in the page's own language, with nothing in it. */
struct value *phrase_new(struct arena *arena, str text);

/* Gives a phrase that is one fact. */
struct value *phrase_fact(struct arena *arena, enum part_kind kind, str text,
                          str machine);

/* Gives the text of a phrase; of null the empty one. */
str phrase_text(const struct value *phrase);

/* --- of parts ------------------------------------------------------------ */

/* Adds a piece to a list of parts; empty texts without a value are left out.
 * `machine` is for facts only. */
void parts_add(struct value *parts, struct arena *arena, enum part_kind kind,
               str text, str machine);

/* Adds all pieces of a phrase; one without parts is a piece of that kind. */
void parts_add_phrase(struct value *parts, struct arena *arena,
                      const struct value *phrase, enum part_kind kind);

/*
 * Gives the pieces as one text.  Where `marks` is true, as for Markdown, which
 * has no markup for it, what runs in the other direction than the text around
 * it has a mark at both ends, U+200E or U+200F: names by their letters,
 * telephone numbers and codes where the language is written from right to left.
 * Isolates (U+2066 …) would do more, and are what tools take for an attack on a
 * reader.
 */
str parts_text(const struct value *parts, enum direction direction, bool marks,
               struct arena *arena);

/* Gives a phrase in the page's own language of such pieces, and their text. */
struct value *phrase_of_parts(struct value *parts, str text,
                              struct arena *arena);

/* True when any piece is more than words. */
bool parts_hold_something(const struct value *parts);

#endif

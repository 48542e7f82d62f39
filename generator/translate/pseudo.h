/* SPDX-License-Identifier: MIT */
/*
 * pseudo: English made strange, to see what a translation will break before
 * there is one.
 *
 *   en-XA   ⟦Šûþþöŕţ ĥöûŕš one⟧   accents, about 35 percent more text, and
 *                                 marks around each whole text: what stands
 *                                 outside of them never went through a
 *                                 catalogue
 *   ar-XB   سوپپورت هوورس         Arabic letters, in a page that runs from
 *                                 right to left, by ICU's Latin-Arabic: values
 *                                 that are not isolated are seen at once.
 *                                 There are no override characters
 *   en-XC   Ｓｕｐｐｏｒｔｈｏｕｒｓ      letters as wide as an ideograph and
 * no blanks: where lines may break, and columns
 *
 * The tags are those that CLDR keeps for such languages.  Only words change:
 * the notation of a message, Markdown, {values} and addresses stay as they are.
 * A text without a letter stays as it is, too.
 */
#ifndef SLAGEN_TRANSLATE_PSEUDO_H
#define SLAGEN_TRANSLATE_PSEUDO_H

#include "base/arena.h"

struct message;

enum pseudo {
    PSEUDO_NONE,     /* a language that people speak */
    PSEUDO_ACCENTED, /* en-XA */
    PSEUDO_MIRRORED, /* ar-XB */
    PSEUDO_WIDE,     /* en-XC */
};

enum { PSEUDO_COUNT = PSEUDO_WIDE };

/* "⟦" and "⟧", around each text of en-XA. */
#define PSEUDO_OPEN  "\xE2\x9F\xA6"
#define PSEUDO_CLOSE "\xE2\x9F\xA7"

/* Gives which of them a tag names, in any spelling ("EN_xa"), or none. */
enum pseudo pseudo_of_tag(str tag);

/* "en-XA", and its folder on the site, "en-xa". */
str pseudo_tag(enum pseudo kind);
str pseudo_url(enum pseudo kind);

/* Makes texts of one kind; for one thread. */
struct pseudo_maker;
struct pseudo_maker *pseudo_open(enum pseudo kind, struct arena *arena);
void pseudo_close(struct pseudo_maker *maker);

/* Gives a text of one line, as it is printed. */
str pseudo_text(struct pseudo_maker *maker, str text, struct arena *arena);

/*
 * Gives a CommonMark text with {values}: each paragraph, heading and item by
 * itself.  Code, addresses, links to pages, labels of references, HTML,
 * character references and what a backslash escapes stay.  Takes any bytes;
 * what it mistakes for markup stays English.
 */
str pseudo_prose(struct pseudo_maker *maker, str markdown, struct arena *arena);

/* Gives the text of a message: the literals of all branches are changed. */
str pseudo_message(struct pseudo_maker *maker, const struct message *message,
                   struct arena *arena);

/* Gives a text with the marks of en-XA around it, or as it is when it has no
 * letter (u_isalpha). */
str pseudo_mark(str text, struct arena *arena);
bool pseudo_has_letter(str text);

#endif

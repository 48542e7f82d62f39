/* SPDX-License-Identifier: MIT */
/*
 * icu: what the files of this folder share to talk to ICU.  Private to it.
 *
 * ICU is UTF-16 and closes by hand; the rest of the program is UTF-8 in
 * arenas.  A failing status of ICU after all input was validated is our bug or
 * the end of memory: icu_require.  Warnings say nothing, plain success has
 * them.
 */
#ifndef SLAGEN_TRANSLATE_ICU_H
#define SLAGEN_TRANSLATE_ICU_H

#include <unicode/ustring.h>
#include <unicode/utypes.h>

#include "base/arena.h"
#include "translate/format.h"
#include "translate/locale.h"

enum {
    ICU_TEXT_MAX = 512,       /* UTF-16 units: longer than any name or date */
    ICU_ID_MAX = 160,         /* bytes of an ICU locale id with keywords */
    PLURAL_TABLE_SIZE = 1001, /* the whole numbers 0 to 1000 */
};

/* Something of ICU that is opened once, found again by its key and closed with
 * the bundle. */
struct icu_handle {
    const char *key; /* "date:patterns", or a skeleton; in the bundle's arena */
    void *thing;     /* UDateFormat, UListFormatter, … */
    void (*close)(void *thing);
    struct icu_handle *next;
};

/* A text that was formatted before: dates and times of a site are few. */
struct icu_memo {
    int64_t number;
    int32_t kind; /* 0: free */
    str text;     /* in the bundle's arena */
};

enum { ICU_MEMOS = 1024, ICU_MEMOS_MOST = 768 };

/* The formatters of one language, for one worker: the type behind format.h. */
struct formats {
    const struct locale *locale;
    struct arena *arena;  /* of the bundle and its keys */
    struct arena scratch; /* for the length of a call */
    char id[ICU_ID_MAX];  /* "en_GB@calendar=gregorian;numbers=latn" */
    struct icu_handle *handles;
    int zone_count; /* names of zones among them */
    struct icu_memo *memos;
    size_t memo_count;
    /* Categories of 0 to 1000, once they are asked for: cardinal, ordinal. */
    uint8_t plurals[2][PLURAL_TABLE_SIZE];
    bool has_plurals[2];
};

/* UTF-16, as long as the arena that it is in; ends with U+0000. */
struct icu_text {
    UChar *data;
    int32_t len;
};

/* Ends the program when ICU fails where it must not: out of memory with a line,
 * for all else by an assert. */
void icu_require(UErrorCode status);

/* Gives the text as UTF-16, and the reverse; the result lives in `arena`.  The
 * first takes good UTF-8, as all input is. */
struct icu_text icu_from_utf8(str text, struct arena *arena);
str icu_to_utf8(const UChar *data, int32_t len, struct arena *arena);

/* Gives ICU's id for a language tag that is available: "zh-Hant-TW" is
 * "zh_Hant_TW".  False when it is no tag or too long. */
bool icu_id_from_tag(str tag, char id[ICU_ID_MAX]);

/* Gives the digits behind the point of an ISO 4217 code, which must be one of
 * three capital letters. */
int32_t icu_currency_digits(str code);

/* Gives a text that ICU has written, with the marks of en-XA around it where
 * that is the locale and the text has letters. */
str formats_said(const struct formats *formats, str text, struct arena *arena);

/* Gives the thing kept under a key, or NULL. */
void *formats_kept(const struct formats *formats, const char *key);

/* Keeps a thing until formats_close; gives it back. Copies the key. */
void *formats_keep(struct formats *formats, const char *key, void *thing,
                   void (*close)(void *thing));

/* Gives the text that was kept for a number of a kind, above 0; or where to
 * keep it, with its kind still 0; or NULL when there is no room. */
struct icu_memo *formats_memo(struct formats *formats, int32_t kind,
                              int64_t number);

/*
 * Formats a decimal by a skeleton of number formatting, to which the precision
 * is added: all the digits that the decimal has behind its point, and at least
 * `min_digits`.  The result belongs to the bundle, good until the next call.
 */
struct UFormattedNumber *formats_number(struct formats *formats,
                                        const char *skeleton, str decimal,
                                        size_t min_digits);

/* The same, as text. */
str formats_number_text(struct formats *formats, const char *skeleton,
                        str decimal, size_t min_digits, struct arena *arena);

#endif

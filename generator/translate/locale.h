/* SPDX-License-Identifier: MIT */
/*
 * locale: a language that pages are written in, and the choices pinned for it.
 *
 * What libraries decide by default (digits, calendar, hour cycle, the dash of
 * a range) changes between their versions and matters in a contract, so that
 * locales/<tag>/locale.yaml fixes it:
 *
 *   formatting: zh-Hant-TW        # language, script and region of the formats
 *   digits: latn
 *   calendar: gregorian
 *   hour_cycle: h23               # h23 or h12
 *   range: "{start}–{end}"        # of times and numbers
 *   range_weekdays: "{start}至{end}"     # default: range
 *   range_dates: "{start} – {end}"       # default: range
 *   quotes: ["「", "」", "『", "』"]
 *   list: wide                    # or short
 *   name: 繁體中文                # default: ICU's own name of the language
 *
 * A locale is read once, then immutable and shared between threads.
 */
#ifndef SLAGEN_TRANSLATE_LOCALE_H
#define SLAGEN_TRANSLATE_LOCALE_H

#include "base/diag.h"
#include "translate/pseudo.h"

enum direction {
    DIRECTION_LTR,
    DIRECTION_RTL,
};

enum hour_cycle {
    HOUR_CYCLE_H23, /* 00:00 to 23:59, and 24:00 for an end */
    HOUR_CYCLE_H12, /* 12:00 AM to 11:59 PM */
};

enum list_style {
    LIST_STYLE_WIDE,  /* a, b, and c */
    LIST_STYLE_SHORT, /* a, b, & c, where the language has it */
};

/* The opening and closing marks, then those of a quotation within one. */
struct quotes {
    str open;
    str close;
    str inner_open;
    str inner_close;
};

struct locale {
    str tag;        /* BCP 47, for lang="": "en", "zh-Hant" */
    str formatting; /* BCP 47 with a region: "en-GB", "zh-Hant-TW" */
    str digits;     /* "latn" */
    str calendar;   /* "gregory", BCP 47's word for it */
    str name;       /* of the language, in itself: "English" */
    str range;      /* "{start}–{end}" */
    str range_weekdays;
    str range_dates;
    struct quotes quotes;
    enum direction direction;
    enum hour_cycle hour_cycle;
    enum list_style list_style;
    enum pseudo pseudo; /* made from English, not read (pseudo.h) */
};

/*
 * Reads the choices for the language `tag` from its locale.yaml; `from` may be
 * NULL: then all are ICU's defaults for the language, with Latin digits, the
 * Gregorian calendar and 24 hours.  True: `*out` is usable and lives in
 * `arena`. Errors: locale-tag (no such language in ICU), locale-script (a
 * language of several scripts needs one: zh-Hans), locale-formatting,
 * locale-key, locale-value.
 */
bool locale_read(const struct value *from, str tag, struct arena *arena,
                 struct diags *diags, struct locale *out);

/*
 * Gives a language tag in the spelling of BCP 47: "en_GB" and "EN-gb" become
 * "en-GB".  False when it is not well-formed, too long, or has extensions.
 */
bool locale_tag_normalize(str text, struct arena *arena, str *out);

/* True when ICU has data for exactly that normalized tag. */
bool locale_tag_is_available(str tag);

/* "ltr" or "rtl". */
const char *direction_name(enum direction direction);

#endif

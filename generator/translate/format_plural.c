/* SPDX-License-Identifier: MIT */
/*
 * Which plural form a number takes (CLDR plural rules).
 *
 * The rules look at the digits that are shown: 1 and 1.0 differ in English.
 * The categories of 0 to 1000 are kept in a table, since every message of a
 * catalogue is checked against them.
 */
#include "translate/icu.h"

#include <assert.h>

#include <unicode/uenum.h>
#include <unicode/unumberformatter.h>
#include <unicode/upluralrules.h>

static const str category_names[] = {
    [PLURAL_ZERO] = STR_INIT("zero"), [PLURAL_ONE] = STR_INIT("one"),
    [PLURAL_TWO] = STR_INIT("two"),   [PLURAL_FEW] = STR_INIT("few"),
    [PLURAL_MANY] = STR_INIT("many"), [PLURAL_OTHER] = STR_INIT("other"),
};

str plural_category_name(enum plural_category category)
{
    return category_names[category];
}

bool plural_category_parse(str word, enum plural_category *out)
{
    for (size_t i = 0; i < PLURAL_CATEGORY_COUNT; i++) {
        if (str_equal(word, category_names[i])) {
            *out = (enum plural_category)i;
            return true;
        }
    }
    return false;
}

static void close_rules(void *thing)
{
    uplrules_close(thing);
}

static UPluralRules *rules_of(struct formats *formats, enum plural_kind kind)
{
    static const char *const keys[] = {
        [PLURAL_CARDINAL] = "plural:cardinal",
        [PLURAL_ORDINAL] = "plural:ordinal",
    };
    UPluralRules *rules = formats_kept(formats, keys[kind]);
    if (!rules) {
        UErrorCode status = U_ZERO_ERROR;
        rules =
            uplrules_openForType(formats->id,
                                 kind == PLURAL_CARDINAL ? UPLURAL_TYPE_CARDINAL
                                                         : UPLURAL_TYPE_ORDINAL,
                                 &status);
        icu_require(status);
        formats_keep(formats, keys[kind], rules, close_rules);
    }
    return rules;
}

static enum plural_category category_from(const UChar *keyword, int32_t len)
{
    char word[16];
    enum plural_category category = PLURAL_OTHER;
    assert(len < (int32_t)sizeof word);
    u_UCharsToChars(keyword, word, len);
    plural_category_parse((str){word, (size_t)len}, &category);
    return category;
}

enum plural_category format_plural(struct formats *formats, str decimal,
                                   enum plural_kind kind)
{
    UChar keyword[16];
    UErrorCode status = U_ZERO_ERROR;
    struct UFormattedNumber *number =
        formats_number(formats, "group-auto", decimal, 0);
    int32_t len = uplrules_selectFormatted(rules_of(formats, kind), number,
                                           keyword, 16, &status);
    icu_require(status);
    return category_from(keyword, len);
}

unsigned format_plural_categories(struct formats *formats,
                                  enum plural_kind kind)
{
    UErrorCode status = U_ZERO_ERROR;
    UEnumeration *words =
        uplrules_getKeywords(rules_of(formats, kind), &status);
    unsigned categories = 0;
    const char *word;
    while ((word = uenum_next(words, NULL, &status))) {
        enum plural_category category;
        if (plural_category_parse(str_from(word), &category)) {
            categories |= 1U << category;
        }
    }
    uenum_close(words);
    icu_require(status);
    return categories;
}

static enum plural_category category_of(struct formats *formats,
                                        enum plural_kind kind, int64_t number)
{
    UChar keyword[16];
    UErrorCode status = U_ZERO_ERROR;
    int32_t len = uplrules_select(rules_of(formats, kind), (double)number,
                                  keyword, 16, &status);
    icu_require(status);
    return category_from(keyword, len);
}

static void fill_table(struct formats *formats, enum plural_kind kind)
{
    if (formats->has_plurals[kind]) {
        return;
    }
    for (int32_t i = 0; i < PLURAL_TABLE_SIZE; i++) {
        formats->plurals[kind][i] = (uint8_t)category_of(formats, kind, i);
    }
    formats->has_plurals[kind] = true;
}

static bool is_among(int64_t number, const int64_t *numbers, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (numbers[i] == number) {
            return true;
        }
    }
    return false;
}

bool format_plural_example(struct formats *formats,
                           enum plural_category category, enum plural_kind kind,
                           int64_t min, int64_t max, const int64_t *except,
                           size_t except_count, int64_t *out)
{
    /* Above the table: a hundred in a row show every rule that looks at the
     * last two digits; French, Spanish and Italian care for whole millions. */
    const int64_t million = 1000000;
    const int64_t above = min > PLURAL_TABLE_SIZE ? min : PLURAL_TABLE_SIZE;
    fill_table(formats, kind);
    for (int64_t i = min > 0 ? min : 0; i <= max && i < PLURAL_TABLE_SIZE;
         i++) {
        if (formats->plurals[kind][i] == category &&
            !is_among(i, except, except_count)) {
            *out = i;
            return true;
        }
    }
    for (int64_t i = above; i <= max && i < above + 100; i++) {
        if (category_of(formats, kind, i) == category &&
            !is_among(i, except, except_count)) {
            *out = i;
            return true;
        }
    }
    *out = million;
    return min <= million && million <= max &&
           category_of(formats, kind, million) == category &&
           !is_among(million, except, except_count);
}

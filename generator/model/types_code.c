/* SPDX-License-Identifier: MIT */
/* Dates, and the codes of countries, languages and zones, which exist or not:
 * what is nearly one is given back as it should be written. */
#include "model/types_read.h"

/* Rewrites "2027-1-31", "2027/01/31" and "31.1.2027". Where month and day could
 * be meant either way, gives nothing. */
static str date_guess(struct arena *arena, str text)
{
    str rest = text;
    char separator = str_find(text, STR(".")) >= 0   ? '.'
                     : str_find(text, STR("/")) >= 0 ? '/'
                                                     : '-';
    uint64_t parts[3] = {0, 0, 0};
    for (size_t i = 0; i < 3; i++) {
        if (!str_to_uint(str_cut(&rest, separator), 9999, &parts[i])) {
            return STR("");
        }
    }
    bool day_first = separator == '.' && parts[2] >= 1000;
    date day = {.year = (int32_t)parts[day_first ? 2 : 0],
                .month = (int32_t)parts[1],
                .day = (int32_t)parts[day_first ? 0 : 2]};
    if (rest.len || day.year < 1000 || !date_is_valid(day)) {
        return STR("");
    }
    return arena_printf(arena, "%04d-%02d-%02d", day.year, day.month, day.day);
}

static bool read_date(const struct reading *reading, const struct field *field,
                      const struct value *from, void *out)
{
    (void)field;
    if (!expect_text(reading, type_date.form, from)) {
        return false;
    }
    return date_parse(from->text, out) ||
           report_form(reading, "date-invalid", type_date.form, from,
                       date_guess(reading->arena, from->text));
}

const struct type type_date = {
    .name = "date",
    .form = "a date that exists, written 2027-01-31",
    .pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    .read = read_date,
    .size = sizeof(date),
};

static char to_upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static char to_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Gives a copy that may be changed. */
static char *letters_of(struct arena *arena, str text)
{
    char *letters = arena_alloc(arena, text.len + 1);
    if (text.len) {
        memcpy(letters, text.data, text.len);
    }
    return letters;
}

/* Looks a code up by its name: a long search, so only for the first of many
 * faults. */
static str code_by_name(const struct reading *reading, str (*by_name)(str name),
                        str name)
{
    enum { MOST = 32 };
    return by_name && reading->diags->error_count < MOST ? by_name(name)
                                                         : STR("");
}

/* Gives the code in capital letters, or of a name, when there is such a
 * country. */
static str country_guess(const struct reading *reading, str text)
{
    str code = text_excerpt(text);
    char *letters = letters_of(reading->arena, code);
    for (size_t i = 0; i < code.len; i++) {
        letters[i] = to_upper(letters[i]);
    }
    code.data = letters;
    if (str_equal(code, STR("UK"))) {
        return STR("GB");
    }
    return reading->known->country(code)
               ? code
               : code_by_name(reading, reading->known->country_by_name, text);
}

static bool read_country(const struct reading *reading,
                         const struct field *field, const struct value *from,
                         void *out)
{
    (void)field;
    if (!expect_text(reading, type_country.form, from)) {
        return false;
    }
    if (!reading->known->country(from->text)) {
        return report_form(reading, "country-unknown", type_country.form, from,
                           country_guess(reading, from->text));
    }
    *(str *)out = from->text;
    return true;
}

const struct type type_country = {
    .name = "country",
    .form = "the two capital letters of a country (ISO 3166), such as DE",
    .pattern = "^[A-Z]{2}$",
    .read = read_country,
    .size = sizeof(str),
};

/* Gives "de-DE" of "de-DE-u-co-phonebk": one letter begins an extension. */
static str without_extensions(str tag)
{
    for (size_t i = 1; i + 2 < tag.len; i++) {
        if (tag.data[i - 1] == '-' && tag.data[i + 1] == '-') {
            return str_slice(tag, 0, i - 1);
        }
    }
    return tag;
}

/* Gives "zh_hant_tw" as BCP 47 writes it, or "ja" for "Japanese", when there is
 * such a language. */
static str language_guess(const struct reading *reading, str text)
{
    str tag = text_excerpt(text);
    char *letters = letters_of(reading->arena, tag);
    size_t start = 0;
    for (size_t i = 0; i <= tag.len; i++) {
        if (i < tag.len && letters[i] != '_' && letters[i] != '-') {
            letters[i] = to_lower(letters[i]);
            continue;
        }
        size_t len = i - start;
        for (size_t j = start; start > 0 && j < i && len != 3; j++) {
            bool capital = len == 2 || (len == 4 && j == start);
            letters[j] = capital ? to_upper(letters[j]) : letters[j];
        }
        letters[i] = i < tag.len ? '-' : '\0';
        start = i + 1;
    }
    tag.data = letters;
    if (!reading->known->language(tag)) {
        tag = without_extensions(tag);
    }
    return reading->known->language(tag)
               ? tag
               : code_by_name(reading, reading->known->language_by_name, text);
}

static bool report_pseudo(const struct reading *reading,
                          const struct value *from)
{
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "locale-pseudo", from,
                "`%.*s` is no language that people speak", STR_ARG(from->text));
    diag_hint(reading->diags, diag,
              "leave it out; `slagen build --pseudo` makes its pages beside "
              "the others");
    return false;
}

static bool read_language(const struct reading *reading,
                          const struct field *field, const struct value *from,
                          void *out)
{
    (void)field;
    if (!expect_text(reading, type_language.form, from)) {
        return false;
    }
    if (reading->known->pseudo && reading->known->pseudo(from->text)) {
        return report_pseudo(reading, from);
    }
    if (!reading->known->language(from->text)) {
        return report_form(reading, "locale-unknown", type_language.form, from,
                           language_guess(reading, from->text));
    }
    *(str *)out = from->text;
    return true;
}

const struct type type_language = {
    .name = "language",
    .form = "a language tag (BCP 47), such as de or zh-Hant",
    .pattern = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
    .read = read_language,
    .size = sizeof(str),
};

static bool read_zone(const struct reading *reading, const struct field *field,
                      const struct value *from, void *out)
{
    (void)field;
    if (!expect_text(reading, type_zone.form, from)) {
        return false;
    }
    *(struct name *)out = (struct name){from, from->text};
    return reading->known->zone(reading->known->context, from, reading->diags);
}

const struct type type_zone = {
    .name = "time zone",
    .form = "an IANA time zone, such as Europe/Berlin",
    .pattern = "^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$",
    .read = read_zone,
    .size = sizeof(struct name),
};

/* SPDX-License-Identifier: MIT */
#include "model/types.h"

static bool expect_text(const struct reading *reading, const char *form,
                        const struct value *from)
{
    if (value_is_text(from)) {
        return true;
    }
    return report_form(reading, "type-text", form, from, STR(""));
}

static bool read_text(const struct reading *reading, const struct field *field,
                      const struct value *from, void *out)
{
    (void)field;
    if (!expect_text(reading, type_text.form, from)) {
        return false;
    }
    if (from->text.len && memchr(from->text.data, '\n', from->text.len)) {
        struct diag *diag =
            diag_at(reading->diags, SEVERITY_ERROR, "text-lines", from,
                    "this text must be one line");
        diag_hint(reading->diags, diag, "use `>-` to fold long lines into one");
        return false;
    }
    *(str *)out = str_trim(from->text);
    return true;
}

const struct type type_text = {
    .name = "text",
    .form = "text on one line",
    .read = read_text,
    .size = sizeof(str),
};

static bool read_prose(const struct reading *reading,
                       const struct field *field, const struct value *from,
                       void *out)
{
    (void)field;
    if (!expect_text(reading, type_prose.form, from)) {
        return false;
    }
    *(struct name *)out = (struct name){from, from->text};
    return true;
}

const struct type type_prose = {
    .name = "prose",
    .form = "text in Markdown (CommonMark)",
    .read = read_prose,
    .size = sizeof(struct name),
};

bool id_is_valid(str text)
{
    bool after_hyphen = true;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!letter && (c != '-' || after_hyphen)) {
            return false;
        }
        after_hyphen = c == '-';
    }
    return text.len > 0 && text.len <= 64 && !after_hyphen;
}

/* Gives what was probably meant: lower case, hyphens for all else. */
static str id_from(struct arena *arena, str text)
{
    char *id = arena_alloc(arena, text.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < text.len && len < 64; i++) {
        char c = text.data[i];
        if (c >= 'A' && c <= 'Z') {
            c = (char)(c - 'A' + 'a');
        }
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            id[len++] = c;
        } else if (len && id[len - 1] != '-') {
            id[len++] = '-';
        }
    }
    while (len && id[len - 1] == '-') {
        len--;
    }
    return (str){id, len};
}

static void hint_id(struct diags *diags, struct diag *diag, str text)
{
    str id = id_from(diags->arena, text);
    if (id.len) {
        diag_hint(diags, diag, "write `%.*s`", STR_ARG(id));
    } else {
        diag_hint(diags, diag, "use a to z, 0 to 9 and hyphens");
    }
}

bool id_check(struct diags *diags, const struct source *source,
              const struct value_entry *entry)
{
    if (id_is_valid(entry->key)) {
        return true;
    }
    struct diag *diag = diag_add(
        diags, SEVERITY_ERROR, "id-form", source, entry->key_start,
        entry->key_end, "`%.*s` is not a name of small letters, digits and "
        "hyphens", STR_ARG(text_excerpt(entry->key)));
    hint_id(diags, diag, entry->key);
    return false;
}

static bool read_id(const struct reading *reading, const struct field *field,
                    const struct value *from, void *out)
{
    (void)field;
    if (!expect_text(reading, type_id.form, from)) {
        return false;
    }
    *(struct name *)out = (struct name){from, from->text};
    if (id_is_valid(from->text)) {
        return true;
    }
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "id-form", from,
                "`%.*s` is not a name of small letters, digits and hyphens",
                STR_ARG(text_excerpt(from->text)));
    hint_id(reading->diags, diag, from->text);
    return false;
}

const struct type type_id = {
    .name = "id",
    .form = "a name of small letters, digits and hyphens",
    .pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
    .read = read_id,
    .size = sizeof(struct name),
};

static bool read_word(const struct reading *reading, const struct field *field,
                      const struct value *from, void *out)
{
    if (!expect_text(reading, "one word", from)) {
        return false;
    }
    size_t count = 0;
    for (; field->words[count].text; count++) {
        if (str_equal(from->text, str_from(field->words[count].text))) {
            *(int *)out = field->words[count].number;
            return true;
        }
    }
    str *texts = ARENA_ARRAY(reading->arena, count, str);
    for (size_t i = 0; i < count; i++) {
        texts[i] = str_from(field->words[i].text);
    }
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "word-unknown", from,
                "`%.*s` is not a word for `%s`; the words are: %.*s",
                STR_ARG(text_excerpt(from->text)), field->key,
                STR_ARG(arena_join(reading->arena, texts, count, STR(", "))));
    hint_nearest(reading->diags, diag, from->text, texts, count);
    return false;
}

const struct type type_word = {
    .name = "word",
    .form = "one of the allowed words",
    .read = read_word,
    .size = sizeof(int),
};

/* What YAML 1.1 and people write for true and false. */
static str bool_guess(str text)
{
    static const str words[][5] = {
        {STR_INIT("true"), STR_INIT("yes"), STR_INIT("on"), STR_INIT("y"),
         STR_INIT("1")},
        {STR_INIT("false"), STR_INIT("no"), STR_INIT("off"), STR_INIT("n"),
         STR_INIT("0")},
    };
    for (size_t i = 0; i < 2; i++) {
        for (size_t j = 0; j < 5; j++) {
            if (str_distance(text, words[i][j], 0) == 0) {
                return words[i][0];
            }
        }
    }
    return STR("");
}

static bool read_bool(const struct reading *reading, const struct field *field,
                      const struct value *from, void *out)
{
    (void)field;
    if (!expect_text(reading, type_bool.form, from)) {
        return false;
    }
    bool is_true = str_equal(from->text, STR("true"));
    if (is_true || str_equal(from->text, STR("false"))) {
        *(bool *)out = is_true;
        return true;
    }
    return report_form(reading, "type-boolean", type_bool.form, from,
                       bool_guess(from->text));
}

const struct type type_bool = {
    .name = "boolean",
    .form = "true or false",
    .read = read_bool,
    .size = sizeof(bool),
    .boolean = true,
};

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

/* Gives the code in capital letters when there is such a country. */
static str country_guess(const struct reading *reading, str text)
{
    str code = arena_copy(reading->arena, text_excerpt(text));
    char *letters = (char *)(uintptr_t)code.data;
    for (size_t i = 0; i < code.len; i++) {
        letters[i] = to_upper(letters[i]);
    }
    if (str_equal(code, STR("UK"))) {
        return STR("GB");
    }
    return reading->known->country(code) ? code : STR("");
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

/* Gives "zh_hant_tw" as BCP 47 writes it, when there is such a language. */
static str language_guess(const struct reading *reading, str text)
{
    str tag = arena_copy(reading->arena, text_excerpt(text));
    char *letters = (char *)(uintptr_t)tag.data;
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
    return reading->known->language(tag) ? tag : STR("");
}

static bool read_language(const struct reading *reading,
                          const struct field *field, const struct value *from,
                          void *out)
{
    (void)field;
    if (!expect_text(reading, type_language.form, from)) {
        return false;
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

/* One telephone number, +, country code and number, 7 to 15 digits (E.164).
 * Blanks, hyphens, dots and brackets between digits are for people. */
static bool read_phone(const struct reading *reading,
                       const struct field *field, const struct value *from,
                       void *out)
{
    (void)field;
    if (!expect_text(reading, type_phone.form, from)) {
        return false;
    }
    char *digits = arena_alloc(reading->arena, from->text.len + 1);
    size_t count = 0;
    for (size_t i = 0; i < from->text.len; i++) {
        char c = from->text.data[i];
        if (c >= '0' && c <= '9') {
            digits[1 + count++] = c;
        } else if (!(c == '+' && i == 0) && !strchr(" -.()/", c)) {
            return report_form(reading, "phone-invalid", type_phone.form, from,
                               STR(""));
        }
    }
    if (!str_starts_with(from->text, STR("+"))) {
        struct diag *diag = diag_at(
            reading->diags, SEVERITY_ERROR, "phone-no-country", from,
            "the telephone number `%.*s` has no country code",
            STR_ARG(text_excerpt(from->text)));
        diag_hint(reading->diags, diag,
                  "begin with + and the country code, such as +49 30 123456; "
                  "`shown_as` may hold the national form");
        return false;
    }
    if (count < 7 || count > 15 || digits[1] == '0') {
        return report_form(reading, "phone-invalid", type_phone.form, from,
                           STR(""));
    }
    digits[0] = '+';
    ((struct phone *)out)->e164 = (str){digits, count + 1};
    return true;
}

const struct type type_phone = {
    .name = "telephone number",
    .form = "a telephone number with +, country code and 7 to 15 digits",
    .pattern = "^\\+[1-9][0-9 ().\\/-]{6,24}$",
    .read = read_phone,
    .size = sizeof(struct phone),
};

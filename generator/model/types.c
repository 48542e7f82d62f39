/* SPDX-License-Identifier: MIT */
#include "model/types_read.h"

bool expect_text(const struct reading *reading, const char *form,
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

static bool read_prose(const struct reading *reading, const struct field *field,
                       const struct value *from, void *out)
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
    str excerpt = text_excerpt(entry->key);
    struct diag *diag =
        diag_add(diags, SEVERITY_ERROR, "id-form", source, entry->key_start,
                 entry->key_end,
                 "`%.*s` is not a name of small letters, digits and "
                 "hyphens",
                 STR_ARG(excerpt));
    hint_id(diags, diag, entry->key);
    return false;
}

/* "during: [office, evening]", where only one name can stand. */
static bool report_several(const struct reading *reading,
                           const struct field *field, const struct value *from)
{
    struct diag *diag = diag_at(reading->diags, SEVERITY_ERROR, "type-text",
                                from, "expected one name here, not a list");
    diag_hint(reading->diags, diag, "%s", field->several);
    return false;
}

static bool read_id(const struct reading *reading, const struct field *field,
                    const struct value *from, void *out)
{
    if (from->kind == VALUE_LIST && field && field->several) {
        return report_several(reading, field, from);
    }
    if (!expect_text(reading, type_id.form, from)) {
        return false;
    }
    *(struct name *)out = (struct name){from, from->text};
    if (id_is_valid(from->text)) {
        return true;
    }
    str excerpt = text_excerpt(from->text);
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "id-form", from,
                "`%.*s` is not a name of small letters, digits and hyphens",
                STR_ARG(excerpt));
    hint_id(reading->diags, diag, from->text);
    return false;
}

const struct type type_id = {
    .name = "id",
    .form = "a name of small letters, digits and hyphens",
    .pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
    .numeric = true,
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
    str excerpt = text_excerpt(from->text);
    str list = arena_join(reading->arena, texts, count, STR(", "));
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "word-unknown", from,
                "`%.*s` is not a word for `%s`; the words are: %.*s",
                STR_ARG(excerpt), field->key, STR_ARG(list));
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

/* SPDX-License-Identifier: MIT */
/*
 * One section for each kind of document and, behind it, one for each mapping
 * inside it.  A mapping that several kinds have in common (a schedule) is
 * written where it comes first.
 */
#include "exchange/schema_manual.h"

#include "exchange/schema_set.h"

/* A vertical bar would end a table's cell. */
static void add_cell(struct buf *out, const char *text)
{
    for (; *text; text++) {
        if (*text == '|') {
            BUF_ADD(out, "\\");
        }
        buf_add_char(out, *text);
    }
}

static void add_words(struct buf *out, const struct word *words)
{
    const char *separator = "one of ";
    for (; words->text; words++) {
        buf_printf(out, "%s`%s` (", separator, words->text);
        add_cell(out, words->meaning);
        BUF_ADD(out, ")");
        separator = ", ";
    }
}

/* "a schedule" leads to its section. */
static void add_type(struct buf *out, const struct field *field)
{
    switch (field->shape) {
    case SHAPE_ONE:
        break;
    case SHAPE_LIST:
        BUF_ADD(out, "one or a list: ");
        break;
    case SHAPE_BY_ID:
        BUF_ADD(out, "names, each with ");
        break;
    }
    if (field->of) {
        buf_printf(out, "**%s**", field->of->kind);
    } else if (field->words) {
        add_words(out, field->words);
    } else {
        add_cell(out, field->type->form);
        if (field->type->of) {
            buf_printf(out, ", or a **%s** each", field->type->of->kind);
        }
    }
    if (field->refers_to) {
        buf_printf(out, "; the name of a %s", field->refers_to);
    }
}

static void add_field(struct buf *out, const struct field *field)
{
    buf_printf(out, "| `%s`%s | ", field->key, field->required ? " *" : "");
    add_cell(out, field->meaning);
    if (field->fallback) {
        BUF_ADD(out, " (without it: ");
        add_cell(out, field->fallback);
        BUF_ADD(out, ")");
    }
    BUF_ADD(out, " | ");
    add_type(out, field);
    BUF_ADD(out, " | `");
    add_cell(out, field->example);
    BUF_ADD(out, "` |\n");
}

static void add_schema(struct buf *out, const struct schema *schema, bool kind)
{
    buf_printf(out, "\n%s %c%s\n\n%s\n", kind ? "##" : "###",
               schema->kind[0] - 'a' + 'A', schema->kind + 1, schema->meaning);
    if (schema->short_key) {
        buf_printf(out, "A single text stands for `{%s: …}`.\n",
                   schema->short_key);
    }
    BUF_ADD(out, "\n| key | what it says | form | example |\n"
                 "| --- | --- | --- | --- |\n");
    for (size_t i = 0; i < schema->field_count; i++) {
        add_field(out, &schema->fields[i]);
    }
}

void schema_manual_write(const struct schema *const *kinds, size_t count,
                         struct buf *out)
{
    struct schema_set sections = {.count = 0};
    size_t written = 0;
    BUF_ADD(out, "# Reference of all keys\n\n"
                 "Made by `slagen schema --manual` from the tables that the "
                 "reader itself uses.\nA star marks a key that must be there."
                 "\nHow hours, prices and all other values are written: "
                 "[values.md](values.md).\n");
    for (size_t i = 0; i < count; i++) {
        add_schema(out, kinds[i], true);
        schema_set_add_parts(&sections, kinds[i], true);
        for (; written < sections.count; written++) {
            add_schema(out, sections.items[written], false);
            schema_set_add_parts(&sections, sections.items[written], true);
        }
    }
}

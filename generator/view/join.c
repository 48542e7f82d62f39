/* SPDX-License-Identifier: MIT */
/* Phrases put together, and what stands by itself. */
#include "view/writer.h"

struct message_arg phrase_arg(const char *name, const struct value *phrase)
{
    struct message_arg arg = message_text_arg(name, phrase_text(phrase));
    arg.value = phrase;
    return arg;
}

/* Markdown has no markup for it. */
bool writer_marks_directions(const struct writer *writer)
{
    return str_equal(writer->suffix, STR("md"));
}

struct value *writer_phrase(struct writer *writer, struct value *parts)
{
    str text = parts_text(parts, writer->language->locale.direction,
                          writer_marks_directions(writer), writer->arena);
    return phrase_of_parts(parts, text, writer->arena);
}

str writer_address(struct writer *writer, str text)
{
    struct value *parts = value_list(writer->arena);
    parts_add(parts, writer->arena, PART_NAME, text, STR(""));
    return parts_text(parts, writer->language->locale.direction,
                      writer_marks_directions(writer), writer->arena);
}

struct value *writer_list(struct writer *writer, struct value *const *phrases,
                          size_t count, enum list_kind kind)
{
    struct arena *arena = writer->arena;
    struct value *parts = value_list(arena);
    str *texts = ARENA_ARRAY(arena, count, str);
    for (size_t i = 0; i < count; i++) {
        texts[i] = phrase_text(phrases[i]);
    }
    const str *between = format_list_separators(writer_formats(writer), texts,
                                                count, kind, arena);
    for (size_t i = 0; i < count; i++) {
        parts_add(parts, arena, PART_WORDS, between[i], STR(""));
        parts_add_phrase(parts, arena, phrases[i], PART_NAME);
    }
    parts_add(parts, arena, PART_WORDS, between[count], STR(""));
    return writer_phrase(writer, parts);
}

struct value *writer_join(struct writer *writer, struct value *const *phrases,
                          size_t count, const char *separator)
{
    struct arena *arena = writer->arena;
    struct value *parts = value_list(arena);
    str between = writer_say_text(writer, str_from(separator), NULL, 0);
    for (size_t i = 0; i < count; i++) {
        parts_add(parts, arena, PART_WORDS, i ? between : STR(""), STR(""));
        parts_add_phrase(parts, arena, phrases[i], PART_WORDS);
    }
    return writer_phrase(writer, parts);
}

struct value *writer_capitalized(struct writer *writer, struct value *phrase)
{
    struct formats *formats = writer_formats(writer);
    struct value *parts = VALUE_FIND(phrase, "parts");
    struct value *text = VALUE_FIND(phrase, "text");
    text->text = format_capitalized(formats, text->text, writer->arena);
    if (parts->item_count) {
        struct value *first = VALUE_FIND(parts->items[0], "text");
        first->text = format_capitalized(formats, first->text, writer->arena);
    }
    return phrase;
}

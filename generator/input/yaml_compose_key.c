/* SPDX-License-Identifier: MIT */
/*
 * Keys: each is a scalar, stands once in its map, and merges nothing.
 */
#include "input/yaml_compose.h"

bool yaml_composer_is_at_key(const struct yaml_composer *composer)
{
    const struct yaml_frame *frame = yaml_composer_top(composer);
    return frame && frame->value->kind == VALUE_MAP && !frame->has_key;
}

void yaml_composer_fault_key(struct yaml_composer *composer)
{
    struct yaml_frame *frame = yaml_composer_top(composer);
    frame->has_key = true;
    frame->key_is_faulty = true;
}

void yaml_composer_report_key(struct yaml_composer *composer,
                              const struct yaml_span *span, const char *message)
{
    struct yaml_reader *reader = composer->reader;
    pos end = {span->start.line, span->start.column + 1};
    struct diag *diag =
        yaml_reader_error(reader, "yaml-key", span->start, end, "%s", message);
    diag_hint(
        reader->diags, diag,
        "a key is a short text, as in \"name: value\"; put between quotes "
        "what is meant as text");
}

static void report_merge(struct yaml_composer *composer,
                         const struct yaml_span *span)
{
    struct yaml_reader *reader = composer->reader;
    struct diag *diag = yaml_reader_error(reader, "yaml-merge-key", span->start,
                                          span->end, "merge keys are not read");
    diag_hint(reader->diags, diag,
              "write the keys out; \"<<\" between quotes is an ordinary key");
}

void yaml_composer_take_key(struct yaml_composer *composer,
                            const struct yaml_scalar *scalar,
                            const struct yaml_span *span)
{
    bool is_plain = scalar->style == STYLE_PLAIN;
    if (is_plain && str_equal(scalar->text, STR("<<"))) {
        report_merge(composer, span);
        yaml_composer_fault_key(composer);
        return;
    }
    if (is_plain && scalar->text.len == 0) {
        yaml_composer_report_key(composer, span, "a key is missing here");
        yaml_composer_fault_key(composer);
        return;
    }
    struct yaml_frame *frame = yaml_composer_top(composer);
    frame->has_key = true;
    frame->entry = (struct value_entry){
        .key = scalar->text,
        .key_start = span->start,
        .key_end = span->end,
    };
}

/* Gives the beginning of a key that may be long. */
static str shorten(str key)
{
    size_t len = key.len < 40 ? key.len : 40;
    while (len < key.len && len > 0 && (key.data[len] & 0xC0) == 0x80) {
        len--;
    }
    return str_slice(key, 0, len);
}

static void report_duplicate(struct yaml_reader *reader,
                             const struct value_entry *entry,
                             const struct value_entry *first)
{
    str shown = shorten(entry->key);
    struct diag *diag = yaml_reader_error(
        reader, "yaml-duplicate-key", entry->key_start, entry->key_end,
        "the key \"%.*s\" is given a second time", STR_ARG(shown));
    diag_related(reader->diags, diag, reader->source, first->key_start,
                 "first given here");
    diag_hint(reader->diags, diag, "keep one of the two");
}

/* Entries with equal keys are neighbours once sorted, in file order. */
void yaml_composer_seal(struct yaml_composer *composer, struct value *map)
{
    struct yaml_reader *reader = composer->reader;
    const struct value_entry *first = NULL;
    if (!value_seal(map, reader->arena, &first)) {
        return;
    }
    first = &map->entries[map->sorted[0]];
    for (size_t i = 1; i < map->entry_count; i++) {
        const struct value_entry *entry = &map->entries[map->sorted[i]];
        if (!str_equal(entry->key, first->key)) {
            first = entry;
        } else if (!yaml_reader_is_full(reader)) {
            report_duplicate(reader, entry, first);
        }
    }
}

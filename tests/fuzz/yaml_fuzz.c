/* SPDX-License-Identifier: MIT */
/*
 * Any bytes into the reader of YAML.  It must not crash, and what it gives is
 * held against its promises: no value without a place, no text that is not
 * clean UTF-8, no tree above the limits, findings exactly when there is none.
 *
 * The first byte chooses the limits; corpus/yaml holds the seeds.
 */
#include "input/yaml.h"

#include <stdlib.h>

#include "base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds) {
        abort();
    }
}

static void require_place(pos start, pos end)
{
    require(start.line > 0 && start.column > 0);
    require(end.line > start.line ||
            (end.line == start.line && end.column >= start.column));
}

static void require_text(str text)
{
    for (size_t i = 0; i < text.len;) {
        uint32_t c = utf8_decode(text, &i);
        require(c == '\r' || (c != UTF8_INVALID && !utf8_is_control(c)));
    }
}

/* Walks the tree as every later stage does, through aliases too. */
static void require_value(const struct value *value, uint32_t levels,
                          uint32_t *nodes)
{
    require((*nodes)-- > 0);
    require_place(value->start, value->end);
    if (value->kind == VALUE_TEXT) {
        require_text(value->text);
    } else if (value->kind == VALUE_LIST) {
        require(levels > 0);
        for (size_t i = 0; i < value->item_count; i++) {
            require_value(value->items[i], levels - 1, nodes);
        }
    } else if (value->kind == VALUE_MAP) {
        require(levels > 0);
        for (size_t i = 0; i < value->entry_count; i++) {
            const struct value_entry *entry = &value->entries[i];
            require_place(entry->key_start, entry->key_end);
            require_text(entry->key);
            require(value_find_entry(value, entry->key) == entry);
            require_value(entry->value, levels - 1, nodes);
        }
    } else {
        require(value->kind == VALUE_NULL);
    }
}

static void require_findings(const struct diags *diags)
{
    struct buf text;
    buf_init(&text, 1 << 20);
    for (size_t i = 0; i < diags->count; i++) {
        const struct diag *diag = &diags->items[i];
        require_place(diag->start, diag->end);
        require(diag->message.len > 0 && diag->hint.len > 0);
        diag_render(diag, true, &text);
    }
    buf_release(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0) {
        return 0;
    }
    bool is_content = data[0] % 2 == 0;
    const struct yaml_limits *limits =
        is_content ? &yaml_limits_content : &yaml_limits_general;
    struct arena arena = {0};
    struct diags diags;
    diags_init(&diags, &arena);
    struct source source = {
        .path = STR("fuzz.yaml"),
        .text = {(const char *)data + 1, size - 1},
    };
    struct value *root = NULL;
    bool ok = yaml_read(&source, limits, &arena, &diags, &root);
    require(ok == (diags.error_count == 0) && ok == (root != NULL));
    require_findings(&diags);
    if (ok) {
        uint32_t nodes = limits->node_count;
        require_value(root, limits->depth, &nodes);
    }
    arena_release(&arena);
    return 0;
}

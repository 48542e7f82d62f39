/* SPDX-License-Identifier: MIT */
/* What was written, path by path, and what it took the place of. */
#include "cli/explain.h"

struct explained *explain_add(struct explanation *explanation, str path,
                              str value, const struct value *at)
{
    explanation->items = ARENA_GROW(explanation->arena, explanation->items,
                                    explanation->count, &explanation->capacity);
    struct explained *item = &explanation->items[explanation->count++];
    *item = (struct explained){.path = path, .value = value, .at = at};
    return item;
}

/* ---- one line ----------------------------------------------------------- */

enum { LINE_MAX_BYTES = 1 << 20 };

static bool has_any(str text, const char *marks)
{
    for (size_t i = 0; i < text.len; i++) {
        if (strchr(marks, text.data[i])) {
            return true;
        }
    }
    return false;
}

static void add_quoted(struct buf *out, str text)
{
    buf_add_char(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        if (c == '"' || c == '\\') {
            buf_add_char(out, '\\');
        }
        buf_add_char(out, c == '\n' ? ' ' : c);
    }
    buf_add_char(out, '"');
}

/* Depth is bounded by the reader's limit, 64. */
static void add_value(struct buf *out, const struct value *value, int depth)
{
    if (value_is_text(value)) {
        bool quoted = depth && (value->text.len == 0 ||
                                has_any(value->text, ",{}[]\"\n#") ||
                                str_find(value->text, STR(": ")) >= 0);
        if (quoted) {
            add_quoted(out, value->text);
        } else {
            buf_add(out, str_trim(value->text));
        }
        return;
    }
    if (value->kind == VALUE_LIST) {
        BUF_ADD(out, "[");
        for (size_t i = 0; i < value->item_count; i++) {
            buf_add(out, i ? STR(", ") : STR(""));
            add_value(out, value->items[i], depth + 1);
        }
        BUF_ADD(out, "]");
    } else if (value->kind == VALUE_MAP) {
        BUF_ADD(out, "{");
        for (size_t i = 0; i < value->entry_count; i++) {
            buf_add(out, i ? STR(", ") : STR(""));
            buf_add(out, value->entries[i].key);
            BUF_ADD(out, ": ");
            add_value(out, value->entries[i].value, depth + 1);
        }
        BUF_ADD(out, "}");
    } else {
        BUF_ADD(out, "~");
    }
}

str explain_value(struct arena *arena, const struct value *value)
{
    struct buf text;
    buf_init(&text, LINE_MAX_BYTES);
    add_value(&text, value, 0);
    str copy = arena_copy(arena, buf_text(&text));
    buf_release(&text);
    return copy;
}

/* ---- what was overridden ------------------------------------------------ */

struct walk {
    struct explanation *explanation;
    const struct schema *kind;
    const struct lineage *lineage;
    str prefix; /* of the paths that are shown */
};

/* Adds what the bases say at a path in a document, behind the one that the
 * value is from. */
static void add_overrides(const struct walk *walk, struct explained *item,
                          str path)
{
    const struct lineage *lineage = walk->lineage;
    if (!lineage || lineage->count < 2) {
        return;
    }
    struct arena *arena = walk->explanation->arena;
    const struct value *writer = lineage_writer(lineage, item->at);
    bool behind = false;
    item->overrides = ARENA_ARRAY(arena, lineage->count, struct overridden);
    for (size_t i = 0; i < lineage->count; i++) {
        const struct value *old =
            behind ? lineage_find(walk->kind, lineage->written[i], path) : NULL;
        if (old && old->kind != VALUE_NULL) {
            item->overrides[item->override_count++] =
                (struct overridden){explain_value(arena, old), old};
        }
        behind |= lineage->written[i] == writer;
    }
}

/* ---- the walk ----------------------------------------------------------- */

static str below(const struct walk *walk, str path, str key)
{
    return path.len ? arena_printf(walk->explanation->arena, "%.*s.%.*s",
                                   STR_ARG(path), STR_ARG(key))
                    : key;
}

static struct explained *add(const struct walk *walk, str path,
                             const struct value *value)
{
    struct arena *arena = walk->explanation->arena;
    str shown =
        arena_printf(arena, "%.*s%.*s", STR_ARG(walk->prefix), STR_ARG(path));
    return explain_add(walk->explanation, shown, explain_value(arena, value),
                       value);
}

static void walk_struct(const struct walk *walk, const struct schema *schema,
                        const struct value *at, str path);

/* A list is overridden as a whole, which stands beside its first item. */
static void walk_list(const struct walk *walk, const struct value *list,
                      str path)
{
    struct arena *arena = walk->explanation->arena;
    size_t count = list->kind == VALUE_LIST ? list->item_count : 1;
    for (size_t i = 0; i < count; i++) {
        const struct value *item =
            list->kind == VALUE_LIST ? list->items[i] : list;
        struct explained *added =
            add(walk, arena_printf(arena, "%.*s[%zu]", STR_ARG(path), i), item);
        if (i == 0) {
            add_overrides(walk, added, path);
        }
    }
}

static void walk_field(const struct walk *walk, const struct field *field,
                       const struct value *value, str path)
{
    if (field->own) {
        add(walk, path, value);
    } else if (!field->of) {
        add_overrides(walk, add(walk, path, value), path);
    } else if (field->shape == SHAPE_LIST) {
        walk_list(walk, value, path);
    } else if (field->shape == SHAPE_ONE) {
        walk_struct(walk, field->of, value, path);
    } else if (value->kind == VALUE_MAP) {
        for (size_t i = 0; i < value->entry_count; i++) {
            const struct value_entry *entry = &value->entries[i];
            walk_struct(walk, field->of, entry->value,
                        below(walk, path, entry->key));
        }
    }
}

static void walk_struct(const struct walk *walk, const struct schema *schema,
                        const struct value *at, str path)
{
    bool is_map = at->kind == VALUE_MAP;
    for (size_t i = 0; i < schema->field_count; i++) {
        const struct field *field = &schema->fields[i];
        str key = str_from(field->key);
        const struct value *value = value_find(at, key);
        if (value_is_text(at) && schema->short_key &&
            str_equal(key, str_from(schema->short_key))) {
            value = at;
        }
        if (value && value->kind != VALUE_NULL) {
            walk_field(walk, field, value, below(walk, path, key));
        } else if (field->fallback && is_map) {
            str full = below(walk, path, key);
            str shown = arena_printf(walk->explanation->arena, "%.*s%.*s",
                                     STR_ARG(walk->prefix), STR_ARG(full));
            explain_add(walk->explanation, shown, str_from(field->fallback),
                        NULL)
                ->because = STR("it is not written");
        }
    }
}

/* ---- what is left out --------------------------------------------------- */

static void add_left_out(const struct walk *walk, size_t index, str path,
                         const struct value *without)
{
    struct arena *arena = walk->explanation->arena;
    for (size_t i = index + 1; i < walk->lineage->count; i++) {
        const struct value *old =
            lineage_find(walk->kind, walk->lineage->written[i], path);
        if (!old) {
            continue;
        }
        str shown = arena_printf(arena, "%.*s%.*s", STR_ARG(walk->prefix),
                                 STR_ARG(path));
        struct explained *item =
            explain_add(walk->explanation, shown, STR("left out"), without);
        item->overrides = ARENA_NEW(arena, struct overridden);
        item->overrides[0] =
            (struct overridden){explain_value(arena, old), old};
        item->override_count = 1;
        return;
    }
}

static void walk_without(const struct walk *walk)
{
    for (size_t i = 0; walk->lineage && i < walk->lineage->count; i++) {
        const struct value *list =
            VALUE_FIND(walk->lineage->written[i], "without");
        size_t count = !list                      ? 0
                       : list->kind == VALUE_LIST ? list->item_count
                                                  : 1;
        for (size_t j = 0; j < count; j++) {
            const struct value *item =
                list->kind == VALUE_LIST ? list->items[j] : list;
            if (value_is_text(item)) {
                add_left_out(walk, i, item->text, item);
            }
        }
    }
}

static bool is_wanted(const char *key, const char *const *keys)
{
    for (size_t i = 0; keys && keys[i]; i++) {
        if (strcmp(key, keys[i]) == 0) {
            return true;
        }
    }
    return !keys;
}

void explain_document(struct explanation *explanation,
                      const struct catalogue *catalogue,
                      const struct schema *kind, const struct value *at,
                      const char *prefix, const char *const *keys)
{
    const struct walk walk = {
        explanation, kind, catalogue_lineage(catalogue, at), str_from(prefix)};
    for (size_t i = 0; i < kind->field_count; i++) {
        const struct field *field = &kind->fields[i];
        const struct value *value = value_find(at, str_from(field->key));
        bool wanted = is_wanted(field->key, keys);
        if (wanted && value && value->kind != VALUE_NULL) {
            walk_field(&walk, field, value, str_from(field->key));
        } else if (wanted && field->fallback && !field->own) {
            explain_add(
                explanation,
                arena_printf(explanation->arena, "%s%s", prefix, field->key),
                str_from(field->fallback), NULL)
                ->because = STR("it is not written");
        }
    }
    if (!keys) {
        walk_without(&walk);
    }
}

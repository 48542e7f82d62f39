/* SPDX-License-Identifier: MIT */
#include "exchange/schema_set.h"

#include <assert.h>

void schema_set_add(struct schema_set *set, const struct schema *schema)
{
    for (size_t i = 0; i < set->count; i++) {
        if (set->items[i] == schema) {
            return;
        }
    }
    assert(set->count < SCHEMA_SET_MAX);
    set->items[set->count++] = schema;
}

void schema_set_add_parts(struct schema_set *set, const struct schema *schema,
                          bool typed)
{
    for (size_t i = 0; i < schema->field_count; i++) {
        const struct field *field = &schema->fields[i];
        if (field->of) {
            schema_set_add(set, field->of);
        } else if (typed && field->type->of) {
            schema_set_add(set, field->type->of);
        }
    }
}

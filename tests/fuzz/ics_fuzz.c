/* SPDX-License-Identifier: MIT */
/*
 * Any bytes into the reader of iCalendar files, and so into libical.  It must
 * not crash or hang, and what it gives is dates in order, each with a name and
 * a line; there is nothing exactly when there are errors.
 */
#include "exchange/ics_read.h"

#include "base/civil.h"
#include "fuzz.h"

static void require_days(const struct value *days)
{
    date before = {0};
    require(days->kind == VALUE_MAP && days->entry_count <= ICS_MAX_DAYS);
    for (size_t i = 0; i < days->entry_count; i++) {
        const struct value_entry *entry = &days->entries[i];
        date day;
        require(date_parse(entry->key, &day));
        require(!before.year || date_compare(before, day) < 0);
        require(entry->value->kind == VALUE_TEXT && entry->value->text.len);
        require(fuzz_is_clean(entry->value->text));
        require(entry->key_start.line > 0 && entry->value->start.line > 0);
        before = day;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct diags diags;
    diags_init(&diags, &arena);
    const struct source source = {
        .path = STR("fuzz.ics"),
        .text = {(const char *)data, size},
    };
    const struct value *days = ics_read(&source, &arena, &diags);
    require((days == NULL) == (diags.error_count > 0));
    require_findings(&diags);
    if (days) {
        require_days(days);
    }
    arena_release(&arena);
    return 0;
}

/* SPDX-License-Identifier: MIT */
/*
 * Any bytes into the reader of JSON.  What it takes, the writer writes, and the
 * reader takes again as the same; what it refuses, it says why.
 */
#include "exchange/json.h"

#include "fuzz.h"

enum { MOST_BYTES = 4 << 20 };

static struct value *read_again(const struct buf *text, struct arena *arena,
                                struct diags *diags)
{
    struct value *value;
    const struct source source = {STR("again.json"), buf_text(text)};
    require(json_read(source.text, &source, arena, diags, &value));
    return value;
}

static void require_round_trip(const struct value *value, unsigned flags,
                               struct arena *arena, struct diags *diags)
{
    struct buf first;
    struct buf second;
    buf_init(&first, MOST_BYTES);
    buf_init(&second, MOST_BYTES);
    json_write(value, flags, &first);
    json_write(read_again(&first, arena, diags), flags, &second);
    require(!first.full && str_equal(buf_text(&first), buf_text(&second)));
    buf_release(&first);
    buf_release(&second);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct diags diags;
    struct value *value;
    const struct source source = {STR("fuzz.json"), {(const char *)data, size}};
    diags_init(&diags, &arena);
    if (json_read(source.text, &source, &arena, &diags, &value)) {
        require(value && diags.count == 0);
        require_round_trip(value, JSON_NUMBERS, &arena, &diags);
        require_round_trip(value, JSON_PRETTY, &arena, &diags);
        require_round_trip(value, JSON_NUMBERS | JSON_SAFE, &arena, &diags);
    } else {
        require(!value && diags.error_count > 0);
        require_findings(&diags);
    }
    arena_release(&arena);
    return 0;
}

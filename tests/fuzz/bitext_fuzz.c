/* SPDX-License-Identifier: MIT */
/*
 * Any bytes into the readers of PO, XLIFF and CSV, and so into libxml2.  What
 * one of them takes, every format writes, and reads again as the same.
 */
#include "exchange/bitext.h"

#include "fuzz.h"

enum { MOST_BYTES = 1 << 26 };

static void require_same_text(str a, str b)
{
    require(str_equal(a, b));
}

static void require_unit(const struct bitext_unit *unit)
{
    require(unit->id.len && unit->source.len && unit->line > 0);
    require(fuzz_is_clean(unit->id) && fuzz_is_clean(unit->part));
    require(bitext_can_carry(unit->source) && bitext_can_carry(unit->target));
    require(bitext_can_carry(unit->previous) && bitext_can_carry(unit->note));
    require((unit->target.len == 0) == (unit->state == BITEXT_MISSING));
    require(unit->target.len || unit->origin == BITEXT_UNKNOWN);
    require(!unit->previous.len || unit->state == BITEXT_STALE);
}

static void require_same_unit(const struct bitext_unit *a,
                              const struct bitext_unit *b, bool notes)
{
    require_same_text(a->id, b->id);
    require_same_text(a->part, b->part);
    require_same_text(a->source, b->source);
    require_same_text(a->target, b->target);
    require_same_text(a->previous, b->previous);
    require(a->max_chars == b->max_chars);
    require(a->state == b->state && a->origin == b->origin);
    if (notes) {
        require_same_text(a->note, b->note);
    }
}

/* In notes PO has no carriage returns. */
static bool has_return(const struct bitext_unit *unit)
{
    return str_find(unit->note, STR("\r")) >= 0;
}

static void require_round_trip(const struct bitext *bitext,
                               const struct bitext_format *format,
                               struct arena *arena)
{
    struct buf text;
    struct diags diags;
    struct bitext again;
    bool is_po = strcmp(format->name, "po") == 0;
    diags_init(&diags, arena);
    buf_init(&text, MOST_BYTES);
    format->write(bitext, &text);
    const struct source source = {STR("again"), buf_text(&text)};
    if (!text.full && text.len <= BITEXT_MAX_BYTES) {
        require(format->read(&source, arena, &diags, &again));
        require(diags.count == 0 && again.count == bitext->count);
    }
    for (size_t i = 0;
         i < bitext->count && !text.full && text.len <= BITEXT_MAX_BYTES; i++) {
        require_same_unit(&bitext->items[i], &again.items[i],
                          !is_po || !has_return(&bitext->items[i]));
    }
    buf_release(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct source source = {STR("fuzz"), {(const char *)data, size}};
    bitext_format_of(&(const struct source){STR("fuzz.xlf"), source.text});
    for (size_t i = 0; bitext_formats[i]; i++) {
        struct arena arena = {0};
        struct diags diags;
        struct bitext bitext;
        diags_init(&diags, &arena);
        bool usable = bitext_formats[i]->read(&source, &arena, &diags, &bitext);
        require(usable || diags.error_count > 0);
        require_findings(&diags);
        for (size_t k = 0; usable && k < bitext.count; k++) {
            require_unit(&bitext.items[k]);
        }
        for (size_t k = 0; usable && bitext_formats[k]; k++) {
            require_round_trip(&bitext, bitext_formats[k], &arena);
        }
        arena_release(&arena);
    }
    return 0;
}

/* SPDX-License-Identifier: MIT */
#include "exchange/fingerprint.h"

#include <stdlib.h>

/* FNV-1a: no secret depends on it. */
static uint64_t add_text(uint64_t hash, str text)
{
    for (size_t i = 0; i < text.len; i++) {
        hash = (hash ^ (unsigned char)text.data[i]) * 0x100000001B3U;
    }
    return hash * 0x100000001B3U; /* ends the text */
}

/* Where reading of the lines of a file stands; findings come in the order of
 * lines, so that each file is walked once. */
struct lines {
    const struct source *source;
    uint32_t number;
    str rest;
};

static str line_at(struct lines *lines, const struct source *source,
                   uint32_t number)
{
    if (source != lines->source || number < lines->number) {
        *lines = (struct lines){source, 1, source_from_line(source, 1)};
    }
    for (; lines->number < number && lines->rest.len; lines->number++) {
        str_cut(&lines->rest, '\n');
    }
    lines->number = number;
    str rest = lines->rest;
    return str_trim(str_cut(&rest, '\n'));
}

static uint64_t hash_of(const struct diag *diag, struct lines *lines)
{
    uint64_t hash = add_text(0xCBF29CE484222325U, str_from(diag->rule));
    if (!diag->source) {
        return add_text(hash, diag->message);
    }
    hash = add_text(hash, diag->source->path);
    return diag->start.line
               ? add_text(hash, line_at(lines, diag->source, diag->start.line))
               : hash;
}

struct numbered {
    uint64_t hash;
    size_t index;
};

static int compare(const void *left, const void *right)
{
    const struct numbered *a = left;
    const struct numbered *b = right;
    int order = (a->hash > b->hash) - (a->hash < b->hash);
    return order ? order : (a->index > b->index) - (a->index < b->index);
}

const struct fingerprint *fingerprints(const struct diags *diags)
{
    struct lines lines = {0};
    struct numbered *sorted =
        ARENA_ARRAY(diags->arena, diags->count, struct numbered);
    struct fingerprint *out =
        ARENA_ARRAY(diags->arena, diags->count, struct fingerprint);
    for (size_t i = 0; i < diags->count; i++) {
        sorted[i] = (struct numbered){hash_of(&diags->items[i], &lines), i};
    }
    if (diags->count > 1) {
        qsort(sorted, diags->count, sizeof *sorted, compare);
    }
    for (size_t i = 0; i < diags->count; i++) {
        bool again = i > 0 && sorted[i].hash == sorted[i - 1].hash;
        uint32_t before = again ? out[sorted[i - 1].index].occurrence : 0;
        out[sorted[i].index] = (struct fingerprint){sorted[i].hash, before + 1};
    }
    return out;
}

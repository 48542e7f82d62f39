/* SPDX-License-Identifier: MIT */
#include "base/finding.h"

#include <stdlib.h>

static int compare(const void *left, const void *right)
{
    const struct finding *const *a = left;
    const struct finding *const *b = right;
    return strcmp((*a)->id, (*b)->id);
}

void findings_sort(struct findings *findings)
{
    if (findings->count > 1) {
        qsort(findings->items, findings->count, sizeof(struct finding *),
              compare);
    }
}

size_t findings_index(const struct findings *findings, str id)
{
    size_t low = 0;
    size_t high = findings->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct finding *finding = findings->items[middle];
        int order = str_compare(id, str_from(finding->id));
        if (order == 0) {
            return middle;
        }
        if (order < 0) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return findings->count;
}

const struct finding *findings_find(const struct findings *findings, str id)
{
    size_t index = findings_index(findings, id);
    return index < findings->count ? findings->items[index] : NULL;
}

const struct finding *findings_nearest(const struct findings *findings, str id)
{
    const struct finding *best = NULL;
    size_t limit = id.len / 3 + 1;
    size_t nearest = limit + 1;
    for (size_t i = 0; i < findings->count; i++) {
        size_t distance =
            str_distance(id, str_from(findings->items[i]->id), limit);
        if (distance < nearest) {
            nearest = distance;
            best = findings->items[i];
        }
    }
    return best;
}

bool finding_is_certain(const struct finding *finding)
{
    return !finding->duty && finding->severity == SEVERITY_ERROR;
}

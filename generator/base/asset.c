/* SPDX-License-Identifier: MIT */
#include "base/asset.h"

const struct asset *asset_find(str path)
{
    size_t low = 0;
    size_t high = asset_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(path, str_from(assets[middle].path));
        if (order == 0) {
            return &assets[middle];
        }
        if (order < 0) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return NULL;
}

str asset_text(const struct asset *asset)
{
    return (str){(const char *)asset->data, asset->len};
}

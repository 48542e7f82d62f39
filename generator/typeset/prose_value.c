/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"
#include "typeset/prose_tree.h"

static str text_of(const struct value *map, const char *key)
{
    const struct value *value = value_find(map, str_from(key));
    return value && value_is_text(value) ? value->text : STR("");
}

bool prose_fact_find(const struct prose_context *ctx, str name,
                     struct prose_fact *out)
{
    *out = (struct prose_fact){0};
    const struct value *value =
        ctx->value ? ctx->value(ctx->context, name) : NULL;
    if (!value) {
        return false;
    }
    if (value_is_text(value)) {
        out->text = value->text;
        return true;
    }
    if (value->kind != VALUE_MAP) {
        return false;
    }
    out->text = text_of(value, "text");
    out->datetime = text_of(value, "datetime");
    out->value = text_of(value, "value");
    out->href = text_of(value, "href");
    if (prose_url_kind(out->href) != URL_GOOD) {
        out->href = STR("");
    }
    return true;
}

static bool is_strong_rtl(uint32_t c)
{
    bool digit = (c >= 0x660 && c <= 0x66C) || (c >= 0x6F0 && c <= 0x6F9);
    return !digit &&
           ((c >= 0x590 && c <= 0x8FF) || c == 0x200F ||
            (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE) ||
            (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF));
}

/* Letters of the scripts that run from left to right; good enough to choose
 * whether to set a value apart. */
static bool is_strong_ltr(uint32_t c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == 0xAA ||
           c == 0xB5 || c == 0xBA ||
           (c >= 0xC0 && c <= 0x2B8 && c != 0xD7 && c != 0xF7) ||
           (c >= 0x370 && c <= 0x58F) || (c >= 0x900 && c <= 0x1FFF) ||
           (c >= 0x2C00 && c <= 0x2DFF) || (c >= 0x3005 && c <= 0xD7FF) ||
           (c >= 0xF900 && c <= 0xFB1C) || (c >= 0xFF21 && c <= 0xFFDC) ||
           (c >= 0x10000 && c <= 0x107FF) || (c >= 0x11000 && c <= 0x1E7FF) ||
           c >= 0x20000;
}

enum prose_direction prose_fact_direction(const struct prose_fact *fact,
                                          bool rtl)
{
    enum prose_direction first = DIRECTION_NONE;
    bool has_rtl = false;
    for (size_t i = 0; i < fact->text.len;) {
        uint32_t c = utf8_decode(fact->text, &i);
        has_rtl |= is_strong_rtl(c);
        if (first == DIRECTION_NONE && is_strong_rtl(c)) {
            first = DIRECTION_RTL;
        } else if (first == DIRECTION_NONE && c != UTF8_INVALID &&
                   is_strong_ltr(c)) {
            first = DIRECTION_LTR;
        }
    }
    if (!rtl) {
        return has_rtl ? first : DIRECTION_NONE;
    }
    /* A telephone number has no letters and would show its groups reversed. */
    if (first == DIRECTION_LTR || (first == DIRECTION_NONE && fact->href.len)) {
        return DIRECTION_LTR;
    }
    return DIRECTION_NONE;
}

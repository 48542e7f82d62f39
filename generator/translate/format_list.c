/* SPDX-License-Identifier: MIT */
/*
 * Lists in words.  ICU joins the items and says where in the whole each one
 * stands, so that what is between them can be given apart from them.
 */
#include "translate/icu.h"

#include <unicode/uformattedvalue.h>
#include <unicode/ulistformatter.h>

static void close_list(void *thing)
{
    ulistfmt_close(thing);
}

static UListFormatter *list_formatter(struct formats *formats,
                                      enum list_kind kind)
{
    const char *key = kind == LIST_AND ? "list:and" : "list:or";
    UListFormatter *formatter = formats_kept(formats, key);
    if (!formatter) {
        bool is_wide = formats->locale->list_style == LIST_STYLE_WIDE;
        UErrorCode status = U_ZERO_ERROR;
        formatter = ulistfmt_openForType(
            formats->id,
            kind == LIST_AND ? ULISTFMT_TYPE_AND : ULISTFMT_TYPE_OR,
            is_wide ? ULISTFMT_WIDTH_WIDE : ULISTFMT_WIDTH_SHORT, &status);
        icu_require(status);
        formats_keep(formats, key, formatter, close_list);
    }
    return formatter;
}

/* Cuts the whole at the items, which stand in it in order. */
static void cut_at_items(const struct formats *formats,
                         const UFormattedList *list, str *separators,
                         size_t count, struct arena *arena)
{
    UErrorCode status = U_ZERO_ERROR;
    const UFormattedValue *value = ulistfmt_resultAsValue(list, &status);
    int32_t len = 0;
    const UChar *whole = ufmtval_getString(value, &len, &status);
    UConstrainedFieldPosition *item = ucfpos_open(&status);
    ucfpos_constrainField(item, UFIELD_CATEGORY_LIST, ULISTFMT_ELEMENT_FIELD,
                          &status);
    icu_require(status);
    int32_t behind = 0;
    size_t i = 0;
    for (; i < count && ufmtval_nextPosition(value, item, &status); i++) {
        int32_t start = 0;
        int32_t end = 0;
        ucfpos_getIndexes(item, &start, &end, &status);
        separators[i] = formats_said(
            formats, icu_to_utf8(whole + behind, start - behind, arena), arena);
        behind = end;
    }
    separators[i] = formats_said(
        formats, icu_to_utf8(whole + behind, len - behind, arena), arena);
    ucfpos_close(item);
    icu_require(status);
}

const str *format_list_separators(struct formats *formats, const str *items,
                                  size_t count, enum list_kind kind,
                                  struct arena *arena)
{
    str *separators = ARENA_ARRAY(arena, count + 1, str);
    if (count == 0) {
        return separators;
    }
    struct arena_mark mark = arena_mark(&formats->scratch);
    const UChar **texts = ARENA_ARRAY(&formats->scratch, count, const UChar *);
    int32_t *lens = ARENA_ARRAY(&formats->scratch, count, int32_t);
    for (size_t i = 0; i < count; i++) {
        struct icu_text text = icu_from_utf8(items[i], &formats->scratch);
        texts[i] = text.data;
        lens[i] = text.len;
    }
    UErrorCode status = U_ZERO_ERROR;
    UFormattedList *list = ulistfmt_openResult(&status);
    ulistfmt_formatStringsToResult(list_formatter(formats, kind), texts, lens,
                                   (int32_t)count, list, &status);
    icu_require(status);
    cut_at_items(formats, list, separators, count, arena);
    ulistfmt_closeResult(list);
    arena_rewind(&formats->scratch, mark);
    return separators;
}

str format_list(struct formats *formats, const str *items, size_t count,
                enum list_kind kind, struct arena *arena)
{
    /* Not in scratch, which format_list_separators rewinds. */
    const str *separators =
        format_list_separators(formats, items, count, kind, arena);
    struct arena_mark mark = arena_mark(&formats->scratch);
    str *parts = ARENA_ARRAY(&formats->scratch, 2 * count + 1, str);
    for (size_t i = 0; i < count; i++) {
        parts[2 * i] = separators[i];
        parts[2 * i + 1] = items[i];
    }
    parts[2 * count] = separators[count];
    str whole = arena_join(arena, parts, 2 * count + 1, STR(""));
    arena_rewind(&formats->scratch, mark);
    return whole;
}

/* SPDX-License-Identifier: MIT */
/*
 * Tags of languages, checked against what ICU has data for: what it does not
 * have it would format by the language of the process, with a success status.
 */
#include "translate/locale.h"

#include <unicode/uloc.h>

#include "translate/icu.h"

enum { TAG_MAX = 35 }; /* bytes; RFC 5646, 4.4.1 */

const char *direction_name(enum direction direction)
{
    return direction == DIRECTION_RTL ? "rtl" : "ltr";
}

/* Gives the text with hyphens; false when it holds what no tag holds. */
static bool with_hyphens(str text, char out[TAG_MAX + 1])
{
    if (text.len < 2 || text.len > TAG_MAX) {
        return false;
    }
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i] == '_' ? '-' : text.data[i];
        bool is_alnum = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                        (c >= 'a' && c <= 'z');
        if (!is_alnum && c != '-') {
            return false;
        }
        out[i] = c;
    }
    out[text.len] = '\0';
    return true;
}

bool locale_tag_normalize(str text, struct arena *arena, str *out)
{
    char tag[TAG_MAX + 1];
    char id[ICU_ID_MAX];
    char normal[ICU_ID_MAX];
    UErrorCode status = U_ZERO_ERROR;
    if (!with_hyphens(text, tag) || !icu_id_from_tag(str_from(tag), id) ||
        strchr(id, '@')) {
        return false;
    }
    int32_t len =
        uloc_toLanguageTag(id, normal, sizeof normal, /* strict */ 1, &status);
    if (U_FAILURE(status) || len <= 0 || len >= (int32_t)sizeof normal) {
        return false;
    }
    *out = arena_copy(arena, (str){normal, (size_t)len});
    return true;
}

static bool id_is_available(const char *id)
{
    for (int32_t i = 0; i < uloc_countAvailable(); i++) {
        if (strcmp(uloc_getAvailable(i), id) == 0) {
            return true;
        }
    }
    return false;
}

/* "root" and "und-GB" become English when subtags are filled in. */
static bool is_available_as(const char *id, const char *other)
{
    char language[ULOC_LANG_CAPACITY];
    char other_language[ULOC_LANG_CAPACITY];
    UErrorCode status = U_ZERO_ERROR;
    uloc_getLanguage(id, language, sizeof language, &status);
    uloc_getLanguage(other, other_language, sizeof other_language, &status);
    return !U_FAILURE(status) && strcmp(language, other_language) == 0 &&
           id_is_available(other);
}

bool locale_tag_is_available(str tag)
{
    char id[ICU_ID_MAX];
    char full[ICU_ID_MAX];
    char least[ICU_ID_MAX];
    UErrorCode status = U_ZERO_ERROR;
    if (!icu_id_from_tag(tag, id)) {
        return false;
    }
    /* ICU has zh_Hant_TW where the tag is zh-TW, and en_GB where the tag is
     * en-Latn-GB: look for both ends. */
    uloc_addLikelySubtags(id, full, sizeof full, &status);
    uloc_minimizeSubtags(id, least, sizeof least, &status);
    return !U_FAILURE(status) &&
           (is_available_as(id, id) || is_available_as(id, full) ||
            is_available_as(id, least));
}

/* SPDX-License-Identifier: MIT */
#include "translate/locale_default.h"

#include <unicode/udisplaycontext.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>

#include "translate/icu.h"

/* The tag with its most likely region: "ru" becomes "ru-RU". */
static str default_formatting(str tag, const char *id, struct arena *arena)
{
    char full[ICU_ID_MAX];
    char region[ULOC_COUNTRY_CAPACITY];
    UErrorCode status = U_ZERO_ERROR;
    uloc_getCountry(id, region, sizeof region, &status);
    if (*region) {
        return tag;
    }
    uloc_addLikelySubtags(id, full, sizeof full, &status);
    uloc_getCountry(full, region, sizeof region, &status);
    icu_require(status);
    return *region ? arena_printf(arena, "%.*s-%s", STR_ARG(tag), region) : tag;
}

/* The language's name in itself, spelled for a menu: "Русский". */
static str own_name(str tag, const char *id, struct arena *arena)
{
    UDisplayContext wishes[] = {UDISPCTX_DIALECT_NAMES, UDISPCTX_LENGTH_FULL,
                                UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU,
                                UDISPCTX_NO_SUBSTITUTE};
    UChar name[ICU_TEXT_MAX];
    UErrorCode status = U_ZERO_ERROR;
    ULocaleDisplayNames *names = uldn_openForContext(id, wishes, 4, &status);
    icu_require(status);
    int32_t len =
        uldn_localeDisplayName(names, id, name, ICU_TEXT_MAX, &status);
    uldn_close(names);
    return U_FAILURE(status) || len == 0 ? tag : icu_to_utf8(name, len, arena);
}

static str delimiter(ULocaleData *data, ULocaleDataDelimiterType type,
                     struct arena *arena)
{
    UChar text[16];
    UErrorCode status = U_ZERO_ERROR;
    int32_t len = ulocdata_getDelimiter(data, type, text, 16, &status);
    icu_require(status);
    return icu_to_utf8(text, len, arena);
}

static struct quotes default_quotes(const char *id, struct arena *arena)
{
    UErrorCode status = U_ZERO_ERROR;
    ULocaleData *data = ulocdata_open(id, &status);
    icu_require(status);
    struct quotes quotes = {
        .open = delimiter(data, ULOCDATA_QUOTATION_START, arena),
        .close = delimiter(data, ULOCDATA_QUOTATION_END, arena),
        .inner_open = delimiter(data, ULOCDATA_ALT_QUOTATION_START, arena),
        .inner_close = delimiter(data, ULOCDATA_ALT_QUOTATION_END, arena),
    };
    ulocdata_close(data);
    return quotes;
}

struct locale locale_default(str tag, struct arena *arena)
{
    char id[ICU_ID_MAX] = "";
    icu_id_from_tag(tag, id);
    return (struct locale){
        .tag = tag,
        .formatting = default_formatting(tag, id, arena),
        .digits = STR("latn"),
        .calendar = STR("gregory"),
        .name = own_name(tag, id, arena),
        .range = STR("{start}–{end}"),
        .quotes = default_quotes(id, arena),
        .direction = uloc_isRightToLeft(id) ? DIRECTION_RTL : DIRECTION_LTR,
        .hour_cycle = HOUR_CYCLE_H23,
        .list_style = LIST_STYLE_WIDE,
    };
}

/* Counts the scripts that ICU lists for a language: two for Chinese. */
static size_t script_count(const char *language)
{
    size_t count = 0;
    for (int32_t i = 0; i < uloc_countAvailable(); i++) {
        const char *id = uloc_getAvailable(i);
        size_t len = strlen(language);
        const char *script = id + len + 1;
        count += strncmp(id, language, len) == 0 && id[len] == '_' &&
                 strlen(script) == 4 && !strchr(script, '_');
    }
    return count;
}

bool locale_tag_check(str tag, const struct value *place, struct diags *diags)
{
    static const struct value nowhere;
    place = place ? place : &nowhere;
    char id[ICU_ID_MAX];
    char language[ULOC_LANG_CAPACITY];
    char script[ULOC_SCRIPT_CAPACITY];
    if (!locale_tag_is_available(tag) || !icu_id_from_tag(tag, id)) {
        struct diag *diag =
            diag_at(diags, SEVERITY_ERROR, "locale-tag", place,
                    "ICU does not know the language \"%.*s\"", STR_ARG(tag));
        diag_hint(diags, diag,
                  "name it by its BCP 47 tag, like \"de\" or \"pt-BR\"");
        return false;
    }
    UErrorCode status = U_ZERO_ERROR;
    uloc_getLanguage(id, language, sizeof language, &status);
    uloc_getScript(id, script, sizeof script, &status);
    icu_require(status);
    if (!*script && script_count(language) > 1) {
        char full[ICU_ID_MAX];
        uloc_addLikelySubtags(id, full, sizeof full, &status);
        uloc_getScript(full, script, sizeof script, &status);
        struct diag *diag =
            diag_at(diags, SEVERITY_ERROR, "locale-script", place,
                    "\"%.*s\" does not say in which script", STR_ARG(tag));
        diag_hint(diags, diag, "write \"%s-%s\", or another script", language,
                  script);
        return false;
    }
    return true;
}

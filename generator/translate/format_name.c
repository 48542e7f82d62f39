/* SPDX-License-Identifier: MIT */
/*
 * Names that CLDR knows in every language: no translator has to write them.
 */
#include "translate/icu.h"

#include <unicode/ucal.h>
#include <unicode/ucasemap.h>
#include <unicode/ucurr.h>
#include <unicode/udat.h>
#include <unicode/uldnames.h>

static void close_names(void *thing)
{
    uldn_close(thing);
}

static ULocaleDisplayNames *names_of(struct formats *formats)
{
    ULocaleDisplayNames *names = formats_kept(formats, "names");
    if (!names) {
        UDisplayContext wishes[] = {UDISPCTX_DIALECT_NAMES,
                                    UDISPCTX_LENGTH_FULL,
                                    UDISPCTX_NO_SUBSTITUTE};
        UErrorCode status = U_ZERO_ERROR;
        names = uldn_openForContext(formats->id, wishes, 3, &status);
        icu_require(status);
        formats_keep(formats, "names", names, close_names);
    }
    return names;
}

str format_language(struct formats *formats, str tag, struct arena *arena)
{
    char id[ICU_ID_MAX];
    UChar name[ICU_TEXT_MAX];
    UErrorCode status = U_ZERO_ERROR;
    if (!icu_id_from_tag(tag, id)) {
        return tag;
    }
    int32_t len = uldn_localeDisplayName(names_of(formats), id, name,
                                         ICU_TEXT_MAX, &status);
    return formats_said(
        formats,
        U_FAILURE(status) || len == 0 ? tag : icu_to_utf8(name, len, arena),
        arena);
}

str format_country(struct formats *formats, str code, struct arena *arena)
{
    UChar name[ICU_TEXT_MAX];
    UErrorCode status = U_ZERO_ERROR;
    struct arena_mark mark = arena_mark(&formats->scratch);
    int32_t len = uldn_regionDisplayName(names_of(formats),
                                         arena_cstring(&formats->scratch, code),
                                         name, ICU_TEXT_MAX, &status);
    arena_rewind(&formats->scratch, mark);
    return formats_said(
        formats,
        U_FAILURE(status) || len == 0 ? code : icu_to_utf8(name, len, arena),
        arena);
}

static str currency_name(struct formats *formats, str code,
                         UCurrNameStyle style, struct arena *arena)
{
    UErrorCode status = U_ZERO_ERROR;
    UBool is_choice;
    int32_t len = 0;
    struct arena_mark mark = arena_mark(&formats->scratch);
    struct icu_text units = icu_from_utf8(code, &formats->scratch);
    const UChar *name = ucurr_getName(units.data, formats->id, style,
                                      &is_choice, &len, &status);
    bool has_name = !U_FAILURE(status) && name != units.data;
    str text = has_name ? icu_to_utf8(name, len, arena) : code;
    arena_rewind(&formats->scratch, mark);
    return formats_said(formats, text, arena);
}

str format_currency(struct formats *formats, str code, struct arena *arena)
{
    return currency_name(formats, code, UCURR_LONG_NAME, arena);
}

str format_currency_symbol(struct formats *formats, str currency,
                           struct arena *arena)
{
    return currency_name(formats, currency, UCURR_SYMBOL_NAME, arena);
}

/* --- time zones ---------------------------------------------------------- */

/* "America/Ciudad_Juarez" has its city in it; "Etc/GMT+5" and "UTC" have none.
 */
static str city_of_id(str zone, struct arena *arena)
{
    str city = zone;
    while (str_find(city, STR("/")) >= 0) {
        str_cut(&city, '/');
    }
    if (city.len == zone.len || str_starts_with(zone, STR("Etc/"))) {
        return STR("");
    }
    char *copy = arena_alloc(arena, city.len);
    for (size_t i = 0; i < city.len; i++) {
        copy[i] = city.data[i] == '_' ? ' ' : city.data[i];
    }
    return (str){copy, city.len};
}

/* True for a zone of ICU's own list; a zone that is not opens as UTC. */
static bool zone_is_known(struct icu_text zone)
{
    UChar canonical[ICU_TEXT_MAX];
    UBool is_system = false;
    UErrorCode status = U_ZERO_ERROR;
    ucal_getCanonicalTimeZoneID(zone.data, zone.len, canonical, ICU_TEXT_MAX,
                                &is_system, &status);
    return !U_FAILURE(status) && is_system;
}

static str zone_text(struct formats *formats, struct icu_text zone,
                     const UChar *pattern, UDate when, struct arena *arena)
{
    UChar text[ICU_TEXT_MAX];
    UErrorCode status = U_ZERO_ERROR;
    UDateFormat *format = udat_open(UDAT_PATTERN, UDAT_PATTERN, formats->id,
                                    zone.data, zone.len, pattern, -1, &status);
    icu_require(status);
    int32_t len = udat_format(format, when, text, ICU_TEXT_MAX, NULL, &status);
    udat_close(format);
    icu_require(status);
    return icu_to_utf8(text, len, arena);
}

/* A zone without a name gets its offset from ICU ("GMT-05:00"), which is what
 * we do not want; UTC has a name, but only as "standard time". */
static str generic_name(struct formats *formats, struct icu_text zone,
                        UDate when, struct arena *arena)
{
    str offset = zone_text(formats, zone, u"OOOO", when, arena);
    str name = zone_text(formats, zone, u"vvvv", when, arena);
    if (str_equal(name, offset)) {
        name = zone_text(formats, zone, u"zzzz", when, arena);
    }
    return str_equal(name, offset) ? STR("") : name;
}

static str city_name(struct formats *formats, str zone, struct icu_text units,
                     struct arena *arena)
{
    struct icu_text unknown = icu_from_utf8(STR("Etc/Unknown"), arena);
    str none = zone_text(formats, unknown, u"VVV", 0, arena);
    str city = zone_text(formats, units, u"VVV", 0, arena);
    return str_equal(city, none) ? city_of_id(zone, arena) : city;
}

static struct zone_name zone_name_new(struct formats *formats, str zone,
                                      date day, struct arena *arena)
{
    const UDate ms_per_day = 86400000.0;
    struct icu_text units = icu_from_utf8(zone, arena);
    if (!zone_is_known(units)) {
        return (struct zone_name){
            STR(""), formats_said(formats, city_of_id(zone, arena), arena)};
    }
    UDate noon = ((double)date_to_days(day) + 0.5) * ms_per_day;
    return (struct zone_name){
        .generic = formats_said(
            formats, generic_name(formats, units, noon, arena), arena),
        .city = formats_said(formats, city_name(formats, zone, units, arena),
                             arena),
    };
}

static void keep_nothing_open(void *thing)
{
    (void)thing;
}

/* ICU opens a formatter for each of these names, thousands of times slower than
 * anything else on a page; a project's plans share few zones and dates. */
struct zone_name format_zone(struct formats *formats, str zone, date day,
                             struct arena *arena)
{
    enum { MOST_KEPT = 64 };
    str key = arena_printf(arena, "zone:%.*s:%lld", STR_ARG(zone),
                           (long long)date_to_days(day));
    const struct zone_name *kept = formats_kept(formats, key.data);
    if (kept) {
        return *kept;
    }
    if (formats->zone_count >= MOST_KEPT) {
        return zone_name_new(formats, zone, day, arena);
    }
    struct zone_name *name = ARENA_NEW(formats->arena, struct zone_name);
    *name = zone_name_new(formats, zone, day, formats->arena);
    formats->zone_count++;
    formats_keep(formats, key.data, name, keep_nothing_open);
    return *name;
}

/* --- capitals ------------------------------------------------------------ */

static void close_case_map(void *thing)
{
    ucasemap_close(thing);
}

static UCaseMap *case_map(struct formats *formats)
{
    UCaseMap *map = formats_kept(formats, "case");
    if (!map) {
        UErrorCode status = U_ZERO_ERROR;
        map = ucasemap_open(formats->id,
                            U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE,
                            &status);
        icu_require(status);
        formats_keep(formats, "case", map, close_case_map);
    }
    return map;
}

str format_capitalized(struct formats *formats, str text, struct arena *arena)
{
    /* One letter changes, at most to three ("ŉ", "ﬃ"). */
    const size_t more = 16;
    char *out = arena_alloc(arena, text.len + more);
    UErrorCode status = U_ZERO_ERROR;
    int32_t len = ucasemap_utf8ToTitle(
        case_map(formats), out, (int32_t)(text.len + more),
        text.len ? text.data : "", (int32_t)text.len, &status);
    icu_require(status);
    return (str){out, (size_t)len};
}

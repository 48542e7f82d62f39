/* SPDX-License-Identifier: MIT */
/*
 * ICU's lists are walked for each question: they are asked once per code of
 * the content, and a table of our own would be a mutable global.
 */
#include "translate/known.h"

#include <unicode/uchar.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>

#include "translate/icu.h"

enum {
    CURRENCY_LEN = 3,
    COUNTRY_LEN = 2,
    SCRIPT_LEN = 4,
};

static bool is_upper(str code, size_t len)
{
    for (size_t i = 0; i < code.len; i++) {
        if (code.data[i] < 'A' || code.data[i] > 'Z') {
            return false;
        }
    }
    return code.len == len;
}

/*
 * Money that people pay with, by ISO 4217 as of 2026.  Not asked of ICU: it
 * has codes of old money, funds and metals too, and what it says of the time in
 * which a code was money is wrong for pounds, rupees and kroner, because the
 * last country that it reads of overwrites the others.
 */
static const char currencies[] =
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD "
    "BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP "
    "CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP "
    "GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD "
    "JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD "
    "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN "
    "NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB "
    "RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL "
    "THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND "
    "VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

bool currency_is_known(str code)
{
    ptrdiff_t at = is_upper(code, CURRENCY_LEN)
                       ? str_find(str_from(currencies), code)
                       : -1;
    return at >= 0 && at % (CURRENCY_LEN + 1) == 0;
}

int currency_minor_digits(str code)
{
    return currency_is_known(code) ? icu_currency_digits(code) : -1;
}

static bool is_in(const char *const *codes, str code)
{
    for (; *codes; codes++) {
        if (str_equal(code, str_from(*codes))) {
            return true;
        }
    }
    return false;
}

bool country_is_known(str code)
{
    /* CLDR's own inventions for islands; Kosovo's XK is in wide use. */
    static const char *const not_iso[] = {"EA", "IC", NULL};
    return is_upper(code, COUNTRY_LEN) && !is_in(not_iso, code) &&
           is_in(uloc_getISOCountries(), code);
}

static bool script_is_known(str code)
{
    char name[SCRIPT_LEN + 1];
    memcpy(name, code.data, SCRIPT_LEN);
    name[SCRIPT_LEN] = '\0';
    return u_getPropertyValueEnum(UCHAR_SCRIPT, name) != UCHAR_INVALID_CODE ||
           strcmp(name, "Hans") == 0 || strcmp(name, "Hant") == 0;
}

/* "419", Latin America, and its like. */
static bool is_area(str code)
{
    uint64_t number;
    return code.len == 3 && str_to_uint(code, 999, &number);
}

/* What ICU calls a code in some language. */
typedef int32_t display_name(const char *code, const char *in, UChar *name,
                             int32_t capacity, UErrorCode *status);

/* True when ICU calls the code so; capital or small letters, all the same. */
static bool is_called(const char *code, const char *in, display_name *display,
                      str name)
{
    UChar units[ICU_TEXT_MAX];
    char bytes[ICU_TEXT_MAX * 3];
    int32_t len = 0;
    UErrorCode status = U_ZERO_ERROR;
    int32_t count = display(code, in, units, ICU_TEXT_MAX, &status);
    u_strToUTF8(bytes, sizeof bytes, &len, units, count, &status);
    return U_SUCCESS(status) &&
           str_distance(name, (str){bytes, (size_t)len}, 0) == 0;
}

str country_by_name(str name)
{
    for (const char *const *code = uloc_getISOCountries(); *code; code++) {
        char id[COUNTRY_LEN + 2] = "_";
        memcpy(id + 1, *code, COUNTRY_LEN);
        if (country_is_known(str_from(*code)) &&
            is_called(id, "en", uloc_getDisplayCountry, name)) {
            return str_from(*code);
        }
    }
    return STR("");
}

str language_by_name(str name)
{
    for (const char *const *code = uloc_getISOLanguages(); *code; code++) {
        if (is_called(*code, "en", uloc_getDisplayLanguage, name) ||
            is_called(*code, *code, uloc_getDisplayLanguage, name)) {
            return str_from(*code);
        }
    }
    return STR("");
}

bool language_is_known(str tag)
{
    struct arena scratch = {0};
    str normalized;
    bool is_normal = locale_tag_normalize(tag, &scratch, &normalized) &&
                     str_equal(tag, normalized);
    arena_release(&scratch);
    str rest = tag;
    if (!is_normal || !is_in(uloc_getISOLanguages(), str_cut(&rest, '-'))) {
        return false;
    }
    str part = str_cut(&rest, '-');
    if (part.len == SCRIPT_LEN) {
        if (!script_is_known(part)) {
            return false;
        }
        part = str_cut(&rest, '-');
    }
    return rest.len == 0 &&
           (part.len == 0 || country_is_known(part) || is_area(part));
}

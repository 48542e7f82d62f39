/* SPDX-License-Identifier: MIT */
/* Prices on one line, and the bands and numbers within an expression. */
#include "model/price.h"

#define PRICE_FORM                                                             \
    "a price such as `EUR 249.00 per month, excluding tax`, `free` or `on "    \
    "request`"

static const struct {
    const char *one;
    const char *many;
} units[] = {
    [PRICE_PER_PLAN] = {"plan", "plans"},
    [PRICE_PER_USER] = {"user", "users"},
    [PRICE_PER_DEVICE] = {"device", "devices"},
    [PRICE_PER_SERVER] = {"server", "servers"},
    [PRICE_PER_TENANT] = {"tenant", "tenants"},
    [PRICE_PER_SITE] = {"site", "sites"},
    [PRICE_PER_SUBSCRIPTION] = {"subscription", "subscriptions"},
    [PRICE_PER_INCIDENT] = {"incident", "incidents"},
    [PRICE_PER_HOUR] = {"hour", "hours"},
    [PRICE_PER_DAY] = {"day", "days"},
    [PRICE_PER_VISIT] = {"visit", "visits"},
    [PRICE_PER_CONTACT] = {"contact", "contacts"},
    [PRICE_PER_MACHINE] = {"machine", "machines"},
    [PRICE_PER_ACCOUNT] = {"account", "accounts"},
    [PRICE_PER_MAILBOX] = {"mailbox", "mailboxes"},
    [PRICE_PER_LICENSE] = {"license", "licenses"},
    [PRICE_PER_UNIT] = {"unit", "units"},
};

static const char *const period_words[] = {
    [PRICE_ONCE] = "once",
    [PRICE_MONTHLY] = "month",
    [PRICE_QUARTERLY] = "quarter",
    [PRICE_YEARLY] = "year",
};

const char *price_unit_word(enum price_unit unit)
{
    return units[unit].one;
}

const char *price_unit_plural(enum price_unit unit)
{
    return units[unit].many;
}

const char *price_period_word(enum price_period period)
{
    return period_words[period];
}

/* Takes ", excluding tax" or ", including tax" off the end. */
static str tax_cut(str text, enum price_tax *out)
{
    static const str excluding = STR_INIT(", excluding tax");
    static const str including = STR_INIT(", including tax");
    if (str_ends_with(text, excluding)) {
        *out = TAX_EXCLUDED;
        return str_slice(text, 0, text.len - excluding.len);
    }
    if (str_ends_with(text, including)) {
        *out = TAX_INCLUDED;
        return str_slice(text, 0, text.len - including.len);
    }
    return text;
}

static bool unit_parse(str word, bool several, enum price_unit *out)
{
    for (int i = PRICE_PER_PLAN + 1; i < PRICE_UNIT_COUNT; i++) {
        if (str_equal(word, str_from(several ? units[i].many : units[i].one))) {
            *out = (enum price_unit)i;
            return true;
        }
    }
    return false;
}

static bool price_period_parse(str word, enum price_period *out)
{
    for (int i = PRICE_MONTHLY; i <= PRICE_YEARLY; i++) {
        if (str_equal(word, str_from(period_words[i]))) {
            *out = (enum price_period)i;
            return true;
        }
    }
    return false;
}

/* Takes "5 " off the front of "5 incidents". */
static bool count_cut(str *text, int32_t *out)
{
    str rest = *text;
    uint64_t count;
    str word = str_cut(&rest, ' ');
    if (word.len == 0 || word.data[0] == '0' ||
        !str_to_uint(word, 999999, &count) || count < 2) {
        return false;
    }
    *out = (int32_t)count;
    *text = rest;
    return true;
}

/* Takes one "per X" after another: a unit at most, then a period at most. */
static bool per_parse(str text, struct price_line *out)
{
    while (text.len) {
        if (!str_starts_with(text, STR("per "))) {
            return false;
        }
        str rest = str_slice(text, 4, text.len);
        enum price_unit unit;
        enum price_period period;
        bool several = count_cut(&rest, &out->count);
        str word = str_cut(&rest, ' ');
        if (unit_parse(word, several, &unit) && out->unit == PRICE_PER_PLAN &&
            out->period == PRICE_ONCE) {
            out->unit = unit;
        } else if (!several && price_period_parse(word, &period) &&
                   out->period == PRICE_ONCE) {
            out->period = period;
        } else {
            return false;
        }
        text = rest;
    }
    return true;
}

static bool has_digit(str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.data[i] >= '0' && text.data[i] <= '9') {
            return true;
        }
    }
    return false;
}

/* "EUR 249.00 per month": the money is the first two words. */
static bool amount_parse(const struct reading *reading,
                         const struct value *from, str text,
                         struct price_line *out, bool *reported)
{
    str per = text;
    str currency = str_cut(&per, ' ');
    str number = str_cut(&per, ' ');
    out->is_once = str_equal(per, STR("once"));
    /* Two words alone are money only with a digit; a blank behind them promises
     * more. */
    bool is_bare =
        per.len == 0 && (!has_digit(number) || str_ends_with(text, STR(" ")));
    if (number.len == 0 || is_bare || (!out->is_once && !per_parse(per, out))) {
        return false;
    }
    str money = {currency.data,
                 (size_t)(number.data + number.len - currency.data)};
    *reported = !money_parse(reading, from, money, &out->amount);
    return !*reported;
}

/* True when the text holds the word, in capital or small letters. */
static bool has_word(str text, str word)
{
    for (size_t i = 0; i + word.len <= text.len; i++) {
        if (str_distance(str_slice(text, i, i + word.len), word, 0) == 0) {
            return true;
        }
    }
    return false;
}

/* The tail is where prices differ most: "incl. tax", "plus VAT", and "excluding
 * tax" alone, which a comma within brackets has made an item of its own. */
bool price_report_form(const struct reading *reading, const struct value *from)
{
    report_form(reading, "price-form", PRICE_FORM, from, STR(""));
    struct diags *diags = reading->diags;
    struct diag *diag = &diags->items[diags->count - 1];
    str text = value_is_text(from) ? text_excerpt(from->text) : STR("");
    enum price_tax tax = TAX_UNSAID;
    tax_cut(text, &tax);
    if (tax != TAX_UNSAID ||
        (!has_word(text, STR("tax")) && !has_word(text, STR("vat")))) {
        return false;
    }
    if (has_digit(text)) {
        diag_hint(diags, diag,
                  "end with `, including tax` or `, excluding tax`");
    } else {
        diag_hint(diags, diag,
                  "a comma ends an item within brackets: put the price between "
                  "quotes");
    }
    return false;
}

/* What is told when one asks can be told by whom it is asked: "on request per
 * tenant per month". */
static bool word_parse(str text, struct price_line *out)
{
    static const struct {
        const char *text;
        enum price_kind kind;
    } words[] = {
        {"free", PRICE_FREE},
        {"on request", PRICE_ON_REQUEST},
        {"included", PRICE_INCLUDED},
        {"negotiated", PRICE_NEGOTIATED},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        str word = str_from(words[i].text);
        bool has_units = words[i].kind == PRICE_ON_REQUEST ||
                         words[i].kind == PRICE_NEGOTIATED;
        bool goes_on = has_units && text.len > word.len + 1 &&
                       str_starts_with(text, word) &&
                       text.data[word.len] == ' ';
        out->kind = words[i].kind;
        if (str_equal(text, word)) {
            return true;
        }
        if (goes_on) {
            return per_parse(str_slice(text, word.len + 1, text.len), out) &&
                   out->count == 1;
        }
    }
    out->kind = PRICE_AMOUNT;
    return false;
}

static bool read_amount(const struct reading *reading,
                        const struct field *field, const struct value *from,
                        void *out)
{
    (void)field;
    struct price_line *price = out;
    bool reported = false;
    price->count = 1;
    if (!value_is_text(from)) {
        return price_report_form(reading, from);
    }
    if (word_parse(from->text, price)) {
        return true;
    }
    if (price->kind != PRICE_AMOUNT) {
        return price_report_form(reading, from);
    }
    str amount = tax_cut(from->text, &price->tax);
    return amount_parse(reading, from, amount, price, &reported) ||
           (!reported && price_report_form(reading, from));
}

#define UNIT_WORDS                                                             \
    "user|device|server|tenant|site|subscription|incident|hour|day|visit|"     \
    "contact|machine|account|mailbox|license|unit"

const struct type type_price_line = {
    .name = "price",
    .form = PRICE_FORM,
    .pattern = "^(free|included|(on request|negotiated)( per (" UNIT_WORDS
               "))?( per (month|quarter|year))?|[A-Z]{3} "
               "[0-9]+(\\.[0-9]+)?( once|( per ([1-9][0-9]* )?"
               "(" UNIT_WORDS ")(e?s)?)?( per (month|quarter|year))?)"
               "(, (excluding|including) tax)?)$",
    .read = read_amount,
    .size = sizeof(struct price_line),
};

/* ---- numbers and bands -------------------------------------------------- */

bool price_number_parse(str text, int32_t decimals, int64_t *out)
{
    str fraction = text;
    str whole = str_cut(&fraction, '.');
    bool has_point = whole.len < text.len;
    uint64_t high;
    uint64_t low = 0;
    int64_t scale = 1;
    if ((whole.len > 1 && whole.data[0] == '0') ||
        !str_to_uint(whole, 999999999999, &high) ||
        fraction.len > (size_t)decimals ||
        (has_point && !str_to_uint(fraction, 999999, &low))) {
        return false;
    }
    for (int32_t i = 0; i < decimals; i++) {
        scale *= 10;
        low *= i < decimals - (int32_t)fraction.len ? 10 : 1;
    }
    *out = (int64_t)high * scale + (int64_t)low;
    return true;
}

static bool read_number(const struct reading *reading,
                        const struct field *field, const struct value *from,
                        void *out)
{
    (void)field;
    struct price_number *number = out;
    if (value_is_text(from) &&
        price_number_parse(from->text, 6, &number->ppm) &&
        number->ppm <= 100000000) {
        number->decimal = from->text;
        return true;
    }
    return report_form(reading, "number-form", type_price_number.form, from,
                       STR(""));
}

const struct type type_price_number = {
    .name = "number",
    .form = "a number from 0 to 100 such as `1.5`",
    .pattern = "^[0-9]{1,3}(\\.[0-9]{1,6})?$",
    .numeric = true,
    .read = read_number,
    .size = sizeof(struct price_number),
};

/* Cuts "10 % to 10000" and "3 % above" in two. */
static bool bound_cut(str text, str *rate, struct price_band *out)
{
    static const str above = STR_INIT(" above");
    out->is_last = str_ends_with(text, above);
    if (out->is_last) {
        *rate = str_slice(text, 0, text.len - above.len);
        return true;
    }
    ptrdiff_t to = str_find(text, STR(" to "));
    if (to < 0) {
        return false;
    }
    *rate = str_slice(text, 0, (size_t)to);
    out->to_text = str_slice(text, (size_t)to + 4, text.len);
    return price_number_parse(out->to_text, PRICE_BOUND_DECIMALS,
                              &out->to_e4) &&
           out->to_e4 > 0;
}

static bool is_letter(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool read_band(const struct reading *reading, const struct field *field,
                      const struct value *from, void *out)
{
    (void)field;
    struct price_band *band = out;
    str rate;
    band->at = from;
    if (value_is_text(from) && bound_cut(from->text, &rate, band)) {
        if (rate.len && is_letter(rate.data[0]) &&
            str_find(rate, STR(" ")) > 0) {
            return money_parse(reading, from, rate, &band->amount);
        }
        if (percent_parse(rate, &band->rate)) {
            return true;
        }
    }
    report_form(reading, "price-bands", type_price_band.form, from, STR(""));
    diag_hint(reading->diags, &reading->diags->items[reading->diags->count - 1],
              "the bound is a plain number without currency, blanks or commas; "
              "the last band says `above`");
    return false;
}

const struct type type_price_band = {
    .name = "band",
    .form = "a band such as `10 % to 10000`, `EUR 12.00 to 50` or `3 % above`",
    .pattern = "^([0-9.]+ ?%|[A-Z]{3} [0-9.]+) (above|to [0-9.]+)$",
    .read = read_band,
    .size = sizeof(struct price_band),
};

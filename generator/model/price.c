/* SPDX-License-Identifier: MIT */
#include "model/price.h"

#define PRICE_FORM                                                             \
    "a price such as `EUR 249.00 per month, excluding tax`, `free` or `on "    \
    "request`"

static const char *const unit_words[] = {
    [PRICE_PER_PLAN] = "plan",
    [PRICE_PER_USER] = "user",
    [PRICE_PER_DEVICE] = "device",
    [PRICE_PER_SERVER] = "server",
    [PRICE_PER_TENANT] = "tenant",
    [PRICE_PER_SITE] = "site",
    [PRICE_PER_SUBSCRIPTION] = "subscription",
    [PRICE_PER_INCIDENT] = "incident",
    [PRICE_PER_HOUR] = "hour",
};

static const char *const period_words[] = {
    [PRICE_ONCE] = "once",
    [PRICE_MONTHLY] = "month",
    [PRICE_QUARTERLY] = "quarter",
    [PRICE_YEARLY] = "year",
};

const char *price_unit_word(enum price_unit unit)
{
    return unit_words[unit];
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

/* Gives the number of the word in a table, or -1. */
static int word_index(str word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (str_equal(word, str_from(words[i]))) {
            return (int)i;
        }
    }
    return -1;
}

/* Takes one "per X" after another: a unit at most, then a period at most. */
static bool per_parse(str text, struct price *out)
{
    while (text.len) {
        if (!str_starts_with(text, STR("per "))) {
            return false;
        }
        str rest = str_slice(text, 4, text.len);
        str word = str_cut(&rest, ' ');
        int unit = word_index(word, unit_words,
                              sizeof unit_words / sizeof *unit_words);
        int period = word_index(word, period_words,
                                sizeof period_words / sizeof *period_words);
        if (unit > 0 && out->unit == PRICE_PER_PLAN &&
            out->period == PRICE_ONCE) {
            out->unit = (enum price_unit)unit;
        } else if (period > 0 && out->period == PRICE_ONCE) {
            out->period = (enum price_period)period;
        } else {
            return false;
        }
        text = rest;
    }
    return out->unit != PRICE_PER_PLAN || out->period != PRICE_ONCE;
}

/* "EUR 249.00 per month": the money is the first two words. */
static bool amount_parse(const struct reading *reading,
                         const struct value *from, str text, struct price *out,
                         bool *reported)
{
    str per = text;
    str currency = str_cut(&per, ' ');
    str number = str_cut(&per, ' ');
    if (number.len == 0 || !per_parse(per, out)) {
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

static bool has_digit(str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.data[i] >= '0' && text.data[i] <= '9') {
            return true;
        }
    }
    return false;
}

/* The tail is where prices differ most: "incl. tax", "plus VAT", and "excluding
 * tax" alone, which a comma within brackets has made an item of its own. */
static bool report_price(const struct reading *reading,
                         const struct value *from)
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

static bool read_price(const struct reading *reading, const struct field *field,
                       const struct value *from, void *out)
{
    (void)field;
    struct price *price = out;
    bool reported = false;
    price->at = from;
    if (!value_is_text(from)) {
        return report_price(reading, from);
    }
    if (str_equal(from->text, STR("free"))) {
        price->kind = PRICE_FREE;
        return true;
    }
    if (str_equal(from->text, STR("on request"))) {
        price->kind = PRICE_ON_REQUEST;
        return true;
    }
    price->kind = PRICE_AMOUNT;
    str amount = tax_cut(from->text, &price->tax);
    return amount_parse(reading, from, amount, price, &reported) ||
           (!reported && report_price(reading, from));
}

const struct type type_price = {
    .name = "price",
    .form = PRICE_FORM,
    .pattern = "^(free|on request|[A-Z]{3} [0-9]+(\\.[0-9]+)?(?= per )( per "
               "(user|device|server|tenant|site|subscription|incident|hour))?"
               "( per (month|quarter|year))?(, (excluding|including) tax)?)$",
    .read = read_price,
    .size = sizeof(struct price),
};

/* SPDX-License-Identifier: MIT */
/* The table of an expression.  Operands are read by the same table without its
 * last rows, which are about a whole price. */
#include "model/price_check.h"

static const struct word period_words[] = {
    {"month", PRICE_MONTHLY, "each month"},
    {"quarter", PRICE_QUARTERLY, "each quarter"},
    {"year", PRICE_YEARLY, "each year"},
    {NULL, 0, NULL},
};

static const struct word tax_words[] = {
    {"excluded", TAX_EXCLUDED, "tax comes on top"},
    {"included", TAX_INCLUDED, "tax is in the price"},
    {NULL, 0, NULL},
};

static const struct word banding_words[] = {
    {"marginal", BANDING_MARGINAL,
     "each part at the rate of the band that it lies in"},
    {"whole", BANDING_WHOLE,
     "everything at the rate of the band that all of it lies in"},
    {NULL, 0, NULL},
};

static const struct word unit_words[] = {
    {"user", PRICE_PER_USER, "a person"},
    {"device", PRICE_PER_DEVICE, "a device"},
    {"server", PRICE_PER_SERVER, "a server"},
    {"tenant", PRICE_PER_TENANT, "a tenant"},
    {"site", PRICE_PER_SITE, "a location"},
    {"subscription", PRICE_PER_SUBSCRIPTION, "a subscription"},
    {"incident", PRICE_PER_INCIDENT, "an incident"},
    {"hour", PRICE_PER_HOUR, "an hour of work"},
    {"day", PRICE_PER_DAY, "a day of work"},
    {"visit", PRICE_PER_VISIT, "a visit"},
    {"contact", PRICE_PER_CONTACT, "a named contact"},
    {"machine", PRICE_PER_MACHINE, "a machine, also a virtual one"},
    {"account", PRICE_PER_ACCOUNT, "an account"},
    {"mailbox", PRICE_PER_MAILBOX, "a mailbox"},
    {"license", PRICE_PER_LICENSE, "a licence"},
    {"unit", PRICE_PER_UNIT, "what `unit` names"},
    {NULL, 0, NULL},
};

const struct word price_channel_words[] = {
    {"remote", PRICE_BY_REMOTE, "from afar, by whichever channel"},
    {"on-site", PRICE_BY_ON_SITE, "where the customer is"},
    {"phone", PRICE_BY_PHONE, "by telephone"},
    {"chat", PRICE_BY_CHAT, "by chat"},
    {"email", PRICE_BY_EMAIL, "by e-mail"},
    {"portal", PRICE_BY_PORTAL, "through the portal"},
    {NULL, 0, NULL},
};

static const struct field factor_fields[] = {
    {.key = "factor",
     .type = &type_price_number,
     .required = true,
     .offset = offsetof(struct price_factor, number),
     .meaning = "by how much is multiplied",
     .example = "1.5"},
    {.key = "minimum",
     .type = &type_duration,
     .offset = offsetof(struct price_factor, minimum),
     .fallback = "as without a factor",
     .meaning = "the least time of one piece of work at this factor",
     .example = "90 minutes"},
};

static const struct schema factor_schema = {
    .kind = "factor",
    .meaning = "By how much a price or a deduction is multiplied.",
    .fields = factor_fields,
    .field_count = sizeof factor_fields / sizeof *factor_fields,
    .size = sizeof(struct price_factor),
    .short_key = "factor",
};

/* ---- packages ----------------------------------------------------------- */

static bool read_lasting(const struct reading *reading,
                         const struct field *field, const struct value *from,
                         void *out)
{
    struct price_lasting *lasting = out;
    if (value_is_text(from) && str_equal(from->text, STR("unlimited"))) {
        lasting->is_unlimited = true;
        return true;
    }
    return type_period.read(reading, field, from, &lasting->period);
}

static const struct type type_lasting = {
    .name = "period or `unlimited`",
    .form = "a period such as `12 months`, or `unlimited`",
    .pattern = "^([1-9][0-9]{0,3} (day|week|month|year)s?|unlimited)$",
    .read = read_lasting,
    .size = sizeof(struct price_lasting),
};

static bool read_count(const struct reading *reading, const struct field *field,
                       const struct value *from, void *out);

static const struct type type_count = {
    .name = "count",
    .form = "a whole number from 1 to 999999",
    .pattern = "^[1-9][0-9]{0,5}$",
    .numeric = true,
    .read = read_count,
    .size = sizeof(int64_t),
};

static bool read_count(const struct reading *reading, const struct field *field,
                       const struct value *from, void *out)
{
    (void)field;
    uint64_t number;
    if (value_is_text(from) && !str_starts_with(from->text, STR("0")) &&
        str_to_uint(from->text, 999999, &number)) {
        *(int64_t *)out = (int64_t)number;
        return true;
    }
    return report_form(reading, "number-form", type_count.form, from, STR(""));
}

static const struct field package_fields[] = {
    {.key = "valid",
     .type = &type_lasting,
     .offset = offsetof(struct price_package, valid),
     .meaning = "how long what was paid for can be used",
     .example = "12 months"},
    {.key = "roll_over",
     .type = &type_percent,
     .offset = offsetof(struct price_package, roll_over),
     .meaning = "the most of it that is carried over when it was not used; "
                "`0 %`: nothing",
     .example = "40 %"},
    {.key = "roll_over_for",
     .type = &type_lasting,
     .offset = offsetof(struct price_package, roll_over_for),
     .meaning = "how long what was carried over can be used",
     .example = "1 month"},
    {.key = "refill_below",
     .type = &type_count,
     .offset = offsetof(struct price_package, refill_below),
     .fallback = "you order each package",
     .meaning = "when fewer units than this are left, the next package is "
                "ordered by itself",
     .example = "2"},
    {.key = "deducts",
     .of = &factor_schema,
     .shape = SHAPE_BY_ID,
     .refers_to = "severity",
     .offset = offsetof(struct price_package, deducts),
     .meaning = "how much a unit of work takes off the package, by severity; "
                "`otherwise` for all others",
     .example = "{critical: 2, otherwise: 1}"},
};

static const struct schema package_schema = {
    .kind = "package",
    .meaning = "What holds for units that are paid for ahead.",
    .fields = package_fields,
    .field_count = sizeof package_fields / sizeof *package_fields,
    .size = sizeof(struct price_package),
};

/* ---- the expression ----------------------------------------------------- */

static bool read_part(const struct reading *reading, const struct field *field,
                      const struct value *from, void *out);

static const struct type type_part = {
    .name = "part of a price",
    .form = "an amount such as `USD 100.00` or `USD 9.00 per user`, or a "
            "mapping with keys of a price",
    .read = read_part,
    .size = sizeof(struct price),
    .structured = true,
};

static const struct field fields[] = {
    {.key = "amount",
     .type = &type_price_line,
     .offset = offsetof(struct price, line),
     .meaning = "the price in one line",
     .example = "EUR 249.00 per month, excluding tax"},
    {.key = "greater_of",
     .type = &type_part,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct price, greater_of),
     .meaning = "the greatest of these is paid",
     .example = "[USD 29.00, {share_of: spend, rate: 3 %}]"},
    {.key = "lesser_of",
     .type = &type_part,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct price, lesser_of),
     .meaning = "the least of these is paid",
     .example = "[USD 500.00, USD 9.00 per user]"},
    {.key = "sum_of",
     .type = &type_part,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct price, sum_of),
     .meaning = "these are added",
     .example = "[USD 100.00, USD 9.00 per user]"},
    {.key = "share_of",
     .type = &type_id,
     .offset = offsetof(struct price, share_of),
     .meaning = "what a percentage is taken of: `spend`, `license`, or a name "
                "under `base`",
     .example = "spend"},
    {.key = "rate",
     .type = &type_percent,
     .offset = offsetof(struct price, rate),
     .meaning = "the percentage, with `share_of`",
     .example = "3 %"},
    {.key = "each",
     .type = &type_word,
     .words = unit_words,
     .offset = offsetof(struct price, each),
     .meaning = "the unit that `bands` give prices of",
     .example = "user"},
    {.key = "bands",
     .type = &type_price_band,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct price, bands),
     .meaning = "rates or prices by size, the smallest first; the last one "
                "says `above`",
     .example = "[10 % to 10000, 7 % to 80000, 3 % above]"},
    {.key = "banding",
     .type = &type_word,
     .words = banding_words,
     .offset = offsetof(struct price, banding),
     .fallback = "marginal",
     .meaning = "what a band is for",
     .example = "whole"},
    {.key = "included",
     .type = &type_count,
     .offset = offsetof(struct price, included),
     .meaning = "how many units cost nothing more",
     .example = "5"},
    {.key = "at_least",
     .type = &type_count,
     .offset = offsetof(struct price, at_least),
     .meaning = "how many units are paid for in any case",
     .example = "10"},
    {.key = "minimum",
     .type = &type_duration,
     .offset = offsetof(struct price, minimum),
     .meaning = "the least time that is charged for one piece of work",
     .example = "30 minutes"},
    {.key = "increment",
     .type = &type_duration,
     .offset = offsetof(struct price, increment),
     .meaning = "the steps in which time is charged, rounded up",
     .example = "15 minutes"},
    {.key = "factors",
     .of = &factor_schema,
     .shape = SHAPE_BY_ID,
     .refers_to = "schedule",
     .offset = offsetof(struct price, factors),
     .meaning = "by what the price is multiplied during the hours of a "
                "schedule; `otherwise` at all other times",
     .example = "{office: 1, evening: 1.3, otherwise: 2}"},
    {.key = "package",
     .of = &package_schema,
     .offset = offsetof(struct price, package),
     .meaning = "what holds for units that are paid for ahead",
     .example = "{valid: 12 months, roll_over: 40 %}"},
    /* of a whole price */
    {.key = "id",
     .type = &type_id,
     .offset = offsetof(struct price, id),
     .meaning = "a name, for translations and for `slagen quote --with`",
     .example = "rapid-response"},
    {.key = "for",
     .type = &type_text,
     .translatable = true,
     .binding = true,
     .offset = offsetof(struct price, what),
     .meaning = "what is paid for, if not the plan as a whole",
     .example = "Rapid response for Azure"},
    {.key = "per",
     .type = &type_word,
     .words = period_words,
     .offset = offsetof(struct price, per),
     .meaning = "the period of an expression",
     .example = "month"},
    {.key = "tax",
     .type = &type_word,
     .words = tax_words,
     .offset = offsetof(struct price, tax_word),
     .meaning = "whether tax comes on top",
     .example = "excluded"},
    {.key = "tax_rate",
     .type = &type_percent,
     .offset = offsetof(struct price, tax_rate),
     .meaning = "the rate of that tax",
     .example = "19 %"},
    {.key = "currency",
     .type = &type_text,
     .offset = offsetof(struct price, currency),
     .fallback = "the one of its amounts",
     .meaning = "the currency of an expression that names no amount",
     .example = "USD"},
    {.key = "unit",
     .type = &type_text,
     .translatable = true,
     .binding = true,
     .offset = offsetof(struct price, unit_name),
     .meaning = "what a unit is, of a price `per unit`",
     .example = "Managed firewall"},
    {.key = "optional",
     .type = &type_bool,
     .offset = offsetof(struct price, is_optional),
     .fallback = "false",
     .meaning = "whether customers may do without it",
     .example = "true"},
    {.key = "channel",
     .type = &type_word,
     .words = price_channel_words,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct price, channel),
     .fallback = "all",
     .meaning = "the way of giving support that it is for",
     .example = "on-site"},
};

enum {
    FIELD_COUNT = sizeof fields / sizeof *fields,
    WHOLE_FIELD_COUNT = 9, /* the rows from `id` on */
};

static const struct schema part_schema = {
    .kind = "part of a price",
    .meaning = "An operand of a price.",
    .fields = fields,
    .field_count = FIELD_COUNT - WHOLE_FIELD_COUNT,
    .size = sizeof(struct price),
    .short_key = "amount",
    .finish = price_part_finish,
};

static bool read_part(const struct reading *reading, const struct field *field,
                      const struct value *from, void *out)
{
    (void)field;
    return schema_read(&part_schema, reading, from, out);
}

const struct schema price_schema = {
    .kind = "price",
    .meaning = "What is paid, in one line or as an expression.",
    .fields = fields,
    .field_count = FIELD_COUNT,
    .size = sizeof(struct price),
    .short_key = "amount",
    .finish = price_finish,
};

/* ---- what others ask ------------------------------------------------------
 */

struct price_parts price_parts(const struct price *price)
{
    switch (price->kind) {
    case PRICE_GREATEST:
        return (struct price_parts){price->greater_of.items,
                                    price->greater_of.count};
    case PRICE_LEAST:
        return (struct price_parts){price->lesser_of.items,
                                    price->lesser_of.count};
    case PRICE_SUM:
        return (struct price_parts){price->sum_of.items, price->sum_of.count};
    case PRICE_NONE:
    case PRICE_FREE:
    case PRICE_ON_REQUEST:
    case PRICE_INCLUDED:
    case PRICE_NEGOTIATED:
    case PRICE_AMOUNT:
    case PRICE_SHARE:
    case PRICE_EACH:
        break;
    }
    return (struct price_parts){NULL, 0};
}

str price_currency(const struct price *price, int32_t *digits)
{
    struct price_parts parts = price_parts(price);
    const struct money *money = &price->amount;
    if (money->currency.len == 0 && price->bands.count) {
        money = &price->bands.items[0].amount;
    }
    if (money->currency.len) {
        *digits = money->digits;
        return money->currency;
    }
    for (size_t i = 0; i < parts.count; i++) {
        str currency = price_currency(&parts.items[i], digits);
        if (currency.len) {
            return currency;
        }
    }
    *digits = price->currency_digits;
    return price->currency;
}

bool price_is_charged(const struct price *price)
{
    return price->kind != PRICE_FREE && price->kind != PRICE_INCLUDED;
}

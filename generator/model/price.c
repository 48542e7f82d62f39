/* SPDX-License-Identifier: MIT */
/* The table of an expression.  Operands are read by the same table without its
 * last rows, which are about a whole price. */
#include "model/price.h"

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

const struct word price_unit_words[] = {
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
     .words = price_unit_words,
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

/* ---- what does not go together ------------------------------------------ */

/* Points at a key of the price, or at the price. */
static bool report_key(const struct reading *reading, const struct price *price,
                       const char *key, const char *rule, const char *message,
                       const char *hint)
{
    struct diag *diag = diag_at(reading->diags, SEVERITY_ERROR, rule,
                                field_value(price->at, key), "%s", message);
    diag_hint(reading->diags, diag, "%s", hint);
    return false;
}

static bool report_parts(const struct reading *reading,
                         const struct price *price, const char *key,
                         const char *message, const char *hint)
{
    return report_key(reading, price, key, "price-parts", message, hint);
}

/* A price is one thing. */
static bool kind_check(const struct reading *reading, struct price *price)
{
    const struct {
        const char *key;
        enum price_kind kind;
        bool given;
    } heads[] = {
        {"amount", price->kind, price->kind != PRICE_NONE},
        {"greater_of", PRICE_GREATEST, price->greater_of.count > 0},
        {"lesser_of", PRICE_LEAST, price->lesser_of.count > 0},
        {"sum_of", PRICE_SUM, price->sum_of.count > 0},
        {"share_of", PRICE_SHARE, price->share_of.text.len > 0},
        {"each", PRICE_EACH, price->each != 0},
    };
    bool found = false;
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        if (heads[i].given && found) {
            return report_parts(reading, price, heads[i].key,
                                "this price is two things at once",
                                "put both into a list under `sum_of`, or into "
                                "the list of prices");
        }
        if (heads[i].given) {
            price->kind = heads[i].kind;
            found = true;
        }
    }
    return found ||
           report_parts(reading, price, "", "this price does not say how much",
                        "add one of `amount`, `greater_of`, `lesser_of`, "
                        "`sum_of`, `share_of` and `each`");
}

static bool report_band(const struct reading *reading,
                        const struct price_band *band, const char *message,
                        const char *hint)
{
    struct diag *diag = diag_at(reading->diags, SEVERITY_ERROR, "price-bands",
                                band->at, "%s", message);
    diag_hint(reading->diags, diag, "%s", hint);
    return false;
}

static bool band_check(const struct reading *reading, const struct price *price,
                       size_t index)
{
    const struct price_band *band = &price->bands.items[index];
    bool is_end = index + 1 == price->bands.count;
    if (price->kind == PRICE_SHARE && band->rate.decimal.len == 0) {
        return report_band(reading, band, "a band of a share has a percentage",
                           "write such as `10 % to 10000`");
    }
    if (price->kind == PRICE_EACH && band->rate.decimal.len) {
        return report_band(reading, band, "a band of units has a price",
                           "write such as `EUR 12.00 to 10`");
    }
    if (band->is_last != is_end) {
        return band->is_last
                   ? report_band(reading, band,
                                 "a band that is open above comes last",
                                 "write `to` and the bound")
                   : report_band(reading, band, "the last band has an end",
                                 "end the bands with one that says `above`");
    }
    if (price->kind == PRICE_EACH && band->to_e4 % 10000) {
        return report_band(reading, band, "a number of units is whole",
                           "leave the decimals out");
    }
    if (index && !band->is_last &&
        band->to_e4 <= price->bands.items[index - 1].to_e4) {
        return report_band(reading, band,
                           "this band ends before it begins: the one before "
                           "it goes as far",
                           "put the bands in order, the smallest bound first");
    }
    return true;
}

static bool bands_check(const struct reading *reading,
                        const struct price *price)
{
    bool has_bands = price->bands.count > 0;
    bool has_rate = price->rate.decimal.len > 0;
    if (price->kind == PRICE_SHARE && has_bands == has_rate) {
        return report_parts(reading, price, has_rate ? "rate" : "share_of",
                            "a share has a rate or bands",
                            "add `rate: 3 %`, or `bands`, one of the two");
    }
    if (price->kind == PRICE_EACH && !has_bands) {
        return report_parts(reading, price, "each", "`each` has no `bands`",
                            "add `bands`; for one price write it as `amount`, "
                            "such as `EUR 9.00 per user`");
    }
    if (price->kind != PRICE_SHARE && has_rate) {
        return report_parts(reading, price, "rate", "a rate of what?",
                            "add `share_of: spend`");
    }
    if (price->kind != PRICE_SHARE && price->kind != PRICE_EACH && has_bands) {
        return report_parts(reading, price, "bands", "bands of what?",
                            "add `share_of: spend`, or `each: user`");
    }
    if (!has_bands && value_find(price->at, STR("banding"))) {
        return report_parts(reading, price, "banding", "there are no bands",
                            "leave `banding` out, or add `bands`");
    }
    for (size_t i = 0; i < price->bands.count; i++) {
        if (!band_check(reading, price, i)) {
            return false;
        }
    }
    return true;
}

static bool is_clock_time(struct duration duration)
{
    return duration.unit == UNIT_NONE || duration.unit == UNIT_MINUTES ||
           duration.unit == UNIT_HOURS;
}

static bool times_check(const struct reading *reading,
                        const struct price *price)
{
    const char *hint = "write minutes or hours, such as `30 minutes`";
    const char *message = "time that is charged for is in minutes or hours";
    if (!is_clock_time(price->minimum)) {
        return report_parts(reading, price, "minimum", message, hint);
    }
    if (!is_clock_time(price->increment)) {
        return report_parts(reading, price, "increment", message, hint);
    }
    for (size_t i = 0; i < price->factors.count; i++) {
        if (!is_clock_time(price->factors.items[i].minimum)) {
            return report_parts(reading, price, "factors", message, hint);
        }
    }
    return true;
}

/* Keys that only mean something with certain units. */
static bool unit_keys_check(const struct reading *reading,
                            const struct price *price)
{
    static const char *const of_hours[] = {"minimum", "increment", "factors"};
    static const char *const of_units[] = {"included", "at_least", "package"};
    bool is_hourly = price->unit == PRICE_PER_HOUR &&
                     price->kind == PRICE_AMOUNT && price->count == 1;
    for (size_t i = 0; i < 3; i++) {
        if (!is_hourly && value_find(price->at, str_from(of_hours[i]))) {
            return report_parts(reading, price, of_hours[i],
                                "this key is for a price per hour",
                                "say it beside `amount`, such as `EUR 120.00 "
                                "per hour`");
        }
        if (price->unit == PRICE_PER_PLAN &&
            value_find(price->at, str_from(of_units[i]))) {
            return report_parts(reading, price, of_units[i],
                                "this key is for a price of units",
                                "say it beside `amount`, such as `EUR 9.00 "
                                "per user`, or `each`");
        }
    }
    if (price->factors.count && (price->included || price->at_least)) {
        return report_parts(reading, price,
                            price->included ? "included" : "at_least",
                            "with factors it is not certain which hours these "
                            "are",
                            "make the included hours a price of their own");
    }
    if (price->package.at && price->kind != PRICE_AMOUNT) {
        return report_parts(reading, price, "package",
                            "a package has one price",
                            "write it as `amount`, such as `EUR 900.00 per 10 "
                            "hours`");
    }
    return times_check(reading, price);
}

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

static void take_line(struct price *price)
{
    price->kind = price->line.kind;
    price->amount = price->line.amount;
    price->unit = price->line.unit;
    price->count = price->line.count;
    price->period = price->line.period;
    price->tax = price->line.tax;
    price->is_once = price->line.is_once;
}

static bool price_check_alone(const struct reading *reading,
                              struct price *price)
{
    take_line(price);
    if (!kind_check(reading, price)) {
        return false;
    }
    struct price_parts parts = price_parts(price);
    if (parts.items && parts.count < 2) {
        return report_parts(reading, price,
                            price->kind == PRICE_GREATEST ? "greater_of"
                            : price->kind == PRICE_LEAST  ? "lesser_of"
                                                          : "sum_of",
                            "there is only one price to choose from or to add",
                            "write two at least, between brackets");
    }
    if (price->kind == PRICE_EACH) {
        price->unit = (enum price_unit)price->each;
        price->count = 1;
    }
    return bands_check(reading, price) && unit_keys_check(reading, price);
}

/* ---- operands ----------------------------------------------------------- */

static bool part_finish(const struct reading *reading, void *object)
{
    struct price *price = object;
    if (!price_check_alone(reading, price)) {
        return false;
    }
    if (price->kind < PRICE_AMOUNT) {
        return report_parts(reading, price, "amount",
                            "this is no amount to reckon with",
                            "leave it out, or make it a price of its own");
    }
    if (price->period != PRICE_ONCE || price->is_once) {
        return report_parts(reading, price, "amount",
                            "the period is said once, for the whole price",
                            "leave it out here, and write `per: month` beside "
                            "the list");
    }
    if (price->tax != TAX_UNSAID) {
        return report_parts(reading, price, "amount",
                            "the tax is said once, for the whole price",
                            "leave it out here, and write `tax: excluded` "
                            "beside the list");
    }
    return true;
}

static const struct schema part_schema = {
    .kind = "part of a price",
    .meaning = "An operand of a price.",
    .fields = fields,
    .field_count = FIELD_COUNT - WHOLE_FIELD_COUNT,
    .size = sizeof(struct price),
    .short_key = "amount",
    .finish = part_finish,
};

static bool read_part(const struct reading *reading, const struct field *field,
                      const struct value *from, void *out)
{
    (void)field;
    return schema_read(&part_schema, reading, from, out);
}

/* ---- the whole ---------------------------------------------------------- */

/* What a walk over an expression has seen. */
struct survey {
    const struct reading *reading;
    const struct money *money; /* the first one */
    const struct value *money_at;
    bool has_own_unit;
};

static bool money_check(struct survey *survey, const struct value *at,
                        const struct money *money)
{
    if (money->currency.len == 0) {
        return true;
    }
    if (!survey->money) {
        survey->money = money;
        survey->money_at = at;
        return true;
    }
    if (str_equal(survey->money->currency, money->currency)) {
        return true;
    }
    struct diags *diags = survey->reading->diags;
    struct diag *diag =
        diag_at(diags, SEVERITY_ERROR, "price-currency-mixed", at,
                "a price is in one currency, and this is `%.*s`",
                STR_ARG(money->currency));
    diag_related(diags, diag, survey->money_at->source, survey->money_at->start,
                 "the other one");
    diag_hint(diags, diag,
              "write a price of its own for each currency, in a list");
    return false;
}

static bool expression_check(struct survey *survey, const struct price *price,
                             int depth)
{
    struct price_parts parts = price_parts(price);
    if (depth > PRICE_MAX_DEPTH) {
        return report_key(survey->reading, price, "", "price-depth",
                          "this price is nested too deeply for anybody to "
                          "follow",
                          "say it in fewer steps");
    }
    survey->has_own_unit |= price->unit == PRICE_PER_UNIT;
    bool usable =
        money_check(survey, field_value(price->at, "amount"), &price->amount);
    for (size_t i = 0; i < price->bands.count; i++) {
        usable = usable && money_check(survey, price->bands.items[i].at,
                                       &price->bands.items[i].amount);
    }
    for (size_t i = 0; i < parts.count; i++) {
        usable = usable && expression_check(survey, &parts.items[i], depth + 1);
    }
    return usable;
}

/* Bounds of money have the decimals of the money. */
static bool bounds_check(const struct reading *reading,
                         const struct price *price, int32_t digits)
{
    struct price_parts parts = price_parts(price);
    int64_t step = 1;
    for (int32_t i = digits; i < PRICE_BOUND_DECIMALS; i++) {
        step *= 10;
    }
    for (size_t i = 0; price->kind == PRICE_SHARE && i < price->bands.count;
         i++) {
        if (price->bands.items[i].to_e4 % step) {
            struct diag *diag =
                diag_at(reading->diags, SEVERITY_ERROR, "price-decimals",
                        price->bands.items[i].at,
                        "the bound has more decimals than its currency");
            diag_hint(reading->diags, diag, "write %d decimals at most",
                      digits);
            return false;
        }
    }
    for (size_t i = 0; i < parts.count; i++) {
        if (!bounds_check(reading, &parts.items[i], digits)) {
            return false;
        }
    }
    return true;
}

static bool currency_check(const struct reading *reading, struct price *price,
                           const struct survey *survey)
{
    int digits = PRICE_BOUND_DECIMALS;
    if (price->currency.len) {
        digits = reading->known->currency_digits(price->currency);
    }
    if (digits < 0) {
        return report_key(reading, price, "currency", "currency-unknown",
                          "this currency is not known",
                          "write its three capital letters (ISO 4217), such "
                          "as EUR");
    }
    price->currency_digits = price->currency.len ? digits : 0;
    if (survey->money) {
        digits = survey->money->digits;
    }
    if (survey->money && price->currency.len &&
        !str_equal(price->currency, survey->money->currency)) {
        return report_key(reading, price, "currency", "price-currency-mixed",
                          "the amounts are in another currency",
                          "leave `currency` out");
    }
    return bounds_check(reading, price, digits);
}

static bool tax_check(const struct reading *reading, struct price *price)
{
    if (price->tax_word && price->tax != TAX_UNSAID) {
        return report_parts(reading, price, "tax",
                            "the amount says already whether tax is in it",
                            "leave `tax` out");
    }
    price->tax = price->tax_word ? (enum price_tax)price->tax_word : price->tax;
    if (price->tax_rate.decimal.len && price->tax == TAX_UNSAID) {
        return report_parts(reading, price, "tax_rate",
                            "a rate of tax alone does not say whether the "
                            "price holds it",
                            "add `tax: excluded` or `tax: included`");
    }
    return true;
}

static bool period_check(const struct reading *reading, struct price *price)
{
    if (price->per && (price->period != PRICE_ONCE || price->is_once)) {
        return report_parts(reading, price, "per",
                            "the amount says already how often it is paid",
                            "leave `per` out");
    }
    if (price->per) {
        price->period = (enum price_period)price->per;
    }
    if (price->kind == PRICE_AMOUNT && price->unit == PRICE_PER_PLAN &&
        price->period == PRICE_ONCE && !price->is_once) {
        return price_report_form(reading, field_value(price->at, "amount"));
    }
    return true;
}

/* What is free or on request has nothing to reckon with. */
static bool words_check(const struct reading *reading,
                        const struct price *price)
{
    static const char *const keys[] = {"per", "tax", "tax_rate", "currency",
                                       "unit"};
    for (size_t i = 0;
         price->kind < PRICE_AMOUNT && i < sizeof keys / sizeof *keys; i++) {
        if (value_find(price->at, str_from(keys[i]))) {
            return report_parts(reading, price, keys[i],
                                "this key is for an amount of money",
                                "leave it out");
        }
    }
    return true;
}

static bool price_finish(const struct reading *reading, void *object)
{
    struct price *price = object;
    struct survey survey = {.reading = reading};
    if (!price_check_alone(reading, price) || !words_check(reading, price) ||
        !period_check(reading, price) || !tax_check(reading, price) ||
        !expression_check(&survey, price, 1) ||
        !currency_check(reading, price, &survey)) {
        return false;
    }
    if (survey.has_own_unit != (price->unit_name.len > 0)) {
        return survey.has_own_unit
                   ? report_parts(reading, price, "amount",
                                  "nobody can tell what a unit is",
                                  "add `unit: Managed firewall`")
                   : report_parts(reading, price, "unit",
                                  "no amount of this price is `per unit`",
                                  "leave `unit` out, or write `per unit`");
    }
    if (price->is_optional && price->what.len == 0) {
        return report_parts(reading, price, "optional",
                            "what is optional has a name",
                            "add `for: What customers get for it`");
    }
    return true;
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

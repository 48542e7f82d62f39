/* SPDX-License-Identifier: MIT */
/* What does not go together within one mapping of a price. */
#include "model/price_check.h"

/* Points at a key of the price, or at the price. */
bool price_report_key(const struct reading *reading, const struct price *price,
                      const char *key, const char *rule, const char *message,
                      const char *hint)
{
    struct diag *diag = diag_at(reading->diags, SEVERITY_ERROR, rule,
                                field_value(price->at, key), "%s", message);
    diag_hint(reading->diags, diag, "%s", hint);
    return false;
}

bool price_report_parts(const struct reading *reading,
                        const struct price *price, const char *key,
                        const char *message, const char *hint)
{
    return price_report_key(reading, price, key, "price-parts", message, hint);
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
            return price_report_parts(
                reading, price, heads[i].key,
                "this price is two things at once",
                "put both into a list under `sum_of`, or into "
                "the list of prices");
        }
        if (heads[i].given) {
            price->kind = heads[i].kind;
            found = true;
        }
    }
    return found || price_report_parts(
                        reading, price, "", "this price does not say how much",
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
        return price_report_parts(
            reading, price, has_rate ? "rate" : "share_of",
            "a share has a rate or bands",
            "add `rate: 3 %`, or `bands`, one of the two");
    }
    if (price->kind == PRICE_EACH && !has_bands) {
        return price_report_parts(
            reading, price, "each", "`each` has no `bands`",
            "add `bands`; for one price write it as `amount`, "
            "such as `EUR 9.00 per user`");
    }
    if (price->kind != PRICE_SHARE && has_rate) {
        return price_report_parts(reading, price, "rate", "a rate of what?",
                                  "add `share_of: spend`");
    }
    if (price->kind != PRICE_SHARE && price->kind != PRICE_EACH && has_bands) {
        return price_report_parts(reading, price, "bands", "bands of what?",
                                  "add `share_of: spend`, or `each: user`");
    }
    if (!has_bands && value_find(price->at, STR("banding"))) {
        return price_report_parts(reading, price, "banding",
                                  "there are no bands",
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
        return price_report_parts(reading, price, "minimum", message, hint);
    }
    if (!is_clock_time(price->increment)) {
        return price_report_parts(reading, price, "increment", message, hint);
    }
    for (size_t i = 0; i < price->factors.count; i++) {
        if (!is_clock_time(price->factors.items[i].minimum)) {
            return price_report_parts(reading, price, "factors", message, hint);
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
            return price_report_parts(
                reading, price, of_hours[i], "this key is for a price per hour",
                price->count > 1 ? "a pack of hours has none of these; what a "
                                   "severity takes off it stands under "
                                   "`deducts` of its `package`"
                                 : "say it beside `amount`, such as `EUR "
                                   "120.00 per hour`");
        }
        if (price->unit == PRICE_PER_PLAN &&
            value_find(price->at, str_from(of_units[i]))) {
            return price_report_parts(
                reading, price, of_units[i], "this key is for a price of units",
                "say it beside `amount`, such as `EUR 9.00 "
                "per user`, or `each`");
        }
    }
    if (price->factors.count && (price->included || price->at_least)) {
        return price_report_parts(
            reading, price, price->included ? "included" : "at_least",
            "with factors it is not certain which hours these "
            "are",
            "make the included hours a price of their own");
    }
    if (price->package.at && price->kind != PRICE_AMOUNT) {
        return price_report_parts(
            reading, price, "package", "a package has one price",
            "write it as `amount`, such as `EUR 900.00 per 10 "
            "hours`");
    }
    if (price->package.deducts.count && price->count == 1) {
        return price_report_parts(reading, price, "package",
                                  "there is no pack to take anything off",
                                  "say how many units one holds, such as `EUR "
                                  "900.00 per 10 hours`");
    }
    return times_check(reading, price);
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

bool price_check_alone(const struct reading *reading, struct price *price)
{
    take_line(price);
    if (!kind_check(reading, price)) {
        return false;
    }
    struct price_parts parts = price_parts(price);
    if (parts.items && parts.count < 2) {
        return price_report_parts(
            reading, price,
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

bool price_part_finish(const struct reading *reading, void *object)
{
    struct price *price = object;
    if (!price_check_alone(reading, price)) {
        return false;
    }
    if (price->kind < PRICE_AMOUNT) {
        return price_report_parts(
            reading, price, "amount", "this is no amount to reckon with",
            "leave it out, or make it a price of its own");
    }
    if (price->period != PRICE_ONCE || price->is_once) {
        return price_report_parts(
            reading, price, "amount",
            "the period is said once, for the whole price",
            "leave it out here, and write `per: month` beside "
            "the list");
    }
    if (price->tax != TAX_UNSAID) {
        return price_report_parts(
            reading, price, "amount",
            "the tax is said once, for the whole price",
            "leave it out here, and write `tax: excluded` "
            "beside the list");
    }
    return true;
}

/* SPDX-License-Identifier: MIT */
/* What a line cannot hold: bands and factors as tables, notes, what shares are
 * shares of, how prices are billed. */
#include "view/fact.h"
#include "view/price.h"

/* ---- tables ------------------------------------------------------------- */

static struct value *table_new(struct writer *writer, struct value *caption,
                               str column, str value_column, str least_column)
{
    struct value *table = value_map(writer->arena);
    value_put(table, writer->arena, "caption", caption);
    value_put_text(table, writer->arena, "column", column);
    value_put_text(table, writer->arena, "value_column", value_column);
    value_put_text(table, writer->arena, "least_column", least_column);
    value_put(table, writer->arena, "rows", value_list(writer->arena));
    return table;
}

/* `row` is a phrase; `least` may be null. */
static void add_row(struct writer *writer, struct value *table,
                    struct value *row, str value, struct value *rate,
                    struct value *least)
{
    value_put_text(row, writer->arena, "value", value);
    value_put(row, writer->arena, "rate", rate);
    value_put(row, writer->arena, "least", least);
    value_push(VALUE_FIND(table, "rows"), writer->arena, row);
}

static struct value *bound_fact(const struct pricing *pricing, const struct price *price,
                      const struct price_band *band)
{
    if (price->kind == PRICE_SHARE) {
        return price_money_decimal(pricing, band->to_text);
    }
    return price_quantity(pricing->writer, band->to_e4 / 10000, price->unit);
}

/* The bounds of a band are said in full: above the one before it, up to its
 * own, which is in. */
static struct value *range_phrase(const struct pricing *pricing, const struct price *price,
                      size_t index)
{
    struct writer *writer = pricing->writer;
    const struct price_band *band = &price->bands.items[index];
    if (index == 0) {
        return band->is_last
                   ? writer_say_fact(writer, STR("price.band.all"), NULL, 0,
                                     STR("*"))
                   : SAY(writer, "price.band.to",
                         phrase_arg("to", bound_fact(pricing, price, band)));
    }
    struct message_arg from = phrase_arg(
        "from", bound_fact(pricing, price, &price->bands.items[index - 1]));
    return band->is_last
               ? SAY(writer, "price.band.above", from)
               : SAY(writer, "price.band.between", from,
                     phrase_arg("to", bound_fact(pricing, price, band)));
}

static struct value *rate_fact(const struct pricing *pricing,
                               const struct price_band *band)
{
    struct writer *writer = pricing->writer;
    if (band->rate.decimal.len) {
        return fact_new(writer->arena,
                        phrase_text(fact_percent(writer, &band->rate)),
                        UNIT(writer, "%.*s%%", STR_ARG(band->rate.decimal)));
    }
    str amount =
        money_decimal(writer->arena, band->amount.minor, band->amount.digits);
    return fact_new(writer->arena,
                    phrase_text(price_money(pricing, band->amount.minor)),
                    UNIT(writer, "%.*s %.*s", STR_ARG(band->amount.currency),
                         STR_ARG(amount)));
}

static struct value *bands_table(const struct pricing *pricing,
                                 const struct price *price)
{
    struct writer *writer = pricing->writer;
    str what =
        price->kind == PRICE_SHARE
            ? price_base_name(writer, pricing->plan, price->share_of.text)
            : price_per(writer, price->unit);
    struct message_arg of = message_text_arg("what", what);
    struct value *caption = price->banding == BANDING_WHOLE
                                ? SAY(writer, "price.bands.whole", of)
                                : SAY(writer, "price.bands.marginal", of);
    struct value *table =
        table_new(writer, caption, WORD(writer, "label.price_band"),
                  price->kind == PRICE_SHARE ? WORD(writer, "label.price_rate")
                                             : WORD(writer, "label.price"),
                  STR(""));
    for (size_t i = 0; i < price->bands.count; i++) {
        const struct price_band *band = &price->bands.items[i];
        add_row(writer, table, range_phrase(pricing, price, i),
                band->is_last ? STR("*") : band->to_text,
                rate_fact(pricing, band), value_null(writer->arena));
    }
    return table;
}

static int64_t minutes_of(struct duration duration)
{
    return duration.unit == UNIT_HOURS
               ? (int64_t)duration.amount * MINUTES_PER_HOUR
               : duration.amount;
}

static struct value *factors_table(const struct pricing *pricing,
                                   const struct price_factor *factors,
                                   size_t count, bool of_hours)
{
    struct writer *writer = pricing->writer;
    bool any_least = false;
    for (size_t i = 0; i < count; i++) {
        any_least |= factors[i].minimum.unit != UNIT_NONE;
    }
    struct value *table = table_new(
        writer,
        of_hours ? PHRASE(writer, "price.factors.hours")
                 : PHRASE(writer, "price.factors.deducts"),
        of_hours ? WORD(writer, "label.hours") : WORD(writer, "label.severity"),
        WORD(writer, "label.price_factor"),
        any_least ? WORD(writer, "label.price_least") : STR(""));
    for (size_t i = 0; i < count; i++) {
        str number = format_decimal(writer_formats(writer),
                                    factors[i].number.decimal, writer->arena);
        struct value *rate =
            fact_new(writer->arena,
                     SAY_TEXT(writer, "price.factor",
                              message_text_arg("factor", number)),
                     factors[i].number.decimal);
        struct value *least =
            factors[i].minimum.unit == UNIT_NONE
                ? value_null(writer->arena)
                : price_time(writer, minutes_of(factors[i].minimum));
        str name = price_factor_name(pricing, &factors[i], of_hours);
        if (str_equal(factors[i].id, PRICE_OTHERWISE)) {
            name =
                format_capitalized(writer_formats(writer), name, writer->arena);
        }
        add_row(writer, table,
                phrase_fact(writer->arena, PART_DATA, name, factors[i].id),
                factors[i].id, rate, least);
    }
    return table;
}

static void push_tables(const struct pricing *pricing,
                        const struct price *price, struct value *list)
{
    struct arena *arena = pricing->writer->arena;
    struct price_parts parts = price_parts(price);
    if (price->bands.count) {
        value_push(list, arena, bands_table(pricing, price));
    }
    if (price->factors.count) {
        value_push(list, arena,
                   factors_table(pricing, price->factors.items,
                                 price->factors.count, true));
    }
    if (price->package.deducts.count) {
        value_push(list, arena,
                   factors_table(pricing, price->package.deducts.items,
                                 price->package.deducts.count, false));
    }
    for (size_t i = 0; i < parts.count; i++) {
        push_tables(pricing, &parts.items[i], list);
    }
}

struct value *price_tables(const struct pricing *pricing)
{
    struct value *list = value_list(pricing->writer->arena);
    push_tables(pricing, pricing->whole, list);
    return list;
}

/* ---- notes -------------------------------------------------------------- */

/* Notes of one part of a price. */
struct notes {
    const struct pricing *pricing;
    const struct price *price;
    struct value *list;
};

/* A note on a part names the part. */
static void add_note(const struct notes *notes, const char *key,
                     const char *name, const struct value *fact)
{
    struct writer *writer = notes->pricing->writer;
    struct message_arg arg = phrase_arg(name ? name : "", fact);
    struct value *note =
        writer_say(writer, str_from(key), name ? &arg : NULL, name ? 1 : 0);
    if (notes->price != notes->pricing->whole) {
        note = SAY(writer, "price.note.part",
                   phrase_arg("price", price_expression(notes->pricing,
                                                        notes->price)),
                   phrase_arg("note", note));
    }
    value_push(notes->list, writer->arena, note);
}

static void add_lasting(const struct notes *notes,
                        const struct price_lasting *lasting, const char *key,
                        const char *unlimited_key)
{
    if (lasting->is_unlimited) {
        add_note(notes, unlimited_key, NULL, NULL);
    } else if (lasting->period.unit != PERIOD_NONE) {
        add_note(notes, key, "period",
                 fact_period(notes->pricing->writer, lasting->period));
    }
}

static void add_package_notes(const struct notes *notes)
{
    struct writer *writer = notes->pricing->writer;
    const struct price_package *package = &notes->price->package;
    add_lasting(notes, &package->valid, "price.note.valid",
                "price.note.valid_unlimited");
    if (package->roll_over.decimal.len && package->roll_over.ppm == 0) {
        add_note(notes, "price.note.roll_over_none", NULL, NULL);
    } else if (package->roll_over.decimal.len) {
        add_note(notes, "price.note.roll_over", "rate",
                 fact_percent(writer, &package->roll_over));
    }
    add_lasting(notes, &package->roll_over_for, "price.note.roll_over_for",
                "price.note.roll_over_unlimited");
    if (package->refill_below) {
        add_note(
            notes, "price.note.refill", "quantity",
            price_quantity(writer, package->refill_below, notes->price->unit));
    }
}

static void add_notes(const struct notes *notes)
{
    struct writer *writer = notes->pricing->writer;
    const struct price *price = notes->price;
    if (price->count > 1) {
        add_note(notes, "price.note.pack", "quantity",
                 price_quantity(writer, price->count, price->unit));
    }
    if (price->included) {
        add_note(notes, "price.note.included", "quantity",
                 price_quantity(writer, price->included, price->unit));
    }
    if (price->at_least) {
        add_note(notes, "price.note.at_least", "quantity",
                 price_quantity(writer, price->at_least, price->unit));
    }
    if (price->minimum.unit != UNIT_NONE) {
        add_note(notes, "price.note.minimum", "time",
                 price_time(writer, minutes_of(price->minimum)));
    }
    if (price->increment.unit != UNIT_NONE) {
        add_note(notes, "price.note.increment", "time",
                 price_time(writer, minutes_of(price->increment)));
    }
    add_package_notes(notes);
}

static void push_notes(const struct pricing *pricing, const struct price *price,
                       struct value *list)
{
    const struct notes notes = {pricing, price, list};
    struct price_parts parts = price_parts(price);
    add_notes(&notes);
    for (size_t i = 0; i < parts.count; i++) {
        push_notes(pricing, &parts.items[i], list);
    }
}

struct value *price_notes(const struct pricing *pricing)
{
    struct value *list = value_list(pricing->writer->arena);
    push_notes(pricing, pricing->whole, list);
    return list;
}

/* ---- bases and billing -------------------------------------------------- */

static struct value *base_new(struct writer *writer,
                              const struct price_base *base)
{
    struct value *item = value_map(writer->arena);
    struct value *excludes = value_list(writer->arena);
    const char *unit = UNIT(writer, "plan.%.*s.base.%.*s",
                            STR_ARG(writer->plan->id.text), STR_ARG(base->id))
                           .data;
    for (size_t i = 0; i < base->excludes.count; i++) {
        const struct named_text *text = &base->excludes.items[i];
        value_push(excludes, writer->arena,
                   writer_content(writer,
                                  UNIT(writer, "%s.excludes.%.*s", unit,
                                       STR_ARG(text->id)),
                                  text->text));
    }
    str name = price_base_name(writer, writer->plan, base->id);
    if (base->name.len == 0) {
        name = format_capitalized(writer_formats(writer), name, writer->arena);
    }
    value_put_text(item, writer->arena, "name", name);
    value_put(
        item, writer->arena, "text",
        writer_content(writer, UNIT(writer, "%s.text", unit), base->text));
    value_put(item, writer->arena, "excludes", excludes);
    return item;
}

struct value *view_price_bases(struct writer *writer)
{
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < writer->plan->base.count; i++) {
        value_push(list, writer->arena,
                   base_new(writer, &writer->plan->base.items[i]));
    }
    return list;
}

static void push_word(struct writer *writer, struct value *list,
                      const char *key)
{
    if (key) {
        value_push(list, writer->arena,
                   writer_say(writer, str_from(key), NULL, 0));
    }
}

struct value *view_billing(struct writer *writer)
{
    static const char *const in_keys[] = {
        [BILLING_ADVANCE] = "price.billing.advance",
        [BILLING_ARREARS] = "price.billing.arrears",
    };
    static const char *const proration_keys[] = {
        [PRORATION_NONE] = "price.billing.whole_periods",
        [PRORATION_DAILY] = "price.billing.by_day",
        [PRORATION_MONTHLY] = "price.billing.by_month",
    };
    static const char *const rounding_keys[] = {
        [ROUNDING_HALF_UP] = "price.billing.half_up",
        [ROUNDING_HALF_EVEN] = "price.billing.half_even",
        [ROUNDING_DOWN] = "price.billing.down",
        [ROUNDING_UP] = "price.billing.up",
    };
    const struct billing *billing = &writer->plan->billing;
    struct value *list = value_list(writer->arena);
    push_word(writer, list, in_keys[billing->in]);
    if (billing->due_within.unit != PERIOD_NONE) {
        value_push(
            list, writer->arena,
            SAY(writer, "price.billing.due",
                phrase_arg("period",
                           fact_period(writer, billing->due_within))));
    }
    push_word(writer, list, proration_keys[billing->proration]);
    push_word(writer, list,
              billing->rounding_is_said ? rounding_keys[billing->rounding]
                                        : NULL);
    return list;
}

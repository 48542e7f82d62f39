/* SPDX-License-Identifier: MIT */
#include "cli/quote_print.h"

#include "base/utf8.h"
#include "exchange/json.h"

/* What both forms need, at hand. */
struct printer {
    const struct quote *quote;
    struct arena *arena;
    struct buf *out;
};

static str money(const struct printer *printer, int64_t minor)
{
    return money_decimal(printer->arena, minor, printer->quote->digits);
}

const char *quote_tax_note(const struct quote *quote)
{
    static const char *const notes[] = {
        [TAX_UNSAID] = "unsaid",
        [TAX_EXCLUDED] = "excluded",
        [TAX_INCLUDED] = "included",
    };
    enum price_tax tax = quote->lines[0].price->tax;
    for (size_t i = 1; i < quote->line_count; i++) {
        if (quote->lines[i].price->tax != tax) {
            return "mixed";
        }
    }
    return notes[tax];
}

static const char *left_out_reason(const struct printer *printer,
                                   const struct price *price)
{
    switch (price->kind) {
    case PRICE_FREE:
        return "free";
    case PRICE_INCLUDED:
        return "included";
    case PRICE_ON_REQUEST:
        return "on request";
    case PRICE_NEGOTIATED:
        return "negotiated";
    case PRICE_NONE:
    case PRICE_AMOUNT:
    case PRICE_SHARE:
    case PRICE_EACH:
    case PRICE_GREATEST:
    case PRICE_LEAST:
    case PRICE_SUM:
        break;
    }
    int32_t digits;
    str currency = price_currency(price, &digits);
    if (currency.len && !str_equal(currency, printer->quote->currency)) {
        return "another currency";
    }
    return price->is_optional ? "optional" : "channel not used";
}

/* ---- words -------------------------------------------------------------- */

/* "3 users", "1.5 hours". */
static str units_text(const struct printer *printer, int64_t number,
                      enum price_unit unit)
{
    return arena_printf(printer->arena, "%lld %s", (long long)number,
                        number == 1 ? price_unit_word(unit)
                                    : price_unit_plural(unit));
}

static str time_text(const struct printer *printer, int64_t minutes)
{
    return arena_printf(printer->arena, "%lld h %02lld min",
                        (long long)(minutes / 60), (long long)(minutes % 60));
}

static str band_text(const struct printer *printer,
                     const struct quote_step *step)
{
    const struct price_band *band = step->band;
    return band->is_last ? STR("above")
                         : arena_printf(printer->arena, "to %.*s",
                                        STR_ARG(band->to_text));
}

static str units_step_text(const struct printer *printer,
                           const struct quote_step *step)
{
    const struct price *price = step->price;
    str amount = money(printer, price->amount.minor);
    if (price->count == 1) {
        str units = units_text(printer, step->quantity, price->unit);
        return arena_printf(printer->arena, "%.*s at %.*s", STR_ARG(units),
                            STR_ARG(amount));
    }
    str package = units_text(printer, price->count, price->unit);
    return arena_printf(printer->arena, "%lld times %.*s at %.*s",
                        (long long)step->quantity, STR_ARG(package),
                        STR_ARG(amount));
}

static str time_step_text(const struct printer *printer,
                          const struct quote_step *step)
{
    str time = time_text(printer, step->quantity);
    str amount = money(printer, step->price->amount.minor);
    str text = arena_printf(printer->arena, "%.*s at %.*s per hour",
                            STR_ARG(time), STR_ARG(amount));
    return step->factor ? arena_printf(printer->arena,
                                       "%.*s, times %.*s (%.*s)", STR_ARG(text),
                                       STR_ARG(step->factor->number.decimal),
                                       STR_ARG(step->factor->id))
                        : text;
}

static str deduct_step_text(const struct printer *printer,
                            const struct quote_step *step)
{
    str quantity = step->price->unit == PRICE_PER_HOUR
                       ? time_text(printer, step->quantity)
                       : units_text(printer, step->quantity, step->price->unit);
    return arena_printf(
        printer->arena, "%.*s off, times %.*s (%.*s)", STR_ARG(quantity),
        STR_ARG(step->factor->number.decimal), STR_ARG(step->factor->id));
}

static str share_step_text(const struct printer *printer,
                           const struct quote_step *step)
{
    const struct percent *rate =
        step->band ? &step->band->rate : &step->price->rate;
    str amount = money(printer, step->quantity);
    str text = arena_printf(printer->arena, "%.*s %% of %.*s",
                            STR_ARG(rate->decimal), STR_ARG(amount));
    if (!step->band) {
        return text;
    }
    str band = band_text(printer, step);
    return arena_printf(printer->arena, "%.*s (%.*s)", STR_ARG(text),
                        STR_ARG(band));
}

static str band_units_text(const struct printer *printer,
                           const struct quote_step *step)
{
    str units = units_text(printer, step->quantity, step->price->unit);
    str amount = money(printer, step->band->amount.minor);
    str band = band_text(printer, step);
    return arena_printf(printer->arena, "%.*s at %.*s (%.*s)", STR_ARG(units),
                        STR_ARG(amount), STR_ARG(band));
}

static str step_text(const struct printer *printer,
                     const struct quote_step *step)
{
    switch (step->kind) {
    case STEP_AMOUNT:
        return STR("as stated");
    case STEP_UNITS:
        return units_step_text(printer, step);
    case STEP_DEDUCT:
        return deduct_step_text(printer, step);
    case STEP_TIME:
        return time_step_text(printer, step);
    case STEP_BAND_UNITS:
        return band_units_text(printer, step);
    case STEP_BAND_SHARE:
    case STEP_SHARE:
        return share_step_text(printer, step);
    case STEP_GREATEST:
        return STR("the greatest of these");
    case STEP_LEAST:
        return STR("the least of these");
    case STEP_SUM:
        return STR("together");
    }
    return STR("");
}

enum { TEXT_COLUMNS = 56, AMOUNT_COLUMNS = 20 };

/* "text          amount": columns are code points. */
static void write_row(const struct printer *printer, int indent, str text,
                      str amount)
{
    if (amount.len == 0) {
        buf_printf(printer->out, "%*s%.*s\n", indent, "", STR_ARG(text));
        return;
    }
    size_t width = (size_t)indent + utf8_count(text);
    size_t gap = width + 1 < TEXT_COLUMNS ? TEXT_COLUMNS - width : 1;
    buf_printf(printer->out, "%*s%.*s%*s%*.*s\n", indent, "", STR_ARG(text),
               (int)gap, "", AMOUNT_COLUMNS, STR_ARG(amount));
}

static str period_suffix(const struct printer *printer,
                         const struct price *price)
{
    if (price->is_once) {
        return STR(", once");
    }
    return price->period == PRICE_ONCE
               ? STR("")
               : arena_printf(printer->arena, " per %s",
                              price_period_word(price->period));
}

/* What it is for, or what stands in the plan. */
static str line_name(const struct printer *printer, const struct price *price)
{
    const struct value *line = value_find(price->at, STR("amount"));
    bool as_written = price->what.len == 0 && line && value_is_text(line);
    str name = as_written        ? line->text
               : price->what.len ? price->what
                                 : STR("price");
    if (!as_written) {
        str suffix = period_suffix(printer, price);
        name = arena_printf(printer->arena, "%.*s%.*s", STR_ARG(name),
                            STR_ARG(suffix));
    }
    for (size_t i = 0; i < price->channel.count; i++) {
        name = arena_printf(
            printer->arena, "%.*s, %s", STR_ARG(name),
            word_text(price_channel_words, price->channel.items[i]));
    }
    return name;
}

static void write_line(const struct printer *printer,
                       const struct quote_line *line)
{
    write_row(printer, 0, line_name(printer, line->price),
              money(printer, line->amount_minor));
    for (size_t i = 0; i < line->step_count; i++) {
        const struct quote_step *step = &line->steps[i];
        write_row(printer, 2 + 2 * step->depth, step_text(printer, step),
                  step->kind == STEP_DEDUCT
                      ? STR("")
                      : money(printer, step->amount_minor));
    }
}

static size_t period_count(const struct quote *quote)
{
    bool seen[4] = {false};
    size_t count = 0;
    for (size_t i = 0; i < quote->line_count; i++) {
        enum price_period period = quote->lines[i].price->period;
        count += !seen[period];
        seen[period] = true;
    }
    return count;
}

static void write_total(const struct printer *printer)
{
    const struct quote *quote = printer->quote;
    const char *note = quote_tax_note(quote);
    str title = arena_printf(printer->arena, "total in %.*s, tax %s",
                             STR_ARG(quote->currency), note);
    write_row(printer, 0, title, money(printer, quote->total_minor));
    for (int i = PRICE_ONCE; period_count(quote) > 1 && i <= PRICE_YEARLY;
         i++) {
        str name = i == PRICE_ONCE
                       ? STR("of it without a period")
                       : arena_printf(printer->arena, "of it per %s",
                                      price_period_word((enum price_period)i));
        if (quote->period_minor[i]) {
            write_row(printer, 2, name, money(printer, quote->period_minor[i]));
        }
    }
    if (quote->has_tax) {
        write_row(printer, 0, STR("net"), money(printer, quote->net_minor));
        write_row(printer, 0, STR("tax"), money(printer, quote->tax_minor));
        write_row(printer, 0, STR("gross"), money(printer, quote->gross_minor));
    }
}

static void write_left_out(const struct printer *printer)
{
    for (size_t i = 0; i < printer->quote->left_out_count; i++) {
        const struct price *price = printer->quote->left_out[i];
        str name = line_name(printer, price);
        const char *reason = left_out_reason(printer, price);
        buf_printf(printer->out, "not counted: %.*s (%s", STR_ARG(name),
                   reason);
        if (price->is_optional && price->id.text.len) {
            buf_printf(printer->out, ": --with %.*s", STR_ARG(price->id.text));
        }
        BUF_ADD(printer->out, ")\n");
    }
}

void quote_write_text(const struct quote_head *head, const struct quote *quote,
                      struct arena *arena, struct buf *out)
{
    struct printer printer = {quote, arena, out};
    buf_printf(out, "%.*s/%.*s: ", STR_ARG(head->partner),
               STR_ARG(head->plan->id.text));
    buf_add(out, head->plan->name);
    BUF_ADD(out, "\n\n");
    for (size_t i = 0; i < quote->line_count; i++) {
        write_line(&printer, &quote->lines[i]);
    }
    BUF_ADD(out, "\n");
    write_total(&printer);
    write_left_out(&printer);
}

/* ---- JSON --------------------------------------------------------------- */

static const char *const step_words[] = {
    [STEP_AMOUNT] = "amount",
    [STEP_UNITS] = "units",
    [STEP_DEDUCT] = "deduction",
    [STEP_TIME] = "time",
    [STEP_BAND_UNITS] = "band-of-units",
    [STEP_BAND_SHARE] = "band-share",
    [STEP_SHARE] = "share",
    [STEP_GREATEST] = "greatest",
    [STEP_LEAST] = "least",
    [STEP_SUM] = "sum",
};

static void put_money(const struct printer *printer, struct json *json,
                      const char *key, bool known, int64_t minor)
{
    json_key(json, str_from(key));
    if (known) {
        json_text(json, money(printer, minor));
    } else {
        json_null(json);
    }
}

static void put_share(const struct printer *printer, struct json *json,
                      const struct quote_step *step)
{
    json_put_text(json, "of", money(printer, step->quantity));
    json_put_text(json, "percent",
                  step->band ? step->band->rate.decimal
                             : step->price->rate.decimal);
}

static void put_quantity(const struct printer *printer, struct json *json,
                         const struct quote_step *step)
{
    const struct money *price =
        step->band ? &step->band->amount : &step->price->amount;
    bool is_time =
        step->kind == STEP_TIME ||
        (step->kind == STEP_DEDUCT && step->price->unit == PRICE_PER_HOUR);
    json_put_int(json, is_time ? "minutes" : "quantity", step->quantity);
    json_put_text(json, "unit", str_from(price_unit_word(step->price->unit)));
    json_put_int(json, "count", step->price->count);
    json_put_text(json, "price", money(printer, price->minor));
    if (step->factor) {
        json_put_text(json, "factor", step->factor->number.decimal);
        json_put_text(json, "factor_of", step->factor->id);
    }
}

static void put_step(const struct printer *printer, struct json *json,
                     const struct quote_step *step)
{
    json_map_start(json);
    json_put_text(json, "kind", str_from(step_words[step->kind]));
    json_put_int(json, "depth", step->depth);
    if (step->kind == STEP_SHARE || step->kind == STEP_BAND_SHARE) {
        put_share(printer, json, step);
    } else if (step->kind == STEP_UNITS || step->kind == STEP_TIME ||
               step->kind == STEP_DEDUCT || step->kind == STEP_BAND_UNITS) {
        put_quantity(printer, json, step);
    }
    if (step->band) {
        json_put_text(json, "to", step->band->to_text);
    }
    put_money(printer, json, "amount", true, step->amount_minor);
    json_end(json);
}

static void put_line(const struct printer *printer, struct json *json,
                     const struct quote_line *line)
{
    const struct price *price = line->price;
    json_map_start(json);
    json_put_text(json, "what", line_name(printer, price));
    json_put_text(json, "id", price->id.text);
    json_put_text(json, "per", str_from(price_period_word(price->period)));
    put_money(printer, json, "amount", true, line->amount_minor);
    put_money(printer, json, "tax", line->has_tax, line->tax_minor);
    json_key(json, STR("how"));
    json_list_start(json);
    for (size_t i = 0; i < line->step_count; i++) {
        put_step(printer, json, &line->steps[i]);
    }
    json_end(json);
    json_end(json);
}

static void put_periods(const struct printer *printer, struct json *json)
{
    bool seen[4] = {false};
    for (size_t i = 0; i < printer->quote->line_count; i++) {
        seen[printer->quote->lines[i].price->period] = true;
    }
    json_key(json, STR("by_period"));
    json_map_start(json);
    for (int i = PRICE_ONCE; i <= PRICE_YEARLY; i++) {
        if (seen[i]) {
            put_money(printer, json, price_period_word((enum price_period)i),
                      true, printer->quote->period_minor[i]);
        }
    }
    json_end(json);
}

static void put_left_out(const struct printer *printer, struct json *json)
{
    json_key(json, STR("left_out"));
    json_list_start(json);
    for (size_t i = 0; i < printer->quote->left_out_count; i++) {
        const struct price *price = printer->quote->left_out[i];
        json_map_start(json);
        json_put_text(json, "what", line_name(printer, price));
        json_put_text(json, "id", price->id.text);
        json_put_text(json, "why", str_from(left_out_reason(printer, price)));
        json_end(json);
    }
    json_end(json);
}

void quote_write_json(const struct quote_head *head, const struct quote *quote,
                      struct arena *arena, struct buf *out)
{
    struct printer printer = {quote, arena, out};
    struct json json;
    json_start(&json, JSON_PRETTY, out);
    json_map_start(&json);
    json_put_text(&json, "partner", head->partner);
    json_put_text(&json, "plan", head->plan->id.text);
    json_put_text(&json, "currency", quote->currency);
    put_money(&printer, &json, "total", true, quote->total_minor);
    json_put_text(&json, "tax_note", str_from(quote_tax_note(quote)));
    put_money(&printer, &json, "net", quote->has_tax, quote->net_minor);
    put_money(&printer, &json, "tax", quote->has_tax, quote->tax_minor);
    put_money(&printer, &json, "gross", quote->has_tax, quote->gross_minor);
    put_periods(&printer, &json);
    json_key(&json, STR("lines"));
    json_list_start(&json);
    for (size_t i = 0; i < quote->line_count; i++) {
        put_line(&printer, &json, &quote->lines[i]);
    }
    json_end(&json);
    put_left_out(&printer, &json);
    json_end(&json);
    json_finish(&json);
}

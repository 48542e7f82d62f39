/* SPDX-License-Identifier: MIT */
#include "model/price.h"

#include "model/read.h"

static void prices_are_refused_with_their_reason(void **state)
{
    (void)state;
    static const struct {
        const char *yaml;
        const char *findings;
        const char *hint;
    } cases[] = {
        {"x: free", "", NULL},
        {"x: on request", "", NULL},
        {"x: EUR 249.00 per month, excluding tax", "", NULL},
        {"x: EUR 249 per month", "", NULL},
        {"x: EUR 0.05 per user per month", "", NULL},
        {"x: JPY 30000 per incident", "", NULL},
        {"x: BHD 1.125 per hour", "", NULL},
        /* D10 */
        {"x: EUR -5 per month", "price-negative 1:4", "minus"},
        {"x: EUR 1.999 per month", "price-decimals 1:4", "2 decimals"},
        {"x: EUR 10.5 per month", "price-decimals 1:4", "2 decimals"},
        {"x: JPY 10.5 per incident", "price-decimals 1:4", "whole number"},
        {"x: JPY 5500.00 per month", "price-decimals 1:4", "write `JPY 5500`"},
        {"x: EUR 1.000 per month", "price-decimals 1:4", "2 decimals"},
        /* D11 */
        {"x: EURO 5 per month", "currency-unknown 1:4", "three capital"},
        {"x: eur 5 per month", "currency-unknown 1:4", "three capital"},
        {"x: XQZ 5 per month", "currency-unknown 1:4", NULL},
        {"x: 249.00 EUR per month", "currency-unknown 1:4",
         "the currency comes first: `EUR 249.00`"},
        {"x: 5500 JPY per month", "currency-unknown 1:4", "`JPY 5500`"},
        {"x: 5500.00 JPY per month", "currency-unknown 1:4", "`JPY 5500`"},
        {"x: 10.5 EUR per month", "currency-unknown 1:4", "three capital"},
        {"x: 1,5 EUR per month", "currency-unknown 1:4", "three capital"},
        {"x: 5 XQZ per month", "currency-unknown 1:4", "three capital"},
        /* Y12 and its like */
        {"x: EUR 1_000 per month", "money-form 1:4", "without separators"},
        {"x: EUR 1,000.00 per month", "money-form 1:4", "without separators"},
        {"x: EUR 249,00 per month, excluding tax", "money-form 1:4", NULL},
        {"x: EUR 1e3 per month", "money-form 1:4", NULL},
        {"x: EUR 0249 per month", "money-form 1:4", NULL},
        {"x: EUR 5. per month", "money-form 1:4", NULL},
        {"x: EUR .50 per month", "money-form 1:4", NULL},
        {"x: EUR 9999999999999 per month", "money-form 1:4", NULL},
        {"x: 1_000", "price-form 1:4", NULL},
        {"x: EUR 249.00", "price-form 1:4", NULL},
        {"x: EUR 249.00 a month", "price-form 1:4", NULL},
        {"x: EUR 249.00 per month per user", "price-form 1:4", NULL},
        {"x: EUR 249.00 per user per user", "price-form 1:4", NULL},
        {"x: EUR 249.00 per plan", "price-form 1:4", NULL},
        {"x: EUR 249.00 per once", "price-form 1:4", NULL},
        {"x: EUR  249.00 per month", "price-form 1:4", NULL},
        {"x: EUR 249.00 per month, plus tax", "price-form 1:4",
         "end with `, including tax` or `, excluding tax`"},
        {"x: EUR 249.00 per month, incl. tax", "price-form 1:4", "end with"},
        {"x: EUR 249.00 per month plus VAT", "price-form 1:4", "end with"},
        {"x: EUR 249.00 a month, excluding tax", "price-form 1:4", ""},
        {"x: excluding tax", "price-form 1:4", "between quotes"},
        {"x: on demand", "price-form 1:4", ""},
        {"x: Free", "price-form 1:4", NULL},
        {"x: [free]", "price-form 1:4", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct price price;
        reader_read_type(r, &type_price, cases[i].yaml, &price);
        check_findings(r, cases[i].yaml, cases[i].findings, cases[i].hint);
        reader_release(r);
    }
}

static void a_price_is_read_into_exact_numbers(void **state)
{
    (void)state;
    static const struct {
        const char *yaml;
        int64_t minor;
        int32_t digits;
        enum price_unit unit;
        enum price_period period;
        enum price_tax tax;
    } cases[] = {
        {"x: EUR 249.00 per month, excluding tax", 24900, 2, PRICE_PER_PLAN,
         PRICE_MONTHLY, TAX_EXCLUDED},
        {"x: EUR 249 per year, including tax", 24900, 2, PRICE_PER_PLAN,
         PRICE_YEARLY, TAX_INCLUDED},
        {"x: EUR 0.05 per user per quarter", 5, 2, PRICE_PER_USER,
         PRICE_QUARTERLY, TAX_UNSAID},
        {"x: JPY 30000 per incident", 30000, 0, PRICE_PER_INCIDENT, PRICE_ONCE,
         TAX_UNSAID},
        {"x: BHD 999999999999.999 per hour", 999999999999999, 3, PRICE_PER_HOUR,
         PRICE_ONCE, TAX_UNSAID},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct price price;
        assert_true(reader_read_type(r, &type_price, cases[i].yaml, &price));
        assert_int_equal(price.kind, PRICE_AMOUNT);
        assert_int_equal(price.amount.minor, cases[i].minor);
        assert_int_equal(price.amount.digits, cases[i].digits);
        assert_int_equal(price.unit, cases[i].unit);
        assert_int_equal(price.period, cases[i].period);
        assert_int_equal(price.tax, cases[i].tax);
        assert_int_equal(price.at->start.column, 4);
        reader_release(r);
    }
}

static void free_and_on_request_have_no_amount(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct price price;
    assert_true(reader_read_type(r, &type_price, "x: free", &price));
    assert_int_equal(price.kind, PRICE_FREE);
    assert_true(reader_read_type(r, &type_price, "x: on request", &price));
    assert_int_equal(price.kind, PRICE_ON_REQUEST);
    assert_int_equal(price.amount.currency.len, 0);
    reader_release(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(prices_are_refused_with_their_reason),
        cmocka_unit_test(a_price_is_read_into_exact_numbers),
        cmocka_unit_test(free_and_on_request_have_no_amount),
    };
    return RUN_TESTS(tests);
}

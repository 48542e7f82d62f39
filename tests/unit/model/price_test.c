/* SPDX-License-Identifier: MIT */
#include "model/plan.h"

#include "model/read.h"

/* A price alone, as the key x of a mapping. */
struct priced {
    const struct value *at;
    struct price price;
};

static bool read_price(struct reader *r, const char *yaml, struct price *out)
{
    const struct field field = {.key = "x",
                                .of = &price_schema,
                                .offset = offsetof(struct priced, price),
                                .meaning = "what is tested",
                                .example = "free"};
    const struct schema schema = {.kind = "test",
                                  .meaning = "A test.",
                                  .fields = &field,
                                  .field_count = 1,
                                  .size = sizeof(struct priced)};
    struct priced object = {0};
    bool usable = reader_read(r, &schema, yaml, &object);
    *out = object.price;
    return usable;
}

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
        {"x: on request per tenant per month", "", NULL},
        {"x: on request per year", "", NULL},
        {"x: negotiated per incident", "", NULL},
        {"x: on request per", "price-form 1:4", NULL},
        {"x: 'on request '", "price-form 1:4", NULL},
        {"x: on request per 5 incidents", "price-form 1:4", NULL},
        {"x: on request per month per tenant", "price-form 1:4", NULL},
        {"x: on request per tenants", "price-form 1:4", NULL},
        {"x: on requests", "price-form 1:4", NULL},
        {"x: included per user", "price-form 1:4", NULL},
        {"x: free per user", "price-form 1:4", NULL},
        {"x: EUR 249.00 per month, excluding tax", "", NULL},
        {"x: EUR 249 per month", "", NULL},
        {"x: EUR 0.05 per user per month", "", NULL},
        {"x: JPY 30000 per incident", "", NULL},
        {"x: BHD 1.125 per hour", "", NULL},
        {"x: included", "", NULL},
        {"x: negotiated", "", NULL},
        {"x: USD 450.00 per 5 incidents", "", NULL},
        {"x: USD 39500.00 per 3 contacts per year", "", NULL},
        {"x: EUR 500.00 once, excluding tax", "", NULL},
        {"x: EUR 3.00 per mailbox", "", NULL},
        {"x: EUR 3.00 per 10 mailboxes", "", NULL},
        {"x: EUR 500.00 once per month", "price-form 1:4", NULL},
        {"x: EUR 500.00 per month once", "price-form 1:4", NULL},
        {"x: EUR 500.00 per user once", "price-form 1:4", NULL},
        {"x: USD 450.00 per 5 incident", "price-form 1:4", NULL},
        {"x: USD 450.00 per incidents", "price-form 1:4", NULL},
        {"x: USD 450.00 per 1 incident", "price-form 1:4", NULL},
        {"x: USD 450.00 per 0 incidents", "price-form 1:4", NULL},
        {"x: USD 450.00 per 05 incidents", "price-form 1:4", NULL},
        {"x: USD 450.00 per 5 months", "price-form 1:4", NULL},
        {"x: USD 450.00 per 5 years", "price-form 1:4", NULL},
        {"x: USD 450.00 per 9999999 users", "price-form 1:4", NULL},
        {"x: included, excluding tax", "price-form 1:4", NULL},
        {"x: 'EUR 249.00 '", "price-form 1:4", NULL},
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
        {"x: [free]", "type-mapping 1:4", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct price price;
        read_price(r, cases[i].yaml, &price);
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
        assert_true(read_price(r, cases[i].yaml, &price));
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
    assert_true(read_price(r, "x: free", &price));
    assert_int_equal(price.kind, PRICE_FREE);
    assert_true(read_price(r, "x: on request", &price));
    assert_int_equal(price.kind, PRICE_ON_REQUEST);
    assert_int_equal(price.amount.currency.len, 0);
    reader_release(r);
}

static void expressions_are_refused_with_their_reason(void **state)
{
    (void)state;
#define BANDS "bands: [10 % to 10000, 7 % to 80000, 3 % above]"
    static const struct {
        const char *yaml;
        const char *findings;
        const char *hint;
    } cases[] = {
        {"x: {amount: EUR 9.00 per user, per: month}", "", NULL},
        {"x: {amount: EUR 9.00, per: month}", "", NULL},
        {"x: {per: month, greater_of: [USD 100.00, {share_of: s, " BANDS "}]}",
         "", NULL},
        {"x: {share_of: license, rate: 22 %, per: year}", "", NULL},
        {"x: {sum_of: [USD 1, USD 2 per user]}", "", NULL},
        {"x: {lesser_of: [USD 1, {sum_of: [USD 2, USD 3]}]}", "", NULL},
        {"x: {each: user, bands: [EUR 12 to 10, EUR 8 above], per: month}", "",
         NULL},
        {"x: {amount: EUR 9 per user, included: 5, at_least: 10}", "", NULL},
        {"x: {amount: EUR 120 per hour, minimum: 30 minutes, increment: 15 "
         "minutes, channel: [on-site, remote], factors: {a: 1, b: {factor: "
         "1.5, minimum: 90 minutes}, otherwise: 2}}",
         "", NULL},
        {"x: {amount: EUR 900 per 10 hours, package: {valid: 12 months, "
         "roll_over: 40 %, roll_over_for: unlimited, refill_below: 2, deducts: "
         "{a: 1.5}}}",
         "", NULL},
        {"x: {amount: EUR 5 per unit, unit: Firewall}", "", NULL},
        {"x: {amount: EUR 5 once, for: Set-up, optional: true}", "", NULL},
        {"x: {amount: EUR 5 once, tax: included, tax_rate: 19 %}", "", NULL},
        /* what there must be */
        {"x: {per: month}", "price-parts 1:4", "add one of"},
        {"x: {amount: EUR 9.00}", "price-form 1:13", NULL},
        {"x: {share_of: spend}", "price-parts 1:15", "rate"},
        {"x: {each: user}", "price-parts 1:11", "bands"},
        {"x: {rate: 3 %, amount: EUR 1 once}", "price-parts 1:11", "share_of"},
        {"x: {" BANDS ", amount: EUR 1 once}", "price-parts 1:12", NULL},
        {"x: {amount: EUR 5 per unit}", "price-parts 1:13", "unit"},
        {"x: {amount: EUR 5 once, optional: true}", "price-parts 1:35", "for"},
        {"x: {greater_of: [USD 1]}", "price-parts 1:17", "two at least"},
        {"x: {greater_of: USD 1}", "price-parts 1:17", "two at least"},
        /* what does not go together */
        {"x: {amount: EUR 1 once, share_of: spend, rate: 3 %}",
         "price-parts 1:35", "sum_of"},
        {"x: {share_of: spend, rate: 3 %, " BANDS "}", "price-parts 1:28",
         NULL},
        {"x: {amount: EUR 1 per month, per: year}", "price-parts 1:35",
         "leave `per` out"},
        {"x: {amount: EUR 1 once, per: year}", "price-parts 1:30", NULL},
        {"x: {amount: \"EUR 1 once, excluding tax\", tax: excluded}",
         "price-parts 1:47", NULL},
        {"x: {amount: EUR 1 once, tax_rate: 19 %}", "price-parts 1:35",
         "tax: excluded"},
        {"x: {amount: free, per: month}", "price-parts 1:24", "leave it out"},
        {"x: {amount: EUR 1 once, included: 5}", "price-parts 1:35", NULL},
        {"x: {amount: EUR 1 per user, minimum: 1 hour}", "price-parts 1:38",
         "per hour"},
        {"x: {amount: EUR 1 per hour, minimum: 1 business hour}",
         "price-parts 1:38", "minutes or hours"},
        {"x: {amount: EUR 1 per hour, increment: 1 day}", "price-parts 1:40",
         NULL},
        {"x: {amount: EUR 1 once, banding: whole}", "price-parts 1:34", NULL},
        {"x: {amount: EUR 1 once, unit: Firewall}", "price-parts 1:31", NULL},
        {"x: {amount: EUR 1 per hour, factors: {a: 1}, included: 5}",
         "price-parts 1:56", NULL},
        {"x: {amount: EUR 9 per hour, package: {deducts: {a: 2}}}",
         "price-parts 1:38", "per 10 hours"},
        /* operands */
        {"x: {sum_of: [USD 1 per month, USD 2]}", "price-parts 1:14",
         "`per: month`"},
        {"x: {sum_of: [USD 1 once, USD 2]}", "price-parts 1:14", NULL},
        {"x: {sum_of: [\"USD 1, excluding tax\", USD 2]}", "price-parts 1:14",
         "`tax: excluded`"},
        {"x: {sum_of: [free, USD 2]}", "price-parts 1:14", NULL},
        {"x: {sum_of: [{amount: USD 1, per: month}, USD 2]}",
         "unknown-key 1:30", NULL},
        {"x: {sum_of: [{amount: USD 1, include: 2}, USD 2]}",
         "unknown-key 1:30", "`included`"},
        {"x: {sum_of: [USD 1, {sum_of: [USD 1, {sum_of: [USD 1, {sum_of: [USD "
         "1, USD 2]}]}]}]}",
         "price-depth 1:65", NULL},
        {"x: {sum_of: [[USD 1], USD 2]}", "type-mapping 1:14", NULL},
        /* money */
        {"x: {sum_of: [USD 1, EUR 2]}", "price-currency-mixed 1:21 < 1:14",
         "of its own"},
        {"x: {each: user, bands: [EUR 2 to 5, USD 1 above]}",
         "price-currency-mixed 1:37 < 1:25", NULL},
        {"x: {amount: EUR 1 once, currency: USD}", "price-currency-mixed 1:35",
         NULL},
        {"x: {share_of: spend, rate: 3 %, currency: dollars}",
         "currency-unknown 1:43", NULL},
        {"x: {sum_of: [USD -1, USD 2]}", "price-negative 1:14", NULL},
        {"x: {sum_of: [USD 1.5, USD 2]}", "price-decimals 1:14", NULL},
        {"x: {greater_of: [JPY 1, {share_of: s, bands: [1 % to 0.5, 2 % "
         "above]}]}",
         "price-decimals 1:47", NULL},
        /* bands */
        {"x: {share_of: s, bands: [10 % to 10000, 7 % to 80000]}",
         "price-bands 1:41", "above"},
        {"x: {share_of: s, bands: [10 % above, 7 % above]}", "price-bands 1:26",
         NULL},
        {"x: {share_of: s, bands: [10 % to 10000, 7 % to 10000, 3 % above]}",
         "price-bands 1:41", "in order"},
        {"x: {share_of: s, bands: [10 % to 80000, 7 % to 10000, 3 % above]}",
         "price-bands 1:41", "in order"},
        {"x: {share_of: s, bands: [EUR 1 to 10, EUR 2 above]}",
         "price-bands 1:26", "10 %"},
        {"x: {each: user, bands: [10 % to 10, 5 % above]}", "price-bands 1:25",
         "EUR 12.00"},
        {"x: {each: user, bands: [EUR 1 to 10.5, EUR 2 above]}",
         "price-bands 1:25", "decimals"},
        {"x: {share_of: s, bands: [10 % up to 10000, 7 % above]}",
         "price-bands 1:26", "plain number"},
        {"x: {share_of: s, bands: ['10 % to 10,000', 7 % above]}",
         "price-bands 1:26", "plain number"},
        {"x: {share_of: s, bands: [10 % to USD 10000, 7 % above]}",
         "price-bands 1:26", "plain number"},
        {"x: {share_of: s, bands: [10 % to 0, 7 % above]}", "price-bands 1:26",
         NULL},
        {"x: {share_of: s, bands: [110 % to 5, 7 % above]}", "price-bands 1:26",
         NULL},
        /* numbers */
        {"x: {amount: EUR 1 per hour, factors: {a: x1.5}}", "number-form 1:42",
         NULL},
        {"x: {amount: EUR 1 per hour, factors: {a: 101}}", "number-form 1:42",
         NULL},
        {"x: {amount: EUR 1 per user, included: 0}", "number-form 1:39", NULL},
        {"x: {amount: EUR 1 per user, included: 1.5}", "number-form 1:39",
         NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct price price;
        read_price(r, cases[i].yaml, &price);
        check_findings(r, cases[i].yaml, cases[i].findings, cases[i].hint);
        reader_release(r);
    }
#undef BANDS
}

static void names_in_prices_are_there(void **state)
{
    (void)state;
    static const struct {
        const char *rest;
        const char *findings;
        const char *hint;
    } cases[] = {
        {"price: {share_of: spend, rate: 3 %}", "", NULL},
        {"price: {share_of: run-rate, rate: 3 %}\nbase: {run-rate: R}", "",
         NULL},
        {"price: {share_of: spent, rate: 3 %}", "ref-missing 4:19", "`spend`"},
        {"price: {share_of: turnover, rate: 3 %}", "ref-missing 4:19",
         "under `base`"},
        {"price: {share_of: users, rate: 3 %}", "price-parts 4:19", NULL},
        {"price: {amount: EUR 1 per hour, factors: {o: 1, otherwise: "
         "2}}\nhours: {o: {zone: Europe/Berlin, week: {mon: 09:00-18:00}}}",
         "", NULL},
        {"price: {amount: EUR 1 per hour, factors: {office: 1}}",
         "ref-missing 4:51", "`hours`"},
        {"price: {sum_of: [EUR 1, {amount: EUR 1 per hour, factors: {offise: "
         "1}}]}\nhours: {office: {zone: Europe/Berlin, week: {mon: "
         "09:00-18:00}}}",
         "ref-missing 4:68", "`office`"},
        {"price: {amount: EUR 9 per 10 hours, package: {deducts: {a: "
         "2}}}\nseverities: {a: A}",
         "", NULL},
        {"price: {amount: EUR 9 per 10 hours, package: {deducts: {b: "
         "2}}}\nseverities: {a: A}",
         "ref-missing 4:60", NULL},
        {"billing: {in: advance, due_within: 14 days, proration: none, "
         "rounding: half-up}",
         "", NULL},
        {"billing: {in: future}", "word-unknown 4:15", NULL},
        {"price: [{id: a, amount: free}, {id: a, amount: free}]",
         "ref-duplicate 4:37 < 4:14", NULL},
        {"base: {spend: {text: T, excludes: {m: M}}}", "", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct plan plan = {0};
        str yaml = arena_printf(&r->arena,
                                "plan: p\nname: P\nsupport: [technical]\n%s",
                                cases[i].rest);
        reader_read(r, &plan_schema, yaml.data, &plan);
        check_findings(r, cases[i].rest, cases[i].findings, cases[i].hint);
        reader_release(r);
    }
}

static void an_expression_is_read_whole(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct price price;
    assert_true(
        read_price(r,
                   "x:\n  per: month\n  tax: excluded\n  tax_rate: 19 %\n  "
                   "greater_of:\n    - USD 100.00\n    - {share_of: spend, "
                   "bands: [10 % to 10000.5, 3 % above]}\n    - {each: user, "
                   "bands: [USD 9.50 to 10, USD 8 above], included: 5}\n",
                   &price));
    int32_t digits = 0;
    assert_int_equal(price.kind, PRICE_GREATEST);
    assert_int_equal(price.period, PRICE_MONTHLY);
    assert_int_equal(price.tax, TAX_EXCLUDED);
    assert_int_equal(price.tax_rate.ppm, 190000);
    assert_true(str_equal(price_currency(&price, &digits), STR("USD")));
    assert_int_equal(digits, 2);
    struct price_parts parts = price_parts(&price);
    assert_int_equal(parts.count, 3);
    assert_int_equal(parts.items[0].amount.minor, 10000);
    assert_int_equal(parts.items[1].kind, PRICE_SHARE);
    assert_int_equal(parts.items[1].bands.items[0].to_e4, 100005000);
    assert_true(parts.items[1].bands.items[1].is_last);
    assert_int_equal(parts.items[2].unit, PRICE_PER_USER);
    assert_int_equal(parts.items[2].bands.items[0].amount.minor, 950);
    assert_int_equal(parts.items[2].included, 5);
    reader_release(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(expressions_are_refused_with_their_reason),
        cmocka_unit_test(names_in_prices_are_there),
        cmocka_unit_test(an_expression_is_read_whole),
        cmocka_unit_test(prices_are_refused_with_their_reason),
        cmocka_unit_test(a_price_is_read_into_exact_numbers),
        cmocka_unit_test(free_and_on_request_have_no_amount),
    };
    return RUN_TESTS(tests);
}

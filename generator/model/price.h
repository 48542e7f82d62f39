/* SPDX-License-Identifier: MIT */
/*
 * price: what support costs, said as one would say it, or as an expression.
 *
 *     free | on request | included | negotiated
 *     on request per tenant per month
 *     EUR 249.00 per month, excluding tax
 *     EUR 12.50 per user per month, including tax
 *     USD 450.00 per 5 incidents
 *     EUR 500.00 once
 *     {per: month, tax: excluded, greater_of: [USD 100.00,
 *      {share_of: spend, bands: [10 % to 10000, 3 % above]}]}
 *
 * A plan has one price or a list of them, which add up but for those that are
 * optional or hold for one way of giving support only.  Within an expression
 * nobody says the period, the tax or a second currency.  The operands of an
 * expression are prices of their own, at most PRICE_MAX_DEPTH deep.
 */
#ifndef SLAGEN_MODEL_PRICE_H
#define SLAGEN_MODEL_PRICE_H

#include "model/support.h"

enum {
    PRICE_MAX_DEPTH = 4,
    PRICE_BOUND_DECIMALS = 4, /* no currency has more */
};

enum price_kind {
    PRICE_NONE, /* nothing was said */
    PRICE_FREE,
    PRICE_ON_REQUEST,
    PRICE_INCLUDED, /* in the price of the licence */
    PRICE_NEGOTIATED,
    PRICE_AMOUNT,
    PRICE_SHARE, /* a percentage of a base */
    PRICE_EACH,  /* units at prices by bands */
    PRICE_GREATEST,
    PRICE_LEAST,
    PRICE_SUM,
};

/* What one amount pays for; UNIT words of the grammar. */
enum price_unit {
    PRICE_PER_PLAN, /* the plan as a whole */
    PRICE_PER_USER,
    PRICE_PER_DEVICE,
    PRICE_PER_SERVER,
    PRICE_PER_TENANT,
    PRICE_PER_SITE,
    PRICE_PER_SUBSCRIPTION,
    PRICE_PER_INCIDENT,
    PRICE_PER_HOUR,
    PRICE_PER_DAY,
    PRICE_PER_VISIT,
    PRICE_PER_CONTACT,
    PRICE_PER_MACHINE,
    PRICE_PER_ACCOUNT,
    PRICE_PER_MAILBOX,
    PRICE_PER_LICENSE,
    PRICE_PER_UNIT, /* of the plan's own; `unit` says what it is */
    PRICE_UNIT_COUNT,
};

enum price_period {
    PRICE_ONCE, /* no period: paid each time, or once for the plan */
    PRICE_MONTHLY,
    PRICE_QUARTERLY,
    PRICE_YEARLY,
};

enum price_tax {
    TAX_UNSAID,
    TAX_EXCLUDED,
    TAX_INCLUDED,
};

/* Ways of giving support that a price may be limited to. */
enum price_channel {
    PRICE_BY_REMOTE,
    PRICE_BY_ON_SITE,
    PRICE_BY_PHONE,
    PRICE_BY_CHAT,
    PRICE_BY_EMAIL,
    PRICE_BY_PORTAL,
    PRICE_CHANNEL_COUNT,
};

/* "10 % to 10000", "EUR 12.00 to 10", "3 % above". */
struct price_band {
    const struct value *at;
    struct percent rate; /* of a share: decimal is empty in a band of units */
    struct money amount; /* of one unit: currency is empty in a share */
    bool is_last;        /* "above" */
    int64_t to_e4;       /* ten thousandths of money, or of units; included */
    str to_text;         /* as written: "10000" */
};

/* What one line says: the first members of a price. */
struct price_line {
    enum price_kind kind;
    struct money amount;
    enum price_unit unit;
    int32_t count;
    enum price_period period;
    enum price_tax tax;
    bool is_once;
};

/* "1.3" is 1,300,000. */
struct price_number {
    int64_t ppm;
    str decimal; /* as written */
};

/* A number by which something is multiplied, under the id of a schedule or of
 * a severity, or `otherwise`. */
struct price_factor {
    const struct value *at;
    str id;
    struct price_number number;
    struct duration minimum; /* at this factor */
};

/* How long something lasts: a period, or without an end. */
struct price_lasting {
    struct period period;
    bool is_unlimited;
};

/* Rules of what is paid for ahead: "EUR 900.00 per 10 hours". */
struct price_package {
    const struct value *at;
    struct price_lasting valid;
    struct percent roll_over; /* decimal is empty: nothing was said */
    struct price_lasting roll_over_for;
    int64_t refill_below;                 /* units; 0: no refill */
    LIST_OF(struct price_factor) deducts; /* by severity */
};

struct price {
    const struct value *at;
    enum price_kind kind;
    struct money amount; /* of PRICE_AMOUNT */
    enum price_unit unit;
    int32_t count; /* how many units the amount pays for, 1 as a rule */
    enum price_period period;
    enum price_tax tax;
    bool is_once; /* "once": said, for the plan as a whole */

    struct name share_of; /* id of a base */
    struct percent rate;
    LIST_OF(struct price_band) bands;
    int banding; /* enum price_banding */
    int each;    /* enum price_unit, of PRICE_EACH; finished into `unit` */
    LIST_OF(struct price) greater_of;
    LIST_OF(struct price) lesser_of;
    LIST_OF(struct price) sum_of;
    struct price_line line;    /* as read, for the members above */
    int64_t included;          /* units that cost nothing more */
    int64_t at_least;          /* units that are paid for in any case */
    struct duration minimum;   /* of one piece of work */
    struct duration increment; /* in which its time is counted */
    LIST_OF(struct price_factor) factors; /* by schedule */
    struct price_package package;

    /* Only of a whole price, not of an operand. */
    struct name id;
    str what; /* `for` */
    int per;
    int tax_word;
    struct percent tax_rate;
    str currency; /* of an expression that names no money */
    int32_t currency_digits;
    str unit_name;
    bool is_optional;
    LIST_OF(int) channel; /* enum price_channel */
};

enum price_banding {
    BANDING_MARGINAL, /* each part at the rate of its band, like a tax */
    BANDING_WHOLE,    /* everything at the rate of the band that it is in */
};

/* What a share is a share of, under its id. */
struct price_base {
    const struct value *at;
    str id;
    str name; /* in short; empty: the usual words, or the id */
    str text;
    LIST_OF(struct named_text) excludes;
};

enum billing_in {
    BILLING_UNSAID,
    BILLING_ADVANCE,
    BILLING_ARREARS,
};

enum proration {
    PRORATION_UNSAID,
    PRORATION_NONE,
    PRORATION_DAILY,
    PRORATION_MONTHLY,
};

/* How an exact amount becomes one of whole minor units. */
enum rounding {
    ROUNDING_HALF_UP, /* also when nothing was said */
    ROUNDING_HALF_EVEN,
    ROUNDING_DOWN,
    ROUNDING_UP,
};

struct billing {
    const struct value *at;
    int in; /* enum billing_in */
    struct period due_within;
    int proration;
    int rounding;
    bool rounding_is_said; /* what was said is shown */
};

extern const struct schema price_schema; /* reads struct price */
extern const struct schema price_base_schema;
extern const struct schema billing_schema;

extern const struct word price_channel_words[];

/* The id of a factor for all that no other one is for. */
#define PRICE_OTHERWISE STR("otherwise")

/* The word of a unit, "user", and of a period, "month"; also message keys. */
const char *price_unit_word(enum price_unit unit);
const char *price_period_word(enum price_period period);

/* Several of a unit, "users". */
const char *price_unit_plural(enum price_unit unit);

/* Operands of an expression: those of the one list that it has. */
struct price_parts {
    const struct price *items;
    size_t count;
};
struct price_parts price_parts(const struct price *price);

/* Gives the currency that a price is in, empty where none is named, and in
 * `*digits` its minor digits. */
str price_currency(const struct price *price, int32_t *digits);

/* True for a price that asks for money: not free, not included. */
bool price_is_charged(const struct price *price);

/* True for the ids of bases whose meaning slagen knows. */
bool price_base_is_usual(str id);

/*
 * Reads "1.3" as a number of 10^-decimals: digits, and at most one point with
 * at most `decimals` digits behind it; no sign, no leading zeros.
 */
bool price_number_parse(str text, int32_t decimals, int64_t *out);

/* Reads what stands in `amount`: reports, and gives false, if it cannot. */
extern const struct type type_price_line;   /* struct price_line */
extern const struct type type_price_band;   /* struct price_band */
extern const struct type type_price_number; /* struct price_number */

/* Reports price-form, with what is known to help. */
bool price_report_form(const struct reading *reading, const struct value *from);

struct plan;

/* Checks that bases, schedules and severities named in the prices are there. */
bool prices_resolve(const struct reading *reading, const struct plan *plan);

#endif

/* SPDX-License-Identifier: MIT */
/* Puts numbers and the words beside them together. */
#include "rules/guard_read.h"

#include "base/civil.h"

enum { MILLION = 1000000 };

/* What is being read: the tokens from `at` on. */
struct scan {
    struct guard_reading *reading;
    uint32_t at;
};

static struct guard_quantity *add(struct scan *scan,
                                  enum guard_quantity_kind kind, int64_t value,
                                  uint32_t first, uint32_t last)
{
    struct guard_reading *reading = scan->reading;
    struct guard_quantity *quantity =
        &reading->quantities[reading->quantity_count++];
    *quantity = (struct guard_quantity){
        .kind = kind, .value = value, .first = first, .last = last};
    return quantity;
}

static const struct guard_token *token_at(const struct scan *scan, uint32_t at)
{
    return at < scan->reading->token_count ? &scan->reading->tokens[at] : NULL;
}

static bool is(const struct scan *scan, uint32_t at, int kind)
{
    return guard_is(scan->reading, at, kind);
}

static bool is_mark(const struct scan *scan, uint32_t at, char mark)
{
    return guard_is_mark(scan->reading, at, mark);
}

static bool is_type(const struct scan *scan, uint32_t at,
                    enum guard_token_type type)
{
    return at < scan->reading->token_count &&
           scan->reading->tokens[at].type == type;
}

/* ---- numbers ------------------------------------------------------------ */

struct number {
    int64_t value; /* millionths */
    uint32_t last; /* the token behind it */
    bool is_word;
    bool is_plain; /* digits without a fraction */
    uint32_t whole;
    uint32_t fraction;
    uint32_t decimals;
};

/* "twenty", "-", "four". */
static uint32_t read_tens(const struct scan *scan, uint32_t at, int64_t *value)
{
    uint32_t next = is_mark(scan, at + 1, '-') ? at + 2 : at + 1;
    *value = token_at(scan, at)->value;
    if (is(scan, next, WORD_NUMBER) && !is(scan, next, WORD_TENS) &&
        token_at(scan, next)->value < INT64_C(10) * MILLION) {
        *value += token_at(scan, next)->value;
        return next + 1;
    }
    return at + 1;
}

static bool read_number(const struct scan *scan, uint32_t at,
                        struct number *out)
{
    const struct guard_token *token = token_at(scan, at);
    *out = (struct number){.last = at + 1};
    if (!token) {
        return false;
    }
    if (token->type == GUARD_NUMBER) {
        out->value = token->value;
        out->is_plain = token->decimals == 0;
        out->whole = token->whole;
        out->fraction = token->fraction;
        out->decimals = token->decimals;
    } else if (is(scan, at, WORD_TENS)) {
        out->is_word = true;
        out->last = read_tens(scan, at, &out->value);
    } else if (is(scan, at, WORD_NUMBER)) {
        out->is_word = true;
        out->value = token->value;
    } else {
        return false;
    }
    if (is(scan, out->last, WORD_FACTOR) &&
        out->value < INT64_C(1000000) * MILLION) {
        out->value *= token_at(scan, out->last++)->value;
        out->is_plain = false;
    }
    return true;
}

/* "the hundred and four hours", "anderthalb-zwei": where another number or an
 * unknown word leads into this one, its value is not known. */
static bool is_led_into(const struct scan *scan, uint32_t at)
{
    return at > 1 && is_mark(scan, at - 1, '-') &&
           !token_at(scan, at - 1)->is_spaced &&
           is_type(scan, at - 2, GUARD_WORD) && !is(scan, at - 2, WORD_NUMBER);
}

/* True when the token at `at` joins two ends of which the first begins at
 * `first`: "9-17", "9 to 17", "between 9 and 17", but not "9 and 17". */
static bool joins_ends(const struct scan *scan, uint32_t first, uint32_t at)
{
    bool from = first > 0 && is(scan, first - 1, WORD_FROM);
    return is_mark(scan, at, '-') ||
           (is(scan, at, WORD_TO) && (from || !is(scan, at, WORD_AND)));
}

/* ---- time --------------------------------------------------------------- */

static int64_t minutes_of(enum guard_unit unit)
{
    switch (unit) {
    case GUARD_MINUTE:
    case GUARD_BUSINESS_MINUTE:
        return 1;
    case GUARD_HOUR:
    case GUARD_BUSINESS_HOUR:
        return MINUTES_PER_HOUR;
    case GUARD_DAY:
    case GUARD_BUSINESS_DAY:
    case GUARD_NEXT_BUSINESS_DAY:
        return MINUTES_PER_DAY;
    case GUARD_WEEK:
        return MINUTES_PER_WEEK;
    case GUARD_MONTH:
    case GUARD_YEAR:
        break;
    }
    return 0;
}

static struct guard_quantity *add_time(struct scan *scan, int64_t value,
                                       enum guard_unit unit, uint32_t first,
                                       uint32_t last)
{
    bool months = unit == GUARD_MONTH || unit == GUARD_YEAR;
    int64_t factor = unit == GUARD_YEAR ? 12 : months ? 1 : minutes_of(unit);
    struct guard_quantity *quantity =
        add(scan, months ? QUANTITY_MONTHS : QUANTITY_TIME, value * factor,
            first, last);
    quantity->unit = unit;
    return quantity;
}

/* Steps over the digits that lawyers put behind the word: "four (4) hours". */
static uint32_t skip_repeated(const struct scan *scan, uint32_t at)
{
    bool repeats = is_mark(scan, at, '(') &&
                   is_type(scan, at + 1, GUARD_NUMBER) &&
                   is_mark(scan, at + 2, ')');
    return repeats ? at + 3 : at;
}

/* Gives the unit behind a number, "30 minutes", "30-minute", and steps over
 * it; 0: none. */
static enum guard_unit unit_behind(const struct scan *scan, uint32_t *at)
{
    uint32_t unit = skip_repeated(scan, *at);
    unit = is_mark(scan, unit, '-') ? unit + 1 : unit;
    if (!is(scan, unit, WORD_UNIT) ||
        token_at(scan, unit)->value == GUARD_NEXT_BUSINESS_DAY) {
        return (enum guard_unit)0;
    }
    *at = unit + 1;
    return (enum guard_unit)token_at(scan, unit)->value;
}

static bool scan_time(struct scan *scan, const struct number *number)
{
    uint32_t last = number->last;
    enum guard_unit unit = unit_behind(scan, &last);
    if (!unit || number->value > INT64_C(1000000) * MILLION) {
        return false;
    }
    add_time(scan, number->value, unit, scan->at, last)->is_word =
        number->is_word;
    scan->at = last;
    return true;
}

/* "2-4 hours", "two to four hours"; "с 9 до 18 часов" are hours of a day. */
static bool scan_time_range(struct scan *scan, const struct number *number)
{
    struct number end;
    bool joins = joins_ends(scan, scan->at, number->last);
    if (!joins || !read_number(scan, number->last + 1, &end)) {
        return false;
    }
    uint32_t last = end.last;
    enum guard_unit unit = unit_behind(scan, &last);
    if (!unit || end.value > INT64_C(1000000) * MILLION ||
        number->value > INT64_C(1000000) * MILLION) {
        return false;
    }
    bool clocks =
        unit == GUARD_HOUR && scan->at > 0 && is(scan, scan->at - 1, WORD_FROM);
    if (!clocks) {
        add_time(scan, number->value, unit, scan->at, number->last)->is_range =
            true;
        add_time(scan, end.value, unit, number->last + 1, last)->is_range =
            true;
    }
    scan->at = last;
    return true;
}

/* ---- times of day ------------------------------------------------------- */

struct clock {
    int32_t minute;
    uint32_t first;
    uint32_t last;
    bool is_sure; /* says that it is a time of day */
    bool is_am;
    bool is_pm;
};

/* The minutes behind "点": "9点30分", "9点半". */
static uint32_t clock_minutes(const struct scan *scan, uint32_t at,
                              struct clock *clock)
{
    struct number number;
    if (is(scan, at, WORD_HALF)) {
        clock->minute += 30;
        return at + 1;
    }
    if (read_number(scan, at, &number) && is(scan, number.last, WORD_UNIT) &&
        token_at(scan, number.last)->value == GUARD_MINUTE &&
        number.value < INT64_C(60) * MILLION) {
        clock->minute += (int32_t)(number.value / MILLION);
        return number.last + 1;
    }
    return at;
}

static bool read_hour(const struct scan *scan, uint32_t at, struct clock *clock)
{
    const struct guard_token *token = token_at(scan, at);
    struct number number;
    if (token && token->type == GUARD_CLOCK) {
        clock->minute = (int32_t)token->value;
        clock->last = at + 1;
        clock->is_sure = true;
        return true;
    }
    if (!read_number(scan, at, &number)) {
        return false;
    }
    bool dotted = number.decimals == 2 && number.fraction < 60;
    int64_t hour = number.is_word ? number.value / MILLION : number.whole;
    if (hour > 24 || !(number.is_word || number.is_plain || dotted)) {
        return false;
    }
    clock->minute = (int32_t)hour * MINUTES_PER_HOUR +
                    (dotted ? (int32_t)number.fraction : 0);
    clock->last = number.last;
    return true;
}

static void apply_half_day(struct clock *clock)
{
    int32_t half = MINUTES_PER_DAY / 2;
    if (clock->is_pm && clock->minute < half) {
        clock->minute += half;
    } else if (clock->is_am && clock->minute >= half &&
               clock->minute < half + MINUTES_PER_HOUR) {
        clock->minute -= half;
    }
}

/* Reads "9:30", "9", "9 am", "9 Uhr", "上午9点半". */
static bool read_clock(const struct scan *scan, uint32_t at,
                       struct clock *clock)
{
    *clock = (struct clock){.first = at};
    if (is(scan, at, WORD_AM) || is(scan, at, WORD_PM)) {
        clock->is_am = is(scan, at, WORD_AM);
        clock->is_pm = is(scan, at, WORD_PM);
        at++;
    }
    if (!read_hour(scan, at, clock)) {
        return false;
    }
    if (is(scan, clock->last, WORD_OCLOCK)) {
        clock->is_sure = true;
        clock->last = clock_minutes(scan, clock->last + 1, clock);
    }
    if (is(scan, clock->last, WORD_AM) || is(scan, clock->last, WORD_PM)) {
        clock->is_am = is(scan, clock->last, WORD_AM);
        clock->is_pm = is(scan, clock->last, WORD_PM);
        clock->last++;
    }
    clock->is_sure |= clock->is_am || clock->is_pm;
    apply_half_day(clock);
    return clock->minute <= MINUTES_PER_DAY;
}

/* "9–5 pm": the afternoon of the end says which half the start is in. */
static void share_half_day(struct clock *start, const struct clock *end)
{
    bool shares = end->is_pm && !start->is_am && !start->is_pm;
    if (shares && start->minute + MINUTES_PER_DAY / 2 < end->minute) {
        start->is_pm = true;
        apply_half_day(start);
    }
}

static bool scan_clocks(struct scan *scan)
{
    struct clock start;
    struct clock end;
    if (!read_clock(scan, scan->at, &start)) {
        return false;
    }
    bool joins = joins_ends(scan, scan->at, start.last);
    if (joins && read_clock(scan, start.last + 1, &end) &&
        !is(scan, end.last, WORD_UNIT) && !is(scan, end.last, WORD_PERCENT) &&
        !is(scan, end.last, WORD_CURRENCY)) {
        bool sure = start.is_sure || end.is_sure;
        bool bare = !sure && end.minute > start.minute;
        if (sure || bare) {
            /* "1 to 5 pm" begins in the afternoon, "9 to 5 pm" does not */
            if (start.minute < 7 * MINUTES_PER_HOUR) {
                share_half_day(&start, &end);
            }
            struct guard_quantity *range =
                add(scan, QUANTITY_CLOCKS, start.minute, scan->at, end.last);
            range->other = end.minute;
            range->is_bare = bare;
            scan->at = end.last;
            return true;
        }
    }
    if (!start.is_sure) {
        return false;
    }
    add(scan, QUANTITY_CLOCK, start.minute, scan->at, start.last);
    scan->at = start.last;
    return true;
}

/* ---- money and percent -------------------------------------------------- */

static void add_money(struct scan *scan, int64_t value, int64_t currency,
                      uint32_t first, uint32_t last)
{
    struct guard_quantity *money =
        add(scan, QUANTITY_MONEY, value, first, last);
    money->other = currency;
    /* "EUR 12.00 per user per month" */
    for (uint32_t at = last; is(scan, at, WORD_PER) || is_mark(scan, at, '/');
         at++) {
        money->per |= is(scan, at, WORD_PER) ? token_at(scan, at)->value : 0;
    }
    scan->at = last;
}

static bool scan_money_before(struct scan *scan)
{
    struct number number;
    if (!is(scan, scan->at, WORD_CURRENCY) ||
        !read_number(scan, scan->at + 1, &number) || number.is_word) {
        return false;
    }
    int64_t currency = token_at(scan, scan->at)->value;
    /* "US$ 5" and "$5 USD" */
    uint32_t last = is(scan, number.last, WORD_CURRENCY) &&
                            token_at(scan, number.last)->value == currency
                        ? number.last + 1
                        : number.last;
    add_money(scan, number.value, currency, scan->at, last);
    return true;
}

static bool scan_unit(struct scan *scan, const struct number *number)
{
    uint32_t behind = number->last;
    if (is(scan, behind, WORD_CURRENCY)) {
        add_money(scan, number->value, token_at(scan, behind)->value, scan->at,
                  behind + 1);
        return true;
    }
    if (is(scan, behind, WORD_PERCENT)) {
        add(scan, QUANTITY_PERCENT, number->value, scan->at, behind + 1);
        scan->at = behind + 1;
        return true;
    }
    return scan_time(scan, number) || scan_time_range(scan, number);
}

/* ---- the rest ----------------------------------------------------------- */

static bool is_weekday(const struct scan *scan, uint32_t at)
{
    return is(scan, at, WORD_WEEKDAY) || is(scan, at, WORD_WEEKDAY_SHORT);
}

static bool scan_weekday(struct scan *scan)
{
    uint32_t last = scan->at + 1;
    if (!is_weekday(scan, scan->at)) {
        return false;
    }
    uint32_t behind = is_mark(scan, last, '.') ? last + 1 : last;
    bool joins = joins_ends(scan, scan->at, behind);
    int64_t day = token_at(scan, scan->at)->value;
    if (joins && is_weekday(scan, behind + 1)) {
        struct guard_quantity *days =
            add(scan, QUANTITY_WEEKDAY, day, scan->at, behind + 2);
        days->other = token_at(scan, behind + 1)->value;
        days->is_range = true;
        scan->at = behind + 2;
        return true;
    }
    if (is(scan, scan->at, WORD_WEEKDAY)) {
        add(scan, QUANTITY_WEEKDAY, day, scan->at, last)->other = day;
    }
    scan->at = last;
    return true;
}

static bool scan_word(struct scan *scan)
{
    const struct guard_token *token = token_at(scan, scan->at);
    uint32_t at = scan->at;
    if (token->type == GUARD_PHONE || token->type == GUARD_EMAIL) {
        add(scan, token->type == GUARD_PHONE ? QUANTITY_PHONE : QUANTITY_EMAIL,
            0, at, at + 1);
    } else if (is(scan, at, WORD_ALWAYS)) {
        add(scan, QUANTITY_ALWAYS, 0, at, at + 1);
    } else if (is(scan, at, WORD_AMOUNT)) {
        bool goes_on = at > 0 && (is(scan, at - 1, WORD_NUMBER) ||
                                  is_type(scan, at - 1, GUARD_NUMBER) ||
                                  is(scan, at - 1, WORD_AND));
        if (!goes_on) {
            add_time(scan, token->value * MILLION, GUARD_MINUTE, at, at + 1)
                ->is_word = true;
        }
    } else if (is(scan, at, WORD_UNIT) && at > 0 &&
               is(scan, at - 1, WORD_EVERY) &&
               token->value != GUARD_NEXT_BUSINESS_DAY) {
        /* "every hour"; translators say "hourly" */
        add_time(scan, MILLION, (enum guard_unit)token->value, at, at + 1)
            ->is_bare = true;
    } else if (is(scan, at, WORD_UNIT) &&
               token->value == GUARD_NEXT_BUSINESS_DAY) {
        add_time(scan, MILLION, GUARD_NEXT_BUSINESS_DAY, at, at + 1)->is_word =
            true;
    } else {
        return false;
    }
    scan->at++;
    return true;
}

static bool scan_count(struct scan *scan, const struct number *number)
{
    uint32_t first = scan->at;
    scan->at = number->last;
    add(scan, QUANTITY_COUNT, number->value, first, number->last)->is_word =
        number->is_word;
    return true;
}

static void scan_token(struct scan *scan)
{
    struct number number;
    bool has_number = read_number(scan, scan->at, &number);
    if (has_number && is_led_into(scan, scan->at)) {
        scan->at = number.last;
    } else if (scan_money_before(scan) || scan_weekday(scan) ||
               (has_number && scan_unit(scan, &number)) || scan_clocks(scan) ||
               (has_number && scan_count(scan, &number)) || scan_word(scan)) {
        return;
    } else {
        scan->at++;
    }
}

void guard_read_quantities(struct guard_reading *reading, struct arena *arena)
{
    struct scan scan = {reading, 0};
    /* a range is two of at least three tokens, the rest one each */
    reading->quantities =
        ARENA_ARRAY(arena, reading->token_count + 2, struct guard_quantity);
    while (scan.at < reading->token_count) {
        scan_token(&scan);
    }
}

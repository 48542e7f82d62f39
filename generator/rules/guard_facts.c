/* SPDX-License-Identifier: MIT */
#include "rules/guard_facts.h"

#include "base/civil.h"

/* What stands under a key, and under what in it has no row of its own. */
static const struct {
    const char *key;
    enum guard_fact_kind kind;
} keys[] = {
    {"first_response", FACT_RESPONSE},
    {"next_response", FACT_NEXT},
    {"acknowledgement", FACT_NEXT},
    {"intervention", FACT_NEXT},
    {"escalation", FACT_NEXT},
    {"on_site", FACT_NEXT},
    {"update", FACT_UPDATE},
    {"workaround", FACT_RESOLUTION},
    {"resolution", FACT_RESOLUTION},
    {"restoration", FACT_RESOLUTION},
    {"defect", FACT_RESOLUTION},
    {"availability", FACT_AVAILABILITY},
    {"credits", FACT_CREDIT},
    {"response_credits", FACT_CREDIT},
    {"claim_within", FACT_CLAIM},
    {"notice", FACT_NOTICE},
    {"minimum", FACT_TERM},
    {"renews", FACT_TERM},
    {"price", FACT_PRICE},
    {"hours", FACT_HOURS},
    {"named_contacts", FACT_CONTACTS},
    {"phone", FACT_PHONE},
    {"messenger", FACT_PHONE},
    {"email", FACT_EMAIL},
    /* texts and other matters inside of these */
    {"measured", FACT_NONE},
    {"service", FACT_NONE},
    {"exclusions", FACT_NONE},
    {"maintenance", FACT_NONE},
    {"billing", FACT_NONE},
    {"severities", FACT_NONE},
    {"out_of_scope", FACT_NONE},
    {"customer_duties", FACT_NONE},
    {"summary", FACT_NONE},
    {"label", FACT_NONE},
    {"zone", FACT_NONE},
    {"closed", FACT_NONE},
};

enum { DEPTH_MAX = 16 };

struct walk {
    const struct guard_words *words;
    struct arena *arena;
    struct guard_facts *facts;
};

/* Where the walk is. */
struct spot {
    enum guard_fact_kind kind;
    str severity;
    int depth;
};

static enum guard_fact_kind kind_of(str key, enum guard_fact_kind above)
{
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (str_equal(key, str_from(keys[i].key))) {
            return keys[i].kind;
        }
    }
    return above;
}

static void add(const struct walk *walk, struct guard_fact fact)
{
    struct guard_facts *facts = walk->facts;
    if (facts->count == facts->capacity) {
        size_t capacity = facts->capacity ? facts->capacity * 2 : 32;
        struct guard_fact *bigger =
            ARENA_ARRAY(walk->arena, capacity, struct guard_fact);
        if (facts->count) {
            memcpy(bigger, facts->items, facts->count * sizeof *bigger);
        }
        facts->items = bigger;
        facts->capacity = capacity;
    }
    facts->items[facts->count++] = fact;
}

/* True for a quantity that a fact of that kind is made of. */
static bool fits(enum guard_fact_kind kind, enum guard_quantity_kind quantity)
{
    switch (kind) {
    case FACT_RESPONSE:
    case FACT_NEXT:
    case FACT_RESOLUTION:
    case FACT_UPDATE:
        return quantity == QUANTITY_TIME;
    case FACT_AVAILABILITY:
    case FACT_CREDIT:
        return quantity == QUANTITY_PERCENT;
    case FACT_CLAIM:
    case FACT_NOTICE:
    case FACT_TERM:
        return quantity == QUANTITY_TIME || quantity == QUANTITY_MONTHS;
    case FACT_PRICE:
        return quantity == QUANTITY_MONEY;
    case FACT_HOURS:
        return quantity == QUANTITY_CLOCKS || quantity == QUANTITY_CLOCK;
    case FACT_CONTACTS:
        return quantity == QUANTITY_COUNT;
    case FACT_PHONE:
        return quantity == QUANTITY_PHONE;
    case FACT_EMAIL:
        return quantity == QUANTITY_EMAIL;
    case FACT_NONE:
    case FACT_DAY:
        break;
    }
    return false;
}

str guard_digits(struct arena *arena, str phone)
{
    char *digits = arena_alloc(arena, phone.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < phone.len; i++) {
        if (phone.data[i] >= '0' && phone.data[i] <= '9') {
            digits[len++] = phone.data[i];
        }
    }
    return (str){digits, len};
}

bool guard_same_phone(str a, str b)
{
    while (str_starts_with(a, STR("0"))) {
        a = str_slice(a, 1, a.len);
    }
    while (str_starts_with(b, STR("0"))) {
        b = str_slice(b, 1, b.len);
    }
    return a.len >= 6 && b.len >= 6 &&
           (str_ends_with(a, b) || str_ends_with(b, a));
}

static void read_scalar(const struct walk *walk, const struct value *value,
                        struct spot spot)
{
    struct guard_reading reading;
    guard_read(value, walk->words, walk->arena, &reading);
    for (uint32_t i = 0; i < reading.quantity_count; i++) {
        const struct guard_quantity *quantity = &reading.quantities[i];
        if (!fits(spot.kind, quantity->kind)) {
            continue;
        }
        str text = guard_token_text(&reading, quantity->first, quantity->last);
        add(walk, (struct guard_fact){
                      .kind = spot.kind,
                      .quantity = *quantity,
                      .at = value,
                      .severity = spot.severity,
                      .text = spot.kind == FACT_PHONE
                                  ? guard_digits(walk->arena, text)
                                  : text,
                  });
    }
}

static void add_day(const struct walk *walk, const struct value *at,
                    int64_t day)
{
    add(walk, (struct guard_fact){
                  .kind = FACT_DAY,
                  .quantity = {.kind = QUANTITY_WEEKDAY, .value = day},
                  .at = at,
              });
}

/* The days of "mon-fri: …" and "daily: …"; whatever else stands before hours,
 * nobody can be blamed for not knowing the days. */
static void read_days(const struct walk *walk, const struct value_entry *entry)
{
    const struct value key = {.kind = VALUE_TEXT, .text = entry->key};
    struct guard_reading reading;
    if (value_is_text(entry->value) &&
        str_equal(entry->value->text, STR("closed"))) {
        return;
    }
    guard_read(&key, walk->words, walk->arena, &reading);
    for (uint32_t i = 0; i < reading.token_count; i++) {
        if (!guard_is(&reading, i, WORD_WEEKDAY_SHORT)) {
            continue;
        }
        int64_t day = reading.tokens[i].value;
        int64_t last = guard_is_mark(&reading, i + 1, '-') &&
                               guard_is(&reading, i + 2, WORD_WEEKDAY_SHORT)
                           ? reading.tokens[i + 2].value
                           : day;
        for (int64_t n = 0; n < DAYS_PER_WEEK; n++, day = (day + 1) % 7) {
            add_day(walk, entry->value, day);
            if (day == last) {
                break;
            }
        }
    }
    walk->facts->is_vague |= str_equal(entry->key, STR("daily"));
}

static void walk_value(const struct walk *walk, const struct value *value,
                       struct spot spot);

static void walk_entry(const struct walk *walk, const struct value_entry *entry,
                       struct spot spot)
{
    struct spot below = {kind_of(entry->key, spot.kind), spot.severity,
                         spot.depth + 1};
    walk->facts->is_vague |= str_equal(entry->key, STR("during")) &&
                             value_is_text(entry->value) &&
                             str_equal(entry->value->text, STR("always"));
    if (spot.kind == FACT_HOURS) {
        read_days(walk, entry);
        walk->facts->is_vague |= str_equal(entry->key, STR("week")) &&
                                 entry->value->kind == VALUE_LIST;
    }
    walk_value(walk, entry->value, below);
}

static void walk_value(const struct walk *walk, const struct value *value,
                       struct spot spot)
{
    if (spot.depth > DEPTH_MAX) {
        return;
    }
    spot.depth++;
    if (value_is_text(value)) {
        if (spot.kind != FACT_NONE) {
            read_scalar(walk, value, spot);
        }
    } else if (value->kind == VALUE_LIST) {
        for (size_t i = 0; i < value->item_count; i++) {
            walk_value(walk, value->items[i], spot);
        }
    } else if (value->kind == VALUE_MAP) {
        const struct value *severity = VALUE_FIND(value, "severity");
        if (severity && value_is_text(severity)) {
            spot.severity = severity->text;
        }
        for (size_t i = 0; i < value->entry_count; i++) {
            walk_entry(walk, &value->entries[i], spot);
        }
    }
}

/* The keys of `targets` are severities. */
static void walk_targets(const struct walk *walk, const struct value *targets)
{
    for (size_t i = 0; targets->kind == VALUE_MAP && i < targets->entry_count;
         i++) {
        walk_value(walk, targets->entries[i].value,
                   (struct spot){FACT_NONE, targets->entries[i].key, 1});
    }
}

void guard_facts_read(const struct value *document,
                      const struct guard_words *words, struct arena *arena,
                      struct guard_facts *out)
{
    struct walk walk = {words, arena, out};
    for (size_t i = 0; document->kind == VALUE_MAP && i < document->entry_count;
         i++) {
        const struct value_entry *entry = &document->entries[i];
        if (str_equal(entry->key, STR("targets"))) {
            walk_targets(&walk, entry->value);
        } else if (!str_equal(entry->key, STR("name"))) {
            walk_entry(&walk, entry, (struct spot){FACT_NONE, STR(""), 0});
        }
    }
}

/* ---- sameness ----------------------------------------------------------- */

static bool is_business(const struct guard_quantity *quantity)
{
    return quantity->unit >= GUARD_BUSINESS_MINUTE;
}

static bool is_business_days(const struct guard_quantity *quantity)
{
    return quantity->unit == GUARD_BUSINESS_DAY ||
           quantity->unit == GUARD_NEXT_BUSINESS_DAY;
}

static bool is_in_days(const struct guard_quantity *quantity)
{
    return quantity->kind == QUANTITY_MONTHS || quantity->unit == GUARD_DAY ||
           quantity->unit == GUARD_WEEK || is_business_days(quantity);
}

static struct guard_span span_of(const struct guard_quantity *quantity,
                                 bool in_days)
{
    const int64_t minute = 1000000;
    const int64_t day = minute * MINUTES_PER_DAY;
    int64_t value = quantity->value;
    if (quantity->kind == QUANTITY_MONTHS) {
        value *= MINUTES_PER_DAY;
        return (struct guard_span){value * 28, value * 31};
    }
    /* a business day has some hours, and a weekend can stand before its end */
    if (quantity->unit == GUARD_NEXT_BUSINESS_DAY) {
        return (struct guard_span){0, value + 3 * day};
    }
    if (quantity->unit == GUARD_BUSINESS_DAY) {
        return (struct guard_span){value / 4,
                                   value + (value / 5) * 2 + 2 * day};
    }
    if (in_days && is_business(quantity)) {
        return (struct guard_span){value, value * 3};
    }
    return (struct guard_span){value, value};
}

/* "8 business hours" can be a business day, "2 business hours" cannot. */
static bool is_hours_of_days(const struct guard_quantity *hours,
                             const struct guard_quantity *days)
{
    const int64_t shortest = 4;
    return hours->value <= days->value &&
           hours->value >= days->value / 24 * shortest;
}

static bool is_business_hours(const struct guard_quantity *quantity)
{
    return quantity->unit == GUARD_BUSINESS_HOUR ||
           quantity->unit == GUARD_BUSINESS_MINUTE;
}

bool guard_same(const struct guard_quantity *said,
                const struct guard_quantity *fact)
{
    const int64_t day = INT64_C(1000000) * MINUTES_PER_DAY;
    if (is_business_days(said) && is_business_days(fact)) {
        return said->value == fact->value;
    }
    if (is_business_hours(said) && fact->unit == GUARD_BUSINESS_DAY) {
        return is_hours_of_days(said, fact);
    }
    if (is_business_hours(fact) && said->unit == GUARD_BUSINESS_DAY) {
        return is_hours_of_days(fact, said);
    }
    bool loose = is_in_days(said) || (!is_business(said) && said->value >= day);
    struct guard_span a = span_of(said, is_in_days(fact));
    struct guard_span b = span_of(fact, loose);
    return a.low <= b.high && b.low <= a.high;
}

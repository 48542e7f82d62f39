/* SPDX-License-Identifier: MIT */
/* How much of the time a service can be used, and what is no downtime. */
#include "reckon/credit.h"
#include "view/credit.h"
#include "view/fact.h"

const char *credit_period_key(struct writer *writer, const char *prefix,
                              const char *word, int per)
{
    static const char *const words[AVAILABILITY_PERIOD_COUNT] = {
        [AVAILABILITY_MONTH] = "month",
        [AVAILABILITY_QUARTER] = "quarter",
        [AVAILABILITY_YEAR] = "year",
        [AVAILABILITY_BILLING] = "billing",
        [AVAILABILITY_TRAILING] = "trailing",
    };
    return UNIT(writer, "%s.%s_%s", prefix, word, words[per]).data;
}

void credit_push_fact(struct writer *writer, struct value *list,
                      const char *key, const char *name,
                      const struct value *fact)
{
    struct message_arg arg = phrase_arg(name, fact);
    value_push(list, writer->arena, writer_say(writer, str_from(key), &arg, 1));
}

/* ---- times -------------------------------------------------------------- */

/* "43 minutes 12 seconds": every part that is not zero. */
static struct value *seconds_fact(struct writer *writer, int64_t seconds)
{
    static const struct {
        const char *key;
        int64_t seconds;
    } units[] = {
        {"duration.days", SECONDS_PER_DAY},
        {"duration.hours", 3600},
        {"duration.minutes", 60},
        {"duration.seconds", 1},
    };
    str value = UNIT(writer, "PT%lldS", (long long)seconds);
    str text = STR("");
    bool told = true;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        int64_t amount = seconds / units[i].seconds;
        seconds %= units[i].seconds;
        if (amount == 0) {
            continue;
        }
        const struct value *fact =
            fact_amount(writer, units[i].key, amount, value);
        str part = phrase_text(fact);
        told &= value_is_truthy(VALUE_FIND(fact, "parts"));
        text = text.len ? SAY_TEXT(writer, "duration.joined",
                                   message_text_arg("long", text),
                                   message_text_arg("short", part))
                        : part;
    }
    return told ? phrase_fact(writer->arena, PART_DATA, text, value)
                : phrase_new(writer->arena, text);
}

/* ---- the promise -------------------------------------------------------- */

static str unit_of(struct writer *writer,
                   const struct availability *availability)
{
    str plan = writer->plan->id.text;
    str id = availability->id.text;
    return id.len ? UNIT(writer, "plan.%.*s.availability.%.*s", STR_ARG(plan),
                         STR_ARG(id))
                  : UNIT(writer, "plan.%.*s.availability", STR_ARG(plan));
}

static struct value *availability_text(struct writer *writer,
                                       const struct availability *availability,
                                       const char *unit)
{
    str service =
        availability->service.len
            ? writer_content_text(writer, UNIT(writer, "%s.service", unit),
                                  availability->service)
            : WORD(writer, "availability.services_covered");
    const struct message_arg args[] = {
        message_text_arg("service", service),
        phrase_arg("percent", fact_percent(writer, &availability->promise)),
    };
    return writer_say(writer,
                      str_from(credit_period_key(writer, "availability", "per",
                                                 availability->per)),
                      args, sizeof args / sizeof *args);
}

/* The lengths of a period that are worth a line, shortest first. */
static struct value *allowed_new(struct writer *writer,
                                 const struct availability *availability)
{
    static const int32_t lengths[AVAILABILITY_PERIOD_COUNT][2] = {
        [AVAILABILITY_MONTH] = {30, 31},    [AVAILABILITY_QUARTER] = {90, 92},
        [AVAILABILITY_YEAR] = {365, 366},   [AVAILABILITY_BILLING] = {30, 31},
        [AVAILABILITY_TRAILING] = {365, 0},
    };
    const char *key =
        credit_period_key(writer, "availability", "allowed", availability->per);
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < 2; i++) {
        int32_t days = lengths[availability->per][i];
        int64_t seconds =
            downtime_allowed(availability->promise, availability->granularity,
                             seconds_of_days(days));
        if (days == 0 || seconds == 0) {
            continue;
        }
        const struct message_arg args[] = {
            phrase_arg("days", fact_amount(writer, "duration.days", days,
                                           UNIT(writer, "P%dD", days))),
            phrase_arg("time", seconds_fact(writer, seconds)),
        };
        struct value *item =
            writer_say(writer, str_from(key), args, sizeof args / sizeof *args);
        value_put_text(item, writer->arena, "value",
                       UNIT(writer, "PT%lldS", (long long)seconds));
        value_push(list, writer->arena, item);
    }
    if (list->item_count == 0) {
        struct value *item = writer_say_fact(
            writer, STR("availability.allowed_none"), NULL, 0, STR("PT0S"));
        value_put_text(item, writer->arena, "value", STR("PT0S"));
        value_push(list, writer->arena, item);
    }
    return list;
}

/* Adds what is said of the bounds of periods. */
static void push_bounds(struct writer *writer, struct value *list,
                        const struct availability *availability)
{
    if (availability->zone.at) {
        credit_push_fact(writer, list, "availability.zone", "zone",
                         fact_zone(writer, availability->zone.text));
    }
    if (availability->across_periods != ACROSS_UNSAID) {
        value_push(list, writer->arena,
                   availability->across_periods == ACROSS_SPLIT
                       ? PHRASE(writer, "availability.across_split")
                       : PHRASE(writer, "availability.across_first"));
    }
    if (availability->partial_period != PARTIAL_UNSAID) {
        value_push(list, writer->arena,
                   availability->partial_period == PARTIAL_COUNTS
                       ? PHRASE(writer, "availability.partial_counts")
                       : PHRASE(writer, "availability.partial_left_out"));
    }
}

static struct value *counting_new(struct writer *writer,
                                  const struct availability *availability)
{
    struct value *list = value_list(writer->arena);
    if (availability->granularity.unit != UNIT_NONE) {
        credit_push_fact(writer, list, "availability.granularity", "time",
                         fact_duration(writer, &availability->granularity));
    }
    if (availability->down_above.decimal.len) {
        credit_push_fact(writer, list, "availability.down_above", "percent",
                         fact_percent(writer, &availability->down_above));
    }
    push_bounds(writer, list, availability);
    return list;
}

/* ---- maintenance -------------------------------------------------------- */

static struct value *maintenance_hours(struct writer *writer,
                                       const struct maintenance *maintenance)
{
    if (maintenance->week.count == 0) {
        return PHRASE(writer, "availability.maintenance_announced");
    }
    struct schedule schedule = {.week = maintenance->week,
                                .zone = maintenance->zone};
    const struct value *lines = view_hours_lines(writer, &schedule);
    return SAY(
        writer, "availability.maintenance_hours",
        phrase_arg("zone", fact_zone(writer, maintenance->zone.text)),
        phrase_arg("hours", writer_join(writer, lines->items, lines->item_count,
                                        "hours.spans")));
}

static struct value *maintenance_new(struct writer *writer,
                                     const struct maintenance *maintenance)
{
    struct value *list = value_list(writer->arena);
    if (!maintenance->at) {
        return list;
    }
    value_push(list, writer->arena, maintenance_hours(writer, maintenance));
    if (maintenance->most.at) {
        credit_push_fact(
            writer, list,
            credit_period_key(writer, "availability", "maintenance_most",
                              (int)maintenance->most.per),
            "time", fact_duration(writer, &maintenance->most.duration));
    }
    if (maintenance->notice.unit != UNIT_NONE) {
        credit_push_fact(writer, list, "availability.maintenance_notice",
                         "time", fact_duration(writer, &maintenance->notice));
    }
    if (maintenance->emergency_notice.unit != UNIT_NONE) {
        credit_push_fact(writer, list, "availability.maintenance_emergency",
                         "time",
                         fact_duration(writer, &maintenance->emergency_notice));
    }
    return list;
}

/* ---- the whole ---------------------------------------------------------- */

static struct value *item_new(struct writer *writer,
                              const struct availability *availability)
{
    struct value *item = value_map(writer->arena);
    const char *unit = unit_of(writer, availability).data;
    value_put(item, writer->arena, "name",
              writer->plan->availability.count > 1
                  ? writer_content(writer, UNIT(writer, "%s.service", unit),
                                   availability->service)
                  : value_null(writer->arena));
    value_put(item, writer->arena, "promise",
              fact_new(writer->arena,
                       phrase_text(fact_percent(writer, &availability->promise)),
                       UNIT(writer, "%.*s%%",
                            STR_ARG(availability->promise.decimal))));
    value_put(item, writer->arena, "text",
              availability_text(writer, availability, unit));
    value_put(item, writer->arena, "region",
              writer_content(writer, UNIT(writer, "%s.region", unit),
                             availability->region));
    value_put(item, writer->arena, "allowed",
              allowed_new(writer, availability));
    value_put(item, writer->arena, "measured",
              writer_content(writer, UNIT(writer, "%s.measured", unit),
                             availability->measured));
    value_put(item, writer->arena, "counting",
              counting_new(writer, availability));
    value_put(item, writer->arena, "maintenance",
              maintenance_new(writer, &availability->maintenance));
    value_put(item, writer->arena, "exclusions",
              view_texts(writer, availability->exclusions.items,
                         availability->exclusions.count,
                         UNIT(writer, "%s.exclusions", unit).data));
    view_add_credits(writer, item, availability, unit);
    return item;
}

struct value *view_availability(struct writer *writer)
{
    const struct plan *plan = writer->plan;
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < plan->availability.count; i++) {
        value_push(list, writer->arena,
                   item_new(writer, &plan->availability.items[i]));
    }
    return list;
}

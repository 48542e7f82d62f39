/* SPDX-License-Identifier: MIT */
#include "view/fact.h"

static struct value *data(struct writer *writer, str text, str machine)
{
    return phrase_fact(writer->arena, PART_DATA, text, machine);
}

static struct value *instant(struct writer *writer, str text, str machine)
{
    return phrase_fact(writer->arena, PART_TIME, text, machine);
}

/* ---- time --------------------------------------------------------------- */

static const char *unit_key(const struct duration *duration)
{
    switch (duration->unit) {
    case UNIT_NONE:
        break;
    case UNIT_MINUTES:
        return "minutes";
    case UNIT_HOURS:
        return "hours";
    case UNIT_DAYS:
        return "days";
    case UNIT_BUSINESS_MINUTES:
        return "business_minutes";
    case UNIT_BUSINESS_HOURS:
        return "business_hours";
    case UNIT_BUSINESS_DAYS:
        return "business_days";
    case UNIT_NEXT_BUSINESS_DAY:
        return duration->amount == 2 ? "second_next_business_day"
                                     : "next_business_day";
    }
    return "";
}

/* A duration as it was written: "2.5" and "business_hours". */
static const char *duration_word(const struct duration *duration)
{
    return duration->number.len ? duration->word : unit_key(duration);
}

str duration_number(struct writer *writer,
                           const struct duration *duration)
{
    return duration->number.len ? duration->number
                                : UNIT(writer, "%d", duration->amount);
}

str duration_unit(struct writer *writer, const struct duration *duration)
{
    str text = str_from(duration_word(duration));
    char *copy = arena_alloc(writer->arena, text.len + 1);
    for (size_t i = 0; i < text.len; i++) {
        copy[i] = text.data[i] == '_' ? '-' : text.data[i];
    }
    return (str){copy, text.len};
}

str duration_key(struct writer *writer, const char *prefix,
                 const struct duration *duration)
{
    return UNIT(writer, "%s.%s", prefix, duration_word(duration));
}

static str elapsed_value(struct writer *writer,
                         const struct duration *duration)
{
    static const struct {
        const char *word;
        const char *before;
        const char *unit;
    } units[] = {{"minutes", "PT", "M"},
                 {"hours", "PT", "H"},
                 {"days", "P", "D"},
                 {"weeks", "P", "W"}};
    str number = duration_number(writer, duration);
    const char *word = duration_word(duration);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (strcmp(word, units[i].word) == 0) {
            return UNIT(writer, "%s%.*s%s", units[i].before, STR_ARG(number),
                        units[i].unit);
        }
    }
    return STR("");
}

str duration_value(struct writer *writer, const struct duration *duration)
{
    if (!duration_is_business(*duration)) {
        return elapsed_value(writer, duration);
    }
    str unit = duration_unit(writer, duration);
    str number = duration_number(writer, duration);
    return UNIT(writer, "%.*s:%.*s", STR_ARG(unit), STR_ARG(number));
}

struct value *fact_duration(struct writer *writer,
                            const struct duration *duration)
{
    struct message_arg amount =
        message_number_arg("n", duration_number(writer, duration));
    return writer_say_fact(writer, duration_key(writer, "duration", duration),
                           &amount, 1, duration_value(writer, duration));
}

struct value *fact_amount(struct writer *writer, const char *key,
                          int64_t amount, str machine)
{
    struct message_arg number =
        message_number_arg("n", UNIT(writer, "%lld", (long long)amount));
    return writer_say_fact(writer, str_from(key), &number, 1, machine);
}

struct value *fact_period(struct writer *writer, struct period period)
{
    static const struct {
        const char *key;
        char unit;
    } units[] = {
        [PERIOD_NONE] = {"", ' '},
        [PERIOD_DAYS] = {"period.days", 'D'},
        [PERIOD_WEEKS] = {"period.weeks", 'W'},
        [PERIOD_MONTHS] = {"period.months", 'M'},
        [PERIOD_YEARS] = {"period.years", 'Y'},
    };
    return fact_amount(
        writer, units[period.unit].key, period.amount,
        UNIT(writer, "P%d%c", period.amount, units[period.unit].unit));
}

struct value *fact_date(struct writer *writer, date day, enum date_width width)
{
    return instant(writer,
                format_date(writer_formats(writer), day, width, writer->arena),
                date_iso(writer->arena, day));
}

/* Both ends stand in a range as they do alone: what is left over is what the
 * language puts around and between them. */
struct value *fact_range(struct writer *writer, const struct value *first,
                         const struct value *last, str text)
{
    struct arena *arena = writer->arena;
    struct value *parts = value_list(arena);
    const struct value *const ends[] = {first, last};
    for (size_t i = 0; i < 2; i++) {
        ptrdiff_t at = str_find(text, phrase_text(ends[i]));
        if (at < 0) {
            return phrase_new(arena, text);
        }
        size_t start = (size_t)at;
        parts_add(parts, arena, PART_WORDS, str_slice(text, 0, start), STR(""));
        parts_add_phrase(parts, arena, ends[i], PART_WORDS);
        text = str_slice(text, start + phrase_text(ends[i]).len, text.len);
    }
    parts_add(parts, arena, PART_WORDS, text, STR(""));
    return writer_phrase(writer, parts);
}

struct value *fact_dates(struct writer *writer, date first, date last,
                         enum date_width width)
{
    struct value *from = fact_date(writer, first, width);
    return date_compare(first, last) == 0
               ? from
               : fact_range(writer, from, fact_date(writer, last, width),
                            format_date_range(writer_formats(writer), first,
                                              last, width, writer->arena));
}

str time_value(struct writer *writer, int32_t minutes)
{
    return UNIT(writer, "%02d:%02d", minutes / MINUTES_PER_HOUR,
                minutes % MINUTES_PER_HOUR);
}

struct value *fact_time(struct writer *writer, int32_t minute)
{
    return instant(writer,
                format_time(writer_formats(writer), minute, writer->arena),
                time_value(writer, minute));
}

struct value *fact_zone(struct writer *writer, str zone)
{
    return data(writer, writer_zone(writer, zone), zone);
}

/* ---- numbers ------------------------------------------------------------ */

struct value *fact_percent(struct writer *writer, const struct percent *percent)
{
    return data(writer,
                format_percent(writer_formats(writer), percent->decimal,
                               writer->arena),
                UNIT(writer, "%.*s%%", STR_ARG(percent->decimal)));
}

struct value *fact_number(struct writer *writer, int64_t number)
{
    return data(
        writer, format_integer(writer_formats(writer), number, writer->arena),
        UNIT(writer, "%lld", (long long)number));
}

struct value *fact_decimal(struct writer *writer, str decimal)
{
    return data(
        writer, format_decimal(writer_formats(writer), decimal, writer->arena),
        decimal);
}

struct value *fact_money(struct writer *writer, str decimal, str currency,
                         enum money_style style)
{
    if (currency.len == 0) {
        return fact_decimal(writer, decimal);
    }
    return data(writer,
                format_money(writer_formats(writer), decimal, currency, style,
                             writer->arena),
                UNIT(writer, "%.*s %.*s", STR_ARG(currency), STR_ARG(decimal)));
}

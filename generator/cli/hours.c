/* SPDX-License-Identifier: MIT */
/* slagen hours: when somebody is there, and whether that is round the clock. */
#include "cli/hours.h"

#include "cli/commands.h"
#include "cli/offer.h"
#include "cli/report.h"
#include "cli/zones.h"

enum {
    HOURS_MAX_BYTES = 1 << 20,
    YEARS_AHEAD = 2, /* in which the next opening is looked for */
    LAST_YEAR = 9000,
};

static bool complain(const char *what, str word)
{
    str excerpt = text_excerpt(word);
    fprintf(stderr, "slagen hours: %s `%.*s`\n", what, STR_ARG(excerpt));
    return false;
}

/* ---- the question ------------------------------------------------------- */

static bool find_severity(struct inquiry *inquiry, str word)
{
    const struct severity *severity = offer_severity(inquiry->plan, word);
    inquiry->asked.severity = severity ? severity->id : STR("");
    return word.len == 0 || severity || complain("no severity", word);
}

static bool find_zone(const struct inquiry *inquiry, str name,
                      const struct zone **out)
{
    str complaint;
    if (name.len && !zones_ask(inquiry->project->zones, name, inquiry->arena,
                               out, &complaint)) {
        offer_complain("hours", complaint);
        return false;
    }
    return true;
}

static bool find_customer(struct inquiry *inquiry,
                          const struct options *options)
{
    str calendar = options->customer_calendar;
    inquiry->customer_calendar =
        catalogue_calendar(&inquiry->project->catalogue, calendar);
    return (calendar.len == 0 || inquiry->customer_calendar ||
            complain("no calendar", calendar)) &&
           find_zone(inquiry, options->customer_zone, &inquiry->customer_zone);
}

static bool is_declared(const char *what, str word,
                        const struct named_text *items, size_t count,
                        const char *const *usual)
{
    for (size_t i = 0; i < count; i++) {
        if (str_equal(word, items[i].id)) {
            return true;
        }
    }
    for (size_t i = 0; usual && usual[i]; i++) {
        if (str_equal(word, str_from(usual[i]))) {
            return true;
        }
    }
    return word.len == 0 || complain(what, word);
}

static bool is_covered(const struct plan *plan, str word)
{
    for (size_t i = 0; i < plan->covers.count; i++) {
        if (str_equal(word, plan->covers.items[i].service)) {
            return true;
        }
    }
    return word.len == 0 || complain("no service", word);
}

static bool check_case(const struct inquiry *inquiry)
{
    const struct plan *plan = inquiry->plan;
    return is_declared("no region", inquiry->asked.region, plan->regions.items,
                       plan->regions.count, NULL) &&
           is_declared("no kind of request", inquiry->asked.request,
                       plan->requests.items, plan->requests.count,
                       usual_requests) &&
           is_covered(plan, inquiry->asked.service);
}

static bool read_numbers(struct inquiry *inquiry, const struct options *options)
{
    uint64_t year = (uint64_t)coverage_year(inquiry->plan);
    if (options->year.len &&
        (!str_to_uint(options->year, LAST_YEAR, &year) || year < 1900)) {
        return complain("--year is a year such as 2027, not", options->year);
    }
    inquiry->year = (int32_t)year;
    inquiry->has_at = options->at.len > 0;
    return !inquiry->has_at || moment_parse(options->at, &inquiry->at) ||
           complain("--at is a time such as 2027-01-31T16:30, not",
                    options->at);
}

static bool read_inquiry(struct inquiry *inquiry, const struct options *options)
{
    inquiry->asked = (struct support_case){
        .language = options->language,
        .region = options->region,
        .request = options->request,
        .service = options->service,
    };
    return find_severity(inquiry, options->severity) && check_case(inquiry) &&
           find_customer(inquiry, options) &&
           find_zone(inquiry, options->zone, &inquiry->zone) &&
           read_numbers(inquiry, options);
}

/* ---- the answer --------------------------------------------------------- */

static int64_t open_seconds(const struct ways *ways, struct span year)
{
    int64_t seconds = 0;
    struct span span;
    while (ways_next(ways, year.from, year.to, &span)) {
        seconds += span.to - span.from;
        year.from = span.to;
    }
    return seconds;
}

static int32_t week_minutes(const struct ways *ways, struct arena *arena)
{
    struct opening **openings =
        ARENA_ARRAY(arena, ways->count, struct opening *);
    for (size_t i = 0; i < ways->count; i++) {
        openings[i] = ways->items[i].hours;
    }
    return opening_week_minutes(opening_join(openings, ways->count, arena));
}

/* Looks at the time that is asked about, if there is one. */
static bool look_at(const struct inquiry *inquiry, const struct ways *ways,
                    struct channel_hours *out)
{
    struct span span;
    if (!inquiry->at.has_offset && !out->zone) {
        return complain("say in which --zone that is:", STR("--at"));
    }
    if (moment_resolve(&inquiry->at, out->zone, &out->at) == MOMENT_SKIPPED) {
        return complain("clocks go forward over the time of", STR("--at"));
    }
    int64_t until = out->at + (int64_t)YEARS_AHEAD * 366 * MINUTES_PER_DAY * 60;
    bool found = ways_next(ways, out->at, until, &span);
    out->is_open = found && span.from == out->at;
    out->next = out->is_open ? span.to : span.from;
    out->changes = found && out->next < until;
    return true;
}

static const struct zone *zone_of(const struct inquiry *inquiry,
                                  const struct ways *ways)
{
    if (inquiry->zone) {
        return inquiry->zone;
    }
    const struct zone *zone =
        ways->count ? opening_zone(ways->items[0].hours) : NULL;
    str own = inquiry->partner->zone.text;
    return !zone && own.len ? world_zone(&inquiry->project->world, own) : zone;
}

static bool find_hours(const struct inquiry *inquiry, int channel,
                       struct channel_hours *out)
{
    const struct coverage coverage = {
        .world = &inquiry->project->world,
        .partner = inquiry->partner,
        .plan = inquiry->plan,
        .year = inquiry->year,
        .channels = 1U << channel,
        .customer_zone = inquiry->customer_zone,
        .customer_calendar = inquiry->customer_calendar,
    };
    struct support_case asked = inquiry->asked;
    asked.channel = str_from(word_text(channel_words, channel));
    struct ways ways = coverage_ways_within(&coverage, &asked, inquiry->arena);
    *out = (struct channel_hours){.channel = channel};
    out->gap = coverage_gap_within(&coverage, &inquiry->asked, inquiry->arena);
    out->zone = zone_of(inquiry, &ways);
    out->is_known = ways.unknown == OPENING_KNOWN;
    if (!out->is_known) {
        return true;
    }
    if (ways.count) {
        struct span year = opening_year(ways.items[0].hours, inquiry->year);
        out->week_minutes = week_minutes(&ways, inquiry->arena);
        out->year_seconds = open_seconds(&ways, year);
    }
    return !inquiry->has_at || look_at(inquiry, &ways, out);
}

/* ---- the command -------------------------------------------------------- */

/* Which channels are answered for. */
struct wanted {
    bool channels[CHANNEL_COUNT];
    bool is_one;
};

static bool choose_channels(const struct inquiry *inquiry, str word,
                            struct wanted *out)
{
    *out = (struct wanted){.is_one = word.len > 0};
    for (size_t i = 0; !word.len && i < inquiry->plan->reach.count; i++) {
        out->channels[inquiry->plan->reach.items[i].by] = true;
    }
    for (int i = 0; word.len && i < CHANNEL_COUNT; i++) {
        if (str_equal(word, str_from(word_text(channel_words, i)))) {
            out->channels[i] = true;
            return true;
        }
    }
    return !word.len || complain("no channel", word);
}

static bool answer(const struct inquiry *inquiry, const struct wanted *wanted,
                   bool as_json, struct buf *text)
{
    struct json json;
    struct channel_hours found;
    json_start(&json, JSON_PRETTY, text);
    if (as_json && !wanted->is_one) {
        json_map_start(&json);
        json_key(&json, STR("channels"));
        json_list_start(&json);
    }
    for (int i = 0; i < CHANNEL_COUNT; i++) {
        if (!wanted->channels[i]) {
            continue;
        }
        if (!find_hours(inquiry, i, &found)) {
            return false;
        }
        if (as_json) {
            hours_write_json(inquiry, &found, &json);
        } else {
            hours_write_text(inquiry, &found, text);
        }
    }
    if (as_json && !wanted->is_one) {
        json_end(&json);
        json_end(&json);
    }
    if (as_json) {
        json_finish(&json);
    }
    return true;
}

static int hours_offer(const struct options *options, const struct offer *offer,
                       struct arena *arena)
{
    struct inquiry inquiry = {
        .project = offer->project,
        .arena = arena,
        .partner = offer->partner,
        .plan = offer->plan,
    };
    struct wanted wanted;
    struct buf text;
    if (!read_inquiry(&inquiry, options) ||
        !choose_channels(&inquiry, options->channel, &wanted)) {
        return EXIT_USAGE;
    }
    buf_init(&text, HOURS_MAX_BYTES);
    int status = EXIT_USAGE;
    if (answer(&inquiry, &wanted, options->json, &text)) {
        status =
            print_text(buf_text(&text), stdout) ? EXIT_CLEAN : EXIT_MACHINE;
    }
    buf_release(&text);
    return status;
}

static int hours(const struct options *options)
{
    return offer_run("hours", options, hours_offer);
}

TEXT_OPTION(channel, "--channel", "WORD", "one way only: phone, …");
TEXT_OPTION(severity, "--severity", "ID",
            "its id, or its place (default: all of them)");
TEXT_OPTION(language, "--language", "TAG", "in one language (default: any)");
TEXT_OPTION(region, "--region", "ID", "where the customer is");
TEXT_OPTION(request, "--request", "ID", "what it is about: billing, …");
TEXT_OPTION(service, "--service", "NAME", "one of the services covered");
TEXT_OPTION(customer_zone, "--customer-zone", "ZONE", "where the customer is");
TEXT_OPTION(customer_calendar, "--customer-calendar", "ID",
            "the public holidays where the customer is");
TEXT_OPTION(at, "--at", "TIME", "is it open then? 2027-01-31T16:30");
TEXT_OPTION(zone, "--zone", "ZONE",
            "the zone of that time and of the answer (default: of the hours)");
TEXT_OPTION(year, "--year", "YEAR",
            "the year to count (default: when the plan begins, or 2027)");

static const struct option_spec *const specs[] = {&option_channel,
                                                  &option_severity,
                                                  &option_language,
                                                  &option_region,
                                                  &option_request,
                                                  &option_service,
                                                  &option_customer_zone,
                                                  &option_customer_calendar,
                                                  &option_at,
                                                  &option_zone,
                                                  &option_year,
                                                  &option_json,
                                                  &option_project,
                                                  NULL};

const struct command command_hours = {
    .name = "hours",
    .args = "PARTNER/PLAN",
    .summary = "tell when somebody is there, and whether round the clock",
    .details =
        "Round the clock is proven over whole years, with clock changes, "
        "holidays and\nexceptions; if it is not, the first hole is named.  "
        "Without --severity all must be\nserved; the hours of the week and the "
        "year are those of any.  With --channel,\n--json prints one object, "
        "else a list of them under `channels`.",
    .options = specs,
    .arg_min = 1,
    .arg_max = 1,
    .run = hours,
};

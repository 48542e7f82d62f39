/* SPDX-License-Identifier: MIT */
/* slagen when: when what is promised for a request falls due. */
#include "cli/when.h"

#include "cli/commands.h"
#include "cli/offer.h"
#include "cli/report.h"

enum { WHEN_MAX_BYTES = 64 << 20 };

TEXT_OPTION(severity, "--severity", "ID",
            "the severity: its id, or its place (1 is the gravest)");
TEXT_OPTION(opened, "--opened", "TIME",
            "when the request was opened: 2026-11-20T16:30");
TEXT_OPTION(zone, "--zone", "ZONE",
            "the zone of such times (default: that of the hours)");
TEXT_OPTION(target, "--target", "KIND",
            "what is promised (default: first-response)");
TEXT_OPTION(channel, "--channel", "WORD", "how the request came: phone, …");
TEXT_OPTION(request, "--request", "ID", "what it is about: billing, …");
TEXT_OPTION(language, "--language", "TAG", "in which language");
TEXT_OPTION(region, "--region", "ID",
            "where the customer is, as the plan says");
TEXT_OPTION(environment, "--environment", "WORD", "production, …");
TEXT_OPTION(service, "--service", "NAME", "one of the services covered");
TEXT_OPTION(tier, "--tier", "ID", "who answers, as the plan says");
TEXT_OPTION(customer_zone, "--customer-zone", "ZONE", "where the customer is");
TEXT_OPTION(customer_calendar, "--customer-calendar", "ID",
            "the public holidays where the customer is");

static const struct option_spec option_pause = {
    "--pause",
    NULL,
    "FROM/TO[/WHY]",
    OPTION_LIST,
    offsetof(struct options, pauses),
    "a time of waiting; WHY is customer, …; may be repeated"};

static const struct option_spec option_batch = {
    "--batch",
    NULL,
    "FILE",
    OPTION_PATH,
    offsetof(struct options, batch),
    "answer a question on each line, as JSON; - is input"};

static const struct option_spec *const specs[] = {
    &option_severity,    &option_opened,        &option_zone,
    &option_target,      &option_channel,       &option_pause,
    &option_request,     &option_language,      &option_region,
    &option_environment, &option_service,       &option_tier,
    &option_json,        &option_customer_zone, &option_customer_calendar,
    &option_batch,       &option_project,       NULL};

/* What the command line says stands for what a line of a batch leaves out. */
static struct when_question from_options(const struct options *options)
{
    return (struct when_question){
        .plan = options->arg_count ? str_from(options->args[0]) : STR(""),
        .severity = options->severity,
        .target = options->target,
        .opened = options->opened,
        .zone = options->zone,
        .channel = options->channel,
        .request = options->request,
        .language = options->language,
        .region = options->region,
        .environment = options->environment,
        .service = options->service,
        .tier = options->tier,
        .customer_zone = options->customer_zone,
        .customer_calendar = options->customer_calendar,
        .pauses = options->pauses,
    };
}

/* ---- one question ------------------------------------------------------- */

static int answer_one(struct when_desk *desk, const struct options *options,
                      struct arena *arena, struct buf *text)
{
    struct when_question question = from_options(options);
    struct when_answer answer;
    struct json json;
    str complaint;
    if (!when_ask(desk, &question, arena, &answer, &complaint)) {
        return offer_complain("when", complaint);
    }
    if (options->json) {
        json_start(&json, JSON_PRETTY, text);
        when_write_json(&answer, arena, &json);
        json_finish(&json);
    } else {
        when_write_text(&answer, arena, text);
    }
    return EXIT_CLEAN;
}

/* ---- many questions ----------------------------------------------------- */

struct batch_key {
    const char *key;
    size_t offset; /* in struct when_question */
};

static const struct batch_key batch_keys[] = {
    {"plan", offsetof(struct when_question, plan)},
    {"severity", offsetof(struct when_question, severity)},
    {"target", offsetof(struct when_question, target)},
    {"opened", offsetof(struct when_question, opened)},
    {"zone", offsetof(struct when_question, zone)},
    {"channel", offsetof(struct when_question, channel)},
    {"request", offsetof(struct when_question, request)},
    {"language", offsetof(struct when_question, language)},
    {"region", offsetof(struct when_question, region)},
    {"environment", offsetof(struct when_question, environment)},
    {"service", offsetof(struct when_question, service)},
    {"tier", offsetof(struct when_question, tier)},
    {"customer_zone", offsetof(struct when_question, customer_zone)},
    {"customer_calendar", offsetof(struct when_question, customer_calendar)},
};

enum { BATCH_KEYS = sizeof batch_keys / sizeof *batch_keys };

/* Reads ["FROM/TO", …]. */
static bool read_pauses(const struct value *list, struct arena *arena,
                        struct option_list *out)
{
    bool usable = list->kind == VALUE_LIST;
    out->count = 0;
    out->items = ARENA_ARRAY(arena, usable ? list->item_count : 0, str);
    for (size_t i = 0; usable && i < list->item_count; i++) {
        usable = value_is_text(list->items[i]);
        if (usable) {
            out->items[out->count++] = list->items[i]->text;
        }
    }
    return usable;
}

static bool read_entry(const struct value_entry *entry, struct arena *arena,
                       struct when_question *out, str *complaint)
{
    str shown = text_excerpt(entry->key);
    if (str_equal(entry->key, STR("pauses"))) {
        *complaint = STR("`pauses` is a list of texts FROM/TO");
        return read_pauses(entry->value, arena, &out->pauses);
    }
    for (size_t i = 0; i < BATCH_KEYS; i++) {
        if (!str_equal(entry->key, str_from(batch_keys[i].key))) {
            continue;
        }
        if (!value_is_text(entry->value)) {
            *complaint =
                arena_printf(arena, "`%.*s` must be a text", STR_ARG(shown));
            return false;
        }
        *(str *)((char *)out + batch_keys[i].offset) = entry->value->text;
        return true;
    }
    *complaint = arena_printf(
        arena,
        "a question has no key `%.*s`; its keys are plan, severity, target, "
        "opened, zone, channel, request, language, region, environment, "
        "service, tier, pauses, customer_zone, customer_calendar",
        STR_ARG(shown));
    return false;
}

static bool read_question(str line, struct arena *arena,
                          struct when_question *out, str *complaint)
{
    const struct source source = {STR("the question"), line};
    struct value *value;
    struct diags diags;
    diags_init(&diags, arena);
    if (!json_read(line, &source, arena, &diags, &value)) {
        *complaint = diags.items[0].message;
        return false;
    }
    if (value->kind != VALUE_MAP) {
        *complaint = STR("a question is an object");
        return false;
    }
    for (size_t i = 0; i < value->entry_count; i++) {
        if (!read_entry(&value->entries[i], arena, out, complaint)) {
            return false;
        }
    }
    return true;
}

static bool answer_line(struct when_desk *desk, const struct options *options,
                        str line, struct arena *arena, struct buf *text)
{
    struct when_question question = from_options(options);
    struct when_answer answer;
    struct json json;
    str complaint;
    bool answered = read_question(line, arena, &question, &complaint) &&
                    when_ask(desk, &question, arena, &answer, &complaint);
    json_start(&json, 0, text);
    if (answered) {
        when_write_json(&answer, arena, &json);
    } else {
        json_map_start(&json);
        json_put_text(&json, "error", complaint);
        json_end(&json);
    }
    json_finish(&json);
    BUF_ADD(text, "\n");
    return answered;
}

static int answer_batch(struct when_desk *desk, const struct options *options,
                        struct arena *arena, struct buf *text)
{
    struct diags diags;
    const struct source *source;
    diags_init(&diags, arena);
    if (!source_read_named(option_file(options, options->batch, arena),
                           WHEN_MAX_BYTES, arena, &diags, &source)) {
        return report_end(&diags, EXIT_CLEAN);
    }
    int status = EXIT_CLEAN;
    str rest = source->text;
    while (rest.len) {
        struct arena_mark mark = arena_mark(arena);
        str line = str_trim(str_cut(&rest, '\n'));
        if (line.len) {
            bool answered = answer_line(desk, options, line, arena, text);
            status = answered ? status : EXIT_USAGE;
        }
        arena_rewind(arena, mark);
        if (text->len > WHEN_MAX_BYTES / 2) {
            if (!print_text(buf_text(text), stdout)) {
                return EXIT_MACHINE;
            }
            buf_clear(text);
        }
    }
    return status;
}

/* ---- the command -------------------------------------------------------- */

static int answer(struct project *project, const struct options *options)
{
    struct arena arena = {0};
    struct when_desk desk;
    struct buf text;
    buf_init(&text, WHEN_MAX_BYTES);
    when_desk_open(&desk, project);
    int status = options->batch ? answer_batch(&desk, options, &arena, &text)
                                : answer_one(&desk, options, &arena, &text);
    if (!print_text(buf_text(&text), stdout)) {
        status = EXIT_MACHINE;
    }
    when_desk_close(&desk);
    buf_release(&text);
    arena_release(&arena);
    return status;
}

static int when(const struct options *options)
{
    struct project project;
    if (!options->batch && options->arg_count == 0) {
        fputs("slagen when: name a plan as PARTNER/PLAN\n", stderr);
        return EXIT_USAGE;
    }
    project_open(&project, options->project);
    project_settle(&project, false);
    int status = report_status(&project.diags);
    if (!project.usable || status != EXIT_CLEAN) {
        report_text(&project.diags, stderr);
    } else {
        status = answer(&project, options);
    }
    project_close(&project);
    return status;
}

const struct command command_when = {
    .name = "when",
    .args = "PARTNER/PLAN",
    .summary = "tell when what is promised for a request falls due",
    .details =
        "Times without an offset are local times in --zone.  Each line of a "
        "batch is an\nobject with the keys plan, severity, target, opened, "
        "zone, channel, request,\nlanguage, region, environment, service, "
        "tier, "
        "pauses, customer_zone,\ncustomer_calendar, and is answered by a line. "
        " "
        "docs/time.md says how time is counted.",
    .options = specs,
    .arg_max = 1,
    .run = when,
};

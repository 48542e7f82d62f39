/* SPDX-License-Identifier: MIT */
/*
 * slagen l10n status: how far every language is, as a table, as JSON and as a
 * page.  All three are written from one value.
 */
#include "cli/l10n_work.h"
#include "exchange/json.h"
#include "typeset/template.h"

static const struct option_spec option_output = {
    "--output",
    "-o",
    "FILE",
    OPTION_PATH,
    offsetof(struct options, output),
    "write a page (HTML) there, and beside it the same as JSON"};

static const struct option_spec *const specs[] = {
    &option_project, &option_locale, &option_json,
    &option_output,  &option_on,     NULL};

enum { STATE_COUNT = TEXT_APPROVED + 1, CLASS_COUNT = CATALOG_BINDING + 1 };
enum { REPORT_MAX_BYTES = 1 << 26 };

struct tally {
    uint32_t units[CLASS_COUNT][STATE_COUNT];
    uint32_t words[CLASS_COUNT][STATE_COUNT];
};

struct telling {
    struct l10n_work *work;
    struct arena *arena;
    date today;
};

static void put_number(const struct telling *telling, struct value *map,
                       const char *key, int64_t number)
{
    value_put_text(map, telling->arena, key,
                   arena_printf(telling->arena, "%lld", (long long)number));
}

/* ---- the value ----------------------------------------------------------- */

static struct tally count(const struct telling *telling, size_t language)
{
    const struct languages *languages = &telling->work->project.languages;
    const struct texts *texts = languages->texts;
    struct tally tally = {0};
    for (size_t i = 0; i < texts->count; i++) {
        const struct text *text = &texts->items[i];
        enum text_state state =
            languages->items[language].texts.status[i].state;
        if (state != TEXT_IS_SOURCE && !text->shipped) {
            tally.units[text->class][state]++;
            tally.words[text->class][state] += text->words;
        }
    }
    return tally;
}

static struct value *states_new(const struct telling *telling,
                                const uint32_t numbers[STATE_COUNT])
{
    struct value *map = value_map(telling->arena);
    for (int state = TEXT_APPROVED; state >= TEXT_MISSING; state--) {
        put_number(telling, map, text_state_word((enum text_state)state).data,
                   numbers[state]);
    }
    return map;
}

static struct value *classes_new(const struct telling *telling,
                                 const struct tally *tally)
{
    struct value *list = value_list(telling->arena);
    for (int class = 0; class < CLASS_COUNT; class ++) {
        struct value *item = value_map(telling->arena);
        value_put_text(item, telling->arena, "class",
                       text_class_word((enum catalog_class) class));
        value_put(item, telling->arena, "units",
                  states_new(telling, tally->units[class]));
        value_put(item, telling->arena, "words",
                  states_new(telling, tally->words[class]));
        value_push(list, telling->arena, item);
    }
    return list;
}

static str date_text(const struct telling *telling, date day)
{
    return arena_printf(telling->arena, "%04d-%02d-%02d", day.year, day.month,
                        day.day);
}

static struct value *stale_new(const struct telling *telling, size_t language)
{
    const struct languages *languages = &telling->work->project.languages;
    struct value *list = value_list(telling->arena);
    for (size_t i = 0; i < languages->texts->count; i++) {
        const struct text_status *status =
            &languages->items[language].texts.status[i];
        if (status->state != TEXT_STALE) {
            continue;
        }
        struct value *item = value_map(telling->arena);
        value_put_text(item, telling->arena, "id",
                       languages->texts->items[i].id);
        value_put_text(item, telling->arena, "class",
                       text_class_word(languages->texts->items[i].class));
        value_put_text(item, telling->arena, "translated_on",
                       date_text(telling, status->record->on));
        put_number(telling, item, "age_days",
                   date_to_days(telling->today) -
                       date_to_days(status->record->on));
        value_push(list, telling->arena, item);
    }
    return list;
}

static void add_approvals(const struct telling *telling, struct value *list,
                          const struct language *language, size_t number)
{
    const struct texts *texts = telling->work->project.languages.texts;
    const struct text *text = &texts->items[number];
    const struct text_status *status = &language->texts.status[number];
    struct text_given given = {.text = status->text, .record = status->record};
    const struct state_record *record = status->record;
    for (size_t i = 0; record && i < record->approval_count; i++) {
        const struct approval *approval = &record->approvals[i];
        struct value *item = value_map(telling->arena);
        digest now = {0};
        if (status->text) {
            now = texts_target_digest(texts, language, number, telling->arena);
        }
        value_put_text(item, telling->arena, "id", text->id);
        value_put_text(item, telling->arena, "role", approval->role);
        value_put_text(item, telling->arena, "by", approval->by);
        value_put_text(item, telling->arena, "on",
                       date_text(telling, approval->on));
        value_put_bool(item, telling->arena, "holds",
                       text_has_approval(text, &given, &now, approval->role));
        value_push(list, telling->arena, item);
    }
}

static struct value *approvals_new(const struct telling *telling,
                                   size_t language)
{
    const struct languages *languages = &telling->work->project.languages;
    struct value *list = value_list(telling->arena);
    for (size_t i = 0; i < languages->texts->count; i++) {
        add_approvals(telling, list, &languages->items[language], i);
    }
    return list;
}

static struct value *language_new(const struct telling *telling,
                                  size_t language)
{
    const struct languages *languages = &telling->work->project.languages;
    const struct locale *locale = &languages->items[language].locale;
    const struct tally tally = count(telling, language);
    struct value *item = value_map(telling->arena);
    struct value *stale = stale_new(telling, language);
    struct value *approvals = approvals_new(telling, language);
    value_put_text(item, telling->arena, "locale", locale->tag);
    value_put_text(item, telling->arena, "name", locale->name);
    value_put(item, telling->arena, "classes", classes_new(telling, &tally));
    value_put(item, telling->arena, "stale", stale);
    value_put(item, telling->arena, "approvals", approvals);
    return item;
}

static struct value *status_new(const struct telling *telling)
{
    const struct l10n_work *work = telling->work;
    const struct languages *languages = &work->project.languages;
    const struct text_policy *policy = &languages->policy;
    struct value *status = value_map(telling->arena);
    struct value *list = value_list(telling->arena);
    struct value *shows = value_map(telling->arena);
    put_number(telling, status, "version", 1);
    value_put_text(status, telling->arena, "source",
                   languages->items[languages->source].locale.tag);
    value_put_text(status, telling->arena, "on",
                   date_text(telling, telling->today));
    value_put_text(shows, telling->arena, "informational",
                   text_state_word(policy->informational_show));
    value_put_text(shows, telling->arena, "binding",
                   text_state_word(policy->binding_show));
    value_put(status, telling->arena, "shown_from", shows);
    for (size_t i = 0; i < work->language_count; i++) {
        value_push(list, telling->arena,
                   language_new(telling, work->languages[i]));
    }
    value_put(status, telling->arena, "locales", list);
    return status;
}

/* ---- as a table ---------------------------------------------------------- */

static void print_cell(const struct value *counts, const char *state)
{
    const struct value *count = value_find(counts, str_from(state));
    printf(" %8.*s", STR_ARG(count->text));
}

static void print_row(const struct value *locale, const struct value *class)
{
    static const char *const states[] = {"approved", "reviewed", "draft",
                                         "stale", "missing"};
    const struct value *units = VALUE_FIND(class, "units");
    const struct value *words = VALUE_FIND(class, "words");
    printf("%-10.*s %-14.*s", STR_ARG(VALUE_FIND(locale, "locale")->text),
           STR_ARG(VALUE_FIND(class, "class")->text));
    for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
        print_cell(units, states[i]);
    }
    printf("   ");
    for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
        print_cell(words, states[i]);
    }
    putchar('\n');
}

static void print_table(const struct value *status)
{
    const struct value *locales = VALUE_FIND(status, "locales");
    printf("%-25s %-44s    %s\n", "", "texts", "words");
    printf("%-10s %-14s %8s %8s %8s %8s %8s    %8s %8s %8s %8s %8s\n",
           "language", "class", "approved", "reviewed", "draft", "stale",
           "missing", "approved", "reviewed", "draft", "stale", "missing");
    for (size_t i = 0; i < locales->item_count; i++) {
        const struct value *classes = VALUE_FIND(locales->items[i], "classes");
        for (size_t j = 0; j < classes->item_count; j++) {
            print_row(locales->items[i], classes->items[j]);
        }
    }
}

/* ---- as a file ----------------------------------------------------------- */

/* Beside report.html stands report.json. */
static str json_path(struct l10n_work *work, str path)
{
    str stem = str_ends_with(path, STR(".html"))
                   ? str_slice(path, 0, path.len - 5)
                   : path;
    return arena_printf(&work->project.arena, "%.*s.json", STR_ARG(stem));
}

static int write_report(struct l10n_work *work, struct value *status)
{
    struct buf page;
    struct buf json;
    str path = str_from(work->options->output);
    buf_init(&page, REPORT_MAX_BYTES);
    buf_init(&json, REPORT_MAX_BYTES);
    json_write(status, JSON_PRETTY | JSON_NUMBERS, &json);
    value_put_text(status, &work->project.arena, "style_hash",
                   work->project.edition.style_hash);
    bool good =
        work->project.templates &&
        templates_render(work->project.templates, OUTPUT_HTML, STR("report"),
                         status, &work->project.diags, &page) &&
        l10n_put(work, path, buf_text(&page)) &&
        l10n_put(work, json_path(work, path), buf_text(&json));
    buf_release(&page);
    buf_release(&json);
    return good                                 ? EXIT_CLEAN
           : work->project.diags.machine_failed ? EXIT_MACHINE
                                                : EXIT_FAULTS;
}

static int print_json(const struct value *status)
{
    struct buf out;
    buf_init(&out, REPORT_MAX_BYTES);
    json_write(status, JSON_PRETTY | JSON_NUMBERS, &out);
    bool printed = print_text(buf_text(&out), stdout);
    buf_release(&out);
    return printed ? EXIT_CLEAN : EXIT_MACHINE;
}

static int status_run(const struct options *options)
{
    struct l10n_work work;
    struct telling telling = {.work = &work};
    int status;
    if (!l10n_open(&work, "status", options, &status)) {
        return l10n_close(&work, status);
    }
    telling.arena = &work.project.arena;
    if (!l10n_today(&work, &telling.today)) {
        return l10n_close(&work, EXIT_USAGE);
    }
    struct value *value = status_new(&telling);
    if (options->output) {
        return l10n_close(&work, write_report(&work, value));
    }
    if (options->json) {
        return l10n_close(&work, print_json(value));
    }
    print_table(value);
    return l10n_close(&work, EXIT_CLEAN);
}

const struct command command_l10n_status = {
    .name = "l10n status",
    .args = "",
    .summary = "tell how far every language is",
    .details =
        "Counts texts and the words of their sources by class and state; "
        "states are\ncomputed from the texts as they are.  The JSON has "
        "{version, source, on,\nshown_from, locales: [{locale, name, classes: "
        "[{class, units, words}], stale:\n[{id, class, translated_on, "
        "age_days}], approvals: [{id, role, by, on, holds}]}]}.",
    .options = specs,
    .run = status_run,
};

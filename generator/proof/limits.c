/* SPDX-License-Identifier: MIT */
/*
 * Texts that may not be long, with the numbers that make them longest: the
 * bounds of the declared range, and one of each plural category in it.  With
 * the other facts of a project they are measured where its pages are made.
 */
#include "proof/reader.h"
#include "translate/format.h"
#include "translate/text_limit.h"

enum {
    DEFAULT_MAX = 1000, /* of a number without a declared range */
    VALUES_MAX = 2 + PLURAL_CATEGORY_COUNT,
};

/* Numbers that an argument is tried with. */
struct trial {
    str name;
    bool is_number;
    int64_t values[VALUES_MAX];
    size_t count;
};

static const struct message_type *find_type(
    const struct catalog_meta_entry *meta, str name)
{
    for (size_t i = 0; i < meta->type_count; i++) {
        if (str_equal(meta->types[i].name, name)) {
            return &meta->types[i];
        }
    }
    return NULL;
}

static struct trial make_trial(const struct catalog_meta_entry *meta,
                               const struct message_param *param,
                               struct formats *formats)
{
    const struct message_type *type = find_type(meta, param->name);
    struct trial trial = {.name = param->name};
    int64_t min = 0;
    int64_t max = DEFAULT_MAX;
    if (type && type->kind != MESSAGE_TYPE_TEXT) {
        min = type->min;
        max = type->max;
        trial.is_number = true;
    }
    trial.is_number |= param->is_counted;
    trial.values[trial.count++] = min;
    trial.values[trial.count++] = max;
    for (int i = 0; i < PLURAL_CATEGORY_COUNT && trial.is_number; i++) {
        trial.count += format_plural_example(formats, (enum plural_category)i,
                                             PLURAL_CARDINAL, min, max, NULL, 0,
                                             &trial.values[trial.count]);
    }
    return trial;
}

/* All numbers take their values in step. */
static void check_message(const struct reader *reader, const struct pair *pair,
                          const struct message *message,
                          struct formats *formats)
{
    size_t count;
    const struct message_param *params = message_params(message, &count);
    struct trial *trials = ARENA_ARRAY(reader->arena, count + 1, struct trial);
    struct message_arg *args =
        ARENA_ARRAY(reader->arena, count + 1, struct message_arg);
    struct buf shown;
    buf_init(&shown, MESSAGE_BYTES_MAX * 2);
    for (size_t i = 0; i < count; i++) {
        trials[i] = make_trial(pair->text->meta, &params[i], formats);
    }
    for (size_t step = 0; step < VALUES_MAX; step++) {
        for (size_t i = 0; i < count; i++) {
            size_t index = step < trials[i].count ? step : 0;
            args[i] = (struct message_arg){.name = trials[i].name};
            if (trials[i].is_number) {
                args[i].kind = MESSAGE_NUMBER;
                args[i].text = arena_printf(reader->arena, "%lld",
                                            (long long)trials[i].values[index]);
            }
        }
        buf_clear(&shown);
        message_format(message, formats, args, count, &shown);
        text_limit_check(reader->sources->texts, pair->number,
                         pair->target->value, buf_text(&shown), reader->diags);
    }
    buf_release(&shown);
}

void proof_limits(const struct reader *reader)
{
    struct formats *formats = NULL;
    for (size_t i = 0; i < reader->pair_count; i++) {
        const struct pair *pair = &reader->pairs[i];
        if (pair->variant || !text_is_limited(reader->proof->languages,
                                              reader->language, pair->number)) {
            continue;
        }
        const struct catalog_entry *entry =
            pair->text->message
                ? catalog_find(&reader->language->catalog, pair->text->id)
                : NULL;
        if (!entry || !entry->message) {
            text_limit_check(reader->sources->texts, pair->number,
                             pair->target->value, pair->target->value->text,
                             reader->diags);
            continue;
        }
        formats = formats
                      ? formats
                      : formats_open(&reader->language->locale, reader->arena);
        check_message(reader, pair, entry->message, formats);
    }
    if (formats) {
        formats_close(formats);
    }
}

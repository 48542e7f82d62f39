/* SPDX-License-Identifier: MIT */
/*
 * Two texts as messages, the second as a translation of the first: compiled,
 * checked against each other, and filled in four languages.
 */
#include "translate/message.h"

#include "fuzz.h"
#include "translate/format.h"
#include "translate/init.h"
#include "translate/locale.h"

enum { LANGUAGE_COUNT = 4, MOST_BYTES = 1 << 20 };

static struct arena program;
static struct formats *formats[LANGUAGE_COUNT];

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static const char *const tags[LANGUAGE_COUNT] = {"en", "ru", "zh-Hans",
                                                     "ar"};
    struct diags diags;
    (void)argc;
    (void)argv;
    diags_init(&diags, &program);
    require(translate_init(&diags));
    for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
        struct locale *locale = ARENA_NEW(&program, struct locale);
        require(locale_read(NULL, str_from(tags[i]), &program, &diags, locale));
        formats[i] = formats_open(locale, &program);
    }
    return 0;
}

static struct message *compile(str text, struct arena *arena,
                               struct diags *diags)
{
    struct message *message = NULL;
    bool good =
        message_compile(value_text(arena, text), arena, diags, &message);
    require(good == (diags->error_count == 0));
    return good ? message : NULL;
}

static void fill(const struct message *message, const char *number,
                 struct arena *arena)
{
    struct message_arg args[MESSAGE_PARAMS_MAX];
    size_t count;
    const struct message_param *params = message_params(message, &count);
    require(count <= MESSAGE_PARAMS_MAX);
    for (size_t i = 0; i < count; i++) {
        args[i] = params[i].is_counted
                      ? message_number_arg("", str_from(number))
                      : message_text_arg("", STR("<&\xd7\xa2"));
        args[i].name = params[i].name;
    }
    for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
        struct buf text;
        buf_init(&text, MOST_BYTES);
        message_format(message, formats[i], args, i == 0 ? 0 : count, &text);
        require(fuzz_is_clean(arena_copy(arena, buf_text(&text))));
        buf_release(&text);
    }
}

/* Gives the message, and false with every fault told when it is none. */
static struct message *try(str text, struct arena *arena)
{
    struct diags diags;
    diags_init(&diags, arena);
    struct message *message = compile(text, arena, &diags);
    require_findings(&diags);
    if (message) {
        fill(message, "0", arena);
        fill(message, "21", arena);
        fill(message, "1234567.50", arena);
    }
    return message;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    str rest = {(const char *)data, size};
    if (!fuzz_is_clean(rest)) {
        return 0;
    }
    struct arena arena = {0};
    struct diags diags;
    diags_init(&diags, &arena);
    const struct message *source = try(fuzz_part(&rest), &arena);
    const struct message *translation = try(fuzz_part(&rest), &arena);
    for (size_t i = 0; source && translation && i < LANGUAGE_COUNT; i++) {
        size_t before = diags.error_count;
        bool good =
            message_check(source, translation, NULL, 0, formats[i], &diags);
        require(good == (diags.error_count == before));
    }
    require_findings(&diags);
    arena_release(&arena);
    return 0;
}

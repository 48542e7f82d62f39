/* SPDX-License-Identifier: MIT */
#include "view/gather.h"

#include <assert.h>

/* Takes a message piece by piece. */
struct gathering {
    struct arena *arena;
    struct value *parts;
    const struct message_arg *args;
    uint64_t shown; /* which of the args, */
    uint64_t told;  /* or for which there was a form of their own */
};

static void gather_words(void *context, str text)
{
    struct gathering *gathering = context;
    parts_add(gathering->parts, gathering->arena, PART_WORDS, text, STR(""));
}

static void gather_argument(void *context, const struct message_arg *arg,
                            str text)
{
    struct gathering *gathering = context;
    struct arena *arena = gathering->arena;
    gathering->shown |= (uint64_t)1 << (arg - gathering->args);
    if (arg->value) {
        parts_add_phrase(gathering->parts, arena, arg->value, PART_NAME);
    } else if (arg->kind == MESSAGE_NUMBER) {
        parts_add(gathering->parts, arena, PART_DATA, arena_copy(arena, text),
                  arg->text);
    } else {
        parts_add(gathering->parts, arena, PART_NAME, text, STR(""));
    }
}

static void gather_exact(void *context, const struct message_arg *arg)
{
    struct gathering *gathering = context;
    gathering->told |= (uint64_t)1 << (arg - gathering->args);
}

/* True when the message counts by a number. */
static bool counts_by(const struct message *message, str name)
{
    size_t count;
    const struct message_param *params = message_params(message, &count);
    for (size_t i = 0; i < count; i++) {
        if (str_equal(params[i].name, name)) {
            return params[i].is_counted;
        }
    }
    return false;
}

/* The forms for zero, one and two may say it by themselves; but in some
 * languages they serve for other numbers, too. */
static bool goes_without_saying(str decimal)
{
    return str_equal(decimal, STR("0")) || str_equal(decimal, STR("1")) ||
           str_equal(decimal, STR("2"));
}

/* Looks for numbers that are counted and not shown; false when one of them
 * should have been.  The others are added to the parts, if there are any. */
static bool add_unshown(struct gathering *gathering,
                        const struct message *message, size_t arg_count)
{
    bool good = true;
    for (size_t i = 0; i < arg_count; i++) {
        const struct message_arg *arg = &gathering->args[i];
        if (arg->kind != MESSAGE_NUMBER || gathering->shown >> i & 1 ||
            !counts_by(message, arg->name)) {
            continue;
        }
        if (gathering->told >> i & 1 || goes_without_saying(arg->text)) {
            parts_add(gathering->parts, gathering->arena, PART_DATA, STR(""),
                      arg->text);
        } else {
            good = false;
        }
    }
    return good;
}

bool gather_message(const struct message *message, struct formats *formats,
                    const struct message_arg *args, size_t arg_count,
                    struct arena *arena, struct value **parts)
{
    struct gathering gathering = {
        .arena = arena,
        .parts = value_list(arena),
        .args = args,
    };
    const struct message_sink sink = {&gathering, gather_words, gather_argument,
                                      gather_exact};
    assert(arg_count < GATHER_ARGS_MAX);
    message_walk(message, formats, args, arg_count, &sink);
    *parts = gathering.parts;
    return add_unshown(&gathering, message, arg_count);
}

/* SPDX-License-Identifier: MIT */
#include "model/target.h"

#define TARGET_FORM                                                            \
    "a target such as `4 business hours`, `every 2 hours`, `next business "    \
    "day`, `best effort`, `as agreed` or `none`"

static const str every = STR_INIT("every ");

/* Takes "(objective)" or "(guaranteed)" off the end. */
static str strength_cut(str text, enum strength *out)
{
    static const str objective = STR_INIT(" (objective)");
    static const str guaranteed = STR_INIT(" (guaranteed)");
    if (str_ends_with(text, objective)) {
        *out = STRENGTH_OBJECTIVE;
        return str_slice(text, 0, text.len - objective.len);
    }
    if (str_ends_with(text, guaranteed)) {
        *out = STRENGTH_GUARANTEE;
        return str_slice(text, 0, text.len - guaranteed.len);
    }
    return text;
}

static bool target_parse(str text, struct target *out)
{
    if (str_equal(text, STR("best effort"))) {
        out->limit = LIMIT_BEST_EFFORT;
        return true;
    }
    if (str_equal(text, STR("as agreed"))) {
        out->limit = LIMIT_AS_AGREED;
        return true;
    }
    if (str_equal(text, STR("none"))) {
        out->limit = LIMIT_NOT_PROMISED;
        return true;
    }
    out->limit = LIMIT_WITHIN;
    text = strength_cut(text, &out->strength);
    out->repeats = str_starts_with(text, every);
    if (out->repeats) {
        text = str_slice(text, every.len, text.len);
    }
    return duration_parse(text, &out->duration) &&
           !(out->repeats && out->duration.unit == UNIT_NEXT_BUSINESS_DAY);
}

/* Rewrites "every 2h (objective)" as what was probably meant. */
static str target_guess(struct arena *arena, str text, bool update)
{
    enum strength strength;
    str amount = strength_cut(text, &strength);
    str ending = str_slice(text, amount.len, text.len);
    if (str_starts_with(amount, every)) {
        amount = str_slice(amount, every.len, amount.len);
    }
    str duration = duration_guess(arena, amount);
    if (duration.len == 0 ||
        (update && str_equal(duration, STR("next business day")))) {
        return STR("");
    }
    return arena_printf(arena, "%s%.*s%.*s", update ? every.data : "",
                        STR_ARG(duration), STR_ARG(ending));
}

/* What is a duration but for its spelling is duration-form, with the right one;
 * all else is target-form. */
static bool report_target(const struct reading *reading,
                          const struct value *from, bool update,
                          const char *form)
{
    str guess = value_is_text(from)
                    ? target_guess(reading->arena, from->text, update)
                    : STR("");
    return report_form(reading, guess.len ? "duration-form" : "target-form",
                       form, from, guess);
}

static bool read_target(const struct reading *reading,
                        const struct field *field, const struct value *from,
                        void *out)
{
    struct target *target = out;
    bool update = strcmp(field->key, "update") == 0;
    target->at = from;
    if (!value_is_text(from) || !target_parse(from->text, target)) {
        return report_target(reading, from, update, TARGET_FORM);
    }
    if (target->limit == LIMIT_WITHIN && target->repeats != update) {
        return report_target(reading, from, update,
                             update ? "an interval such as `every 2 hours`"
                                    : "a limit such as `4 business hours`");
    }
    return true;
}

static const struct type type_target = {
    .name = "target",
    .form = TARGET_FORM,
    .pattern = "^(((every )?[1-9][0-9]{0,3} (business )?(minute|hour|day)s?|"
               "next business day)( \\((objective|guaranteed)\\))?|best "
               "effort|as agreed|none)$",
    .read = read_target,
    .size = sizeof(struct target),
};

static const struct field targets_fields[] = {
    {.key = "first_response",
     .type = &type_target,
     .offset = offsetof(struct targets, kinds[TARGET_FIRST_RESPONSE]),
     .meaning = "until a person first answers; an automatic reply is none",
     .example = "4 business hours"},
    {.key = "update",
     .type = &type_target,
     .offset = offsetof(struct targets, kinds[TARGET_UPDATE]),
     .meaning = "how often the customer hears how it stands",
     .example = "every 2 hours"},
    {.key = "workaround",
     .type = &type_target,
     .offset = offsetof(struct targets, kinds[TARGET_WORKAROUND]),
     .meaning = "until work can go on another way",
     .example = "8 hours (objective)"},
    {.key = "resolution",
     .type = &type_target,
     .offset = offsetof(struct targets, kinds[TARGET_RESOLUTION]),
     .meaning = "until the cause is removed",
     .example = "2 business days (objective)"},
};

const char *target_kind_key(enum target_kind kind)
{
    return targets_fields[kind].key;
}

const struct schema targets_schema = {
    .kind = "set of targets",
    .meaning = "How soon something happens, for one severity.",
    .fields = targets_fields,
    .field_count = sizeof targets_fields / sizeof *targets_fields,
    .size = sizeof(struct targets),
};

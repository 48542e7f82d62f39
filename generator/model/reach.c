/* SPDX-License-Identifier: MIT */
#include "model/reach_read.h"

static bool read_service(const struct reading *reading,
                         const struct field *field, const struct value *from,
                         void *out)
{
    struct name *name = out;
    name->at = from;
    return type_text.read(reading, field, from, &name->text);
}

const struct type type_service = {
    .name = "service",
    .form = "a service as it stands under `covers`",
    .read = read_service,
    .size = sizeof(struct name),
};

static const struct field reach_fields[] = {
    {.key = "by",
     .type = &type_word,
     .words = channel_words,
     .required = true,
     .offset = offsetof(struct reach, by),
     .meaning = "the contact method",
     .example = "phone"},
    {.key = "during",
     .type = &type_id,
     .required = true,
     .refers_to = "schedule",
     .several = "write one row of `reach` for each",
     .offset = offsetof(struct reach, during),
     .meaning = "the hours: a name under `hours`, or `always`",
     .example = "office"},
    NARROWING_FIELDS(struct reach, ),
    {.key = "contact",
     .type = &type_id,
     .refers_to = "contact of the partner",
     .several = "write one row of `reach` for each",
     .offset = offsetof(struct reach, contact),
     .fallback = "all contacts of that channel",
     .meaning = "the contact that is meant, by the `id` that the partner gives "
                "it",
     .example = "emergency"},
    {.key = "if",
     .type = &type_text,
     .translatable = true,
     .binding = true,
     .offset = offsetof(struct reach, condition),
     .fallback = "it holds without condition",
     .meaning = "what must be so for this to hold",
     .example = "You asked for it when you opened the request."},
    {.key = "id",
     .type = &type_id,
     .offset = offsetof(struct reach, id),
     .fallback = "main",
     .meaning = "tells rows with an `if` apart, for translators",
     .example = "on-request"},
};

bool check_no_empty_lists(const struct reading *reading, const struct value *at,
                          const char *const *keys)
{
    bool usable = true;
    for (; *keys; keys++) {
        const struct value *value = value_find(at, str_from(*keys));
        if (value && value->kind == VALUE_LIST && value->item_count == 0) {
            struct diag *diag =
                diag_at(reading->diags, SEVERITY_ERROR, "required-empty", value,
                        "`%s` must not be empty", *keys);
            diag_hint(reading->diags, diag,
                      "leave the key out where it makes no difference");
            usable = false;
        }
    }
    return usable;
}

static bool reach_finish(const struct reading *reading, void *object)
{
    static const char *const lists[] = {
        "severity", "languages", "region", "request", "service", "tier", NULL};
    const struct reach *reach = object;
    return check_no_empty_lists(reading, reach->at, lists);
}

const struct schema reach_schema = {
    .kind = "way to reach support",
    .meaning = "Who can reach you how, and when.  A row holds in the cases "
               "that its keys name; the most specific row wins, and rows that "
               "are equally specific join.",
    .fields = reach_fields,
    .field_count = sizeof reach_fields / sizeof *reach_fields,
    .size = sizeof(struct reach),
    .finish = reach_finish,
};

const char *const usual_requests[] = {"incident", "request", "change",
                                      "question", "billing", NULL};

bool request_is_usual(str id)
{
    for (const char *const *usual = usual_requests; *usual; usual++) {
        if (str_equal(id, str_from(*usual))) {
            return true;
        }
    }
    return false;
}

struct narrowing reach_narrowing(const struct reach *reach)
{
    return (struct narrowing){
        .severity = reach->severity,
        .languages = reach->languages,
        .region = reach->region,
        .request = reach->request,
        .service = reach->service,
        .tier = reach->tier,
    };
}

unsigned narrowing_keys(const struct narrowing *narrowing)
{
    unsigned keys = 0;
    keys |= narrowing->severity.count ? NARROWS_SEVERITY : 0U;
    keys |= narrowing->languages.count ? NARROWS_LANGUAGE : 0U;
    keys |= narrowing->region.count ? NARROWS_REGION : 0U;
    keys |= narrowing->request.count ? NARROWS_REQUEST : 0U;
    keys |= narrowing->service.count ? NARROWS_SERVICE : 0U;
    keys |= narrowing->tier.count ? NARROWS_TIER : 0U;
    return keys;
}

unsigned case_keys(const struct support_case *asked)
{
    unsigned keys = 0;
    keys |= asked->severity.len ? NARROWS_SEVERITY : 0U;
    keys |= asked->language.len ? NARROWS_LANGUAGE : 0U;
    keys |= asked->region.len ? NARROWS_REGION : 0U;
    keys |= asked->request.len ? NARROWS_REQUEST : 0U;
    keys |= asked->service.len ? NARROWS_SERVICE : 0U;
    keys |= asked->tier.len ? NARROWS_TIER : 0U;
    return keys;
}

static bool names_agree(const struct name_list *names, str asked)
{
    for (size_t i = 0; i < names->count; i++) {
        if (str_equal(names->items[i].text, asked)) {
            return true;
        }
    }
    return names->count == 0 || asked.len == 0;
}

bool languages_agree(str a, str b)
{
    str shorter = a.len < b.len ? a : b;
    str longer = a.len < b.len ? b : a;
    return str_starts_with(longer, shorter) &&
           (longer.len == shorter.len || longer.data[shorter.len] == '-');
}

static bool spoken_agree(const struct text_list *languages, str asked)
{
    for (size_t i = 0; i < languages->count; i++) {
        if (languages_agree(languages->items[i], asked)) {
            return true;
        }
    }
    return languages->count == 0 || asked.len == 0;
}

bool narrowing_matches(const struct narrowing *narrowing,
                       const struct support_case *asked)
{
    return names_agree(&narrowing->severity, asked->severity) &&
           spoken_agree(&narrowing->languages, asked->language) &&
           names_agree(&narrowing->region, asked->region) &&
           names_agree(&narrowing->request, asked->request) &&
           names_agree(&narrowing->service, asked->service) &&
           names_agree(&narrowing->tier, asked->tier);
}

int key_count(unsigned keys)
{
    int count = 0;
    for (; keys; keys &= keys - 1) {
        count++;
    }
    return count;
}

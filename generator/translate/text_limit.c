/* SPDX-License-Identifier: MIT */
#include "translate/text_limit.h"

#include "translate/script.h"

bool text_is_limited(const struct languages *languages,
                     const struct language *language, size_t number)
{
    const struct texts *texts = languages->texts;
    if (!texts || number >= texts->count || !texts->items[number].meta ||
        texts->items[number].meta->max_chars == 0) {
        return false;
    }
    return language->texts.status[number].state != TEXT_IS_SOURCE;
}

void text_limit_check(const struct texts *texts, size_t number,
                      const struct value *at, str shown, struct diags *diags)
{
    struct arena scratch = {0};
    const struct text *text = &texts->items[number];
    size_t columns = script_columns(str_trim(shown), &scratch);
    size_t max = text->meta->max_chars;
    arena_release(&scratch);
    if (columns <= max) {
        return;
    }
    str id = text_excerpt(text->id);
    str words = text_excerpt(shown);
    struct diag *diag =
        diag_at(diags, SEVERITY_ERROR, "text-long", at,
                "`%.*s` has %zu columns where %zu are the most: %.*s",
                STR_ARG(id), columns, max, STR_ARG(words));
    diag_related(diags, diag, text->source->source, text->source->start,
                 "the source text");
    diag_hint(diags, diag,
              "say it shorter; a wide character counts as two columns");
}

/* SPDX-License-Identifier: MIT */
#include "model/page.h"

static const struct field fields[] = {
    {.key = "page",
     .type = &type_id,
     .required = true,
     .offset = offsetof(struct page, id),
     .meaning = "the id by which partners name it; part of its address",
     .example = "billing-support"},
    {.key = "title",
     .type = &type_text,
     .required = true,
     .translatable = true,
     .offset = offsetof(struct page, title),
     .meaning = "its heading",
     .example = "Billing support"},
    {.key = "summary",
     .type = &type_text,
     .translatable = true,
     .offset = offsetof(struct page, summary),
     .meaning = "what it is about, in one sentence",
     .example = "Questions on invoices and payments."},
    {.key = "body",
     .type = &type_prose,
     .required = true,
     .translatable = true,
     .offset = offsetof(struct page, body),
     .meaning = "the text, in Markdown",
     .example = "Write to {partner.email}."},
};

/* A partner's own page lies beside its texts, as index.html. */
static bool page_finish(const struct reading *reading, void *object)
{
    const struct page *page = object;
    if (!str_equal(page->id.text, STR("index"))) {
        return true;
    }
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "id-reserved", page->id.at,
                "a page cannot be called `index`: that is the partner's own");
    diag_hint(reading->diags, diag, "give it another id, such as `overview`");
    return false;
}

const struct schema page_schema = {
    .kind = "page",
    .meaning = "A text of a partner's help site.",
    .fields = fields,
    .field_count = sizeof fields / sizeof *fields,
    .size = sizeof(struct page),
    .finish = page_finish,
};

/* SPDX-License-Identifier: MIT */
/* What customers should be told besides. */
#include "rules/judge.h"

#include "rules/phrases.h"

static void judge_price_unsaid(const struct rule *rule, const struct plan *plan,
                               struct diags *diags)
{
    if (plan->price.count == 0 && plan->charged.count == 0) {
        report(rule, diags, plan->at,
               "this plan does not say whether support is charged");
    }
}

void check_price_unsaid(const struct rule *rule,
                        const struct catalogue *catalogue, struct diags *diags)
{
    each_plan(rule, catalogue, diags, judge_price_unsaid);
}

static void judge_collections(const struct rule *rule,
                              const struct partner *partner,
                              struct diags *diags)
{
    if (partner->role != ROLE_INDEPENDENT &&
        partner->collections.text.len == 0) {
        report(rule, diags, partner->at,
               "this partner has no collections policy");
    }
}

void check_collections(const struct rule *rule,
                       const struct catalogue *catalogue, struct diags *diags)
{
    each_partner(rule, catalogue, diags, judge_collections);
}

static void judge_self_help(const struct rule *rule,
                            const struct partner *partner, struct diags *diags)
{
    if (partner->self_help.count == 0) {
        report(rule, diags, partner->at,
               "this partner names no place where customers can help "
               "themselves");
    }
}

void check_self_help(const struct rule *rule, const struct catalogue *catalogue,
                     struct diags *diags)
{
    each_partner(rule, catalogue, diags, judge_self_help);
}

static void judge_provider(const struct rule *rule,
                           const struct partner *partner, struct diags *diags)
{
    if (partner->role == ROLE_INDIRECT_RESELLER &&
        partner->provider.name.len == 0) {
        report(rule, diags, field_value(partner->at, "role"),
               "this indirect reseller does not name its indirect provider");
    }
}

void check_provider(const struct rule *rule, const struct catalogue *catalogue,
                    struct diags *diags)
{
    each_partner(rule, catalogue, diags, judge_provider);
}

/* ---- W7 ----------------------------------------------------------------- */

/* What is looked for, where, and where it is reported. */
struct search {
    const struct rule *rule;
    struct diags *diags;
};

static void search_texts(const struct search *search,
                         const struct schema *schema, const struct value *at);

static void search_field(const struct search *search, const struct field *field,
                         const struct value *value)
{
    if (field->of && field->shape == SHAPE_ONE) {
        search_texts(search, field->of, value);
    } else if (field->of && field->shape == SHAPE_BY_ID &&
               value->kind == VALUE_MAP) {
        for (size_t i = 0; i < value->entry_count; i++) {
            search_texts(search, field->of, value->entries[i].value);
        }
    } else if (field->of) {
        for (size_t i = 0; value->kind == VALUE_LIST && i < value->item_count;
             i++) {
            search_texts(search, field->of, value->items[i]);
        }
    } else if (field->translatable) {
        phrases_check(search->rule, value, search->diags);
    }
}

/* Looks into every text for people that the tables know. */
static void search_texts(const struct search *search,
                         const struct schema *schema, const struct value *at)
{
    if (schema->short_key && value_is_text(at)) {
        search_field(search, schema_find(schema, str_from(schema->short_key)),
                     at);
    }
    for (size_t i = 0; i < schema->field_count; i++) {
        const struct value *value =
            value_find(at, str_from(schema->fields[i].key));
        if (value) {
            search_field(search, &schema->fields[i], value);
        }
    }
}

static void search_page(const struct search *search,
                        const struct catalogue *catalogue, str id)
{
    const struct page *page = catalogue_page(catalogue, id);
    if (page) {
        search_texts(search, &page_schema, page->at);
    }
}

/* Only a programme's customers are barred from the vendor's own support.  Texts
 * that several partners show are searched for each; who prints the findings
 * drops those that are the same. */
static void search_partner(const struct search *search,
                           const struct catalogue *catalogue,
                           const struct partner *partner)
{
    search_texts(search, &partner_schema, partner->at);
    for (size_t i = 0; i < partner->plans.count; i++) {
        const struct plan *plan =
            catalogue_plan(catalogue, partner->plans.items[i].text);
        if (plan) {
            search_texts(search, &plan_schema, plan->at);
        }
    }
    for (size_t i = 0; i < partner->pages.count; i++) {
        search_page(search, catalogue, partner->pages.items[i].text);
    }
    search_page(search, catalogue, partner->training.text);
    search_page(search, catalogue, partner->collections.text);
}

void check_vendor_tickets(const struct rule *rule,
                          const struct catalogue *catalogue,
                          struct diags *diags)
{
    const struct search search = {rule, diags};
    for (size_t i = 0; i < catalogue->partner_count; i++) {
        if (catalogue->partners[i]->role != ROLE_INDEPENDENT) {
            search_partner(&search, catalogue, catalogue->partners[i]);
        }
    }
}

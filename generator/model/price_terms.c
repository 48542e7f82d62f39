/* SPDX-License-Identifier: MIT */
/* What stands beside the prices of a plan: what they are shares of, and how
 * they are billed; and that all they name is there. */
#include "model/plan.h"

static const struct field base_fields[] = {
    {.key = "text",
     .type = &type_text,
     .required = true,
     .translatable = true,
     .binding = true,
     .offset = offsetof(struct price_base, text),
     .meaning = "what exactly is counted, of whom, over which time",
     .example = "Your charges of the month before discounts and credits."},
    {.key = "name",
     .type = &type_text,
     .translatable = true,
     .binding = true,
     .offset = offsetof(struct price_base, name),
     .fallback = "spend, license: the usual words; else the id",
     .meaning = "its name in short",
     .example = "monthly charges"},
    {.key = "excludes",
     .of = &named_text_schema,
     .shape = SHAPE_BY_ID,
     .offset = offsetof(struct price_base, excludes),
     .meaning = "what is not counted, each under a name",
     .example = "{marketplace: Purchases from other vendors}"},
};

const struct schema price_base_schema = {
    .kind = "base of a share",
    .meaning = "What a percentage is taken of.",
    .fields = base_fields,
    .field_count = sizeof base_fields / sizeof *base_fields,
    .size = sizeof(struct price_base),
    .short_key = "text",
};

bool price_base_is_usual(str id)
{
    return str_equal(id, STR("spend")) || str_equal(id, STR("license"));
}

static const struct word in_words[] = {
    {"advance", BILLING_ADVANCE, "before the period"},
    {"arrears", BILLING_ARREARS, "after the period"},
    {NULL, 0, NULL},
};

static const struct word proration_words[] = {
    {"none", PRORATION_NONE, "a period that has begun is paid in full"},
    {"daily", PRORATION_DAILY, "a part of a period is paid by the day"},
    {"monthly", PRORATION_MONTHLY, "a part of a period is paid by the month"},
    {NULL, 0, NULL},
};

static const struct word rounding_words[] = {
    {"half-up", ROUNDING_HALF_UP, "to the nearest, halves up"},
    {"half-even", ROUNDING_HALF_EVEN, "to the nearest, halves to the even one"},
    {"down", ROUNDING_DOWN, "down"},
    {"up", ROUNDING_UP, "up"},
    {NULL, 0, NULL},
};

static const struct field billing_fields[] = {
    {.key = "in",
     .type = &type_word,
     .words = in_words,
     .offset = offsetof(struct billing, in),
     .meaning = "when an invoice is sent",
     .example = "advance"},
    {.key = "due_within",
     .type = &type_period,
     .offset = offsetof(struct billing, due_within),
     .meaning = "by when an invoice is to be paid, from its date on",
     .example = "14 days"},
    {.key = "proration",
     .type = &type_word,
     .words = proration_words,
     .offset = offsetof(struct billing, proration),
     .meaning = "what is paid for a part of a period",
     .example = "none"},
    {.key = "rounding",
     .type = &type_word,
     .words = rounding_words,
     .offset = offsetof(struct billing, rounding),
     .fallback = "half-up",
     .meaning = "how each line is rounded, once, to what the currency has",
     .example = "half-up"},
};

static bool billing_finish(const struct reading *reading, void *object)
{
    (void)reading;
    struct billing *billing = object;
    billing->rounding_is_said = value_find(billing->at, STR("rounding"));
    return true;
}

const struct schema billing_schema = {
    .kind = "billing",
    .meaning = "How prices are billed and paid.",
    .fields = billing_fields,
    .field_count = sizeof billing_fields / sizeof *billing_fields,
    .size = sizeof(struct billing),
    .finish = billing_finish,
};

/* ---- what prices name --------------------------------------------------- */

/* Gives the names that something can be called by: keys of the plan, and more.
 */
static struct text_list names_under(const struct reading *reading,
                                    const struct plan *plan, const char *key,
                                    const char *const *more)
{
    const struct value *map = value_find(plan->at, str_from(key));
    size_t count = map && map->kind == VALUE_MAP ? map->entry_count : 0;
    struct text_list names = {ARENA_ARRAY(reading->arena, count + 2, str), 0};
    for (size_t i = 0; i < count; i++) {
        names.items[names.count++] = map->entries[i].key;
    }
    for (; *more; more++) {
        names.items[names.count++] = str_from(*more);
    }
    return names;
}

static bool is_among(const struct text_list *names, str id)
{
    for (size_t i = 0; i < names->count; i++) {
        if (str_equal(names->items[i], id)) {
            return true;
        }
    }
    return false;
}

static bool report_missing(const struct reading *reading,
                           const struct value *at, const char *kind, str id,
                           const struct text_list *names, const char *hint)
{
    struct diag *diag = diag_at(reading->diags, SEVERITY_ERROR, "ref-missing",
                                at, "there is no %s `%.*s`", kind, STR_ARG(id));
    hint_nearest(reading->diags, diag, id, names->items, names->count);
    if (diag->hint.len == 0) {
        diag_hint(reading->diags, diag, "%s", hint);
    }
    return false;
}

struct known_names {
    const struct reading *reading;
    struct text_list bases;
    struct text_list schedules;
    struct text_list severities;
};

/* The name of a variable of a unit would mean two things. */
static bool base_resolve(const struct known_names *known,
                         const struct name *base)
{
    for (int i = PRICE_PER_PLAN + 1; i < PRICE_UNIT_COUNT; i++) {
        str plural = str_from(price_unit_plural((enum price_unit)i));
        if (str_equal(base->text, plural)) {
            struct diag *diag = diag_at(
                known->reading->diags, SEVERITY_ERROR, "price-parts", base->at,
                "`%.*s` are counted, and have no percentage", STR_ARG(plural));
            diag_hint(known->reading->diags, diag,
                      "give the base of the share another name");
            return false;
        }
    }
    return is_among(&known->bases, base->text) ||
           report_missing(known->reading, base->at, "base", base->text,
                          &known->bases,
                          "say under `base` what it is a percentage of");
}

static bool factors_resolve(const struct known_names *known,
                            const struct price *price)
{
    for (size_t i = 0; i < price->factors.count; i++) {
        const struct price_factor *factor = &price->factors.items[i];
        if (!is_among(&known->schedules, factor->id)) {
            return report_missing(known->reading, factor->at, "schedule",
                                  factor->id, &known->schedules,
                                  "name a schedule under `hours`, or write "
                                  "`otherwise`");
        }
    }
    for (size_t i = 0; i < price->package.deducts.count; i++) {
        const struct price_factor *factor = &price->package.deducts.items[i];
        if (!is_among(&known->severities, factor->id)) {
            return report_missing(known->reading, factor->at, "severity",
                                  factor->id, &known->severities,
                                  "name a severity, or write `otherwise`");
        }
    }
    return true;
}

/* Expressions are no deeper than PRICE_MAX_DEPTH: they were checked. */
static bool price_resolve(const struct known_names *known,
                          const struct price *price)
{
    struct price_parts parts = price_parts(price);
    bool usable = factors_resolve(known, price);
    if (price->kind == PRICE_SHARE) {
        usable &= base_resolve(known, &price->share_of);
    }
    for (size_t i = 0; i < parts.count; i++) {
        usable &= price_resolve(known, &parts.items[i]);
    }
    return usable;
}

/* An id chooses one optional price. */
static bool check_ids(const struct reading *reading, const struct plan *plan)
{
    for (size_t i = 0; i < plan->price.count; i++) {
        const struct name *id = &plan->price.items[i].id;
        for (size_t j = 0; id->text.len && j < i; j++) {
            const struct name *before = &plan->price.items[j].id;
            if (!str_equal(before->text, id->text)) {
                continue;
            }
            struct diag *diag = diag_at(
                reading->diags, SEVERITY_ERROR, "ref-duplicate", id->at,
                "another price is called `%.*s` already", STR_ARG(id->text));
            diag_related(reading->diags, diag, before->at->source,
                         before->at->start, "here");
            diag_hint(reading->diags, diag, "give this one another `id`");
            return false;
        }
    }
    return true;
}

bool prices_resolve(const struct reading *reading, const struct plan *plan)
{
    static const char *const usual[] = {"spend", "license", NULL};
    static const char *const otherwise[] = {"otherwise", NULL};
    const struct known_names known = {
        reading,
        names_under(reading, plan, "base", usual),
        names_under(reading, plan, "hours", otherwise),
        names_under(reading, plan, "severities", otherwise),
    };
    bool usable = check_ids(reading, plan);
    for (size_t i = 0; i < plan->price.count; i++) {
        usable &= price_resolve(&known, &plan->price.items[i]);
    }
    return usable;
}

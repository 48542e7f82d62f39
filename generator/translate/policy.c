/* SPDX-License-Identifier: MIT */
#include "translate/policy.h"

enum { MIN_COVERAGE = 80, KEEP_UNTIL = 70, PERCENT_MAX = 100 };

struct reading {
    struct arena *arena;
    struct diags *diags;
    struct text_policy *policy;
    bool keeps; /* keep_until was said */
};

static bool report(const struct reading *r, const struct value *at,
                   const char *what, const char *hint)
{
    struct diag *diag =
        diag_at(r->diags, SEVERITY_ERROR, "locale-policy", at, "%s", what);
    diag_hint(r->diags, diag, "%s", hint);
    return false;
}

static bool read_show(const struct reading *r, const struct value *from,
                      enum text_state *out)
{
    for (int state = TEXT_DRAFT; state <= TEXT_APPROVED; state++) {
        if (value_is_text(from) &&
            str_equal(from->text, text_state_word((enum text_state)state))) {
            *out = (enum text_state)state;
            return true;
        }
    }
    return report(r, from, "this is nothing that a text can be",
                  "write draft, reviewed or approved");
}

static bool read_percent(const struct reading *r, const struct value *from,
                         int *out)
{
    uint64_t number;
    if (value_is_text(from) && str_to_uint(from->text, PERCENT_MAX, &number)) {
        *out = (int)number;
        return true;
    }
    return report(r, from, "this is no share in percent", "write 0 to 100");
}

static bool read_roles(const struct reading *r, const struct value *from)
{
    struct text_policy *policy = r->policy;
    if (from->kind != VALUE_LIST) {
        return report(r, from, "`roles` is a list",
                      "write a list, such as [linguist, legal]");
    }
    str *roles = ARENA_ARRAY(r->arena, from->item_count + 1, str);
    policy->roles = roles;
    policy->role_count = 0;
    for (size_t i = 0; i < from->item_count; i++) {
        if (!value_is_text(from->items[i]) || !from->items[i]->text.len) {
            return report(r, from->items[i], "a role is a word",
                          "write one, such as legal");
        }
        roles[policy->role_count++] = from->items[i]->text;
    }
    return true;
}

static bool read_informational(struct reading *r,
                               const struct value_entry *entry)
{
    struct text_policy *policy = r->policy;
    if (str_equal(entry->key, STR("show"))) {
        return read_show(r, entry->value, &policy->informational_show);
    }
    if (str_equal(entry->key, STR("min_coverage"))) {
        return read_percent(r, entry->value, &policy->min_coverage);
    }
    if (str_equal(entry->key, STR("keep_until"))) {
        r->keeps = true;
        return read_percent(r, entry->value, &policy->keep_until);
    }
    return report(r, entry->value, "informational texts have no such choice",
                  "there are show, min_coverage and keep_until");
}

static bool read_binding(const struct reading *r,
                         const struct value_entry *entry)
{
    if (str_equal(entry->key, STR("show"))) {
        return read_show(r, entry->value, &r->policy->binding_show);
    }
    if (str_equal(entry->key, STR("roles"))) {
        return read_roles(r, entry->value);
    }
    return report(r, entry->value, "binding texts have no such choice",
                  "there are show and roles");
}

static bool read_class(struct reading *r, const struct value_entry *class)
{
    bool binding = str_equal(class->key, STR("binding"));
    if (!binding && !str_equal(class->key, STR("informational"))) {
        return report(r, class->value, "there is no policy for this",
                      "there are informational and binding");
    }
    if (class->value->kind != VALUE_MAP) {
        return report(r, class->value, "a policy is a mapping",
                      "write, for instance, {show: reviewed}");
    }
    bool good = true;
    for (size_t i = 0; i < class->value->entry_count; i++) {
        const struct value_entry *entry = &class->value->entries[i];
        good &= binding ? read_binding(r, entry) : read_informational(r, entry);
    }
    return good;
}

bool policy_read(const struct value *from, struct arena *arena,
                 struct diags *diags, struct text_policy *out)
{
    static const str legal[] = {STR_INIT("legal")};
    struct reading r = {arena, diags, out, false};
    *out = (struct text_policy){
        .informational_show = TEXT_DRAFT,
        .binding_show = TEXT_DRAFT,
        .min_coverage = MIN_COVERAGE,
        .keep_until = KEEP_UNTIL,
        .roles = legal,
        .role_count = 1,
    };
    if (!from || from->kind == VALUE_NULL) {
        return true;
    }
    if (from->kind != VALUE_MAP) {
        return report(&r, from, "`policy` is a mapping",
                      "write, for instance, policy: {binding: {show: "
                      "approved}}");
    }
    bool good = true;
    for (size_t i = 0; i < from->entry_count; i++) {
        good &= read_class(&r, &from->entries[i]);
    }
    if (!r.keeps && out->keep_until > out->min_coverage) {
        out->keep_until = out->min_coverage;
    }
    if (good && out->keep_until > out->min_coverage) {
        return report(&r, from, "a page would go away before it appears",
                      "let keep_until be at most min_coverage");
    }
    return good;
}

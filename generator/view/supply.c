/* SPDX-License-Identifier: MIT */
/* Who gives the support, and who takes it further. */
#include "view/parts.h"

struct value *view_company(struct writer *writer, str name, str country)
{
    if (country.len == 0) {
        struct value *parts = value_list(writer->arena);
        parts_add(parts, writer->arena, PART_NAME, name, STR(""));
        return writer_phrase(writer, parts);
    }
    return SAY(
        writer, "supplier.company", message_text_arg("company", name),
        message_text_arg("country", format_country(writer_formats(writer),
                                                   country, writer->arena)));
}

/* Gives the name of a kind of support, or of a service. */
static str supply_word(struct writer *writer, str written)
{
    for (const struct word *word = scope_words; word->text; word++) {
        if (str_equal(written, str_from(word->text))) {
            return writer_say_text(
                writer, UNIT(writer, "scope.%s.name", word->text), NULL, 0);
        }
    }
    return service_name(written);
}

/* True when the plan has that kind of support or that service: what it has not
 * is supplied by nobody. */
static bool plan_has(const struct plan *plan, str written)
{
    for (size_t i = 0; i < plan->support.count; i++) {
        if (str_equal(written, str_from(word_text(scope_words,
                                                  plan->support.items[i])))) {
            return true;
        }
    }
    for (size_t i = 0; i < plan->covers.count; i++) {
        if (str_equal(service_name(written),
                      service_name(plan->covers.items[i].service))) {
            return true;
        }
    }
    return false;
}

/* Gives null when nothing of it is in the page's plan. */
static struct value *supply_phrase(struct writer *writer,
                                   const struct supply *supply)
{
    str *words = ARENA_ARRAY(writer->arena, supply->scope.count, str);
    size_t count = 0;
    for (size_t i = 0; i < supply->scope.count; i++) {
        str written = supply->scope.items[i];
        if (!writer->plan || plan_has(writer->plan, written)) {
            words[count++] = supply_word(writer, written);
        }
    }
    if (count == 0) {
        return value_null(writer->arena);
    }
    struct message_arg scope =
        message_text_arg("scope", format_list(writer_formats(writer), words,
                                              count, LIST_AND, writer->arena));
    struct message_arg partner =
        message_text_arg("partner", writer->partner->name);
    switch (supply->kind) {
    case SUPPLIED_BY_US:
        return SAY(writer, "supplier.us", scope, partner);
    case SUPPLIED_RESOLD:
        return SAY(
            writer, "supplier.resold", scope, partner,
            phrase_arg("company", view_company(writer, supply->resold_from,
                                               supply->country)));
    case SUPPLIED_OUTSOURCED:
        return SAY(
            writer, "supplier.outsourced", scope, partner,
            phrase_arg("company", view_company(writer, supply->outsourced_to,
                                               supply->country)));
    }
    return value_null(writer->arena);
}

/* A plan may be supplied otherwise than what else the partner offers. */
struct value *view_suppliers(struct writer *writer)
{
    const struct partner *partner = writer->partner;
    const struct plan *plan = writer->plan;
    bool own = plan && plan->supplied.count;
    size_t count = own ? plan->supplied.count : partner->supplied.count;
    const struct supply *items =
        own ? plan->supplied.items : partner->supplied.items;
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < count; i++) {
        struct value *phrase = supply_phrase(writer, &items[i]);
        if (phrase->kind != VALUE_NULL) {
            value_push(list, writer->arena, phrase);
        }
    }
    if (count == 0 && partner->role != ROLE_INDIRECT_RESELLER &&
        !(plan && plan->subcontractors.count)) {
        value_push(list, writer->arena,
                   SAY(writer, "supplier.all",
                       message_text_arg("partner", partner->name)));
    }
    return list;
}

/* The vehicles' names are product names, the same in every language. */
static const char *vehicle_name(int vehicle)
{
    for (const struct word *word = vehicle_words; word->text; word++) {
        if (word->number == vehicle) {
            return word->meaning;
        }
    }
    return "";
}

static struct value *vehicles_phrase(struct writer *writer)
{
    const struct partner *partner = writer->partner;
    str *names = ARENA_ARRAY(writer->arena, partner->escalation.count, str);
    for (size_t i = 0; i < partner->escalation.count; i++) {
        names[i] = str_from(vehicle_name(partner->escalation.items[i]));
    }
    return SAY(
        writer, "escalation.vehicles",
        message_text_arg("vehicles", format_list(writer_formats(writer), names,
                                                 partner->escalation.count,
                                                 LIST_AND, writer->arena)));
}

struct value *view_escalation(struct writer *writer)
{
    const struct partner *partner = writer->partner;
    struct value *list = value_list(writer->arena);
    struct message_arg name = message_text_arg("partner", partner->name);
    value_push(list, writer->arena, SAY(writer, "escalation.first", name));
    if (partner->role == ROLE_INDIRECT_RESELLER && partner->provider.name.len) {
        value_push(list, writer->arena,
                   SAY(writer, "escalation.provider", name,
                       phrase_arg("provider",
                                  view_company(writer, partner->provider.name,
                                               partner->provider.country))));
    }
    if (partner->role != ROLE_INDEPENDENT) {
        value_push(list, writer->arena,
                   partner_serves(partner, CLOUD_CHINA)
                       ? SAY(writer, "escalation.china", name)
                       : SAY(writer, "escalation.vendor", name));
    }
    if (partner->escalation.count) {
        value_push(list, writer->arena, vehicles_phrase(writer));
    }
    if (partner->resolution_notice == RESOLUTION_NOTICE_ALWAYS) {
        value_push(list, writer->arena, SAY(writer, "escalation.loop", name));
    }
    return list;
}

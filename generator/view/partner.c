/* SPDX-License-Identifier: MIT */
#include "reckon/coverage.h"
#include "view/parts.h"

struct value *view_link(struct writer *writer, str text, str url)
{
    struct value *link = value_map(writer->arena);
    value_put_text(link, writer->arena, "text", text);
    value_put_text(link, writer->arena, "url", url);
    return link;
}

str url_host(str url)
{
    ptrdiff_t scheme = str_find(url, STR("://"));
    str rest = scheme < 0 ? url : str_slice(url, (size_t)scheme + 3, url.len);
    return str_cut(&rest, '/');
}

str view_language_list(struct writer *writer, const str *tags, size_t count)
{
    struct formats *formats = writer_formats(writer);
    str *names = ARENA_ARRAY(writer->arena, count, str);
    for (size_t i = 0; i < count; i++) {
        names[i] = format_language(formats, tags[i], writer->arena);
    }
    str list = format_list(formats, names, count, LIST_AND, writer->arena);
    return format_capitalized(formats, list, writer->arena);
}

/* "French (Office hours)": a language that is not spoken at all hours. */
static str spoken_name(struct writer *writer, const struct spoken *spoken)
{
    const struct partner *partner = writer->partner;
    str name = format_language(writer_formats(writer), spoken->language,
                               writer->arena);
    const struct schedule *schedule =
        partner_schedule(partner, spoken->during.text);
    if (!schedule) {
        return name;
    }
    const char *unit =
        UNIT(writer, "partner.%.*s.hours", STR_ARG(partner->id.text)).data;
    const struct value *hours = view_schedule_name(writer, schedule, unit);
    return SAY_TEXT(writer, "language.during",
                    message_text_arg("language", name),
                    message_text_arg("hours", VALUE_FIND(hours, "text")->text));
}

str view_spoken_list(struct writer *writer)
{
    struct formats *formats = writer_formats(writer);
    const struct spoken_list *speaks = &writer->partner->speaks;
    str *names = ARENA_ARRAY(writer->arena, speaks->count, str);
    for (size_t i = 0; i < speaks->count; i++) {
        names[i] = spoken_name(writer, &speaks->items[i]);
    }
    str list =
        format_list(formats, names, speaks->count, LIST_AND, writer->arena);
    return format_capitalized(formats, list, writer->arena);
}

static struct value *lines_new(struct writer *writer, const str *lines,
                               size_t count)
{
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < count; i++) {
        if (lines[i].len) {
            value_push(list, writer->arena,
                       value_text(writer->arena, lines[i]));
        }
    }
    return list;
}

/* Postal addresses keep the order of their country: the post code before the
 * city, or behind the region.  Ours is "code city", as most of the world has
 * it. */
static struct value *address_new(struct writer *writer)
{
    const struct address *address = &writer->partner->address;
    str city = address->postcode.len
                   ? UNIT(writer, "%.*s %.*s", STR_ARG(address->postcode),
                          STR_ARG(address->city))
                   : address->city;
    const str lines[] = {address->street, city, address->region};
    return lines_new(writer, lines, sizeof lines / sizeof *lines);
}

/* ---- links to what the partner publishes -------------------------------- */

static struct value *plan_name(struct writer *writer, const struct plan *plan)
{
    return writer_content(
        writer, UNIT(writer, "plan.%.*s.name", STR_ARG(plan->id.text)),
        plan->name);
}

static str plan_url(struct writer *writer, const struct plan *plan,
                    enum document document)
{
    if (!plan_publishes(plan, document)) {
        return STR("");
    }
    struct page_id page = {
        .kind = document == DOCUMENT_SLA ? PAGE_SLA : PAGE_SUPPORT,
        .partner = writer->partner->id.text,
        .plan = plan->id.text,
    };
    return writer_url(writer, &page);
}

static struct value *plan_entry(struct writer *writer, const struct plan *plan)
{
    struct value *item = value_map(writer->arena);
    value_put_text(item, writer->arena, "id", plan->id.text);
    value_put(item, writer->arena, "name", plan_name(writer, plan));
    value_put(item, writer->arena, "summary",
              writer_content(
                  writer,
                  UNIT(writer, "plan.%.*s.summary", STR_ARG(plan->id.text)),
                  plan->summary));
    value_put_text(item, writer->arena, "url",
                   plan_url(writer, plan, DOCUMENT_DESCRIPTION));
    value_put_text(item, writer->arena, "sla_url",
                   plan_url(writer, plan, DOCUMENT_SLA));
    value_put_bool(item, writer->arena, "current", plan == writer->plan);
    return item;
}

static struct value *plans_new(struct writer *writer)
{
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < writer->partner->plans.count; i++) {
        value_push(
            list, writer->arena,
            plan_entry(writer,
                       catalogue_plan(writer->edition->catalogue,
                                      writer->partner->plans.items[i].text)));
    }
    return list;
}

static struct value *page_title(struct writer *writer, const struct page *page)
{
    return writer_content(
        writer, UNIT(writer, "page.%.*s.title", STR_ARG(page->id.text)),
        page->title);
}

static str text_page_url(struct writer *writer, str id)
{
    struct page_id page = {
        .kind = PAGE_TEXT,
        .partner = writer->partner->id.text,
        .page = id,
    };
    return writer_url(writer, &page);
}

static struct value *pages_new(struct writer *writer)
{
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < writer->partner->pages.count; i++) {
        str id = writer->partner->pages.items[i].text;
        const struct page *page =
            catalogue_page(writer->edition->catalogue, id);
        struct value *item = value_map(writer->arena);
        value_put_text(item, writer->arena, "id", id);
        value_put(item, writer->arena, "title", page_title(writer, page));
        value_put(item, writer->arena, "summary",
                  writer_content(writer,
                                 UNIT(writer, "page.%.*s.summary", STR_ARG(id)),
                                 page->summary));
        value_put_text(item, writer->arena, "url", text_page_url(writer, id));
        value_put_bool(item, writer->arena, "current",
                       str_equal(id, writer->page.page));
        value_push(list, writer->arena, item);
    }
    return list;
}

static struct value *page_link(struct writer *writer, const struct name *id)
{
    if (id->text.len == 0) {
        return value_null(writer->arena);
    }
    const struct page *page =
        catalogue_page(writer->edition->catalogue, id->text);
    struct value *item = value_map(writer->arena);
    value_put(item, writer->arena, "title", page_title(writer, page));
    value_put_text(item, writer->arena, "url", text_page_url(writer, id->text));
    return item;
}

static struct value *outside_link(struct writer *writer, struct value *label,
                                  str url)
{
    struct value *item = value_map(writer->arena);
    value_put(item, writer->arena, "label", label);
    value_put_text(item, writer->arena, "url", url);
    value_put_text(item, writer->arena, "host", url_host(url));
    return item;
}

static struct value *self_help_new(struct writer *writer)
{
    const struct partner *partner = writer->partner;
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < partner->self_help.count; i++) {
        const struct link *link = &partner->self_help.items[i];
        str unit = UNIT(writer, "partner.%.*s.self_help.%.*s.label",
                        STR_ARG(partner->id.text), STR_ARG(link->id));
        value_push(list, writer->arena,
                   outside_link(writer,
                                writer_content(writer, unit, link->label),
                                link->url));
    }
    return list;
}

static struct value *health_new(struct writer *writer)
{
    const struct partner *partner = writer->partner;
    if (!partner->health.url.len) {
        return value_null(writer->arena);
    }
    str unit =
        UNIT(writer, "partner.%.*s.health.label", STR_ARG(partner->id.text));
    struct value *label =
        partner->health.label.len
            ? writer_content(writer, unit, partner->health.label)
            : PHRASE(writer, "label.health");
    return outside_link(writer, label, partner->health.url);
}

static struct value *role_text(struct writer *writer, const char *role)
{
    struct message_arg name =
        message_text_arg("partner", writer->partner->name);
    return writer_say(writer, UNIT(writer, "role.%s", role), &name, 1);
}

struct value *view_partner(struct writer *writer)
{
    const struct partner *partner = writer->partner;
    struct value *item = value_map(writer->arena);
    struct arena *arena = writer->arena;
    if (!partner) {
        return value_null(arena);
    }
    const char *role = word_text(role_words, partner->role);
    struct page_id page = {PAGE_PARTNER, partner->id.text, STR(""), STR("")};
    value_put_text(item, arena, "id", partner->id.text);
    value_put_text(item, arena, "name", partner->name);
    value_put_text(item, arena, "legal_name", partner->legal_name);
    value_put_text(item, arena, "url", writer_url(writer, &page));
    value_put(item, arena, "summary",
              writer_content(writer,
                             UNIT(writer, "partner.%.*s.summary",
                                  STR_ARG(partner->id.text)),
                             partner->summary));
    value_put_text(item, arena, "role", str_from(role));
    value_put(item, arena, "role_text", role_text(writer, role));
    value_put_text(
        item, arena, "country",
        format_country(writer_formats(writer), partner->country, arena));
    value_put(item, arena, "address", address_new(writer));
    value_put_text(item, arena, "languages", view_spoken_list(writer));
    value_put(item, arena, "contacts", view_contacts(writer, CHANNEL_COUNT));
    value_put(item, arena, "plans", plans_new(writer));
    value_put(item, arena, "pages", pages_new(writer));
    value_put(item, arena, "self_help", self_help_new(writer));
    value_put(item, arena, "health", health_new(writer));
    value_put(item, arena, "collections",
              page_link(writer, &partner->collections));
    value_put(item, arena, "training", page_link(writer, &partner->training));
    return item;
}

/* ---- the page that compares the plans ----------------------------------- */

/* The hours of a plan in few lines: all those of the channel that it names
 * first. */
static struct value *hours_in_short(struct writer *writer,
                                    const struct plan *plan)
{
    struct value *lines = value_list(writer->arena);
    for (size_t i = 0; i < plan->reach.count; i++) {
        const struct reach *reach = &plan->reach.items[i];
        bool is_again = reach->by != plan->reach.items[0].by;
        for (size_t j = 0; j < i; j++) {
            is_again |=
                plan->reach.items[j].by == reach->by &&
                str_equal(plan->reach.items[j].during.text, reach->during.text);
        }
        if (!is_again) {
            const struct value *more = view_hours_lines(
                writer, plan_schedule(plan, reach->during.text));
            for (size_t k = 0; k < more->item_count; k++) {
                value_push(lines, writer->arena, more->items[k]);
            }
        }
    }
    return lines;
}

static str joined_prices(struct writer *writer, const struct value *prices)
{
    str *texts = ARENA_ARRAY(writer->arena, prices->item_count, str);
    for (size_t i = 0; i < prices->item_count; i++) {
        str text = VALUE_FIND(prices->items[i], "text")->text;
        str tax = VALUE_FIND(prices->items[i], "tax_text")->text;
        texts[i] = tax.len ? SAY_TEXT(writer, "price.form.tax",
                                      message_text_arg("price", text),
                                      message_text_arg("tax", tax))
                           : text;
    }
    return arena_join(writer->arena, texts, prices->item_count,
                      WORD(writer, "hours.separator"));
}

/* "Critical: 1 hour", of the gravest severity. */
static struct value *response_in_short(struct writer *writer,
                                       const struct plan *plan)
{
    const struct severity *severity = plan->severities.items;
    const struct targets *targets =
        plan->severities.count ? plan_targets(plan, severity->id) : NULL;
    if (!targets || !targets->kinds[TARGET_FIRST_RESPONSE].at) {
        return value_null(writer->arena);
    }
    return SAY(writer, "hours.line",
               phrase_arg("days", view_severity_name(writer, plan, severity)),
               phrase_arg("hours",
                          view_target_phrase(
                              writer, &targets->kinds[TARGET_FIRST_RESPONSE])));
}

static struct value *comparison_row(struct writer *writer,
                                    const struct plan *plan)
{
    struct value *row = value_map(writer->arena);
    bool always =
        phone_is_always(writer->edition->world, writer->partner, plan);
    value_put_text(row, writer->arena, "id", plan->id.text);
    value_put(row, writer->arena, "name", plan_name(writer, plan));
    value_put_text(row, writer->arena, "url",
                   plan_url(writer, plan, DOCUMENT_DESCRIPTION));
    value_put_text(row, writer->arena, "sla_url",
                   plan_url(writer, plan, DOCUMENT_SLA));
    struct value *hours = hours_in_short(writer, plan);
    value_put(row, writer->arena, "hours", hours);
    value_put_text(row, writer->arena, "hours_text",
                   view_lines_text(writer, hours));
    value_put_bool(row, writer->arena, "phone_always", always);
    value_put_text(row, writer->arena, "phone_text",
                   always ? WORD(writer, "label.yes")
                          : WORD(writer, "label.no"));
    value_put(row, writer->arena, "response", response_in_short(writer, plan));
    struct value *prices = view_prices(writer, plan);
    value_put(row, writer->arena, "price", prices);
    value_put_text(row, writer->arena, "price_text",
                   joined_prices(writer, prices));
    return row;
}

void view_add_partner_page(struct writer *writer, struct value *view)
{
    struct value *comparison = value_map(writer->arena);
    struct value *rows = value_list(writer->arena);
    for (size_t i = 0; i < writer->partner->plans.count; i++) {
        value_push(
            rows, writer->arena,
            comparison_row(
                writer, catalogue_plan(writer->edition->catalogue,
                                       writer->partner->plans.items[i].text)));
    }
    value_put(comparison, writer->arena, "rows", rows);
    value_put(view, writer->arena, "comparison",
              rows->item_count ? comparison : value_null(writer->arena));
    value_put(view, writer->arena, "suppliers", view_suppliers(writer));
    value_put(view, writer->arena, "escalation", view_escalation(writer));
}

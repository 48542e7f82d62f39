/* SPDX-License-Identifier: MIT */
/*
 * What every page has (who, where, in which languages, how far to be trusted),
 * and what is special to each kind.
 */
#include "translate/view.h"

#include "translate/view_parts.h"

static struct value *empty_phrase(struct writer *writer)
{
    return value_null(writer->arena);
}

/* ---- titles ------------------------------------------------------------- */

static str site_name(struct writer *writer)
{
    return writer_content_text(writer, STR("site.name"),
                               writer->edition->catalogue->site.name);
}

static const struct page *text_page(const struct writer *writer)
{
    return catalogue_page(writer->edition->catalogue, writer->page.page);
}

static str plan_name_text(struct writer *writer)
{
    return writer_content_text(
        writer, UNIT(writer, "plan.%.*s.name", STR_ARG(writer->plan->id.text)),
        writer->plan->name);
}

static str title_text(struct writer *writer)
{
    switch (writer->page.kind) {
    case PAGE_CHOOSER:
        return WORD(writer, "chooser.title");
    case PAGE_INDEX: {
        str name = site_name(writer);
        return name.len ? name : WORD(writer, "index.title");
    }
    case PAGE_PARTNER:
        return SAY_TEXT(writer, "partner.title",
                        message_text_arg("partner", writer->partner->name));
    case PAGE_SUPPORT:
        return SAY_TEXT(writer, "support.title",
                        message_text_arg("plan", plan_name_text(writer)));
    case PAGE_SLA:
        return SAY_TEXT(writer, "sla.title",
                        message_text_arg("plan", plan_name_text(writer)));
    case PAGE_TEXT:
        return writer_content_text(
            writer, UNIT(writer, "page.%.*s.title", STR_ARG(writer->page.page)),
            text_page(writer)->title);
    }
    return STR("");
}

static str page_title_text(struct writer *writer, str title)
{
    str whose = writer->partner ? writer->partner->name : site_name(writer);
    if (whose.len == 0 || str_find(title, whose) >= 0) {
        return title;
    }
    return SAY_TEXT(writer, "page.title", message_text_arg("title", title),
                    message_text_arg("site", whose));
}

static str description_text(struct writer *writer)
{
    struct message_arg args[2];
    size_t count = 0;
    if (writer->partner) {
        args[count++] = message_text_arg("partner", writer->partner->name);
    }
    if (writer->plan) {
        args[count++] = message_text_arg("plan", plan_name_text(writer));
    }
    if (writer->page.kind == PAGE_TEXT && text_page(writer)->summary.len) {
        return writer_content_text(
            writer,
            UNIT(writer, "page.%.*s.summary", STR_ARG(writer->page.page)),
            text_page(writer)->summary);
    }
    return writer_say_text(
        writer,
        UNIT(writer, "%s.description", page_kind_word(writer->page.kind)), args,
        count);
}

/* ---- languages ---------------------------------------------------------- */

/* The path of this page in another language, and in another format. */
static str path_in(struct writer *writer, const struct language *language,
                   str suffix)
{
    return page_path(&writer->page, language->url, suffix, writer->arena);
}

static bool is_draft(const struct language *language)
{
    return language->locale.origin != LOCALE_ORIGIN_SOURCE &&
           language->locale.review == LOCALE_REVIEW_NONE;
}

static str draft_text(struct writer *writer, const struct language *language)
{
    struct catalog_hit hit;
    if (!is_draft(language) ||
        !catalog_lookup(&language->chain, STR("notice.draft_mark"), &hit)) {
        return STR("");
    }
    struct writer other = *writer;
    other.language = language;
    return WORD(&other, "notice.draft_mark");
}

/* On the chooser each language leads to its own index page. */
static str switch_url(struct writer *writer, const struct language *language)
{
    struct page_id index = {.kind = PAGE_INDEX};
    const struct page_id *page =
        writer->page.kind == PAGE_CHOOSER ? &index : &writer->page;
    str to = page_path(page, language->url, writer->suffix, writer->arena);
    return relative_url(writer_path(writer, &writer->page), to, writer->arena);
}

static struct value *language_new(struct writer *writer,
                                  const struct language *language)
{
    struct value *item = value_map(writer->arena);
    bool current =
        language == writer->language && writer->page.kind != PAGE_CHOOSER;
    value_put_text(item, writer->arena, "lang", language->locale.tag);
    value_put_text(item, writer->arena, "dir",
                   str_from(direction_name(language->locale.direction)));
    value_put_text(item, writer->arena, "name", language->locale.name);
    value_put_text(item, writer->arena, "url", switch_url(writer, language));
    value_put_bool(item, writer->arena, "current", current);
    value_put_bool(item, writer->arena, "draft", is_draft(language));
    value_put_text(item, writer->arena, "draft_text",
                   draft_text(writer, language));
    return item;
}

static struct value *languages_new(struct writer *writer)
{
    const struct languages *languages = writer->edition->languages;
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < languages->published_count; i++) {
        value_push(
            list, writer->arena,
            language_new(writer, &languages->items[languages->published[i]]));
    }
    return list;
}

/* ---- addresses beyond the site ------------------------------------------ */

static str absolute_url(struct writer *writer, str path)
{
    str base = writer->edition->catalogue->site.url;
    if (base.len == 0) {
        return base;
    }
    bool slash = str_ends_with(base, STR("/"));
    return UNIT(writer, "%.*s%s%.*s", STR_ARG(base), slash ? "" : "/",
                STR_ARG(path));
}

static struct value *alternates_new(struct writer *writer)
{
    const struct languages *languages = writer->edition->languages;
    struct value *list = value_list(writer->arena);
    if (writer->edition->catalogue->site.url.len == 0 ||
        writer->page.kind == PAGE_CHOOSER) {
        return list;
    }
    for (size_t i = 0; i < languages->published_count; i++) {
        const struct language *language =
            &languages->items[languages->published[i]];
        struct value *item = value_map(writer->arena);
        str path = path_in(writer, language, writer->suffix);
        value_put_text(item, writer->arena, "lang", language->locale.tag);
        value_put_text(item, writer->arena, "url", absolute_url(writer, path));
        value_push(list, writer->arena, item);
    }
    return list;
}

/* ---- notices ------------------------------------------------------------ */

static const struct language *governing_language(const struct writer *writer)
{
    const struct languages *languages = writer->edition->languages;
    if (writer->partner && writer->partner->governing.language.len) {
        size_t index =
            languages_find(languages, writer->partner->governing.language);
        if (index < languages->count) {
            return &languages->items[index];
        }
    }
    return &languages->items[languages->source];
}

static bool is_published(const struct languages *languages,
                         const struct language *language)
{
    for (size_t i = 0; i < languages->published_count; i++) {
        if (&languages->items[languages->published[i]] == language) {
            return true;
        }
    }
    return false;
}

/* A notice in the page's language and in the governing one, which the reader
 * may know better. */
static struct value *notice_new(struct writer *writer, const char *key)
{
    const struct language *governing = governing_language(writer);
    struct value *notice = value_map(writer->arena);
    struct value *source = value_map(writer->arena);
    str name = format_language(writer_formats(writer), governing->locale.tag,
                               writer->arena);
    struct message_arg own = message_text_arg("language", name);
    value_put_text(notice, writer->arena, "text",
                   writer_say_text(writer, str_from(key), &own, 1));
    struct writer other = *writer;
    other.language = governing;
    struct message_arg theirs = message_text_arg(
        "language", format_language(writer_formats(&other),
                                    governing->locale.tag, writer->arena));
    value_put_text(source, writer->arena, "text",
                   writer_say_text(&other, str_from(key), &theirs, 1));
    value_put_text(source, writer->arena, "lang", governing->locale.tag);
    value_put_text(source, writer->arena, "dir",
                   str_from(direction_name(governing->locale.direction)));
    value_put_text(
        source, writer->arena, "url",
        is_published(writer->edition->languages, governing)
            ? relative_url(writer_path(writer, &writer->page),
                           path_in(writer, governing, writer->suffix),
                           writer->arena)
            : STR(""));
    value_put(notice, writer->arena, "source", source);
    return notice;
}

static struct value *draft_notice(struct writer *writer)
{
    if (!is_draft(writer->language) || writer->page.kind == PAGE_CHOOSER ||
        governing_language(writer) == writer->language) {
        return value_null(writer->arena);
    }
    return notice_new(writer, "notice.draft");
}

/* ---- the frame of a page ------------------------------------------------ */

static struct value *labels_new(struct writer *writer)
{
    const struct languages *languages = writer->edition->languages;
    const struct catalog *source = &languages->items[languages->source].catalog;
    struct value *labels = value_map(writer->arena);
    for (size_t i = 0; i < source->entry_count; i++) {
        str key = source->entries[i].key;
        if (str_starts_with(key, STR("label."))) {
            value_set(labels, writer->arena, str_slice(key, 6, key.len),
                      value_text(writer->arena,
                                 writer_say_text(writer, key, NULL, 0)));
        }
    }
    return labels;
}

static struct value *breadcrumbs_new(struct writer *writer)
{
    struct value *list = value_list(writer->arena);
    struct page_id index = {.kind = PAGE_INDEX};
    enum page_kind kind = writer->page.kind;
    if (kind == PAGE_CHOOSER || kind == PAGE_INDEX) {
        return list;
    }
    str name = site_name(writer);
    value_push(list, writer->arena,
               view_link(writer, name.len ? name : WORD(writer, "index.title"),
                         writer_url(writer, &index)));
    if (kind != PAGE_PARTNER) {
        struct page_id partner = {.kind = PAGE_PARTNER,
                                  .partner = writer->page.partner};
        value_push(list, writer->arena,
                   view_link(writer, writer->partner->name,
                             writer_url(writer, &partner)));
    }
    return list;
}

static struct value *site_new(struct writer *writer)
{
    struct value *site = value_map(writer->arena);
    struct page_id index = {.kind = PAGE_INDEX};
    value_put_text(site, writer->arena, "name", site_name(writer));
    value_put_text(site, writer->arena, "url", writer_url(writer, &index));
    return site;
}

static void add_frame(struct writer *writer, struct value *view)
{
    struct arena *arena = writer->arena;
    const struct locale *locale = &writer->language->locale;
    str here = writer_path(writer, &writer->page);
    str title = title_text(writer);
    str other = str_equal(writer->suffix, STR("md")) ? STR("html") : STR("md");
    struct page_id chooser = {.kind = PAGE_CHOOSER};
    value_put_text(view, arena, "lang", locale->tag);
    value_put_text(view, arena, "dir",
                   str_from(direction_name(locale->direction)));
    value_put_text(view, arena, "document",
                   str_from(page_kind_word(writer->page.kind)));
    value_put_text(view, arena, "title", title);
    value_put_text(view, arena, "page_title", page_title_text(writer, title));
    value_put_text(view, arena, "description", description_text(writer));
    value_put_text(view, arena, "stylesheet",
                   relative_url(here, STR("assets/slagen.css"), arena));
    value_put_text(view, arena, "icon",
                   relative_url(here, STR("assets/icon.svg"), arena));
    value_put_text(
        view, arena, "twin",
        relative_url(here, path_in(writer, writer->language, other), arena));
    value_put_text(view, arena, "canonical", absolute_url(writer, here));
    value_put(view, arena, "alternates", alternates_new(writer));
    value_put_text(view, arena, "default_url",
                   absolute_url(writer, writer_path(writer, &chooser)));
    value_put(view, arena, "languages", languages_new(writer));
    value_put(view, arena, "breadcrumbs", breadcrumbs_new(writer));
    value_put(view, arena, "site", site_new(writer));
    value_put(view, arena, "notice", draft_notice(writer));
    value_put(view, arena, "labels", labels_new(writer));
    value_put(view, arena, "generator",
              phrase_new(arena, writer->edition->generator));
    value_put(view, arena, "partner", view_partner(writer));
}

/* ---- index and text pages ----------------------------------------------- */

static struct value *partner_entry(struct writer *writer,
                                   const struct partner *partner)
{
    struct writer other = *writer;
    other.partner = partner;
    const struct value *full = view_partner(&other);
    writer->borrowed |= other.borrowed;
    struct value *item = value_map(writer->arena);
    static const char *const keys[] = {"name",    "legal_name", "summary",
                                       "country", "url",        "plans"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        value_put(item, writer->arena, keys[i],
                  value_find(full, str_from(keys[i])));
    }
    return item;
}

static void add_index(struct writer *writer, struct value *view)
{
    const struct catalogue *catalogue = writer->edition->catalogue;
    struct value *partners = value_list(writer->arena);
    for (size_t i = 0; i < catalogue->partner_count; i++) {
        value_push(partners, writer->arena,
                   partner_entry(writer, catalogue->partners[i]));
    }
    value_put(view, writer->arena, "intro",
              catalogue->site.summary.len
                  ? writer_content(writer, STR("site.summary"),
                                   catalogue->site.summary)
                  : PHRASE(writer, "index.intro"));
    value_put(view, writer->arena, "partners", partners);
}

static void add_text_page(struct writer *writer, struct value *view)
{
    const struct page *page = text_page(writer);
    struct arena *arena = writer->arena;
    size_t index;
    str unit = UNIT(writer, "page.%.*s.body", STR_ARG(writer->page.page));
    struct value *body = writer_prose(writer, unit, page->body.at, &index);
    const struct language *language = &writer->edition->languages->items[index];
    bool own = language == writer->language;
    value_put(view, arena, "intro",
              page->summary.len
                  ? writer_content(writer,
                                   UNIT(writer, "page.%.*s.summary",
                                        STR_ARG(writer->page.page)),
                                   page->summary)
                  : empty_phrase(writer));
    value_put(view, arena, "body", body);
    value_put_text(view, arena, "body_lang",
                   own ? STR("") : language->locale.tag);
    value_put_text(view, arena, "body_dir",
                   own ? STR("")
                       : str_from(direction_name(language->locale.direction)));
}

/* ---- has_X -------------------------------------------------------------- */

enum { VIEW_DEPTH = 16 }; /* values within values; ours are half as deep */

static void add_has(struct writer *writer, struct value *value, int depth);

/* Mustache cannot ask whether a list has items without going through them, and
 * a heading wants to stand once: beside every list X stands has_X. */
static void add_has_to_map(struct writer *writer, struct value *map, int depth)
{
    size_t count = map->entry_count;
    for (size_t i = 0; i < count; i++) {
        struct value_entry entry = map->entries[i];
        if (entry.value->kind == VALUE_LIST) {
            value_set(map, writer->arena,
                      UNIT(writer, "has_%.*s", STR_ARG(entry.key)),
                      value_bool(writer->arena, entry.value->item_count > 0));
        }
        add_has(writer, entry.value, depth);
    }
}

static void add_has(struct writer *writer, struct value *value, int depth)
{
    if (depth == VIEW_DEPTH) {
        return;
    }
    if (value->kind == VALUE_MAP) {
        add_has_to_map(writer, value, depth + 1);
    } else if (value->kind == VALUE_LIST) {
        for (size_t i = 0; i < value->item_count; i++) {
            add_has(writer, value->items[i], depth + 1);
        }
    }
}

struct value *view_make(struct writer *writer)
{
    struct value *view = value_map(writer->arena);
    writer->borrowed = false;
    add_frame(writer, view);
    switch (writer->page.kind) {
    case PAGE_CHOOSER:
        break;
    case PAGE_INDEX:
        add_index(writer, view);
        break;
    case PAGE_PARTNER:
        view_add_partner_page(writer, view);
        break;
    case PAGE_SUPPORT:
        view_add_plan(writer, view);
        view_add_support(writer, view);
        break;
    case PAGE_SLA:
        view_add_plan(writer, view);
        view_add_sla(writer, view);
        break;
    case PAGE_TEXT:
        add_text_page(writer, view);
        break;
    }
    value_put(view, writer->arena, "incomplete",
              writer->borrowed ? notice_new(writer, "notice.incomplete")
                               : value_null(writer->arena));
    add_has(writer, view, 0);
    return view;
}

/* ---- placeholders in prose ---------------------------------------------- */

const str view_placeholder_names[] = {
    STR_INIT("partner.name"),     STR_INIT("partner.legal_name"),
    STR_INIT("partner.phone"),    STR_INIT("partner.email"),
    STR_INIT("partner.portal"),   STR_INIT("partner.chat"),
    STR_INIT("partner.health"),   STR_INIT("partner.country"),
    STR_INIT("partner.provider"),
};
const size_t view_placeholder_count =
    sizeof view_placeholder_names / sizeof *view_placeholder_names;

static const struct value *first_contact(struct writer *writer,
                                         enum channel channel)
{
    const struct value *contacts = view_contacts(writer, channel);
    return contacts->item_count ? contacts->items[0] : NULL;
}

static const struct value *text_or_null(struct writer *writer, str text)
{
    return text.len ? value_text(writer->arena, text) : NULL;
}

const struct value *view_placeholder(struct writer *writer, str name)
{
    const struct partner *partner = writer->partner;
    if (!partner || !str_starts_with(name, STR("partner."))) {
        return NULL;
    }
    str key = str_slice(name, 8, name.len);
    for (const struct word *word = channel_words; word->text; word++) {
        if (str_equal(key, str_from(word->text))) {
            return first_contact(writer, (enum channel)word->number);
        }
    }
    if (str_equal(key, STR("name"))) {
        return text_or_null(writer, partner->name);
    }
    if (str_equal(key, STR("legal_name"))) {
        return text_or_null(writer, partner->legal_name);
    }
    if (str_equal(key, STR("country"))) {
        return text_or_null(writer,
                            format_country(writer_formats(writer),
                                           partner->country, writer->arena));
    }
    if (str_equal(key, STR("provider"))) {
        return text_or_null(writer, partner->provider.name);
    }
    if (str_equal(key, STR("health")) && partner->health.url.len) {
        struct value *link =
            view_link(writer, url_host(partner->health.url), STR(""));
        value_put_text(link, writer->arena, "href", partner->health.url);
        return link;
    }
    return NULL;
}

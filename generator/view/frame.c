/* SPDX-License-Identifier: MIT */
/*
 * What every page has: who, where, in which languages, how far to be trusted.
 */
#include "view/parts.h"

/* ---- languages ---------------------------------------------------------- */

/* What this page is in another language: beside nothing stands the governing
 * text, which is the agreement itself. */
static struct page_id page_in(struct writer *writer,
                              const struct language *language)
{
    struct page_id page = writer->page;
    if (page.kind == PAGE_BILINGUAL && language == writer_governing(writer)) {
        page.kind = PAGE_SLA;
    }
    return page;
}

/* The path of this page in another language, and in another format. */
static str path_in(struct writer *writer, const struct language *language,
                   str suffix)
{
    struct page_id page = page_in(writer, language);
    return page_path(&page, language->url, suffix, writer->arena);
}

/* True when nobody has reviewed something that this page says in a language. */
static bool is_draft(const struct writer *writer,
                     const struct language *language)
{
    return text_set_meets(&writer->ledger->said, &language->texts.unreviewed);
}

/* On the chooser each language leads to its own index page. */
static struct page_id switch_page(struct writer *writer,
                                  const struct language *language)
{
    struct page_id index = {.kind = PAGE_INDEX};
    return writer->page.kind == PAGE_CHOOSER ? index
                                             : page_in(writer, language);
}

/* Where a language does not have the page, the switcher leads to the governing
 * text, and says so. */
static struct value *language_new(struct writer *writer,
                                  const struct language *language)
{
    struct arena *arena = writer->arena;
    struct value *item = value_map(arena);
    struct page_id page = switch_page(writer, language);
    bool current =
        language == writer->home && writer->page.kind != PAGE_CHOOSER;
    bool has = edition_has_page(writer->edition, &page, language, arena);
    const struct language *leads = has ? language : writer_governing(writer);
    page = switch_page(writer, leads);
    str path = page_path(&page, leads->url, writer->suffix, arena);
    struct writer other = *writer;
    struct ledger aside = ledger_new(writer);
    other.language = language;
    other.ledger = &aside;
    value_put_text(item, arena, "lang", language->locale.tag);
    value_put_text(item, arena, "dir",
                   str_from(direction_name(language->locale.direction)));
    value_put_text(item, arena, "name", language->locale.name);
    value_put_text(
        item, arena, "url",
        relative_url(writer_path(writer, &writer->page), path, arena));
    value_put_text(item, arena, "url_lang",
                   leads->locale.pseudo ? STR("") : leads->locale.tag);
    value_put_bool(item, arena, "current", current);
    value_put_bool(item, arena, "draft", has && is_draft(writer, language));
    value_put_text(item, arena, "draft_text",
                   has && is_draft(writer, language)
                       ? WORD(&other, "notice.draft_mark")
                       : STR(""));
    value_put_text(
        item, arena, "instead",
        has ? STR("")
            : SAY_TEXT(
                  &other, "notice.shown_in",
                  message_text_arg("language",
                                   format_language(writer_formats(&other),
                                                   leads->locale.tag, arena))));
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

/* Pseudo-locales are no languages that a reader, or a search engine, could
 * choose. */
static struct value *alternates_new(struct writer *writer)
{
    const struct languages *languages = writer->edition->languages;
    struct value *list = value_list(writer->arena);
    if (writer->edition->catalogue->site.url.len == 0 ||
        writer->page.kind == PAGE_CHOOSER || writer->home->locale.pseudo) {
        return list;
    }
    for (size_t i = 0; i < languages->published_count; i++) {
        const struct language *language =
            &languages->items[languages->published[i]];
        struct page_id page = page_in(writer, language);
        if (language->locale.pseudo || page.kind != writer->page.kind ||
            !edition_has_page(writer->edition, &page, language,
                              writer->arena)) {
            continue;
        }
        struct value *item = value_map(writer->arena);
        str path = path_in(writer, language, writer->suffix);
        value_put_text(item, writer->arena, "lang", language->locale.tag);
        value_put_text(item, writer->arena, "url", absolute_url(writer, path));
        value_push(list, writer->arena, item);
    }
    return list;
}

/* ---- notices ------------------------------------------------------------ */

/* A notice in the page's language and in the governing one, which the reader
 * may know better, unless the two are one. */
struct value *view_notice(struct writer *writer, const char *key)
{
    const struct language *governing = writer_governing(writer);
    struct value *notice = value_map(writer->arena);
    struct value *source = value_map(writer->arena);
    str name = format_language(writer_formats(writer), governing->locale.tag,
                               writer->arena);
    struct message_arg own = message_text_arg("language", name);
    value_put_text(notice, writer->arena, "text",
                   writer_say_text(writer, str_from(key), &own, 1));
    if (governing == writer->language) {
        value_put(notice, writer->arena, "source", value_null(writer->arena));
        return notice;
    }
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
        language_is_published(writer->edition->languages, governing)
            ? relative_url(writer_path(writer, &writer->page),
                           path_in(writer, governing, writer->suffix),
                           writer->arena)
            : STR(""));
    value_put(notice, writer->arena, "source", source);
    return notice;
}

/* Says who made what nobody has reviewed: a machine, a person, or somebody. */
static struct value *draft_notice(struct writer *writer)
{
    const struct language_texts *texts = &writer->language->texts;
    const struct text_set *said = &writer->ledger->said;
    if (!is_draft(writer, writer->language) ||
        writer->page.kind == PAGE_CHOOSER ||
        writer_governing(writer) == writer->language) {
        return value_null(writer->arena);
    }
    return view_notice(
        writer, text_set_meets(said, &texts->machine) ? "notice.draft"
                : text_set_meets(said, &texts->human) ? "notice.draft_human"
                                                      : "notice.draft_unknown");
}

static struct value *stale_notice(struct writer *writer)
{
    return text_set_meets(&writer->ledger->said, &writer->language->texts.stale)
               ? view_notice(writer, "notice.stale")
               : value_null(writer->arena);
}

static struct value *incomplete_notice(struct writer *writer)
{
    return writer->ledger->borrowed ? view_notice(writer, "notice.incomplete")
                                    : value_null(writer->arena);
}

/* Notices say what is true of the whole page, and in two languages. */
void view_add_state(struct writer *writer, struct value *view)
{
    struct value *incomplete = incomplete_notice(writer);
    struct value *notice = draft_notice(writer);
    struct value *stale = stale_notice(writer);
    value_put(view, writer->arena, "notice", notice);
    value_put(view, writer->arena, "stale", stale);
    value_put(view, writer->arena, "incomplete", incomplete);
    value_put(view, writer->arena, "languages", languages_new(writer));
}

/* ---- the frame of a page ------------------------------------------------ */

static struct value *labels_new(struct writer *writer)
{
    const struct languages *languages = writer->edition->languages;
    const struct catalog *source = &languages->wording->catalog;
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

/* The words of the furniture are the same on all pages of a language. */
static struct value *labels_of(struct writer *writer)
{
    struct desk_labels *kept = desk_labels(writer->desk, writer->language);
    if (!kept->labels) {
        struct writer longer = *writer;
        longer.arena = writer->desk->arena;
        kept->ledger = ledger_new(&longer);
        longer.ledger = &kept->ledger;
        kept->labels = labels_new(&longer);
    }
    ledger_add(writer->ledger, &kept->ledger);
    return kept->labels;
}

/* A name stays as it is in all languages. */
static struct value *crumb_new(struct writer *writer, str text, str url,
                               bool is_name)
{
    struct value *crumb = view_link(writer, text, url);
    value_put_bool(crumb, writer->arena, "is_name", is_name);
    return crumb;
}

static struct value *breadcrumbs_new(struct writer *writer)
{
    struct value *list = value_list(writer->arena);
    struct page_id index = {.kind = PAGE_INDEX};
    enum page_kind kind = writer->page.kind;
    if (kind == PAGE_CHOOSER || kind == PAGE_INDEX) {
        return list;
    }
    str name = view_site_name(writer);
    value_push(list, writer->arena,
               crumb_new(writer, name.len ? name : WORD(writer, "index.title"),
                         writer_url(writer, &index), false));
    if (kind != PAGE_PARTNER) {
        struct page_id partner = {.kind = PAGE_PARTNER,
                                  .partner = writer->page.partner};
        value_push(list, writer->arena,
                   crumb_new(writer, writer->partner->name,
                             writer_url(writer, &partner), true));
    }
    return list;
}

static struct value *site_new(struct writer *writer)
{
    struct value *site = value_map(writer->arena);
    struct page_id index = {.kind = PAGE_INDEX};
    value_put_text(site, writer->arena, "name", view_site_name(writer));
    value_put_text(site, writer->arena, "url", writer_url(writer, &index));
    return site;
}

void view_add_frame(struct writer *writer, struct value *view)
{
    struct arena *arena = writer->arena;
    const struct locale *locale = &writer->language->locale;
    str here = writer_path(writer, &writer->page);
    struct value *heading = view_title(writer);
    str title = VALUE_FIND(heading, "text")->text;
    str other = str_equal(writer->suffix, STR("md")) ? STR("html") : STR("md");
    struct page_id chooser = {.kind = PAGE_CHOOSER};
    /* Marks of full width have their blank in them. */
    value_put_bool(view, arena, "spaced",
                   (unsigned char)*WORD(writer, "label.open").data < 0x80);
    value_put_text(view, arena, "lang", locale->tag);
    value_put_text(view, arena, "dir",
                   str_from(direction_name(locale->direction)));
    value_put_text(view, arena, "document",
                   str_from(page_kind_word(writer->page.kind)));
    value_put_text(view, arena, "title", title);
    value_put(view, arena, "title_lang", VALUE_FIND(heading, "lang"));
    value_put(view, arena, "title_dir", VALUE_FIND(heading, "dir"));
    value_put_text(view, arena, "page_title", view_page_title(writer, title));
    value_put_text(view, arena, "description", view_description(writer));
    value_put_text(view, arena, "style_hash", writer->edition->style_hash);
    value_put_text(view, arena, "icon",
                   relative_url(here, STR("assets/icon.svg"), arena));
    value_put_text(
        view, arena, "twin",
        relative_url(here, path_in(writer, writer->home, other), arena));
    value_put_text(view, arena, "canonical", absolute_url(writer, here));
    value_put(view, arena, "alternates", alternates_new(writer));
    value_put_text(view, arena, "default_url",
                   locale->pseudo
                       ? STR("")
                       : absolute_url(writer, writer_path(writer, &chooser)));
    value_put_bool(view, arena, "noindex", locale->pseudo != PSEUDO_NONE);
    value_put(view, arena, "breadcrumbs", breadcrumbs_new(writer));
    value_put(view, arena, "site", site_new(writer));
    value_put(view, arena, "labels", labels_of(writer));
    value_put(view, arena, "generator",
              phrase_new(arena, writer->edition->generator));
    value_put(view, arena, "partner", view_partner(writer));
}

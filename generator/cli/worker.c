/* SPDX-License-Identifier: MIT */
#include "cli/worker.h"

str format_suffix(enum output_format format)
{
    return format == OUTPUT_HTML ? STR("html") : STR("md");
}

void worker_open(struct worker *worker, const struct project *project)
{
    *worker = (struct worker){0};
    desk_open(&worker->desk, &project->languages, &worker->arena);
    buf_init(&worker->text, TEMPLATE_PAGE_MAX_BYTES);
    buf_init(&worker->phrased, (size_t)2 * TEMPLATE_PAGE_MAX_BYTES);
}

void worker_close(struct worker *worker)
{
    desk_close(&worker->desk);
    buf_release(&worker->text);
    buf_release(&worker->phrased);
    arena_release(&worker->job);
    arena_release(&worker->arena);
}

struct writer worker_writer(struct worker *worker,
                            const struct project *project,
                            const struct page_id *page, size_t language,
                            enum output_format format)
{
    struct writer writer = {
        .edition = &project->edition,
        .desk = &worker->desk,
        .language = &project->languages.items[language],
        .home = &project->languages.items[language],
        .ledger = &worker->ledger,
        .arena = &worker->job,
        .page = *page,
        .partner = catalogue_partner(&project->catalogue, page->partner),
        .plan = catalogue_plan(&project->catalogue, page->plan),
        .suffix = format_suffix(format),
    };
    worker->ledger = ledger_new(&writer);
    return writer;
}

/* ---- what prose may refer to -------------------------------------------- */

static const struct value *prose_value(void *context, str name)
{
    return view_placeholder(context, name);
}

static bool shows_page(const struct partner *partner, str id)
{
    for (size_t i = 0; i < partner->pages.count; i++) {
        if (str_equal(partner->pages.items[i].text, id)) {
            return true;
        }
    }
    return str_equal(partner->collections.text, id) ||
           str_equal(partner->training.text, id);
}

static str prose_page_url(void *context, str id)
{
    struct writer *writer = context;
    if (!writer->partner || !shows_page(writer->partner, id)) {
        return STR("");
    }
    struct page_id page = {PAGE_TEXT, writer->page.partner, STR(""), id};
    return writer_url(writer, &page);
}

static str nearest(str word, const str *candidates, size_t count)
{
    size_t limit = word.len / 3 + 1;
    size_t best = limit + 1;
    str found = STR("");
    for (size_t i = 0; i < count; i++) {
        size_t distance = str_distance(word, candidates[i], limit);
        if (distance < best) {
            best = distance;
            found = candidates[i];
        }
    }
    return found;
}

/* Only what this partner has can have been meant. */
static str nearest_value(void *context, str name)
{
    struct writer *writer = context;
    str *names = ARENA_ARRAY(writer->arena, view_placeholder_count, str);
    size_t count = 0;
    for (size_t i = 0; i < view_placeholder_count; i++) {
        if (view_placeholder(writer, view_placeholder_names[i])) {
            names[count++] = view_placeholder_names[i];
        }
    }
    return nearest(name, names, count);
}

static str nearest_page(void *context, str id)
{
    const struct writer *writer = context;
    const struct partner *partner = writer->partner;
    if (!partner) {
        return STR("");
    }
    str *ids = ARENA_ARRAY(writer->arena, partner->pages.count, str);
    for (size_t i = 0; i < partner->pages.count; i++) {
        ids[i] = partner->pages.items[i].text;
    }
    return nearest(id, ids, partner->pages.count);
}

struct prose_context writer_prose_context(struct writer *writer)
{
    return (struct prose_context){
        .context = writer,
        .value = prose_value,
        .page_url = prose_page_url,
        .nearest_value = nearest_value,
        .nearest_page = nearest_page,
        .heading_level = 1,
        .rtl = writer->language->locale.direction == DIRECTION_RTL,
    };
}

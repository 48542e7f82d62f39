/* SPDX-License-Identifier: MIT */
#include "typeset/template.h"

#include <assert.h>

#include "base/utf8.h"
#include "typeset/escape.h"
#include "typeset/html_context.h"
#include "typeset/template_output.h"
#include "typeset/template_set.h"
#include "typeset/template_view.h"

struct set_job {
    struct template_job job;
    const struct templates *set;
    struct arena *arena; /* while compiling */
    /* While linking, what to give for a partial that is there but broken: it is
     * reported as that alone, and the set is not going to be used. */
    const struct mustache_template *instead;
};

static void *give(void *context, size_t size)
{
    return arena_alloc(((struct set_job *)context)->arena, size);
}

static const struct mustache_template *find_partial(void *context,
                                                    struct mustache_text name)
{
    const struct set_job *job = context;
    const struct template_entry *entry = template_set_find(
        job->set, job->job.format, (str){name.data, name.len});
    if (!entry) {
        return NULL;
    }
    return entry->compiled ? entry->compiled : job->instead;
}

static void report(void *context, const struct mustache_error *error)
{
    const struct set_job *job = context;
    struct diags *diags = job->job.diags;
    template_view_report(context, error);
    if (error->fault == MUSTACHE_PARTIAL_MISSING) {
        str nearest =
            template_set_nearest(job->set, job->job.format,
                                 (str){error->name.data, error->name.len});
        if (nearest.len) {
            diag_hint(diags, &diags->items[diags->count - 1],
                      "did you mean \"%.*s\"?", STR_ARG(nearest));
        }
    }
}

static bool check_encoding(const struct source *source, struct diags *diags)
{
    ptrdiff_t at = utf8_first_invalid(source->text);
    if (at < 0) {
        return true;
    }
    pos place = {1, 1};
    str before = str_slice(source->text, 0, (size_t)at);
    for (size_t i = 0; i < before.len; i++) {
        place.line += before.data[i] == '\n';
    }
    while (str_find(before, STR("\n")) >= 0) {
        str_cut(&before, '\n');
    }
    place.column = (uint32_t)utf8_count(before) + 1;
    struct diag *diag =
        diag_add(diags, SEVERITY_ERROR, "template-encoding", source, place,
                 place, "the template is not UTF-8 from here on");
    diag_hint(diags, diag, "save the file as UTF-8");
    return false;
}

static bool compile_entry(struct set_job *job, struct template_entry *entry)
{
    const struct source *source = entry->source;
    const struct mustache_compiler compiler = {
        .context = job,
        .allocate = give,
        .error = report,
        .user = source,
    };
    if (!check_encoding(source, job->job.diags)) {
        return false;
    }
    entry->compiled = mustache_compile(
        (struct mustache_text){source->text.data, source->text.len}, &compiler);
    return entry->compiled &&
           (entry->format != OUTPUT_HTML ||
            html_context_check(entry->compiled, source, job->job.diags));
}

static bool link_entry(struct set_job *job, const struct template_entry *entry)
{
    job->job.format = entry->format;
    job->instead = entry->compiled;
    return !entry->compiled ||
           mustache_link(entry->compiled, find_partial, report, job);
}

const struct templates *templates_compile(const struct source *const *sources,
                                          size_t source_count,
                                          struct arena *arena,
                                          struct diags *diags)
{
    struct templates *set = ARENA_NEW(arena, struct templates);
    bool good = template_set_gather(sources, source_count, arena, diags, set);
    struct set_job job = {.job = {.diags = diags}, .set = set, .arena = arena};
    for (size_t i = 0; i < set->count; i++) {
        good &= compile_entry(&job, &set->entries[i]);
    }
    for (size_t i = 0; i < set->count; i++) {
        good &= link_entry(&job, &set->entries[i]);
    }
    return good ? set : NULL;
}

bool templates_has(const struct templates *templates, enum output_format format,
                   str name)
{
    return template_set_find(templates, format, name) != NULL;
}

static void put_markdown(void *context, struct mustache_text text,
                         struct mustache_output *out)
{
    (void)context;
    escape_markdown((str){text.data, text.len}, template_output_lend(out));
    template_output_take_back(out);
}

static void put_plain(void *context, struct mustache_text text,
                      struct mustache_output *out)
{
    (void)context;
    mustache_put(out, text);
}

bool templates_render(const struct templates *templates,
                      enum output_format format, str name,
                      const struct value *view, struct diags *diags,
                      struct buf *out)
{
    struct mustache_host host = {
        .find = template_view_find,
        .kind = template_view_kind,
        .item = template_view_item,
        .text = template_view_text,
        .partial = find_partial,
        .error = report,
        .strict = true,
    };
    switch (format) {
    case OUTPUT_HTML:
        break;
    case OUTPUT_MARKDOWN:
        host.escape = put_markdown;
        break;
    case OUTPUT_PLAIN:
        host.escape = put_plain;
        break;
    }
    struct set_job job = {.job = {diags, format}, .set = templates};
    const struct template_entry *entry =
        template_set_find(templates, format, name);
    assert(entry);
    struct mustache_output writer = template_output_open(out);
    bool good = mustache_render(entry->compiled, &host, &job, view, &writer);
    template_output_close(&writer);
    return good;
}

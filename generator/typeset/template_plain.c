/* SPDX-License-Identifier: MIT */
/*
 * Partials are compiled when a template first asks for them, so that one that
 * nobody uses may be as broken as it likes.
 */
#include "typeset/template.h"

#include "typeset/template_output.h"
#include "typeset/template_view.h"

struct partial {
    const struct mustache_template *compiled;
    bool tried;
};

struct plain_job {
    struct template_job job;
    const struct value *partials;
    struct partial *cache; /* one per entry of `partials` */
    struct arena *arena;
    bool broken;
};

static void *give(void *context, size_t size)
{
    return arena_alloc(((struct plain_job *)context)->arena, size);
}

static const struct mustache_template *compile(struct plain_job *job,
                                               const struct source *source)
{
    const struct mustache_compiler compiler = {
        .context = job,
        .allocate = give,
        .error = template_view_report,
        .user = source,
    };
    const struct mustache_template *compiled = mustache_compile(
        (struct mustache_text){source->text.data, source->text.len}, &compiler);
    job->broken |= !compiled;
    return compiled;
}

/* The file that the partial is the whole of, or else its name and its text.
 * The source outlives the call: findings refer to it. */
static const struct source *source_of_partial(const struct plain_job *job,
                                              const struct value_entry *entry)
{
    const struct source *file = entry->value->source;
    str text = entry->value->text;
    if (file && file->text.data == text.data && file->text.len == text.len) {
        return file;
    }
    struct source *source = ARENA_NEW(job->job.diags->arena, struct source);
    source->path = entry->key;
    source->text = text;
    return source;
}

static const struct mustache_template *find_partial(void *context,
                                                    struct mustache_text name)
{
    struct plain_job *job = context;
    const struct value_entry *entry =
        value_find_entry(job->partials, (str){name.data, name.len});
    if (!entry || !value_is_text(entry->value)) {
        return NULL;
    }
    struct partial *partial = &job->cache[entry - job->partials->entries];
    if (!partial->tried) {
        partial->tried = true;
        partial->compiled = compile(job, source_of_partial(job, entry));
    }
    return partial->compiled;
}

static const struct mustache_host plain_host = {
    .find = template_view_find,
    .kind = template_view_kind,
    .item = template_view_item,
    .text = template_view_plain_text,
    .partial = find_partial,
    .error = template_view_report,
};

bool template_render_plainly(const struct source *source,
                             const struct value *partials,
                             const struct value *data, struct diags *diags,
                             struct buf *out)
{
    struct arena arena = {0};
    bool has_partials = partials && partials->kind == VALUE_MAP;
    struct plain_job job = {
        .job = {.diags = diags, .format = OUTPUT_HTML},
        .partials = partials,
        .cache = ARENA_ARRAY(&arena, has_partials ? partials->entry_count : 0,
                             struct partial),
        .arena = &arena,
    };
    const struct mustache_template *compiled = compile(&job, source);
    if (compiled) {
        struct mustache_output writer = template_output_open(out);
        job.broken |=
            !mustache_render(compiled, &plain_host, &job, data, &writer);
        template_output_close(&writer);
    }
    arena_release(&arena);
    return !job.broken;
}

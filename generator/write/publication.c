/* SPDX-License-Identifier: MIT */
#include "write/publication.h"

#include <errno.h>
#include <unistd.h>

#include "write/disk.h"
#include "write/name.h"
#include "write/state.h"

bool publication_is_stopped(const struct publication *publication,
                            struct diags *diags)
{
    const atomic_int *stop = publication->options->stop;
    if (!stop || !*stop) {
        return false;
    }
    diag_add(diags, SEVERITY_ERROR, "interrupted", NULL, (pos){0}, (pos){0},
             "stopped by a signal, nothing was put in place");
    diags->machine_failed = true;
    return true;
}

/* --- opening ------------------------------------------------------------ */

static bool open_output(struct publication *publication, struct diags *diags)
{
    publication->output =
        disk_folder_open(publication->parent, publication->place.name);
    return publication->output >= 0 || errno == ENOENT ||
           disk_refused(diags, "io-read", "open", publication->options->output,
                        errno);
}

/* Before the lock the output may be another than after it. */
static bool open_locked(struct publication *publication, struct arena *arena,
                        struct diags *diags)
{
    if (!open_output(publication, diags) ||
        !work_open(&publication->place, publication->parent,
                   publication->output, arena, diags, &publication->work)) {
        return false;
    }
    if (!publication->work.is_inside) {
        if (publication->output >= 0) {
            close(publication->output);
        }
        if (!open_output(publication, diags)) {
            return false;
        }
    }
    return work_start(&publication->work, publication->output,
                      publication->options, diags);
}

static bool parse_manifest(struct publication *publication,
                           const struct source *source, struct diags *diags)
{
    struct arena arena = {0};
    struct diags faults;
    struct value *value = NULL;
    diags_init(&faults, &arena);
    bool ok = publication->options->format.read(source->text, source, &arena,
                                                &faults, &value);
    if (ok) {
        ok =
            manifest_read(value, &publication->arena, diags, &publication->old);
    } else {
        pos place = faults.count ? faults.items[0].start : (pos){1, 1};
        struct diag *diag =
            diag_add(diags, SEVERITY_ERROR, "output-manifest", source, place,
                     place, "this is not a manifest of slagen, nor JSON");
        diag_hint(diags, diag, "choose another output folder");
    }
    arena_release(&arena);
    publication->has_manifest = ok;
    return ok;
}

/* What is there under that name and no file is left to the survey. */
static bool read_manifest(struct publication *publication, struct arena *arena,
                          struct diags *diags)
{
    struct buf text;
    if (publication->output < 0) {
        return true;
    }
    buf_init(&text, MANIFEST_MAX_BYTES);
    bool ok = disk_read(publication->output, MANIFEST_PATH, &text);
    int error = errno;
    struct source *source = ARENA_NEW(arena, struct source);
    source->path = arena_printf(arena, "%.*s/" MANIFEST_PATH,
                                STR_ARG(publication->options->output));
    source->text = arena_copy(arena, buf_text(&text));
    buf_release(&text);
    if (!ok) {
        return error == ENOENT || error == EINVAL || error == ELOOP ||
               disk_refused(diags, "io-read", "read", source->path, error);
    }
    publication->old_text = source->text;
    return parse_manifest(publication, source, diags);
}

struct publication *publication_open(const struct publication_options *options,
                                     struct arena *arena, struct diags *diags)
{
    struct place place;
    if (!place_find(options, arena, diags, &place)) {
        return NULL;
    }
    int parent = place_open_parent(&place, diags);
    if (parent < 0) {
        return NULL;
    }
    struct publication *publication = ARENA_NEW(arena, struct publication);
    *publication = (struct publication){
        .options = options,
        .place = place,
        .parent = parent,
        .output = -1,
        .work = {.folder = -1, .lock = -1, .tree = -1},
    };
    pthread_mutex_init(&publication->mutex, NULL);
    if (!open_locked(publication, arena, diags) ||
        !read_manifest(publication, arena, diags)) {
        publication_close(publication, diags);
        return NULL;
    }
    return publication;
}

/* --- adding ------------------------------------------------------------- */

/* True for what two files of one name lead to; publication_commit tells. */
static bool is_collision(int error)
{
    return error == EEXIST || error == ENOTDIR || error == EISDIR;
}

/* The folders are made one thread after another: between making one and giving
 * it its permissions another thread could fail in it. */
static bool make_parents(struct publication *publication, const char *path)
{
    pthread_mutex_lock(&publication->mutex);
    bool ok = disk_parents_make(publication->work.tree, path);
    pthread_mutex_unlock(&publication->mutex);
    return ok;
}

static bool write_file(struct publication *publication, const char *path,
                       str bytes)
{
    int tree = publication->work.tree;
    if (disk_write_new(tree, path, bytes)) {
        return true;
    }
    bool has_no_folder = errno == ENOENT || errno == EACCES;
    return has_no_folder && make_parents(publication, path) &&
           disk_write_new(tree, path, bytes);
}

static void record(struct publication *publication,
                   const struct published_file *about, str bytes,
                   enum file_state state)
{
    digest sum = digest_of(bytes);
    pthread_mutex_lock(&publication->mutex);
    struct manifest_file *file =
        manifest_add(&publication->new, &publication->arena, about);
    file->sum = sum;
    file->size_bytes = bytes.len;
    file->state = state;
    pthread_mutex_unlock(&publication->mutex);
}

bool publication_had(const struct publication *publication, str path)
{
    return manifest_find(&publication->old, path) != NULL;
}

bool publication_add(struct publication *publication,
                     const struct published_file *file, str bytes,
                     struct diags *diags)
{
    char path[PATH_MAX_BYTES + 1];
    if (publication_is_stopped(publication, diags) ||
        !name_check(file->path, diags)) {
        return false;
    }
    memcpy(path, file->path.data, file->path.len);
    path[file->path.len] = '\0';
    bool is_held = publication->output >= 0 &&
                   disk_holds(publication->output, path, bytes);
    if (!is_held && !write_file(publication, path, bytes) &&
        !is_collision(errno)) {
        int error = errno;
        str shown = arena_printf(diags->arena, "%.*s/%s",
                                 STR_ARG(publication->options->output), path);
        return disk_refused(diags, "io-write", "write", shown, error);
    }
    record(publication, file, bytes, is_held ? FILE_HELD : FILE_ABSENT);
    return true;
}

/* --- putting in place --------------------------------------------------- */

static void warn_foreign(const struct publication *publication,
                         const struct survey *survey, struct diags *diags)
{
    if (survey->foreign_count == 0) {
        return;
    }
    str more = survey->foreign_count == 1
                   ? STR("")
                   : arena_printf(diags->arena, " and %zu more",
                                  survey->foreign_count - 1);
    struct diag *diag = diag_add(
        diags, SEVERITY_WARNING, "output-foreign", NULL, (pos){0}, (pos){0},
        "what is not ours in the output %.*s is kept: \"%.*s\"%.*s",
        STR_ARG(publication->options->output), STR_ARG(survey->first_foreign),
        STR_ARG(more));
    diag_hint(diags, diag,
              "give the site a folder of its own; then it is replaced as a "
              "whole");
}

static void count_files(const struct publication *publication,
                        const struct survey *survey,
                        struct publication_result *out)
{
    const struct manifest *old = &publication->old;
    out->file_count = publication->new.count;
    out->foreign_count = survey->foreign_count;
    for (size_t i = 0; i < publication->new.count; i++) {
        out->written_count += publication->new.files[i].state != FILE_HELD;
    }
    for (size_t i = 0; i < old->count; i++) {
        str path = old->files[i].about.path;
        bool is_again = i && str_equal(old->files[i - 1].about.path, path);
        out->removed_count += !is_again && old->files[i].state == FILE_HELD &&
                              !manifest_find(&publication->new, path);
    }
}

/* True when one rename can do it: nothing in the output is anybody else's. */
static bool may_be_whole(const struct publication *publication,
                         const struct survey *survey)
{
    if (publication->work.is_inside) {
        return false;
    }
    return publication->output < 0 || survey->entry_count == 0 ||
           (publication->has_manifest && survey->foreign_count == 0);
}

static bool is_unchanged(const struct publication *publication,
                         const struct publication_result *result, str text)
{
    return publication->has_manifest && result->written_count == 0 &&
           result->removed_count == 0 && str_equal(text, publication->old_text);
}

static bool put(struct publication *publication, const struct survey *survey,
                str text, struct diags *diags, struct publication_result *out)
{
    if (is_unchanged(publication, out, text)) {
        out->guarantee = PUBLICATION_UNCHANGED;
        out->is_placed = true;
        return true;
    }
    enum put_outcome outcome = PUT_UNABLE;
    out->guarantee = PUBLICATION_WHOLE;
    if (may_be_whole(publication, survey)) {
        outcome = put_whole(publication, survey, text, diags);
    }
    if (outcome == PUT_UNABLE) {
        out->guarantee = PUBLICATION_ORDERED;
        outcome = put_ordered(publication, survey, text, diags);
    }
    out->is_placed = publication->is_placed;
    return outcome == PUT_DONE;
}

/* Takes a file of the old site over into the new one, if it is as it was. */
static void keep_file(struct publication *publication,
                      const struct manifest_file *old, struct buf *bytes)
{
    buf_clear(bytes);
    if (!disk_read(publication->output, old->about.path.data, bytes)) {
        return;
    }
    digest sum = digest_of(buf_text(bytes));
    if (memcmp(sum.hex, old->sum.hex, DIGEST_LEN) != 0) {
        return;
    }
    struct manifest_file *file =
        manifest_add(&publication->new, &publication->arena, &old->about);
    file->sum = sum;
    file->size_bytes = bytes->len;
    file->state = FILE_HELD;
}

/* A part of the site is published again; what it does not name stays. */
static void keep_others(struct publication *publication)
{
    const struct manifest added = publication->new;
    const struct manifest *old = &publication->old;
    struct buf bytes;
    buf_init(&bytes, MANIFEST_MAX_BYTES);
    for (size_t i = 0; i < old->count; i++) {
        str path = old->files[i].about.path;
        bool is_again = i && str_equal(old->files[i - 1].about.path, path);
        if (!is_again && !manifest_find(&added, path)) {
            keep_file(publication, &old->files[i], &bytes);
        }
    }
    buf_release(&bytes);
    manifest_sort(&publication->new);
}

bool publication_commit(struct publication *publication, struct diags *diags,
                        struct publication_result *out)
{
    struct survey survey = {
        .output = publication->output,
        .old = &publication->old,
        .new = &publication->new,
        .has_manifest = publication->has_manifest,
        .force = publication->options->force,
        .arena = &publication->arena,
    };
    *out = (struct publication_result){0};
    manifest_sort(&publication->new);
    if (publication->options->keep_others && publication->output >= 0) {
        keep_others(publication);
    }
    if (!collision_check(&publication->new, diags) ||
        (publication->output >= 0 && !survey_run(&survey, diags)) ||
        publication_is_stopped(publication, diags)) {
        return false;
    }
    warn_foreign(publication, &survey, diags);
    count_files(publication, &survey, out);
    struct buf text;
    buf_init(&text, MANIFEST_MAX_BYTES);
    manifest_render(&publication->new, NULL, publication->options, &text);
    bool ok = put(publication, &survey, buf_text(&text), diags, out);
    buf_release(&text);
    return ok;
}

void publication_close(struct publication *publication, struct diags *diags)
{
    if (!publication) {
        return;
    }
    work_close(&publication->work, diags);
    if (publication->output >= 0) {
        close(publication->output);
    }
    close(publication->parent);
    arena_release(&publication->arena);
    pthread_mutex_destroy(&publication->mutex);
}

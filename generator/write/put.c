/* SPDX-License-Identifier: MIT */
/*
 * The two ways to put a site in place.
 *
 * Whole: the tree of the work folder and the output change names in one system
 * call, after all of the tree has reached the disk.  What is left then is the
 * old site, in the work folder, which is cleared at leisure.
 *
 * Ordered: every file is renamed into the output.  First comes a manifest that
 * lists the files of both sites: from then on, whenever we are killed, each
 * file is one that the manifest knows, and the next run may replace it.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "write/disk.h"
#include "write/name.h"
#include "write/site.h"
#include "write/state.h"

enum { ROOT_MODE = 0755 };

static enum put_outcome refuse(const struct publication *publication,
                               const char *verb, str path, struct diags *diags)
{
    int error = errno;
    str shown = arena_printf(diags->arena, "%.*s%s%.*s",
                             STR_ARG(publication->options->output),
                             path.len ? "/" : "", STR_ARG(path));
    disk_refused(diags, "io-write", verb, shown, error);
    return PUT_FAILED;
}

/* One call for the whole file system: with thousands of new files that takes a
 * fraction of the time of an fsync for each. */
static bool sync_disk(const struct publication *publication, int folder)
{
    return publication->options->skip_sync || syncfs(folder) == 0;
}

static bool sync_folder(const struct publication *publication, int folder)
{
    return publication->options->skip_sync || fsync(folder) == 0;
}

/* --- whole -------------------------------------------------------------- */

/* The files that stay get a second name in the tree: their bytes, times and
 * places on the disk stay too. */
static bool link_held(const struct publication *publication)
{
    for (size_t i = 0; i < publication->new.count; i++) {
        const struct manifest_file *file = &publication->new.files[i];
        const char *path = file->about.path.data;
        if (file->state == FILE_HELD &&
            (!disk_parents_make(publication->work.tree, path) ||
             !disk_link(publication->output, publication->work.tree, path))) {
            return false;
        }
    }
    return true;
}

/* Gives the tree the owner and the permissions of the folder it replaces. */
static bool take_over_owner(const struct publication *publication)
{
    struct stat old;
    struct stat new;
    int tree = publication->work.tree;
    if (publication->output < 0) {
        return fchmod(tree, ROOT_MODE) == 0;
    }
    if (fstat(publication->output, &old) < 0 || fstat(tree, &new) < 0) {
        return false;
    }
    bool is_same = old.st_uid == new.st_uid &&old.st_gid == new.st_gid;
    return (is_same || fchown(tree, old.st_uid, old.st_gid) == 0) &&
           fchmod(tree, old.st_mode & 07777) == 0;
}

/* Somebody may have replaced the folder since it was opened. */
static bool is_output_still_there(const struct publication *publication)
{
    struct stat opened;
    struct stat named;
    return fstat(publication->output, &opened) == 0 &&
           fstatat(publication->parent, publication->place.name, &named,
                   AT_SYMLINK_NOFOLLOW) == 0 &&
           opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

/* An empty folder in the way is replaced too; any other makes rename fail. */
static enum put_outcome move_tree(struct publication *publication,
                                  struct diags *diags)
{
    if (renameat(publication->work.folder, WORK_TREE, publication->parent,
                 publication->place.name) < 0) {
        return publication->output >= 0
                   ? PUT_UNABLE
                   : refuse(publication, "put in place", STR(""), diags);
    }
    return PUT_DONE;
}

/* From here on the handles have changed sides. */
static enum put_outcome exchange_trees(struct publication *publication)
{
    struct work *work = &publication->work;
    if (!is_output_still_there(publication) ||
        renameat2(work->folder, WORK_TREE, publication->parent,
                  publication->place.name, RENAME_EXCHANGE) < 0) {
        return PUT_UNABLE;
    }
    int old = publication->output;
    publication->output = work->tree;
    work->tree = old;
    work->owns_tree = false;
    return PUT_DONE;
}

/* The new site is in place, so what stays of the old one is not worth more
 * than a message; the next run clears it. */
static void clear_old(struct publication *publication,
                      const struct survey *survey, struct diags *diags)
{
    struct work *work = &publication->work;
    bool ok = true;
    if (survey->adopted_count) {
        site_clear(work->tree, &publication->new, NULL, diags, &ok);
    }
    if (ok) {
        work_clear(work, publication->output, &publication->old, diags);
    }
}

enum put_outcome put_whole(struct publication *publication,
                           const struct survey *survey, str manifest_text,
                           struct diags *diags)
{
    struct work *work = &publication->work;
    bool is_fresh = publication->output < 0 || survey->entry_count == 0;
    if (!link_held(publication) || !take_over_owner(publication)) {
        return publication->output < 0
                   ? refuse(publication, "make", STR(""), diags)
                   : PUT_UNABLE;
    }
    if (!disk_write_new(work->tree, MANIFEST_PATH, manifest_text) ||
        !sync_disk(publication, work->tree)) {
        return refuse(publication, "write", STR(MANIFEST_PATH), diags);
    }
    if (publication_is_stopped(publication, diags)) {
        return PUT_FAILED;
    }
    enum put_outcome outcome =
        is_fresh ? move_tree(publication, diags) : exchange_trees(publication);
    if (outcome != PUT_DONE) {
        return outcome;
    }
    publication->is_placed = true;
    size_t errors_before = diags->error_count;
    if (!sync_folder(publication, publication->parent)) {
        refuse(publication, "store", STR(""), diags);
    }
    if (!is_fresh) {
        clear_old(publication, survey, diags);
    }
    return diags->error_count == errors_before ? PUT_DONE : PUT_FAILED;
}

/* --- ordered ------------------------------------------------------------ */

static bool put_manifest(const struct publication *publication, str text)
{
    const struct work *work = &publication->work;
    return disk_write_new(work->folder, WORK_MANIFEST, text) &&
           sync_disk(publication, work->folder) &&
           disk_rename(work->folder, WORK_MANIFEST, publication->output,
                       MANIFEST_PATH);
}

static bool put_manifest_of_both(const struct publication *publication)
{
    struct buf text;
    buf_init(&text, MANIFEST_MAX_BYTES);
    manifest_render(&publication->new, &publication->old, publication->options,
                    &text);
    bool ok = put_manifest(publication, buf_text(&text));
    buf_release(&text);
    return ok;
}

static bool put_files(const struct publication *publication,
                      struct diags *diags)
{
    for (size_t i = 0; i < publication->new.count; i++) {
        const struct manifest_file *file = &publication->new.files[i];
        const char *path = file->about.path.data;
        if (file->state != FILE_HELD &&
            (!disk_parents_make(publication->output, path) ||
             !disk_rename(publication->work.tree, path, publication->output,
                          path))) {
            refuse(publication, "put in place", file->about.path, diags);
            return false;
        }
    }
    return true;
}

static bool put_in_order(struct publication *publication, bool clear_first,
                         struct diags *diags)
{
    const struct manifest *old = &publication->old;
    const struct manifest *new = &publication->new;
    bool ok = true;
    if (clear_first) {
        site_clear(publication->output, old, new, diags, &ok);
    }
    ok = ok && put_files(publication, diags);
    if (ok && !clear_first) {
        site_clear(publication->output, old, new, diags, &ok);
    }
    return ok;
}

enum put_outcome put_ordered(struct publication *publication,
                             const struct survey *survey, str manifest_text,
                             struct diags *diags)
{
    if (!put_manifest_of_both(publication)) {
        return refuse(publication, "write", STR(MANIFEST_PATH), diags);
    }
    bool ok = put_in_order(publication, survey->has_clash, diags);
    if (ok && (!put_manifest(publication, manifest_text) ||
               !sync_disk(publication, publication->output))) {
        refuse(publication, "write", STR(MANIFEST_PATH), diags);
        ok = false;
    }
    if (!ok) {
        diag_add(diags, SEVERITY_NOTE, "io-write", NULL, (pos){0}, (pos){0},
                 "the output may now hold files of the old site and of the "
                 "new one; the next run completes it");
    }
    publication->is_placed = ok;
    return ok ? PUT_DONE : PUT_FAILED;
}

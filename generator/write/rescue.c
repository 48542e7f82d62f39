/* SPDX-License-Identifier: MIT */
/*
 * What a killed run left in the work folder, and what somebody put into the
 * old site in the moment of the swap: the first is removed, the second goes
 * back to where people will look for it.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "write/disk.h"
#include "write/name.h"
#include "write/site.h"
#include "write/work.h"

enum {
    TREE_MODE = 0700, /* until the site is put in place */
};

/* A walk through the tree. */
struct rescue {
    int output;
    struct arena arena; /* of paths */
    size_t kept_count;  /* what could not be moved */
};

static void rescue_folder(struct rescue *rescue, int folder, str path);

/* Moves one entry to the same path in the output, or what is in it. */
static void rescue_entry(struct rescue *rescue, int folder, const char *name,
                         str path)
{
    const char *target = arena_cstring(&rescue->arena, path);
    if (rescue->output >= 0 && disk_parents_make(rescue->output, target) &&
        disk_move_new(folder, name, rescue->output, target)) {
        return;
    }
    int inner = disk_folder_open(folder, name);
    if (inner < 0) {
        rescue->kept_count++;
        return;
    }
    rescue_folder(rescue, inner, path);
    close(inner);
    unlinkat(folder, name, AT_REMOVEDIR);
}

static void rescue_folder(struct rescue *rescue, int folder, str path)
{
    int again = disk_folder_open(folder, ".");
    DIR *entries = again >= 0 ? fdopendir(again) : NULL;
    const struct dirent *entry;
    while (entries && (entry = readdir(entries))) {
        const char *name = entry->d_name;
        bool is_manifest = path.len == 0 && strcmp(name, MANIFEST_PATH) == 0;
        if (!is_manifest && strcmp(name, ".") != 0 && strcmp(name, "..") != 0) {
            str inner = arena_printf(&rescue->arena, "%.*s%s%s", STR_ARG(path),
                                     path.len ? "/" : "", name);
            rescue_entry(rescue, folder, name, inner);
        }
    }
    if (entries) {
        closedir(entries);
    } else if (again >= 0) {
        close(again);
    }
}

bool work_rescue(struct work *work, int output, struct diags *diags)
{
    struct rescue rescue = {.output = output};
    rescue_folder(&rescue, work->tree, STR(""));
    arena_release(&rescue.arena);
    if (rescue.kept_count == 0) {
        return true;
    }
    diag_add(diags, SEVERITY_WARNING, "output-foreign", NULL, (pos){0},
             (pos){0},
             "%zu files were put into the output while it was replaced, and "
             "are kept in %s/" WORK_TREE,
             rescue.kept_count, work->shown);
    return false;
}

static bool refuse(const struct work *work, const char *what,
                   struct diags *diags)
{
    return disk_refused(diags, "io-write", what, str_from(work->shown), errno);
}

/* The manifest goes last: with it, what it does not list is never deleted. */
bool work_clear(struct work *work, int output, const struct manifest *manifest,
                struct diags *diags)
{
    bool ok;
    site_clear(work->tree, manifest, NULL, diags, &ok);
    if (!ok || !work_rescue(work, output, diags)) {
        return false;
    }
    return disk_unlink(work->tree, MANIFEST_PATH) || errno == ENOENT ||
           refuse(work, "clear", diags);
}

/*
 * Reads the manifest of a tree; `*has_manifest` is false when there is none, or
 * half of one: then the run was killed before the swap, for which the whole
 * manifest must have reached the disk.
 */
static bool read_manifest(const struct work *work,
                          const struct publication_options *options,
                          struct arena *arena, struct diags *diags,
                          struct manifest *out, bool *has_manifest)
{
    struct diags quiet;
    struct buf text;
    struct value *value = NULL;
    diags_init(&quiet, arena);
    buf_init(&text, MANIFEST_MAX_BYTES);
    bool is_read = disk_read(work->tree, MANIFEST_PATH, &text);
    bool is_missing = !is_read && errno == ENOENT;
    struct source source = {.path = STR(MANIFEST_PATH),
                            .text = arena_copy(arena, buf_text(&text))};
    buf_release(&text);
    *has_manifest =
        is_read &&
        options->format.read(source.text, &source, arena, &quiet, &value) &&
        manifest_read(value, arena, &quiet, out);
    return is_read || is_missing || refuse(work, "read the manifest in", diags);
}

static bool clear_tree(struct work *work, int output,
                       const struct publication_options *options,
                       struct arena *arena, struct diags *diags)
{
    struct manifest manifest;
    bool has_manifest;
    if (!read_manifest(work, options, arena, diags, &manifest, &has_manifest)) {
        return false;
    }
    if (has_manifest && (!site_measure_all(work->tree, &manifest, diags) ||
                         !work_clear(work, output, &manifest, diags))) {
        errno = ENOTEMPTY;
        return refuse(work, "clear", diags);
    }
    return disk_tree_remove(work->folder, WORK_TREE) ||
           refuse(work, "clear", diags);
}

/* Removes the tree of a run that was killed. */
static bool clear_left(struct work *work, int output,
                       const struct publication_options *options,
                       struct diags *diags)
{
    struct arena arena = {0};
    work->tree = disk_folder_open(work->folder, WORK_TREE);
    if (work->tree < 0) {
        return errno == ENOENT || refuse(work, "open the tree in", diags);
    }
    bool ok = clear_tree(work, output, options, &arena, diags);
    arena_release(&arena);
    close(work->tree);
    work->tree = -1;
    return ok;
}

bool work_start(struct work *work, int output,
                const struct publication_options *options, struct diags *diags)
{
    disk_unlink(work->folder, WORK_MANIFEST);
    if (!clear_left(work, output, options, diags)) {
        return false;
    }
    if (mkdirat(work->folder, WORK_TREE, TREE_MODE) == 0 &&
        fchmodat(work->folder, WORK_TREE, TREE_MODE, 0) == 0) {
        work->tree = disk_folder_open(work->folder, WORK_TREE);
        work->owns_tree = true;
    }
    return work->tree >= 0 || refuse(work, "make a folder in", diags);
}

/* SPDX-License-Identifier: MIT */
/*
 * Folders are walked with a stack of open handles, never by a path twice: what
 * is listed was there.  The order of the system is not kept.
 */
#include "input/source.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/asset.h"
#include "input/source_path.h"

/* A listing that is being made. */
struct walk {
    struct arena *arena;
    struct diags *diags;
    str suffix;
    struct source_list *list;
    size_t capacity;
    DIR *open[SOURCE_MAX_FOLDERS]; /* from the first folder to this */
    str paths[SOURCE_MAX_FOLDERS]; /* of these folders */
    size_t depth;                  /* of them */
    bool is_full;                  /* no more files are taken */
    bool failed;
};

static void report_limit(struct walk *walk, const char *rule, str path,
                         const char *what, int count)
{
    struct source *source = ARENA_NEW(walk->diags->arena, struct source);
    source->path = arena_copy(walk->diags->arena, path);
    struct diag *diag =
        diag_add(walk->diags, SEVERITY_ERROR, rule, source, (pos){0}, (pos){0},
                 "there are more than %d %s here", count, what);
    diag_hint(walk->diags, diag, "begin in the folder of one project");
    walk->failed = true;
}

static void add_path(struct walk *walk, str path)
{
    struct source_list *list = walk->list;
    if (list->count == SOURCE_MAX_FILES) {
        walk->is_full = true;
        report_limit(walk, "limit-files", walk->paths[0], "files",
                     SOURCE_MAX_FILES);
        return;
    }
    list->paths =
        ARENA_GROW(walk->arena, list->paths, list->count, &walk->capacity);
    list->paths[list->count++] = path;
}

/* --- the project's files --- */

/* Goes into a folder; links to folders are not followed (O_NOFOLLOW). */
static void enter(struct walk *walk, int parent, const char *name, str path)
{
    if (walk->depth == SOURCE_MAX_FOLDERS) {
        report_limit(walk, "limit-folders", path, "folders within each other",
                     SOURCE_MAX_FOLDERS);
        return;
    }
    int handle = openat(parent, name,
                        O_RDONLY | O_CLOEXEC | O_DIRECTORY |
                            (walk->depth ? O_NOFOLLOW : 0));
    DIR *folder = handle < 0 ? NULL : fdopendir(handle);
    if (folder) {
        walk->open[walk->depth] = folder;
        walk->paths[walk->depth++] = path;
        return;
    }
    if (walk->depth > 0 || (errno != ENOENT && errno != ENOTDIR)) {
        source_report_io(walk->diags, path, "cannot list", strerror(errno));
        walk->failed = true;
    }
    if (handle >= 0) {
        close(handle);
    }
}

/* What an entry is, without (or with) following a link. */
static bool is_folder(DIR *parent, const struct dirent *entry, bool follow)
{
    struct stat status;
    bool is_known =
        entry->d_type != DT_UNKNOWN && !(follow && entry->d_type == DT_LNK);
    if (is_known) {
        return entry->d_type == DT_DIR;
    }
    return fstatat(dirfd(parent), entry->d_name, &status,
                   follow ? 0 : AT_SYMLINK_NOFOLLOW) == 0 &&
           S_ISDIR(status.st_mode);
}

static void take_entry(struct walk *walk, const struct dirent *entry)
{
    DIR *parent = walk->open[walk->depth - 1];
    str name = str_from(entry->d_name);
    if (name.data[0] == '.') {
        return;
    }
    str parts[] = {walk->paths[walk->depth - 1], name};
    size_t first = parts[0].len ? 0 : 1;
    str path = arena_join(walk->arena, parts + first, 2 - first, STR("/"));
    if (is_folder(parent, entry, false)) {
        enter(walk, dirfd(parent), entry->d_name, path);
    } else if (str_ends_with(name, walk->suffix) &&
               !is_folder(parent, entry, true)) {
        if (source_check_path(path, walk->diags)) {
            add_path(walk, path);
        } else {
            walk->failed = true;
        }
    }
}

static void leave(struct walk *walk)
{
    walk->depth--;
    closedir(walk->open[walk->depth]);
}

static void walk_folders(struct walk *walk)
{
    while (walk->depth > 0) {
        errno = 0;
        const struct dirent *entry = readdir(walk->open[walk->depth - 1]);
        if (entry && !walk->is_full) {
            take_entry(walk, entry);
            continue;
        }
        if (!entry && errno) {
            source_report_io(walk->diags, walk->paths[walk->depth - 1],
                             "cannot list", strerror(errno));
            walk->failed = true;
        }
        leave(walk);
    }
}

/* --- the assets --- */

static bool is_below(str path, str folder)
{
    return folder.len == 0 ||
           (path.len > folder.len && path.data[folder.len] == '/' &&
            str_starts_with(path, folder));
}

static void add_assets(struct walk *walk, str folder)
{
    for (size_t i = 0; i < asset_count && !walk->is_full; i++) {
        str path = str_from(assets[i].path);
        if (is_below(path, folder) && str_ends_with(path, walk->suffix)) {
            add_path(walk, path);
        }
    }
}

/* --- both --- */

static int compare_paths(const void *a, const void *b)
{
    return str_compare(*(const str *)a, *(const str *)b);
}

static void sort_paths(struct source_list *list)
{
    if (list->count < 2) {
        return;
    }
    qsort(list->paths, list->count, sizeof *list->paths, compare_paths);
    size_t kept = 1;
    for (size_t i = 1; i < list->count; i++) {
        if (!str_equal(list->paths[i], list->paths[kept - 1])) {
            list->paths[kept++] = list->paths[i];
        }
    }
    list->count = kept;
}

static bool list_all(const struct source_folder *folder, str path, str suffix,
                     bool with_assets, struct arena *arena, struct diags *diags,
                     struct source_list *out)
{
    struct walk walk = {
        .arena = arena,
        .diags = diags,
        .suffix = suffix,
        .list = out,
    };
    *out = (struct source_list){0};
    if (path.len && !source_check_path(path, diags)) {
        return false;
    }
    if (folder) {
        const char *name = path.len ? arena_cstring(arena, path) : ".";
        enter(&walk, folder->handle, name, path);
        walk_folders(&walk);
    }
    if (with_assets) {
        add_assets(&walk, path);
    }
    sort_paths(out);
    return !walk.failed;
}

bool source_list(const struct source_folder *folder, str path, str suffix,
                 struct arena *arena, struct diags *diags,
                 struct source_list *out)
{
    return list_all(folder, path, suffix, false, arena, diags, out);
}

bool source_list_overlay(const struct source_folder *folder, str path,
                         str suffix, struct arena *arena, struct diags *diags,
                         struct source_list *out)
{
    return list_all(folder, path, suffix, true, arena, diags, out);
}

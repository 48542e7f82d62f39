/* SPDX-License-Identifier: MIT */
#include "write/survey.h"

#include <dirent.h>
#include <errno.h>
#include <unistd.h>

#include "write/disk.h"
#include "write/name.h"
#include "write/site.h"
#include "write/work.h"

/* One entry of a folder. */
struct entry {
    int folder;       /* that it lies in */
    const char *name; /* in that folder */
    str path;         /* from the root */
    mode_t kind;      /* S_IFDIR, S_IFREG, … */
};

static bool conflict(str path, const char *what, struct diags *diags)
{
    struct diag *diag =
        diag_add(diags, SEVERITY_ERROR, "output-foreign-conflict", NULL,
                 (pos){0}, (pos){0},
                 "the output has %s \"%.*s\" that is not "
                 "ours, where the site has a file of that name",
                 what, STR_ARG(path));
    diag_hint(diags, diag, "move it away, or choose another output folder");
    return false;
}

static void count_foreign(struct survey *survey, str path)
{
    survey->foreign_count++;
    if (survey->first_foreign.len == 0 ||
        str_compare(path, survey->first_foreign) < 0) {
        survey->first_foreign = arena_copy(survey->arena, path);
    }
}

static bool edited(const struct survey *survey, str path, bool is_wanted,
                   struct diags *diags)
{
    enum diag_severity severity =
        is_wanted && !survey->force ? SEVERITY_ERROR : SEVERITY_WARNING;
    const char *fate = severity == SEVERITY_ERROR ? "would be replaced"
                       : survey->force            ? "is replaced or removed"
                                                  : "is kept";
    struct diag *diag =
        diag_add(diags, severity, "output-modified", NULL, (pos){0}, (pos){0},
                 "the file \"%.*s\" was edited since it was published and %s",
                 STR_ARG(path), fate);
    if (!survey->force) {
        diag_hint(diags, diag,
                  is_wanted ? "bring the change into the content or a "
                              "template, or replace the file with --force"
                            : "delete the file if nobody needs it");
    }
    return severity != SEVERITY_ERROR;
}

/* A file that the old manifest lists. */
static bool visit_ours(struct survey *survey, const struct entry *entry,
                       struct manifest_file *old, struct diags *diags)
{
    const struct manifest_file *wanted =
        manifest_find(survey->new, entry->path);
    if (wanted && wanted->state == FILE_HELD) {
        old->state = FILE_HELD; /* compared when it was added */
        return true;
    }
    if (!site_measure(survey->output, survey->old, old, diags)) {
        return false;
    }
    if (old->state != FILE_EDITED) {
        return true;
    }
    bool ok = edited(survey, entry->path, wanted, diags);
    if (survey->force) {
        old->state = FILE_HELD;
    } else if (!wanted) {
        count_foreign(survey, entry->path);
    }
    return ok;
}

static bool visit_file(struct survey *survey, const struct entry *entry,
                       struct diags *diags)
{
    struct manifest_file *old = manifest_find(survey->old, entry->path);
    const struct manifest_file *wanted =
        manifest_find(survey->new, entry->path);
    bool is_folder_wanted = manifest_has_folder(survey->new, entry->path);
    if (old && S_ISREG(entry->kind)) {
        survey->has_clash |= is_folder_wanted;
        if (!visit_ours(survey, entry, old, diags)) {
            return false;
        }
        return !is_folder_wanted || old->state == FILE_HELD ||
               conflict(entry->path, "a file", diags);
    }
    if (is_folder_wanted || (wanted && wanted->state != FILE_HELD)) {
        return conflict(entry->path,
                        S_ISREG(entry->kind) ? "a file" : "something", diags);
    }
    if (wanted) {
        survey->adopted_count++;
    } else {
        count_foreign(survey, entry->path);
    }
    return true;
}

static bool walk(struct survey *survey, int folder, const char *name, str path,
                 struct diags *diags);

static bool visit_folder(struct survey *survey, const struct entry *entry,
                         struct diags *diags)
{
    bool is_file_wanted = manifest_find(survey->new, entry->path);
    size_t foreign_before = survey->foreign_count;
    bool ok = true;
    if (manifest_has_folder(survey->old, entry->path) ||
        manifest_has_folder(survey->new, entry->path)) {
        ok = walk(survey, entry->folder, entry->name, entry->path, diags);
    } else {
        count_foreign(survey, entry->path);
    }
    survey->has_clash |= is_file_wanted;
    if (ok && is_file_wanted && survey->foreign_count > foreign_before) {
        return conflict(entry->path, "a folder", diags);
    }
    return ok;
}

/* In the root: the manifest, and the work folder where it lies inside. */
static bool visit_root(struct survey *survey, const struct entry *entry,
                       bool *is_done, struct diags *diags)
{
    survey->entry_count++;
    bool is_manifest = str_equal(entry->path, STR(MANIFEST_PATH));
    *is_done = is_manifest || str_equal(entry->path, STR(WORK_INSIDE));
    return !is_manifest || survey->has_manifest ||
           conflict(entry->path, "something", diags);
}

static bool visit(struct survey *survey, const struct entry *entry,
                  struct diags *diags)
{
    bool is_done = false;
    if (!memchr(entry->path.data, '/', entry->path.len)) {
        bool ok = visit_root(survey, entry, &is_done, diags);
        if (is_done) {
            return ok;
        }
    }
    return S_ISDIR(entry->kind) ? visit_folder(survey, entry, diags)
                                : visit_file(survey, entry, diags);
}

static bool visit_name(struct survey *survey, int folder, const char *name,
                       str path, struct diags *diags)
{
    struct stat status;
    str inner = arena_printf(&survey->scratch, "%.*s%s%s", STR_ARG(path),
                             path.len ? "/" : "", name);
    if (!disk_stat(folder, name, &status)) {
        return errno == ENOENT ||
               disk_refused(diags, "io-read", "look at", inner, errno);
    }
    return visit(survey,
                 &(struct entry){
                     .folder = folder,
                     .name = name,
                     .path = inner,
                     .kind = status.st_mode & S_IFMT,
                 },
                 diags);
}

/* Goes on after a fault, so that all of them are told at once. */
static bool visit_all(struct survey *survey, DIR *entries, str path,
                      struct diags *diags)
{
    bool ok = true;
    const struct dirent *entry;
    while (errno = 0, (entry = readdir(entries))) {
        if (strcmp(entry->d_name, ".") == 0 ||
            strcmp(entry->d_name, "..") == 0) {
            continue;
        }
        struct arena_mark mark = arena_mark(&survey->scratch);
        ok = visit_name(survey, dirfd(entries), entry->d_name, path, diags) &&
             ok;
        arena_rewind(&survey->scratch, mark);
    }
    return errno ? disk_refused(diags, "io-read", "list", path, errno) : ok;
}

static bool walk(struct survey *survey, int folder, const char *name, str path,
                 struct diags *diags)
{
    int inner = disk_folder_open(folder, name);
    DIR *entries = inner >= 0 ? fdopendir(inner) : NULL;
    if (!entries) {
        int error = errno;
        if (inner >= 0) {
            close(inner);
        }
        return disk_refused(diags, "io-read", "open", path, error);
    }
    bool ok = visit_all(survey, entries, path, diags);
    closedir(entries);
    return ok;
}

bool survey_run(struct survey *survey, struct diags *diags)
{
    survey->scratch = (struct arena){0};
    bool ok = walk(survey, survey->output, ".", STR(""), diags);
    arena_release(&survey->scratch);
    return ok;
}

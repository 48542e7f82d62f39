/* SPDX-License-Identifier: MIT */
#include "write/site.h"

#include <errno.h>

#include "write/disk.h"
#include "write/name.h"

/* Nothing there, or something that we never write: a folder, a link, a pipe. */
static bool is_not_ours(int error)
{
    return error == ENOENT || error == ENOTDIR || error == ELOOP ||
           error == EINVAL || error == ENXIO || error == EISDIR;
}

static struct manifest_file *end_of_path(const struct manifest *manifest,
                                         struct manifest_file *first)
{
    struct manifest_file *end = manifest->files + manifest->count;
    struct manifest_file *file = first;
    while (file < end && str_equal(file->about.path, first->about.path)) {
        file++;
    }
    return file;
}

/* A file of another size need not be read. */
static bool has_size(const struct manifest_file *first,
                     const struct manifest_file *end, uint64_t size_bytes)
{
    for (const struct manifest_file *file = first; file < end; file++) {
        if (file->size_bytes == size_bytes) {
            return true;
        }
    }
    return false;
}

static bool has_digest(const struct manifest_file *first,
                       const struct manifest_file *end, const digest *sum)
{
    for (const struct manifest_file *file = first; file < end; file++) {
        if (strcmp(file->sum.hex, sum->hex) == 0) {
            return true;
        }
    }
    return false;
}

static bool look(int folder, struct manifest_file *first,
                 const struct manifest_file *end, enum file_state *state)
{
    struct stat status;
    struct buf bytes;
    *state = FILE_ABSENT;
    if (!disk_stat(folder, first->about.path.data, &status)) {
        return is_not_ours(errno);
    }
    if (!S_ISREG(status.st_mode)) {
        return true;
    }
    *state = FILE_EDITED;
    if (!has_size(first, end, (uint64_t)status.st_size)) {
        return true;
    }
    buf_init(&bytes, (size_t)status.st_size + 1);
    bool ok = disk_read(folder, first->about.path.data, &bytes);
    int error = errno;
    digest sum = digest_of(buf_text(&bytes));
    buf_release(&bytes);
    if (ok && has_digest(first, end, &sum)) {
        *state = FILE_HELD;
    }
    errno = error;
    return ok || error == EFBIG; /* it grew just now: edited */
}

bool site_measure(int folder, const struct manifest *manifest,
                  struct manifest_file *first, struct diags *diags)
{
    const struct manifest_file *end = end_of_path(manifest, first);
    enum file_state state;
    if (!look(folder, first, end, &state)) {
        return disk_refused(diags, "io-read", "read", first->about.path, errno);
    }
    for (struct manifest_file *file = first; file < end; file++) {
        file->state = state;
    }
    return true;
}

bool site_measure_all(int folder, const struct manifest *manifest,
                      struct diags *diags)
{
    struct manifest_file *file = manifest->files;
    struct manifest_file *end = manifest->files + manifest->count;
    while (file < end) {
        if (!site_measure(folder, manifest, file, diags)) {
            return false;
        }
        file = end_of_path(manifest, file);
    }
    return true;
}

/* Removes the folders of one file, innermost first, which the file before it
 * in the order of the manifest does not share: so each is tried once, last. */
static void remove_folders(int folder, str path, str path_before)
{
    char part[PATH_MAX_BYTES + 1];
    memcpy(part, path.data, path.len + 1);
    for (size_t i = path.len; i > 0; i--) {
        if (part[i] != '/') {
            continue;
        }
        if (str_starts_with(path_before, (str){part, i + 1})) {
            return;
        }
        part[i] = '\0';
        disk_folder_remove(folder, part); /* fails while not empty */
    }
}

static bool is_wanted(const struct manifest_file *file,
                      const struct manifest *keep)
{
    return file->state != FILE_HELD ||
           (keep && manifest_find(keep, file->about.path));
}

size_t site_clear(int folder, const struct manifest *manifest,
                  const struct manifest *keep, struct diags *diags, bool *ok)
{
    size_t removed = 0;
    *ok = true;
    for (size_t i = manifest->count; i-- > 0;) {
        const struct manifest_file *file = &manifest->files[i];
        str before = i ? file[-1].about.path : STR("");
        if (is_wanted(file, keep) || str_equal(file->about.path, before)) {
            continue;
        }
        if (disk_unlink(folder, file->about.path.data)) {
            removed++;
        } else if (*ok && !is_not_ours(errno)) {
            *ok = disk_refused(diags, "io-write", "remove", file->about.path,
                               errno);
        }
    }
    for (size_t i = manifest->count; i-- > 0;) {
        str before = i ? manifest->files[i - 1].about.path : STR("");
        remove_folders(folder, manifest->files[i].about.path, before);
    }
    return removed;
}

/* SPDX-License-Identifier: MIT */
#include "write/disk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

enum {
    FOLDER_MODE = 0755,
    FILE_MODE = 0644,
    CHUNK = 64 * 1024,
    DEPTH_MAX = 128, /* of folders; a path of ours has at most 100 */
};

static const char *remedy(int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return "free some space, or choose a folder on another disk";
    case EACCES:
    case EPERM:
    case EROFS:
        return "choose a folder that you may write, or change its permissions";
    case EMFILE:
    case ENFILE:
        return "raise the limit of open files (ulimit -n)";
    default:
        return NULL;
    }
}

bool disk_refused(struct diags *diags, const char *rule, const char *verb,
                  str path, int error)
{
    const char *cause = strerrordesc_np(error);
    struct diag *diag =
        diag_add(diags, SEVERITY_ERROR, rule, NULL, (pos){0}, (pos){0},
                 "cannot %s %.*s: %s", verb, STR_ARG(path),
                 cause ? cause : "unknown cause");
    if (remedy(error)) {
        diag_hint(diags, diag, "%s", remedy(error));
    }
    diags->machine_failed = true;
    return false;
}

static int open_again(int folder, const char *path, int flags, mode_t mode)
{
    int file;
    do {
        file = openat(folder, path, flags | O_CLOEXEC | O_NOFOLLOW, mode);
    } while (file < 0 && errno == EINTR);
    return file;
}

/* Closes after a failure, which is what errno goes on telling. */
static void close_quietly(int file)
{
    int error = errno;
    close(file);
    errno = error;
}

int disk_folder_open(int folder, const char *name)
{
    return open_again(folder, name, O_RDONLY | O_DIRECTORY, 0);
}

void disk_parent_close(int folder, int parent)
{
    if (parent != folder) {
        close_quietly(parent);
    }
}

/* Copies the next part of `*path`, which has one, and steps over it. */
static bool next_folder(const char **path, char part[NAME_MAX + 1])
{
    const char *slash = strchr(*path, '/');
    if (!slash) {
        return false;
    }
    size_t len = (size_t)(slash - *path);
    len = len > NAME_MAX ? NAME_MAX : len; /* too long: will not be found */
    memcpy(part, *path, len);
    part[len] = '\0';
    *path = slash + 1;
    return true;
}

int disk_parent_open(int folder, const char *path, const char **name)
{
    char part[NAME_MAX + 1];
    int at = folder;
    while (next_folder(&path, part)) {
        int next = disk_folder_open(at, part);
        disk_parent_close(folder, at);
        if (next < 0) {
            return -1;
        }
        at = next;
    }
    *name = path;
    return at;
}

/* What the mask of the process took away is given back. */
static bool make_folder(int folder, const char *name)
{
    if (mkdirat(folder, name, FOLDER_MODE) < 0) {
        return errno == EEXIST;
    }
    return fchmodat(folder, name, FOLDER_MODE, 0) == 0;
}

bool disk_parents_make(int folder, const char *path)
{
    char part[NAME_MAX + 1];
    int at = folder;
    while (next_folder(&path, part)) {
        int next = make_folder(at, part) ? disk_folder_open(at, part) : -1;
        disk_parent_close(folder, at);
        if (next < 0) {
            return false;
        }
        at = next;
    }
    disk_parent_close(folder, at);
    return true;
}

static bool write_all(int file, str bytes)
{
    size_t done = 0;
    while (done < bytes.len) {
        ssize_t count = write(file, bytes.data + done, bytes.len - done);
        if (count < 0 && errno != EINTR) {
            return false;
        }
        done += count > 0 ? (size_t)count : 0;
    }
    return true;
}

bool disk_write_new(int folder, const char *path, str bytes)
{
    const char *name;
    int parent = disk_parent_open(folder, path, &name);
    if (parent < 0) {
        return false;
    }
    int file = open_again(parent, name, O_WRONLY | O_CREAT | O_EXCL, 0600);
    disk_parent_close(folder, parent);
    if (file < 0) {
        return false;
    }
    if (!write_all(file, bytes) || fchmod(file, FILE_MODE) < 0) {
        close_quietly(file);
        return false;
    }
    /* EINTR here means closed; every other failure may be a lost write. */
    return close(file) == 0 || errno == EINTR;
}

/* Opens a regular file to read; without O_NONBLOCK a pipe would hold us. */
static int open_regular(int folder, const char *path, struct stat *status)
{
    const char *name;
    int parent = disk_parent_open(folder, path, &name);
    if (parent < 0) {
        return -1;
    }
    int file = open_again(parent, name, O_RDONLY | O_NONBLOCK, 0);
    disk_parent_close(folder, parent);
    if (file < 0) {
        return -1;
    }
    if (fstat(file, status) < 0) {
        close_quietly(file);
        return -1;
    }
    if (!S_ISREG(status->st_mode)) {
        close(file);
        errno = EINVAL;
        return -1;
    }
    return file;
}

static ssize_t read_again(int file, char *bytes, size_t len)
{
    ssize_t count;
    do {
        count = read(file, bytes, len);
    } while (count < 0 && errno == EINTR);
    return count;
}

bool disk_read(int folder, const char *path, struct buf *out)
{
    struct stat status;
    int file = open_regular(folder, path, &status);
    if (file < 0) {
        return false;
    }
    for (;;) {
        char chunk[CHUNK];
        ssize_t count = read_again(file, chunk, sizeof chunk);
        if (count <= 0) {
            close_quietly(file);
            return count == 0;
        }
        buf_add(out, (str){chunk, (size_t)count});
        if (out->full) {
            close(file);
            errno = EFBIG;
            return false;
        }
    }
}

static bool holds_bytes(int file, str bytes)
{
    while (bytes.len) {
        char chunk[CHUNK];
        ssize_t count = read_again(file, chunk, sizeof chunk);
        size_t len = count > 0 ? (size_t)count : 0;
        if (len == 0 || len > bytes.len ||
            memcmp(chunk, bytes.data, len) != 0) {
            return false;
        }
        bytes = str_slice(bytes, len, bytes.len);
    }
    return true;
}

bool disk_holds(int folder, const char *path, str bytes)
{
    struct stat status;
    int file = open_regular(folder, path, &status);
    if (file < 0) {
        return false;
    }
    bool same =
        (uint64_t)status.st_size == bytes.len && holds_bytes(file, bytes);
    close(file);
    return same;
}

bool disk_stat(int folder, const char *path, struct stat *out)
{
    const char *name;
    int parent = disk_parent_open(folder, path, &name);
    if (parent < 0) {
        return false;
    }
    bool ok = fstatat(parent, name, out, AT_SYMLINK_NOFOLLOW) == 0;
    disk_parent_close(folder, parent);
    return ok;
}

bool disk_link(int from, int to, const char *path)
{
    const char *from_name;
    const char *to_name;
    int from_parent = disk_parent_open(from, path, &from_name);
    if (from_parent < 0) {
        return false;
    }
    int to_parent = disk_parent_open(to, path, &to_name);
    bool ok = to_parent >= 0 &&
              linkat(from_parent, from_name, to_parent, to_name, 0) == 0;
    disk_parent_close(from, from_parent);
    if (to_parent >= 0) {
        disk_parent_close(to, to_parent);
    }
    return ok;
}

bool disk_rename(int from, const char *from_path, int to, const char *to_path)
{
    const char *from_name;
    const char *to_name;
    int from_parent = disk_parent_open(from, from_path, &from_name);
    if (from_parent < 0) {
        return false;
    }
    int to_parent = disk_parent_open(to, to_path, &to_name);
    bool ok = to_parent >= 0 &&
              renameat(from_parent, from_name, to_parent, to_name) == 0;
    disk_parent_close(from, from_parent);
    if (to_parent >= 0) {
        disk_parent_close(to, to_parent);
    }
    return ok;
}

bool disk_move_new(int from, const char *from_name, int to, const char *to_path)
{
    const char *to_name;
    int to_parent = disk_parent_open(to, to_path, &to_name);
    if (to_parent < 0) {
        return false;
    }
    bool ok =
        renameat2(from, from_name, to_parent, to_name, RENAME_NOREPLACE) == 0;
    disk_parent_close(to, to_parent);
    return ok;
}

static bool remove_entry(int folder, const char *path, int flags)
{
    const char *name;
    int parent = disk_parent_open(folder, path, &name);
    if (parent < 0) {
        return false;
    }
    bool ok = unlinkat(parent, name, flags) == 0;
    disk_parent_close(folder, parent);
    return ok;
}

bool disk_unlink(int folder, const char *path)
{
    return remove_entry(folder, path, 0);
}

bool disk_folder_remove(int folder, const char *path)
{
    return remove_entry(folder, path, AT_REMOVEDIR);
}

static bool remove_tree(int folder, const char *name, int depth);

/* Removes one entry, of which nobody needs to tell beforehand what it is. */
static bool remove_any(int folder, const char *name, int depth)
{
    if (unlinkat(folder, name, 0) == 0 || errno == ENOENT) {
        return true;
    }
    /* POSIX says EPERM for a folder, Linux EISDIR. */
    return (errno == EISDIR || errno == EPERM) &&
           remove_tree(folder, name, depth + 1);
}

static bool remove_tree(int folder, const char *name, int depth)
{
    int inner = disk_folder_open(folder, name);
    DIR *entries = inner >= 0 && depth < DEPTH_MAX ? fdopendir(inner) : NULL;
    if (!entries) {
        if (inner >= 0) {
            close_quietly(inner);
        }
        return false;
    }
    bool ok = true;
    const struct dirent *entry;
    while (ok && (entry = readdir(entries))) {
        bool is_self =
            strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0;
        ok = is_self || remove_any(inner, entry->d_name, depth);
    }
    int error = errno;
    closedir(entries);
    errno = error;
    return ok && unlinkat(folder, name, AT_REMOVEDIR) == 0;
}

bool disk_tree_remove(int folder, const char *name)
{
    return unlinkat(folder, name, AT_REMOVEDIR) == 0 || errno == ENOENT ||
           remove_tree(folder, name, 0);
}

/* SPDX-License-Identifier: MIT */
/*
 * Taking the lock.  The file is made, opened and locked in three steps, and the
 * holder before us may remove it between any two.  So after locking we look
 * whether the file is still the one under that name, and else begin again.
 */
#include "write/work.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "write/disk.h"

#define LOCK_NAME "lock"
#define LOCK_WORD "slagen " /* the process id follows */

enum {
    TRIES = 50,     /* runs that may end just while we begin */
    LOCK_TEXT = 32, /* bytes */
};

enum attempt { ATTEMPT_DONE, ATTEMPT_AGAIN, ATTEMPT_FAILED };

static enum attempt fail(const struct work *work, const char *verb,
                         struct diags *diags)
{
    disk_refused(diags, "io-write", verb, str_from(work->shown), errno);
    return ATTEMPT_FAILED;
}

static enum attempt refuse(const struct work *work, const char *rule,
                           const char *why, struct diags *diags)
{
    struct diag *diag =
        diag_add(diags, SEVERITY_ERROR, rule, NULL, (pos){0}, (pos){0},
                 "the work folder %s %s", work->shown, why);
    diag_hint(diags, diag, "remove it, or choose another output folder");
    return ATTEMPT_FAILED;
}

static bool is_same_file(int file, int folder, const char *name)
{
    struct stat a;
    struct stat b;
    return fstat(file, &a) == 0 &&
           fstatat(folder, name, &b, AT_SYMLINK_NOFOLLOW) == 0 &&
           a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

static enum attempt open_folder(struct work *work, struct diags *diags)
{
    struct stat status;
    if (mkdirat(work->around, work->name, 0700) < 0 && errno != EEXIST) {
        return fail(work, "make", diags);
    }
    work->folder = disk_folder_open(work->around, work->name);
    if (work->folder < 0) {
        return errno == ENOENT ? ATTEMPT_AGAIN : fail(work, "open", diags);
    }
    if (fstat(work->folder, &status) < 0) {
        return fail(work, "look at", diags);
    }
    if (status.st_uid != geteuid()) {
        return refuse(work, "output-unsafe", "belongs to another user", diags);
    }
    return ATTEMPT_DONE;
}

/* True when the folder has entries, but no lock: not made by us. */
static bool is_foreign(const struct work *work)
{
    int folder = disk_folder_open(work->folder, ".");
    DIR *entries = folder >= 0 ? fdopendir(folder) : NULL;
    bool has_lock = false;
    bool has_other = false;
    const struct dirent *entry;
    while (entries && (entry = readdir(entries))) {
        const char *name = entry->d_name;
        has_lock |= strcmp(name, LOCK_NAME) == 0;
        has_other |= strcmp(name, LOCK_NAME) != 0 && strcmp(name, ".") != 0 &&
                     strcmp(name, "..") != 0;
    }
    if (entries) {
        closedir(entries);
    } else if (folder >= 0) {
        close(folder);
    }
    return has_other && !has_lock;
}

/* Gives what the lock says: "slagen 123", or "" in the moment of making it. */
static str read_lock(const struct work *work, char text[LOCK_TEXT])
{
    ssize_t len = pread(work->lock, text, LOCK_TEXT, 0);
    return str_trim((str){text, len > 0 ? (size_t)len : 0});
}

static void report_locked(const struct work *work, struct diags *diags)
{
    char text[LOCK_TEXT];
    str holder = read_lock(work, text);
    bool is_known = str_starts_with(holder, STR(LOCK_WORD));
    str pid = is_known ? str_slice(holder, strlen(LOCK_WORD), holder.len)
                       : STR("unknown");
    struct diag *diag = diag_add(
        diags, SEVERITY_ERROR, "output-locked", NULL, (pos){0}, (pos){0},
        "another slagen publishes to this folder, locked by pid %.*s",
        STR_ARG(pid));
    diag_hint(diags, diag, "wait until it has ended, then run again");
    diags->machine_failed = true;
}

static bool mark_lock(const struct work *work)
{
    char text[LOCK_TEXT];
    int len = snprintf(text, sizeof text, LOCK_WORD "%ld\n", (long)getpid());
    off_t done = 0;
    if (ftruncate(work->lock, 0) < 0) {
        return false;
    }
    while (done < len) {
        ssize_t count =
            pwrite(work->lock, text + done, (size_t)(len - done), done);
        if (count < 0 && errno != EINTR) {
            return false;
        }
        done += count > 0 ? count : 0;
    }
    return true;
}

/* The holder before us may have been killed before it wrote all of that. */
static bool is_our_lock(const struct work *work)
{
    char text[LOCK_TEXT];
    ssize_t len = pread(work->lock, text, LOCK_TEXT, 0);
    size_t shared = strlen(LOCK_WORD);
    if (len >= 0 && (size_t)len < shared) {
        shared = (size_t)len;
    }
    return len >= 0 && memcmp(text, LOCK_WORD, shared) == 0;
}

static enum attempt take_lock(struct work *work, struct diags *diags)
{
    const int flags = O_RDWR | O_NOFOLLOW | O_CLOEXEC;
    work->lock = openat(work->folder, LOCK_NAME, flags);
    if (work->lock < 0 && errno == ENOENT) {
        if (is_foreign(work)) {
            return refuse(work, "output-foreign-conflict", "is not ours",
                          diags);
        }
        work->lock = openat(work->folder, LOCK_NAME, flags | O_CREAT, 0600);
    }
    if (work->lock < 0) {
        return errno == ENOENT ? ATTEMPT_AGAIN : fail(work, "lock", diags);
    }
    if (flock(work->lock, LOCK_EX | LOCK_NB) < 0) {
        if (errno == EWOULDBLOCK) {
            report_locked(work, diags);
            return ATTEMPT_FAILED;
        }
        return errno == EINTR ? ATTEMPT_AGAIN : fail(work, "lock", diags);
    }
    if (!is_same_file(work->lock, work->folder, LOCK_NAME) ||
        !is_same_file(work->folder, work->around, work->name)) {
        return ATTEMPT_AGAIN;
    }
    if (!is_our_lock(work)) {
        return refuse(work, "output-foreign-conflict", "is not ours", diags);
    }
    return mark_lock(work) ? ATTEMPT_DONE : fail(work, "lock", diags);
}

static void drop(struct work *work)
{
    if (work->lock >= 0) {
        close(work->lock);
        work->lock = -1;
    }
    if (work->folder >= 0) {
        close(work->folder);
        work->folder = -1;
    }
}

static enum attempt enter(struct work *work, struct diags *diags)
{
    enum attempt attempt = open_folder(work, diags);
    if (attempt == ATTEMPT_DONE) {
        attempt = take_lock(work, diags);
    }
    if (attempt != ATTEMPT_DONE) {
        drop(work);
    }
    return attempt;
}

/* True when the work folder cannot be beside the output: the two are not on
 * one file system, or only the output itself may be written. */
static bool must_be_inside(int parent, int output, const char *name)
{
    struct stat a;
    struct stat b;
    if (output < 0) {
        return false;
    }
    if (fstat(parent, &a) == 0 && fstat(output, &b) == 0 &&
        a.st_dev != b.st_dev) {
        return true;
    }
    return mkdirat(parent, name, 0700) < 0 && errno != EEXIST;
}

bool work_open(const struct place *place, int parent, int output,
               struct arena *arena, struct diags *diags, struct work *out)
{
    str beside = arena_printf(arena, ".%s.slagen", place->name);
    bool is_inside = must_be_inside(parent, output, beside.data);
    const char *name = is_inside ? WORK_INSIDE : beside.data;
    *out = (struct work){
        .shown = arena_printf(arena, "%s/%s",
                              is_inside ? place->path : place->parent, name)
                     .data,
        .name = name,
        .around = is_inside ? output : parent,
        .folder = -1,
        .lock = -1,
        .tree = -1,
        .is_inside = is_inside,
    };
    for (int i = 0; i < TRIES; i++) {
        enum attempt attempt = enter(out, diags);
        if (attempt != ATTEMPT_AGAIN) {
            return attempt == ATTEMPT_DONE;
        }
    }
    errno = EBUSY;
    return disk_refused(diags, "io-write", "lock", str_from(out->shown), errno);
}

/* --- leaving ------------------------------------------------------------- */

/* The lock goes last, so that nobody takes the folder while it is emptied; and
 * where something stays, so does the lock, which marks the folder as ours. */
void work_close(struct work *work, struct diags *diags)
{
    if (work->folder < 0) {
        return;
    }
    if (work->tree >= 0) {
        close(work->tree);
        work->tree = -1;
    }
    disk_unlink(work->folder, WORK_MANIFEST);
    bool is_gone =
        work->owns_tree
            ? disk_tree_remove(work->folder, WORK_TREE)
            : disk_folder_remove(work->folder, WORK_TREE) || errno == ENOENT;
    if (is_gone) {
        unlinkat(work->folder, LOCK_NAME, 0);
        unlinkat(work->around, work->name, AT_REMOVEDIR);
    } else if (work->owns_tree) {
        fail(work, "clear", diags);
    }
    drop(work);
}

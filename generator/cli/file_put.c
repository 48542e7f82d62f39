/* SPDX-License-Identifier: MIT */
#include "cli/file_put.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static bool refuse(struct diags *diags, const char *path)
{
    const char *cause = strerrordesc_np(errno);
    struct diag *diag =
        diag_add(diags, SEVERITY_ERROR, "io-write", NULL, (pos){0}, (pos){0},
                 "cannot write %s: %s", path, cause ? cause : "unknown cause");
    diag_hint(diags, diag,
              "look at the folder, its permissions and the room on the disk");
    diags->machine_failed = true;
    return false;
}

static bool write_all(int file, str text)
{
    while (text.len) {
        ssize_t done = write(file, text.data, text.len);
        if (done < 0 && errno != EINTR) {
            return false;
        }
        text = str_slice(text, done > 0 ? (size_t)done : 0, text.len);
    }
    return true;
}

/* Closes, and tells the first thing that went wrong. */
static bool finish(int file, bool written)
{
    int error = errno;
    bool closed = close(file) == 0;
    if (!written) {
        errno = error;
    }
    return written && closed;
}

static bool put_new(const char *path, str text)
{
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    return file >= 0 && finish(file, write_all(file, text));
}

static bool put_over(const char *path, str text)
{
    int file = open(path, O_WRONLY | O_CLOEXEC);
    return file >= 0 && finish(file, write_all(file, text));
}

bool file_put(const char *path, str text, struct diags *diags)
{
    struct stat there;
    if (strcmp(path, "-") == 0) {
        return write_all(STDOUT_FILENO, text) || refuse(diags, path);
    }
    if (stat(path, &there) == 0 && !S_ISREG(there.st_mode)) {
        return put_over(path, text) || refuse(diags, path);
    }
    str beside =
        arena_printf(diags->arena, "%s.slagen-%ld", path, (long)getpid());
    if (put_new(beside.data, text) && rename(beside.data, path) == 0) {
        return true;
    }
    int error = errno;
    unlink(beside.data);
    errno = error;
    return refuse(diags, path);
}

/* SPDX-License-Identifier: MIT */
#include "cli/file_put.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "write/disk.h"
#include "write/replace.h"

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

static bool put_over(const char *path, str text)
{
    int file = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC);
    if (file < 0) {
        return false;
    }
    bool written = write_all(file, text);
    int error = errno;
    bool closed = close(file) == 0;
    errno = written ? errno : error;
    return written && closed;
}

/* The folder may be reached in any way; below it, nothing is followed. */
static bool put_new(const char *path, str text, struct diags *diags)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    const char *parent =
        slash ? arena_printf(diags->arena, "%.*s/", (int)(slash - path), path)
                    .data
              : ".";
    int folder = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) {
        return disk_refused(diags, "io-write", "write", str_from(path), errno);
    }
    bool written = file_replace(folder, str_from(name), text, diags);
    close(folder);
    return written;
}

bool file_put(const char *path, str text, struct diags *diags)
{
    struct stat there;
    bool written;
    if (strcmp(path, "-") == 0) {
        written = write_all(STDOUT_FILENO, text);
    } else if (lstat(path, &there) == 0 && !S_ISREG(there.st_mode)) {
        written = put_over(path, text);
    } else {
        return put_new(path, text, diags);
    }
    return written ||
           disk_refused(diags, "io-write", "write", str_from(path), errno);
}

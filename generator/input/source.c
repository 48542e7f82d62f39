/* SPDX-License-Identifier: MIT */
/*
 * One file.  It is opened without waiting (O_NONBLOCK), because opening a pipe
 * waits for its writer, and asked what it is before a byte is read.
 */
#include "input/source.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/asset.h"
#include "base/utf8.h"
#include "input/source_path.h"

const struct source *source_new(struct arena *arena, str path, str text)
{
    struct source *source = ARENA_NEW(arena, struct source);
    *source = (struct source){.path = path, .text = text};
    return source;
}

/* --- findings --- */

static struct diag *report(struct diags *diags, const char *rule, str path,
                           const char *message)
{
    str kept = arena_copy(diags->arena, path);
    return diag_add(diags, SEVERITY_ERROR, rule,
                    source_new(diags->arena, kept, STR("")), (pos){0}, (pos){0},
                    "%s", message);
}

void source_report_io(struct diags *diags, str path, const char *what,
                      const char *cause)
{
    str message = arena_printf(diags->arena, "%s: %s", what, cause);
    report(diags, "io-read", path, message.data);
    diags->machine_failed = true;
}

static void report_size(struct diags *diags, str path, size_t max_bytes)
{
    str message = arena_printf(diags->arena, "the file has more than %zu bytes",
                               max_bytes);
    struct diag *diag = report(diags, "limit-size", path, message.data);
    diag_hint(diags, diag, "divide it into several files");
}

static bool is_clean(str path)
{
    for (size_t i = 0; i < path.len;) {
        uint32_t c = utf8_decode(path, &i);
        if (c == UTF8_INVALID || c < ' ' || utf8_is_control(c)) {
            return false;
        }
    }
    return true;
}

/* True when no name in the path is empty or begins with a dot. */
static bool stays_below(str path)
{
    char before = '/';
    for (size_t i = 0; i < path.len; i++) {
        if (before == '/' && (path.data[i] == '/' || path.data[i] == '.')) {
            return false;
        }
        before = path.data[i];
    }
    return before != '/';
}

bool source_check_path(str path, struct diags *diags)
{
    if (is_clean(path) && stays_below(path)) {
        return true;
    }
    struct diag *diag =
        report(diags, "path-unsafe", path, "a file of this name is not read");
    diag_hint(diags, diag,
              "use a path below the project's folder, in which no name is "
              "empty, begins with a dot or holds invisible characters");
    return false;
}

/* --- reading --- */

/* Reads to the end, or until there is more than fits; -1 with errno. */
static int read_all(int handle, struct buf *out)
{
    for (;;) {
        if (!buf_reserve(out, 1)) {
            return 0;
        }
        ssize_t count =
            read(handle, out->data + out->len, out->capacity - out->len);
        if (count > 0) {
            out->len += (size_t)count;
        } else if (count == 0) {
            return 0;
        } else if (errno != EINTR) {
            return -1;
        }
    }
}

static bool read_handle(int handle, str path, size_t size_hint,
                        size_t max_bytes, struct arena *arena,
                        struct diags *diags, const struct source **out)
{
    struct buf bytes;
    buf_init(&bytes, max_bytes + 1); /* one more shows that there is more */
    if (size_hint <= max_bytes) {
        buf_reserve(&bytes, size_hint + 1);
    }
    bool is_read = read_all(handle, &bytes) == 0;
    bool fits = bytes.len <= max_bytes;
    if (!is_read) {
        source_report_io(diags, path, "cannot read", strerror(errno));
    } else if (!fits) {
        report_size(diags, path, max_bytes);
    } else {
        *out = source_new(arena, arena_copy(arena, path),
                          arena_copy(arena, buf_text(&bytes)));
    }
    buf_release(&bytes);
    return is_read && fits;
}

/* Reads what is open, if it is a file, and closes it. */
static bool read_open_file(int handle, str path, size_t max_bytes,
                           struct arena *arena, struct diags *diags,
                           const struct source **out)
{
    struct stat status;
    bool done = false;
    if (fstat(handle, &status) != 0) {
        source_report_io(diags, path, "cannot read", strerror(errno));
    } else if (S_ISDIR(status.st_mode)) {
        source_report_io(diags, path, "cannot read", "it is a folder");
    } else if (!S_ISREG(status.st_mode)) {
        source_report_io(diags, path, "cannot read", "it is not a plain file");
    } else {
        done = read_handle(handle, path, (size_t)status.st_size, max_bytes,
                           arena, diags, out);
    }
    close(handle);
    return done;
}

static int open_below(int folder, const char *path)
{
    return openat(folder, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
}

bool source_read(const struct source_folder *folder, str path, size_t max_bytes,
                 struct arena *arena, struct diags *diags,
                 const struct source **out)
{
    *out = NULL;
    if (!source_check_path(path, diags)) {
        return false;
    }
    int handle = open_below(folder->handle, arena_cstring(arena, path));
    if (handle < 0) {
        source_report_io(diags, path, "cannot open", strerror(errno));
        return false;
    }
    return read_open_file(handle, path, max_bytes, arena, diags, out);
}

bool source_exists(const struct source_folder *folder, str path)
{
    char name[4096];
    if (path.len == 0 || path.len >= sizeof name ||
        memchr(path.data, '\0', path.len)) {
        return false;
    }
    memcpy(name, path.data, path.len);
    name[path.len] = '\0';
    return faccessat(folder->handle, name, F_OK, 0) == 0 ||
           (errno != ENOENT && errno != ENOTDIR);
}

bool source_read_overlay(const struct source_folder *folder, str path,
                         size_t max_bytes, struct arena *arena,
                         struct diags *diags, const struct source **out)
{
    const struct asset *asset = asset_find(path);
    if (folder && (!asset || source_exists(folder, path))) {
        return source_read(folder, path, max_bytes, arena, diags, out);
    }
    *out = NULL;
    if (!source_check_path(path, diags)) {
        return false;
    }
    if (!asset) {
        source_report_io(diags, path, "cannot open",
                         "it is not part of the program");
        return false;
    }
    str shown = arena_printf(arena, SOURCE_EMBEDDED "%s", asset->path);
    *out = source_new(arena, shown, asset_text(asset));
    return true;
}

/* Nothing is known about standard input, which may be a pipe without end: it
 * is waited for, as whoever names "-" wants. */
static bool read_standard_input(size_t max_bytes, struct arena *arena,
                                struct diags *diags, const struct source **out)
{
    return read_handle(STDIN_FILENO, STR("<stdin>"), 0, max_bytes, arena, diags,
                       out);
}

bool source_read_named(const char *path, size_t max_bytes, struct arena *arena,
                       struct diags *diags, const struct source **out)
{
    *out = NULL;
    if (strcmp(path, "-") == 0) {
        return read_standard_input(max_bytes, arena, diags, out);
    }
    int handle = open_below(AT_FDCWD, path);
    if (handle < 0) {
        source_report_io(diags, str_from(path), "cannot open", strerror(errno));
        return false;
    }
    return read_open_file(handle, str_from(path), max_bytes, arena, diags, out);
}

/* --- folders --- */

bool source_folder_open(const char *path, struct diags *diags,
                        struct source_folder *out)
{
    int handle = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    *out = (struct source_folder){.handle = handle, .path = path};
    if (handle < 0) {
        source_report_io(diags, str_from(path), "cannot open", strerror(errno));
    }
    return handle >= 0;
}

void source_folder_close(struct source_folder *folder)
{
    if (folder->handle >= 0) {
        close(folder->handle);
    }
    folder->handle = -1;
}

/* SPDX-License-Identifier: MIT */
#include "write/place.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "write/disk.h"

static bool refuse(const struct publication_options *options,
                   struct diags *diags, const char *why)
{
    struct diag *diag = diag_add(
        diags, SEVERITY_ERROR, "output-unsafe", NULL, (pos){0}, (pos){0},
        "the output folder \"%.*s\" %s", STR_ARG(options->output), why);
    diag_hint(diags, diag,
              "choose a folder that is the site's alone, like build/site");
    return false;
}

/* Gives the path without links, or an empty str with the cause in errno. */
static str real_path(str path, struct arena *arena)
{
    char real[PATH_MAX];
    const char *given = arena_cstring(arena, path);
    return realpath(given, real) ? arena_copy(arena, str_from(real)) : STR("");
}

/* Gives what stands before the last "/", and cuts `*last` off. */
static str cut_last(str path, str *last)
{
    size_t at = path.len;
    while (at > 0 && path.data[at - 1] != '/') {
        at--;
    }
    *last = str_slice(path, at, path.len);
    while (at > 1 && path.data[at - 1] == '/') {
        at--;
    }
    return str_slice(path, 0, at);
}

static str join(struct arena *arena, str folder, str name)
{
    if (name.len == 0) {
        return folder;
    }
    return arena_printf(arena, "%.*s%s%.*s", STR_ARG(folder),
                        str_equal(folder, STR("/")) ? "" : "/", STR_ARG(name));
}

/*
 * The same for a path whose end need not exist: what exists is resolved, the
 * rest is appended.  In the rest a ".." would mean nothing yet.
 */
static str resolve(str path, struct arena *arena)
{
    str rest = {0};
    for (;;) {
        str existing = path.len ? path : STR(".");
        str real = real_path(existing, arena);
        if (real.len) {
            return join(arena, real, rest);
        }
        str last;
        str before = cut_last(path, &last);
        if (errno != ENOENT || before.len == path.len ||
            str_equal(last, STR(".."))) {
            errno = errno == ENOENT ? EINVAL : errno;
            return STR("");
        }
        if (last.len && !str_equal(last, STR("."))) {
            rest = rest.len ? join(arena, last, rest) : last;
        }
        path = before;
    }
}

/* True when `inner` is `outer` or lies in it; neither holds links. */
static bool contains(str outer, str inner)
{
    if (outer.len == 0 || inner.len == 0 || !str_starts_with(inner, outer)) {
        return false;
    }
    return inner.len == outer.len || str_equal(outer, STR("/")) ||
           inner.data[outer.len] == '/';
}

static bool check_inputs(const struct publication_options *options, str path,
                         struct arena *arena, struct diags *diags)
{
    for (size_t i = 0; i < options->input_count; i++) {
        str input = resolve(options->inputs[i], arena); /* perhaps to come */
        if (contains(path, input)) {
            return refuse(options, diags, "holds what the site is made from");
        }
        if (contains(input, path)) {
            return refuse(options, diags,
                          "lies in a folder that the site is made from");
        }
    }
    return true;
}

static bool check_place(const struct publication_options *options, str path,
                        struct arena *arena, struct diags *diags)
{
    str home = real_path(str_from(getenv("HOME")), arena);
    str project = real_path(options->project, arena);
    if (str_equal(path, STR("/"))) {
        return refuse(options, diags, "is the root of the file system");
    }
    if (contains(path, home)) {
        return refuse(options, diags, "is your home folder or holds it");
    }
    if (contains(path, project)) {
        return refuse(options, diags, "is the project itself or holds it");
    }
    return check_inputs(options, path, arena, diags);
}

static bool check_kind(const struct publication_options *options,
                       const char *path, struct diags *diags)
{
    struct stat status;
    if (lstat(path, &status) < 0) {
        return errno == ENOENT || disk_refused(diags, "io-read", "look at",
                                               options->output, errno);
    }
    return S_ISDIR(status.st_mode) ||
           refuse(options, diags, "is there already and is no folder");
}

/* Looks at the path as given: "a", "a/b", "a/b/c". */
static bool check_links(const struct publication_options *options,
                        struct arena *arena, struct diags *diags)
{
    str path = options->output;
    for (size_t i = 1; options->refuse_links && i <= path.len; i++) {
        struct stat status;
        if (i < path.len && path.data[i] != '/') {
            continue;
        }
        const char *start = arena_cstring(arena, str_slice(path, 0, i));
        if (lstat(start, &status) == 0 && S_ISLNK(status.st_mode)) {
            return refuse(options, diags, "is reached by a symbolic link");
        }
    }
    return true;
}

bool place_find(const struct publication_options *options, struct arena *arena,
                struct diags *diags, struct place *out)
{
    str output = options->output;
    if (output.len == 0 || memchr(output.data, 0, output.len)) {
        return refuse(options, diags, "has no name");
    }
    if (!check_links(options, arena, diags)) {
        return false;
    }
    str path = resolve(output, arena);
    if (path.len == 0) {
        return errno == EINVAL
                   ? refuse(options, diags,
                            "leads through a folder that is not there")
                   : disk_refused(diags, "io-read", "find", output, errno);
    }
    out->path = arena_cstring(arena, path);
    if (!check_place(options, path, arena, diags) ||
        !check_kind(options, out->path, diags)) {
        return false;
    }
    str name;
    out->parent = arena_cstring(arena, cut_last(path, &name));
    out->name = arena_cstring(arena, name);
    return true;
}

/* Makes a folder and those around it; gives the cause of the last failure. */
static int make_folders(const char *path)
{
    char part[PATH_MAX];
    size_t len = strlen(path);
    int error = 0;
    if (len >= sizeof part) {
        return ENAMETOOLONG;
    }
    memcpy(part, path, len + 1);
    for (size_t i = 1; i <= len; i++) {
        if (path[i] == '/' || path[i] == '\0') {
            part[i] = '\0';
            error = mkdir(part, 0777) == 0 || errno == EEXIST ? 0 : errno;
            part[i] = path[i];
        }
    }
    return error;
}

int place_open_parent(const struct place *place, struct diags *diags)
{
    const int flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
    int parent = open(place->parent, flags);
    int error = errno;
    if (parent < 0 && error == ENOENT) {
        error = make_folders(place->parent);
        parent = error ? -1 : open(place->parent, flags);
        error = error ? error : errno;
    }
    if (parent < 0) {
        disk_refused(diags, "io-write", "make the folder",
                     str_from(place->parent), error);
    }
    return parent;
}

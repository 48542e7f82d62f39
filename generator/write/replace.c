/* SPDX-License-Identifier: MIT */
#include "write/replace.h"

#include <errno.h>

#include "write/disk.h"

bool file_replace(int folder, str path, str bytes, struct diags *diags)
{
    const char *to = arena_copy(diags->arena, path).data;
    const char *aside =
        arena_printf(diags->arena, "%.*s.slagen-new", STR_ARG(path)).data;
    if (disk_holds(folder, to, bytes)) {
        return true;
    }
    disk_unlink(folder, aside); /* of a run that was killed */
    if (disk_parents_make(folder, to) && disk_write_new(folder, aside, bytes) &&
        disk_rename(folder, aside, folder, to)) {
        return true;
    }
    int error = errno;
    disk_unlink(folder, aside);
    return disk_refused(diags, "io-write", "write", path, error);
}

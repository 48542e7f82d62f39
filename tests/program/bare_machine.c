/* SPDX-License-Identifier: MIT */
/* For LD_PRELOAD: a machine without what WITHOUT names, its time zones
 * ("zones") or the data of ICU ("icu"). */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <unicode/uclean.h>

static int is_without(const char *what)
{
    const char *missing = getenv("WITHOUT");
    return missing && strcmp(missing, what) == 0;
}

int access(const char *path, int mode)
{
    if (is_without("zones") && strstr(path, "zoneinfo")) {
        errno = ENOENT;
        return -1;
    }
    return faccessat(AT_FDCWD, path, mode, 0);
}

/* Without it the data are loaded when they are first asked for. */
void u_init(UErrorCode *status)
{
    if (is_without("icu")) {
        *status = U_FILE_ACCESS_ERROR;
    }
}

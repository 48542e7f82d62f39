/* SPDX-License-Identifier: MIT */
/* For LD_PRELOAD: the allocation of number FAIL_AT fails. */
#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>

/* Below the functions that are replaced here; of glibc. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *old, size_t size);

static int fails(void)
{
    static atomic_long number;
    const char *at = getenv("FAIL_AT");
    if (!at || ++number != atol(at)) {
        return 0;
    }
    errno = ENOMEM;
    return 1;
}

void *malloc(size_t size)
{
    return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return fails() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
    return fails() ? NULL : __libc_realloc(old, size);
}

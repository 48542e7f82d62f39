/* SPDX-License-Identifier: MIT */
/* What every unit test includes: cmocka, its output as TAP, a few shorthands. */
#ifndef SLAGEN_TEST_H
#define SLAGEN_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/value.h"

/* Fails, showing both texts, unless they hold the same bytes. */
#define assert_str(got, want) check_str((got), (want), __FILE__, __LINE__)

static inline void check_str(str got, const char *want, const char *file,
                             int line)
{
    if (!str_equal(got, str_from(want))) {
        print_error("got:  \"%.*s\"\nwant: \"%s\"\n", STR_ARG(got), want);
        _fail(file, line);
    }
}

/* Runs the tests of a file and prints TAP: the last line of its main. */
#define RUN_TESTS(tests) \
    (cmocka_set_message_output(CM_OUTPUT_TAP), \
     cmocka_run_group_tests((tests), NULL, NULL))

#endif

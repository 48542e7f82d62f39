/* SPDX-License-Identifier: MIT */
/* Each test writes in a folder of its own below $TMPDIR. */
#include "write/replace.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "test.h"
#include "write/disk.h"

struct fixture {
    char path[64];
    int folder;
    struct arena arena;
    struct diags diags;
};

static int setup(void **state)
{
    static struct fixture fixture;
    const char *temporary = getenv("TMPDIR");
    fixture = (struct fixture){0};
    snprintf(fixture.path, sizeof fixture.path, "%.40s/slagen-XXXXXX",
             temporary ? temporary : "/tmp");
    diags_init(&fixture.diags, &fixture.arena);
    *state = &fixture;
    if (!mkdtemp(fixture.path)) {
        return -1;
    }
    fixture.folder = open(fixture.path, O_RDONLY | O_DIRECTORY);
    return fixture.folder < 0 ? -1 : 0;
}

static int remove_one(const char *path, const struct stat *status, int kind,
                      struct FTW *walk)
{
    (void)status;
    (void)kind;
    (void)walk;
    return remove(path);
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    close(fixture->folder);
    arena_release(&fixture->arena);
    return nftw(fixture->path, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

static bool put(struct fixture *f, const char *path, const char *bytes)
{
    return file_replace(f->folder, str_from(path), str_from(bytes), &f->diags);
}

static bool is_there(struct fixture *f, const char *path)
{
    struct stat status;
    return fstatat(f->folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0;
}

static void expect_refused(struct fixture *f)
{
    assert_int_equal(f->diags.count, 1);
    assert_string_equal(f->diags.items[0].rule, "io-write");
    assert_true(f->diags.machine_failed);
    diags_init(&f->diags, &f->arena);
}

static void a_file_is_new_or_takes_the_place_of_another(void **state)
{
    struct fixture *f = *state;
    assert_true(put(f, "locales/ru/content.yaml", "a: 1\n"));
    assert_true(
        disk_holds(f->folder, "locales/ru/content.yaml", STR("a: 1\n")));
    assert_true(put(f, "locales/ru/content.yaml", "a: 2, and more\n"));
    assert_true(disk_holds(f->folder, "locales/ru/content.yaml",
                           STR("a: 2, and more\n")));
    assert_true(put(f, "top.yaml", ""));
    assert_true(disk_holds(f->folder, "top.yaml", STR("")));
    assert_false(is_there(f, "locales/ru/content.yaml.slagen-new"));
    assert_int_equal(f->diags.count, 0);
}

static void what_is_there_already_is_not_touched(void **state)
{
    struct fixture *f = *state;
    struct stat before;
    struct stat after;
    assert_true(put(f, "a.yaml", "a: 1\n"));
    assert_int_equal(fstatat(f->folder, "a.yaml", &before, 0), 0);
    assert_true(put(f, "a.yaml", "a: 1\n"));
    assert_int_equal(fstatat(f->folder, "a.yaml", &after, 0), 0);
    assert_int_equal(before.st_ino, after.st_ino);
    assert_int_equal(before.st_mtim.tv_nsec, after.st_mtim.tv_nsec);
}

static void what_a_killed_run_left_is_no_hindrance(void **state)
{
    struct fixture *f = *state;
    assert_true(put(f, "a.yaml.slagen-new", "half of a"));
    assert_true(put(f, "a.yaml", "a: 1\n"));
    assert_true(disk_holds(f->folder, "a.yaml", STR("a: 1\n")));
    assert_false(is_there(f, "a.yaml.slagen-new"));
}

static void a_folder_is_not_replaced(void **state)
{
    struct fixture *f = *state;
    assert_int_equal(mkdirat(f->folder, "a.yaml", 0755), 0);
    assert_int_equal(mkdirat(f->folder, "a.yaml/in", 0755), 0);
    assert_false(put(f, "a.yaml", "a: 1\n"));
    expect_refused(f);
    assert_true(is_there(f, "a.yaml/in"));
    assert_false(is_there(f, "a.yaml.slagen-new"));
}

static void a_file_where_a_folder_is_needed_stays(void **state)
{
    struct fixture *f = *state;
    assert_true(put(f, "locales", "a file\n"));
    assert_false(put(f, "locales/ru/content.yaml", "a: 1\n"));
    expect_refused(f);
    assert_true(disk_holds(f->folder, "locales", STR("a file\n")));
}

/* A path must not lead out of the project. */
static void a_folder_that_is_a_link_is_not_followed(void **state)
{
    struct fixture *f = *state;
    assert_int_equal(mkdirat(f->folder, "elsewhere", 0755), 0);
    assert_int_equal(symlinkat("elsewhere", f->folder, "locales"), 0);
    assert_false(put(f, "locales/content.yaml", "a: 1\n"));
    expect_refused(f);
    assert_false(is_there(f, "elsewhere/content.yaml"));
}

static void where_nobody_may_write_nothing_changes(void **state)
{
    enum { NOBODY = 65534 };
    struct fixture *f = *state;
    bool is_root = geteuid() == 0; /* who may write anywhere */
    assert_true(put(f, "locales/a.yaml", "a: 1\n"));
    assert_int_equal(fchmod(f->folder, 0755), 0);
    assert_int_equal(fchmodat(f->folder, "locales", 0555, 0), 0);
    assert_int_equal(is_root ? seteuid(NOBODY) : 0, 0);
    assert_false(put(f, "locales/a.yaml", "a: 2\n"));
    assert_int_equal(is_root ? seteuid(0) : 0, 0);
    expect_refused(f);
    assert_int_equal(fchmodat(f->folder, "locales", 0755, 0), 0);
    assert_true(disk_holds(f->folder, "locales/a.yaml", STR("a: 1\n")));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(a_file_is_new_or_takes_the_place_of_another),
        TEST(what_is_there_already_is_not_touched),
        TEST(what_a_killed_run_left_is_no_hindrance),
        TEST(a_folder_is_not_replaced),
        TEST(a_file_where_a_folder_is_needed_stays),
        TEST(a_folder_that_is_a_link_is_not_followed),
        TEST(where_nobody_may_write_nothing_changes),
    };
    return RUN_TESTS(tests);
}

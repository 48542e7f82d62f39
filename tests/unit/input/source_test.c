/* SPDX-License-Identifier: MIT */
#include "input/source.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/asset.h"

#include "test.h"

/* A project in a folder of its own, which each test fills. */
struct project {
    char path[64];
    struct source_folder folder;
    struct arena arena;
    struct diags diags;
};

static int project_open(void **state)
{
    static struct project project;
    project = (struct project){.path = "/tmp/source_test.XXXXXX"};
    diags_init(&project.diags, &project.arena);
    *state = &project;
    return mkdtemp(project.path) &&
                   source_folder_open(project.path, &project.diags,
                                      &project.folder)
               ? 0
               : -1;
}

static int project_close(void **state)
{
    struct project *project = *state;
    source_folder_close(&project->folder);
    str command = arena_printf(&project->arena, "rm -rf '%s'", project->path);
    int status = system(command.data);
    arena_release(&project->arena);
    return status;
}

static void put_folder(const struct project *project, const char *path)
{
    assert_int_equal(mkdirat(project->folder.handle, path, 0777), 0);
}

static void put_file(const struct project *project, const char *path, str text)
{
    int handle =
        openat(project->folder.handle, path, O_WRONLY | O_CREAT | O_EXCL, 0666);
    assert_true(handle >= 0);
    assert_int_equal(write(handle, text.data, text.len), text.len);
    close(handle);
}

/* Gives the source, or NULL. */
static const struct source *read_file(struct project *project, str path,
                                      size_t max_bytes)
{
    const struct source *source = NULL;
    bool ok = source_read(&project->folder, path, max_bytes, &project->arena,
                          &project->diags, &source);
    assert_int_equal(ok, source != NULL);
    return source;
}

static const struct source *read_named(struct project *project,
                                       const char *path, size_t max_bytes)
{
    const struct source *source = NULL;
    bool ok = source_read_named(path, max_bytes, &project->arena,
                                &project->diags, &source);
    assert_int_equal(ok, source != NULL);
    return source;
}

/* Fails unless there is one finding, of that rule, about that path. */
static void check_finding(struct project *project, const char *rule,
                          const char *path, bool machine_failed)
{
    assert_int_equal(project->diags.count, 1);
    const struct diag *diag = &project->diags.items[0];
    assert_string_equal(diag->rule, rule);
    assert_str(diag->source->path, path);
    assert_int_equal(diag->severity, SEVERITY_ERROR);
    assert_int_equal(project->diags.machine_failed, machine_failed);
    diags_init(&project->diags, &project->arena);
}

static void a_file_is_read_whole(void **state)
{
    struct project *project = *state;
    put_folder(project, "content");
    put_file(project, "content/a.yaml", STR("a: \0\xFF\n"));
    const struct source *source =
        read_file(project, STR("content/a.yaml"), 1024);
    assert_str(source->path, "content/a.yaml");
    assert_int_equal(source->text.len, 6);
    assert_memory_equal(source->text.data, "a: \0\xFF\n", 6);
    assert_int_equal(project->diags.count, 0);
}

static void an_empty_file_is_a_file(void **state)
{
    struct project *project = *state;
    put_file(project, "a", STR(""));
    assert_int_equal(read_file(project, STR("a"), 1024)->text.len, 0);
}

static void a_file_may_be_as_large_as_the_limit(void **state)
{
    struct project *project = *state;
    put_file(project, "a.yaml", STR("12345678"));
    assert_non_null(read_file(project, STR("a.yaml"), 8));
    assert_null(read_file(project, STR("a.yaml"), 7));
    check_finding(project, "limit-size", "a.yaml", false);
}

static void a_huge_file_is_not_read_in(void **state)
{
    struct project *project = *state;
    put_file(project, "a.yaml", STR("x"));
    int handle = openat(project->folder.handle, "a.yaml", O_WRONLY);
    assert_int_equal(ftruncate(handle, 1LL << 30), 0);
    close(handle);
    assert_null(read_file(project, STR("a.yaml"), SOURCE_YAML_MAX_BYTES));
    check_finding(project, "limit-size", "a.yaml", false);
}

static void a_file_that_is_not_there_is_named(void **state)
{
    struct project *project = *state;
    assert_null(read_file(project, STR("no/such.yaml"), 8));
    assert_true(
        str_find(project->diags.items[0].message, STR("No such file")) >= 0);
    check_finding(project, "io-read", "no/such.yaml", true);
}

static void a_folder_is_no_file(void **state)
{
    struct project *project = *state;
    put_folder(project, "a.yaml");
    assert_null(read_file(project, STR("a.yaml"), 8));
    check_finding(project, "io-read", "a.yaml", true);
}

static void a_pipe_is_not_waited_for(void **state)
{
    struct project *project = *state;
    assert_int_equal(mkfifoat(project->folder.handle, "a.yaml", 0666), 0);
    alarm(5);
    assert_null(read_file(project, STR("a.yaml"), 8));
    alarm(0);
    check_finding(project, "io-read", "a.yaml", true);
}

static void a_device_is_no_file(void **state)
{
    struct project *project = *state;
    assert_null(read_named(project, "/dev/zero", 8));
    check_finding(project, "io-read", "/dev/zero", true);
}

static void a_link_to_a_file_is_followed(void **state)
{
    struct project *project = *state;
    put_file(project, "a", STR("text"));
    assert_int_equal(symlinkat("a", project->folder.handle, "b"), 0);
    assert_str(read_file(project, STR("b"), 8)->text, "text");
    assert_int_equal(symlinkat("c", project->folder.handle, "c"), 0);
    assert_null(read_file(project, STR("c"), 8));
    check_finding(project, "io-read", "c", true);
}

static void paths_that_leave_the_folder_are_refused(void **state)
{
    static const char *const paths[] = {
        "",       "/etc/passwd", "..",     "../a",
        "a/../b", "a/..",        "./a",    "a//b",
        "a/",     "/",           ".git/x", "a/.b",
        "a\xFF",  "a\x01",       "a\nb",   "a/\xE2\x80\xAEx",
    };
    struct project *project = *state;
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        assert_null(read_file(project, str_from(paths[i]), 8));
        check_finding(project, "path-unsafe", paths[i], false);
    }
    assert_null(read_file(project, STR("a\0b"), 8));
    assert_string_equal(project->diags.items[0].rule, "path-unsafe");
}

static void a_size_that_the_system_does_not_know_is_no_matter(void **state)
{
    struct project *project = *state;
    const struct source *source =
        read_named(project, "/proc/self/status", 1 << 20);
    assert_true(str_find(source->text, STR("Pid:")) > 0);
}

/* Runs read_named on "-", with `handle` as standard input. */
static const struct source *read_input(struct project *project, int handle,
                                       size_t max_bytes)
{
    int kept = dup(STDIN_FILENO);
    dup2(handle, STDIN_FILENO);
    const struct source *source = read_named(project, "-", max_bytes);
    if (kept >= 0) {
        dup2(kept, STDIN_FILENO);
        close(kept);
    }
    close(handle);
    return source;
}

static void standard_input_may_be_a_pipe(void **state)
{
    struct project *project = *state;
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], "a: 1\n", 5), 5);
    close(ends[1]);
    const struct source *source = read_input(project, ends[0], 1024);
    assert_str(source->text, "a: 1\n");
    assert_str(source->path, "<stdin>");
}

static void s02_standard_input_without_end_is_cut_off(void **state)
{
    struct project *project = *state;
    int handle = open("/dev/zero", O_RDONLY);
    assert_null(read_input(project, handle, SOURCE_YAML_MAX_BYTES));
    check_finding(project, "limit-size", "<stdin>", false);
    assert_true(project->arena.size_bytes < 64 * 1024);
}

static void standard_input_may_be_closed(void **state)
{
    struct project *project = *state;
    int kept = dup(STDIN_FILENO);
    close(STDIN_FILENO);
    assert_null(read_named(project, "-", 8));
    dup2(kept, STDIN_FILENO);
    close(kept);
    check_finding(project, "io-read", "<stdin>", true);
}

static void a_named_file_that_is_not_there_is_named(void **state)
{
    struct project *project = *state;
    assert_null(read_named(project, "/no/such", 8));
    check_finding(project, "io-read", "/no/such", true);
}

/* --- listing --- */

static void check_list(struct project *project, const struct source_list *list,
                       const char *want)
{
    str text = arena_join(&project->arena, list->paths, list->count, STR(" "));
    assert_str(text, want);
}

static void a_listing_is_sorted_and_deep(void **state)
{
    struct project *project = *state;
    put_folder(project, "content");
    put_folder(project, "content/b");
    put_folder(project, "content/b/c");
    put_folder(project, "content/.git");
    put_folder(project, "content/folder.yaml");
    put_file(project, "content/z.yaml", STR(""));
    put_file(project, "content/b/c/y.yaml", STR(""));
    put_file(project, "content/b/x.yaml", STR(""));
    put_file(project, "content/b-a.yaml", STR(""));
    put_file(project, "content/B.yaml", STR(""));
    put_file(project, "content/b/notes.txt", STR(""));
    put_file(project, "content/.hidden.yaml", STR(""));
    put_file(project, "content/.git/a.yaml", STR(""));
    put_file(project, "other.yaml", STR(""));
    struct source_list list;
    assert_true(source_list(&project->folder, STR("content"), STR(".yaml"),
                            &project->arena, &project->diags, &list));
    check_list(project, &list,
               "content/B.yaml content/b-a.yaml content/b/c/y.yaml "
               "content/b/x.yaml content/z.yaml");
    assert_true(source_list(&project->folder, STR(""), STR("r.yaml"),
                            &project->arena, &project->diags, &list));
    check_list(project, &list, "other.yaml");
}

static void a_listing_may_be_long(void **state)
{
    struct project *project = *state;
    put_folder(project, "a");
    for (int i = 0; i < 100; i++) {
        str name = arena_printf(&project->arena, "a/%02d", i * 37 % 100);
        put_file(project, name.data, STR(""));
    }
    struct source_list list;
    assert_true(source_list(&project->folder, STR("a"), STR(""),
                            &project->arena, &project->diags, &list));
    assert_int_equal(list.count, 100);
    for (size_t i = 0; i < list.count; i++) {
        str name = arena_printf(&project->arena, "a/%02zu", i);
        assert_str(list.paths[i], name.data);
    }
}

static void a_listing_cannot_leave_the_folder(void **state)
{
    struct project *project = *state;
    struct source_list list;
    assert_false(source_list(&project->folder, STR("../x"), STR(""),
                             &project->arena, &project->diags, &list));
    check_finding(project, "path-unsafe", "../x", false);
}

static void a_listing_follows_links_to_files_only(void **state)
{
    struct project *project = *state;
    put_folder(project, "content");
    put_folder(project, "shared");
    put_file(project, "shared/a.yaml", STR(""));
    int handle = project->folder.handle;
    assert_int_equal(symlinkat("../shared/a.yaml", handle, "content/b.yaml"),
                     0);
    assert_int_equal(symlinkat("../content", handle, "content/loop"), 0);
    assert_int_equal(symlinkat("../shared", handle, "content/dir.yaml"), 0);
    assert_int_equal(symlinkat("nowhere", handle, "content/gone.yaml"), 0);
    struct source_list list;
    assert_true(source_list(&project->folder, STR("content"), STR(".yaml"),
                            &project->arena, &project->diags, &list));
    check_list(project, &list, "content/b.yaml content/gone.yaml");
}

static void a_folder_that_is_not_there_lists_nothing(void **state)
{
    struct project *project = *state;
    struct source_list list = {.count = 7};
    assert_true(source_list(&project->folder, STR("content"), STR(""),
                            &project->arena, &project->diags, &list));
    assert_int_equal(list.count, 0);
    assert_int_equal(project->diags.count, 0);
}

static void folders_can_be_too_deep(void **state)
{
    struct project *project = *state;
    struct buf path;
    buf_init(&path, 1024);
    for (int i = 0; i < SOURCE_MAX_FOLDERS; i++) {
        buf_add(&path, i ? STR("/d") : STR("d"));
        put_folder(project, arena_cstring(&project->arena, buf_text(&path)));
    }
    struct source_list list;
    assert_true(source_list(&project->folder, STR("d"), STR(""),
                            &project->arena, &project->diags, &list));
    BUF_ADD(&path, "/d");
    put_folder(project, arena_cstring(&project->arena, buf_text(&path)));
    assert_false(source_list(&project->folder, STR("d"), STR(""),
                             &project->arena, &project->diags, &list));
    check_finding(project, "limit-folders",
                  arena_cstring(&project->arena, buf_text(&path)), false);
    buf_release(&path);
}

static void a_name_that_cannot_be_shown_is_told(void **state)
{
    struct project *project = *state;
    put_folder(project, "content");
    put_file(project, "content/a\xFF.yaml", STR(""));
    put_file(project, "content/b.yaml", STR(""));
    struct source_list list;
    assert_false(source_list(&project->folder, STR("content"), STR(".yaml"),
                             &project->arena, &project->diags, &list));
    check_list(project, &list, "content/b.yaml");
    check_finding(project, "path-unsafe", "content/a\xFF.yaml", false);
}

/* --- assets --- */

static const struct asset *any_asset(void)
{
    const struct asset *asset = asset_find(STR("locales/locales.yaml"));
    assert_non_null(asset);
    return asset;
}

static const struct source *read_overlay(struct project *project, str path,
                                         bool with_folder)
{
    const struct source *source = NULL;
    bool ok =
        source_read_overlay(with_folder ? &project->folder : NULL, path,
                            1 << 20, &project->arena, &project->diags, &source);
    assert_int_equal(ok, source != NULL);
    return source;
}

static void an_asset_is_read_where_the_project_has_no_file(void **state)
{
    struct project *project = *state;
    str path = str_from(any_asset()->path);
    const struct source *source = read_overlay(project, path, true);
    assert_str(source->path, "<slagen>/locales/locales.yaml");
    assert_true(str_equal(source->text, asset_text(any_asset())));
    assert_true(read_overlay(project, path, false)->text.len > 0);
    put_file(project, "locales", STR("a file, no folder"));
    assert_str(read_overlay(project, path, true)->path,
               "<slagen>/locales/locales.yaml");
}

static void a_file_of_the_project_goes_before_the_asset(void **state)
{
    struct project *project = *state;
    put_folder(project, "locales");
    put_file(project, "locales/locales.yaml", STR("mine"));
    const struct source *source =
        read_overlay(project, STR("locales/locales.yaml"), true);
    assert_str(source->path, "locales/locales.yaml");
    assert_str(source->text, "mine");
}

static void a_file_that_cannot_be_read_is_no_reason_for_the_asset(void **state)
{
    struct project *project = *state;
    put_folder(project, "locales");
    put_folder(project, "locales/locales.yaml");
    assert_null(read_overlay(project, STR("locales/locales.yaml"), true));
    check_finding(project, "io-read", "locales/locales.yaml", true);
}

static void what_is_nowhere_is_named(void **state)
{
    struct project *project = *state;
    assert_null(read_overlay(project, STR("templates/no.mustache"), true));
    check_finding(project, "io-read", "templates/no.mustache", true);
    assert_null(read_overlay(project, STR("templates/no.mustache"), false));
    check_finding(project, "io-read", "templates/no.mustache", true);
    assert_null(read_overlay(project, STR("../locales/locales.yaml"), false));
    check_finding(project, "path-unsafe", "../locales/locales.yaml", false);
}

static size_t count_of(const struct source_list *list, const char *path)
{
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++) {
        count += str_equal(list->paths[i], str_from(path));
    }
    return count;
}

static void the_union_names_each_path_once(void **state)
{
    struct project *project = *state;
    put_folder(project, "locales");
    put_folder(project, "locales/xx");
    put_file(project, "locales/locales.yaml", STR("mine"));
    put_file(project, "locales/xx/own.yaml", STR("mine"));
    struct source_list list;
    assert_true(source_list_overlay(&project->folder, STR("locales"),
                                    STR(".yaml"), &project->arena,
                                    &project->diags, &list));
    assert_int_equal(count_of(&list, "locales/locales.yaml"), 1);
    assert_int_equal(count_of(&list, "locales/xx/own.yaml"), 1);
    for (size_t i = 1; i < list.count; i++) {
        assert_true(str_compare(list.paths[i - 1], list.paths[i]) < 0);
    }
    assert_true(source_list_overlay(NULL, STR("locales"), STR(".yaml"),
                                    &project->arena, &project->diags, &list));
    assert_int_equal(count_of(&list, "locales/locales.yaml"), 1);
    assert_true(source_list_overlay(NULL, STR("locale"), STR(".yaml"),
                                    &project->arena, &project->diags, &list));
    assert_int_equal(list.count, 0);
}

static void a_folder_that_cannot_be_opened_is_named(void **state)
{
    struct project *project = *state;
    struct source_folder folder;
    assert_false(
        source_folder_open("/no/such/folder", &project->diags, &folder));
    check_finding(project, "io-read", "/no/such/folder", true);
    source_folder_close(&folder);
}

#define TEST(function)                                                         \
    cmocka_unit_test_setup_teardown(function, project_open, project_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_file_is_read_whole),
        TEST(an_empty_file_is_a_file),
        TEST(a_file_may_be_as_large_as_the_limit),
        TEST(a_huge_file_is_not_read_in),
        TEST(a_file_that_is_not_there_is_named),
        TEST(a_folder_is_no_file),
        TEST(a_pipe_is_not_waited_for),
        TEST(a_device_is_no_file),
        TEST(a_link_to_a_file_is_followed),
        TEST(paths_that_leave_the_folder_are_refused),
        TEST(a_size_that_the_system_does_not_know_is_no_matter),
        TEST(standard_input_may_be_a_pipe),
        TEST(s02_standard_input_without_end_is_cut_off),
        TEST(standard_input_may_be_closed),
        TEST(a_named_file_that_is_not_there_is_named),
        TEST(a_listing_is_sorted_and_deep),
        TEST(a_listing_may_be_long),
        TEST(a_listing_cannot_leave_the_folder),
        TEST(a_listing_follows_links_to_files_only),
        TEST(a_folder_that_is_not_there_lists_nothing),
        TEST(folders_can_be_too_deep),
        TEST(a_name_that_cannot_be_shown_is_told),
        TEST(an_asset_is_read_where_the_project_has_no_file),
        TEST(a_file_of_the_project_goes_before_the_asset),
        TEST(a_file_that_cannot_be_read_is_no_reason_for_the_asset),
        TEST(what_is_nowhere_is_named),
        TEST(the_union_names_each_path_once),
        TEST(a_folder_that_cannot_be_opened_is_named),
    };
    return RUN_TESTS(tests);
}

/* SPDX-License-Identifier: MIT */
#include "input/zoneinfo.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "test.h"

/* --- a folder of zones, made for a test ------------------------------------
 */

struct folder {
    char path[64];
    struct arena arena;
    struct diags diags;
    struct zoneinfo info;
};

static void put(const struct folder *folder, const char *name, const char *text)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder->path, name);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static void make(struct folder *folder)
{
    char path[256];
    *folder = (struct folder){.path = "/tmp/slagen-zoneinfo-XXXXXX"};
    assert_non_null(mkdtemp(folder->path));
    snprintf(path, sizeof path, "%s/Europe", folder->path);
    assert_int_equal(mkdir(path, 0700), 0);
    put(folder, "Europe/Berlin", "TZif-berlin");
    put(folder, "UTC", "TZif-utc");
    diags_init(&folder->diags, &folder->arena);
}

static void open_folder(struct folder *folder)
{
    assert_true(zoneinfo_open(folder->path, &folder->arena, &folder->diags,
                              &folder->info));
    assert_int_equal(folder->diags.count, 0);
}

static void drop(struct folder *folder)
{
    static const char *const names[] = {"Europe/Berlin", "UTC", "tzdata.zi",
                                        "+VERSION", "zone1970.tab"};
    char path[256];
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        snprintf(path, sizeof path, "%s/%s", folder->path, names[i]);
        unlink(path);
    }
    snprintf(path, sizeof path, "%s/Europe", folder->path);
    rmdir(path);
    rmdir(folder->path);
    zoneinfo_close(&folder->info);
    arena_release(&folder->arena);
}

static bool reads(struct folder *folder, const char *name)
{
    str bytes;
    return zoneinfo_read(&folder->info, str_from(name), NULL, &folder->arena,
                         &folder->diags, &bytes);
}

/* --- folders ---------------------------------------------------------------
 */

static void the_list_of_the_data_tells_names_and_version(void **state)
{
    (void)state;
    struct folder folder;
    make(&folder);
    put(&folder, "tzdata.zi",
        "# version 2031a\n# comment\nR d 1916 o\n"
        "Z Europe/Berlin 0:53:28 - LMT 1893\nZ UTC 0 - UTC\n"
        "L Europe/Berlin Europe/Busingen\nZ ../evil 0\nL a\n");
    open_folder(&folder);
    assert_str(folder.info.version, "2031a");
    assert_true(folder.info.names_complete);
    assert_int_equal(folder.info.name_count, 3);
    assert_str(folder.info.names[0], "Europe/Berlin");
    assert_str(folder.info.names[1], "Europe/Busingen");
    assert_true(reads(&folder, "Europe/Berlin"));
    assert_int_equal(folder.diags.count, 0);
    drop(&folder);
}

static void a_folder_without_a_list_is_used_too(void **state)
{
    (void)state;
    struct folder folder;
    make(&folder);
    put(&folder, "+VERSION", "2031b\n");
    put(&folder, "zone1970.tab",
        "# codes\nDE,DK\t+5230+01322\tEurope/Berlin\tmost of Germany\n");
    open_folder(&folder);
    assert_str(folder.info.version, "2031b");
    assert_false(folder.info.names_complete);
    assert_int_equal(folder.info.name_count, 1);
    assert_true(reads(&folder, "Europe/Berlin"));
    assert_true(reads(&folder, "UTC"));
    assert_false(reads(&folder, "Europe/Brelin"));
    assert_str(folder.diags.items[0].hint, "did you mean Europe/Berlin?");
    drop(&folder);
}

static void a_folder_with_nothing_but_zones_has_no_version(void **state)
{
    (void)state;
    struct folder folder;
    make(&folder);
    open_folder(&folder);
    assert_int_equal(folder.info.version.len, 0);
    assert_true(reads(&folder, "Europe/Berlin"));
    assert_false(reads(&folder, "Europe"));
    assert_false(reads(&folder, "Europe/Paris"));
    drop(&folder);
}

static void a_version_that_is_none_is_not_taken(void **state)
{
    (void)state;
    struct folder folder;
    make(&folder);
    put(&folder, "tzdata.zi", "# version <b>\nZ UTC 0\n");
    open_folder(&folder);
    assert_int_equal(folder.info.version.len, 0);
    drop(&folder);
}

static void a_folder_that_is_missing_is_told(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct diags diags;
    struct zoneinfo info;
    diags_init(&diags, &arena);
    assert_false(zoneinfo_open("/nonexistent/zones", &arena, &diags, &info));
    assert_int_equal(diags.error_count, 1);
    assert_true(diags.machine_failed);
    arena_release(&arena);
}

/* --- names -----------------------------------------------------------------
 */

static void names_are_told_apart(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        enum zoneinfo_kind kind;
    } cases[] = {
        {"Europe/Berlin", ZONEINFO_REGION},
        {"America/Argentina/Buenos_Aires", ZONEINFO_REGION},
        {"America/Port-au-Prince", ZONEINFO_REGION},
        {"Japan", ZONEINFO_REGION},
        {"UTC", ZONEINFO_UTC},
        {"Etc/UTC", ZONEINFO_UTC},
        {"CET", ZONEINFO_ABBREVIATION},
        {"EST5EDT", ZONEINFO_ABBREVIATION},
        {"Etc/GMT", ZONEINFO_ABBREVIATION},
        {"GMT+2", ZONEINFO_OFFSET},
        {"UTC-05:30", ZONEINFO_OFFSET},
        {"Etc/GMT-14", ZONEINFO_OFFSET},
        {"+02:00", ZONEINFO_OFFSET},
        {"-0800", ZONEINFO_OFFSET},
        {"", ZONEINFO_INVALID},
        {"/etc/passwd", ZONEINFO_INVALID},
        {"../../etc/passwd", ZONEINFO_INVALID},
        {"Europe/../UTC", ZONEINFO_INVALID},
        {"Europe//Berlin", ZONEINFO_INVALID},
        {"Europe/", ZONEINFO_INVALID},
        {"Europe/New York", ZONEINFO_INVALID},
        {"tzdata.zi", ZONEINFO_INVALID},
        {"Europe/Z\xC3\xBCrich", ZONEINFO_INVALID},
        {"right/Europe/Berlin", ZONEINFO_INVALID},
        {"posix/Europe/Berlin", ZONEINFO_INVALID},
        {"localtime", ZONEINFO_INVALID},
        {"Factory", ZONEINFO_INVALID},
        {"GMT+2:99", ZONEINFO_INVALID},
        {"Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
         ZONEINFO_INVALID},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        enum zoneinfo_kind kind = zoneinfo_kind(str_from(cases[i].name));
        if (kind != cases[i].kind) {
            print_error("%s\n", cases[i].name);
        }
        assert_int_equal(kind, cases[i].kind);
    }
    assert_int_equal(zoneinfo_kind((str){"UTC\0x", 5}), ZONEINFO_INVALID);
}

static void an_unknown_name_is_answered_with_what_was_meant(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"Europe/Lodnon", "Europe/London"},
        {"europe/berlin", "Europe/Berlin"},
        {"Berlin", "Europe/Berlin"},
        {"Europe/Tokyo", "Asia/Tokyo"},
        {"America/New York", "America/New_York"},
        {" America/New-York ", "America/New_York"},
        {"Asia/Katmandoo", "Asia/Katmandu or Asia/Kathmandu"},
        {"IST", "Asia/Kolkata or Europe/Dublin or Asia/Jerusalem"},
        {"cest", "Europe/Berlin or Europe/Paris or Europe/Warsaw"},
        {"UTC+2", "Europe/Helsinki or Africa/Johannesburg or Europe/Berlin"},
        {"+05:30", "Asia/Kolkata or Asia/Colombo"},
        {"GMT-3", "America/Sao_Paulo or America/Argentina/Buenos_Aires"},
    };
    struct arena arena = {0};
    struct diags diags;
    struct zoneinfo info;
    str bytes;
    diags_init(&diags, &arena);
    assert_true(zoneinfo_open(NULL, &arena, &diags, &info));
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char want[256];
        snprintf(want, sizeof want, "did you mean %s?", cases[i][1]);
        assert_false(zoneinfo_read(&info, str_from(cases[i][0]), NULL, &arena,
                                   &diags, &bytes));
        const struct diag *diag = &diags.items[diags.count - 1];
        assert_string_equal(diag->rule, "zone-unknown");
        assert_str(diag->hint, want);
    }
    zoneinfo_read(&info, STR("Qwertyuiop/Asdfghjkl"), NULL, &arena, &diags,
                  &bytes);
    assert_str(diags.items[diags.count - 1].hint,
               "write a name of the IANA list, such as Europe/Berlin");
    zoneinfo_close(&info);
    arena_release(&arena);
}

static void names_that_leave_the_folder_are_unknown(void **state)
{
    (void)state;
    static const char *const names[] = {
        "../../etc/passwd",    "/etc/passwd", "Europe/../UTC", "tzdata.zi", "",
        "posix/Europe/Berlin", "Europe"};
    struct arena arena = {0};
    struct diags diags;
    struct zoneinfo info;
    str bytes;
    diags_init(&diags, &arena);
    assert_true(zoneinfo_open(NULL, &arena, &diags, &info));
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        assert_false(zoneinfo_read(&info, str_from(names[i]), NULL, &arena,
                                   &diags, &bytes));
        assert_string_equal(diags.items[i].rule, "zone-unknown");
    }
    assert_false(diags.machine_failed);
    zoneinfo_close(&info);
    arena_release(&arena);
}

static void an_unknown_name_is_told_where_it_was_written(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct diags diags;
    struct zoneinfo info;
    str bytes;
    const struct source source = {STR("plan.yaml"), STR("zone: CEST\n")};
    struct value *value = value_text(&arena, STR("CEST"));
    value->source = &source;
    value->start = (pos){1, 7};
    value->end = (pos){1, 11};
    diags_init(&diags, &arena);
    assert_true(zoneinfo_open(NULL, &arena, &diags, &info));
    assert_false(
        zoneinfo_read(&info, value->text, value, &arena, &diags, &bytes));
    assert_ptr_equal(diags.items[0].source, &source);
    assert_int_equal(diags.items[0].start.column, 7);
    zoneinfo_close(&info);
    arena_release(&arena);
}

static void the_zones_of_the_system_are_found(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct diags diags;
    struct zoneinfo info;
    str bytes;
    diags_init(&diags, &arena);
    assert_true(zoneinfo_open(NULL, &arena, &diags, &info));
    assert_true(zoneinfo_read(&info, STR("Europe/Berlin"), NULL, &arena, &diags,
                              &bytes));
    assert_true(str_starts_with(bytes, STR("TZif")));
    assert_true(zoneinfo_read(&info, STR("Asia/Calcutta"), NULL, &arena, &diags,
                              &bytes));
    assert_int_equal(diags.count, 0);
    zoneinfo_close(&info);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_list_of_the_data_tells_names_and_version),
        cmocka_unit_test(a_folder_without_a_list_is_used_too),
        cmocka_unit_test(a_folder_with_nothing_but_zones_has_no_version),
        cmocka_unit_test(a_version_that_is_none_is_not_taken),
        cmocka_unit_test(a_folder_that_is_missing_is_told),
        cmocka_unit_test(names_are_told_apart),
        cmocka_unit_test(an_unknown_name_is_answered_with_what_was_meant),
        cmocka_unit_test(names_that_leave_the_folder_are_unknown),
        cmocka_unit_test(an_unknown_name_is_told_where_it_was_written),
        cmocka_unit_test(the_zones_of_the_system_are_found),
    };
    return RUN_TESTS(tests);
}

/* SPDX-License-Identifier: MIT */
/* Each test publishes into a folder of its own below $TMPDIR. */
#include "write/publication.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/pool.h"
#include "exchange/json.h"
#include "test.h"
#include "write/name.h"

struct fixture {
    char folder[64]; /* the working folder of the test */
    struct arena arena;
    struct diags diags;
    struct publication_options options;
    struct publication_result result;
};

static const struct manifest_library libraries[] = {
    {STR_INIT("icu"), STR_INIT("72.1")},
    {STR_INIT("tzdata"), STR_INIT("2025b")},
};

static const str inputs[] = {STR_INIT("content"), STR_INIT("templates")};

static int setup(void **state)
{
    static struct fixture fixture;
    const char *temporary = getenv("TMPDIR");
    fixture = (struct fixture){0};
    snprintf(fixture.folder, sizeof fixture.folder, "%.40s/slagen-XXXXXX",
             temporary ? temporary : "/tmp");
    diags_init(&fixture.diags, &fixture.arena);
    fixture.options = (struct publication_options){
        .output = STR("site"),
        .project = STR("."),
        .inputs = inputs,
        .input_count = 2,
        .version = STR("0.1.0"),
        .libraries = libraries,
        .library_count = 2,
        .format = {json_read, json_write_line},
        .skip_sync = true,
    };
    *state = &fixture;
    return mkdtemp(fixture.folder) && chdir(fixture.folder) == 0 &&
                   chmod(".", 0755) == 0 && mkdir("content", 0755) == 0 &&
                   mkdir("templates", 0755) == 0
               ? 0
               : -1;
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
    arena_release(&fixture->arena);
    return chdir("/") == 0
               ? nftw(fixture->folder, remove_one, 8, FTW_DEPTH | FTW_PHYS)
               : -1;
}

/* --- saying what there is ----------------------------------------------- */

static void put_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static struct buf *listing; /* nftw hands no context through */
static size_t listing_root; /* bytes of the path of the folder */

static int list_one(const char *path, const struct stat *status, int kind,
                    struct FTW *walk)
{
    (void)walk;
    char bytes[4096];
    const char *shown = path + listing_root;
    if (*shown == '\0' || strcmp(shown, "/manifest.json") == 0) {
        return 0;
    }
    FILE *file = kind == FTW_F ? fopen(path, "r") : NULL;
    size_t len = file ? fread(bytes, 1, sizeof bytes, file) : 0;
    if (file) {
        fclose(file);
    }
    buf_printf(listing, "%s%s%.*s\n", shown + 1,
               kind == FTW_D ? "/" : (kind == FTW_SL ? "@" : "="), (int)len,
               bytes);
    (void)status;
    return 0;
}

static int compare_lines(const void *a, const void *b)
{
    return str_compare(*(const str *)a, *(const str *)b);
}

/* Gives "path=bytes\n" and "folder/\n", sorted, but the manifest. */
static str list_folder(struct fixture *fixture, const char *folder)
{
    struct buf text;
    str lines[512];
    size_t count = 0;
    buf_init(&text, 1 << 20);
    listing = &text;
    listing_root = strlen(folder);
    nftw(folder, list_one, 8, FTW_PHYS);
    str rest = buf_text(&text);
    while (rest.len) {
        assert_true(count < 512);
        lines[count++] = str_cut(&rest, '\n');
    }
    qsort(lines, count, sizeof *lines, compare_lines);
    str sorted = arena_join(&fixture->arena, lines, count, STR("\n"));
    buf_release(&text);
    return sorted;
}

static str read_file(struct fixture *fixture, const char *path)
{
    static char bytes[1 << 16];
    FILE *file = fopen(path, "r");
    size_t len = file ? fread(bytes, 1, sizeof bytes, file) : 0;
    if (file) {
        fclose(file);
    }
    return arena_copy(&fixture->arena, (str){bytes, len});
}

static const struct diag *find_rule(const struct fixture *fixture,
                                    const char *rule)
{
    for (size_t i = 0; i < fixture->diags.count; i++) {
        if (strcmp(fixture->diags.items[i].rule, rule) == 0) {
            return &fixture->diags.items[i];
        }
    }
    return NULL;
}

static void show(const struct fixture *fixture)
{
    struct buf out;
    buf_init(&out, 1 << 16);
    for (size_t i = 0; i < fixture->diags.count; i++) {
        diag_render(&fixture->diags.items[i], false, &out);
    }
    print_error("%.*s", STR_ARG(buf_text(&out)));
    buf_release(&out);
}

/* --- publishing --------------------------------------------------------- */

struct file {
    const char *path;
    const char *text;
};

static bool add(struct publication *publication, const char *path,
                const char *text, struct diags *diags)
{
    struct published_file file = {
        .path = str_from(path),
        .kind = STR("page"),
        .partner = STR("acme"),
        .format = STR("html"),
    };
    return publication_add(publication, &file, str_from(text), diags);
}

static bool publish(struct fixture *fixture, const struct file *files)
{
    diags_init(&fixture->diags, &fixture->arena);
    struct publication *publication =
        publication_open(&fixture->options, &fixture->arena, &fixture->diags);
    bool ok = publication;
    for (size_t i = 0; ok && files[i].path; i++) {
        ok = add(publication, files[i].path, files[i].text, &fixture->diags);
    }
    ok = ok &&
         publication_commit(publication, &fixture->diags, &fixture->result);
    publication_close(publication, &fixture->diags);
    assert_int_not_equal(access(".site.slagen", F_OK), 0);
    assert_int_not_equal(access("site/.slagen", F_OK), 0);
    return ok;
}

static void publish_well(struct fixture *fixture, const struct file *files,
                         enum publication_guarantee guarantee)
{
    bool ok = publish(fixture, files);
    if (!ok) {
        show(fixture);
    }
    assert_true(ok);
    assert_int_equal(fixture->diags.error_count, 0);
    assert_int_equal(fixture->result.guarantee, guarantee);
}

static void fail_with(struct fixture *fixture, const struct file *files,
                      const char *rule)
{
    str before = list_folder(fixture, "site");
    assert_false(publish(fixture, files));
    const struct diag *diag = find_rule(fixture, rule);
    if (!diag) {
        show(fixture);
    }
    assert_non_null(diag);
    assert_int_equal(diag->severity, SEVERITY_ERROR);
    assert_str(list_folder(fixture, "site"), before.data);
}

static const struct file first_site[] = {
    {"style.css", "body{}"},
    {"en/gold.html", "gold 1"},
    {"en/old/silver.html", "silver"},
    {NULL, NULL},
};

static const struct file second_site[] = {
    {"style.css", "body{}"},
    {"en/gold.html", "gold 2"},
    {"de/gold.html", "Gold"},
    {NULL, NULL},
};

static const char first_list[] = "en/\n"
                                 "en/gold.html=gold 1\n"
                                 "en/old/\n"
                                 "en/old/silver.html=silver\n"
                                 "style.css=body{}";

static const char second_list[] = "de/\n"
                                  "de/gold.html=Gold\n"
                                  "en/\n"
                                  "en/gold.html=gold 2\n"
                                  "style.css=body{}";

/* --- the plain course --------------------------------------------------- */

static void a_fresh_site_is_put_in_place_whole(void **state)
{
    struct fixture *fixture = *state;
    fixture->options.output = STR("site");
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    assert_str(list_folder(fixture, "site"), first_list);
    assert_int_equal(fixture->result.file_count, 3);
    assert_int_equal(fixture->result.written_count, 3);
    assert_str(
        read_file(fixture, "site/manifest.json"),
        "{\"manifest\":1,\"generator\":{\"name\":\"slagen\",\"version\":"
        "\"0.1.0\"},\"libraries\":{\"icu\":\"72.1\",\"tzdata\":\"2025b\"},"
        "\"files\":[\n"
        "{\"path\":\"en/gold.html\",\"sha256\":\""
        "8ea6880cd57d4204233eef9425d12970961d97e9aaa436d29f273a5909cca59e"
        "\",\"bytes\":6,\"kind\":\"page\",\"partner\":\"acme\","
        "\"format\":\"html\"},\n"
        "{\"path\":\"en/old/silver.html\",\"sha256\":\""
        "78cde64c3e47f2cbfd9da721f54aacde33779916683c79de86962898feefac21"
        "\",\"bytes\":6,\"kind\":\"page\",\"partner\":\"acme\","
        "\"format\":\"html\"},\n"
        "{\"path\":\"style.css\",\"sha256\":\""
        "7c98040a541657584690ae2a1cc3b42a8b53b159cc60c5d3abbfecbaeac6c94a"
        "\",\"bytes\":6,\"kind\":\"page\",\"partner\":\"acme\","
        "\"format\":\"html\"}\n"
        "]}\n");
}

static void a_missing_parent_folder_is_made(void **state)
{
    struct fixture *fixture = *state;
    fixture->options.output = STR("build/./deep//site/");
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    assert_str(list_folder(fixture, "build/deep/site"), first_list);
}

static void an_empty_folder_is_filled_whole(void **state)
{
    struct fixture *fixture = *state;
    mkdir("site", 0700);
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    assert_str(list_folder(fixture, "site"), first_list);
}

static void an_update_replaces_and_removes(void **state)
{
    struct fixture *fixture = *state;
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    struct stat before;
    struct stat after;
    assert_int_equal(stat("site/style.css", &before), 0);
    publish_well(fixture, second_site, PUBLICATION_WHOLE);
    assert_str(list_folder(fixture, "site"), second_list);
    assert_int_equal(fixture->result.written_count, 2);
    assert_int_equal(fixture->result.removed_count, 1);
    assert_int_equal(stat("site/style.css", &after), 0);
    assert_int_equal(before.st_ino, after.st_ino); /* not written again */
    assert_int_equal(after.st_nlink, 1);
}

static void a_part_leaves_the_rest_as_it_is(void **state)
{
    struct fixture *fixture = *state;
    static const struct file part[] = {
        {"en/gold.html", "gold 2"},
        {NULL, NULL},
    };
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    put_file("site/style.css", "edited");
    fixture->options.keep_others = true;
    publish_well(fixture, part, PUBLICATION_ORDERED);
    assert_str(list_folder(fixture, "site"), "en/\n"
                                             "en/gold.html=gold 2\n"
                                             "en/old/\n"
                                             "en/old/silver.html=silver\n"
                                             "style.css=edited");
    assert_int_equal(fixture->result.file_count,
                     2); /* the edited is not ours */
    fixture->options.keep_others = false;
    publish_well(fixture, part, PUBLICATION_ORDERED);
    assert_str(list_folder(fixture, "site"), "en/\n"
                                             "en/gold.html=gold 2\n"
                                             "style.css=edited");
}

static void the_same_site_again_changes_nothing(void **state)
{
    struct fixture *fixture = *state;
    struct stat before;
    struct stat after;
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    assert_int_equal(stat("site", &before), 0);
    publish_well(fixture, first_site, PUBLICATION_UNCHANGED);
    assert_int_equal(stat("site", &after), 0);
    assert_int_equal(before.st_ino, after.st_ino);
    fixture->options.version = STR("0.2.0");
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
}

static void a_deleted_file_comes_back(void **state)
{
    struct fixture *fixture = *state;
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    unlink("site/en/gold.html");
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    assert_str(list_folder(fixture, "site"), first_list);
}

static void a_site_may_become_empty(void **state)
{
    struct fixture *fixture = *state;
    static const struct file nothing[] = {{NULL, NULL}};
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    publish_well(fixture, nothing, PUBLICATION_WHOLE);
    assert_str(list_folder(fixture, "site"), "");
    assert_int_equal(fixture->result.removed_count, 3);
}

static void a_file_may_become_a_folder_and_back(void **state)
{
    struct fixture *fixture = *state;
    static const struct file as_file[] = {{"a/gold", "x"}, {NULL, NULL}};
    static const struct file as_folder[] = {{"a/gold/b", "y"}, {NULL, NULL}};
    publish_well(fixture, as_file, PUBLICATION_WHOLE);
    publish_well(fixture, as_folder, PUBLICATION_WHOLE);
    put_file("site/CNAME", "example.org"); /* now in the other way */
    publish_well(fixture, as_file, PUBLICATION_ORDERED);
    assert_str(list_folder(fixture, "site"), "CNAME=example.org\na/\na/gold=x");
    publish_well(fixture, as_folder, PUBLICATION_ORDERED);
    assert_str(list_folder(fixture, "site"),
               "CNAME=example.org\na/\na/gold/\na/gold/b=y");
}

static void permissions_do_not_depend_on_the_mask(void **state)
{
    struct fixture *fixture = *state;
    static const mode_t masks[] = {0, 022, 077, 0777};
    for (size_t i = 0; i < sizeof masks / sizeof *masks; i++) {
        struct stat status;
        char name[16];
        snprintf(name, sizeof name, "site%zu", i);
        fixture->options.output = str_from(name);
        mode_t before = umask(masks[i]);
        bool ok = publish(fixture, first_site);
        umask(before);
        assert_true(ok);
        assert_int_equal(chdir(name), 0);
        assert_int_equal(stat(".", &status), 0);
        assert_int_equal(status.st_mode & 07777, 0755);
        assert_int_equal(stat("en/old", &status), 0);
        assert_int_equal(status.st_mode & 07777, 0755);
        assert_int_equal(stat("en/gold.html", &status), 0);
        assert_int_equal(status.st_mode & 07777, 0644);
        assert_int_equal(stat("manifest.json", &status), 0);
        assert_int_equal(status.st_mode & 07777, 0644);
        assert_int_equal(chdir(".."), 0);
    }
}

static void the_folder_keeps_its_own_permissions(void **state)
{
    struct fixture *fixture = *state;
    struct stat status;
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    assert_int_equal(chmod("site", 02750), 0);
    publish_well(fixture, second_site, PUBLICATION_WHOLE);
    assert_int_equal(stat("site", &status), 0);
    assert_int_equal(status.st_mode & 07777, 02750);
}

/* --- what is not ours --------------------------------------------------- */

static void foreign_files_are_kept(void **state)
{
    struct fixture *fixture = *state;
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    put_file("site/CNAME", "example.org");
    put_file("site/en/old/notes.txt", "mine");
    mkdir("site/.git", 0755);
    put_file("site/.git/config", "git");
    assert_int_equal(symlink("/etc/passwd", "site/link"), 0);
    publish_well(fixture, second_site, PUBLICATION_ORDERED);
    assert_non_null(find_rule(fixture, "output-foreign"));
    assert_int_equal(fixture->result.foreign_count, 4);
    assert_str(list_folder(fixture, "site"), ".git/\n"
                                             ".git/config=git\n"
                                             "CNAME=example.org\n"
                                             "de/\n"
                                             "de/gold.html=Gold\n"
                                             "en/\n"
                                             "en/gold.html=gold 2\n"
                                             "en/old/\n"
                                             "en/old/notes.txt=mine\n"
                                             "link@\n"
                                             "style.css=body{}");
    publish_well(fixture, second_site, PUBLICATION_UNCHANGED);
}

static void a_foreign_folder_is_filled_beside_what_it_has(void **state)
{
    struct fixture *fixture = *state;
    mkdir("site", 0755);
    put_file("site/mine.txt", "mine");
    publish_well(fixture, first_site, PUBLICATION_ORDERED);
    assert_int_equal(access("site/mine.txt", F_OK), 0);
    assert_int_equal(access("site/en/gold.html", F_OK), 0);
}

static void a_foreign_file_in_the_way_is_never_replaced(void **state)
{
    struct fixture *fixture = *state;
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    fixture->options.force = true;
    mkdir("site/de", 0755);
    put_file("site/de/gold.html", "mine");
    fail_with(fixture, second_site, "output-foreign-conflict");
    unlink("site/de/gold.html");
    mkdir("site/de/gold.html", 0755);
    put_file("site/de/gold.html/x", "mine");
    fail_with(fixture, second_site, "output-foreign-conflict");
    unlink("site/de/gold.html/x");
    rmdir("site/de/gold.html");
    assert_int_equal(symlink("../style.css", "site/de/gold.html"), 0);
    fail_with(fixture, second_site, "output-foreign-conflict");
    unlink("site/de/gold.html");
    rmdir("site/de");
    put_file("site/de", "mine");
    fail_with(fixture, second_site, "output-foreign-conflict");
    unlink("site/de");
    mkdir("elsewhere", 0755);
    assert_int_equal(symlink("../elsewhere", "site/de"), 0);
    fail_with(fixture, second_site, "output-foreign-conflict");
    assert_int_equal(rmdir("elsewhere"), 0); /* nothing was written into it */
}

static void a_foreign_file_with_our_bytes_is_taken_over(void **state)
{
    struct fixture *fixture = *state;
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    unlink("site/manifest.json");
    publish_well(fixture, first_site, PUBLICATION_ORDERED);
    assert_int_equal(fixture->result.written_count, 0);
    publish_well(fixture, second_site, PUBLICATION_WHOLE);
    assert_str(list_folder(fixture, "site"), second_list);
    mkdir("site/zh", 0755);
    put_file("site/zh/x", "x");
    static const struct file with_it[] = {{"zh/x", "x"}, {NULL, NULL}};
    publish_well(fixture, with_it, PUBLICATION_WHOLE);
    assert_str(list_folder(fixture, "site"), "zh/\nzh/x=x");
}

static void a_manifest_of_another_is_refused(void **state)
{
    struct fixture *fixture = *state;
#define HEAD "{\"manifest\":1,\"generator\":{\"name\":\"slagen\"},\"files\":"
    static const char *const texts[] = {
        "",
        "[]",
        "{\"name\":\"My web app\",\"icons\":[]}",
        "{\"manifest\":2,\"generator\":{\"name\":\"slagen\"},\"files\":[]}",
        HEAD "{}}",
        HEAD "[1]}",
        HEAD "[{\"path\":\"../../etc/passwd\",\"bytes\":1,\"sha256\":\""
             "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"
             "\"}]}",
        HEAD "[{\"path\":\"x\",\"bytes\":1,\"sha256\":\"2C26\"}]}",
    };
#undef HEAD
    mkdir("site", 0755);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        put_file("site/manifest.json", texts[i]);
        fail_with(fixture, first_site, "output-manifest");
        assert_str(read_file(fixture, "site/manifest.json"), texts[i]);
    }
    unlink("site/manifest.json");
    mkdir("site/manifest.json", 0755);
    fail_with(fixture, first_site, "output-foreign-conflict");
}

/* --- what was ours and was edited --------------------------------------- */

static void an_edited_file_is_not_replaced(void **state)
{
    struct fixture *fixture = *state;
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    put_file("site/en/gold.html", "gold !");
    fail_with(fixture, second_site, "output-modified");
    fail_with(fixture, first_site, "output-modified");
    fixture->options.force = true;
    publish_well(fixture, second_site, PUBLICATION_WHOLE);
    assert_int_equal(find_rule(fixture, "output-modified")->severity,
                     SEVERITY_WARNING);
    assert_str(list_folder(fixture, "site"), second_list);
}

static void an_edited_file_that_is_gone_from_the_site_is_kept(void **state)
{
    struct fixture *fixture = *state;
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    put_file("site/en/old/silver.html", "my own words");
    publish_well(fixture, second_site, PUBLICATION_ORDERED);
    assert_non_null(find_rule(fixture, "output-modified"));
    assert_str(read_file(fixture, "site/en/old/silver.html"), "my own words");
    publish_well(fixture, second_site, PUBLICATION_UNCHANGED);
    assert_null(find_rule(fixture, "output-modified")); /* it is foreign now */
}

static void an_edited_file_goes_with_force(void **state)
{
    struct fixture *fixture = *state;
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    put_file("site/en/old/silver.html", "my own words");
    fixture->options.force = true;
    publish_well(fixture, second_site, PUBLICATION_WHOLE);
    assert_str(list_folder(fixture, "site"), second_list);
}

static void an_edit_to_the_new_text_is_no_edit(void **state)
{
    struct fixture *fixture = *state;
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    put_file("site/en/gold.html", "gold 2");
    publish_well(fixture, second_site, PUBLICATION_WHOLE);
    assert_str(list_folder(fixture, "site"), second_list);
}

/* --- unsafe places ------------------------------------------------------ */

static void unsafe_places_are_refused_untouched(void **state)
{
    struct fixture *fixture = *state;
    char above[128];
    snprintf(above, sizeof above, "%s/..", fixture->folder);
    const char *cases[] = {
        "",     "/",          "//",        "/..",           ".",
        "..",   "./",         "site/..",   fixture->folder, above,
        "home", "home/",      "content",   "content/site",  "templates/x",
        "link", "home/inner", "link/sub",  "nowhere/../x",  "content/../.",
        "file", "dangling",   "file/site",
    };
    mkdir("site", 0755);
    mkdir("home", 0755);
    mkdir("home/inner", 0755);
    put_file("file", "x");
    assert_int_equal(symlink("content", "link"), 0);
    assert_int_equal(symlink("missing", "dangling"), 0);
    assert_int_equal(setenv("HOME", "home/inner", 1), 0);
    str before = list_folder(fixture, ".");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        fixture->options.output = str_from(cases[i]);
        assert_false(publish(fixture, first_site));
        bool is_refused = find_rule(fixture, "output-unsafe");
        bool is_no_folder = strcmp(cases[i], "file/site") == 0;
        if (is_refused == is_no_folder) {
            print_error("%s\n", cases[i]);
            show(fixture);
        }
        assert_int_equal(is_refused, !is_no_folder);
        assert_str(list_folder(fixture, "."), before.data);
    }
    assert_int_equal(setenv("HOME", "/root", 1), 0);
}

/* The first build would have made a folder that the second one reads. */
static void what_the_site_could_be_made_from_is_no_place(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(rmdir("templates"), 0);
    fixture->options.output = STR("templates/x");
    fail_with(fixture, first_site, "output-unsafe");
    fixture->options.output = STR("templates");
    fail_with(fixture, first_site, "output-unsafe");
}

static void a_link_leads_to_its_target(void **state)
{
    struct fixture *fixture = *state;
    struct stat status;
    mkdir("other", 0755);
    mkdir("other/target", 0755);
    assert_int_equal(symlink("other/target", "site"), 0);
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    publish_well(fixture, second_site, PUBLICATION_WHOLE);
    assert_str(list_folder(fixture, "other/target"), second_list);
    assert_int_equal(lstat("site", &status), 0);
    assert_true(S_ISLNK(status.st_mode));
    fixture->options.refuse_links = true;
    fail_with(fixture, first_site, "output-unsafe");
    fixture->options.output = STR("site/below");
    fail_with(fixture, first_site, "output-unsafe");
    fixture->options.output = STR("other/target");
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
}

/* --- names -------------------------------------------------------------- */

static void impossible_names_are_refused(void **state)
{
    struct fixture *fixture = *state;
    char part[NAME_MAX_BYTES + 2] = "";
    memset(part, 'a', NAME_MAX_BYTES + 1);
    const struct {
        const char *path;
        const char *rule;
    } cases[] = {
        {"", "output-path"},
        {"/x", "output-path"},
        {"x/", "output-path"},
        {"x//y", "output-path"},
        {".", "output-path"},
        {"x/../y", "output-path"},
        {"a b", "output-path"},
        {"a\\b", "output-path"},
        {"a:b", "output-path"},
        {"Müller", "output-path"},
        {"-rf", "output-path"},
        {"x\ny", "output-path"},
        {"con", "slug-reserved"},
        {"en/AUX", "slug-reserved"},
        {"nul.txt", "slug-reserved"},
        {"COM1.tar.gz/x", "slug-reserved"},
        {"a.", "slug-reserved"},
        {"a./b", "slug-reserved"},
        {"manifest.json", "slug-reserved"},
        {"Manifest.JSON", "slug-reserved"},
        {part, "slug-long"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct file files[] = {{cases[i].path, "x"}, {NULL, NULL}};
        fail_with(fixture, files, cases[i].rule);
    }
    static const struct file fine[] = {
        {"console", "x"},  {"com", "x"},       {"com10", "x"},
        {"a.b-c_d", "x"},  {".htaccess", "x"}, {"en/manifest.json", "x"},
        {"_headers", "x"}, {NULL, NULL},
    };
    publish_well(fixture, fine, PUBLICATION_WHOLE);
}

static void two_files_of_one_name_are_told(void **state)
{
    struct fixture *fixture = *state;
    static const struct file cases[][3] = {
        {{"en/gold.html", "1"}, {"en/gold.html", "2"}, {NULL, NULL}},
        {{"en/gold.html", "1"}, {"en/gold.html", "1"}, {NULL, NULL}},
        {{"en/Gold.html", "1"}, {"en/gold.html", "2"}, {NULL, NULL}},
        {{"EN/gold.html", "1"}, {"en/gold.html", "2"}, {NULL, NULL}},
        {{"en/gold", "1"}, {"en/gold/x.html", "2"}, {NULL, NULL}},
        {{"en/gold/x.html", "1"}, {"en/gold", "2"}, {NULL, NULL}},
        {{"en/gold/x.html", "1"}, {"EN/GOLD", "2"}, {NULL, NULL}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        fail_with(fixture, cases[i], "slug-collision");
        assert_int_equal(fixture->diags.count, 1);
    }
    assert_str(fixture->diags.items[0].message,
               "\"EN/GOLD\" (partner acme) and \"en/gold/x.html\" (partner "
               "acme) are one file on Windows and macOS");
}

/* --- the machine's refusals --------------------------------------------- */

/* Runs `act` in a child; gives its exit status, or 128 and a signal. */
static int run_child(struct fixture *fixture, int (*act)(struct fixture *))
{
    pid_t child = fork();
    if (child == 0) {
        _exit(act(fixture));
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

static int publish_big(struct fixture *fixture)
{
    static char text[20000];
    memset(text, 'x', sizeof text - 1);
    struct file files[] = {{"a", "x"}, {"en/big.html", text}, {NULL, NULL}};
    struct rlimit limit = {8192, 8192};
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &limit);
    bool ok = publish(fixture, files);
    const struct diag *diag = find_rule(fixture, "io-write");
    if (ok || !diag || !fixture->diags.machine_failed) {
        return 1;
    }
    return str_equal(diag->message,
                     STR("cannot write site/en/big.html: File too large"))
               ? 0
               : 2;
}

static void a_write_that_fails_leaves_the_old_site(void **state)
{
    struct fixture *fixture = *state;
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    assert_int_equal(run_child(fixture, publish_big), 0);
    assert_str(list_folder(fixture, "site"), first_list);
}

/* root may do everything, so this child is nobody. */
static int publish_as_nobody(struct fixture *fixture)
{
    if (geteuid() == 0 && setresuid(65534, 65534, 65534) < 0) {
        return 3;
    }
    bool ok = publish(fixture, second_site);
    return !ok && find_rule(fixture, "io-write") &&
                   fixture->diags.machine_failed
               ? 0
               : 1;
}

static void a_folder_without_permission_is_named(void **state)
{
    struct fixture *fixture = *state;
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    assert_int_equal(chmod("site", 0555), 0);
    assert_int_equal(chmod(".", 0555), 0);
    assert_int_equal(run_child(fixture, publish_as_nobody), 0);
    assert_int_equal(chmod(".", 0755), 0);
    assert_int_equal(chmod("site", 0755), 0);
    assert_str(list_folder(fixture, "site"), first_list);
}

/* The folder may be written, but not the one around it: a mount, a share. */
static int publish_inside(struct fixture *fixture)
{
    if (geteuid() == 0 && setresuid(65534, 65534, 65534) < 0) {
        return 3;
    }
    for (int i = 0; i < 2; i++) {
        if (!publish(fixture, i ? second_site : first_site) ||
            fixture->result.guarantee != PUBLICATION_ORDERED) {
            show(fixture);
            return 1;
        }
    }
    return 0;
}

static void a_folder_alone_is_enough(void **state)
{
    struct fixture *fixture = *state;
    mkdir("site", 0755);
    assert_int_equal(chmod("site", 0777), 0);
    assert_int_equal(chmod(".", 0555), 0);
    int status = run_child(fixture, publish_inside);
    assert_int_equal(chmod(".", 0755), 0);
    assert_int_equal(status, 0);
    assert_str(list_folder(fixture, "site"), second_list);
}

static void a_signal_leaves_the_old_site(void **state)
{
    struct fixture *fixture = *state;
    static atomic_int stop;
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    fixture->options.stop = &stop;
    stop = 1;
    fail_with(fixture, second_site, "interrupted");
    stop = 0;
    struct publication *publication =
        publication_open(&fixture->options, &fixture->arena, &fixture->diags);
    assert_true(add(publication, "x", "x", &fixture->diags));
    stop = 1;
    assert_false(
        publication_commit(publication, &fixture->diags, &fixture->result));
    publication_close(publication, &fixture->diags);
    assert_str(list_folder(fixture, "site"), first_list);
    assert_int_not_equal(access(".site.slagen", F_OK), 0);
}

/* --- several at once ---------------------------------------------------- */

static int publish_while_locked(struct fixture *fixture)
{
    diags_init(&fixture->diags, &fixture->arena);
    struct publication *second =
        publication_open(&fixture->options, &fixture->arena, &fixture->diags);
    const struct diag *diag = find_rule(fixture, "output-locked");
    char holder[32];
    snprintf(holder, sizeof holder, "locked by pid %ld", (long)getppid());
    bool ok = !second && diag && fixture->diags.machine_failed &&
              str_ends_with(diag->message, str_from(holder));
    return ok ? 0 : 1;
}

static void the_second_of_two_runs_is_turned_away(void **state)
{
    struct fixture *fixture = *state;
    struct publication *first =
        publication_open(&fixture->options, &fixture->arena, &fixture->diags);
    assert_non_null(first);
    assert_int_equal(run_child(fixture, publish_while_locked), 0);
    assert_true(add(first, "a", "1", &fixture->diags));
    assert_true(publication_commit(first, &fixture->diags, &fixture->result));
    publication_close(first, &fixture->diags);
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
}

static int publish_or_be_turned_away(struct fixture *fixture)
{
    diags_init(&fixture->diags, &fixture->arena);
    struct publication *publication =
        publication_open(&fixture->options, &fixture->arena, &fixture->diags);
    if (!publication) {
        bool is_locked =
            find_rule(fixture, "output-locked") && fixture->diags.count == 1;
        return is_locked ? 7 : 1;
    }
    char text[32];
    snprintf(text, sizeof text, "%ld", (long)getpid());
    bool ok =
        add(publication, "a", text, &fixture->diags) &&
        add(publication, "b/c", text, &fixture->diags) &&
        publication_commit(publication, &fixture->diags, &fixture->result);
    publication_close(publication, &fixture->diags);
    return ok && fixture->diags.count == 0 ? 0 : 2;
}

static void of_many_runs_at_once_each_wins_or_is_turned_away(void **state)
{
    struct fixture *fixture = *state;
    enum { RUNS = 60 };
    size_t won = 0;
    for (int i = 0; i < RUNS; i++) {
        if (fork() == 0) {
            _exit(publish_or_be_turned_away(fixture));
        }
    }
    for (int i = 0; i < RUNS; i++) {
        int status = 0;
        assert_true(wait(&status) > 0);
        assert_true(WIFEXITED(status));
        assert_true(WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == 7);
        won += WEXITSTATUS(status) == 0;
    }
    assert_true(won > 0);
    str a = read_file(fixture, "site/a");
    assert_true(a.len > 0);
    assert_str(read_file(fixture, "site/b/c"), a.data);
    assert_int_not_equal(access(".site.slagen", F_OK), 0);
}

static void a_work_folder_of_somebody_else_is_not_touched(void **state)
{
    struct fixture *fixture = *state;
    mkdir(".site.slagen", 0755);
    put_file(".site.slagen/precious", "x");
    diags_init(&fixture->diags, &fixture->arena);
    assert_null(
        publication_open(&fixture->options, &fixture->arena, &fixture->diags));
    assert_non_null(find_rule(fixture, "output-foreign-conflict"));
    put_file(".site.slagen/lock", "a diary");
    diags_init(&fixture->diags, &fixture->arena);
    assert_null(
        publication_open(&fixture->options, &fixture->arena, &fixture->diags));
    assert_non_null(find_rule(fixture, "output-foreign-conflict"));
    assert_str(read_file(fixture, ".site.slagen/lock"), "a diary");
    assert_str(read_file(fixture, ".site.slagen/precious"), "x");
}

struct many {
    struct publication *publication;
    struct diags diags[8];
    struct arena arenas[8];
};

static void add_one(void *context, size_t worker, size_t job)
{
    struct many *many = context;
    char path[64];
    snprintf(path, sizeof path, "p%zu/q%zu/f%zu.html", job % 7, job % 13, job);
    add(many->publication, path, path, &many->diags[worker]);
}

static void many_workers_add_at_once(void **state)
{
    struct fixture *fixture = *state;
    static struct many many;
    str manifests[2];
    for (size_t run = 0; run < 2; run++) {
        fixture->options.output = run ? STR("site1") : STR("site8");
        many = (struct many){0};
        many.publication = publication_open(&fixture->options, &fixture->arena,
                                            &fixture->diags);
        assert_non_null(many.publication);
        for (size_t i = 0; i < 8; i++) {
            diags_init(&many.diags[i], &many.arenas[i]);
        }
        pool_run(run ? 1 : 8, 200, add_one, &many);
        assert_true(publication_commit(many.publication, &fixture->diags,
                                       &fixture->result));
        publication_close(many.publication, &fixture->diags);
        for (size_t i = 0; i < 8; i++) {
            assert_int_equal(many.diags[i].count, 0);
            arena_release(&many.arenas[i]);
        }
        manifests[run] = read_file(fixture, run ? "site1/manifest.json"
                                                : "site8/manifest.json");
        assert_int_equal(fixture->result.file_count, 200);
    }
    assert_true(manifests[0].len > 1000);
    assert_str(manifests[1], manifests[0].data);
}

/* --- being killed ------------------------------------------------------- */

static bool publish_version(struct fixture *fixture, char version)
{
    diags_init(&fixture->diags, &fixture->arena);
    struct publication *publication =
        publication_open(&fixture->options, &fixture->arena, &fixture->diags);
    bool ok = publication;
    for (int i = 0; ok && i < 30; i++) {
        char path[64];
        snprintf(path, sizeof path, "p%d/%c%d.html", i % 4,
                 i % 5 ? 'f' : version, i);
        char text[] = {i % 3 ? version : '=', '\0'};
        ok = add(publication, path, text, &fixture->diags);
    }
    ok = ok &&
         publication_commit(publication, &fixture->diags, &fixture->result);
    publication_close(publication, &fixture->diags);
    return ok;
}

static int publish_for_ever(struct fixture *fixture)
{
    for (int i = 0; i < 1000; i++) {
        if (!publish_version(fixture, i % 2 ? 'a' : 'b')) {
            return 1;
        }
    }
    return 0;
}

/* Kills a child after each of many delays; `check` looks at what it left. */
static void kill_often(struct fixture *fixture, int rounds,
                       void (*check)(struct fixture *, str, str))
{
    assert_true(publish_version(fixture, 'a'));
    str a = list_folder(fixture, "site");
    assert_true(publish_version(fixture, 'b'));
    str b = list_folder(fixture, "site");
    int left_count = 0;
    for (int i = 0; i < rounds; i++) {
        pid_t child = fork();
        if (child == 0) {
            _exit(publish_for_ever(fixture));
        }
        nanosleep(&(struct timespec){0, 700000 + i * 137000L % 9000000}, NULL);
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        assert_true(WIFSIGNALED(status));
        left_count += access(".site.slagen/tree", F_OK) == 0;
        check(fixture, a, b);
        if (!publish_version(fixture, 'a')) {
            show(fixture);
            fail();
        }
        assert_str(list_folder(fixture, "site"), a.data);
        assert_int_not_equal(access(".site.slagen", F_OK), 0);
    }
    assert_true(left_count > rounds / 4); /* it was killed at work */
}

static void check_whole(struct fixture *fixture, str a, str b)
{
    str left = list_folder(fixture, "site");
    assert_true(str_equal(left, a) || str_equal(left, b));
}

static void killed_at_any_moment_the_site_is_old_or_new(void **state)
{
    struct fixture *fixture = *state;
    kill_often(fixture, 60, check_whole);
}

static void check_nothing(struct fixture *fixture, str a, str b)
{
    (void)fixture;
    (void)a;
    (void)b;
}

static void killed_while_files_are_replaced_the_next_run_completes(void **state)
{
    struct fixture *fixture = *state;
    mkdir("site", 0755);
    put_file("site/mine", "mine");
    kill_often(fixture, 60, check_nothing);
    assert_str(read_file(fixture, "site/mine"), "mine");
}

/* What somebody put into the old site just while it was swapped. */
static void a_file_in_a_left_site_goes_back(void **state)
{
    struct fixture *fixture = *state;
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    mkdir(".site.slagen", 0700);
    put_file(".site.slagen/lock", "slagen 1\n");
    assert_int_equal(rename("site", ".site.slagen/tree"), 0);
    put_file(".site.slagen/tree/en/mine", "mine");
    put_file(".site.slagen/tree/en/gold.html", "edited");
    mkdir("site", 0755);
    assert_false(publish(fixture, second_site));
    assert_non_null(find_rule(fixture, "output-foreign-conflict"));
    assert_str(read_file(fixture, "site/en/mine"), "mine");
    assert_str(read_file(fixture, "site/en/gold.html"), "edited");
    assert_int_not_equal(access("site/style.css", F_OK), 0);
}

static void a_file_that_cannot_go_back_is_kept_where_it_is(void **state)
{
    struct fixture *fixture = *state;
    publish_well(fixture, first_site, PUBLICATION_WHOLE);
    mkdir(".site.slagen", 0700);
    put_file(".site.slagen/lock", "");
    assert_int_equal(rename("site", ".site.slagen/tree"), 0);
    put_file(".site.slagen/tree/mine", "old");
    mkdir("site", 0755);
    put_file("site/mine", "new");
    diags_init(&fixture->diags, &fixture->arena);
    assert_null(
        publication_open(&fixture->options, &fixture->arena, &fixture->diags));
    assert_non_null(find_rule(fixture, "output-foreign"));
    assert_non_null(find_rule(fixture, "io-write"));
    assert_str(read_file(fixture, "site/mine"), "new");
    assert_str(read_file(fixture, ".site.slagen/tree/mine"), "old");
    unlink(".site.slagen/tree/mine");
    publish_well(fixture, first_site, PUBLICATION_ORDERED);
    assert_str(read_file(fixture, "site/mine"), "new");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_fresh_site_is_put_in_place_whole),
        TEST(a_missing_parent_folder_is_made),
        TEST(an_empty_folder_is_filled_whole),
        TEST(an_update_replaces_and_removes),
        TEST(a_part_leaves_the_rest_as_it_is),
        TEST(the_same_site_again_changes_nothing),
        TEST(a_deleted_file_comes_back),
        TEST(a_site_may_become_empty),
        TEST(a_file_may_become_a_folder_and_back),
        TEST(permissions_do_not_depend_on_the_mask),
        TEST(the_folder_keeps_its_own_permissions),
        TEST(foreign_files_are_kept),
        TEST(a_foreign_folder_is_filled_beside_what_it_has),
        TEST(a_foreign_file_in_the_way_is_never_replaced),
        TEST(a_foreign_file_with_our_bytes_is_taken_over),
        TEST(a_manifest_of_another_is_refused),
        TEST(an_edited_file_is_not_replaced),
        TEST(an_edited_file_that_is_gone_from_the_site_is_kept),
        TEST(an_edited_file_goes_with_force),
        TEST(an_edit_to_the_new_text_is_no_edit),
        TEST(unsafe_places_are_refused_untouched),
        TEST(what_the_site_could_be_made_from_is_no_place),
        TEST(a_link_leads_to_its_target),
        TEST(impossible_names_are_refused),
        TEST(two_files_of_one_name_are_told),
        TEST(a_write_that_fails_leaves_the_old_site),
        TEST(a_folder_without_permission_is_named),
        TEST(a_folder_alone_is_enough),
        TEST(a_signal_leaves_the_old_site),
        TEST(the_second_of_two_runs_is_turned_away),
        TEST(of_many_runs_at_once_each_wins_or_is_turned_away),
        TEST(a_work_folder_of_somebody_else_is_not_touched),
        TEST(many_workers_add_at_once),
        TEST(killed_at_any_moment_the_site_is_old_or_new),
        TEST(killed_while_files_are_replaced_the_next_run_completes),
        TEST(a_file_in_a_left_site_goes_back),
        TEST(a_file_that_cannot_go_back_is_kept_where_it_is),
    };
    return RUN_TESTS(tests);
}

/* SPDX-License-Identifier: MIT */
#include "input/zoneinfo.h"

#include <stdlib.h>
#include <unistd.h>

/* tzdata.zi has about 110 KB and lists every name; the others list none of the
 * aliases. */
enum { MAX_LIST_BYTES = 1024 * 1024 };

static const char *const system_folders[] = {
    "/usr/share/zoneinfo",
    "/usr/lib/zoneinfo",
    "/usr/share/lib/zoneinfo",
    "/etc/zoneinfo",
};

static const char *find_system_folder(void)
{
    for (size_t i = 0; i < sizeof system_folders / sizeof system_folders[0];
         i++) {
        if (access(system_folders[i], R_OK | X_OK) == 0) {
            return system_folders[i];
        }
    }
    return NULL;
}

/* Reads a file that need not be there; a fault in it is not told either. */
static str read_optional(const struct zoneinfo *info, const char *name,
                         struct arena *arena)
{
    struct diags ignored;
    const struct source *source;
    diags_init(&ignored, arena);
    if (!source_exists(&info->folder, str_from(name)) ||
        !source_read(&info->folder, str_from(name), MAX_LIST_BYTES, arena,
                     &ignored, &source)) {
        return STR("");
    }
    return source->text;
}

static bool is_version(str text)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
              (c >= 'A' && c <= 'Z') || c == '.' || c == '-')) {
            return false;
        }
    }
    return text.len > 0 && text.len <= 32;
}

static str find_version(str list, str version_file)
{
    static const str prefix = STR_INIT("# version ");
    str line = str_cut(&list, '\n');
    if (str_starts_with(line, prefix)) {
        line = str_slice(line, prefix.len, line.len);
    } else {
        line = str_cut(&version_file, '\n');
    }
    line = str_trim(line);
    return is_version(line) ? line : STR("");
}

static void add_name(struct zoneinfo *info, str name)
{
    enum zoneinfo_kind kind = zoneinfo_kind(name);
    if (kind != ZONEINFO_INVALID) {
        info->names[info->name_count++] = name;
    }
}

/* "Z Europe/Berlin 0:53:28 - LMT 1893", "L target alias" */
static void add_list(struct zoneinfo *info, str list)
{
    while (list.len) {
        str line = str_cut(&list, '\n');
        str word = str_cut(&line, ' ');
        if (str_equal(word, STR("Z"))) {
            add_name(info, str_cut(&line, ' '));
        } else if (str_equal(word, STR("L"))) {
            str_cut(&line, ' ');
            add_name(info, str_cut(&line, ' '));
        }
    }
}

/* "DE\t+5230+01322\tEurope/Berlin\tcomment" */
static void add_table(struct zoneinfo *info, str table)
{
    while (table.len) {
        str line = str_cut(&table, '\n');
        if (!str_starts_with(line, STR("#"))) {
            str_cut(&line, '\t');
            str_cut(&line, '\t');
            add_name(info, str_cut(&line, '\t'));
        }
    }
}

static size_t count_lines(str text)
{
    size_t count = 0;
    while (text.len) {
        str_cut(&text, '\n');
        count++;
    }
    return count;
}

static int compare_names(const void *a, const void *b)
{
    return str_compare(*(const str *)a, *(const str *)b);
}

static void read_names(struct zoneinfo *info, str list, struct arena *arena)
{
    str table = STR("");
    if (list.len == 0) {
        table = read_optional(info, "zone1970.tab", arena);
    }
    if (list.len == 0 && table.len == 0) {
        table = read_optional(info, "zone.tab", arena);
    }
    info->names =
        ARENA_ARRAY(arena, count_lines(list) + count_lines(table), str);
    add_list(info, list);
    info->names_complete = info->name_count > 0;
    add_table(info, table);
    if (info->name_count > 1) {
        qsort(info->names, info->name_count, sizeof *info->names,
              compare_names);
    }
}

bool zoneinfo_open(const char *path, struct arena *arena, struct diags *diags,
                   struct zoneinfo *out)
{
    *out = (struct zoneinfo){0};
    path = path ? path : find_system_folder();
    if (!path) {
        struct diag *diag =
            diag_add(diags, SEVERITY_ERROR, "zone-folder", NULL, (pos){0},
                     (pos){0}, "the system has no time zones");
        diag_hint(diags, diag, "install the package tzdata");
        diags->machine_failed = true;
        return false;
    }
    if (!source_folder_open(path, diags, &out->folder)) {
        return false;
    }
    str list = read_optional(out, "tzdata.zi", arena);
    out->version = find_version(list, read_optional(out, "+VERSION", arena));
    read_names(out, list, arena);
    return true;
}

void zoneinfo_close(struct zoneinfo *info)
{
    source_folder_close(&info->folder);
}

static bool is_known(const struct zoneinfo *info, str name)
{
    if (zoneinfo_kind(name) == ZONEINFO_INVALID) {
        return false;
    }
    if (!info->names_complete) {
        return memchr(name.data, ':', name.len) == NULL &&
               source_exists(&info->folder, name);
    }
    return bsearch(&name, info->names, info->name_count, sizeof *info->names,
                   compare_names) != NULL;
}

static void report_unknown(const struct zoneinfo *info, str name,
                           const struct value *at, struct diags *diags)
{
    static const struct value nowhere = {0};
    str names[ZONEINFO_SUGGESTIONS];
    size_t count = zoneinfo_suggest(info, name, names);
    str begin = str_slice(name, 0, ZONEINFO_MAX_NAME);
    struct diag *diag =
        diag_at(diags, SEVERITY_ERROR, "zone-unknown", at ? at : &nowhere,
                "there is no time zone \"%.*s\"", STR_ARG(begin));
    if (count) {
        str listed = arena_join(diags->arena, names, count, STR(" or "));
        diag_hint(diags, diag, "did you mean %.*s?", STR_ARG(listed));
    } else {
        diag_hint(diags, diag,
                  "write a name of the IANA list, such as Europe/Berlin");
    }
}

bool zoneinfo_read(const struct zoneinfo *info, str name,
                   const struct value *at, struct arena *arena,
                   struct diags *diags, str *out)
{
    const struct source *source;
    if (!is_known(info, name)) {
        report_unknown(info, name, at, diags);
        return false;
    }
    if (!source_read(&info->folder, name, ZONEINFO_MAX_BYTES, arena, diags,
                     &source)) {
        return false;
    }
    *out = source->text;
    return true;
}

/* SPDX-License-Identifier: MIT */
/*
 * Two files under one name.  Found over the whole list, sorted, so that the
 * findings are the same whichever worker came first.
 */
#include <stdlib.h>

#include "write/name.h"
#include "write/state.h"

/* The files in the order of their names as Windows and macOS see them. */
static int compare_folded(const void *left, const void *right)
{
    const struct manifest_file *const *a = left;
    const struct manifest_file *const *b = right;
    int order = name_compare_folded((*a)->about.path, (*b)->about.path);
    return order ? order : (*a > *b) - (*a < *b);
}

/* Gives "partner acme, plan gold, locale de", or the kind where that is all. */
static str describe(const struct manifest_file *file, struct arena *arena)
{
    const struct published_file *about = &file->about;
    const struct {
        const char *word;
        str text;
    } facts[] = {
        {"partner ", about->partner},
        {"plan ", about->plan},
        {"document ", about->document},
        {"locale ", about->locale},
    };
    str parts[sizeof facts / sizeof *facts];
    size_t count = 0;
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        if (facts[i].text.len) {
            parts[count++] = arena_printf(arena, "%s%.*s", facts[i].word,
                                          STR_ARG(facts[i].text));
        }
    }
    return count ? arena_join(arena, parts, count, STR(", ")) : about->kind;
}

static void report(const struct manifest_file *a, const struct manifest_file *b,
                   struct diags *diags)
{
    str first = describe(a, diags->arena);
    str second = describe(b, diags->arena);
    bool is_equal = str_equal(a->about.path, b->about.path);
    struct diag *diag =
        diag_add(diags, SEVERITY_ERROR, "slug-collision", NULL, (pos){0},
                 (pos){0}, "\"%.*s\" (%.*s) and \"%.*s\" (%.*s) are one file%s",
                 STR_ARG(a->about.path), STR_ARG(first), STR_ARG(b->about.path),
                 STR_ARG(second), is_equal ? "" : " on Windows and macOS");
    diag_hint(diags, diag, "give one of the two another id");
}

/* Compares a folder's name with a whole path. */
static int compare_path(const void *key, const void *item)
{
    const struct manifest_file *const *file = item;
    return name_compare_folded(*(const str *)key, (*file)->about.path);
}

/* A file "a/b" and a file "a/b/c". */
static bool check_folders(const struct manifest_file *file,
                          const struct manifest_file *const *folded,
                          size_t count, struct diags *diags)
{
    str path = file->about.path;
    bool ok = true;
    for (size_t i = 0; i < path.len; i++) {
        str folder = str_slice(path, 0, i);
        if (path.data[i] != '/') {
            continue;
        }
        const struct manifest_file *const *clash =
            bsearch(&folder, folded, count, sizeof *folded, compare_path);
        if (clash) {
            report(*clash, file, diags);
            ok = false;
        }
    }
    return ok;
}

bool collision_check(const struct manifest *files, struct diags *diags)
{
    struct arena arena = {0};
    const struct manifest_file **folded =
        ARENA_ARRAY(&arena, files->count, const struct manifest_file *);
    bool ok = true;
    for (size_t i = 0; i < files->count; i++) {
        folded[i] = &files->files[i];
    }
    if (files->count > 1) {
        qsort(folded, files->count, sizeof *folded, compare_folded);
    }
    for (size_t i = 0; i < files->count; i++) {
        ok = check_folders(folded[i], folded, files->count, diags) && ok;
        if (i && name_compare_folded(folded[i - 1]->about.path,
                                     folded[i]->about.path) == 0) {
            report(folded[i - 1], folded[i], diags);
            ok = false;
        }
    }
    arena_release(&arena);
    return ok;
}

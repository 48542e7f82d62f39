/* SPDX-License-Identifier: MIT */
#include "write/manifest.h"

#include <inttypes.h>
#include <stdlib.h>

#include "write/name.h"

static const str program_name = STR_INIT("slagen");
static const str version_text = STR_INIT("1");

/* The optional texts of a file, in the order of the manifest. */
static const struct field {
    const char *key;
    size_t offset;
} fields[] = {
    {"kind", offsetof(struct published_file, kind)},
    {"partner", offsetof(struct published_file, partner)},
    {"plan", offsetof(struct published_file, plan)},
    {"document", offsetof(struct published_file, document)},
    {"locale", offsetof(struct published_file, locale)},
    {"format", offsetof(struct published_file, format)},
};

enum { FIELD_COUNT = sizeof fields / sizeof *fields };

static str *field_of(struct published_file *about, size_t field)
{
    return (str *)((char *)about + fields[field].offset);
}

static str get_field(const struct published_file *about, size_t field)
{
    return *(const str *)((const char *)about + fields[field].offset);
}

/* --- the list ----------------------------------------------------------- */

struct manifest_file *manifest_add(struct manifest *manifest,
                                   struct arena *arena,
                                   const struct published_file *about)
{
    manifest->files = ARENA_GROW(arena, manifest->files, manifest->count,
                                 &manifest->capacity);
    struct manifest_file *file = &manifest->files[manifest->count++];
    *file = (struct manifest_file){0};
    file->about.path = arena_copy(arena, about->path);
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        *field_of(&file->about, i) = arena_copy(arena, get_field(about, i));
    }
    return file;
}

static int compare_files(const void *left, const void *right)
{
    const struct manifest_file *a = left;
    const struct manifest_file *b = right;
    int order = str_compare(a->about.path, b->about.path);
    for (size_t i = 0; order == 0 && i < FIELD_COUNT; i++) {
        order = str_compare(get_field(&a->about, i), get_field(&b->about, i));
    }
    return order ? order : strcmp(a->sum.hex, b->sum.hex);
}

void manifest_sort(struct manifest *manifest)
{
    if (manifest->count > 1) {
        qsort(manifest->files, manifest->count, sizeof *manifest->files,
              compare_files);
    }
}

/* Gives the number of files that stand before `path` in the order of bytes. */
static size_t lower_bound(const struct manifest *manifest, str path)
{
    size_t low = 0;
    size_t high = manifest->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (str_compare(manifest->files[middle].about.path, path) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

struct manifest_file *manifest_find(const struct manifest *manifest, str path)
{
    size_t i = lower_bound(manifest, path);
    return i < manifest->count && str_equal(manifest->files[i].about.path, path)
               ? &manifest->files[i]
               : NULL;
}

bool manifest_has_folder(const struct manifest *manifest, str folder)
{
    char prefix[PATH_MAX_BYTES + 1];
    if (folder.len >= PATH_MAX_BYTES) {
        return false;
    }
    memcpy(prefix, folder.data, folder.len);
    prefix[folder.len] = '/';
    str start = {prefix, folder.len + 1};
    size_t i = lower_bound(manifest, start);
    return i < manifest->count &&
           str_starts_with(manifest->files[i].about.path, start);
}

/* --- reading ------------------------------------------------------------ */

static bool refuse(const struct value *at, struct diags *diags,
                   const char *message)
{
    struct diag *diag =
        diag_at(diags, SEVERITY_ERROR, "output-manifest", at, "%s", message);
    diag_hint(diags, diag,
              "choose another folder, or delete this file if the folder may "
              "be filled anew");
    return false;
}

static str text_at(const struct value *map, const char *key)
{
    const struct value *value = value_find(map, str_from(key));
    return value && value->kind == VALUE_TEXT ? value->text : STR("");
}

static bool is_digest(str text)
{
    if (text.len != DIGEST_LEN) {
        return false;
    }
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            return false;
        }
    }
    return true;
}

static bool read_file(const struct value *from, struct arena *arena,
                      struct manifest *out)
{
    struct published_file about = {.path = text_at(from, "path")};
    str sum = text_at(from, "sha256");
    uint64_t size_bytes = 0;
    if (!name_check(about.path, NULL) || !is_digest(sum) ||
        !str_to_uint(text_at(from, "bytes"), INT64_MAX, &size_bytes)) {
        return false;
    }
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        *field_of(&about, i) = text_at(from, fields[i].key);
    }
    struct manifest_file *file = manifest_add(out, arena, &about);
    memcpy(file->sum.hex, sum.data, DIGEST_LEN);
    file->size_bytes = size_bytes;
    return true;
}

bool manifest_read(const struct value *from, struct arena *arena,
                   struct diags *diags, struct manifest *out)
{
    const struct value *generator = VALUE_FIND(from, "generator");
    const struct value *files = VALUE_FIND(from, "files");
    *out = (struct manifest){0};
    if (!str_equal(text_at(generator, "name"), program_name)) {
        return refuse(from, diags, "this is not a manifest of slagen");
    }
    if (!str_equal(text_at(from, "manifest"), version_text)) {
        return refuse(from, diags,
                      "this manifest is of another version of slagen");
    }
    if (!files || files->kind != VALUE_LIST) {
        return refuse(from, diags, "this manifest has no list of files");
    }
    for (size_t i = 0; i < files->item_count; i++) {
        if (!read_file(files->items[i], arena, out)) {
            return refuse(files->items[i], diags,
                          "this is not a file that slagen can have written");
        }
    }
    manifest_sort(out);
    return true;
}

/* --- writing ------------------------------------------------------------ */

static void put_text(struct value *map, struct arena *arena, const char *key,
                     str text)
{
    struct value *value = value_text(arena, text);
    value->style = STYLE_QUOTED;
    value_put(map, arena, key, value);
}

/* A number: STYLE_PLAIN, see struct manifest_format. */
static void put_number(struct value *map, struct arena *arena, const char *key,
                       uint64_t number)
{
    value_put_text(map, arena, key, arena_printf(arena, "%" PRIu64, number));
}

/* Writes the head without the brace that ends it. */
static void render_head(const struct publication_options *options,
                        bool is_complete, struct arena *arena, struct buf *out)
{
    struct value *head = value_map(arena);
    struct value *generator = value_map(arena);
    struct value *libraries = value_map(arena);
    put_text(generator, arena, "name", program_name);
    put_text(generator, arena, "version", options->version);
    for (size_t i = 0; i < options->library_count; i++) {
        const struct manifest_library *library = &options->libraries[i];
        put_text(libraries, arena, arena_cstring(arena, library->name),
                 library->version);
    }
    value_put_text(head, arena, "manifest", version_text);
    if (!is_complete) {
        value_put_bool(head, arena, "complete", false);
    }
    value_put(head, arena, "generator", generator);
    value_put(head, arena, "libraries", libraries);
    options->format.write(head, out);
    buf_truncate(out, out->len - 1);
}

static void render_file(const struct manifest_file *file,
                        const struct publication_options *options,
                        struct arena *arena, struct buf *out)
{
    struct value *row = value_map(arena);
    put_text(row, arena, "path", file->about.path);
    put_text(row, arena, "sha256", digest_text(&file->sum));
    put_number(row, arena, "bytes", file->size_bytes);
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        str text = get_field(&file->about, i);
        if (text.len) {
            put_text(row, arena, fields[i].key, text);
        }
    }
    options->format.write(row, out);
}

static void render_files(const struct manifest *manifest,
                         const struct publication_options *options,
                         struct arena *arena, bool *is_first, struct buf *out)
{
    for (size_t i = 0; i < manifest->count; i++) {
        struct arena_mark mark = arena_mark(arena);
        buf_add(out, *is_first ? STR("") : STR(",\n"));
        render_file(&manifest->files[i], options, arena, out);
        arena_rewind(arena, mark);
        *is_first = false;
    }
}

void manifest_render(const struct manifest *manifest,
                     const struct manifest *also,
                     const struct publication_options *options, struct buf *out)
{
    struct arena arena = {0};
    bool is_first = true;
    render_head(options, !also, &arena, out);
    BUF_ADD(out, ",\"files\":[\n");
    render_files(manifest, options, &arena, &is_first, out);
    if (also) {
        render_files(also, options, &arena, &is_first, out);
    }
    BUF_ADD(out, "\n]}\n");
    arena_release(&arena);
}

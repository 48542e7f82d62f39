/* SPDX-License-Identifier: MIT */
#include "cli/l10n_book.h"

#include <stdlib.h>

#include "input/yaml.h"
#include "write/replace.h"

enum { BOOK_MAX_BYTES = 1 << 25 };

static str path_of(const struct book *book, const char *name)
{
    return arena_printf(&book->project->arena, "locales/%.*s/%s",
                        STR_ARG(book->language->locale.tag), name);
}

/* Reads a file of the project's own; `*source` is NULL when there is none. */
static bool read_own(struct book *book, str path, const struct source **source,
                     const struct value **value)
{
    struct project *project = book->project;
    struct value *read = NULL;
    *source = NULL;
    *value = NULL;
    if (!source_exists(&project->folder, path)) {
        return true;
    }
    bool good = source_read(&project->folder, path, SOURCE_YAML_MAX_BYTES,
                            &project->arena, &project->diags, source) &&
                yaml_read(*source, &yaml_limits_content, &project->arena,
                          &project->diags, &read);
    *value = read;
    return good;
}

static bool open_edit(struct book *book, str path, struct yaml_edit *edit)
{
    const struct source *source;
    const struct value *value;
    bool good = read_own(book, path, &source, &value);
    yaml_edit_begin(edit, source, value, &book->project->arena);
    return good;
}

struct numbered {
    const struct text *text;
    size_t number;
};

static int compare_sums(const void *left, const void *right)
{
    const struct numbered *a = left;
    const struct numbered *b = right;
    int order =
        str_compare(digest_text(&a->text->sum), digest_text(&b->text->sum));
    return order ? order : (a->number > b->number) - (a->number < b->number);
}

/* Many texts say the same: it is kept once. */
static void find_firsts(struct book *book)
{
    const struct texts *texts = book->project->languages.texts;
    struct arena *arena = &book->project->arena;
    struct numbered *sorted =
        ARENA_ARRAY(arena, texts->count + 1, struct numbered);
    book->first = ARENA_ARRAY(arena, texts->count + 1, size_t);
    book->remembered = ARENA_ARRAY(arena, texts->count + 1, bool);
    for (size_t i = 0; i < texts->count; i++) {
        sorted[i] = (struct numbered){&texts->items[i], i};
    }
    qsort(sorted, texts->count, sizeof *sorted, compare_sums);
    for (size_t i = 0; i < texts->count; i++) {
        bool again = i > 0 && str_equal(digest_text(&sorted[i].text->sum),
                                        digest_text(&sorted[i - 1].text->sum));
        book->first[sorted[i].number] =
            again ? book->first[sorted[i - 1].number] : sorted[i].number;
    }
}

bool book_open(struct book *book, struct project *project,
               const struct language *language)
{
    const struct source *source;
    const struct value *state;
    *book = (struct book){.project = project, .language = language};
    bool good = read_own(book, path_of(book, "state.yaml"), &source, &state);
    state_read(state, &project->arena, &project->diags, &book->state);
    good &= open_edit(book, path_of(book, "messages.yaml"), &book->messages);
    good &= open_edit(book, path_of(book, "content.yaml"), &book->content);
    good &=
        read_own(book, STR("locales/sources.yaml"), &source, &book->sources);
    yaml_edit_begin(&book->sources_edit, source, book->sources,
                    &project->arena);
    find_firsts(book);
    return good;
}

/* ---- texts --------------------------------------------------------------- */

static const struct text *text_of(const struct book *book, size_t number)
{
    return &book->project->languages.texts->items[number];
}

/* The value that a person wrote in the project's own file, or NULL: what is
 * built in cannot be changed, only said otherwise. */
static const struct value *own_value(const struct book *book, size_t number)
{
    const struct value *value = book->language->texts.status[number].text;
    bool own = value && value->source &&
               !str_starts_with(value->source->path, STR(SOURCE_EMBEDDED));
    return own ? value : NULL;
}

/* Of the texts that stand before a text in the source, the nearest that has a
 * translation in the project's own file: behind it the new one is at home. */
static const struct value *neighbour(const struct book *book, size_t number)
{
    const struct texts *texts = book->project->languages.texts;
    const struct text *text = &texts->items[number];
    const struct value *nearest = NULL;
    uint32_t best = 0;
    for (size_t i = 0; i < texts->count; i++) {
        const struct text *other = &texts->items[i];
        const struct value *own = own_value(book, i);
        if (own && !other->unit == !text->unit && !other->shipped &&
            other->source->source == text->source->source &&
            other->source->start.line < text->source->start.line &&
            other->source->start.line >= best) {
            best = other->source->start.line;
            nearest = own;
        }
    }
    return nearest;
}

static bool compiles(struct book *book, str text, const struct value *at)
{
    struct project *project = book->project;
    struct message *message;
    struct diags faults;
    struct value *value = value_text(&project->arena, text);
    diags_init(&faults, &project->arena);
    if (message_compile(value, &project->arena, &faults, &message)) {
        return true;
    }
    struct diag *diag =
        diag_at(&project->diags, SEVERITY_ERROR, "import-message", at, "%.*s",
                STR_ARG(faults.items[0].message));
    diag_hint(&project->diags, diag,
              "put it right where it was translated, and import it again");
    return false;
}

/* Gives what stands under a key of a file, be it written with dots or nested,
 * or NULL.  What is empty is no translation, but the key is there. */
static const struct value *written(const struct value *map, str id)
{
    const struct value *found = value_find(map, id);
    for (size_t i = 0;
         !found && map && map->kind == VALUE_MAP && i < map->entry_count; i++) {
        const struct value_entry *entry = &map->entries[i];
        if (str_starts_with(id, entry->key) && id.len > entry->key.len &&
            id.data[entry->key.len] == '.') {
            found = written(entry->value,
                            str_slice(id, entry->key.len + 1, id.len));
        }
    }
    return found;
}

bool book_set_text(struct book *book, size_t number, str text,
                   const struct value *at)
{
    const struct text *what = text_of(book, number);
    const struct value *old = own_value(book, number);
    struct yaml_edit *edit = what->unit ? &book->content : &book->messages;
    if (what->message && !compiles(book, text, at)) {
        return false;
    }
    bool here =
        old && edit->source && str_equal(old->source->path, edit->source->path);
    old = here ? old : written(edit->root, what->id);
    if (old && old->kind != VALUE_MAP && old->kind != VALUE_LIST) {
        if (!value_is_text(old) || !str_equal(old->text, text)) {
            yaml_edit_replace(edit, old, text);
        }
    } else {
        yaml_edit_add(edit, what->id, text, neighbour(book, number));
    }
    return true;
}

/* ---- what is known ------------------------------------------------------- */

static digest digest_of_text(struct book *book, size_t number, str text)
{
    struct project *project = book->project;
    struct message *message = NULL;
    struct diags unheard;
    diags_init(&unheard, &project->arena);
    if (text_of(book, number)->message) {
        message_compile(value_text(&project->arena, text), &project->arena,
                        &unheard, &message);
    }
    return text_digest(text, message, &project->arena);
}

static str keep(struct book *book, str text)
{
    return arena_copy(&book->project->arena, text);
}

/* A letter before the digits, or some readers would take them for a number. */
static str source_key(const struct book *book, str digits)
{
    return arena_printf(&book->project->arena, "x%.*s", STR_ARG(digits));
}

void book_remember(struct book *book, size_t number)
{
    const struct text *text = text_of(book, number);
    str key = source_key(book, text_digest_short(&text->sum));
    size_t first = book->first[number];
    if (!book->remembered[first] && !value_find(book->sources, key)) {
        book->remembered[first] = true;
        yaml_edit_add(&book->sources_edit, key, text->source->text, NULL);
    }
}

str book_source(const struct book *book, str digits)
{
    const struct value *found =
        value_find(book->sources, source_key(book, digits));
    return found && value_is_text(found) ? found->text : STR("");
}

void book_record(struct book *book, size_t number, str text, str source,
                 const struct book_entry *entry)
{
    static const struct value present;
    const struct text *what = text_of(book, number);
    digest target = digest_of_text(book, number, text);
    struct state_record *record =
        state_take(&book->state, what->id, &book->project->arena);
    record->source =
        keep(book, source.len ? source : text_digest_short(&what->sum));
    record->target = keep(book, text_digest_short(&target));
    record->origin = entry->origin;
    record->reviewed = entry->reviewed;
    record->by = entry->by;
    record->on = entry->on;
    record->at = &present;
    if (source.len == 0) {
        book_remember(book, number);
    }
}

/* One approval for each role and source: a new one takes the old one's place.
 */
static void approve(struct book *book, size_t number,
                    const struct approval *approval)
{
    struct arena *arena = &book->project->arena;
    struct state_record *record =
        state_take(&book->state, text_of(book, number)->id, arena);
    struct approval *more =
        ARENA_ARRAY(arena, record->approval_count + 1, struct approval);
    size_t count = 0;
    for (size_t i = 0; i < record->approval_count; i++) {
        const struct approval *old = &record->approvals[i];
        bool same = str_equal(old->role, approval->role) &&
                    (old->source.len == DIGEST_LEN ||
                     str_equal(old->source, approval->source));
        if (!same) {
            more[count++] = *old;
        }
    }
    more[count++] = *approval;
    record->approvals = more;
    record->approval_count = count;
}

void book_approve(struct book *book, size_t number, str role,
                  const struct book_entry *entry)
{
    struct project *project = book->project;
    const struct text *what = text_of(book, number);
    digest target = texts_target_digest(
        project->languages.texts, book->language, number, &project->arena);
    approve(book, number,
            &(struct approval){
                .role = role,
                .by = entry->by,
                .on = entry->on,
                .source = keep(book, digest_text(&what->sum)),
                .target = keep(book, digest_text(&target)),
            });
    book_remember(book, number);
}

void book_confirm(struct book *book, size_t number, str role,
                  const struct book_entry *entry)
{
    const struct text *what = text_of(book, number);
    for (size_t i = 0; what->meta && i < what->meta->same_as_count; i++) {
        approve(book, number,
                &(struct approval){
                    .role = role,
                    .by = entry->by,
                    .on = entry->on,
                    .source = what->meta->same_as[i],
                    .target = keep(book, digest_text(&what->sum)),
                });
    }
}

/* ---- saving -------------------------------------------------------------- */

static bool save(struct book *book, str path, const struct buf *bytes)
{
    return file_replace(book->project->folder.handle, path, buf_text(bytes),
                        &book->project->diags);
}

static bool save_edit(struct book *book, str path, const struct yaml_edit *edit,
                      const char *head)
{
    struct buf out;
    if (edit->count == 0) {
        return true;
    }
    buf_init(&out, BOOK_MAX_BYTES);
    if (!edit->source) {
        buf_add(&out, str_from(head));
    }
    yaml_edit_write(edit, &out);
    bool saved = save(book, path, &out);
    buf_release(&out);
    return saved;
}

bool book_save(struct book *book)
{
    struct buf out;
    buf_init(&out, BOOK_MAX_BYTES);
    state_write(&book->state, &out);
    bool saved =
        save_edit(book, path_of(book, "messages.yaml"), &book->messages, "") &&
        save_edit(book, path_of(book, "content.yaml"), &book->content, "") &&
        save_edit(book, STR("locales/sources.yaml"), &book->sources_edit,
                  "# Source texts that translations were made from, by the "
                  "digest in state.yaml.\n# slagen l10n writes this file.\n") &&
        (book->state.count == 0 ||
         save(book, path_of(book, "state.yaml"), &out));
    buf_release(&out);
    return saved;
}

/* SPDX-License-Identifier: MIT */
/* slagen l10n export: texts for those who translate, in formats of their tools. */
#include "cli/l10n_work.h"
#include "exchange/bitext.h"
#include "write/replace.h"

TEXT_OPTION(format, "--format", "FORMAT", "po (default), xliff1, xliff2 or csv");
TEXT_OPTION(only, "--only", "STATE[,STATE]",
            "only texts that are missing, stale, draft, reviewed or approved");

static const struct option_spec option_output = {
    "--output",
    "-o",
    "DIR",
    OPTION_PATH,
    offsetof(struct options, output),
    "the folder for the files, LANGUAGE.po; without it, one is printed"};

static const struct option_spec *const specs[] = {
    &option_project, &option_locale, &option_format,
    &option_only,    &option_output, NULL};

enum { FILE_MAX_BYTES = 1 << 26, PATTERNS_MAX = 10000 };

/* ---- which states -------------------------------------------------------- */

static bool read_states(str list, bool states[TEXT_IS_SOURCE])
{
    for (int i = 0; i < TEXT_IS_SOURCE; i++) {
        states[i] = list.len == 0;
    }
    while (list.len) {
        str word = str_trim(str_cut(&list, ','));
        int i = 0;
        while (i < TEXT_IS_SOURCE &&
               !str_equal(word, text_state_word((enum text_state)i))) {
            i++;
        }
        if (i == TEXT_IS_SOURCE) {
            fprintf(stderr,
                    "slagen l10n export: nothing is %.*s; there are missing, "
                    "stale, draft, reviewed and approved\n",
                    STR_ARG(word));
            return false;
        }
        states[i] = true;
    }
    return true;
}

/* ---- what translators should know --------------------------------------- */

static void add_types(struct buf *note, const struct catalog_meta_entry *meta)
{
    static const char *const kinds[] = {
        [MESSAGE_TYPE_TEXT] = "text",
        [MESSAGE_TYPE_INTEGER] = "whole number",
        [MESSAGE_TYPE_DECIMAL] = "number",
    };
    for (size_t i = 0; meta && i < meta->type_count; i++) {
        buf_printf(note, "{%.*s}: %s\n", STR_ARG(meta->types[i].name),
                   kinds[meta->types[i].kind]);
    }
}

/* Translators' tools look for gettext's plurals and find none. */
static void add_plurals(struct buf *note, const struct text *text,
                        const struct language *language, struct arena *arena)
{
    size_t count;
    bool counted = false;
    const struct message_param *params = message_params(text->message, &count);
    for (size_t i = 0; i < count; i++) {
        counted |= params[i].is_counted;
    }
    if (!counted) {
        return;
    }
    struct formats *formats = formats_open(&language->locale, arena);
    unsigned categories = format_plural_categories(formats, PLURAL_CARDINAL);
    BUF_ADD(note, "Plural forms of this language:");
    for (int i = 0; i < PLURAL_CATEGORY_COUNT; i++) {
        if (categories >> i & 1) {
            str word = plural_category_name((enum plural_category)i);
            buf_printf(note, " %.*s", STR_ARG(word));
        }
    }
    BUF_ADD(note, "\n");
    formats_close(formats);
}

static str note_of(const struct text *text, const struct language *language,
                   struct arena *arena)
{
    struct buf note;
    buf_init(&note, FILE_MAX_BYTES);
    buf_printf(&note, "%.*s\n", STR_ARG(text_class_word(text->class)));
    if (text->meta && text->meta->note.len) {
        buf_printf(&note, "%.*s\n", STR_ARG(text->meta->note));
    }
    if (text->unit) {
        buf_printf(&note, "%s: %s\n", text->unit->document_kind->kind,
                   text->unit->field->meaning);
    } else {
        add_types(&note, text->meta);
        add_plurals(&note, text, language, arena);
    }
    str copy = arena_copy(arena, str_trim(buf_text(&note)));
    buf_release(&note);
    return copy;
}

/* ---- the file ------------------------------------------------------------ */

static const enum bitext_state states_out[] = {
    [TEXT_MISSING] = BITEXT_MISSING,   [TEXT_STALE] = BITEXT_STALE,
    [TEXT_DRAFT] = BITEXT_DRAFT,       [TEXT_REVIEWED] = BITEXT_REVIEWED,
    [TEXT_APPROVED] = BITEXT_APPROVED,
};

static const enum bitext_origin origins_out[] = {
    [ORIGIN_UNKNOWN] = BITEXT_UNKNOWN,
    [ORIGIN_HUMAN] = BITEXT_HUMAN,
    [ORIGIN_MACHINE] = BITEXT_MACHINE,
    [ORIGIN_MACHINE_EDITED] = BITEXT_MACHINE_EDITED,
    [ORIGIN_MEMORY] = BITEXT_MEMORY,
};

static struct bitext_unit unit_of(const struct book *book, size_t number)
{
    struct arena *arena = &book->project->arena;
    const struct text *text =
        &book->project->languages.texts->items[number];
    const struct text_status *status =
        &book->language->texts.status[number];
    bool missing = status->state == TEXT_MISSING;
    return (struct bitext_unit){
        .id = text->id,
        .part = text->unit ? STR("content") : STR("messages"),
        .source = text->source->text,
        .target = missing ? STR("") : status->text->text,
        .previous = status->state == TEXT_STALE
                        ? book_source(book, status->record->source)
                        : STR(""),
        .note = note_of(text, book->language, arena),
        .max_chars = text->meta ? text->meta->max_chars : 0,
        .state = states_out[status->state],
        .origin = missing ? BITEXT_UNKNOWN : origins_out[status->origin],
    };
}

static struct bitext bitext_of(struct l10n_work *work, const struct book *book,
                               const bool states[TEXT_IS_SOURCE])
{
    const struct languages *languages = &work->project.languages;
    const struct texts *texts = languages->texts;
    struct bitext bitext = {
        .source_lang = languages->wording->locale.tag,
        .target_lang = book->language->locale.tag,
        .items = ARENA_ARRAY(&work->project.arena, texts->count + 1,
                             struct bitext_unit),
    };
    for (size_t i = 0; i < texts->count; i++) {
        enum text_state state = book->language->texts.status[i].state;
        if (state != TEXT_IS_SOURCE && states[state] &&
            !texts->items[i].shipped &&
            l10n_is_meant(work->options, texts->items[i].id)) {
            bitext.items[bitext.count++] = unit_of(book, i);
        }
    }
    return bitext;
}

static bool write_file(struct l10n_work *work, const struct language *language,
                       const struct bitext_format *format, str bytes)
{
    struct source_folder folder;
    struct project *project = &work->project;
    const char *output = work->options->output;
    if (!output) {
        return print_text(bytes, stdout);
    }
    bool absolute = output[0] == '/';
    str path = arena_printf(&project->arena, "%s/%.*s%s",
                            absolute ? output + 1 : output,
                            STR_ARG(language->locale.tag), format->suffix);
    bool written =
        source_folder_open(absolute ? "/" : ".", &project->diags, &folder);
    if (written) {
        written = file_replace(folder.handle, path, bytes, &project->diags);
        source_folder_close(&folder);
    }
    return written;
}

static bool export_language(struct l10n_work *work, size_t index,
                            const struct bitext_format *format,
                            const bool states[TEXT_IS_SOURCE])
{
    struct book book;
    struct buf out;
    const struct language *language = &work->project.languages.items[index];
    if (!book_open(&book, &work->project, language)) {
        return false;
    }
    const struct bitext bitext = bitext_of(work, &book, states);
    buf_init(&out, FILE_MAX_BYTES);
    format->write(&bitext, &out);
    bool written = write_file(work, language, format, buf_text(&out));
    buf_release(&out);
    fprintf(stderr, "slagen: %.*s: %.*s\n", STR_ARG(language->locale.tag),
            STR_ARG(l10n_count(&work->project.arena, bitext.count, "text")));
    return written;
}

static bool can_export(const struct l10n_work *work,
                       const struct bitext_format *format)
{
    if (!format) {
        fprintf(stderr,
                "slagen l10n export: no format `%.*s`; there are po, xliff1, "
                "xliff2 and csv\n",
                STR_ARG(work->options->format));
        return false;
    }
    if (!work->options->output && work->language_count > 1) {
        fputs("slagen l10n export: name one language with --locale, or a "
              "folder with -o\n",
              stderr);
        return false;
    }
    return l10n_check_patterns(work);
}

static int export_run(const struct options *options)
{
    struct l10n_work work;
    bool states[TEXT_IS_SOURCE];
    int status;
    if (!l10n_open(&work, "export", options, &status)) {
        return l10n_close(&work, status);
    }
    const struct bitext_format *format = bitext_format_named(
        options->format.len ? options->format : STR("po"));
    if (!read_states(options->only, states) || !can_export(&work, format)) {
        return l10n_close(&work, EXIT_USAGE);
    }
    bool written = true;
    for (size_t i = 0; written && i < work.language_count; i++) {
        written = export_language(&work, work.languages[i], format, states);
    }
    return l10n_close(&work, written ? EXIT_CLEAN : EXIT_MACHINE);
}

const struct command command_l10n_export = {
    .name = "l10n export",
    .args = "[ID…]",
    .summary = "write texts for translators: PO, XLIFF 1.2, XLIFF 2.1 or CSV",
    .details = "An ID may hold `*` for any characters.",
    .options = specs,
    .arg_max = PATTERNS_MAX,
    .run = export_run,
};

/* SPDX-License-Identifier: MIT */
/* slagen l10n export: texts for those who translate, in formats of their tools.
 */
#include "cli/l10n_work.h"
#include "exchange/bitext.h"
#include "exchange/tmx.h"

TEXT_OPTION(format, "--format", "FORMAT",
            "po (default), xliff1, xliff2, csv or tmx");
TEXT_OPTION(only, "--only", "STATE[,STATE]",
            "only texts that are missing, stale, draft, reviewed or approved");

static const struct option_spec option_output = {
    "--output",
    "-o",
    "DIR",
    OPTION_PATH,
    offsetof(struct options, output),
    "the folder for the files, LANGUAGE.po; without it, one is printed"};

static const struct option_spec option_memory = {
    "--memory",
    NULL,
    "FILE",
    OPTION_PATH,
    offsetof(struct options, memory),
    "a translation memory (TMX), for suggestions in the notes"};

static const struct option_spec *const specs[] = {&option_project,
                                                  &option_locale,
                                                  &option_format,
                                                  &option_only,
                                                  &option_output,
                                                  &option_memory,
                                                  NULL};

enum { FILE_MAX_BYTES = 1 << 26, PATTERNS_MAX = 10000 };

struct exporting {
    struct l10n_work *work;
    bool states[TEXT_IS_SOURCE];        /* that are wanted */
    const struct bitext_format *format; /* NULL: TMX */
    const struct memory_index *index;   /* NULL: no memory */
};

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

/* What the memory has for a text that waits for its translation. */
static void add_suggestions(struct buf *note, const struct exporting *exporting,
                            const struct text *text,
                            const struct language *language)
{
    enum { MOST = 3, LEAST_PERCENT = 70 };
    struct memory_match matches[MOST];
    size_t count =
        exporting->index
            ? memory_suggest(exporting->index, text->source->text,
                             language->locale.tag, LEAST_PERCENT,
                             &exporting->work->project.arena, matches, MOST)
            : 0;
    for (size_t i = 0; i < count; i++) {
        buf_printf(note, "%u %%, %s: %.*s\n", matches[i].percent,
                   memory_origin_name(matches[i].text->origin),
                   STR_ARG(matches[i].text->text));
    }
}

static str note_of(const struct exporting *exporting, const struct text *text,
                   const struct language *language, bool wanted)
{
    struct arena *arena = &exporting->work->project.arena;
    struct buf note;
    buf_init(&note, FILE_MAX_BYTES);
    buf_add(&note, text_class_word(text->class));
    BUF_ADD(&note, "\n");
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
    if (wanted) {
        add_suggestions(&note, exporting, text, language);
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

static struct bitext_unit unit_of(const struct exporting *exporting,
                                  const struct book *book, size_t number)
{
    const struct text *text = &book->project->languages.texts->items[number];
    const struct text_status *status = &book->language->texts.status[number];
    bool missing = status->state == TEXT_MISSING;
    return (struct bitext_unit){
        .id = text->id,
        .part = text->unit ? STR("content") : STR("messages"),
        .source = text->source->text,
        .target = missing ? STR("") : status->text->text,
        .previous = status->state == TEXT_STALE
                        ? book_source(book, status->record->source)
                        : STR(""),
        .note = note_of(exporting, text, book->language,
                        status->state <= TEXT_STALE),
        .max_chars = text->meta ? text->meta->max_chars : 0,
        .state = states_out[status->state],
        .origin = missing ? BITEXT_UNKNOWN : origins_out[status->origin],
    };
}

static bool is_wanted(const struct exporting *exporting,
                      const struct language *language, size_t number)
{
    const struct text *text =
        &exporting->work->project.languages.texts->items[number];
    enum text_state state = language->texts.status[number].state;
    return state != TEXT_IS_SOURCE && exporting->states[state] &&
           !text->shipped && l10n_is_meant(exporting->work->options, text->id);
}

static struct bitext bitext_of(const struct exporting *exporting,
                               const struct book *book)
{
    const struct languages *languages = &exporting->work->project.languages;
    const struct texts *texts = languages->texts;
    struct bitext bitext = {
        .source_lang = languages->wording->locale.tag,
        .target_lang = book->language->locale.tag,
        .items = ARENA_ARRAY(&exporting->work->project.arena, texts->count + 1,
                             struct bitext_unit),
    };
    for (size_t i = 0; i < texts->count; i++) {
        if (is_wanted(exporting, book->language, i)) {
            bitext.items[bitext.count++] = unit_of(exporting, book, i);
        }
    }
    return bitext;
}

static bool write_file(const struct exporting *exporting, str name,
                       const char *suffix, str bytes)
{
    struct l10n_work *work = exporting->work;
    const char *output = work->options->output;
    if (!output) {
        return print_text(bytes, stdout);
    }
    return l10n_put(work,
                    arena_printf(&work->project.arena, "%s/%.*s%s", output,
                                 STR_ARG(name), suffix),
                    bytes);
}

static void say(const struct exporting *exporting, str what, size_t count)
{
    fprintf(stderr, "slagen: %.*s: %s\n", STR_ARG(what),
            l10n_count(&exporting->work->project.arena, count, "text"));
}

static bool export_language(const struct exporting *exporting, size_t index)
{
    struct book book;
    struct buf out;
    struct project *project = &exporting->work->project;
    const struct language *language = &project->languages.items[index];
    if (!book_open(&book, project, language)) {
        return false;
    }
    const struct bitext bitext = bitext_of(exporting, &book);
    buf_init(&out, FILE_MAX_BYTES);
    exporting->format->write(&bitext, &out);
    bool written = write_file(exporting, language->locale.tag,
                              exporting->format->suffix, buf_text(&out));
    buf_release(&out);
    say(exporting, language->locale.tag, bitext.count);
    return written;
}

/* ---- a memory ------------------------------------------------------------ */

/* A stale text is of a source that is no longer there. */
static size_t remember(const struct exporting *exporting, size_t index,
                       struct memory *memory)
{
    const struct languages *languages = &exporting->work->project.languages;
    const struct language *language = &languages->items[index];
    size_t count = 0;
    for (size_t i = 0; i < languages->texts->count; i++) {
        const struct text_status *status = &language->texts.status[i];
        if (!is_wanted(exporting, language, i) || status->state < TEXT_DRAFT) {
            continue;
        }
        memory_add(
            memory,
            &(struct memory_entry){
                .key = languages->texts->items[i].id,
                .source = languages->texts->items[i].source->text,
                .text = {
                    .language = language->locale.tag,
                    .text = status->text->text,
                    .origin = status->origin == ORIGIN_UNKNOWN ? MEMORY_UNKNOWN
                              : status->origin == ORIGIN_MACHINE
                                  ? MEMORY_MACHINE
                                  : MEMORY_HUMAN,
                }});
        count++;
    }
    return count;
}

static bool export_memory(const struct exporting *exporting)
{
    struct l10n_work *work = exporting->work;
    struct memory memory;
    struct buf out;
    size_t count = 0;
    memory_init(&memory, work->project.languages.wording->locale.tag,
                &work->project.arena);
    for (size_t i = 0; i < work->language_count; i++) {
        count += remember(exporting, work->languages[i], &memory);
    }
    memory_sort(&memory);
    buf_init(&out, FILE_MAX_BYTES);
    tmx_write(&memory, &out);
    bool written = write_file(exporting, STR("memory"), ".tmx", buf_text(&out));
    buf_release(&out);
    say(exporting, STR("memory"), count);
    return written;
}

static bool read_memory(struct exporting *exporting)
{
    struct project *project = &exporting->work->project;
    const char *path = exporting->work->options->memory;
    const struct source *source;
    struct memory *memory = ARENA_NEW(&project->arena, struct memory);
    if (!path) {
        return true;
    }
    memory_init(memory, project->languages.wording->locale.tag,
                &project->arena);
    if (!source_read_named(path, TMX_MAX_BYTES, &project->arena,
                           &project->diags, &source) ||
        !tmx_read(source, &project->diags, memory)) {
        return false;
    }
    exporting->index = memory_index_new(memory, &project->arena);
    return true;
}

/* ---- the command --------------------------------------------------------- */

static bool can_export(const struct exporting *exporting, bool is_memory)
{
    const struct l10n_work *work = exporting->work;
    if (!exporting->format && !is_memory) {
        fprintf(stderr,
                "slagen l10n export: no format `%.*s`; there are po, xliff1, "
                "xliff2, csv and tmx\n",
                STR_ARG(work->options->format));
        return false;
    }
    if (!work->options->output && work->language_count > 1 && !is_memory) {
        fputs("slagen l10n export: name one language with --locale, or a "
              "folder with -o\n",
              stderr);
        return false;
    }
    return l10n_check_patterns(work);
}

static bool export_all(const struct exporting *exporting)
{
    const struct l10n_work *work = exporting->work;
    bool written = exporting->format || export_memory(exporting);
    for (size_t i = 0; exporting->format && written && i < work->language_count;
         i++) {
        written = export_language(exporting, work->languages[i]);
    }
    return written;
}

static int export_run(const struct options *options)
{
    struct l10n_work work;
    struct exporting exporting = {.work = &work};
    int status;
    if (!l10n_open(&work, "export", options, &status)) {
        return l10n_close(&work, status);
    }
    bool is_memory = str_equal(options->format, STR("tmx"));
    exporting.format =
        bitext_format_named(options->format.len ? options->format : STR("po"));
    if (!read_states(options->only, exporting.states) ||
        !can_export(&exporting, is_memory)) {
        return l10n_close(&work, EXIT_USAGE);
    }
    if (!read_memory(&exporting)) {
        return l10n_close(&work, work.project.diags.machine_failed
                                     ? EXIT_MACHINE
                                     : EXIT_FAULTS);
    }
    return l10n_close(&work,
                      export_all(&exporting) ? EXIT_CLEAN : EXIT_MACHINE);
}

const struct command command_l10n_export = {
    .name = "l10n export",
    .args = "[ID…]",
    .summary = "write texts for translators: PO, XLIFF, CSV; or a memory, TMX",
    .details = "An ID may hold `*` for any characters.  A memory holds what is "
               "neither "
               "missing\nnor stale, of all languages; --memory offers what "
               "another has for texts that wait\nfor their translation.",
    .options = specs,
    .arg_max = PATTERNS_MAX,
    .run = export_run,
};

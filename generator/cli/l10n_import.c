/* SPDX-License-Identifier: MIT */
/*
 * slagen l10n import: what translators give back.
 *
 * A file says which source text each translation was made from; where that is
 * another one by now, the translation comes in stale.  Whatever a file says,
 * nothing is approved by importing it.
 */
#include "cli/l10n_work.h"
#include "exchange/bitext.h"
#include "exchange/tmx.h"

TEXT_OPTION(origin, "--origin", "WORD",
            "who or what made them, where the file does not say: human, "
            "machine, machine-edited or memory");

static const struct option_spec *const specs[] = {
    &option_project, &option_locale, &option_origin,
    &option_by,      &option_on,     NULL};

enum { FILES_MAX = 1000, LISTED_MAX = 10 };

struct importing {
    struct l10n_work *work;
    struct book book;
    struct book_entry entry;
    const struct source *file;
    size_t taken;
    size_t stale;
    size_t unknown; /* in this file */
    str unknown_ids[LISTED_MAX];
    pos unknown_at; /* the first of them */
    size_t all_unknown;
    bool good;
};

static const enum text_origin origins_in[] = {
    [BITEXT_UNKNOWN] = ORIGIN_UNKNOWN,
    [BITEXT_HUMAN] = ORIGIN_HUMAN,
    [BITEXT_MACHINE] = ORIGIN_MACHINE,
    [BITEXT_MACHINE_EDITED] = ORIGIN_MACHINE_EDITED,
    [BITEXT_MEMORY] = ORIGIN_MEMORY,
};

static pos place_of(const struct bitext_unit *unit)
{
    return (pos){unit->line, unit->line ? 1 : 0};
}

/* One finding for a file: what was renamed was renamed as a whole. */
static void report_unknown(const struct importing *importing)
{
    struct diags *diags = &importing->work->project.diags;
    str list = arena_join(diags->arena, importing->unknown_ids,
                          importing->unknown < LISTED_MAX ? importing->unknown
                                                          : LISTED_MAX,
                          STR(", "));
    struct diag *diag =
        diag_add(diags, SEVERITY_WARNING, "import-unknown", importing->file,
                 importing->unknown_at, importing->unknown_at,
                 "the project has no text of %zu id%s: %.*s%s",
                 importing->unknown, importing->unknown == 1 ? "" : "s",
                 STR_ARG(list), importing->unknown > LISTED_MAX ? ", …" : "");
    diag_hint(diags, diag,
              "they were passed over; where a text is only called otherwise "
              "now, correct the id");
}

static void note_unknown(struct importing *importing,
                         const struct bitext_unit *unit)
{
    if (importing->unknown == 0) {
        importing->unknown_at = place_of(unit);
    }
    if (importing->unknown < LISTED_MAX) {
        importing->unknown_ids[importing->unknown] = unit->id;
    }
    importing->unknown++;
}

/* ---- one text ------------------------------------------------------------ */

/* Gives the digest of the source text that a file shows, or nothing when it is
 * the present one. */
static str source_digest(const struct importing *importing, size_t number,
                         const struct bitext_unit *unit)
{
    struct project *project = &importing->work->project;
    const struct text *text = &project->languages.texts->items[number];
    const struct catalog_meta_entry *meta = text->meta;
    struct message *message = NULL;
    struct diags unheard;
    diags_init(&unheard, &project->arena);
    if (text->message) {
        message_compile(value_text(&project->arena, unit->source),
                        &project->arena, &unheard, &message);
    }
    digest sum =
        text_source_digest(unit->source, message, meta ? meta->types : NULL,
                           meta ? meta->type_count : 0,
                           meta ? meta->revision : 0, &project->arena);
    return str_equal(digest_text(&sum), digest_text(&text->sum))
               ? STR("")
               : arena_copy(&project->arena, text_digest_short(&sum));
}

/* A text that a machine made and that has changed was corrected. */
static enum text_origin origin_of(const struct importing *importing,
                                  const struct bitext_unit *unit, bool changed,
                                  bool had)
{
    enum text_origin origin = origins_in[unit->origin];
    if (origin == ORIGIN_UNKNOWN) {
        return importing->entry.origin;
    }
    return origin == ORIGIN_MACHINE && changed && had ? ORIGIN_MACHINE_EDITED
                                                      : origin;
}

/* Tools fill what was not translated with the source. */
static bool is_filled(const struct importing *importing, size_t number,
                      const struct bitext_unit *unit)
{
    struct project *project = &importing->work->project;
    const struct text *text = &project->languages.texts->items[number];
    const struct text_given given = {
        .text = value_text(&project->arena, unit->target),
        .message = text->message,
    };
    return unit->state < BITEXT_REVIEWED &&
           text_is_copy(text, &given, &project->arena);
}

static bool is_known_already(const struct text_status *status,
                             const struct bitext_unit *unit, bool changed)
{
    bool reviewed = status->state >= TEXT_REVIEWED;
    return !changed && status->record && !status->edited &&
           status->state != TEXT_STALE &&
           reviewed == (unit->state >= BITEXT_REVIEWED);
}

static void take(struct importing *importing, const struct bitext_unit *unit)
{
    struct project *project = &importing->work->project;
    const struct texts *texts = project->languages.texts;
    size_t number = texts_number(texts, unit->id);
    if (number == texts->count) {
        note_unknown(importing, unit);
        return;
    }
    const struct text_status *status =
        &importing->book.language->texts.status[number];
    bool had = status->text != NULL;
    bool changed = !had || !str_equal(status->text->text, unit->target);
    str source = source_digest(importing, number, unit);
    if (unit->target.len == 0 || status->state == TEXT_IS_SOURCE ||
        is_filled(importing, number, unit) ||
        (source.len == 0 && is_known_already(status, unit, changed)) ||
        (source.len && !changed)) {
        return;
    }
    struct value *at = value_text(&project->arena, unit->target);
    at->source = importing->file;
    at->start = place_of(unit);
    at->end = at->start;
    if (changed && !book_set_text(&importing->book, number, unit->target, at)) {
        importing->good = false;
        return;
    }
    struct book_entry entry = importing->entry;
    entry.origin = origin_of(importing, unit, changed, had);
    entry.reviewed = unit->state >= BITEXT_REVIEWED;
    book_record(&importing->book, number, unit->target, source, &entry);
    importing->taken++;
    importing->stale += source.len > 0;
}

/* ---- a memory ------------------------------------------------------------ */

static struct bitext_unit unit_of(str id, const struct memory_segment *segment,
                                  const struct memory_text *text)
{
    static const enum bitext_origin origins[] = {
        [MEMORY_HUMAN] = BITEXT_HUMAN,
        [MEMORY_UNKNOWN] = BITEXT_MEMORY,
        [MEMORY_MACHINE] = BITEXT_MACHINE,
    };
    return (struct bitext_unit){
        .id = id,
        .source = text->source.len ? text->source : segment->source,
        .target = text->text,
        .state = BITEXT_DRAFT,
        .origin = origins[text->origin],
    };
}

static const struct memory_text *text_for(const struct memory_segment *segment,
                                          const struct language *language)
{
    for (size_t i = 0; i < segment->text_count; i++) {
        if (memory_serves(segment->texts[i].language, language->locale.tag)) {
            return &segment->texts[i];
        }
    }
    return NULL;
}

/* Gives, by the number of the text, the segment that was found under its id. */
static const struct memory_segment **segments_by_number(
    const struct importing *importing, const struct memory *memory)
{
    struct project *project = &importing->work->project;
    const struct texts *texts = project->languages.texts;
    const struct memory_segment **found = ARENA_ARRAY(
        &project->arena, texts->count + 1, const struct memory_segment *);
    for (size_t i = 0; i < memory->count; i++) {
        const struct memory_segment *segment = &memory->segments[i];
        for (size_t j = 0; j < segment->key_count; j++) {
            size_t number = texts_number(texts, segment->keys[j]);
            found[number] = segment;
        }
    }
    return found;
}

/* A memory is no translator's answer: it fills what is missing, where it has
 * the same source under the same id, or the same source. */
static void fill(struct importing *importing,
                 const struct memory_segment *segment,
                 const struct memory_index *index, size_t number)
{
    struct project *project = &importing->work->project;
    const struct language *language = importing->book.language;
    const struct text *text = &project->languages.texts->items[number];
    str source = text->source->text;
    struct memory_match match;
    bool same = segment && str_equal(segment->source, source);
    const struct memory_text *found = same ? text_for(segment, language) : NULL;
    if (!found &&
        memory_suggest(index, source, language->locale.tag, 100,
                       &project->arena, &match, 1) &&
        str_equal(match.segment->source, source)) {
        segment = match.segment;
        found = match.text;
    }
    if (found) {
        struct bitext_unit unit = unit_of(text->id, segment, found);
        take(importing, &unit);
    }
}

static bool fill_language(struct importing *importing,
                          const struct memory_segment *const *segments,
                          const struct memory_index *index, size_t language)
{
    struct project *project = &importing->work->project;
    const struct languages *languages = &project->languages;
    if (!book_open(&importing->book, project, &languages->items[language])) {
        return false;
    }
    for (size_t i = 0; i < languages->texts->count; i++) {
        const struct text_status *status =
            &languages->items[language].texts.status[i];
        if (status->state == TEXT_MISSING &&
            !languages->texts->items[i].shipped) {
            fill(importing, segments[i], index, i);
        }
    }
    return book_save(&importing->book);
}

static bool import_memory(struct importing *importing)
{
    struct l10n_work *work = importing->work;
    struct project *project = &work->project;
    struct memory memory;
    memory_init(&memory, project->languages.wording->locale.tag,
                &project->arena);
    if (!tmx_read(importing->file, &project->diags, &memory)) {
        return false;
    }
    const struct memory_index *index =
        memory_index_new(&memory, &project->arena);
    const struct memory_segment *const *segments =
        segments_by_number(importing, &memory);
    bool good = true;
    for (size_t i = 0; good && i < work->language_count; i++) {
        good = fill_language(importing, segments, index, work->languages[i]);
    }
    return good;
}

/* ---- one file ------------------------------------------------------------ */

static bool report_language(struct importing *importing, str tag)
{
    struct diags *diags = &importing->work->project.diags;
    struct diag *diag = diag_add(
        diags, SEVERITY_ERROR, "import-language", importing->file, (pos){1, 1},
        (pos){1, 1}, "the project has no language `%.*s`", STR_ARG(tag));
    diag_hint(diags, diag, "name the one that is meant with --locale");
    return false;
}

static const struct language *language_of(struct importing *importing,
                                          const struct bitext *bitext)
{
    const struct languages *languages = &importing->work->project.languages;
    str tag = importing->work->options->locale.len
                  ? importing->work->options->locale
                  : bitext->target_lang;
    size_t index = languages_find(languages, tag);
    if (index == languages->count || !languages->items[index].loaded) {
        report_language(importing, tag);
        return NULL;
    }
    return &languages->items[index];
}

static bool import_file(struct importing *importing, const char *path)
{
    struct l10n_work *work = importing->work;
    struct project *project = &work->project;
    struct bitext bitext;
    if (!source_read_named(path, BITEXT_MAX_BYTES, &project->arena,
                           &project->diags, &importing->file)) {
        return false;
    }
    if (str_ends_with(importing->file->path, STR(".tmx"))) {
        return import_memory(importing);
    }
    const struct bitext_format *format = bitext_format_of(importing->file);
    if (!format) {
        fprintf(stderr,
                "slagen l10n import: %s is neither PO nor XLIFF, CSV or TMX\n",
                path);
        return false;
    }
    size_t errors_before = project->diags.error_count;
    if (!format->read(importing->file, &project->arena, &project->diags,
                      &bitext)) {
        return false;
    }
    const struct language *language = language_of(importing, &bitext);
    if (!language || !book_open(&importing->book, project, language)) {
        return false;
    }
    importing->unknown = 0;
    for (size_t i = 0; i < bitext.count; i++) {
        take(importing, &bitext.items[i]);
    }
    if (importing->unknown) {
        report_unknown(importing);
    }
    importing->all_unknown += importing->unknown;
    return book_save(&importing->book) &&
           project->diags.error_count == errors_before;
}

static void say(const struct importing *importing)
{
    struct arena *arena = &importing->work->project.arena;
    fprintf(stderr, "slagen: %s taken, %zu of them stale; %zu unknown\n",
            l10n_count(arena, importing->taken, "text"), importing->stale,
            importing->all_unknown);
}

static int import_run(const struct options *options)
{
    struct l10n_work work;
    struct importing importing = {.work = &work, .good = true};
    int status;
    if (!l10n_open(&work, "import", options, &status)) {
        return l10n_close(&work, status);
    }
    if (!l10n_read_who(&work, &importing.entry)) {
        return l10n_close(&work, EXIT_USAGE);
    }
    if (options->origin.len &&
        !text_origin_read(options->origin, &importing.entry.origin)) {
        fputs("slagen l10n import: --origin is human, machine, machine-edited "
              "or memory\n",
              stderr);
        return l10n_close(&work, EXIT_USAGE);
    }
    size_t before = work.project.diags.count;
    for (size_t i = 0; i < options->arg_count; i++) {
        importing.good &= import_file(&importing, options->args[i]);
    }
    say(&importing);
    if (work.project.diags.count > before) {
        report_text(&work.project.diags, stderr);
    }
    status = work.project.diags.machine_failed ? EXIT_MACHINE
             : importing.good                  ? EXIT_CLEAN
                                               : EXIT_FAULTS;
    project_close(&work.project);
    return status;
}

const struct command command_l10n_import = {
    .name = "l10n import",
    .args = "FILE…",
    .summary = "take up what translators give back: PO, XLIFF, CSV or TMX",
    .details =
        "Texts are changed in place in messages.yaml and content.yaml.  A "
        "translation\nof a source text that has changed meanwhile comes in "
        "stale.  What a file calls\nreviewed or approved is reviewed; nothing "
        "is approved by importing it.  A\nmemory (TMX) only fills what is "
        "missing.",
    .options = specs,
    .arg_min = 1,
    .arg_max = FILES_MAX,
    .run = import_run,
};

/* SPDX-License-Identifier: MIT */
#include "exchange/side_by_side.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "exchange/side_by_side_read.h"

const struct side_by_side_kind_info side_by_side_kinds[KIND_COUNT] = {
    [KIND_UNTRANSLATED] = {"untranslated", "the target is the source"},
    [KIND_EMPHASIS] = {"emphasis", "bold or italic text was lost, gained, or "
                                   "is not rendered"},
    [KIND_LINK] = {"link", "a link was lost, leads elsewhere or has no text"},
    [KIND_DIGITS] = {"digits", "numbers differ"},
    [KIND_LEFTOVER_SOURCE] = {"leftover-source",
                              "a word of the source stands in a target of "
                              "another script"},
    [KIND_CASE_CHANGED] = {"case-changed",
                           "a word kept from the source lost its capitals"},
    [KIND_DOUBLED_WORD] = {"doubled-word",
                           "the same word twice, or an `or` between the same "
                           "word"},
    [KIND_QUOTES] = {"quotes", "straight quotation marks, or blanks within"},
    [KIND_WIDTH] = {"width", "half-width brackets or marks beside Chinese or "
                             "Japanese"},
    [KIND_SPACES] = {"spaces", "blanks at an end that the source has not, or "
                               "beside a full-width mark"},
    [KIND_LENGTH] = {"length", "the target is too short or too long for its "
                               "language"},
    [KIND_TRANSLATED_NAME] = {"translated-name",
                              "a name that stays as it is does not"},
    [KIND_FORBIDDEN] = {"forbidden",
                        "words that a glossary calls a mistranslation"},
    [KIND_CONFLICT_MARKER] = {"conflict-marker",
                              "the text is a marker of a merge conflict"},
    [KIND_INCONSISTENT] = {"inconsistent",
                           "the same source has another target elsewhere"},
    [KIND_SOURCE_DIFFERS] = {"source-differs",
                             "the same unit has another source in another "
                             "language"},
    [KIND_MISSING_HALF] = {"missing-half", "a target without source, or the "
                                           "other way round"},
    [KIND_EMPTY_HALF] = {"empty-half", "a source or a target without text"},
    [KIND_DUPLICATE_ID] = {"duplicate-id", "the id of another unit"},
    [KIND_UNCLOSED] = {"unclosed", "a half without its end"},
    [KIND_DUPLICATE_ANCHOR] = {"duplicate-anchor",
                               "an anchor that the page has already"},
    [KIND_ENCODING] = {"encoding", "bytes that are no UTF-8"},
    [KIND_NO_PAIRS] = {"no-pairs", "a page without any pair"},
    [KIND_NO_LANGUAGE] = {"no-language", "a page that does not say its "
                                         "language"},
    [KIND_UNTRACEABLE] = {"untraceable", "a translated text of the front "
                                         "matter without its source"},
    [KIND_NO_LANG] = {"no-lang", "hidden sources are not marked with their "
                                 "language"},
    [KIND_POSITIONAL_IDS] = {"positional-ids", "ids are positions, and shift "
                                               "with the text"},
    [KIND_STATE_PER_FILE] = {"state-per-file", "who translated is only known "
                                               "of the whole page"},
};

/* ---- problems --------------------------------------------------------------
 */

void side_by_side_add(struct side_by_side_page *page, struct arena *arena,
                      struct side_by_side_problem problem)
{
    page->problems = ARENA_GROW(arena, page->problems, page->problem_count,
                                &page->problem_capacity);
    page->problems[page->problem_count++] = problem;
    page->counts[problem.kind]++;
}

void side_by_side_add_page(struct side_by_side_page *page, struct arena *arena,
                           enum side_by_side_kind kind, uint32_t line,
                           str detail)
{
    side_by_side_add(page, arena,
                     (struct side_by_side_problem){
                         .kind = kind, .line = line, .detail = detail});
}

void side_by_side_add_unit(struct side_by_side_page *page, struct arena *arena,
                           const struct side_by_side_unit *unit,
                           enum side_by_side_kind kind, str detail)
{
    side_by_side_add(page, arena,
                     (struct side_by_side_problem){kind, unit->line, unit->id,
                                                   detail, unit->source,
                                                   unit->target});
}

str side_by_side_clean(str text, struct arena *arena)
{
    struct buf out;
    bool has_return = text.len && memchr(text.data, '\r', text.len);
    if (!has_return && utf8_first_invalid(text) < 0) {
        return text;
    }
    buf_init(&out, text.len * 3);
    for (size_t i = 0; i < text.len;) {
        uint32_t c = utf8_decode(text, &i);
        if (c == '\r') {
            i += i < text.len && text.data[i] == '\n';
            c = '\n';
        }
        buf_add_code_point(&out, c == UTF8_INVALID ? 0xFFFD : c);
    }
    str clean = arena_copy(arena, buf_text(&out));
    buf_release(&out);
    return clean;
}

static void check_units(struct side_by_side_page *page, struct arena *arena)
{
    for (size_t i = 0; i < page->unit_count; i++) {
        const struct side_by_side_unit *unit = &page->units[i];
        if (!unit->has_source || !unit->has_target) {
            side_by_side_add_unit(page, arena, unit, KIND_MISSING_HALF,
                                  unit->has_source ? STR("no target")
                                                   : STR("no source"));
            continue;
        }
        page->pair_count++;
        if (str_trim(unit->source).len == 0 ||
            str_trim(unit->target).len == 0) {
            side_by_side_add_unit(page, arena, unit, KIND_EMPTY_HALF,
                                  str_trim(unit->source).len
                                      ? STR("the target")
                                      : STR("the source"));
        }
    }
}

/* True when all numbers are decimal, and each is larger than the one before. */
static bool is_counted(const struct side_by_side_page *page)
{
    uint64_t last = 0;
    for (size_t i = 0; i < page->unit_count; i++) {
        uint64_t number;
        if (!str_to_uint(page->units[i].number, UINT32_MAX, &number) ||
            (i > 0 && number <= last)) {
            return false;
        }
        last = number;
    }
    return page->unit_count > 0;
}

static void check_form(struct side_by_side_page *page, struct arena *arena)
{
    if (page->pair_count == 0) {
        side_by_side_add_page(page, arena, KIND_NO_PAIRS, 1, STR(""));
        return;
    }
    const struct side_by_side_unit *first = &page->units[0];
    if (page->pair_count > 1 && is_counted(page)) {
        const struct side_by_side_unit *last =
            &page->units[page->unit_count - 1];
        side_by_side_add_page(page, arena, KIND_POSITIONAL_IDS, first->line,
                              arena_printf(arena, "%.*s to %.*s",
                                           STR_ARG(first->number),
                                           STR_ARG(last->number)));
    }
    if (page->origin != MEMORY_UNKNOWN) {
        side_by_side_add_page(page, arena, KIND_STATE_PER_FILE, 1,
                              str_from(memory_origin_name(page->origin)));
    }
}

static void check_texts(struct side_by_side_page *page, struct arena *arena)
{
    for (size_t i = 0; i < page->text_count; i++) {
        const struct side_by_side_text *text = &page->texts[i];
        side_by_side_add(page, arena,
                         (struct side_by_side_problem){.kind = KIND_UNTRACEABLE,
                                                       .line = text->line,
                                                       .id = text->key,
                                                       .target = text->text});
    }
}

/* CR LF, LF and CR end a line. */
static uint32_t line_of(str text, size_t offset)
{
    uint32_t line = 1;
    for (size_t i = 0; i < offset; i++) {
        bool is_pair = i + 1 < text.len && text.data[i + 1] == '\n';
        line += text.data[i] == '\n' || (text.data[i] == '\r' && !is_pair);
    }
    return line;
}

static void check_bytes(struct side_by_side_page *page, struct arena *arena)
{
    str text = page->file->text;
    ptrdiff_t first = utf8_first_invalid(text);
    size_t count = 0;
    if (first < 0) {
        return;
    }
    for (size_t i = (size_t)first; i < text.len;) {
        count += utf8_decode(text, &i) == UTF8_INVALID;
    }
    side_by_side_add_page(page, arena, KIND_ENCODING,
                          line_of(text, (size_t)first),
                          arena_printf(arena, "%zu bytes", count));
}

void side_by_side_read(const struct source *file, str language,
                       struct arena *arena, struct side_by_side_page *page)
{
    *page = (struct side_by_side_page){.file = file, .origin = MEMORY_UNKNOWN};
    size_t mark = str_starts_with(file->text, STR("\xEF\xBB\xBF")) ? 3 : 0;
    str text = str_slice(file->text, mark, file->text.len);
    size_t head = side_by_side_read_head(text, page, arena);
    side_by_side_read_units(file->text, head ? head + mark : 0, page, arena);
    check_units(page, arena);
    check_form(page, arena);
    check_texts(page, arena);
    check_bytes(page, arena);
    if (page->language.len == 0) {
        page->language = language;
    }
    if (page->language.len == 0) {
        side_by_side_add_page(page, arena, KIND_NO_LANGUAGE, 1, STR(""));
    }
}

/* ---- the memory
 * ------------------------------------------------------------------- */

static str key_of(const struct side_by_side_page *page, str unit,
                  struct arena *arena)
{
    if (page->hash.len == 0) {
        return STR("");
    }
    return arena_printf(arena, "%.*s-%.*s", STR_ARG(page->hash), STR_ARG(unit));
}

static void remember(const struct side_by_side_page *page, str key, str source,
                     str text, uint32_t line, struct memory *memory)
{
    struct memory_entry entry = {
        .key = key,
        .source = source,
        .text = {.language = page->language,
                 .text = text,
                 .from = arena_printf(memory->arena, "%.*s:%u",
                                      STR_ARG(page->file->path), line),
                 .origin = page->origin},
    };
    memory_add(memory, &entry);
}

void side_by_side_remember(const struct side_by_side_page *page,
                           struct memory *memory)
{
    for (size_t i = 0; i < page->text_count; i++) {
        const struct side_by_side_text *text = &page->texts[i];
        str key = page->hash.len ? key_of(page, text->key, memory->arena)
                                 : arena_printf(memory->arena, "%.*s#%.*s",
                                                STR_ARG(page->file->path),
                                                STR_ARG(text->key));
        remember(page, key, STR(""), text->text, text->line, memory);
    }
    for (size_t i = 0; i < page->unit_count; i++) {
        const struct side_by_side_unit *unit = &page->units[i];
        if (unit->has_source && unit->has_target &&
            str_trim(unit->source).len && str_trim(unit->target).len) {
            remember(page, key_of(page, unit->number, memory->arena),
                     str_trim(unit->source), str_trim(unit->target), unit->line,
                     memory);
        }
    }
}

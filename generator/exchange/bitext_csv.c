/* SPDX-License-Identifier: MIT */
/*
 * CSV (RFC 4180), in UTF-8, with a byte order mark, without which spreadsheets
 * take it for something else.
 *
 * The first line names the columns, which may stand in any order, and others
 * between them; id, source and target must be there.  Comma, semicolon or tab
 * stand between fields: whichever the first line has.  States and origins are
 * the words of bitext_state_name and bitext_origin_name.
 *
 * A field that begins with "=", "+", "-" or "@" is written as it is, for it
 * must come back as it was: a spreadsheet that takes it for a formula has to be
 * told that columns are text.
 */
#include <stdio.h>

#include "exchange/bitext_parts.h"

enum csv_column {
    CSV_ID,
    CSV_PART,
    CSV_SOURCE,
    CSV_TARGET,
    CSV_STATE,
    CSV_ORIGIN,
    CSV_NOTE,
    CSV_PREVIOUS,
    CSV_MAX,
    CSV_SOURCE_LANG,
    CSV_TARGET_LANG,
    CSV_COLUMNS,
};

static const str columns[CSV_COLUMNS] = {
    [CSV_ID] = STR_INIT("id"),
    [CSV_PART] = STR_INIT("part"),
    [CSV_SOURCE] = STR_INIT("source"),
    [CSV_TARGET] = STR_INIT("target"),
    [CSV_STATE] = STR_INIT("state"),
    [CSV_ORIGIN] = STR_INIT("origin"),
    [CSV_NOTE] = STR_INIT("note"),
    [CSV_PREVIOUS] = STR_INIT("previous"),
    [CSV_MAX] = STR_INIT("max"),
    [CSV_SOURCE_LANG] = STR_INIT("source_lang"),
    [CSV_TARGET_LANG] = STR_INIT("target_lang"),
};

enum { MOST_FIELDS = 64 }; /* of a line */

static const char MARK[] = "\xEF\xBB\xBF";

/* ---- writing ------------------------------------------------------------- */

static bool needs_quotes(str text)
{
    if (text.len && (text.data[0] == ' ' || text.data[text.len - 1] == ' ')) {
        return true;
    }
    for (size_t i = 0; i < text.len; i++) {
        if (strchr(",;\"\t\r\n", text.data[i])) {
            return true;
        }
    }
    return false;
}

static void write_field(struct buf *out, str text)
{
    bool quotes = needs_quotes(text);
    if (quotes) {
        BUF_ADD(out, "\"");
    }
    for (size_t i = 0; i < text.len;) {
        uint32_t c = bitext_next(text, &i);
        buf_add_code_point(out, c);
        if (c == '"') {
            BUF_ADD(out, "\"");
        }
    }
    if (quotes) {
        BUF_ADD(out, "\"");
    }
}

static void write_row(struct buf *out, const str fields[CSV_COLUMNS])
{
    for (size_t i = 0; i < CSV_COLUMNS; i++) {
        if (i) {
            BUF_ADD(out, ",");
        }
        write_field(out, fields[i]);
    }
    BUF_ADD(out, "\r\n");
}

static void write_unit(struct buf *out, const struct bitext *bitext,
                       const struct bitext_unit *unit)
{
    char max[24] = "";
    bool translated = unit->target.len > 0;
    if (unit->max_chars) {
        snprintf(max, sizeof max, "%zu", unit->max_chars);
    }
    const str fields[CSV_COLUMNS] = {
        [CSV_ID] = unit->id,
        [CSV_PART] = unit->part,
        [CSV_SOURCE] = unit->source,
        [CSV_TARGET] = unit->target,
        [CSV_STATE] =
            bitext_state_name(translated ? unit->state : BITEXT_MISSING),
        [CSV_ORIGIN] =
            bitext_origin_name(translated ? unit->origin : BITEXT_UNKNOWN),
        [CSV_NOTE] = unit->note,
        [CSV_PREVIOUS] = translated && unit->state == BITEXT_STALE
                             ? unit->previous
                             : STR(""),
        [CSV_MAX] = str_from(max),
        [CSV_SOURCE_LANG] = bitext->source_lang,
        [CSV_TARGET_LANG] = bitext->target_lang,
    };
    write_row(out, fields);
}

static void write(const struct bitext *bitext, struct buf *out)
{
    buf_add(out, str_from(MARK));
    write_row(out, columns);
    for (size_t i = 0; i < bitext->count; i++) {
        write_unit(out, bitext, &bitext->items[i]);
    }
}

/* ---- fields -------------------------------------------------------------- */

struct csv_file {
    struct bitext_reading reading;
    str text;
    size_t at;      /* in `text` */
    uint32_t line;  /* of `at` */
    uint32_t start; /* line that the row begins with */
    char separator;
    struct buf field;
    str fields[MOST_FIELDS];
    size_t count;
    size_t width;              /* fields of the first row */
    size_t place[CSV_COLUMNS]; /* of a column; MOST_FIELDS: there is none */
};

static bool refuse(struct csv_file *file, uint32_t line, const char *message)
{
    return bitext_report(&file->reading, line, "bitext-syntax",
                         "save the table as CSV in UTF-8, fields with commas, "
                         "quotes or line ends between quotes",
                         "%s", message);
}

static bool at_end(const struct csv_file *file)
{
    return file->at >= file->text.len;
}

static char peek(const struct csv_file *file)
{
    return at_end(file) ? '\n' : file->text.data[file->at];
}

static bool ends_row(const struct csv_file *file)
{
    return peek(file) == '\n' ||
           (peek(file) == '\r' && (file->at + 1 == file->text.len ||
                                   file->text.data[file->at + 1] == '\n'));
}

static void step_over_row_end(struct csv_file *file)
{
    if (!at_end(file) && peek(file) == '\r') {
        file->at++;
    }
    if (!at_end(file)) {
        file->at++;
        file->line++;
    }
}

static bool read_quoted(struct csv_file *file)
{
    uint32_t start = file->line;
    for (file->at++; !at_end(file); file->at++) {
        char c = peek(file);
        if (c == '"') {
            file->at++;
            if (at_end(file) || peek(file) != '"') {
                return true;
            }
        }
        file->line += c == '\n';
        buf_add_char(&file->field, c);
    }
    return refuse(file, start, "the quote that stands here is never closed");
}

/* Reads one field; what ends it stays. */
static bool read_field(struct csv_file *file)
{
    buf_clear(&file->field);
    if (!at_end(file) && peek(file) == '"') {
        if (!read_quoted(file)) {
            return false;
        }
        if (!ends_row(file) && peek(file) != file->separator) {
            return refuse(file, file->line,
                          "here something stands behind a closing quote");
        }
    }
    while (!ends_row(file) && peek(file) != file->separator) {
        buf_add_char(&file->field, peek(file));
        file->at++;
    }
    return true;
}

static bool read_row(struct csv_file *file)
{
    file->count = 0;
    file->start = file->line;
    for (;;) {
        if (!read_field(file)) {
            return false;
        }
        if (file->count == MOST_FIELDS) {
            return bitext_report(&file->reading, file->start, "bitext-limit",
                                 "take out columns that are not needed",
                                 "this row has more than 64 fields");
        }
        file->fields[file->count++] =
            arena_copy(file->reading.arena, buf_text(&file->field));
        if (ends_row(file)) {
            step_over_row_end(file);
            return true;
        }
        file->at++;
    }
}

/* ---- rows ---------------------------------------------------------------- */

static bool is_blank_row(const struct csv_file *file)
{
    for (size_t i = 0; i < file->count; i++) {
        if (str_trim(file->fields[i]).len) {
            return false;
        }
    }
    return true;
}

/* Finds what stands between fields; steps over the line "sep=;" that some
 * spreadsheets write before all others. */
static void find_separator(struct csv_file *file)
{
    str rest = str_slice(file->text, file->at, file->text.len);
    str line = str_cut(&rest, '\n');
    if (str_starts_with(line, STR("sep=")) && str_trim(line).len <= 5) {
        file->at += line.len + 1;
        file->line++;
        line = str_cut(&rest, '\n');
    }
    file->separator = str_find(line, STR("\t")) >= 0  ? '\t'
                      : str_find(line, STR(";")) >= 0 ? ';'
                                                      : ',';
}

static enum csv_column column_of(str name)
{
    enum csv_column column = 0;
    while (column < CSV_COLUMNS &&
           str_distance(str_trim(name), columns[column], 0) != 0) {
        column++;
    }
    return column;
}

static bool read_columns(struct csv_file *file)
{
    find_separator(file);
    for (size_t i = 0; i < CSV_COLUMNS; i++) {
        file->place[i] = MOST_FIELDS;
    }
    if (!read_row(file)) {
        return false;
    }
    file->width = file->count;
    for (size_t i = 0; i < file->count; i++) {
        enum csv_column column = column_of(file->fields[i]);
        if (column < CSV_COLUMNS && file->place[column] != MOST_FIELDS) {
            return refuse(file, file->start, "this line names a column twice");
        }
        if (column < CSV_COLUMNS) {
            file->place[column] = i;
        }
    }
    if (file->place[CSV_ID] == MOST_FIELDS ||
        file->place[CSV_SOURCE] == MOST_FIELDS ||
        file->place[CSV_TARGET] == MOST_FIELDS) {
        return refuse(file, file->start,
                      "the first line does not name the columns id, source "
                      "and target");
    }
    return true;
}

static str field(const struct csv_file *file, enum csv_column column)
{
    size_t place = file->place[column];
    return place < file->count ? file->fields[place] : STR("");
}

static bool report_word(struct csv_file *file, const char *hint,
                        const char *column)
{
    return bitext_report(&file->reading, file->start, "bitext-unit", hint,
                         "its %s is none that there is: the text is left out",
                         column);
}

/* Reads the words of a row; false when one is not known. */
static bool read_words(struct csv_file *file, struct bitext_unit *unit)
{
    str state = str_trim(field(file, CSV_STATE));
    str origin = str_trim(field(file, CSV_ORIGIN));
    str max = str_trim(field(file, CSV_MAX));
    uint64_t number = 0;
    if (state.len && !bitext_state_from(state, &unit->state)) {
        return report_word(
            file, "write missing, stale, draft, reviewed or approved", "state");
    }
    if (!bitext_origin_from(origin, &unit->origin)) {
        return report_word(
            file, "write human, machine, machine-edited, memory or nothing",
            "origin");
    }
    if (max.len && !str_to_uint(max, UINT32_MAX, &number)) {
        return report_word(file, "write a number of characters, or nothing",
                           "max");
    }
    unit->max_chars = number;
    return true;
}

static bool read_unit(struct csv_file *file)
{
    struct bitext_reading *reading = &file->reading;
    struct bitext_unit unit = {
        .id = field(file, CSV_ID),
        .part = field(file, CSV_PART),
        .source = field(file, CSV_SOURCE),
        .target = field(file, CSV_TARGET),
        .previous = field(file, CSV_PREVIOUS),
        .note = field(file, CSV_NOTE),
        .line = file->start,
    };
    if (file->count > file->width) {
        bitext_report(reading, file->start, "bitext-unit",
                      "put fields with commas between quotes",
                      "this row has more fields than the first one: it is left "
                      "out");
        return true;
    }
    if (!read_words(file, &unit) ||
        !bitext_take_language(reading, field(file, CSV_SOURCE_LANG),
                              file->start, &reading->out->source_lang) ||
        !bitext_take_language(reading, field(file, CSV_TARGET_LANG),
                              file->start, &reading->out->target_lang)) {
        return true;
    }
    return bitext_add(reading, &unit);
}

static bool read_rows(struct csv_file *file)
{
    if (!read_columns(file)) {
        return false;
    }
    while (!at_end(file)) {
        if (!read_row(file)) {
            return false;
        }
        if (!is_blank_row(file) && !read_unit(file)) {
            return false;
        }
    }
    return true;
}

static bool read(const struct source *source, struct arena *arena,
                 struct diags *diags, struct bitext *out)
{
    struct csv_file file = {.text = source->text, .line = 1};
    if (!bitext_begin(&file.reading, source, arena, diags, out) ||
        !bitext_check_utf8(&file.reading)) {
        return false;
    }
    if (str_starts_with(file.text, str_from(MARK))) {
        file.text = str_slice(file.text, strlen(MARK), file.text.len);
    }
    buf_init(&file.field, BITEXT_MAX_BYTES);
    bool usable = read_rows(&file);
    buf_release(&file.field);
    return usable && bitext_end(&file.reading);
}

const struct bitext_format bitext_csv = {
    .name = "csv",
    .suffix = ".csv",
    .about = "CSV, for spreadsheets",
    .write = write,
    .read = read,
};

/* SPDX-License-Identifier: MIT */
/*
 * The bytes of a file before libyaml sees them.  libyaml gives no place for a
 * fault in the encoding, reads UTF-16, and takes a lone CR, U+0085, U+2028 and
 * U+2029 for line ends, which editors do not.  Where this file is content, its
 * marks are an editor's lines and columns.
 */
#include "input/yaml_reader.h"

#include "base/utf8.h"

struct byte_order_mark {
    str bytes;
    const char *encoding;
};

/* UTF-32 first: its little-endian mark begins with that of UTF-16. */
static const struct byte_order_mark foreign_marks[] = {
    {STR_INIT("\xFF\xFE\0\0"), "UTF-32"},
    {STR_INIT("\0\0\xFE\xFF"), "UTF-32"},
    {STR_INIT("\xFF\xFE"), "UTF-16"},
    {STR_INIT("\xFE\xFF"), "UTF-16"},
};

static const char *foreign_encoding(str text)
{
    for (size_t i = 0; i < sizeof foreign_marks / sizeof *foreign_marks; i++) {
        if (str_starts_with(text, foreign_marks[i].bytes)) {
            return foreign_marks[i].encoding;
        }
    }
    bool is_paired = text.len >= 2 && text.len % 2 == 0;
    if (is_paired && (text.data[0] == 0) != (text.data[1] == 0)) {
        return "UTF-16"; /* an ASCII character in it, without a mark */
    }
    return NULL;
}

static bool check_encoding(struct yaml_reader *reader)
{
    const char *foreign = foreign_encoding(reader->source->text);
    if (foreign) {
        struct diag *diag =
            yaml_reader_error(reader, "yaml-encoding", (pos){1, 1}, (pos){1, 1},
                              "the file is %s; only UTF-8 is read", foreign);
        diag_hint(reader->diags, diag, "save the file as UTF-8");
        return false;
    }
    ptrdiff_t invalid = utf8_first_invalid(reader->text);
    if (invalid < 0) {
        return true;
    }
    pos place = yaml_reader_pos_at(reader, (size_t)invalid);
    unsigned byte = (unsigned char)reader->text.data[invalid];
    struct diag *diag =
        yaml_reader_error(reader, "yaml-encoding", place, place,
                          "the byte 0x%02X here is not UTF-8", byte);
    diag_hint(reader->diags, diag,
              "save the file as UTF-8; it may be in Latin-1 or Windows-1252");
    return false;
}

/* What may not stand in a file as it is, even where an escape could. */
static bool is_forbidden(uint32_t c, bool before_line_feed)
{
    if (c == '\r') {
        return !before_line_feed;
    }
    return utf8_is_control(c);
}

static const char *remedy_for(uint32_t c)
{
    switch (c) {
    case '\r':
        return "end lines with LF or CRLF";
    case 0x85:
    case 0x2028:
    case 0x2029:
        return "begin a new line of the file";
    case 0xFEFF:
        return "delete the byte order mark; it belongs at the start of a file "
               "only";
    default:
        return "delete it; an editor may not show it";
    }
}

static void report_forbidden(struct yaml_reader *reader, uint32_t c,
                             size_t offset)
{
    pos place = yaml_reader_pos_at(reader, offset);
    pos end = {place.line, place.column + 1};
    struct diag *diag = yaml_reader_error(
        reader, "yaml-control-character", place, end,
        "%s U+%04X may not stand in a file",
        c == '\r' ? "a carriage return without a line feed," : "the character",
        (unsigned)c);
    diag_hint(reader->diags, diag, "%s", remedy_for(c));
}

/* Gives the offset of the first byte from `offset` on that wants a look: a
 * control or one of more bytes.  Nearly all files are nearly all others. */
static size_t skip_ordinary(str text, size_t offset)
{
    while (offset < text.len) {
        unsigned char byte = (unsigned char)text.data[offset];
        if ((byte < 0x20 && byte != '\n') || byte >= 0x7F) {
            break;
        }
        offset++;
    }
    return offset;
}

static bool check_characters(struct yaml_reader *reader)
{
    str text = reader->text;
    bool clean = true;
    size_t offset = skip_ordinary(text, 0);
    while (offset < text.len && !yaml_reader_is_full(reader)) {
        size_t start = offset;
        uint32_t c = utf8_decode(text, &offset);
        bool before_line_feed = offset < text.len && text.data[offset] == '\n';
        if (is_forbidden(c, before_line_feed)) {
            report_forbidden(reader, c, start);
            clean = false;
        }
        offset = skip_ordinary(text, offset);
    }
    return clean;
}

bool yaml_text_check(struct yaml_reader *reader)
{
    str text = reader->source->text;
    if (text.len > reader->limits->size_bytes) {
        struct diag *diag = yaml_reader_error(
            reader, "yaml-limit", (pos){1, 1}, (pos){1, 1},
            "the file has more than %zu bytes", reader->limits->size_bytes);
        diag_hint(reader->diags, diag, "divide it into several files");
        return false;
    }
    bool has_mark = str_starts_with(text, STR("\xEF\xBB\xBF"));
    reader->text = has_mark ? str_slice(text, 3, text.len) : text;
    reader->first_line = 1;
    if (!check_encoding(reader) || !check_characters(reader)) {
        return false;
    }
    yaml_directives_read(reader);
    if (yaml_reader_is_full(reader)) {
        struct diag *diag =
            yaml_reader_error(reader, "yaml-limit", (pos){1, 1}, (pos){1, 1},
                              "the file has too many directives");
        diag_hint(reader->diags, diag, "leave them out");
    }
    return !reader->failed;
}

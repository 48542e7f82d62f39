/* SPDX-License-Identifier: MIT */
/*
 * Directives: the lines "%…" before the "---" of a document.
 *
 *     %YAML 1.2      # a comment
 *     %NAME words    (reserved: ignored with a warning)
 *     ---
 *
 * They are read here, and libyaml is given the file from "---" on: it refuses
 * versions above 1.2 and names it does not know, where the specification asks
 * for a warning (YAML 1.2.2, 6.8), and takes quadratic time for many of them.
 */
#include "input/yaml_reader.h"

#include "base/utf8.h"

/* One line of the file, without its end. */
struct line {
    str text;
    pos start;
    pos end;
};

static str skip_blanks(str text)
{
    while (text.len && (text.data[0] == ' ' || text.data[0] == '\t')) {
        text = str_slice(text, 1, text.len);
    }
    return text;
}

/* Cuts off what stands before the next blank. */
static str cut_word(str *rest)
{
    size_t len = 0;
    while (len < rest->len && rest->data[len] != ' ' &&
           rest->data[len] != '\t') {
        len++;
    }
    str word = str_slice(*rest, 0, len);
    *rest = skip_blanks(str_slice(*rest, len, rest->len));
    return word;
}

static bool version_parse(str text, uint64_t *major, uint64_t *minor)
{
    str rest = text;
    str first = str_cut(&rest, '.');
    return str_to_uint(first, UINT32_MAX, major) &&
           str_to_uint(rest, UINT32_MAX, minor);
}

static void read_version(struct yaml_reader *reader, const struct line *line,
                         str rest)
{
    uint64_t major = 0;
    uint64_t minor = 0;
    str version = cut_word(&rest);
    bool is_whole = rest.len == 0 || rest.data[0] == '#';
    struct diag *diag = NULL;
    if (!version_parse(version, &major, &minor) || !is_whole) {
        diag = yaml_reader_error(reader, "yaml-syntax", line->start, line->end,
                                 "%%YAML wants a version and nothing else");
    } else if (major != 1) {
        diag = yaml_reader_error(reader, "yaml-version", line->start, line->end,
                                 "YAML %.*s is not read", STR_ARG(version));
    } else if (minor > 2) {
        diag = yaml_reader_warning(reader, "yaml-version", line->start,
                                   line->end, "YAML %.*s is read as YAML 1.2",
                                   STR_ARG(version));
    }
    if (diag) {
        diag_hint(reader->diags, diag, "write %%YAML 1.2 or leave it out");
    }
}

static void read_directive(struct yaml_reader *reader, const struct line *line,
                           pos *version_place)
{
    str rest = line->text;
    str name = cut_word(&rest);
    if (str_equal(name, STR("%YAML")) && version_place->line) {
        struct diag *diag =
            yaml_reader_error(reader, "yaml-syntax", line->start, line->end,
                              "%%YAML is given a second time");
        diag_related(reader->diags, diag, reader->source, *version_place,
                     "first given here");
        diag_hint(reader->diags, diag, "keep one of the two");
    } else if (str_equal(name, STR("%YAML"))) {
        *version_place = line->start;
        read_version(reader, line, rest);
    } else if (str_equal(name, STR("%TAG"))) {
        struct diag *diag =
            yaml_reader_error(reader, "yaml-tag", line->start, line->end,
                              "tags of one's own are not read");
        diag_hint(reader->diags, diag, "leave out %%TAG and the tags it names");
    } else {
        struct diag *diag = yaml_reader_warning(
            reader, "yaml-directive", line->start, line->end,
            "this directive is unknown and ignored");
        diag_hint(reader->diags, diag, "leave it out");
    }
}

static bool is_document_start(str line)
{
    return str_starts_with(line, STR("---")) &&
           (line.len == 3 || line.data[3] == ' ' || line.data[3] == '\t');
}

static struct line cut_line(str *rest, uint32_t number)
{
    str text = str_cut(rest, '\n');
    if (str_ends_with(text, STR("\r"))) {
        text = str_slice(text, 0, text.len - 1);
    }
    uint32_t width = (uint32_t)utf8_count(text);
    return (struct line){text, {number, 1}, {number, 1 + width}};
}

static bool is_blank_or_comment(str line)
{
    str visible = skip_blanks(line);
    return visible.len == 0 || visible.data[0] == '#';
}

static void begin_document(struct yaml_reader *reader, const struct line *line,
                           str rest)
{
    if (!is_document_start(line->text)) {
        struct diag *diag =
            yaml_reader_error(reader, "yaml-syntax", line->start, line->end,
                              "directives must be followed by a line ---");
        diag_hint(reader->diags, diag, "put --- before this line");
    }
    reader->text = rest;
    reader->first_line = line->start.line;
}

void yaml_directives_read(struct yaml_reader *reader)
{
    str rest = reader->text;
    pos version_place = {0};
    uint32_t number = reader->first_line;
    bool has_directive = false;
    for (; !yaml_reader_is_full(reader); number++) {
        str here = rest;
        struct line line = cut_line(&rest, number);
        if (str_starts_with(line.text, STR("%"))) {
            has_directive = true;
            read_directive(reader, &line, &version_place);
        } else if (here.len == 0 || !is_blank_or_comment(line.text)) {
            if (has_directive) {
                begin_document(reader, &line, here);
            }
            return;
        }
    }
}

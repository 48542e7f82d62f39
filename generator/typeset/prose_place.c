/* SPDX-License-Identifier: MIT */
/*
 * From a byte of a text to a place in the YAML file that it came from.
 *
 * YAML folds lines, takes indentation away and resolves escapes, so there is no
 * simple sum.  But what a fault is about ("{nmae}", an address, "<b>") nearly
 * always stands in the file as it stands in the text: if it is the third one of
 * its kind in the text, it is the third one in the span of the value.
 */
#include "base/utf8.h"
#include "typeset/prose_tree.h"

static size_t offset_of(const struct source *source, pos place)
{
    str rest = source_from_line(source, place.line);
    size_t i = 0;
    for (uint32_t c = 1; c < place.column && i < rest.len; c++) {
        if (rest.data[i] == '\n') {
            break;
        }
        utf8_decode(rest, &i);
    }
    return rest.len ? (size_t)(rest.data - source->text.data) + i
                    : source->text.len;
}

/* Steps from a place over `text`, which begins there. */
static pos step_over(pos place, str text)
{
    for (size_t i = 0; i < text.len;) {
        if (utf8_decode(text, &i) == '\n') {
            place.line++;
            place.column = 1;
        } else {
            place.column++;
        }
    }
    return place;
}

static size_t count_before(str text, size_t end, str part)
{
    size_t count = 0;
    str rest = text;
    ptrdiff_t found;
    while ((found = str_find(rest, part)) >= 0) {
        rest = str_slice(rest, (size_t)found + 1, rest.len);
        if (text.len - rest.len > end) {
            break;
        }
        count++;
    }
    return count;
}

/* Gives the offset of the part that has `count` of its like before it, or -1.
 */
static ptrdiff_t find_after(str text, str part, size_t count)
{
    str rest = text;
    ptrdiff_t found;
    while ((found = str_find(rest, part)) >= 0) {
        if (count-- == 0) {
            return (ptrdiff_t)(text.len - rest.len) + found;
        }
        rest = str_slice(rest, (size_t)found + 1, rest.len);
    }
    return -1;
}

void prose_place(const struct value *prose, size_t offset, size_t len,
                 pos *start, pos *end)
{
    *start = prose->start;
    *end = prose->end;
    str part = str_slice(prose->text, offset, offset + len);
    if (!prose->source || prose->start.line == 0 || part.len == 0) {
        return;
    }
    size_t from = offset_of(prose->source, prose->start);
    size_t to = prose->end.line ? offset_of(prose->source, prose->end)
                                : prose->source->text.len;
    str span = str_slice(prose->source->text, from, to);
    ptrdiff_t found =
        find_after(span, part, count_before(prose->text, offset, part));
    if (found < 0) {
        return;
    }
    *start = step_over(prose->start, str_slice(span, 0, (size_t)found));
    *end = step_over(*start, part);
}

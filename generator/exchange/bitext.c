/* SPDX-License-Identifier: MIT */
#include "exchange/bitext.h"

#include "base/utf8.h"
#include "exchange/bitext_parts.h"

const struct bitext_format *const bitext_formats[] = {
    &bitext_po, &bitext_xliff1, &bitext_xliff2, &bitext_csv, NULL,
};

enum { HEAD_BYTES = 4096 }; /* that tell one XLIFF from another */

static const str state_names[] = {
    [BITEXT_MISSING] = STR_INIT("missing"),
    [BITEXT_STALE] = STR_INIT("stale"),
    [BITEXT_DRAFT] = STR_INIT("draft"),
    [BITEXT_REVIEWED] = STR_INIT("reviewed"),
    [BITEXT_APPROVED] = STR_INIT("approved"),
};

static const str origin_names[] = {
    [BITEXT_UNKNOWN] = STR_INIT(""),
    [BITEXT_HUMAN] = STR_INIT("human"),
    [BITEXT_MACHINE] = STR_INIT("machine"),
    [BITEXT_MACHINE_EDITED] = STR_INIT("machine-edited"),
    [BITEXT_MEMORY] = STR_INIT("memory"),
};

enum {
    STATE_COUNT = sizeof state_names / sizeof *state_names,
    ORIGIN_COUNT = sizeof origin_names / sizeof *origin_names,
};

/* ---- words --------------------------------------------------------------- */

str bitext_state_name(enum bitext_state state)
{
    return state_names[state];
}

str bitext_origin_name(enum bitext_origin origin)
{
    return origin_names[origin];
}

bool bitext_state_from(str word, enum bitext_state *out)
{
    for (unsigned i = 0; i < STATE_COUNT; i++) {
        if (str_equal(word, state_names[i])) {
            *out = (enum bitext_state)i;
            return true;
        }
    }
    return false;
}

bool bitext_origin_from(str word, enum bitext_origin *out)
{
    for (unsigned i = 0; i < ORIGIN_COUNT; i++) {
        if (str_equal(word, origin_names[i])) {
            *out = (enum bitext_origin)i;
            return true;
        }
    }
    return false;
}

/* ---- characters ---------------------------------------------------------- */

static bool carries(uint32_t c)
{
    return c != UTF8_INVALID && (c == '\r' || !utf8_is_control(c));
}

uint32_t bitext_next(str text, size_t *offset)
{
    uint32_t c = utf8_decode(text, offset);
    return carries(c) ? c : 0xFFFD;
}

void bitext_add_text(struct buf *out, str text)
{
    for (size_t i = 0; i < text.len;) {
        buf_add_code_point(out, bitext_next(text, &i));
    }
}

bool bitext_can_carry(str text)
{
    for (size_t i = 0; i < text.len;) {
        if (!carries(utf8_decode(text, &i))) {
            return false;
        }
    }
    return true;
}

/* ---- formats ------------------------------------------------------------- */

const struct bitext_format *bitext_format_named(str name)
{
    for (size_t i = 0; bitext_formats[i]; i++) {
        if (str_equal(name, str_from(bitext_formats[i]->name))) {
            return bitext_formats[i];
        }
    }
    return NULL;
}

static bool has_suffix(str path, const char *suffix)
{
    str end = str_from(suffix);
    return path.len > end.len &&
           str_distance(str_slice(path, path.len - end.len, path.len), end,
                        0) == 0;
}

/* Gives the beginning of a file without the zeros of UTF-16. */
static str squeeze(str text, char head[HEAD_BYTES])
{
    size_t len = 0;
    for (size_t i = 0; i < text.len && len < HEAD_BYTES; i++) {
        if (text.data[i]) {
            head[len++] = text.data[i];
        }
    }
    return (str){head, len};
}

/* By the attribute `version` of its root. */
static const struct bitext_format *xliff_version(str text)
{
    char bytes[HEAD_BYTES];
    str head = squeeze(text, bytes);
    ptrdiff_t at = str_find(head, STR("<xliff"));
    if (at < 0) {
        return NULL;
    }
    head = str_slice(head, (size_t)at, head.len);
    str tag = str_cut(&head, '>');
    at = str_find(tag, STR("version="));
    if (at < 0) {
        return NULL;
    }
    tag = str_slice(tag, (size_t)at + strlen("version=\""), tag.len);
    return str_starts_with(tag, STR("1."))   ? &bitext_xliff1
           : str_starts_with(tag, STR("2.")) ? &bitext_xliff2
                                             : NULL;
}

const struct bitext_format *bitext_format_of(const struct source *file)
{
    static const char *const xliff[] = {".xlf", ".xliff", ".sdlxliff",
                                        ".mqxliff", ".xml"};
    if (has_suffix(file->path, ".po") || has_suffix(file->path, ".pot")) {
        return &bitext_po;
    }
    if (has_suffix(file->path, ".csv")) {
        return &bitext_csv;
    }
    for (size_t i = 0; i < sizeof xliff / sizeof *xliff; i++) {
        if (has_suffix(file->path, xliff[i])) {
            return xliff_version(file->text);
        }
    }
    return NULL;
}

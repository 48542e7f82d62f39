/* SPDX-License-Identifier: MIT */
/*
 * PO, the format of GNU gettext.
 *
 *     # slagen: draft, machine          state and origin
 *     #. What the text is.              note
 *     #. slagen: max 40                 max_chars
 *     #: messages:hours.always          part, and the id again
 *     #, fuzzy                          draft and stale
 *     #| msgid "Open at all hours"      previous
 *     msgctxt "hours.always"            id
 *     msgid "Open round the clock"      source
 *     msgstr "Rund um die Uhr offen"    target
 *
 * Tools know one state, fuzzy, and drop what else stands beside it; msgmerge
 * takes `#.` and `#:` from its template and keeps the comments of translators,
 * so state and origin are one of these.  po2xliff loses contexts, but no
 * references, so that the id stands in both.  Where the comment and the flag do
 * not agree, the flag is younger: see state_of in bitext_po_read.c.
 */
#include "exchange/bitext_parts.h"

static void write_char(struct buf *out, uint32_t c)
{
    switch (c) {
    case '\n':
        BUF_ADD(out, "\\n");
        break;
    case '\r':
        BUF_ADD(out, "\\r");
        break;
    case '\t':
        BUF_ADD(out, "\\t");
        break;
    case '"':
        BUF_ADD(out, "\\\"");
        break;
    case '\\':
        BUF_ADD(out, "\\\\");
        break;
    default:
        buf_add_code_point(out, c);
    }
}

/* Writes `msgid "…"`: on one line, or from the next line on where the text has
 * several, as gettext's own tools do. */
static void write_field(struct buf *out, str prefix, str keyword, str text)
{
    ptrdiff_t end = str_find(text, STR("\n"));
    bool lines = end >= 0 && (size_t)end + 1 < text.len;
    buf_add(out, prefix);
    buf_add(out, keyword);
    BUF_ADD(out, " \"");
    for (size_t i = 0; i < text.len;) {
        if (lines && (i == 0 || text.data[i - 1] == '\n')) {
            BUF_ADD(out, "\"\n");
            buf_add(out, prefix);
            BUF_ADD(out, "\"");
        }
        write_char(out, bitext_next(text, &i));
    }
    BUF_ADD(out, "\"\n");
}

/* "slagen: max 40", which stands last among the lines of a note. */
bool bitext_po_is_max(str line, uint64_t *max)
{
    const str mark = STR("slagen: max ");
    return str_starts_with(line, mark) &&
           str_to_uint(str_slice(line, mark.len, line.len), UINT32_MAX, max);
}

static void write_note(struct buf *out, const struct bitext_unit *unit)
{
    str rest = unit->note;
    uint64_t max;
    bool again = false; /* the note ends like a line of ours */
    for (bool more = rest.len > 0; more;) {
        more = str_find(rest, STR("\n")) >= 0;
        str line = str_cut(&rest, '\n');
        again = bitext_po_is_max(line, &max);
        buf_add(out, line.len ? STR("#. ") : STR("#."));
        for (size_t i = 0; i < line.len;) {
            uint32_t c = bitext_next(line, &i);
            if (c != '\r') {
                buf_add_code_point(out, c);
            }
        }
        BUF_ADD(out, "\n");
    }
    if (unit->max_chars || again) {
        buf_printf(out, "#. slagen: max %zu\n", unit->max_chars);
    }
}

static void write_state(struct buf *out, const struct bitext_unit *unit)
{
    if (unit->target.len == 0) {
        return;
    }
    BUF_ADD(out, "# slagen: ");
    buf_add(out, bitext_state_name(unit->state));
    if (unit->origin != BITEXT_UNKNOWN) {
        BUF_ADD(out, ", ");
        buf_add(out, bitext_origin_name(unit->origin));
    }
    BUF_ADD(out, "\n");
}

static void write_unit(struct buf *out, const struct bitext_unit *unit)
{
    bool translated = unit->target.len > 0;
    BUF_ADD(out, "\n");
    write_state(out, unit);
    write_note(out, unit);
    if (unit->part.len) {
        BUF_ADD(out, "#: ");
        bitext_add_text(out, unit->part);
        BUF_ADD(out, ":");
        bitext_add_text(out, unit->id);
        BUF_ADD(out, "\n");
    }
    if (translated && unit->state <= BITEXT_DRAFT) {
        BUF_ADD(out, "#, fuzzy\n");
    }
    if (translated && unit->state == BITEXT_STALE && unit->previous.len) {
        write_field(out, STR("#| "), STR("msgid"), unit->previous);
    }
    write_field(out, STR(""), STR("msgctxt"), unit->id);
    write_field(out, STR(""), STR("msgid"), unit->source);
    write_field(out, STR(""), STR("msgstr"), unit->target);
}

/* gettext writes languages with underlines. */
static void write_language(struct buf *out, const char *name, str tag)
{
    buf_printf(out, "\"%s: ", name);
    for (size_t i = 0; i < tag.len; i++) {
        buf_add_char(out, tag.data[i] == '-' ? '_' : tag.data[i]);
    }
    BUF_ADD(out, "\\n\"\n");
}

static void write(const struct bitext *bitext, struct buf *out)
{
    BUF_ADD(out,
            "# Take \"fuzzy\" away where a translation has been read and is"
            " right.\n"
            "msgid \"\"\n"
            "msgstr \"\"\n");
    write_language(out, "Language", bitext->target_lang);
    BUF_ADD(out, "\"MIME-Version: 1.0\\n\"\n"
                 "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                 "\"Content-Transfer-Encoding: 8bit\\n\"\n");
    write_language(out, "X-Source-Language", bitext->source_lang);
    for (size_t i = 0; i < bitext->count; i++) {
        write_unit(out, &bitext->items[i]);
    }
}

const struct bitext_format bitext_po = {
    .name = "po",
    .suffix = ".po",
    .about = "PO, of GNU gettext",
    .write = write,
    .read = bitext_po_read,
};

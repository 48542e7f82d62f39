/* SPDX-License-Identifier: MIT */
#include "exchange/bitext_parts.h"

/* ---- entries ------------------------------------------------------------- */

enum po_field {
    PO_CTXT,
    PO_ID,
    PO_STR,
    PO_PREVIOUS,
    PO_OTHER, /* read and forgotten: plural forms, previous contexts */
    PO_NOTE,
    PO_PART,
    PO_FIELDS,
};

struct po_file {
    struct bitext_reading reading;
    str rest;      /* of the file */
    uint32_t line; /* that is being read */
    struct buf texts[PO_FIELDS];
    bool has[PO_FIELDS];
    bool fuzzy;
    bool plural;
    enum bitext_state state; /* of our comment; missing: none */
    enum bitext_origin origin;
    uint32_t start;         /* line of the first keyword; 0: none yet */
    enum po_field open;     /* the string that may go on */
    enum po_field open_old; /* the same behind `#|` */
};

static bool refuse(struct po_file *file, const char *message)
{
    return bitext_report(&file->reading, file->line, "bitext-syntax",
                         "compare the line with the file that was exported; "
                         "`msgfmt -c` looks at a whole file",
                         "%s", message);
}

static void clear(struct po_file *file)
{
    for (size_t i = 0; i < PO_FIELDS; i++) {
        buf_clear(&file->texts[i]);
        file->has[i] = false;
    }
    file->fuzzy = file->plural = false;
    file->state = BITEXT_MISSING;
    file->origin = BITEXT_UNKNOWN;
    file->start = 0;
    file->open = file->open_old = PO_OTHER;
}

static str text_of(struct po_file *file, enum po_field field)
{
    return arena_copy(file->reading.arena, buf_text(&file->texts[field]));
}

/*
 * What the flag and our comment say together.  Fuzzy: nobody stands for the
 * text, so that it is no more than a draft.  Not fuzzy, and our comment said
 * draft: somebody has read it and taken the flag away.  Not fuzzy, and it was
 * stale, or there was nothing: it is new, and nobody has read it again.
 */
static enum bitext_state state_of(const struct po_file *file)
{
    if (file->fuzzy) {
        return file->state == BITEXT_STALE || file->has[PO_PREVIOUS]
                   ? BITEXT_STALE
                   : BITEXT_DRAFT;
    }
    switch (file->state) {
    case BITEXT_APPROVED:
        return BITEXT_APPROVED;
    case BITEXT_REVIEWED:
    case BITEXT_DRAFT:
        return BITEXT_REVIEWED;
    case BITEXT_STALE:
    case BITEXT_MISSING:
        break;
    }
    return BITEXT_DRAFT;
}

/* Takes "slagen: max 40" from the end of the note. */
static size_t take_max(str *note)
{
    uint64_t max;
    size_t at = note->len;
    while (at > 0 && note->data[at - 1] != '\n') {
        at--;
    }
    if (!bitext_po_is_max(str_slice(*note, at, note->len), &max)) {
        return 0;
    }
    *note = str_slice(*note, 0, at ? at - 1 : 0);
    return max;
}

/* True for a reference, once or several times: of texts that are the same, the
 * translate toolkit makes that the context. */
static bool is_made_of(str id, str reference)
{
    if (reference.len == 0 || id.len % reference.len != 0) {
        return false;
    }
    for (size_t i = 0; i < id.len; i += reference.len) {
        if (!str_equal(str_slice(id, i, i + reference.len), reference)) {
            return false;
        }
    }
    return true;
}

/*
 * Reads "messages:hours.always".  Without a context it tells the id, and where
 * a tool has made it the context, because two texts are the same; else what
 * stands before the id is the part.
 */
static void read_reference(struct bitext_unit *unit, str reference)
{
    if (unit->id.len && !is_made_of(unit->id, reference)) {
        size_t len = reference.len - unit->id.len;
        bool both = reference.len > unit->id.len &&
                    str_ends_with(reference, unit->id) &&
                    reference.data[len - 1] == ':';
        unit->part = both ? str_slice(reference, 0, len - 1) : reference;
        return;
    }
    str id = reference;
    str part = str_cut(&id, ':');
    if (id.len) {
        unit->part = part;
        unit->id = id;
    } else {
        unit->id = reference;
    }
}

/* "sr@latin", "de_DE.UTF-8" */
static str without_charset(struct arena *arena, str locale)
{
    str modifier = locale;
    str tag = str_cut(&modifier, '@');
    tag = str_cut(&tag, '.');
    if (str_equal(modifier, STR("latin"))) {
        return arena_printf(arena, "%.*s-Latn", STR_ARG(tag));
    }
    if (str_equal(modifier, STR("cyrillic"))) {
        return arena_printf(arena, "%.*s-Cyrl", STR_ARG(tag));
    }
    return tag;
}

static bool is_charset(str type)
{
    static const char *const known[] = {"utf-8", "utf8", "us-ascii", "ascii",
                                        "charset"};
    ptrdiff_t at = str_find(type, STR("charset="));
    if (at < 0) {
        return true;
    }
    str name = str_trim(str_slice(type, (size_t)at + 8, type.len));
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (str_distance(name, str_from(known[i]), 0) == 0) {
            return true;
        }
    }
    return false;
}

static bool read_header(struct po_file *file)
{
    struct bitext_reading *reading = &file->reading;
    str rest = text_of(file, PO_STR);
    while (rest.len) {
        str value = str_cut(&rest, '\n');
        str name = str_cut(&value, ':');
        bool from = str_equal(name, STR("X-Source-Language"));
        value = str_trim(value);
        if (str_equal(name, STR("Content-Type")) && !is_charset(value)) {
            return bitext_report(reading, file->start, "bitext-encoding",
                                 "save the file as UTF-8: `msgconv -t UTF-8`",
                                 "this file is not UTF-8, its header says");
        }
        if (from || str_equal(name, STR("Language"))) {
            bitext_take_language(
                reading, without_charset(reading->arena, value), file->start,
                from ? &reading->out->source_lang : &reading->out->target_lang);
        }
    }
    return true;
}

/* Ends the entry that stands open; false when reading cannot go on. */
static bool finish(struct po_file *file)
{
    bool usable = true;
    if (!file->start) {
        clear(file);
        return true;
    }
    if (!file->has[PO_ID] || !file->has[PO_STR]) {
        file->line = file->start;
        return refuse(file, "what begins here has no msgid, or no msgstr");
    }
    if (!file->has[PO_CTXT] && file->texts[PO_ID].len == 0) {
        usable = read_header(file);
    } else if (file->plural) {
        bitext_report(&file->reading, file->start, "bitext-unit",
                      "write plurals as the exported text does",
                      "this text has plural forms of gettext: it is left out");
    } else {
        struct bitext_unit unit = {
            .id = text_of(file, PO_CTXT),
            .source = text_of(file, PO_ID),
            .target = text_of(file, PO_STR),
            .previous = text_of(file, PO_PREVIOUS),
            .note = text_of(file, PO_NOTE),
            .state = state_of(file),
            .origin = file->origin,
            .line = file->start,
        };
        read_reference(&unit, text_of(file, PO_PART));
        unit.max_chars = take_max(&unit.note);
        usable = bitext_add(&file->reading, &unit);
    }
    clear(file);
    return usable;
}

/* ---- strings ------------------------------------------------------------- */

static int digit(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    c = (char)(c | 32);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 16;
}

/* Reads \101 or \x41: a byte. */
static size_t read_number(str text, size_t at, struct buf *out)
{
    bool hex = text.data[at] == 'x';
    size_t last = at + 3;
    int base = hex ? 16 : 8;
    int byte = 0;
    at += hex;
    while (at < text.len && at < last && digit(text.data[at]) < base) {
        byte = byte * base + digit(text.data[at++]);
    }
    buf_add_char(out, (char)byte);
    return at;
}

/* Reads what stands behind a backslash; gives where it ends, or 0. */
static size_t read_escape(str text, size_t at, struct buf *out)
{
    static const char names[] = "nrtabfv\"\\";
    static const char values[] = "\n\r\t\a\b\f\v\"\\";
    if (at >= text.len) {
        return 0;
    }
    char c = text.data[at];
    const char *name = c ? strchr(names, c) : NULL;
    if (name) {
        buf_add_char(out, values[name - names]);
        return at + 1;
    }
    bool number = c == 'x' ? at + 1 < text.len && digit(text.data[at + 1]) < 16
                           : digit(c) < 8;
    return number ? read_number(text, at, out) : 0;
}

/* Reads "…" "…", all that a line has. */
static bool read_string(struct po_file *file, str text, enum po_field field)
{
    struct buf *out = &file->texts[field];
    size_t i = 0;
    text = str_trim(text);
    while (i < text.len && text.data[i] == '"') {
        i++;
        while (i < text.len && text.data[i] != '"') {
            if (text.data[i] != '\\') {
                buf_add_char(out, text.data[i++]);
                continue;
            }
            i = read_escape(text, i + 1, out);
            if (!i) {
                return refuse(file, "a backslash stands here before a "
                                    "character that needs none");
            }
        }
        if (i >= text.len) {
            return refuse(file, "this text does not end with a quote");
        }
        i++;
        while (i < text.len && (text.data[i] == ' ' || text.data[i] == '\t')) {
            i++;
        }
    }
    return i == text.len && i > 0
               ? true
               : refuse(file, "here a text between quotes is expected");
}

/* ---- lines --------------------------------------------------------------- */

static enum po_field field_of(str keyword)
{
    return str_equal(keyword, STR("msgctxt"))  ? PO_CTXT
           : str_equal(keyword, STR("msgid"))  ? PO_ID
           : str_equal(keyword, STR("msgstr")) ? PO_STR
                                               : PO_OTHER;
}

static bool is_plural(str keyword)
{
    return str_equal(keyword, STR("msgid_plural")) ||
           str_starts_with(keyword, STR("msgstr["));
}

/* Cuts `msgid` from `msgid "text"`. */
static str cut_keyword(str *line)
{
    size_t end = 0;
    while (end < line->len && !strchr(" \t\"", line->data[end])) {
        end++;
    }
    str keyword = str_slice(*line, 0, end);
    *line = str_slice(*line, end, line->len);
    return keyword;
}

static bool read_keyword(struct po_file *file, str line)
{
    str keyword = cut_keyword(&line);
    enum po_field field = field_of(keyword);
    bool plural = is_plural(keyword);
    if (field == PO_OTHER && !plural) {
        return str_equal(keyword, STR("domain"))
                   ? finish(file)
                   : refuse(file, "this line is neither a comment nor one of "
                                  "msgctxt, msgid and msgstr");
    }
    if ((field == PO_CTXT || field == PO_ID) && file->has[PO_STR] &&
        !finish(file)) {
        return false;
    }
    if (field != PO_OTHER && file->has[field]) {
        return refuse(file, "this entry has it already");
    }
    if (plural || field == PO_STR) {
        if (!file->has[PO_ID]) {
            return refuse(file, "there is no msgid before this line");
        }
        file->has[PO_STR] |= !str_equal(keyword, STR("msgid_plural"));
    }
    file->has[field] = true;
    file->plural |= plural;
    file->start = file->start ? file->start : file->line;
    file->open = field;
    return read_string(file, line, field);
}

static bool read_previous(struct po_file *file, str line)
{
    line = str_trim(line);
    if (line.len && line.data[0] != '"') {
        str keyword = cut_keyword(&line);
        file->open_old = field_of(keyword) == PO_ID ? PO_PREVIOUS : PO_OTHER;
        file->has[file->open_old] = true;
    }
    return read_string(file, line, file->open_old);
}

static void read_flags(struct po_file *file, str flags)
{
    while (flags.len) {
        str flag = str_trim(str_cut(&flags, ','));
        file->fuzzy |= str_equal(flag, STR("fuzzy"));
    }
}

/* "slagen: draft, machine"; what is not known is passed over. */
static void read_state(struct po_file *file, str words)
{
    while (words.len) {
        str word = str_trim(str_cut(&words, ','));
        bitext_state_from(word, &file->state);
        bitext_origin_from(word, &file->origin);
    }
}

static void add_line(struct po_file *file, enum po_field field, str line,
                     const char *between)
{
    if (file->has[field]) {
        buf_add(&file->texts[field], str_from(between));
    }
    file->has[field] = true;
    buf_add(&file->texts[field], line);
}

/* Reads a line that begins with "#". */
static bool read_comment(struct po_file *file, str line)
{
    char kind = line.len > 1 ? line.data[1] : ' ';
    if (file->has[PO_STR] && !finish(file)) {
        return false;
    }
    const str mark = STR("slagen: ");
    str text = str_slice(line, 2, line.len);
    str shown =
        str_starts_with(text, STR(" ")) ? str_slice(text, 1, text.len) : text;
    switch (kind) {
    case '~': /* an entry that is no longer in use, and its comments */
        if (!file->start) {
            clear(file);
        }
        return true;
    case '|':
        return read_previous(file, text);
    case '.':
        add_line(file, PO_NOTE, shown, "\n");
        return true;
    case ':':
        add_line(file, PO_PART, str_trim(text), " ");
        return true;
    case ',':
        read_flags(file, text);
        return true;
    case ' ':
        if (str_starts_with(text, mark)) {
            read_state(file, str_slice(text, mark.len, text.len));
        }
        return true;
    default:
        return true;
    }
}

static bool read_line(struct po_file *file, str line)
{
    if (str_ends_with(line, STR("\r"))) {
        line = str_slice(line, 0, line.len - 1);
    }
    str text = str_trim(line);
    if (text.len == 0) {
        return true;
    }
    if (line.data[0] == '#') {
        return read_comment(file, line);
    }
    if (text.data[0] == '"') {
        return file->start ? read_string(file, text, file->open)
                           : refuse(file, "there is no msgid before this line");
    }
    return read_keyword(file, text);
}

static bool read_lines(struct po_file *file)
{
    while (file->rest.len) {
        str line = str_cut(&file->rest, '\n');
        file->line++;
        if (!read_line(file, line)) {
            return false;
        }
    }
    return finish(file);
}

bool bitext_po_read(const struct source *source, struct arena *arena,
                    struct diags *diags, struct bitext *out)
{
    const str mark = STR("\xEF\xBB\xBF");
    struct po_file file = {.rest = source->text};
    if (!bitext_begin(&file.reading, source, arena, diags, out) ||
        !bitext_check_utf8(&file.reading)) {
        return false;
    }
    if (str_starts_with(file.rest, mark)) {
        file.rest = str_slice(file.rest, mark.len, file.rest.len);
    }
    for (size_t i = 0; i < PO_FIELDS; i++) {
        buf_init(&file.texts[i], BITEXT_MAX_BYTES);
    }
    clear(&file);
    bool usable = read_lines(&file);
    for (size_t i = 0; i < PO_FIELDS; i++) {
        buf_release(&file.texts[i]);
    }
    return usable && bitext_end(&file.reading);
}

/* SPDX-License-Identifier: MIT */
/*
 * One pass over the text.  Brackets and runs of * and _ wait on two stacks;
 * emphasis is settled when a link ends, for what stands in it, and at the end.
 */
#include "exchange/inlines.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "exchange/alphabet.h"
#include "exchange/html_tag.h"

enum {
    MOST_BACKTICKS = 80, /* in a row; more are text, as cmark has it */
    MOST_PARENTHESES = 32,
    MOST_ADDRESS_BYTES = 4096,
};

/* A run of * or _ that may still open or close something. */
struct run {
    char mark;
    bool can_open;
    bool can_close;
    size_t len;    /* marks that are left */
    size_t full;   /* as it was written, for the rule of three */
    size_t before; /* the run below it on the stack, or NO_RUN */
};

#define NO_RUN SIZE_MAX

struct bracket {
    size_t from; /* behind the [ */
    size_t run;  /* runs that stood before it */
    bool is_image;
};

struct reading {
    struct arena *arena;
    str text;
    size_t at;
    struct buf plain;
    struct buf code;
    struct run *runs;
    size_t run_count;
    size_t run_capacity;
    struct bracket *brackets;
    size_t bracket_count;
    size_t bracket_capacity;
    struct inline_link *links;
    size_t link_capacity;
    str anchor_url;                    /* of the <a href> that is open */
    size_t anchor_at;                  /* behind its tag; 0: none */
    bool no_ticks[MOST_BACKTICKS + 1]; /* of that many none follow any more */
    struct inlines result;
};

static char peek(const struct reading *in, size_t ahead)
{
    size_t i = in->at + ahead;
    return i < in->text.len ? in->text.data[i] : '\0';
}

static uint32_t code_point_at(str text, size_t at)
{
    return at < text.len ? utf8_decode(text, &at) : '\n';
}

static uint32_t code_point_before(str text, size_t at)
{
    if (at == 0) {
        return '\n';
    }
    size_t start = at - 1;
    while (start > 0 && at - start < 4 &&
           ((unsigned char)text.data[start] & 0xC0) == 0x80) {
        start--;
    }
    return utf8_decode(text, &start);
}

/* ---- emphasis ------------------------------------------------------------ */

/* False for what is meant as it stands: `a * b`, snake_case. */
static bool add_run(struct reading *in, size_t from, size_t to)
{
    uint32_t before = code_point_before(in->text, from);
    uint32_t after = code_point_at(in->text, to);
    bool mark_before = alphabet_is_punctuation(before);
    bool mark_after = alphabet_is_punctuation(after);
    bool space_before = alphabet_is_space(before);
    bool space_after = alphabet_is_space(after);
    bool left = !space_after && (!mark_after || space_before || mark_before);
    bool right = !space_before && (!mark_before || space_after || mark_after);
    char mark = in->text.data[from];
    struct run run = {.mark = mark, .len = to - from, .full = to - from};
    if (mark == '_') {
        run.can_open = left && (!right || mark_before);
        run.can_close = right && (!left || mark_after);
    } else {
        run.can_open = left;
        run.can_close = right;
    }
    if ((space_before && space_after) ||
        (mark == '_' && !run.can_open && !run.can_close)) {
        return false;
    }
    in->runs =
        ARENA_GROW(in->arena, in->runs, in->run_count, &in->run_capacity);
    in->runs[in->run_count++] = run;
    return true;
}

static bool fits(const struct run *opener, const struct run *closer)
{
    if (opener->mark != closer->mark || !opener->can_open) {
        return false;
    }
    bool both = opener->can_close || closer->can_open;
    return !both || (opener->full + closer->full) % 3 != 0 ||
           (opener->full % 3 == 0 && closer->full % 3 == 0);
}

static void match(struct reading *in, struct run *opener, struct run *closer)
{
    bool is_strong = opener->len >= 2 && closer->len >= 2;
    size_t len = is_strong ? 2 : 1;
    opener->len -= len;
    closer->len -= len;
    if (is_strong) {
        in->result.strong++;
    } else {
        in->result.emphasis++;
    }
}

/*
 * "process emphasis" of the specification over the runs from `bottom` on, which
 * are forgotten.  `floors` are its openers_bottom: before them nothing opens
 * for a closer of that kind, which keeps it linear.
 */
static void settle(struct reading *in, size_t bottom)
{
    size_t floors[2][2][3] = {0};
    size_t top = NO_RUN; /* of the stack of those that may still open */
    for (size_t i = bottom; i < in->run_count; i++) {
        struct run *closer = &in->runs[i];
        size_t *floor =
            &floors[closer->mark == '_'][closer->can_open][closer->full % 3];
        while (closer->can_close && closer->len) {
            size_t at = top;
            while (at != NO_RUN && at >= *floor &&
                   !fits(&in->runs[at], closer)) {
                at = in->runs[at].before;
            }
            if (at == NO_RUN || at < *floor) {
                *floor = top == NO_RUN ? 0 : top + 1;
                break;
            }
            match(in, &in->runs[at], closer);
            top = in->runs[at].len ? at : in->runs[at].before;
        }
        if (closer->can_open && closer->len) {
            closer->before = top;
            top = i;
        }
    }
    for (size_t i = bottom; i < in->run_count; i++) {
        in->result.loose += in->runs[i].len;
    }
    in->run_count = bottom;
}

/* ---- text ---------------------------------------------------------------- */

static void add_code(struct reading *in, str code)
{
    buf_add_code_point(&in->plain, 0xFFFC);
    buf_add(&in->code, code);
    buf_add_char(&in->code, '\n');
}

static bool read_number(str digits, unsigned base, uint32_t *out)
{
    uint32_t number = 0;
    for (size_t i = 0; i < digits.len; i++) {
        char c = digits.data[i];
        char small = (char)(c | 32);
        unsigned digit = c >= '0' && c <= '9' ? (unsigned)(c - '0')
                         : small >= 'a' && small <= 'f'
                             ? (unsigned)(small - 'a' + 10)
                             : 99;
        if (digit >= base || number > 0x10FFFF) {
            return false;
        }
        number = number * base + digit;
    }
    *out = number;
    return digits.len && number && number <= 0x10FFFF &&
           (number < 0xD800 || number > 0xDFFF);
}

static bool read_entity(str name, uint32_t *out)
{
    static const struct {
        const char *name;
        uint32_t code_point;
    } known[] = {
        {"amp", '&'},      {"lt", '<'},       {"gt", '>'},
        {"quot", '"'},     {"apos", '\''},    {"nbsp", 0xA0},
        {"ndash", 0x2013}, {"mdash", 0x2014}, {"hellip", 0x2026},
        {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"ldquo", 0x201C},
        {"rdquo", 0x201D}, {"laquo", 0xAB},   {"raquo", 0xBB},
        {"copy", 0xA9},    {"reg", 0xAE},     {"trade", 0x2122},
    };
    if (str_starts_with(name, STR("#x")) || str_starts_with(name, STR("#X"))) {
        return read_number(str_slice(name, 2, name.len), 16, out);
    }
    if (str_starts_with(name, STR("#"))) {
        return read_number(str_slice(name, 1, name.len), 10, out);
    }
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (str_equal(name, str_from(known[i].name))) {
            *out = known[i].code_point;
            return true;
        }
    }
    return false;
}

static void take_entity(struct reading *in)
{
    enum { LONGEST = 10 };
    uint32_t code_point;
    size_t len = 1;
    while (len <= LONGEST && peek(in, len) && peek(in, len) != ';') {
        len++;
    }
    str name = str_slice(in->text, in->at + 1, in->at + len);
    if (peek(in, len) == ';' && read_entity(name, &code_point)) {
        buf_add_code_point(&in->plain, code_point);
        in->at += len + 1;
        return;
    }
    buf_add_char(&in->plain, '&');
    in->at++;
}

static size_t run_of(str text, size_t at, char c)
{
    size_t len = 0;
    while (at + len < text.len && text.data[at + len] == c) {
        len++;
    }
    return len;
}

/* Gives where the code that `len` backticks open ends, or 0. */
static size_t code_end(struct reading *in, size_t len)
{
    size_t i = in->at + len;
    if (len > MOST_BACKTICKS || in->no_ticks[len]) {
        return 0;
    }
    while (i < in->text.len) {
        const char *found = memchr(in->text.data + i, '`', in->text.len - i);
        if (!found) {
            break;
        }
        i = (size_t)(found - in->text.data);
        size_t other = run_of(in->text, i, '`');
        if (other == len) {
            return i;
        }
        i += other;
    }
    in->no_ticks[len] = true;
    return 0;
}

static void take_backticks(struct reading *in)
{
    size_t len = run_of(in->text, in->at, '`');
    size_t end = code_end(in, len);
    if (end) {
        add_code(in, str_trim(str_slice(in->text, in->at + len, end)));
        in->at = end + len;
        return;
    }
    buf_add(&in->plain, str_slice(in->text, in->at, in->at + len));
    in->at += len;
}

/* ---- links --------------------------------------------------------------- */

static void add_link(struct reading *in, str text, str url, bool is_image)
{
    in->links = ARENA_GROW(in->arena, in->links, in->result.link_count,
                           &in->link_capacity);
    in->links[in->result.link_count++] =
        (struct inline_link){str_trim(text), str_trim(url), is_image};
}

/* Gives the length of `(url "title")` from its first bracket on, or 0.  More
 * lenient than CommonMark: a line end within is one more blank. */
static size_t address_len(str text, size_t from, str *url)
{
    size_t depth = 0;
    for (size_t i = from; i < text.len && i - from < MOST_ADDRESS_BYTES; i++) {
        char c = text.data[i];
        if (c == '\\') {
            i++;
        } else if (c == '(' && ++depth > MOST_PARENTHESES) {
            return 0;
        } else if (c == ')' && --depth == 0) {
            str whole = str_trim(str_slice(text, from + 1, i));
            ptrdiff_t title = str_find(whole, STR(" \""));
            *url = title < 0 ? whole : str_slice(whole, 0, (size_t)title);
            return i + 1 - from;
        }
    }
    return 0;
}

static void open_bracket(struct reading *in, bool is_image)
{
    in->at += is_image ? 2 : 1;
    in->brackets = ARENA_GROW(in->arena, in->brackets, in->bracket_count,
                              &in->bracket_capacity);
    in->brackets[in->bracket_count++] =
        (struct bracket){in->at, in->run_count, is_image};
}

static void close_bracket(struct reading *in)
{
    str url;
    size_t len = peek(in, 1) == '(' && in->bracket_count
                     ? address_len(in->text, in->at + 1, &url)
                     : 0;
    if (in->bracket_count) {
        const struct bracket *bracket = &in->brackets[--in->bracket_count];
        if (len) {
            str text = str_slice(in->text, bracket->from, in->at);
            add_link(in, text, url, bracket->is_image);
            settle(in, bracket->run);
        }
    }
    in->at += 1 + len;
}

/* ---- HTML ---------------------------------------------------------------- */

static bool is_address(str inside)
{
    return str_starts_with(inside, STR("http://")) ||
           str_starts_with(inside, STR("https://")) ||
           str_starts_with(inside, STR("mailto:"));
}

static bool take_autolink(struct reading *in)
{
    if (!is_address(str_slice(in->text, in->at + 1, in->at + 9))) {
        return false;
    }
    size_t len = 1;
    while (len < MOST_ADDRESS_BYTES && peek(in, len) > ' ' &&
           peek(in, len) != '>' && peek(in, len) != '<') {
        len++;
    }
    if (peek(in, len) != '>') {
        return false;
    }
    str url = str_slice(in->text, in->at + 1, in->at + len);
    add_link(in, url, url, false);
    add_code(in, url);
    in->at += len + 1;
    return true;
}

static void take_anchor(struct reading *in, const struct html_tag *tag)
{
    str url;
    if (tag->is_end) {
        if (in->anchor_at) {
            add_link(in, str_slice(in->text, in->anchor_at, tag->start),
                     in->anchor_url, false);
            in->anchor_at = 0;
        }
    } else if (html_tag_get(tag, "href", &url) && url.len) {
        in->anchor_url = url;
        in->anchor_at = tag->end;
    }
}

static void take_tag(struct reading *in, const struct html_tag *tag)
{
    str url;
    str text = {0};
    if (html_tag_is(tag, "a")) {
        take_anchor(in, tag);
    } else if (html_tag_is(tag, "img") && html_tag_get(tag, "src", &url)) {
        html_tag_get(tag, "alt", &text);
        add_link(in, text, url, true);
    } else if (html_tag_is(tag, "br") || html_tag_is(tag, "p")) {
        buf_add_char(&in->plain, ' ');
    } else if (!tag->is_end &&
               (html_tag_is(tag, "strong") || html_tag_is(tag, "b"))) {
        in->result.strong++;
    } else if (!tag->is_end &&
               (html_tag_is(tag, "em") || html_tag_is(tag, "i"))) {
        in->result.emphasis++;
    }
    in->at = tag->end;
}

static void take_less(struct reading *in)
{
    struct html_tag tag;
    if (take_autolink(in)) {
        return;
    }
    if (html_tag_read(in->text, in->at, &tag)) {
        take_tag(in, &tag);
        return;
    }
    buf_add_char(&in->plain, '<');
    in->at++;
}

/* ---- all ----------------------------------------------------------------- */

static void take_character(struct reading *in)
{
    uint32_t c = utf8_decode(in->text, &in->at);
    bool is_break = c == '\n' || c == '\r' || c == '\t';
    buf_add_code_point(&in->plain, is_break            ? ' '
                                   : c == UTF8_INVALID ? 0xFFFD
                                                       : c);
}

static void take(struct reading *in)
{
    char c = peek(in, 0);
    if (c == '\\' && peek(in, 1) > ' ' &&
        alphabet_is_punctuation((unsigned char)peek(in, 1))) {
        buf_add_char(&in->plain, peek(in, 1));
        in->at += 2;
    } else if (c == '`') {
        take_backticks(in);
    } else if (c == '<') {
        take_less(in);
    } else if (c == '&') {
        take_entity(in);
    } else if (c == '[' || (c == '!' && peek(in, 1) == '[')) {
        open_bracket(in, c == '!');
    } else if (c == ']') {
        close_bracket(in);
    } else if (c == '*' || c == '_') {
        size_t len = run_of(in->text, in->at, c);
        if (!add_run(in, in->at, in->at + len)) {
            buf_add(&in->plain, str_slice(in->text, in->at, in->at + len));
        }
        in->at += len;
    } else {
        take_character(in);
    }
}

struct inlines inlines_read(str text, struct arena *arena)
{
    struct reading in = {.arena = arena, .text = text};
    /* A byte that is no UTF-8 takes three as U+FFFD, and code a line feed. */
    buf_init(&in.plain, text.len * 3 + 16);
    buf_init(&in.code, text.len * 2 + 16);
    while (in.at < text.len) {
        take(&in);
    }
    settle(&in, 0);
    in.result.links = in.links;
    in.result.plain = arena_copy(arena, buf_text(&in.plain));
    in.result.code = arena_copy(arena, buf_text(&in.code));
    buf_release(&in.plain);
    buf_release(&in.code);
    return in.result;
}

/* SPDX-License-Identifier: MIT */
#include "typeset/html_phrases.h"

#include "typeset/html_scan.h"

enum { MOST_OPEN = 100 };

/* An element that is open: its language, and whether it is broken with care;
 * both hold for what stands in it. */
struct open {
    struct html_name name;
    str lang;
    bool is_head;
};

struct page {
    str html;
    html_find_phrases *find;
    void *context;
    struct arena *scratch;
    struct buf *out;
    size_t written; /* bytes of `html` that are in `out` */
    struct html_scan scan;
    size_t text_start;  /* of the text that is being read */
    size_t value_start; /* of an attribute's */
    bool in_lang;       /* the attribute is lang="" */
    str lang;           /* of the tag that is being read */
    struct open open[MOST_OPEN];
    size_t depth;
    bool is_lost; /* nested too deep */
};

static bool is_named(const struct html_name *name, str text)
{
    return str_equal((str){name->text, name->len}, text);
}

static bool is_one_of(const struct html_name *name, const str *names,
                      size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (is_named(name, names[i])) {
            return true;
        }
    }
    return false;
}

static bool is_void(const struct html_name *name)
{
    static const str names[] = {
        STR_INIT("area"),  STR_INIT("base"),  STR_INIT("br"),
        STR_INIT("col"),   STR_INIT("embed"), STR_INIT("hr"),
        STR_INIT("img"),   STR_INIT("input"), STR_INIT("link"),
        STR_INIT("meta"),  STR_INIT("param"), STR_INIT("source"),
        STR_INIT("track"), STR_INIT("wbr"),
    };
    return is_one_of(name, names, sizeof names / sizeof *names);
}

static bool is_head(const struct html_name *name)
{
    static const str names[] = {
        STR_INIT("h1"), STR_INIT("h2"),      STR_INIT("h3"), STR_INIT("h4"),
        STR_INIT("th"), STR_INIT("caption"), STR_INIT("dt"),
    };
    return is_one_of(name, names, sizeof names / sizeof *names);
}

/* Dates and numbers are not broken at all. */
static bool is_value(const struct html_name *name)
{
    return is_named(name, STR("time")) || is_named(name, STR("data"));
}

/* --- elements
 * -------------------------------------------------------------- */

static void open_element(struct page *page)
{
    const struct open *outer =
        page->depth ? &page->open[page->depth - 1] : NULL;
    if (is_void(&page->scan.element)) {
        return;
    }
    if (page->depth == MOST_OPEN) {
        page->is_lost = true;
        return;
    }
    page->open[page->depth++] = (struct open){
        .name = page->scan.element,
        .lang = page->lang.data ? page->lang : (outer ? outer->lang : STR("")),
        .is_head = is_head(&page->scan.element) ||
                   (outer && outer->is_head && !is_value(&page->scan.element)),
    };
}

/* Closes what was left open within the element, too. */
static void close_element(struct page *page)
{
    size_t depth = page->depth;
    str name = {page->scan.element.text, page->scan.element.len};
    while (depth && !is_named(&page->open[depth - 1].name, name)) {
        depth--;
    }
    page->depth = depth ? depth - 1 : page->depth;
}

/* --- text
 * -------------------------------------------------------------------- */

/* Gives the length of a reference that escape_html writes, and what it is. */
static size_t reference_len(str text, char *c)
{
    static const struct {
        str reference;
        char c;
    } references[] = {
        {STR_INIT("&amp;"), '&'},  {STR_INIT("&lt;"), '<'},
        {STR_INIT("&gt;"), '>'},   {STR_INIT("&quot;"), '"'},
        {STR_INIT("&#39;"), '\''},
    };
    for (size_t i = 0; i < sizeof references / sizeof *references; i++) {
        if (str_starts_with(text, references[i].reference)) {
            *c = references[i].c;
            return references[i].reference.len;
        }
    }
    *c = text.data[0];
    return 1;
}

/* Gives the words of a text, and where each of their bytes comes from. */
static str words_of(str text, struct arena *arena, size_t *origins)
{
    char *words = arena_alloc(arena, text.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < text.len;) {
        origins[len] = i;
        i += reference_len(str_slice(text, i, text.len), &words[len++]);
    }
    return (str){words, len};
}

static void write_until(struct page *page, size_t end)
{
    buf_add(page->out, str_slice(page->html, page->written, end));
    page->written = end;
}

static void end_text(struct page *page, size_t end)
{
    const struct open *open = page->depth ? &page->open[page->depth - 1] : NULL;
    if (!open || !open->is_head || open->lang.len == 0 || page->is_lost) {
        return;
    }
    struct arena_mark mark = arena_mark(page->scratch);
    str text = str_slice(page->html, page->text_start, end);
    size_t *origins = ARENA_ARRAY(page->scratch, text.len + 1, size_t);
    const size_t *breaks = NULL;
    str words = words_of(text, page->scratch, origins);
    size_t count =
        words.len ? page->find(page->context, open->lang, words, &breaks) : 0;
    for (size_t i = 0; i < count; i++) {
        write_until(page, page->text_start + origins[breaks[i]]);
        BUF_ADD(page->out, "<wbr>");
    }
    arena_rewind(page->scratch, mark);
}

/* --- the page
 * --------------------------------------------------------------- */

static bool is_in_value(enum html_state state)
{
    return state == HTML_DOUBLE_QUOTED || state == HTML_SINGLE_QUOTED ||
           state == HTML_UNQUOTED;
}

static bool is_in_tag(enum html_state state)
{
    return state >= HTML_TAG_NAME && state <= HTML_UNQUOTED;
}

static bool is_outside(enum html_state state)
{
    return state == HTML_TEXT || state == HTML_CODE || state == HTML_TITLE;
}

/* Looks at byte `i`, before which the page was in `before`. */
static void look(struct page *page, enum html_state before, size_t i)
{
    enum html_state now = page->scan.state;
    if (before == HTML_TEXT && now == HTML_TAG_OPEN) {
        end_text(page, i);
        page->lang = (str){0};
    }
    if (!is_in_value(before) && is_in_value(now)) {
        page->value_start = now == HTML_UNQUOTED ? i : i + 1;
        page->in_lang = is_named(&page->scan.attribute, STR("lang"));
    }
    if (is_in_value(before) && !is_in_value(now) && page->in_lang) {
        page->lang = str_slice(page->html, page->value_start, i);
    }
    bool left_code = before == HTML_CODE || before == HTML_TITLE;
    if ((is_in_tag(before) && is_outside(now)) ||
        (left_code && now == HTML_TEXT)) {
        if (page->scan.end_tag) {
            close_element(page);
        } else {
            open_element(page);
        }
    }
    if (now == HTML_TEXT && before != HTML_TEXT) {
        page->text_start = i + 1;
    }
}

void html_mark_phrases(str html, html_find_phrases *find, void *context,
                       struct arena *scratch, struct buf *out)
{
    struct page page = {
        .html = html,
        .find = find,
        .context = context,
        .scratch = scratch,
        .out = out,
    };
    for (size_t i = 0; i < html.len && !page.is_lost; i++) {
        enum html_state before = page.scan.state;
        html_scan_text(&page.scan, str_slice(html, i, i + 1));
        look(&page, before, i);
    }
    write_until(&page, html.len);
}

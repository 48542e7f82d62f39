/* SPDX-License-Identifier: MIT */
/*
 * A text as prose: checked, then written in every output.  HTML is balanced and
 * without harm, Markdown is CommonMark that says the same when it is read
 * again, and no value becomes markup.
 */
#include "typeset/prose.h"

#include "fuzz.h"

enum { MOST_BYTES = 8 << 20 };

static struct arena program;
static struct value *values;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    values = value_map(&program);
    struct value *phone = value_map(&program);
    value_put_text(phone, &program, "text", STR("*<b>+49*"));
    value_put_text(phone, &program, "href", STR("tel:+49891"));
    struct value *day = value_map(&program);
    value_put_text(day, &program, "text", STR("[1](x) \"'&\n# 2"));
    value_put_text(day, &program, "datetime", STR("2027-01-01\">"));
    value_put(values, &program, "partner.phone", phone);
    value_put(values, &program, "d", day);
    value_put_text(values, &program, "x", STR("javascript:\xd7\xa2`_|"));
    return 0;
}

static const struct value *value_of(void *context, str name)
{
    return context ? value_find(context, name) : NULL;
}

static str page_url(void *context, str id)
{
    (void)context;
    return str_equal(id, STR("p")) ? STR("../p/?a=b&c=(d)") : STR("");
}

static str nearest(void *context, str name)
{
    (void)context;
    return name;
}

static struct buf render(void (*to)(const struct value *,
                                    const struct prose_context *, struct buf *),
                         const struct value *prose,
                         const struct prose_context *ctx)
{
    struct buf text;
    buf_init(&text, MOST_BYTES);
    to(prose, ctx, &text);
    require(!text.full);
    return text;
}

/* What the Markdown may say in another way: where several marks of emphasis
 * touch, CommonMark cannot write everything that it can mean; a tight list may
 * become a loose one; code gets a language; line ends may move. */
static size_t skipped_len(str html)
{
    static const str skipped[] = {
        STR_INIT("<em>"),
        STR_INIT("</em>"),
        STR_INIT("<strong>"),
        STR_INIT("*"),
        STR_INIT("_"),
        STR_INIT("</strong>"),
        STR_INIT("<p>"),
        STR_INIT("</p>"),
        STR_INIT("<br>"),
        STR_INIT(" "),
        STR_INIT("\n"),
        STR_INIT("\t"),
        STR_INIT(" class=\"language-text\""),
    };
    size_t longest = 0;
    for (size_t i = 0; i < sizeof skipped / sizeof *skipped; i++) {
        if (skipped[i].len > longest && str_starts_with(html, skipped[i])) {
            longest = skipped[i].len;
        }
    }
    return longest;
}

static void skip(struct buf *html)
{
    size_t len = 0;
    for (size_t i = 0; i < html->len;) {
        size_t skipped = skipped_len(str_slice(buf_text(html), i, html->len));
        if (!skipped) {
            html->data[len++] = html->data[i];
        }
        i += skipped ? skipped : 1;
    }
    buf_truncate(html, len);
}

/* True when there is a quote or heading without words, of which nothing is left
 * in the Markdown, not even between two lists. */
static bool has_hollow(str text)
{
    cmark_node *root = cmark_parse_document(text.data ? text.data : "",
                                            text.len, CMARK_OPT_DEFAULT);
    cmark_iter *iter = cmark_iter_new(root);
    bool found = false;
    while (cmark_iter_next(iter) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(iter);
        cmark_node_type type = cmark_node_get_type(node);
        found |=
            (type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_HEADING) &&
            !cmark_node_first_child(node);
    }
    cmark_iter_free(iter);
    cmark_node_free(root);
    return found;
}

/* Leaves the tags of emphasis alone. */
static void keep_emphasis(struct buf *html)
{
    static const char *const tags[] = {"<em>", "</em>", "<strong>",
                                       "</strong>"};
    size_t len = 0;
    for (size_t i = 0; i < html->len; i++) {
        str rest = str_slice(buf_text(html), i, html->len);
        for (size_t t = 0; t < sizeof tags / sizeof *tags; t++) {
            if (str_starts_with(rest, str_from(tags[t]))) {
                memmove(html->data + len, rest.data, strlen(tags[t]));
                len += strlen(tags[t]);
            }
        }
    }
    buf_truncate(html, len);
}

/* Another tool, which is cmark alone, sees in the Markdown the emphasis that we
 * see there, if that is all that the page has. */
static void require_same_elsewhere(const struct value *prose,
                                   const struct buf *markdown,
                                   struct arena *arena)
{
    const struct prose_context none = {0};
    struct buf page = render(prose_to_html, prose, &none);
    struct buf here =
        render(prose_to_html, value_prose(arena, buf_text(markdown)), &none);
    struct buf other;
    buf_init(&other, MOST_BYTES);
    char *html = cmark_markdown_to_html(markdown->data ? markdown->data : "",
                                        markdown->len, CMARK_OPT_DEFAULT);
    buf_add(&other, str_from(html));
    free(html);
    keep_emphasis(&page);
    keep_emphasis(&here);
    keep_emphasis(&other);
    if (str_equal(buf_text(&page), buf_text(&here)) &&
        !str_equal(buf_text(&other), buf_text(&here))) {
        fprintf(stderr, "Markdown:\n%.*s\nhere: %.*s\nelsewhere: %.*s\n",
                STR_ARG(buf_text(markdown)), STR_ARG(buf_text(&here)),
                STR_ARG(buf_text(&other)));
        require(!"other tools see the same emphasis");
    }
    buf_release(&page);
    buf_release(&here);
    buf_release(&other);
}

/* Without values, which stand in the Markdown as plain words, the Markdown
 * says what the prose says. */
static void require_same(const struct value *prose, struct buf *markdown,
                         struct arena *arena)
{
    const struct prose_context plain = {.page_url = page_url};
    const struct prose_context again = {0};
    if (has_hollow(prose->text)) {
        return;
    }
    struct buf before = render(prose_to_html, prose, &plain);
    struct buf after =
        render(prose_to_html, value_prose(arena, buf_text(markdown)), &again);
    skip(&before);
    skip(&after);
    if (!str_equal(buf_text(&before), buf_text(&after))) {
        fprintf(stderr, "before:\n%.*s\nMarkdown:\n%.*s\nafter:\n%.*s\n",
                STR_ARG(buf_text(&before)), STR_ARG(buf_text(markdown)),
                STR_ARG(buf_text(&after)));
        require(!"the Markdown says the same");
    }
    buf_release(&before);
    buf_release(&after);
    require_same_elsewhere(prose, markdown, arena);
}

static void try(const struct value *prose, const struct prose_context *ctx,
                bool good, struct arena *arena)
{
    struct buf html = render(prose_to_html, prose, ctx);
    struct buf markdown = render(prose_to_markdown, prose, ctx);
    struct buf words = render(prose_to_plain, prose, ctx);
    require_html(buf_text(&html));
    require(!good || fuzz_is_clean(buf_text(&html)));
    require_markdown(buf_text(&markdown));
    require(!memchr(words.data ? words.data : "", '\n', words.len));
    if (good && !ctx->context && !ctx->phrasing) {
        require_same(prose, &markdown, arena);
    }
    buf_release(&html);
    buf_release(&markdown);
    buf_release(&words);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    str text = {(const char *)data, size};
    if (!fuzz_is_clean(text)) {
        return 0;
    }
    for (unsigned i = 0; i < 4; i++) {
        struct arena arena = {0};
        struct diags diags;
        const struct value *prose = value_prose(&arena, text);
        const struct prose_context ctx = {
            .context = i & 1 ? values : NULL,
            .value = value_of,
            .page_url = page_url,
            .nearest_value = nearest,
            .nearest_page = nearest,
            .heading_level = i & 1 ? 2 : 0,
            .rtl = i == 3,
            .phrasing = i & 2,
        };
        diags_init(&diags, &arena);
        bool good = prose_check(prose, &ctx, &diags);
        require(good == (diags.error_count == 0));
        require_findings(&diags);
        try(prose, &ctx, good, &arena);
        arena_release(&arena);
    }
    return 0;
}

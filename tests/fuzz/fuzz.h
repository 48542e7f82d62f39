/* SPDX-License-Identifier: MIT */
/*
 * What the fuzz targets share: how an input is cut into parts, and what must
 * hold of everything that goes out.
 *
 * A target ends with abort() when a promise does not hold.  Its input is one
 * or more texts, a line "%%" between them, so that seeds can be read.
 */
#ifndef SLAGEN_FUZZ_H
#define SLAGEN_FUZZ_H

#include <cmark.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/diag.h"
#include "base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerInitialize(int *argc, char ***argv);

/* More than the bytes that libFuzzer tries by itself: a quote is one ">". */
enum { FUZZ_MAX_OPEN = 8192 };

/* Ends the run, saying where, when a promise does not hold. */
#define require(holds)                                                         \
    ((holds) ? (void)0 : fuzz_fail(#holds, __FILE__, __LINE__))

_Noreturn static inline void fuzz_fail(const char *promise, const char *file,
                                       int line)
{
    fprintf(stderr, "%s:%d: not so: %s\n", file, line, promise);
    abort();
}

/* Cuts the next part from the input. */
static inline str fuzz_part(str *rest)
{
    const str line = STR("\n%%\n");
    ptrdiff_t end = str_find(*rest, line);
    str part = str_slice(*rest, 0, end < 0 ? rest->len : (size_t)end);
    *rest =
        str_slice(*rest, end < 0 ? rest->len : part.len + line.len, rest->len);
    return part;
}

/* True for text as the reader of YAML lets it through. */
static inline bool fuzz_is_clean(str text)
{
    for (size_t i = 0; i < text.len;) {
        uint32_t c = utf8_decode(text, &i);
        if (c == UTF8_INVALID || utf8_is_control(c)) {
            return false;
        }
    }
    return true;
}

/* Every finding can be shown, and says what it is about. */
static inline void require_findings(const struct diags *diags)
{
    struct buf text;
    buf_init(&text, 1 << 20);
    for (size_t i = 0; i < diags->count; i++) {
        require(diags->items[i].rule && diags->items[i].message.len > 0);
        diag_render(&diags->items[i], true, &text);
    }
    buf_release(&text);
}

/* ---- HTML -----------------------------------------------------------------
 */

static inline bool fuzz_is_one_of(str word, const char *list)
{
    str rest = str_from(list);
    while (rest.len) {
        if (str_equal(str_cut(&rest, ' '), word)) {
            return true;
        }
    }
    return false;
}

static inline size_t fuzz_name_len(str text)
{
    size_t len = 0;
    while (len < text.len && ((text.data[len] | 32) >= 'a' || len > 0) &&
           !strchr(" \t\n/>=\"'<", text.data[len])) {
        len++;
    }
    return len;
}

/* An address leads to a page, a mail or a telephone. */
static inline void require_address(str url)
{
    char scheme[8] = "";
    for (size_t i = 0; i < url.len && !strchr("/#?", url.data[i]); i++) {
        if (url.data[i] == ':') {
            require(fuzz_is_one_of(str_from(scheme), "https http mailto tel"));
            return;
        }
        scheme[i < 6 ? i : 6] = (char)(url.data[i] | 32);
    }
}

/* Steps over one attribute, whose value must be quoted and harmless. */
static inline void require_attribute(str *rest)
{
    str name = str_slice(*rest, 0, fuzz_name_len(*rest));
    require(name.len > 0);
    require(!str_starts_with(name, STR("on")) &&
            !str_equal(name, STR("style")) && !str_equal(name, STR("srcdoc")));
    *rest = str_slice(*rest, name.len, rest->len);
    if (!str_starts_with(*rest, STR("="))) {
        return;
    }
    require(str_starts_with(*rest, STR("=\"")));
    *rest = str_slice(*rest, 2, rest->len);
    ptrdiff_t end = str_find(*rest, STR("\""));
    require(end >= 0);
    str value = str_slice(*rest, 0, (size_t)end);
    require(str_find(value, STR("<")) < 0);
    if (fuzz_is_one_of(name, "href src action formaction data")) {
        require_address(value);
    }
    *rest = str_slice(*rest, (size_t)end + 1, rest->len);
}

/* Steps over a start tag behind its name. */
static inline void require_attributes(str *rest)
{
    while (rest->len && rest->data[0] != '>') {
        if (strchr(" \n/", rest->data[0])) {
            *rest = str_slice(*rest, 1, rest->len);
        } else {
            require_attribute(rest);
        }
    }
    require(rest->len > 0);
    *rest = str_slice(*rest, 1, rest->len);
}

/* Every element ends where it must, nothing runs a program, and there is no
 * bare < but that of a tag. */
static inline void require_html(str html)
{
    str open[FUZZ_MAX_OPEN];
    size_t count = 0;
    ptrdiff_t start;
    while ((start = str_find(html, STR("<"))) >= 0) {
        html = str_slice(html, (size_t)start + 1, html.len);
        bool end = str_starts_with(html, STR("/"));
        html = str_slice(html, end ? 1 : 0, html.len);
        if (str_starts_with(html, STR("!doctype"))) {
            continue;
        }
        str name = str_slice(html, 0, fuzz_name_len(html));
        require(name.len > 0);
        require(!fuzz_is_one_of(name, "script iframe object embed form base"));
        html = str_slice(html, name.len, html.len);
        if (end) {
            require(count > 0 && str_equal(open[count - 1], name));
            require(str_starts_with(html, STR(">")));
            count--;
            continue;
        }
        require_attributes(&html);
        if (!fuzz_is_one_of(name, "br hr img link meta input path circle")) {
            require(count < FUZZ_MAX_OPEN);
            open[count++] = name;
        }
    }
    require(count == 0);
}

/* ---- Markdown ----------------------------------------------------------- */

static inline void require_node(cmark_node *node)
{
    cmark_node_type type = cmark_node_get_type(node);
    require(type != CMARK_NODE_HTML_BLOCK && type != CMARK_NODE_HTML_INLINE &&
            type != CMARK_NODE_IMAGE);
    if (type != CMARK_NODE_LINK) {
        return;
    }
    require_address(str_from(cmark_node_get_url(node)));
}

/* Another reader of CommonMark finds no HTML, no image and no bad link. */
static inline void require_markdown(str markdown)
{
    cmark_node *root = cmark_parse_document(markdown.data ? markdown.data : "",
                                            markdown.len, CMARK_OPT_DEFAULT);
    cmark_iter *iter = cmark_iter_new(root);
    cmark_event_type event;
    while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
        if (event == CMARK_EVENT_ENTER) {
            require_node(cmark_iter_get_node(iter));
        }
    }
    cmark_iter_free(iter);
    cmark_node_free(root);
}

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Which addresses a link may lead to.
 *
 * cmark has already taken entities and backslashes off an address.  Browsers
 * then still drop control characters, read a backslash as a slash and compare
 * schemes without case, so what only they would see through is refused here.
 */
#include "base/utf8.h"
#include "typeset/prose_tree.h"

/* ASCII without case, as schemes are compared; `word` in lower case. */
static bool starts_with_word(str text, str word)
{
    if (text.len < word.len) {
        return false;
    }
    for (size_t i = 0; i < word.len; i++) {
        char c = text.data[i];
        c = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
        if (c != word.data[i]) {
            return false;
        }
    }
    return true;
}

static bool hides_something(str url)
{
    for (size_t i = 0; i < url.len;) {
        uint32_t c = utf8_decode(url, &i);
        if (c == UTF8_INVALID || c == '\t' || c == '\n' || utf8_is_control(c)) {
            return true;
        }
    }
    return url.data[0] == ' ' || url.data[url.len - 1] == ' ';
}

/* True when a colon stands before anything that ends a scheme. */
static bool has_scheme(str url)
{
    for (size_t i = 0; i < url.len; i++) {
        if (url.data[i] == ':') {
            return true;
        }
        if (memchr("/?#", url.data[i], 3)) {
            return false;
        }
    }
    return false;
}

/* A hidden receiver would get what a customer writes to the partner. */
static bool has_receivers(str url)
{
    str rest = url;
    str_cut(&rest, '?');
    while (rest.len) {
        str field = str_cut(&rest, '&');
        if (!starts_with_word(field, STR("subject=")) &&
            !starts_with_word(field, STR("body="))) {
            return true;
        }
    }
    return false;
}

enum prose_url prose_url_kind(str url)
{
    if (url.len == 0) {
        return URL_EMPTY;
    }
    if (hides_something(url)) {
        return URL_CONTROL;
    }
    if (memchr(url.data, '\\', url.len) || str_starts_with(url, STR("//"))) {
        return URL_NETWORK;
    }
    if (!has_scheme(url) || starts_with_word(url, STR("tel:"))) {
        return URL_GOOD;
    }
    if (starts_with_word(url, STR("https://"))) {
        return URL_GOOD;
    }
    if (starts_with_word(url, STR("http://"))) {
        return URL_HTTP;
    }
    if (starts_with_word(url, STR("mailto:"))) {
        return has_receivers(url) ? URL_MAILTO : URL_GOOD;
    }
    return str_starts_with(url, STR("page:")) ? URL_PAGE : URL_SCHEME;
}

str prose_page_id(str url, str *rest)
{
    str id = str_slice(url, STR("page:").len, url.len);
    size_t len = 0;
    while (len < id.len && id.data[len] != '#') {
        len++;
    }
    *rest = str_slice(id, len, id.len);
    return str_slice(id, 0, len);
}

bool prose_target(const struct prose_context *ctx, cmark_node *link, str *url,
                  str *fragment)
{
    *url = prose_destination(link);
    *fragment = STR("");
    switch (prose_url_kind(*url)) {
    case URL_GOOD:
    case URL_HTTP:
        return true;
    case URL_PAGE:
        *url = prose_page_id(*url, fragment);
        *url = ctx->page_url ? ctx->page_url(ctx->context, *url) : STR("");
        return url->len > 0;
    case URL_EMPTY:
    case URL_SCHEME:
    case URL_CONTROL:
    case URL_NETWORK:
    case URL_MAILTO:
        return false;
    }
    return false;
}

/* Everything but what RFC 3986 lets stand, and `%` itself so that nothing is
 * encoded twice; brackets and quotes are safer encoded in any attribute. */
static bool may_stand(unsigned char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           (c >= 'a' && c <= 'z') || memchr("-._~:/?#@!$&*+,;=%", c, 18);
}

void prose_encode_url(str url, struct buf *out)
{
    for (size_t i = 0; i < url.len; i++) {
        unsigned char c = (unsigned char)url.data[i];
        if (may_stand(c)) {
            buf_add_char(out, (char)c);
        } else {
            buf_printf(out, "%%%02X", c);
        }
    }
}

/* SPDX-License-Identifier: MIT */
/*
 * tag   = opener blank* [sigil] blank* content blank* [sigil] closer
 * sigil = one of & # ^ / > < $ ! = {   ("=" and "{" also before the closer)
 *
 * A tag that lacks its end would swallow text up to the end of a later tag, and
 * the message would point there.  So a tag that holds another opener is broken
 * where it begins, and scanning goes on at the inner one.
 */
#include "mustache_parser.h"

#define NOWHERE SIZE_MAX

static size_t find(str text, size_t from, str part)
{
    while (from < text.len && part.len <= text.len - from) {
        const char *at = memchr(text.data + from, part.data[0],
                                text.len - from - part.len + 1);
        if (!at) {
            return NOWHERE;
        }
        from = (size_t)(at - text.data);
        if (memcmp(at, part.data, part.len) == 0) {
            return from;
        }
        from++;
    }
    return NOWHERE;
}

static bool is_space(char c)
{
    return mustache_is_blank(c) || c == '\n' || c == '\r' || c == '\v' ||
           c == '\f';
}

static size_t skip_spaces(str text, size_t from)
{
    while (from < text.len && is_space(text.data[from])) {
        from++;
    }
    return from;
}

static str trimmed(str text, size_t from, size_t to)
{
    from = skip_spaces((str){text.data, to}, from);
    while (to > from && is_space(text.data[to - 1])) {
        to--;
    }
    return (str){text.data + from, to - from};
}

static enum tag_kind kind_of(char sigil)
{
    switch (sigil) {
    case '&':
    case '{':
        return TAG_RAW;
    case '#':
        return TAG_SECTION;
    case '^':
        return TAG_INVERTED;
    case '/':
        return TAG_END;
    case '>':
        return TAG_PARTIAL;
    case '<':
        return TAG_PARENT;
    case '$':
        return TAG_BLOCK;
    case '!':
        return TAG_COMMENT;
    case '=':
        return TAG_DELIMITERS;
    default:
        return TAG_VARIABLE;
    }
}

/* Finds where the content ends: at the closer or, for {{{x}}} and {{=x=}}, at
 * the sigil before it.  `*tag_end` is behind the closer. */
static size_t find_content_end(const struct parser *parser, size_t from,
                               char last_sigil, size_t *tag_end)
{
    str text = parser->text;
    str closer = parser->current.closer;
    if (!last_sigil) {
        size_t at = find(text, from, closer);
        *tag_end = at == NOWHERE ? NOWHERE : at + closer.len;
        return at;
    }
    size_t at = find(text, from, (str){&last_sigil, 1});
    while (at != NOWHERE) {
        size_t behind = skip_spaces(text, at + 1);
        if (str_starts_with(str_slice(text, behind, text.len), closer)) {
            *tag_end = behind + closer.len;
            return at;
        }
        at = find(text, at + 1, (str){&last_sigil, 1});
    }
    return NOWHERE;
}

static enum scanned break_off(struct parser *parser, const struct tag *tag,
                              size_t resume, const char *message,
                              const char *hint)
{
    mustache_fail(parser, MUSTACHE_SYNTAX, tag, NULL, hint, "%s", message);
    parser->offset = resume;
    parser->line_start = false;
    return SCANNED_BROKEN;
}

/* No end of the kind that the tag wants: in {{{x}} there is a lesser one. */
static enum scanned break_off_endless(struct parser *parser, struct tag *tag,
                                      size_t content, char last_sigil)
{
    size_t end = find(parser->text, content, parser->current.closer);
    if (end == NOWHERE || !last_sigil) {
        return break_off(parser, tag, parser->text.len, "the tag has no end",
                         "write the closing delimiter, as in {{name}}");
    }
    tag->end = end + parser->current.closer.len;
    return break_off(parser, tag, tag->end,
                     last_sigil == '}' ? "three braces open the tag, but not "
                                         "three close it"
                                       : "the tag that sets delimiters does "
                                         "not end with \"=\"",
                     last_sigil == '}' ? "write {{{name}}}"
                                       : "write {{=<% %>=}}");
}

/* Drops the "*" of a dynamic name, and the blanks behind it. */
static void take_star(struct tag *tag)
{
    bool may_be_dynamic = tag->kind == TAG_PARTIAL || tag->kind == TAG_PARENT ||
                          tag->kind == TAG_END;
    tag->dynamic =
        may_be_dynamic && tag->name.len > 0 && tag->name.data[0] == '*';
    if (tag->dynamic) {
        tag->name = trimmed(tag->name, 1, tag->name.len);
    }
}

static bool has_one_name(struct parser *parser, const struct tag *tag)
{
    if (tag->name.len == 0) {
        mustache_fail(parser, MUSTACHE_SYNTAX, tag, NULL, NULL,
                      "the tag has no name");
        return false;
    }
    for (size_t i = 0; i < tag->name.len; i++) {
        if (is_space(tag->name.data[i])) {
            char name[QUOTE_SIZE];
            mustache_quote(tag->name, name, sizeof name);
            mustache_fail(parser, MUSTACHE_SYNTAX, tag, NULL,
                          "a tag holds one name, without blanks",
                          "\"%s\" is not a name", name);
            return false;
        }
    }
    return true;
}

static enum scanned check_content(struct parser *parser, struct tag *tag,
                                  size_t content, size_t content_end)
{
    str opener = parser->current.opener;
    if (!str_equal(opener, parser->current.closer)) {
        size_t inner =
            find((str){parser->text.data, content_end}, content, opener);
        if (inner != NOWHERE) {
            tag->end = tag->start + opener.len;
            return break_off(parser, tag, inner,
                             "the tag has no end before the next one begins",
                             "write the closing delimiter, as in {{name}}");
        }
    }
    take_star(tag);
    if (!has_one_name(parser, tag)) {
        parser->offset = tag->end;
        parser->line_start = false;
        return SCANNED_BROKEN;
    }
    return SCANNED_TAG;
}

enum scanned mustache_scan(struct parser *parser, struct tag *out)
{
    str text = parser->text;
    str opener = parser->current.opener;
    size_t start = find(text, parser->offset, opener);
    if (start == NOWHERE) {
        return SCANNED_END;
    }
    *out = (struct tag){.start = start, .end = start + opener.len};
    size_t content = skip_spaces(text, out->end);
    char sigil = content < text.len ? text.data[content] : '\0';
    char last_sigil = sigil == '{' ? '}' : sigil == '=' ? '=' : '\0';
    out->kind = kind_of(sigil);
    content += out->kind != TAG_VARIABLE;
    size_t tag_end = 0;
    size_t end = find_content_end(parser, content, last_sigil, &tag_end);
    if (end == NOWHERE) {
        return break_off_endless(parser, out, content, last_sigil);
    }
    out->end = tag_end;
    out->name = trimmed(text, content, end);
    if (out->kind == TAG_COMMENT || out->kind == TAG_DELIMITERS) {
        return SCANNED_TAG;
    }
    return check_content(parser, out, content, end);
}

static size_t word_len(str text)
{
    size_t len = 0;
    while (len < text.len && !is_space(text.data[len])) {
        len++;
    }
    return len;
}

void mustache_scan_delimiters(struct parser *parser, const struct tag *tag)
{
    str both = tag->name;
    size_t opener_len = word_len(both);
    str closer = trimmed(both, opener_len, both.len);
    if (!opener_len || !closer.len || word_len(closer) != closer.len ||
        memchr(both.data, '=', both.len)) {
        char quoted[QUOTE_SIZE];
        mustache_quote(both, quoted, sizeof quoted);
        mustache_fail(parser, MUSTACHE_DELIMITER, tag, NULL,
                      "write two delimiters with a blank between them and no "
                      "\"=\" in them, as in {{=<% %>=}}",
                      "\"%s\" is not two delimiters", quoted);
        return;
    }
    parser->current = (struct delimiters){{both.data, opener_len}, closer};
    mustache_add_delimiters(parser);
}

/* SPDX-License-Identifier: MIT */
#include "translate/text_digest.h"

#include <stdlib.h>

#include <unicode/unorm2.h>

#include "translate/icu.h"
#include "translate/message_tree.h"

enum { TEXT_MAX_BYTES = 1 << 22 };

/* ---- plain text ---------------------------------------------------------- */

/* Below U+0300 no character combines with another. */
static bool is_surely_normal(str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if ((unsigned char)text.data[i] >= 0xCC) {
            return false;
        }
    }
    return true;
}

static str normalize(str text, struct arena *arena)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    icu_require(status);
    struct icu_text from = icu_from_utf8(text, arena);
    if (unorm2_isNormalized(nfc, from.data, from.len, &status)) {
        return text;
    }
    const int32_t growth = 3; /* the most that NFC adds to UTF-16 */
    int32_t capacity = growth * from.len + 1;
    UChar *to = ARENA_ARRAY(arena, (size_t)capacity, UChar);
    int32_t len =
        unorm2_normalize(nfc, from.data, from.len, to, capacity, &status);
    icu_require(status);
    return icu_to_utf8(to, len, arena);
}

static str without_returns(str text, struct arena *arena)
{
    size_t len = 0;
    if (!memchr(text.data, '\r', text.len)) {
        return text;
    }
    char *to = arena_alloc(arena, text.len);
    for (size_t i = 0; i < text.len; i++) {
        bool is_pair = text.data[i] == '\r' && i + 1 < text.len &&
                       text.data[i + 1] == '\n';
        if (!is_pair) {
            to[len++] = text.data[i] == '\r' ? '\n' : text.data[i];
        }
    }
    return (str){to, len};
}

str text_canonical(str text, struct arena *arena)
{
    text = str_trim(text);
    if (text.len == 0) {
        return text;
    }
    text = without_returns(text, arena);
    return is_surely_normal(text) ? text : normalize(text, arena);
}

/* ---- messages ------------------------------------------------------------ */

static void add_nodes(struct buf *out, const struct message_node *nodes);

static void add_choice(struct buf *out, const struct message_node *node)
{
    static const char *const words[] = {
        [CHOICE_PLURAL] = "plural",
        [CHOICE_ORDINAL] = "selectordinal",
        [CHOICE_SELECT] = "select",
    };
    buf_printf(out, "\1{%.*s,%s", STR_ARG(node->text), words[node->choice]);
    for (const struct message_branch *branch = node->branches; branch;
         branch = branch->next) {
        buf_printf(out, ",%.*s{", STR_ARG(branch->keyword));
        add_nodes(out, branch->nodes);
        BUF_ADD(out, "\1}");
    }
    BUF_ADD(out, "\1}");
}

/* Syntax begins with U+0001, which no text has, so that a quoted brace is not
 * taken for one.  Depth is bounded by MESSAGE_DEPTH_MAX. */
static void add_nodes(struct buf *out, const struct message_node *nodes)
{
    for (const struct message_node *node = nodes; node; node = node->next) {
        switch (node->kind) {
        case NODE_LITERAL:
            buf_add(out, node->text);
            break;
        case NODE_ARGUMENT:
            buf_printf(out, "\1{%.*s}", STR_ARG(node->text));
            break;
        case NODE_NUMBER:
            BUF_ADD(out, "\1#");
            break;
        case NODE_CHOICE:
            add_choice(out, node);
            break;
        }
    }
}

static void add_text(struct buf *out, str text, const struct message *message,
                     struct arena *scratch)
{
    if (!message) {
        buf_add(out, text_canonical(text, scratch));
        return;
    }
    struct buf tree;
    buf_init(&tree, TEXT_MAX_BYTES);
    add_nodes(&tree, message->nodes);
    buf_add(out, text_canonical(buf_text(&tree), scratch));
    buf_release(&tree);
}

digest text_digest(str text, const struct message *message,
                   struct arena *scratch)
{
    struct buf out;
    buf_init(&out, TEXT_MAX_BYTES);
    add_text(&out, text, message, scratch);
    digest sum = digest_of(buf_text(&out));
    buf_release(&out);
    return sum;
}

/* ---- what else makes a source text ----------------------------------------
 */

static int compare_types(const void *left, const void *right)
{
    const struct message_type *a = left;
    const struct message_type *b = right;
    return str_compare(a->name, b->name);
}

static void add_types(struct buf *out, const struct message_type *types,
                      size_t count, struct arena *scratch)
{
    static const char *const kinds[] = {
        [MESSAGE_TYPE_TEXT] = "text",
        [MESSAGE_TYPE_INTEGER] = "integer",
        [MESSAGE_TYPE_DECIMAL] = "decimal",
    };
    struct message_type *sorted =
        ARENA_ARRAY(scratch, count + 1, struct message_type);
    for (size_t i = 0; i < count; i++) {
        sorted[i] = types[i];
    }
    qsort(sorted, count, sizeof *sorted, compare_types);
    for (size_t i = 0; i < count; i++) {
        buf_printf(out, "\n\1%.*s:%s", STR_ARG(sorted[i].name),
                   kinds[sorted[i].kind]);
    }
}

digest text_source_digest(str text, const struct message *message,
                          const struct message_type *types, size_t type_count,
                          uint32_t revision, struct arena *scratch)
{
    struct buf out;
    buf_init(&out, TEXT_MAX_BYTES);
    add_text(&out, text, message, scratch);
    add_types(&out, types, type_count, scratch);
    if (revision > 1) {
        buf_printf(&out, "\n\1rev:%u", revision);
    }
    digest sum = digest_of(buf_text(&out));
    buf_release(&out);
    return sum;
}

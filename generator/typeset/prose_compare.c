/* SPDX-License-Identifier: MIT */
/* A text and its translation are built alike. */
#include "typeset/prose_tree.h"

enum { HEADINGS_MAX = 64 };

/* How a prose is built. */
struct build {
    int headings[HEADINGS_MAX]; /* levels, in order */
    size_t heading_count;
    size_t item_count;
    size_t link_count;
    size_t code_count;
    size_t emphasis_count;
    size_t strong_count;
};

static void count_node(struct build *build, cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING:
        if (build->heading_count < HEADINGS_MAX) {
            build->headings[build->heading_count++] =
                cmark_node_get_heading_level(node);
        }
        break;
    case CMARK_NODE_ITEM:
        build->item_count++;
        break;
    case CMARK_NODE_LINK:
        build->link_count++;
        break;
    case CMARK_NODE_CODE:
    case CMARK_NODE_CODE_BLOCK:
        build->code_count++;
        break;
    case CMARK_NODE_EMPH:
        build->emphasis_count++;
        break;
    case CMARK_NODE_STRONG:
        build->strong_count++;
        break;
    default:
        break;
    }
}

static void read_build(str text, struct build *out)
{
    struct prose_tree tree;
    cmark_event_type event;
    *out = (struct build){.heading_count = 0};
    prose_tree_open(text, &tree);
    while ((event = cmark_iter_next(tree.iter)) != CMARK_EVENT_DONE) {
        if (event == CMARK_EVENT_ENTER) {
            count_node(out, cmark_iter_get_node(tree.iter));
        }
    }
    prose_tree_close(&tree);
}

static void report(const struct value *source, const struct value *translation,
                   struct diags *diags, str message)
{
    struct diag *diag = diag_at(diags, SEVERITY_WARNING, "proof-structure",
                                translation, "%.*s", STR_ARG(message));
    diag_related(diags, diag, source->source, source->start, "the source text");
    diag_hint(diags, diag,
              "build the translation as its source is built: the same "
              "headings, lists, links, codes and emphasis");
}

/* True when both have as many; else reports. */
static bool is_equal(const struct value *source,
                     const struct value *translation, struct diags *diags,
                     size_t was, size_t is, const char *what)
{
    if (was == is) {
        return true;
    }
    report(source, translation, diags,
           arena_printf(diags->arena,
                        "the source has %zu %s%s, the translation %zu", was,
                        what, was == 1 ? "" : "s", is));
    return false;
}

static void compare_levels(const struct value *source,
                           const struct value *translation, struct diags *diags,
                           const struct build *was, const struct build *is)
{
    for (size_t i = 0; i < was->heading_count; i++) {
        if (was->headings[i] != is->headings[i]) {
            report(source, translation, diags,
                   arena_printf(diags->arena,
                                "heading %zu is of level %d in the source, of "
                                "level %d here",
                                i + 1, was->headings[i], is->headings[i]));
            return;
        }
    }
}

void prose_compare(const struct value *source, const struct value *translation,
                   struct diags *diags)
{
    struct build was;
    struct build is;
    read_build(source->text, &was);
    read_build(translation->text, &is);
    const struct {
        size_t was;
        size_t is;
        const char *what;
    } counts[] = {
        {was.heading_count, is.heading_count, "heading"},
        {was.item_count, is.item_count, "list item"},
        {was.link_count, is.link_count, "link"},
        {was.code_count, is.code_count, "code"},
        {was.strong_count, is.strong_count, "strongly emphasized part"},
        {was.emphasis_count, is.emphasis_count, "emphasized part"},
    };
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        if (!is_equal(source, translation, diags, counts[i].was, counts[i].is,
                      counts[i].what)) {
            return;
        }
    }
    compare_levels(source, translation, diags, &was, &is);
}

/* SPDX-License-Identifier: MIT */
/*
 * A template, data and two partials, "a" and "b".
 *
 * Plainly rendered, it comes out the same twice.  As a template of a site in
 * HTML, once it is accepted, it gives the same tags whatever stands in its
 * values: that is what html_context promises.
 */
#include "exchange/json.h"
#include "fuzz.h"
#include "input/yaml.h"
#include "typeset/html_scan.h"
#include "typeset/template.h"

enum { MOST_BYTES = 1 << 18, MOST_STATES = 1 << 16 };

static void set_texts(struct value *value, str text)
{
    if (value->kind == VALUE_TEXT && value->text.len) {
        value->text = text;
    }
    for (size_t i = 0; value->kind == VALUE_LIST && i < value->item_count;
         i++) {
        set_texts(value->items[i], text);
    }
    for (size_t i = 0; value->kind == VALUE_MAP && i < value->entry_count;
         i++) {
        set_texts(value->entries[i].value, text);
    }
}

/* Appends a character for every state that the tokenizer comes to. */
static void add_states(str html, struct buf *states)
{
    struct html_scan scan = {0};
    enum html_state last = HTML_TEXT;
    for (size_t i = 0; i < html.len; i++) {
        html_scan_text(&scan, str_slice(html, i, i + 1));
        if (scan.state != last) {
            buf_add_char(states, (char)('a' + (char)scan.state));
            last = scan.state;
        }
    }
}

static bool render(const struct templates *templates, struct value *view,
                   const char *text, struct arena *arena, struct buf *states)
{
    struct diags diags;
    struct buf html;
    diags_init(&diags, arena);
    buf_init(&html, MOST_BYTES);
    set_texts(view, str_from(text));
    bool good = templates_render(templates, OUTPUT_HTML, STR("page"), view,
                                 &diags, &html);
    require(good == (diags.count == 0));
    require_findings(&diags);
    if (good) {
        add_states(buf_text(&html), states);
    }
    buf_release(&html);
    return good;
}

static void require_same_tags(const struct templates *templates,
                              struct value *view, struct arena *arena)
{
    struct buf calm;
    struct buf hostile;
    buf_init(&calm, MOST_STATES);
    buf_init(&hostile, MOST_STATES);
    if (render(templates, view, "x", arena, &calm) &&
        render(templates, view, "<!-- \"' onx=1></script><b>&", arena,
               &hostile)) {
        require(str_equal(buf_text(&calm), buf_text(&hostile)));
    }
    buf_release(&calm);
    buf_release(&hostile);
}

static void try_as_site(const struct source *files, size_t count,
                        struct value *view, struct arena *arena)
{
    const struct source *sources[3] = {&files[0], &files[1], &files[2]};
    struct diags diags;
    diags_init(&diags, arena);
    const struct templates *templates =
        templates_compile(sources, count, arena, &diags);
    require((templates != NULL) == (diags.error_count == 0));
    require_findings(&diags);
    if (templates) {
        require_same_tags(templates, view, arena);
    }
}

static void try_plainly(const struct source *files, const struct value *data,
                        struct arena *arena)
{
    struct value *partials = value_map(arena);
    struct buf text[2];
    bool good[2];
    value_put_text(partials, arena, "a", files[1].text);
    value_put_text(partials, arena, "b", files[2].text);
    for (size_t i = 0; i < 2; i++) {
        struct diags diags;
        diags_init(&diags, arena);
        buf_init(&text[i], MOST_BYTES);
        good[i] = template_render_plainly(&files[0], partials, data, &diags,
                                          &text[i]);
        require(good[i] == (diags.count == 0));
        require_findings(&diags);
    }
    require(good[0] == good[1] &&
            str_equal(buf_text(&text[0]), buf_text(&text[1])));
    buf_release(&text[0]);
    buf_release(&text[1]);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    str rest = {(const char *)data, size};
    struct arena arena = {0};
    struct diags diags;
    struct value *view = NULL;
    diags_init(&diags, &arena);
    const str page = fuzz_part(&rest);
    const struct source yaml = {STR("data.yaml"), fuzz_part(&rest)};
    const str a = fuzz_part(&rest);
    const struct source files[] = {
        {STR("templates/html/page.mustache"), page},
        {STR("templates/html/a.mustache"), a},
        {STR("templates/html/b.mustache"), rest},
    };
    if (!yaml_read(&yaml, &yaml_limits_general, &arena, &diags, &view)) {
        view = value_map(&arena);
    }
    try_plainly(files, view, &arena);
    try_as_site(files, sizeof files / sizeof *files, view, &arena);
    arena_release(&arena);
    return 0;
}

/* SPDX-License-Identifier: MIT */
/* Each case is a text that begins with <, and what is read of it: the name, the
 * attributes, and how many bytes. */
#include "exchange/html_tag.h"

#include "test.h"

static str read_tag(struct arena *arena, str text)
{
    struct html_tag tag;
    if (!html_tag_read(text, 0, &tag)) {
        return STR("none");
    }
    str result =
        arena_printf(arena, "%s%.*s", tag.is_end ? "/" : "", STR_ARG(tag.name));
    for (size_t i = 0; i < tag.count; i++) {
        result = arena_printf(arena, "%.*s %.*s=[%.*s]", STR_ARG(result),
                              STR_ARG(tag.attributes[i].name),
                              STR_ARG(tag.attributes[i].value));
    }
    return arena_printf(arena, "%.*s %zu", STR_ARG(result), tag.end);
}

static void tags_are_read_however_they_are_quoted(void **state)
{
    static const char *const cases[][2] = {
        {"<b>", "b 3"},
        {"</span>", "/span 7"},
        {"<br/>", "br 5"},
        {"<a name=\"x\"></a>", "a name=[x] 12"},
        {"<a id=\"7\"/></a>", "a id=[7] 11"},
        {"<SPAN Data-TTU-Id='1-2'>", "SPAN Data-TTU-Id=[1-2] 24"},
        {"<span data-ttu-id=\\\"a2-1\\\">", "span data-ttu-id=[a2-1] 27"},
        {"<a href=x/y id = q>", "a href=[x/y] id=[q] 19"},
        {"<a\r\n  id\n=\n\"x\">", "a id=[x] 15"},
        {"<a href=\"\" id=\"a>b\">", "a href=[] id=[a>b] 20"},
        {"<input checked>", "input checked=[] 15"},
        {"<a b=\"c", "none"},
        {"<a b", "none"},
        {"<a", "none"},
        {"<", "none"},
        {"</", "none"},
        {"< a>", "none"},
        {"<1>", "none"},
        {"<<<<<<< HEAD", "none"},
        {"<!-- a -->", "none"},
        {"<a <b>", "none"},
        {"<a \"x\">", "none"},
        {"<a =x>", "none"},
    };
    struct arena arena = {0};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_str(read_tag(&arena, str_from(cases[i][0])), cases[i][1]);
    }
    arena_release(&arena);
}

static void more_attributes_than_there_is_room_for_are_passed_over(void **state)
{
    struct arena arena = {0};
    struct buf text;
    struct html_tag tag;
    str value;
    (void)state;
    buf_init(&text, 4096);
    BUF_ADD(&text, "<a");
    for (int i = 0; i < 3 * HTML_TAG_ATTRIBUTES; i++) {
        buf_printf(&text, " a%d=\"%d\"", i, i);
    }
    BUF_ADD(&text, ">");
    assert_true(html_tag_read(buf_text(&text), 0, &tag));
    assert_int_equal(tag.count, HTML_TAG_ATTRIBUTES);
    assert_int_equal(tag.end, text.len);
    assert_true(html_tag_get(&tag, "a3", &value));
    assert_str(value, "3");
    assert_false(html_tag_get(&tag, "a40", &value));
    buf_release(&text);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tags_are_read_however_they_are_quoted),
        cmocka_unit_test(
            more_attributes_than_there_is_room_for_are_passed_over),
    };
    return RUN_TESTS(tests);
}

/* SPDX-License-Identifier: MIT */
#include "base/buf.h"

#include "test.h"

static void text_is_added_piece_by_piece(void **state)
{
    (void)state;
    struct buf buf;
    buf_init(&buf, 1000);
    assert_str(buf_text(&buf), "");
    BUF_ADD(&buf, "a");
    buf_add(&buf, (str){NULL, 0});
    buf_add_char(&buf, 'b');
    buf_add_code_point(&buf, 0x91D1);
    buf_printf(&buf, "%d%s", 7, "");
    buf_printf(&buf, "%s", "");
    assert_str(buf_text(&buf), "ab金7");
    buf_truncate(&buf, 2);
    buf_truncate(&buf, 99);
    assert_str(buf_text(&buf), "ab");
    buf_clear(&buf);
    assert_str(buf_text(&buf), "");
    buf_release(&buf);
    assert_null(buf.data);
}

/* Adds until the ceiling, then one more, for ceilings around the first
 * allocation's size. */
static void nothing_goes_over_the_ceiling(void **state)
{
    (void)state;
    static const size_t ceilings[] = {0, 1, 10, 255, 256, 257, 1000};
    for (size_t i = 0; i < sizeof ceilings / sizeof *ceilings; i++) {
        struct buf buf;
        buf_init(&buf, ceilings[i]);
        for (size_t j = 0; j < ceilings[i]; j++) {
            buf_add_char(&buf, 'x');
            assert_false(buf.full);
        }
        buf_add_char(&buf, 'x');
        assert_true(buf.full);
        assert_int_equal(buf.len, ceilings[i]);
        buf_release(&buf);
    }
}

static void what_does_not_fit_is_not_cut(void **state)
{
    (void)state;
    struct buf buf;
    buf_init(&buf, 5);
    BUF_ADD(&buf, "abc");
    BUF_ADD(&buf, "def");
    assert_true(buf.full);
    assert_str(buf_text(&buf), "abc");
    buf_add_char(&buf, 'd'); /* full stays, although this would fit */
    buf_printf(&buf, "d");
    assert_str(buf_text(&buf), "abc");
    buf_clear(&buf);
    assert_false(buf.full);
    buf_printf(&buf, "%s", "abcde");
    assert_str(buf_text(&buf), "abcde");
    assert_false(buf.full);
    buf_printf(&buf, "%s", "f");
    assert_true(buf.full);
    assert_str(buf_text(&buf), "abcde");
    buf_release(&buf);
}

static void room_is_made_up_to_the_ceiling(void **state)
{
    (void)state;
    struct buf buf;
    buf_init(&buf, 100);
    assert_true(buf_reserve(&buf, 100));
    assert_true(buf.capacity <= 100);
    assert_false(buf.full);
    assert_false(buf_reserve(&buf, 101));
    assert_true(buf.full);
    buf_clear(&buf);
    assert_false(buf_reserve(&buf, SIZE_MAX));
    buf_release(&buf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_added_piece_by_piece),
        cmocka_unit_test(nothing_goes_over_the_ceiling),
        cmocka_unit_test(what_does_not_fit_is_not_cut),
        cmocka_unit_test(room_is_made_up_to_the_ceiling),
    };
    return RUN_TESTS(tests);
}

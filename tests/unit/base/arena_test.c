/* SPDX-License-Identifier: MIT */
#include "base/arena.h"

#include <stdalign.h>

#include "test.h"

static void memory_is_zeroed_and_aligned(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    for (size_t size = 0; size < 5000; size += 7) {
        unsigned char *bytes = arena_alloc(&arena, size);
        assert_non_null(bytes);
        assert_int_equal((uintptr_t)bytes % alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++) {
            assert_int_equal(bytes[i], 0);
        }
        memset(bytes, 0xFF, size);
    }
    arena_release(&arena);
    assert_null(arena.blocks);
}

static void what_was_made_before_a_mark_stays(void **state)
{
    (void)state;
    struct arena arena = {0};
    str before = arena_copy(&arena, STR("before"));
    struct arena_mark mark = arena_mark(&arena);
    size_t size = arena.size_bytes;
    for (int i = 0; i < 100; i++) {
        memset(arena_alloc(&arena, 1000), 0xFF, 1000);
    }
    arena_rewind(&arena, mark);
    assert_str(before, "before");
    assert_int_equal(arena.size_bytes, size);
    str again = arena_copy(&arena, STR("again"));
    assert_str(again, "again");
    assert_str(before, "before");
    arena_release(&arena);
}

static void an_arena_rewound_to_its_start_is_like_new(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct arena_mark start = arena_mark(&arena);
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 50; i++) {
            int *number = ARENA_NEW(&arena, int);
            assert_int_equal(*number, 0);
            *number = -1;
            memset(ARENA_ARRAY(&arena, 300, char), 0xFF, 300);
        }
        arena_rewind(&arena, start);
        assert_int_equal(arena.size_bytes, 0);
    }
    arena_rewind(&arena, start);
    arena_release(&arena);
    arena_release(&arena);
}

static void texts_end_with_a_zero_that_is_not_theirs(void **state)
{
    (void)state;
    struct arena arena = {0};
    str copy = arena_copy(&arena, STR("a\0b"));
    assert_int_equal(copy.len, 3);
    assert_memory_equal(copy.data, "a\0b", 4);
    assert_string_equal(arena_cstring(&arena, (str){NULL, 0}), "");
    assert_string_equal(arena_printf(&arena, "%d %s", 7, "x").data, "7 x");
    assert_int_equal(arena_printf(&arena, "%s", "").len, 0);
    arena_release(&arena);
}

static void parts_are_joined_with_what_stands_between(void **state)
{
    (void)state;
    struct arena arena = {0};
    static const str parts[] = {STR_INIT("a"), STR_INIT(""), STR_INIT("c")};
    assert_str(arena_join(&arena, parts, 3, STR(", ")), "a, , c");
    assert_str(arena_join(&arena, parts, 1, STR(", ")), "a");
    assert_str(arena_join(&arena, parts, 0, STR(", ")), "");
    assert_str(arena_join(&arena, parts, 3, (str){NULL, 0}), "ac");
    arena_release(&arena);
}

static void a_list_grows_and_keeps_its_items(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct large {
        int number;
        char rest[1000];
    };
    int *numbers = NULL;
    struct large *large = NULL;
    size_t capacity = 0;
    size_t large_capacity = 0;
    for (size_t i = 0; i < 100; i++) {
        numbers = ARENA_GROW(&arena, numbers, i, &capacity);
        large = ARENA_GROW(&arena, large, i, &large_capacity);
        assert_true(capacity > i && large_capacity > i);
        assert_int_equal(numbers[i], 0);
        numbers[i] = (int)i;
        large[i].number = (int)i;
    }
    for (size_t i = 0; i < 100; i++) {
        assert_int_equal(numbers[i], i);
        assert_int_equal(large[i].number, i);
    }
    int *same = ARENA_GROW(&arena, numbers, 100, &capacity);
    assert_ptr_equal(same, numbers);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed_and_aligned),
        cmocka_unit_test(what_was_made_before_a_mark_stays),
        cmocka_unit_test(an_arena_rewound_to_its_start_is_like_new),
        cmocka_unit_test(texts_end_with_a_zero_that_is_not_theirs),
        cmocka_unit_test(a_list_grows_and_keeps_its_items),
        cmocka_unit_test(parts_are_joined_with_what_stands_between),
    };
    return RUN_TESTS(tests);
}

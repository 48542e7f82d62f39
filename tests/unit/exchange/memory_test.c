/* SPDX-License-Identifier: MIT */
/* Memories are written down as "source|keys|language:text/origin,…" a segment.
 */
#include "exchange/memory.h"

#include "test.h"

struct entry {
    const char *key;
    const char *source;
    const char *language;
    const char *text;
    enum memory_origin origin;
};

static void add(struct memory *memory, const struct entry *entry)
{
    const struct memory_entry copy = {
        .key = str_from(entry->key),
        .source = str_from(entry->source),
        .text = {.language = str_from(entry->language),
                 .text = str_from(entry->text),
                 .origin = entry->origin},
    };
    memory_add(memory, &copy);
}

static str shown(const struct memory *memory, struct arena *arena)
{
    str all = STR("");
    for (size_t i = 0; i < memory->count; i++) {
        const struct memory_segment *segment = &memory->segments[i];
        str keys =
            arena_join(arena, segment->keys, segment->key_count, STR(" "));
        all = arena_printf(arena, "%.*s%.*s|%.*s|", STR_ARG(all),
                           STR_ARG(segment->source), STR_ARG(keys));
        for (size_t j = 0; j < segment->text_count; j++) {
            const struct memory_text *text = &segment->texts[j];
            all = arena_printf(arena, "%.*s%s%.*s:%.*s%s%.*s%s", STR_ARG(all),
                               j ? "," : "", STR_ARG(text->language),
                               STR_ARG(text->text), text->source.len ? "<" : "",
                               STR_ARG(text->source),
                               text->origin == MEMORY_HUMAN     ? "/h"
                               : text->origin == MEMORY_MACHINE ? "/m"
                                                                : "");
        }
        all = arena_printf(arena, "%.*s\n", STR_ARG(all));
    }
    return all;
}

static void check(const struct entry *entries, size_t count, const char *want)
{
    struct arena arena = {0};
    struct memory memory;
    memory_init(&memory, STR("en"), &arena);
    for (size_t i = 0; i < count; i++) {
        add(&memory, &entries[i]);
    }
    memory_sort(&memory);
    assert_str(shown(&memory, &arena), want);
    arena_release(&arena);
}

#define CHECK(want, ...)                                                       \
    check((const struct entry[]){__VA_ARGS__},                                 \
          sizeof((const struct entry[]){__VA_ARGS__}) / sizeof(struct entry),  \
          want)

static void texts_meet_by_source_and_by_key(void **state)
{
    (void)state;
    CHECK("Blue moss||ja:青い苔,ru:Синий мох\n",
          {"", "Blue moss", "ru", "Синий мох", MEMORY_UNKNOWN},
          {"", "Blue moss", "ja", "青い苔", MEMORY_UNKNOWN});
    CHECK("Blue moss|h1-1 h2-7|ja:青い苔/m,ru:Синий мох/h\n",
          {"h1-1", "Blue moss", "ru", "Синий мох", MEMORY_HUMAN},
          {"h2-7", "Blue moss", "ja", "青い苔", MEMORY_MACHINE});
    CHECK("Blue moss|h-1|ja:苔<Moss,ru:Мох\n",
          {"h-1", "Blue moss", "ru", "Мох", MEMORY_UNKNOWN},
          {"h-1", "Moss", "ja", "苔", MEMORY_UNKNOWN});
    CHECK("|h-title|ja:題,ru:Заглавие\n",
          {"h-title", "", "ru", "Заглавие", MEMORY_UNKNOWN},
          {"h-title", "", "ja", "題", MEMORY_UNKNOWN});
    CHECK("Heading|h-title|ja:題,ru:Заглавие\n",
          {"h-title", "", "ru", "Заглавие", MEMORY_UNKNOWN},
          {"h-title", "Heading", "ja", "題", MEMORY_UNKNOWN});
}

static void an_equal_source_is_stronger_than_a_key(void **state)
{
    (void)state;
    CHECK("Moss||ja:苔,ru:Мох\nStone|h-1|ru:Камень\n",
          {"", "Moss", "ru", "Мох", MEMORY_UNKNOWN},
          {"h-1", "Stone", "ru", "Камень", MEMORY_UNKNOWN},
          {"h-1", "Moss", "ja", "苔", MEMORY_UNKNOWN});
}

static void what_is_nothing_is_not_taken(void **state)
{
    (void)state;
    CHECK("", {"", "", "ru", "Мох", MEMORY_UNKNOWN},
          {"h", "Moss", "ru", "", MEMORY_UNKNOWN},
          {"h", "Moss", "", "Мох", MEMORY_UNKNOWN},
          {"h", "Moss", "en", "Moss", MEMORY_UNKNOWN},
          {"h", "Moss", "en-GB", "Moss", MEMORY_UNKNOWN});
}

static void the_same_text_is_kept_once_for_each_origin(void **state)
{
    (void)state;
    CHECK("Moss||ru:Мох/h,ru:Лишай/m,ru:Мох/m\n",
          {"", "Moss", "ru", "Мох", MEMORY_MACHINE},
          {"", "Moss", "ru", "Лишай", MEMORY_MACHINE},
          {"", "Moss", "ru", "Мох", MEMORY_MACHINE},
          {"", "Moss", "ru", "Мох", MEMORY_HUMAN});
}

static void joining_is_adding_all(void **state)
{
    struct arena arena = {0};
    struct memory a;
    struct memory b;
    (void)state;
    memory_init(&a, STR("en"), &arena);
    memory_init(&b, STR("en"), &arena);
    add(&a, &(struct entry){"h-1", "Moss", "ru", "Мох", MEMORY_HUMAN});
    add(&b, &(struct entry){"h-1", "Moss", "ja", "苔", MEMORY_HUMAN});
    add(&b, &(struct entry){"", "Fern", "ja", "羊歯", MEMORY_HUMAN});
    memory_join(&a, &b);
    memory_join(&a, &b);
    memory_sort(&a);
    assert_str(shown(&a, &arena),
               "Fern||ja:羊歯/h\nMoss|h-1|ja:苔/h,ru:Мох/h\n");
    add(&a, &(struct entry){"", "Fern", "ru", "Папоротник", MEMORY_UNKNOWN});
    assert_int_equal(a.count, 2); /* still found after sorting */
    arena_release(&arena);
}

static void languages_serve_each_other(void **state)
{
    static const struct {
        const char *a;
        const char *b;
        bool serves;
    } cases[] = {
        {"ru", "ru", true},         {"ru", "RU", true},
        {"ru", "ru-RU", true},      {"de-AT", "de", true},
        {"pt-BR", "pt-PT", false},  {"de", "da", false},
        {"zh-TW", "zh-Hant", true}, {"zh-CN", "zh-Hans", true},
        {"zh-TW", "zh-CN", false},  {"zh-Hant-HK", "zh-TW", true},
        {"zh", "zh-CN", false},     {"zh_TW", "zh-hant", true},
        {"", "ru", false},          {"", "", true},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        bool got = memory_serves(str_from(cases[i].a), str_from(cases[i].b));
        if (got != cases[i].serves ||
            got != memory_serves(str_from(cases[i].b), str_from(cases[i].a))) {
            fail_msg("%s and %s", cases[i].a, cases[i].b);
        }
    }
}

/* ---- suggestions
 * -------------------------------------------------------------- */

static const struct entry garden[] = {
    {"", "Water the moss every day.", "ru", "1", MEMORY_MACHINE},
    {"", "Water the moss every day.", "ru", "2", MEMORY_HUMAN},
    {"", "Water the moss every day.", "ja", "3", MEMORY_HUMAN},
    {"", "Water the fern every day.", "ru", "4", MEMORY_HUMAN},
    {"", "Water the fern every second day.", "ru", "5", MEMORY_HUMAN},
    {"", "Cut the hedge.", "ru", "6", MEMORY_HUMAN},
    {"", "Moss", "ru", "7", MEMORY_HUMAN},
    {"h-title", "", "ru", "8", MEMORY_HUMAN},
};

/* Gives "percent text, percent text". */
static str suggest(struct arena *arena, const char *source,
                   const char *language, unsigned least, size_t most)
{
    struct memory memory;
    struct memory_match matches[16];
    str all = STR("");
    memory_init(&memory, STR("en"), arena);
    for (size_t i = 0; i < sizeof garden / sizeof *garden; i++) {
        add(&memory, &garden[i]);
    }
    memory_sort(&memory);
    const struct memory_index *index = memory_index_new(&memory, arena);
    size_t count = memory_suggest(index, str_from(source), str_from(language),
                                  least, arena, matches, most);
    for (size_t i = 0; i < count; i++) {
        all = arena_printf(arena, "%.*s%s%u %.*s", STR_ARG(all), i ? ", " : "",
                           matches[i].percent, STR_ARG(matches[i].text->text));
    }
    return all;
}

static void equal_and_similar_sources_are_found(void **state)
{
    static const struct {
        const char *source;
        const char *language;
        unsigned least;
        size_t most;
        const char *want;
    } cases[] = {
        {"Water the moss every day.", "ru", 75, 9, "100 2, 100 1, 83 4"},
        {"  water THE moss\n every day. ", "ru", 100, 9, "100 2, 100 1"},
        {"Water the moss every day.", "ja", 50, 9, "100 3"},
        {"Water the moss every day.", "de", 50, 9, ""},
        {"Water the moss every day.", "ru-RU", 75, 2, "100 2, 100 1"},
        {"Water the moss every day.", "ru", 75, 0, ""},
        {"Water the moss every third day.", "ru", 60, 9,
         "85 2, 85 1, 71 4, 71 5"},
        {"Moss", "ru", 50, 9, "100 7"},
        {"moss!", "ru", 50, 9, "50 7"},
        {"moss!", "ru", 51, 9, ""},
        {"Nothing like it", "ru", 50, 9, ""},
        {"", "ru", 50, 9, ""},
        {" \n", "ru", 50, 9, ""},
        {"Cut the hedge.", "ru", 0, 9, "100 6"},
        {"Cut the hedge.", "ru", 200, 9, "100 6"},
        {"\xFF\xFE", "ru", 50, 9, ""},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        assert_str(suggest(&arena, cases[i].source, cases[i].language,
                           cases[i].least, cases[i].most),
                   cases[i].want);
        arena_release(&arena);
    }
}

/* Without an index, and without a band. */
static unsigned plain_similarity(const uint8_t *a, size_t n, const uint8_t *b,
                                 size_t m)
{
    size_t row[64];
    for (size_t j = 0; j <= m; j++) {
        row[j] = j;
    }
    for (size_t i = 1; i <= n; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= m; j++) {
            size_t cell = diagonal + (a[i - 1] != b[j - 1]);
            cell = row[j] + 1 < cell ? row[j] + 1 : cell;
            cell = row[j - 1] + 1 < cell ? row[j - 1] + 1 : cell;
            diagonal = row[j];
            row[j] = cell;
        }
    }
    size_t longer = n > m ? n : m;
    return (unsigned)(100 * (longer - row[m]) / longer);
}

enum { SENTENCES = 400, LONGEST = 12, WORDS = 7 };

static str sentence(struct arena *arena, uint32_t *random, uint8_t *words,
                    size_t *count)
{
    struct buf text;
    buf_init(&text, 256);
    *random = *random * 1664525 + 1013904223;
    *count = 1 + (*random >> 20) % LONGEST;
    for (size_t i = 0; i < *count; i++) {
        *random = *random * 1664525 + 1013904223;
        words[i] = (uint8_t)((*random >> 16) % WORDS);
        buf_printf(&text, "%sw%c", i ? " " : "", 'a' + words[i]);
    }
    str result = arena_copy(arena, buf_text(&text));
    buf_release(&text);
    return result;
}

static void no_similar_source_is_missed(void **state)
{
    static uint8_t words[SENTENCES][LONGEST];
    static size_t counts[SENTENCES];
    static struct memory_match matches[SENTENCES];
    struct arena arena = {0};
    struct memory memory;
    uint32_t random = 7;
    (void)state;
    memory_init(&memory, STR("en"), &arena);
    for (size_t i = 0; i < SENTENCES; i++) {
        str source = sentence(&arena, &random, words[i], &counts[i]);
        str number = arena_printf(&arena, "%zu", i);
        struct memory_entry entry = {
            .source = source, .text = {.language = STR("ru"), .text = number}};
        memory_add(&memory, &entry);
    }
    const struct memory_index *index = memory_index_new(&memory, &arena);
    for (unsigned least = 50; least <= 100; least += 10) {
        for (size_t i = 0; i < 50; i++) {
            uint8_t asked[LONGEST];
            size_t asked_count;
            size_t want = 0;
            str source = sentence(&arena, &random, asked, &asked_count);
            for (size_t j = 0; j < SENTENCES; j++) {
                want += plain_similarity(asked, asked_count, words[j],
                                         counts[j]) >= least;
            }
            size_t got = memory_suggest(index, source, STR("ru"), least, &arena,
                                        matches, SENTENCES);
            assert_int_equal(got, want);
            for (size_t j = 1; j < got; j++) {
                assert_true(matches[j - 1].percent >= matches[j].percent);
            }
        }
    }
    arena_release(&arena);
}

static void a_source_without_end_is_found_when_it_is_equal(void **state)
{
    struct arena arena = {0};
    struct memory memory;
    struct memory_match match;
    struct buf text;
    (void)state;
    buf_init(&text, 1 << 20);
    for (int i = 0; i < 3 * MEMORY_MAX_TOKENS; i++) {
        buf_printf(&text, "word%d ", i % 50);
    }
    memory_init(&memory, STR("en"), &arena);
    struct memory_entry entry = {
        .source = buf_text(&text),
        .text = {.language = STR("ru"), .text = STR("x")}};
    memory_add(&memory, &entry);
    const struct memory_index *index = memory_index_new(&memory, &arena);
    assert_int_equal(memory_suggest(index, buf_text(&text), STR("ru"), 50,
                                    &arena, &match, 1),
                     1);
    assert_int_equal(match.percent, 100);
    BUF_ADD(&text, "more");
    assert_int_equal(memory_suggest(index, buf_text(&text), STR("ru"), 50,
                                    &arena, &match, 1),
                     0);
    buf_release(&text);
    arena_release(&arena);
}

static void an_empty_memory_has_nothing(void **state)
{
    struct arena arena = {0};
    struct memory memory;
    struct memory_match match;
    (void)state;
    memory_init(&memory, STR("en"), &arena);
    memory_sort(&memory);
    const struct memory_index *index = memory_index_new(&memory, &arena);
    assert_int_equal(
        memory_suggest(index, STR("Moss"), STR("ru"), 50, &arena, &match, 1),
        0);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_meet_by_source_and_by_key),
        cmocka_unit_test(an_equal_source_is_stronger_than_a_key),
        cmocka_unit_test(what_is_nothing_is_not_taken),
        cmocka_unit_test(the_same_text_is_kept_once_for_each_origin),
        cmocka_unit_test(joining_is_adding_all),
        cmocka_unit_test(languages_serve_each_other),
        cmocka_unit_test(equal_and_similar_sources_are_found),
        cmocka_unit_test(no_similar_source_is_missed),
        cmocka_unit_test(a_source_without_end_is_found_when_it_is_equal),
        cmocka_unit_test(an_empty_memory_has_nothing),
    };
    return RUN_TESTS(tests);
}

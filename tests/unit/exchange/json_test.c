/* SPDX-License-Identifier: MIT */
#include "exchange/json.h"

#define json_bool json_c_bool /* a type of theirs, a function of ours */
#include <json-c/json.h>
#undef json_bool

#include "test.h"

struct fixture {
    struct arena arena;
    struct diags diags;
    struct buf out;
    struct source source;
};

static int setup(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){0};
    diags_init(&fixture.diags, &fixture.arena);
    buf_init(&fixture.out, 1 << 20);
    *state = &fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    buf_release(&fixture->out);
    arena_release(&fixture->arena);
    return 0;
}

static struct value *read_text(struct fixture *fixture, str text)
{
    struct value *value = NULL;
    fixture->source = (struct source){STR("data.json"), text};
    fixture->diags.count = 0;
    fixture->diags.error_count = 0;
    bool ok = json_read(text, &fixture->source, &fixture->arena,
                        &fixture->diags, &value);
    assert_int_equal(ok, value != NULL);
    assert_int_equal(ok, fixture->diags.error_count == 0);
    return value;
}

static str write_back(struct fixture *fixture, const struct value *value,
                      unsigned flags)
{
    buf_clear(&fixture->out);
    json_write(value, flags, &fixture->out);
    return buf_text(&fixture->out);
}

/* --- out ---------------------------------------------------------------- */

static void a_report_is_written_piece_by_piece(void **state)
{
    struct fixture *fixture = *state;
    struct json json;
    json_start(&json, JSON_PRETTY, &fixture->out);
    json_map_start(&json);
    json_put_text(&json, "rule", STR("a \"quoted\" rule"));
    json_put_int(&json, "line", -12);
    json_put_bool(&json, "fixed", false);
    json_key(&json, STR("places"));
    json_list_start(&json);
    json_null(&json);
    json_map_start(&json);
    json_end(&json);
    json_list_start(&json);
    json_end(&json);
    json_end(&json);
    json_end(&json);
    json_finish(&json);
    assert_str(buf_text(&fixture->out),
               "{\n"
               "  \"rule\": \"a \\\"quoted\\\" rule\",\n"
               "  \"line\": -12,\n"
               "  \"fixed\": false,\n"
               "  \"places\": [\n"
               "    null,\n"
               "    {},\n"
               "    []\n"
               "  ]\n"
               "}\n");
}

static void text_is_escaped_where_it_must_be(void **state)
{
    struct fixture *fixture = *state;
    static const struct {
        str text;
        unsigned flags;
        const char *want;
    } cases[] = {
        {STR_INIT(""), 0, "\"\""},
        {STR_INIT("Zürich 金"), 0, "\"Zürich 金\""},
        {STR_INIT("a\"b\\c/d"), 0, "\"a\\\"b\\\\c/d\""},
        {STR_INIT("\n\r\t\b\x1f\x7f"), 0, "\"\\n\\r\\t\\u0008\\u001f\x7f\""},
        {STR_INIT("a\0b"), 0, "\"a\\u0000b\""},
        {STR_INIT("</script>&"), 0, "\"</script>&\""},
        {STR_INIT("</script>&"), JSON_SAFE, "\"\\u003c/script\\u003e\\u0026\""},
        {STR_INIT("\u2028\u2029\u202a\u20ac"), JSON_SAFE,
         "\"\\u2028\\u2029\u202a\u20ac\""},
        {STR_INIT("\u2028"), 0, "\"\u2028\""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct value *value = value_text(&fixture->arena, cases[i].text);
        assert_str(write_back(fixture, value, cases[i].flags), cases[i].want);
    }
}

static void plain_text_is_a_number_only_when_asked_and_spelled_so(void **state)
{
    struct fixture *fixture = *state;
    static const char *const numbers[] = {"0",   "-0",    "12",     "1.21",
                                          "1e3", "1E-30", "-1.5e+0"};
    static const char *const others[] = {"",   "-",  "01", "+1",  "1.", ".5",
                                         "1e", "1x", "0x", "NaN", " 1", "--1"};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct value *value = value_text(&fixture->arena, str_from(numbers[i]));
        assert_str(write_back(fixture, value, JSON_NUMBERS), numbers[i]);
        assert_int_equal(write_back(fixture, value, 0).data[0], '"');
        value->style = STYLE_QUOTED;
        assert_int_equal(write_back(fixture, value, JSON_NUMBERS).data[0], '"');
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        struct value *value = value_text(&fixture->arena, str_from(others[i]));
        assert_int_equal(write_back(fixture, value, JSON_NUMBERS).data[0], '"');
    }
    struct value *prose = value_prose(&fixture->arena, STR("12"));
    assert_str(write_back(fixture, prose, JSON_NUMBERS), "\"12\"");
}

/* --- in ----------------------------------------------------------------- */

static void what_is_read_is_written_as_it_was(void **state)
{
    struct fixture *fixture = *state;
    static const char *const texts[] = {
        "{\"b\":1.21,\"a\":1e3,\"\":-0,\"c\":123456789012345678901234567890}",
        "[true,false,null,[],{},\"\",\"1\",1]",
        "\"a\\u0000b\"",
        "{\"a\\u0000b\":1,\"a\":2}",
        "\"\u00e4\U0001F600\"",
        "0",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct value *value = read_text(fixture, str_from(texts[i]));
        assert_non_null(value);
        assert_str(write_back(fixture, value, JSON_NUMBERS), texts[i]);
    }
}

static void escapes_are_resolved(void **state)
{
    struct fixture *fixture = *state;
    struct value *value = read_text(
        fixture,
        STR("\" \\\" \\\\ \\/ \\b\\f\\n\\r\\t \\u00E4\\ud83D\\uDE00\\u20ac\""));
    assert_non_null(value);
    assert_str(value->text, " \" \\ / \b\f\n\r\t \u00e4\U0001F600\u20ac");
    assert_int_equal(value->style, STYLE_QUOTED);
}

static void values_know_their_place(void **state)
{
    struct fixture *fixture = *state;
    struct value *value = read_text(
        fixture, STR("\xEF\xBB\xBF{ \"ä\": \"ö\",\r\n\t\"x\" : [ 12.5 ] }\n"));
    assert_non_null(value);
    const struct value_entry *first = value_find_entry(value, STR("ä"));
    const struct value_entry *second = value_find_entry(value, STR("x"));
    const struct value *number = second->value->items[0];
    assert_int_equal(value->start.line, 1);
    assert_int_equal(value->start.column, 1);
    assert_int_equal(first->key_start.column, 3);
    assert_int_equal(first->key_end.column, 6);
    assert_int_equal(first->value->start.column, 8);
    assert_int_equal(first->value->end.column, 11);
    assert_int_equal(second->key_start.line, 2);
    assert_int_equal(second->key_start.column, 2);
    assert_int_equal(number->start.column, 10);
    assert_int_equal(number->end.column, 14);
    assert_ptr_equal(number->source, &fixture->source);
}

static void faults_are_told_at_their_place(void **state)
{
    struct fixture *fixture = *state;
    static const struct {
        str text;
        const char *rule;
        pos place;
    } cases[] = {
        {STR_INIT(""), "json-syntax", {1, 1}},
        {STR_INIT(" \n "), "json-syntax", {2, 2}},
        {STR_INIT("{\n \"a\": 'x'}"), "json-syntax", {2, 7}},
        {STR_INIT("[1,]"), "json-syntax", {1, 4}},
        {STR_INIT("{\"a\":1,}"), "json-syntax", {1, 8}},
        {STR_INIT("{a:1}"), "json-syntax", {1, 2}},
        {STR_INIT("{\"a\" 1}"), "json-syntax", {1, 6}},
        {STR_INIT("{\"a\"}"), "json-syntax", {1, 5}},
        {STR_INIT("[1 2]"), "json-syntax", {1, 4}},
        {STR_INIT("[1"), "json-syntax", {1, 3}},
        {STR_INIT("[1}"), "json-syntax", {1, 3}},
        {STR_INIT("[01]"), "json-syntax", {1, 3}},
        {STR_INIT("[1.]"), "json-syntax", {1, 4}},
        {STR_INIT("[-]"), "json-syntax", {1, 3}},
        {STR_INIT("[+1]"), "json-syntax", {1, 2}},
        {STR_INIT("[.5]"), "json-syntax", {1, 2}},
        {STR_INIT("[1e]"), "json-syntax", {1, 4}},
        {STR_INIT("[NaN]"), "json-syntax", {1, 2}},
        {STR_INIT("[-Infinity]"), "json-syntax", {1, 3}},
        {STR_INIT("[TRUE]"), "json-syntax", {1, 2}},
        {STR_INIT("[tru]"), "json-syntax", {1, 2}},
        {STR_INIT("[nullx]"), "json-syntax", {1, 6}},
        {STR_INIT("[1] x"), "json-syntax", {1, 5}},
        {STR_INIT("[1] // x"), "json-syntax", {1, 5}},
        {STR_INIT("/* x */ 1"), "json-syntax", {1, 1}},
        {STR_INIT("[\"ä\tb\"]"), "json-syntax", {1, 4}},
        {STR_INIT("[\"a\nb\"]"), "json-syntax", {1, 4}},
        {STR_INIT("[\"abc"), "json-syntax", {1, 2}},
        {STR_INIT("[\"abc\\"), "json-syntax", {1, 7}},
        {STR_INIT("[\"\\x\"]"), "json-syntax", {1, 4}},
        {STR_INIT("[\"\\u12g4\"]"), "json-syntax", {1, 7}},
        {STR_INIT("[\"\\ud800x\"]"), "json-syntax", {1, 5}},
        {STR_INIT("[\"\\ud800\\u0041\"]"), "json-syntax", {1, 5}},
        {STR_INIT("[\"\\udc00\"]"), "json-syntax", {1, 5}},
        {STR_INIT("[1]\0"), "json-syntax", {1, 4}},
        {STR_INIT("{\"a\":1,\n \"a\":2}"), "json-duplicate-key", {2, 2}},
        {STR_INIT("{\"a\":1,\"\\u0061\":2}"), "json-duplicate-key", {1, 8}},
        {STR_INIT("[\"ä\",\n \"\xff\"]"), "json-encoding", {2, 3}},
        {STR_INIT("[\"\xc0\x80\"]"), "json-encoding", {1, 3}},
        {STR_INIT("[\"\xed\xa0\x80\"]"), "json-encoding", {1, 3}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_null(read_text(fixture, cases[i].text));
        assert_int_equal(fixture->diags.count, 1);
        const struct diag *diag = &fixture->diags.items[0];
        if (diag->start.line != cases[i].place.line ||
            diag->start.column != cases[i].place.column) {
            print_error("%.*s: %u:%u\n", STR_ARG(cases[i].text),
                        diag->start.line, diag->start.column);
        }
        assert_string_equal(diag->rule, cases[i].rule);
        assert_int_equal(diag->start.line, cases[i].place.line);
        assert_int_equal(diag->start.column, cases[i].place.column);
    }
}

static void a_fault_says_what_to_write_instead(void **state)
{
    struct fixture *fixture = *state;
    assert_null(read_text(fixture, STR("[1,]")));
    assert_str(fixture->diags.items[0].message,
               "\"]\" stands where a value is expected");
    assert_str(fixture->diags.items[0].hint, "remove the comma before \"]\"");
    assert_null(read_text(fixture, STR("[1}")));
    assert_str(fixture->diags.items[0].hint, "");
    assert_null(read_text(fixture, STR("{\"a\":1,\"b\":2,\"a\":3}")));
    assert_str(fixture->diags.items[0].message, "the key \"a\" is given twice");
    assert_int_equal(fixture->diags.items[0].related.column, 2);
}

static str nested(struct fixture *fixture, size_t depth)
{
    char *text = arena_alloc(&fixture->arena, 2 * depth + 1);
    memset(text, '[', depth);
    memset(text + depth, ']', depth);
    return (str){text, 2 * depth};
}

static void nesting_ends_at_128(void **state)
{
    struct fixture *fixture = *state;
    assert_non_null(read_text(fixture, nested(fixture, JSON_DEPTH)));
    assert_null(read_text(fixture, nested(fixture, JSON_DEPTH + 1)));
    assert_string_equal(fixture->diags.items[0].rule, "json-depth");
    assert_int_equal(fixture->diags.items[0].start.column, JSON_DEPTH + 1);
    assert_null(read_text(fixture, nested(fixture, 1000000)));
}

/* --- a second opinion --------------------------------------------------- */

static bool other_accepts(str text, struct json_object **out)
{
    struct json_tokener *tokener = json_tokener_new_ex(JSON_DEPTH);
    json_tokener_set_flags(tokener,
                           JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
    *out = json_tokener_parse_ex(tokener, text.data, (int)text.len + 1);
    bool ok = json_tokener_get_error(tokener) == json_tokener_success;
    json_tokener_free(tokener);
    return ok;
}

/* All texts of one to six of these pieces, as json-c sees them. What it is
 * known to take although it is no JSON is not among the pieces. */
static void json_c_agrees(void **state)
{
    struct fixture *fixture = *state;
    static const char *const pieces[] = {
        "", "[", "]", "{", "}", ",", ":", "\"a\"", "\"\\u00e4\"", "1.5",
    };
    enum { PIECES = sizeof pieces / sizeof *pieces, ALL = 1000000 };
    size_t accepted = 0;
    for (size_t number = 0; number < ALL; number++) {
        char text[128] = "";
        for (size_t rest = number; rest; rest /= PIECES) {
            strcat(text, pieces[rest % PIECES]);
        }
        struct arena_mark mark = arena_mark(&fixture->arena);
        struct json_object *object;
        bool theirs = other_accepts(str_from(text), &object);
        struct value *ours = NULL;
        fixture->diags = (struct diags){.arena = &fixture->arena};
        bool ok = json_read(str_from(text), NULL, &fixture->arena,
                            &fixture->diags, &ours);
        if (ok != theirs) {
            print_error("%s\n", text);
        }
        assert_int_equal(ok, theirs);
        if (ok) {
            accepted++;
            assert_str(write_back(fixture, ours, JSON_NUMBERS),
                       json_object_to_json_string_ext(
                           object, JSON_C_TO_STRING_PLAIN |
                                       JSON_C_TO_STRING_NOSLASHESCAPE));
        }
        json_object_put(object);
        arena_rewind(&fixture->arena, mark);
    }
    assert_in_range(accepted, 100, ALL / 2);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_report_is_written_piece_by_piece),
        TEST(text_is_escaped_where_it_must_be),
        TEST(plain_text_is_a_number_only_when_asked_and_spelled_so),
        TEST(what_is_read_is_written_as_it_was),
        TEST(escapes_are_resolved),
        TEST(values_know_their_place),
        TEST(faults_are_told_at_their_place),
        TEST(a_fault_says_what_to_write_instead),
        TEST(nesting_ends_at_128),
        TEST(json_c_agrees),
    };
    return RUN_TESTS(tests);
}

/* SPDX-License-Identifier: MIT */
/* The engine as a library, from a host of our own: a struct value as data, with
 * prose standing for lambdas. */
#include "slagen/mustache.h"

#include <stdlib.h>

#include "base/pool.h"

#include "mustache_data.h"

enum { MANY = 100 * 1000, ERROR_SIZE = 120 };

struct told {
    size_t count;
    char first[ERROR_SIZE]; /* "template-unclosed 1:2-1:8 related 0:0" */
    char last[ERROR_SIZE];
    size_t scope_count;
};

struct bench {
    struct arena arena;
    struct told told;
    const struct value *partials;
    size_t calls; /* of lambdas */
    char text[1 << 16];
};

static void tell(void *context, const struct mustache_error *error)
{
    struct told *told = &((struct bench *)context)->told;
    snprintf(told->last, sizeof told->last, "%s %u:%u-%u:%u related %u:%u",
             error->rule, error->start.line, error->start.column,
             error->end.line, error->end.column, error->related.line,
             error->related.column);
    if (told->count++ == 0) {
        memcpy(told->first, told->last, sizeof told->first);
    }
    told->scope_count = error->scope_count;
    assert_non_null(error->message);
    assert_string_equal(error->rule, mustache_rule(error->fault));
}

static void *give(void *context, size_t size)
{
    return arena_alloc(&((struct bench *)context)->arena, size);
}

static struct mustache_template *compile(struct bench *bench, str text)
{
    const struct mustache_compiler compiler = {
        .context = bench,
        .allocate = give,
        .error = tell,
        .user = "page",
    };
    return mustache_compile((struct mustache_text){text.data, text.len},
                            &compiler);
}

static const void *find(void *context, const void *value,
                        const struct mustache_key *key, uint32_t *hint)
{
    (void)context;
    (*hint)++;
    return value_find(value, (str){key->data, key->len});
}

static enum mustache_kind kind(void *context, const void *value,
                               size_t *item_count)
{
    (void)context;
    const struct value *section = value;
    if (section->kind == VALUE_PROSE) {
        return MUSTACHE_LAMBDA;
    }
    if (section->kind == VALUE_LIST) {
        *item_count = section->item_count;
        return MUSTACHE_LIST;
    }
    return value_is_truthy(section) ? MUSTACHE_TRUE : MUSTACHE_FALSE;
}

static const void *item(void *context, const void *list, size_t index)
{
    (void)context;
    const struct value *value = list;
    assert_true(index < value->item_count);
    return value->items[index];
}

static enum mustache_reading text(void *context, const void *value, bool raw,
                                  struct mustache_text *out)
{
    (void)context;
    const struct value *read = value;
    if (read->kind == VALUE_PROSE) {
        return MUSTACHE_CALL;
    }
    if (read->kind == VALUE_MAP) {
        return MUSTACHE_REFUSE;
    }
    (void)raw;
    str taken = value_is_text(read) ? read->text : STR("");
    *out = (struct mustache_text){taken.data, taken.len};
    return MUSTACHE_READ;
}

static const struct mustache_template *partial(void *context,
                                               struct mustache_text name)
{
    struct bench *bench = context;
    const struct value *found =
        value_find(bench->partials, (str){name.data, name.len});
    return found ? compile(bench, found->text) : NULL;
}

static str answer(struct bench *bench, str lambda, str section)
{
    struct arena *arena = &bench->arena;
    if (str_equal(lambda, STR("planet"))) {
        return STR("{{planet}}");
    }
    if (str_equal(lambda, STR("both"))) {
        return STR("|planet| {{planet}}");
    }
    if (str_equal(lambda, STR("count"))) {
        return arena_printf(arena, "%zu", ++bench->calls);
    }
    if (str_equal(lambda, STR("angle"))) {
        return STR("<&>");
    }
    if (str_equal(lambda, STR("is_x"))) {
        return str_equal(section, STR("{{x}}")) ? STR("yes") : STR("no");
    }
    if (str_equal(lambda, STR("around"))) {
        return arena_printf(arena, "%.*s{{planet}}|planet|%.*s",
                            STR_ARG(section), STR_ARG(section));
    }
    if (str_equal(lambda, STR("bold"))) {
        return arena_printf(arena, "<b>%.*s</b>", STR_ARG(section));
    }
    if (str_equal(lambda, STR("broken"))) {
        return STR("so\n{{#far");
    }
    if (str_equal(lambda, STR("again"))) {
        return STR("{{#again}}{{/again}}{{again}}");
    }
    return STR("a\nb\n");
}

static bool lambda(void *context, const void *value,
                   const struct mustache_text *section,
                   struct mustache_text *out)
{
    str given = section ? (str){section->data, section->len} : STR("");
    str name = ((const struct value *)value)->text;
    str made = answer(context, name, given);
    *out = (struct mustache_text){made.data, made.len};
    return !str_equal(name, STR("nothing"));
}

static const struct mustache_host host = {
    .find = find,
    .kind = kind,
    .item = item,
    .text = text,
    .partial = partial,
    .lambda = lambda,
    .error = tell,
};

static bool grow(struct mustache_output *out, size_t more)
{
    struct buf *buf = out->user;
    buf->len = out->len;
    bool grown = buf_reserve(buf, more);
    out->data = buf->data;
    out->capacity = buf->capacity;
    return grown;
}

/* Renders into the text of the bench, which is all the memory there is. */
static str render_with(struct bench *bench, const struct mustache_host *with,
                       const struct mustache_template *compiled,
                       const char *data)
{
    struct mustache_output out = {bench->text, 0,    sizeof bench->text,
                                  NULL,        NULL, false};
    const struct value *root = data_read(data, &bench->arena);
    size_t told = bench->told.count;
    bool good = mustache_render(compiled, with, bench, root, &out);
    assert_true(good == (bench->told.count == told));
    return (str){out.data, out.len};
}

static str render(struct bench *bench, const char *source, const char *data)
{
    const struct mustache_template *compiled = compile(bench, str_from(source));
    assert_non_null(compiled);
    return render_with(bench, &host, compiled, data);
}

static struct bench *bench_new(void)
{
    struct bench *bench = calloc(1, sizeof *bench);
    assert_non_null(bench);
    return bench;
}

static void bench_end(struct bench *bench)
{
    arena_release(&bench->arena);
    free(bench);
}

static void lambdas_give_templates(void **state)
{
    (void)state;
    static const struct {
        const char *source;
        const char *data;
        const char *want;
    } cases[] = {
        /* In the place of a name, its text goes in. */
        {"see {{l}}", "{l: !lines}", "see a\nb\n"},
        /* It is a template, */
        {"{{l}}", "{l: !planet, planet: Mars}", "Mars"},
        /* with the default delimiters, */
        {"{{=| |=}}|&l|", "{l: !both, planet: Mars}", "|planet| Mars"},
        /* asked for anew each time, */
        {"{{l}}{{{l}}}{{&l}}", "{l: !count}", "123"},
        /* and escaped as a value is. */
        {"{{l}}{{{l}}}{{&l}}", "{l: !angle}", "&lt;&amp;&gt;<&><&>"},
        /* A section gives it its source, */
        {"{{#l}}{{x}}{{/l}}", "{l: !is_x, x: z}", "yes"},
        /* whose place its template takes, */
        {"{{#l}}-{{/l}}", "{l: !around, planet: Mars}", "-Mars|planet|-"},
        /* with the delimiters of the section, */
        {"{{=| |=}}|#l|-|/l|", "{l: !around, planet: Mars}",
         "-{{planet}}Mars-"},
        /* each section for itself. */
        {"{{#l}}1{{/l}}{{#l}}2{{/l}}", "{l: !bold}", "<b>1</b><b>2</b>"},
        /* It is never false. */
        {"({{^l}}x{{/l}})", "{l: !nothing}", "()"},
        /* Beyond the specification: it may give nothing, */
        {"({{#l}}x{{/l}}{{l}})", "{l: !nothing}", "()"},
        /* call others, */
        {"{{#l}}{{#m}}x{{/m}}{{/l}}", "{l: !bold, m: !bold}",
         "<b><b>x</b></b>"},
        /* be an item, */
        {"{{#a}}{{.}}{{/a}}", "{a: [!count, !count]}", "12"},
        /* and what it holds is not trimmed. */
        {"{{#l}}\n x \n{{/l}}\n", "{l: !bold}", "<b>\n x \n</b>"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct bench *bench = bench_new();
        assert_str(render(bench, cases[i].source, cases[i].data),
                   cases[i].want);
        assert_int_equal(bench->told.count, 0);
        bench_end(bench);
    }
}

static void lines_of_a_lambda_are_indented_as_its_partial(void **state)
{
    (void)state;
    struct bench *bench = bench_new();
    bench->partials = data_read("{p: 'x\n{{l}}y\n'}", &bench->arena);
    assert_str(render(bench, "  {{>p}}\n", "{l: !lines}"),
               "  x\n  a\n  b\n  y\n");
    bench_end(bench);
}

static void a_broken_lambda_is_told_with_the_tag_that_called_it(void **state)
{
    (void)state;
    struct bench *bench = bench_new();
    assert_str(render(bench, "a\n {{l}}b", "{l: !broken}"), "a\n b");
    assert_int_equal(bench->told.count, 1);
    assert_string_equal(bench->told.first,
                        "template-syntax 2:1-2:3 related 2:2");
    bench_end(bench);
}

static void a_lambda_that_calls_itself_meets_the_limit(void **state)
{
    (void)state;
    struct bench *bench = bench_new();
    render(bench, "{{again}}", "{again: !again}");
    assert_int_equal(bench->told.count, 1);
    assert_string_equal(bench->told.first,
                        "template-depth 1:1-1:11 related 1:1");
    bench_end(bench);
}

static void a_host_without_lambdas_gets_nothing(void **state)
{
    (void)state;
    struct bench *bench = bench_new();
    struct mustache_host without = host;
    without.lambda = NULL;
    const struct mustache_template *compiled =
        compile(bench, STR("({{#l}}x{{/l}}{{l}})"));
    assert_str(render_with(bench, &without, compiled, "{l: !bold}"), "()");
    bench_end(bench);
}

static void compiling_goes_on_to_find_the_next_fault(void **state)
{
    (void)state;
    struct bench *bench = bench_new();
    assert_null(compile(bench, STR("{{#a}}\n{{x y}}\n{{>../p}}\n{{=|=}}\n"
                                   "{{/b}}\n{{{z}}\n{{a..b}}\n{{#c}}")));
    assert_int_equal(bench->told.count, 7);
    assert_string_equal(bench->told.first,
                        "template-syntax 2:1-2:8 related 0:0");
    assert_string_equal(bench->told.last,
                        "template-unclosed 8:1-8:7 related 0:0");
    bench_end(bench);
}

/* Gives `count` times `part`. */
static str many(struct bench *bench, const char *part, size_t count)
{
    size_t len = strlen(part);
    char *text = arena_alloc(&bench->arena, len * count + 1);
    for (size_t i = 0; i < count; i++) {
        memcpy(text + i * len, part, len);
    }
    return (str){text, len * count};
}

static void hostile_templates_meet_an_error_or_compile(void **state)
{
    (void)state;
    static const struct {
        const char *part;
        const char *first; /* NULL: compiles */
        size_t errors;
    } cases[] = {
        {"{{#a}}", "template-depth 1:1537-1:1543 related 1:1531", 1},
        {"{{^a}}", "template-depth 1:1537-1:1543 related 1:1531", 1},
        {"{{$a}}", "template-depth 1:1537-1:1543 related 1:1531", 1},
        {"{{<a}}", "template-depth 1:1537-1:1543 related 1:1531", 1},
        {"{{/a}}", "template-mismatch 1:1-1:7 related 0:0",
         MUSTACHE_MAX_ERRORS},
        {"{{#a}}{{/b}}", "template-mismatch 1:7-1:13 related 1:1",
         MUSTACHE_MAX_ERRORS},
        {"{{", "template-syntax 1:1-1:3 related 0:0", 1},
        {"{{{", "template-syntax 1:1-1:3 related 0:0", 1},
        {"{{!", "template-syntax 1:1-1:3 related 0:0", 1},
        {"{{=", "template-syntax 1:1-1:3 related 0:0", 1},
        {"{{a", "template-syntax 1:1-1:3 related 0:0", 1},
        {"{{a{{b}}", "template-syntax 1:1-1:3 related 0:0",
         MUSTACHE_MAX_ERRORS},
        {"{{{a}}", "template-syntax 1:1-1:7 related 0:0", MUSTACHE_MAX_ERRORS},
        {"{{=a b", "template-syntax 1:1-1:3 related 0:0", 1},
        {"{{a}}{{! b }}{{=| |=}}|={{ }}=|\n", NULL, 0},
        {"{{#a}}{{/a}}{{>p}}{{$b}}{{/b}}{{<p}}{{$c}}{{/c}}{{/p}}\n", NULL, 0},
        {"  {{! b }}  \n", NULL, 0},
        {"                                        {{a}}", NULL, 0},
        {"{ ", NULL, 0},
        {"}", NULL, 0},
        {"\n", NULL, 0},
        {"\r", NULL, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct bench *bench = bench_new();
        struct mustache_template *made =
            compile(bench, many(bench, cases[i].part, MANY));
        assert_string_equal(bench->told.first,
                            cases[i].first ? cases[i].first : "");
        assert_int_equal(bench->told.count, cases[i].errors);
        assert_int_equal(made != NULL, cases[i].first == NULL);
        bench_end(bench);
    }
}

static void a_name_of_many_parts_is_refused(void **state)
{
    (void)state;
    struct bench *bench = bench_new();
    str name = many(bench, "a.", MANY);
    assert_null(compile(
        bench, arena_printf(&bench->arena, "{{%.*sa}}", STR_ARG(name))));
    assert_string_equal(bench->told.first,
                        "template-syntax 1:1-1:200006 related 0:0");
    assert_int_equal(bench->told.count, 1);
    bench_end(bench);
}

static void a_template_that_is_too_large_is_refused(void **state)
{
    (void)state;
    struct bench *bench = bench_new();
    char *text = calloc((size_t)MUSTACHE_MAX_BYTES + 1, 1);
    assert_non_null(text);
    assert_null(compile(bench, (str){text, (size_t)MUSTACHE_MAX_BYTES + 1}));
    free(text);
    assert_string_equal(bench->told.first, "template-size 1:1-1:1 related 0:0");
    bench_end(bench);
}

static void the_deepest_sections_that_are_allowed_work(void **state)
{
    (void)state;
    struct bench *bench = bench_new();
    str open = many(bench, "{{#a}}", MUSTACHE_MAX_SECTIONS);
    str end = many(bench, "{{/a}}", MUSTACHE_MAX_SECTIONS);
    str both =
        arena_printf(&bench->arena, "%.*sx%.*s", STR_ARG(open), STR_ARG(end));
    const struct mustache_template *compiled = compile(bench, both);
    assert_str(render_with(bench, &host, compiled, "{a: true}"), "x");
    bench_end(bench);
}

static void sections_of_nested_partials_meet_a_limit(void **state)
{
    (void)state;
    struct bench *bench = bench_new();
    bench->partials = data_read(
        "{p: '{{#a}}{{#a}}{{#a}}{{#a}}{{#a}}{{#a}}{{#a}}{{#a}}{{#a}}"
        "{{>p}}{{/a}}{{/a}}{{/a}}{{/a}}{{/a}}{{/a}}{{/a}}{{/a}}{{/a}}'}",
        &bench->arena);
    render(bench, "{{>p}}", "{a: true}");
    assert_int_equal(bench->told.count, 1);
    /* 512 = 56 partials of nine, and the ninth section of the 57th is one
     * too many. */
    assert_string_equal(bench->told.first,
                        "template-depth 1:49-1:55 related 1:55");
    bench_end(bench);
}

static void a_partial_in_itself_meets_the_limit(void **state)
{
    (void)state;
    static const struct {
        const char *partials;
        const char *want;
    } cases[] = {
        {"{p: '{{>p}}'}", "template-depth 1:1-1:7 related 1:1"},
        {"{p: 'x\n {{>q}}', q: '{{>p}}'}",
         "template-depth 1:1-1:7 related 2:2"},
        {"{p: '{{<p}}{{$a}}{{/a}}{{/p}}'}",
         "template-depth 1:1-1:7 related 1:1"},
        {"{p: '{{<q}}{{$a}}{{>p}}{{/a}}{{/q}}', q: '{{$a}}{{/a}}'}",
         "template-depth 1:1-1:7 related 1:13"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct bench *bench = bench_new();
        bench->partials = data_read(cases[i].partials, &bench->arena);
        render(bench, "{{>p}}", "{}");
        assert_int_equal(bench->told.count, 1);
        assert_string_equal(bench->told.first, cases[i].want);
        bench_end(bench);
    }
}

/* p0 calls p1 calls p2 and so on: 64 may, 65 may not. */
static void the_deepest_partials_that_are_allowed_work(void **state)
{
    (void)state;
    for (int depth = MUSTACHE_MAX_DEPTH; depth <= MUSTACHE_MAX_DEPTH + 1;
         depth++) {
        struct bench *bench = bench_new();
        struct value *partials = value_map(&bench->arena);
        for (int i = 1; i <= depth; i++) {
            value_set(
                partials, &bench->arena, arena_printf(&bench->arena, "p%d", i),
                value_text(&bench->arena,
                           arena_printf(&bench->arena,
                                        i < depth ? "{{>p%d}}" : "x", i + 1)));
        }
        bench->partials = partials;
        bool fits = depth == MUSTACHE_MAX_DEPTH;
        assert_str(render(bench, "{{>p1}}", "{}"), fits ? "x" : "");
        assert_int_equal(bench->told.count, fits ? 0 : 1);
        bench_end(bench);
    }
}

/* Ten items in thirty nested sections are 10^30 rounds without any output. */
static void rounds_without_output_meet_the_limit_of_steps(void **state)
{
    (void)state;
    struct bench *bench = bench_new();
    str open = many(bench, "{{#a}}", 30);
    str end = many(bench, "{{/a}}", 30);
    str both =
        arena_printf(&bench->arena, "%.*s%.*s", STR_ARG(open), STR_ARG(end));
    struct mustache_host limited = host;
    limited.max_steps = 100 * 1000;
    render_with(bench, &limited, compile(bench, both),
                "{a: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]}");
    assert_int_equal(bench->told.count, 1);
    assert_memory_equal(bench->told.first, "template-step-limit 1:", 22);
    bench_end(bench);
}

static void many_blocks_times_many_overrides_meet_the_limit_of_steps(
    void **state)
{
    (void)state;
    struct bench *bench = bench_new();
    str arguments = many(bench, "{{$b}}{{/b}}", MANY);
    str page =
        arena_printf(&bench->arena, "{{<p}}%.*s{{/p}}", STR_ARG(arguments));
    struct value *partials = value_map(&bench->arena);
    value_put_text(partials, &bench->arena, "p",
                   many(bench, "{{$a}}{{/a}}", MANY));
    bench->partials = partials;
    render_with(bench, &host, compile(bench, page), "{}");
    assert_int_equal(bench->told.count, 1);
    assert_memory_equal(bench->told.first, "template-step-limit 1:", 22);
    bench_end(bench);
}

static void output_stops_at_the_end_of_the_memory(void **state)
{
    (void)state;
    struct bench *bench = bench_new();
    const struct mustache_template *compiled =
        compile(bench, STR("12345{{#a}}{{.}}{{/a}}"));
    const struct value *root =
        data_read("{a: ['<', '&', long]}", &bench->arena);
    for (size_t size = 0; size <= 20; size++) {
        char *memory = malloc(size + 1);
        memset(memory, '#', size + 1);
        struct mustache_output out = {memory, 0, size, NULL, NULL, false};
        bench->told.count = 0;
        bool good = mustache_render(compiled, &host, bench, root, &out);
        assert_true(good == (size >= 18));
        assert_true(out.full == !good);
        assert_memory_equal(memory, "12345&lt;&amp;long", out.len);
        assert_int_equal(bench->told.count, good ? 0 : 1);
        assert_true(memory[size] == '#');
        free(memory);
    }
    bench_end(bench);
}

static void output_grows_up_to_its_ceiling(void **state)
{
    (void)state;
    struct bench *bench = bench_new();
    struct buf buf;
    buf_init(&buf, 1000);
    struct mustache_output out = {.grow = grow, .user = &buf};
    const struct mustache_template *compiled =
        compile(bench, many(bench, "0123456789", 101));
    const struct value *root = data_read("{}", &bench->arena);
    assert_false(mustache_render(compiled, &host, bench, root, &out));
    assert_true(out.len <= 1000);
    assert_string_equal(bench->told.first,
                        "template-output-limit 1:1-1:1011 related 0:0");
    buf_release(&buf);
    bench_end(bench);
}

static void zero_bytes_are_bytes(void **state)
{
    (void)state;
    struct bench *bench = bench_new();
    static const char source[] = "a\0{{x}}\0b{{n\0m}}";
    const struct mustache_template *compiled =
        compile(bench, (str){source, sizeof source - 1});
    struct value *root = value_map(&bench->arena);
    value_put_text(root, &bench->arena, "x", STR("\0<\0"));
    value_set(root, &bench->arena, STR("n\0m"),
              value_text(&bench->arena, STR("!")));
    struct mustache_output out = {bench->text, 0,    sizeof bench->text,
                                  NULL,        NULL, false};
    assert_true(mustache_render(compiled, &host, bench, root, &out));
    assert_int_equal(out.len, 11);
    assert_memory_equal(out.data, "a\0\0&lt;\0\0b!", 11);
    assert_null(compile(bench, STR("{{>a\0b}}")));
    assert_string_equal(bench->told.first,
                        "template-partial-name 1:1-1:9 related 0:0");
    bench_end(bench);
}

static void names_of_partials_are_no_paths(void **state)
{
    (void)state;
    static const struct {
        const char *source;
        bool good;
    } cases[] = {
        {"{{>a}}", true},          {"{{>a/b}}", true},
        {"{{>A-1_b/c/9}}", true},  {"{{>-}}", true},
        {"{{>../../etc}}", false}, {"{{>/etc/passwd}}", false},
        {"{{>a/../b}}", false},    {"{{>a//b}}", false},
        {"{{>a/}}", false},        {"{{>.}}", false},
        {"{{>a.b}}", false},       {"{{>a\\b}}", false},
        {"{{>C:a}}", false},       {"{{>ä}}", false},
        {"{{>a%2fb}}", false},     {"{{<../a}}{{/../a}}", false},
        {"{{>*a.b}}", true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct bench *bench = bench_new();
        bool good = compile(bench, str_from(cases[i].source)) != NULL;
        assert_true(good == cases[i].good);
        if (!good) {
            assert_memory_equal(bench->told.first, "template-partial-name 1:1",
                                25);
        }
        bench_end(bench);
    }
}

static void columns_count_characters_behind_a_byte_order_mark(void **state)
{
    (void)state;
    struct bench *bench = bench_new();
    assert_null(compile(bench, STR("\xEF\xBB\xBFäöü 金{{x y}}\r\n"
                                   "\xF0\x9F\x98\x80\t{{z z}}")));
    assert_string_equal(bench->told.first,
                        "template-syntax 1:6-1:13 related 0:0");
    assert_string_equal(bench->told.last,
                        "template-syntax 2:3-2:10 related 0:0");
    assert_str(render(bench, "\xEF\xBB\xBF  {{! x }}\nb", "{}"), "b");
    bench_end(bench);
}

static void strict_rendering_tells_what_is_not_there(void **state)
{
    (void)state;
    static const struct {
        const char *source;
        const char *told; /* NULL: good */
        size_t scopes;
    } cases[] = {
        {"{{a}}{{b.c}}{{n}}{{f}}{{e}}{{l}}", NULL, 0},
        {"{{#n}}x{{/n}}{{^e}}{{/e}}{{#l}}{{/l}}", NULL, 0},
        {"{{n.x}}{{#f.x.y}}{{/f.x.y}}", NULL, 0},
        {"{{x}}", "template-unknown-name 1:1-1:6 related 0:0", 1},
        {"{{{x}}}", "template-unknown-name 1:1-1:8 related 0:0", 1},
        {"{{#x}}{{y}}{{/x}}", "template-unknown-name 1:1-1:7 related 0:0", 1},
        {"{{^x}}{{y}}{{/x}}", "template-unknown-name 1:1-1:7 related 0:0", 1},
        {"{{#b}}{{#b}}{{x}}{{/b}}{{/b}}",
         "template-unknown-name 1:13-1:18 related 0:0", 3},
        {"{{b.x}}", "template-unknown-name 1:1-1:8 related 0:0", 1},
        {"{{a.x}}", "template-unknown-name 1:1-1:8 related 0:0", 1},
        {"{{>*x}}", "template-unknown-name 1:1-1:8 related 0:0", 1},
        {"{{b}}", "template-refused 1:1-1:6 related 0:0", 0},
        {"{{>*b}}", "template-refused 1:1-1:8 related 0:0", 0},
        {"{{>x}}", "template-partial-missing 1:1-1:7 related 0:0", 0},
        {"{{>*a}}", "template-partial-missing 1:1-1:8 related 0:0", 0},
        {"{{>*d}}", "template-partial-name 1:1-1:8 related 0:0", 0},
        {"{{>*n}}", NULL, 0},
        {"\n{{>p}}", "template-unknown-name 1:3-1:8 related 2:1", 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct bench *bench = bench_new();
        struct mustache_host strict = host;
        strict.strict = true;
        bench->partials = data_read("{p: '- {{x}}'}", &bench->arena);
        render_with(
            bench, &strict, compile(bench, str_from(cases[i].source)),
            "{a: 1, b: {c: 2}, n: null, f: false, e: '', l: [], d: ..}");
        assert_int_equal(bench->told.count, cases[i].told ? 1 : 0);
        assert_string_equal(bench->told.first,
                            cases[i].told ? cases[i].told : "");
        assert_int_equal(bench->told.scope_count, cases[i].scopes);
        bench_end(bench);
    }
}

static void a_fault_in_a_loop_ends_rendering_when_told_often(void **state)
{
    (void)state;
    struct bench *bench = bench_new();
    struct mustache_host strict = host;
    strict.strict = true;
    render_with(bench, &strict, compile(bench, many(bench, "{{x}}", 10 * MANY)),
                "{}");
    assert_int_equal(bench->told.count, MUSTACHE_MAX_ERRORS);
    bench_end(bench);
}

static const struct mustache_template *linked(void *context,
                                              struct mustache_text name)
{
    str text = {name.data, name.len};
    return str_equal(text, STR("self")) ? context : NULL;
}

static void linking_finds_every_partial_once(void **state)
{
    (void)state;
    struct bench *bench = bench_new();
    struct mustache_template *page = compile(
        bench, STR("{{v}}{{#c}}({{>self}}){{/c}}{{<self}}{{/self}}{{>*d}}"));
    assert_non_null(page);
    assert_string_equal(mustache_user(page), "page");
    assert_true(mustache_link(page, linked, NULL, page));
    page = compile(bench, STR("{{>self}}\n{{>no}}{{<none}}{{/none}}"));
    assert_false(mustache_link(page, linked, NULL, page));
    page = compile(bench, STR("{{v}}{{#c}}({{>self}}){{/c}}"));
    assert_true(mustache_link(page, linked, NULL, page));
    assert_str(render_with(bench, &host, page,
                           "{v: 1, c: {v: 2, c: {v: 3, c: null}}}"),
               "1(2(3))");
    bench_end(bench);
}

static const struct mustache_template *no_partial(void *context,
                                                  struct mustache_text name)
{
    (void)context;
    (void)name;
    return NULL;
}

static void linking_tells_what_is_missing(void **state)
{
    (void)state;
    struct bench *bench = bench_new();
    struct mustache_template *page =
        compile(bench, STR("x\n {{>a}}\n{{>*b}}{{<c}}{{/c}}"));
    assert_false(mustache_link(page, no_partial, tell, bench));
    assert_int_equal(bench->told.count, 2);
    assert_string_equal(bench->told.first,
                        "template-partial-missing 2:2-2:8 related 0:0");
    assert_string_equal(bench->told.last,
                        "template-partial-missing 3:8-3:14 related 0:0");
    assert_str(render_with(bench, &host, page, "{}"), "x\n");
    bench_end(bench);
}

static void *refuse_memory(void *context, size_t size)
{
    (void)context;
    (void)size;
    return NULL;
}

static void no_memory_is_no_template(void **state)
{
    (void)state;
    const struct mustache_compiler compiler = {.allocate = refuse_memory};
    assert_null(mustache_compile((struct mustache_text){"x", 1}, &compiler));
}

static void pieces_come_in_order_without_what_is_ignored(void **state)
{
    (void)state;
    static const struct {
        enum mustache_piece_kind kind;
        const char *name;
        const char *text;
    } want[] = {
        {MUSTACHE_PIECE_TEXT, "", "x\n"},
        {MUSTACHE_PIECE_VARIABLE, "a.b", "{{ a.b }}"},
        {MUSTACHE_PIECE_RAW, ".", "{{{.}}}"},
        {MUSTACHE_PIECE_SECTION, "s", "{{#s}}"},
        {MUSTACHE_PIECE_INVERTED, "t", "{{^t}}"},
        {MUSTACHE_PIECE_SECTION_END, "t", "{{/t}}"},
        {MUSTACHE_PIECE_SECTION_END, "s", "{{/s}}"},
        {MUSTACHE_PIECE_PARTIAL, "d", "{{>*d}}"},
        {MUSTACHE_PIECE_PARENT, "p", "{{<p}}"},
        {MUSTACHE_PIECE_ARGUMENT, "u", "{{$u}}"},
        {MUSTACHE_PIECE_TEXT, "", "1"},
        {MUSTACHE_PIECE_BLOCK_END, "u", "{{/u}}"},
        {MUSTACHE_PIECE_ARGUMENT, "v", "{{$v}}"},
        {MUSTACHE_PIECE_BLOCK, "w", "{{$w}}"},
        {MUSTACHE_PIECE_BLOCK_END, "w", "{{/w}}"},
        {MUSTACHE_PIECE_BLOCK_END, "v", "{{/v}}"},
        {MUSTACHE_PIECE_PARENT_END, "p", "{{/p}}"},
        {MUSTACHE_PIECE_PARENT, "q", "{{<q}}"},
        {MUSTACHE_PIECE_PARENT_END, "q", "{{/q}}"},
    };
    struct bench *bench = bench_new();
    const struct mustache_template *page = compile(
        bench, STR("x\n{{ a.b }}{{{.}}}{{#s}}{{^t}}{{/t}}{{/s}}{{>*d}}"
                   "{{<p}}no{{no}}{{$u}}1{{/u}}{{#no}}{{$no}}{{/no}}{{/no}}"
                   "{{$v}}{{$w}}{{/w}}{{/v}}{{>no}}{{/p}}{{<q}}no{{/q}}"));
    size_t cursor = 0;
    struct mustache_piece piece;
    for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
        assert_true(mustache_next_piece(page, &cursor, &piece));
        assert_int_equal(piece.kind, want[i].kind);
        assert_str(((str){piece.name.data, piece.name.len}), want[i].name);
        assert_str(((str){piece.text.data, piece.text.len}), want[i].text);
        assert_true(piece.dynamic == (strcmp(want[i].name, "d") == 0));
    }
    assert_false(mustache_next_piece(page, &cursor, &piece));
    struct mustache_place place = mustache_place_of(page, 3);
    assert_int_equal(place.line, 2);
    assert_int_equal(place.column, 2);
    bench_end(bench);
}

struct sharing {
    const struct mustache_template *page;
    struct bench *benches[8];
    str results[200];
};

static void render_shared(void *context, size_t worker, size_t job)
{
    struct sharing *sharing = context;
    struct bench *bench = sharing->benches[worker];
    const char *data =
        job % 2 ? "{l: [1, 2, 3], m: {n: '<'}}" : "{l: [], m: {n: '&'}}";
    sharing->results[job] = arena_copy(
        &bench->arena, render_with(bench, &host, sharing->page, data));
}

static void threads_share_a_template(void **state)
{
    (void)state;
    struct sharing sharing = {0};
    for (size_t i = 0; i < 8; i++) {
        sharing.benches[i] = bench_new();
    }
    struct mustache_template *page =
        compile(sharing.benches[0],
                STR("{{#l}}{{.}}{{>self}}{{/l}}{{^l}}{{m.n}}{{/l}}"));
    struct mustache_template *self =
        compile(sharing.benches[0], STR("[{{m.n}}]"));
    assert_true(mustache_link(page, linked, NULL, self));
    sharing.page = page;
    pool_run(8, 200, render_shared, &sharing);
    for (size_t i = 0; i < 200; i++) {
        assert_str(sharing.results[i],
                   i % 2 ? "1[&lt;]2[&lt;]3[&lt;]" : "&amp;");
    }
    for (size_t i = 0; i < 8; i++) {
        bench_end(sharing.benches[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lambdas_give_templates),
        cmocka_unit_test(lines_of_a_lambda_are_indented_as_its_partial),
        cmocka_unit_test(a_broken_lambda_is_told_with_the_tag_that_called_it),
        cmocka_unit_test(a_lambda_that_calls_itself_meets_the_limit),
        cmocka_unit_test(a_host_without_lambdas_gets_nothing),
        cmocka_unit_test(compiling_goes_on_to_find_the_next_fault),
        cmocka_unit_test(hostile_templates_meet_an_error_or_compile),
        cmocka_unit_test(a_name_of_many_parts_is_refused),
        cmocka_unit_test(a_template_that_is_too_large_is_refused),
        cmocka_unit_test(the_deepest_sections_that_are_allowed_work),
        cmocka_unit_test(sections_of_nested_partials_meet_a_limit),
        cmocka_unit_test(a_partial_in_itself_meets_the_limit),
        cmocka_unit_test(the_deepest_partials_that_are_allowed_work),
        cmocka_unit_test(rounds_without_output_meet_the_limit_of_steps),
        cmocka_unit_test(
            many_blocks_times_many_overrides_meet_the_limit_of_steps),
        cmocka_unit_test(output_stops_at_the_end_of_the_memory),
        cmocka_unit_test(output_grows_up_to_its_ceiling),
        cmocka_unit_test(zero_bytes_are_bytes),
        cmocka_unit_test(names_of_partials_are_no_paths),
        cmocka_unit_test(columns_count_characters_behind_a_byte_order_mark),
        cmocka_unit_test(strict_rendering_tells_what_is_not_there),
        cmocka_unit_test(a_fault_in_a_loop_ends_rendering_when_told_often),
        cmocka_unit_test(linking_finds_every_partial_once),
        cmocka_unit_test(linking_tells_what_is_missing),
        cmocka_unit_test(no_memory_is_no_template),
        cmocka_unit_test(pieces_come_in_order_without_what_is_ignored),
        cmocka_unit_test(threads_share_a_template),
    };
    return RUN_TESTS(tests);
}

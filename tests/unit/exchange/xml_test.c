/* SPDX-License-Identifier: MIT */
#include "exchange/xml.h"

#include "test.h"

/* Shows a tree: name{uri}[attribute=value](children), texts between quotes. */
static void show(struct buf *out, const struct xml_node *node)
{
    if (node->name.len == 0) {
        buf_printf(out, "'%.*s'", STR_ARG(node->text));
        return;
    }
    buf_add(out, node->name);
    if (node->space.len) {
        buf_printf(out, "{%.*s}", STR_ARG(node->space));
    }
    for (size_t i = 0; i < node->attribute_count; i++) {
        const struct xml_attribute *attribute = &node->attributes[i];
        buf_printf(out, "[%.*s%s%.*s=%.*s]", STR_ARG(attribute->space),
                   attribute->space.len ? ":" : "", STR_ARG(attribute->name),
                   STR_ARG(attribute->value));
    }
    BUF_ADD(out, "(");
    for (const struct xml_node *child = node->first; child;
         child = child->next) {
        assert_ptr_equal(child->parent, node);
        show(out, child);
    }
    BUF_ADD(out, ")");
}

static void check_tree(const char *file, const char *want)
{
    struct arena arena = {0};
    struct xml_fault fault;
    struct buf text;
    const struct source source = {STR("t.xml"), str_from(file)};
    buf_init(&text, 1 << 20);
    const struct xml_node *root = xml_read(&source, &arena, &fault);
    assert_non_null(root);
    show(&text, root);
    assert_str(buf_text(&text), want);
    buf_release(&text);
    arena_release(&arena);
}

static void a_file_becomes_a_tree(void **state)
{
    (void)state;
    check_tree("<a/>", "a()");
    check_tree("\n<a b='c' d=\"&lt;&amp;&#38;&quot;\n\tx\"> <b/>t</a>\n",
               "a[b=c][d=<&&\"  x](' 'b()'t')");
    check_tree("<a>x<!-- c -->y<![CDATA[<z>&amp;]]>&gt;<?p i?>&#x1F559;</a>",
               "a('xy<z>&amp;>\xF0\x9F\x95\x99')");
    check_tree("<p:a xmlns:p='u' xmlns:q='v' q:b='1' b='2'><c/><q:c/>"
               "<c xmlns='w'><p:d/></c></p:a>",
               "a{u}[v:b=1][b=2](c()c{v}()c{w}(d{u}()))");
    check_tree("<a xml:space='preserve'>\r\n\t&#13;</a>",
               "a[http://www.w3.org/XML/1998/namespace:space=preserve]('\n\t\r"
               "')");
    check_tree("\xEF\xBB\xBF<?xml version='1.0'?><a/>", "a()");
    check_tree("<?xml version='1.0' encoding='ISO-8859-1'?><a b='\xE4'>\xE4"
               "</a>",
               "a[b=\xC3\xA4]('\xC3\xA4')");
}

static void utf16_is_read(void **state)
{
    (void)state;
    static const char bytes[] = "\xFF\xFE<\0a\0>\0\xE4\0<\0/\0a\0>\0";
    struct arena arena = {0};
    struct xml_fault fault;
    const struct source source = {STR("t.xml"), {bytes, sizeof bytes - 1}};
    const struct xml_node *root = xml_read(&source, &arena, &fault);
    assert_non_null(root);
    assert_str(root->first->text, "\xC3\xA4");
    arena_release(&arena);
}

static void nodes_know_their_lines(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct xml_fault fault;
    struct buf text;
    buf_init(&text, 1 << 20);
    BUF_ADD(&text, "<a>");
    for (size_t i = 0; i < 70 * 1000; i++) {
        BUF_ADD(&text, "\n");
    }
    BUF_ADD(&text, "<b\nc='d'/></a>");
    const struct source source = {STR("t.xml"), buf_text(&text)};
    const struct xml_node *root = xml_read(&source, &arena, &fault);
    assert_int_equal(root->line, 1);
    assert_in_range(root->last->line, 70001, 70002);
    buf_release(&text);
    arena_release(&arena);
}

static void nodes_are_found_by_name_and_namespace(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct xml_fault fault;
    const struct source source = {
        STR("t.xml"), STR("<a xmlns='u' xmlns:p='v' p:b='1' c='2'><p:d/>"
                          "<d n='1'/><d n='2'/></a>")};
    const struct xml_node *root = xml_read(&source, &arena, &fault);
    assert_str(xml_attribute(root, "c"), "2");
    assert_str(xml_attribute(root, "b"), "");
    assert_str(xml_attribute(xml_child(root, "d"), "n"), "1");
    assert_null(xml_child(root, "a"));
    assert_true(xml_is(root, "a") && xml_is(root->last, "d"));
    assert_false(xml_is(root->first, "d"));
    arena_release(&arena);
}

static void check_fault(str file, int kind, uint32_t line, const char *message)
{
    struct arena arena = {0};
    struct xml_fault fault = {0};
    const struct source source = {STR("t.xml"), file};
    assert_null(xml_read(&source, &arena, &fault));
    assert_int_equal(fault.kind, kind);
    assert_int_equal(fault.line, line);
    if (str_find(fault.message, str_from(message)) < 0) {
        fail_msg("%.*s", STR_ARG(fault.message));
    }
    arena_release(&arena);
}

static void what_is_not_well_formed_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *file;
        int kind;
        uint32_t line;
        const char *message;
    } cases[] = {
        {"", XML_SYNTAX, 1, "nothing"},
        {"\n \n", XML_SYNTAX, 1, "nothing"},
        {"text", XML_SYNTAX, 1, "Start tag expected"},
        {"<a>\n<b>\n</a>", XML_SYNTAX, 3, "mismatch"},
        {"<a>\n", XML_SYNTAX, 2, "Premature end"},
        {"<a b=c/>", XML_SYNTAX, 1, ""},
        {"<a b='1' b='2'/>", XML_SYNTAX, 1, "redefined"},
        {"<a>&b;</a>", XML_SYNTAX, 1, "not defined"},
        {"<a>&#x1B;</a>", XML_SYNTAX, 1, ""},
        {"<a>\n\xC3(</a>", XML_ENCODING, 2, "UTF-8"},
        {"<?xml version='1.0' encoding='no-such'?><a/>", XML_ENCODING, 1, ""},
        {"\n<!DOCTYPE a>\n<a/>", XML_SYNTAX, 2, "DOCTYPE"},
        {"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>",
         XML_SYNTAX, 1, "DOCTYPE"},
        {"<a>]]></a>", XML_SYNTAX, 1, ""},
        {"<a/><a/>", XML_SYNTAX, 1, "Extra content"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        check_fault(str_from(cases[i].file), cases[i].kind, cases[i].line,
                    cases[i].message);
    }
}

static void add_times(struct buf *text, const char *part, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        buf_add(text, str_from(part));
    }
}

static void files_have_limits(void **state)
{
    (void)state;
    struct buf text;
    buf_init(&text, 1 << 24);
    add_times(&text, "<a>", 1000);
    check_fault(buf_text(&text), XML_LIMIT, 1, "depth");
    buf_clear(&text);
    BUF_ADD(&text, "<a>");
    add_times(&text, "<a/>", XML_MAX_NODES);
    check_fault(buf_text(&text), XML_LIMIT, 1, "million");
    buf_clear(&text);
    BUF_ADD(&text, "<a");
    for (size_t i = 0; i < 1001; i++) {
        buf_printf(&text, " b%zu=''", i);
    }
    BUF_ADD(&text, "/>");
    check_fault(buf_text(&text), XML_LIMIT, 1, "attributes");
    buf_clear(&text);
    BUF_ADD(&text, "\n<a ");
    for (size_t i = 0; i < 400 * 1000; i++) {
        buf_printf(&text, "b%zu = '>' ", i);
    }
    check_fault(buf_text(&text), XML_LIMIT, 2, "attributes");
    buf_clear(&text);
    BUF_ADD(&text, "<a");
    for (size_t i = 0; i < 40; i++) {
        buf_printf(&text, " xmlns:b%zu='c'", i);
    }
    BUF_ADD(&text, "/>");
    check_fault(buf_text(&text), XML_LIMIT, 1, "namespaces");
    buf_release(&text);
}

/* What only looks like many attributes. */
static void quotes_in_texts_are_no_attributes(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct xml_fault fault;
    struct buf text;
    buf_init(&text, 1 << 24);
    BUF_ADD(&text, "<a>");
    add_times(&text, "x=\"1\" ", 9000);
    BUF_ADD(&text, "<b/>");
    add_times(&text, "x=\"1\" ", 9000);
    BUF_ADD(&text, "</a>");
    const struct source source = {STR("t.xml"), buf_text(&text)};
    assert_non_null(xml_read(&source, &arena, &fault));
    buf_release(&text);
    arena_release(&arena);
}

static void elements_are_written(void **state)
{
    (void)state;
    struct xml_writer xml;
    struct buf text;
    buf_init(&text, 1 << 20);
    xml_open(&xml, &text);
    xml_begin(&xml, "a");
    xml_put(&xml, "b", STR("<&\"'\n\t\r\x01"));
    xml_text_element(&xml, "c", STR("<&\"' \n\t\r]]>\xC3\xA4\x0B\xFF"));
    xml_text_element(&xml, "c", STR(""));
    xml_begin(&xml, "d");
    xml_begin(&xml, "e");
    xml_end(&xml);
    xml_end(&xml);
    xml_end(&xml);
    xml_close(&xml);
    assert_str(buf_text(&text),
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<a b=\"&lt;&amp;&quot;'&#10;&#9;&#13;\xEF\xBF\xBD\">\n"
               "  <c>&lt;&amp;&quot;' \n\t&#13;]]&gt;\xC3\xA4\xEF\xBF\xBD"
               "\xEF\xBF\xBD</c>\n"
               "  <c></c>\n"
               "  <d>\n"
               "    <e/>\n"
               "  </d>\n"
               "</a>\n");
    buf_release(&text);
}

static void the_version_of_libxml2_is_told(void **state)
{
    (void)state;
    assert_true(xml_library_version().len >= 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_becomes_a_tree),
        cmocka_unit_test(utf16_is_read),
        cmocka_unit_test(nodes_know_their_lines),
        cmocka_unit_test(nodes_are_found_by_name_and_namespace),
        cmocka_unit_test(what_is_not_well_formed_is_refused),
        cmocka_unit_test(files_have_limits),
        cmocka_unit_test(quotes_in_texts_are_no_attributes),
        cmocka_unit_test(elements_are_written),
        cmocka_unit_test(the_version_of_libxml2_is_told),
    };
    return RUN_TESTS(tests);
}

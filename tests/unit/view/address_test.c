/* SPDX-License-Identifier: MIT */
#include "view/address.h"

#include "test.h"

#define ACME STR_INIT("acme")
#define GOLD STR_INIT("gold")

static void every_page_has_its_path(void **state)
{
    (void)state;
    static const struct {
        struct page_id page;
        const char *html;
        const char *word;
    } cases[] = {
        {{.kind = PAGE_CHOOSER}, "index.html", "chooser"},
        {{.kind = PAGE_INDEX}, "zh-hant/index.html", "index"},
        {{.kind = PAGE_PARTNER, .partner = ACME},
         "zh-hant/acme/index.html",
         "partner"},
        {{.kind = PAGE_SUPPORT, .partner = ACME, .plan = GOLD},
         "zh-hant/acme/gold/support.html",
         "support"},
        {{.kind = PAGE_SLA, .partner = ACME, .plan = GOLD},
         "zh-hant/acme/gold/sla.html",
         "sla"},
        {{.kind = PAGE_TEXT, .partner = ACME, .page = STR_INIT("help")},
         "zh-hant/acme/help.html",
         "page"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_str(
            page_path(&cases[i].page, STR("zh-hant"), STR("html"), &arena),
            cases[i].html);
        assert_string_equal(page_kind_word(cases[i].page.kind), cases[i].word);
    }
    assert_str(page_path(&cases[4].page, STR("en"), STR("md"), &arena),
               "en/acme/gold/sla.md");
    arena_release(&arena);
}

/* Follows an address the way a browser does. */
static str resolved(struct arena *arena, str from, str url)
{
    size_t folder = from.len;
    while (folder > 0 && from.data[folder - 1] != '/') {
        folder--;
    }
    while (str_starts_with(url, STR("../"))) {
        assert_true(folder > 0);
        for (folder--; folder > 0 && from.data[folder - 1] != '/'; folder--) {
        }
        url = str_slice(url, 3, url.len);
    }
    return arena_printf(arena, "%.*s%.*s", (int)folder, from.data,
                        STR_ARG(url));
}

static void an_address_leads_from_one_page_to_another(void **state)
{
    (void)state;
    static const struct {
        const char *from;
        const char *to;
        const char *url;
    } cases[] = {
        {"index.html", "en/index.html", "en/index.html"},
        {"en/index.html", "index.html", "../index.html"},
        {"en/index.html", "en/acme/index.html", "acme/index.html"},
        {"en/acme/index.html", "en/index.html", "../index.html"},
        {"en/acme/a.html", "en/acme/b.html", "b.html"},
        {"en/acme/a.html", "en/acme/a.html", "a.html"},
        {"en/acme/gold/sla.html", "en/acme/gold/support.html", "support.html"},
        {"en/acme/gold/sla.html", "de/acme/gold/sla.html",
         "../../../de/acme/gold/sla.html"},
        {"en/acme/gold/sla.html", "assets/a.css", "../../../assets/a.css"},
        /* names that begin alike are not the same folder */
        {"en/acme/gold/sla.html", "en/acme-2/gold/sla.html",
         "../../acme-2/gold/sla.html"},
        {"en/a/x.html", "en-gb/a/x.html", "../../en-gb/a/x.html"},
        {"en/gold/x.html", "en/gold.html", "../gold.html"},
        {"a.html", "b.html", "b.html"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        str from = str_from(cases[i].from);
        str url = relative_url(from, str_from(cases[i].to), &arena);
        assert_str(url, cases[i].url);
        assert_str(resolved(&arena, from, url), cases[i].to);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_page_has_its_path),
        cmocka_unit_test(an_address_leads_from_one_page_to_another),
    };
    return RUN_TESTS(tests);
}

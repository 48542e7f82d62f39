/* SPDX-License-Identifier: MIT */
/* Sentences that invite customers to turn to Microsoft, and those that do not.
 */
#include "rules/phrases.h"

#include "input/yaml.h"

#include "test.h"

static const struct rule rule = {
    .id = "r", .severity = SEVERITY_WARNING, .remedy = "say it otherwise"};

/* Gives the places of what is found in `body: …`, "3:5; 4:1". */
static str places_in(struct arena *arena, const char *yaml)
{
    struct diags diags;
    struct value *value = NULL;
    struct source source = {STR("t.yaml"), str_from(yaml)};
    str places = STR("");
    diags_init(&diags, arena);
    if (!yaml_read(&source, &yaml_limits_content, arena, &diags, &value)) {
        fail_msg("%s is no YAML", yaml);
    }
    phrases_check(&rule, VALUE_FIND(value, "body"), &diags);
    for (size_t i = 0; i < diags.count; i++) {
        assert_str(diags.items[i].hint, "say it otherwise");
        places = arena_printf(arena, "%.*s%s%u:%u", STR_ARG(places),
                              i ? "; " : "", diags.items[i].start.line,
                              diags.items[i].start.column);
    }
    return places;
}

static bool is_found(const char *sentence)
{
    struct arena arena = {0};
    str yaml = arena_printf(&arena, "body: |\n  %s\n", sentence);
    bool found = places_in(&arena, yaml.data).len > 0;
    arena_release(&arena);
    return found;
}

static const char *const invitations[] = {
    "Open a ticket with Microsoft.",
    "open a ticket with microsoft",
    "Please open a support ticket directly with Microsoft.",
    "You can open a ticket with Microsoft.",
    "You may also raise a case at Microsoft.",
    "Customers can submit requests to Microsoft themselves.",
    "If the portal is down, open a ticket with Microsoft.",
    "If we cannot help you, open a ticket with Microsoft.",
    "If we are slow, please open a ticket with Microsoft.",
    "We cannot help with that: contact Microsoft support.",
    "For faults in Azure, create a case with the Microsoft support team.",
    "Log an incident in the admin center with Microsoft.",
    "Open a Microsoft support ticket.",
    "Open a Microsoft 365 support request.",
    "Contact Microsoft support directly.",
    "Contact Microsoft.",
    "**Contact Microsoft** if the service is down.",
    "Ask Microsoft for help, or us.",
    "Call Microsoft, day and night.",
    "Contact Microsoft 365 support.",
    "Contact Microsoft instead.",
    "Write to us or to Microsoft.",
    "Write to Microsoft.",
    "Report the fault to Microsoft.",
    "Turn to Microsoft with your question.",
    "We ask you to contact Microsoft support.",
    "Instead of waiting, contact Microsoft support.",
    "- Open a ticket with Microsoft",
    "1. Open a ticket with Microsoft",
    "Use the admin center to open a ticket with Microsoft.",
    "It is best to open a ticket with Microsoft.",
    "Wait an hour and open a ticket with Microsoft.",
    "See learn.microsoft.com, then open a ticket with Microsoft.",
    "You cannot use the portal, so open a ticket with Microsoft.",
};

static const char *const others[] = {
    "",
    "You cannot open tickets with Microsoft.",
    "You can't open a ticket with Microsoft.",
    "As a customer of ours you cannot open a request with Microsoft.",
    "Do not contact Microsoft support.",
    "Never contact Microsoft directly.",
    "Please do not, under any circumstances, contact Microsoft support.",
    "There is no need to contact Microsoft support.",
    "It is not possible to open a ticket with Microsoft.",
    "You do not have to open a ticket with Microsoft.",
    "We ask you not to contact Microsoft support.",
    "Nobody but us may open a ticket with Microsoft.",
    "We open a ticket with Microsoft on your behalf.",
    "We will open a ticket with Microsoft for you.",
    "If we cannot solve it, we open a ticket with Microsoft.",
    "We examine the fault and then open a ticket with Microsoft.",
    "{partner.name} will open a ticket with Microsoft.",
    "Nordlicht can open a ticket with Microsoft.",
    "Your partner may raise a case with Microsoft.",
    "Ask your partner to open a ticket with Microsoft.",
    "You authorise us to open a ticket with Microsoft.",
    "Let us open a ticket with Microsoft.",
    "Contact us and we will open a ticket with Microsoft.",
    "Contact us, not Microsoft.",
    "Contact us instead of Microsoft support.",
    "Open a ticket with us, not with Microsoft.",
    "Open a ticket with us if Microsoft is down.",
    "To open a ticket with Microsoft, we need your tenant's name.",
    "Tickets with Microsoft are opened on your behalf.",
    "An open ticket with Microsoft is listed in the portal.",
    "Open a ticket in our portal. Microsoft is told by us.",
    "Call us in Microsoft Teams.",
    "Ask Microsoft Copilot.",
    "Contact a Microsoft expert of ours.",
    "Create a Microsoft account and open a ticket with us.",
    "Microsoft may write to you about outages.",
    "While Microsoft works on an outage, the news comes from Microsoft.",
    "Where necessary, take a fault to Microsoft.",
    "We support you for Microsoft 365. Open a ticket in the portal.",
    "The requests that Microsoft sends back are ours.",
};

static void invitations_are_found(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof invitations / sizeof *invitations; i++) {
        if (!is_found(invitations[i])) {
            fail_msg("not found: %s", invitations[i]);
        }
    }
}

static void denials_and_our_own_deeds_are_not(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (is_found(others[i])) {
            fail_msg("found: %s", others[i]);
        }
    }
}

static void the_place_is_that_of_the_sentences_first_word(void **state)
{
    (void)state;
    static const struct {
        const char *yaml;
        const char *places;
    } cases[] = {
        {"body: Contact Microsoft.", "1:7"},
        {"body: Hello. Contact Microsoft.", "1:14"},
        {"body: \"Hello. Contact Microsoft.\"", "1:15"},
        {"body: 'It''s late. Contact Microsoft.'", "1:20"},
        {"body: \"\\u00e9! Contact Microsoft.\"", "1:16"},
        {"body: 金级！ x. Contact Microsoft.", "1:14"},
        {"a: b\nbody: |\n  Hello.\n\n  Contact Microsoft.\n", "5:3"},
        {"body: |\n    Hello. Contact Microsoft.\n", "2:12"},
        {"body: |\n  - Hello.\n  - **Contact Microsoft** now.\n", "3:7"},
        {"body: |\n  # Open a ticket with Microsoft\n", "2:5"},
        {"body: |\n  1. Hello\n  2. Contact Microsoft\n", "3:6"},
        /* a sentence of two lines: one, and not two halves */
        {"body: |\n  Hello. Please contact\n  Microsoft directly.\n", "2:10"},
        {"body: |\n  You cannot open a ticket\n  with Microsoft.\n", ""},
        {"body: |\n  Open a ticket with us. For\n  this ask Microsoft.\n",
         "2:26"},
        {"body: |\n  Open a ticket\n\n  with Microsoft.\n", ""},
        {"body: |\n  Open a ticket\n  - with Microsoft\n", ""},
        {"body: |\r\n  Hello.\r\n\r\n  Contact Microsoft.\r\n", "4:3"},
        {"body: |2\n    Hello.\n\n  Contact Microsoft.\n", "4:3"},
        {"body: |\n  Ask Microsoft. Hello. Ask Microsoft.\n", "2:3; 2:25"},
        /* where YAML folds lines */
        {"body: >-\n  Hello.\n  Contact Microsoft.\n", "3:3"},
        {"body: >-\n  Contact Microsoft.\n", "2:3"},
        {"body: Hello.\n  Contact Microsoft.\n", "2:3"},
        {"body: 'It''s.\n  Contact Microsoft.'\n", "2:3"},
        /* behind an escape the start has to do */
        {"body: \"\\u00e9.\n  Contact Microsoft.\"\n", "1:7"},
        {"body: [Contact Microsoft]", ""},
        {"body: ~", ""},
        {"body: \"\"", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        str places = places_in(&arena, cases[i].yaml);
        if (!str_equal(places, str_from(cases[i].places))) {
            fail_msg("%s\n  got:  %.*s\n  want: %s", cases[i].yaml,
                     STR_ARG(places), cases[i].places);
        }
        arena_release(&arena);
    }
}

static void a_list_is_read_with_its_introduction(void **state)
{
    (void)state;
    static const struct {
        const char *yaml;
        const char *places;
    } cases[] = {
        {"body: |\n  For you we:\n\n  - open a ticket with Microsoft\n"
         "  - report it to Microsoft\n",
         ""},
        {"body: |\n  You need not:\n  - open a ticket with Microsoft\n"
         "  - report it to Microsoft\n",
         ""},
        {"body: |\n  You can:\n  - open a ticket with Microsoft\n"
         "  - report it to Microsoft\n",
         "3:5; 4:5"},
        {"body: |\n  For you we:\n  - do this\n\n  Then:\n"
         "  - open a ticket with Microsoft\n",
         "6:5"},
        {"body: |\n  For you we:\n  - do this\n\n  That is all.\n\n"
         "  - open a ticket with Microsoft\n",
         "7:5"},
        {"body: |\n  For you we do this.\n\n"
         "  - open a ticket with Microsoft\n",
         "4:5"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        str places = places_in(&arena, cases[i].yaml);
        if (!str_equal(places, str_from(cases[i].places))) {
            fail_msg("%s\n  got:  %.*s\n  want: %s", cases[i].yaml,
                     STR_ARG(places), cases[i].places);
        }
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(invitations_are_found),
        cmocka_unit_test(denials_and_our_own_deeds_are_not),
        cmocka_unit_test(the_place_is_that_of_the_sentences_first_word),
        cmocka_unit_test(a_list_is_read_with_its_introduction),
    };
    return RUN_TESTS(tests);
}

/* SPDX-License-Identifier: MIT */
/*
 * What a proof-reader finds in a translation, with the glossaries that are
 * shipped, and what it leaves alone.  All texts are made up; each group is a
 * kind of slip that machines make, and its neighbours.
 */
#include "proof/proof.h"

#include "base/asset.h"
#include "reckon/test_world.h"
#include "translate/init.h"

/* The files of a small project: two languages, and messages `a` and `b`. */
struct house {
    struct reader *r;
    const char *tag;
    const char *source; /* locales/en/messages.yaml */
    const char *target; /* locales/TAG/messages.yaml */
    const char *meta;   /* locales/en/meta.yaml; NULL: none */
    const char *terms;  /* the project's locales/glossary.yaml; NULL */
    const char *words;  /* the project's locales/TAG/glossary.yaml; NULL */
    bool no_shipped;    /* without the glossaries of the program */
    struct catalogue catalogue;
    struct languages languages;
};

static const char *own_file(const struct house *house, str name)
{
    if (str_equal(name, STR("messages.yaml"))) {
        return house->target;
    }
    return str_equal(name, STR("glossary.yaml")) ? house->words : NULL;
}

static const char *find_file(const struct house *house, str path,
                             enum file_owner owner)
{
    str folder = path;
    bool project = owner == OWNER_PROJECT;
    str_cut(&folder, '/');
    str tag = str_cut(&folder, '/');
    if (str_equal(path, STR("locales/locales.yaml"))) {
        return project ? NULL
                       : arena_printf(&house->r->arena,
                                      "source: en\nlocales: {en: {}, %s: {}}\n"
                                      "fallback: {%s: [en]}\n",
                                      house->tag, house->tag)
                             .data;
    }
    if (str_equal(path, STR("locales/glossary.yaml")) && project) {
        return house->terms;
    }
    if (str_equal(tag, str_from(house->tag)) && project) {
        return own_file(house, folder);
    }
    if (str_equal(path, STR("locales/en/messages.yaml"))) {
        return house->source;
    }
    if (str_equal(path, STR("locales/en/meta.yaml"))) {
        return project ? house->meta : NULL;
    }
    bool shipped =
        str_ends_with(path, STR("locale.yaml")) ||
        (str_ends_with(path, STR("glossary.yaml")) && !house->no_shipped);
    const struct asset *asset = shipped && !project ? asset_find(path) : NULL;
    return asset ? (const char *)asset->data : NULL;
}

static const struct value *give_file(void *context, str path,
                                     enum file_owner owner)
{
    struct house *house = context;
    const char *text = find_file(house, path, owner);
    return text ? reader_yaml(house->r, arena_copy(&house->r->arena, path).data,
                              text)
                : NULL;
}

static int compare_rules(const void *a, const void *b)
{
    return strcmp(((const struct diag *)a)->rule,
                  ((const struct diag *)b)->rule);
}

/* Gives "proof-digits! proof-term": the rules, once each; ! is an error. */
static str rules_of(struct reader *r)
{
    str text = STR("");
    const char *last = "";
    if (r->diags.count) {
        qsort(r->diags.items, r->diags.count, sizeof *r->diags.items,
              compare_rules);
    }
    for (size_t i = 0; i < r->diags.count; i++) {
        const struct diag *diag = &r->diags.items[i];
        if (strcmp(diag->rule, last) != 0) {
            text = arena_printf(&r->arena, "%.*s%s%s%s", STR_ARG(text),
                                text.len ? " " : "", diag->rule,
                                diag->severity == SEVERITY_ERROR ? "!" : "");
        }
        last = diag->rule;
    }
    return text;
}

static void check_house(struct house *house, const char *want)
{
    const str published[] = {STR("en"), str_from(house->tag)};
    struct reader *r = reader_new();
    struct glossaries glossaries;
    house->r = r;
    assert_true(translate_init(&r->diags));
    const struct value *site = reader_yaml(r, "slagen.yaml", "site: S");
    assert_true(catalogue_read(NULL, 0, site, &r->reading, &house->catalogue));
    languages_read(give_file, house, published, 2, NULL, &r->arena, &r->diags,
                   &house->languages);
    texts_make(&house->catalogue, &house->languages, &r->arena, &r->diags);
    diags_init(&r->diags, &r->arena);
    glossaries_read(give_file, house, &house->languages, &r->arena, &r->diags,
                    &glossaries);
    const struct proof proof = {&house->languages, &glossaries, NULL, NULL};
    proof_read(&proof, &r->diags);
    glossaries_close(&glossaries);
    str got = rules_of(r);
    if (!str_equal(got, str_from(want))) {
        print_error("%s: %s  -> %s", house->tag, house->source, house->target);
        for (size_t i = 0; i < r->diags.count; i++) {
            print_error("  %s %u:%u %.*s\n", r->diags.items[i].rule,
                        r->diags.items[i].start.line,
                        r->diags.items[i].start.column,
                        STR_ARG(r->diags.items[i].message));
        }
        fail_msg("\n  got:  %.*s\n  want: %s", STR_ARG(got), want);
    }
    reader_release(r);
}

/* One text and its translation; what is found. */
struct slip {
    const char *tag;
    const char *source;
    const char *target;
    const char *found; /* "": nothing */
};

/* Gives a line of messages.yaml. */
static const char *line_of(struct arena *arena, const char *text)
{
    return arena_printf(arena, "a: \"%s\"\n", text).data;
}

static void check_slips(const struct slip *slips, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct arena arena = {0};
        struct house house = {.tag = slips[i].tag,
                              .source = line_of(&arena, slips[i].source),
                              .target = line_of(&arena, slips[i].target)};
        check_house(&house, slips[i].found);
        arena_release(&arena);
    }
}

#define CHECK_SLIPS(slips) check_slips(slips, sizeof(slips) / sizeof *(slips))

/* ---- words that mean something else -------------------------------------- */

static void a_charge_is_no_battery(void **state)
{
    (void)state;
    static const struct slip slips[] = {
        {"ru", "We tell you beforehand if charging for this work is due.",
         "Мы заранее сообщаем, если эта работа заряжается.",
         "proof-forbidden proof-term"},
        {"ru", "We tell you beforehand if charging for this work is due.",
         "Мы заранее сообщаем, если за эту работу взимается плата.", ""},
        {"ru", "You can borrow a cable and load the device.",
         "Можно взять кабель, и устройство заряжается.", ""},
        {"zh-Hans", "Is this visit charged?", "这次上门需要充电吗？",
         "proof-forbidden proof-term"},
        {"zh-Hans", "Is this visit charged?", "这次上门收费吗？", ""},
        {"zh-Hant", "Is this visit charged?", "這次到府要充電嗎？",
         "proof-forbidden proof-term"},
        {"zh-Hant", "Is this visit charged?", "這次到府收費嗎？", ""},
        {"de", "Is this visit charged?", "Wird dieser Besuch aufgeladen?",
         "proof-forbidden proof-term"},
        {"de", "Is this visit charged?", "Wird dieser Besuch berechnet?", ""},
        {"ja", "Is this visit charged?", "この訪問は充電されますか。",
         "proof-forbidden proof-term"},
        {"ja", "Is this visit charged?", "この訪問は課金されますか。", ""},
    };
    CHECK_SLIPS(slips);
}

static void vehicles_are_no_cars_and_to_drive_is_no_disk(void **state)
{
    (void)state;
    static const struct slip slips[] = {
        {"zh-Hant", "Other vehicles of help", "其他協助車輛",
         "proof-forbidden"},
        {"zh-Hant", "Other vehicles of help", "其他協助管道", ""},
        {"zh-Hant", "We drive value with you", "我們與您一起硬碟價值",
         "proof-forbidden"},
        {"zh-Hant", "A new hard disk", "新的硬碟", ""},
        {"de", "Other vehicles of help", "Andere Supportfahrzeuge",
         "proof-forbidden"},
        {"pl", "A payment that comes on time",
         "Płatność, która nadchodzi w czasie", "proof-forbidden"},
        {"pl", "A payment that comes on time", "Płatność w terminie", ""},
        {"zh-Hans", "A payment that is made on time", "及时付款",
         "proof-forbidden"},
        {"zh-Hans", "A payment that is made on time", "按时付款", ""},
        {"de", "Payments on time", "Zahlungen in der Zeit", "proof-forbidden"},
    };
    CHECK_SLIPS(slips);
}

static void a_permission_is_no_likelihood(void **state)
{
    (void)state;
    static const struct slip slips[] = {
        {"zh-Hant", "The reseller may charge for this.",
         "轉銷商可能會收費。", "proof-forbidden"},
        {"zh-Hant", "The reseller may charge for this.",
         "轉銷商得收費。", ""},
        {"de", "We may charge for travel.",
         "Wir könnten die Anfahrt berechnen.", "proof-forbidden proof-modal"},
        {"de", "We may charge for travel.", "Wir dürfen die Anfahrt berechnen.",
         ""},
        {"fr", "You may leave early.", "Vous partirez peut-être plus tôt.",
         "proof-modal"},
        {"fr", "You may leave early.", "Vous pouvez partir plus tôt.", ""},
        {"de", "On 3 May we are closed.", "Am 3. Mai ist geschlossen.", ""},
        {"de", "You must tell us.", "Sie sagen es uns.", "proof-modal"},
        {"de", "You must tell us.", "Sie müssen es uns sagen.", ""},
        {"de", "You must not tell it.", "Sie müssen es sagen.", "proof-modal"},
        {"de", "You must not tell it.", "Sie dürfen es nicht sagen.", ""},
        {"de", "You do not have to tell us.",
         "Sie brauchen es uns nicht zu sagen.", ""},
    };
    CHECK_SLIPS(slips);
    struct house binding = {
        .tag = "de",
        .source = "a: You must tell us.\n",
        .target = "a: Sie sagen es uns.\n",
        .meta = "a: {class: binding}\n",
    };
    check_house(&binding, "proof-modal!");
}

static void a_term_is_one_word(void **state)
{
    (void)state;
    static const struct slip slips[] = {
        {"ru", "Ask your customers.", "Спросите ваших покупателей.",
         "proof-term"},
        {"ru", "Ask your customers.", "Спросите ваших клиентов.", ""},
        {"de", "We send a credit note.", "Wir senden eine Rechnungskorrektur.",
         ""},
        {"de", "We grant a credit.", "Wir gewähren einen Kredit.",
         "proof-forbidden proof-term"},
        {"de", "We grant a credit.", "Wir gewähren eine Gutschrift.", ""},
        {"ja", "The next business day", "次の平日",
         "proof-forbidden proof-term"},
        {"ja", "The next business day", "翌営業日", ""},
        {"zh-Hant", "Look up the software and the network.",
         "請查看軟件與網絡。", "proof-forbidden"},
        {"zh-Hant", "Look up the software and the network.",
         "請查看軟體與網路。", ""},
    };
    CHECK_SLIPS(slips);
}

static void readers_are_spoken_to_formally(void **state)
{
    (void)state;
    static const struct slip slips[] = {
        {"de", "Help for you", "Hilfe für dich", "proof-register"},
        {"de", "Help for you", "Hilfe für Sie", ""},
        {"zh-Hans", "Help for you", "为你提供帮助", "proof-register"},
        {"zh-Hans", "Help for you", "为您提供帮助", ""},
        {"fr", "Help for you", "De l’aide pour toi", "proof-register"},
        {"es", "Help for you", "Ayuda para ti", "proof-register"},
        {"pl", "Help for you", "Pomoc dla ciebie", "proof-register"},
    };
    CHECK_SLIPS(slips);
}

/* ---- names, leftovers, doubles ------------------------------------------- */

static void names_stay_as_they_are(void **state)
{
    (void)state;
    static const struct slip slips[] = {
        {"zh-Hant", "Servers in Azure or on site", "在 azure 或現場的伺服器",
         "proof-case!"},
        {"zh-Hant", "Servers in Azure or on site", "在 Azure 或現場的伺服器",
         ""},
        {"ru", "Sign in to Microsoft Teams", "Войдите в команды", "proof-name"},
        {"ru", "Sign in to Microsoft Teams", "Войдите в Microsoft Teams", ""},
        {"ru", "Teams that grow", "Команды, которые растут", ""},
        {"ru", "The new Teams", "Новые команды", "proof-name"},
        {"de", "With Microsoft 365", "Mit Microsoft",
         "proof-digits proof-name"},
        {"ru", "Export as DOCX", "Экспорт в docx", "proof-case"},
        {"ru", "Export as DOCX", "Экспорт в DOCX", ""},
        {"ru", "Write to Help@Example.com", "Пишите: help@example.com", ""},
    };
    CHECK_SLIPS(slips);
    struct house own = {
        .tag = "zh-Hans",
        .source = "a: Ask Borealis Cloud Care\n",
        .target = "a: 请询问北极云关怀\n",
        .terms = "names: [Borealis Cloud Care]\n",
    };
    check_house(&own, "proof-name");
    own.words = "names: {Borealis Cloud Care: [北极云关怀]}\n";
    check_house(&own, "");
}

static void no_word_of_the_source_is_left(void **state)
{
    (void)state;
    static const struct slip slips[] = {
        {"zh-Hans", "Look at the list of drawers", "请看drawers列表",
         "proof-leftover"},
        {"zh-Hans", "Look at the list of drawers", "请看抽屉列表", ""},
        {"ru", "Open the settings page", "Откройте settings", "proof-leftover"},
        {"ru", "Open the settings page", "Откройте настройки", ""},
        {"de", "Open it and look at all of it", "Öffnen Sie es und look at all",
         "proof-leftover"},
        {"de", "The best hotel and bar in town", "Hotel und Bar in der Stadt",
         ""},
    };
    CHECK_SLIPS(slips);
}

static void no_word_stands_twice(void **state)
{
    (void)state;
    static const struct slip slips[] = {
        {"zh-Hant", "Doubts or problems", "疑慮或疑慮", "proof-doubled"},
        {"zh-Hant", "Doubts or problems", "疑慮或問題", ""},
        {"ja", "Doubts or problems", "問題または問題",
         "proof-doubled proof-forbidden"},
        {"ru", "Doubts or problems?", "Вопросы или вопросы?", "proof-doubled"},
        {"ru", "Broken or slow", "Не работает или работает медленно", ""},
        {"ru", "More and more", "Больше и больше", ""},
        {"ru", "Ever more", "Больше и больше", "proof-doubled"},
        {"ru", "Better and better", "Всё и всё лучше", ""},
        {"de", "Try the the door", "Die Tür Tür", ""},
        {"de", "Try the door", "Die Tür Tür", "proof-doubled"},
        {"de", "If you want them", "Wenn Sie sie möchten", ""},
        {"fr", "Where you are", "Où vous vous trouvez", ""},
    };
    CHECK_SLIPS(slips);
}

/* ---- figures ------------------------------------------------------------- */

static void figures_stay_the_same(void **state)
{
    (void)state;
    static const struct slip slips[] = {
        {"de", "Within 30 days", "Innerhalb von 60 Tagen", "proof-digits!"},
        {"de", "Within 30 days", "Innerhalb von 30 Tagen", ""},
        {"de", "1,250.50 euros", "1.250,50 Euro", ""},
        {"fr", "1,250.50 euros", "1\\u202F250,50 euros", ""},
        {"de", "In 2 hours", "In zwei Stunden", ""},
        {"de", "Two at most", "Höchstens 2", ""},
        {"de", "Open 24/7", "Rund um die Uhr offen", ""},
        {"de", "By 5 pm", "Bis 17 Uhr", ""},
        {"zh-Hans", "On 3 May", "5月3日", ""},
        {"de", "The 1st floor", "Der 1. Stock", ""},
        {"de", "Up to 365 nights", "Das ganze Jahr", "proof-digits"},
        {"de", "All nights", "Alle 365 Nächte", "proof-digits"},
        {"ru", "Up to 40 people", "До 4\xEF\xBC\x90 человек",
         "proof-numerals!"},
        {"de", "Up to 40 people", "Bis zu \xD9\xA4\xD9\xA0 Personen",
         "proof-numerals"},
        {"de", "{n, plural, one {# hour in 30} other {# hours in 30}}",
         "{n, plural, one {eine Stunde in 30} other {# Stunden in 30}}", ""},
    };
    CHECK_SLIPS(slips);
}

/* ---- marks and blanks ---------------------------------------------------- */

static void texts_have_the_marks_of_their_language(void **state)
{
    (void)state;
    static const struct slip slips[] = {
        {"zh-Hans", "The plan “Blue”", "计划\\\"Blue\\\"", "proof-quotes"},
        {"zh-Hans", "The plan “Blue”", "计划“Blue”", ""},
        {"zh-Hant", "The plan “Blue”", "方案“Blue”", "proof-quotes"},
        {"de", "The plan “Blue”", "Der Plan “Blue”", "proof-quotes"},
        {"de", "The plan “Blue”", "Der Plan „Blue“", ""},
        {"de", "A 19\\\" rack", "Ein 19\\\"-Schrank", ""},
        {"zh-Hans", "Doors (all)", "门(全部)", "proof-width"},
        {"zh-Hans", "Doors (all)", "门（全部）", ""},
        {"zh-Hans", "Yes, all.", "是,全部.", "proof-width"},
        {"zh-Hans", "Ask: who?", "问:谁?", "proof-width"},
        {"zh-Hans", "By mail (IMAP).", "通过 mail (IMAP)。", "proof-leftover"},
        {"zh-Hant", "Version 1.5", "版本1.5", ""},
        {"zh-Hans", "All doors", "全部 门", "proof-spacing"},
        {"zh-Hant", "All, all doors", "全部， 所有門", "proof-spacing"},
        {"zh-Hant", "With PDF", "使用 PDF 檔", ""},
        {"fr", "Which one?", "Lequel?", "proof-spacing"},
        {"fr", "Which one?", "Lequel ?", "proof-spacing"},
        {"fr", "Which one?", "Lequel\\u202F?", ""},
        {"fr", "At 9:30", "À 9:30", ""},
        {"fr", "The plan “Blue”", "La formule « Blue »", "proof-spacing"},
        {"fr", "The plan “Blue”", "La formule «\\u00A0Blue\\u00A0»", ""},
        {"de", "Yes, all", "Ja , alle", "proof-spacing"},
        {"de", "All doors", "Alle Türen ", "proof-edge"},
        {"zh-Hans", "All doors", " 全部", "proof-edge"},
        {"zh-Hans", ", ", "，", ""},
        {"zh-Hans", "{a}: {b}", "{a}：{b}", ""},
    };
    CHECK_SLIPS(slips);
}

/* ---- letters ------------------------------------------------------------- */

static void letters_are_of_the_language(void **state)
{
    (void)state;
    static const struct slip slips[] = {
        {"zh-Hant", "The country", "国家", "proof-han!"},
        {"zh-Hant", "The country", "國家", ""},
        {"zh-Hant", "The queen behind the platform", "皇后在后台", ""},
        {"zh-Hant", "The share", "占比", ""},
        {"zh-Hans", "The country", "國家", "proof-han!"},
        {"zh-Hans", "A remarkable work", "显著的著作", ""},
        {"ja", "The country", "国の図書館", ""},
        {"ru", "The house", "д\\u006Fм", "proof-lookalike!"},
        {"ru", "The house", "дом", ""},
        {"ru", "The WLAN house", "WLANом", ""},
        {"ru", "Of an ABC", "Из ABC", ""},
        {"pl", "The house", "d\\u043Em", "proof-lookalike!"},
        {"de", "The harbour", "Der Ha\\u00ADfen", "proof-invisible!"},
        {"de", "The harbour", "Der \\u200EHafen", "proof-invisible!"},
        {"de", "The harbour", "Der Hafen", ""},
    };
    CHECK_SLIPS(slips);
    struct house joiner = {
        .tag = "de",
        .source = "a: The shelf life\n",
        .target = "a: \"Die Auf\\u200Clage\"\n",
        .words = "invisible: [U+200C]\n",
    };
    check_house(&joiner, "");
    joiner.words = NULL;
    check_house(&joiner, "proof-invisible!");
}

/* ---- texts beside each other --------------------------------------------- */

static void the_same_is_said_alike(void **state)
{
    (void)state;
    struct house house = {
        .tag = "de",
        .source = "a: Knock at the door first.\nb: Knock at the door first.\n",
        .target = "a: Bitte zuerst anklopfen.\nb: Zuvor an die Tür klopfen.\n",
    };
    check_house(&house, "proof-inconsistent");
    house.target = "a: Bitte zuerst anklopfen.\nb: Bitte zuerst anklopfen.\n";
    check_house(&house, "");
    house.source = "a: Knock at the door first.\nb: Ring the small bell.\n";
    check_house(&house, "proof-ambiguous");
    house.source = "a: Knock at a door first.\nb: Knock at the doors first.\n";
    check_house(&house, "");
    house.source = "a: Door\nb: Gate\n";
    house.target = "a: Tor\nb: Tor\n";
    check_house(&house, "");
}

static void a_copy_of_the_source_is_told(void **state)
{
    (void)state;
    static const struct slip slips[] = {
        {"de", "Knock at the door.", "Knock at the door.", "proof-identical"},
        {"de", "Knock at the door.", "Bitte anklopfen.", ""},
        {"de", "Hotel", "Hotel", ""},
    };
    CHECK_SLIPS(slips);
}

static void lengths_are_those_of_the_language(void **state)
{
    (void)state;
    static const struct slip slips[] = {
        {"de", "Knock at the door before you come in.", "Klopfen.",
         "proof-length"},
        {"de", "Knock at the door before you come in.",
         "Bitte klopfen Sie an, bevor Sie eintreten.", ""},
        {"de", "Knock.", "K", ""},
        {"de", "{n, plural, one {# door} other {# doors}}",
         "{n, plural, one {} other {# Türen}}", "proof-empty!"},
        {"de", "{n, plural, =0 {} one {# door} other {# doors}}",
         "{n, plural, =0 {} one {# Tür} other {# Türen}}", ""},
        {"zh-Hans", "Knock at the door before you come in.", "进门之前请敲门。",
         ""},
    };
    CHECK_SLIPS(slips);
}

static void short_texts_stay_short(void **state)
{
    (void)state;
    struct house house = {
        .tag = "de",
        .source = "a: \"{n, plural, one {# hour} other {# hours}}\"\n",
        .target = "a: \"{n, plural, one {# Stunde} other {# Stunden}}\"\n",
        .meta = "a: {max: 12, args: {n: {type: integer, max: 999}}}\n",
    };
    check_house(&house, "");
    house.meta = "a: {max: 10, args: {n: {type: integer, max: 999}}}\n";
    check_house(&house, "text-long!");
    house.meta = "a: {max: 10, args: {n: {type: integer, max: 9}}}\n";
    check_house(&house, "");
    struct house wide = {
        .tag = "ja",
        .source = "a: Clock\n",
        .target = "a: 大時計\n",
        .meta = "a: {max: 5}\n",
    };
    check_house(&wide, "text-long!");
    wide.meta = "a: {max: 6}\n";
    check_house(&wide, "");
}

/* ---- glossaries ---------------------------------------------------------- */

static void a_faulty_glossary_is_told_at_its_place(void **state)
{
    (void)state;
    static const struct {
        const char *terms;
        const char *words;
        const char *found;
    } cases[] = {
        {"terms: {door: {source: '\\bdoors?\\b'}}\n", "terms: {door: Tür}\n",
         ""},
        {"trems: {}\n", NULL, "glossary-key!"},
        {"terms: [door]\n", NULL, "glossary-value!"},
        {"terms: {door: {source: '(door'}}\n", NULL, "glossary-pattern!"},
        {"terms: {door: {source: ''}}\n", NULL, "glossary-pattern!"},
        {"names: {A: B}\n", NULL, "glossary-value!"},
        {"door\n", NULL, "glossary-value!"},
        {NULL, "terms: {gate: Tor}\n", "glossary-key!"},
        {NULL, "modals: {should: soll}\n", "glossary-key!"},
        {NULL, "forbidden: [{when: x}]\n", "glossary-value!"},
        {NULL, "forbidden: [{pattern: x, instaed: y}]\n", "glossary-key!"},
        {NULL, "forbidden: {pattern: x}\n", "glossary-value!"},
        {NULL, "informal: '[du'\n", "glossary-pattern!"},
        {NULL, "informal: '(?<=a+)b'\n", "glossary-pattern!"},
        {NULL, "informal: '\\y'\n", "glossary-pattern!"},
        {NULL, "names: {Azure: {a: b}}\n", "glossary-value!"},
        {NULL, "invisible: [U+20]\n", "glossary-value!"},
        {NULL, "invisible: [U+110000]\n", "glossary-value!"},
        {NULL, "length: {min: -1}\n", "glossary-value!"},
        {NULL, "length: {max: 1e400}\n", "glossary-value!"},
        {NULL, "length: {middle: 1}\n", "glossary-key!"},
        {NULL, "doubled: [[a]]\n", "glossary-value!"},
        {NULL, "doubled:\nterms:\n", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct house house = {
            .tag = "de",
            .source = "a: The door\n",
            .target = "a: Die Tür\n",
            .terms = cases[i].terms,
            .words = cases[i].words,
        };
        check_house(&house, cases[i].found);
    }
}

static void a_project_lays_its_glossary_over_the_programs(void **state)
{
    (void)state;
    struct house house = {
        .tag = "de",
        .source = "a: Ask the customer.\n",
        .target = "a: Fragen Sie den Mandanten.\n",
    };
    check_house(&house, "proof-term");
    house.words = "terms: {customer: {say: Mandant, match: Mandant}}\n";
    check_house(&house, "");
    house.words = "terms: {customer: }\n";
    check_house(&house, "");
    house.words = "forbidden: [{pattern: Mandant, certain: true}]\n";
    check_house(&house, "proof-forbidden! proof-term");
    house.words = NULL;
    house.terms = "terms: {customer: {source: '\\bcustomer relations\\b'}}\n";
    check_house(&house, "");
    house.terms = NULL;
    house.no_shipped = true;
    check_house(&house, "");
}

/* Each search has a bound; the rest of the glossary still works. */
static void a_pattern_that_runs_away_is_stopped(void **state)
{
    (void)state;
    struct house house = {
        .tag = "de",
        .source = "a: The door\n",
        .target = "a: Tüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüür\n",
        .words = "informal: '(\\w+\\w+)+!'\n"
                 "forbidden: [{pattern: Tüü}]\n",
    };
    check_house(&house, "glossary-slow proof-forbidden");
}

/* ---- hostile texts ------------------------------------------------------- */

/* Of a text that is all slips, the first are told. */
static void not_all_of_a_text_is_told(void **state)
{
    (void)state;
    char long_text[4000] = "a: '";
    for (size_t i = strlen(long_text); i < sizeof long_text - 3; i++) {
        long_text[i] = '"';
    }
    strcpy(long_text + sizeof long_text - 3, "'\n");
    struct house house = {
        .tag = "de", .source = "a: Door\n", .target = long_text};
    check_house(&house, "proof-quotes");
}

static void garbage_does_no_harm(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",
        " ",
        "{a}",
        "«»",
        "«",
        ":;!?",
        "(((((((",
        "99999999999999999999999999999999999999999999999999999,,,,..1",
        "1,,2..3 4,5,6,7",
        "@@@ a@ @b.c a@b.c http:// https://x",
        "\\uFFFC\\uFFFC",
        "\\U00020000\\U0001F600\\U000E0100",
        "\\u0301\\u0301\\u0301",
        "國国國国",
        "或或或或或",
        "дo дo дo",
        "'{'{'}'",
        "{n, plural, one {a} other {{m, plural, one {b} other {c}}}}",
    };
    static const char *const tags[] = {"de", "fr", "ja", "ru", "zh-Hant"};
    size_t count = sizeof texts / sizeof *texts;
    for (size_t i = 0; i < count * count; i++) {
        struct arena arena = {0};
        struct house house = {.tag = tags[i % 5],
                              .source = line_of(&arena, texts[i / count]),
                              .target = line_of(&arena, texts[i % count])};
        const str published[] = {STR("en"), str_from(house.tag)};
        struct reader *r = reader_new();
        struct glossaries glossaries;
        house.r = r;
        assert_true(translate_init(&r->diags));
        const struct value *site = reader_yaml(r, "slagen.yaml", "site: S");
        assert_true(
            catalogue_read(NULL, 0, site, &r->reading, &house.catalogue));
        languages_read(give_file, &house, published, 2, NULL, &r->arena,
                       &r->diags, &house.languages);
        if (!house.languages.wording) {
            reader_release(r); /* English itself is faulty */
            arena_release(&arena);
            continue;
        }
        texts_make(&house.catalogue, &house.languages, &r->arena, &r->diags);
        glossaries_read(give_file, &house, &house.languages, &r->arena,
                        &r->diags, &glossaries);
        const struct proof proof = {&house.languages, &glossaries, NULL, NULL};
        proof_read_language(&proof, 1, &r->diags);
        proof_read_language(&proof, 1, &r->diags);
        glossaries_close(&glossaries);
        reader_release(r);
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_charge_is_no_battery),
        cmocka_unit_test(vehicles_are_no_cars_and_to_drive_is_no_disk),
        cmocka_unit_test(a_permission_is_no_likelihood),
        cmocka_unit_test(a_term_is_one_word),
        cmocka_unit_test(readers_are_spoken_to_formally),
        cmocka_unit_test(names_stay_as_they_are),
        cmocka_unit_test(no_word_of_the_source_is_left),
        cmocka_unit_test(no_word_stands_twice),
        cmocka_unit_test(figures_stay_the_same),
        cmocka_unit_test(texts_have_the_marks_of_their_language),
        cmocka_unit_test(letters_are_of_the_language),
        cmocka_unit_test(the_same_is_said_alike),
        cmocka_unit_test(a_copy_of_the_source_is_told),
        cmocka_unit_test(lengths_are_those_of_the_language),
        cmocka_unit_test(short_texts_stay_short),
        cmocka_unit_test(a_faulty_glossary_is_told_at_its_place),
        cmocka_unit_test(a_project_lays_its_glossary_over_the_programs),
        cmocka_unit_test(a_pattern_that_runs_away_is_stopped),
        cmocka_unit_test(not_all_of_a_text_is_told),
        cmocka_unit_test(garbage_does_no_harm),
    };
    return RUN_TESTS(tests);
}

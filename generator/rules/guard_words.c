/* SPDX-License-Identifier: MIT */
#include "rules/guard_words.h"

#include <stdlib.h>

#include "base/civil.h"
#include "base/utf8.h"

/* ---- folding ------------------------------------------------------------ */

bool guard_is_letter(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) ||
           (c >= 0x370 && c <= 0x6FF && !(c >= 0x660 && c <= 0x669)) ||
           (c >= 0x1E00 && c <= 0x1FFF);
}

static uint32_t fold_letter(uint32_t c)
{
    if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
        (c >= 0x410 && c <= 0x42F)) {
        return c + 32;
    }
    if (c == 0x401 || c == 0x451) {
        return 0x435; /* ё is often written е */
    }
    if (c >= 0x400 && c <= 0x40F) {
        return c + 80;
    }
    return c >= 0x100 && c <= 0x137 && c % 2 == 0 ? c + 1 : c;
}

static const struct {
    uint32_t first;
    uint32_t last;
    uint32_t folded;
} folds[] = {
    {0x00A0, 0x00A0, ' '}, {0x00AB, 0x00AB, '"'}, {0x00AD, 0x00AD, 0},
    {0x00BB, 0x00BB, '"'}, {0x00D7, 0x00D7, 'x'}, {0x2000, 0x200A, ' '},
    {0x200B, 0x200F, 0},   {0x2010, 0x2015, '-'}, {0x2018, 0x2019, '\''},
    {0x201A, 0x201A, '"'}, {0x201C, 0x201F, '"'}, {0x2026, 0x2026, '.'},
    {0x202F, 0x202F, ' '}, {0x2212, 0x2212, '-'}, {0x2236, 0x2236, ':'},
    {0x3000, 0x3000, ' '}, {0x3001, 0x3001, ','}, {0x3008, 0x300F, '"'},
    {0x301C, 0x301C, '-'}, {0x066A, 0x066A, '%'}, {0x066B, 0x066B, '.'},
    {0x060C, 0x060C, ','}, {0x061F, 0x061F, '?'}, {'~', '~', '-'},
    {'*', '*', 0},         {'_', '_', 0},         {'`', '`', 0},
    {'\\', '\\', 0},       {'[', ']', 0},
};

uint32_t guard_fold(uint32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E) {
        c -= 0xFEE0;
    }
    if (c >= 0x660 && c <= 0x669) {
        return c - 0x660 + '0';
    }
    if (c >= 0x6F0 && c <= 0x6F9) {
        return c - 0x6F0 + '0';
    }
    for (size_t i = 0; i < sizeof folds / sizeof *folds; i++) {
        if (c >= folds[i].first && c <= folds[i].last) {
            return folds[i].folded;
        }
    }
    return fold_letter(c);
}

/* A phrase keeps "*" and "'"; what is written double is folded once. */
static str fold_phrase(struct arena *arena, str text)
{
    char *folded = arena_alloc(arena, text.len * 2 + 4);
    size_t len = 0;
    for (size_t i = 0; i < text.len;) {
        uint32_t c = guard_fold(utf8_decode(text, &i));
        if (c) {
            len += utf8_encode(c, folded + len);
        }
    }
    return (str){folded, len};
}

/* ---- what stands in the file -------------------------------------------- */

struct word_list {
    const char *key;
    int kind;
    const char *values; /* names of values, each between blanks; NULL: none */
};

static const struct word_list lists[] = {
    {"names", WORD_NAME, NULL},
    {"numbers", WORD_NUMBER, ""},
    {"tens", WORD_TENS, ""},
    {"factors", WORD_FACTOR, ""},
    {"units", WORD_UNIT,
     "minute hour day week month year business-minute business-hour "
     "business-day next-business-day"},
    {"amounts", WORD_AMOUNT, ""},
    {"percent", WORD_PERCENT, NULL},
    {"currencies", WORD_CURRENCY, "$"},
    {"weekdays", WORD_WEEKDAY, "mon tue wed thu fri sat sun"},
    {"weekdays_short", WORD_WEEKDAY_SHORT, "mon tue wed thu fri sat sun"},
    {"am", WORD_AM, NULL},
    {"pm", WORD_PM, NULL},
    {"oclock", WORD_OCLOCK, NULL},
    {"half", WORD_HALF, NULL},
    {"from", WORD_FROM, NULL},
    {"to", WORD_TO, NULL},
    {"within", WORD_WITHIN, NULL},
    {"within_after", WORD_WITHIN_AFTER, NULL},
    {"filler", WORD_FILLER, NULL},
    {"link", WORD_LINK, NULL},
    {"after", WORD_AFTER, NULL},
    {"every", WORD_EVERY, NULL},
    {"per", WORD_PER,
     "month quarter year user device server tenant site subscription incident "
     "hour week day"},
    {"response", WORD_RESPONSE, NULL},
    {"response_verbs", WORD_RESPONSE_VERB, NULL},
    {"resolution", WORD_RESOLUTION, NULL},
    {"resolution_verbs", WORD_RESOLUTION_VERB, NULL},
    {"update", WORD_UPDATE, NULL},
    {"availability", WORD_AVAILABILITY, NULL},
    {"credit", WORD_CREDIT, NULL},
    {"claim", WORD_CLAIM, NULL},
    {"notice", WORD_NOTICE, NULL},
    {"term", WORD_TERM, NULL},
    {"price", WORD_PRICE, NULL},
    {"hours", WORD_HOURS, NULL},
    {"contacts", WORD_CONTACTS, NULL},
    {"support", WORD_SUPPORT, NULL},
    {"phone", WORD_PHONE, NULL},
    {"chat", WORD_CHAT, NULL},
    {"always", WORD_ALWAYS, NULL},
    {"severities", WORD_SEVERITY, "critical high normal low"},
    {"requests", WORD_REQUEST, NULL},
    {"plan", WORD_PLAN, NULL},
    {"we", WORD_WE, NULL},
    {"and", WORD_AND, NULL},
    {"denial", WORD_DENIAL, NULL},
    {"if", WORD_IF, NULL},
    {"relative", WORD_RELATIVE, NULL},
    {"vendor", WORD_VENDOR, NULL},
    {"reader", WORD_READER, NULL},
    {"aside", WORD_ASIDE, NULL},
    {"own_hours", WORD_OWN_HOURS, NULL},
    {"not_people", WORD_NOT_PEOPLE, NULL},
    {"narrow", WORD_NARROW, NULL},
    {"tax", WORD_TAX, NULL},
    {"zone", WORD_ZONE, NULL},
    {"article", WORD_ARTICLE, NULL},
};

static const struct word_list *list_of(str key)
{
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        if (str_equal(key, str_from(lists[i].key))) {
            return &lists[i];
        }
    }
    return NULL;
}

/* Gives the place of a name in a list of names, from 0, or -1. */
static int64_t index_of(str names, str name)
{
    for (int64_t i = 0; names.len; i++) {
        if (str_equal(str_cut(&names, ' '), name)) {
            return i;
        }
    }
    return -1;
}

/* "EUR" as a number. */
static int64_t packed(str code)
{
    return code.len == 3
               ? (int64_t)(((uint32_t)(unsigned char)code.data[0] << 16) |
                           ((uint32_t)(unsigned char)code.data[1] << 8) |
                           (uint32_t)(unsigned char)code.data[2])
               : -1;
}

static int64_t value_of(const struct word_list *list, str key)
{
    uint64_t number;
    if (list->kind == WORD_CURRENCY) {
        return packed(key);
    }
    if (list->values[0] == '\0') {
        int64_t scale =
            list->kind == WORD_NUMBER || list->kind == WORD_TENS ? 1000000 : 1;
        return str_to_uint(key, 1000000000, &number) ? (int64_t)number * scale
                                                     : -1;
    }
    int64_t index = index_of(str_from(list->values), key);
    if (list->kind == WORD_PER && index >= 0) {
        return INT64_C(1) << index;
    }
    return list->kind == WORD_UNIT && index >= 0 ? index + 1 : index;
}

struct reader {
    struct arena *arena;
    struct diags *diags;
    struct guard_words *words;
    size_t capacity;
};

static void report_words(struct reader *reader, const struct value *source,
                         pos start, pos end, const char *what)
{
    struct diag *diag = diag_add(reader->diags, SEVERITY_ERROR, "guard-words",
                                 source->source, start, end, "%s", what);
    diag_hint(reader->diags, diag,
              "docs/checking-prose.md lists the keys and what stands under "
              "them");
}

static void add_phrase(struct reader *reader, int kind, int64_t value, str text)
{
    struct guard_words *words = reader->words;
    bool is_stem = str_ends_with(text, STR("*"));
    if (words->count == reader->capacity) {
        size_t capacity = reader->capacity ? reader->capacity * 2 : 256;
        struct guard_phrase *bigger =
            ARENA_ARRAY(reader->arena, capacity, struct guard_phrase);
        if (words->count) {
            memcpy(bigger, words->phrases, words->count * sizeof *bigger);
        }
        words->phrases = bigger;
        reader->capacity = capacity;
    }
    text = fold_phrase(reader->arena, text);
    if (text.len) {
        words->phrases[words->count++] =
            (struct guard_phrase){text, WORD_BIT(kind), value, is_stem};
    }
}

static void read_phrases(struct reader *reader, int kind, int64_t value,
                         const struct value *from)
{
    if (value_is_text(from)) {
        add_phrase(reader, kind, value, from->text);
        return;
    }
    if (from->kind != VALUE_LIST) {
        report_words(reader, from, from->start, from->end,
                     "this must be a list of phrases");
        return;
    }
    for (size_t i = 0; i < from->item_count; i++) {
        if (value_is_text(from->items[i])) {
            add_phrase(reader, kind, value, from->items[i]->text);
        } else {
            report_words(reader, from, from->items[i]->start,
                         from->items[i]->end, "this must be a phrase");
        }
    }
}

static void read_valued(struct reader *reader, const struct word_list *list,
                        const struct value *from)
{
    if (from->kind != VALUE_MAP) {
        report_words(reader, from, from->start, from->end,
                     "this must be a mapping from values to phrases");
        return;
    }
    for (size_t i = 0; i < from->entry_count; i++) {
        const struct value_entry *entry = &from->entries[i];
        int64_t value = value_of(list, entry->key);
        if (value < 0) {
            report_words(reader, from, entry->key_start, entry->key_end,
                         "this is no value of the list");
        } else {
            read_phrases(reader, list->kind, value, entry->value);
        }
    }
}

/* ---- finding them ------------------------------------------------------- */

/* Two bytes are enough: in Cyrillic and in Han they tell the most apart. */
static uint32_t bucket_of(str text)
{
    uint32_t first = (unsigned char)text.data[0];
    uint32_t second = text.len > 1 ? (unsigned char)text.data[1] : 0;
    uint32_t third =
        text.len > 2 && first >= 0xE0 ? (unsigned char)text.data[2] : 0;
    return (first * 31 + second * 7 + third) % GUARD_BUCKETS;
}

/* A phrase of one letter is in the bucket of all that it can begin. */
static uint32_t phrase_bucket(str text)
{
    return text.len == 1 ? GUARD_BUCKETS - 1
                         : bucket_of(text) % (GUARD_BUCKETS - 1);
}

static int compare_phrases(const void *left, const void *right)
{
    const struct guard_phrase *a = left;
    const struct guard_phrase *b = right;
    uint32_t x = phrase_bucket(a->text);
    uint32_t y = phrase_bucket(b->text);
    if (x != y) {
        return x < y ? -1 : 1;
    }
    if (a->text.len != b->text.len) {
        return a->text.len > b->text.len ? -1 : 1;
    }
    int order = str_compare(a->text, b->text);
    return order ? order : a->is_stem - b->is_stem;
}

/* One phrase can stand in several lists. */
static void join_equal(struct guard_words *words)
{
    size_t kept = 0;
    for (size_t i = 0; i < words->count; i++) {
        struct guard_phrase *last = kept ? &words->phrases[kept - 1] : NULL;
        const struct guard_phrase *phrase = &words->phrases[i];
        if (last && last->is_stem == phrase->is_stem &&
            str_equal(last->text, phrase->text)) {
            last->kinds |= phrase->kinds;
            last->value = last->value ? last->value : phrase->value;
        } else {
            words->phrases[kept++] = *phrase;
        }
    }
    words->count = kept;
}

static void sort_phrases(struct guard_words *words)
{
    if (words->count) {
        qsort(words->phrases, words->count, sizeof *words->phrases,
              compare_phrases);
    }
    join_equal(words);
    size_t i = 0;
    for (uint32_t bucket = 0; bucket <= GUARD_BUCKETS; bucket++) {
        while (i < words->count &&
               phrase_bucket(words->phrases[i].text) < bucket) {
            i++;
        }
        words->first[bucket] = (uint32_t)i;
    }
}

bool guard_words_read(const struct value *from, str language,
                      struct arena *arena, struct diags *diags,
                      struct guard_words *out)
{
    size_t errors_before = diags->error_count;
    struct reader reader = {arena, diags, out, 0};
    *out = (struct guard_words){.language = language, .decimal = '.'};
    if (from->kind != VALUE_MAP) {
        report_words(&reader, from, from->start, from->end,
                     "this must be a mapping from meanings to phrases");
        return false;
    }
    for (size_t i = 0; i < from->entry_count; i++) {
        const struct value_entry *entry = &from->entries[i];
        const struct word_list *list = list_of(entry->key);
        if (str_equal(entry->key, STR("decimal"))) {
            bool comma = value_is_text(entry->value) &&
                         str_equal(entry->value->text, STR(","));
            out->decimal = comma ? ',' : '.';
        } else if (!list) {
            report_words(&reader, from, entry->key_start, entry->key_end,
                         "the guard has no such list");
        } else if (list->values) {
            read_valued(&reader, list, entry->value);
        } else {
            read_phrases(&reader, list->kind, 0, entry->value);
        }
    }
    sort_phrases(out);
    return diags->error_count == errors_before;
}

static size_t rest_of_word(str text, size_t from)
{
    size_t i = from;
    while (i < text.len) {
        size_t next = i;
        if (!guard_is_letter(utf8_decode(text, &next))) {
            break;
        }
        i = next;
    }
    return i;
}

/* True when a word could be cut in two there. */
static bool splits_word(str text, size_t at)
{
    size_t before = at - 1;
    while (before > 0 && ((unsigned char)text.data[before] & 0xC0) == 0x80) {
        before--;
    }
    size_t i = before;
    size_t next = at;
    return at < text.len && guard_is_letter(utf8_decode(text, &i)) &&
           guard_is_letter(utf8_decode(text, &next));
}

static const struct guard_phrase *find_in(const struct guard_words *words,
                                          uint32_t bucket, str text,
                                          size_t *len)
{
    for (uint32_t i = words->first[bucket]; i < words->first[bucket + 1]; i++) {
        const struct guard_phrase *phrase = &words->phrases[i];
        if (!str_starts_with(text, phrase->text)) {
            continue;
        }
        if (phrase->is_stem) {
            *len = rest_of_word(text, phrase->text.len);
            return phrase;
        }
        if (!splits_word(text, phrase->text.len)) {
            *len = phrase->text.len;
            return phrase;
        }
    }
    return NULL;
}

const struct guard_phrase *guard_words_find(const struct guard_words *words,
                                            str text, size_t *len)
{
    const struct guard_phrase *phrase = NULL;
    if (text.len > 1) {
        phrase =
            find_in(words, bucket_of(text) % (GUARD_BUCKETS - 1), text, len);
    }
    return phrase || text.len == 0
               ? phrase
               : find_in(words, GUARD_BUCKETS - 1, text, len);
}

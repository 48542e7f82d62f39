/* SPDX-License-Identifier: MIT */
/*
 * locale.yaml: first everything gets its default, then each key that is there
 * replaces one.  A wrong value leaves the default, so that all faults of a file
 * are told in one go.
 */
#include "translate/locale.h"

#include <unicode/unumsys.h>

#include "translate/icu.h"
#include "translate/locale_default.h"

/* --- one key each -------------------------------------------------------- */

struct reading {
    struct arena *arena;
    struct diags *diags;
    struct locale *locale;
};

static bool read_text(struct reading *r, const struct value_entry *entry,
                      str *out)
{
    if (entry->value->kind != VALUE_TEXT || entry->value->text.len == 0) {
        diag_at(r->diags, SEVERITY_ERROR, "locale-value", entry->value,
                "%.*s is %s, not a text", STR_ARG(entry->key),
                entry->value->kind == VALUE_TEXT
                    ? "empty"
                    : value_kind_name(entry->value->kind));
        return false;
    }
    *out = entry->value->text;
    return true;
}

struct word {
    const char *word;
    const char *bcp47; /* of a calendar */
    int value;
};

/* Gives the entry of a table, which ends with a NULL word, or NULL. */
static const struct word *read_word(struct reading *r,
                                    const struct value_entry *entry,
                                    const struct word *words)
{
    str text;
    if (!read_text(r, entry, &text)) {
        return NULL;
    }
    struct buf accepted;
    buf_init(&accepted, 256);
    for (const struct word *w = words; w->word; w++) {
        if (str_equal(text, str_from(w->word))) {
            buf_release(&accepted);
            return w;
        }
        buf_printf(&accepted, "%s%s", w == words ? "" : ", ", w->word);
    }
    struct diag *diag =
        diag_at(r->diags, SEVERITY_ERROR, "locale-value", entry->value,
                "\"%.*s\" is no %.*s", STR_ARG(text), STR_ARG(entry->key));
    str shown = buf_text(&accepted);
    diag_hint(r->diags, diag, "write one of: %.*s", STR_ARG(shown));
    buf_release(&accepted);
    return NULL;
}

static void read_formatting(struct reading *r, const struct value_entry *entry)
{
    str text;
    str tag;
    if (!read_text(r, entry, &text)) {
        return;
    }
    bool is_tag = locale_tag_normalize(text, r->arena, &tag);
    str whole = is_tag ? tag : text;
    str mine = r->locale->tag;
    str language = str_cut(&whole, '-');
    if (!is_tag || !locale_tag_is_available(tag)) {
        struct diag *diag =
            diag_at(r->diags, SEVERITY_ERROR, "locale-formatting", entry->value,
                    "ICU has no formats for \"%.*s\"", STR_ARG(text));
        diag_hint(r->diags, diag,
                  "write a language with a region, like \"%.*s\"",
                  STR_ARG(r->locale->formatting));
    } else if (!str_equal(language, str_cut(&mine, '-'))) {
        diag_at(r->diags, SEVERITY_ERROR, "locale-formatting", entry->value,
                "the formats of \"%.*s\" are another language's than \"%.*s\"",
                STR_ARG(text), STR_ARG(r->locale->tag));
    } else {
        r->locale->formatting = tag;
    }
}

static void read_digits(struct reading *r, const struct value_entry *entry)
{
    str text;
    if (!read_text(r, entry, &text)) {
        return;
    }
    UErrorCode status = U_ZERO_ERROR;
    UNumberingSystem *system =
        unumsys_openByName(arena_cstring(r->arena, text), &status);
    if (U_FAILURE(status) || unumsys_isAlgorithmic(system)) {
        struct diag *diag =
            diag_at(r->diags, SEVERITY_ERROR, "locale-value", entry->value,
                    "\"%.*s\" are no digits", STR_ARG(text));
        diag_hint(r->diags, diag,
                  "write \"latn\" for 0 to 9, or another "
                  "numbering system of CLDR like \"arab\"");
    } else {
        r->locale->digits = text;
    }
    unumsys_close(system);
}

static void read_calendar(struct reading *r, const struct value_entry *entry)
{
    static const struct word words[] = {
        {"gregorian", "gregory", 0}, {"buddhist", "buddhist", 0},
        {"japanese", "japanese", 0}, {"persian", "persian", 0},
        {"roc", "roc", 0},           {0},
    };
    const struct word *word = read_word(r, entry, words);
    if (word) {
        r->locale->calendar = str_from(word->bcp47);
    }
}

static void read_hour_cycle(struct reading *r, const struct value_entry *entry)
{
    static const struct word words[] = {
        {"h23", NULL, HOUR_CYCLE_H23}, {"h12", NULL, HOUR_CYCLE_H12}, {0}};
    const struct word *word = read_word(r, entry, words);
    if (word) {
        r->locale->hour_cycle = (enum hour_cycle)word->value;
    }
}

static void read_list(struct reading *r, const struct value_entry *entry)
{
    static const struct word words[] = {{"wide", NULL, LIST_STYLE_WIDE},
                                        {"short", NULL, LIST_STYLE_SHORT},
                                        {0}};
    const struct word *word = read_word(r, entry, words);
    if (word) {
        r->locale->list_style = (enum list_style)word->value;
    }
}

static void read_name(struct reading *r, const struct value_entry *entry)
{
    read_text(r, entry, &r->locale->name);
}

/* "{start}" before "{end}", each once. */
static bool is_range(str text)
{
    ptrdiff_t start = str_find(text, STR("{start}"));
    ptrdiff_t end = str_find(text, STR("{end}"));
    if (start < 0 || end < start) {
        return false;
    }
    str before = str_slice(text, 0, (size_t)start);
    str between = str_slice(text, (size_t)start + 7, (size_t)end);
    str behind = str_slice(text, (size_t)end + 5, text.len);
    return str_find(before, STR("{")) < 0 && str_find(between, STR("{")) < 0 &&
           str_find(behind, STR("{")) < 0;
}

static void read_range_into(struct reading *r, const struct value_entry *entry,
                            str *out)
{
    str text;
    if (!read_text(r, entry, &text)) {
        return;
    }
    if (!is_range(text)) {
        struct diag *diag = diag_at(
            r->diags, SEVERITY_ERROR, "locale-value", entry->value,
            "the range does not have {start} and then {end}, once each");
        diag_hint(r->diags, diag, "write \"{start}–{end}\"");
        return;
    }
    *out = text;
}

static void read_range(struct reading *r, const struct value_entry *entry)
{
    read_range_into(r, entry, &r->locale->range);
}

static void read_range_weekdays(struct reading *r,
                                const struct value_entry *entry)
{
    read_range_into(r, entry, &r->locale->range_weekdays);
}

static void read_range_dates(struct reading *r, const struct value_entry *entry)
{
    read_range_into(r, entry, &r->locale->range_dates);
}

static void read_quotes(struct reading *r, const struct value_entry *entry)
{
    enum { QUOTE_COUNT = 4 };
    const struct value *list = entry->value;
    bool is_right = list->kind == VALUE_LIST && list->item_count == QUOTE_COUNT;
    for (size_t i = 0; is_right && i < QUOTE_COUNT; i++) {
        is_right =
            list->items[i]->kind == VALUE_TEXT && list->items[i]->text.len > 0;
    }
    if (!is_right) {
        struct diag *diag = diag_at(r->diags, SEVERITY_ERROR, "locale-value",
                                    list, "quotes is not a list of four marks");
        diag_hint(r->diags, diag,
                  "write [\"«\", \"»\", \"„\", \"“\"]: open, "
                  "close, inner open, inner close");
        return;
    }
    r->locale->quotes =
        (struct quotes){list->items[0]->text, list->items[1]->text,
                        list->items[2]->text, list->items[3]->text};
}

/* --- the whole ----------------------------------------------------------- */

static const struct {
    str key;
    void (*read)(struct reading *, const struct value_entry *);
} keys[] = {
    {STR_INIT("formatting"), read_formatting},
    {STR_INIT("digits"), read_digits},
    {STR_INIT("calendar"), read_calendar},
    {STR_INIT("hour_cycle"), read_hour_cycle},
    {STR_INIT("range"), read_range},
    {STR_INIT("range_weekdays"), read_range_weekdays},
    {STR_INIT("range_dates"), read_range_dates},
    {STR_INIT("quotes"), read_quotes},
    {STR_INIT("list"), read_list},
    {STR_INIT("name"), read_name},
};

static const size_t key_count = sizeof keys / sizeof *keys;

static void report_unknown(struct reading *r, const struct value *from,
                           const struct value_entry *entry)
{
    enum { NEAR = 2 };
    size_t best = NEAR + 1;
    str nearest = {0};
    for (size_t i = 0; i < key_count; i++) {
        size_t distance = str_distance(entry->key, keys[i].key, NEAR);
        if (distance < best) {
            best = distance;
            nearest = keys[i].key;
        }
    }
    struct diag *diag = diag_add(
        r->diags, SEVERITY_ERROR, "locale-key", from->source, entry->key_start,
        entry->key_end, "a locale has no \"%.*s\"", STR_ARG(entry->key));
    if (nearest.len) {
        diag_hint(r->diags, diag, "did you mean \"%.*s\"?", STR_ARG(nearest));
    }
}

static void read_entry(struct reading *r, const struct value *from,
                       const struct value_entry *entry)
{
    for (size_t i = 0; i < key_count; i++) {
        if (str_equal(entry->key, keys[i].key)) {
            keys[i].read(r, entry);
            return;
        }
    }
    report_unknown(r, from, entry);
}

bool locale_read(const struct value *from, str tag, struct arena *arena,
                 struct diags *diags, struct locale *out)
{
    size_t errors_before = diags->error_count;
    str normal;
    if (!locale_tag_normalize(tag, arena, &normal)) {
        normal = tag;
    }
    if (!locale_tag_check(normal, from, diags)) {
        return false;
    }
    *out = locale_default(normal, arena);
    struct reading r = {arena, diags, out};
    if (from && from->kind != VALUE_MAP && from->kind != VALUE_NULL) {
        diag_at(diags, SEVERITY_ERROR, "locale-value", from,
                "locale.yaml holds %s, not a mapping",
                value_kind_name(from->kind));
    } else if (from && from->kind == VALUE_MAP) {
        for (size_t i = 0; i < from->entry_count; i++) {
            read_entry(&r, from, &from->entries[i]);
        }
    }
    if (out->range_weekdays.len == 0) {
        out->range_weekdays = out->range;
    }
    if (out->range_dates.len == 0) {
        out->range_dates = out->range;
    }
    return diags->error_count == errors_before;
}

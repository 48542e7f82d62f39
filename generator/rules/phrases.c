/* SPDX-License-Identifier: MIT */
/* Cuts Markdown into sentences, and asks of each what it says. */
#include "rules/phrases.h"

#include "rules/sentence.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* True for "- ", "* ", "+ ", "1. ", "2) " at the start of a line. */
static bool is_item(str line)
{
    size_t digits = 0;
    while (digits < line.len && line.data[digits] >= '0' &&
           line.data[digits] <= '9') {
        digits++;
    }
    const char *marks = digits ? ".)" : "-*+";
    return digits + 1 < line.len && line.data[digits + 1] == ' ' &&
           strchr(marks, line.data[digits]);
}

static str line_at(str text, size_t offset)
{
    str rest = str_slice(text, offset, text.len);
    return str_trim(str_cut(&rest, '\n'));
}

/* True when the line at `offset` begins a new block of Markdown: it is empty,
 * an item of a list, a heading, or a row of a table. */
static bool begins_block(str text, size_t offset)
{
    str line = line_at(text, offset);
    return line.len == 0 || line.data[0] == '#' || line.data[0] == '|' ||
           is_item(line);
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9');
}

/* Sentences end with . ! ? or with their block.  A full stop within
 * "partner.name" or "example.com" ends nothing. */
static size_t sentence_end(str text, size_t from)
{
    size_t i = from;
    for (; i < text.len; i++) {
        bool last = i + 1 == text.len;
        if (text.data[i] == '\n' && (last || begins_block(text, i + 1))) {
            return i;
        }
        if (strchr(".!?", text.data[i]) &&
            (last || !is_letter(text.data[i + 1]))) {
            return i;
        }
    }
    return i;
}

/* Steps over blanks and the marks of Markdown to the first word. */
static size_t first_word(str text, size_t from, size_t end)
{
    size_t i = from;
    size_t item = is_item(line_at(text, from)) ? 1 : 0;
    while (i < end && (is_blank(text.data[i]) ||
                       strchr("#*_->+.!?)(]|\"'", text.data[i]) ||
                       (item && text.data[i] >= '0' && text.data[i] <= '9'))) {
        i++;
    }
    return i;
}

/* What a list was introduced with holds for each of its items. */
struct list_intro {
    struct sentence sentence;
    bool given;
};

static void report_invitation(const struct rule *rule, const struct value *text,
                              size_t offset, struct diags *diags)
{
    pos place = value_place(text, offset);
    struct diag *diag =
        diag_add(diags, rule->severity, rule->id, text->source, place, place,
                 "this tells customers to turn to Microsoft themselves");
    diag_hint(diags, diag, "%s", rule->remedy);
}

void phrases_check(const struct rule *rule, const struct value *text,
                   struct diags *diags)
{
    struct list_intro intro = {.given = false};
    bool block_start = true;
    size_t start = 0;
    if (!value_is_text(text)) {
        return;
    }
    while (start < text->text.len) {
        struct sentence sentence;
        bool item = is_item(line_at(text->text, start));
        size_t end = sentence_end(text->text, start);
        size_t word = first_word(text->text, start, end);
        str words = str_trim(str_slice(text->text, word, end));
        intro.given &= item || !block_start || words.len == 0;
        sentence_init(&sentence, intro.given && item ? &intro.sentence : NULL);
        if (sentence_invites(&sentence, words)) {
            report_invitation(rule, text, word, diags);
        }
        if (str_ends_with(words, STR(":"))) {
            intro = (struct list_intro){sentence, true};
        }
        block_start = end < text->text.len && text->text.data[end] == '\n';
        start = end + 1;
    }
}

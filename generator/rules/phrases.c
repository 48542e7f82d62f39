/* SPDX-License-Identifier: MIT */
/*
 * Looks sentence by sentence for a verb of asking for help whose object is
 * Microsoft:  VERB … (with|to|at|from) Microsoft, or "contact|call Microsoft
 * … support", addressed to the customer.  A sentence with a negation, or whose
 * subject is the partner ("we", "{partner.name}"), is not an invitation.
 */
#include "rules/phrases.h"

static char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_word_char(char c)
{
    return (folded(c) >= 'a' && folded(c) <= 'z') || c == '\'';
}

/* Gives the next word from `*offset` on, empty at the end. */
static str next_word(str text, size_t *offset)
{
    size_t i = *offset;
    while (i < text.len && !is_word_char(text.data[i])) {
        i++;
    }
    size_t start = i;
    while (i < text.len && is_word_char(text.data[i])) {
        i++;
    }
    *offset = i;
    return str_slice(text, start, i);
}

static bool word_is(str word, const char *const *list)
{
    for (; *list; list++) {
        if (strlen(*list) == word.len &&
            str_distance(word, str_from(*list), 1) == 0) {
            return true;
        }
    }
    return false;
}

static const char *const open_verbs[] = {"open",   "raise",  "file", "log",
                                         "create", "submit", "send", NULL};
static const char *const request_nouns[] = {"ticket",   "tickets",   "case",
                                            "cases",    "request",   "requests",
                                            "incident", "incidents", NULL};
static const char *const call_verbs[] = {"contact", "call", "ask",
                                         "phone",   "ring", NULL};
static const char *const vendors[] = {"microsoft", NULL};
static const char *const helps[] = {"support", "directly", "yourself",
                                    "yourselves", NULL};
static const char *const negations[] = {
    "not",    "cannot",  "can't",   "don't", "never",   "no",
    "nobody", "without", "instead", "nor",   "neither", NULL};
static const char *const ours[] = {
    "we", "us", "our", "partner", "reseller", "provider", "on", "for", NULL};

/* What the words of a sentence hold, in the order that counts. */
struct reading_state {
    bool verb;    /* open … */
    bool request; /* … a ticket … */
    bool call;    /* contact … */
    bool vendor;  /* … Microsoft */
    bool help;    /* … support, directly */
    bool excused; /* denied, or done by the partner */
};

static void read_word(struct reading_state *state, str word)
{
    state->excused |= word_is(word, negations) || word_is(word, ours);
    state->request |= state->verb && word_is(word, request_nouns);
    state->help |= state->vendor && word_is(word, helps);
    state->vendor |= (state->request || state->call) && word_is(word, vendors);
    state->verb |= word_is(word, open_verbs);
    state->call |= word_is(word, call_verbs);
}

static bool invites(str sentence)
{
    struct reading_state state = {0};
    size_t offset = 0;
    for (;;) {
        str word = next_word(sentence, &offset);
        if (word.len == 0) {
            break;
        }
        read_word(&state, word);
    }
    return state.vendor && !state.excused &&
           (state.request || (state.call && state.help));
}

static size_t sentence_end(str text, size_t from)
{
    size_t i = from;
    while (i < text.len && !strchr(".!?\n", text.data[i])) {
        i++;
    }
    return i;
}

/* Where an offset of a text stands in the file; exact in literal blocks and on
 * single lines, else the start of the value. */
static pos place_in(const struct value *value, size_t offset)
{
    pos place = value->start;
    uint32_t lines = 0;
    for (size_t i = 0; i < offset; i++) {
        lines += value->text.data[i] == '\n';
    }
    if (value->style == STYLE_LITERAL) {
        place.line += lines + 1;
        place.column = 1;
    } else if (lines == 0 && value->start.line == value->end.line) {
        place.column +=
            (uint32_t)offset + (value->style == STYLE_QUOTED ? 1 : 0);
    }
    return place;
}

void phrases_check(const struct rule *rule, const struct value *text,
                   struct diags *diags)
{
    if (!value_is_text(text)) {
        return;
    }
    for (size_t start = 0; start < text->text.len;) {
        size_t end = sentence_end(text->text, start);
        str sentence = str_slice(text->text, start, end);
        if (invites(sentence)) {
            pos place = place_in(text, start);
            struct diag *diag = diag_add(
                diags, rule->severity, rule->id, text->source, place, place,
                "this tells customers to turn to Microsoft "
                "themselves");
            diag_hint(diags, diag, "%s", rule->remedy);
        }
        start = end + 1;
    }
}

/* SPDX-License-Identifier: MIT */
/*
 * A sentence invites customers to turn to Microsoft when a verb of asking has
 * Microsoft as its object,
 *
 *     open … a ticket … (with|to|at|from|through|via) Microsoft
 *     contact|call|ask Microsoft …      but not "ask Microsoft Copilot"
 *     write|turn|report … to Microsoft
 *
 * when it is the customer's verb (an order, or "you …", but not "we …"), and
 * when nothing denies it.  Words are read from left to right; the subject that
 * came last holds until another comes, or a clause begins with a verb.
 */
#include "rules/phrases.h"

/* ---- words -------------------------------------------------------------- */

static char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_word_char(char c)
{
    return (folded(c) >= 'a' && folded(c) <= 'z') || c == '\'' ||
           (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* What a word can be for a sentence; a bit each. */
enum word_kind {
    WORD_OTHER = 0,
    WORD_OPEN = 1,       /* open a ticket */
    WORD_REQUEST = 2,    /* a ticket */
    WORD_CALL = 4,       /* contact Microsoft */
    WORD_TURN = 8,       /* write to Microsoft */
    WORD_VENDOR = 16,    /* Microsoft */
    WORD_TO = 32,        /* with, to */
    WORD_OF_VENDOR = 64, /* what may follow "contact Microsoft" */
    WORD_DENIAL = 128,
    WORD_PARTNER = 256,
    WORD_CUSTOMER = 512,
    WORD_ARTICLE = 1024,
};

enum { WORD_VERB = WORD_OPEN | WORD_CALL | WORD_TURN };

struct word_list {
    int kind;
    const char *words; /* each between blanks */
};

static const struct word_list lists[] = {
    {WORD_OPEN, " open raise file log create submit send "},
    {WORD_REQUEST, " ticket tickets case cases request requests incident "
                   "incidents complaint complaints "},
    {WORD_CALL, " contact call ask phone ring "},
    {WORD_TURN, " write turn report escalate complain reach speak talk "},
    {WORD_VENDOR, " microsoft microsoft's "},
    {WORD_TO, " with to at from through via "},
    {WORD_OF_VENDOR, " support help directly yourself yourselves for about if "
                     "when to by via through at and or in on instead first "
                     "they "},
    {WORD_DENIAL, " not cannot can't don't doesn't won't mustn't needn't never "
                  "no nobody without instead nor neither rather "},
    {WORD_PARTNER, " we us our we'll partner reseller provider name they it "},
    {WORD_CUSTOMER, " you customer customers user users everyone "
                    "administrator administrators "},
    {WORD_ARTICLE, " a an the your every each any this that "},
};

/* Gives the bits of a word. */
static int kind_of(str word)
{
    char padded[16] = " ";
    int kind = WORD_OTHER;
    if (word.len > sizeof padded - 3) {
        return kind;
    }
    for (size_t i = 0; i < word.len; i++) {
        padded[1 + i] = folded(word.data[i]);
    }
    padded[1 + word.len] = ' ';
    str wanted = {padded, word.len + 2};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        if (str_find(str_from(lists[i].words), wanted) >= 0) {
            kind |= lists[i].kind;
        }
    }
    return kind;
}

/* ---- sentences ---------------------------------------------------------- */

/* What the words so far come to. */
struct sentence {
    bool partner_acts; /* the last subject is the partner */
    bool denied;       /* in this clause */
    int verb;          /* the verb that waits for its object: a WORD_VERB bit */
    bool request;      /* … a ticket */
    int before;        /* kinds of the word before */
    bool at_start;     /* of a clause */
    bool asked;        /* "contact Microsoft": the next word decides */
    bool has_subject;
};

/* A comma or its like: another clause begins, and an order may stand in it. */
static void clause_begins(struct sentence *sentence)
{
    sentence->at_start = true;
    sentence->denied &= sentence->verb != 0;
}

static void read_subject(struct sentence *sentence, int kind)
{
    if (kind & (WORD_PARTNER | WORD_CUSTOMER)) {
        sentence->partner_acts = kind & WORD_PARTNER;
        sentence->has_subject = true;
        sentence->verb = 0; /* "contact us": it was not about Microsoft */
    }
}

/* "an open ticket" is no verb, and "to open a ticket" says only what for. */
static void read_verb(struct sentence *sentence, int kind)
{
    bool adjective = sentence->before & WORD_ARTICLE;
    bool purpose = sentence->before & WORD_TO && !sentence->has_subject;
    if (!(kind & WORD_VERB) || adjective || purpose) {
        return;
    }
    if (sentence->at_start) {
        sentence->partner_acts = false;
        sentence->denied = false;
    }
    sentence->verb = sentence->partner_acts ? 0 : kind & WORD_VERB;
    sentence->request = false;
}

/* True when "Microsoft", the word here, is what the verb was waiting for. */
static bool is_object(const struct sentence *sentence)
{
    switch (sentence->verb) {
    case WORD_OPEN:
        return sentence->request && sentence->before & WORD_TO;
    case WORD_TURN:
        return sentence->before & WORD_TO;
    }
    return false;
}

/* Takes in the next word; true when the sentence is an invitation. */
static bool read_word(struct sentence *sentence, int kind)
{
    sentence->denied |= (kind & WORD_DENIAL) != 0;
    if (sentence->asked && kind & WORD_OF_VENDOR && !sentence->denied) {
        return true;
    }
    sentence->asked = false;
    if (kind & WORD_VENDOR && !sentence->denied) {
        sentence->asked = sentence->verb == WORD_CALL &&
                          sentence->before & (WORD_CALL | WORD_ARTICLE);
        if (is_object(sentence)) {
            return true;
        }
    }
    read_subject(sentence, kind);
    sentence->request |= sentence->verb && kind & WORD_REQUEST;
    read_verb(sentence, kind);
    sentence->at_start = false;
    sentence->before = kind;
    return false;
}

static bool invites(str text)
{
    struct sentence sentence = {.at_start = true};
    for (size_t i = 0; i < text.len;) {
        size_t start = i;
        while (i < text.len && is_word_char(text.data[i])) {
            i++;
        }
        if (i > start) {
            if (read_word(&sentence, kind_of(str_slice(text, start, i)))) {
                return true;
            }
        } else if (strchr(",;:()", text.data[i++])) {
            if (sentence.asked && !sentence.denied) {
                return true;
            }
            clause_begins(&sentence);
        }
    }
    return sentence.asked && !sentence.denied;
}

/* ---- texts -------------------------------------------------------------- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* True when a new block of Markdown begins behind the line feed at `i`: after
 * an empty line, or with an item of a list, a heading or a row of a table. */
static bool block_begins(str text, size_t i)
{
    str rest = str_slice(text, i + 1, text.len);
    str line = str_trim(str_cut(&rest, '\n'));
    size_t digits = 0;
    while (digits < line.len && line.data[digits] >= '0' &&
           line.data[digits] <= '9') {
        digits++;
    }
    str marker = str_slice(line, digits, digits + 2);
    return line.len == 0 || strchr("#|", line.data[0]) ||
           (digits == 0 &&
            (str_equal(marker, STR("- ")) || str_equal(marker, STR("* ")) ||
             str_equal(marker, STR("+ ")))) ||
           (digits > 0 &&
            (str_equal(marker, STR(". ")) || str_equal(marker, STR(") "))));
}

/* A full stop within "partner.name" or "example.com" ends nothing. */
static size_t sentence_end(str text, size_t from)
{
    size_t i = from;
    for (; i < text.len; i++) {
        bool last = i + 1 == text.len;
        if (text.data[i] == '\n' && (last || block_begins(text, i))) {
            return i;
        }
        if (strchr(".!?", text.data[i]) &&
            (last || !is_word_char(text.data[i + 1]))) {
            return i;
        }
    }
    return i;
}

/* Steps over blanks and the marks of Markdown to the first word. */
static size_t first_word(str text, size_t from, size_t end)
{
    size_t i = from;
    while (i < end &&
           (is_blank(text.data[i]) || strchr("#*_->+.!?)]\"", text.data[i]))) {
        i++;
    }
    return i;
}

void phrases_check(const struct rule *rule, const struct value *text,
                   struct diags *diags)
{
    if (!value_is_text(text)) {
        return;
    }
    for (size_t start = 0; start < text->text.len;) {
        size_t end = sentence_end(text->text, start);
        start = first_word(text->text, start, end);
        if (invites(str_slice(text->text, start, end))) {
            pos place = value_place(text, start);
            struct diag *diag = diag_add(
                diags, rule->severity, rule->id, text->source, place, place,
                "this tells customers to turn to Microsoft themselves");
            diag_hint(diags, diag, "%s", rule->remedy);
        }
        start = end + 1;
    }
}

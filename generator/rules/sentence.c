/* SPDX-License-Identifier: MIT */
#include "rules/sentence.h"

/* ---- words -------------------------------------------------------------- */

/* What a word can be; a bit each. */
enum word_kind {
    WORD_OPEN = 1,       /* open a ticket */
    WORD_REQUEST = 2,    /* a ticket */
    WORD_CALL = 4,       /* contact Microsoft */
    WORD_TURN = 8,       /* write to Microsoft */
    WORD_VENDOR = 16,    /* Microsoft */
    WORD_TO = 32,        /* with, to */
    WORD_AFTER = 64,     /* may follow "contact Microsoft" */
    WORD_PRODUCT = 128,  /* may stand between "Microsoft" and "support" */
    WORD_DENIAL = 256,   /* not */
    WORD_PARTNER = 512,  /* we */
    WORD_US = 1024,      /* "us" is a subject only before "to" or a verb */
    WORD_READER = 2048,  /* you */
    WORD_ARTICLE = 4096, /* a, the */
    WORD_MODAL = 8192,   /* can, will */
    WORD_POLITE = 16384, /* please */
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
    {WORD_AFTER, " support help helpdesk hotline directly yourself yourselves "
                 "for about if when to by via through at and or in on with "
                 "after before as instead first now only then again too "},
    {WORD_PRODUCT, " 365 azure office dynamics intune customer technical "
                   "product premier support "},
    {WORD_DENIAL, " not cannot can't don't doesn't won't mustn't needn't never "
                  "no nobody without instead nor neither rather "},
    {WORD_PARTNER, " we we'll our partner reseller provider "},
    {WORD_US, " us "},
    {WORD_READER, " you customer customers user users everyone administrator "
                  "administrators "},
    {WORD_ARTICLE, " a an the your every each any "},
    {WORD_MODAL, " will can may must shall should would could might "},
    {WORD_POLITE, " please simply just also always directly "},
};

static char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_word_char(char c)
{
    return (folded(c) >= 'a' && folded(c) <= 'z') || c == '\'' ||
           (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* Gives the bits of a word. */
static int kind_of(str word)
{
    char padded[20] = " ";
    int kind = 0;
    if (word.len > sizeof padded - 2) {
        return 0;
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

/* ---- what the words come to --------------------------------------------- */

void sentence_init(struct sentence *sentence, const struct sentence *intro)
{
    *sentence = (struct sentence){.at_start = true};
    if (intro) {
        sentence->carried = true;
        sentence->subject = intro->subject;
        sentence->denied = sentence->hanging = intro->denied;
    }
}

/* A comma or its like: an order may follow, and what was denied is done with,
 * but for "do not, ever, …". */
static void begin_clause(struct sentence *sentence)
{
    sentence->hanging |= sentence->denied && sentence->before & WORD_DENIAL;
    if (sentence->denied && !sentence->hanging) {
        sentence->denied = false;
        sentence->verb = 0;
    }
    sentence->at_start = true;
    sentence->before = 0;
    sentence->leads = 0;
}

static void read_subject(struct sentence *sentence, int kind)
{
    bool us_acts = sentence->before & WORD_US && kind & (WORD_TO | WORD_VERB);
    if (kind & WORD_PARTNER || us_acts) {
        sentence->subject = SUBJECT_PARTNER;
        sentence->verb = 0;
    } else if (kind & WORD_READER && !sentence->asked) {
        sentence->subject = SUBJECT_READER;
        sentence->verb = 0;
    }
}

/* "an open ticket" holds no verb; "To open a ticket, we need …" only says what
 * for; in "Nordlicht can open a ticket" somebody else acts. */
static bool is_readers_verb(const struct sentence *sentence, int kind)
{
    bool adjective = sentence->before & WORD_ARTICLE;
    bool somebody_else =
        sentence->subject == SUBJECT_NONE && sentence->before & WORD_MODAL;
    return kind & WORD_VERB && !adjective && !somebody_else &&
           sentence->subject != SUBJECT_PARTNER;
}

static void read_verb(struct sentence *sentence, int kind)
{
    if (kind & WORD_VERB && sentence->at_start && !sentence->carried &&
        !sentence->hanging) {
        sentence->subject = SUBJECT_NONE;
        sentence->denied = false;
    }
    if (is_readers_verb(sentence, kind)) {
        sentence->verb = kind & WORD_VERB;
        sentence->request = false;
        sentence->hanging = false;
    }
}

/* "Microsoft" is here: is it what the verb was waiting for? */
static bool read_vendor(struct sentence *sentence)
{
    bool toward = sentence->leads & WORD_TO;
    if (sentence->denied) {
        return false;
    }
    if (sentence->verb & WORD_TURN && toward) {
        return true;
    }
    if (sentence->verb & WORD_OPEN && sentence->request && toward) {
        return true;
    }
    if (sentence->leads & sentence->verb) {
        sentence->asked = sentence->verb;
    }
    return false;
}

/* The words behind "contact Microsoft" and "open a Microsoft". */
static bool read_asked(struct sentence *sentence, int kind)
{
    bool done = (sentence->asked & WORD_CALL && kind & WORD_AFTER) ||
                (sentence->asked & WORD_OPEN && kind & WORD_REQUEST);
    if (!(kind & WORD_PRODUCT)) {
        sentence->asked = 0;
    }
    return done;
}

/* Takes in the next word; true when the sentence is an invitation. */
static bool read_word(struct sentence *sentence, int kind)
{
    if (read_asked(sentence, kind)) {
        return true;
    }
    sentence->denied |= (kind & WORD_DENIAL) != 0;
    if (kind & WORD_VENDOR && read_vendor(sentence)) {
        return true;
    }
    read_subject(sentence, kind);
    sentence->request |= sentence->verb && kind & WORD_REQUEST;
    read_verb(sentence, kind);
    sentence->at_start &= (kind & WORD_POLITE) != 0;
    sentence->before = kind;
    if (!(kind & (WORD_ARTICLE | WORD_POLITE))) {
        sentence->leads = kind;
    }
    return false;
}

/* "To open a ticket with Microsoft, …" and what is done on the reader's behalf
 * need no more looking. */
static bool is_excused(str text)
{
    size_t len = 0;
    while (len < text.len && is_word_char(text.data[len])) {
        len++;
    }
    return str_distance(str_slice(text, 0, len), STR("to"), 0) == 0 ||
           str_find(text, STR("behalf")) >= 0;
}

bool sentence_invites(struct sentence *sentence, str text)
{
    bool found = false;
    bool excused = is_excused(text);
    for (size_t i = 0; i < text.len;) {
        size_t start = i;
        while (i < text.len && is_word_char(text.data[i])) {
            i++;
        }
        if (i > start) {
            found |= read_word(sentence, kind_of(str_slice(text, start, i)));
        } else if (strchr(",;:()", text.data[i++])) {
            found |= (sentence->asked & WORD_CALL) != 0;
            sentence->asked = 0;
            begin_clause(sentence);
        }
    }
    return (found || sentence->asked & WORD_CALL) && !excused;
}

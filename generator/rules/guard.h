/* SPDX-License-Identifier: MIT */
/*
 * guard: texts that say again, in words, what is a fact.
 *
 * A promise is written once, as data.  Where a text repeats it ("we answer
 * within 30 minutes", "rund um die Uhr", "+7 495 …"), the two can part.  The
 * guard looks for quantities in every text, asks of the words around them what
 * they are about, and holds them against the facts of the plans and partners
 * that the text is shown with:
 *
 *     guard-contradiction  no fact of that kind has that value
 *     guard-always         "24/7" of support that is not
 *     guard-translation    a quantity that is another one in the translation
 *     guard-restated       a note: the text repeats a fact that the page prints
 *
 * An error only where certain.  Whatever is hedged, denied, asked, quoted,
 * about others or about another matter is left alone, and so is every language
 * without a guard.yaml (rules/guard_words.h).
 */
#ifndef SLAGEN_RULES_GUARD_H
#define SLAGEN_RULES_GUARD_H

#include "reckon/world.h"
#include "rules/guard_words.h"

/* A text, in the language that it was written in or was translated to. */
struct guard_text {
    str language;
    str unit;                   /* its id, model/units.h */
    const struct value *text;   /* with its place */
    const struct value *source; /* what it is a translation of; NULL: nothing */
    const struct schema *kind;  /* of its document */
    str document;               /* the id of it */
};

/* What is checked, for the manual; `check` and `duty` are NULL. */
struct guard_rule {
    const char *id;
    enum diag_severity severity;
    const char *meaning;
    const char *remedy;
};

extern const struct guard_rule guard_rules[];
extern const size_t guard_rule_count;

/* The words of the languages; the first are those of the facts: English. */
struct guard_languages {
    const struct guard_words *items;
    size_t count;
};

/*
 * Holds texts against facts.  `texts` has all of a project, so that plans can
 * be known by their names in each language.
 */
void guard_check(const struct world *world,
                 const struct guard_languages *languages,
                 const struct guard_text *texts, size_t count,
                 struct diags *diags);

#endif

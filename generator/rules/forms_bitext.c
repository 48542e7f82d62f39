/* SPDX-License-Identifier: MIT */
/* Files that translators return: PO, XLIFF, CSV (exchange/bitext*). */
#include "rules/forms.h"

const struct finding forms_bitext[] = {
    {.id = "bitext-character",
     .severity = SEVERITY_ERROR,
     .meaning = "A translated text has no characters that cannot be seen: "
                "control characters, zero-width spaces, marks of direction.",
     .remedy = "take the characters out"},
    {.id = "bitext-code",
     .severity = SEVERITY_ERROR,
     .meaning =
         "A tool may make codes of what stands in a text, where it tells what "
         "each code stands for: by its content, by data or by a text "
         "equivalent.",
     .remedy = "have the tool keep texts as they are"},
    {.id = "bitext-duplicate",
     .severity = SEVERITY_ERROR,
     .meaning = "A file from a translator has each id once; of two, the first "
                "counts.",
     .remedy = "keep the one that is right"},
    {.id = "bitext-encoding",
     .severity = SEVERITY_ERROR,
     .meaning = "A file from a translator is UTF-8; XML may say that it is "
                "something else.",
     .remedy = "save the file as UTF-8"},
    {.id = "bitext-language",
     .severity = SEVERITY_ERROR,
     .meaning = "A file from a translator is about one pair of languages, "
                "which it names by tags of BCP 47.",
     .remedy = "give each pair of languages a file of its own"},
    {.id = "bitext-limit",
     .severity = SEVERITY_ERROR,
     .meaning = "A file from a translator is not larger than 16 MiB, has no "
                "more than 100000 texts, and fewer than 1000 faults.",
     .remedy = "divide it into several files, or export it anew"},
    {.id = "bitext-syntax",
     .severity = SEVERITY_ERROR,
     .meaning =
         "A file from a translator is what its name says: PO, XLIFF 1.2, "
         "XLIFF 2.1 or CSV with a line of column names.",
     .remedy = "compare the line with the file that was exported"},
    {.id = "bitext-unit",
     .severity = SEVERITY_ERROR,
     .meaning = "A text from a translator has its id and its source text, "
                "words that are known, and no plural forms of gettext; what "
                "has not is left out.",
     .remedy = "take the file that was exported, and change translations only"},
    {0},
};

/* SPDX-License-Identifier: MIT */
/* What a proof-reader finds in translations (proof/), and their glossaries.
 * What is judged has a duty, an empty one: the project has the last word. */
#include "rules/forms.h"

#define IN_GLOSSARY "locales/ru/glossary.yaml"
#define SUMMARY(text)                                                          \
    "# content/plan.yaml\n"                                                    \
    "summary: " text "\n"
#define ONLY(tag)                                                              \
    "# slagen.yaml\n"                                                          \
    "locales: [en, " tag "]\n"

const struct finding forms_proof[] = {
    {.id = "glossary-key",
     .severity = SEVERITY_ERROR,
     .meaning = "A glossary has the keys that there are, and renderings of the "
                "terms and modal verbs of locales/glossary.yaml.",
     .remedy = "correct the key; docs/translations.md lists them",
     .file = IN_GLOSSARY,
     .example = "terms: {custommer: клиент}\n",
     .neighbour = "terms: {customer: клиент}\n"},
    {.id = "glossary-pattern",
     .severity = SEVERITY_ERROR,
     .meaning = "A pattern of a glossary is a regular expression of ICU.",
     .remedy = "close what was opened; a backslash before a mark makes it mean "
               "itself",
     .file = IN_GLOSSARY,
     .example = "informal: '\\b(ты|тебя\\b'\n",
     .neighbour = "informal: '\\b(ты|тебя)\\b'\n"},
    {.id = "glossary-slow",
     .severity = SEVERITY_WARNING,
     .meaning = "A pattern comes to an end in a bounded number of steps.",
     .remedy = "avoid a repetition of what is a repetition",
     .file = IN_GLOSSARY,
     .example =
         "informal: '(\\w+\\w+)+!'\n"
         "# locales/ru/content.yaml\n"
         "plan.office.name: аааааааааааааааааааааааааааааааааааааааааа\n",
     .neighbour = "informal: '\\w+!'\n"
                  "# locales/ru/content.yaml\n"
                  "plan.office.name: аааааааааааааааааааааааааааааааааааааа\n"},
    {.id = "glossary-value",
     .severity = SEVERITY_ERROR,
     .meaning = "A value of a glossary is of the form that its key wants.",
     .remedy = "look at docs/translations.md",
     .file = IN_GLOSSARY,
     .example = "length: {min: half}\n",
     .neighbour = "length: {min: 0.5}\n"},
    {.id = "proof-ambiguous",
     .severity = SEVERITY_WARNING,
     .meaning = "Two texts that say different things have different "
                "translations.",
     .remedy = "say in the translation what makes the two differ",
     .file = IN_CONTENT,
     .example = "plan.office.summary: Мы помогаем в рабочее время.\n"
                "site.summary: Мы помогаем в рабочее время.\n" SUMMARY(
                    "We help you during the day.") "# slagen.yaml\n"
                                                   "summary: Help is never far "
                                                   "away.\n",
     .neighbour = "plan.office.summary: Мы помогаем в рабочее время.\n"
                  "site.summary: Помощь всегда рядом.\n" SUMMARY(
                      "We help you during the day.") "# slagen.yaml\n"
                                                     "summary: Help is never "
                                                     "far away.\n",
     .duty = ""},
    {.id = "proof-case",
     .severity = SEVERITY_ERROR,
     .meaning = "Names, and other words in the letters of the source, have the "
                "capitals that they have there. A word that is no name in the "
                "glossary is a warning.",
     .remedy = "write it as the source does",
     .file = IN_CONTENT,
     .example = "plan.office.summary: Помощь с azure для команд.\n" SUMMARY(
         "Help with Azure for teams."),
     .neighbour = "plan.office.summary: Помощь с Azure для команд.\n" SUMMARY(
         "Help with Azure for teams."),
     .duty = ""},
    {.id = "proof-digits",
     .severity = SEVERITY_ERROR,
     .meaning = "A number is the same in a text and in its translation. One "
                "that is only missing, or only added, is a warning; small ones "
                "may be written out.",
     .remedy = "write the number of the source",
     .file = IN_CONTENT,
     .example = "plan.office.summary: Для команд до 50 человек.\n" SUMMARY(
         "For teams of up to 40 people."),
     .neighbour = "plan.office.summary: Для команд до 40 человек.\n" SUMMARY(
         "For teams of up to 40 people."),
     .duty = ""},
    {.id = "proof-doubled",
     .severity = SEVERITY_WARNING,
     .meaning = "A word does not stand twice, one after the other or on both "
                "sides of an \"or\".",
     .remedy = "say it once, or find the other word; words that may follow "
               "themselves are listed under `doubled` in the glossary",
     .file = IN_CONTENT,
     .example =
         "plan.office.summary: Если есть проблемы или проблемы.\n" SUMMARY(
             "If there are questions or problems."),
     .neighbour =
         "plan.office.summary: Если есть вопросы или проблемы.\n" SUMMARY(
             "If there are questions or problems."),
     .duty = ""},
    {.id = "proof-edge",
     .severity = SEVERITY_WARNING,
     .meaning = "A translation begins and ends without a blank where its "
                "source does.",
     .remedy = "leave the blank out",
     .file = IN_CONTENT,
     .example = "plan.office.name: \"Офис \"\n",
     .neighbour = "plan.office.name: \"Офис\"\n",
     .duty = ""},
    {.id = "proof-empty",
     .severity = SEVERITY_ERROR,
     .meaning = "A message says something in each of its branches.",
     .remedy = "write the text into every branch",
     .file = IN_MESSAGES,
     .example = "duration.hours: \"{n, plural, one {} few {# часа} many "
                "{# часов} other {# часа}}\"\n",
     .neighbour = "duration.hours: \"{n, plural, one {# час} few {# часа} many "
                  "{# часов} other {# часа}}\"\n",
     .duty = ""},
    {.id = "proof-forbidden",
     .severity = SEVERITY_WARNING,
     .meaning = "What the glossary of a language forbids does not stand in its "
                "translations. An entry with `certain: true` is an error.",
     .remedy = "write what the glossary says instead",
     .file = IN_CONTENT,
     .example = "plan.office.summary: Поддержка заряжается отдельно.\n" SUMMARY(
         "Support is charged separately."),
     .neighbour =
         "plan.office.summary: Поддержка оплачивается отдельно.\n" SUMMARY(
             "Support is charged separately."),
     .duty = ""},
    {.id = "proof-han",
     .severity = SEVERITY_ERROR,
     .meaning = "Traditional Chinese has no characters that are only "
                "simplified, and the other way round.",
     .remedy = "write the character as the language does",
     .file = "locales/zh-Hant/content.yaml",
     .example = "plan.office.name: 办公室\n" ONLY("zh-Hant"),
     .neighbour = "plan.office.name: 辦公室\n" ONLY("zh-Hant"),
     .duty = ""},
    {.id = "proof-identical",
     .severity = SEVERITY_WARNING,
     .meaning = "A translation is not its source once more: tools fill gaps "
                "with the source. It counts as missing.",
     .remedy = "translate it, or leave the line out; if it is right, review "
               "it",
     .file = IN_CONTENT,
     .example = "plan.office.summary: Help for small teams.\n" SUMMARY(
         "Help for small teams."),
     .neighbour = "plan.office.summary: Помощь небольшим командам.\n" SUMMARY(
         "Help for small teams."),
     .duty = ""},
    {.id = "proof-inconsistent",
     .severity = SEVERITY_WARNING,
     .meaning = "The same sentence has the same translation.",
     .remedy = "translate both alike",
     .file = IN_CONTENT,
     .example =
         "plan.office.summary: Помощь, когда она нужна.\n"
         "site.summary: Поддержка в нужный момент.\n" SUMMARY(
             "Help when you want it.") "# slagen.yaml\n"
                                       "summary: Help when you want it.\n",
     .neighbour =
         "plan.office.summary: Помощь, когда она нужна.\n"
         "site.summary: Помощь, когда она нужна.\n" SUMMARY(
             "Help when you want it.") "# slagen.yaml\n"
                                       "summary: Help when you want it.\n",
     .duty = ""},
    {.id = "proof-invisible",
     .severity = SEVERITY_ERROR,
     .meaning = "A translation has no characters that nobody can see, and none "
                "that turn the direction of writing.",
     .remedy = "leave it out; where a language needs it, list it under "
               "`invisible` in its glossary",
     .file = IN_CONTENT,
     .example = "plan.office.name: \"О\\u00ADфис\"\n",
     .neighbour = "plan.office.name: \"Офис\"\n",
     .duty = ""},
    {.id = "proof-leftover",
     .severity = SEVERITY_WARNING,
     .meaning = "No words of the source are left in a translation: in another "
                "script not one, in the same script not three in a row.",
     .remedy = "translate them; names are listed in locales/glossary.yaml",
     .file = IN_CONTENT,
     .example =
         "plan.office.summary: Откройте меню customer в портале.\n" SUMMARY(
             "Open the customer menu in the portal."),
     .neighbour =
         "plan.office.summary: Откройте меню клиента в портале.\n" SUMMARY(
             "Open the customer menu in the portal."),
     .duty = ""},
    {.id = "proof-length",
     .severity = SEVERITY_WARNING,
     .meaning = "A translation is about as long as those of its language are, "
                "beside their sources.",
     .remedy = "look whether something is missing or too much; `length` in the "
               "glossary says what is usual",
     .file = IN_CONTENT,
     .example = "plan.office.summary: Помощь.\n" SUMMARY(
         "We help small teams with all they do in the cloud."),
     .neighbour =
         "plan.office.summary: Мы помогаем небольшим командам во всём, "
         "что они делают в облаке.\n" SUMMARY(
             "We help small teams with all they do in the cloud."),
     .duty = ""},
    {.id = "proof-lookalike",
     .severity = SEVERITY_ERROR,
     .meaning = "A word does not mix letters of two alphabets that look alike.",
     .remedy = "type the word anew in one alphabet",
     .file = IN_CONTENT,
     .example = "plan.office.name: \"\\u0041збука\"\n",
     .neighbour = "plan.office.name: \"\\u0410збука\"\n",
     .duty = ""},
    {.id = "proof-modal",
     .severity = SEVERITY_WARNING,
     .meaning = "A duty stays a duty and a permission a permission: the modal "
                "verbs of the source have their renderings. In texts that bind "
                "it is an error.",
     .remedy = "say as strongly as the source who is held to what; the "
               "glossary lists the words",
     .file = IN_CONTENT,
     .example = "plan.office.summary: Вы сообщаете нам о сбоях.\n" SUMMARY(
         "You must tell us of faults."),
     .neighbour =
         "plan.office.summary: Вы должны сообщать нам о сбоях.\n" SUMMARY(
             "You must tell us of faults."),
     .duty = ""},
    {.id = "proof-name",
     .severity = SEVERITY_WARNING,
     .meaning = "Names of locales/glossary.yaml are not translated.",
     .remedy = "write the name as it is; what else may stand for it is listed "
               "under `names` in the glossary of the language",
     .file = IN_CONTENT,
     .example = "plan.office.summary: Помощь с командами.\n" SUMMARY(
         "Help with Microsoft Teams."),
     .neighbour = "plan.office.summary: Помощь с Microsoft Teams.\n" SUMMARY(
         "Help with Microsoft Teams."),
     .duty = ""},
    {.id = "proof-numerals",
     .severity = SEVERITY_ERROR,
     .meaning = "The digits of a number are of one script. Digits of another "
                "script than that of the language are a warning.",
     .remedy = "write the digits that `digits` in locale.yaml names, or 0 to 9",
     .file = IN_CONTENT,
     .example = "plan.office.summary: До 4\xEF\xBC\x90 человек.\n" SUMMARY(
         "Up to 40 people."),
     .neighbour =
         "plan.office.summary: До 40 человек.\n" SUMMARY("Up to 40 people."),
     .duty = ""},
    {.id = "proof-quotes",
     .severity = SEVERITY_WARNING,
     .meaning = "Quotations stand in the quotation marks of their language.",
     .remedy = "write the marks that `quotes` in locale.yaml names",
     .file = IN_CONTENT,
     .example = "plan.office.summary: 'План \"Офис\" для всех.'\n" SUMMARY(
         "The plan Office for all."),
     .neighbour = "plan.office.summary: План «Офис» для всех.\n" SUMMARY(
         "The plan Office for all."),
     .duty = ""},
    {.id = "proof-register",
     .severity = SEVERITY_WARNING,
     .meaning = "Readers are spoken to as the glossary of a language says.",
     .remedy = "write it as `register` in the glossary says",
     .file = IN_CONTENT,
     .example =
         "plan.office.summary: Мы поможем тебе.\n" SUMMARY("We help you."),
     .neighbour =
         "plan.office.summary: Мы поможем вам.\n" SUMMARY("We help you."),
     .duty = ""},
    {.id = "proof-spacing",
     .severity = SEVERITY_WARNING,
     .meaning = "Blanks stand where the language has them: not before a comma, "
                "not between ideographs; in French, no-break spaces before "
                "; : ! ? and inside « ».",
     .remedy = "leave the blank out, or write a no-break space",
     .file = IN_CONTENT,
     .example = "plan.office.summary: Помощь , когда она нужна.\n" SUMMARY(
         "Help when you want it."),
     .neighbour = "plan.office.summary: Помощь, когда она нужна.\n" SUMMARY(
         "Help when you want it."),
     .duty = ""},
    {.id = "proof-structure",
     .severity = SEVERITY_WARNING,
     .meaning = "A text in Markdown and its translation have the same "
                "headings, lists, links, codes and emphasis.",
     .remedy = "build the translation as its source is built",
     .file = IN_CONTENT,
     .example = "page.help.body: \"Звоните: {partner.phone}.\"\n"
                "# content/page.yaml\n"
                "body: \"Call **now**: {partner.phone}.\"\n",
     .neighbour = "page.help.body: \"Звоните **сейчас**: {partner.phone}.\"\n"
                  "# content/page.yaml\n"
                  "body: \"Call **now**: {partner.phone}.\"\n",
     .duty = ""},
    {.id = "proof-term",
     .severity = SEVERITY_WARNING,
     .meaning = "A term of the source is the term of the glossary in the "
                "translation: one thing, one word.",
     .remedy = "say it as the glossary does",
     .file = IN_CONTENT,
     .example = "plan.office.summary: Помощь нашим покупателям.\n" SUMMARY(
         "Help for our customers."),
     .neighbour = "plan.office.summary: Помощь нашим клиентам.\n" SUMMARY(
         "Help for our customers."),
     .duty = ""},
    {.id = "proof-width",
     .severity = SEVERITY_WARNING,
     .meaning = "Brackets and marks beside ideographs are of full width.",
     .remedy = "write （），。：；！？",
     .file = "locales/ja/content.yaml",
     .example = "plan.office.name: オフィス(平日)\n" ONLY("ja"),
     .neighbour = "plan.office.name: オフィス（平日）\n" ONLY("ja"),
     .duty = ""},
    {.id = "text-long",
     .severity = SEVERITY_ERROR,
     .meaning =
         "A translation is no longer than `max` in meta.yaml lets it be, "
         "as readers see it: with its facts, a wide character counting "
         "as two columns.",
     .remedy = "say it shorter",
     .file = "locales/en/meta.yaml",
     .example = "plan.office.name: {max: 12}\n"
                "# locales/ru/content.yaml\n"
                "plan.office.name: Поддержка офиса\n",
     .neighbour = "plan.office.name: {max: 12}\n"
                  "# locales/ru/content.yaml\n"
                  "plan.office.name: Офис\n",
     .duty = ""},
    {.id = "text-stale",
     .severity = SEVERITY_WARNING,
     .meaning = "A translation is made from its source as it is now.",
     .remedy = "read the source and change the translation; or say in "
               "meta.yaml, `same_as`, that it means the same",
     .file = IN_CONTENT,
     .example = "plan.office.name: Офис\n"
                "# locales/ru/state.yaml\n"
                "units:\n"
                "  plan.office.name: 0123456789abcdef 6c2aa1ca2d66c3ac human "
                "draft 2026-11-20\n",
     .neighbour = "plan.office.name: Офис\n"
                  "# locales/ru/state.yaml\n"
                  "units:\n"
                  "  plan.office.name: 9e380d9991e6b742 6c2aa1ca2d66c3ac human "
                  "draft 2026-11-20\n",
     .duty = ""},
    {0},
};

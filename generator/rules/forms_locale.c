/* SPDX-License-Identifier: MIT */
/* Languages, messages and translations (translate/). */
#include "rules/forms.h"

const struct finding forms_locale[] = {
    {.id = "authentic-unapproved",
     .severity = SEVERITY_ERROR,
     .meaning =
         "Where all languages apply alike, every binding text of a partner's "
         "documents is approved in each of them.",
     .remedy = "have the texts approved (slagen l10n approve), publish fewer "
               "languages, or let one language govern",
     .file = IN_PARTNER,
     .example = "governing: {translations: equally_authentic}\n",
     .neighbour = "governing: {translations: convenience}\n"},
    {.id = "content-missing",
     .severity = SEVERITY_WARNING,
     .meaning = "Every text of the content is translated.",
     .remedy = "translate it in locales/TAG/content.yaml; until then, pages "
               "show the fallback language",
     .file = IN_SITE,
     .example = "locales: [en, ru]\n",
     .neighbour = "locales: [en]\n"},
    {.id = "content-orphan",
     .severity = SEVERITY_WARNING,
     .meaning = "A translation has a text that it translates.",
     .remedy = "correct the id, or remove the line",
     .file = IN_CONTENT,
     .example = "plan.office.nmae: Офис\n",
     .neighbour = "plan.office.name: Офис\n"},
    {.id = "content-placeholder",
     .severity = SEVERITY_ERROR,
     .meaning = "A translation has the values and the links to pages that its "
                "source has.",
     .remedy = "write the name as the source has it; names are not translated",
     .file = IN_CONTENT,
     .example = "page.help.body: \"Звоните.\"\n",
     .neighbour = "page.help.body: \"Звоните: {partner.phone}.\"\n"},
    {.id = "content-source",
     .severity = SEVERITY_WARNING,
     .meaning =
         "The language that the content is written in has no translations.",
     .remedy = "change the texts in content/",
     .file = "locales/en/content.yaml",
     .example = "plan.office.name: The office plan\n",
     .neighbour = "# locales/ru/content.yaml\n"
                  "plan.office.name: Офис\n"},
    {.id = "content-value",
     .severity = SEVERITY_ERROR,
     .meaning = "A translation is one text.",
     .remedy = "write each id whole: `plan.office.name: …`",
     .file = IN_CONTENT,
     .example = "plan.office.name: [Офис]\n",
     .neighbour = "plan.office.name: Офис\n"},
    {.id = "fact-parity",
     .severity = SEVERITY_ERROR,
     .meaning = "A document has the same facts in every language and format: "
                "hours, prices, shares, times, dates, telephone numbers.",
     .remedy = "let every form of the message show its number, and the "
               "templates the values that they are given",
     .file = IN_MESSAGES,
     .example =
         "period.days: \"{n, plural, one {один день} few {# дня} many {# "
         "дней} other {# дня}}\"\n"
         "# content/plan.yaml\n"
         "term: {notice: 21 days}\n",
     .neighbour = "period.days: \"{n, plural, one {один день} few {# дня} many "
                  "{# дней} other {# дня}}\"\n"
                  "# content/plan.yaml\n"
                  "term: {notice: 22 days}\n"},
    {.id = "governing-incomplete",
     .severity = SEVERITY_ERROR,
     .meaning = "The language that governs has every binding text of the "
                "partner's documents, in a state that readers may see.",
     .remedy = "translate the texts and have them reviewed or approved, as "
               "`policy` asks, or let another language govern",
     .file = IN_PARTNER,
     .example = "governing: {language: ru}\n"
                "# locales/locales.yaml\n"
                "policy: {binding: {show: reviewed}}\n",
     .neighbour = "governing: {language: ru}\n"
                  "# locales/locales.yaml\n"
                  "policy: {binding: {show: draft}}\n"},
    {.id = "governing-unpublished",
     .severity = SEVERITY_ERROR,
     .meaning = "The language that governs is one of the site's.",
     .remedy = "publish it, or let a language of the site govern",
     .file = IN_PARTNER,
     .example = "governing: {language: de}\n",
     .neighbour = "governing: {language: en}\n"},
    {.id = "governing-unreviewed",
     .severity = SEVERITY_WARNING,
     .meaning = "Of a translation that governs, somebody has reviewed every "
                "binding text.",
     .remedy = "read them and take that down (slagen l10n review), or let the "
               "language govern that they were written in",
     .file = IN_PARTNER,
     .example = "governing: {language: ru}\n",
     .neighbour = "governing: {language: en}\n"},
    {.id = "import-language",
     .severity = SEVERITY_ERROR,
     .meaning = "A file that is imported is in a language of the project.",
     .remedy = "name the language with --locale"},
    {.id = "import-message",
     .severity = SEVERITY_ERROR,
     .meaning = "A message that is imported can be read as one.",
     .remedy = "put it right where it was translated, and import it again"},
    {.id = "import-unknown",
     .severity = SEVERITY_WARNING,
     .meaning = "A text that is imported is one of the project.",
     .remedy = "nothing, if the text was taken out since; else correct its id"},
    {.id = "locale-config",
     .severity = SEVERITY_ERROR,
     .meaning = "locales/locales.yaml says of each language where its pages "
                "lie and what it falls back on.",
     .remedy = "write `TAG: {url: FOLDER}` for each language, and under "
               "`fallback` what it falls back on",
     .file = "locales/locales.yaml",
     .example = "source: en\n"
                "locales:\n"
                "  en: {url: en}\n"
                "  ru: {url: [ru]}\n"
                "fallback: {ru: [en]}\n",
     .neighbour = "source: en\n"
                  "locales:\n"
                  "  en: {url: en}\n"
                  "  ru: {url: ru}\n"
                  "fallback: {ru: [en]}\n"},
    {.id = "locale-duplicate",
     .severity = SEVERITY_ERROR,
     .meaning = "A language, or a message, is given once.",
     .remedy = "leave one of the two out",
     .file = IN_SITE,
     .example = "locales: [en, ru, en]\n",
     .neighbour = "locales: [en, ru]\n"},
    {.id = "locale-formatting",
     .severity = SEVERITY_ERROR,
     .meaning = "The formats of a language are those of the same language, in "
                "a region that ICU knows.",
     .remedy = "write a language with a region, such as `de-DE`",
     .file = "locales/ru/locale.yaml",
     .example = "formatting: de-DE\n",
     .neighbour = "formatting: ru-RU\n"},
    {.id = "locale-icu",
     .severity = SEVERITY_ERROR,
     .meaning = "The library ICU has its data.",
     .remedy = "install ICU's data files, or unset ICU_DATA"},
    {.id = "locale-key",
     .severity = SEVERITY_ERROR,
     .meaning = "A key of a language's file is one that there is.",
     .remedy = "correct the key",
     .file = "locales/ru/locale.yaml",
     .example = "formating: ru-RU\n",
     .neighbour = "formatting: ru-RU\n"},
    {.id = "locale-labels",
     .severity = SEVERITY_ERROR,
     .meaning = "A language that is published has all labels.",
     .remedy = "translate the labels first: where they stand, a page cannot "
               "fall back on another language",
     .file = "locales/en/messages.yaml",
     .example = "own: Hello\n",
     .neighbour = "own: Hello\n"
                  "# locales/ru/messages.yaml\n"
                  "own: Здравствуйте\n"},
    {.id = "locale-meta",
     .severity = SEVERITY_ERROR,
     .meaning = "meta.yaml says of messages whether they are labels, binding "
                "or informational.",
     .remedy = "look at locales/en/meta.yaml as an example",
     .file = "locales/en/meta.yaml",
     .example = "intro: {class: legal}\n",
     .neighbour = "intro: {class: informational}\n"},
    {.id = "locale-policy",
     .severity = SEVERITY_ERROR,
     .meaning = "`policy` says what a translation needs before readers see it.",
     .remedy = "write, for instance, binding: {show: approved, roles: [legal]}",
     .file = "locales/locales.yaml",
     .example = "policy: {binding: {show: perfect}}\n",
     .neighbour = "policy: {binding: {show: approved}}\n"},
    {.id = "locale-state",
     .severity = SEVERITY_WARNING,
     .meaning = "state.yaml is as slagen l10n wrote it.",
     .remedy = "restore it, or take the texts up again: slagen l10n check "
               "--update",
     .file = "locales/en/state.yaml",
     .example = "units: {intro: approved}\n",
     .neighbour = "units: {intro: 5b0c41d2a9e7f310 91aa03c7d2be5504 human "
                  "draft 2026-11-20 A. Ivanova}\n"},
    {.id = "locale-missing",
     .severity = SEVERITY_WARNING,
     .meaning = "A language has all messages.",
     .remedy = "translate them; until then, pages show the fallback language",
     .file = "locales/en/messages.yaml",
     .example = "own: Hello\n"
                "# locales/en/meta.yaml\n"
                "own: {class: informational}\n",
     .neighbour = "own: Hello\n"
                  "# locales/en/meta.yaml\n"
                  "own: {class: informational}\n"
                  "# locales/ru/messages.yaml\n"
                  "own: Здравствуйте\n"},
    {.id = "locale-orphan",
     .severity = SEVERITY_WARNING,
     .meaning = "A message is one that the source language has.",
     .remedy = "correct the key, or remove it",
     .file = IN_MESSAGES,
     .example = "label.nowhere: Нигде\n",
     .neighbour = "label.contents: Содержание\n"},
    {.id = "locale-script",
     .severity = SEVERITY_ERROR,
     .meaning = "A language that is written in several scripts says in which.",
     .remedy = "write `zh-Hant`, or another script",
     .file = "locales/locales.yaml",
     .example = "source: en\n"
                "locales:\n"
                "  en: {url: en}\n"
                "  ru: {url: ru}\n"
                "  sr: {url: more}\n"
                "fallback:\n"
                "  ru: [en]\n"
                "  sr: [en]\n"
                "# slagen.yaml\n"
                "locales: [en, sr]\n"
                "# locales/sr/messages.yaml\n"
                "{}\n",
     .neighbour = "source: en\n"
                  "locales:\n"
                  "  en: {url: en}\n"
                  "  ru: {url: ru}\n"
                  "fallback:\n"
                  "  ru: [en]\n"},
    {.id = "locale-tag",
     .severity = SEVERITY_ERROR,
     .meaning = "A language is one that ICU knows.",
     .remedy = "name it by its BCP 47 tag, such as `de`",
     .file = "locales/locales.yaml",
     .example = "source: en\n"
                "locales:\n"
                "  en: {url: en}\n"
                "  ru: {url: ru}\n"
                "  tlh: {url: more}\n"
                "fallback:\n"
                "  ru: [en]\n"
                "  tlh: [en]\n"
                "# slagen.yaml\n"
                "locales: [en, tlh]\n"
                "# locales/tlh/messages.yaml\n"
                "{}\n",
     .neighbour = "source: en\n"
                  "locales:\n"
                  "  en: {url: en}\n"
                  "  ru: {url: ru}\n"
                  "fallback:\n"
                  "  ru: [en]\n"},
    {.id = "locale-value",
     .severity = SEVERITY_ERROR,
     .meaning =
         "A value in a language's file is of the form that its key wants.",
     .remedy = "look at docs/translations.md",
     .file = "locales/ru/locale.yaml",
     .example = "list: long\n",
     .neighbour = "list: wide\n"},
    {.id = "message-depth",
     .severity = SEVERITY_ERROR,
     .meaning = "Choices in a message are nested less deep than the limit.",
     .remedy = "make two messages of it",
     .file = "locales/en/messages.yaml",
     .example = "own: \"{a, select, other {{b, select, other {{c, select, "
                "other {{d, select, other {1}}}}}}}}\"\n"
                "# locales/ru/messages.yaml\n"
                "own: \"\"\n",
     .neighbour = "own: \"{a, select, other {{b, select, other {{c, select, "
                  "other {1}}}}}}\"\n"
                  "# locales/ru/messages.yaml\n"
                  "own: \"{a, select, other {{b, select, other {{c, select, "
                  "other {1}}}}}}\"\n"},
    {.id = "message-placeholder",
     .severity = SEVERITY_ERROR,
     .meaning = "A translated message has the arguments of its source.",
     .remedy =
         "write the argument as the source has it; names are not translated",
     .file = IN_MESSAGES,
     .example = "hours.line: \"{dni}: {hours}\"\n",
     .neighbour = "hours.line: \"{days}: {hours}\"\n"},
    {.id = "locale-pseudo",
     .severity = SEVERITY_ERROR,
     .meaning = "A site is published in languages that people speak; en-XA, "
                "ar-XB and en-XC are made from English to find faults.",
     .remedy = "leave it out; `slagen build --pseudo` makes its pages beside "
               "the others",
     .file = IN_SITE,
     .example = "locales: [en, en-XA]\n",
     .neighbour = "locales: [en, ru]\n# slagen check --pseudo\n"},
    {.id = "pseudo-stray",
     .severity = SEVERITY_ERROR,
     .meaning = "What a page says comes from a catalogue, so that it can be "
                "translated; names are marked.",
     .remedy = "make it a message, `label.…` in locales/en/messages.yaml, or, "
               "if it is a name, mark it with translate=\"no\"",
     .file = "templates/html/partials/footer.mustache",
     .example = "<footer>Call us, or ask Acme.</footer>\n"
                "# slagen check --pseudo\n",
     .neighbour = "<footer>{{labels.contact}} <b translate=\"no\">Acme</b>"
                  "</footer>\n"
                  "# slagen check --pseudo\n"},
    {.id = "message-plural",
     .severity = SEVERITY_ERROR,
     .meaning = "A choice by number has the branches that its language needs, "
                "and `other`.",
     .remedy = "add the branch that the message names",
     .file = IN_MESSAGES,
     .example = "duration.hours: \"{n, plural, one {# час} other {# часа}}\"\n",
     .neighbour = "duration.hours: \"{n, plural, one {# час} few {# часа} many "
                  "{# часов} other {# часа}}\"\n"},
    {.id = "message-select",
     .severity = SEVERITY_ERROR,
     .meaning = "A choice by word has each branch once, and `other`.",
     .remedy = "add `other {…}`, for all that no other branch takes",
     .file = IN_MESSAGES,
     .example = "own: \"{kind, select, a {один}}\"\n"
                "# locales/en/messages.yaml\n"
                "own: \"{kind, select, a {one} other {two}}\"\n",
     .neighbour = "own: \"{kind, select, a {один} other {два}}\"\n"
                  "# locales/en/messages.yaml\n"
                  "own: \"{kind, select, a {one} other {two}}\"\n"},
    {.id = "message-size",
     .severity = SEVERITY_ERROR,
     .meaning = "A message is not larger than the limits.",
     .remedy = "make two messages of it"},
    {.id = "message-syntax",
     .severity = SEVERITY_ERROR,
     .meaning = "A message is well formed: every brace has its other one.",
     .remedy = "write '}' in apostrophes for a brace in the text",
     .file = IN_MESSAGES,
     .example = "label.contents: \"Содержание}\"\n",
     .neighbour = "label.contents: Содержание\n"},
    {.id = "text-duplicate",
     .severity = SEVERITY_ERROR,
     .meaning = "Every text has an id of its own.",
     .remedy = "call the message otherwise: the content has this id",
     .file = "locales/en/messages.yaml",
     .example = "site.name: Our help\n",
     .neighbour = "label.contents: What is here\n"},
    {.id = "tmx-language",
     .severity = SEVERITY_WARNING,
     .meaning = "A translation memory has the source language that it is read "
                "for.",
     .remedy = "export one whose source language is English",
     .file = "old/memory.tmx",
     .example = "<tmx version=\"1.4\"><header srclang=\"de\"/><body><tu>"
                "<tuv xml:lang=\"de\"><seg>Moos</seg></tuv>"
                "<tuv xml:lang=\"ru\"><seg>Мох</seg></tuv></tu></body></tmx>\n"
                "# slagen l10n import-side-by-side slagen.yaml --memory "
                "old/memory.tmx\n",
     .neighbour =
         "<tmx version=\"1.4\"><header srclang=\"en-US\"/><body><tu>"
         "<tuv xml:lang=\"en-US\"><seg>Moss</seg></tuv>"
         "<tuv xml:lang=\"ru\"><seg>Мох</seg></tuv></tu></body></tmx>\n"
         "# slagen l10n import-side-by-side slagen.yaml --memory "
         "old/memory.tmx\n"},
    {.id = "tmx-limit",
     .severity = SEVERITY_ERROR,
     .meaning = "A translation memory is not larger than the limits.",
     .remedy = "divide it into several"},
    {.id = "tmx-syntax",
     .severity = SEVERITY_ERROR,
     .meaning = "A translation memory is TMX: well-formed XML that begins with "
                "<tmx> and declares no entities.",
     .remedy = "export it again from the tool that made it",
     .file = "old/memory.tmx",
     .example = "<tmx version=\"1.4\"><header srclang=\"en\"/><body></tmx>\n"
                "# slagen l10n import-side-by-side slagen.yaml --memory "
                "old/memory.tmx\n",
     .neighbour = "<tmx version=\"1.4\"><header srclang=\"en\"/><body/></tmx>\n"
                  "# slagen l10n import-side-by-side slagen.yaml --memory "
                  "old/memory.tmx\n"},
    {0},
};

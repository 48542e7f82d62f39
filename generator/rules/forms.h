/* SPDX-License-Identifier: MIT */
/*
 * forms: shorthands for the tables of faults of form; for rules/ only.
 *
 * An example stands in one file of a small project.  A fragment replaces the
 * keys of that file that it names (IN_PLAN …); IN_YAML and templates are whole
 * files.
 */
#ifndef SLAGEN_RULES_FORMS_H
#define SLAGEN_RULES_FORMS_H

#include "rules/findings.h"

#define IN_PLAN     "content/plan.yaml"
#define IN_PARTNER  "content/partner.yaml"
#define IN_CALENDAR "content/calendar.yaml"
#define IN_PAGE     "content/page.yaml"
#define IN_SITE     "slagen.yaml"
#define IN_YAML     "content/example.yaml"
#define IN_TEMPLATE "templates/html/index.mustache"
#define IN_MESSAGES "locales/ru/messages.yaml"
#define IN_CONTENT  "locales/ru/content.yaml"

/* Each ends with a row without an id. */
extern const struct finding forms_bitext[];
extern const struct finding forms_yaml[];
extern const struct finding forms_content[];
extern const struct finding forms_time[];
extern const struct finding forms_money[];
extern const struct finding forms_prose[];
extern const struct finding forms_template[];
extern const struct finding forms_locale[];
extern const struct finding forms_proof[];
extern const struct finding forms_project[];

#endif

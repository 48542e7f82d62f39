/* SPDX-License-Identifier: MIT */
/*
 * view_parts: the pieces that several views are made of.  Private to translate.
 * Each function gives a new value in the job's arena, shaped as
 * docs/templates.md says.
 */
#ifndef SLAGEN_VIEW_PARTS_H
#define SLAGEN_VIEW_PARTS_H

#include "reckon/holiday.h"
#include "view/clause.h"
#include "view/writer.h"

/* --- the frame (title.c, frame.c)
 * ----------------------------------- */

/* The name of the site; may be empty. */
str view_site_name(struct writer *writer);

/* The page of the help site that is written. */
const struct page *view_text_page(const struct writer *writer);

/* The h1 as a phrase, the title with whose page it is, the sentence for search
 * engines. */
struct value *view_title(struct writer *writer);
str view_page_title(struct writer *writer, str title);
str view_description(struct writer *writer);

/* Adds what every page has. */
void view_add_frame(struct writer *writer, struct value *view);

/* Adds, at the end, what is true of the texts that the page says: notices, and
 * the state of the page in every language. */
void view_add_state(struct writer *writer, struct value *view);

/* Adds has_X beside every list X. */
void view_add_has(struct writer *writer, struct value *view);

/* A notice in the page's language and in the governing one, which the reader
 * may know better. */
struct value *view_notice(struct writer *writer, const char *key);

/* --- weeks (week.c) ------------------------------------------------- */

/* A row for each run of days with the same hours; of an exception of a few
 * days, only for those. */
struct value *view_week_rows(struct writer *writer, const struct week *week);
struct value *view_exception_rows(struct writer *writer,
                                  const struct exception *exception);

/* What such a row says of its days and hours, as phrases. */
struct value *view_row_days(struct writer *writer, const struct value *row);
struct value *view_row_hours(struct writer *writer, const struct value *row);

/* --- hours (hours.c)
 * ------------------------------------------------------ */

/* The schedules of the plan, and `always` where a row of reach uses it. */
struct value *view_schedules(struct writer *writer);

/* The hours of a schedule in a few lines, as phrases; NULL is `always`.  `unit`
 * begins the ids of its translatable texts: "plan.business.hours". */
struct value *view_hours_lines(struct writer *writer,
                               const struct schedule *schedule);

/* True when a schedule, or NULL, is open round the clock. */
bool view_is_always(struct writer *writer, const struct schedule *schedule);

/* The name of a schedule; the usual words when it has none. NULL: always. */
struct value *view_schedule_name(struct writer *writer,
                                 const struct schedule *schedule,
                                 const char *unit);

/* The name of dates with hours of their own, as a phrase or null. */
struct value *view_exception_name(struct writer *writer,
                                  const struct schedule *schedule,
                                  const struct exception *exception);

/* --- targets (target.c) --------------------------------------------- */

struct value *view_has_targets(struct writer *writer);

/* "4 business hours", without what else is to be known of it. */
struct value *view_target_phrase(struct writer *writer,
                                 const struct target *target);

/* The targets of a severity by their kinds. */
struct value *view_severity_targets(struct writer *writer, str severity_id);

/* A table of all targets, and one of the cases in which they differ; null where
 * there are none. */
struct value *view_target_table(struct writer *writer);
struct value *view_target_exceptions(struct writer *writer);

/* The word for a kind of target, how strong one is, in which case a row of
 * `targets_for` holds (and whose time it counts), and such lines, phrases,
 * as one text. */
str view_kind_label(struct writer *writer, int kind);
struct value *view_target_note(struct writer *writer,
                               const struct target *target);
struct value *view_case_lines(struct writer *writer,
                              const struct targets_row *row, bool with_hours);
str view_lines_text(struct writer *writer, const struct value *lines);

/* What the targets mean for a request on a certain day (example.c), or
 * null. */
struct value *view_target_example(struct writer *writer);

/* When time starts, pauses and begins anew, as sentences; empty where the plan
 * does not say. */
struct value *view_clock(struct writer *writer);

/* --- closed days (calendar.c) ---------------------------------------- */

/* The calendars on whose days a schedule is closed, each with the dates of the
 * years that the plan is about.  `schedule` may be NULL: none. */
struct value *view_calendars(struct writer *writer,
                             const struct schedule *schedule);

/* The name of what a schedule is closed on, as a phrase: a calendar, or the
 * holidays of the customer or the provider. */
struct value *view_closed_name(struct writer *writer, str id);

/* The name of a holiday as a phrase. */
struct value *view_holiday_name(struct writer *writer,
                                const struct holiday_day *day);

/* --- promises (promise.c) ------------------------------------------- */

struct value *view_severities(struct writer *writer);

/* Those of view_severities of which there is something to say. */
struct value *view_defined_severities(struct writer *writer,
                                      const struct value *severities);

/* Who decides on severities, as sentences; empty where the plan does not say.
 */
struct value *view_severity_rules(struct writer *writer);

/* Severities by impact and urgency, or null. */
struct value *view_severity_matrix(struct writer *writer);
struct value *view_severity_name(struct writer *writer, const struct plan *plan,
                                 const struct severity *severity);

/* What a business hour is in this plan, as a phrase, or null. */
struct value *view_business_hours(struct writer *writer);
/* True when the plan says how soon anything happens. */
bool view_promises_times(const struct plan *plan);

/* --- availability and contract (availability.c, contract.c) ---- */

struct value *view_availability(struct writer *writer);
struct value *view_response_credits(struct writer *writer);
struct value *view_term(struct writer *writer);

/* True when the plan agrees on something that this clause is about. */
bool view_contract_has(const struct plan *plan, const char *clause);

/* Adds what the plan agrees on to a clause of the agreement, as what stands
 * below everything else in it: `more`, `items`, `facts`. */
void view_add_contract(struct writer *writer, const char *clause,
                       struct value *item);

/* --- money (price*.c) ----------------------------------------------- */

struct value *view_prices(struct writer *writer, const struct plan *plan);
struct value *view_price_text(struct writer *writer);

/* What shares are shares of, how prices are billed, and what the plan costs for
 * round numbers: a list, a list of phrases, a map or null. */
struct value *view_price_bases(struct writer *writer);
struct value *view_billing(struct writer *writer);
struct value *view_price_example(struct writer *writer);

/* --- the partner (partner.c) ---------------------------------------- */

/* The `partner` of every page. */
struct value *view_partner(struct writer *writer);

/* All contacts of one channel, or of all when `channel` is CHANNEL_COUNT. */
struct value *view_contacts(struct writer *writer, enum channel channel);

struct value *view_suppliers(struct writer *writer);

/* "Example Ltd (Ireland)", as a phrase; `country` may be empty. */
struct value *view_company(struct writer *writer, str name, str country);
struct value *view_escalation(struct writer *writer);

/* The languages that the partner speaks as one text, with their hours where
 * they have some. */
str view_spoken_list(struct writer *writer);

/* Names of languages as one text. */
str view_language_list(struct writer *writer, const str *tags, size_t count);

/* Adds what the page of kind PAGE_PARTNER has on top: the comparison. */
void view_add_partner_page(struct writer *writer, struct value *view);

/* --- the two documents (plan.c, sla.c) ------------------------- */

/* Adds what the description and the agreement have in common. */
void view_add_plan(struct writer *writer, struct value *view,
                   struct clause_texts *texts);

/* For whom and for what a row holds, "Region: Americas", as a list of
 * phrases; severities and languages only where they are asked for. */
struct value *view_narrowing(struct writer *writer,
                             const struct narrowing *narrowing, bool all);

/* The names of kinds of support as one text. */
str view_scope_list(struct writer *writer, const int *scopes, size_t count);

/* Adds which text applies, and the way to both beside each other
 * (governing.c). */
void view_add_governing(struct writer *writer, struct value *view);

/* Adds the clauses of the agreement. */
void view_add_sla(struct writer *writer, struct value *view,
                  struct clause_texts *texts);

/* Adds what only the support description has. */
void view_add_support(struct writer *writer, struct value *view);

/* --- shorthands ---------------------------------------------------------- */

struct value *view_link(struct writer *writer, str text, str url);

/* A phrase, or null when the text is empty. */
struct value *view_named_texts(struct writer *writer,
                               const struct named_text *items, size_t count,
                               const char *key);

/* Gives the host of a link, for people: "support.example". */
str url_host(str url);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * The parts of the reader of availability; for model/availability*.c only.
 * The grammar:
 *
 *   credit      = percent " below " percent
 *               | percent " from " percent " to " percent
 *   response    = percent " above " number " missed"
 *               | percent " below " percent " met"
 *   deadline    = period [" after the " anchor]
 *               | "by the end of the " ("next" | "second" | "third") " " span
 *   anchor      = span | "year" | "incident"
 *   span        = "month" | "quarter" | "billing period"
 *   cap         = percent [" of the fees of the term"]
 *   expiry      = "with the contract" | period
 *   termination = [number " of "] number " months" [" below " percent]
 *   allowance   = duration " per " ("month" | "quarter" | "year")
 */
#ifndef SLAGEN_MODEL_AVAILABILITY_READ_H
#define SLAGEN_MODEL_AVAILABILITY_READ_H

#include "model/availability.h"

extern const struct type type_credit;          /* struct credit */
extern const struct type type_response_credit; /* struct response_credit */
extern const struct type type_claim_window;    /* struct claim_window */
extern const struct type type_cap;             /* struct cap */
extern const struct type type_least;           /* struct money */
extern const struct type type_expiry;          /* struct expiry */
extern const struct type type_termination;     /* struct termination */
extern const struct type type_allowance;       /* struct allowance */
extern const struct type type_span;            /* struct duration, no business
                                                  time */
extern const struct word availability_period_words[];
extern const struct schema claim_schema;
extern const struct schema maintenance_schema;
extern const struct schema passed_on_schema;

/* Cuts `text` at `word`: true when it is there; gives both sides. */
bool text_split(str text, const char *word, str *before, str *behind);

/* Checks the ladder from the highest bound down, and writes into each step
 * where it ends.  Reports credit-order, credit-gap, credit-overlap. */
bool ladder_finish(const struct reading *reading, struct credit *credits,
                   size_t count);

/* Reports credit-order, credit-mixed. */
bool response_ladder_finish(const struct reading *reading,
                            const struct response_credit *credits,
                            size_t count);

/* The rows of `struct credit_terms terms` in the table of a struct. */
/* clang-format off */
#define CREDIT_TERMS_FIELDS(type_name)                                         \
    {.key = "of",                                                              \
     .type = &type_text,                                                       \
     .translatable = true,                                                     \
     .offset = offsetof(type_name, terms.of),                                  \
     .fallback = "the fee of the plan for the period",                         \
     .meaning = "what a credit is a percentage of",                            \
     .example = "the monthly fee of the affected service"},                    \
    {.key = "cap",                                                             \
     .type = &type_cap,                                                        \
     .offset = offsetof(type_name, terms.cap),                                 \
     .fallback = "no more than the highest credit of the list",                \
     .meaning = "the most that is credited",                                   \
     .example = "100 %"},                                                      \
    {.key = "minimum",                                                         \
     .type = &type_least,                                                      \
     .offset = offsetof(type_name, terms.minimum),                             \
     .fallback = "every credit is paid",                                       \
     .meaning = "the least that is credited; smaller credits are not paid",    \
     .example = "EUR 1.00"},                                                   \
    {.key = "claim_within",                                                    \
     .type = &type_claim_window,                                                   \
     .offset = offsetof(type_name, terms.claim_within),                        \
     .meaning = "until when a credit can be claimed; a time alone counts "     \
                "from the end of the period that is measured",                 \
     .example = "15 days after the month"},                                    \
    {.key = "claim",                                                           \
     .of = &claim_schema,                                                      \
     .offset = offsetof(type_name, terms.claim),                               \
     .fallback = "the customer claims it in writing",                          \
     .meaning = "who claims a credit, through which channel, with which "      \
                "evidence",                                                    \
     .example = "{by: customer, through: portal, evidence: {tickets: The "     \
                "numbers of your requests}}"},                                 \
    {.key = "paid_as",                                                         \
     .type = &type_word,                                                       \
     .words = payment_words,                                                   \
     .offset = offsetof(type_name, terms.paid_as),                             \
     .fallback = "it is set off against a later invoice",                      \
     .meaning = "what a credit becomes",                                       \
     .example = "later invoices"},                                             \
    {.key = "expires",                                                         \
     .type = &type_expiry,                                                     \
     .offset = offsetof(type_name, terms.expires),                             \
     .meaning = "when a credit that was granted and not used is lost",         \
     .example = "with the contract"},                                          \
    {.key = "sole_remedy",                                                     \
     .type = &type_bool,                                                       \
     .offset = offsetof(type_name, terms.sole_remedy),                         \
     .fallback = "nothing is said about other claims",                         \
     .meaning = "whether credits are all that can be claimed for this",        \
     .example = "true"}
/* clang-format on */

extern const struct word payment_words[];

#endif

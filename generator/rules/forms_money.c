/* SPDX-License-Identifier: MIT */
/* Prices, availability and credits (model/). */
#include "rules/forms.h"

const struct finding forms_money[] = {
    {.id = "allowance-form",
     .severity = SEVERITY_ERROR,
     .meaning = "How much time maintenance may take is a span for each month, "
                "quarter or year.",
     .remedy = "write `4 hours per month`",
     .file = IN_PLAN,
     .example = "availability:\n"
                "  promise: 99.9 %\n"
                "  measured: Once a minute.\n"
                "  credits: [10 % below 99.9 %]\n"
                "  claim_within: 15 days\n"
                "  maintenance: {most: 4h per month}\n",
     .neighbour = "availability:\n"
                  "  promise: 99.9 %\n"
                  "  measured: Once a minute.\n"
                  "  credits: [10 % below 99.9 %]\n"
                  "  claim_within: 15 days\n"
                  "  maintenance: {most: 4 hours per month}\n"},
    {.id = "cap-form",
     .severity = SEVERITY_ERROR,
     .meaning = "What credits come to at most is a percentage, of the fee or "
                "of the fees of the term.",
     .remedy = "write `100 %`, or `8 % of the fees of the term`",
     .file = IN_PLAN,
     .example = "availability:\n"
                "  promise: 99.9 %\n"
                "  measured: Once a minute.\n"
                "  credits: [10 % below 99.9 %]\n"
                "  claim_within: 15 days\n"
                "  cap: 8 % of everything\n",
     .neighbour = "availability:\n"
                  "  promise: 99.9 %\n"
                  "  measured: Once a minute.\n"
                  "  credits: [10 % below 99.9 %]\n"
                  "  claim_within: 15 days\n"
                  "  cap: 8 % of the fees of the term\n"},
    {.id = "credit-form",
     .severity = SEVERITY_ERROR,
     .meaning = "A step of a ladder of credits says how much is credited below "
                "which availability.",
     .remedy = "write `10 % below 99.9 %`",
     .file = IN_PLAN,
     .example = "availability:\n"
                "  promise: 99.9 %\n"
                "  measured: Once a minute.\n"
                "  credits: [10 % of 99.9 %]\n",
     .neighbour = "availability:\n"
                  "  promise: 99.9 %\n"
                  "  measured: Once a minute.\n"
                  "  credits: [10 % below 99.9 %]\n"},
    {.id = "credit-gap",
     .severity = SEVERITY_ERROR,
     .meaning =
         "The steps of a ladder of credits leave nothing out between them.",
     .remedy = "let each step begin where the one before it ends",
     .file = IN_PLAN,
     .example = "availability:\n"
                "  promise: 99.9 %\n"
                "  measured: Once a minute.\n"
                "  claim_within: 15 days\n"
                "  credits: [10 % from 99.0 % to 99.9 %, 25 % below 98.9 %]\n",
     .neighbour =
         "availability:\n"
         "  promise: 99.9 %\n"
         "  measured: Once a minute.\n"
         "  claim_within: 15 days\n"
         "  credits: [10 % from 99.0 % to 99.9 %, 25 % below 99.0 %]\n"},
    {.id = "credit-mixed",
     .severity = SEVERITY_ERROR,
     .meaning = "A ladder of credits counts one thing: what was missed, or the "
                "share that was met.",
     .remedy = "write all steps in one of the two ways",
     .file = IN_PLAN,
     .example = "response_credits:\n"
                "  per: calendar quarter\n"
                "  claim_within: 15 days\n"
                "  credits: [10 % below 95 % met, 20 % above 4 missed]\n",
     .neighbour = "response_credits:\n"
                  "  per: calendar quarter\n"
                  "  claim_within: 15 days\n"
                  "  credits: [10 % below 95 % met, 20 % below 90 % met]\n"},
    {.id = "credit-order",
     .severity = SEVERITY_ERROR,
     .meaning = "Each step of a ladder of credits lies below the one before "
                "it, and pays more.",
     .remedy = "order the steps from the highest availability to the lowest",
     .file = IN_PLAN,
     .example = "availability:\n"
                "  promise: 99.9 %\n"
                "  measured: Once a minute.\n"
                "  credits: [25 % below 99.0 %, 10 % below 99.9 %]\n",
     .neighbour = "availability:\n"
                  "  promise: 99.9 %\n"
                  "  measured: Once a minute.\n"
                  "  credits: [10 % below 99.9 %, 25 % below 99.0 %]\n"},
    {.id = "credit-overlap",
     .severity = SEVERITY_ERROR,
     .meaning = "The steps of a ladder of credits do not overlap.",
     .remedy = "let each step begin where the one before it ends",
     .file = IN_PLAN,
     .example = "availability:\n"
                "  promise: 99.9 %\n"
                "  measured: Once a minute.\n"
                "  claim_within: 15 days\n"
                "  credits: [10 % from 99.0 % to 99.9 %, 25 % below 99.1 %]\n",
     .neighbour =
         "availability:\n"
         "  promise: 99.9 %\n"
         "  measured: Once a minute.\n"
         "  claim_within: 15 days\n"
         "  credits: [10 % from 99.0 % to 99.9 %, 25 % below 99.0 %]\n"},
    {.id = "currency-unknown",
     .severity = SEVERITY_ERROR,
     .meaning = "A currency is a code of three letters (ISO 4217).",
     .remedy = "write the code, such as `EUR`",
     .file = IN_PLAN,
     .example = "price: EURO 10.00 per month\n",
     .neighbour = "price: EUR 10.00 per month, excluding tax\n"},
    {.id = "deadline-form",
     .severity = SEVERITY_ERROR,
     .meaning = "By when a credit is claimed is a span after something, or the "
                "end of a period.",
     .remedy =
         "write `15 days after the month`, or `by the end of the next month`",
     .file = IN_PLAN,
     .example = "availability:\n"
                "  promise: 99.9 %\n"
                "  measured: Once a minute.\n"
                "  credits: [10 % below 99.9 %]\n"
                "  claim_within: 15d\n",
     .neighbour = "availability:\n"
                  "  promise: 99.9 %\n"
                  "  measured: Once a minute.\n"
                  "  credits: [10 % below 99.9 %]\n"
                  "  claim_within: 15 days\n"},
    {.id = "money-form",
     .severity = SEVERITY_ERROR,
     .meaning = "An amount is a currency and a number.",
     .remedy = "write `EUR 1000.00`",
     .file = IN_PLAN,
     .example = "price: EUR 1_000 per month, excluding tax\n",
     .neighbour = "price: EUR 1000.00 per month, excluding tax\n"},
    {.id = "percent-form",
     .severity = SEVERITY_ERROR,
     .meaning = "A percentage is a number from 0 to 100 and a sign.",
     .remedy = "write `99.95 %`",
     .file = IN_PLAN,
     .example =
         "availability: {promise: \"99,95 %\", measured: Once a minute.}\n",
     .neighbour =
         "availability: {promise: 99.95 %, measured: Once a minute.}\n"},
    {.id = "price-bands",
     .severity = SEVERITY_ERROR,
     .meaning =
         "Bands of a price follow one another, and the last one is open.",
     .remedy = "write `[10 % to 10000, 7 % above]`",
     .file = IN_PLAN,
     .example = "price: {per: month, tax: excluded, share_of: spend, bands: "
                "[10 % to 10000, 7 % to 80000]}\n"
                "base: {spend: All that you spend in a month.}\n",
     .neighbour = "price: {per: month, tax: excluded, share_of: spend, bands: "
                  "[10 % to 10000, 7 % above]}\n"
                  "base: {spend: All that you spend in a month.}\n"},
    {.id = "price-currency-mixed",
     .severity = SEVERITY_ERROR,
     .meaning = "A price is in one currency.",
     .remedy = "write a price of its own for each currency",
     .file = IN_PLAN,
     .example =
         "price: {per: month, tax: excluded, sum_of: [USD 1.00, EUR 2.00]}\n",
     .neighbour =
         "price: {per: month, tax: excluded, sum_of: [EUR 1.00, EUR 2.00]}\n"},
    {.id = "price-decimals",
     .severity = SEVERITY_ERROR,
     .meaning = "An amount has the decimals of its currency.",
     .remedy = "write `EUR 249.00`, and `JPY 249`",
     .file = IN_PLAN,
     .example = "price: EUR 249.5 per month, excluding tax\n",
     .neighbour = "price: EUR 249.50 per month, excluding tax\n"},
    {.id = "price-depth",
     .severity = SEVERITY_ERROR,
     .meaning = "A price is not nested too deep for anybody to follow.",
     .remedy = "say it in fewer steps",
     .file = IN_PLAN,
     .example =
         "price: {per: month, tax: excluded, sum_of: [EUR 1.00, {sum_of: [EUR "
         "1.00, {sum_of: [EUR 1.00, {sum_of: [EUR 1.00, EUR 2.00]}]}]}]}\n",
     .neighbour =
         "price: {per: month, tax: excluded, sum_of: [EUR 1.00, EUR 2.00]}\n"},
    {.id = "price-form",
     .severity = SEVERITY_ERROR,
     .meaning = "A price is an amount with what it is for, or `free`, or `on "
                "request`.",
     .remedy = "write `EUR 249.00 per month, excluding tax`",
     .file = IN_PLAN,
     .example = "price: EUR 249.00 a month\n",
     .neighbour = "price: EUR 249.00 per month, excluding tax\n"},
    {.id = "price-negative",
     .severity = SEVERITY_ERROR,
     .meaning = "No price is less than nothing.",
     .remedy = "leave the sign out",
     .file = IN_PLAN,
     .example = "price: EUR -10.00 per month, excluding tax\n",
     .neighbour = "price: EUR 10.00 per month, excluding tax\n"},
    {.id = "price-parts",
     .severity = SEVERITY_ERROR,
     .meaning = "A price has the parts that make it one, and none that "
                "contradict each other.",
     .remedy = "look at docs/values.md",
     .file = IN_PLAN,
     .example = "price: {per: month}\n",
     .neighbour =
         "price: {per: month, tax: excluded, sum_of: [EUR 1.00, EUR 2.00]}\n"},
    {.id = "termination-form",
     .severity = SEVERITY_ERROR,
     .meaning = "When a customer may leave is a number of months that failed.",
     .remedy = "write `2 of 3 months`, or `3 months below 85 %`",
     .file = IN_PLAN,
     .example = "availability:\n"
                "  promise: 99.9 %\n"
                "  measured: Once a minute.\n"
                "  credits: [10 % below 99.9 %]\n"
                "  claim_within: 15 days\n"
                "  terminate_after: 3 of 2 months\n",
     .neighbour = "availability:\n"
                  "  promise: 99.9 %\n"
                  "  measured: Once a minute.\n"
                  "  credits: [10 % below 99.9 %]\n"
                  "  claim_within: 15 days\n"
                  "  terminate_after: 2 of 3 months\n"},
    {0},
};

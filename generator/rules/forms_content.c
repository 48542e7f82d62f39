/* SPDX-License-Identifier: MIT */
/* Values of content that cannot be what their key wants (model/). */
#include "rules/forms.h"

const struct finding forms_content[] = {
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
    {.id = "base-unused",
     .severity = SEVERITY_WARNING,
     .meaning = "What others may extend is extended by some.",
     .remedy = "name it under `extends`, or take `abstract` out"},
    {.id = "calendar-day-duplicate",
     .severity = SEVERITY_ERROR,
     .meaning = "The days of a calendar have ids of their own.",
     .remedy = "give them names of their own, or an id",
     .file = IN_CALENDAR,
     .example = "days: {12-25: Christmas, 12-26: Christmas}\n",
     .neighbour = "days: {12-25: Christmas, 12-26: {name: Christmas, id: "
                  "second-day}}\n"},
    {.id = "calendar-depth",
     .severity = SEVERITY_ERROR,
     .meaning = "Calendars include each other less deep than the limit.",
     .remedy = "name the calendar further up, directly"},
    {.id = "calendar-import",
     .severity = SEVERITY_ERROR,
     .meaning = "What a calendar imports is an iCalendar file beside it.",
     .remedy = "write the name of a file that ends in .ics",
     .file = IN_CALENDAR,
     .example = "import: closures.txt\n",
     .neighbour = "days: {12-24: Closed}\n"},
    {.id = "calendar-size",
     .severity = SEVERITY_ERROR,
     .meaning = "A calendar has not more days than the limit, with those that "
                "it includes.",
     .remedy = "write days of every year without their year"},
    {.id = "calendar-years",
     .severity = SEVERITY_ERROR,
     .meaning = "A holiday that is kept from one year until another ends after "
                "it begins.",
     .remedy = "let `until` be the later year",
     .file = IN_CALENDAR,
     .example =
         "days: {12-25: {name: Christmas Day, from: 2021, until: 2020}}\n",
     .neighbour =
         "days: {12-25: {name: Christmas Day, from: 2020, until: 2021}}\n"},
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
    {.id = "clock-pauses",
     .severity = SEVERITY_ERROR,
     .meaning = "A clock that never pauses has no other pauses.",
     .remedy = "write `never` alone, or leave it out",
     .file = IN_PLAN,
     .example = "severities: {critical: Nothing works.}\n"
                "targets: {critical: {first_response: {within: 4 hours, "
                "pauses: [never, customer]}}}\n",
     .neighbour = "severities: {critical: Nothing works.}\n"
                  "targets: {critical: {first_response: {within: 4 hours, "
                  "pauses: [never]}}}\n"},
    {.id = "closing-consent",
     .severity = SEVERITY_ERROR,
     .meaning = "A request that is closed with the customer's consent is not "
                "closed by itself.",
     .remedy = "leave out `consent`, or `attempts` and `after`",
     .file = IN_PLAN,
     .example = "closing: {consent: true, attempts: 3}\n",
     .neighbour = "closing: {attempts: 3}\n"},
    {.id = "contacts-bands",
     .severity = SEVERITY_ERROR,
     .meaning = "Bands of named contacts follow one another, and the last one "
                "is open.",
     .remedy = "write `[2 to 5 users, 4 above]`",
     .file = IN_PLAN,
     .example = "named_contacts: [2 to 5, 4 above]\n",
     .neighbour = "named_contacts: [2 to 5 users, 4 above]\n"},
    {.id = "contacts-form",
     .severity = SEVERITY_ERROR,
     .meaning = "How many may ask is a number, or bands by a unit.",
     .remedy = "write `5`, or `[2 to 5 users, 4 above]`",
     .file = IN_PLAN,
     .example = "named_contacts: five\n",
     .neighbour = "named_contacts: 5\n"},
    {.id = "count-form",
     .severity = SEVERITY_ERROR,
     .meaning = "What is counted is a whole number from 1.",
     .remedy = "write `3`",
     .file = IN_PLAN,
     .example = "closing: {attempts: three}\n",
     .neighbour = "closing: {attempts: 3}\n"},
    {.id = "country-unknown",
     .severity = SEVERITY_ERROR,
     .meaning = "A country is a code of two letters (ISO 3166).",
     .remedy = "write the code, such as `DE`",
     .file = IN_PARTNER,
     .example = "country: XX\n",
     .neighbour = "country: DE\n"},
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
     .remedy = "write all steps in one of the two ways"},
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
    {.id = "date-invalid",
     .severity = SEVERITY_ERROR,
     .meaning = "A date exists and is written year, month, day.",
     .remedy = "write a date such as `2027-01-31`",
     .file = IN_PLAN,
     .example = "valid_from: 2027-02-30\n",
     .neighbour = "valid_from: 2027-02-28\n"},
    {.id = "date-order",
     .severity = SEVERITY_ERROR,
     .meaning = "What lasts from one date to another ends after it begins.",
     .remedy = "exchange the two dates, or correct the year",
     .file = IN_PLAN,
     .example = "valid_from: 2027-12-31\n"
                "valid_until: 2027-01-01\n",
     .neighbour = "valid_from: 2027-01-01\n"
                  "valid_until: 2027-12-31\n"},
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
    {.id = "document-unused",
     .severity = SEVERITY_WARNING,
     .meaning = "`precedence` says where each document of the contract stands.",
     .remedy = "add its id to `precedence`",
     .file = IN_PLAN,
     .example = "contract_documents: {own: Our terms}\n",
     .neighbour = "contract_documents: {own: Our terms}\n"
                  "precedence: [own, sla]\n"},
    {.id = "duration-form",
     .severity = SEVERITY_ERROR,
     .meaning = "A span of time is a whole number with a unit, and says "
                "whether only business time counts.",
     .remedy = "write `4 hours` or `4 business hours`",
     .file = IN_PLAN,
     .example = "severities: {critical: Nothing works.}\n"
                "targets: {critical: {first_response: 4h}}\n",
     .neighbour = "severities: {critical: Nothing works.}\n"
                  "targets: {critical: {first_response: 4 hours}}\n"},
    {.id = "email-invalid",
     .severity = SEVERITY_ERROR,
     .meaning = "An e-mail address has one @ and a domain.",
     .remedy = "write an address such as `help@example.com`",
     .file = IN_PARTNER,
     .example = "contact: {email: help.example.com}\n",
     .neighbour =
         "contact: {phone: \"+49 89 99998 100\", email: help@example.com}\n"},
    {.id = "exit-erasure",
     .severity = SEVERITY_ERROR,
     .meaning = "Data is erased when it can no longer be fetched.",
     .remedy = "write a later erasure",
     .file = IN_PLAN,
     .example = "exit: {data_return: 60 days, erasure: 30 days}\n",
     .neighbour = "exit: {data_return: 30 days, erasure: 60 days}\n"},
    {.id = "extends-depth",
     .severity = SEVERITY_ERROR,
     .meaning = "Documents extend one another less deep than the limit.",
     .remedy = "extend a base that is nearer to the first one"},
    {.id = "extends-without",
     .severity = SEVERITY_ERROR,
     .meaning = "What a document leaves out of its base is in the base.",
     .remedy = "correct the path, or leave it out of `without`"},
    {.id = "guard-words",
     .severity = SEVERITY_ERROR,
     .meaning = "guard.yaml says by which words of a language facts are known.",
     .remedy = "look at docs/checking-prose.md",
     .file = "locales/en/guard.yaml",
     .example = "nonsense: [x]\n",
     .neighbour = "numbers: {1: [one]}\n"},
    {.id = "history-version",
     .severity = SEVERITY_WARNING,
     .meaning =
         "The last change of a history says the version that the plan has.",
     .remedy = "write the same version, or add what was changed since",
     .file = IN_PLAN,
     .example = "version: \"3\"\n"
                "history: {2027-01-31: {text: A beginning., version: \"2\"}}\n",
     .neighbour =
         "version: \"2\"\n"
         "history: {2027-01-31: {text: A beginning., version: \"2\"}}\n"},
    {.id = "hours-days",
     .severity = SEVERITY_ERROR,
     .meaning =
         "Opening hours are given for days: one, a range, several, or all.",
     .remedy = "write `mon`, `mon-fri` or `daily`",
     .file = IN_PLAN,
     .example =
         "hours:\n"
         "  office: {zone: Europe/Berlin, week: {monday: 09:00-17:00}}\n",
     .neighbour =
         "hours:\n"
         "  office: {zone: Europe/Berlin, week: {mon: 09:00-17:00}}\n"},
    {.id = "hours-exceptions-overlap",
     .severity = SEVERITY_ERROR,
     .meaning = "A day has one exception.",
     .remedy = "give each day one exception",
     .file = IN_PLAN,
     .example = "hours:\n"
                "  office:\n"
                "    zone: Europe/Berlin\n"
                "    week: {mon-fri: 09:00-17:00}\n"
                "    except:\n"
                "      - 2027-12-24 to 2027-12-31: closed\n"
                "      - 2027-12-30: closed\n",
     .neighbour = "hours:\n"
                  "  office:\n"
                  "    zone: Europe/Berlin\n"
                  "    week: {mon-fri: 09:00-17:00}\n"
                  "    except:\n"
                  "      - 2027-12-24 to 2027-12-29: closed\n"
                  "      - 2027-12-30: closed\n"},
    {.id = "hours-form",
     .severity = SEVERITY_ERROR,
     .meaning = "Opening hours are two times, or a list of these.",
     .remedy = "write `09:00-17:00`, or `[09:00-12:00, 13:00-17:00]`",
     .file = IN_PLAN,
     .example = "hours:\n"
                "  office: {zone: Europe/Berlin, week: {mon: all day}}\n",
     .neighbour =
         "hours:\n"
         "  office: {zone: Europe/Berlin, week: {mon: 00:00-24:00}}\n"},
    {.id = "hours-made-of",
     .severity = SEVERITY_ERROR,
     .meaning = "A schedule made of others has no hours of its own.",
     .remedy = "put the hours into the schedules that it is made of",
     .file = IN_PLAN,
     .example = "hours:\n"
                "  day: {zone: Europe/Berlin, week: {mon: 09:00-17:00}}\n"
                "  all: {made_of: [day], week: {tue: 09:00-17:00}}\n",
     .neighbour = "hours:\n"
                  "  day: {zone: Europe/Berlin, week: {mon: 09:00-17:00}}\n"
                  "  all: {made_of: [day]}\n"},
    {.id = "hours-order",
     .severity = SEVERITY_ERROR,
     .meaning =
         "Opening hours end after they begin; those across midnight say so.",
     .remedy = "write `18:00 to 09:00 next day`",
     .file = IN_PLAN,
     .example = "hours:\n"
                "  night: {zone: Europe/Berlin, week: {mon: 18:00-09:00}}\n",
     .neighbour = "hours:\n"
                  "  night: {zone: Europe/Berlin, week: {mon: 18:00 to 09:00 "
                  "next day}}\n"},
    {.id = "hours-overlap",
     .severity = SEVERITY_ERROR,
     .meaning = "The opening hours of a schedule do not overlap.",
     .remedy = "write the hours of a day once",
     .file = IN_PLAN,
     .example = "hours:\n"
                "  office: {zone: Europe/Berlin, week: {mon: [09:00-13:00, "
                "12:00-17:00]}}\n",
     .neighbour = "hours:\n"
                  "  office: {zone: Europe/Berlin, week: {mon: [09:00-12:00, "
                  "13:00-17:00]}}\n"},
    {.id = "hours-reserved",
     .severity = SEVERITY_ERROR,
     .meaning = "No schedule is called `always`: that word means every minute "
                "of every day.",
     .remedy = "give these hours another name",
     .file = IN_PLAN,
     .example = "hours:\n"
                "  always: {zone: Europe/Berlin, week: {mon: 09:00-17:00}}\n",
     .neighbour =
         "hours:\n"
         "  office: {zone: Europe/Berlin, week: {mon: 09:00-17:00}}\n"},
    {.id = "hours-time",
     .severity = SEVERITY_ERROR,
     .meaning =
         "A time of day exists, with two digits each for hour and minute.",
     .remedy = "write a time from 00:00 to 24:00",
     .file = IN_PLAN,
     .example = "hours:\n"
                "  office: {zone: Europe/Berlin, week: {mon: 9:00-17:00}}\n",
     .neighbour =
         "hours:\n"
         "  office: {zone: Europe/Berlin, week: {mon: 09:00-17:00}}\n"},
    {.id = "id-duplicate",
     .severity = SEVERITY_ERROR,
     .meaning = "Every document of a kind has an id of its own.",
     .remedy = "give each an id of its own"},
    {.id = "id-form",
     .severity = SEVERITY_ERROR,
     .meaning =
         "An id is small letters and digits, with single hyphens between.",
     .remedy = "write `gold-plan`",
     .file = IN_PLAN,
     .example =
         "hours:\n"
         "  Office Hours: {zone: Europe/Berlin, week: {mon: 09:00-17:00}}\n",
     .neighbour =
         "hours:\n"
         "  office-hours: {zone: Europe/Berlin, week: {mon: 09:00-17:00}}\n"},
    {.id = "id-reserved",
     .severity = SEVERITY_ERROR,
     .meaning =
         "No text page is called `index`: that is the partner's own page.",
     .remedy = "give it another id, such as `overview`",
     .file = IN_YAML,
     .example = "page: index\n"
                "title: Overview\n"
                "body: Text.\n",
     .neighbour = "page: overview\n"
                  "title: Overview\n"
                  "body: Text.\n"},
    {.id = "kind-unknown",
     .severity = SEVERITY_ERROR,
     .meaning = "A file in content/ says with a key what it describes.",
     .remedy =
         "begin with `partner: ID`, `plan: ID`, `calendar: ID` or `page: ID`",
     .file = IN_YAML,
     .example = "name: Gold\n",
     .neighbour = "plan: gold\n"
                  "name: Gold\n"
                  "support: [billing]\n"},
    {.id = "locale-unknown",
     .severity = SEVERITY_ERROR,
     .meaning = "A language is a tag (BCP 47) that is known, and one that is "
                "published has texts.",
     .remedy = "write a tag such as `de` or `zh-Hant`; `slagen.yaml` may name "
               "the languages of locales/locales.yaml",
     .file = IN_SITE,
     .example = "locales: [en, xx]\n",
     .neighbour = "locales: [en, ru]\n"},
    {.id = "location-missing",
     .severity = SEVERITY_WARNING,
     .meaning = "Where a plan says from which countries support is given, it "
                "names them all.",
     .remedy = "add the country to `service` under `locations`"},
    {.id = "matrix-cell",
     .severity = SEVERITY_ERROR,
     .meaning =
         "A matrix of severities gives one for each impact with each urgency.",
     .remedy = "add the cell that the message names",
     .file = IN_PLAN,
     .example = "severities: {critical: Nothing works., low: All the rest.}\n"
                "severity_matrix:\n"
                "  impact: {all: Everybody}\n"
                "  urgency: {now: Work stands still, soon: Work is slower}\n"
                "  gives: {all: {now: critical}}\n",
     .neighbour = "severities: {critical: Nothing works., low: All the rest.}\n"
                  "severity_matrix:\n"
                  "  impact: {all: Everybody}\n"
                  "  urgency: {now: Work stands still, soon: Work is slower}\n"
                  "  gives: {all: {now: critical, soon: low}}\n"},
    {.id = "money-form",
     .severity = SEVERITY_ERROR,
     .meaning = "An amount is a currency and a number.",
     .remedy = "write `EUR 1000.00`",
     .file = IN_PLAN,
     .example = "price: EUR 1_000 per month, excluding tax\n",
     .neighbour = "price: EUR 1000.00 per month, excluding tax\n"},
    {.id = "number-form",
     .severity = SEVERITY_ERROR,
     .meaning =
         "A number is written with digits, and a point where it has decimals.",
     .remedy = "write `1.5`",
     .file = IN_PLAN,
     .example =
         "hours: {o: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}}\n"
         "price: {amount: \"EUR 100.00 per hour\", tax: excluded, factors: {o: "
         "x1.5, otherwise: 2}}\n",
     .neighbour =
         "hours: {o: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}}\n"
         "price: {amount: \"EUR 100.00 per hour\", tax: excluded, factors: {o: "
         "1.5, otherwise: 2}}\n"},
    {.id = "percent-form",
     .severity = SEVERITY_ERROR,
     .meaning = "A percentage is a number from 0 to 100 and a sign.",
     .remedy = "write `99.95 %`",
     .file = IN_PLAN,
     .example =
         "availability: {promise: \"99,95 %\", measured: Once a minute.}\n",
     .neighbour =
         "availability: {promise: 99.95 %, measured: Once a minute.}\n"},
    {.id = "period-form",
     .severity = SEVERITY_ERROR,
     .meaning = "A span of the calendar is a whole number of days, weeks, "
                "months or years.",
     .remedy = "write `12 months`",
     .file = IN_PLAN,
     .example = "term: {minimum: 1y}\n",
     .neighbour = "term: {minimum: 1 year}\n"},
    {.id = "phone-invalid",
     .severity = SEVERITY_ERROR,
     .meaning = "A telephone number is a plus, a country code and digits.",
     .remedy = "write `+49 89 99998 100`",
     .file = IN_PARTNER,
     .example = "contact: {phone: \"+49 (0)89 99998 100\"}\n",
     .neighbour = "contact: {phone: \"+49 89 99998 100\"}\n"},
    {.id = "phone-no-country",
     .severity = SEVERITY_ERROR,
     .meaning = "A telephone number begins with a country code: customers may "
                "call from elsewhere.",
     .remedy = "write `+49 89 99998 100`",
     .file = IN_PARTNER,
     .example = "contact: {phone: 089 99998100}\n",
     .neighbour = "contact: {phone: +49 89 99998100}\n"},
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
    {.id = "quota-form",
     .severity = SEVERITY_ERROR,
     .meaning = "How much is included is a number for each span of the "
                "calendar, or `unlimited`.",
     .remedy = "write `10 per year`",
     .file = IN_PLAN,
     .example = "quotas: {requests: 10}\n",
     .neighbour = "quotas: {requests: 10 per year}\n"},
    {.id = "ref-cycle",
     .severity = SEVERITY_ERROR,
     .meaning = "Nothing is made of itself, also not by way of others.",
     .remedy = "leave one of them out",
     .file = IN_PLAN,
     .example = "hours: {day: {made_of: [day]}}\n",
     .neighbour = "hours:\n"
                  "  office: {zone: Europe/Berlin, week: {mon: 09:00-17:00}}\n"
                  "  day: {made_of: [office]}\n"},
    {.id = "ref-duplicate",
     .severity = SEVERITY_ERROR,
     .meaning = "A list of names holds each once.",
     .remedy = "leave one of the two out",
     .file = IN_PARTNER,
     .example = "plans: [office, office]\n",
     .neighbour = "plans: [office]\n"},
    {.id = "ref-missing",
     .severity = SEVERITY_ERROR,
     .meaning = "What a document refers to by name is there.",
     .remedy = "correct the name, or add what it names",
     .file = IN_PARTNER,
     .example = "plans: [office, silver]\n",
     .neighbour = "plans: [office]\n"},
    {.id = "required-empty",
     .severity = SEVERITY_ERROR,
     .meaning = "A key that must be there has a value.",
     .remedy = "write a value, or leave the key out where it need not be there",
     .file = IN_PLAN,
     .example = "name: \"\"\n",
     .neighbour = "name: Office\n"},
    {.id = "required-missing",
     .severity = SEVERITY_ERROR,
     .meaning = "A document has the keys that it must have.",
     .remedy = "add the key",
     .file = IN_YAML,
     .example = "plan: gold\n"
                "support: [billing]\n",
     .neighbour = "plan: gold\n"
                  "name: Gold\n"
                  "support: [billing]\n"},
    {.id = "severity-downgrade",
     .severity = SEVERITY_ERROR,
     .meaning = "A request that is downgraded gets a severity that is less "
                "grave, and customers know what for.",
     .remedy = "name a severity that stands below, and add `needs`",
     .file = IN_PLAN,
     .example = "severities: {critical: {definition: Nothing works., "
                "downgraded_to: low}, low: All the rest.}\n",
     .neighbour =
         "severities: {critical: {definition: Nothing works., needs: We need "
         "you on the phone., downgraded_to: low}, low: All the rest.}\n"},
    {.id = "supply-one",
     .severity = SEVERITY_ERROR,
     .meaning = "Each arrangement of supply names one company, in one role.",
     .remedy = "write one entry for each company that supplies"},
    {.id = "target-form",
     .severity = SEVERITY_ERROR,
     .meaning = "A target is a span of time, or one of the words for none.",
     .remedy = "write `4 business hours`, `every 2 hours`, `best effort`, `as "
               "agreed` or `none`",
     .file = IN_PLAN,
     .example = "severities: {critical: Nothing works.}\n"
                "targets: {critical: {first_response: soon}}\n",
     .neighbour = "severities: {critical: Nothing works.}\n"
                  "targets: {critical: {first_response: best effort}}\n"},
    {.id = "target-hours",
     .severity = SEVERITY_ERROR,
     .meaning = "Only business time is counted in a schedule.",
     .remedy = "write `business hours`, or leave `of …` out",
     .file = IN_PLAN,
     .example = "hours: {office: {zone: Europe/Berlin, week: {mon-fri: "
                "09:00-17:00}}}\n"
                "severities: {critical: Nothing works.}\n"
                "targets: {critical: {first_response: 4 hours of office}}\n",
     .neighbour =
         "hours: {office: {zone: Europe/Berlin, week: {mon-fri: "
         "09:00-17:00}}}\n"
         "severities: {critical: Nothing works.}\n"
         "targets: {critical: {first_response: 4 business hours of office}}\n"},
    {.id = "target-twice",
     .severity = SEVERITY_ERROR,
     .meaning = "A target says each thing once.",
     .remedy = "leave one of the two out",
     .file = IN_PLAN,
     .example = "severities: {critical: Nothing works.}\n"
                "targets: {critical: {first_response: {within: 4 hours "
                "(objective), objective: 2 hours}}}\n",
     .neighbour = "severities: {critical: Nothing works.}\n"
                  "targets: {critical: {first_response: {within: 4 hours, "
                  "objective: 2 hours}}}\n"},
    {.id = "term-notice",
     .severity = SEVERITY_WARNING,
     .meaning = "A notice is shorter than the term that it ends.",
     .remedy = "write a shorter notice",
     .file = IN_PLAN,
     .example = "term: {minimum: 1 month, notice: 3 months}\n",
     .neighbour = "term: {minimum: 3 months, notice: 1 month}\n"},
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
    {.id = "text-lines",
     .severity = SEVERITY_ERROR,
     .meaning = "A text that stands on one line of a page is one line.",
     .remedy = "fold long lines with `>-`",
     .file = IN_PLAN,
     .example = "summary: |\n"
                "  One.\n"
                "  Two.\n",
     .neighbour = "summary: >-\n"
                  "  One.\n"
                  "  Two.\n"},
    {.id = "type-boolean",
     .severity = SEVERITY_ERROR,
     .meaning = "Yes and no are written `true` and `false`.",
     .remedy = "write `true` or `false`"},
    {.id = "type-mapping",
     .severity = SEVERITY_ERROR,
     .meaning = "A mapping stands where keys and values are wanted.",
     .remedy = "write `key: value` lines",
     .file = IN_PLAN,
     .example = "term: [12 months]\n",
     .neighbour = "term: {minimum: 12 months}\n"},
    {.id = "type-text",
     .severity = SEVERITY_ERROR,
     .meaning = "A text stands where a text is wanted.",
     .remedy = "write one text, between quotes where needed",
     .file = IN_PLAN,
     .example = "name: [Office]\n",
     .neighbour = "name: Office\n"},
    {.id = "unit-duplicate",
     .severity = SEVERITY_WARNING,
     .meaning = "No two texts have one id for translators.",
     .remedy = "give each of the contacts an `id`",
     .file = IN_PARTNER,
     .example = "contact:\n"
                "  phone:\n"
                "    - {number: \"+49 89 99998 100\", label: North}\n"
                "    - {number: \"+49 89 99998 200\", label: South}\n",
     .neighbour =
         "contact:\n"
         "  phone:\n"
         "    - {id: north, number: \"+49 89 99998 100\", label: North}\n"
         "    - {id: south, number: \"+49 89 99998 200\", label: South}\n"},
    {.id = "unknown-key",
     .severity = SEVERITY_ERROR,
     .meaning = "A document has no keys but those in docs/reference.md.",
     .remedy = "correct the key, or leave it out",
     .file = IN_PLAN,
     .example = "nmae: Office\n",
     .neighbour = "name: Office\n"},
    {.id = "url-empty",
     .severity = SEVERITY_ERROR,
     .meaning = "A link has an address.",
     .remedy = "write the address between the brackets",
     .file = IN_PAGE,
     .example = "body: \"See [the guide]().\"\n",
     .neighbour = "body: \"See [the guide](https://guide.example).\"\n"},
    {.id = "url-http",
     .severity = SEVERITY_WARNING,
     .meaning = "A link is encrypted.",
     .remedy = "write https:// if the site answers there",
     .file = IN_PARTNER,
     .example =
         "self_help: {guides: {label: Guides, url: http://guides.example}}\n",
     .neighbour =
         "self_help: {guides: {label: Guides, url: https://guides.example}}\n"},
    {.id = "url-invalid",
     .severity = SEVERITY_ERROR,
     .meaning = "The address of a link has a host, and no blanks.",
     .remedy = "write `https://help.example.com`",
     .file = IN_PARTNER,
     .example =
         "self_help: {guides: {label: Guides, url: \"https://my guides\"}}\n",
     .neighbour =
         "self_help: {guides: {label: Guides, url: https://guides.example}}\n"},
    {.id = "url-mailto",
     .severity = SEVERITY_ERROR,
     .meaning = "A link to an e-mail address sets no more than the subject and "
                "the body of the mail.",
     .remedy = "leave only subject= and body= behind the question mark",
     .file = IN_PAGE,
     .example =
         "body: \"[Write](mailto:help@example.com?cc=me@example.com).\"\n",
     .neighbour = "body: \"[Write](mailto:help@example.com?subject=Help).\"\n"},
    {.id = "url-scheme",
     .severity = SEVERITY_ERROR,
     .meaning =
         "A link leads to https:, mailto:, tel:, a relative address or a page.",
     .remedy = "write an address of these kinds",
     .file = IN_PAGE,
     .example = "body: \"[Click](javascript:alert(1)).\"\n",
     .neighbour = "body: \"[Click](https://guide.example).\"\n"},
    {.id = "url-userinfo",
     .severity = SEVERITY_ERROR,
     .meaning = "A link holds no user name and no password.",
     .remedy = "remove what stands before the @",
     .file = IN_PARTNER,
     .example = "self_help: {guides: {label: Guides, url: "
                "https://me@guides.example}}\n",
     .neighbour =
         "self_help: {guides: {label: Guides, url: https://guides.example}}\n"},
    {.id = "word-unknown",
     .severity = SEVERITY_ERROR,
     .meaning = "Where a word of a list is wanted, one of these stands.",
     .remedy = "write one of the words that the message names",
     .file = IN_PLAN,
     .example = "support: [biling]\n",
     .neighbour = "support: [billing]\n"},
    {.id = "year-form",
     .severity = SEVERITY_ERROR,
     .meaning = "A year has four digits.",
     .remedy = "write `2027`",
     .file = IN_CALENDAR,
     .example = "days: {12-25: {name: Christmas Day, from: 20}}\n",
     .neighbour = "days: {12-25: {name: Christmas Day, from: 2020}}\n"},
    {.id = "zone-abbreviation",
     .severity = SEVERITY_WARNING,
     .meaning = "A time zone is named by a place: an abbreviation is the time "
                "of no certain place.",
     .remedy = "write `Europe/Berlin`",
     .file = IN_PLAN,
     .example = "hours:\n"
                "  office: {zone: EST, week: {mon: 09:00-17:00}}\n",
     .neighbour =
         "hours:\n"
         "  office: {zone: America/New_York, week: {mon: 09:00-17:00}}\n"},
    {.id = "zone-unknown",
     .severity = SEVERITY_ERROR,
     .meaning = "A time zone is one of the IANA database.",
     .remedy = "write `Europe/Berlin`",
     .file = IN_PLAN,
     .example = "hours:\n"
                "  office: {zone: Europe/Lodnon, week: {mon: 09:00-17:00}}\n",
     .neighbour =
         "hours:\n"
         "  office: {zone: Europe/Berlin, week: {mon: 09:00-17:00}}\n"},
    {.id = "zone-data",
     .severity = SEVERITY_ERROR,
     .meaning = "The machine's file of a time zone is whole.",
     .remedy = "install the time zones of the system anew"},
    {.id = "zone-folder",
     .severity = SEVERITY_ERROR,
     .meaning = "The machine has time zones.",
     .remedy = "install the package tzdata"},
    {0},
};

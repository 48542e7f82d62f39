/* SPDX-License-Identifier: MIT */
/* Values of content that cannot be what their key wants (model/). */
#include "rules/forms.h"

const struct finding forms_content[] = {
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
    {.id = "price-decimals",
     .severity = SEVERITY_ERROR,
     .meaning = "An amount has the decimals of its currency.",
     .remedy = "write `EUR 249.00`, and `JPY 249`",
     .file = IN_PLAN,
     .example = "price: EUR 249.5 per month, excluding tax\n",
     .neighbour = "price: EUR 249.50 per month, excluding tax\n"},
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
                "  office: {zone: GMT+2, week: {mon: 09:00-17:00}}\n",
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

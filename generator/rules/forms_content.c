/* SPDX-License-Identifier: MIT */
/* Content in general: keys, ids, references, texts, addresses, and what a
 * contract says besides (model/). */
#include "rules/forms.h"

const struct finding forms_content[] = {
    {.id = "base-unused",
     .severity = SEVERITY_WARNING,
     .meaning = "What others may extend is extended by some.",
     .remedy = "name it under `extends`, or take `abstract` out",
     .file = "content/base.yaml",
     .example = "plan: base\n"
                "name: Base\n"
                "abstract: true\n"
                "support: [billing]\n"
                "reach: [{by: phone, during: always}]\n"
                "price: free\n",
     .neighbour = "plan: base\n"
                  "name: Base\n"
                  "abstract: true\n"
                  "support: [billing]\n"
                  "reach: [{by: phone, during: always}]\n"
                  "price: free\n"
                  "# content/plan.yaml\n"
                  "extends: base\n"},
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
    {.id = "document-unused",
     .severity = SEVERITY_WARNING,
     .meaning = "`precedence` says where each document of the contract stands.",
     .remedy = "add its id to `precedence`",
     .file = IN_PLAN,
     .example = "contract_documents: {own: Our terms}\n",
     .neighbour = "contract_documents: {own: Our terms}\n"
                  "precedence: [own, sla]\n"},
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
     .remedy = "correct the path, or leave it out of `without`",
     .file = IN_PLAN,
     .example = "extends: base\n"
                "without: [summery]\n"
                "# content/base.yaml\n"
                "plan: base\n"
                "name: Base\n"
                "abstract: true\n"
                "summary: For everybody.\n"
                "support: [billing]\n"
                "reach: [{by: phone, during: always}]\n"
                "price: free\n",
     .neighbour = "extends: base\n"
                  "without: [summary]\n"
                  "# content/base.yaml\n"
                  "plan: base\n"
                  "name: Base\n"
                  "abstract: true\n"
                  "summary: For everybody.\n"
                  "support: [billing]\n"
                  "reach: [{by: phone, during: always}]\n"
                  "price: free\n"},
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
    {.id = "id-duplicate",
     .severity = SEVERITY_ERROR,
     .meaning = "Every document of a kind has an id of its own.",
     .remedy = "give each an id of its own",
     .file = "content/second.yaml",
     .example = "plan: office\n"
                "name: Second\n"
                "support: [billing]\n"
                "reach: [{by: phone, during: always}]\n"
                "price: free\n",
     .neighbour = "plan: second\n"
                  "name: Second\n"
                  "abstract: true\n"
                  "support: [billing]\n"
                  "reach: [{by: phone, during: always}]\n"
                  "price: free\n"
                  "# content/plan.yaml\n"
                  "extends: second\n"},
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
     .remedy = "add the country to `service` under `locations`",
     .file = IN_PLAN,
     .example = "locations: {service: [DE]}\n"
                "subcontractors: {field: {name: Field, country: IE}}\n",
     .neighbour = "locations: {service: [DE, IE]}\n"
                  "subcontractors: {field: {name: Field, country: IE}}\n"},
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
    {.id = "supply-one",
     .severity = SEVERITY_ERROR,
     .meaning = "Each arrangement of supply names one company, in one role.",
     .remedy = "write one entry for each company that supplies",
     .file = IN_PARTNER,
     .example = "supplied: [{scope: [technical]}]\n",
     .neighbour = "supplied: [{scope: [technical], by: us}]\n"},
    {.id = "term-notice",
     .severity = SEVERITY_WARNING,
     .meaning = "A notice is shorter than the term that it ends.",
     .remedy = "write a shorter notice",
     .file = IN_PLAN,
     .example = "term: {minimum: 1 month, notice: 3 months}\n",
     .neighbour = "term: {minimum: 3 months, notice: 1 month}\n"},
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
     .remedy = "write `true` or `false`",
     .file = IN_PLAN,
     .example = "abstract: yes\n"
                "# content/partner.yaml\n"
                "plans: []\n"
                "# content/second.yaml\n"
                "plan: second\n"
                "name: Second\n"
                "extends: office\n",
     .neighbour = "abstract: true\n"
                  "# content/partner.yaml\n"
                  "plans: [second]\n"
                  "# content/second.yaml\n"
                  "plan: second\n"
                  "name: Second\n"
                  "extends: office\n"},
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
    {0},
};

/* SPDX-License-Identifier: MIT */
/*
 * Each case is a small catalogue, one rule, and where it fires: "b:1:1" is file
 * b.yaml, line 1, column 1; "< a:1:10" is the second place.  Nothing: it does
 * not, though it nearly would.
 */
#include "rules/rules.h"

#include "reckon/test_world.h"

enum { MOST_TEXTS = 6 };

struct rule_case {
    const char *rule;
    const char *name;
    const char *texts[MOST_TEXTS]; /* files a.yaml, b.yaml, … */
    const char *places;
};

/* Four lines and five lines, to which each case adds. */
#define PARTNER  "partner: acme\nname: Acme\ncountry: DE\nplans: [gold]\n"
#define PHONE    "contact: {phone: +49 30 123456}\n"
#define RESELLER PARTNER "role: direct-bill\n"
#define CHINA    PARTNER "clouds: [china]\n"
#define PLAN     "plan: gold\nname: Gold\nsupport: [technical]\nprice: free\n"
#define PRICED   "plan: gold\nname: Gold\nsupport: [technical]\n"
#define DAY_AND_NIGHT                                                          \
    "hours:\n"                                                                 \
    "  d: {zone: Asia/Shanghai, week: {daily: 08:00-20:00}}\n"                 \
    "  n: {zone: Asia/Shanghai, week: {daily: 20:00 to 08:00 next day}}\n"
#define ALWAYS "reach: [{by: phone, during: always}]\n"
#define OFFICE                                                                 \
    "hours: {o: {zone: Asia/Shanghai, week: {mon-fri: 09:00-18:00}}}\n"        \
    "reach: [{by: phone, during: o}]\n"
#define FULL                                                                   \
    "hours: {o: {zone: Asia/Shanghai, week: {daily: 00:00-24:00}}}\n"          \
    "reach: [{by: phone, during: o}]\n"
#define SEVERITIES                                                             \
    "severities: {high: H}\ntargets: {high: {first_response: 1 hour}}\n"
#define HOLIDAYS "calendar: cn\nname: H\ndays: {10-01: N}\n"
#define AB       "severities: {a: A, b: B}\n"
#define TWO_HOURS                                                              \
    "hours: {o: {zone: Asia/Shanghai, week: {mon-fri: 09:00-17:00}},\n"        \
    "  p: {zone: Asia/Shanghai, week: {sat: 09:00-17:00}}}\n"
#define LISTED                                                                 \
    "calendar: cn\nname: H\ncomplete_until: 2027-12-31\n"                      \
    "days: {2027-02-06: N}\n"
#define CLOSED                                                                 \
    "valid_from: 2027-01-01\nreach: [{by: phone, during: o}]\n"                \
    "hours: {o: {zone: Asia/Shanghai, week: {mon-fri: 09:00-18:00}, closed: "  \
    "cn}}\n"
#define PASSED(within)                                                         \
    PLAN "availability: {promise: 99 %, credits: 10 % below 99 %, "            \
         "claim_within: " within ", passed_on_from: {who: Microsoft, "         \
         "claim_within: by the end of the next month}}\n"
#define MAIL "contact: {email: help@example.com}\n"
#define OFFICE_MAIL                                                            \
    "hours: {o: {zone: Asia/Shanghai, week: {mon-fri: 09:00-18:00}}}\n"        \
    "reach: [{by: email, during: o}]\n"
#define TWO_PLANS                                                              \
    "partner: acme\nname: Acme\ncountry: DE\nplans: [cheap, dear]\n" PHONE
#define PROMISED(response) "targets: {a: {first_response: " response "}}\n"
#define CHEAP(response)                                                        \
    "plan: cheap\nname: C\nsupport: [technical]\n"                             \
    "price: EUR 100.00 per month, excluding tax\n" AB                          \
    PROMISED(response)
#define DEAR(response)                                                         \
    "plan: dear\nname: D\nsupport: [technical]\n"                              \
    "price: EUR 200.00 per month, excluding tax\n" AB                          \
    PROMISED(response)
#define NO_SLA "documents: [description]\n"

static const struct rule_case cases[] = {
    {"duty-description-missing",
     "a partner without plans",
     {"partner: acme\nname: Acme\ncountry: DE\n"},
     "a:1:1"},
    {"duty-description-missing",
     "a plan that publishes only its SLA",
     {PARTNER, PLAN "documents: [sla]\n"},
     "b:5:12"},
    {"duty-description-missing",
     "a partner with a plan that publishes it",
     {PARTNER, PLAN "documents: [description]\n"},
     ""},
    {"duty-description-missing",
     "a partner whose plans have a slip",
     {"partner: acme\nname: Acme\ncountry: DE\nplans: [Gold]\n", PLAN},
     ""},

    {"duty-sla-missing",
     "office hours and no SLA",
     {PARTNER PHONE, PLAN OFFICE NO_SLA},
     "b:7:12 < b:5:40"},
    {"duty-sla-missing",
     "office hours and an SLA",
     {PARTNER PHONE, PLAN OFFICE "documents: [description, sla]\n"},
     ""},
    {"duty-sla-missing",
     "office hours and both documents by default",
     {PARTNER PHONE, PLAN OFFICE},
     ""},
    {"duty-sla-missing",
     "always, without an SLA",
     {PARTNER PHONE, PLAN ALWAYS NO_SLA},
     ""},
    {"duty-sla-missing",
     "a full week at the end of time",
     {PARTNER PHONE, PLAN FULL NO_SLA "valid_from: 9999-01-01\n"},
     ""},
    {"duty-sla-missing",
     "a full week but for a day at the end of time",
     {PARTNER PHONE,
      PLAN "hours: {o: {zone: Asia/Shanghai, week: {daily: 00:00-24:00}, "
           "except: [{9999-01-01: closed}]}}\n"
           "reach: [{by: phone, during: o}]\n" NO_SLA},
     "b:7:12 < b:5:84"},
    {"duty-sla-missing", "a full week", {PARTNER PHONE, PLAN FULL NO_SLA}, ""},
    {"duty-sla-missing",
     "only critical requests at night",
     {PARTNER PHONE, PLAN "severities: {critical: C, low: L}\n"
                          "hours: {o: {zone: Asia/Shanghai, week: {mon-fri: "
                          "09:00-18:00}}}\n"
                          "reach:\n"
                          "  - {by: phone, during: o}\n"
                          "  - {by: phone, during: always, severity: "
                          "critical}\n" NO_SLA},
     "b:10:12 < b:6:40"},
    {"duty-sla-missing",
     "always, on a condition or for some only",
     {PARTNER PHONE,
      PLAN "regions: {eu: E, us: U}\nreach:\n"
           "  - {by: phone, during: always, if: Asked for.}\n"
           "  - {by: phone, during: always, region: eu}\n" NO_SLA},
     "b:9:12 < b:7:3"},
    {"duty-sla-missing",
     "two rows that complement each other",
     {PARTNER PHONE, PLAN "hours:\n"
                          "  d: {zone: Asia/Shanghai, week: {daily: "
                          "08:00-20:00}}\n"
                          "  n: {zone: Asia/Shanghai, week: {daily: 20:00 to "
                          "08:00 next day}}\n"
                          "reach: [{by: phone, during: d}, {by: phone, during: "
                          "n}]\n" NO_SLA},
     ""},
    {"duty-sla-missing",
     "two rows with a minute between them",
     {PARTNER PHONE, PLAN "hours:\n"
                          "  d: {zone: Asia/Shanghai, week: {daily: "
                          "08:00-19:59}}\n"
                          "  n: {zone: Asia/Shanghai, week: {daily: 20:00 to "
                          "08:00 next day}}\n"
                          "reach: [{by: phone, during: d}, {by: phone, during: "
                          "n}]\n" NO_SLA},
     "b:9:12 < b:6:34"},
    {"duty-sla-missing",
     "a full week closed on holidays",
     {PARTNER PHONE,
      PLAN "hours: {o: {zone: Asia/Shanghai, week: {daily: 00:00-24:00}, "
           "closed: cn}}\n"
           "reach: [{by: phone, during: o}]\n" NO_SLA,
      HOLIDAYS},
     "b:7:12 < b:5:70"},
    {"duty-sla-missing",
     "a full week with a date off",
     {PARTNER PHONE,
      PLAN "hours: {o: {zone: Asia/Shanghai, week: {daily: 00:00-24:00}, "
           "except: {2027-01-01: closed}}}\n"
           "reach: [{by: phone, during: o}]\n" NO_SLA},
     "b:7:12 < b:5:83"},
    {"duty-sla-missing",
     "a full week with a date whose week is full",
     {PARTNER PHONE,
      PLAN "hours: {o: {zone: Asia/Shanghai, week: {daily: 00:00-24:00}, "
           "except: {2027-01-01: {daily: 00:00-24:00}}}}\n"
           "reach: [{by: phone, during: o}]\n" NO_SLA},
     ""},
    {"duty-sla-missing",
     "a line with shorter hours of its own",
     {PARTNER "hours: {o: {zone: Asia/Shanghai, week: {mon: 09:00-18:00}}}\n"
              "contact: {phone: {number: +49 30 123456, during: o}}\n",
      PLAN ALWAYS NO_SLA},
     "b:6:12 < a:5:40"},
    {"duty-sla-missing",
     "no telephone at all",
     {PARTNER "contact: {email: a@b.de}\n",
      PLAN "reach: [{by: email, during: always}]\n" NO_SLA},
     "b:6:12 < b:5:8"},
    {"duty-sla-missing",
     "a telephone that the plan does not promise",
     {PARTNER PHONE, PLAN "reach: [{by: email, during: always}]\n" NO_SLA},
     "b:6:12 < b:5:8"},
    {"duty-sla-missing",
     "hours with a slip in them",
     {PARTNER PHONE,
      PLAN "hours: {o: {zone: Asia/Shanghai, week: {mon-fri: 18:00-09:00}}}\n"
           "reach: [{by: phone, during: o}]\n" NO_SLA},
     ""},

    {"duty-hours-missing", "no reach", {PARTNER, PLAN}, "b:1:1"},
    {"duty-hours-missing", "empty reach", {PLAN "reach: []\n"}, "a:5:8"},
    {"duty-hours-missing", "reach", {PARTNER, PLAN ALWAYS}, ""},
    {"duty-hours-missing",
     "reach with a slip in it",
     {PLAN "reach: [{by: phone, during: Always}]\n"},
     ""},

    {"duty-contact-missing", "no contact", {PARTNER, PLAN ALWAYS}, "a:1:1"},
    {"duty-contact-missing", "a telephone", {PARTNER PHONE, PLAN ALWAYS}, ""},
    {"duty-contact-missing",
     "a way in the plan that the partner lacks",
     {PARTNER PHONE, PLAN "reach:\n"
                          "  - {by: phone, during: always}\n"
                          "  - {by: chat, during: always}\n"},
     "b:7:10 < a:1:10"},
    {"duty-contact-missing",
     "another plan's way",
     {PARTNER PHONE, PLAN ALWAYS,
      "plan: silver\nname: S\nsupport: [usage]\nprice: free\n"
      "reach: [{by: chat, during: always}]\n"},
     ""},

    {"duty-price-missing",
     "something is charged and the price is free",
     {PLAN "charged: [technical]\n"},
     "a:5:10"},
    {"duty-price-missing",
     "something is charged and no price is given",
     {"plan: gold\nname: Gold\nsupport: [usage]\ncharged: [usage]\n"},
     "a:4:10"},
    {"duty-price-missing",
     "something is charged, on request",
     {"plan: gold\nname: Gold\nsupport: [usage]\ncharged: [usage]\n"
      "price: on request\n"},
     ""},
    {"duty-price-missing",
     "something is charged, at a price",
     {"plan: gold\nname: Gold\nsupport: [usage]\ncharged: [usage]\n"
      "price: [free, EUR 5 per incident]\n"},
     ""},
    {"duty-price-missing", "nothing is charged", {PLAN}, ""},

    {"duty-direct-bill",
     "no paid plan among the vehicles",
     {RESELLER "escalation: [signature-cloud-support]\n", PLAN},
     "a:6:13 < a:5:7"},
    {"duty-direct-bill",
     "a paid plan",
     {RESELLER "escalation: [product-support-incidents, premier-support]\n",
      PLAN},
     ""},
    {"duty-direct-bill", "vehicles are not told", {RESELLER, PLAN}, ""},
    {"duty-direct-bill",
     "all technical support is resold",
     {RESELLER "supplied:\n  - {scope: [technical], resold_from: X}\n"
               "  - {scope: [billing], by: us}\n",
      PLAN},
     "a:7:5 < a:5:7"},
    {"duty-direct-bill",
     "technical support by itself, and by others",
     {RESELLER "supplied:\n  - {scope: [technical], outsourced_to: X}\n"
               "  - {scope: [technical, billing], by: us}\n",
      PLAN},
     ""},
    {"duty-direct-bill",
     "an indirect provider",
     {PARTNER "role: indirect-provider\n"
              "escalation: [signature-cloud-support]\n",
      PLAN},
     ""},
    {"duty-direct-bill",
     "in China alone other vehicles hold",
     {CHINA "role: direct-bill\nescalation: [product-support-incidents]\n",
      PLAN},
     ""},
    {"duty-dynamics-vehicle",
     "Dynamics 365 and Signature Cloud Support",
     {PARTNER "role: indirect-provider\n"
              "escalation: [signature-cloud-support]\n",
      PLAN "covers: [azure, dynamics-365]\n"},
     "b:5:17 < a:6:13"},
    {"duty-dynamics-vehicle",
     "Azure",
     {PARTNER "role: indirect-provider\n"
              "escalation: [signature-cloud-support]\n",
      PLAN "covers: [azure]\n"},
     ""},
    {"duty-dynamics-vehicle",
     "Dynamics 365 and Advanced Support",
     {RESELLER "escalation: [advanced-support]\n",
      PLAN "covers: [dynamics-365]\n"},
     ""},
    {"duty-dynamics-vehicle",
     "an indirect reseller, whose provider has the plan",
     {PARTNER "role: indirect-reseller\n"
              "escalation: [signature-cloud-support]\n",
      PLAN "covers: [dynamics-365]\n"},
     ""},
    {"duty-signature-entitlement",
     "an Action Pack",
     {PARTNER "membership: action-pack\n"
              "escalation: [product-support-incidents, "
              "signature-cloud-support]\n",
      PLAN},
     "a:6:41 < a:5:13"},
    {"duty-signature-entitlement",
     "a silver competency",
     {PARTNER "membership: silver\nescalation: signature-cloud-support\n",
      PLAN},
     ""},
    {"duty-signature-entitlement",
     "membership is not told",
     {PARTNER "escalation: signature-cloud-support\n", PLAN},
     ""},
    {"duty-loop-missing",
     "a reseller that tells nobody",
     {RESELLER "resolution_notice: never\n", PLAN},
     "a:6:20"},
    {"duty-loop-missing",
     "an independent provider",
     {PARTNER "resolution_notice: never\n", PLAN},
     ""},
    {"duty-loop-missing", "nothing said", {RESELLER, PLAN}, ""},
    {"duty-health-us-government",
     "a link to Partner Center",
     {PARTNER "clouds: us-government\n"
              "health: https://partner.microsoft.com/health\n",
      PLAN},
     "a:6:9"},
    {"duty-health-us-government",
     "another page",
     {PARTNER "clouds: us-government\n"
              "health: https://partner.microsoft.com.example/health\n",
      PLAN},
     ""},
    {"duty-health-us-government",
     "another cloud besides",
     {PARTNER "clouds: [us-government, global]\n"
              "health: https://partner.microsoft.com/health\n",
      PLAN},
     ""},
    {"duty-german-cloud",
     "among others",
     {PARTNER "clouds: [global, germany]\n", PLAN},
     "a:5:18"},
    {"duty-german-cloud",
     "in Germany, the global cloud",
     {PARTNER "clouds: [global]\n", PLAN},
     ""},
    {"duty-third-party-promise",
     "own targets for another's product",
     {RESELLER,
      PLAN SEVERITIES "covers: [azure, {service: s, publisher: Contoso}]\n"},
     "b:7:41"},
    {"duty-third-party-promise",
     "the publisher's targets",
     {RESELLER, PLAN SEVERITIES
      "covers: [{service: s, publisher: Contoso, technical_by: publisher}]\n"},
     ""},
    {"duty-third-party-promise",
     "a product of its own",
     {RESELLER, PLAN SEVERITIES "covers: [{service: s, publisher: Acme}]\n"},
     ""},
    {"duty-third-party-promise",
     "no targets",
     {RESELLER, PLAN "covers: [{service: s, publisher: Contoso}]\n"},
     ""},
    {"duty-third-party-promise",
     "an independent provider",
     {PARTNER, PLAN SEVERITIES "covers: [{service: s, publisher: Contoso}]\n"},
     ""},
    {"plan-unoffered",
     "a plan that nobody offers",
     {PARTNER, PLAN, "plan: old\nname: O\nsupport: [usage]\n"},
     "c:1:7"},
    {"plan-unoffered",
     "one that another extends, and one that is abstract",
     {PARTNER, "plan: gold\nextends: old\nname: G\n",
      "plan: old\nname: O\nsupport: [usage]\n", "plan: base\nabstract: true\n"},
     ""},
    {"plan-unoffered", "a project without partners", {PLAN}, ""},
    {"plan-unoffered",
     "a partner with a slip",
     {"partner: acme\nname: Acme\ncountry: DE\nplans: [Gold]\n", PLAN},
     ""},
    {"plan-expired",
     "it ended yesterday",
     {PARTNER, PLAN "valid_until: 2027-05-31\n"},
     "b:5:14"},
    {"plan-expired",
     "it ends today",
     {PARTNER, PLAN "valid_until: 2027-06-01\n"},
     ""},
    {"plan-expired",
     "nobody offers it any more",
     {PARTNER, PLAN,
      "plan: old\nname: O\nsupport: [usage]\nvalid_until: 2020-01-01\n"},
     ""},
    {"contract-business-hours-unsaid",
     "business time without hours",
     {PARTNER, PLAN "closing: {after: 5 business days}\n"},
     "b:5:18"},
    {"contract-business-hours-unsaid",
     "business time, and one schedule",
     {PARTNER, PLAN OFFICE "closing: {after: 5 business days}\n"},
     ""},
    {"contract-business-hours-unsaid",
     "days",
     {PARTNER, PLAN "closing: {after: 5 days}\n"},
     ""},

    {"duty-china-hours",
     "office hours",
     {CHINA PHONE, PLAN OFFICE},
     "b:5:40 < a:5:9"},
    {"duty-china-hours", "a full week", {CHINA PHONE, PLAN FULL}, ""},
    {"duty-china-hours",
     "a full week closed on holidays",
     {CHINA PHONE,
      PLAN "hours: {o: {zone: Asia/Shanghai, week: {daily: 00:00-24:00}, "
           "closed: cn}}\n"
           "reach: [{by: phone, during: o}]\n",
      HOLIDAYS},
     "b:5:70 < a:5:9"},
    {"duty-china-hours", "always", {CHINA PHONE, PLAN ALWAYS}, ""},
    {"duty-china-hours",
     "only a portal is open at night",
     {CHINA "contact: {phone: +49 30 123456, portal: https://p.example}\n",
      PLAN "hours: {o: {zone: Asia/Shanghai, week: {mon-fri: "
           "09:00-18:00}}}\n"
           "reach: [{by: phone, during: o}, {by: portal, during: always}]\n"},
     "b:5:40 < a:5:9"},
    {"duty-china-hours",
     "a chat is open at night",
     {CHINA "contact: {phone: +49 30 123456, chat: https://c.example}\n",
      PLAN "hours: {o: {zone: Asia/Shanghai, week: {mon-fri: "
           "09:00-18:00}}}\n"
           "reach: [{by: phone, during: o}, {by: chat, during: always}]\n"},
     ""},
    {"duty-china-hours",
     "telephone by day, chat by night",
     {CHINA "contact: {phone: +49 30 123456, chat: https://c.example}\n",
      PLAN "hours:\n"
           "  d: {zone: Asia/Shanghai, week: {daily: 08:00-20:00}}\n"
           "  n: {zone: Asia/Shanghai, week: {daily: 20:00 to 08:00 next "
           "day}}\n"
           "reach: [{by: phone, during: d}, {by: chat, during: n}]\n"},
     ""},
    {"duty-china-hours",
     "two zones that may fill the day together",
     {CHINA PHONE,
      PLAN "hours:\n"
           "  d: {zone: Asia/Shanghai, week: {daily: 08:00-20:00}}\n"
           "  n: {zone: Asia/Taipei, week: {daily: 20:00 to 08:00 next "
           "day}}\n"
           "reach: [{by: phone, during: d}, {by: phone, during: n}]\n"},
     ""},
    {"duty-china-hours",
     "two zones that are too short for the day",
     {CHINA PHONE,
      PLAN "hours:\n"
           "  d: {zone: Asia/Shanghai, week: {daily: 08:00-18:00}}\n"
           "  n: {zone: Asia/Taipei, week: {daily: 20:00 to 08:00 next "
           "day}}\n"
           "reach: [{by: phone, during: d}, {by: phone, during: n}]\n"},
     "b:6:34 < a:5:9"},
    {"duty-china-hours",
     "office hours in another cloud",
     {PARTNER "clouds: [global, us-government]\n" PHONE, PLAN OFFICE},
     ""},
    {"duty-china-hours",
     "office hours of a plan not offered there",
     {CHINA PHONE, PLAN ALWAYS,
      "plan: silver\nname: S\nsupport: [usage]\nprice: free\n" OFFICE},
     ""},
    {"duty-china-hours", "no row at all", {CHINA PHONE, PLAN}, "b:1:1 < a:5:9"},

    {"plan-business-hours-unsaid",
     "two schedules and no name",
     {"plan: gold\nname: Gold\nsupport: [usage]\nprice: free\n"
      "hours:\n"
      "  a: {zone: Europe/Berlin, week: {mon: 09:00-17:00}}\n"
      "  b: {zone: Europe/Berlin, week: {mon: 08:00-18:00}}\n"
      "severities: {high: Bad.}\n"
      "targets: {high: {first_response: 4 business hours}}\n"},
     "a:9:34"},
    {"plan-business-hours-unsaid",
     "one schedule",
     {"plan: gold\nname: Gold\nsupport: [usage]\nprice: free\n"
      "hours: {a: {zone: Europe/Berlin, week: {mon: 09:00-17:00}}}\n"
      "severities: {high: Bad.}\n"
      "targets: {high: {first_response: 4 business hours}}\n"},
     ""},
    {"plan-business-hours-unsaid",
     "two schedules and time that runs on",
     {"plan: gold\nname: Gold\nsupport: [usage]\nprice: free\n"
      "hours:\n"
      "  a: {zone: Europe/Berlin, week: {mon: 09:00-17:00}}\n"
      "  b: {zone: Europe/Berlin, week: {mon: 08:00-18:00}}\n"
      "severities: {high: Bad.}\n"
      "targets: {high: {first_response: 4 hours}}\n"},
     ""},

    {"hours-dst-gap",
     "hours that end in the hour that Berlin skips",
     {PLAN "hours: {o: {zone: Europe/Berlin, week: {sat-sun: 00:00-02:30}}}\n"},
     "a:5:50"},
    {"hours-dst-gap",
     "a night that begins in it",
     {PLAN "hours: {o: {zone: Europe/Berlin, week: [sun 02:01 to mon "
           "06:00]}}\n"},
     "a:5:41"},
    {"hours-dst-gap",
     "a partner's hours",
     {PARTNER "hours: {o: {zone: Europe/Berlin, week: {daily: 02:59-12:00}}}\n",
      PLAN},
     "a:5:48"},
    {"hours-dst-gap",
     "hours at its ends",
     {PLAN "hours: {o: {zone: Europe/Berlin, week: {sun: [00:00-02:00, "
           "03:00-04:00]}}}\n"},
     ""},
    {"hours-dst-gap",
     "on days on which clocks do not change",
     {PLAN "hours: {o: {zone: Europe/Berlin, week: {mon-sat: 00:00-02:30}}}\n"},
     ""},
    {"hours-dst-gap",
     "in a zone without summer time",
     {PLAN "hours: {o: {zone: Asia/Taipei, week: {daily: 00:00-02:30}}}\n"},
     ""},
    {"hours-dst-gap",
     "wherever the customer is",
     {PLAN "hours: {o: {zone: customer, week: {daily: 00:00-02:30}}}\n"},
     ""},

    {"target-order",
     "a response that may take longer than the resolution",
     {PLAN ALWAYS AB "targets: {a: {first_response: 2 days, resolution: 1 "
                     "day}}\n"},
     "a:7:31 < a:7:51"},
    {"target-order",
     "so many business hours last longer than fewer by the clock",
     {PLAN ALWAYS AB "business_hours: always\n"
                     "targets: {a: {first_response: 8 business hours, "
                     "workaround: 4 hours}}\n"},
     "a:8:31 < a:8:61"},
    {"target-order",
     "as long as the resolution, and what nobody can compare",
     {PLAN ALWAYS AB
      "business_hours: always\n"
      "targets:\n"
      "  a: {first_response: 8 hours, workaround: 8 hours, resolution: 4 "
      "business hours, restoration: best effort}\n"
      "  b: {first_response: 2 business days, resolution: 9 business hours}\n"},
     ""},
    {"target-order",
     "another clock starts the longer time",
     {PLAN ALWAYS AB "targets: {a: {first_response: 2 hours, resolution: "
                     "{within: 1 hour, starts: confirmed}}}\n"},
     ""},
    {"target-order",
     "hours of two schedules",
     {PLAN ALWAYS AB "targets: {a: {first_response: 9 business hours of "
                     "always, resolution: {within: 8 business hours, hours: "
                     "o}}}\nhours: {o: {zone: Asia/Shanghai, week: {mon: "
                     "09:00-17:00}}}\n"},
     ""},
    {"target-order",
     "in an exception",
     {PLAN ALWAYS AB "targets_for: [{request: billing, first_response: 2 days, "
                     "resolution: 1 day}]\n"},
     "a:7:50 < a:7:70"},
    {"target-order",
     "an exception to one of the two",
     {PLAN ALWAYS AB "targets: {a: {resolution: 1 day}, b: {resolution: 3 "
                     "days}}\n"
                     "targets_for: [{request: billing, first_response: 2 "
                     "days}]\n"},
     "a:8:50 < a:7:27"},
    {"target-order",
     "an exception for another severity",
     {PLAN ALWAYS AB "targets: {a: {resolution: 1 day}}\n"
                     "targets_for: [{severity: b, first_response: 2 days}]\n"},
     ""},

    {"targets-twice",
     "the same case, in another order",
     {PLAN ALWAYS AB "targets_for:\n"
                     "  - {severity: [a, b], by: phone, defect: 2 days}\n"
                     "  - {by: phone, severity: [b, a], update: none, defect: "
                     "1 day}\n"},
     "a:9:57 < a:8:5"},
    {"targets-twice",
     "the same case, another target; and another case",
     {PLAN ALWAYS AB "targets_for:\n"
                     "  - {severity: [a, b], by: phone, defect: 2 days}\n"
                     "  - {severity: [a, b], by: phone, update: none}\n"
                     "  - {severity: [a, b], by: email, defect: 1 day}\n"
                     "  - {severity: a, by: phone, defect: 1 day}\n"},
     ""},

    {"promise-unattended",
     "mail is read in office hours, and answered within an hour of a Saturday",
     {PARTNER MAIL, PLAN SEVERITIES OFFICE_MAIL},
     "b:6:34 < b:8:29"},
    {"promise-unattended",
     "updates go on over the weekend, though requests come by telephone",
     {PARTNER PHONE, PLAN OFFICE
      "severities: {high: H}\ntargets: {high: {update: every 4 hours}}\n"},
     "b:8:26 < b:6:29"},
    {"promise-unattended",
     "a plan at the end of time",
     {PARTNER MAIL, PLAN SEVERITIES OFFICE_MAIL "valid_from: 9999-01-01\n"},
     "b:6:34 < b:8:29"},
    {"promise-unattended",
     "a later answer to what is written",
     {PARTNER MAIL, PLAN "severities: {high: H}\ntargets: {high: "
                         "{next_response: 8 hours}}\n" OFFICE_MAIL},
     "b:6:33 < b:8:29"},
    {"promise-unattended",
     "who calls reaches somebody",
     {PARTNER PHONE, PLAN SEVERITIES OFFICE},
     ""},
    {"promise-unattended",
     "business time",
     {PARTNER MAIL, PLAN "severities: {high: H}\ntargets: {high: "
                         "{first_response: 1 business hour}}\n" OFFICE_MAIL},
     ""},
    {"promise-unattended",
     "an objective, a share, no promise",
     {PARTNER MAIL, PLAN "severities: {a: A, b: B, c: C}\ntargets:\n"
                         "  a: {first_response: 1 hour (objective)}\n"
                         "  b: {first_response: 90 % within 1 hour}\n"
                         "  c: {first_response: best effort}\n" OFFICE_MAIL},
     ""},
    {"promise-unattended",
     "longer than any weekend",
     {PARTNER MAIL, PLAN "severities: {high: H}\ntargets: {high: "
                         "{first_response: 3 days}}\n" OFFICE_MAIL},
     ""},
    {"promise-unattended",
     "the clock starts when a person has confirmed",
     {PARTNER MAIL, PLAN "clock: {starts: confirmed}\n" SEVERITIES OFFICE_MAIL},
     ""},
    {"promise-unattended",
     "somebody reads the mail at all hours of what is grave",
     {PARTNER MAIL, PLAN SEVERITIES
      "hours: {o: {zone: Asia/Shanghai, week: {mon-fri: 09:00-18:00}}}\n"
      "reach:\n"
      "  - {by: email, during: o}\n"
      "  - {by: email, during: always, severity: high}\n"},
     ""},
    {"promise-unattended",
     "somebody is there on a condition",
     {PARTNER MAIL, PLAN SEVERITIES
      "hours: {o: {zone: Asia/Shanghai, week: {mon-fri: 09:00-18:00}}}\n"
      "reach:\n"
      "  - {by: email, during: o}\n"
      "  - {by: email, during: always, if: Asked for.}\n"},
     ""},
    {"promise-unattended",
     "mail at the weekend has a target of its own",
     {PARTNER MAIL,
      PLAN SEVERITIES "targets_for: [{by: email, first_response: 4 business "
                      "hours}]\n" OFFICE_MAIL},
     ""},

    {"target-beyond-hours",
     "hours that are never open",
     {PLAN "hours: {o: {zone: Asia/Shanghai, week: {mon: closed}}}\n"
           "severities: {high: H}\n"
           "targets: {high: {first_response: 1 business hour}}\n"},
     "a:7:34 < a:5:12"},
    {"target-beyond-hours",
     "more days than a year of Saturdays has",
     {PLAN "hours: {o: {zone: Asia/Shanghai, week: {sat: 09:00-12:00}}}\n"
           "severities: {high: H}\n"
           "targets: {high: {resolution: 60 business days}}\n"},
     "a:7:30 < a:5:12"},
    {"target-beyond-hours",
     "more hours than a year has, of a row's own hours",
     {PLAN TWO_HOURS
      "severities: {high: H}\nbusiness_hours: o\n"
      "targets_for: [{severity: high, hours: p, resolution: 500 business "
      "hours}]\n"},
     "a:9:54 < a:6:6"},
    {"target-beyond-hours",
     "a plan at the end of time",
     {PLAN "hours: {o: {zone: Asia/Shanghai, week: {sat: 09:00-12:00}}}\n"
           "severities: {high: H}\nvalid_from: 9999-01-01\n"
           "targets: {high: {resolution: 60 business days}}\n"},
     "a:8:30 < a:5:12"},
    {"target-beyond-hours",
     "as many days as a year of Saturdays has",
     {PLAN "hours: {o: {zone: Asia/Shanghai, week: {sat: 09:00-12:00}}}\n"
           "severities: {high: H}\n"
           "targets: {high: {resolution: 50 business days}}\n"},
     ""},
    {"target-beyond-hours",
     "closed all week but for a fortnight",
     {PLAN "hours: {o: {zone: Asia/Shanghai, week: {mon: closed}, except: "
           "[{07-01 to 07-14: {daily: 09:00-12:00}}]}}\n"
           "severities: {high: H}\n"
           "targets: {high: {first_response: 1 business hour}}\n"},
     ""},

    {"severity-hours-order",
     "the evening instead of the evening besides",
     {PLAN AB TWO_HOURS "reach:\n"
                        "  - {by: phone, during: o}\n"
                        "  - {by: phone, during: p, severity: a}\n"},
     "a:10:5 < a:9:5"},
    {"severity-hours-order",
     "all hours for what is graver",
     {PLAN AB DAY_AND_NIGHT "reach:\n"
                            "  - {by: phone, during: d}\n"
                            "  - {by: phone, during: always, severity: a}\n"},
     ""},
    {"severity-hours-order",
     "what is grave is not taken by mail",
     {PLAN AB "reach:\n"
              "  - {by: phone, during: always, severity: a}\n"
              "  - {by: email, during: always, severity: b}\n"},
     ""},
    {"severity-hours-order",
     "more hours of what is less grave, for some requests only",
     {PLAN AB TWO_HOURS "reach:\n"
                        "  - {by: phone, during: p}\n"
                        "  - {by: phone, during: o, request: billing}\n"
                        "  - {by: phone, during: p, severity: a}\n"},
     ""},
    {"severity-hours-order",
     "what is less grave is served in fewer hours, or not at all",
     {PLAN AB TWO_HOURS "reach:\n"
                        "  - {by: phone, during: o, severity: a}\n"
                        "  - {by: phone, during: p, severity: b}\n"
                        "  - {by: chat, during: o, severity: a}\n"},
     ""},

    {"contact-hours-outside",
     "a telephone in the evening, a plan in the day",
     {PARTNER "hours: {e: {zone: Asia/Shanghai, week: {mon-fri: "
              "19:00-22:00}}}\n"
              "contact: {phone: {number: +49 30 123456, during: e}}\n",
      PLAN OFFICE},
     "a:6:50 < b:6:9"},
    {"contact-hours-outside",
     "a language in the evening, a plan in the day",
     {PARTNER "hours: {e: {zone: Asia/Shanghai, week: {mon-fri: "
              "19:00-22:00}}}\nspeaks: {de: always, fr: e}\n" PHONE,
      PLAN OFFICE},
     "a:6:22 < b:6:9"},
    {"contact-hours-outside",
     "an hour in common",
     {PARTNER "hours: {e: {zone: Asia/Shanghai, week: {mon-fri: "
              "17:00-22:00}}}\nspeaks: {de: always, fr: e}\n"
              "contact: {phone: {number: +49 30 123456, during: e}}\n",
      PLAN OFFICE},
     ""},
    {"contact-hours-outside",
     "the evening is another plan's",
     {"partner: acme\nname: Acme\ncountry: DE\nplans: [gold, late]\n"
      "hours: {e: {zone: Asia/Shanghai, week: {mon-fri: 19:00-22:00}}}\n"
      "contact:\n  phone:\n    - {number: +49 30 123456}\n"
      "    - {id: night, number: +49 30 123457, during: e}\n",
      PLAN OFFICE,
      "plan: late\nname: L\nsupport: [technical]\nprice: free\n"
      "hours: {o: {zone: Asia/Shanghai, week: {daily: "
      "09:00-20:00}}}\nreach: [{by: phone, during: o}]\n"},
     ""},
    {"contact-hours-outside",
     "a language of its own rows",
     {PARTNER "hours: {e: {zone: Asia/Shanghai, week: {mon-fri: "
              "19:00-22:00}}}\nspeaks: {de: always, fr: e}\n" PHONE,
      PLAN "hours:\n"
           "  o: {zone: Asia/Shanghai, week: {mon-fri: 09:00-18:00}}\n"
           "  l: {zone: Asia/Shanghai, week: {mon-fri: 21:00-23:00}}\n"
           "reach:\n"
           "  - {by: phone, during: o, languages: [de]}\n"
           "  - {by: email, during: l, languages: [fr]}\n"},
     ""},

    {"plan-order",
     "a dearer plan that answers later",
     {TWO_PLANS, CHEAP("2 hours") ALWAYS, DEAR("4 hours") ALWAYS},
     "c:6:31 < b:6:31"},
    {"plan-order",
     "a dearer plan without a promise, with fewer hours and less availability",
     {TWO_PLANS, CHEAP("2 hours") ALWAYS "availability: {promise: 99.9 %}\n",
      DEAR("best effort") OFFICE "availability: {promise: 99.5 %}\n"},
     "c:6:31 < b:6:31; c:8:9 < b:7:9; c:9:25 < b:8:25"},
    {"plan-order",
     "a dearer plan that answers sooner",
     {TWO_PLANS, CHEAP("2 hours") OFFICE, DEAR("1 hour") ALWAYS},
     ""},
    {"plan-order",
     "a cheaper plan that answers later",
     {"partner: acme\nname: Acme\ncountry: DE\nplans: [dear, cheap]\n",
      CHEAP("4 hours") ALWAYS, DEAR("2 hours") ALWAYS},
     ""},
    {"plan-order",
     "a dearer plan for other services",
     {TWO_PLANS, CHEAP("2 hours") ALWAYS "covers: [{service: azure}]\n",
      DEAR("4 hours") ALWAYS "covers: [{service: microsoft-365}]\n"},
     ""},
    {"plan-order",
     "a dearer plan for consumers, or paid for each user",
     {"partner: acme\nname: Acme\ncountry: DE\nplans: [cheap, dear, user]\n",
      CHEAP("2 hours") ALWAYS,
      DEAR("4 hours") ALWAYS "customer_kind: consumer\n",
      "plan: user\nname: U\nsupport: [technical]\n"
      "price: EUR 30.00 per user per month, excluding tax\n" AB
      "targets: {a: {first_response: 4 hours}}\n" ALWAYS},
     ""},
    {"plan-order",
     "business hours of different hours cannot be compared",
     {TWO_PLANS, CHEAP("2 business hours") OFFICE,
      DEAR("4 business hours") "hours: {o: {zone: Asia/Shanghai, week: {daily: "
                               "08:00-20:00}}}\n"
                               "reach: [{by: phone, during: o}]\n"},
     ""},
    {"plan-order",
     "business hours of the same hours can",
     {TWO_PLANS, CHEAP("2 business hours") OFFICE,
      DEAR("4 business hours") OFFICE},
     "c:6:31 < b:6:31"},

    {"severity-order",
     "critical requests wait longer",
     {PLAN ALWAYS AB "targets: {b: {update: every 1 hour}, a: {update: every "
                     "2 hours}}\n"},
     "a:7:50 < a:7:23"},
    {"severity-order",
     "all wait the same time, by the same or by another clock",
     {PLAN ALWAYS AB "business_hours: always\n"
                     "targets: {a: {update: every 2 hours}, b: {update: every "
                     "2 hours, first_response: 1 business hour}}\n"},
     ""},

    {"target-unattended",
     "a response for a severity that nothing serves",
     {PLAN AB "reach: {by: phone, during: always, severity: b}\n"
              "targets: {a: {first_response: 1 hour}}\n"},
     "a:7:31 < a:6:8"},
    {"target-unattended",
     "best effort for it, or a row on a condition",
     {PLAN AB "reach:\n"
              "  - {by: phone, during: always, severity: b, if: Asked for.}\n"
              "targets: {a: {first_response: best effort}, b: "
              "{first_response: 1 hour}}\n"},
     ""},
    {"severity-unreachable",
     "a severity that nothing serves",
     {PLAN AB "reach: {by: phone, during: always, severity: b}\n"},
     "a:5:17"},
    {"severity-unreachable",
     "a response is promised: that says it already",
     {PLAN AB "reach: {by: phone, during: always, severity: b}\n"
              "targets: {a: {first_response: 1 hour}}\n"},
     ""},
    {"severity-unreachable", "a row for all", {PLAN AB ALWAYS}, ""},

    {"reach-contact-missing",
     "a contact that the partner does not have",
     {PARTNER PHONE, PLAN "reach: {by: phone, during: always, contact: x}\n"},
     "b:5:45 < a:5:10"},
    {"reach-contact-missing",
     "the only one, and one with a name",
     {PARTNER "contact:\n  phone: [+49 30 123456, {id: x, number: +49 30 "
              "123457}]\n",
      PLAN "reach:\n  - {by: phone, during: always, contact: x}\n"
           "  - {by: phone, during: always, contact: main}\n"},
     ""},
    {"duty-contact-missing",
     "visits need no address of their own",
     {PARTNER PHONE, PLAN "reach: {by: on-site, during: always}\n"},
     ""},

    {"coverage-ambiguous",
     "different keys, different hours",
     {PLAN AB TWO_HOURS "reach:\n  - {by: phone, during: o, severity: a}\n"
                        "  - {by: phone, during: always, languages: en}\n"},
     "a:10:5 < a:9:5"},
    {"coverage-ambiguous",
     "a row with both keys decides",
     {PLAN AB TWO_HOURS "reach:\n  - {by: phone, during: o, severity: a}\n"
                        "  - {by: phone, during: always, languages: en}\n"
                        "  - {by: phone, during: p, languages: en, severity: "
                        "a}\n"},
     ""},
    {"coverage-ambiguous",
     "the same keys, and one row says nothing",
     {PLAN AB TWO_HOURS "reach:\n  - {by: phone, during: o}\n"
                        "  - {by: phone, during: always}\n"},
     "a:10:5 < a:9:5"},
    {"coverage-ambiguous",
     "the same keys complement each other",
     {PLAN AB TWO_HOURS "reach:\n  - {by: phone, during: o}\n"
                        "  - {by: phone, during: p}\n"},
     ""},

    {"language-unattended",
     "a language that no row speaks",
     {PARTNER PHONE "speaks: [de, fr]\n",
      PLAN "reach: {by: phone, during: always, languages: [de, en]}\n"},
     "a:6:14"},
    {"language-unattended",
     "hours that are closed all week",
     {PARTNER PHONE "speaks: {de: never}\n"
                    "hours: {never: {zone: Europe/Berlin, week: closed}}\n",
      PLAN "hours: {n: {zone: Europe/Berlin, week: closed}}\n"
           "reach:\n  - {by: phone, during: n, languages: fr}\n"
           "  - {by: phone, during: always, languages: de}\n"},
     "a:6:10; b:7:39"},
    {"language-unattended",
     "hours that are made of others have no week of their own",
     {PARTNER PHONE "speaks: [de]\n",
      PLAN "hours:\n"
           "  o: {zone: Asia/Shanghai, week: {mon-fri: 09:00-17:00}}\n"
           "  both: {made_of: [o]}\n"
           "reach: {by: phone, during: both, languages: de}\n"},
     ""},
    {"language-unattended",
     "a language that another plan speaks",
     {"partner: acme\nname: Acme\ncountry: DE\nplans: [gold, tin]\nspeaks: "
      "[de, fr]\n" PHONE,
      PLAN "reach: {by: phone, during: always, languages: [de, en]}\n",
      "plan: tin\nname: T\nsupport: [technical]\nprice: free\n" ALWAYS},
     ""},
    {"language-unattended",
     "a language spoken elsewhere under a wider name",
     {PARTNER PHONE "speaks: [zh-Hant]\n",
      PLAN "reach: {by: phone, during: always, languages: [zh]}\n"},
     ""},

    {"hours-unused",
     "hours that are called as the plan is",
     {"plan: o\nname: o\nsupport: [technical]\nprice: free\n"
      "hours: {o: {zone: Asia/Shanghai, week: {mon-fri: 09:00-18:00}}}\n"},
     "a:5:12"},
    {"hours-unused",
     "hours that nothing names",
     {PARTNER "hours: {h: {zone: Europe/Berlin, week: closed}}\n",
      PLAN TWO_HOURS "reach: {by: phone, during: p}\n"},
     "a:5:12; b:5:12"},
    {"hours-unused",
     "hours that are named here and there",
     {PARTNER "hours: {h: {zone: Europe/Berlin, week: closed}}\n"
              "speaks: {de: h}\n",
      PLAN AB TWO_HOURS "reach: {by: phone, during: o}\n"
                        "targets: {a: {update: every 2 business hours of p}}\n",
      "plan: only\nname: O\nsupport: [technical]\nprice: free\n" AB
      "hours: {q: {zone: Asia/Shanghai, week: {mon: 09:00-17:00}}}\n"
      "targets: {a: {first_response: 2 business hours}}\n"},
     ""},

    {"hours-unused",
     "hours of a common plan that one of two uses",
     {"plan: c\nabstract: true\nsupport: [technical]\nprice: free\n" TWO_HOURS,
      "plan: x\nextends: c\nname: X\nreach: {by: phone, during: o}\n",
      "plan: y\nextends: c\nname: Y\nreach: {by: phone, during: p}\n"},
     ""},
    {"hours-unused",
     "hours of a common plan that neither uses",
     {"plan: c\nabstract: true\nsupport: [technical]\nprice: free\n" TWO_HOURS,
      "plan: x\nextends: c\nname: X\nreach: {by: phone, during: o}\n",
      "plan: y\nextends: c\nname: Y\nreach: {by: phone, during: o}\n"},
     "a:6:6"},

    {"price-tax-unsaid",
     "a price without its tax note",
     {PRICED "price: [EUR 5 per month, \"EUR 5 once, excluding tax\"]\n"},
     "a:4:9"},
    {"price-tax-unsaid",
     "an expression without it",
     {PRICED "price: {sum_of: [EUR 5, EUR 6], per: month}\n"},
     "a:4:8"},
    {"price-tax-unsaid",
     "prices that have none, or say it",
     {PRICED "price: [free, on request, included, negotiated, {sum_of: [EUR "
             "5, EUR 6], tax: included}]\n"},
     ""},
    {"price-base-unsaid",
     "a percentage of something",
     {PRICED "price: {greater_of: [EUR 1, {share_of: spend, rate: 3 %}]}\n"},
     "a:4:40"},
    {"price-base-unsaid",
     "a percentage of something explained",
     {PRICED "price: {greater_of: [EUR 1, {share_of: spend, rate: 3 %}]}\n"
             "base: {spend: Everything}\n"},
     ""},
    {"price-base-unused",
     "an explanation of nothing",
     {PRICED "price: {share_of: spend, rate: 3 %}\n"
             "base: {spend: All, license: Others}\n"},
     "a:5:29"},
    {"price-base-unused",
     "an explanation of a part of a price",
     {PRICED "price: {sum_of: [EUR 1, {share_of: spend, rate: 3 %}]}\n"
             "base: {spend: All}\n"},
     ""},
    {"price-base-unused",
     "an explanation that one of two plans needs",
     {PRICED "abstract: true\nbase: {spend: All}\n",
      "plan: x\nextends: gold\nname: X\nprice: free\n",
      "plan: y\nextends: gold\nname: Y\n"
      "price: {share_of: spend, rate: 3 %}\n"},
     ""},
    {"price-factors-gap",
     "hours without a factor",
     {PRICED DAY_AND_NIGHT
      "price: {amount: EUR 1 per hour, factors: {d: 1}}\n"},
     "a:7:42"},
    {"price-factors-gap",
     "hours on holidays",
     {PRICED "hours: {o: {zone: Asia/Shanghai, week: {daily: 00:00-24:00}, "
             "closed: cn}}\n"
             "price: {amount: EUR 1 per hour, factors: {o: 1}}\n",
      HOLIDAYS},
     "a:5:42"},
    {"price-factors-gap",
     "day and night",
     {PRICED DAY_AND_NIGHT
      "price: {amount: EUR 1 per hour, factors: {d: 1, n: 2}}\n"},
     ""},
    {"price-factors-gap",
     "otherwise",
     {PRICED DAY_AND_NIGHT
      "price: {amount: EUR 1 per hour, factors: {d: 1, otherwise: 2}}\n"},
     ""},
    {"price-factors-gap",
     "hours of two zones, which nobody can add",
     {PRICED "hours:\n"
             "  d: {zone: Asia/Shanghai, week: {daily: 08:00-20:00}}\n"
             "  n: {zone: Europe/Berlin, week: {daily: 08:00-20:00}}\n"
             "price: {amount: EUR 1 per hour, factors: {d: 1, n: 2}}\n"},
     ""},
    {"price-factors-overlap",
     "an hour of two factors",
     {PRICED "hours:\n"
             "  d: {zone: Asia/Shanghai, week: {daily: 08:00-20:00}}\n"
             "  n: {zone: Asia/Shanghai, week: {daily: 19:00 to 08:00 next "
             "day}}\n"
             "price: {amount: EUR 1 per hour, factors: {d: 1, n: 2}}\n"},
     "a:7:52 < a:7:46"},
    {"price-factors-overlap",
     "hours that end where others begin",
     {PRICED DAY_AND_NIGHT
      "price: {amount: EUR 1 per hour, factors: {d: 1, n: 2}}\n"},
     ""},
    {"price-factors-overlap",
     "an hour of two equal factors",
     {PRICED "hours:\n"
             "  d: {zone: Asia/Shanghai, week: {daily: 08:00-20:00}}\n"
             "  n: {zone: Asia/Shanghai, week: {daily: 19:00-24:00}}\n"
             "price: {amount: EUR 1 per hour, factors: {d: 2, n: 2.0}}\n"},
     ""},

    {"duty-price-unsaid",
     "neither price nor charge",
     {"plan: gold\nname: Gold\nsupport: [usage]\n"},
     "a:1:1"},
    {"duty-price-unsaid",
     "a price with a slip in it",
     {"plan: gold\nname: Gold\nsupport: [usage]\nprice: EUR 5\n"},
     ""},
    {"duty-price-unsaid", "free", {PLAN}, ""},
    {"duty-price-unsaid",
     "a charge without a price, which is another rule's",
     {"plan: gold\nname: Gold\nsupport: [usage]\ncharged: [usage]\n"},
     ""},

    {"duty-collections-missing",
     "a reseller without a policy",
     {RESELLER, PLAN},
     "a:1:1"},
    {"duty-collections-missing",
     "an independent provider",
     {PARTNER, PLAN},
     ""},
    {"duty-collections-missing",
     "a reseller with a policy",
     {RESELLER "collections: pay\n", PLAN, "page: pay\ntitle: P\nbody: Pay.\n"},
     ""},

    {"duty-claim-window",
     "as late as the vendor wants it",
     {PASSED("by the end of the next month")},
     "a:5:71 < a:5:148"},
    {"duty-claim-window",
     "a deadline that is later after some incidents only",
     {PASSED("32 days after the incident")},
     "a:5:71 < a:5:146"},
    {"duty-claim-window",
     "thirty days behind a month, of which February has fewer",
     {PASSED("30 days after the month")},
     "a:5:71 < a:5:143"},
    {"duty-claim-window",
     "no deadline for what has one upstream",
     {PLAN "availability: {promise: 99 %, credits: 10 % below 99 %, "
           "passed_on_from: {who: M, claim_within: 30 days}}\n"},
     "a:5:96"},
    {"duty-claim-window",
     "no deadline for what nobody has to claim",
     {PLAN "availability: {promise: 99 %, credits: 10 % below 99 %, "
           "claim: {by: nobody}, passed_on_from: {who: M, claim_within: 30 "
           "days}}\n"},
     ""},
    {"duty-claim-window",
     "fifteen days behind the month",
     {PASSED("15 days after the month")},
     ""},
    {"duty-claim-window",
     "the month's last days behind an incident",
     {PASSED("27 days after the incident")},
     ""},
    {"duty-claim-window",
     "a credit of the partner's own",
     {PLAN "availability: {promise: 99 %, credits: 10 % below 99 %, "
           "claim_within: 1 year}\n"},
     ""},
    {"duty-claim-window",
     "bills that begin on any day",
     {PASSED("30 days after the billing period")},
     ""},

    {"credit-above-promise",
     "a credit for a promise that was kept",
     {PLAN "availability: {promise: 99.9 %, credits: 10 % below 99.95 %}\n"},
     "a:5:42 < a:5:25"},
    {"credit-above-promise",
     "a first step at the promise",
     {PLAN "availability: {promise: 99.90 %, credits: 10 % below 99.9 %}\n"},
     ""},
    {"credit-above-promise",
     "the second of two promises",
     {PLAN "availability: [99 %, {promise: 99 %, credits: 10 % below 99.1 %}]"
           "\n"},
     "a:5:47 < a:5:32"},

    {"availability-twice",
     "two promises of everything",
     {PLAN "availability: [99.9 %, {promise: 99.5 %, id: b}]\n"},
     "a:5:24 < a:5:16"},
    {"availability-twice",
     "two services of one id",
     {PLAN "availability: [{id: b, service: A, promise: 9 %}, {id: b, "
           "service: B, promise: 9 %}]\n"},
     "a:5:51 < a:5:16"},
    {"availability-twice",
     "a month and a year of one service",
     {PLAN "availability: [99.9 %, {promise: 99.95 %, per: calendar year}]\n"},
     ""},
    {"availability-twice",
     "two regions",
     {PLAN "availability: [99.9 %, {promise: 99.95 %, region: EU}]\n"},
     ""},

    {"availability-hundred",
     "all of the time",
     {PLAN "availability: 100 %\n"},
     "a:5:15"},
    {"availability-hundred",
     "almost all of the time",
     {PLAN "availability: 99.9999 %\n"},
     ""},

    {"credit-gap-promise",
     "a first step below the promise",
     {PLAN "availability: {promise: 99.95 %, credits: 10 % below 99.9 %}\n"},
     "a:5:43 < a:5:25"},
    {"credit-gap-promise",
     "a first step at the promise",
     {PLAN "availability: {promise: 99.95 %, credits: 10 % below 99.95 %}\n"},
     ""},

    {"credit-without-claim",
     "credits of both kinds, and no deadline",
     {PLAN "availability: {promise: 99 %, credits: 10 % below 99 %}\n"
           "response_credits: {credits: 10 % above 4 missed}\n"},
     "a:5:40; a:6:29"},
    {"credit-without-claim",
     "credits with a deadline",
     {PLAN "availability: {promise: 99 %, credits: 10 % below 99 %, "
           "claim_within: 15 days}\n"},
     ""},
    {"credit-without-claim",
     "credits that nobody has to claim",
     {PLAN "availability: {promise: 99 %, credits: 10 % below 99 %, "
           "claim: {by: nobody}}\n"},
     ""},
    {"credit-without-claim",
     "a promise without credits",
     {PLAN "availability: 99 %\n"},
     ""},

    {"guarantee-without-remedy",
     "a guarantee, and nothing else",
     {PLAN "severities: {a: A}\n"
           "targets: {a: {first_response: 1 hour (guaranteed)}}\n"},
     "a:6:31"},
    {"guarantee-without-remedy",
     "a guarantee with credits",
     {PLAN "severities: {a: A}\n"
           "targets: {a: {first_response: 1 hour (guaranteed)}}\n"
           "response_credits: {credits: 10 % above 4 missed}\n"},
     ""},
    {"guarantee-without-remedy",
     "a target that is no guarantee",
     {PLAN "severities: {a: A}\n"
           "targets: {a: {first_response: 1 hour}}\n"},
     ""},

    {"duty-self-help-missing", "no links", {PARTNER, PLAN}, "a:1:1"},
    {"duty-self-help-missing",
     "empty links",
     {PARTNER "self_help: {}\n", PLAN},
     "a:1:1"},
    {"duty-self-help-missing",
     "a link",
     {PARTNER "self_help: {a: {label: L, url: https://a.example}}\n", PLAN},
     ""},

    {"duty-provider-missing",
     "an indirect reseller that names none",
     {PARTNER "role: indirect-reseller\n", PLAN},
     "a:5:7"},
    {"duty-provider-missing",
     "an indirect reseller that names one",
     {PARTNER "role: indirect-reseller\nprovider: D\n", PLAN},
     ""},
    {"duty-provider-missing", "a direct bill partner", {RESELLER, PLAN}, ""},

    {"duty-vendor-ticket",
     "a page of a reseller",
     {RESELLER "pages: [help]\n", PLAN,
      "page: help\ntitle: H\nbody: Open a ticket with Microsoft.\n"},
     "c:3:7"},
    {"duty-vendor-ticket",
     "the same page of an independent provider",
     {PARTNER "pages: [help]\n", PLAN,
      "page: help\ntitle: H\nbody: Open a ticket with Microsoft.\n"},
     ""},
    {"duty-vendor-ticket",
     "a page that nobody shows",
     {RESELLER, PLAN,
      "page: help\ntitle: H\nbody: Open a ticket with Microsoft.\n"},
     ""},
    {"duty-vendor-ticket",
     "all texts of a partner and a plan",
     {RESELLER "summary: Contact Microsoft directly.\n"
               "contact: {email: {address: a@b.de, label: Write to "
               "Microsoft}}\n",
      PLAN "summary: Ask Microsoft.\n"
           "severities: {low: Call Microsoft support, high: {definition: "
           "Report it to Microsoft}}\n"
           "out_of_scope: {a: Raise a case with Microsoft}\n"
           "customer_duties: {a: {text: Open a Microsoft ticket}}\n"
           "availability: {promise: 99 %, measured: Ask Microsoft}\n"},
     "a:6:10; a:7:43; b:5:10; b:6:19; b:6:62; b:7:19; b:8:29; b:9:41"},
    {"duty-vendor-ticket",
     "a shared plan is told once",
     {RESELLER,
      "partner: beta\nname: B\ncountry: DE\nplans: [gold]\n"
      "role: direct-bill\n",
      PLAN "summary: Ask Microsoft.\n"},
     "c:5:10"},

    {"calendar-expired",
     "days that are known for a year less than the plan is valid",
     {PARTNER, PLAN CLOSED "valid_until: 2028-06-30\n", LISTED},
     "b:7:72 < c:3:17"},
    {"calendar-expired",
     "days that are known to the last day of the plan",
     {PARTNER, PLAN CLOSED "valid_until: 2027-12-31\n", LISTED},
     ""},
    {"calendar-expired",
     "a first term that goes on behind them",
     {PARTNER, PLAN CLOSED "term: {minimum: 13 months}\n", LISTED},
     "b:7:72 < c:3:17"},
    {"calendar-expired",
     "a first term that ends with them",
     {PARTNER, PLAN CLOSED "term: {minimum: 12 months}\n", LISTED},
     ""},
    {"calendar-expired",
     "a plan without an end, in its first year",
     {PARTNER, PLAN CLOSED, LISTED},
     ""},
    {"calendar-expired",
     "a calendar that includes them",
     {PARTNER, PLAN CLOSED "valid_until: 2028-01-01\n",
      "calendar: cn\nname: H\nincludes: lunar\n",
      "calendar: lunar\nname: L\ncomplete_until: 2027-12-31\n"
      "days: {2027-02-06: N}\n"},
     "b:7:72 < d:3:17"},
    {"calendar-expired",
     "days of every year",
     {PARTNER, PLAN CLOSED "valid_until: 2040-01-01\n", HOLIDAYS},
     ""},
};

static str path_letter(const struct source *source)
{
    return str_slice(source->path, 0, 1);
}

static str places_of(struct reader *r, const char *rule)
{
    str places = STR("");
    diags_sort(&r->diags);
    for (size_t i = 0; i < r->diags.count; i++) {
        const struct diag *diag = &r->diags.items[i];
        if (strcmp(diag->rule, rule) != 0) {
            continue;
        }
        places = arena_printf(&r->arena, "%.*s%s%.*s:%u:%u", STR_ARG(places),
                              places.len ? "; " : "",
                              STR_ARG(path_letter(diag->source)),
                              diag->start.line, diag->start.column);
        if (diag->related.line) {
            places =
                arena_printf(&r->arena, "%.*s < %.*s:%u:%u", STR_ARG(places),
                             STR_ARG(path_letter(diag->related_source)),
                             diag->related.line, diag->related.column);
        }
        assert_true(diag->hint.len > 0);
        assert_true(diag->end.line > 0);
    }
    return places;
}

static void check_case(const struct rule_case *given)
{
    struct reader *r = reader_new();
    const struct value *documents[MOST_TEXTS];
    struct catalogue catalogue = {0};
    size_t count = 0;
    for (; count < MOST_TEXTS && given->texts[count]; count++) {
        str path = arena_printf(&r->arena, "%c.yaml", 'a' + (int)count);
        documents[count] = reader_yaml(r, path.data, given->texts[count]);
    }
    catalogue_read(documents, count, NULL, &r->reading, &catalogue);
    struct test_zones zones;
    struct world world = test_world(&zones, &r->arena, &catalogue);
    rules_check(&world, &r->diags);
    test_world_close(&zones);
    str places = places_of(r, given->rule);
    if (!str_equal(places, str_from(given->places))) {
        fail_msg("%s: %s\n  got:  %.*s\n  want: %s", given->rule, given->name,
                 STR_ARG(places), given->places);
    }
    reader_release(r);
}

static void rules_fire_where_they_should_and_nowhere_near(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        check_case(&cases[i]);
    }
}

static void every_rule_has_a_case_and_a_neighbour(void **state)
{
    (void)state;
    for (size_t i = 0; i < rule_count; i++) {
        size_t fires = 0;
        size_t silent = 0;
        for (size_t j = 0; j < sizeof cases / sizeof *cases; j++) {
            if (strcmp(cases[j].rule, rules[i].id) == 0) {
                fires += cases[j].places[0] != '\0';
                silent += cases[j].places[0] == '\0';
            }
        }
        if (fires == 0 || silent == 0) {
            fail_msg("%s: %zu cases, %zu neighbours", rules[i].id, fires,
                     silent);
        }
    }
}

static bool is_a_rule(const char *id)
{
    for (size_t i = 0; i < rule_count; i++) {
        if (strcmp(rules[i].id, id) == 0) {
            return true;
        }
    }
    return false;
}

static void every_case_is_about_a_rule(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        if (!is_a_rule(cases[i].rule)) {
            fail_msg("%s", cases[i].rule);
        }
    }
}

static void rules_are_told_apart_and_explained(void **state)
{
    (void)state;
    for (size_t i = 0; i < rule_count; i++) {
        assert_true(rules[i].meaning[0] && rules[i].remedy[0]);
        assert_true(rules[i].duty[0]);
        assert_true(str_ends_with(str_from(rules[i].meaning), STR(".")));
        for (size_t j = 0; j < i; j++) {
            assert_string_not_equal(rules[i].id, rules[j].id);
        }
    }
}

static bool is_cited(char letter, int number)
{
    char cited[16];
    snprintf(cited, sizeof cited, "%c%d: R", letter, number);
    for (size_t i = 0; i < rule_count; i++) {
        if (str_starts_with(str_from(rules[i].duty), str_from(cited))) {
            return true;
        }
    }
    return false;
}

static void every_check_of_the_programme_has_a_rule(void **state)
{
    (void)state;
    for (int number = 1; number <= 10; number++) {
        assert_true(is_cited('E', number));
    }
    for (int number = 1; number <= 8; number++) {
        assert_true(is_cited('W', number));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rules_fire_where_they_should_and_nowhere_near),
        cmocka_unit_test(every_rule_has_a_case_and_a_neighbour),
        cmocka_unit_test(every_case_is_about_a_rule),
        cmocka_unit_test(rules_are_told_apart_and_explained),
        cmocka_unit_test(every_check_of_the_programme_has_a_rule),
    };
    return RUN_TESTS(tests);
}

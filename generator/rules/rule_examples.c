/* SPDX-License-Identifier: MIT */
/* What fires each rule, and what nearly does. */
#include "rules/forms.h"

const struct rule_example rule_examples[] = {
    {"duty-description-missing", IN_PLAN, "documents: [sla]\n",
     "documents: [description, sla]\n"},
    {"duty-sla-missing", IN_PLAN,
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"
     "reach: [{by: phone, during: office}]\n"
     "documents: [description]\n",
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"
     "reach: [{by: phone, during: office}]\n"
     "documents: [description, sla]\n"},
    {"duty-hours-missing", IN_PLAN, "reach: []\n",
     "reach: [{by: phone, during: always}]\n"},
    {"duty-contact-missing", IN_PARTNER, "contact: {email: help@example.com}\n",
     "contact: {phone: \"+49 89 99998 100\"}\n"},
    {"duty-price-missing", IN_PLAN,
     "charged: [billing]\n"
     "price: []\n",
     "charged: [billing]\n"
     "price: on request\n"},
    {"duty-china-hours", IN_PARTNER,
     "clouds: [china]\n"
     "hours: {office: {zone: Asia/Shanghai, week: {mon-fri: 09:00-18:00}}}\n"
     "contact: {phone: {number: \"+49 89 99998 100\", during: office}}\n",
     "clouds: [china]\n"
     "contact: {phone: \"+49 89 99998 100\"}\n"},
    {"plan-business-hours-unsaid", IN_PLAN,
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"
     "  evening: {zone: Europe/Berlin, week: {mon-fri: 17:00-20:00}}\n"
     "severities: {critical: Nothing works.}\n"
     "targets: {critical: {first_response: 4 business hours}}\n",
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"
     "  evening: {zone: Europe/Berlin, week: {mon-fri: 17:00-20:00}}\n"
     "severities: {critical: Nothing works.}\n"
     "targets: {critical: {first_response: 4 business hours}}\n"
     "business_hours: office\n"},
    {"duty-price-unsaid", IN_PLAN, "price: []\n", "price: free\n"},
    {"duty-collections-missing", IN_PARTNER, "role: direct-bill\n",
     "role: direct-bill\n"
     "collections: help\n"},
    {"duty-self-help-missing", IN_PARTNER, "self_help: {}\n",
     "self_help: {guides: {label: Guides, url: https://guides.example}}\n"},
    {"duty-provider-missing", IN_PARTNER,
     "role: indirect-reseller\n"
     "collections: help\n",
     "role: indirect-reseller\n"
     "collections: help\n"
     "provider: Nordlicht\n"},
    {"duty-vendor-ticket", IN_PARTNER,
     "role: direct-bill\n"
     "summary: If in doubt, open a ticket with Microsoft.\n",
     "role: direct-bill\n"
     "summary: If in doubt, we open a ticket with Microsoft.\n"},
    {"duty-direct-bill", IN_PARTNER,
     "role: direct-bill\n"
     "collections: help\n"
     "escalation: [signature-cloud-support]\n",
     "role: direct-bill\n"
     "collections: help\n"
     "escalation: [signature-cloud-support, advanced-support]\n"},
    {"duty-signature-entitlement", IN_PARTNER,
     "membership: action-pack\n"
     "escalation: [signature-cloud-support]\n",
     "membership: silver\n"
     "escalation: [signature-cloud-support]\n"},
    {"duty-loop-missing", IN_PARTNER,
     "role: direct-bill\n"
     "collections: help\n"
     "resolution_notice: never\n",
     "role: direct-bill\n"
     "collections: help\n"
     "resolution_notice: always\n"},
    {"duty-health-us-government", IN_PARTNER,
     "clouds: [us-government]\n"
     "health: https://partner.microsoft.com/health\n",
     "clouds: [us-government]\n"
     "health: https://status.example\n"},
    {"duty-german-cloud", IN_PARTNER, "clouds: [global, germany]\n",
     "clouds: [global]\n"},
    {"contract-business-hours-unsaid", IN_PLAN,
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"
     "  night: {zone: Europe/Berlin, week: {mon-fri: 22:00 to 06:00 next "
     "day}}\n"
     "closing: {after: 5 business days}\n",
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"
     "  night: {zone: Europe/Berlin, week: {mon-fri: 22:00 to 06:00 next "
     "day}}\n"
     "business_hours: office\n"
     "closing: {after: 5 business days}\n"},
    {"target-order", IN_PLAN,
     "severities: {critical: Nothing works.}\n"
     "targets:\n"
     "  critical: {first_response: 8 hours, resolution: 4 hours}\n",
     "severities: {critical: Nothing works.}\n"
     "targets:\n"
     "  critical: {first_response: 1 hour, resolution: 4 hours}\n"},
    {"targets-twice", IN_PLAN,
     "severities: {critical: Nothing works.}\n"
     "targets_for:\n"
     "  - {request: billing, severity: critical, first_response: 4 hours}\n"
     "  - {request: billing, severity: critical, first_response: 1 hour}\n",
     "severities: {critical: Nothing works.}\n"
     "targets_for:\n"
     "  - {request: billing, severity: critical, first_response: 4 hours}\n"
     "  - {request: change, severity: critical, first_response: 1 hour}\n"},
    {"target-unattended", IN_PLAN,
     "severities: {critical: Nothing works., low: A question.}\n"
     "targets: {low: {first_response: 4 hours}}\n"
     "reach: [{by: phone, during: always, severity: critical}]\n",
     "severities: {critical: Nothing works., low: A question.}\n"
     "targets: {low: {first_response: best effort}}\n"
     "reach: [{by: phone, during: always, severity: critical}]\n"},
    {"reach-contact-missing", IN_PLAN,
     "reach: [{by: phone, during: always, contact: sales}]\n",
     "reach: [{by: phone, during: always, contact: sales}]\n"
     "# content/partner.yaml\n"
     "contact: {phone: [{id: sales, number: \"+49 89 99998 100\"}]}\n"},
    {"coverage-ambiguous", IN_PLAN,
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"
     "  evening: {zone: Europe/Berlin, week: {mon-fri: 17:00-20:00}}\n"
     "severities: {critical: Nothing works.}\n"
     "regions: {south: The south}\n"
     "reach:\n"
     "  - {by: phone, during: office, severity: critical}\n"
     "  - {by: phone, during: evening, region: south}\n",
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"
     "  evening: {zone: Europe/Berlin, week: {mon-fri: 17:00-20:00}}\n"
     "severities: {critical: Nothing works.}\n"
     "regions: {south: The south}\n"
     "reach:\n"
     "  - {by: phone, during: office, severity: critical}\n"
     "  - {by: phone, during: evening, region: south}\n"
     "  - {by: phone, during: always, severity: critical, region: south}\n"},
    {"severity-order", IN_PLAN,
     "severities: {critical: Nothing works., low: A question.}\n"
     "targets:\n"
     "  critical: {first_response: 4 hours}\n"
     "  low: {first_response: 1 hour}\n",
     "severities: {critical: Nothing works., low: A question.}\n"
     "targets:\n"
     "  critical: {first_response: 1 hour}\n"
     "  low: {first_response: 4 hours}\n"},
    {"promise-unattended", IN_PLAN,
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"
     "reach: [{by: email, during: office}]\n"
     "severities: {critical: Nothing works.}\n"
     "targets: {critical: {first_response: 1 hour}}\n"
     "# content/partner.yaml\n"
     "contact: {email: help@example.com, phone: \"+49 89 99998 100\"}\n",
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"
     "reach: [{by: email, during: office}]\n"
     "severities: {critical: Nothing works.}\n"
     "targets: {critical: {first_response: 1 business hour}}\n"
     "# content/partner.yaml\n"
     "contact: {email: help@example.com, phone: \"+49 89 99998 100\"}\n"},
    {"target-beyond-hours", IN_PLAN,
     "hours:\n"
     "  saturday: {zone: Europe/Berlin, week: {sat: 09:00-12:00}}\n"
     "severities: {critical: Nothing works.}\n"
     "targets: {critical: {resolution: 90 business days}}\n",
     "hours:\n"
     "  saturday: {zone: Europe/Berlin, week: {sat: 09:00-12:00}}\n"
     "severities: {critical: Nothing works.}\n"
     "targets: {critical: {resolution: 4 business days}}\n"},
    {"severity-hours-order", IN_PLAN,
     "severities: {critical: Nothing works., low: A question.}\n"
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"
     "  evening: {zone: Europe/Berlin, week: {mon-fri: 17:00-20:00}}\n"
     "reach:\n"
     "  - {by: phone, during: office}\n"
     "  - {by: phone, during: evening, severity: critical}\n",
     "severities: {critical: Nothing works., low: A question.}\n"
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"
     "  evening: {zone: Europe/Berlin, week: {mon-fri: 17:00-20:00}}\n"
     "reach:\n"
     "  - {by: phone, during: office}\n"
     "  - {by: phone, during: always, severity: critical}\n"},
    {"contact-hours-outside", IN_PARTNER,
     "hours: {evening: {zone: Europe/Berlin, week: {mon-fri: 18:00-22:00}}}\n"
     "speaks: {de: always, fr: evening}\n"
     "# content/plan.yaml\n"
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"
     "reach: [{by: phone, during: office}]\n",
     "hours: {evening: {zone: Europe/Berlin, week: {mon-fri: 16:00-22:00}}}\n"
     "speaks: {de: always, fr: evening}\n"
     "# content/plan.yaml\n"
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"
     "reach: [{by: phone, during: office}]\n"},
    {"plan-order", IN_PLAN,
     "price: EUR 90.00 per month, excluding tax\n"
     "availability: {promise: 99.9 %}\n"
     "# content/gold.yaml\n"
     "plan: gold\n"
     "name: Gold\n"
     "support: [billing]\n"
     "reach: [{by: phone, during: always}]\n"
     "price: EUR 190.00 per month, excluding tax\n"
     "availability: {promise: 99.5 %}\n"
     "# content/partner.yaml\n"
     "plans: [office, gold]\n",
     "price: EUR 90.00 per month, excluding tax\n"
     "availability: {promise: 99.9 %}\n"
     "# content/gold.yaml\n"
     "plan: gold\n"
     "name: Gold\n"
     "support: [billing]\n"
     "reach: [{by: phone, during: always}]\n"
     "price: EUR 190.00 per month, excluding tax\n"
     "availability: {promise: 99.95 %}\n"
     "# content/partner.yaml\n"
     "plans: [office, gold]\n"},
    {"severity-unreachable", IN_PLAN,
     "severities: {critical: Nothing works., low: A question.}\n"
     "reach: [{by: phone, during: always, severity: critical}]\n",
     "severities: {critical: Nothing works., low: A question.}\n"
     "reach: [{by: phone, during: always}]\n"},
    {"language-unattended", IN_PARTNER,
     "hours: {evening: {zone: Europe/Berlin, week: {mon-fri: closed}}}\n"
     "speaks: {de: always, fr: evening}\n",
     "hours: {evening: {zone: Europe/Berlin, week: {mon-fri: 18:00-20:00}}}\n"
     "speaks: {de: always, fr: evening}\n"},
    {"hours-unused", IN_PLAN,
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n",
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"
     "reach: [{by: phone, during: office}]\n"},
    {"hours-dst-gap", IN_PLAN,
     "hours: {night: {zone: Europe/Berlin, week: {sun: 02:30-05:00}}}\n"
     "reach: [{by: phone, during: night}]\n",
     "hours: {night: {zone: Europe/Berlin, week: {sun: 03:00-05:00}}}\n"
     "reach: [{by: phone, during: night}]\n"},
    {"duty-claim-window", IN_PLAN,
     "availability:\n"
     "  promise: 99.9 %\n"
     "  credits: 10 % below 99.9 %\n"
     "  claim_within: by the end of the next month\n"
     "  passed_on_from: {who: Microsoft, claim_within: by the end of the next "
     "month}\n",
     "availability:\n"
     "  promise: 99.9 %\n"
     "  credits: 10 % below 99.9 %\n"
     "  claim_within: 15 days after the month\n"
     "  passed_on_from: {who: Microsoft, claim_within: by the end of the next "
     "month}\n"},
    {"credit-above-promise", IN_PLAN,
     "availability: {promise: 99.9 %, claim_within: 15 days, credits: 10 % "
     "below 99.95 %}\n",
     "availability: {promise: 99.9 %, claim_within: 15 days, credits: 10 % "
     "below 99.9 %}\n"},
    {"credit-gap-promise", IN_PLAN,
     "availability: {promise: 99.9 %, claim_within: 15 days, credits: 10 % "
     "below 99.5 %}\n",
     "availability: {promise: 99.9 %, claim_within: 15 days, credits: 10 % "
     "below 99.9 %}\n"},
    {"credit-without-claim", IN_PLAN,
     "availability: {promise: 99.9 %, credits: 10 % below 99.9 %}\n",
     "availability: {promise: 99.9 %, claim_within: 15 days, credits: 10 % "
     "below 99.9 %}\n"},
    {"availability-twice", IN_PLAN,
     "availability:\n"
     "  - {id: a, promise: 99.9 %}\n"
     "  - {id: b, promise: 99.5 %}\n",
     "availability:\n"
     "  - {id: a, promise: 99.9 %, service: Mail}\n"
     "  - {id: b, promise: 99.5 %, service: Telephony}\n"},
    {"availability-hundred", IN_PLAN, "availability: {promise: 100 %}\n",
     "availability: {promise: 99.99 %}\n"},
    {"guarantee-without-remedy", IN_PLAN,
     "severities: {critical: Nothing works.}\n"
     "targets: {critical: {first_response: 1 hour (guaranteed)}}\n",
     "severities: {critical: Nothing works.}\n"
     "targets: {critical: {first_response: 1 hour (guaranteed)}}\n"
     "response_credits: {per: calendar quarter, credits: 20 % above 4 missed, "
     "claim_within: 15 days}\n"},
    {"price-factors-overlap", IN_PLAN,
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"
     "  evening: {zone: Europe/Berlin, week: {mon-fri: 16:00-20:00}}\n"
     "reach: [{by: phone, during: always}]\n"
     "price: {amount: EUR 100.00 per hour, tax: excluded, factors: {office: 1, "
     "evening: 1.5, otherwise: 2}}\n",
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"
     "  evening: {zone: Europe/Berlin, week: {mon-fri: 17:00-20:00}}\n"
     "reach: [{by: phone, during: always}]\n"
     "price: {amount: EUR 100.00 per hour, tax: excluded, factors: {office: 1, "
     "evening: 1.5, otherwise: 2}}\n"},
    {"price-factors-gap", IN_PLAN,
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"
     "  evening: {zone: Europe/Berlin, week: {mon-fri: 17:00-20:00}}\n"
     "reach: [{by: phone, during: always}]\n"
     "price: {amount: EUR 100.00 per hour, tax: excluded, factors: {office: 1, "
     "evening: 1.5}}\n",
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"
     "  evening: {zone: Europe/Berlin, week: {mon-fri: 17:00-20:00}}\n"
     "reach: [{by: phone, during: always}]\n"
     "price: {amount: EUR 100.00 per hour, tax: excluded, factors: {office: 1, "
     "evening: 1.5, otherwise: 2}}\n"},
    {"price-tax-unsaid", IN_PLAN, "price: EUR 90.00 per month\n",
     "price: EUR 90.00 per month, excluding tax\n"},
    {"price-base-unsaid", IN_PLAN,
     "price: {share_of: spend, rate: 5 %, per: month, currency: EUR, tax: "
     "excluded}\n",
     "base: {spend: What you pay for all licences.}\n"
     "price: {share_of: spend, rate: 5 %, per: month, currency: EUR, tax: "
     "excluded}\n"},
    {"price-base-unused", IN_PLAN,
     "base: {turnover: What you pay for all licences.}\n",
     "base: {turnover: What you pay for all licences.}\n"
     "price: {share_of: turnover, rate: 5 %, per: month, currency: EUR, tax: "
     "excluded}\n"},
    {"duty-dynamics-vehicle", IN_PARTNER,
     "role: direct-bill\n"
     "collections: help\n"
     "escalation: [product-support-incidents]\n"
     "# content/plan.yaml\n"
     "covers: [{service: dynamics-365}]\n",
     "role: direct-bill\n"
     "collections: help\n"
     "escalation: [advanced-support]\n"
     "# content/plan.yaml\n"
     "covers: [{service: dynamics-365}]\n"},
    {"duty-third-party-promise", IN_PARTNER,
     "role: direct-bill\n"
     "collections: help\n"
     "# content/plan.yaml\n"
     "support: [technical]\n"
     "severities: {critical: Nothing works.}\n"
     "targets: {critical: {first_response: 1 hour}}\n"
     "covers: [{service: Ledger, publisher: Tally}]\n",
     "role: direct-bill\n"
     "collections: help\n"
     "# content/plan.yaml\n"
     "support: [technical]\n"
     "severities: {critical: Nothing works.}\n"
     "targets: {critical: {first_response: 1 hour}}\n"
     "covers: [{service: Ledger, publisher: Tally, technical_by: "
     "publisher}]\n"},
    {"plan-unoffered", "content/gold.yaml",
     "plan: gold\n"
     "name: Gold\n"
     "support: [billing]\n"
     "reach: [{by: phone, during: always}]\n"
     "price: free\n",
     "plan: gold\n"
     "name: Gold\n"
     "support: [billing]\n"
     "reach: [{by: phone, during: always}]\n"
     "price: free\n"
     "abstract: true\n"},
    {"plan-expired", IN_PLAN,
     "valid_until: 2028-12-31\n"
     "# slagen check --today 2029-01-01\n",
     "valid_until: 2028-12-31\n"
     "# slagen check --today 2028-12-31\n"},
    {"calendar-expired", IN_PLAN,
     "valid_from: 2028-01-01\n"
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}, closed: "
     "days}\n"
     "reach: [{by: phone, during: office}]\n"
     "# content/calendar.yaml\n"
     "complete_until: 2027-12-31\n"
     "days: {2027-05-06: Ascension Day}\n",
     "valid_from: 2028-01-01\n"
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}, closed: "
     "days}\n"
     "reach: [{by: phone, during: office}]\n"
     "# content/calendar.yaml\n"
     "complete_until: 2028-12-31\n"
     "days: {2027-05-06: Ascension Day}\n"},
    {"guard-contradiction", IN_PLAN,
     "severities: {critical: Nothing works.}\n"
     "targets: {critical: {first_response: 1 hour}}\n"
     "summary: We answer critical requests within 4 hours.\n",
     "severities: {critical: Nothing works.}\n"
     "targets: {critical: {first_response: 1 hour}}\n"
     "summary: We answer critical requests within 1 hour.\n"},
    {"guard-always", IN_PLAN,
     "hours:\n"
     "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"
     "reach: [{by: phone, during: office}]\n"
     "summary: Our support is there for you 24/7.\n",
     "reach: [{by: phone, during: always}]\n"
     "summary: Our support is there for you 24/7.\n"},
    {"guard-translation", IN_CONTENT,
     "plan.office.name: Офис\n"
     "plan.office.summary: Позвоните нам за 3 часа до начала работ.\n"
     "# content/plan.yaml\n"
     "summary: Call us 2 hours before you begin to work.\n",
     "plan.office.name: Офис\n"
     "plan.office.summary: Позвоните нам за 2 часа до начала работ.\n"
     "# content/plan.yaml\n"
     "summary: Call us 2 hours before you begin to work.\n"},
    {"guard-restated", IN_PLAN,
     "severities: {critical: Nothing works.}\n"
     "targets: {critical: {first_response: 1 hour}}\n"
     "summary: We answer critical requests within 1 hour.\n",
     "severities: {critical: Nothing works.}\n"
     "targets: {critical: {first_response: 1 hour}}\n"
     "summary: We answer critical requests soon.\n"},
    {0},
};

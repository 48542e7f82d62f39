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
    {0},
};

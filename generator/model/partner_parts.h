/* SPDX-License-Identifier: MIT */
/* partner_parts: the tables of the mappings inside a profile.  Private to
 * model. */
#ifndef SLAGEN_MODEL_PARTNER_PARTS_H
#define SLAGEN_MODEL_PARTNER_PARTS_H

#include "model/partner.h"

extern const struct schema contacts_schema;  /* contact.c */
extern const struct type type_spoken;        /* supply.c: struct spoken_list */
extern const struct schema link_schema;      /* company.c */
extern const struct schema health_schema;    /* company.c */
extern const struct schema address_schema;   /* company.c */
extern const struct schema provider_schema;  /* company.c */
extern const struct schema governing_schema; /* company.c */

#endif

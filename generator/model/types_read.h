/* SPDX-License-Identifier: MIT */
/* What the readers of scalar types share; for model/types*.c only. */
#ifndef SLAGEN_MODEL_TYPES_READ_H
#define SLAGEN_MODEL_TYPES_READ_H

#include "model/types.h"

/* Reports type-text, naming the form expected and the kind found, unless `from`
 * is a text. */
bool expect_text(const struct reading *reading, const char *form,
                 const struct value *from);

#endif

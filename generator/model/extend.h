/* SPDX-License-Identifier: MIT */
/*
 * extend: documents that say only what is different from another one.
 *
 * `extends: ID` names a document of the same kind, whose values hold wherever
 * this one writes none.  Values are put together before the tables read them,
 * and along the tables: a mapping that has a table of its own, or that goes by
 * ids, is merged key by key; what has one type (a price, a week, a text) and
 * every list is replaced as a whole.  Keys of `field.own` are never inherited.
 * `without` names what of the base is left out, "hours.office".
 *
 * Each value stays where it was written, so that findings name that file.  Keys
 * of the base come first, in its order; a new one stands before the next key
 * that both have, or at the end.
 *
 * `abstract: true` makes a document that is only there to be extended: it need
 * not be complete, is offered by nobody, and is no document of the catalogue.
 */
#ifndef SLAGEN_MODEL_EXTEND_H
#define SLAGEN_MODEL_EXTEND_H

#include "model/schema.h"

enum {
    EXTEND_MOST = 8 /* documents above one another */
};

/* Where the values of a document come from. */
struct lineage {
    const struct value *at;             /* as it is read, put together */
    const struct value *const *written; /* as they stand in their files: itself,
                                           then each base */
    size_t count;
};

struct extended {
    const struct schema *kind;
    struct lineage lineage;
    str id;
    bool abstract;
    bool broken; /* a base is missing: values may be missing, too */
};

/*
 * Puts documents of one kind together, `out` in the same order.  Errors:
 * ref-missing, ref-cycle, extends-depth, extends-without, extends-abstract,
 * id-duplicate (of an abstract one), and as a warning base-unused.  False when
 * there are any errors.
 */
bool extend_documents(const struct reading *reading, const struct schema *kind,
                      const struct value *const *documents, size_t count,
                      struct extended *out);

/* Gives the value at a path of keys such as "hours.office.zone" in a document
 * as it was written, short forms taken for long ones; NULL: there is none. */
const struct value *lineage_find(const struct schema *kind,
                                 const struct value *document, str path);

/* Gives the document of a lineage that holds a value, which is in its file. */
const struct value *lineage_writer(const struct lineage *lineage,
                                   const struct value *value);

#endif

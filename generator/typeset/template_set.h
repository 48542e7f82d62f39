/* SPDX-License-Identifier: MIT */
/*
 * template_set: the templates of all formats, by name.  For the files of the
 * template layer.
 */
#ifndef SLAGEN_TYPESET_TEMPLATE_SET_H
#define SLAGEN_TYPESET_TEMPLATE_SET_H

#include "base/diag.h"
#include "typeset/output.h"

struct mustache_template;

struct template_entry {
    enum output_format format;
    str name;
    size_t order; /* among the sources */
    const struct source *source;
    struct mustache_template *compiled; /* NULL: not yet, or broken */
};

/* Sorted by format and name. */
struct templates {
    struct template_entry *entries;
    size_t count;
};

/* Lists the templates among the sources, each format and name once.  Reports
 * template-folder; false when there was one. */
bool template_set_gather(const struct source *const *sources,
                         size_t source_count, struct arena *arena,
                         struct diags *diags, struct templates *set);

/* Gives the template of that format and name, or NULL. */
const struct template_entry *template_set_find(const struct templates *set,
                                               enum output_format format,
                                               str name);

/* Gives the name in that format that a misspelt one may mean, or nothing. */
str template_set_nearest(const struct templates *set, enum output_format format,
                         str name);

#endif

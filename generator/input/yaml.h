/* SPDX-License-Identifier: MIT */
/*
 * yaml: the bytes of a file -> a tree of values, each with its place.
 *
 * Nothing is given a type: `no`, `22:30` and `01067` arrive as the text that
 * was written, as VALUE_TEXT with the style it was written in; the schema of
 * the key decides.  Only a plain `~`, `null`, `Null`, `NULL` or nothing at all
 * is VALUE_NULL.  Keys are text, however they look.  Maps are sealed.
 *
 * Places are those that an editor shows: lines end with LF or CRLF, columns
 * count code points, a byte order mark counts as none.  `start` is the first
 * character (of a quoted text its quote), `end` is behind the last.  A value
 * that is nothing stands behind its key.
 *
 * YAML is read as of 1.2 as far as libyaml goes, less what docs/yaml.md lists:
 * one document per file, keys that are scalars, no invisible characters.
 * Reading is linear in the size of the file and bounded by the limits; it
 * neither recurses nor keeps anything outside `arena`, so that each thread may
 * read its own file.
 *
 * Errors: yaml-encoding, yaml-control-character, yaml-empty, yaml-syntax,
 * yaml-depth, yaml-limit, yaml-duplicate-key, yaml-key, yaml-alias,
 * yaml-merge-key, yaml-tag, yaml-multiple-documents, yaml-version.  Warnings:
 * yaml-version (1.3 and above), yaml-directive.  After 50 findings it stops.
 */
#ifndef SLAGEN_INPUT_YAML_H
#define SLAGEN_INPUT_YAML_H

#include "base/diag.h"

struct yaml_limits {
    size_t size_bytes;   /* of the file */
    uint32_t depth;      /* lists and mappings within each other */
    uint32_t node_count; /* values, each as often as aliases repeat it */
    bool allow_aliases;  /* else an anchor or alias is yaml-alias */
    bool allow_tags;     /* !, !!str, !!int, !!float, !!bool, !!null, !!seq,
                            !!map as no more than a check of the kind */
    bool allow_returns;  /* "\r" in double quotes gives U+000D */
};

/* For the project's own files: as strict as can be. */
extern const struct yaml_limits yaml_limits_content;

/* For anybody's YAML or JSON: aliases, the tags above and "\r" too. */
extern const struct yaml_limits yaml_limits_general;

/*
 * Reads the one document of `source`, which must outlive the values.  The tree
 * lives in `arena`; values behind an alias are shared, not copied, and keep the
 * place of their anchor.  True when there was no error; `*out` is then not
 * NULL, and else is NULL.
 */
bool yaml_read(const struct source *source, const struct yaml_limits *limits,
               struct arena *arena, struct diags *diags, struct value **out);

/* Gives the version of libyaml: "0.2.5". */
str yaml_library_version(void);

#endif

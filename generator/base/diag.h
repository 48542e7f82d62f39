/* SPDX-License-Identifier: MIT */
/*
 * diag: what is wrong, where, and what to write instead.
 *
 * Every stage reports into a `struct diags` and goes on to find the next
 * fault; only cli prints.  A finding has a rule id that never changes its
 * meaning, a place, a message (one sentence, no full stop), and where there is
 * one a second place ("first given here") and a hint (what to write instead).
 *
 * A diags belongs to one thread; workers have one each, which are appended in
 * the order of their jobs, so that messages are the same for any number of
 * workers.
 */
#ifndef SLAGEN_BASE_DIAG_H
#define SLAGEN_BASE_DIAG_H

#include "base/buf.h"
#include "base/value.h"

enum diag_severity {
    SEVERITY_NOTE,
    SEVERITY_WARNING,
    SEVERITY_ERROR,
};

struct diag {
    const char *rule; /* "yaml-duplicate-key"; borrowed, static */
    enum diag_severity severity;
    const struct source *source; /* NULL: about no file */
    pos start;
    pos end; /* behind the last character; equal to start for a point */
    str message;
    str hint; /* empty: none */
    const struct source *related_source;
    pos related; /* line 0: none */
    str related_message;
    str reason; /* why its author lets it stand; empty: it counts */
};

struct diags {
    struct arena *arena; /* where messages live */
    struct diag *items;
    size_t count;
    size_t capacity;
    size_t error_count;
    size_t warning_count;
    size_t allowed_count; /* those with a reason; neither errors nor warnings */
    bool machine_failed;  /* the machine refused something: exit status 3 */
};

/* Makes an empty collection whose messages live in `arena`. */
void diags_init(struct diags *diags, struct arena *arena);

/*
 * Reports a finding and gives it back, for diag_hint and diag_related; valid
 * until the next report.  `source` may be NULL.
 */
struct diag *diag_add(struct diags *diags, enum diag_severity severity,
                      const char *rule, const struct source *source, pos start,
                      pos end, const char *format, ...)
    __attribute__((format(printf, 7, 8)));

/* The same at the place of a value. */
struct diag *diag_at(struct diags *diags, enum diag_severity severity,
                     const char *rule, const struct value *value,
                     const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* Says what to write instead: a whole sentence without a full stop. */
void diag_hint(struct diags *diags, struct diag *diag, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Names a second place, with what it has to do with it. */
void diag_related(struct diags *diags, struct diag *diag,
                  const struct source *source, pos place, const char *format,
                  ...) __attribute__((format(printf, 5, 6)));

/* Appends all of `from`; the arena of `from` must live as long as `diags`. */
void diags_append(struct diags *diags, const struct diags *from);

/* Sorts by file, line, column, rule; drops what is reported twice. */
void diags_sort(struct diags *diags);

/* Counts again, after severities or reasons of `items` were changed. */
void diags_recount(struct diags *diags);

/* Turns every warning that counts into an error (--strict). */
void diags_harden(struct diags *diags);

/*
 * Appends one finding as people read it: "file:line:column: error[rule]:
 * message", the line with a caret under the place, the second place, the hint.
 * `color`: with ANSI colours.
 */
void diag_render(const struct diag *diag, bool color, struct buf *out);

/* True when the finding is about a file of the project: not about none, not
 * what the machine refused (io-…), which may lie anywhere, and not about a page
 * that was made (fact-parity). */
bool diag_is_in_project(const struct diag *diag);

/* "note", "warning" or "error". */
const char *severity_name(enum diag_severity severity);

#endif

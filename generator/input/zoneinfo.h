/* SPDX-License-Identifier: MIT */
/*
 * zoneinfo: the time zones of the system, by name.
 *
 * Gives the bytes of a zone's TZif file, which reckon/zone reads, and the
 * version of the data, which belongs into the manifest of a site.  A zone that
 * is not there is an error, never UTC in silence.
 *
 * An open zoneinfo is not changed by its functions; threads may share it.
 */
#ifndef SLAGEN_INPUT_ZONEINFO_H
#define SLAGEN_INPUT_ZONEINFO_H

#include "input/source.h"

enum {
    ZONEINFO_MAX_BYTES = 256 * 1024, /* of one zone */
    ZONEINFO_MAX_NAME = 64,          /* bytes */
    ZONEINFO_SUGGESTIONS = 3,
};

struct zoneinfo {
    struct source_folder folder;
    str version;         /* "2025b"; empty when the folder does not tell */
    str *names;          /* sorted by bytes, aliases too */
    size_t name_count;   /* 0 when the folder has no list */
    bool names_complete; /* a name that is not among them is no zone */
};

/* What a name says about a place. */
enum zoneinfo_kind {
    ZONEINFO_REGION,       /* Europe/Berlin, and old names such as Japan */
    ZONEINFO_UTC,          /* UTC, Etc/UTC */
    ZONEINFO_ABBREVIATION, /* CET, EST5EDT: the clocks of no certain place */
    ZONEINFO_OFFSET,       /* GMT+2, +02:00; Etc/GMT+2, which is west of UTC */
    ZONEINFO_INVALID,      /* cannot be the name of a zone */
};

/*
 * Opens `path`, or where the system keeps its zones when it is NULL; `path`
 * must outlive it.  What it knows lives in `arena`.  Errors: io-read,
 * zone-folder (sets `diags->machine_failed`).
 */
bool zoneinfo_open(const char *path, struct arena *arena, struct diags *diags,
                   struct zoneinfo *out);
void zoneinfo_close(struct zoneinfo *info);

/*
 * Gives the bytes of a zone's file.  `at` is the value that names it, for the
 * place of a finding, or NULL.  Errors: zone-unknown, with what was probably
 * meant; those of source_read.
 */
bool zoneinfo_read(const struct zoneinfo *info, str name,
                   const struct value *at, struct arena *arena,
                   struct diags *diags, str *out);

enum zoneinfo_kind zoneinfo_kind(str name);

/* Reads "GMT+2", "UTC+05:30", "-0800", "Etc/GMT-1" as minutes ahead of UTC;
 * false for what is no offset. */
bool zoneinfo_offset(str name, int32_t *out_minutes);

/*
 * Gives up to ZONEINFO_SUGGESTIONS names of regions that were probably meant,
 * the likeliest first: for an abbreviation or an offset well-known places that
 * have it, otherwise names that are spelt alike.  They live as long as `info`.
 */
size_t zoneinfo_suggest(const struct zoneinfo *info, str name,
                        str out[ZONEINFO_SUGGESTIONS]);

#endif

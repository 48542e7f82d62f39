/* SPDX-License-Identifier: MIT */
/*
 * options: the words behind a command, read by a table that also is its help.
 */
#ifndef SLAGEN_CLI_OPTIONS_H
#define SLAGEN_CLI_OPTIONS_H

#include <stdio.h>

#include "base/arena.h"

/* Values of an option that may come several times, in their order. */
struct option_list {
    str *items;
    size_t count;
};

/* What a command may be told; each command uses the members it declares. */
struct options {
    const char *project;       /* -C, "." */
    const char *output;        /* -o */
    const char *partials;      /* --partials */
    str partner;               /* --partner ID */
    str plan;                  /* --plan ID */
    str locale;                /* --locale TAG[,TAG…] */
    str format;                /* --format WORD[,WORD…] */
    size_t workers;            /* -j N; 0: one for each processor */
    bool force;                /* --force */
    bool strict;               /* --strict */
    bool json;                 /* --json */
    bool manual;               /* --manual */
    bool bilingual;            /* --bilingual */
    bool pseudo;               /* --pseudo */
    str severity;              /* --severity ID */
    str target;                /* --target KIND */
    str opened;                /* --opened TIME */
    str zone;                  /* --zone ZONE */
    str channel;               /* --channel WORD */
    str request;               /* --request ID */
    str language;              /* --language TAG */
    str region;                /* --region ID */
    str environment;           /* --environment WORD */
    str tier;                  /* --tier ID */
    str customer_zone;         /* --customer-zone ZONE */
    str customer_calendar;     /* --customer-calendar ID */
    struct option_list pauses; /* --pause FROM/TO[/WHY] */
    const char *batch;         /* --batch FILE */
    str uptime;                /* --uptime PERCENT */
    str down;                  /* --down DURATION */
    str missed;                /* --missed N */
    str met;                   /* --met PERCENT */
    str fee;                   /* --fee AMOUNT */
    str term_fee;              /* --term-fee AMOUNT */
    str currency;              /* --currency CODE */
    str service;               /* --service NAME */
    str at;                    /* --at TIME */
    str year;                  /* --year YEAR */
    str incident;              /* --incident DATE */
    struct option_list set;    /* --set NAME=NUMBER */
    struct option_list with;   /* --with ID */
    str today;                 /* --today DATE */
    str explain;               /* --explain ID */
    const char *memory;        /* --memory FILE */
    str by;                    /* --by NAME */
    str role;                  /* --role ROLE */
    str origin;                /* --origin WORD */
    str only;                  /* --only STATE[,STATE…] */
    bool update;               /* --update */
    bool help;                 /* --help */
    const char **args;         /* what is no option */
    size_t arg_count;
};

enum option_kind {
    OPTION_FLAG,   /* bool */
    OPTION_PATH,   /* const char * */
    OPTION_TEXT,   /* str */
    OPTION_NUMBER, /* size_t, from 1 */
    OPTION_LIST,   /* struct option_list */
};

struct option_spec {
    const char *name;   /* "--output" */
    const char *letter; /* "-o", or NULL */
    const char *value;  /* "DIR" in the help; NULL for a flag */
    enum option_kind kind;
    size_t offset;       /* in struct options */
    const char *meaning; /* for the help */
};

/* An option with a text, for one command: TEXT_OPTION(zone, "--zone", "ZONE",
 * "the zone of such times") is option_zone, of the member `zone`. */
#define TEXT_OPTION(member, word, value, meaning)                              \
    static const struct option_spec option_##member = {                        \
        word,   NULL, value, OPTION_TEXT, offsetof(struct options, member),    \
        meaning}

/* Options that several commands share. */
extern const struct option_spec option_project;
extern const struct option_spec option_strict;
extern const struct option_spec option_json;
extern const struct option_spec option_pseudo;

struct command {
    const char *name;    /* as it is typed: "build", "l10n status" */
    const char *args;    /* "PARTNER/PLAN/DOCUMENT", or "" */
    const char *summary; /* one line */
    const char *details; /* more for its help, or "" */
    const struct option_spec *const *options; /* NULL ends the list */
    size_t arg_min;
    size_t arg_max;
    int (*run)(const struct options *options); /* gives the exit status */
    const struct command *const *group; /* a group has neither options nor run:
                                           the next word names one of these;
                                           NULL ends the list */
};

enum exit_status {
    EXIT_CLEAN = 0,
    EXIT_FAULTS = 1, /* of content or templates; nothing was published */
    EXIT_USAGE = 2,
    EXIT_MACHINE = 3, /* cannot read, cannot write, no memory */
};

/*
 * Reads the words behind the command into `out`.  False, after one line on
 * standard error, when one is wrong.
 */
bool options_read(const struct command *command, int argc, char **argv,
                  struct arena *arena, struct options *out);

/* Gives the path of a file that the command line names: below the project's
 * folder, unless it is absolute, "-", or NULL. */
const char *option_file(const struct options *options, const char *path,
                        struct arena *arena);

/* Prints the help of a command. */
void options_help(const struct command *command, FILE *out);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * when: what a plan promises for one request, from question to answer.
 *
 * A desk keeps what it has worked out about schedules, so that many questions
 * about few plans are answered fast.
 */
#ifndef SLAGEN_CLI_WHEN_H
#define SLAGEN_CLI_WHEN_H

#include "cli/options.h"
#include "cli/project.h"
#include "exchange/json.h"
#include "reckon/deadline.h"

/* The words of a question, as they were written; empty: not given. */
struct when_question {
    str plan;     /* "nordlicht/office" */
    str severity; /* an id, or its place: 1 is the gravest; empty where a kind
                     of request has targets of its own */
    str target;   /* "first-response" */
    str opened;   /* "2026-11-20T16:30" */
    str zone;     /* in which `opened` is written and answers are given */
    str channel;  /* "phone", and below: where targets differ by them */
    str request;
    str language;
    str region;
    str environment;
    str service;
    str tier;
    str customer_zone;
    str customer_calendar;
    struct option_list pauses; /* "FROM/TO" or "FROM/TO/customer" */
};

struct when_answer {
    const struct partner *partner;
    const struct plan *plan;
    const struct severity *severity; /* NULL: none was asked about */
    enum target_kind kind;
    const struct target *target;  /* its `at` is NULL: nothing is said of it */
    const struct schedule *hours; /* whose time counts; NULL: always */
    const struct zone *zone;
    int64_t opened;
    bool is_twice;             /* clocks showed `opened` twice */
    struct clock clock;        /* of the target, or else of the plan */
    bool is_unstarted;         /* a request by this channel starts no clock */
    bool is_uncovered;         /* nothing is promised for what runs in such an
                                  environment */
    struct deadline deadline;  /* of a limit that is a duration */
    struct deadline objective; /* of what is aimed at besides, if anything */
};

struct when_desk {
    struct project *project;
    struct arena arena; /* for what is kept */
    struct when_opening *openings;
};

void when_desk_open(struct when_desk *desk, struct project *project);
void when_desk_close(struct when_desk *desk);

/* Answers; false, with one line of complaint, when the question is wrong.  Both
 * live in `arena`. */
bool when_ask(struct when_desk *desk, const struct when_question *question,
              struct arena *arena, struct when_answer *out, str *complaint);

/* True when the limit is a duration, that falls due. */
bool when_is_due(const struct when_answer *answer);

/* True when something sooner is aimed at besides. */
bool when_has_objective(const struct when_answer *answer);

/* Gives why there is no due time. */
str when_reason(const struct when_answer *answer, struct arena *arena);

/* Writes an answer for people, and as a JSON object. */
void when_write_text(const struct when_answer *answer, struct arena *arena,
                     struct buf *out);
void when_write_json(const struct when_answer *answer, struct arena *arena,
                     struct json *json);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * availability: how much of the time a service can be used, and what is
 * credited when it is less.
 */
#ifndef SLAGEN_MODEL_AVAILABILITY_H
#define SLAGEN_MODEL_AVAILABILITY_H

#include "model/types.h"

enum availability_period {
    AVAILABILITY_MONTH,
    AVAILABILITY_QUARTER,
    AVAILABILITY_YEAR,
};

/* "10 % below 99.95 %": what is credited when availability falls below. */
struct credit {
    const struct value *at;
    struct percent credit;
    struct percent below;
};

struct availability {
    const struct value *at;
    struct percent promise; /* at NULL above: none */
    str service;            /* what it is promised of; empty: all covered */
    int per;                /* enum availability_period */
    str measured;           /* how, in the source language */
    LIST_OF(struct credit) credits; /* highest bound first */
    str of;                         /* what the percentages are taken of */
    struct period claim_within;     /* after the end of the period */
};

extern const struct schema availability_schema;

#endif

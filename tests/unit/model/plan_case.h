/* SPDX-License-Identifier: MIT */
/* Each case is what stands below three good lines of a plan, from line 4 on. */
#ifndef SLAGEN_TEST_PLAN_CASE_H
#define SLAGEN_TEST_PLAN_CASE_H

#include "model/read.h"

struct plan_case {
    const char *rest;
    const char *findings;
    const char *hint; /* NULL: any; "": none */
};

static inline bool read_plan(struct reader *r, const char *rest,
                             struct plan *plan)
{
    str yaml = arena_printf(&r->arena,
                            "plan: p\nname: P\nsupport: [technical]\n%s", rest);
    return reader_read(r, &plan_schema, yaml.data, plan);
}

static inline void check_plans(const struct plan_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct reader *r = reader_new();
        struct plan plan = {0};
        read_plan(r, cases[i].rest, &plan);
        check_findings(r, cases[i].rest, cases[i].findings, cases[i].hint);
        reader_release(r);
    }
}

#define CHECK_PLANS(cases) check_plans((cases), sizeof(cases) / sizeof *(cases))

/* The same as a whole catalogue, so that names are looked up, too. */
static inline void check_catalogues(const struct plan_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct reader *r = reader_new();
        struct catalogue catalogue;
        str yaml = arena_printf(&r->arena,
                                "plan: p\nname: P\nsupport: [technical]\n%s",
                                cases[i].rest);
        const struct value *document = reader_yaml(r, "t.yaml", yaml.data);
        catalogue_read(&document, 1, NULL, &r->reading, &catalogue);
        check_findings(r, cases[i].rest, cases[i].findings, cases[i].hint);
        reader_release(r);
    }
}

#define CHECK_CATALOGUES(cases)                                                \
    check_catalogues((cases), sizeof(cases) / sizeof *(cases))

#endif

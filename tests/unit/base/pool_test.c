/* SPDX-License-Identifier: MIT */
#include "base/pool.h"

#include "test.h"

enum { JOBS = 1000 };

struct count {
    int runs[JOBS];       /* of each job */
    size_t workers[JOBS]; /* who did it */
};

static void count_job(void *context, size_t worker, size_t job)
{
    struct count *count = context;
    count->runs[job]++;
    count->workers[job] = worker;
}

static void every_job_runs_once_for_any_number_of_workers(void **state)
{
    (void)state;
    static const size_t workers[] = {0, 1, 2, 7, 64};
    for (size_t i = 0; i < sizeof workers / sizeof *workers; i++) {
        struct count count = {{0}, {0}};
        size_t most = workers[i] ? workers[i] : 1;
        pool_run(workers[i], JOBS, count_job, &count);
        for (size_t job = 0; job < JOBS; job++) {
            assert_int_equal(count.runs[job], 1);
            assert_true(count.workers[job] < most);
        }
    }
}

static void fewer_jobs_than_workers_are_done_too(void **state)
{
    (void)state;
    struct count count = {{0}, {0}};
    pool_run(8, 3, count_job, &count);
    assert_int_equal(count.runs[0] + count.runs[1] + count.runs[2], 3);
    assert_int_equal(count.runs[3], 0);
    pool_run(8, 0, count_job, &count);
    assert_int_equal(count.runs[0], 1);
    assert_true(pool_default_workers() >= 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_job_runs_once_for_any_number_of_workers),
        cmocka_unit_test(fewer_jobs_than_workers_are_done_too),
    };
    return RUN_TESTS(tests);
}

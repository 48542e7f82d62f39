/* SPDX-License-Identifier: MIT */
#include "base/pool.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>

#include "base/arena.h"

struct pool {
    pool_job *run;
    void *context;
    size_t job_count;
    atomic_size_t next_job;
};

struct worker {
    struct pool *pool;
    size_t number;
    pthread_t thread;
};

static void *work(void *argument)
{
    struct worker *worker = argument;
    struct pool *pool = worker->pool;
    for (;;) {
        size_t job = atomic_fetch_add(&pool->next_job, 1);
        if (job >= pool->job_count) {
            return NULL;
        }
        pool->run(pool->context, worker->number, job);
    }
}

void pool_run(size_t worker_count, size_t job_count, pool_job *run,
              void *context)
{
    struct pool pool = {.run = run, .context = context, .job_count = job_count};
    struct arena arena = {0};
    size_t wanted = worker_count < job_count ? worker_count : job_count;
    size_t count = wanted ? wanted : 1;
    struct worker *workers = ARENA_ARRAY(&arena, count, struct worker);
    size_t started = 1;
    for (size_t i = 0; i < count; i++) {
        workers[i] = (struct worker){.pool = &pool, .number = i};
    }
    while (started < count && pthread_create(&workers[started].thread, NULL,
                                             work, &workers[started]) == 0) {
        started++;
    }
    work(&workers[0]);
    for (size_t i = 1; i < started; i++) {
        pthread_join(workers[i].thread, NULL);
    }
    arena_release(&arena);
}

size_t pool_default_workers(void)
{
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) != 0) {
        return 1;
    }
    int count = CPU_COUNT(&set);
    return count > 0 ? (size_t)count : 1;
}

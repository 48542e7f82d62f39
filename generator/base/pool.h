/* SPDX-License-Identifier: MIT */
/*
 * pool: the same job many times, on several threads.
 *
 * Workers take the next job number from one counter until none is left.  What
 * they share must be immutable; what a job makes goes into slot `job` of an
 * array that the caller holds, so that the result is the same for any number
 * of workers.
 */
#ifndef SLAGEN_BASE_POOL_H
#define SLAGEN_BASE_POOL_H

#include <stddef.h>

/* Does job number `job` on worker number `worker` (both from 0). */
typedef void pool_job(void *context, size_t worker, size_t job);

/*
 * Runs jobs [0, job_count) on `worker_count` threads (at least one, the
 * caller's own among them) and returns when all are done.  Where the machine
 * refuses a thread, the others do its work.
 */
void pool_run(size_t worker_count, size_t job_count, pool_job *run,
              void *context);

/* Gives the number of processors that this process may use, at least 1. */
size_t pool_default_workers(void);

#endif

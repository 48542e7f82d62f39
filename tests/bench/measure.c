/* SPDX-License-Identifier: MIT */
/* measure N COMMAND…: runs it N times with its output thrown away, and prints
 * the least wall time and processor time in milliseconds, and the greatest
 * memory in KiB.  The least: what disturbs a machine only ever adds. */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

struct figures {
    int64_t wall_us;
    int64_t cpu_us;
    long memory_kib;
};

static int64_t now_us(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static int64_t in_us(struct timeval time)
{
    return (int64_t)time.tv_sec * 1000000 + time.tv_usec;
}

static int run(char **command, struct figures *out)
{
    struct rusage used;
    int status;
    int64_t start = now_us();
    pid_t child = fork();
    if (child == 0) {
        int null = open("/dev/null", O_WRONLY);
        dup2(null, 1);
        execvp(command[0], command);
        _exit(127);
    }
    if (child < 0 || wait4(child, &status, 0, &used) != child) {
        return -1;
    }
    out->wall_us = now_us() - start;
    out->cpu_us = in_us(used.ru_utime) + in_us(used.ru_stime);
    out->memory_kib = used.ru_maxrss;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int main(int argc, char **argv)
{
    struct figures best = {INT64_MAX, INT64_MAX, 0};
    int times = argc > 2 ? atoi(argv[1]) : 0;
    for (int i = 0; i < times; i++) {
        struct figures here = {0, 0, 0};
        if (run(argv + 2, &here) != 0) {
            fprintf(stderr, "measure: %s failed\n", argv[2]);
            return 1;
        }
        best.wall_us =
            here.wall_us < best.wall_us ? here.wall_us : best.wall_us;
        best.cpu_us = here.cpu_us < best.cpu_us ? here.cpu_us : best.cpu_us;
        best.memory_kib = here.memory_kib > best.memory_kib ? here.memory_kib
                                                            : best.memory_kib;
    }
    if (times <= 0) {
        fputs("usage: measure TIMES COMMAND…\n", stderr);
        return 2;
    }
    printf("%.1f %.1f %ld\n", (double)best.wall_us / 1000,
           (double)best.cpu_us / 1000, best.memory_kib);
    return 0;
}

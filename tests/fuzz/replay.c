/* SPDX-License-Identifier: MIT */
/* Runs a fuzz target over the files that are named, without libFuzzer. */
#include "fuzz.h"

enum { MOST_BYTES = 1 << 20 };

int LLVMFuzzerInitialize(int *argc, char ***argv) __attribute__((weak));

static void replay(const char *path)
{
    static uint8_t bytes[MOST_BYTES];
    FILE *file = fopen(path, "rb");
    require(file);
    size_t size = fread(bytes, 1, sizeof bytes, file);
    require(feof(file) && !ferror(file));
    fclose(file);
    /* Exactly as long as the input, so that a step over its end shows. */
    uint8_t *copy = malloc(size ? size : 1);
    require(copy);
    memcpy(copy, bytes, size);
    LLVMFuzzerTestOneInput(copy, size);
    free(copy);
}

int main(int argc, char **argv)
{
    if (LLVMFuzzerInitialize) {
        LLVMFuzzerInitialize(&argc, &argv);
    }
    for (int i = 1; i < argc; i++) {
        replay(argv[i]);
    }
    return 0;
}

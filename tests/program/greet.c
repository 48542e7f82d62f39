/* SPDX-License-Identifier: MIT */
/* A program of somebody else's, which knows the library by its header only. */
#include <slagen/mustache.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Its data: one person with one name. */
struct person {
    const char *name;
};

static void *allocate(void *context, size_t size)
{
    (void)context;
    return malloc(size);
}

static const void *find(void *context, const void *value,
                        const struct mustache_key *key, uint32_t *hint)
{
    const struct person *person = value;
    (void)context;
    (void)hint;
    bool wanted = key->len == 4 && memcmp(key->data, "name", 4) == 0;
    return wanted ? person->name : NULL;
}

static enum mustache_kind kind(void *context, const void *value,
                               size_t *item_count)
{
    (void)context;
    (void)item_count;
    return value ? MUSTACHE_TRUE : MUSTACHE_FALSE;
}

static enum mustache_reading text(void *context, const void *value, bool raw,
                                  struct mustache_text *out)
{
    (void)context;
    (void)raw;
    *out = (struct mustache_text){value, strlen(value)};
    return MUSTACHE_READ;
}

int main(void)
{
    static const char source[] = "Hello, {{name}}!\n";
    static const struct person person = {"Ada & Charles"};
    static const struct mustache_compiler compiler = {.allocate = allocate};
    static const struct mustache_host host = {
        .find = find, .kind = kind, .text = text};
    char page[64];
    struct mustache_output out = {.data = page, .capacity = sizeof page};
    struct mustache_template *greeting = mustache_compile(
        (struct mustache_text){source, sizeof source - 1}, &compiler);
    if (!greeting || !mustache_render(greeting, &host, NULL, &person, &out)) {
        return 1;
    }
    fwrite(out.data, 1, out.len, stdout);
    free(greeting);
    return 0;
}

/* SPDX-License-Identifier: MIT */
#include "cli/version.h"

#include <stdio.h>

#include "cli/options.h"
#include "exchange/ics_read.h"
#include "exchange/xml.h"
#include "input/yaml.h"
#include "input/zoneinfo.h"
#include "translate/init.h"
#include "typeset/prose.h"

static str tzdata_version(struct arena *arena)
{
    struct zoneinfo info;
    struct diags diags;
    diags_init(&diags, arena);
    if (!zoneinfo_open(NULL, arena, &diags, &info)) {
        return STR("none");
    }
    zoneinfo_close(&info);
    return info.version;
}

void version_libraries(struct arena *arena,
                       struct manifest_library out[VERSION_LIBRARY_COUNT])
{
    struct translate_versions icu = translate_versions_get(arena);
    const struct manifest_library libraries[VERSION_LIBRARY_COUNT] = {
        {STR("cldr"), icu.cldr},
        {STR("cmark"), prose_cmark_version()},
        {STR("icu"), icu.icu},
        {STR("icu-zone-names"), icu.zones},
        {STR("libical"), ics_library_version()},
        {STR("libyaml"), yaml_library_version()},
        {STR("tzdata"), tzdata_version(arena)},
        {STR("unicode"), icu.unicode},
    };
    memcpy(out, libraries, sizeof libraries);
}

int version_print(void)
{
    struct arena arena = {0};
    struct diags diags;
    struct manifest_library libraries[VERSION_LIBRARY_COUNT];
    diags_init(&diags, &arena);
    if (!translate_init(&diags)) {
        fputs("slagen: ICU's data cannot be loaded\n", stderr);
        arena_release(&arena);
        return EXIT_MACHINE;
    }
    version_libraries(&arena, libraries);
    puts("slagen " SLAGEN_VERSION);
    for (size_t i = 0; i < VERSION_LIBRARY_COUNT; i++) {
        printf("%-15.*s %.*s\n", STR_ARG(libraries[i].name),
               STR_ARG(libraries[i].version));
    }
    /* It reads and writes files of translators: no page depends on it. */
    str libxml2 = xml_library_version();
    printf("%-15s %.*s\n", "libxml2", STR_ARG(libxml2));
    translate_release();
    arena_release(&arena);
    return EXIT_CLEAN;
}

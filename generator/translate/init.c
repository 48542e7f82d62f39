/* SPDX-License-Identifier: MIT */
#include "translate/init.h"

#include <stdlib.h>

#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/uclean.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>
#include <unicode/uversion.h>

#include "translate/icu.h"

/* --- memory: ICU looks at too few of its allocations, and falls ------------
 */

static void *U_CALLCONV icu_take(const void *context, size_t size)
{
    (void)context;
    void *memory = malloc(size ? size : 1);
    if (!memory) {
        arena_out_of_memory();
    }
    return memory;
}

static void *U_CALLCONV take_more(const void *context, void *old, size_t size)
{
    (void)context;
    void *memory = realloc(old, size ? size : 1);
    if (!memory) {
        arena_out_of_memory();
    }
    return memory;
}

static void U_CALLCONV icu_give_back(const void *context, void *memory)
{
    (void)context;
    free(memory);
}

/* --- the rest ---------------------------------------------------------------
 */

bool translate_init(struct diags *diags)
{
    UErrorCode status = U_ZERO_ERROR;
    u_setMemoryFunctions(NULL, icu_take, take_more, icu_give_back, &status);
    u_init(&status);
    uloc_setDefault("root", &status);
    if (U_FAILURE(status)) {
        struct diag *diag = diag_add(
            diags, SEVERITY_ERROR, "locale-icu", NULL, (pos){0}, (pos){0},
            "ICU cannot load its data (%s)", u_errorName(status));
        diag_hint(diags, diag, "install ICU's data files, or unset ICU_DATA");
        diags->machine_failed = true;
        return false;
    }
    return true;
}

void translate_release(void)
{
    u_cleanup();
}

static str version_text(const UVersionInfo version, struct arena *arena)
{
    char text[U_MAX_VERSION_STRING_LENGTH];
    u_versionToString(version, text);
    return arena_copy(arena, str_from(text));
}

struct translate_versions translate_versions_get(struct arena *arena)
{
    struct translate_versions out;
    UVersionInfo version;
    UErrorCode status = U_ZERO_ERROR;
    u_getVersion(version);
    out.icu = version_text(version, arena);
    ulocdata_getCLDRVersion(version, &status);
    out.cldr = version_text(version, arena);
    u_getUnicodeVersion(version);
    out.unicode = version_text(version, arena);
    out.zones = arena_copy(arena, str_from(ucal_getTZDataVersion(&status)));
    icu_require(status);
    return out;
}

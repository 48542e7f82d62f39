/* SPDX-License-Identifier: MIT */
/* slagen l10n import-side-by-side: pages that carry their source beside them.
 */
#include "cli/l10n.h"
#include "cli/report.h"

static int import_side_by_side(const struct options *options)
{
    (void)options;
    return EXIT_CLEAN;
}

static const struct option_spec *const specs[] = {&option_project, &option_json,
                                                  NULL};

const struct command command_l10n_side_by_side = {
    .name = "l10n import-side-by-side",
    .args = "FILE…",
    .summary = "judge pages that show their source; make a "
               "translation memory of them",
    .details = "",
    .options = specs,
    .arg_min = 1,
    .arg_max = SIZE_MAX,
    .run = import_side_by_side,
};

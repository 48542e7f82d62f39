/* SPDX-License-Identifier: MIT */
/* slagen l10n: the group, and the list of what is in it. */
#include "cli/l10n.h"

static const struct command *const group[] = {
    &command_l10n_status,
    &command_l10n_check,
    &command_l10n_export,
    &command_l10n_import,
    &command_l10n_review,
    &command_l10n_approve,
    &command_l10n_diff,
    &command_l10n_why,
    &command_l10n_pseudo,
    &command_l10n_side_by_side,
    NULL,
};

const struct command command_l10n = {
    .name = "l10n",
    .args = "COMMAND",
    .summary = "serve those who translate: slagen l10n --help lists how",
    .details = "Serves those who translate.",
    .group = group,
};

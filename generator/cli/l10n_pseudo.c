/* SPDX-License-Identifier: MIT */
/* slagen l10n pseudo: words that no translator will ever see. */
#include "cli/l10n.h"
#include "cli/report.h"
#include "cli/strays.h"

static const struct option_spec option_format = {
    "--format",
    NULL,
    "FORMAT",
    OPTION_TEXT,
    offsetof(struct options, format),
    "text (default), json, sarif or github"};

static const struct option_spec *const specs[] = {
    &option_project, &option_format, &option_strict, NULL};

static void find_strays(struct project *project)
{
    const struct pages_filter filter = {
        .locale = pseudo_tag(PSEUDO_ACCENTED),
        .formats = {[OUTPUT_HTML] = true},
    };
    struct pages pages;
    struct strays strays;
    pages_plan(&pages, project, &filter);
    strays_begin(&strays, project, &pages);
    pages_make(&pages, project, pool_default_workers(), strays_look, &strays);
    strays_end(&strays);
}

static int pseudo(const struct options *options)
{
    struct project project;
    enum report_format format;
    if (!report_format_read(options->format, &format)) {
        fprintf(stderr, "slagen l10n pseudo: --format is text, json, sarif or "
                        "github\n");
        return EXIT_USAGE;
    }
    project_open_as(&project, options->project,
                    &(struct project_wishes){.pseudo = true});
    if (project.usable) {
        find_strays(&project);
    }
    project_settle(&project, false);
    if (options->strict) {
        diags_harden(&project.diags);
    }
    bool printed =
        report_print(&project.diags, format, options->project, stdout);
    int status = printed ? report_status(&project.diags) : EXIT_MACHINE;
    project_close(&project);
    return status;
}

const struct command command_l10n_pseudo = {
    .name = "l10n pseudo",
    .args = "",
    .summary = "find words on the pages that no translator will ever see",
    .details =
        "Makes the pages in en-XA, a language in which every text has marks "
        "around it,\nand publishes nothing.  What stands outside of the marks "
        "was written by a\ntemplate; mark names with translate=\"no\".  "
        "docs/translations.md tells more.",
    .options = specs,
    .run = pseudo,
};

/* SPDX-License-Identifier: MIT */
/* slagen check: finds every fault and writes nothing. */
#include "cli/commands.h"
#include "cli/pages.h"
#include "cli/proofs.h"
#include "cli/report.h"
#include "cli/rule_page.h"
#include "cli/strays.h"

static const struct option_spec option_format = {
    "--format",
    NULL,
    "FORMAT",
    OPTION_TEXT,
    offsetof(struct options, format),
    "text (default), json, sarif or github"};

static const struct option_spec option_explain = {
    "--explain",
    NULL,
    "ID",
    OPTION_TEXT,
    offsetof(struct options, explain),
    "tell what a finding means, and check nothing"};

static const struct option_spec option_today = {
    "--today",
    NULL,
    "DATE",
    OPTION_TEXT,
    offsetof(struct options, today),
    "judge by this day, such as 2027-01-31 (default: by none)"};

static const struct option_spec *const specs[] = {&option_project,
                                                  &option_format,
                                                  &option_explain,
                                                  &option_today,
                                                  &option_strict,
                                                  &option_pseudo,
                                                  NULL};

static void make_all(const struct pages *pages, struct project *project,
                     bool pseudo)
{
    struct strays strays;
    if (!pseudo) {
        pages_make(pages, project, pool_default_workers(), NULL, NULL);
        return;
    }
    strays_begin(&strays, project, pages);
    pages_make(pages, project, pool_default_workers(), strays_look, &strays);
    strays_end(&strays);
}

static void find_all(struct project *project, const struct options *options,
                     date today)
{
    const struct project_wishes wishes = {today, options->pseudo};
    project_open_as(project, options->project, &wishes);
    if (project->usable) {
        struct pages pages;
        project_proof(project);
        pages_plan(&pages, project,
                   &(struct pages_filter){.all_formats = true});
        make_all(&pages, project, options->pseudo);
    }
    project_settle(project, true);
    if (options->strict) {
        diags_harden(&project->diags);
    }
}

static int check(const struct options *options)
{
    struct project project;
    enum report_format format;
    if (!report_format_read(options->format, &format)) {
        fprintf(stderr,
                "slagen check: --format is text, json, sarif or github\n");
        return EXIT_USAGE;
    }
    date today = {0};
    if (options->today.len && !date_parse(options->today, &today)) {
        fprintf(stderr, "slagen check: --today is a day such as 2027-01-31\n");
        return EXIT_USAGE;
    }
    if (options->explain.len) {
        return rule_page_print("check", options->explain);
    }
    find_all(&project, options, today);
    bool printed =
        report_print(&project.diags, format, options->project, stdout);
    int status = printed ? report_status(&project.diags) : EXIT_MACHINE;
    project_close(&project);
    return status;
}

const struct command command_check = {
    .name = "check",
    .args = "",
    .summary = "find every fault of a project, and write nothing",
    .details =
        "With --format json it prints an array of {rule, severity, file, "
        "line,\ncolumn, end_line, end_column, message, hint, related, "
        "suppressed}.  Lines and\ncolumns count from 1, columns in characters; "
        "the end is behind the last one.\nsarif is SARIF 2.1.0, github are "
        "workflow commands of GitHub Actions;\ndocs/checking.md shows both at "
        "work.  slagen has no clock: what is past on a day\nis found with "
        "--today.",
    .options = specs,
    .run = check,
};

/* SPDX-License-Identifier: MIT */
/* slagen check: finds every fault and writes nothing. */
#include "cli/commands.h"
#include "cli/pages.h"
#include "cli/report.h"
#include "rules/rules.h"

static const struct option_spec option_format = {
    "--format",
    NULL,
    "text|json",
    OPTION_TEXT,
    offsetof(struct options, format),
    "how to print findings (default: text)"};

static const struct option_spec option_today = {
    "--today",
    NULL,
    "DATE",
    OPTION_TEXT,
    offsetof(struct options, today),
    "judge by this day, such as 2027-01-31 (default: by none)"};

static const struct option_spec *const specs[] = {
    &option_project, &option_format, &option_today, &option_strict, NULL};

static int check(const struct options *options)
{
    struct project project;
    bool json = str_equal(options->format, STR("json"));
    if (options->format.len && !json &&
        !str_equal(options->format, STR("text"))) {
        fprintf(stderr, "slagen check: --format is text or json\n");
        return EXIT_USAGE;
    }
    date today = {0};
    if (options->today.len && !date_parse(options->today, &today)) {
        fprintf(stderr, "slagen check: --today is a day such as 2027-01-31\n");
        return EXIT_USAGE;
    }
    project_open_on(&project, options->project, today);
    if (project.usable) {
        struct pages pages;
        pages_plan(&pages, &project,
                   &(struct pages_filter){.all_formats = true});
        pages_make(&pages, &project, pool_default_workers(), NULL, NULL);
    }
    if (options->strict) {
        diags_harden(&project.diags);
    }
    bool printed = json ? report_json(&project.diags, stdout)
                        : report_text(&project.diags, stdout);
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
        "line,\ncolumn, end_line, end_column, message, hint, related}.  Lines "
        "and "
        "columns count\nfrom 1, columns in characters; the end is behind the "
        "last one.\nslagen has no clock: what is past on a day is found with "
        "--today.",
    .options = specs,
    .run = check,
};

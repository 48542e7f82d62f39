/* SPDX-License-Identifier: MIT */
#include "cli/rule_page.h"

#include "cli/report.h"
#include "rules/findings.h"

enum { PAGE_MAX_BYTES = 64 << 10 };

static const char *what_it_is(const struct finding *finding)
{
    switch (finding->severity) {
    case SEVERITY_NOTE:
        return "Note";
    case SEVERITY_WARNING:
        return "Warning";
    case SEVERITY_ERROR:
        return finding_is_certain(finding) ? "Error, always" : "Error";
    }
    return "Error";
}

static void add_example(struct buf *out, str file, const char *example)
{
    buf_printf(out, "\n```%s\n",
               str_ends_with(file, STR(".yaml")) ? "yaml" : "html");
    buf_add(out, str_from(example));
    BUF_ADD(out, "```\n");
}

void rule_page_write(const struct finding *finding, struct buf *out)
{
    bool ended = str_ends_with(str_from(finding->remedy), STR("?"));
    buf_printf(out, "## %s\n\n%s", finding->id, what_it_is(finding));
    if (finding->duty && *finding->duty) {
        buf_printf(out, " (%s)", finding->duty);
    }
    buf_printf(out, ". %s\n\nRemedy: %s%s\n", finding->meaning, finding->remedy,
               ended ? "" : ".");
    if (finding->example) {
        str file = str_from(finding->file);
        buf_printf(out, "\nFound in `%s`:\n", finding->file);
        add_example(out, file, finding->example);
        BUF_ADD(out, "\nNot found:\n");
        add_example(out, file, finding->neighbour);
    }
}

static void complain(const char *command, const struct findings *all, str id)
{
    const struct finding *nearest = findings_nearest(all, id);
    fprintf(stderr, "slagen %s: there is no finding `%.*s`", command,
            STR_ARG(id));
    if (nearest) {
        fprintf(stderr, "; did you mean `%s`?\n", nearest->id);
    } else {
        fputs("; slagen rules lists them all\n", stderr);
    }
}

int rule_page_print(const char *command, str id)
{
    struct arena arena = {0};
    struct buf text;
    int status = EXIT_USAGE;
    buf_init(&text, PAGE_MAX_BYTES);
    struct findings all = findings_all(&arena);
    const struct finding *finding = findings_find(&all, id);
    if (finding) {
        rule_page_write(finding, &text);
        status =
            print_text(buf_text(&text), stdout) ? EXIT_CLEAN : EXIT_MACHINE;
    } else {
        complain(command, &all, id);
    }
    buf_release(&text);
    arena_release(&arena);
    return status;
}

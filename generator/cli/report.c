/* SPDX-License-Identifier: MIT */
#include "cli/report.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "exchange/annotations.h"
#include "exchange/json.h"
#include "exchange/sarif.h"
#include "input/source.h"
#include "rules/findings.h"

enum { REPORT_MAX_BYTES = 64 << 20 };

bool print_text(str text, FILE *out)
{
    if (fwrite(text.data ? text.data : "", 1, text.len, out) == text.len &&
        fflush(out) == 0) {
        return true;
    }
    fprintf(stderr, "slagen: cannot print: %s\n", strerror(errno));
    return false;
}

/* A report that was cut would look as if there were no more to find. */
static bool print_all(const struct buf *text, FILE *out)
{
    if (text->full) {
        fputs("slagen: cannot print: there are too many findings\n", stderr);
        return false;
    }
    return print_text(buf_text(text), out);
}

static void add_count(struct buf *text, size_t count, const char *what)
{
    buf_printf(text, "%zu %s%s", count, what, count == 1 ? "" : "s");
}

static void add_summary(struct buf *text, const struct diags *diags,
                        size_t left_out)
{
    if (left_out) {
        buf_printf(text, "… and %zu more\n", left_out);
    }
    if (diags->error_count + diags->warning_count + diags->allowed_count) {
        add_count(text, diags->error_count, "error");
        BUF_ADD(text, ", ");
        add_count(text, diags->warning_count, "warning");
        if (diags->allowed_count) {
            buf_printf(text, ", %zu suppressed", diags->allowed_count);
        }
        BUF_ADD(text, "\n");
    }
}

/* Only to a person, and only where there is more to tell. */
static void add_advice(struct buf *text, const struct diags *diags, FILE *out)
{
    if (diags->count > diags->allowed_count && isatty(fileno(out))) {
        BUF_ADD(text, "slagen check --explain RULE tells more about one\n");
    }
}

static bool wants_color(FILE *out)
{
    const char *no_color = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");
    return isatty(fileno(out)) && !(no_color && *no_color) &&
           !(terminal && strcmp(terminal, "dumb") == 0);
}

/* Shares out the places among findings: to errors first, then to warnings. */
static void share_places(const struct diags *diags, size_t *places)
{
    size_t counts[SEVERITY_ERROR + 1] = {0};
    size_t rest = REPORT_MAX_SHOWN;
    for (size_t i = 0; i < diags->count; i++) {
        counts[diags->items[i].severity] += diags->items[i].reason.len == 0;
    }
    for (int severity = SEVERITY_ERROR; severity >= SEVERITY_NOTE; severity--) {
        places[severity] = counts[severity] < rest ? counts[severity] : rest;
        rest -= places[severity];
    }
}

bool report_text(struct diags *diags, FILE *out)
{
    struct buf text;
    bool color = wants_color(out);
    size_t places[SEVERITY_ERROR + 1];
    size_t left_out = 0;
    buf_init(&text, REPORT_MAX_BYTES);
    diags_sort(diags);
    share_places(diags, places);
    for (size_t i = 0; i < diags->count; i++) {
        const struct diag *diag = &diags->items[i];
        if (diag->reason.len == 0 && places[diag->severity]) {
            diag_render(diag, color, &text);
            places[diag->severity]--;
        } else {
            left_out += diag->reason.len == 0;
        }
    }
    add_summary(&text, diags, left_out);
    add_advice(&text, diags, out);
    bool printed = print_all(&text, out);
    buf_release(&text);
    return printed;
}

static str path_of(const struct source *source)
{
    return source ? source->path : STR("");
}

static void write_related(struct json *json, const struct diag *diag)
{
    json_key(json, STR("related"));
    if (diag->related_message.len == 0) {
        json_null(json);
        return;
    }
    json_map_start(json);
    json_put_text(json, "file", path_of(diag->related_source));
    json_put_int(json, "line", diag->related.line);
    json_put_int(json, "column", diag->related.column);
    json_put_text(json, "message", diag->related_message);
    json_end(json);
}

static void write_diag(struct json *json, const struct diag *diag)
{
    json_map_start(json);
    json_put_text(json, "rule", str_from(diag->rule));
    json_put_text(json, "severity", str_from(severity_name(diag->severity)));
    json_put_text(json, "file", path_of(diag->source));
    json_put_int(json, "line", diag->start.line);
    json_put_int(json, "column", diag->start.column);
    json_put_int(json, "end_line", diag->end.line);
    json_put_int(json, "end_column", diag->end.column);
    json_put_text(json, "message", diag->message);
    json_put_text(json, "hint", diag->hint);
    write_related(json, diag);
    json_key(json, STR("suppressed"));
    if (diag->reason.len) {
        json_text(json, diag->reason);
    } else {
        json_null(json);
    }
    json_end(json);
}

static void write_json(const struct diags *diags, struct buf *out)
{
    struct json json;
    json_start(&json, JSON_PRETTY, out);
    json_list_start(&json);
    for (size_t i = 0; i < diags->count; i++) {
        write_diag(&json, &diags->items[i]);
    }
    json_end(&json);
    json_finish(&json);
}

static void write_sarif(const struct diags *diags, str folder, struct buf *out)
{
    struct findings findings = findings_all(diags->arena);
    const struct sarif_tool tool = {
        .findings = &findings,
        .version = STR(SLAGEN_VERSION),
        .folder = folder,
        .embedded = STR(SOURCE_EMBEDDED),
    };
    sarif_write(diags, &tool, out);
}

/* Gives what stands before the paths of a project, seen from here: "docs/".
 * Nothing for one that lies elsewhere: where it is seen from there, nobody
 * knows. */
static str folder_before(const char *project, struct arena *arena)
{
    str path = str_from(project);
    str rest = path;
    str folder = STR("");
    if (str_starts_with(path, STR("/"))) {
        return STR("");
    }
    while (rest.len) {
        str part = str_cut(&rest, '/');
        if (str_equal(part, STR(".."))) {
            return STR("");
        }
        if (part.len && !str_equal(part, STR("."))) {
            folder = arena_printf(arena, "%.*s%.*s/", STR_ARG(folder),
                                  STR_ARG(part));
        }
    }
    return folder;
}

bool report_format_read(str word, enum report_format *out)
{
    static const char *const words[] = {"text", "json", "sarif", "github"};
    *out = REPORT_TEXT;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (str_equal(word, str_from(words[i]))) {
            *out = (enum report_format)i;
            return true;
        }
    }
    return word.len == 0;
}

bool report_print(struct diags *diags, enum report_format format,
                  const char *project, FILE *out)
{
    struct buf text;
    if (format == REPORT_TEXT) {
        return report_text(diags, out);
    }
    buf_init(&text, REPORT_MAX_BYTES);
    diags_sort(diags);
    str folder = folder_before(project, diags->arena);
    if (format == REPORT_JSON) {
        write_json(diags, &text);
    } else if (format == REPORT_SARIF) {
        write_sarif(diags, folder, &text);
    } else {
        annotations_write(diags, folder, STR(SOURCE_EMBEDDED), &text);
    }
    bool printed = print_all(&text, out);
    buf_release(&text);
    return printed;
}

int report_status(const struct diags *diags)
{
    if (diags->machine_failed) {
        return EXIT_MACHINE;
    }
    return diags->error_count ? EXIT_FAULTS : EXIT_CLEAN;
}

int report_end(struct diags *diags, int status)
{
    report_text(diags, stderr);
    return status == EXIT_CLEAN ? report_status(diags) : status;
}

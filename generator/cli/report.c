/* SPDX-License-Identifier: MIT */
#include "cli/report.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "exchange/json.h"

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

static void add_count(struct buf *text, size_t count, const char *what)
{
    buf_printf(text, "%zu %s%s", count, what, count == 1 ? "" : "s");
}

static void add_summary(struct buf *text, const struct diags *diags)
{
    if (diags->count > REPORT_MAX_SHOWN) {
        buf_printf(text, "… and %zu more\n", diags->count - REPORT_MAX_SHOWN);
    }
    if (diags->error_count + diags->warning_count) {
        add_count(text, diags->error_count, "error");
        BUF_ADD(text, ", ");
        add_count(text, diags->warning_count, "warning");
        BUF_ADD(text, "\n");
    }
}

bool report_text(struct diags *diags, FILE *out)
{
    struct buf text;
    bool color = isatty(fileno(out)) && !getenv("NO_COLOR");
    buf_init(&text, REPORT_MAX_BYTES);
    diags_sort(diags);
    for (size_t i = 0; i < diags->count && i < REPORT_MAX_SHOWN; i++) {
        diag_render(&diags->items[i], color, &text);
    }
    add_summary(&text, diags);
    bool printed = print_text(buf_text(&text), out);
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
    json_end(json);
}

bool report_json(struct diags *diags, FILE *out)
{
    struct buf text;
    struct json json;
    buf_init(&text, REPORT_MAX_BYTES);
    diags_sort(diags);
    json_start(&json, JSON_PRETTY, &text);
    json_list_start(&json);
    for (size_t i = 0; i < diags->count; i++) {
        write_diag(&json, &diags->items[i]);
    }
    json_end(&json);
    json_finish(&json);
    bool printed = print_text(buf_text(&text), out);
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

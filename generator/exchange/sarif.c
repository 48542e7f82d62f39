/* SPDX-License-Identifier: MIT */
#include "exchange/sarif.h"

#include "exchange/fingerprint.h"
#include "exchange/json.h"

#define SCHEMA                                                                 \
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"      \
    "sarif-schema-2.1.0.json"

enum { LONGEST_TEXT = 64 << 10 };

struct sarif {
    struct json json;
    const struct sarif_tool *tool;
    const struct fingerprint *fingerprints;
    struct buf text; /* a message while it is put together */
};

/* ---- texts --------------------------------------------------------------- */

/* Gives the length of "{12}" at the start, or 0. */
static size_t placeholder_len(str text)
{
    size_t i = 1;
    while (i < text.len && text.data[i] >= '0' && text.data[i] <= '9') {
        i++;
    }
    return text.len && text.data[0] == '{' && i > 1 && i < text.len &&
                   text.data[i] == '}'
               ? i + 1
               : 0;
}

/* A bracket would begin a link where "](" follows. */
static void add_message(struct buf *out, str text)
{
    bool links = str_find(text, STR("](")) >= 0;
    for (size_t i = 0; i < text.len; i++) {
        str rest = str_slice(text, i, text.len);
        size_t len = placeholder_len(rest);
        if (len) {
            buf_printf(out, "{%.*s}", (int)len, rest.data);
            i += len - 1;
        } else if (links && (text.data[i] == '[' || text.data[i] == ']')) {
            buf_printf(out, "\\%c", text.data[i]);
        } else {
            buf_add_char(out, text.data[i]);
        }
    }
}

/* Appends a sentence that has its full stop. */
static void add_sentence(struct buf *out, const char *before, str text)
{
    buf_add(out, str_from(before));
    add_message(out, text);
    bool ended = str_ends_with(text, STR("?")) || str_ends_with(text, STR("."));
    buf_add(out, ended ? STR("") : STR("."));
}

/* The key's value is {"text": …} of what stands in `text`, which is emptied. */
static void put_message(struct sarif *sarif, const char *key)
{
    json_key(&sarif->json, str_from(key));
    json_map_start(&sarif->json);
    json_put_text(&sarif->json, "text", buf_text(&sarif->text));
    json_end(&sarif->json);
    buf_clear(&sarif->text);
}

static void put_text(struct sarif *sarif, const char *key, str text)
{
    add_message(&sarif->text, text);
    put_message(sarif, key);
}

/* ---- the tool ------------------------------------------------------------ */

static void add_example(struct buf *out, const char *heading,
                        const char *example)
{
    str text = str_from(example);
    buf_printf(out, "%s\n\n```\n", heading);
    add_message(out, text);
    buf_add(out, str_ends_with(text, STR("\n")) ? STR("") : STR("\n"));
    BUF_ADD(out, "```\n");
}

static void put_help(struct sarif *sarif, const struct finding *finding)
{
    struct json *json = &sarif->json;
    json_key(json, STR("help"));
    json_map_start(json);
    add_sentence(&sarif->text, "Remedy: ", str_from(finding->remedy));
    json_put_text(json, "text", buf_text(&sarif->text));
    if (finding->example) {
        BUF_ADD(&sarif->text, "\n\n");
        add_example(&sarif->text, "Found:", finding->example);
        BUF_ADD(&sarif->text, "\n");
        add_example(&sarif->text, "Not found:", finding->neighbour);
    }
    json_put_text(json, "markdown", buf_text(&sarif->text));
    buf_clear(&sarif->text);
    json_end(json);
}

static void put_rule(struct sarif *sarif, const struct finding *finding)
{
    struct json *json = &sarif->json;
    str meaning = str_from(finding->meaning);
    ptrdiff_t first = str_find(meaning, STR(". "));
    json_map_start(json);
    json_put_text(json, "id", str_from(finding->id));
    put_text(sarif, "shortDescription",
             first < 0 ? meaning : str_slice(meaning, 0, (size_t)first + 1));
    put_text(sarif, "fullDescription", meaning);
    put_help(sarif, finding);
    json_key(json, STR("defaultConfiguration"));
    json_map_start(json);
    json_put_text(json, "level", str_from(severity_name(finding->severity)));
    json_end(json);
    if (finding->duty && *finding->duty) {
        json_key(json, STR("properties"));
        json_map_start(json);
        json_put_text(json, "duty", str_from(finding->duty));
        json_end(json);
    }
    json_end(json);
}

static void put_tool(struct sarif *sarif)
{
    struct json *json = &sarif->json;
    json_key(json, STR("tool"));
    json_map_start(json);
    json_key(json, STR("driver"));
    json_map_start(json);
    json_put_text(json, "name", STR("slagen"));
    json_put_text(json, "semanticVersion", sarif->tool->version);
    json_key(json, STR("rules"));
    json_list_start(json);
    for (size_t i = 0; i < sarif->tool->findings->count; i++) {
        put_rule(sarif, sarif->tool->findings->items[i]);
    }
    json_end(json);
    json_end(json);
    json_end(json);
}

/* ---- places -------------------------------------------------------------- */

static void add_uri(struct buf *out, str path)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRST"
                                "UVWXYZ0123456789-._~/";
    for (size_t i = 0; i < path.len; i++) {
        unsigned char c = (unsigned char)path.data[i];
        if (c && strchr(plain, c)) {
            buf_add_char(out, (char)c);
        } else {
            buf_printf(out, "%%%02X", c);
        }
    }
}

static void put_artifact(struct sarif *sarif, str path)
{
    struct json *json = &sarif->json;
    str embedded = sarif->tool->embedded;
    bool ours = embedded.len && str_starts_with(path, embedded);
    if (ours) {
        path = str_slice(path, embedded.len, path.len);
    } else {
        add_uri(&sarif->text, sarif->tool->folder);
    }
    add_uri(&sarif->text, path);
    json_key(json, STR("artifactLocation"));
    json_map_start(json);
    json_put_text(json, "uri", buf_text(&sarif->text));
    json_put_text(json, "uriBaseId", ours ? STR("SLAGEN") : STR("%SRCROOT%"));
    json_end(json);
    buf_clear(&sarif->text);
}

static void put_region(struct json *json, pos start, pos end)
{
    if (start.line == 0) {
        return;
    }
    json_key(json, STR("region"));
    json_map_start(json);
    json_put_int(json, "startLine", start.line);
    json_put_int(json, "startColumn", start.column);
    if (end.line >= start.line) {
        json_put_int(json, "endLine", end.line);
        json_put_int(json, "endColumn", end.column);
    }
    json_end(json);
}

static void put_place(struct sarif *sarif, const struct source *source,
                      pos start, pos end)
{
    json_key(&sarif->json, STR("physicalLocation"));
    json_map_start(&sarif->json);
    put_artifact(sarif, source->path);
    put_region(&sarif->json, start, end);
    json_end(&sarif->json);
}

/* ---- findings ------------------------------------------------------------ */

static void put_diag_message(struct sarif *sarif, const struct diag *diag)
{
    add_sentence(&sarif->text, "", diag->message);
    if (diag->hint.len) {
        add_sentence(&sarif->text, "\nHint: ", diag->hint);
    }
    put_message(sarif, "message");
}

static void put_related(struct sarif *sarif, const struct diag *diag)
{
    struct json *json = &sarif->json;
    if (diag->related_message.len == 0) {
        return;
    }
    json_key(json, STR("relatedLocations"));
    json_list_start(json);
    json_map_start(json);
    json_put_int(json, "id", 1);
    if (diag->related_source) {
        put_place(sarif, diag->related_source, diag->related, (pos){0});
    }
    put_text(sarif, "message", diag->related_message);
    json_end(json);
    json_end(json);
}

static void put_fingerprint(struct sarif *sarif, struct fingerprint fingerprint)
{
    json_key(&sarif->json, STR("partialFingerprints"));
    json_map_start(&sarif->json);
    buf_printf(&sarif->text, "%08x%08x:%u", (unsigned)(fingerprint.hash >> 32),
               (unsigned)fingerprint.hash, fingerprint.occurrence);
    json_put_text(&sarif->json, "primaryLocationLineHash",
                  buf_text(&sarif->text));
    buf_clear(&sarif->text);
    json_end(&sarif->json);
}

static void put_suppression(struct sarif *sarif, str reason)
{
    struct json *json = &sarif->json;
    if (reason.len == 0) {
        return;
    }
    json_key(json, STR("suppressions"));
    json_list_start(json);
    json_map_start(json);
    json_put_text(json, "kind", STR("inSource"));
    json_put_text(json, "justification", reason);
    json_end(json);
    json_end(json);
}

static void put_result(struct sarif *sarif, const struct diag *diag,
                       struct fingerprint fingerprint)
{
    struct json *json = &sarif->json;
    str rule = str_from(diag->rule);
    size_t index = findings_index(sarif->tool->findings, rule);
    json_map_start(json);
    json_put_text(json, "ruleId", rule);
    if (index < sarif->tool->findings->count) {
        json_put_int(json, "ruleIndex", (int64_t)index);
    }
    json_put_text(json, "level", str_from(severity_name(diag->severity)));
    put_diag_message(sarif, diag);
    json_key(json, STR("locations"));
    json_list_start(json);
    json_map_start(json);
    put_place(sarif, diag->source, diag->start, diag->end);
    json_end(json);
    json_end(json);
    put_related(sarif, diag);
    put_fingerprint(sarif, fingerprint);
    put_suppression(sarif, diag->reason);
    json_end(json);
}

static void put_results(struct sarif *sarif, const struct diags *diags)
{
    json_key(&sarif->json, STR("results"));
    json_list_start(&sarif->json);
    for (size_t i = 0; i < diags->count; i++) {
        if (diag_is_in_project(&diags->items[i])) {
            put_result(sarif, &diags->items[i], sarif->fingerprints[i]);
        }
    }
    json_end(&sarif->json);
}

static void put_notification(struct sarif *sarif, const struct diag *diag)
{
    struct json *json = &sarif->json;
    json_map_start(json);
    json_key(json, STR("descriptor"));
    json_map_start(json);
    json_put_text(json, "id", str_from(diag->rule));
    json_end(json);
    json_put_text(json, "level", str_from(severity_name(diag->severity)));
    if (diag->source) {
        add_message(&sarif->text, diag->source->path);
        BUF_ADD(&sarif->text, ": ");
    }
    put_diag_message(sarif, diag);
    json_end(json);
}

static void put_invocation(struct sarif *sarif, const struct diags *diags)
{
    struct json *json = &sarif->json;
    json_key(json, STR("invocations"));
    json_list_start(json);
    json_map_start(json);
    json_put_bool(json, "executionSuccessful", !diags->machine_failed);
    json_key(json, STR("toolExecutionNotifications"));
    json_list_start(json);
    for (size_t i = 0; i < diags->count; i++) {
        if (!diag_is_in_project(&diags->items[i])) {
            put_notification(sarif, &diags->items[i]);
        }
    }
    json_end(json);
    json_end(json);
    json_end(json);
}

static void put_base(struct sarif *sarif, const char *id, str says)
{
    json_key(&sarif->json, str_from(id));
    json_map_start(&sarif->json);
    put_text(sarif, "description", says);
    json_end(&sarif->json);
}

static void put_bases(struct sarif *sarif)
{
    json_key(&sarif->json, STR("originalUriBaseIds"));
    json_map_start(&sarif->json);
    put_base(sarif, "%SRCROOT%", STR("Where slagen was run."));
    put_base(sarif, "SLAGEN", STR("The files inside the program."));
    json_end(&sarif->json);
}

void sarif_write(const struct diags *diags, const struct sarif_tool *tool,
                 struct buf *out)
{
    struct sarif sarif = {.tool = tool, .fingerprints = fingerprints(diags)};
    struct json *json = &sarif.json;
    buf_init(&sarif.text, LONGEST_TEXT);
    json_start(json, JSON_PRETTY, out);
    json_map_start(json);
    json_put_text(json, "$schema", STR(SCHEMA));
    json_put_text(json, "version", STR("2.1.0"));
    json_key(json, STR("runs"));
    json_list_start(json);
    json_map_start(json);
    put_tool(&sarif);
    json_put_text(json, "columnKind", STR("unicodeCodePoints"));
    put_bases(&sarif);
    put_invocation(&sarif, diags);
    put_results(&sarif, diags);
    json_end(json);
    json_end(json);
    json_end(json);
    json_finish(json);
    buf_release(&sarif.text);
}

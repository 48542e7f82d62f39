/* SPDX-License-Identifier: MIT */
#include "translate/state.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "base/yaml_out.h"

static const str origin_words[] = {
    [ORIGIN_UNKNOWN] = STR_INIT("unknown"),
    [ORIGIN_HUMAN] = STR_INIT("human"),
    [ORIGIN_MACHINE] = STR_INIT("machine"),
    [ORIGIN_MACHINE_EDITED] = STR_INIT("machine-edited"),
    [ORIGIN_MEMORY] = STR_INIT("memory"),
};

str text_origin_word(enum text_origin origin)
{
    return origin_words[origin];
}

bool text_origin_read(str word, enum text_origin *out)
{
    for (size_t i = 0; i < sizeof origin_words / sizeof *origin_words; i++) {
        if (str_equal(word, origin_words[i])) {
            *out = (enum text_origin)i;
            return true;
        }
    }
    return false;
}

/* ---- finding ------------------------------------------------------------- */

static int compare_unit(const void *key, const void *record)
{
    return str_compare(*(const str *)key,
                       ((const struct state_record *)record)->unit);
}

static int compare_records(const void *left, const void *right)
{
    const struct state_record *a = left;
    const struct state_record *b = right;
    return str_compare(a->unit, b->unit);
}

static void sort(struct state_file *state)
{
    if (state->count) {
        qsort(state->items, state->count, sizeof *state->items,
              compare_records);
    }
}

struct state_record *state_find(const struct state_file *state, str unit)
{
    return state->count ? bsearch(&unit, state->items, state->count,
                                  sizeof *state->items, compare_unit)
                        : NULL;
}

static struct state_record *add(struct state_file *state, struct arena *arena)
{
    state->items =
        ARENA_GROW(arena, state->items, state->count, &state->capacity);
    struct state_record *record = &state->items[state->count++];
    *record = (struct state_record){0};
    return record;
}

struct state_record *state_take(struct state_file *state, str unit,
                                struct arena *arena)
{
    struct state_record *found = state_find(state, unit);
    if (found) {
        return found;
    }
    size_t at = state->count;
    add(state, arena);
    while (at > 0 && str_compare(state->items[at - 1].unit, unit) > 0) {
        state->items[at] = state->items[at - 1];
        at--;
    }
    state->items[at] = (struct state_record){.unit = unit};
    return &state->items[at];
}

/* The program's knowledge of a text holds as long as the project has no other:
 * approvals stand in the project, beside the program's line. */
static struct state_record merge(const struct state_record *above,
                                 const struct state_record *below)
{
    struct state_record record = above->at ? *above : *below;
    record.approvals = above->approvals;
    record.approval_count = above->approval_count;
    return record;
}

void state_lay_over(struct state_file *state, const struct state_file *below,
                    struct arena *arena)
{
    const struct state_file above = *state;
    size_t i = 0;
    size_t j = 0;
    *state = (struct state_file){0};
    while (i < above.count || j < below->count) {
        int order = i == above.count ? 1
                    : j == below->count
                        ? -1
                        : compare_records(&above.items[i], &below->items[j]);
        *add(state, arena) = order < 0 ? above.items[i]
                             : order > 0
                                 ? below->items[j]
                                 : merge(&above.items[i], &below->items[j]);
        i += order <= 0;
        j += order >= 0;
    }
}

/* ---- reading ------------------------------------------------------------- */

struct reading {
    struct arena *arena;
    struct diags *diags;
    struct state_file *state;
};

static void report(const struct reading *r, const struct value *at,
                   const char *what)
{
    struct diag *diag =
        diag_at(r->diags, SEVERITY_WARNING, "locale-state", at, "%s", what);
    diag_hint(r->diags, diag,
              "only slagen writes this file; restore it, or take the texts up "
              "again: slagen l10n check --update");
}

static bool is_hex(str text, size_t len)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
            return false;
        }
    }
    return text.len == len;
}

static bool read_line(str line, struct state_record *record)
{
    record->source = str_cut(&line, ' ');
    record->target = str_cut(&line, ' ');
    str origin = str_cut(&line, ' ');
    str state = str_cut(&line, ' ');
    str day = str_cut(&line, ' ');
    record->by = str_trim(line);
    record->reviewed = str_equal(state, STR("reviewed"));
    return is_hex(record->source, TEXT_DIGEST_SHORT) &&
           is_hex(record->target, TEXT_DIGEST_SHORT) &&
           text_origin_read(origin, &record->origin) &&
           (record->reviewed || str_equal(state, STR("draft"))) &&
           date_parse(day, &record->on);
}

static void read_units(const struct reading *r, const struct value *units)
{
    for (size_t i = 0; i < units->entry_count; i++) {
        const struct value_entry *entry = &units->entries[i];
        struct state_record record = {.unit = entry->key, .at = entry->value};
        if (value_is_text(entry->value) &&
            read_line(entry->value->text, &record)) {
            *add(r->state, r->arena) = record;
        } else {
            report(r, entry->value,
                   "this is no state of a text, which is then taken for an "
                   "edited draft");
        }
    }
    sort(r->state);
}

static str text_of(const struct value *map, const char *key)
{
    const struct value *value = value_find(map, str_from(key));
    return value && value_is_text(value) ? value->text : STR("");
}

static bool read_approval(const struct value *from, struct approval *out)
{
    *out = (struct approval){
        .role = text_of(from, "role"),
        .by = text_of(from, "by"),
        .source = text_of(from, "source"),
        .target = text_of(from, "target"),
    };
    return out->role.len && out->by.len &&
           (is_hex(out->source, DIGEST_LEN) ||
            is_hex(out->source, TEXT_DIGEST_SHORT)) &&
           is_hex(out->target, DIGEST_LEN) &&
           date_parse(text_of(from, "on"), &out->on);
}

static void read_approvals(const struct reading *r, const struct value *map)
{
    for (size_t i = 0; i < map->entry_count; i++) {
        const struct value_entry *entry = &map->entries[i];
        const struct value *list = entry->value;
        if (list->kind != VALUE_LIST) {
            report(r, list,
                   "this is no list of approvals, and approves nothing");
            continue;
        }
        struct state_record *record =
            state_take(r->state, entry->key, r->arena);
        record->approvals =
            ARENA_ARRAY(r->arena, list->item_count + 1, struct approval);
        for (size_t j = 0; j < list->item_count; j++) {
            if (read_approval(list->items[j],
                              &record->approvals[record->approval_count])) {
                record->approval_count++;
            } else {
                report(r, list->items[j],
                       "this is no approval, and approves nothing");
            }
        }
    }
}

/* Reads one of the two mappings, which may be empty. */
static void read_part(const struct reading *r, const struct value *from,
                      void (*read)(const struct reading *,
                                   const struct value *))
{
    if (from->kind == VALUE_MAP) {
        read(r, from);
    } else if (from->kind != VALUE_NULL) {
        report(r, from, "this is no mapping of texts, and says nothing");
    }
}

void state_read(const struct value *from, struct arena *arena,
                struct diags *diags, struct state_file *out)
{
    struct reading r = {arena, diags, out};
    *out = (struct state_file){0};
    if (!from || from->kind == VALUE_NULL) {
        return;
    }
    const struct value *units = VALUE_FIND(from, "units");
    const struct value *approvals = VALUE_FIND(from, "approvals");
    if (units) {
        read_part(&r, units, read_units);
    }
    if (approvals) {
        read_part(&r, approvals, read_approvals);
    }
    if (!units && !approvals) {
        report(&r, from, "there are no `units` here");
    }
}

/* ---- writing ------------------------------------------------------------- */

static void write_date(struct buf *out, date day)
{
    buf_printf(out, "%04d-%02d-%02d", day.year, day.month, day.day);
}

/* A line that begins with a digit is plain for all that, since it has blanks;
 * but for what a name may bring along. */
static bool is_odd(str name)
{
    for (size_t i = 0; i < name.len;) {
        uint32_t code = utf8_decode(name, &i);
        if (code < ' ' || utf8_is_control(code) ||
            (code < 0x80 && strchr("\"':#\\", (int)code))) {
            return true;
        }
    }
    return false;
}

static void write_unit(struct buf *out, const struct state_record *record)
{
    struct buf line;
    buf_init(&line, 1 << 16);
    buf_printf(&line, "%.*s %.*s %.*s %s ", STR_ARG(record->source),
               STR_ARG(record->target), STR_ARG(origin_words[record->origin]),
               record->reviewed ? "reviewed" : "draft");
    write_date(&line, record->on);
    if (record->by.len) {
        buf_printf(&line, " %.*s", STR_ARG(record->by));
    }
    BUF_ADD(out, "  ");
    yaml_add_scalar(out, record->unit);
    BUF_ADD(out, ": ");
    if (is_odd(record->by)) {
        yaml_add_scalar(out, buf_text(&line));
    } else {
        buf_add(out, buf_text(&line));
    }
    buf_add_char(out, '\n');
    buf_release(&line);
}

static void write_approval(struct buf *out, const struct approval *approval)
{
    BUF_ADD(out, "    - {role: ");
    yaml_add_scalar(out, approval->role);
    BUF_ADD(out, ", by: ");
    yaml_add_scalar(out, approval->by);
    BUF_ADD(out, ", on: ");
    write_date(out, approval->on);
    BUF_ADD(out, ", source: ");
    yaml_add_scalar(out, approval->source);
    BUF_ADD(out, ", target: ");
    yaml_add_scalar(out, approval->target);
    BUF_ADD(out, "}\n");
}

static void write_approvals(struct buf *out, const struct state_file *state)
{
    bool begun = false;
    for (size_t i = 0; i < state->count; i++) {
        const struct state_record *record = &state->items[i];
        if (record->approval_count == 0) {
            continue;
        }
        buf_add(out, begun ? STR("") : STR("approvals:\n"));
        begun = true;
        BUF_ADD(out, "  ");
        yaml_add_scalar(out, record->unit);
        BUF_ADD(out, ":\n");
        for (size_t j = 0; j < record->approval_count; j++) {
            write_approval(out, &record->approvals[j]);
        }
    }
}

void state_write(const struct state_file *state, struct buf *out)
{
    BUF_ADD(out,
            "# Which source each translation was made from, by whom, and who "
            "answers for it.\n# slagen l10n writes this file; people change "
            "texts, not this.\nunits:\n");
    for (size_t i = 0; i < state->count; i++) {
        if (state->items[i].at || state->items[i].source.len) {
            write_unit(out, &state->items[i]);
        }
    }
    write_approvals(out, state);
}

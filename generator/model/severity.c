/* SPDX-License-Identifier: MIT */
#include "model/severity.h"

#include "model/reach_read.h"

const struct word environment_words[] = {
    {"production", ENVIRONMENT_PRODUCTION, "what the business works with"},
    {"staging", ENVIRONMENT_STAGING, "what is about to go into production"},
    {"test", ENVIRONMENT_TEST, "what is tried out"},
    {"development", ENVIRONMENT_DEVELOPMENT, "what is being made"},
    {"training", ENVIRONMENT_TRAINING, "what people learn with"},
    {NULL, 0, NULL},
};

bool environments_hold(const int *items, size_t count, int environment)
{
    for (size_t i = 0; i < count; i++) {
        if (items[i] == environment) {
            return true;
        }
    }
    return count == 0;
}

static const struct field severity_fields[] = {
    {.key = "definition",
     .type = &type_text,
     .translatable = true,
     .binding = true,
     .offset = offsetof(struct severity, definition),
     .fallback = "an error, unless there is a `severity_matrix`",
     .meaning = "when a request has this severity",
     .example = "Your business stands still and there is no way around it."},
    {.key = "name",
     .type = &type_text,
     .translatable = true,
     .offset = offsetof(struct severity, name),
     .fallback = "critical, high, normal, low: the usual name",
     .meaning = "what customers call it",
     .example = "Emergency"},
    {.key = "environments",
     .type = &type_word,
     .words = environment_words,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct severity, environments),
     .fallback = "all environments",
     .meaning = "where the service must run for a request to have it",
     .example = "[production]"},
    {.key = "needs",
     .type = &type_text,
     .translatable = true,
     .binding = true,
     .offset = offsetof(struct severity, needs),
     .meaning = "what the customer does while a request has it",
     .example = "You keep a contact on duty while we work."},
    {.key = "downgraded_to",
     .type = &type_id,
     .refers_to = "severity",
     .several = "name one severity",
     .offset = offsetof(struct severity, downgraded_to),
     .meaning = "the severity that a request gets when the customer does not "
                "do what it `needs`",
     .example = "normal"},
};

static bool severity_finish(const struct reading *reading, void *object)
{
    static const char *const lists[] = {"environments", NULL};
    const struct severity *severity = object;
    if (severity->downgraded_to.text.len && severity->needs.len == 0) {
        struct diag *diag =
            diag_at(reading->diags, SEVERITY_ERROR, "severity-downgrade",
                    severity->downgraded_to.at,
                    "nothing says when a request is downgraded");
        diag_hint(reading->diags, diag,
                  "add `needs`: what the customer has to do");
        return false;
    }
    return check_no_empty_lists(reading, severity->at, lists);
}

const struct schema severity_schema = {
    .kind = "severity",
    .meaning = "How grave a request is.",
    .fields = severity_fields,
    .field_count = sizeof severity_fields / sizeof *severity_fields,
    .size = sizeof(struct severity),
    .short_key = "definition",
    .finish = severity_finish,
};

bool severity_is_usual(str id)
{
    return str_equal(id, STR("critical")) || str_equal(id, STR("high")) ||
           str_equal(id, STR("normal")) || str_equal(id, STR("low"));
}

/* ---- who decides -------------------------------------------------------- */

const struct word decider_words[] = {
    {"customer", DECIDER_CUSTOMER, "the customer alone"},
    {"provider", DECIDER_PROVIDER, "the provider alone"},
    {"together", DECIDER_TOGETHER, "both agree"},
    {NULL, 0, NULL},
};

static const struct field rules_fields[] = {
    {.key = "set_by",
     .type = &type_word,
     .words = decider_words,
     .offset = offsetof(struct severity_rules, set_by),
     .fallback = "customer",
     .meaning = "who says at first which severity a request has",
     .example = "customer"},
    {.key = "changed_by",
     .type = &type_word,
     .words = decider_words,
     .offset = offsetof(struct severity_rules, changed_by),
     .fallback = "provider",
     .meaning = "who can change it later",
     .example = "provider"},
};

const struct schema severity_rules_schema = {
    .kind = "set of rules on severities",
    .meaning = "Who decides how grave a request is.",
    .fields = rules_fields,
    .field_count = sizeof rules_fields / sizeof *rules_fields,
    .size = sizeof(struct severity_rules),
};

/* ---- impact and urgency ------------------------------------------------- */

static bool read_row(const struct reading *reading,
                     const struct value_entry *row, struct matrix_cells *cells)
{
    bool usable = true;
    for (size_t i = 0; i < row->value->entry_count; i++) {
        const struct value_entry *entry = &row->value->entries[i];
        struct matrix_cell *cell = &cells->items[cells->count];
        if (entry->value->kind == VALUE_NULL) {
            continue; /* it will be missed */
        }
        cell->at = entry->value;
        cell->impact = row->key;
        cell->urgency = entry->key;
        if (type_id.read(reading, NULL, entry->value, &cell->severity)) {
            cells->count++;
        } else {
            usable = false;
        }
    }
    return usable;
}

static bool read_gives(const struct reading *reading, const struct field *field,
                       const struct value *from, void *out)
{
    struct matrix_cells *cells = out;
    size_t count = 0;
    bool usable = from->kind == VALUE_MAP;
    if (!usable) {
        return report_form(reading, "type-mapping", field->type->form, from,
                           STR(""));
    }
    for (size_t i = 0; i < from->entry_count; i++) {
        const struct value *row = from->entries[i].value;
        if (row->kind == VALUE_MAP) {
            count += row->entry_count;
        } else {
            usable = report_form(reading, "type-mapping",
                                 "a mapping from urgencies to severities", row,
                                 STR(""));
        }
    }
    cells->items = ARENA_ARRAY(reading->arena, count, struct matrix_cell);
    for (size_t i = 0; i < from->entry_count && usable; i++) {
        usable &= read_row(reading, &from->entries[i], cells);
    }
    return usable;
}

static const struct type type_gives = {
    .name = "matrix",
    .form = "a mapping from impacts to urgencies to severities",
    .read = read_gives,
    .size = sizeof(struct matrix_cells),
    .structured = true,
};

static const struct field matrix_fields[] = {
    {.key = "impact",
     .of = &named_text_schema,
     .shape = SHAPE_BY_ID,
     .required = true,
     .offset = offsetof(struct severity_matrix, impact),
     .meaning = "how many are affected, widest first, each under a name",
     .example = "{all: The whole company, one: One person}"},
    {.key = "urgency",
     .of = &named_text_schema,
     .shape = SHAPE_BY_ID,
     .required = true,
     .offset = offsetof(struct severity_matrix, urgency),
     .meaning = "how badly they are affected, worst first, each under a name",
     .example = "{stopped: Work has stopped, degraded: Work is slower}"},
    {.key = "gives",
     .type = &type_gives,
     .required = true,
     .offset = offsetof(struct severity_matrix, gives),
     .meaning = "the severity of each impact with each urgency",
     .example = "{all: {stopped: critical, degraded: high}, one: {stopped: "
                "high, degraded: normal}}"},
};

str matrix_severity(const struct severity_matrix *matrix, str impact,
                    str urgency)
{
    for (size_t i = 0; i < matrix->gives.count; i++) {
        const struct matrix_cell *cell = &matrix->gives.items[i];
        if (str_equal(cell->impact, impact) &&
            str_equal(cell->urgency, urgency)) {
            return cell->severity.text;
        }
    }
    return STR("");
}

/* The ids of `impact` or of `urgency`. */
struct axis {
    const char *kind;
    const struct named_text *items;
    size_t count;
};

static bool check_key(const struct reading *reading, const struct axis *axis,
                      const struct value *map, const struct value_entry *entry)
{
    str *ids = ARENA_ARRAY(reading->arena, axis->count, str);
    for (size_t i = 0; i < axis->count; i++) {
        ids[i] = axis->items[i].id;
        if (str_equal(ids[i], entry->key)) {
            return true;
        }
    }
    str excerpt = text_excerpt(entry->key);
    struct diag *diag =
        diag_add(reading->diags, SEVERITY_ERROR, "ref-missing", map->source,
                 entry->key_start, entry->key_end, "there is no %s `%.*s`",
                 axis->kind, STR_ARG(excerpt));
    hint_candidates(reading->diags, diag, entry->key, ids, axis->count);
    return false;
}

static bool check_cells(const struct reading *reading,
                        const struct severity_matrix *matrix, str impact)
{
    const struct value *gives = VALUE_FIND(matrix->at, "gives");
    const struct value_entry *row = value_find_entry(gives, impact);
    bool usable = true;
    for (size_t i = 0; i < matrix->urgency.count; i++) {
        str urgency = matrix->urgency.items[i].id;
        if (matrix_severity(matrix, impact, urgency).len) {
            continue;
        }
        struct diag *diag =
            diag_add(reading->diags, SEVERITY_ERROR, "matrix-cell",
                     gives->source, row ? row->key_start : gives->start,
                     row ? row->key_end : gives->start,
                     "no severity is given for `%.*s` with `%.*s`",
                     STR_ARG(impact), STR_ARG(urgency));
        usable = false;
        if (!row) {
            diag_hint(reading->diags, diag, "add `%.*s: {%.*s: SEVERITY, …}`",
                      STR_ARG(impact), STR_ARG(urgency));
            break; /* one finding for a row that is not there */
        }
        diag_hint(reading->diags, diag, "add `%.*s: SEVERITY`",
                  STR_ARG(urgency));
    }
    return usable;
}

static bool matrix_finish(const struct reading *reading, void *object)
{
    const struct severity_matrix *matrix = object;
    const struct value *gives = VALUE_FIND(matrix->at, "gives");
    const struct axis impacts = {"impact", matrix->impact.items,
                                 matrix->impact.count};
    const struct axis urgencies = {"urgency", matrix->urgency.items,
                                   matrix->urgency.count};
    bool usable = true;
    for (size_t i = 0; i < gives->entry_count; i++) {
        const struct value_entry *row = &gives->entries[i];
        usable &= check_key(reading, &impacts, gives, row);
        for (size_t j = 0; j < row->value->entry_count; j++) {
            usable &= check_key(reading, &urgencies, row->value,
                                &row->value->entries[j]);
        }
    }
    for (size_t i = 0; i < matrix->impact.count; i++) {
        usable &= check_cells(reading, matrix, matrix->impact.items[i].id);
    }
    return usable;
}

const struct schema severity_matrix_schema = {
    .kind = "severity matrix",
    .meaning = "Severities by how many are affected and how badly.",
    .fields = matrix_fields,
    .field_count = sizeof matrix_fields / sizeof *matrix_fields,
    .size = sizeof(struct severity_matrix),
    .finish = matrix_finish,
};

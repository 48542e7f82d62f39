/* SPDX-License-Identifier: MIT */
#include "exchange/ics_read.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "exchange/ics_event.h"

enum { MOST_LEVELS = 8 };

struct ics_file {
    struct ics_reading reading;
    str rest;              /* of the file */
    uint32_t line;         /* that `rest` begins with */
    str open[MOST_LEVELS]; /* names of components, outermost first */
    uint32_t open_lines[MOST_LEVELS];
    size_t depth;
    size_t event_count;
    struct ics_event event;
    struct buf unfolded;
};

bool ics_report(const struct ics_reading *reading, uint32_t line,
                const char *rule, const char *message, const char *hint)
{
    str text = source_from_line(reading->source, line);
    text = str_trim(str_cut(&text, '\n'));
    pos start = {line, 1};
    pos end = {line, (uint32_t)utf8_count(text) + 1};
    struct diag *diag = diag_add(reading->diags, SEVERITY_ERROR, rule,
                                 reading->source, start, end, "%s", message);
    diag_hint(reading->diags, diag, "%s", hint);
    return false;
}

/* ---- lines --------------------------------------------------------------- */

static bool check_text(const struct ics_reading *reading)
{
    uint32_t line = 1;
    str text = reading->source->text;
    for (size_t i = 0; i < text.len;) {
        uint32_t c = utf8_decode(text, &i);
        if (c == UTF8_INVALID) {
            return ics_report(reading, line, "ics-encoding",
                              "this line is not UTF-8",
                              "save the file as UTF-8");
        }
        bool end = c == '\r' || c == '\n';
        if (!end && utf8_is_control(c) && c != 0xFEFF) {
            return ics_report(reading, line, "ics-encoding",
                              "this line has a character that cannot be seen",
                              "take it out");
        }
        line += c == '\n';
    }
    return true;
}

/* Takes the next line of the file, without its end. */
static str take_line(struct ics_file *file)
{
    str line = str_cut(&file->rest, '\n');
    file->line++;
    return str_ends_with(line, STR("\r")) ? str_slice(line, 0, line.len - 1)
                                          : line;
}

/* Gives the next property, and the lines that continue it, which begin with a
 * blank; false at the end, and when it is too long. */
static bool next_line(struct ics_file *file, struct ics_line *out)
{
    buf_clear(&file->unfolded);
    out->line = file->line;
    buf_add(&file->unfolded, take_line(file));
    while (file->rest.len &&
           (file->rest.data[0] == ' ' || file->rest.data[0] == '\t')) {
        str more = take_line(file);
        buf_add(&file->unfolded, str_slice(more, 1, more.len));
    }
    out->text = buf_text(&file->unfolded);
    return !file->unfolded.full;
}

/* ---- components ---------------------------------------------------------- */

/* "BEGIN:VEVENT", however it is written. */
static bool line_is(str line, const char *name, str *value)
{
    str head = str_cut(&line, ':');
    *value = str_trim(line);
    return str_distance(head, str_from(name), 0) == 0;
}

static bool is_named(str name, const char *component)
{
    return str_distance(name, str_from(component), 0) == 0;
}

static bool in_event(const struct ics_file *file)
{
    return file->depth == 2 && is_named(file->open[1], "VEVENT");
}

static bool begin(struct ics_file *file, str name, uint32_t line)
{
    if (file->depth == MOST_LEVELS) {
        return ics_report(&file->reading, line, "ics-limit",
                          "components stand within each other too deep",
                          "export the calendar anew");
    }
    if (file->depth == 0 && !is_named(name, "VCALENDAR")) {
        return ics_report(&file->reading, line, "ics-syntax",
                          "an iCalendar file begins with BEGIN:VCALENDAR",
                          "export the calendar in the format iCalendar (.ics)");
    }
    file->open_lines[file->depth] = line;
    file->open[file->depth++] = arena_copy(file->reading.arena, name);
    if (in_event(file)) {
        file->event.count = 0;
        file->event.line = line;
        if (++file->event_count > ICS_MAX_EVENTS) {
            return ics_report(&file->reading, line, "ics-limit",
                              "this file has more than 5000 events",
                              "export fewer years");
        }
    }
    return true;
}

static bool end(struct ics_file *file, str name, uint32_t line)
{
    if (file->depth == 0 ||
        str_distance(file->open[file->depth - 1], name, 0) != 0) {
        return ics_report(&file->reading, line, "ics-syntax",
                          "this line ends what has not begun",
                          "export the calendar anew");
    }
    bool usable =
        !in_event(file) || ics_event_read(&file->reading, &file->event);
    file->depth--;
    return usable;
}

static bool add_property(struct ics_file *file, const struct ics_line *line)
{
    struct ics_event *event = &file->event;
    if (!in_event(file) || !ics_line_matters(line->text)) {
        return true;
    }
    if (event->count == ICS_MOST_LINES) {
        return ics_report(&file->reading, line->line, "ics-limit",
                          "this event has too many properties",
                          "make several events of it");
    }
    event->lines[event->count++] = (struct ics_line){
        arena_copy(file->reading.arena, line->text), line->line};
    return true;
}

/* Gives whether reading can go on; what is wrong with one event is told, and
 * the next is read. */
static bool read_line(struct ics_file *file, const struct ics_line *line,
                      bool *usable)
{
    str name;
    if (str_trim(line->text).len == 0) {
        return true;
    }
    if (line_is(line->text, "BEGIN", &name)) {
        return begin(file, name, line->line);
    }
    if (line_is(line->text, "END", &name)) {
        size_t depth = file->depth;
        *usable &= end(file, name, line->line);
        return file->depth < depth;
    }
    if (file->depth == 0) {
        return ics_report(&file->reading, line->line, "ics-syntax",
                          "an iCalendar file begins with BEGIN:VCALENDAR",
                          "export the calendar in the format iCalendar (.ics)");
    }
    return add_property(file, line);
}

static bool read_lines(struct ics_file *file)
{
    bool usable = true;
    struct ics_line line;
    while (file->rest.len) {
        if (!next_line(file, &line)) {
            return ics_report(&file->reading, line.line, "ics-limit",
                              "this property is longer than 4096 bytes",
                              "shorten it");
        }
        if (!read_line(file, &line, &usable)) {
            return false;
        }
    }
    if (file->depth) {
        return ics_report(&file->reading, file->open_lines[file->depth - 1],
                          "ics-syntax", "what begins here does not end",
                          "export the calendar anew: it was cut short");
    }
    if (file->event_count == 0) {
        return ics_report(&file->reading, 1, "ics-syntax",
                          "there is no event in this file",
                          "export a calendar with all-day events");
    }
    return usable;
}

/* ---- days ---------------------------------------------------------------- */

static int compare_days(const void *left, const void *right)
{
    const struct ics_day *a = left;
    const struct ics_day *b = right;
    int order = (a->day > b->day) - (a->day < b->day);
    order = order ? order : (a->line > b->line) - (a->line < b->line);
    return order;
}

static struct value *name_value(const struct ics_reading *reading,
                                const struct ics_day *day)
{
    struct value *value = value_text(reading->arena, day->name);
    value->source = reading->source;
    value->start = value->end = (pos){day->line, 1};
    return value;
}

/* "Company outing / Carnival" of two events, but not one name twice. */
static void add_name(const struct ics_reading *reading, struct value *value,
                     str name)
{
    str rest = value->text;
    const str mark = STR(" / ");
    while (rest.len) {
        ptrdiff_t at = str_find(rest, mark);
        str part = str_slice(rest, 0, at < 0 ? rest.len : (size_t)at);
        if (str_equal(part, name)) {
            return;
        }
        rest =
            str_slice(rest, at < 0 ? rest.len : part.len + mark.len, rest.len);
    }
    if (value->text.len + name.len < ICS_MAX_LINE_BYTES) {
        value->text = arena_printf(reading->arena, "%.*s / %.*s",
                                   STR_ARG(value->text), STR_ARG(name));
    }
}

static struct value *days_value(const struct ics_reading *reading)
{
    const struct ics_days *days = &reading->days;
    struct value *map = value_map(reading->arena);
    struct value *last = NULL;
    map->source = reading->source;
    map->start = map->end = (pos){1, 1};
    if (days->count > 1) {
        qsort(days->items, days->count, sizeof *days->items, compare_days);
    }
    for (size_t i = 0; i < days->count; i++) {
        const struct ics_day *day = &days->items[i];
        if (last && day->day == days->items[i - 1].day) {
            add_name(reading, last, day->name);
            continue;
        }
        date when = date_from_days(day->day);
        last = name_value(reading, day);
        struct value_entry *entry =
            value_set(map, reading->arena,
                      arena_printf(reading->arena, "%04d-%02d-%02d", when.year,
                                   when.month, when.day),
                      last);
        entry->key_start = entry->key_end = (pos){day->line, 1};
    }
    value_seal(map, reading->arena, &(const struct value_entry *){NULL});
    return map;
}

struct value *ics_read(const struct source *source, struct arena *arena,
                       struct diags *diags)
{
    struct ics_file file = {
        .reading = {source, arena, diags, {NULL, 0}},
        .rest = source->text,
        .line = 1,
    };
    const str mark = STR("\xEF\xBB\xBF");
    if (str_starts_with(file.rest, mark)) {
        file.rest = str_slice(file.rest, mark.len, file.rest.len);
    }
    file.reading.days.items = ARENA_ARRAY(arena, ICS_MAX_DAYS, struct ics_day);
    buf_init(&file.unfolded, ICS_MAX_LINE_BYTES);
    bool usable = check_text(&file.reading) && read_lines(&file);
    buf_release(&file.unfolded);
    return usable ? days_value(&file.reading) : NULL;
}

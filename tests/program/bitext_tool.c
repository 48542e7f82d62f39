/* SPDX-License-Identifier: MIT */
/*
 * bitext_tool write FORMAT          a bitext of hostile texts, to standard
 * output bitext_tool show FORMAT FILE      id, source and target of each unit
 * of a file, one line each bitext_tool state FORMAT FILE     the same with all
 * that is known of a unit
 *
 * Drives the formats of bitexts without a project; bitext.t takes what it
 * writes through other people's tools.
 */
#include <stdio.h>
#include <stdlib.h>

#include "exchange/bitext.h"

enum { MOST_BYTES = 1 << 24, MOST_UNITS = 64 };

static const struct bitext_unit units[] = {
    {.id = STR_INIT("hours.always"),
     .part = STR_INIT("messages"),
     .source = STR_INIT("Open round the clock"),
     .target = STR_INIT("Rund um die Uhr ge\xC3\xB6"
                        "ffnet"),
     .note = STR_INIT("Of a telephone line.\nNever shortened to 24/7."),
     .max_chars = 40,
     .state = BITEXT_APPROVED,
     .origin = BITEXT_HUMAN},
    {.id = STR_INIT("hours.count"),
     .part = STR_INIT("messages"),
     .source = STR_INIT("{count, plural, one {# hour} other {# hours}}"),
     .target = STR_INIT("{count, plural, one {# Stunde} other {# Stunden}}"),
     .note = STR_INIT("count: a number"),
     .state = BITEXT_REVIEWED,
     .origin = BITEXT_MACHINE_EDITED},
    {.id = STR_INIT("hours.none"),
     .part = STR_INIT("messages"),
     .source = STR_INIT("Closed"),
     .max_chars = 12},
    {.id = STR_INIT("price.sum"),
     .part = STR_INIT("messages"),
     .source = STR_INIT("100 % of {price}, \"net\" \\ 'gross' & <b>more</b>"),
     .target = STR_INIT("100 % von {price}, \xE2\x80\x9Enetto\xE2\x80\x9C \\ "
                        "'brutto' & <b>mehr</b>"),
     .state = BITEXT_DRAFT,
     .origin = BITEXT_MACHINE},
    {.id = STR_INIT("price.old"),
     .part = STR_INIT("messages"),
     .source = STR_INIT("EUR 99.00 a month"),
     .target = STR_INIT("79,00 EUR im Monat"),
     .previous = STR_INIT("EUR 79.00 a month"),
     .state = BITEXT_STALE,
     .origin = BITEXT_HUMAN},
    {.id = STR_INIT("page.help.body"),
     .part = STR_INIT("content"),
     .source =
         STR_INIT("# Help\n\n- Call us.\n- *Or* [write](https://a.example/"
                  "?a=1&b=2).\n\n    code ]]> here\n"),
     .target =
         STR_INIT("# Hilfe\n\n- Rufen Sie an.\n- *Oder* [schreiben "
                  "Sie](https://a.example/?a=1&b=2).\n\n    code ]]> hier\n"),
     .state = BITEXT_DRAFT,
     .origin = BITEXT_HUMAN},
    {.id = STR_INIT("plan.basic.name"),
     .part = STR_INIT("content"),
     .source = STR_INIT("  Basic\t "),
     .target = STR_INIT("  Einfach\t "),
     .state = BITEXT_DRAFT,
     .origin = BITEXT_MEMORY},
    {.id = STR_INIT("plan.basic.summary"),
     .part = STR_INIT("content"),
     .source = STR_INIT("\xF0\x9F\x95\x99 \xE2\x80\x93 \xD8\xA7\xD9\x84\xD8\xAF"
                        "\xD8\xB9\xD9\x85 \xE6\x94\xAF\xE6\x8F\xB4"),
     .target = STR_INIT("\xF0\x9F\x95\x99 \xE2\x80\x93 \xD8\xA7\xD9\x84\xD8\xAF"
                        "\xD8\xB9\xD9\x85 \xE6\x94\xAF\xE6\x8F\xB4 \xC2\xA0!"),
     .state = BITEXT_DRAFT},
    /* one source, two ids */
    {.id = STR_INIT("plan.again.name"),
     .part = STR_INIT("content"),
     .source = STR_INIT("  Basic\t "),
     .target = STR_INIT("Noch einfacher"),
     .state = BITEXT_REVIEWED},
};

/* Writes a text on one line. */
static void print_text(str text)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        if (c == '\n') {
            fputs("\\n", stdout);
        } else if (c == '\r') {
            fputs("\\r", stdout);
        } else if (c == '\t') {
            fputs("\\t", stdout);
        } else if (c == '\\') {
            fputs("\\\\", stdout);
        } else {
            putchar(c);
        }
    }
}

static void print_unit(const struct bitext_unit *unit, bool all)
{
    str state = bitext_state_name(unit->state);
    str origin = bitext_origin_name(unit->origin);
    print_text(unit->id);
    fputs(" | ", stdout);
    print_text(unit->source);
    fputs(" | ", stdout);
    print_text(unit->target);
    if (all) {
        printf(" | %.*s %.*s %.*s %zu | ", STR_ARG(unit->part), STR_ARG(state),
               STR_ARG(origin), unit->max_chars);
        print_text(unit->previous);
        fputs(" | ", stdout);
        print_text(unit->note);
    }
    putchar('\n');
}

static int write_units(const struct bitext_format *format)
{
    struct bitext_unit copy[MOST_UNITS];
    struct bitext bitext = {STR("en"), STR("de"), copy,
                            sizeof units / sizeof *units};
    struct buf text;
    memcpy(copy, units, sizeof units);
    buf_init(&text, MOST_BYTES);
    format->write(&bitext, &text);
    fwrite(text.data, 1, text.len, stdout);
    bool full = text.full;
    buf_release(&text);
    return full;
}

static str read_bytes(struct arena *arena, const char *path)
{
    char *bytes = arena_alloc(arena, MOST_BYTES);
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        exit(3);
    }
    size_t len = fread(bytes, 1, MOST_BYTES, file);
    fclose(file);
    return (str){bytes, len};
}

static int show_file(const struct bitext_format *format, const char *path,
                     bool all)
{
    struct arena arena = {0};
    struct diags diags;
    struct bitext bitext;
    struct buf text;
    const struct source source = {str_from(path), read_bytes(&arena, path)};
    diags_init(&diags, &arena);
    buf_init(&text, MOST_BYTES);
    bool usable = format->read(&source, &arena, &diags, &bitext);
    for (size_t i = 0; usable && i < bitext.count; i++) {
        print_unit(&bitext.items[i], all);
    }
    for (size_t i = 0; i < diags.count; i++) {
        diag_render(&diags.items[i], false, &text);
    }
    if (text.len) {
        fwrite(text.data, 1, text.len, stderr);
    }
    bool clean = diags.count == 0;
    buf_release(&text);
    arena_release(&arena);
    return usable && clean ? 0 : 1;
}

int main(int argc, char **argv)
{
    const struct bitext_format *format =
        argc > 2 ? bitext_format_named(str_from(argv[2])) : NULL;
    if (!format) {
        fputs("bitext_tool write|show|state FORMAT [FILE]\n", stderr);
        return 2;
    }
    if (strcmp(argv[1], "write") == 0) {
        return write_units(format);
    }
    return argc > 3 ? show_file(format, argv[3], strcmp(argv[1], "state") == 0)
                    : 2;
}

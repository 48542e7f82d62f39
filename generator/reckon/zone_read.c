/* SPDX-License-Identifier: MIT */
/*
 * A TZif file:
 *
 *   header   "TZif" version 15 bytes, then six counts of 4 bytes
 *   block    transitions, their types, types, abbreviations, leap seconds,
 *            two lists of flags; instants of 4 bytes
 *   from version 2 on: header and block once more, with instants of 8 bytes,
 *            and "\n" rule "\n"
 *
 * Numbers are big-endian.  The first block is only stepped over when there is a
 * second one.  Every count is checked against what the file holds before
 * anything is read by it.
 */
#include "reckon/zone_data.h"

#include <assert.h>

enum {
    HEADER_BYTES = 44,
    COUNTS_OFFSET = 20,
    TYPE_BYTES = 6,
    MAX_TYPES = 256,
    LONGEST_ABBREVIATION = 15,
};

struct header {
    uint8_t version; /* 0, or a digit */
    uint32_t ut_flag_count;
    uint32_t standard_flag_count;
    uint32_t leap_count;
    uint32_t transition_count;
    uint32_t type_count;
    uint32_t char_count;
};

/* The file on the way through it; `fault` is set at the first one. */
struct reader {
    str rest;
    struct arena *arena;
    const char *fault;
};

static bool refuse(struct reader *reader, const char *fault)
{
    if (!reader->fault) {
        reader->fault = fault;
    }
    return false;
}

/* Takes `len` bytes from the front, which must be there. */
static bool take(struct reader *reader, uint64_t len, str *out)
{
    if (len > reader->rest.len) {
        return refuse(reader, "it ends too early");
    }
    *out = str_slice(reader->rest, 0, (size_t)len);
    reader->rest = str_slice(reader->rest, (size_t)len, reader->rest.len);
    return true;
}

static uint64_t big_endian(str bytes, size_t offset, size_t size)
{
    uint64_t number = 0;
    for (size_t i = 0; i < size; i++) {
        number = number << 8 | (unsigned char)bytes.data[offset + i];
    }
    return number;
}

static uint32_t count_at(str header, size_t index)
{
    return (uint32_t)big_endian(header, COUNTS_OFFSET + 4 * index, 4);
}

static bool read_header(struct reader *reader, struct header *out)
{
    str bytes;
    if (!take(reader, HEADER_BYTES, &bytes)) {
        return false;
    }
    if (!str_starts_with(bytes, STR("TZif"))) {
        return refuse(reader, "it does not begin with \"TZif\"");
    }
    *out = (struct header){
        .version = (uint8_t)bytes.data[4],
        .ut_flag_count = count_at(bytes, 0),
        .standard_flag_count = count_at(bytes, 1),
        .leap_count = count_at(bytes, 2),
        .transition_count = count_at(bytes, 3),
        .type_count = count_at(bytes, 4),
        .char_count = count_at(bytes, 5),
    };
    if (out->version != 0 && (out->version < '2' || out->version > '4')) {
        return refuse(reader, "its version is not known");
    }
    return true;
}

/* Gives the bytes of a block; counts have 32 bits, so nothing overflows. */
static uint64_t block_bytes(const struct header *header, uint64_t instant_bytes)
{
    return header->transition_count * (instant_bytes + 1) +
           header->type_count * (uint64_t)TYPE_BYTES + header->char_count +
           header->leap_count * (instant_bytes + 4) +
           header->standard_flag_count + header->ut_flag_count;
}

static bool check_counts(struct reader *reader, const struct header *header)
{
    if (header->type_count == 0 || header->type_count > MAX_TYPES ||
        header->char_count == 0) {
        return refuse(reader, "it has no local time type, or too many");
    }
    if ((header->ut_flag_count &&
         header->ut_flag_count != header->type_count) ||
        (header->standard_flag_count &&
         header->standard_flag_count != header->type_count)) {
        return refuse(reader, "its flags do not match its types");
    }
    if (header->leap_count) {
        return refuse(reader, "it counts leap seconds");
    }
    return true;
}

static int64_t instant_at(str bytes, size_t index, size_t instant_bytes)
{
    uint64_t bits = big_endian(bytes, index * instant_bytes, instant_bytes);
    return instant_bytes == 4 ? (int32_t)(uint32_t)bits : (int64_t)bits;
}

static bool read_transitions(struct reader *reader, const struct header *header,
                             size_t instant_bytes, struct zone *zone)
{
    size_t count = header->transition_count;
    str instants = {NULL, 0};
    str types = {NULL, 0};
    if (!take(reader, count * (uint64_t)instant_bytes, &instants) ||
        !take(reader, count, &types)) {
        return false;
    }
    assert(count == 0 || types.data);
    zone->transition_count = count;
    zone->transitions = ARENA_ARRAY(reader->arena, count, int64_t);
    zone->transition_types = ARENA_ARRAY(reader->arena, count, uint8_t);
    for (size_t i = 0; i < count; i++) {
        zone->transitions[i] = instant_at(instants, i, instant_bytes);
        zone->transition_types[i] = (uint8_t)types.data[i];
        if (i > 0 && zone->transitions[i] <= zone->transitions[i - 1]) {
            return refuse(reader, "its transitions are not in order");
        }
        if (zone->transition_types[i] >= header->type_count) {
            return refuse(reader, "a transition has a type that there is not");
        }
    }
    return true;
}

static bool is_abbreviation(str text)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
              (c >= 'a' && c <= 'z') || c == '+' || c == '-')) {
            return false;
        }
    }
    return text.len > 0 && text.len <= LONGEST_ABBREVIATION;
}

static bool read_type(struct reader *reader, str bytes, str chars,
                      struct zone_offset *out)
{
    int32_t seconds = (int32_t)(uint32_t)big_endian(bytes, 0, 4);
    unsigned char dst = (unsigned char)bytes.data[4];
    unsigned char index = (unsigned char)bytes.data[5];
    if (seconds < ZONE_MIN_OFFSET || seconds > ZONE_MAX_OFFSET) {
        return refuse(reader, "an offset is longer than a day");
    }
    if (dst > 1) {
        return refuse(reader, "a flag is neither 0 nor 1");
    }
    str rest = str_slice(chars, index, chars.len);
    const char *end = rest.len ? memchr(rest.data, '\0', rest.len) : NULL;
    str name = str_slice(rest, 0, end ? (size_t)(end - rest.data) : 0);
    if (!is_abbreviation(name)) {
        return refuse(reader, "an abbreviation is not letters and digits");
    }
    *out = (struct zone_offset){seconds, dst == 1, name};
    return true;
}

static bool read_types(struct reader *reader, const struct header *header,
                       struct zone *zone)
{
    str types = {NULL, 0};
    str chars = {NULL, 0};
    if (!take(reader, header->type_count * (uint64_t)TYPE_BYTES, &types) ||
        !take(reader, header->char_count, &chars)) {
        return false;
    }
    chars = arena_copy(reader->arena, chars);
    zone->type_count = header->type_count;
    zone->types =
        ARENA_ARRAY(reader->arena, zone->type_count, struct zone_offset);
    for (size_t i = 0; i < zone->type_count; i++) {
        str bytes = str_slice(types, i * TYPE_BYTES, (i + 1) * TYPE_BYTES);
        if (!read_type(reader, bytes, chars, &zone->types[i])) {
            return false;
        }
    }
    return true;
}

/* The flags say how zic's input was written, which concerns nobody here. */
static bool check_flags(struct reader *reader, const struct header *header)
{
    str flags;
    if (!take(reader,
              (uint64_t)header->standard_flag_count + header->ut_flag_count,
              &flags)) {
        return false;
    }
    for (size_t i = 0; i < flags.len; i++) {
        if ((unsigned char)flags.data[i] > 1) {
            return refuse(reader, "a flag is neither 0 nor 1");
        }
    }
    return true;
}

static bool read_block(struct reader *reader, const struct header *header,
                       size_t instant_bytes, struct zone *zone)
{
    return check_counts(reader, header) &&
           (block_bytes(header, instant_bytes) <= reader->rest.len ||
            refuse(reader, "it ends too early")) &&
           read_transitions(reader, header, instant_bytes, zone) &&
           read_types(reader, header, zone) && check_flags(reader, header);
}

/* The rule must go on as the last transition left it. */
static bool rule_continues(const struct zone *zone)
{
    if (zone->transition_count == 0) {
        return true;
    }
    size_t last = zone->transition_count - 1;
    struct zone_offset is = zone_rule_at(&zone->rule, zone->transitions[last]);
    struct zone_offset was = zone->types[zone->transition_types[last]];
    return is.utc_offset_seconds == was.utc_offset_seconds &&
           is.is_dst == was.is_dst &&
           str_equal(is.abbreviation, was.abbreviation);
}

static bool read_footer(struct reader *reader, struct zone *zone)
{
    str footer = reader->rest;
    if (footer.len < 2 || footer.data[0] != '\n' ||
        footer.data[footer.len - 1] != '\n') {
        return refuse(reader, "it does not end with a rule");
    }
    str text = str_slice(footer, 1, footer.len - 1);
    zone->has_rule = text.len > 0;
    if (!zone->has_rule) {
        return true;
    }
    if (!zone_rule_read(arena_copy(reader->arena, text), &zone->rule)) {
        return refuse(reader, "its rule for the future cannot be read");
    }
    return rule_continues(zone) ||
           refuse(reader, "its rule for the future contradicts its past");
}

static bool read_file(struct reader *reader, struct zone *zone)
{
    struct header header;
    str skipped;
    if (!read_header(reader, &header)) {
        return false;
    }
    if (header.version == 0) {
        return read_block(reader, &header, 4, zone) &&
               (reader->rest.len == 0 ||
                refuse(reader, "something follows its end"));
    }
    return take(reader, block_bytes(&header, 4), &skipped) &&
           read_header(reader, &header) &&
           (header.version != 0 || refuse(reader, "its two versions differ")) &&
           read_block(reader, &header, 8, zone) && read_footer(reader, zone);
}

bool zone_read(str bytes, str name, struct arena *arena, struct diags *diags,
               const struct zone **out)
{
    struct zone *zone = ARENA_NEW(arena, struct zone);
    struct reader reader = {.rest = bytes, .arena = arena};
    zone->name = arena_copy(arena, name);
    if (read_file(&reader, zone)) {
        *out = zone;
        return true;
    }
    struct diag *diag =
        diag_add(diags, SEVERITY_ERROR, "zone-data", NULL, (pos){0}, (pos){0},
                 "the file of the time zone \"%.*s\" is damaged: %s",
                 STR_ARG(name), reader.fault);
    diag_hint(diags, diag, "install the time zones of the system anew");
    return false;
}

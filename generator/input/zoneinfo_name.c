/* SPDX-License-Identifier: MIT */
/*
 * What a name of a zone is, and which one was meant.
 */
#include "input/zoneinfo.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_letter(char c)
{
    return is_upper(c) || (c >= 'a' && c <= 'z');
}

/* Names between slashes, none empty, of letters, digits and _ + -; so no dot
 * and nothing that could leave the folder. */
static bool is_name(str text)
{
    bool empty = true;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        if (c == '/' && empty) {
            return false;
        }
        empty = c == '/';
        if (!is_letter(c) && !is_digit(c) && !memchr("_+-/", c, 4)) {
            return false;
        }
    }
    return !empty && text.len <= ZONEINFO_MAX_NAME;
}

/* Copies of the whole tree, and files beside the zones. */
static bool is_reserved(str name)
{
    return str_starts_with(name, STR("posix/")) ||
           str_starts_with(name, STR("right/")) ||
           str_equal(name, STR("Factory")) ||
           str_equal(name, STR("localtime")) ||
           str_equal(name, STR("posixrules"));
}

static str without_prefix(str text, str prefix)
{
    return str_starts_with(text, prefix) ? str_slice(text, prefix.len, text.len)
                                         : text;
}

/* Etc/GMT-1, as POSIX has it, is ahead; GMT-1, as people have it, is behind. */
bool zoneinfo_offset(str name, int32_t *out)
{
    str text = without_prefix(name, STR("Etc/"));
    bool posix = text.len < name.len;
    text = without_prefix(text, STR("GMT"));
    text = without_prefix(text, STR("UTC"));
    if (text.len < 2 || text.len > 6 ||
        (text.data[0] != '+' && text.data[0] != '-')) {
        return false;
    }
    bool behind = (text.data[0] == '-') != posix;
    uint64_t number = 0;
    uint64_t minutes = 0;
    str hours = str_slice(text, 1, text.len);
    str rest = hours;
    hours = str_cut(&rest, ':');
    if (!str_to_uint(hours, 2359, &number) ||
        (rest.len && !str_to_uint(rest, 59, &minutes))) {
        return false;
    }
    if (hours.len > 2) { /* 0530 */
        minutes = number % 100;
        number /= 100;
    }
    *out = (int32_t)(number * 60 + minutes);
    *out = behind ? -*out : *out;
    return true;
}

/* Files such as CET, EST5EDT, MST7MDT, GB: capitals and digits. */
static bool is_abbreviation(str name)
{
    for (size_t i = 0; i < name.len; i++) {
        if (!is_upper(name.data[i]) && !is_digit(name.data[i])) {
            return false;
        }
    }
    return name.len > 0;
}

enum zoneinfo_kind zoneinfo_kind(str name)
{
    int32_t minutes;
    if (zoneinfo_offset(name, &minutes)) {
        return ZONEINFO_OFFSET;
    }
    if (!is_name(name) || is_reserved(name)) {
        return ZONEINFO_INVALID;
    }
    if (str_equal(name, STR("UTC")) || str_equal(name, STR("Etc/UTC"))) {
        return ZONEINFO_UTC;
    }
    return is_abbreviation(without_prefix(name, STR("Etc/")))
               ? ZONEINFO_ABBREVIATION
               : ZONEINFO_REGION;
}

/* --- what was meant --------------------------------------------------------
 */

/* Some abbreviations are those of several places; the busiest come first. */
static const struct {
    const char *abbreviation;
    const char *zones[ZONEINFO_SUGGESTIONS];
} abbreviations[] = {
    {"CET", {"Europe/Berlin", "Europe/Paris", "Europe/Warsaw"}},
    {"CEST", {"Europe/Berlin", "Europe/Paris", "Europe/Warsaw"}},
    {"MEZ", {"Europe/Berlin", "Europe/Vienna", "Europe/Zurich"}},
    {"MESZ", {"Europe/Berlin", "Europe/Vienna", "Europe/Zurich"}},
    {"MET", {"Europe/Berlin", "Europe/Paris", "Europe/Warsaw"}},
    {"WET", {"Europe/Lisbon", "Atlantic/Canary", NULL}},
    {"EET", {"Europe/Helsinki", "Europe/Athens", "Europe/Bucharest"}},
    {"EEST", {"Europe/Helsinki", "Europe/Athens", "Europe/Bucharest"}},
    {"GMT", {"Europe/London", "Africa/Accra", NULL}},
    {"BST", {"Europe/London", NULL, NULL}},
    {"GB", {"Europe/London", NULL, NULL}},
    {"MSK", {"Europe/Moscow", NULL, NULL}},
    {"EST", {"America/New_York", "America/Toronto", "America/Panama"}},
    {"EDT", {"America/New_York", "America/Toronto", NULL}},
    {"EST5EDT", {"America/New_York", "America/Toronto", NULL}},
    {"CST", {"America/Chicago", "Asia/Shanghai", "America/Mexico_City"}},
    {"CDT", {"America/Chicago", "America/Winnipeg", NULL}},
    {"CST6CDT", {"America/Chicago", "America/Winnipeg", NULL}},
    {"MST", {"America/Denver", "America/Phoenix", "America/Edmonton"}},
    {"MDT", {"America/Denver", "America/Edmonton", NULL}},
    {"MST7MDT", {"America/Denver", "America/Edmonton", NULL}},
    {"PST", {"America/Los_Angeles", "America/Vancouver", "Asia/Manila"}},
    {"PDT", {"America/Los_Angeles", "America/Vancouver", NULL}},
    {"PST8PDT", {"America/Los_Angeles", "America/Vancouver", NULL}},
    {"AST", {"America/Halifax", "America/Puerto_Rico", "Asia/Riyadh"}},
    {"HST", {"Pacific/Honolulu", NULL, NULL}},
    {"BRT", {"America/Sao_Paulo", NULL, NULL}},
    {"IST", {"Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"}},
    {"PKT", {"Asia/Karachi", NULL, NULL}},
    {"GST", {"Asia/Dubai", NULL, NULL}},
    {"SGT", {"Asia/Singapore", NULL, NULL}},
    {"HKT", {"Asia/Hong_Kong", NULL, NULL}},
    {"PRC", {"Asia/Shanghai", NULL, NULL}},
    {"ROC", {"Asia/Taipei", NULL, NULL}},
    {"ROK", {"Asia/Seoul", NULL, NULL}},
    {"KST", {"Asia/Seoul", NULL, NULL}},
    {"JST", {"Asia/Tokyo", NULL, NULL}},
    {"WIB", {"Asia/Jakarta", NULL, NULL}},
    {"SAST", {"Africa/Johannesburg", NULL, NULL}},
    {"CAT", {"Africa/Maputo", "Africa/Harare", NULL}},
    {"EAT", {"Africa/Nairobi", NULL, NULL}},
    {"WAT", {"Africa/Lagos", NULL, NULL}},
    {"AWST", {"Australia/Perth", NULL, NULL}},
    {"ACST", {"Australia/Adelaide", "Australia/Darwin", NULL}},
    {"AEST", {"Australia/Sydney", "Australia/Brisbane", NULL}},
    {"AEDT", {"Australia/Sydney", NULL, NULL}},
    {"NZ", {"Pacific/Auckland", NULL, NULL}},
    {"NZST", {"Pacific/Auckland", NULL, NULL}},
    {"NZDT", {"Pacific/Auckland", NULL, NULL}},
};

/* Places that have an offset for at least a part of the year. */
static const struct {
    int32_t minutes;
    const char *zones[ZONEINFO_SUGGESTIONS];
} offsets[] = {
    {-600, {"Pacific/Honolulu", NULL, NULL}},
    {-540, {"America/Anchorage", NULL, NULL}},
    {-480, {"America/Los_Angeles", "America/Vancouver", NULL}},
    {-420, {"America/Denver", "America/Phoenix", "America/Los_Angeles"}},
    {-360, {"America/Chicago", "America/Mexico_City", NULL}},
    {-300, {"America/New_York", "America/Bogota", "America/Lima"}},
    {-240, {"America/New_York", "America/Halifax", "America/Santiago"}},
    {-210, {"America/St_Johns", NULL, NULL}},
    {-180, {"America/Sao_Paulo", "America/Argentina/Buenos_Aires", NULL}},
    {0, {"Europe/London", "Europe/Lisbon", "Africa/Accra"}},
    {60, {"Europe/Berlin", "Europe/Paris", "Africa/Lagos"}},
    {120, {"Europe/Helsinki", "Africa/Johannesburg", "Europe/Berlin"}},
    {180, {"Europe/Istanbul", "Europe/Moscow", "Asia/Riyadh"}},
    {210, {"Asia/Tehran", NULL, NULL}},
    {240, {"Asia/Dubai", "Asia/Tbilisi", NULL}},
    {300, {"Asia/Karachi", "Asia/Tashkent", "Asia/Almaty"}},
    {330, {"Asia/Kolkata", "Asia/Colombo", NULL}},
    {345, {"Asia/Kathmandu", NULL, NULL}},
    {360, {"Asia/Dhaka", NULL, NULL}},
    {420, {"Asia/Bangkok", "Asia/Jakarta", "Asia/Ho_Chi_Minh"}},
    {480, {"Asia/Shanghai", "Asia/Singapore", "Asia/Taipei"}},
    {540, {"Asia/Tokyo", "Asia/Seoul", NULL}},
    {570, {"Australia/Adelaide", "Australia/Darwin", NULL}},
    {600, {"Australia/Sydney", "Australia/Brisbane", NULL}},
    {660, {"Australia/Sydney", "Pacific/Noumea", NULL}},
    {720, {"Pacific/Auckland", "Pacific/Fiji", NULL}},
    {780, {"Pacific/Auckland", "Pacific/Apia", NULL}},
};

static size_t copy_zones(const char *const zones[ZONEINFO_SUGGESTIONS],
                         str out[ZONEINFO_SUGGESTIONS])
{
    size_t count = 0;
    while (count < ZONEINFO_SUGGESTIONS && zones[count]) {
        out[count] = str_from(zones[count]);
        count++;
    }
    return count;
}

static size_t suggest_for_abbreviation(str name, str out[ZONEINFO_SUGGESTIONS])
{
    name = without_prefix(name, STR("Etc/"));
    for (size_t i = 0; i < sizeof abbreviations / sizeof abbreviations[0];
         i++) {
        str word = str_from(abbreviations[i].abbreviation);
        if (name.len == word.len && str_distance(name, word, 0) == 0) {
            return copy_zones(abbreviations[i].zones, out);
        }
    }
    return 0;
}

static size_t suggest_for_offset(int32_t minutes, str out[ZONEINFO_SUGGESTIONS])
{
    for (size_t i = 0; i < sizeof offsets / sizeof offsets[0]; i++) {
        if (offsets[i].minutes == minutes) {
            return copy_zones(offsets[i].zones, out);
        }
    }
    return 0;
}

/* A name that is spelt alike; the lower the score, the more so. */
struct near {
    str name;
    size_t score;
};

static str last_part(str name)
{
    size_t i = name.len;
    while (i > 0 && name.data[i - 1] != '/') {
        i--;
    }
    return str_slice(name, i, name.len);
}

/* Letters count double, so that a wrong continent is worse than none wrong and
 * better than one wrong. */
static size_t score_of(str name, str candidate)
{
    enum { LIMIT = 3, SHORTEST_PART = 4 };
    size_t limit = name.len / 4 < LIMIT ? name.len / 4 : LIMIT;
    size_t whole = str_distance(name, candidate, limit);
    size_t score = whole <= limit ? 2 * whole : SIZE_MAX;
    str city = last_part(name);
    if (city.len >= SHORTEST_PART) {
        limit = city.len / 4 < LIMIT ? city.len / 4 : LIMIT;
        size_t part = str_distance(city, last_part(candidate), limit);
        if (part <= limit && 2 * part + 1 < score) {
            score = 2 * part + 1;
        }
    }
    return score;
}

/* Keeps the best ones, in order; equal ones in the order of their names. */
static size_t insert(struct near best[ZONEINFO_SUGGESTIONS], size_t count,
                     struct near found)
{
    size_t i = count;
    while (i > 0 && best[i - 1].score > found.score) {
        if (i < ZONEINFO_SUGGESTIONS) {
            best[i] = best[i - 1];
        }
        i--;
    }
    if (i == ZONEINFO_SUGGESTIONS) {
        return count;
    }
    best[i] = found;
    return count < ZONEINFO_SUGGESTIONS ? count + 1 : count;
}

/* People write "Europe/New York"; the names have underscores. */
static str with_underscores(str name, char text[ZONEINFO_MAX_NAME])
{
    name = str_slice(str_trim(name), 0, ZONEINFO_MAX_NAME);
    for (size_t i = 0; i < name.len; i++) {
        text[i] = name.data[i] == ' ' ? '_' : name.data[i];
    }
    return (str){text, name.len};
}

static size_t suggest_alike(const struct zoneinfo *info, str name,
                            str out[ZONEINFO_SUGGESTIONS])
{
    enum { MARGIN = 2 };
    char text[ZONEINFO_MAX_NAME];
    struct near best[ZONEINFO_SUGGESTIONS];
    size_t count = 0;
    name = with_underscores(name, text);
    for (size_t i = 0; i < info->name_count; i++) {
        str candidate = info->names[i];
        size_t score = zoneinfo_kind(candidate) == ZONEINFO_REGION
                           ? score_of(name, candidate)
                           : SIZE_MAX;
        if (score != SIZE_MAX) {
            count = insert(best, count, (struct near){candidate, score});
        }
    }
    size_t kept = 0;
    while (kept < count && best[kept].score <= best[0].score + MARGIN) {
        out[kept] = best[kept].name;
        kept++;
    }
    return kept;
}

size_t zoneinfo_suggest(const struct zoneinfo *info, str name,
                        str out[ZONEINFO_SUGGESTIONS])
{
    int32_t minutes;
    if (zoneinfo_offset(name, &minutes)) {
        return suggest_for_offset(minutes, out);
    }
    size_t count = suggest_for_abbreviation(name, out);
    return count ? count : suggest_alike(info, name, out);
}

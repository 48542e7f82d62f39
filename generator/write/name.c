/* SPDX-License-Identifier: MIT */
#include "write/name.h"

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

int name_compare_folded(str a, str b)
{
    size_t len = a.len < b.len ? a.len : b.len;
    for (size_t i = 0; i < len; i++) {
        int order = lower(a.data[i]) - lower(b.data[i]);
        if (order) {
            return order;
        }
    }
    return (a.len > b.len) - (a.len < b.len);
}

/* Windows takes "nul" and "nul.txt" alike for the device. */
static bool is_device(str part)
{
    static const str plain[] = {STR_INIT("con"), STR_INIT("prn"),
                                STR_INIT("aux"), STR_INIT("nul")};
    static const str numbered[] = {STR_INIT("com"), STR_INIT("lpt")};
    str stem = str_cut(&part, '.');
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
        if (name_compare_folded(stem, plain[i]) == 0) {
            return true;
        }
    }
    bool has_digit =
        stem.len == 4 && stem.data[3] >= '0' && stem.data[3] <= '9';
    return has_digit &&
           (name_compare_folded(str_slice(stem, 0, 3), numbered[0]) == 0 ||
            name_compare_folded(str_slice(stem, 0, 3), numbered[1]) == 0);
}

static bool is_name_char(char c)
{
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') ||
           c == '.' || c == '_' || c == '-';
}

static bool has_odd_char(str part)
{
    for (size_t i = 0; i < part.len; i++) {
        if (!is_name_char(part.data[i])) {
            return true;
        }
    }
    return false;
}

/* Gives NULL, or what is wrong with one part; `*rule` names it. */
static const char *part_fault(str part, const char **rule)
{
    *rule = "output-path";
    if (part.len == 0) {
        return "has an empty part";
    }
    if (str_equal(part, STR(".")) || str_equal(part, STR(".."))) {
        return "has \".\" or \"..\" in it";
    }
    if (has_odd_char(part)) {
        return "has a character other than a-z, A-Z, 0-9, \".\", \"_\" and "
               "\"-\"";
    }
    if (part.data[0] == '-') {
        return "has a part that begins with a hyphen";
    }
    *rule = "slug-reserved";
    if (part.data[part.len - 1] == '.') {
        return "has a part that ends with a dot, which Windows drops";
    }
    if (is_device(part)) {
        return "has a part that Windows keeps for a device";
    }
    *rule = "slug-long";
    return part.len > NAME_MAX_BYTES ? "has a part of more than 128 bytes"
                                     : NULL;
}

static const char *path_fault(str path, const char **rule)
{
    str rest = path;
    do {
        bool is_last = str_find(rest, STR("/")) < 0;
        const char *fault = part_fault(str_cut(&rest, '/'), rule);
        if (fault) {
            return fault;
        }
        if (!is_last && rest.len == 0) {
            *rule = "output-path";
            return "ends with \"/\"";
        }
    } while (rest.len);
    if (path.len > PATH_MAX_BYTES) {
        *rule = "slug-long";
        return "has more than 200 bytes";
    }
    if (name_compare_folded(path, STR(MANIFEST_PATH)) == 0) {
        *rule = "slug-reserved";
        return "is kept for the manifest";
    }
    return NULL;
}

bool name_check(str path, struct diags *diags)
{
    const char *rule = NULL;
    const char *fault = path_fault(path, &rule);
    if (fault && diags) {
        str shown = str_slice(path, 0, PATH_MAX_BYTES);
        struct diag *diag =
            diag_add(diags, SEVERITY_ERROR, rule, NULL, (pos){0}, (pos){0},
                     "the file name \"%.*s\" %s", STR_ARG(shown), fault);
        diag_hint(diags, diag,
                  "choose an id whose names work on every file system");
    }
    return !fault;
}

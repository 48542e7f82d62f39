/* SPDX-License-Identifier: MIT */
/* E-mail addresses, links and telephone numbers: what may safely become a link
 * on a page. */
#include "model/types_read.h"

static bool is_label_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '-' || (unsigned char)c >= 0x80;
}

/* A host name of two labels or more (RFC 1123), letters beyond ASCII too. */
static bool host_is_valid(str host)
{
    size_t labels = 0;
    if (host.len == 0 || host.len > 253 || str_ends_with(host, STR("."))) {
        return false;
    }
    while (host.len) {
        str label = str_cut(&host, '.');
        if (label.len == 0 || label.len > 63 || label.data[0] == '-' ||
            label.data[label.len - 1] == '-') {
            return false;
        }
        for (size_t i = 0; i < label.len; i++) {
            if (!is_label_char(label.data[i])) {
                return false;
            }
        }
        labels++;
    }
    return labels >= 2;
}

/* The local part is a dot-atom (RFC 5322 section 3.2.3); quoted forms are
 * nobody's support address. */
static bool local_part_is_valid(str local)
{
    if (local.len == 0 || local.len > 64 || local.data[0] == '.' ||
        local.data[local.len - 1] == '.') {
        return false;
    }
    for (size_t i = 0; i < local.len; i++) {
        char c = local.data[i];
        bool doubled = c == '.' && local.data[i - 1] == '.';
        if (doubled || (c != '.' && !is_label_char(c) &&
                        !strchr("!#$%&'*+/=?^_`{|}~", c))) {
            return false;
        }
    }
    return true;
}

static bool email_is_valid(str text)
{
    str host = text;
    str local = str_cut(&host, '@');
    return local_part_is_valid(local) && host_is_valid(host);
}

static bool read_email(const struct reading *reading, const struct field *field,
                       const struct value *from, void *out)
{
    (void)field;
    if (!expect_text(reading, type_email.form, from)) {
        return false;
    }
    if (email_is_valid(from->text)) {
        *(str *)out = from->text;
        return true;
    }
    static const str scheme = STR_INIT("mailto:");
    str rest = str_starts_with(from->text, scheme)
                   ? str_slice(from->text, scheme.len, from->text.len)
                   : STR("");
    return report_form(reading, "email-invalid", type_email.form, from,
                       email_is_valid(rest) ? rest : STR(""));
}

const struct type type_email = {
    .name = "e-mail address",
    .form = "an e-mail address, such as support@nordlicht.example",
    .pattern = "^[^@\\s]+@[^@\\s]+\\.[^@\\s.]+$",
    .read = read_email,
    .size = sizeof(str),
};

static bool url_chars_are_valid(str url)
{
    for (size_t i = 0; i < url.len; i++) {
        unsigned char c = (unsigned char)url.data[i];
        if (c <= 0x20 || c == 0x7F || strchr("\"<>\\^`{|}", c)) {
            return false;
        }
    }
    return true;
}

/* The part between // and the first of / ? #. */
static str authority_of(str url, size_t scheme_len)
{
    size_t end = scheme_len;
    while (end < url.len && !strchr("/?#", url.data[end])) {
        end++;
    }
    return str_slice(url, scheme_len, end);
}

static bool authority_is_valid(str authority)
{
    str port = authority;
    str host = str_cut(&port, ':');
    uint64_t number;
    return host_is_valid(host) &&
           (port.len == 0 || str_to_uint(port, 65535, &number));
}

/* Puts https:// before "www.example.com" and "//www.example.com". */
static str url_guess(struct arena *arena, str text)
{
    str rest = text;
    if (str_starts_with(rest, STR("//"))) {
        rest = str_slice(rest, 2, rest.len);
    }
    if (!url_chars_are_valid(rest) ||
        !authority_is_valid(authority_of(rest, 0))) {
        return STR("");
    }
    return arena_printf(arena, "https://%.*s", STR_ARG(rest));
}

static bool read_url(const struct reading *reading, const struct field *field,
                     const struct value *from, void *out)
{
    (void)field;
    if (!expect_text(reading, type_url.form, from)) {
        return false;
    }
    bool plain_http = str_starts_with(from->text, STR("http://"));
    if (!plain_http && !str_starts_with(from->text, STR("https://"))) {
        return report_form(reading, "url-scheme", type_url.form, from,
                           url_guess(reading->arena, from->text));
    }
    str authority = authority_of(from->text, plain_http ? 7 : 8);
    if (authority.len && memchr(authority.data, '@', authority.len)) {
        struct diag *diag =
            diag_at(reading->diags, SEVERITY_ERROR, "url-userinfo", from,
                    "this link holds a user name or a password");
        diag_hint(reading->diags, diag, "remove what stands before the @");
        return false;
    }
    if (!url_chars_are_valid(from->text) || !authority_is_valid(authority)) {
        return report_form(reading, "url-invalid", type_url.form, from,
                           STR(""));
    }
    if (plain_http) {
        struct diag *diag =
            diag_at(reading->diags, SEVERITY_WARNING, "url-http", from,
                    "this link is not encrypted");
        diag_hint(reading->diags, diag, "use https:// where the site has it");
    }
    *(str *)out = from->text;
    return true;
}

const struct type type_url = {
    .name = "link",
    .form = "a link that begins with https://",
    .pattern = "^https?://[^\\s]+$",
    .read = read_url,
    .size = sizeof(str),
};

/* One telephone number: +, country code and number, 7 to 15 digits (E.164).
 * Blanks, hyphens, dots and brackets between digits are for people. */
enum {
    PHONE_MIN_DIGITS = 7,
    PHONE_MAX_DIGITS = 15,
};

static bool report_no_country(const struct reading *reading,
                              const struct value *from)
{
    str excerpt = text_excerpt(from->text);
    struct diag *diag = diag_at(
        reading->diags, SEVERITY_ERROR, "phone-no-country", from,
        "the telephone number `%.*s` has no country code", STR_ARG(excerpt));
    if (str_starts_with(from->text, STR("00"))) {
        str number = str_trim(str_slice(from->text, 2, from->text.len));
        str rest = text_excerpt(number);
        diag_hint(reading->diags, diag, "write `+%.*s`", STR_ARG(rest));
    } else {
        diag_hint(reading->diags, diag,
                  "begin with + and the country code, such as +49 30 123456; "
                  "`shown_as` may hold the national form");
    }
    return false;
}

/* "+49 (0) 30" is dialled with the 0 in no country. */
static bool report_trunk_zero(const struct reading *reading,
                              const struct value *from)
{
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "phone-invalid", from,
                "a 0 in brackets is not dialled after the country code");
    diag_hint(reading->diags, diag,
              "leave `(0)` out; `shown_as` may hold the national form");
    return false;
}

static bool read_phone(const struct reading *reading, const struct field *field,
                       const struct value *from, void *out)
{
    (void)field;
    if (!expect_text(reading, type_phone.form, from)) {
        return false;
    }
    char *digits = arena_alloc(reading->arena, from->text.len + 1);
    size_t count = 0;
    for (size_t i = 0; i < from->text.len; i++) {
        char c = from->text.data[i];
        if (c >= '0' && c <= '9') {
            digits[1 + count++] = c;
        } else if (!(c == '+' && i == 0) && !strchr(" -.()/", c)) {
            return report_form(reading, "phone-invalid", type_phone.form, from,
                               STR(""));
        }
    }
    if (!str_starts_with(from->text, STR("+"))) {
        return report_no_country(reading, from);
    }
    if (str_find(from->text, STR("(0)")) >= 0) {
        return report_trunk_zero(reading, from);
    }
    if (count < PHONE_MIN_DIGITS || count > PHONE_MAX_DIGITS ||
        digits[1] == '0') {
        return report_form(reading, "phone-invalid", type_phone.form, from,
                           STR(""));
    }
    digits[0] = '+';
    ((struct phone *)out)->e164 = (str){digits, count + 1};
    return true;
}

const struct type type_phone = {
    .name = "telephone number",
    .form = "a telephone number with +, country code and 7 to 15 digits",
    .pattern = "^\\+[ ().\\/-]*[1-9]([ ().\\/-]*[0-9]){6,14}[ ().\\/-]*$",
    .numeric = true,
    .read = read_phone,
    .size = sizeof(struct phone),
};

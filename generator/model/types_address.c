/* SPDX-License-Identifier: MIT */
/* E-mail addresses and links: what may safely become a link on a page. */
#include "model/types.h"

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

static bool read_email(const struct reading *reading,
                       const struct field *field, const struct value *from,
                       void *out)
{
    (void)field;
    if (value_is_text(from)) {
        str host = from->text;
        str local = str_cut(&host, '@');
        if (local_part_is_valid(local) && host_is_valid(host)) {
            *(str *)out = from->text;
            return true;
        }
    }
    return report_form(reading, "email-invalid", type_email.form, from,
                       STR(""));
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

static bool read_url(const struct reading *reading, const struct field *field,
                     const struct value *from, void *out)
{
    (void)field;
    if (!value_is_text(from)) {
        return report_form(reading, "type-text", type_url.form, from, STR(""));
    }
    bool plain_http = str_starts_with(from->text, STR("http://"));
    if (!plain_http && !str_starts_with(from->text, STR("https://"))) {
        return report_form(reading, "url-scheme", type_url.form, from, STR(""));
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

/* SPDX-License-Identifier: MIT */
/* Cuts a folded text into tokens. */
#include "rules/guard_read.h"

#include "base/utf8.h"

enum {
    MOST_DIGITS = 12,
    PHONE_DIGITS = 7,
    PHONE_MAX = 24,
    EMAIL_MAX = 80,
};

/* ---- tokens ------------------------------------------------------------- */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

struct lexer {
    struct guard_reading *reading;
    size_t at;
    bool is_heading;
    bool after_space;
};

static char char_at(const struct lexer *lexer, size_t at)
{
    return at < lexer->reading->folded.len ? lexer->reading->folded.data[at]
                                           : '\0';
}

static struct guard_token *push(struct lexer *lexer, enum guard_token_type type,
                                size_t end)
{
    struct guard_reading *reading = lexer->reading;
    struct guard_token *token = &reading->tokens[reading->token_count++];
    str text = reading->text->text;
    size_t origin = reading->origins[lexer->at];
    uint32_t c = origin < text.len ? utf8_decode(text, &origin) : 0;
    *token = (struct guard_token){
        .type = type,
        .start = (uint32_t)lexer->at,
        .end = (uint32_t)end,
        .is_capital = guard_is_letter(c) && guard_fold(c) != c,
        .is_heading = lexer->is_heading,
        .is_spaced = lexer->after_space,
    };
    lexer->at = end;
    lexer->after_space = false;
    return token;
}

/* True when the character before is a letter, so that a word goes on here. */
static bool is_within_word(const struct lexer *lexer)
{
    str text = lexer->reading->folded;
    size_t before = lexer->at;
    if (before == 0) {
        return false;
    }
    do {
        before--;
    } while (before > 0 && ((unsigned char)text.data[before] & 0xC0) == 0x80);
    return guard_is_letter(utf8_decode(text, &before));
}

static bool lex_end(struct lexer *lexer)
{
    char c = char_at(lexer, lexer->at);
    char next = char_at(lexer, lexer->at + 1);
    bool ends = c == '\n' || c == '!' || c == '?';
    if (c == '.' && (next == ' ' || next == '\0' || next == '\n' ||
                     next == '"' || next == ')' || next == '.')) {
        size_t behind = lexer->at + 1;
        while (strchr(" \")", char_at(lexer, behind)) &&
               char_at(lexer, behind)) {
            behind++;
        }
        str text = lexer->reading->text->text;
        size_t origin = lexer->reading->origins[behind];
        uint32_t first = origin < text.len ? utf8_decode(text, &origin) : 'A';
        /* what goes on in small letters was an abbreviation */
        ends = !(guard_is_letter(first) && guard_fold(first) == first) &&
               !(first >= '0' && first <= '9');
    }
    if (ends) {
        push(lexer, GUARD_END, lexer->at + 1)->value = (unsigned char)c;
        lexer->is_heading &= c != '\n';
    }
    return ends;
}

/* What may stand between the digits: dates have points, and numbers without a
 * prefix only hyphens. */
static const char *phone_marks(const struct lexer *lexer)
{
    char first = char_at(lexer, lexer->at);
    char second = char_at(lexer, lexer->at + 1);
    bool area = first == '(' && (is_digit(second) || second == '+') &&
                (second == '0' || second == '+' ||
                 char_at(lexer, lexer->at + 4) == ')');
    if (first == '+' || area) {
        return " ()-/.";
    }
    return first == '0' ? " ()-/" : is_digit(first) ? "-" : NULL;
}

/* "+49 89 99998-100", "(089) 123456", "400-820-8888". */
static bool lex_phone(struct lexer *lexer)
{
    const char *marks = phone_marks(lexer);
    size_t digits = 0;
    size_t hyphens = 0;
    size_t end = lexer->at;
    for (size_t i = end; marks && i - lexer->at < PHONE_MAX; i++) {
        char c = char_at(lexer, i);
        if (is_digit(c)) {
            digits++;
            end = i + 1;
            continue;
        }
        bool joins = c && strchr(marks, c) && !(c == '-' && i != end);
        if (!joins && !(c == '+' && digits == 0)) {
            break;
        }
        hyphens += c == '-';
    }
    bool grouped = (hyphens == 2 || hyphens == 3) && digits >= 10;
    if (digits < PHONE_DIGITS || (strcmp(marks, "-") == 0 && !grouped)) {
        return false;
    }
    push(lexer, GUARD_PHONE, end);
    return true;
}

/* What "9", "9.5", "1,490.00" and "9.30" come to. */
static void read_number(struct lexer *lexer, size_t end)
{
    char decimal = lexer->reading->words->decimal;
    uint64_t whole = 0;
    uint64_t fraction = 0;
    uint32_t decimals = 0;
    bool in_fraction = false;
    for (size_t i = lexer->at; i < end; i++) {
        char c = char_at(lexer, i);
        if (is_digit(c)) {
            if (in_fraction) {
                fraction = fraction * 10 + (uint64_t)(c - '0');
                decimals++;
            } else {
                whole = whole * 10 + (uint64_t)(c - '0');
            }
            continue;
        }
        size_t group = 0;
        while (is_digit(char_at(lexer, i + 1 + group))) {
            group++;
        }
        in_fraction = c == decimal ? true : group != 3;
    }
    struct guard_token *token = push(lexer, GUARD_NUMBER, end);
    uint64_t scale = 1000000;
    for (uint32_t i = 0; i < decimals; i++) {
        scale /= 10;
    }
    token->whole = (uint32_t)(whole > UINT32_MAX ? UINT32_MAX : whole);
    token->fraction = (uint32_t)fraction;
    token->decimals = decimals;
    token->value = (int64_t)(whole * 1000000 + fraction * scale);
}

/* Gives the end of a number with its separators, and counts them. A blank
 * groups thousands only before three digits. */
static size_t number_end(const struct lexer *lexer, size_t *digits,
                         size_t *separators, size_t *decimals)
{
    size_t i = lexer->at;
    *digits = *separators = *decimals = 0;
    while (is_digit(char_at(lexer, i))) {
        while (is_digit(char_at(lexer, i))) {
            i++;
            ++*digits;
            *decimals += *separators != 0;
        }
        char c = char_at(lexer, i);
        size_t group = 0;
        while (group < 4 && is_digit(char_at(lexer, i + 1 + group))) {
            group++;
        }
        bool thousands = (c == ' ' || c == '\'') && group == 3 && *digits <= 3;
        if (group == 0 || (c != '.' && c != ',' && !thousands)) {
            break;
        }
        i++;
        ++*separators;
        *decimals = 0;
    }
    return i;
}

/* "4-х часов": Russian ends figures with letters. */
static size_t skip_ending(const struct lexer *lexer, size_t end)
{
    str text = lexer->reading->folded;
    size_t at = end + 1;
    size_t letters = 0;
    if (char_at(lexer, end) != '-') {
        return end;
    }
    while (at < text.len && letters < 3) {
        size_t next = at;
        uint32_t c = utf8_decode(text, &next);
        if (c < 0x400 || c > 0x4FF) {
            break;
        }
        letters++;
        at = next;
    }
    return letters == 1 || letters == 2 ? at : end;
}

static bool lex_clock(struct lexer *lexer, size_t end, size_t digits)
{
    bool is_clock = digits <= 2 && char_at(lexer, end) == ':' &&
                    is_digit(char_at(lexer, end + 1)) &&
                    is_digit(char_at(lexer, end + 2)) &&
                    !is_digit(char_at(lexer, end + 3)) &&
                    char_at(lexer, end + 3) != ':';
    if (!is_clock) {
        return false;
    }
    int64_t hour = 0;
    for (size_t i = lexer->at; i < end; i++) {
        hour = hour * 10 + (char_at(lexer, i) - '0');
    }
    int64_t minute =
        (char_at(lexer, end + 1) - '0') * 10 + (char_at(lexer, end + 2) - '0');
    struct guard_token *token = push(
        lexer, hour <= 24 && minute < 60 ? GUARD_CLOCK : GUARD_CODE, end + 3);
    token->value = hour * 60 + minute;
    return true;
}

/* Numbers that count nothing: versions, dates, paragraphs, "M365", "1/2". */
static bool is_code(const struct lexer *lexer, size_t end, size_t digits,
                    size_t separators, size_t decimals)
{
    char before = lexer->at ? char_at(lexer, lexer->at - 1) : ' ';
    if (before == ' ' && lexer->at > 1) {
        str folded = str_slice(lexer->reading->folded, 0, lexer->at - 1);
        if (str_ends_with(folded, STR("§")) ||
            str_ends_with(folded, STR("№"))) {
            return true;
        }
    }
    str behind = str_slice(lexer->reading->folded, end, end + 3);
    str so_far = str_slice(lexer->reading->folded, 0, lexer->at);
    bool han_date =
        str_equal(behind, STR("年")) || str_equal(behind, STR("月")) ||
        (str_equal(behind, STR("日")) && str_ends_with(so_far, STR("月")));
    bool date = char_at(lexer, end) == '-' && digits == 4 && separators == 0 &&
                is_digit(char_at(lexer, end + 1)) &&
                is_digit(char_at(lexer, end + 2)) &&
                char_at(lexer, end + 3) == '-';
    bool fraction =
        char_at(lexer, end) == '/' && is_digit(char_at(lexer, end + 1));
    return digits > MOST_DIGITS || decimals > 6 || separators > 3 || date ||
           fraction || is_within_word(lexer) || before == '#' ||
           before == '/' || before == '^' || han_date;
}

static size_t code_end(const struct lexer *lexer, size_t end)
{
    for (;;) {
        char c = char_at(lexer, end);
        bool joins =
            c && strchr("-/.:", c) && is_digit(char_at(lexer, end + 1));
        if (!is_digit(c) && !joins) {
            return end;
        }
        end++;
    }
}

/* "1.2.3" and "31.12.2026" are no numbers; "1.490,00" is one. */
static bool is_dotted(const struct lexer *lexer, size_t end)
{
    size_t last = 0;
    bool has_mark = false;
    for (size_t i = lexer->at; i < end; i++) {
        char c = char_at(lexer, i);
        if (is_digit(c)) {
            last++;
            continue;
        }
        if (has_mark && last != 3) {
            return true;
        }
        has_mark = true;
        last = 0;
    }
    return false;
}

static void lex_number(struct lexer *lexer)
{
    size_t digits;
    size_t separators;
    size_t decimals;
    size_t end = number_end(lexer, &digits, &separators, &decimals);
    if (lex_phone(lexer)) {
        return;
    }
    if (is_code(lexer, end, digits, separators, decimals) ||
        (separators > 1 && is_dotted(lexer, end))) {
        push(lexer, GUARD_CODE, code_end(lexer, end));
    } else if (separators || !lex_clock(lexer, end, digits)) {
        read_number(lexer, end);
        lexer->at = skip_ending(lexer, end);
    }
}

/* ---- 二十四
 * ------------------------------------------------------------------- */

static int64_t han_digit(uint32_t c)
{
    static const uint32_t digits[] = {0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB,
                                      0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D};
    for (int64_t i = 0; i < 10; i++) {
        if (digits[i] == c) {
            return i;
        }
    }
    /* 两, 兩 and 零 */
    return c == 0x4E24 || c == 0x5169 ? 2 : c == 0x96F6 ? 0 : -1;
}

static int64_t han_factor(uint32_t c)
{
    return c == 0x5341 ? 10 : c == 0x767E ? 100 : 0; /* 十, 百 */
}

static bool lex_han_number(struct lexer *lexer)
{
    str text = lexer->reading->folded;
    size_t end = lexer->at;
    int64_t sum = 0;
    int64_t digit = -1;
    size_t count = 0;
    while (end < text.len && count < 6) {
        size_t next = end;
        uint32_t c = utf8_decode(text, &next);
        int64_t factor = han_factor(c);
        if (factor) {
            sum += (digit < 0 ? 1 : digit) * factor;
            digit = -1;
        } else if (han_digit(c) >= 0 && digit < 0) {
            digit = han_digit(c);
        } else {
            break;
        }
        count++;
        end = next;
    }
    if (count == 0) {
        return false;
    }
    sum += digit < 0 ? 0 : digit;
    /* 第一: which one, and not how many */
    bool ordinal = str_ends_with(str_slice(text, 0, lexer->at), STR("第"));
    struct guard_token *token =
        push(lexer, ordinal ? GUARD_CODE : GUARD_WORD, end);
    token->kinds = ordinal ? 0 : WORD_BIT(WORD_NUMBER);
    token->value = sum * 1000000;
    return true;
}

/* ---- words -------------------------------------------------------------- */

static bool is_mailbox_char(char c)
{
    return (c >= 'a' && c <= 'z') || is_digit(c) || (c && strchr("._%+-", c));
}

static bool lex_email(struct lexer *lexer)
{
    size_t at = lexer->at;
    while (is_mailbox_char(char_at(lexer, at)) && at - lexer->at < EMAIL_MAX) {
        at++;
    }
    if (char_at(lexer, at) != '@' || at == lexer->at) {
        return false;
    }
    size_t end = at + 1;
    while (is_mailbox_char(char_at(lexer, end)) && end - at < EMAIL_MAX) {
        end++;
    }
    while (end > at + 1 && strchr(".-", char_at(lexer, end - 1))) {
        end--;
    }
    push(lexer, GUARD_EMAIL, end);
    return true;
}

static bool lex_known(struct lexer *lexer)
{
    size_t len = 0;
    str text = lexer->reading->folded;
    str rest = str_slice(text, lexer->at, text.len);
    char before = lexer->at ? char_at(lexer, lexer->at - 1) : ' ';
    bool digits = is_digit(rest.data[0]) && (is_digit(before) || before == '.');
    const struct guard_phrase *phrase =
        digits || is_within_word(lexer)
            ? NULL
            : guard_words_find(lexer->reading->words, rest, &len);
    if (!phrase || (is_digit(rest.data[len - 1]) && len < rest.len &&
                    is_digit(rest.data[len]))) {
        return false;
    }
    struct guard_token *token = push(lexer, GUARD_WORD, lexer->at + len);
    token->kinds = phrase->kinds;
    token->value = phrase->value;
    return true;
}

/* A word nobody knows: letters, or one character of another script. */
static void lex_word(struct lexer *lexer)
{
    str text = lexer->reading->folded;
    size_t end = lexer->at;
    uint32_t c = utf8_decode(text, &end);
    if (c < 0x80 && !guard_is_letter(c)) {
        push(lexer, GUARD_MARK, end)->value = (int64_t)c;
        return;
    }
    while (guard_is_letter(c) && end < text.len) {
        size_t next = end;
        if (!guard_is_letter(utf8_decode(text, &next)) &&
            text.data[end] != '\'') {
            break;
        }
        end = next;
    }
    push(lexer, GUARD_WORD, end);
}

static void lex_token(struct lexer *lexer)
{
    char c = char_at(lexer, lexer->at);
    if (c == ' ' || c == GUARD_HEADING) {
        lexer->is_heading |= c == GUARD_HEADING;
        lexer->after_space = true;
        lexer->at++;
    } else if (!is_within_word(lexer) && lex_email(lexer)) {
        return;
    } else if (lex_known(lexer)) {
        return;
    } else if (is_digit(c)) {
        lex_number(lexer);
    } else if ((c == '+' || c == '(') && lex_phone(lexer)) {
        return;
    } else if (!lex_end(lexer) && !lex_han_number(lexer)) {
        lex_word(lexer);
    }
}

void guard_read(const struct value *text, const struct guard_words *words,
                struct arena *arena, struct guard_reading *out)
{
    *out = (struct guard_reading){.words = words, .text = text};
    guard_fold_text(out, arena);
    struct lexer lexer = {.reading = out, .after_space = true};
    out->tokens = ARENA_ARRAY(arena, out->folded.len + 1, struct guard_token);
    while (lexer.at < out->folded.len) {
        lex_token(&lexer);
    }
    push(&lexer, GUARD_END, out->folded.len);
    guard_read_quantities(out, arena);
}

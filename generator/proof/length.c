/* SPDX-License-Identifier: MIT */
/* How long a translation is beside its source. */
#include "proof/reader.h"

#include "base/utf8.h"

enum { LENGTH_MIN = 20 }; /* characters of the source; less says nothing */

/* Counts the characters of words: neither blanks nor what stands for facts. */
static size_t count_characters(str text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.len;) {
        uint32_t c = utf8_decode(text, &i);
        count += c > ' ' && c != PASSAGE_FACT;
    }
    return count;
}

static bool is_blank(str text)
{
    return str_trim(text).len == 0;
}

/* True when the source itself says nothing in one of its branches. */
static bool may_be_empty(const struct reader *reader, const struct pair *pair)
{
    size_t count = passage_count(pair->text->message);
    for (size_t i = 0; i < count; i++) {
        struct passage source = passage_read(
            pair->text->source, pair->text->message, false, i, reader->arena);
        if (is_blank(source.text)) {
            return true;
        }
    }
    return false;
}

static void check_empty(const struct reader *reader, const struct pair *pair)
{
    if (pair->text->message && is_blank(pair->target->text) &&
        !may_be_empty(reader, pair)) {
        struct diag *diag =
            reader_report(reader, SEVERITY_ERROR, "proof-empty", pair, 0, 0,
                          "one of the branches says nothing");
        diag_hint(reader->diags, diag, "write the text into every branch");
    }
}

void proof_length(const struct reader *reader, const struct pair *pair)
{
    const struct glossary *glossary = reader->glossary;
    check_empty(reader, pair);
    size_t source = count_characters(pair->source->text);
    size_t target = count_characters(pair->target->text);
    double ratio = source ? (double)target / (double)source : 0;
    bool too_short = ratio < glossary->length_min;
    bool too_long = glossary->length_max > 0 && ratio > glossary->length_max;
    if (source < LENGTH_MIN || pair->variant || (!too_short && !too_long)) {
        return;
    }
    struct diag *diag = reader_report(
        reader, SEVERITY_WARNING, "proof-length", pair, 0, 0,
        "the translation has %zu characters, its source %zu: it is much %s "
        "than others",
        target, source, too_short ? "shorter" : "longer");
    diag_hint(reader->diags, diag,
              "look whether something is %s; the usual lengths stand under "
              "`length` in the glossary of the language",
              too_short ? "missing" : "too much");
}

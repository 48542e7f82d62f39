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

void proof_length(const struct reader *reader, const struct pair *pair)
{
    const struct glossary *glossary = reader->glossary;
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

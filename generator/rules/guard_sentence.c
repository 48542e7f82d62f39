/* SPDX-License-Identifier: MIT */
/* Cuts a text into sentences. */
#include "rules/guard_claim.h"

/* No person's sentence is longer, and looking around in it stays cheap. */
enum { MOST_TOKENS = 300 };

/* "In 2011 we answered …" is history, or a plan for later. */
static bool is_year(const struct guard_reading *reading, uint32_t token)
{
    const struct guard_token *at = &reading->tokens[token];
    str text = str_slice(reading->folded, at->start, at->end);
    bool is_amount =
        at->type == GUARD_NUMBER &&
        (guard_is(reading, token + 1, WORD_UNIT) ||
         guard_is(reading, token + 1, WORD_CURRENCY) ||
         (token > 0 && guard_is(reading, token - 1, WORD_CURRENCY)));
    return (at->type == GUARD_CODE || at->type == GUARD_NUMBER) &&
           text.len >= 4 && !is_amount &&
           (str_starts_with(text, STR("19")) ||
            str_starts_with(text, STR("20"))) &&
           (text.len == 4 || text.data[4] == '-');
}

bool guard_sentence_next(struct guard_sentence *sentence)
{
    const struct guard_reading *reading = sentence->reading;
    uint32_t at = sentence->last;
    uint32_t quantity = sentence->quantity_last;
    sentence->kinds = 0;
    sentence->is_history = false;
    while (at < reading->token_count && reading->tokens[at].type == GUARD_END) {
        at++;
    }
    sentence->first = at;
    while (at < reading->token_count && at - sentence->first < MOST_TOKENS &&
           reading->tokens[at].type != GUARD_END) {
        sentence->is_history |= is_year(reading, at);
        sentence->kinds |= reading->tokens[at++].kinds;
    }
    sentence->last = at;
    if (sentence->first == at) {
        return false;
    }
    sentence->end =
        at < reading->token_count ? (char)reading->tokens[at].value : '\0';
    if (reading->tokens[sentence->first].is_heading) {
        sentence->heading = sentence->kinds;
    }
    while (quantity < reading->quantity_count &&
           reading->quantities[quantity].first < sentence->first) {
        quantity++;
    }
    sentence->quantity_first = quantity;
    while (quantity < reading->quantity_count &&
           reading->quantities[quantity].first < at) {
        quantity++;
    }
    sentence->quantity_last = quantity;
    return true;
}

/* SPDX-License-Identifier: MIT */
/*
 * quote_print: a quote as words and as JSON.
 */
#ifndef SLAGEN_CLI_QUOTE_PRINT_H
#define SLAGEN_CLI_QUOTE_PRINT_H

#include "base/buf.h"
#include "reckon/quote.h"

/* Whose quote it is. */
struct quote_head {
    str partner;
    const struct plan *plan;
};

/* Appends a small table: each step with its amount, each line, the total. */
void quote_write_text(const struct quote_head *head, const struct quote *quote,
                      struct arena *arena, struct buf *out);

/*
 * Appends {partner, plan, currency, total, tax_note, net, tax, gross,
 * by_period, lines, left_out}.  Amounts are texts with the currency's digits;
 * net, tax and gross are null where the rate of a line is not known.
 */
void quote_write_json(const struct quote_head *head, const struct quote *quote,
                      struct arena *arena, struct buf *out);

/* "excluded", "included", "unsaid" or, where lines differ, "mixed". */
const char *quote_tax_note(const struct quote *quote);

#endif

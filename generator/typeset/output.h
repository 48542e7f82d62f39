/* SPDX-License-Identifier: MIT */
/*
 * output: the formats that a document is written in.
 */
#ifndef SLAGEN_TYPESET_OUTPUT_H
#define SLAGEN_TYPESET_OUTPUT_H

enum output_format {
    OUTPUT_HTML,
    OUTPUT_MARKDOWN, /* CommonMark and the tables of GFM */
    OUTPUT_PLAIN,    /* text without markup: descriptions, calendars */
};

#endif

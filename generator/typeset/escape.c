/* SPDX-License-Identifier: MIT */
#include "typeset/escape.h"

#include "typeset/template_output.h"

void escape_html(str text, struct buf *out)
{
    struct mustache_output writer = template_output_open(out);
    mustache_put_html(&writer, (struct mustache_text){text.data, text.len});
    template_output_close(&writer);
}

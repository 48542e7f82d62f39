/* SPDX-License-Identifier: MIT */
#include "rules/gap.h"

#include "reckon/moment.h"

bool gap_is_certain(const struct gap *gap)
{
    return gap->kind != GAP_NONE && gap->kind != GAP_UNKNOWN;
}

const char *gap_reason(const struct gap *gap)
{
    bool has_hole = gap->hole.span.from < gap->hole.span.to;
    if (gap->kind == GAP_NONE) {
        return "every minute of every case is covered";
    }
    if (gap->kind == GAP_NO_ROW) {
        return "no row of `reach` holds";
    }
    if (gap->kind == GAP_UNKNOWN) {
        return "that hangs on what is not known here";
    }
    if (gap->kind == GAP_CONTACT && !has_hole) {
        return "the partner gives no contact for it";
    }
    switch (gap->hole.kind) {
    case CLOSED_WEEK:
        return "outside the weekly hours";
    case CLOSED_HOLIDAY:
        return "closed on a holiday";
    case CLOSED_EXCEPTION:
        return "other hours on that date";
    }
    return "";
}

void gap_relate(struct diags *diags, struct diag *diag, const struct gap *gap)
{
    struct arena *arena = diags->arena;
    str severity = gap->asked.severity;
    bool has_time = gap->zone && gap->hole.span.from < gap->hole.span.to;
    str about = severity.len
                    ? arena_printf(arena, "for `%.*s`: ", STR_ARG(severity))
                    : STR("");
    str from = STR("");
    if (has_time) {
        from = moment_text(gap->zone, gap->hole.span.from, arena);
        from = arena_printf(arena, ", from %.*s", STR_ARG(from));
    }
    if (gap->at && gap->at->source) {
        diag_related(diags, diag, gap->at->source, gap->at->start, "%.*s%s%.*s",
                     STR_ARG(about), gap_reason(gap), STR_ARG(from));
    }
}

/* SPDX-License-Identifier: MIT */
/*
 * Makes sure that every tool sees the emphasis that was written.
 *
 * Our own reading of prose helps emphasis beside Chinese, Japanese and Korean
 * (prose_aid.h), other tools do not; and a value can bring a mark to a place
 * where a letter stood.  Where a run would not begin or end emphasis, the
 * letter at its outer side is written as a numeric reference:
 * "**…）**&#36969;". A reference begins and ends with a mark, which is what
 * CommonMark asks for, and is shown as the letter
 * (docs/decisions/0022-emphasis.md).
 */
#include "typeset/prose_markdown.h"

#include "base/utf8.h"
#include "typeset/prose_beside.h"

void prose_markdown_add_run(struct markdown *md, char c, int count, bool opens)
{
    size_t start = md->out->len;
    for (int i = 0; i < count; i++) {
        buf_add_char(md->out, c);
    }
    struct markdown_run *last =
        md->run_count ? &md->runs[md->run_count - 1] : NULL;
    if (!last || last->end != start || md->out->data[start - 1] != c) {
        md->runs = ARENA_GROW(&md->scratch, md->runs, md->run_count,
                              &md->run_capacity);
        last = &md->runs[md->run_count++];
        *last = (struct markdown_run){.start = start};
    }
    last->end = md->out->len;
    last->opens |= opens;
    last->closes |= !opens;
}

/* Gives where the character before byte `i` begins. */
static size_t step_back(str text, size_t i)
{
    while (i > 0 && ((unsigned char)text.data[--i] & 0xC0) == 0x80) {
    }
    return i;
}

/* A letter between two runs is beside both. */
static void set_before(struct markdown *md, str text, size_t i)
{
    size_t at = step_back(text, md->runs[i].start);
    if (at < md->start) { /* the template's */
        return;
    }
    md->runs[i].before_is_reference = true;
    if (i > 0 && md->runs[i - 1].end == at) {
        md->runs[i - 1].behind_is_reference = true;
    }
}

static void set_behind(struct markdown *md, str text, size_t i)
{
    size_t at = md->runs[i].end;
    md->runs[i].behind_is_reference = true;
    if (i + 1 < md->run_count && step_back(text, md->runs[i + 1].start) == at) {
        md->runs[i + 1].before_is_reference = true;
    }
}

static enum beside before(const struct markdown *md, str text, size_t i)
{
    return md->runs[i].before_is_reference
               ? BESIDE_MARK
               : beside_kind(beside_before(text, md->runs[i].start));
}

static enum beside behind(const struct markdown *md, str text, size_t i)
{
    return md->runs[i].behind_is_reference
               ? BESIDE_MARK
               : beside_kind(beside_behind(text, md->runs[i].end));
}

/* True when a run flanks what is inside, whatever a tool takes for a mark. */
static bool flanks(enum beside inside, enum beside outside)
{
    return inside == BESIDE_LETTER || inside == BESIDE_SPACE ||
           outside == BESIDE_SPACE || beside_is_mark(outside);
}

/* A reference can take from the run at its other side what that one needs:
 * openers hand it on towards the start, closers towards the end. */
static bool mark_letters(struct markdown *md, str text)
{
    bool any = false;
    for (size_t i = md->run_count; i-- > 0;) {
        if (md->runs[i].opens &&
            !flanks(behind(md, text, i), before(md, text, i))) {
            set_before(md, text, i);
            any |= md->runs[i].before_is_reference;
        }
    }
    for (size_t i = 0; i < md->run_count; i++) {
        if (md->runs[i].closes &&
            !flanks(before(md, text, i), behind(md, text, i))) {
            set_behind(md, text, i);
            any = true;
        }
    }
    return any;
}

/* Appends [from, to), the character at `to` as a reference; gives the offset
 * behind it. */
static size_t add_reference(struct markdown *md, str text, size_t from,
                            size_t to)
{
    buf_add(md->out, str_slice(text, from, to));
    size_t next = to;
    uint32_t c = utf8_decode(text, &next);
    buf_printf(md->out, "&#%u;", (unsigned)c);
    return next;
}

static void write_references(struct markdown *md, str text)
{
    size_t done = md->start;
    buf_truncate(md->out, md->start);
    for (size_t i = 0; i < md->run_count; i++) {
        const struct markdown_run *run = &md->runs[i];
        size_t at = step_back(text, run->start);
        if (run->before_is_reference && at >= done) {
            done = add_reference(md, text, done, at);
        }
        if (run->behind_is_reference) {
            done = add_reference(md, text, done, run->end);
        }
    }
    buf_add(md->out, str_slice(text, done, text.len));
}

void prose_markdown_settle_runs(struct markdown *md)
{
    str text = buf_text(md->out);
    bool any = false;
    if (md->out->full) {
        return;
    }
    for (size_t round = 0; round < md->run_count && mark_letters(md, text);
         round++) {
        any = true;
    }
    if (any) {
        write_references(md, arena_copy(&md->scratch, text));
    }
}

/* SPDX-License-Identifier: MIT */
/*
 * One pass over the tags of a page.  Halves are put together by id: the first
 * source of an id belongs to its first target, the second to the second.
 */
#include "base/buf.h"
#include "exchange/html_tag.h"
#include "exchange/side_by_side_read.h"

/* Units of one id, in the order of the page. */
struct same_id {
    str id;
    size_t first;  /* a unit, and one; 0: the slot is free */
    size_t last;   /* all these: a unit, and one; 0: none */
    size_t target; /* the first that waits for its target; so do those behind */
    size_t source;
};

struct anchor {
    str id;
    uint32_t line; /* 0: the slot is free */
};

struct reading {
    struct arena *arena;
    struct side_by_side_page *page;
    str text;
    size_t head; /* bytes of front matter */
    size_t at;
    uint32_t line; /* of `counted` */
    size_t counted;
    size_t unit_capacity;
    size_t *next_same; /* of each unit: the next of its id and one, or 0 */
    size_t next_capacity;
    struct same_id *ids; /* a hash table */
    size_t id_size;
    size_t id_used;
    struct anchor *anchors; /* a hash table */
    size_t anchor_size;
    size_t anchor_used;
    /* the half that is open */
    bool is_open;
    bool is_target;
    str id;
    size_t half_tag; /* where its tag begins */
    uint32_t half_line;
    size_t half_from; /* behind its tag */
    size_t nested;    /* other spans that are open within */
    bool is_marked;   /* the lookup that is open has a language */
    bool no_comment;  /* no comment ends any more */
    size_t unmarked;  /* hidden sources without a language */
    uint32_t unmarked_line;
};

/* In quoted YAML, `\"` is a quotation mark. */
static str unescape(str text, struct arena *arena)
{
    char *bytes = ARENA_ARRAY(arena, text.len + 1, char);
    size_t len = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.data[i] == '\\' && i + 1 < text.len &&
            (text.data[i + 1] == '"' || text.data[i + 1] == '\\')) {
            i++;
        }
        bytes[len++] = text.data[i];
    }
    return (str){bytes, len};
}

/* Lines are asked for from the beginning to the end. */
static uint32_t line_at(struct reading *in, size_t offset)
{
    for (; in->counted < offset; in->counted++) {
        char c = in->text.data[in->counted];
        in->line += c == '\n' ||
                    (c == '\r' && (in->counted + 1 >= in->text.len ||
                                   in->text.data[in->counted + 1] != '\n'));
    }
    return in->line;
}

/* ---- ids --------------------------------------------------------------------
 */

static struct same_id *id_slot(const struct reading *in, str id)
{
    size_t at = memory_hash(id) & (in->id_size - 1);
    while (in->ids[at].first && !str_equal(in->ids[at].id, id)) {
        at = (at + 1) & (in->id_size - 1);
    }
    return &in->ids[at];
}

static struct same_id *find_id(struct reading *in, str id)
{
    if (in->id_used * 2 >= in->id_size) {
        struct same_id *old = in->ids;
        size_t old_size = in->id_size;
        in->id_size = old_size ? old_size * 2 : 256;
        in->ids = ARENA_ARRAY(in->arena, in->id_size, struct same_id);
        for (size_t i = 0; i < old_size; i++) {
            if (old[i].first) {
                *id_slot(in, old[i].id) = old[i];
            }
        }
    }
    return id_slot(in, id);
}

static str number_of(str id)
{
    size_t from = id.len;
    while (from > 0 && id.data[from - 1] != '-') {
        from--;
    }
    return str_slice(id, from, id.len);
}

static size_t add_unit(struct reading *in, str id)
{
    struct side_by_side_page *page = in->page;
    page->units = ARENA_GROW(in->arena, page->units, page->unit_count,
                             &in->unit_capacity);
    in->next_same = ARENA_GROW(in->arena, in->next_same, page->unit_count,
                               &in->next_capacity);
    in->next_same[page->unit_count] = 0;
    page->units[page->unit_count] =
        (struct side_by_side_unit){.id = id,
                                   .number = number_of(id),
                                   .offset = in->half_tag,
                                   .line = in->half_line};
    return page->unit_count++;
}

/* Gives the number of the unit that lacks this half of an id; where all have
 * it, makes one. */
static size_t unit_for(struct reading *in, str id, bool is_target)
{
    struct same_id *same = find_id(in, id);
    size_t *waits = is_target ? &same->target : &same->source;
    size_t *others = is_target ? &same->source : &same->target;
    if (*waits) {
        size_t unit = *waits - 1;
        *waits = in->next_same[unit];
        return unit;
    }
    size_t unit = add_unit(in, id);
    if (same->first) {
        in->next_same[same->last - 1] = unit + 1;
    } else {
        same->id = id;
        same->first = unit + 1;
        in->id_used++;
    }
    same->last = unit + 1;
    *others = *others ? *others : unit + 1;
    return unit;
}

/* ---- halves
 * ------------------------------------------------------------------- */

/* Where a half without its end stops: before a blank line. */
static size_t blank_line(str text, size_t from, size_t to)
{
    bool is_blank = false;
    for (size_t i = from; i < to; i++) {
        char c = text.data[i];
        if (c == '\n' && is_blank) {
            return i;
        }
        is_blank =
            c == '\n' || (is_blank && (c == ' ' || c == '\t' || c == '\r'));
    }
    return to;
}

static void end_half(struct reading *in, size_t to, bool is_closed)
{
    if (!in->is_open) {
        return;
    }
    in->is_open = false;
    if (!is_closed) {
        to = blank_line(in->text, in->half_from, to);
    }
    size_t number = unit_for(in, in->id, in->is_target);
    struct side_by_side_unit *unit = &in->page->units[number];
    str text = str_slice(in->text, in->half_from, to);
    if (in->half_tag < in->head) {
        text = unescape(text, in->arena);
    }
    text = side_by_side_clean(text, in->arena);
    if (!is_closed) {
        text = str_trim(text);
    }
    if (in->is_target) {
        unit->target = text;
        unit->has_target = true;
    } else {
        unit->source = text;
        unit->has_source = true;
    }
    if (!is_closed) {
        side_by_side_add_unit(in->page, in->arena, unit, KIND_UNCLOSED,
                              in->is_target ? STR("the target")
                                            : STR("the source"));
    }
}

static void start_half(struct reading *in, const struct html_tag *tag, str id,
                       bool is_target)
{
    end_half(in, tag->start, false);
    in->is_open = true;
    in->is_target = is_target;
    in->id = side_by_side_clean(str_trim(id), in->arena);
    in->half_tag = tag->start;
    in->half_line = line_at(in, tag->start);
    in->half_from = tag->end;
    in->nested = 0;
}

/* A source is marked with its language, or the lookup around it is. */
static void check_lang(struct reading *in, const struct html_tag *tag)
{
    str language;
    if (!in->is_marked && !html_tag_get(tag, "lang", &language)) {
        if (in->unmarked++ == 0) {
            in->unmarked_line = line_at(in, tag->start);
        }
    }
}

static void start_lookup(struct reading *in, const struct html_tag *tag)
{
    str language;
    end_half(in, tag->start, false);
    in->is_marked = html_tag_get(tag, "lang", &language);
}

static bool is_lookup(const struct html_tag *tag)
{
    str value;
    return html_tag_get(tag, "class", &value) &&
           str_find(value, STR("sxs-lookup")) >= 0;
}

static void take_span(struct reading *in, const struct html_tag *tag)
{
    str id;
    if (tag->is_end) {
        if (in->nested) {
            in->nested--;
        } else {
            end_half(in, tag->start, true);
        }
    } else if (html_tag_get(tag, "data-ttu-id", &id)) {
        start_half(in, tag, id, true);
        in->is_marked = false;
    } else if (html_tag_get(tag, "data-stu-id", &id)) {
        start_half(in, tag, id, false);
        check_lang(in, tag);
    } else if (is_lookup(tag)) {
        start_lookup(in, tag);
    } else if (in->is_open) {
        in->nested++;
    }
}

/* ---- anchors
 * -------------------------------------------------------------------- */

static struct anchor *anchor_slot(const struct reading *in, str id)
{
    size_t at = memory_hash(id) & (in->anchor_size - 1);
    while (in->anchors[at].line && !str_equal(in->anchors[at].id, id)) {
        at = (at + 1) & (in->anchor_size - 1);
    }
    return &in->anchors[at];
}

static struct anchor *find_anchor(struct reading *in, str id)
{
    if (in->anchor_used * 2 >= in->anchor_size) {
        struct anchor *old = in->anchors;
        size_t old_size = in->anchor_size;
        in->anchor_size = old_size ? old_size * 2 : 64;
        in->anchors = ARENA_ARRAY(in->arena, in->anchor_size, struct anchor);
        for (size_t i = 0; i < old_size; i++) {
            if (old[i].line) {
                *anchor_slot(in, old[i].id) = old[i];
            }
        }
    }
    return anchor_slot(in, id);
}

static void take_anchor(struct reading *in, str id, size_t offset)
{
    uint32_t line = line_at(in, offset);
    struct anchor *anchor = find_anchor(in, id);
    if (anchor->line) {
        str clean = side_by_side_clean(id, in->arena);
        side_by_side_add(
            in->page, in->arena,
            (struct side_by_side_problem){
                .kind = KIND_DUPLICATE_ANCHOR,
                .line = line,
                .id = in->is_open ? in->id : STR(""),
                .detail = arena_printf(in->arena, "`%.*s`, first in line %u",
                                       STR_ARG(clean), anchor->line)});
        return;
    }
    *anchor = (struct anchor){id, line};
    in->anchor_used++;
}

/* `id` of any element and `name` of <a> name the same places; an element that
 * has both names one. */
static void take_anchors(struct reading *in, const struct html_tag *tag)
{
    str id = {0};
    str name = {0};
    if (tag->is_end) {
        return;
    }
    if (html_tag_get(tag, "id", &id) && id.len) {
        take_anchor(in, id, tag->start);
    }
    if (html_tag_is(tag, "a") && html_tag_get(tag, "name", &name) && name.len &&
        !str_equal(name, id)) {
        take_anchor(in, name, tag->start);
    }
}

/* ---- the page ---------------------------------------------------------------
 */

/* Steps over a comment, or gives false: it is none, or has no end. */
static bool skip_comment(struct reading *in)
{
    str rest = str_slice(in->text, in->at, in->text.len);
    if (in->no_comment || !str_starts_with(rest, STR("<!--"))) {
        return false;
    }
    ptrdiff_t end = str_find(rest, STR("-->"));
    in->no_comment = end < 0;
    in->at += end < 0 ? 0 : (size_t)end + 3;
    return end >= 0;
}

static void read_tags(struct reading *in)
{
    struct html_tag tag;
    while (in->at < in->text.len) {
        const char *found =
            memchr(in->text.data + in->at, '<', in->text.len - in->at);
        if (!found) {
            break;
        }
        in->at = (size_t)(found - in->text.data);
        if (skip_comment(in)) {
            continue;
        }
        if (!html_tag_read(in->text, in->at, &tag)) {
            in->at++;
            continue;
        }
        take_anchors(in, &tag);
        if (html_tag_is(&tag, "span")) {
            take_span(in, &tag);
        }
        in->at = tag.end;
    }
    end_half(in, in->text.len, false);
}

static void check_ids(struct reading *in)
{
    for (size_t i = 0; i < in->page->unit_count; i++) {
        const struct side_by_side_unit *unit = &in->page->units[i];
        if (find_id(in, unit->id)->first != i + 1) {
            side_by_side_add_unit(in->page, in->arena, unit, KIND_DUPLICATE_ID,
                                  STR(""));
        }
    }
}

void side_by_side_read_units(str text, size_t head,
                             struct side_by_side_page *page,
                             struct arena *arena)
{
    struct reading in = {
        .arena = arena, .page = page, .text = text, .head = head, .line = 1};
    read_tags(&in);
    check_ids(&in);
    if (in.unmarked) {
        side_by_side_add_page(page, arena, KIND_NO_LANG, in.unmarked_line,
                              arena_printf(arena, "%zu sources", in.unmarked));
    }
}

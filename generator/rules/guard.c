/* SPDX-License-Identifier: MIT */
/* Holds what texts say against what plans and partners say. */
#include "rules/guard.h"

#include "base/utf8.h"
#include "model/units.h"
#include "reckon/coverage.h"
#include "rules/guard_report.h"

enum {
    FINDINGS_MAX = 20, /* in one text */
    EXCERPT_MAX = 60,
};

const struct guard_rule guard_rules[] = {
    {"guard-contradiction", SEVERITY_ERROR,
     "What a text says in figures of a response, a resolution, an "
     "availability, "
     "a price, hours, a term or a contact is a fact of the plans and partners "
     "that it is shown with.",
     "say what the fact says, or leave it out: the page prints it from the "
     "facts"},
    {"guard-always", SEVERITY_ERROR,
     "A text says that support is there round the clock only where the hours "
     "amount to that.",
     "leave it out, or let `reach` say `during: always`"},
    {"guard-translation", SEVERITY_ERROR,
     "A quantity is the same in a text and in its translations.",
     "write the quantity of the source, or correct the source"},
    {"guard-restated", SEVERITY_NOTE,
     "A fact is written once, as data; a text that repeats it can become "
     "wrong.",
     "leave it out: the page prints it from the facts"},
};

const size_t guard_rule_count = sizeof guard_rules / sizeof *guard_rules;

/* ---- the whole ----------------------------------------------------------- */

/* The names of all plans in one language, folded; empty: none. */
struct plan_names {
    str *items;
};

struct guard {
    const struct world *world;
    const struct guard_languages *languages;
    struct plan_names *names;          /* by language */
    struct guard_facts *plan_facts;    /* by plan */
    struct guard_facts *partner_facts; /* by partner */
    struct arena *scratch;             /* rewound after each text */
    struct diags *diags;
};

/* The documents that a text is shown with. */
struct guard_scope {
    bool *plans;
    bool *partners;
};

struct judging {
    struct guard *guard;
    const struct guard_text *text;
    const struct guard_reading *reading;
    struct guard_scope scope;
    bool *told; /* by quantity */
    size_t findings;
};

static const struct catalogue *catalogue_of(const struct guard *guard)
{
    return guard->world->catalogue;
}

/* ---- findings ------------------------------------------------------------ */

str guard_excerpt(struct arena *arena, str text)
{
    char *line = arena_alloc(arena, EXCERPT_MAX + 1);
    size_t len = 0;
    for (size_t i = 0; i < text.len;) {
        size_t start = i;
        utf8_decode(text, &i);
        if (len + (i - start) > EXCERPT_MAX) {
            break;
        }
        for (size_t j = start; j < i; j++) {
            char c = text.data[j];
            line[len++] = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
        }
    }
    return (str){line, len};
}

struct diag *guard_report(struct diags *diags, enum guard_rule_index rule,
                          const struct guard_reading *reading, uint32_t first,
                          uint32_t last, str message)
{
    struct diag *diag =
        diag_add(diags, guard_rules[rule].severity, guard_rules[rule].id,
                 reading->text->source, guard_token_start(reading, first),
                 guard_token_end(reading, last - 1), "%.*s", STR_ARG(message));
    diag_hint(diags, diag, "%s", guard_rules[rule].remedy);
    return diag;
}

static const char *name_of(enum guard_fact_kind kind)
{
    switch (kind) {
    case FACT_RESPONSE:
        return "the first response";
    case FACT_RESOLUTION:
        return "the resolution";
    case FACT_UPDATE:
        return "updates";
    case FACT_AVAILABILITY:
        return "the availability";
    case FACT_CREDIT:
        return "the credit";
    case FACT_CLAIM:
        return "the time for claims";
    case FACT_NOTICE:
        return "the notice";
    case FACT_TERM:
        return "the term";
    case FACT_PRICE:
        return "the price";
    case FACT_HOURS:
    case FACT_DAY:
        return "the hours";
    case FACT_CONTACTS:
        return "the contact persons";
    case FACT_PHONE:
        return "the telephone number";
    case FACT_EMAIL:
        return "the e-mail address";
    case FACT_NONE:
    case FACT_NEXT:
        break;
    }
    return "this";
}

/* ---- scope ----------------------------------------------------------------
 */

static size_t plan_index(const struct catalogue *catalogue, str id)
{
    for (size_t i = 0; i < catalogue->plan_count; i++) {
        if (str_equal(catalogue->plans[i]->id.text, id)) {
            return i;
        }
    }
    return catalogue->plan_count;
}

static bool lists(const struct name *names, size_t count, str id)
{
    for (size_t i = 0; i < count; i++) {
        if (str_equal(names[i].text, id)) {
            return true;
        }
    }
    return false;
}

/* True when the partner shows the document. */
static bool shows(const struct partner *partner, const struct guard_text *text)
{
    if (text->kind == &site_schema) {
        return true;
    }
    if (text->kind == &partner_schema) {
        return str_equal(partner->id.text, text->document);
    }
    if (text->kind == &plan_schema) {
        return lists(partner->plans.items, partner->plans.count,
                     text->document);
    }
    return text->kind == &page_schema &&
           (lists(partner->pages.items, partner->pages.count, text->document) ||
            str_equal(partner->training.text, text->document) ||
            str_equal(partner->collections.text, text->document));
}

static void mark_plans(const struct catalogue *catalogue,
                       const struct partner *partner, bool *plans)
{
    for (size_t i = 0; i < partner->plans.count; i++) {
        size_t plan = plan_index(catalogue, partner->plans.items[i].text);
        if (plan < catalogue->plan_count) {
            plans[plan] = true;
        }
    }
}

static void find_scope(struct judging *judging)
{
    const struct catalogue *catalogue = catalogue_of(judging->guard);
    struct guard_scope *scope = &judging->scope;
    struct arena *scratch = judging->guard->scratch;
    scope->plans = ARENA_ARRAY(scratch, catalogue->plan_count, bool);
    scope->partners = ARENA_ARRAY(scratch, catalogue->partner_count, bool);
    bool is_plan = judging->text->kind == &plan_schema;
    for (size_t i = 0; i < catalogue->partner_count; i++) {
        const struct partner *partner = catalogue->partners[i];
        scope->partners[i] = shows(partner, judging->text);
        if (scope->partners[i] && !is_plan) {
            mark_plans(catalogue, partner, scope->plans);
        }
    }
    size_t own = is_plan ? plan_index(catalogue, judging->text->document)
                         : catalogue->plan_count;
    if (own < catalogue->plan_count) {
        scope->plans[own] = true;
    }
}

/* ---- plans by name --------------------------------------------------------
 */

static str fold_name(struct arena *arena, str name)
{
    char *folded = arena_alloc(arena, name.len * 2 + 4);
    size_t len = 0;
    for (size_t i = 0; i < name.len;) {
        uint32_t c = guard_fold(utf8_decode(name, &i));
        len += c ? utf8_encode(c, folded + len) : 0;
    }
    return (str){folded, len};
}

static size_t language_index(const struct guard_languages *languages, str tag)
{
    size_t i = 0;
    while (i < languages->count &&
           !str_equal(languages->items[i].language, tag)) {
        i++;
    }
    return i;
}

static void learn_names(struct guard *guard, const struct guard_text *texts,
                        size_t count, struct arena *arena)
{
    const struct catalogue *catalogue = catalogue_of(guard);
    guard->names =
        ARENA_ARRAY(arena, guard->languages->count, struct plan_names);
    for (size_t i = 0; i < guard->languages->count; i++) {
        guard->names[i].items = ARENA_ARRAY(arena, catalogue->plan_count, str);
    }
    for (size_t i = 0; i < count; i++) {
        const struct guard_text *text = &texts[i];
        size_t language = language_index(guard->languages, text->language);
        size_t plan = plan_index(catalogue, text->document);
        str rest =
            str_slice(text->unit, 5 + text->document.len, text->unit.len);
        if (text->kind == &plan_schema && str_equal(rest, STR(".name")) &&
            language < guard->languages->count &&
            plan < catalogue->plan_count) {
            guard->names[language].items[plan] =
                fold_name(arena, str_trim(text->text->text));
        }
    }
}

/* A name is often a common word; that a plan is meant is certain beside the
 * word "plan", in quotation marks, or when the name is of several words. */
static bool is_name_at(const struct guard_reading *reading, uint32_t token,
                       str name)
{
    const struct guard_token *at = &reading->tokens[token];
    str rest = str_slice(reading->folded, at->start, reading->folded.len);
    if (!str_starts_with(rest, name)) {
        return false;
    }
    uint32_t end = at->start + (uint32_t)name.len;
    uint32_t next = token;
    while (next < reading->token_count && reading->tokens[next].end < end) {
        next++;
    }
    if (next == reading->token_count || reading->tokens[next].end != end) {
        return false;
    }
    bool before = token > 0 && (guard_is(reading, token - 1, WORD_PLAN) ||
                                guard_is_mark(reading, token - 1, '"'));
    bool is_han = (unsigned char)name.data[0] >= 0xE3 &&
                  (unsigned char)name.data[0] <= 0xE9 && name.len >= 9;
    return before || guard_is(reading, next + 1, WORD_PLAN) || is_han ||
           (str_find(name, STR(" ")) > 0 && at->is_capital);
}

static bool names_plan(const struct guard_sentence *sentence, str name)
{
    for (uint32_t i = sentence->first; i < sentence->last && name.len; i++) {
        if (is_name_at(sentence->reading, i, name)) {
            return true;
        }
    }
    return false;
}

/* Where a sentence names plans, it is judged by them. */
static struct guard_scope narrowed(const struct judging *judging,
                                   const struct guard_sentence *sentence)
{
    const struct guard *guard = judging->guard;
    size_t count = catalogue_of(guard)->plan_count;
    size_t language = language_index(guard->languages, judging->text->language);
    struct guard_scope scope = {ARENA_ARRAY(guard->scratch, count, bool),
                                judging->scope.partners};
    bool named = false;
    for (size_t i = 0; i < count; i++) {
        scope.plans[i] = names_plan(sentence, guard->names[language].items[i]);
        named |= scope.plans[i];
    }
    return named ? scope : judging->scope;
}

/* ---- what the facts say of a claim ----------------------------------------
 */

struct verdict {
    bool has_facts;
    bool agrees;
    bool is_vague;
    const struct guard_fact *nearest; /* to blame */
    bool has_start;                   /* hours: an interval begins then … */
    bool has_end;                     /* … or ends then */
};

/* What also explains a quantity, so that nobody is blamed for it. */
static bool excuses(enum guard_fact_kind fact, enum guard_fact_kind claim)
{
    return (claim == FACT_RESPONSE && fact == FACT_NEXT) ||
           (claim == FACT_AVAILABILITY && fact == FACT_CREDIT) ||
           (claim == FACT_CREDIT && fact == FACT_AVAILABILITY);
}

static bool agrees(const struct judging *judging,
                   const struct guard_quantity *said,
                   const struct guard_fact *fact)
{
    str text = guard_token_text(judging->reading, said->first, said->last);
    switch (said->kind) {
    case QUANTITY_TIME:
    case QUANTITY_MONTHS:
        return guard_same(said, &fact->quantity);
    case QUANTITY_MONEY:
        return said->value == fact->quantity.value &&
               said->other == fact->quantity.other;
    case QUANTITY_PHONE:
        return guard_same_phone(guard_digits(judging->guard->scratch, text),
                                fact->text);
    case QUANTITY_EMAIL:
        return text.len == fact->text.len &&
               str_distance(text, fact->text, 0) == 0;
    default:
        return said->value == fact->quantity.value;
    }
}

/* A price of another unit or currency says nothing about this one, unless the
 * figure is the same: then it is the currency that is wrong. */
static bool is_about(const struct guard_quantity *said,
                     const struct guard_fact *fact)
{
    if (fact->kind != FACT_PRICE) {
        return true;
    }
    return said->per == fact->quantity.per &&
           (said->other == fact->quantity.other ||
            said->value == fact->quantity.value);
}

static void weigh(const struct judging *judging,
                  const struct guard_claim *claim,
                  const struct guard_quantity *said,
                  const struct guard_fact *fact, struct verdict *verdict)
{
    bool severity = claim->severity < 0 || fact->severity.len == 0 ||
                    str_equal(fact->severity,
                              str_from(guard_severity_ids[claim->severity]));
    if ((fact->kind != claim->kind && !excuses(fact->kind, claim->kind)) ||
        !severity) {
        return;
    }
    if (fact->kind == FACT_HOURS) {
        const struct guard_quantity *hours = &fact->quantity;
        bool point = hours->kind == QUANTITY_CLOCK;
        verdict->has_start |= hours->value == said->value;
        verdict->has_end |=
            (point ? hours->value : hours->other) == said->other;
        verdict->agrees = verdict->has_start && verdict->has_end;
    } else {
        verdict->agrees |= agrees(judging, said, fact);
    }
    if (fact->kind == claim->kind && is_about(said, fact)) {
        verdict->has_facts = true;
        verdict->nearest = verdict->nearest ? verdict->nearest : fact;
    }
}

static void weigh_all(const struct judging *judging,
                      const struct guard_claim *claim,
                      const struct guard_quantity *said,
                      const struct guard_facts *facts, struct verdict *verdict)
{
    verdict->is_vague |= facts->is_vague;
    for (size_t i = 0; i < facts->count; i++) {
        weigh(judging, claim, said, &facts->items[i], verdict);
    }
}

static struct verdict reach_verdict(const struct judging *judging,
                                    const struct guard_scope *scope,
                                    const struct guard_claim *claim,
                                    const struct guard_quantity *said)
{
    const struct guard *guard = judging->guard;
    const struct catalogue *catalogue = catalogue_of(guard);
    struct verdict verdict = {.has_facts = false};
    for (size_t i = 0; i < catalogue->plan_count; i++) {
        if (scope->plans[i]) {
            weigh_all(judging, claim, said, &guard->plan_facts[i], &verdict);
        }
    }
    for (size_t i = 0; i < catalogue->partner_count; i++) {
        if (scope->partners[i]) {
            weigh_all(judging, claim, said, &guard->partner_facts[i], &verdict);
        }
    }
    return verdict;
}

/* ---- contradictions -------------------------------------------------------
 */

static void report_contradiction(struct judging *judging,
                                 const struct guard_claim *claim,
                                 const struct guard_quantity *said,
                                 const struct guard_fact *fact)
{
    struct arena *scratch = judging->guard->scratch;
    struct diags *diags = judging->guard->diags;
    str words = guard_excerpt(
        scratch, guard_token_text(judging->reading, said->first, said->last));
    str truth = guard_excerpt(scratch, value_is_text(fact->at) ? fact->at->text
                                                               : fact->text);
    struct diag *diag = guard_report(
        diags, RULE_CONTRADICTION, judging->reading, said->first, said->last,
        arena_printf(scratch, "`%.*s` contradicts the facts: %s is `%.*s`",
                     STR_ARG(words), name_of(claim->kind), STR_ARG(truth)));
    diag_related(diags, diag, fact->at->source, fact->at->start,
                 "the fact stands here");
    judging->findings++;
}

/* Pages can name contacts; everything else is printed anyway. */
static void report_restated(struct judging *judging,
                            const struct guard_claim *claim,
                            const struct guard_quantity *said)
{
    struct arena *scratch = judging->guard->scratch;
    struct diags *diags = judging->guard->diags;
    str words = guard_excerpt(
        scratch, guard_token_text(judging->reading, said->first, said->last));
    struct diag *diag = guard_report(
        diags, RULE_RESTATED, judging->reading, said->first, said->last,
        arena_printf(scratch, "`%.*s` repeats a fact: %s", STR_ARG(words),
                     name_of(claim->kind)));
    bool page = judging->text->kind == &page_schema &&
                str_ends_with(judging->text->unit, STR(".body"));
    if (page && claim->kind == FACT_PHONE) {
        diag_hint(diags, diag, "write {partner.phone}");
    } else if (page && claim->kind == FACT_EMAIL) {
        diag_hint(diags, diag, "write {partner.email}");
    }
    judging->findings++;
}

/* The address of another purpose is no contradiction, a slip in the name of the
 * company's own domain is. */
static bool is_slip(const struct judging *judging,
                    const struct guard_quantity *said,
                    const struct guard_fact *fact)
{
    str wrong = guard_token_text(judging->reading, said->first, said->last);
    str right = fact->text;
    str wrong_box = str_cut(&wrong, '@');
    str right_box = str_cut(&right, '@');
    return str_equal(wrong_box, right_box) && !str_equal(wrong, right) &&
           str_distance(wrong, right, 2) <= 2;
}

static void judge_days(struct judging *judging, const struct guard_scope *scope,
                       const struct guard_claim *claim,
                       const struct guard_quantity *said)
{
    int64_t day = said->value;
    for (int n = 0; n < 7; n++, day = (day + 1) % 7) {
        struct guard_quantity one = *said;
        one.value = day;
        struct verdict verdict = reach_verdict(judging, scope, claim, &one);
        if (verdict.has_facts && !verdict.agrees && !verdict.is_vague) {
            report_contradiction(judging, claim, said, verdict.nearest);
            return;
        }
        if (day == said->other) {
            return;
        }
    }
}

static void judge_claim(struct judging *judging,
                        const struct guard_scope *scope,
                        const struct guard_claim *claim,
                        const struct guard_quantity *said)
{
    if (claim->kind == FACT_NONE) {
        return;
    }
    if (claim->kind == FACT_DAY) {
        judge_days(judging, scope, claim, said);
        return;
    }
    struct verdict verdict = reach_verdict(judging, scope, claim, said);
    bool contradicts = verdict.has_facts && !verdict.agrees;
    if (claim->kind == FACT_EMAIL && contradicts) {
        contradicts = is_slip(judging, said, verdict.nearest);
    }
    if (contradicts) {
        report_contradiction(judging, claim, said, verdict.nearest);
    } else if (verdict.agrees && verdict.has_facts && !judging->text->source) {
        report_restated(judging, claim, said);
    }
}

/* ---- round the clock ------------------------------------------------------
 */

static const char *reason_of(const struct gap *gap)
{
    switch (gap->kind) {
    case GAP_NONE:
        break;
    case GAP_NO_ROW:
        return "nothing here says that somebody is there";
    case GAP_CONTACT:
        return "no contact is staffed at all hours here";
    case GAP_WEEK:
        return "these hours leave a part of the week open";
    case GAP_HOLIDAYS:
        return "these hours are closed on holidays";
    case GAP_EXCEPTION:
        return "these hours are shorter on some dates";
    }
    return "these are the hours";
}

static bool is_person(int channel)
{
    return channel == CHANNEL_PHONE || channel == CHANNEL_CHAT;
}

/* "Round the clock in emergencies": one row that is always there is enough. */
static bool is_ever_always(const struct plan *plan)
{
    for (size_t i = 0; i < plan->reach.count; i++) {
        const struct reach *reach = &plan->reach.items[i];
        const struct schedule *schedule =
            plan_schedule(plan, reach->during.text);
        if (is_person(reach->by) &&
            (!schedule || schedule_gap(schedule).kind == GAP_NONE)) {
            return true;
        }
    }
    return false;
}

static struct gap gap_of(const struct partner *partner, const struct plan *plan,
                         const struct guard_claim *claim)
{
    if (claim->is_narrow && is_ever_always(plan)) {
        return (struct gap){.kind = GAP_NONE};
    }
    return claim->always == ALWAYS_PHONE
               ? channel_gap(partner, plan, CHANNEL_PHONE)
           : claim->always == ALWAYS_CHAT
               ? channel_gap(partner, plan, CHANNEL_CHAT)
               : people_gap(partner, plan);
}

/* Looks for a plan that keeps the word; gives the gap of the first that does
 * not, GAP_NONE when one does or nothing is known. */
static struct gap find_gap(const struct judging *judging,
                           const struct guard_scope *scope,
                           const struct guard_claim *claim)
{
    const struct catalogue *catalogue = catalogue_of(judging->guard);
    struct gap first = {.kind = GAP_NONE};
    for (size_t i = 0; i < catalogue->plan_count; i++) {
        const struct plan *plan = catalogue->plans[i];
        if (!scope->plans[i] || plan->reach.count == 0 || plan->faulty) {
            continue;
        }
        bool offered = false;
        for (size_t j = 0; j <= catalogue->partner_count; j++) {
            bool last = j == catalogue->partner_count;
            const struct partner *partner =
                last ? NULL : catalogue->partners[j];
            bool pair = last ? !offered
                             : scope->partners[j] && !partner->faulty &&
                                   lists(partner->plans.items,
                                         partner->plans.count, plan->id.text);
            if (!pair) {
                continue;
            }
            offered = true;
            struct gap gap = gap_of(partner, plan, claim);
            if (gap.kind == GAP_NONE || gap.is_uncertain) {
                return (struct gap){.kind = GAP_NONE};
            }
            first = first.kind == GAP_NONE ? gap : first;
        }
    }
    return first;
}

static void judge_always(struct judging *judging,
                         const struct guard_scope *scope,
                         const struct guard_claim *claim,
                         const struct guard_quantity *said)
{
    static const char *const subjects[] = {
        [ALWAYS_NOTHING] = "this",
        [ALWAYS_SUPPORT] = "support",
        [ALWAYS_PHONE] = "telephone support",
        [ALWAYS_CHAT] = "support by chat",
    };
    struct diags *diags = judging->guard->diags;
    struct arena *scratch = judging->guard->scratch;
    if (claim->always == ALWAYS_NOTHING) {
        return;
    }
    struct gap gap = find_gap(judging, scope, claim);
    if (gap.kind == GAP_NONE) {
        return;
    }
    str words = guard_excerpt(
        scratch, guard_token_text(judging->reading, said->first, said->last));
    struct diag *diag = guard_report(
        diags, RULE_ALWAYS, judging->reading, said->first, said->last,
        arena_printf(scratch, "`%.*s`, and %s is not there round the clock",
                     STR_ARG(words), subjects[claim->always]));
    if (gap.at && gap.at->source) {
        diag_related(diags, diag, gap.at->source, gap.at->start, "%s",
                     reason_of(&gap));
    }
    judging->findings++;
}

/* ---- texts ----------------------------------------------------------------
 */

static void judge_sentence(struct judging *judging,
                           const struct guard_sentence *sentence)
{
    struct guard_scope scope = narrowed(judging, sentence);
    for (uint32_t i = sentence->quantity_first; i < sentence->quantity_last;
         i++) {
        struct guard_quantity *said = &judging->reading->quantities[i];
        if (judging->told[i] || judging->findings >= FINDINGS_MAX) {
            continue;
        }
        struct guard_claim claim = guard_claim_read(sentence, i);
        said->per = guard_price_per(sentence, said);
        if (said->kind == QUANTITY_ALWAYS &&
            str_ends_with(judging->text->unit, STR(".name")) &&
            judging->text->kind == &plan_schema &&
            !(sentence->kinds & WORD_BIT(WORD_DENIAL))) {
            claim = (struct guard_claim){FACT_NONE, -1, ALWAYS_SUPPORT, true};
        }
        judge_claim(judging, &scope, &claim, said);
        judge_always(judging, &scope, &claim, said);
    }
}

/* What is not covered, how grave a fault is, and days without service are not
 * what the plan promises. */
static bool is_promise(const struct guard_text *text)
{
    static const char *const others[] = {".out_of_scope.", ".exclusions.",
                                         ".severities.", ".measured",
                                         ".definition"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (str_find(text->unit, str_from(others[i])) >= 0) {
            return false;
        }
    }
    return text->kind == &plan_schema || text->kind == &partner_schema ||
           text->kind == &page_schema || text->kind == &site_schema;
}

static void judge_text(struct judging *judging)
{
    struct guard_sentence sentence = {.reading = judging->reading};
    find_scope(judging);
    while (guard_sentence_next(&sentence)) {
        if (sentence.quantity_first < sentence.quantity_last) {
            judge_sentence(judging, &sentence);
        }
    }
}

static const struct guard_words *words_of(const struct guard *guard, str tag)
{
    size_t index = language_index(guard->languages, tag);
    return index < guard->languages->count ? &guard->languages->items[index]
                                           : NULL;
}

static void check_translation(struct judging *judging, str source_language)
{
    const struct guard *guard = judging->guard;
    const struct guard_words *words = words_of(guard, source_language);
    struct guard_reading source;
    if (words && judging->text->source) {
        guard_read(judging->text->source, words, guard->scratch, &source);
        guard_translation(&source, judging->reading, judging->told,
                          guard->scratch, guard->diags);
    }
}

static void check_text(struct guard *guard, const struct guard_text *text)
{
    const struct guard_words *words = words_of(guard, text->language);
    struct arena_mark mark = arena_mark(guard->scratch);
    struct guard_reading reading;
    if (!words || !value_is_text(text->text) ||
        text->kind == &calendar_schema) {
        return;
    }
    guard_read(text->text, words, guard->scratch, &reading);
    struct judging judging = {
        .guard = guard,
        .text = text,
        .reading = &reading,
        .told = ARENA_ARRAY(guard->scratch, reading.quantity_count, bool),
    };
    check_translation(&judging, guard->languages->items[0].language);
    if (is_promise(text)) {
        judge_text(&judging);
    }
    arena_rewind(guard->scratch, mark);
}

static void learn_facts(struct guard *guard, struct arena *arena)
{
    const struct catalogue *catalogue = catalogue_of(guard);
    const struct guard_words *words = &guard->languages->items[0];
    guard->plan_facts =
        ARENA_ARRAY(arena, catalogue->plan_count, struct guard_facts);
    guard->partner_facts =
        ARENA_ARRAY(arena, catalogue->partner_count, struct guard_facts);
    for (size_t i = 0; i < catalogue->plan_count; i++) {
        guard_facts_read(catalogue->plans[i]->at, words, arena,
                         &guard->plan_facts[i]);
    }
    for (size_t i = 0; i < catalogue->partner_count; i++) {
        guard_facts_read(catalogue->partners[i]->at, words, arena,
                         &guard->partner_facts[i]);
    }
}

void guard_check(const struct world *world,
                 const struct guard_languages *languages,
                 const struct guard_text *texts, size_t count,
                 struct diags *diags)
{
    struct arena scratch = {0};
    struct guard guard = {.world = world,
                          .languages = languages,
                          .scratch = &scratch,
                          .diags = diags};
    if (languages->count == 0) {
        return;
    }
    learn_facts(&guard, &scratch);
    learn_names(&guard, texts, count, &scratch);
    for (size_t i = 0; i < count; i++) {
        check_text(&guard, &texts[i]);
    }
    arena_release(&scratch);
}

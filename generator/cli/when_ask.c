/* SPDX-License-Identifier: MIT */
#include "cli/when.h"

#include "cli/offer.h"
#include "cli/zones.h"
#include "reckon/moment.h"

/* What is known of one schedule, for one partner and one customer. */
struct when_opening {
    struct opening_terms terms;
    struct opening *opening;
    struct when_opening *next;
};

void when_desk_open(struct when_desk *desk, struct project *project)
{
    *desk = (struct when_desk){.project = project};
}

void when_desk_close(struct when_desk *desk)
{
    arena_release(&desk->arena);
}

/* A question on its way to its answer. */
struct asking {
    struct when_desk *desk;
    const struct when_question *question;
    struct arena *arena;
    struct when_answer *out;
    str *complaint;
    const struct zone *customer_zone;
    const struct calendar *customer_calendar;
    struct support_case asked;
    struct opening *opening;
};

static bool complain(const struct asking *asking, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static bool complain(const struct asking *asking, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    *asking->complaint = arena_vprintf(asking->arena, format, args);
    va_end(args);
    return false;
}

/* "no channel `fone`; did you mean `phone`?", or all that there are. */
static bool complain_unknown(const struct asking *asking, const char *what,
                             str word, const str *names, size_t count)
{
    *asking->complaint = offer_unknown(asking->arena, what, word, names, count);
    return false;
}

/* ---- what is asked about ------------------------------------------------ */

static bool find_offer(struct asking *asking)
{
    struct offer offer;
    bool found = offer_find(asking->desk->project, asking->question->plan,
                            asking->arena, &offer, asking->complaint);
    asking->out->partner = offer.partner;
    asking->out->plan = offer.plan;
    return found;
}

static bool find_severity(struct asking *asking)
{
    const struct plan *plan = asking->out->plan;
    str word = asking->question->severity;
    size_t count = plan->severities.count;
    if (word.len == 0 && (asking->question->request.len || count == 0)) {
        return true;
    }
    if (word.len == 0) {
        return complain(asking, "say which severity");
    }
    asking->out->severity = offer_severity(plan, word);
    if (asking->out->severity) {
        return true;
    }
    str *names = ARENA_ARRAY(asking->arena, count, str);
    for (size_t i = 0; i < count; i++) {
        names[i] = plan->severities.items[i].id;
    }
    return complain_unknown(asking, "no severity", word, names, count);
}

/* "first-response" and "first_response" are the same. */
static str with_hyphens(struct arena *arena, str text)
{
    char *letters = arena_alloc(arena, text.len + 1);
    for (size_t i = 0; i < text.len; i++) {
        letters[i] = text.data[i] == '_' ? '-' : text.data[i];
    }
    return (str){letters, text.len};
}

/* Finds a word among those that there are. */
static bool find_word(const struct asking *asking, const char *what,
                      const struct word *words, str word, int *number)
{
    enum { MOST = 16 };
    str names[MOST];
    size_t count = 0;
    for (; count < MOST && words[count].text; count++) {
        names[count] = str_from(words[count].text);
        if (str_equal(word, names[count])) {
            *number = words[count].number;
            return true;
        }
    }
    return complain_unknown(asking, what, word, names, count);
}

static bool check_channel(const struct asking *asking)
{
    int channel = 0;
    str word = asking->question->channel;
    return word.len == 0 ||
           find_word(asking, "no channel", channel_words, word, &channel);
}

/* A plan may be for some environments only, and so may a severity. */
static bool check_environment(struct asking *asking)
{
    int number = 0;
    str word = asking->question->environment;
    const struct plan *plan = asking->out->plan;
    const struct severity *severity = asking->out->severity;
    if (word.len == 0) {
        return true;
    }
    if (!find_word(asking, "no environment", environment_words, word,
                   &number)) {
        return false;
    }
    asking->out->is_uncovered =
        !environments_hold(plan->environments.items, plan->environments.count,
                           number) ||
        (severity && !environments_hold(severity->environments.items,
                                        severity->environments.count, number));
    return true;
}

/* Checks that an id is one that the plan declares, or a usual one. */
static bool check_declared(const struct asking *asking, const char *what,
                           str word, const struct named_text *items,
                           size_t count, const char *const *usual)
{
    enum { MOST_USUAL = 16 };
    str *names = ARENA_ARRAY(asking->arena, count + MOST_USUAL, str);
    size_t known = 0;
    bool found = word.len == 0;
    for (size_t i = 0; i < count; i++) {
        names[known++] = items[i].id;
    }
    for (size_t i = 0; usual && usual[i] && i < MOST_USUAL; i++) {
        names[known++] = str_from(usual[i]);
    }
    for (size_t i = 0; i < known; i++) {
        found |= str_equal(word, names[i]);
    }
    return found || complain_unknown(asking, what, word, names, known);
}

static bool check_service(const struct asking *asking)
{
    const struct plan *plan = asking->out->plan;
    str word = asking->question->service;
    str *names = ARENA_ARRAY(asking->arena, plan->covers.count, str);
    bool found = word.len == 0;
    for (size_t i = 0; i < plan->covers.count; i++) {
        names[i] = plan->covers.items[i].service;
        found |= str_equal(word, names[i]);
    }
    return found ||
           complain_unknown(asking, "service", word, names, plan->covers.count);
}

/* What targets may differ by. */
static bool find_case(struct asking *asking)
{
    const struct when_question *question = asking->question;
    const struct plan *plan = asking->out->plan;
    const struct severity *severity = asking->out->severity;
    asking->asked = (struct support_case){
        .channel = question->channel,
        .severity = severity ? severity->id : STR(""),
        .language = question->language,
        .region = question->region,
        .request = question->request,
        .environment = question->environment,
        .service = question->service,
        .tier = question->tier,
    };
    return check_channel(asking) && check_environment(asking) &&
           check_declared(asking, "no region", question->region,
                          plan->regions.items, plan->regions.count, NULL) &&
           check_declared(asking, "no kind of request", question->request,
                          plan->requests.items, plan->requests.count,
                          usual_requests) &&
           check_declared(asking, "tier", question->tier, plan->tiers.items,
                          plan->tiers.count, NULL) &&
           check_service(asking);
}

static bool find_target(struct asking *asking)
{
    static const struct target unsaid;
    str names[TARGET_KIND_COUNT];
    str word = with_hyphens(asking->arena, asking->question->target);
    struct when_answer *out = asking->out;
    int kind = word.len ? TARGET_KIND_COUNT : TARGET_FIRST_RESPONSE;
    for (int i = 0; i < TARGET_KIND_COUNT; i++) {
        names[i] = with_hyphens(asking->arena,
                                str_from(target_kind_key((enum target_kind)i)));
        kind = str_equal(word, names[i]) ? i : kind;
    }
    if (kind == TARGET_KIND_COUNT) {
        return complain_unknown(asking, "no target", word, names,
                                TARGET_KIND_COUNT);
    }
    out->kind = (enum target_kind)kind;
    out->target = plan_target(out->plan, &asking->asked, out->kind);
    if (!out->target || out->is_uncovered) {
        out->target = &unsaid;
    }
    return true;
}

/* ---- where and when ----------------------------------------------------- */

static bool find_zone(const struct asking *asking, str name,
                      const struct zone **out)
{
    return zones_ask(asking->desk->project->zones, name, asking->arena, out,
                     asking->complaint);
}

static bool find_customer(struct asking *asking)
{
    const struct when_question *question = asking->question;
    const struct catalogue *catalogue = &asking->desk->project->catalogue;
    if (question->customer_zone.len &&
        !find_zone(asking, question->customer_zone, &asking->customer_zone)) {
        return false;
    }
    if (question->customer_calendar.len == 0) {
        return true;
    }
    asking->customer_calendar =
        catalogue_calendar(catalogue, question->customer_calendar);
    if (asking->customer_calendar) {
        return true;
    }
    str *names = ARENA_ARRAY(asking->arena, catalogue->calendar_count, str);
    for (size_t i = 0; i < catalogue->calendar_count; i++) {
        names[i] = catalogue->calendars[i]->id.text;
    }
    return complain_unknown(asking, "no calendar", question->customer_calendar,
                            names, catalogue->calendar_count);
}

static struct opening *find_opening(struct asking *asking)
{
    struct when_desk *desk = asking->desk;
    const struct opening_terms terms = {
        .world = &desk->project->world,
        .partner = asking->out->partner,
        .schedule = asking->out->hours,
        .customer_zone = asking->customer_zone,
        .customer_calendar = asking->customer_calendar,
    };
    for (struct when_opening *known = desk->openings; known;
         known = known->next) {
        if (known->terms.partner == terms.partner &&
            known->terms.schedule == terms.schedule &&
            known->terms.customer_zone == terms.customer_zone &&
            known->terms.customer_calendar == terms.customer_calendar) {
            return known->opening;
        }
    }
    struct when_opening *new = ARENA_NEW(&desk->arena, struct when_opening);
    *new = (struct when_opening){terms, opening_new(&terms, &desk->arena),
                                 desk->openings};
    desk->openings = new;
    return new->opening;
}

/* The zone in which the answer is given: the one asked for, else that of the
 * hours, else the partner's. */
static bool choose_zone(struct asking *asking)
{
    const struct partner *partner = asking->out->partner;
    if (asking->question->zone.len) {
        return find_zone(asking, asking->question->zone, &asking->out->zone);
    }
    asking->out->zone = opening_zone(asking->opening);
    if (!asking->out->zone && partner->zone.text.len) {
        asking->out->zone =
            world_zone(&asking->desk->project->world, partner->zone.text);
    }
    return asking->out->zone ||
           complain(asking, "say in which zone the answer shall be: --zone");
}

static bool read_moment(const struct asking *asking, str text, bool *is_twice,
                        int64_t *out)
{
    struct moment moment;
    str excerpt = text_excerpt(text);
    if (!moment_parse(text, &moment)) {
        return complain(asking,
                        "`%.*s` is not a time such as 2026-11-20T16:30, "
                        "2026-11-20T16:30:00+01:00 or 2026-11-20T15:30Z",
                        STR_ARG(excerpt));
    }
    enum moment_place place = moment_resolve(&moment, asking->out->zone, out);
    *is_twice = place == MOMENT_TWICE;
    str zone = zone_name(asking->out->zone);
    return place != MOMENT_SKIPPED ||
           complain(asking,
                    "clocks in %.*s do not show %.*s: they go forward over "
                    "it; write another time, or one with an offset",
                    STR_ARG(zone), STR_ARG(excerpt));
}

/* That a request waited is a fact of it; whether that stops the clock, the plan
 * says.  A pause without a reason does, unless nothing can. */
static bool check_reason(const struct asking *asking, str reason, bool *stops)
{
    enum { MOST = 16 };
    const struct clock *clock = &asking->out->clock;
    str names[MOST];
    size_t count = 0;
    int number = PAUSE_CUSTOMER;
    bool found = reason.len == 0;
    for (const struct word *word = pause_words; word->text; word++) {
        str name = str_from(word->text);
        if (word->number == PAUSE_NEVER) {
            continue;
        }
        names[count++] = name;
        number = str_equal(reason, name) ? word->number : number;
        found |= str_equal(reason, name);
    }
    *stops = clock->pauses.count == 0 && number == PAUSE_CUSTOMER;
    for (size_t i = 0; i < clock->pauses.count; i++) {
        int pause = clock->pauses.items[i];
        *stops |= pause != PAUSE_NEVER && (reason.len == 0 || pause == number);
    }
    return found || complain_unknown(asking, "no reason of a pause", reason,
                                     names, count);
}

/* Keeps the pauses that stop the clock. */
static bool keep_stopping(const struct asking *asking, struct span *spans,
                          size_t *kept)
{
    const struct option_list *pauses = &asking->question->pauses;
    *kept = 0;
    for (size_t i = 0; i < pauses->count; i++) {
        str reason = pauses->items[i];
        bool stops;
        str_cut(&reason, '/');
        str_cut(&reason, '/');
        if (!check_reason(asking, reason, &stops)) {
            return false;
        }
        spans[*kept] = spans[i];
        *kept += stops;
    }
    return true;
}

static bool read_pauses(const struct asking *asking,
                        struct deadline_question *out)
{
    const struct option_list *pauses = &asking->question->pauses;
    struct span *spans = ARENA_ARRAY(asking->arena, pauses->count, struct span);
    bool is_twice;
    for (size_t i = 0; i < pauses->count; i++) {
        str to = pauses->items[i];
        str from = str_cut(&to, '/');
        to = str_cut(&to, '/');
        if (!read_moment(asking, from, &is_twice, &spans[i].from) ||
            !read_moment(asking, to, &is_twice, &spans[i].to)) {
            return false;
        }
        if (spans[i].from >= spans[i].to) {
            str excerpt = text_excerpt(pauses->items[i]);
            return complain(asking, "the pause `%.*s` ends before it begins",
                            STR_ARG(excerpt));
        }
    }
    out->pauses = spans;
    return keep_stopping(asking, spans, &out->pause_count);
}

/* ---- the answer --------------------------------------------------------- */

static bool complain_of_opening(const struct asking *asking,
                                enum opening_unknown unknown)
{
    str country = asking->out->partner->country;
    switch (unknown) {
    case OPENING_NEEDS_CUSTOMER_ZONE:
        return complain(asking, "these hours hold in the customer's own zone: "
                                "say --customer-zone");
    case OPENING_NEEDS_CUSTOMER_CALENDAR:
        return complain(asking,
                        "these hours are closed on the customer's holidays: "
                        "say --customer-calendar");
    case OPENING_NEEDS_PROVIDER_CALENDAR:
        return complain(asking,
                        "these hours are closed on the holidays of the "
                        "partner's country, %.*s, of which there is no "
                        "calendar",
                        STR_ARG(country));
    case OPENING_NEEDS_ZONE:
        return complain(asking, "the days of these hours are days of no "
                                "zone: the partner has none");
    case OPENING_NEEDS_CALENDAR:
        return complain(asking, "a calendar of these hours is missing");
    case OPENING_KNOWN:
        break;
    }
    return true;
}

static bool find_due(struct asking *asking)
{
    struct when_answer *out = asking->out;
    struct deadline_question question = {
        .opening = asking->opening,
        .opened = out->opened,
    };
    if (!read_pauses(asking, &question)) {
        return false;
    }
    if (!when_is_due(out)) {
        return true;
    }
    if (when_has_objective(out)) {
        question.duration = out->target->objective;
        out->objective = deadline_of(&question, asking->arena);
    }
    question.duration = out->target->duration;
    out->deadline = deadline_of(&question, asking->arena);
    return out->deadline.outcome != DEADLINE_UNKNOWN ||
           complain_of_opening(asking, out->deadline.unknown);
}

bool when_is_due(const struct when_answer *answer)
{
    return answer->target->limit == LIMIT_WITHIN && !answer->is_unstarted;
}

bool when_has_objective(const struct when_answer *answer)
{
    return when_is_due(answer) && answer->target->objective.unit != UNIT_NONE;
}

/* What starts and stops the clock is said by the target, or by the plan for all
 * targets. */
static void find_clock(struct asking *asking)
{
    struct when_answer *out = asking->out;
    const struct target *target = out->target;
    str channel = asking->question->channel;
    out->clock = out->plan->clock;
    if (target->starts != START_UNSAID) {
        out->clock.starts = target->starts;
    }
    if (target->pauses.count) {
        out->clock.pauses = target->pauses;
    }
    if (target->resets.count) {
        out->clock.resets = target->resets;
    }
    int starts = out->clock.starts;
    out->is_unstarted =
        channel.len &&
        ((starts == START_BY_PHONE && !str_equal(channel, STR("phone"))) ||
         (starts == START_BY_EMAIL && !str_equal(channel, STR("email"))) ||
         (starts == START_BY_PORTAL && !str_equal(channel, STR("portal"))));
}

bool when_ask(struct when_desk *desk, const struct when_question *question,
              struct arena *arena, struct when_answer *out, str *complaint)
{
    struct asking asking = {
        .desk = desk,
        .question = question,
        .arena = arena,
        .out = out,
        .complaint = complaint,
    };
    *out = (struct when_answer){.kind = TARGET_FIRST_RESPONSE};
    if (!find_offer(&asking) || !find_severity(&asking) ||
        !find_case(&asking) || !find_target(&asking) ||
        !find_customer(&asking)) {
        return false;
    }
    find_clock(&asking);
    out->hours = plan_case_hours(out->plan, &asking.asked, out->target);
    asking.opening = find_opening(&asking);
    if (question->opened.len == 0) {
        return complain(&asking, "say when the request was opened");
    }
    return choose_zone(&asking) &&
           read_moment(&asking, question->opened, &out->is_twice,
                       &out->opened) &&
           find_due(&asking);
}

/* SPDX-License-Identifier: MIT */
/*
 * A quantity is about what its clause names.  Where the clause names nothing,
 * the sentence may, if it names one thing only; where it names several, the
 * halves around "and" may tell them apart.  In doubt it is about nothing.
 */
#include "rules/guard_claim.h"

#define BIT(kind) WORD_BIT(WORD_##kind)

const char *const guard_severity_ids[] = {"critical", "high", "normal", "low"};

/* ---- clauses ------------------------------------------------------------ */

struct clause {
    uint32_t first;
    uint32_t last;
    uint64_t kinds;
};

static bool breaks_clause(const struct guard_reading *reading, uint32_t token)
{
    const struct guard_token *at = &reading->tokens[token];
    if (at->type != GUARD_MARK) {
        return false;
    }
    return at->value == '|' || at->value == ',' || at->value == ';' ||
           at->value == '(' || at->value == ')';
}

static struct clause clause_of(const struct guard_sentence *sentence,
                               const struct guard_quantity *quantity,
                               bool at_and)
{
    const struct guard_reading *reading = sentence->reading;
    struct clause clause = {quantity->first, quantity->last, 0};
    while (clause.first > sentence->first &&
           !breaks_clause(reading, clause.first - 1) &&
           !(at_and && guard_is(reading, clause.first - 1, WORD_AND))) {
        clause.first--;
    }
    while (clause.last < sentence->last &&
           !breaks_clause(reading, clause.last) &&
           !(at_and && guard_is(reading, clause.last, WORD_AND))) {
        clause.last++;
    }
    for (uint32_t i = clause.first; i < clause.last; i++) {
        clause.kinds |= reading->tokens[i].kinds;
    }
    return clause;
}

/* ---- what stands beside a quantity -------------------------------------- */

/* Gives the token before `at`, fillers not counted, or UINT32_MAX. */
static uint32_t before(const struct guard_sentence *sentence, uint32_t at)
{
    while (at > sentence->first &&
           guard_is(sentence->reading, at - 1, WORD_FILLER)) {
        at--;
    }
    return at > sentence->first ? at - 1 : UINT32_MAX;
}

static const uint64_t topics_of_time =
    BIT(RESPONSE) | BIT(RESPONSE_VERB) | BIT(RESOLUTION) | BIT(RESOLUTION_VERB);

static uint64_t kinds_at(const struct guard_sentence *sentence, uint32_t at)
{
    return at >= sentence->first && at < sentence->last
               ? sentence->reading->tokens[at].kinds
               : 0;
}

static bool is_linked(const struct guard_sentence *sentence, uint32_t at)
{
    const struct guard_reading *reading = sentence->reading;
    return at != UINT32_MAX &&
           (guard_is(reading, at, WORD_LINK) ||
            guard_is_mark(reading, at, ':') ||
            guard_is_mark(reading, at, '|') ||
            guard_is_mark(reading, at, '=') ||
            (guard_is_mark(reading, at, '-') && reading->tokens[at].is_spaced));
}

/* True when the quantity is the limit of something: "within 4 hours",
 * "4小时内", "response time: 4 hours", "4-hour response". */
static bool is_limit(const struct guard_sentence *sentence,
                     const struct guard_quantity *quantity)
{
    const uint64_t nouns = BIT(RESPONSE) | BIT(RESOLUTION);
    const struct guard_reading *reading = sentence->reading;
    uint32_t lead = before(sentence, quantity->first);
    uint32_t behind = quantity->last;
    while (behind < sentence->last && guard_is_mark(reading, behind, '-')) {
        behind++;
    }
    return kinds_at(sentence, lead) & (BIT(WITHIN) | nouns) ||
           (kinds_at(sentence, lead) & BIT(SEVERITY) &&
            sentence->kinds & nouns) ||
           is_linked(sentence, lead) ||
           kinds_at(sentence, behind) & (BIT(WITHIN_AFTER) | nouns);
}

static bool is_quoted(const struct guard_sentence *sentence, uint32_t at)
{
    bool quoted = false;
    for (uint32_t i = sentence->first; i < at; i++) {
        quoted ^= guard_is_mark(sentence->reading, i, '"');
    }
    return quoted;
}

/* ---- what is spoken of -------------------------------------------------- */

static enum guard_fact_kind topic_of(uint64_t kinds, bool we)
{
    const struct {
        uint64_t nouns;
        uint64_t verbs;
        enum guard_fact_kind kind;
    } topics[] = {
        {BIT(RESPONSE), BIT(RESPONSE_VERB), FACT_RESPONSE},
        {BIT(RESOLUTION), BIT(RESOLUTION_VERB), FACT_RESOLUTION},
        {BIT(UPDATE), 0, FACT_UPDATE},
        {BIT(CREDIT), 0, FACT_CREDIT},
        {BIT(CLAIM), 0, FACT_CLAIM},
        {BIT(NOTICE), 0, FACT_NOTICE},
        {BIT(TERM), 0, FACT_TERM},
        {BIT(AVAILABILITY), 0, FACT_AVAILABILITY},
    };
    enum guard_fact_kind found = FACT_NONE;
    for (size_t i = 0; i < sizeof topics / sizeof *topics; i++) {
        if (kinds & (topics[i].nouns | (we ? topics[i].verbs : 0))) {
            if (found != FACT_NONE) {
                return FACT_NONE;
            }
            found = topics[i].kind;
        }
    }
    return found;
}

static bool has_several(uint64_t kinds)
{
    return topic_of(kinds, true) == FACT_NONE &&
           kinds & (topics_of_time | BIT(UPDATE) | BIT(CREDIT) | BIT(CLAIM) |
                    BIT(NOTICE) | BIT(TERM) | BIT(AVAILABILITY));
}

/* Gives how many quantities of the kind the sentence has. */
static uint32_t count_of(const struct guard_sentence *sentence,
                         enum guard_quantity_kind kind)
{
    uint32_t count = 0;
    for (uint32_t i = sentence->quantity_first; i < sentence->quantity_last;
         i++) {
        count += sentence->reading->quantities[i].kind == kind;
    }
    return count;
}

static enum guard_fact_kind topic_at(const struct guard_sentence *sentence,
                                     const struct guard_quantity *quantity)
{
    /* "requests are answered" by us, too */
    bool we = (sentence->kinds & (BIT(WE) | BIT(REQUEST))) != 0;
    struct clause clause = clause_of(sentence, quantity, false);
    enum guard_fact_kind topic = topic_of(clause.kinds, we);
    if (topic != FACT_NONE) {
        return topic;
    }
    if (has_several(clause.kinds)) {
        return topic_of(clause_of(sentence, quantity, true).kinds, we);
    }
    uint32_t lead = before(sentence, quantity->first);
    bool listed = (kinds_at(sentence, lead) & BIT(SEVERITY)) != 0;
    return listed || count_of(sentence, quantity->kind) == 1
               ? topic_of(sentence->kinds, we)
               : FACT_NONE;
}

/* "critical requests", "requests of severity critical": one severity only. */
static int severity_of(const struct guard_sentence *sentence,
                       const struct guard_quantity *quantity)
{
    const struct guard_reading *reading = sentence->reading;
    int severity = -1;
    uint32_t lead = before(sentence, quantity->first);
    if (lead != UINT32_MAX && guard_is_mark(reading, lead, ':')) {
        lead = before(sentence, lead);
    }
    if (lead != UINT32_MAX && guard_is(reading, lead, WORD_SEVERITY)) {
        return (int)reading->tokens[lead].value; /* "critical 1 hour" */
    }
    for (uint32_t i = sentence->first; i < sentence->last; i++) {
        if (!guard_is(reading, i, WORD_SEVERITY)) {
            continue;
        }
        int64_t value = reading->tokens[i].value;
        bool sure =
            guard_is(reading, i + 1, WORD_REQUEST) ||
            (i > sentence->first && guard_is(reading, i - 1, WORD_REQUEST)) ||
            (i == sentence->first && guard_is_mark(reading, i + 1, ':'));
        if (!sure || (severity >= 0 && severity != value)) {
            return -1;
        }
        severity = (int)value;
    }
    return severity;
}

/* "within six months of our reply", "after our answer": the time begins where
 * the answer ends. */
static bool is_afterwards(const struct guard_sentence *sentence,
                          const struct guard_quantity *quantity)
{
    const struct guard_reading *reading = sentence->reading;
    bool leads = false;
    bool begins =
        (kinds_at(sentence, quantity->last) & (BIT(AFTER) | BIT(LINK))) != 0;
    for (uint32_t i = sentence->first; i < sentence->last; i++) {
        if (!(reading->tokens[i].kinds & topics_of_time)) {
            continue;
        }
        if (begins && i >= quantity->last && i < quantity->last + 4) {
            return true;
        }
        leads |= i < quantity->first;
        if (kinds_at(sentence, i + 1) & BIT(AFTER) &&
            i + 1 != quantity->first) {
            return true;
        }
        for (uint32_t lead = 1; lead <= 3 && i >= sentence->first + lead;
             lead++) {
            if (kinds_at(sentence, i - lead) & BIT(AFTER)) {
                return true;
            }
        }
    }
    return !leads && begins;
}

/* "The power grid has an availability of 99.998 %", "the term of our lease":
 * where unknown words lead to a quantity, and nothing says that it is said of
 * the support, it may be said of anything. */
static bool is_of_support(const struct guard_sentence *sentence,
                          const struct guard_quantity *quantity)
{
    const struct guard_reading *reading = sentence->reading;
    const uint64_t evidence =
        BIT(WE) | BIT(SUPPORT) | BIT(PLAN) | BIT(REQUEST) | BIT(SEVERITY);
    if (sentence->kinds & evidence || sentence->names_plan) {
        return true;
    }
    struct clause clause = clause_of(sentence, quantity, false);
    for (uint32_t i = clause.first; i < quantity->first; i++) {
        const struct guard_token *token = &reading->tokens[i];
        bool unknown = token->type == GUARD_WORD && token->kinds == 0;
        if (unknown || token->kinds & (BIT(NOT_PEOPLE) | BIT(OWN_HOURS))) {
            return false;
        }
    }
    return true;
}

/* ---- the kinds of quantity ---------------------------------------------- */

static enum guard_fact_kind claim_of_time(const struct guard_sentence *sentence,
                                          const struct guard_quantity *quantity)
{
    enum guard_fact_kind topic = topic_at(sentence, quantity);
    if (count_of(sentence, QUANTITY_PERCENT)) {
        return FACT_NONE; /* "91 % of them within …" promises nothing */
    }
    if (kinds_at(sentence, quantity->last) & BIT(PER)) {
        return FACT_NONE; /* "4 days a week" */
    }
    uint32_t lead = before(sentence, quantity->first);
    bool every = (kinds_at(sentence, lead) & BIT(EVERY)) != 0;
    switch (topic) {
    case FACT_UPDATE:
        return every ? topic : FACT_NONE;
    case FACT_RESPONSE:
    case FACT_RESOLUTION:
        return !every && is_limit(sentence, quantity) &&
                       !(sentence->kinds & (BIT(READER) | BIT(PRICE))) &&
                       !is_afterwards(sentence, quantity)
                   ? topic
                   : FACT_NONE;
    case FACT_CLAIM:
    case FACT_NOTICE:
    case FACT_TERM:
        return !every && count_of(sentence, quantity->kind) == 1 &&
                       is_of_support(sentence, quantity) &&
                       topic_of(clause_of(sentence, quantity, false).kinds,
                                false) == topic
                   ? topic
                   : FACT_NONE;
    default:
        return FACT_NONE;
    }
}

static enum guard_fact_kind claim_of_percent(
    const struct guard_sentence *sentence,
    const struct guard_quantity *quantity)
{
    enum guard_fact_kind topic = topic_at(sentence, quantity);
    /* "99.9 % is 43 minutes, 99.99 % is 4": the second only compares */
    bool alone = count_of(sentence, QUANTITY_PERCENT) == 1;
    return topic == FACT_CREDIT || (topic == FACT_AVAILABILITY && alone &&
                                    is_of_support(sentence, quantity))
               ? topic
               : FACT_NONE;
}

/* "Support: Mon–Fri 9–17" */
static bool has_weekdays(const struct guard_sentence *sentence)
{
    for (uint32_t i = sentence->quantity_first; i < sentence->quantity_last;
         i++) {
        const struct guard_quantity *quantity =
            &sentence->reading->quantities[i];
        if (quantity->kind == QUANTITY_WEEKDAY && quantity->is_range) {
            return (sentence->kinds & (BIT(SUPPORT) | BIT(PHONE))) != 0 &&
                   count_of(sentence, QUANTITY_CLOCKS) == 1;
        }
    }
    return false;
}

static bool speaks_of_hours(const struct guard_sentence *sentence)
{
    const uint64_t people = BIT(SUPPORT) | BIT(PHONE) | BIT(CHAT) | BIT(WE);
    return (sentence->kinds & BIT(HOURS) || has_weekdays(sentence)) &&
           sentence->kinds & people &&
           !((sentence->kinds | sentence->heading) &
             (BIT(OWN_HOURS) | BIT(ZONE)));
}

/* "call our support at", "hotline:" stand just before the number. */
static bool is_supports_number(const struct guard_sentence *sentence,
                               const struct guard_quantity *quantity)
{
    uint64_t kinds = 0;
    for (uint32_t i = 1; i <= 5; i++) {
        uint32_t at = quantity->first - i;
        if (quantity->first < sentence->first + i ||
            breaks_clause(sentence->reading, at)) {
            break;
        }
        kinds |= kinds_at(sentence, at);
    }
    return kinds & BIT(SUPPORT) && !(sentence->kinds & BIT(OWN_HOURS));
}

int64_t guard_price_per(const struct guard_sentence *sentence,
                        const struct guard_quantity *quantity)
{
    struct clause clause = clause_of(sentence, quantity, false);
    int64_t per = quantity->per;
    for (uint32_t i = clause.first; i < quantity->first && !quantity->per;
         i++) {
        if (kinds_at(sentence, i) & BIT(PER)) {
            per |= sentence->reading->tokens[i].value;
        }
    }
    return per;
}

/* "EUR 0 a month for the first 3 months" is not the price, nor is "for 20 users
 * it is EUR 570 a month". */
static bool is_price(const struct guard_sentence *sentence,
                     const struct guard_quantity *quantity)
{
    return guard_price_per(sentence, quantity) &&
           !(sentence->kinds & BIT(TAX)) && is_of_support(sentence, quantity) &&
           sentence->kinds & (BIT(PRICE) | BIT(PLAN)) &&
           count_of(sentence, QUANTITY_TIME) == 0 &&
           count_of(sentence, QUANTITY_MONTHS) == 0 &&
           count_of(sentence, QUANTITY_COUNT) == 0;
}

static enum guard_fact_kind kind_of(const struct guard_sentence *sentence,
                                    const struct guard_quantity *quantity)
{
    const struct guard_reading *reading = sentence->reading;
    switch (quantity->kind) {
    case QUANTITY_TIME:
    case QUANTITY_MONTHS:
        return claim_of_time(sentence, quantity);
    case QUANTITY_PERCENT:
        return claim_of_percent(sentence, quantity);
    case QUANTITY_MONEY:
        return is_price(sentence, quantity) ? FACT_PRICE : FACT_NONE;
    case QUANTITY_CLOCKS:
        return speaks_of_hours(sentence) ? FACT_HOURS : FACT_NONE;
    case QUANTITY_WEEKDAY:
        return speaks_of_hours(sentence) ? FACT_DAY : FACT_NONE;
    case QUANTITY_COUNT:
        return guard_is(reading, quantity->last, WORD_CONTACTS) ? FACT_CONTACTS
                                                                : FACT_NONE;
    case QUANTITY_PHONE:
        return is_supports_number(sentence, quantity) ? FACT_PHONE : FACT_NONE;
    case QUANTITY_EMAIL:
        return FACT_EMAIL;
    case QUANTITY_CLOCK:
    case QUANTITY_ALWAYS:
        break;
    }
    return FACT_NONE;
}

/* ---- round the clock ---------------------------------------------------- */

/* "24-hour hotline", "24小时热线" are said of support, "24 hours" is a limit.
 */
static bool is_day_long(const struct guard_sentence *sentence,
                        const struct guard_quantity *quantity)
{
    uint32_t behind = quantity->last;
    if (guard_is_mark(sentence->reading, behind, '-')) {
        behind++;
    }
    const uint64_t people = BIT(SUPPORT) | BIT(PHONE) | BIT(CHAT);
    return quantity->kind == QUANTITY_TIME && quantity->unit == GUARD_HOUR &&
           quantity->value == INT64_C(24) * 60 * 1000000 &&
           !quantity->is_range &&
           !(kinds_at(sentence, before(sentence, quantity->first)) &
             (BIT(WITHIN) | BIT(EVERY))) &&
           kinds_at(sentence, behind) & people &&
           !(kinds_at(sentence, behind) & (BIT(WITHIN_AFTER) | BIT(RESPONSE)));
}

/* "24/7 support" is said of support, whatever else the clause holds; "24/7
 * support portal" is not. */
static bool is_beside_support(const struct guard_sentence *sentence,
                              const struct guard_quantity *quantity)
{
    const uint64_t people = BIT(SUPPORT) | BIT(PHONE) | BIT(CHAT);
    uint32_t behind = quantity->last;
    if (guard_is_mark(sentence->reading, behind, '-')) {
        behind++;
    }
    if (!(kinds_at(sentence, behind) & people)) {
        return false;
    }
    while (kinds_at(sentence, behind) & people) {
        behind++;
    }
    return !(kinds_at(sentence, behind) & BIT(NOT_PEOPLE));
}

static enum guard_always always_of(const struct guard_sentence *sentence,
                                   const struct guard_quantity *quantity)
{
    struct clause clause = clause_of(sentence, quantity, false);
    const uint64_t people = BIT(SUPPORT) | BIT(PHONE) | BIT(CHAT);
    uint64_t vetoes = BIT(VENDOR);
    if (!is_beside_support(sentence, quantity)) {
        vetoes |= BIT(NOT_PEOPLE) | BIT(RELATIVE);
        if (quantity->first > sentence->first &&
            kinds_at(sentence, quantity->first - 1) & BIT(ARTICLE)) {
            return ALWAYS_NOTHING; /* "your 24/7 business" */
        }
    }
    if ((quantity->kind != QUANTITY_ALWAYS &&
         !is_day_long(sentence, quantity)) ||
        !(clause.kinds & people) || clause.kinds & vetoes) {
        return ALWAYS_NOTHING;
    }
    /* by telephone, chat or another way: each alone need not be */
    bool phone = (clause.kinds & BIT(PHONE)) != 0;
    bool chat = (clause.kinds & BIT(CHAT)) != 0;
    return phone == chat ? ALWAYS_SUPPORT : phone ? ALWAYS_PHONE : ALWAYS_CHAT;
}

struct guard_claim guard_claim_read(const struct guard_sentence *sentence,
                                    uint32_t index)
{
    const struct guard_quantity *quantity =
        &sentence->reading->quantities[index];
    struct guard_claim nothing = {FACT_NONE, -1, ALWAYS_NOTHING, false};
    uint64_t all = sentence->kinds | sentence->heading;
    struct clause clause = clause_of(sentence, quantity, false);
    if (sentence->end == '?' || sentence->is_history || all & BIT(ASIDE) ||
        sentence->kinds & BIT(DENIAL) ||
        clause.kinds & (BIT(VENDOR) | BIT(IF)) ||
        (quantity->is_range && quantity->kind != QUANTITY_WEEKDAY) ||
        is_quoted(sentence, quantity->first)) {
        return nothing;
    }
    return (struct guard_claim){
        .kind = kind_of(sentence, quantity),
        .severity = severity_of(sentence, quantity),
        .always = always_of(sentence, quantity),
        .is_narrow =
            (sentence->kinds & (BIT(NARROW) | BIT(SEVERITY) | BIT(IF))) != 0,
    };
}

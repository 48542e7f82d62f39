/* SPDX-License-Identifier: MIT */
#include "translate/text_status.h"

#include <unicode/uchar.h>

#include "base/utf8.h"
#include "translate/message_tree.h"
#include "translate/texts.h"

str text_state_word(enum text_state state)
{
    static const str words[] = {
        [TEXT_MISSING] = STR_INIT("missing"),
        [TEXT_STALE] = STR_INIT("stale"),
        [TEXT_DRAFT] = STR_INIT("draft"),
        [TEXT_REVIEWED] = STR_INIT("reviewed"),
        [TEXT_APPROVED] = STR_INIT("approved"),
        [TEXT_IS_SOURCE] = STR_INIT("source"),
    };
    return words[state];
}

/* ---- which source -------------------------------------------------------- */

static bool begins(str text, str digits)
{
    return digits.len && str_starts_with(text, digits);
}

/* A lawyer says that an earlier binding text meant the same. */
static bool is_confirmed(const struct text *text,
                         const struct text_given *given, str earlier)
{
    const struct state_record *record = given->source_record;
    for (size_t i = 0; record && i < record->approval_count; i++) {
        const struct approval *approval = &record->approvals[i];
        if (str_equal(approval->role, STR("legal")) &&
            begins(approval->source, earlier) &&
            str_equal(approval->target, digest_text(&text->sum))) {
            return true;
        }
    }
    return false;
}

/* True when a digest, of 16 digits or 64, is that of the source text, or of one
 * that meant the same. */
static bool is_of_source(const struct text *text,
                         const struct text_given *given, str source)
{
    if (begins(digest_text(&text->sum), source)) {
        return true;
    }
    for (size_t i = 0; text->meta && i < text->meta->same_as_count; i++) {
        str earlier = text->meta->same_as[i];
        if (begins(source, earlier)) {
            return text->class != CATALOG_BINDING ||
                   is_confirmed(text, given, earlier);
        }
    }
    return false;
}

/* ---- approvals ----------------------------------------------------------- */

bool text_has_approval(const struct text *text, const struct text_given *given,
                       const digest *target, str role)
{
    const struct state_record *record = given->record;
    for (size_t i = 0; record && i < record->approval_count; i++) {
        const struct approval *approval = &record->approvals[i];
        if ((role.len == 0 || str_equal(approval->role, role)) &&
            approval->source.len == DIGEST_LEN &&
            is_of_source(text, given, approval->source) &&
            str_equal(approval->target, digest_text(target))) {
            return true;
        }
    }
    return false;
}

static bool is_approved(const struct text *text, const struct text_given *given,
                        const digest *target, const struct text_policy *policy)
{
    size_t count = text->class == CATALOG_BINDING ? policy->role_count : 0;
    for (size_t i = 0; i < count; i++) {
        if (!text_has_approval(text, given, target, policy->roles[i])) {
            return false;
        }
    }
    return count || text_has_approval(text, given, target, STR(""));
}

/* ---- copies of the source ------------------------------------------------ */

static size_t count_words(str text)
{
    size_t words = 0;
    bool in_word = false;
    for (size_t i = 0; i < text.len;) {
        uint32_t code = utf8_decode(text, &i);
        bool letter = u_isUAlphabetic((UChar32)code);
        words += letter && !in_word;
        in_word = letter;
    }
    return words;
}

/* Words of a message, without its facts. */
static size_t count_message_words(const struct message_node *nodes)
{
    size_t words = 0;
    for (const struct message_node *node = nodes; node; node = node->next) {
        words += node->kind == NODE_LITERAL ? count_words(node->text) : 0;
        for (const struct message_branch *branch = node->branches; branch;
             branch = branch->next) {
            words += count_message_words(branch->nodes);
        }
    }
    return words;
}

/* Names are often the same in two languages, and so are bare formulas; what has
 * several words is not. */
bool text_is_copy(const struct text *text, const struct text_given *given,
                  struct arena *scratch)
{
    enum { WORDS = 3 };
    size_t words = given->message ? count_message_words(given->message->nodes)
                                  : count_words(given->text->text);
    return words >= WORDS &&
           str_equal(text_canonical(text->source->text, scratch),
                     text_canonical(given->text->text, scratch));
}

/* ---- the whole ----------------------------------------------------------- */

bool text_is_shown(enum catalog_class class, enum text_state state,
                   const struct text_policy *policy)
{
    if (state == TEXT_MISSING) {
        return false;
    }
    switch (class) {
    case CATALOG_LABEL:
        return true;
    case CATALOG_INFORMATIONAL:
        return state == TEXT_STALE || state >= policy->informational_show;
    case CATALOG_BINDING:
        return state != TEXT_STALE && state >= policy->binding_show;
    }
    return false;
}

static void judge_known(const struct text *text, const struct text_given *given,
                        const struct text_policy *policy, struct arena *scratch,
                        struct text_status *status)
{
    const struct state_record *record = given->record;
    digest target = text_digest(given->text->text, given->message, scratch);
    if (!begins(digest_text(&target), record->target)) {
        /* A line that only approvals stand in says nothing of the text. */
        status->edited = record->at != NULL;
        if (is_approved(text, given, &target, policy)) {
            status->state = TEXT_APPROVED;
        }
        return;
    }
    status->origin = record->origin;
    if (!is_of_source(text, given, record->source)) {
        status->state = TEXT_STALE;
    } else if (is_approved(text, given, &target, policy)) {
        status->state = TEXT_APPROVED;
    } else if (record->reviewed) {
        status->state = TEXT_REVIEWED;
    }
}

struct text_status text_judge(const struct text *text,
                              const struct text_given *given,
                              const struct text_policy *policy,
                              struct arena *scratch)
{
    struct text_status status = {.text = given->text, .record = given->record};
    if (!given->text || (text->message && !given->message)) {
        return status;
    }
    status.state = TEXT_DRAFT;
    if (given->record) {
        judge_known(text, given, policy, scratch, &status);
    }
    bool vouched = given->record && given->record->at && !status.edited;
    if (!vouched && status.state == TEXT_DRAFT &&
        text_is_copy(text, given, scratch)) {
        status.identical = true;
        status.state = TEXT_MISSING;
    }
    status.shown = text_is_shown(text->class, status.state, policy);
    return status;
}

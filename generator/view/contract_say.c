/* SPDX-License-Identifier: MIT */
/* The pieces that clauses of a contract are made of. */
#include "view/contract.h"

#include "view/fact.h"

void contract_push_period(struct writer *writer, struct value *list,
                          const char *key, struct period period)
{
    if (period.unit != PERIOD_NONE) {
        struct message_arg text =
            phrase_arg("period", fact_period(writer, period));
        value_push(list, writer->arena,
                   writer_say(writer, str_from(key), &text, 1));
    }
}

struct message_arg contract_time_arg(struct writer *writer,
                                     struct duration duration)
{
    return phrase_arg("time", fact_duration(writer, &duration));
}

void contract_say(struct filling *to, const char *key,
                  const struct message_arg *args, size_t count)
{
    value_push(to->text, to->writer->arena,
               writer_say(to->writer, str_from(key), args, count));
}

void contract_say_phrase(struct filling *to, const char *key, const char *name,
                         const struct value *phrase)
{
    struct message_arg arg = phrase_arg(name, phrase);
    contract_say(to, key, &arg, 1);
}

void contract_say_period(struct filling *to, const char *key,
                         struct period period)
{
    contract_push_period(to->writer, to->text, key, period);
}

void contract_say_time(struct filling *to, const char *key,
                       struct duration duration)
{
    if (duration.unit != UNIT_NONE) {
        struct message_arg arg = contract_time_arg(to->writer, duration);
        contract_say(to, key, &arg, 1);
    }
}

/* Says a message with the names of a list, if there are any. */
static void say_names(struct filling *to, const char *key, const char *arg,
                      struct value *const *names, size_t count)
{
    if (count) {
        contract_say_phrase(to, key, arg,
                            writer_list(to->writer, names, count, LIST_AND));
    }
}

void contract_say_countries(struct filling *to, const char *key,
                            const str *codes, size_t count)
{
    struct formats *formats = writer_formats(to->writer);
    struct arena *arena = to->writer->arena;
    struct value **names = ARENA_ARRAY(arena, count, struct value *);
    for (size_t i = 0; i < count; i++) {
        names[i] = phrase_new(arena, format_country(formats, codes[i], arena));
    }
    say_names(to, key, "countries", names, count);
}

/* Says "Covered environments: production and test." */
void contract_say_words(struct filling *to, const char *key, const char *arg,
                        const char *prefix, const struct word *words,
                        const int *numbers, size_t count)
{
    struct writer *writer = to->writer;
    struct value **names = ARENA_ARRAY(writer->arena, count, struct value *);
    for (size_t i = 0; i < count; i++) {
        names[i] = phrase_new(
            writer->arena,
            writer_word(writer, prefix, word_text(words, numbers[i])));
    }
    say_names(to, key, arg, names, count);
}

struct value *contract_own_text(struct filling *to, const char *path, str text)
{
    struct writer *writer = to->writer;
    return writer_content(
        writer,
        UNIT(writer, "plan.%.*s.%s", STR_ARG(writer->plan->id.text), path),
        text);
}

static void push_fact(struct filling *to, struct value *term,
                      struct value *text, struct value *links)
{
    struct arena *arena = to->writer->arena;
    struct value *fact = value_map(arena);
    value_put(fact, arena, "term", term);
    value_put(fact, arena, "text", text);
    value_put(fact, arena, "links", links);
    value_push(to->facts, arena, fact);
}

struct value *contract_add_fact(struct filling *to, struct value *term)
{
    struct value *text = value_list(to->writer->arena);
    push_fact(to, term, text, value_list(to->writer->arena));
    return text;
}

/* Adds a text of the project with a label. */
void contract_add_own(struct filling *to, const char *label, const char *path,
                      str text)
{
    if (text.len) {
        struct value *list = contract_add_fact(
            to, writer_say(to->writer, str_from(label), NULL, 0));
        value_push(list, to->writer->arena, contract_own_text(to, path, text));
    }
}

/* Adds an address that can be followed to a fact. */
static void push_link(struct filling *to, struct value *links, const char *kind,
                      str text, str address)
{
    struct arena *arena = to->writer->arena;
    struct value *link = value_map(arena);
    if (text.len) {
        value_put_text(link, arena, "text", writer_address(to->writer, text));
        value_put_text(link, arena, "href",
                       arena_printf(arena, "%s%.*s", kind, STR_ARG(address)));
        value_push(links, arena, link);
    }
}

void contract_add_contact(struct filling *to, const char *key, str email,
                          str phone, str e164, str url)
{
    struct value *links = value_list(to->writer->arena);
    push_link(to, links, "mailto:", email, email);
    push_link(to, links, "tel:", phone, e164);
    push_link(to, links, "", url, url);
    if (links->item_count) {
        push_fact(to, writer_say(to->writer, str_from(key), NULL, 0),
                  value_list(to->writer->arena), links);
    }
}

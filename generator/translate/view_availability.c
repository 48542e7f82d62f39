/* SPDX-License-Identifier: MIT */
/* How much of the time a service can be used, and what is credited. */
#include "translate/view_parts.h"

static str percent_text(struct writer *writer, const struct percent *percent)
{
    return format_percent(writer_formats(writer), percent->decimal,
                          writer->arena);
}

static struct value *percent_fact(struct writer *writer,
                                  const struct percent *percent)
{
    return fact_new(writer->arena, percent_text(writer, percent),
                    UNIT(writer, "%.*s%%", STR_ARG(percent->decimal)));
}

/* The bounds of a step are said in full: from the next one's, which is in,
 * to its own, which is not. */
static struct value *credit_new(struct writer *writer,
                                const struct availability *availability,
                                size_t index)
{
    const struct credit *credit = &availability->credits.items[index];
    struct value *item = value_map(writer->arena);
    str high = percent_text(writer, &credit->below);
    str text;
    if (index + 1 < availability->credits.count) {
        str low =
            percent_text(writer, &availability->credits.items[index + 1].below);
        text =
            SAY_TEXT(writer, "availability.band", message_text_arg("low", low),
                     message_text_arg("high", high));
    } else {
        text = SAY_TEXT(writer, "availability.below",
                        message_text_arg("high", high));
    }
    value_put_text(item, writer->arena, "text", text);
    value_put_text(item, writer->arena, "bound",
                   UNIT(writer, "%.*s%%", STR_ARG(credit->below.decimal)));
    value_put(item, writer->arena, "credit",
              percent_fact(writer, &credit->credit));
    return item;
}

static struct value *availability_text(struct writer *writer,
                                       const struct availability *availability)
{
    static const char *const keys[] = {
        [AVAILABILITY_MONTH] = "availability.per_month",
        [AVAILABILITY_QUARTER] = "availability.per_quarter",
        [AVAILABILITY_YEAR] = "availability.per_year",
    };
    str unit = UNIT(writer, "plan.%.*s.availability.service",
                    STR_ARG(writer->plan->id.text));
    str service = availability->service.len
                      ? writer_content_text(writer, unit, availability->service)
                      : WORD(writer, "availability.services_covered");
    const struct message_arg args[] = {
        message_text_arg("service", service),
        message_text_arg("percent",
                         percent_text(writer, &availability->promise)),
    };
    return writer_say(writer, str_from(keys[availability->per]), args,
                      sizeof args / sizeof *args);
}

static struct value *claim_phrase(struct writer *writer,
                                  const struct availability *availability)
{
    static const char *const keys[] = {
        [AVAILABILITY_MONTH] = "availability.claim_month",
        [AVAILABILITY_QUARTER] = "availability.claim_quarter",
        [AVAILABILITY_YEAR] = "availability.claim_year",
    };
    struct message_arg period = message_text_arg(
        "period", view_period_text(writer, availability->claim_within));
    return writer_say(writer, str_from(keys[availability->per]), &period, 1);
}

struct value *view_availability(struct writer *writer)
{
    const struct plan *plan = writer->plan;
    const struct availability *availability = &plan->availability;
    if (!availability->at) {
        return value_null(writer->arena);
    }
    struct value *item = value_map(writer->arena);
    struct value *credits = value_list(writer->arena);
    const char *unit =
        UNIT(writer, "plan.%.*s.availability", STR_ARG(plan->id.text)).data;
    for (size_t i = 0; i < availability->credits.count; i++) {
        value_push(credits, writer->arena, credit_new(writer, availability, i));
    }
    value_put(item, writer->arena, "promise",
              percent_fact(writer, &availability->promise));
    value_put(item, writer->arena, "text",
              availability_text(writer, availability));
    value_put(item, writer->arena, "measured",
              writer_content(writer, UNIT(writer, "%s.measured", unit),
                             availability->measured));
    value_put(item, writer->arena, "credits", credits);
    value_put(
        item, writer->arena, "of",
        writer_content(writer, UNIT(writer, "%s.of", unit), availability->of));
    value_put(item, writer->arena, "claim",
              availability->claim_within.unit == PERIOD_NONE
                  ? value_null(writer->arena)
                  : claim_phrase(writer, availability));
    return item;
}

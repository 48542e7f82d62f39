/* SPDX-License-Identifier: MIT */
/*
 * What the programme of cloud resellers asks of a partner's own standing, and
 * whether what is written is offered at all.  A profile that says nothing of a
 * matter is not judged by it.
 */
#include "rules/judge.h"

#include "model/partner.h"

/* ---- vehicles ----------------------------------------------------------- */

static bool has_vehicle(const struct partner *partner, enum vehicle vehicle)
{
    for (size_t i = 0; i < partner->escalation.count; i++) {
        if (partner->escalation.items[i] == (int)vehicle) {
            return true;
        }
    }
    return false;
}

/* It tells its vehicles, and none of them is a paid plan for partners. */
static bool lacks_paid_plan(const struct partner *partner)
{
    return partner->escalation.count &&
           !has_vehicle(partner, VEHICLE_PREMIER) &&
           !has_vehicle(partner, VEHICLE_ADVANCED);
}

/* Gives the item of a list of words that has this number, or the list. */
static const struct value *item_of(const struct value *at, const char *key,
                                   const int *numbers, size_t count, int number)
{
    const struct value *list = field_value(at, key);
    for (size_t i = 0; i < count; i++) {
        if (numbers[i] == number && list->kind == VALUE_LIST &&
            i < list->item_count) {
            return list->items[i];
        }
    }
    return list;
}

/* ---- E7 ----------------------------------------------------------------- */

static bool has_technical(const struct supply *supply)
{
    for (size_t i = 0; i < supply->scope.count; i++) {
        if (str_equal(supply->scope.items[i], STR("technical"))) {
            return true;
        }
    }
    return false;
}

/* Gives the row by which another company gives all technical support, or NULL.
 */
static const struct supply *given_away(const struct partner *partner)
{
    const struct supply *other = NULL;
    for (size_t i = 0; i < partner->supplied.count; i++) {
        const struct supply *supply = &partner->supplied.items[i];
        if (has_technical(supply) && supply->kind == SUPPLIED_BY_US) {
            return NULL;
        }
        if (has_technical(supply)) {
            other = supply;
        }
    }
    return other;
}

void judge_direct_bill(const struct judging *judging,
                       const struct partner *partner)
{
    if (partner->role != ROLE_DIRECT_BILL ||
        !partner_serves(partner, CLOUD_GLOBAL)) {
        return;
    }
    const struct value *role = field_value(partner->at, "role");
    if (lacks_paid_plan(partner)) {
        struct diag *diag = report(
            judging, field_value(partner->at, "escalation"),
            "a direct bill partner must have a paid plan for the support of "
            "partners, and this names none");
        relate(judging, diag, role, "its role");
    }
    const struct supply *supply = given_away(partner);
    if (supply) {
        struct diag *diag = report(
            judging, supply->at,
            "a direct bill partner must give first-level support itself, and "
            "all technical support is given by another company");
        relate(judging, diag, role, "its role");
    }
}

/* ---- E8 ----------------------------------------------------------------- */

/* An indirect reseller sells through a provider, who holds the plan. */
void judge_dynamics_vehicle(const struct judging *judging,
                            const struct partner *partner,
                            const struct plan *plan)
{
    bool sells = partner->role == ROLE_DIRECT_BILL ||
                 partner->role == ROLE_INDIRECT_PROVIDER;
    for (size_t i = 0; i < plan->covers.count && sells; i++) {
        const struct covered *covered = &plan->covers.items[i];
        if (lacks_paid_plan(partner) &&
            str_equal(service_name(covered->service), STR("Dynamics 365"))) {
            const struct value *vehicles =
                field_value(partner->at, "escalation");
            struct diag *diag =
                report(judging, field_value(covered->at, "service"),
                       "who sells Dynamics 365 must have Advanced Support for "
                       "Partners");
            relate(judging, diag, vehicles,
                   "%.*s offers the plan and has only this",
                   STR_ARG(partner->name));
        }
    }
}

/* ---- E9 ----------------------------------------------------------------- */

void judge_signature(const struct judging *judging,
                     const struct partner *partner)
{
    if (partner->membership != MEMBERSHIP_ACTION_PACK ||
        !has_vehicle(partner, VEHICLE_SIGNATURE_CLOUD)) {
        return;
    }
    const struct value *membership = field_value(partner->at, "membership");
    struct diag *diag =
        report(judging,
               item_of(partner->at, "escalation", partner->escalation.items,
                       partner->escalation.count, VEHICLE_SIGNATURE_CLOUD),
               "an Action Pack does not entitle to Signature Cloud Support");
    relate(judging, diag, membership, "all that it has");
}

/* ---- W3 ----------------------------------------------------------------- */

void judge_loop(const struct judging *judging, const struct partner *partner)
{
    if (partner->role != ROLE_INDEPENDENT &&
        partner->resolution_notice == RESOLUTION_NOTICE_NEVER) {
        report(judging, field_value(partner->at, "resolution_notice"),
               "customers of a reseller are told when their request is "
               "resolved");
    }
}

/* ---- W5 ----------------------------------------------------------------- */

static bool is_partner_center(str url)
{
    str rest = url;
    str scheme = STR("https://");
    if (!str_starts_with(url, scheme)) {
        return false;
    }
    rest = str_slice(url, scheme.len, url.len);
    str host = str_cut(&rest, '/');
    return str_equal(host, STR("partner.microsoft.com")) ||
           str_equal(host, STR("partnercenter.microsoft.com"));
}

void judge_health_us_government(const struct judging *judging,
                                const struct partner *partner)
{
    if (partner->clouds.count == 1 &&
        partner_serves(partner, CLOUD_US_GOVERNMENT) &&
        is_partner_center(partner->health.url)) {
        report(judging, field_value(partner->health.at, "url"),
               "Partner Center shows no service health of the cloud for the US "
               "Government");
    }
}

/* ---- W6 ----------------------------------------------------------------- */

void judge_german_cloud(const struct judging *judging,
                        const struct partner *partner)
{
    if (partner_serves(partner, CLOUD_GERMANY)) {
        report(judging,
               item_of(partner->at, "clouds", partner->clouds.items,
                       partner->clouds.count, CLOUD_GERMANY),
               "this cloud is closed to new customers");
    }
}

/* ---- W8 ----------------------------------------------------------------- */

static bool is_third_party(const struct partner *partner, str publisher)
{
    return publisher.len && !str_equal(publisher, partner->name) &&
           !str_equal(publisher, partner->legal_name) &&
           !str_equal(publisher, STR("Microsoft"));
}

static bool gives_technical(const struct plan *plan)
{
    for (size_t i = 0; i < plan->support.count; i++) {
        if (plan->support.items[i] == SCOPE_TECHNICAL) {
            return plan->targets.count || plan->availability.count;
        }
    }
    return false;
}

void judge_third_party(const struct judging *judging,
                       const struct partner *partner, const struct plan *plan)
{
    for (size_t i = 0; i < plan->covers.count; i++) {
        const struct covered *covered = &plan->covers.items[i];
        if (partner->role != ROLE_INDEPENDENT && gives_technical(plan) &&
            covered->technical_by == TECHNICAL_BY_US &&
            is_third_party(partner, covered->publisher)) {
            report(judging, field_value(covered->at, "publisher"),
                   "the partner's own targets are promised for another "
                   "publisher's product");
        }
    }
}

/* ---- plans that are offered --------------------------------------------- */

static bool is_offered(const struct catalogue *catalogue, str id)
{
    for (size_t i = 0; i < catalogue->partner_count; i++) {
        const struct partner *partner = catalogue->partners[i];
        for (size_t j = 0; j < partner->plans.count; j++) {
            if (str_equal(partner->plans.items[j].text, id)) {
                return true;
            }
        }
    }
    return false;
}

static bool is_extended(const struct catalogue *catalogue,
                        const struct plan *plan)
{
    const struct lineage *own = catalogue_lineage(catalogue, plan->at);
    for (size_t i = 0; i < catalogue->extended_count && own; i++) {
        const struct lineage *lineage = &catalogue->extended[i].lineage;
        for (size_t j = 1; j < lineage->count; j++) {
            if (lineage->written[j] == own->written[0]) {
                return true;
            }
        }
    }
    return false;
}

/* Who offers it may be what could not be read. */
static bool knows_offers(const struct catalogue *catalogue)
{
    for (size_t i = 0; i < catalogue->partner_count; i++) {
        if (catalogue->partners[i]->faulty) {
            return false;
        }
    }
    return catalogue->partner_count > 0;
}

void judge_unoffered(const struct judging *judging, const struct plan *plan)
{
    const struct catalogue *catalogue = judging->world->catalogue;
    if (knows_offers(catalogue) && !is_offered(catalogue, plan->id.text) &&
        !is_extended(catalogue, plan)) {
        report(judging, plan->id.at, "no partner offers this plan");
    }
}

void judge_expired(const struct judging *judging, const struct plan *plan)
{
    date today = judging->world->today;
    if (today.year && plan->valid_until.year &&
        date_compare(plan->valid_until, today) < 0 &&
        is_offered(judging->world->catalogue, plan->id.text)) {
        report(judging, field_value(plan->at, "valid_until"),
               "this plan has ended, and is still offered");
    }
}

/* ---- business time ------------------------------------------------------ */

void judge_contract_hours(const struct judging *judging,
                          const struct plan *plan)
{
    const struct value *at = contract_business_time(plan);
    if (at && plan->business_hours.text.len == 0 && plan->hours.count != 1) {
        report(judging, at,
               "this counts business time, and the plan does not say which of "
               "its hours that is");
    }
}

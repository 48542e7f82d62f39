/* SPDX-License-Identifier: MIT */
/*
 * policy: what a translation needs before readers see it.
 *
 *   policy:
 *     informational: {show: draft, min_coverage: 80, keep_until: 70}
 *     binding: {show: approved, roles: [linguist, legal]}
 *
 * `show` is draft, reviewed or approved.  Coverage is the share, in percent of
 * the source's words, of a page's texts that are shown in its language: a page
 * appears with min_coverage and goes away again below keep_until.  `roles` are
 * those that must approve a binding text.  Left out: draft, 80, 70 (but never
 * more than min_coverage), and legal.
 */
#ifndef SLAGEN_TRANSLATE_POLICY_H
#define SLAGEN_TRANSLATE_POLICY_H

#include "translate/text_status.h"

/* Reads `policy` of locales.yaml; NULL: what is left out above.  Errors:
 * locale-policy. */
bool policy_read(const struct value *from, struct arena *arena,
                 struct diags *diags, struct text_policy *out);

#endif

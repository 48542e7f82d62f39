#!/bin/bash
# SPDX-License-Identifier: MIT
# slagen quote, as a person or a script meets it.
set -u
cd "$(dirname "$0")/../.."
slagen=$PWD/${SLAGEN:-build/slagen}
[ -x "$slagen" ] || slagen=${SLAGEN:?}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
number=0
failed=0
echo "1..7"
check() { # check NAME COMMAND…: the command must succeed and print nothing
    number=$((number + 1))
    if output=$("${@:2}" 2>&1) && [ -z "$output" ]; then
        echo "ok $number - $1"
    else
        echo "not ok $number - $1"
        printf '%s\n' "$output" | head -20 | sed 's/^/# /'
        failed=1
    fi
}

# A project of one partner; its plan costs what is given.
cp -r tests/golden/minimal/project "$tmp/project"
priced() { # priced YAML…: lines in place of the plan's price
    sed '/^price:/d' tests/golden/minimal/project/content/plan.yaml >"$tmp/project/content/plan.yaml"
    printf '%s\n' "$@" >>"$tmp/project/content/plan.yaml"
}
quote() { "$slagen" quote nordlicht/office -C "$tmp/project" "$@"; }
of_json() { perl -MJSON::PP -e 'local $/; my $q = decode_json(<STDIN>); print '"$1"; }
business='price: {per: month, tax: excluded, greater_of: [USD 100.00, {share_of: spend, bands: [10 % to 10000, 7 % to 80000, 5 % to 250000, 3 % above]}]}'
base='base: {spend: Everything}'

words_tell_how_it_came_about() {
    priced "$business" "$base"
    quote --set spend=85000 >"$tmp/words" || return
    grep -qE '7 % of 70000.00 \(to 80000\) +4900.00$' "$tmp/words" || echo 'no band'
    grep -qE 'the greatest of these +6150.00$' "$tmp/words" || echo 'no greatest'
    grep -qE '^total in USD, tax excluded +6150.00$' "$tmp/words" || echo 'no total'
}
json_has_texts_with_the_digits_of_the_currency() {
    priced "$business" "$base"
    [ "$(quote --set spend=85000 --json | of_json '"$q->{total} $q->{currency} $q->{lines}[0]{amount} $q->{by_period}{month}"')" = '6150.00 USD 6150.00 6150.00' ] ||
        echo 'two digits'
    priced 'price: JPY 30000 per incident'
    [ "$(quote --set=incidents=3 --json | of_json '"$q->{total} ", defined $q->{gross} ? "known" : "null"')" = '90000 null' ] ||
        echo 'no digits'
    priced 'price: {amount: BHD 1.125 per user per month, tax: excluded, tax_rate: 10 %}'
    [ "$(quote --set users=3 --json | of_json '"$q->{net} $q->{tax} $q->{gross}"')" = '3.375 0.338 3.713' ] ||
        echo 'three digits'
}
a_missing_number_is_named_with_its_meaning() {
    priced "$business" "$base"
    quote 2>"$tmp/errors"
    [ $? = 2 ] || echo 'status'
    grep -q 'spend=NUMBER  Everything' "$tmp/errors" || echo 'meaning'
    quote --set users=3 2>"$tmp/errors" && echo 'an unknown number'
    grep -q 'does not depend on users' "$tmp/errors" || echo 'unknown'
    grep -q 'spend=NUMBER' "$tmp/errors" || echo 'known'
}
wrong_numbers_are_refused() {
    priced "$business" "$base"
    for number in spend= spend spend=x spend=-1 spend=1e3 spend=1,000 spend=.5 spend=1.005 \
        spend=9999999999999 =5 ''; do
        quote --set "$number" >"$tmp/out" 2>/dev/null
        [ $? = 2 ] || echo "status of '$number'"
        [ -s "$tmp/out" ] && echo "output of '$number'"
    done
    quote --set spend=1 --set spend=1 2>/dev/null && echo 'twice'
    quote --set 2>/dev/null && echo 'no value'
    priced 'price: EUR 999999999999.99 per user'
    quote --set users=999999999999 2>&1 | grep -q 'too large' || echo 'overflow'
}
nearest_names_are_shown() {
    priced 'price: free'
    "$slagen" quote nordlich/office -C "$tmp/project" 2>&1 | grep -q 'did you mean `nordlicht`' || echo partner
    "$slagen" quote nordlicht/ofice -C "$tmp/project" 2>&1 | grep -q 'did you mean `office`' || echo plan
    "$slagen" quote nordlicht/platinum -C "$tmp/project" 2>&1 | grep -q 'there is: office' || echo list
    for name in nordlich/office nordlicht/ofice nordlicht nordlicht/ / ''; do
        "$slagen" quote "$name" -C "$tmp/project" >/dev/null 2>&1
        [ $? = 2 ] || echo "status of '$name'"
    done
    quote | grep -qx free || echo free
    quote --json | grep -q '"total": "0"' || echo 'free as JSON'
    priced 'price: on request'
    quote --json | grep -q '"total": null' || echo 'on request as JSON'
    quote --set users=1 2>&1 | grep -q 'no price of this plan is an amount' || echo 'a number for nothing'
}
options_are_counted_when_asked_for() {
    priced 'price:' '  - EUR 10.00 per month' \
        '  - {id: more, for: More of it, amount: EUR 5.00 per month, optional: true}'
    quote | grep -q 'not counted: More of it per month (optional: --with more)' || echo 'left out'
    quote --with more | grep -qE '^total in EUR, tax unsaid +15.00$' || echo 'with'
    quote --with les 2>&1 | grep -q 'called les' || echo 'unknown'
    priced 'price: [EUR 10.00 per month, USD 12.00 per month]'
    quote 2>&1 | grep -q -- '--currency' || echo 'several currencies'
    quote --currency USD | grep -qE '^total in USD.* 12.00$' || echo 'currency'
}
faults_of_the_project_come_first() {
    priced 'price: EUR 1.999 per month'
    quote >"$tmp/out" 2>"$tmp/errors"
    [ $? = 1 ] || echo 'status'
    grep -q 'price-decimals' "$tmp/errors" || echo 'finding'
    [ -s "$tmp/out" ] && echo 'output'
    true
}

check 'words tell how it came about' words_tell_how_it_came_about
check 'JSON has texts with the digits of the currency' json_has_texts_with_the_digits_of_the_currency
check 'a missing number is named with its meaning' a_missing_number_is_named_with_its_meaning
check 'wrong numbers are refused' wrong_numbers_are_refused
check 'nearest names are shown' nearest_names_are_shown
check 'options are counted when asked for' options_are_counted_when_asked_for
check 'faults of the project come first' faults_of_the_project_come_first
exit $failed

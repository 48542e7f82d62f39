#!/bin/bash
# SPDX-License-Identifier: MIT
# slagen credit: what a missed promise costs, in words and as JSON.
set -u
cd "$(dirname "$0")/../.."
slagen=$PWD/${SLAGEN:-build/slagen}
[ -x "$slagen" ] || slagen=${SLAGEN:?}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
number=0
failed=0
echo "1..9"
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
credit() { "$slagen" credit -C "$tmp" "$@"; }
refused() { # refused WORDS ARGUMENT…: exit status 2, and the words are said
    said=$(credit "${@:2}" 2>&1)
    [ $? = 2 ] || echo "exit status of ${*:2}"
    case $said in *"$1"*) ;; *) echo "$said" ;; esac
}

mkdir "$tmp/content"
cat >"$tmp/content/acme.yaml" <<'END'
partner: acme
name: Acme
country: DE
plans: [gold, free]
contact: {email: a@acme.example}
self_help: {a: {label: L, url: "https://acme.example"}}
END
cat >"$tmp/content/gold.yaml" <<'END'
plan: gold
name: Gold
support: [technical]
price: EUR 390.00 per month, excluding tax
reach: [{by: email, during: always}]
availability:
  - id: web
    promise: 99.95 %
    service: The web site
    granularity: 5 minutes
    credits: [10 % from 99.0 % to 99.95 %, 50 % below 99.0 %]
    cap: 40 %
    minimum: EUR 1.00
    claim_within: 15 days after the month
    passed_on_from: {who: Microsoft, claim_within: by the end of the next month}
  - {id: mail, promise: 99 %, service: Mail}
response_credits:
  per: calendar quarter
  credits: [20 % above 4 missed]
  cap: 8 % of the fees of the term
  claim_within: by the end of the next month
END
cat >"$tmp/content/free.yaml" <<'END'
plan: free
name: Free
support: [usage]
price: free
reach: [{by: email, during: always}]
availability: {promise: 99 %, credits: 5 % below 99 %, claim: {by: nobody}}
response_credits: {credits: 5 % below 95 % met, claim_within: 1 month}
END

in_words() {
    credit acme/gold --service web --uptime 98.2 --fee 1000 --incident 2027-02-15 |
        diff - <(cat <<'END'
Availability of 98.2 % misses the promise of 99.95 %.
The step `50 % below 99.0 %` applies.
50 % of EUR 1000.00 is EUR 500.00.
The cap of 40 % of the fee makes it EUR 400.00.
The credit is EUR 400.00.
For an incident on 2027-02-15 the last day to claim it is 2027-03-15.
The last day to claim it from Microsoft is 2027-03-31.
END
        )
}
as_json() {
    credit acme/gold --missed 5 --fee 1000 --term-fee EUR\ 1000.00 --incident 2027-02-15 --json |
        diff - <(cat <<'END'
{
  "currency": "EUR",
  "uptime": null,
  "missed": "5",
  "met": null,
  "percent": "20",
  "amount": "80.00",
  "capped": true,
  "below_minimum": false,
  "claim_until": "2027-03-31",
  "lines": [
    "The step `20 % above 4 missed` applies.",
    "20 % of EUR 1000.00 is EUR 200.00.",
    "The cap of 8 % of the fees of the term makes it EUR 80.00.",
    "The credit is EUR 80.00.",
    "For an incident on 2027-02-15 the last day to claim it is 2027-03-31."
  ]
}
END
        )
}
downtime_counts_by_the_granularity() {
    credit acme/gold --service 'The web site' --down '21 minutes' --fee 100 --incident 2027-02-03 |
        head -2 | diff - <(cat <<'END'
Of 21 minutes down in 28 days, 25 minutes 0 seconds count.
Availability of 99.9379 % misses the promise of 99.95 %.
END
    )
}
too_little_is_not_paid() {
    credit acme/gold --service web --uptime 99.5 --fee 9.94 | tail -2 |
        diff - <(printf '%s\n' 'Less than EUR 1.00 is not credited.' 'The credit is EUR 0.00.')
    credit acme/gold --service web --uptime 99.5 --fee 10.00 | tail -2 | head -1 |
        diff - <(echo 'The credit is EUR 1.00.')
}
a_promise_that_is_kept_costs_nothing() {
    credit acme/gold --service web --uptime '99.95 %' --fee 10 |
        diff - <(printf '%s\n' 'Availability of 99.95 % keeps the promise of 99.95 %.' \
            'No step of the credits is reached.')
    credit acme/gold --service mail --uptime 5 --fee 10 | tail -1 |
        diff - <(echo 'No step of the credits is reached.')
}
the_currency_is_asked_for() {
    refused 'add --currency EUR' acme/free --uptime 98 --fee 10
    credit acme/free --uptime 98 --fee 1000 --currency JPY | tail -2 |
        diff - <(printf '%s\n' 'The credit is JPY 50.' 'It is granted without a claim.')
    credit acme/free --met 94.9 --fee 'USD 10.00' | tail -2 | head -1 | diff - <(echo 'The credit is USD 0.50.')
}
nearest_names() {
    refused 'did you mean `acme`?' acne/gold --uptime 98 --fee 10
    refused 'did you mean `gold`?' acme/golf --uptime 98 --fee 10
    refused 'did you mean `web`?' acme/gold --uptime 98 --fee 10 --service wbe
    refused 'there are: gold, free' acme/platinum --uptime 98 --fee 10
    refused '`The web site`, `web`, `Mail`' acme/gold --uptime 98 --fee 10
}
wrong_usage() {
    refused 'ask one thing' acme/gold --fee 10
    refused 'ask one thing' acme/gold --fee 10 --met 5 --missed 5
    refused 'PARTNER/PLAN' acme --fee 10 --met 5
    refused 'add --fee' acme/gold --missed 5
    refused 'use --missed' acme/gold --met 93 --fee 10
    refused 'use --met' acme/free --missed 3 --fee 'EUR 10'
    refused 'from 0 to 100' acme/gold --uptime 100.1 --fee 10 --service web
    refused 'from 0 to 100' acme/gold --uptime 99,5 --fee 10 --service web
    refused 'write 2 decimals' acme/gold --uptime 99 --fee 1.5 --service web
    refused 'cannot be negative' acme/gold --uptime 99 --fee 'EUR -1' --service web
    refused 'a plain decimal' acme/gold --uptime 99 --fee 1,000 --service web
    refused 'in USD, and the plan in EUR' acme/gold --uptime 99 --fee 10 --term-fee 'USD 5' --service web
    refused 'no currency `eur`' acme/gold --uptime 99 --fee 10 --currency eur --service web
    refused 'a date such as' acme/gold --uptime 99 --fee 10 --incident 2027-02-29 --service web
    refused 'did you mean `4 hours`?' acme/gold --down 4h --fee 10 --service web
    refused 'goes with --uptime' acme/gold --missed 4 --fee 10 --service web
    refused 'a number such as 5' acme/gold --missed -1 --fee 10
}
faults_of_the_project_come_first() {
    mkdir "$tmp/faulty" && cp -r "$tmp/content" "$tmp/faulty"
    sed -i 's/99.95 %$/101 %/' "$tmp/faulty/content/gold.yaml"
    "$slagen" credit -C "$tmp/faulty" acme/gold --uptime 98 --fee 10 >/dev/null 2>&1
    [ $? = 1 ] || echo 'exit status of a faulty project'
}

check 'a credit in words' in_words
check 'a credit as JSON' as_json
check 'downtime counts by the granularity' downtime_counts_by_the_granularity
check 'too little is not paid' too_little_is_not_paid
check 'a promise that is kept costs nothing' a_promise_that_is_kept_costs_nothing
check 'the currency is asked for where no price tells' the_currency_is_asked_for
check 'nearest names' nearest_names
check 'wrong usage is told' wrong_usage
check 'faults of the project come first' faults_of_the_project_come_first
exit $failed

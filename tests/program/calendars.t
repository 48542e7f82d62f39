#!/bin/bash
# SPDX-License-Identifier: MIT
# Calendars that are no file of the project: shipped ones, and iCalendar files.
set -u
cd "$(dirname "$0")/../.."
slagen=$PWD/${SLAGEN:-build/slagen}
[ -x "$slagen" ] || slagen=${SLAGEN:?}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
number=0
failed=0
echo "1..14"
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
project() { # project CLOSED: a small project whose hours are closed on its days
    rm -rf "$tmp/p"
    mkdir -p "$tmp/p/content/plans"
    echo 'site: S
locales: [en, ru]' >"$tmp/p/slagen.yaml"
    cat >"$tmp/p/content/partner.yaml" <<PARTNER
partner: acme
name: Acme
country: DE
contact: {phone: +49 30 123456}
self_help: {a: {label: A, url: "https://a.example"}}
plans: [gold]
PARTNER
    cat >"$tmp/p/content/plans/gold.yaml" <<PLAN
plan: gold
name: Gold
support: [technical]
price: free
valid_from: 2027-01-01
valid_until: 2027-12-31
hours: {o: {zone: Europe/Berlin, week: {mon-fri: 09:00-18:00}, closed: $1}}
reach: [{by: phone, during: o}]
PLAN
}
page() { # page LANGUAGE: the closed days that its page shows
    "$slagen" build -C "$tmp/p" -o "$tmp/site" >/dev/null 2>&1
    cat "$tmp/site/$1/acme/gold/sla.md"
}
shows() { # shows LANGUAGE TEXT…: its page shows them all
    page "$1" >"$tmp/page"
    for text in "${@:2}"; do
        grep -qF "$text" "$tmp/page" || echo "$1 lacks $text"
    done
}
hides() {
    page "$1" >"$tmp/page"
    for text in "${@:2}"; do
        grep -F "$text" "$tmp/page"
    done
    true
}
checks() { # checks TEXT: the check says so
    "$slagen" check -C "$tmp/p" >"$tmp/found" 2>&1
    grep -qF "$1" "$tmp/found" || cat "$tmp/found"
}

project de-by
check 'a shipped calendar needs no file' shows en \
    '| New Year’s Day | 1 January |' '| Good Friday | 26 March |' \
    '| Corpus Christi | 27 May |' 'Public holidays in Bavaria'
check 'its names are translated with the program' shows ru \
    '| Страстная пятница | 26 марта |' 'Праздничные дни в Баварии'
nothing_of_it_is_missing() {
    "$slagen" check -C "$tmp/p" 2>&1 | grep 'calendar\.\|holiday\.'
    true
}
check 'and are not missing in the project' nothing_of_it_is_missing
mkdir -p "$tmp/p/locales/ru"
echo 'calendar.de.days.good-friday: Пятница' >"$tmp/p/locales/ru/content.yaml"
check 'a project may call a day otherwise' shows ru ' Пятница'

printf 'calendar: de-by\nname: Ours\ndays: {12-24: {name: Eve, closed: 12:00-24:00}}\n' \
    >"$tmp/p/content/gold.yaml"
check 'a calendar of the project replaces it' shows en 'Ours' \
    '| Eve | 24 December 12:00–24:00 |'
check 'and only it is shown' hides en 'Good Friday' 'Bavaria'

project de-by
sed -i 's/^hours: {/&n: {name: Night, zone: Europe\/Berlin, week: {mon: 18:00-20:00}, closed: de-by}, /
    s/during: o/during: [o, n]/; s/\[o, n\]}/o}, {by: email, during: n}/' "$tmp/p/content/plans/gold.yaml"
sed -i 's/contact: {/&email: a@acme.example, /' "$tmp/p/content/partner.yaml"
check 'a second schedule leads to the first' shows en \
    'The dates are given with these hours: Night'
told_once() {
    page en >"$tmp/page"
    [ "$(grep -c 'Good Friday' "$tmp/page")" = 1 ] || echo "not once"
}
check 'so that each day stands once' told_once

project us
check 'substitute days are marked' shows en \
    'Independence Day | 18 June (substitute day), 19 June |' \
    '| New Year’s Day | 1 January, 31 December (substitute day) |'

project closures
printf 'calendar: closures\nname: Closed\nimport: c.ics\n' \
    >"$tmp/p/content/plans/closures.yaml"
check 'an iCalendar file must be there' checks 'is no file in the folder'
printf 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20271224\r\nDTEND;VALUE=DATE:20271226\r\nSUMMARY:Off\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n' \
    >"$tmp/p/content/plans/c.ics"
check 'its events are days, told as one where they follow each other' \
    shows en '| Off | 24 December – 25 December |'
sed -i 's/20271224/20271324/' "$tmp/p/content/plans/c.ics"
check 'its faults have its lines' checks 'content/plans/c.ics:3:1: error[ics-event]'
sed -i 's/c.ics/..\/..\/..\/c.ics/' "$tmp/p/content/plans/closures.yaml"
check 'it does not lie outside' checks 'error[path-unsafe]'

project '[de-xx]'
check 'what is not shipped is missing' checks 'there is no calendar `de-xx`'
exit $failed

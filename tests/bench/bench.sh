#!/bin/bash
# SPDX-License-Identifier: MIT
# bench.sh: what slagen takes for large projects, beside yardsticks measured in
# the same run.  Nothing here passes or fails: machines differ, ratios less so.
#
#     check     all of a project, every page made in memory, nothing written
#     when      a thousand questions in one process
#     yaml      libyaml's events of the same files, and nothing done with them
set -eu
cd "$(dirname "$0")/../.."
slagen=$PWD/${SLAGEN:-build/slagen}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
times=${TIMES:-3}
for tool in measure yaml_events; do
    cc -O2 -o "$work/$tool" "tests/bench/$tool.c" $(pkg-config --libs yaml-0.1)
done

# row NAME COMMAND…: measures it, and remembers the wall time as $ms
row() {
    local figures
    figures=$("$work/measure" "$times" "${@:2}")
    read -r ms cpu memory <<<"$figures"
    printf '%-34s %9.1f ms %9.1f ms cpu %8.1f MiB' "$1" "$ms" "$cpu" \
        "$(awk "BEGIN { print $memory / 1024 }")"
}
ratio() { awk "BEGIN { printf \"   %.1f x %s\\n\", $1 / $2, \"$3\" }"; }

printf '%s, %s processors, least of %s runs\n\n' \
    "$("$slagen" --version | head -1)" "$(nproc)" "$times"
for partners in 200 2000; do
    project=$work/$partners
    tests/bench/corpus.pl "$project" "$partners"
    find "$project" -name '*.yaml' | sort >"$work/list"
    row "yaml, $(wc -l <"$work/list") files" "$work/yaml_events" "$work/list"
    echo
    yaml=$ms
    row "check, $partners partners x 3 plans" "$slagen" check -C "$project"
    ratio "$ms" "$yaml" yaml
    [ "$partners" = 200 ] && small=$ms
done
printf '%-34s %9.1f x the time for ten times the partners\n\n' growth \
    "$(awk "BEGIN { print $ms / $small }")"

tests/bench/questions.pl 1000 200 >"$work/questions"
row 'when, 1,000 questions' "$slagen" when -C "$work/200" --batch "$work/questions"
asked=$ms
head -1 "$work/questions" >"$work/question"
echo
row 'when, 1 question' "$slagen" when -C "$work/200" --batch "$work/question"
awk "BEGIN { printf \"   %.3f ms for each further one\\n\", ($asked - $ms) / 999 }"

# Languages: the sample in one and in ten, by the page; and what it takes to open
# nine languages of which no page is made.
languages() { # languages NAME LOCALES: a copy of the sample in these languages
    mkdir "$work/$1"
    cp -r content templates locales "$work/$1"
    sed "s/^locales: .*/locales: [$2]/" slagen.yaml >"$work/$1/slagen.yaml"
}
pages() { find "$work/$1" -name '*.html' -o -name '*.md' | wc -l; }
languages one en
languages ten 'en, de, fr, es, pl, ru, ar, ja, zh-Hans, zh-Hant'
echo
row 'build, one language' "$slagen" build -j 1 -C "$work/one" -o "$work/site-one"
one=$cpu
printf '   %.3f ms cpu a page\n' "$(awk "BEGIN { print $cpu / $(pages site-one) }")"
row 'build, ten languages' "$slagen" build -j 1 -C "$work/ten" -o "$work/site-ten"
awk "BEGIN { printf \"   %.3f ms cpu a page, %.2f x one language\n\", \
    $cpu / $(pages site-ten), $cpu / $(pages site-ten) / ($one / $(pages site-one)) }"
row 'build, ten read, pages of one' "$slagen" build -j 1 --locale en -C "$work/ten" -o "$work/site-en"
awk "BEGIN { printf \"   %.1f ms cpu for each further language\n\", ($cpu - $one) / 9 }"

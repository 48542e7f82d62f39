#!/bin/bash
# SPDX-License-Identifier: MIT
# Golden tests: whole sites and whole diagnostics, compared byte for byte.
#
# A case is a folder beside this file:
#   project/        the project; without it, the sample site of this repository
#   command         the words behind `slagen`; @OUT@ is a fresh folder,
#                   @CASE@ this case (default: build -C @CASE@/project -o @OUT@)
#   expected/       the tree that @OUT@ must then be; without it, nothing may be
#                   published
#   output.txt      what was printed, standard output and error together
#   status          the exit status, when it is not 0
#
# --bless writes what came out into the cases.  The manifest's versions and
# what hangs on the version of ICU are compared only where they are the same.
set -u
cd "$(dirname "$0")/../.."
root=$PWD
bless=
[ "${1:-}" = --bless ] && bless=1
slagen=$root/${SLAGEN:-build/slagen}
[ -x "$slagen" ] || slagen=${SLAGEN:?}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cases=$(find tests/golden -mindepth 1 -maxdepth 1 -type d | sort)
icu=$("$slagen" --version | awk '$1 == "icu" { split($2, v, "."); print v[1] }')

# What a newer package of Debian may change, and the style, which would stand in
# every page of every case; the manifest's digests go with it.
neutral() {
    [ -d "$1" ] || return
    sed -i -e '1 s/"libraries":{[^}]*}/"libraries":{}/' \
        -e 's/"sha256":"[^"]*","bytes":[0-9]*/"sha256":"…","bytes":0/' \
        "$1/manifest.json"
    find "$1" -name '*.html' -exec sed -i \
        -e '/^<style>/,/<\/style>$/c<style>…</style>' \
        -e "s/'sha256-[^']*'/'sha256-…'/" {} +
}

number=0
failed=0
echo "1..$(echo "$cases" | wc -l)"
for case in $cases; do
    number=$((number + 1))
    name=$(basename "$case")
    out=$tmp/$name
    command=$(cat "$case/command" 2>/dev/null ||
        echo 'build -C @CASE@/project -o @OUT@')
    command=${command//@OUT@/$out}
    command=${command//@CASE@/$case}
    # shellcheck disable=SC2086 # a list of words
    "$slagen" $command >"$tmp/printed" 2>&1
    status=$?
    sed -i "s|$tmp/|@OUT@/|g" "$tmp/printed"
    neutral "$out"
    if [ -n "$bless" ]; then
        rm -rf "$case/expected" "$case/output.txt" "$case/status"
        [ -d "$out" ] && cp -r "$out" "$case/expected"
        [ -s "$tmp/printed" ] && cp "$tmp/printed" "$case/output.txt"
        [ $status = 0 ] || echo $status >"$case/status"
        echo "ok $number - $name # blessed"
        continue
    fi
    why=
    [ "$status" = "$(cat "$case/status" 2>/dev/null || echo 0)" ] ||
        why="$why exit status $status;"
    touch "$tmp/nothing"
    expected_text=$case/output.txt
    [ -f "$expected_text" ] || expected_text=$tmp/nothing
    diff -u "$expected_text" "$tmp/printed" >"$tmp/diff" || why="$why printed:"
    if [ -d "$case/expected" ] || [ -d "$out" ]; then
        diff -ruN "$case/expected" "$out" >>"$tmp/diff" || why="$why files:"
    fi
    if [ -z "$why" ]; then
        echo "ok $number - $name"
    elif [ "$icu" != 72 ] && [ "$status" = 0 ]; then
        echo "ok $number - $name # SKIP blessed with ICU 72, this is $icu"
    else
        echo "not ok $number - $name"
        echo "#$why"
        head -40 "$tmp/diff" | sed 's/^/# /'
        failed=1
    fi
done
exit $failed

#!/bin/bash
# SPDX-License-Identifier: MIT
# What fuzzing started from, and what it once found, through each target.
set -u
cd "$(dirname "$0")/../.."
build=${BUILD:-build}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
case $(basename "$build") in
    asan) sanitize='-fsanitize=address,undefined -fno-sanitize-recover=all' ;;
    tsan) sanitize=-fsanitize=thread ;;
    *) sanitize= ;;
esac
objects=$(ls "$build"/obj/generator/cli/*.o | grep -v /main.o)
libraries=$(pkg-config --libs yaml-0.1 libcmark icu-i18n icu-uc libmd \
    libical libxml-2.0)
targets=$(basename -s _fuzz.c tests/fuzz/*_fuzz.c)
number=0
failed=0
echo "1..$(echo "$targets" | wc -w)"
for name in $targets; do
    number=$((number + 1))
    # shellcheck disable=SC2086 # lists of words
    if cc -std=c11 -D_GNU_SOURCE -g $sanitize -Igenerator -Igenerator/typeset \
        -Itests/fuzz -o "$tmp/$name" "tests/fuzz/${name}_fuzz.c" \
        tests/fuzz/replay.c $objects "$build/libslagen.a" $libraries \
        -lpthread >"$tmp/output" 2>&1 &&
        "$tmp/$name" tests/fuzz/corpus/"$name"/* >"$tmp/output" 2>&1; then
        echo "ok $number - $name"
    else
        echo "not ok $number - $name"
        head -20 "$tmp/output" | sed 's/^/# /'
        failed=1
    fi
done
exit $failed

#!/bin/bash
# SPDX-License-Identifier: MIT
# fuzz.sh [NAME…]: builds tests/fuzz/NAME_fuzz.c (all of them) with libFuzzer,
# ASan and UBSan, and runs each for TIME seconds from its corpus; TIME=0 only
# replays the corpus.  Findings lie in BUILD/fuzz/found: make one small with
# -minimize_crash=1, mend the fault, and leave the small one in the corpus.
set -eu
cd "$(dirname "$0")/../.."
build=${BUILD:-build}
out=$build/fuzz
sanitizers=address,undefined
read -ra libs <<<"${LIBS:-$(pkg-config --libs yaml-0.1 libcmark icu-i18n \
    icu-uc libmd libical libxml-2.0) -lpthread}"
[ $# -gt 0 ] || set -- $(basename -s _fuzz.c tests/fuzz/*_fuzz.c)

# Everything but main, compiled once for all targets.
cli=$(ls generator/cli/*.c | grep -v /main.c)
cli_objects=${cli//generator/$out/obj/generator}
cli_objects=${cli_objects//.c/.o}
# shellcheck disable=SC2086 # a list of words
make --no-print-directory -s -j"$(nproc)" BUILD="$build" VARIANT=fuzz CC=clang \
    HARDENING_fuzz="-O1 -fsanitize=fuzzer-no-link,$sanitizers \
        -fno-sanitize-recover=all -fno-omit-frame-pointer" \
    "$out/libslagen.a" $cli_objects

failed=0
for name in "$@"; do
    # shellcheck disable=SC2086
    clang -std=c11 -D_GNU_SOURCE -Wall -Wextra -g -O1 \
        -fsanitize=fuzzer,$sanitizers -fno-sanitize-recover=all -Igenerator \
        -Igenerator/typeset -Itests/fuzz -o "$out/$name" \
        "tests/fuzz/${name}_fuzz.c" $cli_objects "$out/libslagen.a" "${libs[@]}"
    mkdir -p "$out/corpus/$name" "$out/found"
    options=(-timeout=5 -rss_limit_mb=1024 "-artifact_prefix=$out/found/$name-")
    if [ "${TIME:-60}" = 0 ]; then
        options+=(-runs=0)
    else
        options+=("-max_total_time=${TIME:-60}" -print_final_stats=1)
    fi
    [ ! -f "tests/fuzz/$name.dict" ] || options+=("-dict=tests/fuzz/$name.dict")
    echo "# $name"
    "$out/$name" "${options[@]}" "$out/corpus/$name" \
        "tests/fuzz/corpus/$name" >"$out/$name.log" 2>&1 || failed=1
    tail -6 "$out/$name.log"
done
exit $failed

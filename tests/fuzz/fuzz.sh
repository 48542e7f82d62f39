#!/bin/bash
# SPDX-License-Identifier: MIT
# fuzz.sh: builds every tests/fuzz/*_fuzz.c with libFuzzer, ASan and UBSan, and
# runs each for TIME seconds from its corpus.  A finding is left in BUILD/fuzz.
set -eu
cd "$(dirname "$0")/../.."
out=${BUILD:-build}/fuzz
mkdir -p "$out"
read -ra libs <<<"${LIBS:-}"
for source in tests/fuzz/*_fuzz.c; do
    name=$(basename "$source" _fuzz.c)
    clang -std=c11 -D_GNU_SOURCE -g -O1 -fsanitize=fuzzer,address,undefined \
        -fno-sanitize-recover=all -Igenerator -Igenerator/typeset \
        -DSLAGEN_VERSION='"fuzz"' -o "$out/$name" "$source" \
        $(ls generator/*/*.c | grep -v /cli/) "${BUILD:-build}/assets.c" "${libs[@]}"
    mkdir -p "$out/corpus-$name"
    "$out/$name" -max_total_time="${TIME:-60}" -timeout=5 -rss_limit_mb=512 \
        -artifact_prefix="$out/" -print_final_stats=1 "$out/corpus-$name" \
        "tests/fuzz/corpus/$name" 2>&1 | tail -12
done

#!/bin/bash
# SPDX-License-Identifier: MIT
# fuzz.sh [NAME…]: builds tests/fuzz/NAME_fuzz.c (all of them) with libFuzzer,
# ASan and UBSan, and runs each for TIME seconds from its corpus.  TIME=0 only
# replays the corpus.  A finding is left in BUILD/fuzz; make it small with
# -minimize_crash=1, mend the fault, and put it into the corpus.
set -eu
cd "$(dirname "$0")/../.."
out=${BUILD:-build}/fuzz
assets=${BUILD:-build}/assets.c
jobs=$(nproc)
read -ra libs <<<"${LIBS:-$(pkg-config --libs yaml-0.1 libcmark icu-i18n \
    icu-uc libmd) -lpthread}"
flags=(-std=c11 -D_GNU_SOURCE -g -O1 -fsanitize=address,undefined
    -fno-sanitize-recover=all -fno-omit-frame-pointer -Igenerator
    -Igenerator/typeset -DSLAGEN_VERSION='"fuzz"')
[ $# -gt 0 ] || set -- $(cd tests/fuzz && ls ./*_fuzz.c | sed 's|./||; s|_fuzz.c||')

# The program is compiled once for all targets; make keeps what is not new.
{
    objects=
    for source in generator/*/*.c "$assets"; do
        [ "$source" != generator/cli/main.c ] || continue
        object=$out/obj/$(basename "$source" .c).o
        objects="$objects $object"
        printf '%s: %s\n\t@clang %s -fsanitize=fuzzer-no-link -MMD -MP -c -o $@ $<\n' \
            "$object" "$source" "$(printf '%q ' "${flags[@]}")"
    done
    printf 'all:%s\n-include %s/obj/*.d\n' "$objects" "$out"
} >/dev/null

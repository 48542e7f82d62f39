#!/bin/bash
# SPDX-License-Identifier: MIT
# lint.sh: everything that can be said about the sources without running them.
# Silent where all is well; exit status 1 where it is not.
# CFLAGS: what the Makefile compiles with.  JOBS: how many at a time.
set -u
cd "$(dirname "$0")/../.."
here=tests/lint
jobs=${JOBS:-2}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
status=0
sources=$(ls generator/*/*.c)
headers=$(ls generator/*/*.h generator/typeset/slagen/*.h)
tests=$(ls tests/*/*/*.[ch])
# The Makefile's flags hold \" for the shell that compiles.
read -ra flags <<<"${CFLAGS:--std=c11 -Igenerator -Igenerator/typeset}"
flags=("${flags[@]//\\/}")
# Without optimisation _FORTIFY_SOURCE only warns about itself.
syntax=("${flags[@]}" -U_FORTIFY_SOURCE -Itests/unit -Werror -fsyntax-only)

fail() {
    echo "lint: $1"
    [ -z "${2:-}" ] || head -${SHOW:-40} "$2"
    status=1
}

# each NAME COMMAND…: the command for every file of standard input
each() {
    local name=$1
    shift
    xargs -P "$jobs" -n 1 "$@" >"$out/$name" 2>&1 || fail "$name" "$out/$name"
}

# --- compilers, files and headers on their own --------------------------------
for compiler in gcc clang; do
    printf '%s\n' $sources $(ls tests/*/*/*_test.c) |
        each "$compiler" "$compiler" "${syntax[@]}"
done
printf '%s\n' $headers | each headers gcc "${syntax[@]}" -x c -Wno-error \
    -Wno-unused-function -Werror=implicit-function-declaration

# --- format --------------------------------------------------------------------
clang-format --dry-run -Werror $sources $headers $tests >"$out/format" 2>&1 ||
    fail 'format: run `make format`' "$out/format"

# --- who may include whom -------------------------------------------------------
for file in $sources $(ls generator/*/*.h); do
    folder=$(basename "$(dirname "$file")")
    allowed=" $folder $(sed -n "s/^$folder: *//p" $here/includes.txt) slagen "
    for other in $(sed -n 's|^#include "\([a-z]*\)/.*|\1|p' "$file"); do
        case $allowed in
        *" $other "*) ;;
        *) fail "$file may not include from $other/ (tests/lint/includes.txt)" ;;
        esac
    done
done
fence() { # fence FOLDER PATTERN: only that folder includes such headers
    grep -lE "^#include <$2" $sources $headers | grep -v "^generator/$1/" \
        >"$out/fence" && fail "only $1/ may include <$2>" "$out/fence"
}
fence input yaml.h
fence translate unicode/
fence typeset cmark.h
fence base sha2.h
fence exchange libical/
fence exchange libxml/

# --- words that have no place here ----------------------------------------------
grep -nE '\b(strcpy|strcat|sprintf|vsprintf|gets|atoi|atol|strtok|system|popen|localtime|gmtime|setlocale|alloca|time)\(' \
    $sources >"$out/banned" && fail 'banned calls' "$out/banned"
# STR_ARG looks at its text twice: what a function makes would be made twice.
perl -0777 -ne 'while (/STR_ARG(\((?:[^()]|(?1))*\))/g) {
    my ($text, $at) = ($1, $-[0]);
    next if $text !~ /[a-z_]\s*\(/;
    my $line = 1 + (substr($_, 0, $at) =~ tr/\n//);
    print "$ARGV:$line: STR_ARG$text\n";
}' $sources >"$out/str_arg"
[ -s "$out/str_arg" ] && fail 'STR_ARG of a call: name its text first' "$out/str_arg"
grep -nE '\b(float|double)\b' generator/{model,reckon,rules}/*.[ch] |
    grep -vE '^[^:]*:[0-9]*: *(/?\*|//)|"' >"$out/float" &&
    fail 'floating point in the model' "$out/float"
grep -nE '\b(printf|puts|fputs|fprintf|putchar)\(' \
    $(ls generator/*/*.c | grep -v '^generator/cli/') |
    grep -v 'out of memory' >"$out/print" && fail 'only cli prints' "$out/print"

# --- what the program can change while it runs ----------------------------------
if [ -f build/libslagen.a ]; then
    # Tables of pointers stand in .data.rel.ro, which is sealed at the start.
    objdump -t build/libslagen.a build/obj/generator/cli/*.o 2>/dev/null |
        grep -E ' (\.data|\.bss)(\.[a-z_]*)?[[:space:]]' |
        grep -vE '\.data\.rel\.ro| d  \.| 0000000000000000 |stop_signal$' \
            >"$out/globals"
    [ -s "$out/globals" ] && fail 'mutable globals' "$out/globals"
fi

# --- every word that the views say stands in the English messages ---------------
grep -ohE '"(chooser|index|partner|support|sla|page|notice|hours|phone|reach|limit|strength|availability|term|price|supplier|escalation|period|narrow|severities|target)\.[a-z_.]+"' \
    generator/view/*.c | tr -d '"' | sort -u |
    grep -vE '^(partner\.(name|legal_name|phone|email|portal|chat|health|country|provider)|partner\.|price\.(unit|period|channel))$' |
    while read -r key; do
        grep -q "^$key:" locales/en/messages.yaml || echo "$key"
    done >"$out/words"
[ -s "$out/words" ] && fail 'messages that en lacks' "$out/words"

grep -ohE '^label\.[a-z_]+' locales/en/messages.yaml | sort -u | while read -r key; do
    grep -rqF "labels.${key#label.}" templates ||
        grep -qF "\"$key\"" generator/view/*.c || echo "$key"
done >"$out/labels"
[ -s "$out/labels" ] && fail 'labels that no template shows' "$out/labels"

# --- pages run from right to left by their `dir` alone ------------------------------
# Physical sides and sizes, and spaced letters, which break Arabic apart.
style=templates/html/partials/style.mustache
sed 's|/\*.*\*/||' $style |
    grep -nE '(^|[^a-z-])(left|right|top|bottom|width|height|(margin|padding|border)-(left|right|top|bottom)|(min|max)-(width|height)|letter-spacing)[a-z-]*[[:space:]]*:|(float|clear|text-align)[[:space:]]*:[[:space:]]*(left|right)' |
    grep -vE '@media|@bottom' >"$out/physical" &&
    fail "$style: logical properties only" "$out/physical"

# --- sizes: a long function or file is a place to look ----------------------------
wc -l $sources | awk '$2 != "total" && $1 > 520' >"$out/long"
[ -s "$out/long" ] && fail 'files of more than 520 lines' "$out/long"

# --- analysers --------------------------------------------------------------------
cppcheck --quiet --enable=warning,performance,portability --inline-suppr \
    --error-exitcode=1 --std=c11 -j "$jobs" -Igenerator -Igenerator/typeset \
    --suppressions-list=$here/cppcheck.txt $sources >"$out/cppcheck" 2>&1 ||
    fail cppcheck "$out/cppcheck"
printf '%s\0' $sources | xargs -0 -P "$jobs" -I {} \
    clang-tidy --quiet {} -- "${flags[@]}" -U_FORTIFY_SOURCE \
    >"$out/tidy" 2>/dev/null || true
grep -qE 'warning:|error:' "$out/tidy" && fail clang-tidy "$out/tidy"

exit $status

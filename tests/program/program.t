#!/bin/bash
# SPDX-License-Identifier: MIT
# The program as a whole, as a person or a script meets it.
set -u
cd "$(dirname "$0")/../.."
slagen=$PWD/${SLAGEN:-build/slagen}
[ -x "$slagen" ] || slagen=${SLAGEN:?}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
number=0
failed=0
plan=15
echo "1..$plan"
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
build() { "$slagen" build "$@" 2>/dev/null; }
status_of() { # status_of WANT COMMAND…
    "${@:2}" >/dev/null 2>&1
    [ $? = "$1" ]
}

same_bytes() {
    build -o "$tmp/one" -j 1 || return
    build -o "$tmp/eight" -j 8 || return
    (
        umask 077
        LANG=tr_TR.UTF-8 LC_ALL=C TZ=Pacific/Kiritimati HOME=/ build -o "$tmp/else" -j 3
    ) || return
    (exec <&- >&- 2>&- && exec "$slagen" build -o "$tmp/closed") || return
    diff -r "$tmp/one" "$tmp/closed"
    diff -r "$tmp/one" "$tmp/eight" && diff -r "$tmp/one" "$tmp/else"
}
second_build_changes_nothing() {
    build -o "$tmp/twice" || return
    touch -d '2000-01-01' "$tmp/twice/index.html"
    "$slagen" build -o "$tmp/twice" 2>&1 | grep -q 'nothing had changed' || echo 'changed'
    [ "$(stat -c %Y "$tmp/twice/index.html")" = "$(date -d 2000-01-01 +%s)" ]
}
digests_are_right() {
    perl -MJSON::PP -e '
        local $/; my $m = decode_json(<>);
        print "$_->{sha256}  $_->{path}\n" for @{$m->{files}};
    ' "$tmp/one/manifest.json" >"$tmp/sums" || return
    [ "$(wc -l <"$tmp/sums")" = "$(find "$tmp/one" -type f ! -name manifest.json | wc -l)" ] ||
        echo 'the manifest does not list every file'
    (cd "$tmp/one" && sha256sum --quiet --strict -c "$tmp/sums")
}
check_writes_nothing() {
    cp -r tests/golden/minimal/project "$tmp/project"
    chmod -R a-w "$tmp/project"
    find "$tmp/project" -printf '%p %T@\n' | sort >"$tmp/before"
    "$slagen" check -C "$tmp/project" || return
    find "$tmp/project" -printf '%p %T@\n' | sort | diff "$tmp/before" -
    chmod -R u+w "$tmp/project"
}
every_command_has_help() {
    for command in build check context credit dump explain hours quote render rules schema when; do
        "$slagen" "$command" --help | grep -q "^slagen $command" || echo "$command"
        "$slagen" "$command" --help | grep -q -- '-C, --project' || echo "$command -C"
    done
}
groups_list_their_commands() {
    local words
    words=$("$slagen" l10n --help | sed -n 's/^  \([a-z-]*\) .*/\1/p')
    [ -n "$words" ] || echo 'no commands in l10n'
    for command in $words; do
        "$slagen" l10n "$command" --help | grep -q "^slagen l10n $command" || echo "$command"
    done
    diff <("$slagen" l10n --help) <("$slagen" l10n 2>&1) || echo 'no word is not a question'
    status_of 2 "$slagen" l10n || echo 'no command'
    status_of 0 "$slagen" l10n -h || echo '-h'
    status_of 2 "$slagen" l10n import-side-by-side || echo 'no file'
    "$slagen" l10n import-side-by-sid 2>&1 | grep -qF 'did you mean `import-side-by-side`' || echo 'nearest'
    "$slagen" l10n nothing-of-the-kind 2>&1 | grep -q 'see slagen l10n --help' || echo 'help'
    "$slagen" l10n import-side-by-side --jsn 2>&1 |
        grep -q '^slagen l10n import-side-by-side: no option --jsn' || echo 'wrong option'
}
json_is_json() {
    for kind in site partner plan calendar page; do
        "$slagen" schema "$kind" | perl -MJSON::PP -e 'local $/; decode_json(<>)' || echo "$kind"
    done
    "$slagen" check --format json -C tests/golden/content-faults/project |
        perl -MJSON::PP -e 'local $/; my $d = decode_json(<>);
            my $keys = "column,end_column,end_line,file,hint,line,message,related,rule,severity,suppressed";
            for (@$d) { my $k = join ",", sort keys %$_; print "$k\n" if $k ne $keys }'
}
exit_statuses() {
    status_of 0 "$slagen" --version || echo 'version'
    status_of 1 "$slagen" check -C tests/golden/duties/project || echo 'faults'
    status_of 2 "$slagen" || echo 'no command'
    status_of 2 "$slagen" chekc || echo 'wrong command'
    status_of 2 "$slagen" check --frmat json || echo 'wrong option'
    status_of 3 "$slagen" check -C "$tmp/nowhere" || echo 'no such folder'
    "$slagen" schema plan >/dev/full 2>/dev/null
    [ $? = 3 ] || echo 'a full disk behind standard output'
    "$slagen" --help >/dev/full 2>/dev/null
    [ $? = 3 ] || echo 'a full disk behind the help'
    "$slagen" rules >/dev/full 2>/dev/null
    [ $? = 3 ] || echo 'a full disk behind more than a buffer'
    "$slagen" rules >&- 2>/dev/null
    [ $? = 3 ] || echo 'no standard output'
}
a_narrowed_build_is_a_part() {
    build -o "$tmp/part" --partner nordlicht --plan always --locale ru,en --format html || return
    (cd "$tmp/part" && find . -name '*.html' -o -name '*.md') | sort | diff - <(cat <<'END'
./en/nordlicht/always/sla.html
./en/nordlicht/always/support.html
./ru/nordlicht/always/sla.html
./ru/nordlicht/always/support.html
END
    )
    cmp "$tmp/part/ru/nordlicht/always/sla.html" "$tmp/one/ru/nordlicht/always/sla.html"
}
the_engine_is_a_library() {
    command -v pkg-config >/dev/null || return
    env -u MAKEFLAGS -u MAKELEVEL -u VARIANT -u BUILD make -s install PREFIX="$tmp/prefix" >/dev/null 2>"$tmp/errors" || { cat "$tmp/errors"; return 1; }
    export PKG_CONFIG_PATH=$tmp/prefix/lib/pkgconfig
    # shellcheck disable=SC2046 # a list of words
    cc -std=c11 -Wall -Wextra -Werror -o "$tmp/greet" tests/program/greet.c \
        $(pkg-config --cflags --libs slagen-mustache) || return
    "$tmp/greet" | diff - <(echo 'Hello, Ada &amp; Charles!')
}
no_memory_is_one_line() {
    # A sanitizer has its own malloc.
    ldd "$slagen" | grep -qE 'lib[at]san' && return
    cc -shared -fPIC -o "$tmp/no_memory.so" tests/program/no_memory.c || return
    for number in $(seq 1 397 20000); do
        output=$(FAIL_AT=$number LD_PRELOAD=$tmp/no_memory.so "$slagen" check -C "$tmp/project" 2>&1)
        case "$? $output" in
            '0 ' | '3 slagen: out of memory') ;;
            *) echo "allocation $number: $output" ;;
        esac
    done
}
a_bare_machine_is_told() {
    # A sanitizer wants to be loaded first.
    ldd "$slagen" | grep -qE 'lib[at]san' && return
    cc -shared -fPIC $(pkg-config --cflags icu-uc) -o "$tmp/bare_machine.so" tests/program/bare_machine.c || return
    for case in zones:zone-folder:3 icu:locale-icu:3 nothing::0; do
        IFS=: read -r without id status <<<"$case"
        output=$(WITHOUT=$without LD_PRELOAD=$tmp/bare_machine.so "$slagen" check -C "$tmp/project" 2>&1)
        [ $? = "$status" ] || echo "without $without: status is not $status"
        [ "$(grep -o 'error\[[a-z-]*\]' <<<"$output")" = "${id:+error[$id]}" ] || echo "$output"
    done
}
too_many_files() {
    rm -rf "$tmp/many"
    cp -r tests/golden/minimal/project "$tmp/many" && mkdir "$tmp/many/content/many" || return
    has=$(find "$tmp/many/content" -name '*.yaml' | wc -l)
    (cd "$tmp/many/content/many" && seq "$has" 100000 | sed 's/$/.yaml/' | xargs touch)
    "$slagen" check -C "$tmp/many" 2>&1 | grep -q 'error\[limit-files\]' || echo '100001 are not too many'
    rm "$tmp/many/content/many/$has.yaml"
    "$slagen" check -C "$tmp/many" 2>&1 | grep 'error\[limit-files\]'
    rm -rf "$tmp/many"
}
a_zone_without_a_place() {
    rm -rf "$tmp/utc"
    cp -r tests/golden/minimal/project "$tmp/utc" || return
    sed -i 's|Europe/Berlin|UTC|' "$tmp/utc/content/plan.yaml"
    "$slagen" context -C "$tmp/utc" nordlicht/office/support >"$tmp/utc.json" || return
    grep -q '"Coordinated Universal Time"' "$tmp/utc.json" || echo 'its name is not there'
    grep -n 'Coordinated Universal Time (' "$tmp/utc.json"
    true
}
no_word_of_this_machine() {
    grep -rlF "$tmp" "$tmp/one"
    grep -rlF "$(hostname)" "$tmp/one" | grep -v "^$" | head -1 | grep -q . &&
        [ "$(hostname | wc -c)" -gt 9 ] && echo 'the name of the host'
    true
}

check 'the same bytes for any number of workers, language, zone, umask' same_bytes
check 'a second build changes nothing' second_build_changes_nothing
check 'the manifest lists every file with its digest' digests_are_right
check 'check writes nothing' check_writes_nothing
check 'every command has help, and takes -C' every_command_has_help
check 'a group of commands lists them, and each has help' groups_list_their_commands
check 'JSON is JSON, with the fields promised' json_is_json
check 'exit statuses' exit_statuses
check 'a zone without a place has no brackets behind it' a_zone_without_a_place
check 'a narrowed build is a part of the whole' a_narrowed_build_is_a_part
check 'the engine serves other programs' the_engine_is_a_library
check 'out of memory is one line, in whichever library' no_memory_is_one_line
check 'a machine without zone-folder or locale-icu is told' a_bare_machine_is_told
check 'limit-files: one file too many, and one less' too_many_files
check 'no word of the machine in the output' no_word_of_this_machine
exit $failed

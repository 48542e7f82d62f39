#!/bin/bash
# SPDX-License-Identifier: MIT
# The pages of the manual that are made from tables are as the tables are, and
# the example of the README is the one that is tested.
set -u
cd "$(dirname "$0")/../.."
slagen=${SLAGEN:-build/slagen}
number=0
failed=0
check() { # check NAME COMMAND…: the command must give no output and succeed
    number=$((number + 1))
    if output=$("${@:2}" 2>&1) && [ -z "$output" ]; then
        echo "ok $number - $1"
    else
        echo "not ok $number - $1"
        printf '%s\n' "$output" | head -20 | sed 's/^/# /'
        failed=1
    fi
}
same() { diff -u "$1" <("${@:2}"); }
commands_in_readme() {
    awk '/^```/ { code = !code } code && $1 ~ /slagen$/ { print $2 }' README.md |
        sort -u | while read -r command; do
            "$slagen" "$command" --help >/dev/null 2>&1 || echo "$command"
        done
}
example_in_readme() {
    for file in partner plan; do
        while IFS= read -r line; do
            grep -qxF -- "$line" README.md || echo "$file.yaml: $line"
        done <"tests/golden/minimal/project/content/$file.yaml"
    done
}
echo 1..4
check 'docs/reference.md is made from the tables' \
    same docs/reference.md "$slagen" schema --manual
check 'docs/rules.md is made from the rules' same docs/rules.md "$slagen" rules
check 'commands in the README exist' commands_in_readme
check 'the example in the README is the tested one' example_in_readme
exit $failed

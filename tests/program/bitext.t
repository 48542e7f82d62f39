#!/bin/bash
# SPDX-License-Identifier: MIT
# Texts that go out as PO and XLIFF through other people's tools and back: what
# comes back is what went out.  XLIFF is held against the schemas of OASIS, as
# Debian's php-symfony-translation has them.
set -u
cd "$(dirname "$0")/../.."
build=${BUILD:-build}
[ "${SLAGEN:-}" ] && build=$(dirname "$SLAGEN")
schemas=/usr/share/php/Symfony/Component/Translation/Resources/schemas
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
number=0
failed=0

ok() { # ok NAME STATUS: and what $tmp/output says
    number=$((number + 1))
    if [ "$2" = 0 ]; then
        echo "ok $number - $1"
    else
        echo "not ok $number - $1"
        head -20 "$tmp/output" | sed 's/^/# /'
        failed=1
    fi
}

# needs NAME TOOL…: false, and a test passed over, where one is missing
needs() {
    local name=$1
    shift
    for tool in "$@"; do
        command -v "$tool" >/dev/null || [ -e "$tool" ] || {
            number=$((number + 1))
            echo "ok $number - $name # SKIP there is no $tool"
            return 1
        }
    done
}

# same WHAT FORMAT FILE OTHER: both files say the same; WHAT is show or state
same() {
    "$tmp/tool" "$1" "$2" "$3" >"$tmp/want" 2>"$tmp/output" &&
        "$tmp/tool" "$1" "$2" "$4" >"$tmp/got" 2>>"$tmp/output" &&
        [ -s "$tmp/want" ] && diff "$tmp/want" "$tmp/got" >>"$tmp/output"
}

case $(basename "$build") in
    asan) sanitize='-fsanitize=address,undefined -fno-sanitize-recover=all' ;;
    tsan) sanitize=-fsanitize=thread ;;
    *) sanitize= ;;
esac
# shellcheck disable=SC2046,SC2086 # lists of words
cc -std=c11 -D_GNU_SOURCE -g $sanitize -Igenerator -o "$tmp/tool" \
    tests/program/bitext_tool.c "$build/libslagen.a" \
    $(pkg-config --libs libxml-2.0) -lpthread >"$tmp/output" 2>&1
ok 'the tool is built' $?
for format in po xliff1 xliff2 csv; do
    "$tmp/tool" write $format >"$tmp/w.$format"
    "$tmp/tool" state $format "$tmp/w.$format" >"$tmp/$format.said" 2>"$tmp/output" &&
        diff "$tmp/po.said" "$tmp/$format.said" >>"$tmp/output"
    ok "$format carries all of it" $?
done
po=$tmp/w.po

# ---- gettext ------------------------------------------------------------------
if needs 'msgfmt takes it' msgfmt; then
    msgfmt --check -o /dev/null "$po" 2>"$tmp/output"
    ok 'msgfmt takes it' $?
fi
if needs 'msgmerge changes nothing' msgmerge; then
    msgmerge --quiet --previous -o "$tmp/merged.po" "$po" "$po" 2>"$tmp/output" &&
        same state po "$po" "$tmp/merged.po"
    ok 'msgmerge changes nothing' $?
fi
if needs 'msgmerge with a template' msgmerge msgattrib; then
    # A template has no translations and no comments of translators.
    msgattrib --clear-fuzzy --empty --no-obsolete "$po" | sed '/^# slagen/d' >"$tmp/all.pot"
    msgmerge --quiet --previous -o "$tmp/merged.po" "$po" "$tmp/all.pot" 2>"$tmp/output" &&
        same state po "$po" "$tmp/merged.po"
    ok 'state and origin survive a template' $?
fi
if needs 'msgcat wraps' msgcat; then
    msgcat --width=40 "$po" >"$tmp/wrapped.po" && ! cmp -s "$po" "$tmp/wrapped.po" &&
        same state po "$po" "$tmp/wrapped.po"
    ok 'wrapped lines are one text' $?
fi
if needs 'msgattrib makes reviewed of drafts' msgattrib; then
    msgattrib --clear-fuzzy "$po" >"$tmp/clear.po"
    "$tmp/tool" state po "$tmp/clear.po" >"$tmp/got" 2>"$tmp/output" &&
        grep -q '^price.sum .* reviewed machine 0 ' "$tmp/got" &&
        grep -q '^price.old .* draft human 0 ' "$tmp/got" &&
        grep -q '^hours.always .* approved human 40 ' "$tmp/got"
    ok 'msgattrib makes reviewed of drafts, drafts of what was stale' $?
fi
if needs 'a changed source' msgmerge; then
    sed 's/EUR 99.00 a month/EUR 109.00 a month/; s/Open round the clock/Open all round the clock/' \
        "$po" >"$tmp/new.pot"
    msgmerge --quiet --previous -o "$tmp/merged.po" "$po" "$tmp/new.pot" 2>"$tmp/output" &&
        "$tmp/tool" state po "$tmp/merged.po" >"$tmp/got" 2>>"$tmp/output" &&
        grep -q '^hours.always | Open all .* stale human 40 | Open round the clock | ' "$tmp/got"
    ok 'what msgmerge guesses is stale' $?
fi

# ---- the translate toolkit ------------------------------------------------------
if needs 'po2xliff and xliff2po' po2xliff xliff2po; then
    { po2xliff --progress=none "$po" "$tmp/p.xlf" &&
        xliff2po --progress=none "$tmp/p.xlf" "$tmp/back.po"; } >"$tmp/output" 2>&1 &&
        same show po "$po" "$tmp/back.po"
    ok 'po2xliff and xliff2po lose no text' $?
    cp "$tmp/w.xliff1" "$tmp/w.xlf"
    xliff2po --progress=none "$tmp/w.xlf" "$tmp/ours.po" >"$tmp/output" 2>&1 &&
        "$tmp/tool" show po "$tmp/ours.po" >"$tmp/got" 2>>"$tmp/output" &&
        diff <("$tmp/tool" show xliff1 "$tmp/w.xlf") "$tmp/got" >>"$tmp/output"
    ok 'xliff2po takes our XLIFF' $?
fi
if needs 'the toolkit saves XLIFF' /usr/bin/python3 po2xliff; then
    cp "$tmp/w.xliff1" "$tmp/saved.xlf"
    /usr/bin/python3 -c 'import sys
from translate.storage import factory
store = factory.getobject(sys.argv[1])
for unit in store.units:
    unit.target = unit.target
store.save()' "$tmp/saved.xlf" >"$tmp/output" 2>&1 &&
        same show xliff1 "$tmp/w.xliff1" "$tmp/saved.xlf"
    ok 'what the toolkit saves says the same' $?
fi

# ---- schemas --------------------------------------------------------------------
if needs 'XLIFF 1.2 is valid' xmllint $schemas/xliff-core-1.2-strict.xsd; then
    cat >"$tmp/catalog" <<END
<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
<system systemId="http://www.w3.org/2001/xml.xsd" uri="file://$schemas/xml.xsd"/>
</catalog>
END
    XML_CATALOG_FILES=$tmp/catalog xmllint --nonet --noout \
        --schema $schemas/xliff-core-1.2-strict.xsd "$tmp/w.xliff1" >"$tmp/output" 2>&1
    ok 'XLIFF 1.2 is valid' $?
    sed 's/state="final"/state="done"/' "$tmp/w.xliff1" >"$tmp/wrong.xlf"
    ! XML_CATALOG_FILES=$tmp/catalog xmllint --nonet --noout \
        --schema $schemas/xliff-core-1.2-strict.xsd "$tmp/wrong.xlf" >"$tmp/output" 2>&1
    ok 'and would not be with another word' $?
fi
if needs 'XLIFF 2.1 is valid' xmllint $schemas/xliff-core-2.0.xsd; then
    mkdir -p "$tmp/core/informativeCopiesOf3rdPartySchemas/w3c"
    cp $schemas/xliff-core-2.0.xsd "$tmp/core"
    cp $schemas/xml.xsd "$tmp/core/informativeCopiesOf3rdPartySchemas/w3c"
    xmllint --nonet --noout --schema "$tmp/core/xliff-core-2.0.xsd" \
        "$tmp/w.xliff2" >"$tmp/output" 2>&1
    ok 'XLIFF 2.1 is valid' $?
    sed 's/state="final"/state="done"/' "$tmp/w.xliff2" >"$tmp/wrong.xlf"
    ! xmllint --nonet --noout --schema "$tmp/core/xliff-core-2.0.xsd" \
        "$tmp/wrong.xlf" >"$tmp/output" 2>&1
    ok 'and would not be with another word' $?
fi

echo "1..$number"
exit $failed

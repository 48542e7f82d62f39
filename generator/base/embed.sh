#!/bin/sh
# SPDX-License-Identifier: MIT
# embed.sh FILE...: writes the table of base/asset.h to standard output.
# Byte arrays, because C11 promises string literals only up to 4,095 bytes.
set -eu
export LC_ALL=C
sorted=$(printf '%s\n' "$@" | sort)
echo '#include "base/asset.h"'
number=0
for file in $sorted; do
    echo "static const unsigned char asset_$number[] = {"
    od -An -v -tu1 "$file" | sed 's/  *\([0-9][0-9]*\)/\1,/g'
    echo "0};"
    number=$((number + 1))
done
echo 'const struct asset assets[] = {'
number=0
for file in $sorted; do
    echo "    {\"$file\", asset_$number, sizeof asset_$number - 1},"
    number=$((number + 1))
done
echo '};'
echo 'const size_t asset_count = sizeof assets / sizeof *assets;'

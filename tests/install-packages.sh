#!/bin/sh
# SPDX-License-Identifier: MIT
# install-packages.sh PACKAGE...: installs those Debian packages that are
# missing.  Where that cannot be done, says which they are and goes on: the
# compiler will tell if one was really needed.
set -u
missing=
if command -v dpkg-query >/dev/null 2>&1; then
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null |
            grep -q 'install ok installed' || missing="$missing $package"
    done
    [ -n "$missing" ] || exit 0
else
    echo "slagen: no dpkg here; what is needed, by Debian's names: $*" >&2
    exit 0
fi

as_root=
[ "$(id -u)" = 0 ] || as_root=sudo
if ! command -v apt-get >/dev/null 2>&1 ||
    { [ -n "$as_root" ] && ! command -v sudo >/dev/null 2>&1; }; then
    echo "slagen: please install:$missing" >&2
    exit 0
fi
echo "slagen: installing$missing" >&2
install() {
    # shellcheck disable=SC2086 # a list of words
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq \
        -o DPkg::Lock::Timeout=300 --no-install-recommends $missing >/dev/null
}
# Without a package list, or with an old one, the first try fails.
install 2>/dev/null || { $as_root apt-get update -qq && install; } ||
    echo "slagen: could not install:$missing; going on without" >&2
exit 0

#!/bin/sh
# Makes sure that Debian packages are there: need.sh PACKAGE… Of ONE/OTHER either will do; the first is installed that
# takes nothing off the machine (a desktop has libreoffice-calc, which libreoffice-calc-nogui would remove).
# Touches nothing, and asks for no rights, when they are.
set -eu

if ! command -v dpkg-query >/dev/null 2>&1; then
  echo "This is no Debian system: please see to it that these, or what they are called here, are installed:" >&2
  echo "  $*" >&2
  exit 0  # CMake tells what it does not find
fi

# dpkg has a line for each architecture, and states such as half-installed.
is_there() { dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed; }

missing=
for package in "$@"; do
  there=
  for one in $(echo "$package" | tr / ' '); do
    if is_there "$one"; then there=yes; fi
  done
  [ -n "$there" ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
  as_root=
elif command -v sudo >/dev/null 2>&1; then
  as_root=sudo
else
  echo "These Debian packages are missing, and there is neither root nor sudo to install them:" >&2
  echo "  apt-get install$missing" >&2
  exit 1
fi

# The one of several that takes nothing off the machine; the last when each does.
gentle() {
  for one in $(echo "$1" | tr / ' '); do
    case $(apt-get install -s --no-install-recommends "$one" 2>/dev/null) in
      *"
Remv "*) ;;
      *) break ;;
    esac
  done
  echo "$one"
}

echo "Installing$missing …"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
install_missing() {
  $as_root apt-get update || return 1
  chosen=
  for package in $missing; do
    chosen="$chosen $(gentle "$package")"
  done
  # shellcheck disable=SC2086 # the lists are meant to fall into words
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $chosen
}
if ! install_missing >"$log" 2>&1; then
  tail -n 20 "$log" >&2
  echo "Could not install:$missing" >&2
  exit 1
fi

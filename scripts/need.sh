#!/bin/sh
# Makes sure that Debian packages are there: need.sh PACKAGE…
# Touches nothing, and asks for no rights, when they are.
set -eu

if ! command -v dpkg-query >/dev/null 2>&1; then
  echo "This is no Debian system: please see to it that these, or what they are called here, are installed:" >&2
  echo "  $*" >&2
  exit 0  # CMake tells what it does not find
fi

missing=
for package in "$@"; do
  case $(dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null || true) in
    *installed*) ;;
    *) missing="$missing $package" ;;
  esac
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

echo "Installing$missing …"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086 # the lists are meant to fall into words
if ! { $as_root apt-get update && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
         $missing; } >"$log" 2>&1; then
  tail -n 20 "$log" >&2
  echo "Could not install:$missing" >&2
  exit 1
fi

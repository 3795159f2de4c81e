#!/bin/sh
# Makes sure that packages of the npm registry are there: need_npm.sh FOLDER PACKAGE@VERSION…
# They go to FOLDER/node_modules, never into the system, and only tests and benches use them: where they cannot be had,
# this says so and succeeds, and what wants them is skipped and says why.
set -eu
folder=$1
shift

missing=
for package in "$@"; do
  [ -e "$folder/have/$(printf %s "$package" | tr / +)" ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

command -v npm >/dev/null 2>&1 || "$(dirname "$0")/need.sh" nodejs npm || true
echo "Installing$missing (npm, into $folder) …"
mkdir -p "$folder/have"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086 # the list is meant to fall into words
if ! npm install --prefix "$folder" --no-audit --no-fund --ignore-scripts --loglevel=error $* \
    >"$log" 2>&1; then
  tail -n 5 "$log" >&2
  echo "Could not install:$missing; what needs them is skipped" >&2
  exit 0
fi
for package in "$@"; do
  : >"$folder/have/$(printf %s "$package" | tr / +)"
done

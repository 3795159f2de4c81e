#!/bin/sh
# A form goes out, is filled in by another program, comes back and stands in the report: round_trip.sh PROGRAM HBJS WORK
# PROGRAM: openpyxl, exceljs or libreoffice. Exits 77, which is skipped, where it is not installed.
set -eu
program=$1 hbjs=$2 work=$3
here=$(cd "$(dirname "$0")" && pwd)
repo=$here/../..
name=round_trip_$program
. "$here/../support/programs.sh"

case $program in
  openpyxl) need_openpyxl ;;
  exceljs)
    NODE_PATH=$repo/build-npm/node_modules
    export NODE_PATH
    node -e 'require("exceljs")' 2>/dev/null || skip "scripts/need_npm.sh build-npm exceljs@4.4.0" ;;
  libreoffice) need_libreoffice ;;
esac

rm -rf "$work"
mkdir -p "$work/back"
cd "$work"
HBJS_PLAN=$work/plan
export HBJS_PLAN
fresh_plan() {
  rm -rf plan
  cp -r "$repo/plan" plan
}
run() { "$hbjs" --as-of 2024-06-21 --lang zh "$@"; }

# A form that was filled in and saved is taken in, and the plan then holds what was filled in.
comes_back() {
  fresh_plan
  run import "$1" >import.txt || { cat import.txt; fail "$1 was not taken in"; }
  cmp "plan/progress/2024-06/区教育局.yaml" "$2" || { diff "plan/progress/2024-06/区教育局.yaml" "$2"; fail "$1"; }
  run validate >/dev/null || fail "validate finds errors in what came from $1"
  run import "$1" | grep -q 未变 || fail "$1 changes the plan when it is imported again"
}

# A form with errors goes back with notes at their cells; corrected, the copy is taken in.
goes_back() {
  fresh_plan
  if run import --annotate back "$1" >import.txt; then fail "$1 was taken in with its errors"; fi
  grep -q 'back/.*-退回.xlsx' import.txt || { cat import.txt; fail "no copy with notes"; }
  mv back/*-退回.xlsx returned.xlsx
}
has_notes() {
  grep -q '^数据 G4 “约20对”不是数' notes.txt && grep -q '^活动 A5 “喝茶”既不是职责，也不是事项' notes.txt && [ "$(wc -l <notes.txt)" = 2 ] ||
    { cat notes.txt; fail "the notes of the copy are not at their cells"; }
}

fresh_plan
run form --month 2024-06 --unit 区教育局 -o form.xlsx 2>/dev/null

case $program in
  openpyxl)
    /usr/bin/python3 "$here/fill_openpyxl.py" form.xlsx "$here/cells.tsv" filled.xlsx
    comes_back filled.xlsx "$here/expect.yaml"
    /usr/bin/python3 "$here/fill_openpyxl.py" filled.xlsx "$here/wrong.tsv" wrong.xlsx
    goes_back wrong.xlsx
    /usr/bin/python3 "$here/notes_openpyxl.py" returned.xlsx >notes.txt
    has_notes
    /usr/bin/python3 "$here/fill_openpyxl.py" returned.xlsx "$here/corrected.tsv" corrected.xlsx
    comes_back corrected.xlsx "$here/expect.yaml"
    ;;
  exceljs)
    node "$here/fill_exceljs.js" form.xlsx "$here/cells.tsv" filled.xlsx
    comes_back filled.xlsx "$here/expect.yaml"
    node "$here/fill_exceljs.js" filled.xlsx "$here/wrong.tsv" wrong.xlsx
    goes_back wrong.xlsx
    node "$here/fill_exceljs.js" returned.xlsx "$here/corrected.tsv" corrected.xlsx
    comes_back corrected.xlsx "$here/expect.yaml"
    ;;
  libreoffice)
    soffice() { command soffice --headless "-env:UserInstallation=file://$work/profile" "$@" >soffice.txt 2>&1 || { cat soffice.txt; fail "soffice $1"; }; }
    # As somebody saves 月报 alone, before filling anything in: an empty report. This makes the profile, too.
    soffice --convert-to "csv:Text - txt - csv (StarCalc):44,34,76,1" form.xlsx --outdir empty
    run import empty/form.csv | grep -q 收下 || fail "the CSV of an empty form is not an empty report"
    macros=profile/user/basic/Standard
    cp "$here/Form.xba" "$macros/"
    sed -i 's|\(<library:library .*"\)/>|\1>\n</library:library>|; s|</library:library>|<library:element library:name="Form"/>\n&|' "$macros/script.xlb"
    soffice "macro:///Standard.Form.Fill($work/form.xlsx,$here/cells.tsv,$work)"
    comes_back filled.xlsx "$here/expect.yaml"
    comes_back from-ods.xlsx "$here/expect.yaml"
    comes_back filled.csv "$here/expect-first-sheet.yaml"
    mkdir wrong
    soffice "macro:///Standard.Form.Fill($work/filled.xlsx,$here/wrong.tsv,$work/wrong)"
    goes_back wrong/filled.xlsx
    soffice "macro:///Standard.Form.Notes($work/returned.xlsx,$work/notes.txt)"
    has_notes
    ;;
esac

# And stands in the report.
fresh_plan
run import filled.xlsx >/dev/null
run report --month 2024-06 --format md >report.md
grep -q '演示数据：新签 3 对' report.md || fail "the report does not hold what was filled in"
echo "$name: fine"

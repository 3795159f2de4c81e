#!/bin/sh
# Reports as workbooks, as other programs see them: workbooks.sh PROGRAM HBJS WORK
# PROGRAM: openpyxl or libreoffice. Exits 77, which is skipped, where it is not installed.
set -eu
program=$1 hbjs=$2 work=$3
here=$(cd "$(dirname "$0")" && pwd)
repo=$here/../..
name=workbooks_$program
. "$here/../support/programs.sh"

case $program in
  openpyxl) need_openpyxl ;;
  libreoffice)
    need_libreoffice
    command -v pdftotext >/dev/null 2>&1 || skip "apt-get install poppler-utils" ;;
esac

rm -rf "$work"
mkdir -p "$work"
cd "$work"
"$hbjs" demo year 2>/dev/null
make() { "$hbjs" --lang zh --as-of 2024-06-30 "$@" 2>/dev/null; }
make --plan year report --month 2024-05 -o month.xlsx
make --plan year report --quarter 2 -o quarter.xlsx
make --plan year report --year -o year.xlsx
make --plan "$repo/plan" report --month 2024-06 -o real.xlsx
make --plan "$repo/plan" list requirements -o annex2.xlsx

if [ "$program" = openpyxl ]; then
  make --plan year report --month 2024-05 --format json >month.json
  exec /usr/bin/python3 "$here/read.py" month.json
fi

soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf ./*.xlsx >soffice.log 2>&1 ||
  fail "soffice: $(tail -n 1 soffice.log)"
for book in month quarter year real annex2; do
  [ -s "$book.pdf" ] || fail "$book.pdf was not made"
  pdftotext -layout "$book.pdf" "$book.txt"
  pdfinfo -f 1 -l 999 "$book.pdf" >"$book.info"
  pages=$(sed -n 's/^Pages: *//p' "$book.info")
  grep -q "第 $pages 页，共 $pages 页" "$book.txt" || fail "$book: the last page does not say so"
  sizes=$(grep -c 'Page.*size:.*(A4)' "$book.info" || true)
  [ "$sizes" = "$pages" ] || fail "$book: $sizes of $pages pages are A4"
done
words=$(pdftotext -f 1 -l 1 -layout month.pdf - | tr -d ' \n')
for title in 序号 重点任务 牵头单位 责任单位 年度目标 本月进展 累计完成 完成率 序时进度 状态 存在问题 下步打算; do
  case $words in *$title*) ;; *) fail "page 1 of the month does not show $title" ;; esac
done
second=$(pdftotext -f 2 -l 2 -layout month.pdf - | tr -d ' \n')
case $second in *序号*下步打算*) ;; *) fail "the heading is not repeated on page 2" ;; esac
echo "pages: $(sed -n 's/^Pages: *//p' ./*.info | tr '\n' ' ')"

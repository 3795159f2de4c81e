# What tests with other programs share. Read with `.` by a script that has set `name`, its test's.

# Ends the test with 77, which is skipped; $1 says how to get what is missing.
skip() {
  echo "SKIPPED $name: $1"
  exit 77
}
fail() {
  echo "$name: $1" >&2
  exit 1
}
need_openpyxl() { /usr/bin/python3 -c 'import openpyxl' 2>/dev/null || skip "apt-get install python3-openpyxl"; }
need_libreoffice() { command -v soffice >/dev/null 2>&1 || skip "apt-get install libreoffice-calc-nogui"; }

// libFuzzer target for the forms that come back, behind the reader of files: whatever a form says, reading it ends,
// what is said of it is text at a cell, a sound one is written as YAML that reads back as the same, and a copy with
// notes is a workbook with the same cells. The first byte chooses: `c` a form as CSV. Anything else: lines `sheet
// column row text` that are typed into a form which hbjs made, as `数据 7 4 约20人`; a sheet `-` is taken out.

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"
#include "exchange/form_read.h"
#include "exchange/form_xlsx.h"
#include "exchange/limits.h"
#include "exchange/notes.h"
#include "exchange/same_value.h"
#include "exchange/store.h"
#include "fuzz/broken.h"
#include "load/load.h"
#include "support/real_plan.h"

namespace {

using namespace hbjs;
using namespace hbjs::exchange;
using testing::broken;

const std::string& blank() {
  static const std::string bytes =
      to_xlsx(forms_of(testing::real_index(), {"区教育局"}, *parse_month("2024-06")).front());
  return bytes;
}

/// The next word of a line, which loses it.
std::string_view word_of(std::string_view& line) {
  const std::size_t end = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

std::uint32_t number_of(std::string_view word, std::uint32_t last) {
  std::uint32_t number = 1;
  std::from_chars(word.data(), word.data() + word.size(), number);
  return std::clamp(number, 1U, last);
}

Workbook typed(std::string_view text) {
  Workbook workbook = std::get<Workbook>(read_xlsx(blank()));
  for (std::string_view line : split_lines(text)) {
    const std::string_view name = word_of(line);
    if (name == "-") {
      std::erase_if(workbook.sheets, [&](const Sheet& sheet) { return sheet.name == line; });
      continue;
    }
    const auto sheet = std::ranges::find(workbook.sheets, name, &Sheet::name);
    if (sheet == workbook.sheets.end()) continue;
    const std::uint32_t column = number_of(word_of(line), max_columns), row = number_of(word_of(line), max_rows);
    if (line.empty() || first_bad_utf8(line)) continue;
    const Cell cell{Decimal::parse(line) ? Cell::Kind::number : Cell::Kind::text, std::string(line)};
    if (sheet->put(row, column, cell) || row == 1) continue;
    // What stands there gives way to the new text under a cell merged with the one above.
    sheet->merge({row - 1, column, row, column});
    sheet->put(row, column, cell);
  }
  return workbook;
}

void check_text(const Said& said) {
  for (const Lang lang : {Lang::zh, Lang::en}) {
    if (first_bad_utf8(said.in(lang)) || said.in(lang).empty()) broken("words that are no text");
  }
}

/// What import does with a sound form: the file that it writes is the same submission.
void check_written(const Submission& submission) {
  const std::string yaml = to_yaml(submission, false);
  Sink sink;
  Submission back;
  load::load_submission(yaml, 0, sink, back);
  if (sink.count(Severity::error) > 0) {
    // A form may hold what no report may (a day that is no day of the plan is told later), but never what no YAML may.
    for (const Finding& finding : sink.findings()) check_text(finding.message());
    return;
  }
  if (to_yaml(back, false) != yaml) broken("the YAML reads back as another report");
  for (const Entry& entry : back.entries) {
    if (!same_value(back, submission, entry.item.at).known()) broken("an entry has no cell");
  }
}

void check_notes(const ReadForm& form) {
  std::vector<Note> notes;
  for (const CellRemark& remark : form.remarks)
    notes.push_back({remark.sheet, remark.row, remark.column, remark.what.in(Lang::zh)});
  const std::string copy = with_notes(blank(), notes, "演示办公室");
  if (!std::holds_alternative<Workbook>(read_xlsx(copy))) broken("the copy with notes is not read");
}

void check(const Workbook& workbook) {
  const auto read = read_form(workbook, testing::real_index(), *parse_date("2024-06-21"));
  if (const auto* refusal = std::get_if<Refusal>(&read)) {
    check_text(refusal->why);
    return check_text(refusal->help);
  }
  const ReadForm& form = std::get<ReadForm>(read);
  for (const CellRemark& remark : form.remarks) {
    check_text(remark.what);
    if (remark.row > max_rows + 1 || remark.column > max_columns) broken("a cell beyond the sheet");
  }
  if (form.sound()) check_written(form.submission);
  if (form.remarks.size() < 20) check_notes(form);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] != 'c') {
    check(typed(bytes));
  } else if (const ReadWorkbook read = read_csv(bytes, "月报"); std::holds_alternative<Workbook>(read)) {
    check(std::get<Workbook>(read));
  }
  return 0;
}

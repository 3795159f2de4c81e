#include <fmt/format.h>

#include "exchange/import.h"

namespace hbjs::exchange {
namespace {

std::string line_of(const ImportRemark& remark, Lang lang) {
  const std::string_view mark = remark.wrong ? pick(lang, "要改", "wrong") : pick(lang, "说明", "note");
  if (remark.cell.empty()) return fmt::format("  {}  {}\n", mark, remark.what);
  const std::string_view place = remark.sheet.empty()
                                     ? pick(lang, "第 {2} 行第 {3} 列（{1}）", "row {2}, column {3} ({1})")
                                     : pick(lang, "工作表“{0}” {1}", "sheet “{0}” {1}");
  return fmt::format("  {}  {}  {}\n", mark,
                     fmt::format(fmt::runtime(place), remark.sheet, remark.cell, remark.row, remark.column),
                     remark.what);
}

}  // namespace

std::string to_text(const ImportAnswer& answer, Lang lang) {
  std::string text;
  std::size_t taken = 0;
  for (const ImportedFile& file : answer.files) {
    taken += file.taken() ? 1 : 0;
    const auto& outcome = row_of(file.outcome);
    text += fmt::format("{}: {}", file.file, pick(lang, outcome.zh, outcome.en));
    if (!file.unit.empty()) text += fmt::format("  {} {}", file.unit, file.month);
    if (!file.written.empty()) text += fmt::format(" → {}", file.written);
    text += '\n';
    for (const ImportRemark& remark : file.remarks) text += line_of(remark, lang);
    if (!file.annotated.empty())
      text += fmt::format("  {}  {}\n", pick(lang, "批注稿", "copy with notes"), file.annotated);
  }
  if (answer.files.size() > 1) {
    text += fmt::format(fmt::runtime(pick(lang, "共 {} 份：收下或未变 {} 份，未收 {} 份\n",
                                          "{} files: {} taken or the same, {} not taken\n")),
                        answer.files.size(), taken, answer.files.size() - taken);
  }
  return text;
}

}  // namespace hbjs::exchange

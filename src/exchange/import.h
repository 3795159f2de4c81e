#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/lang.h"
#include "load/load.h"
#include "model/field.h"
#include "model/named_values.h"

namespace hbjs::exchange {

/// What became of one file.
enum class Outcome {
  added,
  replaced,
  same,
  another,  ///< the unit's report on that month is there already
  locked,   ///< the month is closed
  wrong,    ///< the form has errors
  refused,  ///< it is no form, or none of this plan
  unreadable
};

/// One sentence about a file, with its cell where it has one: `月报`, `D7`. A CSV has cells but no sheets.
struct ImportRemark {
  bool wrong = true;
  std::string sheet, cell;
  std::string what;
  std::uint32_t row = 0, column = 0;  ///< of the cell; 0 without one
  std::string in_note = {};           ///< the same in Chinese, which the units read
};

struct ImportedFile {
  std::string file;
  Outcome outcome = Outcome::refused;
  std::string unit, month;  ///< as the form says; empty when that could not be read
  std::string written;      ///< path of the submission, where it was added, replaced or the same
  std::string annotated;    ///< path of a copy of the form with its errors in notes, where that was wanted
  std::vector<ImportRemark> remarks;

  [[nodiscard]] bool taken() const {
    return outcome == Outcome::added || outcome == Outcome::replaced || outcome == Outcome::same;
  }
};

struct ImportAnswer {
  std::vector<ImportedFile> files;
};

struct ImportWishes {
  std::optional<std::string> unit;  ///< only forms of this unit
  bool replace = false;
  Date today{};
  Lang lang = Lang::zh;
  bool annotate = false;    ///< write a copy of each form with errors …
  std::string folder = {};  ///< … here; empty: beside the form
};

/// Takes files into the plan that `loaded` was read from, in `folder`: each file all or nothing. `loaded`, which must
/// hold all of progress, takes what was accepted, so that later files are judged with it. Call under a ProgressGuard
/// that stood before the plan was read. Throws std::system_error when progress cannot be written.
ImportAnswer take_in(const std::vector<std::string>& files, const std::filesystem::path& folder, load::Loaded& loaded,
                     const ImportWishes& wishes);

/// The answer for people.
std::string to_text(const ImportAnswer& answer, Lang lang);

}  // namespace hbjs::exchange

namespace hbjs {

template <>
struct NamedValues<exchange::Outcome> {
  using enum exchange::Outcome;
  static constexpr std::array rows{
      NamedValue{added, "added", "收下", "taken in"},
      NamedValue{replaced, "replaced", "收下，替换原报送", "taken in, replacing the former"},
      NamedValue{same, "same", "与原报送相同，未变", "the same as before"},
      NamedValue{another, "another", "未收", "not taken"},
      NamedValue{locked, "locked", "未收", "not taken"},
      NamedValue{wrong, "wrong", "退回", "to be corrected"},
      NamedValue{refused, "refused", "未收", "not taken"},
      NamedValue{unreadable, "unreadable", "无法读取", "unreadable"}};
};

template <>
struct Schema<exchange::ImportRemark> {
  using T = exchange::ImportRemark;
  static constexpr std::string_view name = "remark";
  static constexpr std::tuple fields{Field{"wrong", &T::wrong, required, "要改", "to be corrected"},
                                     Field{"sheet", &T::sheet, optional, "工作表", "sheet"},
                                     Field{"cell", &T::cell, optional, "单元格", "cell"},
                                     Field{"what", &T::what, required, "说明", "what it is"}};
};

template <>
struct Schema<exchange::ImportedFile> {
  using T = exchange::ImportedFile;
  static constexpr std::string_view name = "imported file";
  static constexpr std::tuple fields{Field{"file", &T::file, required, "文件", "file"},
                                     Field{"outcome", &T::outcome, required, "结果", "outcome"},
                                     Field{"unit", &T::unit, required, "单位", "unit"},
                                     Field{"month", &T::month, required, "月份", "month"},
                                     Field{"written", &T::written, optional, "写入", "written to"},
                                     Field{"annotated", &T::annotated, optional, "批注稿", "copy with notes"},
                                     Field{"remarks", &T::remarks, required, "说明", "remarks"}};
};

template <>
struct Schema<exchange::ImportAnswer> {
  static constexpr std::string_view name = "import";
  static constexpr std::tuple fields{Field{"files", &exchange::ImportAnswer::files, required, "文件", "files"}};
};

}  // namespace hbjs

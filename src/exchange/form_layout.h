#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/form.h"
#include "render/xlsx/xlsx.h"

/// Where everything stands in the form: whoever writes it and whoever reads it look here. Rows and columns count
/// from 1.
namespace hbjs::exchange::layout {

/// Changes when cells move: a form of another version is not read by guesses.
inline constexpr std::string_view version = "1";
/// What the hidden sheet begins with, in A1.
inline constexpr std::string_view kind = "hbjs 月报表";

struct Column {
  std::string_view heading;
  double width;  ///< characters
  render::Look look;
};

/// A table of the form: rows below a row of headings.
struct Table {
  std::string_view sheet;
  std::uint32_t head;        ///< row of the headings
  std::uint32_t blank_rows;  ///< rows to fill in; 0: the rows are prefilled
  std::vector<Column> columns;

  [[nodiscard]] std::uint32_t first() const { return head + 1; }
  /// Number of the column with this heading.
  [[nodiscard]] std::uint32_t column(std::string_view heading) const;
};

/// 月报: one row an item.
const Table& items();
/// 数据: one row a figure.
const Table& figures();
/// 活动, 资金, 经验: rows to fill in.
const Table& activities();
const Table& payments();
const Table& stories();

/// 月报, 数据, 活动, 资金, 经验, in their order.
const std::vector<const Table*>& tables();

/// The cell of 月报 for the day on which the form is handed in, and what stands before it.
inline constexpr std::uint32_t date_row = 4, date_column = 3;
inline constexpr std::string_view date_label = "报送日期";

/// The sheet that nobody sees: what the form is, and what was prefilled.
inline constexpr std::string_view hidden_sheet = "hbjs";
enum class Hidden : std::uint32_t {
  key = 1,
  value,     ///< kind, version, plan, unit, month, checksum
  duties,    ///< names that may be chosen in 活动
  yes_no,    ///< 是, 否
  kinds,     ///< 落实, 拨付
  projects,  ///< names that may be chosen in 资金
  sheet,     ///< a prefilled cell: its sheet …
  row,       ///< … the id its row begins with …
  column,    ///< … its column's heading …
  text,      ///< … and its text
};
constexpr std::uint32_t column_of(Hidden column) { return static_cast<std::uint32_t>(column); }

inline constexpr std::string_view yes = "是", no = "否";

/// A cell that nobody is to change.
struct Prefilled {
  std::string sheet;
  std::string row;     ///< what the row begins with: an item's or a target's id
  std::string column;  ///< heading
  std::string text;
};

/// What is prefilled in the form's tables, but for the ids themselves.
std::vector<Prefilled> prefilled(const Form& form);

/// Sixteen hexadecimal digits that change when anything of the form's identity or its prefilled cells changes.
std::string checksum(std::string_view plan, std::string_view unit, std::string_view month,
                     const std::vector<Prefilled>& cells);

}  // namespace hbjs::exchange::layout

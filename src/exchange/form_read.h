#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/month.h"
#include "diag/phrase.h"
#include "exchange/workbook.h"
#include "model/submission.h"
#include "query/index.h"

namespace hbjs::exchange {

/// Something to be said of one cell of a form.
struct CellRemark {
  std::string sheet;
  std::uint32_t row = 1, column = 1;  ///< 0: of the whole
  bool wrong = true;                  ///< the form cannot be taken in; else only how the cell was read
  Said what;
};

/// Where a table of the form stands in the file.
struct TablePlace {
  std::string sheet;
  std::int64_t lower = 0;  ///< rows that it stands lower there than in the form
};

/// A form understood. Where a remark is `wrong`, the submission is not whole.
struct ReadForm {
  std::string unit;
  Month month{};
  Submission submission;            ///< of what stands in a cell, `at` is its table (1 …), row and column
  std::vector<CellRemark> remarks;  ///< all of them, in the order of the sheets
  std::vector<TablePlace> places;   ///< of the tables, in the order of layout::tables()
  bool date_assumed = false;        ///< 报送日期 is empty: the day of taking in stands for it
  bool is_its_own = true;           ///< false: its heading names another unit or month than it was made for (told)

  [[nodiscard]] bool sound() const;
  /// A remark at the cell that a value of the submission has as its place.
  [[nodiscard]] CellRemark remark_at(Span place, bool wrong, Said what) const;
  /// The same at the cell for the day on which it is handed in.
  [[nodiscard]] CellRemark remark_at_date(bool wrong, Said what) const;
};

/// What a filled form says, by what the form itself says it is (unit, month, items), not by its file's name. Everything
/// that is wrong with it is told at its cell, all at once. A Refusal: it is no form of this plan, so no cell is to
/// blame. `today` stands for the day of handing in where the form names none, and a month after it is refused.
std::variant<ReadForm, Refusal> read_form(const Workbook& workbook, const query::Index& index, Date today);

}  // namespace hbjs::exchange

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "exchange/formats.h"
#include "exchange/workbook.h"
#include "office/package.h"

namespace hbjs::exchange {

/// What the sheets of an XLSX have in common.
struct SharedParts {
  std::vector<std::string> strings;
  Formats formats;
  bool from_1904 = false;
  std::size_t text_bytes = 0;  ///< of all cells so far
};

/// The table of shared strings, as the user sees them. Throws Refused.
std::vector<std::string> read_strings(office::Package& package, const std::string& part);

/// Fills a sheet, which has its name already. Throws Refused.
void read_sheet(office::Package& package, const std::string& part, SharedParts& shared, Sheet& sheet);

}  // namespace hbjs::exchange

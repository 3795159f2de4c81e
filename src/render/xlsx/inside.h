#pragma once

#include <xlsxwriter.h>

#include <map>
#include <string>

#include "render/xlsx/xlsx.h"

/// What the files that use libxlsxwriter share.
namespace hbjs::render {

struct XlsxFile::Inside {
  std::string path;  ///< libxlsxwriter can write to files only
  double size = 11;  ///< of letters, in points
  lxw_workbook* book = nullptr;
  bool hides = false;  ///< a sheet
  std::map<CellStyle, lxw_format*> formats;

  Inside();
  ~Inside();
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;

  lxw_format* format(const CellStyle& style);
};

struct ToneColours {
  lxw_color_t letters, ground, bar;
};
ToneColours colours_of(Tone tone);

/// The font's name; every Chinese Windows has it, and what else opens the file knows by its character set what to put
/// in its place.
inline constexpr const char* kBodyFont = "宋体";
inline constexpr const char* kHeadFont = "黑体";

lxw_row_t row_of(std::size_t row);
lxw_col_t column_of(std::size_t column);
lxw_worksheet* sheet_of(void* sheet);

}  // namespace hbjs::render

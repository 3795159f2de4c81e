#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/lang.h"

namespace hbjs::render {

/// What a column is like; decides alignment and which columns may wrap.
enum class Align { left, right };

struct PageColumn {
  std::string title;
  Align align = Align::left;
  bool joined = false;  ///< where cells can be joined, one title stands over this column and the one before
};

/// Cells of one column that are printed as one, from row `first` to row `last`, counted from 0; every row holds the
/// text.
struct Merge {
  std::size_t column = 0, first = 0, last = 0;
};

/// A table of texts. Cells may hold line breaks.
struct PageTable {
  std::vector<PageColumn> columns;
  std::vector<std::vector<std::string>> rows;
  std::vector<Merge> merges{};  ///< for formats that can join cells; the others repeat the text
  std::vector<PageTable>
      narrow{};  ///< one table or none: the same in fewer columns, for a terminal too narrow for this
};

struct Heading {
  int level = 1;  ///< 1 the page's title, 2 a section, 3 a part of one
  std::string text;
};
struct Paragraph {
  std::string text;
};
struct Bullets {
  std::vector<std::string> items;
};
/// Lines of a file, shown as they are.
struct Code {
  std::string text;
};
/// Name and value pairs: 牵头单位  区教育局.
struct Facts {
  std::vector<std::pair<std::string, std::string>> rows;
};

/// An answer as a person reads it, in one language, before any format: headings, texts, tables. Text, Markdown,
/// HTML, DOCX and XLSX are all drawn from it, so they cannot disagree.
struct Page {
  std::vector<std::variant<Heading, Paragraph, Bullets, Code, Facts, PageTable>> blocks;
  PageTable sheet;  ///< the same answer as one flat table: what CSV and a worksheet show
};

/// How many columns the title of this one stands over.
std::size_t columns_under(const PageTable& table, std::size_t column);
/// How many rows each cell is joined over, by row and column: 1 for most, 0 for one that is under another.
std::vector<std::vector<std::size_t>> row_spans(const PageTable& table);

/// How a terminal wants it.
struct TextStyle {
  std::size_t width = 80;  ///< cells a line may fill; at least 20
  bool color = false;      ///< ANSI colours
};

/// Aligned with East Asian wide characters; cells wrap; a table that cannot fit gives way to its narrow one or,
/// without one, shows each row as a small list of its own (column title, value). No line is wider than `style.width`
/// unless a single word is.
std::string to_text(const Page& page, const TextStyle& style);
/// GitHub-flavoured Markdown; `|`, `<`, `*`, `_` and the like are escaped, line breaks in cells are <br>.
std::string to_markdown(const Page& page);
/// RFC 4180 with CRLF and a UTF-8 byte order mark, so that Excel on a Chinese Windows reads it; a text that
/// begins with = + - @ (also full-width), tab or a line break is guarded with a leading '. A plain negative number is
/// a number.
std::string to_csv(const PageTable& table);

}  // namespace hbjs::render

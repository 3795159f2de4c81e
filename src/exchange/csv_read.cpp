#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/decimal.h"
#include "base/encoding.h"
#include "base/utf8.h"
#include "exchange/limits.h"
#include "exchange/refusals.h"
#include "exchange/workbook.h"
#include "office/limits.h"
#include "office/recognise.h"
#include "render/page/escape.h"

namespace hbjs::exchange {
namespace {

/// The separator that is most frequent in the first line that has any: the heading.
char separator_of(std::string_view text) {
  constexpr std::string_view candidates = ",\t;";
  std::array<std::size_t, candidates.size()> seen{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (const std::size_t which = candidates.find(c); which != std::string_view::npos) ++seen[which];
    if ((c == '\n' || c == '\r') && *std::ranges::max_element(seen) > 0) break;
  }
  return candidates[static_cast<std::size_t>(std::ranges::max_element(seen) - seen.begin())];
}

/// Fields as RFC 4180 has them, of every kind of line end.
class CsvReader {
 public:
  CsvReader(std::string_view text, std::string_view name) : text_(text), separator_(separator_of(text)) {
    sheet_.name = name;
  }

  Sheet read() {
    while (at_ < text_.size()) {
      take(starts_with('"') ? quoted_field() : plain_field());
      end_field();
    }
    return std::move(sheet_);
  }

 private:
  [[nodiscard]] bool starts_with(char c) const { return at_ < text_.size() && text_[at_] == c; }
  [[nodiscard]] bool at_end_of_field() const {
    return at_ == text_.size() || text_[at_] == separator_ || text_[at_] == '\n' || text_[at_] == '\r';
  }

  /// Moves past one character of text, and counts the lines.
  char next() {
    const char c = text_[at_++];
    if (c == '\n' || (c == '\r' && !starts_with('\n'))) ++line_;
    const bool control = static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
    if (control || c == '\x7F') refuse(refused::control_in_text, line_);
    return c;
  }

  std::string plain_field() {
    const std::size_t begin = at_;
    while (!at_end_of_field()) next();
    return std::string(text_.substr(begin, at_ - begin));
  }

  std::string quoted_field() {
    const std::size_t opened = line_;
    std::string field;
    next();
    for (;;) {
      if (at_ == text_.size()) refuse(refused::open_quote, opened);
      const char c = next();
      if (c == '"' && !starts_with('"')) break;
      if (c == '"') next();
      if (c == '\r') {
        if (!starts_with('\n')) field += '\n';
      } else {
        field += c;
      }
    }
    if (!at_end_of_field()) refuse(refused::after_quote, line_);
    return field;
  }

  void end_field() {
    if (at_ == text_.size()) return;
    const char c = next();
    ++column_;
    if (c == separator_) return;
    if (c == '\r' && starts_with('\n')) next();
    ++row_;
    column_ = 1;
  }

  void take(std::string field) {
    if (field.starts_with('\'') && render::needs_guard(std::string_view(field).substr(1))) field.erase(0, 1);
    if (field.empty()) return;
    if (row_ > max_rows || column_ > max_columns)
      refuse(refused::large_sheet, shown(sheet_.name), cell_name(row_, column_), max_rows, max_columns);
    if (field.size() > max_cell_text && code_points(field) > max_cell_text)
      refuse(refused::long_text, shown(sheet_.name), cell_name(row_, column_), max_cell_text);
    const auto kind = Decimal::parse(field) ? Cell::Kind::number : Cell::Kind::text;
    sheet_.put(row_, column_, {kind, std::move(field)});
  }

  std::string_view text_;
  char separator_;
  Sheet sheet_;
  std::size_t at_ = 0, line_ = 1;
  std::uint32_t row_ = 1, column_ = 1;
};

}  // namespace

ReadWorkbook read_csv(std::string_view bytes, std::string_view name) {
  if (bytes.size() > office::max_file_mib * office::mib) return of_a_form(refused::large_file(office::max_file_mib));
  if (const auto refusal = office::recognised(bytes)) return of_a_form(*refusal);
  const auto text = decoded_text(bytes);
  if (!text)
    return bytes.find('\0') == std::string_view::npos ? refused::unknown_encoding() : of_a_form(refused::unknown());
  try {
    Workbook workbook;
    workbook.sheets.push_back(CsvReader(*text, name).read());
    return workbook;
  } catch (const Refused& refused) {
    return refused.refusal;
  }
}

}  // namespace hbjs::exchange

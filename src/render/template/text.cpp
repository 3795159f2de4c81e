#include "render/template/text.h"

#include <algorithm>

#include "base/printable.h"
#include "base/text.h"
#include "base/utf8.h"
#include "base/wrapping.h"
#include "render/page/paint.h"
#include "render/page/table_layout.h"
#include "render/template/lines.h"

namespace hbjs::render {
namespace {

// printable() leaves no control characters in a value, so these cannot be mistaken for its own.
constexpr char line_break_mark = '\x1E';  // a line break inside a value
constexpr char separator_mark = '\x1F';   // a ｜ inside a value
constexpr char as_is = '\x1D';            // begins a line that is laid out already
constexpr std::string_view separator = "｜";
constexpr std::size_t narrowest = 20;

std::string unguarded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == line_break_mark) {
      out += '\n';
    } else if (c == separator_mark) {
      out += separator;
    } else {
      out += c;
    }
  }
  return out;
}

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (;;) {
    const std::size_t end = line.find(separator);
    cells.push_back(unguarded(trimmed(line.substr(0, end))));
    if (end == std::string_view::npos) return cells;
    line.remove_prefix(end + separator.size());
  }
}

PageTable table_of(std::string_view drawn) {
  PageTable table;
  for (const std::string_view line : split_lines(drawn)) {
    if (trimmed(line).empty()) continue;
    std::vector<std::string> cells = cells_of(line);
    if (!table.columns.empty()) {
      table.rows.push_back(std::move(cells));
      continue;
    }
    for (std::string& title : cells) {
      const bool number = title.ends_with(':');
      if (number) title.pop_back();
      table.columns.push_back({std::move(title), number ? Align::right : Align::left});
    }
  }
  return table;
}

/// Lines that finished_text() leaves alone. The last has a line break when what was drawn ends with one: then the
/// closing tag stands on a line of its own and leaves none behind.
std::string laid_out(std::string_view lines, std::string_view drawn) {
  std::string out;
  for (const std::string_view line : split_lines(lines)) {
    if (!out.empty()) out += '\n';
    out += as_is;
    out += line;
  }
  if (drawn.ends_with('\n')) out += '\n';
  return out;
}

/// How far the lines below the first one are set in: below the text of a bullet or numbered line.
std::size_t hanging(std::string_view line) {
  std::size_t at = line.find_first_not_of(' ');
  if (at == std::string_view::npos) return 0;
  const std::size_t digits = line.find_first_not_of("0123456789", at);
  if (line.substr(at).starts_with("- ")) return at + 2;
  if (digits != std::string_view::npos && digits > at && line.substr(digits).starts_with(". ")) return digits + 2;
  return at;
}

void put_wrapped(std::string& out, std::string_view line, std::size_t cells) {
  if (width(line) <= cells) {
    out.append(line).append("\n");
    return;
  }
  const std::size_t indent = std::min(hanging(line), cells / 2);
  const std::string_view lead = line.substr(0, indent);
  bool first = true;
  for (const std::string& part : wrapped(line.substr(indent), cells - indent)) {
    out.append(first ? std::string(lead) : std::string(indent, ' ')).append(part).append("\n");
    first = false;
  }
}

}  // namespace

std::string guarded_text(const std::string& value) {
  std::string out;
  const std::string shown = printable(value);
  for (std::size_t at = 0; at < shown.size();) {
    if (std::string_view(shown).substr(at).starts_with(separator)) {
      out += separator_mark;
      at += separator.size();
      continue;
    }
    out += shown[at] == '\n' ? line_break_mark : shown[at];
    ++at;
  }
  return out;
}

void add_text_helpers(TemplateData& data, const TextStyle& style) {
  using kainjow::mustache::lambda2;
  using kainjow::mustache::renderer;
  data["table"] = TemplateData(lambda2([style](const std::string& inside, const renderer& render) {
    const std::string drawn = drawn_lines(render(inside));
    return laid_out(layout(table_of(drawn), style), drawn);
  }));
  const auto title = [style](const std::string& inside, const renderer& render, bool underlined) {
    const std::string drawn = drawn_lines(render(inside));
    std::string lines;
    std::size_t cells = 0;
    for (const std::string& line : wrapped(unguarded(trimmed(drawn)), style.width)) {
      lines += painted(line, Paint::bold, style.color) + "\n";
      cells = std::max(cells, width(line));
    }
    if (underlined) lines += painted(std::string(cells, '='), Paint::dim, style.color) + "\n";
    return laid_out(lines, drawn);
  };
  data["heading"] = TemplateData(
      lambda2([title](const std::string& inside, const renderer& render) { return title(inside, render, true); }));
  data["part"] = TemplateData(
      lambda2([title](const std::string& inside, const renderer& render) { return title(inside, render, false); }));
}

std::string without_gaps(std::string_view text) {
  std::string out;
  bool blank = true;
  for (const std::string_view line : split_lines(text)) {
    const bool is_blank = trimmed(line).empty();
    if (is_blank && blank) continue;
    out.append(is_blank ? std::string_view() : line).append("\n");
    blank = is_blank;
  }
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

std::string finished_text(std::string_view drawn, const TextStyle& style) {
  const std::size_t cells = std::max(style.width, narrowest);
  std::string out;
  for (const std::string_view line : split_lines(drawn)) {
    if (line.starts_with(as_is)) {
      out.append(line.substr(1)).append("\n");
      continue;
    }
    const std::string text = unguarded(line);
    for (const std::string_view part : split_lines(text)) put_wrapped(out, part, cells);
    if (text.empty()) out += '\n';
  }
  return without_gaps(out);
}

}  // namespace hbjs::render

#include "render/docx_layout.h"

#include <algorithm>
#include <limits>

#include "base/utf8.h"
#include "base/word_borders.h"
#include "render/docx_tables.h"

namespace hbjs::render::docx {
namespace {

constexpr std::size_t title_cell = 220;         ///< twips of half a character of 2号
constexpr std::size_t body_cell_tenths = 1579;  ///< tenths of a twip of half a character of 3号, set 5 closer

/// The room of a section's pages.
struct PageRoom {
  std::size_t width = 8844, height = 12756;  ///< 版心 156×225 mm
};

std::string_view style_of(pugi::xml_node node) {
  if (std::string_view(node.name()) == "w:tbl")
    return node.child("w:tblPr").child("w:tblStyle").attribute("w:val").value();
  return node.child("w:pPr").child("w:pStyle").attribute("w:val").value();
}

/// All text of a paragraph.
std::string text_of(pugi::xml_node paragraph) {
  std::string text;
  for (const pugi::xml_node run : paragraph.children("w:r")) {
    for (const pugi::xml_node part : run.children("w:t")) text += part.text().get();
  }
  return text;
}

PageRoom room_of(pugi::xml_node section) {
  const pugi::xml_node size = section.child("w:pgSz");
  const pugi::xml_node margins = section.child("w:pgMar");
  const int width =
      size.attribute("w:w").as_int() - margins.attribute("w:left").as_int() - margins.attribute("w:right").as_int();
  const int height =
      size.attribute("w:h").as_int() - margins.attribute("w:top").as_int() - margins.attribute("w:bottom").as_int();
  constexpr int least = 1440;
  if (width < least || height < least) return {};
  return {static_cast<std::size_t>(width), static_cast<std::size_t>(height)};
}

/// One run that looks as the paragraph's first, with these lines.
void set_lines(pugi::xml_node paragraph, const std::vector<std::string>& lines) {
  pugi::xml_node first = paragraph.child("w:r");
  while (const pugi::xml_node more = first.next_sibling("w:r")) paragraph.remove_child(more);
  while (const pugi::xml_node text = first.child("w:t")) first.remove_child(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) first.append_child("w:br");
    first.append_child("w:t").text().set(lines[i].c_str());
  }
}

void break_title(pugi::xml_node title, PageRoom room) {
  const bool plain = title.child("w:r") && !title.find_node([](pugi::xml_node node) {
    const std::string_view name = node.name();
    return name == "w:br" || name == "w:tab" || name == "w:drawing" || name == "w:fldChar";
  });
  if (!plain) return;
  const std::string text = text_of(title);
  const std::size_t most = room.width / title_cell;
  if (width(text) > most) set_lines(title, title_lines(text, most));
}

void indent_right(pugi::xml_node paragraph, std::size_t cells) {
  pugi::xml_node properties = paragraph.child("w:pPr");
  pugi::xml_node indent = properties.child("w:ind");
  if (!indent) indent = properties.insert_child_after("w:ind", properties.child("w:pStyle"));
  while (const pugi::xml_attribute old = indent.first_attribute()) indent.remove_attribute(old);
  indent.append_attribute("w:right").set_value(cells * body_cell_tenths / 10);
}

void sign(pugi::xml_node organ, pugi::xml_node date, PageRoom room) {
  const std::size_t organ_cells = width(text_of(organ));
  const std::size_t date_cells = width(text_of(date));
  const SignedAt at = signed_at(organ_cells, date_cells);
  if ((at.organ + organ_cells) * body_cell_tenths / 10 > room.width) return;
  indent_right(organ, at.organ);
  indent_right(date, at.date);
}

void lay_out(pugi::xml_node node, PageRoom room) {
  const std::string_view style = style_of(node);
  if (style == "GwTable") lay_out_table(node, room.width, room.height);
  if (style == "GwTitle" || style == "AnnexTitle") break_title(node, room);
  const pugi::xml_node next = node.next_sibling();
  if (style == "Organ" && style_of(next) == "IssueDate") sign(node, next, room);
}

}  // namespace

std::vector<std::string> title_lines(std::string_view title, std::size_t most) {
  std::vector<std::size_t> borders{0};  // bytes where a line may begin
  const std::vector<bool> words = word_borders(title);
  bool after_digit = false;
  for (std::size_t at = 0, i = 0; at < title.size(); ++i) {
    if (at > 0 && i < words.size() && words[i] && !after_digit) borders.push_back(at);
    const char32_t c = next_code_point(title, at);
    after_digit = c >= U'0' && c <= U'9';
  }
  borders.push_back(title.size());
  const std::size_t whole = width(title);
  const std::size_t count = std::max<std::size_t>(1, (whole + most - 1) / most);
  const auto cells = [&](std::size_t from, std::size_t to) {
    return width(title.substr(borders[from], borders[to] - borders[from]));
  };
  // cost[k][j]: the least sum of squared widths of k lines that end at border j.
  constexpr std::size_t never = std::numeric_limits<std::size_t>::max();
  std::vector cost(count + 1, std::vector<std::size_t>(borders.size(), never));
  std::vector from(count + 1, std::vector<std::size_t>(borders.size(), 0));
  cost[0][0] = 0;
  for (std::size_t k = 1; k <= count; ++k) {
    for (std::size_t j = 1; j < borders.size(); ++j) {
      for (std::size_t i = 0; i < j; ++i) {
        if (cost[k - 1][i] == never) continue;
        const std::size_t line = cells(i, j);
        const std::size_t sum = cost[k - 1][i] + line * line;
        if (sum >= cost[k][j]) continue;
        cost[k][j] = sum;
        from[k][j] = i;
      }
    }
  }
  if (cost[count].back() == never) return {std::string(title)};
  std::vector<std::string> lines;
  for (std::size_t k = count, j = borders.size() - 1; k > 0; --k) {
    const std::size_t i = from[k][j];
    lines.insert(lines.begin(), std::string(title.substr(borders[i], borders[j] - borders[i])));
    j = i;
  }
  return lines;
}

SignedAt signed_at(std::size_t organ, std::size_t date) {
  constexpr std::size_t two = 4;  // characters, in cells
  if (organ >= date) return {two, organ - date};
  return {two + two + date - organ, two};
}

void lay_out(pugi::xml_node body) {
  std::vector<pugi::xml_node> waiting;  // for the end of their section, which says how large its pages are
  for (const pugi::xml_node node : body.children()) {
    const bool is_last = std::string_view(node.name()) == "w:sectPr";
    const pugi::xml_node section = is_last ? node : node.child("w:pPr").child("w:sectPr");
    if (!is_last) waiting.push_back(node);
    if (!section) continue;
    for (const pugi::xml_node laid : waiting) lay_out(laid, room_of(section));
    waiting.clear();
  }
  for (const pugi::xml_node laid : waiting) lay_out(laid, PageRoom{});
}

}  // namespace hbjs::render::docx

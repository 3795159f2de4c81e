#include "render/docx/lines.h"

#include <algorithm>
#include <array>
#include <limits>

#include "base/utf8.h"
#include "base/word_borders.h"

namespace hbjs::render::docx {
namespace {

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

/// Takes away the borders inside words of this work that no dictionary has.
void keep_whole(std::string_view title, std::vector<std::size_t>& borders) {
  constexpr std::array<std::string_view, 6> words{"结对", "帮扶", "推进", "进展", "报送", "月报表"};
  for (const std::string_view word : words) {
    for (std::size_t at = title.find(word); at != std::string_view::npos; at = title.find(word, at + word.size())) {
      std::erase_if(borders, [&](std::size_t border) { return at < border && border < at + word.size(); });
    }
  }
}

/// Whether the paragraph is runs of text and nothing else.
bool is_plain(pugi::xml_node paragraph) {
  for (const pugi::xml_node run : paragraph.children()) {
    const std::string_view name = run.name();
    if (name == "w:pPr") continue;
    if (name != "w:r") return false;
    for (const pugi::xml_node part : run.children()) {
      const std::string_view what = part.name();
      if (what != "w:t" && what != "w:rPr") return false;
    }
  }
  return static_cast<bool>(paragraph.child("w:r"));
}

}  // namespace

std::vector<std::string> title_lines(std::string_view title, std::size_t most) {
  constexpr std::size_t most_borders = 200;  // more is no title, and the work grows with their third power
  std::vector<std::size_t> borders{0};       // bytes where a line may begin
  const std::vector<bool> words = word_borders(title);
  constexpr std::u32string_view not_at_end = U"0123456789《〈（(“‘「『【",
                                not_at_begin = U"》〉）)”’」』】，。、；：！？·%";
  bool may_end = false;
  for (std::size_t at = 0, i = 0; at < title.size(); ++i) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(title, at);
    const bool may_begin = not_at_begin.find(c) == std::u32string_view::npos;
    if (may_end && may_begin && i < words.size() && words[i]) borders.push_back(begin);
    may_end = not_at_end.find(c) == std::u32string_view::npos;
  }
  borders.push_back(title.size());
  const std::size_t whole = width(title);
  const std::size_t count = std::max<std::size_t>(1, (whole + most - 1) / most);
  if (borders.size() > most_borders || borders.size() <= count) return {std::string(title)};
  keep_whole(title, borders);
  std::vector<std::size_t> cells{0};  // before each border
  for (std::size_t i = 1; i < borders.size(); ++i)
    cells.push_back(cells.back() + width(title.substr(borders[i - 1], borders[i] - borders[i - 1])));
  // cost[k][j]: the least sum of squared widths of k lines that end at border j.
  constexpr std::size_t never = std::numeric_limits<std::size_t>::max();
  std::vector cost(count + 1, std::vector<std::size_t>(borders.size(), never));
  std::vector from(count + 1, std::vector<std::size_t>(borders.size(), 0));
  cost[0][0] = 0;
  for (std::size_t k = 1; k <= count; ++k) {
    for (std::size_t j = 1; j < borders.size(); ++j) {
      for (std::size_t i = 0; i < j; ++i) {
        if (cost[k - 1][i] == never) continue;
        const std::size_t line = cells[j] - cells[i];
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

std::string text_of(pugi::xml_node paragraph) {
  std::string text;
  for (const pugi::xml_node run : paragraph.children("w:r")) {
    for (const pugi::xml_node part : run.children()) {
      const std::string_view name = part.name();
      if (name == "w:t") text += part.text().get();
      if (name == "w:br") text += '\n';
    }
  }
  return text;
}

void break_between_words(pugi::xml_node paragraph, std::size_t most) {
  if (!is_plain(paragraph)) return;
  const std::string text = text_of(paragraph);
  if (width(text) > most) set_lines(paragraph, title_lines(text, most));
}

}  // namespace hbjs::render::docx

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/look_alikes.h"
#include "base/text.h"
#include "base/utf8.h"
#include "exchange/typed_values.h"
#include "exchange/typed_words.h"
#include "load/characters.h"

namespace hbjs::exchange {
namespace {

/// What was put right in a text that holds characters which nobody sees, or which are not what they look like: such
/// come with what is copied from a chat or a PDF.
Said put_right(std::string_view text) {
  static constexpr Phrase<Str> taken_off{"去掉了看不见的字符（{0}）", "invisible characters were taken out ({0})"};
  static constexpr Phrase<Str> replaced{"部首或兼容字改成了通常的字（{0}）",
                                        "look-alike characters were replaced ({0})"};
  static constexpr Phrase<Str, Str> both{"去掉了看不见的字符（{0}），部首或兼容字改成了通常的字（{1}）",
                                         "invisible characters were taken out ({0}), look-alikes replaced ({1})"};
  std::vector<std::string> invisible, others;
  const auto add = [](std::vector<std::string>& all, std::string one) {
    if (std::ranges::find(all, one) == all.end()) all.push_back(std::move(one));
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const std::string_view self = text.substr(begin, at - begin);
    const std::string plain = load::undisguised(self);
    if (plain == self) continue;
    if (plain.empty()) {
      add(invisible, number_of(c));
    } else {
      add(others, fmt::format("{}→{}", self, plain));
    }
  }
  const std::string without = join(invisible, "、"), other = join(others, "、");
  if (others.empty()) return taken_off(without);
  return invisible.empty() ? replaced(other) : both(without, other);
}

}  // namespace

Reading<std::string> read_text(const Cell& cell) {
  static constexpr Phrase<std::size_t, std::size_t> too_long{
      "这一格有 {0} 字，太长，最多约 {1} 字：请精简，细节另附材料",
      "{0} characters stand here, at most about {1} may: shorten it"};
  if (auto why = unreadable(cell)) return {{}, std::move(why)};
  const std::string plain = load::undisguised(cell.text);
  std::optional<Said> remark;
  if (plain != cell.text) remark = put_right(cell.text);
  std::vector<std::string> lines;
  for (const std::string_view line : split_lines(plain)) {
    std::string_view kept = line;
    while (kept.ends_with(' ') || kept.ends_with('\t') || kept.ends_with("\u3000"))
      kept.remove_suffix(kept.ends_with("\u3000") ? std::string_view("\u3000").size() : 1);
    lines.emplace_back(kept);
  }
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  while (!lines.empty() && trimmed(lines.front()).empty()) lines.erase(lines.begin());
  std::string text = join(lines, "\n");
  if (text.size() > longest_text) {
    const std::size_t count = code_points(text);
    return {{}, too_long(count, count * longest_text / text.size())};
  }
  const std::size_t first = text.find_first_not_of(" \t");
  return {first == std::string::npos ? std::string() : text.substr(first), std::move(remark)};
}

}  // namespace hbjs::exchange

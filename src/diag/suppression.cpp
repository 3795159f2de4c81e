#include "diag/suppression.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/likeness.h"
#include "base/text.h"
#include "base/utf8.h"
#include "diag/messages.h"

namespace hbjs {

bool keeps_file_unread(const MessageInfo& info) {
  return info.severity == Severity::error && info.code.starts_with("HB0");
}

bool keeps_value_unread(const MessageInfo& info) {
  return keeps_file_unread(info) || (info.severity == Severity::error && info.code.starts_with("HB1"));
}

bool is_about_ignoring(const MessageInfo& info) {
  return info.code.starts_with("HB60") || info.code.starts_with("HB61");
}

std::optional<Said> near_code(std::string_view code) {
  static constexpr Phrase<Str> meant{"是不是“{0}”？", "did you mean “{0}”?"};
  static constexpr Phrase<Str, Str> nearest_are{"最接近的是：{0}", "the nearest are: {1}"};
  std::string digits = folded(code);  // hb2o3 was typed for HB203
  std::ranges::replace(digits, 'o', '0');
  std::ranges::replace(digits, 'l', '1');
  std::ranges::replace(digits, 'i', '1');
  if (const MessageInfo* info = find_message(digits)) return meant(info->code);
  std::vector<std::string> codes;
  for (const MessageInfo* info : catalogue()) codes.emplace_back(info->code);
  const std::vector<std::string> near = nearest(code, codes, 3);
  if (near.empty()) return std::nullopt;
  return nearest_are(fmt::format("{}", fmt::join(near, "、")), fmt::format("{}", fmt::join(near, ", ")));
}

}  // namespace hbjs

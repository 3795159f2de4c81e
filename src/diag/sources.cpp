#include "diag/sources.h"

#include "base/text.h"

namespace hbjs {

std::string_view Source::line(std::size_t number) const {
  const std::string_view bytes = bytes_;
  constexpr std::string_view mark = "\xEF\xBB\xBF";  // a byte order mark is not in any column
  if (lines_.empty() && bytes.starts_with(mark)) split_ = mark.size();
  while (lines_.size() < number && split_ < bytes.size()) lines_.push_back(take_line(bytes, split_));
  return number == 0 || number > lines_.size() ? std::string_view{} : lines_[number - 1];
}

}  // namespace hbjs

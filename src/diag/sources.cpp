#include "diag/sources.h"

#include "base/text.h"

namespace hbjs {

std::string_view Source::line(std::size_t number) const {
  if (lines_.empty()) {
    lines_ = split_lines(bytes_);
    constexpr std::string_view mark = "\xEF\xBB\xBF";  // a byte order mark is not in any column
    if (!lines_.empty() && lines_.front().starts_with(mark)) lines_.front().remove_prefix(mark.size());
  }
  return number == 0 || number > lines_.size() ? std::string_view{} : lines_[number - 1];
}

}  // namespace hbjs

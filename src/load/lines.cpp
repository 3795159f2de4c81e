#include "load/lines.h"

#include "base/text.h"
#include "base/utf8.h"

namespace hbjs::load {

std::string_view Lines::operator()(std::size_t number) {
  if (number < number_) *this = Lines(text_);
  while (number_ < number && next_ < text_.size()) {
    line_ = take_line(text_, next_);
    ++number_;
  }
  return number_ == number ? line_ : std::string_view();
}

void Places::next_line() {
  seen_ = line_end_;
  column_ = 1;
  ++line_;
  take_line(text_, line_end_);
}

Span Places::at(std::size_t offset) {
  if (line_ == 0) next_line();
  while (line_end_ <= offset && line_end_ < text_.size()) next_line();
  column_ += static_cast<std::uint32_t>(code_points(text_.substr(seen_, offset - seen_)));
  seen_ = offset;
  return {file_, line_, column_, line_, column_ + 1};
}

}  // namespace hbjs::load

#include "load/layout.h"

#include <yaml.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "base/encoding.h"
#include "base/utf8.h"
#include "load/bytes.h"
#include "load/limits.h"

namespace hbjs::load {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// libyaml's events of one text, pulled one by one.
class Events {
 public:
  explicit Events(std::string_view text) {
    yaml_parser_initialize(&parser_);
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  }
  ~Events() {
    yaml_event_delete(&event_);
    yaml_parser_delete(&parser_);
  }
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;

  /// False at the end and after a failure. libyaml slows down on deep nesting, which is refused everywhere else too.
  bool next() {
    yaml_event_delete(&event_);
    failed_ = yaml_parser_parse(&parser_, &event_) == 0 || depth_ > max_depth;
    if (event_.type == YAML_SEQUENCE_START_EVENT || event_.type == YAML_MAPPING_START_EVENT) ++depth_;
    if (event_.type == YAML_SEQUENCE_END_EVENT || event_.type == YAML_MAPPING_END_EVENT) --depth_;
    return !failed_ && event_.type != YAML_NO_EVENT;
  }
  [[nodiscard]] const yaml_event_t& event() const { return event_; }
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  yaml_parser_t parser_{};
  yaml_event_t event_{};
  bool failed_ = false;
  int depth_ = 0;
};

std::string_view value_of(const yaml_event_t& event) {
  if (event.type != YAML_SCALAR_EVENT) return {};
  return {reinterpret_cast<const char*>(event.data.scalar.value), event.data.scalar.length};
}

bool same_values(std::string_view one, std::string_view other) {
  Events a(one), b(other);
  while (true) {
    const bool more = a.next();
    if (b.next() != more || a.failed() != b.failed()) return false;
    if (!more) return true;
    if (a.event().type != b.event().type || value_of(a.event()) != value_of(b.event())) return false;
  }
}

/// By line, from 0: whether its end lies within a quoted or block scalar. Nullopt when the text is no YAML.
std::optional<std::vector<bool>> lines_that_go_on(std::string_view text) {
  std::vector<bool> lines;
  Events events(text);
  while (events.next()) {
    const yaml_event_t& event = events.event();
    if (event.type != YAML_SCALAR_EVENT || event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE) continue;
    const auto style = event.data.scalar.style;
    const bool block = style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE;
    const bool ends_in_line = block && event.end_mark.column != 0;  // only where the file ends there
    const std::size_t begin = event.start_mark.line, end = event.end_mark.line + (ends_in_line ? 1 : 0);
    if (begin == end) continue;
    lines.resize(end, false);
    for (std::size_t line = begin; line < end; ++line) lines[line] = true;
  }
  return events.failed() ? std::nullopt : std::optional(std::move(lines));
}

/// CRLF and CR to LF, which YAML takes for the same.
void end_lines_with_lf(Laid& laid) {
  std::string& text = laid.text;
  if (text.find('\r') == std::string::npos) return;
  std::size_t put = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      text[put++] = text[i];
      continue;
    }
    ++laid.line_ends;
    text[put++] = '\n';
    if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
  }
  text.resize(put);
}

/// The text without the blanks before LF, but for lines that go on in a scalar.
Laid without_blanks(const std::string& text, const std::vector<bool>& goes_on) {
  Laid laid;
  laid.text.reserve(text.size() + 1);
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::size_t last = end;
    const bool keep = number < goes_on.size() && goes_on[number];
    while (!keep && last > begin && (text[last - 1] == ' ' || text[last - 1] == '\t')) --last;
    if (last != end) ++laid.trailing;
    laid.text.append(text, begin, last - begin);
    laid.last_line = end == text.size();
    laid.text += '\n';
    begin = end + 1;
  }
  return laid;
}

}  // namespace

Laid as_lines(std::string_view bytes) {
  Laid laid;
  laid.mark = bytes.starts_with(utf8_mark);
  const std::string_view rest = laid.mark ? bytes.substr(utf8_mark.size()) : bytes;
  if (auto utf16 = utf16_to_utf8(bytes)) {
    laid.from = Encoding::utf16;
    laid.text = *std::move(utf16);
  } else if (!first_bad_utf8(rest)) {
    laid.text = rest;
  } else if (auto gbk = surely_gb18030(rest)) {
    laid.from = Encoding::gb18030;
    laid.text = *std::move(gbk);
  } else {
    laid = Laid();
    laid.text = bytes;
    return laid;
  }
  std::size_t marks = 0;  // some programs put one before another's
  while (std::string_view(laid.text).substr(marks).starts_with(utf8_mark)) marks += utf8_mark.size();
  laid.mark = laid.mark || marks != 0;
  laid.text.erase(0, marks);
  end_lines_with_lf(laid);
  return laid;
}

Laid laid_out(std::string_view bytes) {
  Laid laid = as_lines(bytes);
  Sink unheard;
  std::string_view text = laid.text;
  if (!check_bytes(text, 0, unheard)) return laid;  // what is not given to libyaml elsewhere either
  const auto goes_on = lines_that_go_on(laid.text);
  if (!goes_on) return laid;
  Laid clean = without_blanks(laid.text, *goes_on);
  if ((clean.trailing == 0 && !clean.last_line) || !same_values(laid.text, clean.text)) return laid;
  laid.text = std::move(clean.text);
  laid.trailing = clean.trailing;
  laid.last_line = clean.last_line;
  return laid;
}

}  // namespace hbjs::load

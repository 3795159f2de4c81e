#include "load/bytes.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/encoding.h"
#include "base/text.h"
#include "base/utf8.h"
#include "diag/messages.h"
#include "load/limits.h"

namespace hbjs::load {
namespace {

using namespace std::literals;

/// What the line that holds `offset` would say if it were GB18030; nullopt when it is not that either.
std::optional<std::string> as_gb18030(std::string_view bytes, std::size_t offset) {
  constexpr std::size_t enough = 200, longest_character = 4;
  const std::size_t begin = bytes.substr(0, offset).rfind('\n') + 1;
  const std::string_view line = bytes.substr(begin, bytes.find('\n', begin) - begin);
  for (std::size_t less = 0; less < longest_character; ++less) {  // the cut may go through a character
    auto text = from_gb18030(line.substr(0, enough - less));
    if (!text) continue;
    std::erase_if(*text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    if (has_han(*text)) return text;
  }
  return std::nullopt;
}

using Byte = unsigned char;

/// Whether a character that no text needs and YAML refuses begins at `p`, which has one more byte after it: C0
/// controls but tab and line ends, DEL, C1 but NEL. No branches: the compiler looks at many bytes at once.
unsigned is_control(const Byte* p) {
  const unsigned c0 = unsigned{*p < 0x20} & unsigned{*p != '\t'} & unsigned{*p != '\n'} & unsigned{*p != '\r'};
  const unsigned c1 = unsigned{*p == 0xC2} & unsigned{p[1] < 0xA0} & unsigned{p[1] != 0x85};
  return c0 | unsigned{*p == 0x7F} | c1;
}

/// The first of them in well-formed UTF-8; npos when there is none.
std::size_t first_control(std::string_view bytes) {
  constexpr std::size_t block = 64;
  const auto* const begin = reinterpret_cast<const Byte*>(bytes.data());
  std::size_t i = 0;
  for (; i + block < bytes.size(); i += block) {
    unsigned found = 0;
    for (std::size_t j = 0; j < block; ++j) found |= is_control(begin + i + j);
    if (found != 0) break;
  }
  for (; i < bytes.size(); ++i) {
    const Byte two[] = {begin[i], i + 1 < bytes.size() ? begin[i + 1] : Byte{0xFF}};
    if (is_control(two) != 0) return i;
  }
  return std::string_view::npos;
}

/// The first line with a % directive beyond `most`; npos when there are fewer.
std::size_t directive_beyond(std::string_view bytes, int most) {
  int found = 0;
  for (std::size_t at = bytes.find('%'); at != std::string_view::npos; at = bytes.find('%', at + 1)) {
    const std::string_view before = bytes.substr(0, at);
    const auto after = [before](std::string_view line_end) { return before.ends_with(line_end); };
    const bool begins_line = before.empty() || after("\n") || after("\r") || after("\xC2\x85") ||
                             after("\xE2\x80\xA8") || after("\xE2\x80\xA9");
    if (begins_line && ++found > most) return at;
  }
  return std::string_view::npos;
}

}  // namespace

Span place_of(std::string_view bytes, std::size_t offset, std::uint32_t file) {
  const std::string_view before = bytes.substr(0, offset);
  const std::vector<std::string_view> lines = split_lines(before);
  const bool in_line = !lines.empty() && lines.back().data() + lines.back().size() == before.data() + before.size();
  const auto line = static_cast<std::uint32_t>(in_line ? lines.size() : lines.size() + 1);
  const auto column = static_cast<std::uint32_t>(in_line ? code_points(lines.back()) + 1 : 1);
  return {file, line, column, line, column + 1};
}

bool check_bytes(std::string_view& bytes, std::uint32_t file, Sink& sink) {
  const Span start{file, 1, 1, 1, 1};
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    sink.tell(msg::utf16, start);
    return false;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    sink.tell(msg::byte_order_mark, start);
    bytes.remove_prefix(3);
  }
  if (const auto bad = first_bad_utf8(bytes)) {
    const auto gbk = as_gb18030(bytes, *bad);
    static constexpr Phrase<Str> looks{"看来是 GBK 编码，这一行读作：{0}", "looks like GBK; this line would read: {0}"};
    Finding& finding = sink.tell(msg::not_utf8, place_of(bytes, *bad, file),
                                 fmt::format("{:02X}", static_cast<unsigned char>(bytes[*bad])));
    if (gbk) finding.label = looks(*gbk);
    return false;
  }
  if (const std::size_t bad = first_control(bytes); bad != std::string_view::npos) {
    std::size_t next = bad;
    const char32_t character = next_code_point(bytes, next);
    sink.tell(msg::control_character, place_of(bytes, bad, file),
              fmt::format("U+{:04X}", static_cast<std::uint32_t>(character)));
    return false;
  }
  if (const std::size_t at = directive_beyond(bytes, max_directives); at != std::string_view::npos) {
    sink.tell(msg::directive, place_of(bytes, at, file));
    return false;
  }
  return true;
}

}  // namespace hbjs::load

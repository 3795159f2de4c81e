#include "load/bytes.h"

#include <fmt/format.h>

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

/// Tells of bytes that are not UTF-8: as GBK, with what the line reads then, where all of the file can be that.
void tell_not_utf8(std::string_view bytes, std::size_t bad, Span at, Sink& sink) {
  static constexpr Phrase<Str> looks{"看来是 GBK 编码，这一行读作：{0}", "looks like GBK; this line would read: {0}"};
  const bool is_gbk = surely_gb18030(bytes).has_value();
  const std::string_view zh =
      is_gbk ? "转为 UTF-8 后再试：iconv -f GB18030 -t UTF-8 旧文件 > 新文件"
             : "也不是 GBK，多半是传输或合并时损坏：重新输入这里的文字，或从 git 恢复：git checkout -- 文件";
  const std::string_view en = is_gbk
                                  ? "convert it: iconv -f GB18030 -t UTF-8 OLD > NEW"
                                  : "nor is it GBK, so it was most likely damaged: type the text anew, or restore it: "
                                    "git checkout -- FILE";
  Finding& finding =
      sink.tell(msg::not_utf8, at, fmt::format("{:02X}", static_cast<unsigned char>(bytes[bad])), bad + 1, zh, en);
  if (!is_gbk) return;
  finding.fix.emplace();
  const std::size_t begin = bytes.substr(0, bad).find_last_of("\r\n") + 1;  // these bytes are in no double byte
  const std::string_view line = bytes.substr(begin, bytes.find_first_of("\r\n", begin) - begin);
  constexpr std::size_t enough = 60;  // characters
  if (const auto text = surely_gb18030(line)) finding.label = looks(slice(*text, 0, enough));
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
  if (has_utf16_mark(bytes)) {
    Finding& finding = sink.tell(msg::utf16, start);
    if (utf16_to_utf8(bytes)) finding.fix.emplace();
    return false;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    sink.tell(msg::byte_order_mark, start).fix.emplace();
    bytes.remove_prefix(3);
  }
  if (const auto bad = first_bad_utf8(bytes)) {
    tell_not_utf8(bytes, *bad, place_of(bytes, *bad, file), sink);
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

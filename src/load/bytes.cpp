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

/// UTF-16 and UTF-32 without a mark: every second byte of ASCII is a zero, and no plan has a zero byte.
bool looks_like_utf16(std::string_view bytes) { return bytes.size() > 1 && (bytes[0] == '\0') != (bytes[1] == '\0'); }

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
  if (has_utf16_mark(bytes) || looks_like_utf16(bytes)) {
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
  if (const std::size_t at = directive_beyond(bytes, max_directives); at != std::string_view::npos) {
    sink.tell(msg::directive, place_of(bytes, at, file));
    return false;
  }
  return true;
}

}  // namespace hbjs::load

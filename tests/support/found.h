#pragma once

#include <string>
#include <string_view>

#include "diag/messages.h"
#include "render/findings/findings.h"

namespace hbjs::test {

/// Findings made by hand in files made by hand (演示数据).
struct Found {
  Sources sources;
  Sink sink;

  std::uint32_t file(std::string name, std::string bytes) {
    return sources.add(Source("plan/" + name, std::move(bytes), name));
  }
  /// The place of `token` in the file, where it stands first.
  [[nodiscard]] Span at(std::uint32_t file, std::string_view token) const {
    const std::string_view bytes = sources[file].bytes();
    const std::size_t offset = bytes.find(token);
    const std::string_view before = bytes.substr(0, offset);
    Span span{file, 1, 1, 1, 1};
    for (const char c : before) span.line += c == '\n' ? 1 : 0;
    span.column = static_cast<std::uint32_t>(code_points(before.substr(before.rfind('\n') + 1)) + 1);
    span.end_line = span.line;
    span.end_column = span.column + static_cast<std::uint32_t>(code_points(token));
    return span;
  }
  render::Findings all(Lang lang = Lang::zh) {
    sink.sort();
    sink.stamp(sources);
    return {sink, sources, lang};
  }
};

/// A file with one of each severity, one of them twice, words that every format must escape, and one that follows from
/// another.
inline Found one_of_each() {
  static constexpr Phrase<> here{"见[这里](9)，50%", "see [this](9), 50%"};
  Found found;
  const auto file = found.file("演示: 100%,#1.yaml", "title: 演示数据\nlead: 区教育居\nlead: <&\"']]>\nzz: \"a\nb\"\n");
  found.file("units.yaml", "演示数据\n");
  Finding& unknown = found.sink.tell(msg::unknown_unit, found.at(file, "区教育居"), "单位", "the unit", "区教育居");
  unknown.trail = "4.1 › helper › lead";
  unknown.related.push_back({{1, 1, 1, 1, 5}, here()});
  found.sink.tell(msg::unknown_unit, found.at(file, "<&\"']]>"), "单位", "the unit", "<&\"']]>\x01\n[x](1)").trail =
      "4.1 › helper › lead";
  Span two_lines = found.at(file, "\"a");
  two_lines.end_line = 5;
  two_lines.end_column = 3;
  found.sink.tell(msg::byte_order_mark, two_lines);
  found.sink.tell(msg::unused_unit, found.at(file, "演示数据"), "演示数据");
  found.sink.hide(found.at(file, "zz"), msg::missing_key, found.at(file, "title"), "year", "年份", "year");
  return found;
}

}  // namespace hbjs::test

#include <string_view>

#include "base/printable.h"
#include "base/text.h"
#include "base/utf8.h"
#include "base/wrapping.h"
#include "render/page/page.h"
#include "render/page/paint.h"
#include "render/page/table_layout.h"

namespace hbjs::render {

namespace {

/// What stands below a section's heading is set in by two cells, so that sections are found at a glance.
class TextWriter {
 public:
  explicit TextWriter(const TextStyle& style) : style_(style) { style_.width = std::max<std::size_t>(style.width, 20); }

  void operator()(const Heading& heading) {
    indent_ = heading.level <= 2 ? 0 : 2;
    part();
    std::size_t cells = 0;
    for (const std::string& line : wrapped(printable(heading.text), room())) {
      put(painted(line, Paint::bold, style_.color));
      cells = std::max(cells, width(line));
    }
    if (heading.level == 1) put(painted(std::string(cells, '='), Paint::dim, style_.color));
    if (heading.level == 2) indent_ = 2;
    // Below a title a blank line, below the heading of a section its content at once.
    close_ = heading.level > 1;
  }

  void operator()(const Paragraph& paragraph) {
    part();
    for (const std::string& line : wrapped(printable(paragraph.text), room())) put(line);
  }

  void operator()(const Bullets& bullets) {
    if (bullets.items.empty()) return;
    part();
    for (const std::string& item : bullets.items) {
      std::string_view lead = "- ";
      for (const std::string& line : wrapped(printable(item), room() - lead.size())) {
        put(std::string(lead) + line);
        lead = "  ";
      }
    }
  }

  void operator()(const Code& code) {
    part();
    for (const std::string_view line : split_lines(code.text)) put("  " + printable(line));
  }

  void operator()(const Facts& facts) { lines(layout(facts, inner())); }
  void operator()(const PageTable& table) { lines(layout(table, inner())); }

  std::string done() { return std::move(out_); }

 private:
  [[nodiscard]] std::size_t room() const { return style_.width - indent_; }
  [[nodiscard]] TextStyle inner() const { return {room(), style_.color}; }

  /// A blank line between two blocks.
  void part() {
    if (!out_.empty() && !close_) out_ += '\n';
    close_ = false;
  }

  void put(std::string_view line) {
    if (!line.empty()) out_.append(indent_, ' ').append(line);
    out_ += '\n';
  }

  void lines(const std::string& text) {
    if (text.empty()) return;
    part();
    for (const std::string_view line : split_lines(text)) put(line);
  }

  TextStyle style_;
  std::string out_;
  std::size_t indent_ = 0;
  bool close_ = false;
};

}  // namespace

std::string to_text(const Page& page, const TextStyle& style) {
  TextWriter writer(style);
  for (const auto& block : page.blocks) std::visit(writer, block);
  return writer.done();
}

}  // namespace hbjs::render

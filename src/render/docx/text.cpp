#include "render/docx/text.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "base/utf8.h"

namespace hbjs::render::docx {
namespace {

using office::local_name;
using namespace std::literals;

template <std::size_t N>
bool among(const std::array<std::string_view, N>& names, pugi::xml_node node) {
  return std::ranges::find(names, local_name(node.name())) != names.end();
}

constexpr std::array unread{"pPr"sv,       "rPr"sv,       "del"sv,     "moveFrom"sv, "oMath"sv,
                            "oMathPara"sv, "instrText"sv, "delText"sv, "rt"sv};
constexpr std::array one_character{"tab"sv, "br"sv, "cr"sv, "ptab"sv, "sym"sv, "noBreakHyphen"sv};
constexpr std::array unseen{"pPr"sv,
                            "rPr"sv,
                            "proofErr"sv,
                            "bookmarkStart"sv,
                            "bookmarkEnd"sv,
                            "permStart"sv,
                            "permEnd"sv,
                            "commentRangeStart"sv,
                            "commentRangeEnd"sv,
                            "commentReference"sv,
                            "lastRenderedPageBreak"sv,
                            "tcPr"sv,
                            "trPr"sv,
                            "tblPr"sv,
                            "tblGrid"sv,
                            "tblPrEx"sv,
                            "sdtPr"sv,
                            "sdtEndPr"sv,
                            "smartTagPr"sv,
                            "del"sv,
                            "moveFrom"sv};

/// What would break a line of a finding's excerpt is a blank.
void append_on_one_line(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool breaks = c == U'\n' || c == U'\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    append_utf8(out, breaks ? U' ' : c);
  }
}

class Reader {
 public:
  explicit Reader(std::vector<Paragraph>& out) : out_(out) {}

  void read(pugi::xml_node node) {
    const std::string_view name = local_name(node.name());
    if (name == "p") return paragraph(node);
    const bool table = name == "tbl", row = name == "tr";
    const auto before = std::pair(table_, row_);
    if (table) std::tie(table_, row_) = std::pair(++tables_, std::size_t{0});
    if (row) row_ = ++rows_of(table_);
    for (const pugi::xml_node child : node.children()) read(child);
    if (table) std::tie(table_, row_) = before;
  }

 private:
  std::size_t& rows_of(std::size_t table) {
    if (rows_.size() <= table) rows_.resize(table + 1);
    return rows_[table];
  }

  void paragraph(pugi::xml_node node) {
    Paragraph paragraph;
    paragraph.node = node;
    paragraph.table = table_;
    paragraph.row = row_;
    std::vector<pugi::xml_node> frames;
    for (const pugi::xml_node child : node.children()) inside(child, paragraph, frames);
    out_.push_back(std::move(paragraph));
    for (const pugi::xml_node frame : frames) read(frame);
  }

  static void inside(pugi::xml_node node, Paragraph& paragraph, std::vector<pugi::xml_node>& frames) {
    const std::string_view name = local_name(node.name());
    if (node.type() != pugi::node_element || among(unread, node)) return;
    const std::size_t begin = paragraph.text.size();
    if (name == "txbxContent") {
      frames.push_back(node);
    } else if (name == "t") {
      if (!office::is(node.parent(), "r")) return;
      append_on_one_line(paragraph.text, office::text_of(node));
      paragraph.pieces.push_back({node, begin, paragraph.text.size()});
    } else if (among(one_character, node)) {
      paragraph.text += ' ';
      paragraph.pieces.push_back({{}, begin, begin + 1});
    } else {
      for (const pugi::xml_node child : node.children()) inside(child, paragraph, frames);
    }
  }

  std::vector<Paragraph>& out_;
  std::size_t tables_ = 0, table_ = 0, row_ = 0;
  std::vector<std::size_t> rows_;  // so far, by table
};

/// Also the blanks that Chinese texts are set in with.
bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c != U' ' && c != U'\t' && c != U'\n' && c != U'\r' && c != 0xA0 && c != 0x3000) return false;
  }
  return true;
}

Tag::Kind kind_of(char sign) {
  switch (sign) {
    case '#': return Tag::Kind::section;
    case '^': return Tag::Kind::inverted;
    case '/': return Tag::Kind::close;
    case '!': return Tag::Kind::comment;
    case '>': return Tag::Kind::partial;
    case '=': return Tag::Kind::delimiters;
    default: return Tag::Kind::value;
  }
}

std::vector<Tag> tags_in(std::string_view text) {
  std::vector<Tag> tags;
  for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at)) {
    const bool triple = text.substr(at + 2).starts_with('{');
    const std::size_t inner = at + (triple ? 3 : 2);
    const std::size_t close = text.find("}}", inner);
    Tag tag;
    tag.begin = at;
    tag.closed = close != std::string_view::npos;
    tag.end = tag.closed ? close + (triple && text.substr(close + 2).starts_with('}') ? 3 : 2) : at + 2;
    std::string_view inside = tag.closed ? trimmed(text.substr(inner, close - inner)) : std::string_view();
    if (!triple && !inside.empty()) tag.kind = kind_of(inside.front());
    if (!triple && !inside.empty() && (tag.kind != Tag::Kind::value || inside.front() == '&')) inside.remove_prefix(1);
    tag.name = std::string(trimmed(inside));
    at = tag.end;
    tags.push_back(std::move(tag));
  }
  return tags;
}

}  // namespace

std::vector<Paragraph> paragraphs_of(pugi::xml_node root) {
  std::vector<Paragraph> out;
  Reader(out).read(root);
  for (Paragraph& paragraph : out) paragraph.tags = tags_in(paragraph.text);
  return out;
}

bool has_content(pugi::xml_node node) {
  if (node.type() != pugi::node_element || among(unseen, node)) return false;
  if (node.name()[0] == '{') return is_mark(node, mark::value);
  const std::string_view name = local_name(node.name());
  if (name == "t") return !is_blank(office::text_of(node));
  constexpr std::array holders{"p"sv,   "r"sv,          "hyperlink"sv, "ins"sv, "moveTo"sv, "smartTag"sv,
                               "sdt"sv, "sdtContent"sv, "customXml"sv, "tbl"sv, "tr"sv,     "tc"sv};
  if (!among(holders, node)) return true;
  return std::ranges::any_of(node.children(), [](pugi::xml_node child) { return has_content(child); });
}

bool is_mark(pugi::xml_node node, std::string_view name) { return node.name() == name; }

bool begins_section(pugi::xml_node node) { return is_mark(node, mark::section) || is_mark(node, mark::inverted); }

}  // namespace hbjs::render::docx

#include "render/docx/fill.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/printable.h"
#include "office/limits.h"
#include "render/docx/text.h"

namespace hbjs::render::docx {
namespace {

using office::local_name;

// What a whole document may grow by: as much as one part may hold when it is read.
constexpr std::size_t most_nodes = office::max_marks;
constexpr std::size_t most_text = office::max_part_mib * office::mib;

/// What may be in a document once only: copies go without.
bool is_unique(pugi::xml_node node) {
  constexpr std::array names{
      std::string_view("bookmarkStart"),   std::string_view("bookmarkEnd"),      std::string_view("commentRangeStart"),
      std::string_view("commentRangeEnd"), std::string_view("commentReference"), std::string_view("permStart"),
      std::string_view("permEnd")};
  const std::string_view name = local_name(node.name());
  if (std::ranges::find(names, name) != names.end()) return true;
  return name == "id" && office::is(node.parent(), "sdtPr");
}

class Filler {
 public:
  explicit Filler(const TemplateData& data) : scopes_(&data) {}

  void fill_inside(pugi::xml_node node) { fill(node.first_child(), {}); }

 private:
  /// Fills `begin` and its further siblings up to `end`, which is left alone.
  void fill(pugi::xml_node begin, pugi::xml_node end) {
    for (pugi::xml_node at = begin; at && at != end;) {
      if (begins_section(at)) {
        at = section(at);
        continue;
      }
      const pugi::xml_node next = at.next_sibling();
      if (is_mark(at, mark::value)) {
        value(at);
      } else if (at.type() == pugi::node_element) {
        count(1);
        fill_inside(at);
      }
      at = next;
    }
  }

  /// Draws the section that begins here; gives back what follows it.
  pugi::xml_node section(pugi::xml_node open) {
    pugi::xml_node parent = open.parent();
    const pugi::xml_node close = end_of(open);
    const pugi::xml_node next = close.next_sibling();
    const TemplateData* const value = scopes_.get(open.attribute(mark::name).value());
    const bool there = value != nullptr && !value->is_false() && !value->is_empty_list();
    if (is_mark(open, mark::inverted) == there) {
      while (open.next_sibling() != close) parent.remove_child(open.next_sibling());
    } else if (there && value->is_list()) {
      repeat(open, close, value->list_value());
    } else {
      if (there) scopes_.push(value);
      fill(open.next_sibling(), close);
      if (there) scopes_.pop();
    }
    parent.remove_child(open);
    parent.remove_child(close);
    return next;
  }

  static pugi::xml_node end_of(pugi::xml_node open) {
    const std::string_view pair = open.attribute(mark::pair).value();
    pugi::xml_node at = open.next_sibling();
    while (!is_mark(at, mark::close) || at.attribute(mark::pair).value() != pair) at = at.next_sibling();
    return at;
  }

  /// All items but the last get a copy of what is between the marks.
  void repeat(pugi::xml_node open, pugi::xml_node close, const kainjow::mustache::list& items) {
    pugi::xml_node parent = open.parent();
    const pugi::xml_node first = open.next_sibling();
    for (std::size_t i = 0; i < items.size(); ++i) {
      scopes_.push(&items[i]);
      if (i + 1 == items.size()) {
        fill(first, close);
      } else {
        const pugi::xml_node before = open.previous_sibling();
        for (pugi::xml_node at = first; at != close; at = at.next_sibling()) copy(at, open);
        fill(before ? before.next_sibling() : parent.first_child(), open);
      }
      scopes_.pop();
    }
  }

  void copy(pugi::xml_node node, pugi::xml_node before) {
    if (is_unique(node)) return;
    pugi::xml_node copied = before.parent().insert_copy_before(node, before);
    make_anew(copied);
  }

  void make_anew(pugi::xml_node node) {
    count(1);
    count_text(std::string_view(node.value()).size());
    for (pugi::xml_attribute at = node.first_attribute(); at;) {
      const pugi::xml_attribute next = at.next_attribute();
      count_text(std::string_view(at.value()).size());
      const std::string_view name = local_name(at.name());
      if (name == "paraId" || name == "textId") node.remove_attribute(at);
      at = next;
    }
    for (pugi::xml_node at = node.first_child(); at;) {
      const pugi::xml_node next = at.next_sibling();
      if (is_unique(at)) {
        node.remove_child(at);
      } else {
        make_anew(at);
      }
      at = next;
    }
  }

  /// The text in place of the mark, in lines.
  void value(pugi::xml_node at) {
    pugi::xml_node run = at.parent();
    const std::string prefix = office::prefix_of(run);
    const TemplateData* const value = scopes_.get(at.attribute(mark::name).value());
    if (value != nullptr && value->is_string()) {
      const std::string text = office::fit_for_xml(printable(value->string_value()));
      count_text(text.size());
      for (std::size_t begin = 0;;) {
        const std::size_t end = text.find('\n', begin);
        if (begin > 0) run.insert_child_before((prefix + "br").c_str(), at);
        if (end != begin && begin < text.size()) put_line(run, at, prefix, text.substr(begin, end - begin));
        if (end == std::string::npos) break;
        begin = end + 1;
      }
    }
    run.remove_child(at);
  }

  static void put_line(pugi::xml_node run, pugi::xml_node before, const std::string& prefix, const std::string& line) {
    pugi::xml_node text = run.insert_child_before((prefix + "t").c_str(), before);
    text.append_attribute("xml:space").set_value("preserve");
    text.append_child(pugi::node_pcdata).set_value(line.c_str());
  }

  void count(std::size_t nodes) {
    if ((nodes_ += nodes) > most_nodes) throw TooLarge();
  }
  void count_text(std::size_t bytes) {
    if ((text_ += bytes) > most_text) throw TooLarge();
  }

  kainjow::mustache::context<std::string> scopes_;
  std::size_t nodes_ = 0, text_ = 0;
};

}  // namespace

void fill(const std::vector<pugi::xml_node>& parts, const TemplateData& data) {
  Filler filler(data);
  for (const pugi::xml_node part : parts) filler.fill_inside(part);
}

}  // namespace hbjs::render::docx

#include <algorithm>
#include <map>
#include <set>

#include "render/docx/text.h"

namespace hbjs::render::docx {
namespace {

using office::is;

using Pieces = std::map<pugi::xml_node, const Piece*>;  // by their `w:t`

/// Takes one run apart at the tags of its paragraph.
class RunCutter {
 public:
  RunCutter(const Paragraph& paragraph, const Pieces& pieces, pugi::xml_node run, std::vector<pugi::xml_node>& marks)
      : paragraph_(paragraph),
        pieces_(pieces),
        run_(run),
        looks_(office::child(run, "rPr")),
        parent_(run.parent()),
        marks_(marks) {}

  void cut() {
    begin_run();
    for (pugi::xml_node child = run_.first_child(); child;) {
      const pugi::xml_node next = child.next_sibling();
      if (is(child, "rPr")) {
        // every part of the run has it already
      } else if (const auto piece = pieces_.find(child); piece != pieces_.end()) {
        cut(*piece->second);
      } else {
        part_.append_move(child);
      }
      child = next;
    }
    end_run();
    parent_.remove_child(run_);
  }

 private:
  /// A part of the run that looks as the whole.
  void begin_run() {
    part_ = parent_.insert_child_before(run_.name(), run_);
    for (const pugi::xml_attribute attribute : run_.attributes()) part_.append_copy(attribute);
    if (looks_) part_.append_copy(looks_);
  }

  /// Leaves nothing of a part that holds nothing but its looks.
  void end_run() {
    const pugi::xml_node last = part_.last_child();
    if (!last || is(last, "rPr")) parent_.remove_child(part_);
  }

  void cut(const Piece& piece) {
    std::size_t at = piece.begin;
    const auto first =
        std::ranges::partition_point(paragraph_.tags, [&](const Tag& tag) { return tag.end <= piece.begin; });
    for (auto tag = first; tag != paragraph_.tags.end() && tag->begin < piece.end; ++tag) {
      if (tag->begin >= at) {
        text(at, tag->begin, piece.text);
        put(*tag, static_cast<std::size_t>(tag - paragraph_.tags.begin()));
      }
      at = std::max(at, std::min(tag->end, piece.end));
    }
    text(at, piece.end, piece.text);
  }

  void text(std::size_t begin, std::size_t end, pugi::xml_node like) {
    if (begin >= end) return;
    pugi::xml_node text = part_.append_child(like.name());
    text.append_attribute("xml:space").set_value("preserve");
    text.append_child(pugi::node_pcdata).set_value(paragraph_.text.substr(begin, end - begin).c_str());
  }

  void put(const Tag& tag, std::size_t index) {
    if (tag.kind == Tag::Kind::comment) return;
    end_run_here();
    if (tag.kind == Tag::Kind::value) {
      named(part_.append_child(mark::value), tag.name);
      begin_run();
      return;
    }
    const char* const kind = tag.kind == Tag::Kind::close      ? mark::close
                             : tag.kind == Tag::Kind::inverted ? mark::inverted
                                                               : mark::section;
    marks_[index] = named(parent_.insert_child_before(kind, part_), tag.name);
  }

  /// What stood before a tag is whole; what follows goes into a part of its own.
  void end_run_here() {
    const pugi::xml_node last = part_.last_child();
    if (last && !is(last, "rPr")) begin_run();
  }

  static pugi::xml_node named(pugi::xml_node node, const std::string& name) {
    node.append_attribute(mark::name).set_value(name.c_str());
    return node;
  }

  const Paragraph& paragraph_;
  const Pieces& pieces_;
  pugi::xml_node run_, looks_, parent_, part_;  // looks: looked for once, a run may hold thousands of texts
  std::vector<pugi::xml_node>& marks_;
};

}  // namespace

std::vector<pugi::xml_node> mark_tags(const Paragraph& paragraph) {
  std::vector<pugi::xml_node> marks(paragraph.tags.size());
  if (marks.empty()) return marks;
  Pieces pieces;
  std::vector<pugi::xml_node> runs;
  for (const Piece& piece : paragraph.pieces) {
    if (!piece.text) continue;
    pieces.emplace(piece.text, &piece);
    const auto tag = std::ranges::partition_point(paragraph.tags, [&](const Tag& at) { return at.end <= piece.begin; });
    if (tag != paragraph.tags.end() && tag->begin < piece.end) runs.push_back(piece.text.parent());
  }
  std::set<pugi::xml_node> done;  // a run of ruby text stands within another
  for (const pugi::xml_node run : runs) {
    if (done.insert(run).second) RunCutter(paragraph, pieces, run, marks).cut();
  }
  return marks;
}

}  // namespace hbjs::render::docx

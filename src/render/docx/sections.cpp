#include "render/docx/sections.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace hbjs::render::docx {
namespace {

using office::is;

std::vector<pugi::xml_node> way_to(pugi::xml_node node) {
  std::vector<pugi::xml_node> way;
  for (pugi::xml_node at = node; at; at = at.parent()) way.push_back(at);
  std::ranges::reverse(way);
  return way;
}

/// Whether nothing that can be seen stands before (or behind) `node` within `whole`.
bool at_edge(pugi::xml_node node, pugi::xml_node whole, bool front) {
  for (pugi::xml_node at = node; at != whole; at = at.parent()) {
    for (pugi::xml_node beside = front ? at.previous_sibling() : at.next_sibling(); beside;
         beside = front ? beside.previous_sibling() : beside.next_sibling()) {
      if (has_content(beside)) return false;
    }
  }
  return true;
}

/// Whether a section can be cut at the edge of this element, of which the tag is a part.
bool can_be_cut(pugi::xml_node tag, pugi::xml_node whole) {
  for (pugi::xml_node at = tag; at != whole; at = at.parent()) {
    if (is(at, "tc") || is(at, "tbl") || is(at, "txbxContent")) return false;
  }
  return !is(whole, "tc") && !is(whole, "tbl");
}

/// Moves the marks, in their order.
class Mover {
 public:
  void move(pugi::xml_node node, pugi::xml_node beside, bool before) {
    pugi::xml_node parent = beside.parent();
    if (before) {
      parent.insert_move_before(node, beside);
      return;
    }
    pugi::xml_node& last = behind_.try_emplace(beside, beside).first->second;
    parent.insert_move_after(node, last);
    last = node;
  }

 private:
  std::map<pugi::xml_node, pugi::xml_node> behind_;  // what was put behind an element last
};

class Sections {
 public:
  explicit Sections(const std::vector<Paragraph>& paragraphs) : paragraphs_(paragraphs) {}

  std::vector<SectionTag> place() {
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      const std::vector<pugi::xml_node> marks = mark_tags(paragraphs_[i]);
      for (std::size_t k = 0; k < marks.size(); ++k) {
        if (marks[k]) pair_up({i, k, marks[k]}, paragraphs_[i].tags[k].kind == Tag::Kind::close);
      }
    }
    // First all is looked at as it was typed, then moved.
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      if (pairs_[i] > i) find_stretch(i, pairs_[i]);
    }
    if (!misplaced_.empty()) return std::move(misplaced_);
    Mover mover;
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      if (beside_[i]) mover.move(tags_[i].node, beside_[i], before_[i]);
    }
    find_spare();
    find_crossed();
    return std::move(misplaced_);
  }

 private:
  void pair_up(const SectionTag& tag, bool closes) {
    const std::size_t index = tags_.size();
    tags_.push_back(tag);
    pairs_.push_back(index);
    beside_.emplace_back();
    before_.push_back(false);
    if (!closes) return open_.push_back(index);
    if (open_.empty()) return misplaced_.push_back(tag);
    pairs_[index] = open_.back();
    pairs_[open_.back()] = index;
    for (const std::size_t one : {index, open_.back()})
      tags_[one].node.append_attribute(mark::pair).set_value(static_cast<unsigned long long>(open_.back()));
    open_.pop_back();
  }

  /// What both tags have around them last, and the parts of it that they stand in.
  void find_stretch(std::size_t begin, std::size_t end) {
    const auto from = way_to(tags_[begin].node), to = way_to(tags_[end].node);
    const auto [a, b] = std::ranges::mismatch(from, to);
    const pugi::xml_node around = *std::prev(a);
    if (is(around, "tr")) return set(begin, around, true), set(end, around, false);
    const bool rows = is(*a, "tr") && is(*b, "tr");
    if (rows) return row(begin, *a), row(end, *b);
    paragraph(begin, *a, true);
    paragraph(end, *b, false);
  }

  void set(std::size_t tag, pugi::xml_node beside, bool before) {
    beside_[tag] = beside;
    before_[tag] = before;
  }

  /// A row of nothing but tags lies outside of the section.
  void row(std::size_t tag, pugi::xml_node row) {
    const bool begins = pairs_[tag] > tag;
    const bool bare = !has_content(row);
    set(tag, row, begins != bare);
    if (bare) bare_rows_.push_back(row);
  }

  void paragraph(std::size_t tag, pugi::xml_node whole, bool begins) {
    const pugi::xml_node node = tags_[tag].node;
    if (whole == node) return;  // among the runs of its paragraph
    const bool front = at_edge(node, whole, true), back = at_edge(node, whole, false);
    if (!can_be_cut(node, whole) || (!front && !back)) return misplaced_.push_back(tags_[tag]);
    if (front && back) return set(tag, whole, !begins);  // the paragraph itself goes
    set(tag, whole, front);
  }

  /// Marks what is to go when it is left empty: paragraphs of nothing but tags and of sections that may not be drawn.
  void find_spare() {
    pugi::xml_node last;
    for (const SectionTag& tag : tags_) {
      pugi::xml_node paragraph = paragraphs_[tag.paragraph].node;
      if (paragraph == last) continue;  // its tags follow each other
      last = paragraph;
      if (!stands_by_itself(paragraph)) paragraph.append_attribute(mark::spare).set_value(true);
    }
    for (pugi::xml_node row : bare_rows_) {
      if (!row.attribute(mark::spare)) row.append_attribute(mark::spare).set_value(true);
    }
  }

  /// Whether something of the paragraph is in none of the sections that are left in it.
  static bool stands_by_itself(pugi::xml_node paragraph) {
    std::size_t depth = 0;
    for (const pugi::xml_node child : paragraph.children()) {
      if (begins_section(child)) ++depth;
      if (is_mark(child, mark::close)) --depth;
      if (depth == 0 && has_content(child)) return true;
    }
    return false;
  }

  /// Two sections that repeat one row, one after the other, cannot both.
  void find_crossed() {
    std::map<unsigned long long, std::size_t> at;
    for (std::size_t i = 0; i < tags_.size(); ++i) at.emplace(pair_of(tags_[i].node), i);
    std::set<pugi::xml_node> looked_at;
    for (const SectionTag& tag : tags_) {
      const pugi::xml_node parent = tag.node.parent();
      if (!looked_at.insert(parent).second) continue;
      std::vector<unsigned long long> inside;
      for (const pugi::xml_node child : parent.children()) {
        if (begins_section(child)) {
          inside.push_back(pair_of(child));
        } else if (is_mark(child, mark::close)) {
          if (inside.empty() || inside.back() != pair_of(child)) {
            misplaced_.push_back(tags_[at.at(pair_of(child))]);
            break;
          }
          inside.pop_back();
        }
      }
      if (!inside.empty() && misplaced_.empty()) misplaced_.push_back(tags_[at.at(inside.back())]);
    }
  }

  static unsigned long long pair_of(pugi::xml_node node) { return node.attribute(mark::pair).as_ullong(); }

  const std::vector<Paragraph>& paragraphs_;
  std::vector<SectionTag> tags_;        // of sections, in their order
  std::vector<std::size_t> pairs_;      // which tag is the other one of the section
  std::vector<pugi::xml_node> beside_;  // what the mark goes before or behind; null where it stays
  std::vector<bool> before_;
  std::vector<std::size_t> open_;
  std::vector<pugi::xml_node> bare_rows_;
  std::vector<SectionTag> misplaced_;
};

}  // namespace

std::vector<SectionTag> mark_sections(const std::vector<Paragraph>& paragraphs) { return Sections(paragraphs).place(); }

}  // namespace hbjs::render::docx

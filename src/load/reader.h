#pragma once

#include <yaml.h>

#include <cstdint>
#include <string_view>

#include "diag/finding.h"
#include "load/ignore_comments.h"
#include "load/node.h"

namespace hbjs::load {

/// Pulls libyaml's events of one file and builds values from them. What the strict subset forbids (anchors,
/// aliases, tags, merge keys, second documents, duplicate keys, more than 64 levels) is told to the sink and
/// then read as if it were not there where that is possible.
class Reader {
 public:
  /// `bytes` must be well-formed UTF-8 and outlive the reader.
  Reader(std::string_view bytes, std::uint32_t file, Sink& sink);
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// Has `comments` told of every scalar that it waits for. It must outlive the reader.
  void watch(IgnoreComments& comments) { comments_ = &comments; }

  /// Moves to the document's content. False when there is none (told to the sink).
  bool begin();
  /// Whether the event at hand is of this type.
  [[nodiscard]] bool at(yaml_event_type_t type) const { return !failed_ && event_.type == type; }
  /// The event at hand as a node: a scalar whole, a collection its first token only.
  Node head(Tree& tree);
  /// Moves to the next event.
  void advance();
  /// Builds the value that begins at the event at hand and moves past it. Node::none after a failure.
  std::uint32_t value(Tree& tree);
  /// Tells that the value at hand is one too many and gives the rest of the file up.
  void refuse_more(int most);
  /// After the content: tells of a second document or trailing text.
  void finish();

  /// Whether the file became unreadable; told to the sink when it happened.
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  void refuse_extras();
  void refuse_duplicates(Tree& tree, std::uint32_t mapping);
  void tell_comments();
  Span span_of(const yaml_mark_t& begin, const yaml_mark_t& end) const;

  std::string_view bytes_;
  std::uint32_t file_;
  Sink& sink_;
  yaml_parser_t parser_{};
  yaml_event_t event_{};
  bool has_event_ = false;
  IgnoreComments* comments_ = nullptr;
  Span long_quote_;  ///< the event at hand, where it is a quoted scalar that goes over lines
  bool failed_ = false;
  int depth_ = 0;
  int values_ = 0;
};

}  // namespace hbjs::load

#pragma once

#include <yaml.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "diag/finding.h"
#include "load/characters.h"
#include "load/ignore_comments.h"
#include "load/lines.h"
#include "load/node.h"

namespace hbjs::load {

/// Pulls libyaml's events of one file and builds values from them. What the strict subset forbids (anchors,
/// aliases, tags, merge keys, second documents, duplicate keys, more than 64 levels) is told to the sink and
/// then read as if it were not there where that is possible.
class Reader {
 public:
  /// `bytes` must be well-formed UTF-8 and outlive the reader; `characters` is what was found of them.
  Reader(std::string_view bytes, std::uint32_t file, Sink& sink, Characters characters = {});
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

  /// The file's lines, for the decoding side only, while another thread may be reading on.
  [[nodiscard]] Lines& decoding_lines() { return decoding_lines_; }
  /// The # that follows the plain scalar at `at` so closely that it may have been meant as text; null when none does.
  /// May be asked from another thread.
  [[nodiscard]] const Hash* hash_behind(const Span& at) const;
  /// The line from that # on.
  [[nodiscard]] std::string_view from(const Hash& hash) const;
  /// The text of the scalar at hand; empty when there is none.
  [[nodiscard]] std::string_view scalar_at_hand() const;

  /// Whether the file became unreadable; told to the sink when it happened.
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  void refuse_extras();
  void look_at_scalar();
  void look_at_blank();
  void look_at_lines();
  bool is_slip(std::size_t number);
  bool is_swallowed(std::size_t number);
  std::string_view text_at_hand(Node& node);
  std::string_view before_full_width_hash(std::string_view text, const Span& at);
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
  Characters characters_;
  Lines lines_, decoding_lines_;
  Sink held_;              ///< told of the scalar at hand, unless libyaml fails behind it: then that is the cause
  std::string mended_;     ///< the text at hand where it had to be changed
  bool swallows_ = false;  ///< the scalar at hand goes on over a line that was meant as another key or item
  bool failed_ = false;
  int flow_ = 0;  ///< brackets that are open
  int depth_ = 0;
  int values_ = 0;
};

}  // namespace hbjs::load

#include "load/reader.h"

#include <string>
#include <unordered_set>
#include <utility>

#include "diag/messages.h"
#include "load/limits.h"
#include "load/syntax_failure.h"

namespace hbjs::load {
namespace {

std::string_view view(const yaml_char_t* text) { return reinterpret_cast<const char*>(text); }

/// libyaml writes `!!int` out in full.
std::string as_written(std::string_view tag) {
  constexpr std::string_view core = "tag:yaml.org,2002:";
  return tag.starts_with(core) ? "!!" + std::string(tag.substr(core.size())) : std::string(tag);
}

}  // namespace

Reader::Reader(std::string_view bytes, std::uint32_t file, Sink& sink, Characters characters)
    : bytes_(bytes),
      file_(file),
      sink_(sink),
      characters_(std::move(characters)),
      lines_(bytes),
      decoding_lines_(bytes) {
  yaml_parser_initialize(&parser_);
  yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

Reader::~Reader() {
  if (has_event_) yaml_event_delete(&event_);
  yaml_parser_delete(&parser_);
}

Span Reader::span_of(const yaml_mark_t& begin, const yaml_mark_t& end) const {
  const auto number = [](std::size_t n) { return static_cast<std::uint32_t>(n + 1); };
  return {file_, number(begin.line), number(begin.column), number(end.line), number(end.column)};
}

void Reader::advance() {
  if (failed_) return;
  if (has_event_) yaml_event_delete(&event_);
  has_event_ = false;
  if (yaml_parser_parse(&parser_, &event_) == 0) {
    failed_ = true;
    // What stands behind a quote that was closed lines below: the next value's opening quote closed it.
    if (long_quote_.known() && long_quote_.end_line == parser_.problem_mark.line + 1) {
      long_quote_.end_line = long_quote_.line;
      long_quote_.end_column = long_quote_.column + 1;
      sink_.tell(msg::unclosed_quote, long_quote_);
    } else {
      tell_syntax_failure(parser_, bytes_, file_, sink_);
    }
    return;
  }
  has_event_ = true;
  long_quote_ = {};
  swallows_ = false;
  if (!held_.findings().empty()) sink_.absorb(std::move(held_));
  if (event_.type == YAML_SCALAR_EVENT) look_at_scalar();
  if (comments_ != nullptr) tell_comments();
  refuse_extras();
}

void Reader::tell_comments() {
  if (event_.type != YAML_SCALAR_EVENT || !comments_->waiting()) return;
  Span at = span_of(event_.start_mark, event_.end_mark);
  const yaml_scalar_style_t style = event_.data.scalar.style;
  if (style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE) {
    ++at.line;  // behind the | there may be a comment
    at.column = 1;
  }
  comments_->scalar(at, style == YAML_PLAIN_SCALAR_STYLE);
}

void Reader::refuse_more(int most) {
  if (failed_) return;
  Span at = span_of(event_.start_mark, event_.start_mark);
  ++at.end_column;
  sink_.tell(msg::too_many, at, most);
  failed_ = true;
}

void Reader::refuse_extras() {
  const auto refuse = [&](const yaml_char_t* anchor, const yaml_char_t* tag) {
    const Span at = span_of(event_.start_mark, event_.end_mark);
    if (anchor != nullptr) sink_.tell(msg::anchor, at, view(anchor));
    if (tag != nullptr) sink_.tell(msg::tag, at, as_written(view(tag)));
  };
  if (failed_) return;
  switch (event_.type) {
    case YAML_DOCUMENT_START_EVENT:
      if (event_.data.document_start.version_directive != nullptr ||
          event_.data.document_start.tag_directives.start != event_.data.document_start.tag_directives.end) {
        sink_.tell(msg::directive, span_of(event_.start_mark, event_.start_mark));
      }
      break;
    case YAML_ALIAS_EVENT:
      sink_.tell(msg::alias, span_of(event_.start_mark, event_.end_mark), view(event_.data.alias.anchor));
      break;
    case YAML_SCALAR_EVENT: refuse(event_.data.scalar.anchor, event_.data.scalar.tag); break;
    case YAML_SEQUENCE_START_EVENT:
      refuse(event_.data.sequence_start.anchor, event_.data.sequence_start.tag);
      if (flow_ > 0 || event_.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE) ++flow_;
      break;
    case YAML_MAPPING_START_EVENT:
      refuse(event_.data.mapping_start.anchor, event_.data.mapping_start.tag);
      if (flow_ > 0 || event_.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE) ++flow_;
      break;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT: flow_ -= flow_ > 0 ? 1 : 0; break;
    default: break;
  }
}

bool Reader::begin() {
  advance();  // the stream's start
  advance();  // the document's start, or the stream's end
  if (failed_) return false;
  if (at(YAML_STREAM_END_EVENT)) {
    sink_.tell(msg::empty_file, Span{file_, 1, 1, 1, 1});
    failed_ = true;
    return false;
  }
  advance();
  return !failed_;
}

void Reader::finish() {
  advance();  // past the document's end
  if (at(YAML_DOCUMENT_START_EVENT)) sink_.tell(msg::second_document, span_of(event_.start_mark, event_.end_mark));
}

Node Reader::head(Tree& tree) {
  Node node;
  node.at = span_of(event_.start_mark, event_.end_mark);
  if (event_.type == YAML_SEQUENCE_START_EVENT) {
    node.kind = Node::Kind::sequence;
    node.flow = event_.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
    node.refused = event_.data.sequence_start.tag != nullptr;
  } else if (event_.type == YAML_MAPPING_START_EVENT) {
    node.kind = Node::Kind::mapping;
    node.flow = event_.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
    node.refused = event_.data.mapping_start.tag != nullptr;
  } else if (event_.type == YAML_SCALAR_EVENT) {
    const auto& scalar = event_.data.scalar;
    node.quoted = scalar.style != YAML_PLAIN_SCALAR_STYLE;
    if (scalar.length > std::size_t{max_scalar_kib} * 1024) {
      sink_.tell(msg::scalar_too_long, node.at, max_scalar_kib);
      node.refused = true;
    } else {
      node.text = tree.keep(text_at_hand(node));
      node.swallows = swallows_;
      node.refused = swallows_;
    }
  } else if (event_.type == YAML_ALIAS_EVENT) {
    node.refused = true;
  }
  return node;
}

std::uint32_t Reader::value(Tree& tree) {
  if (++values_ > max_values) refuse_more(max_values);
  if (failed_) return Node::none;
  const std::uint32_t self = tree.add(head(tree));
  const Node::Kind kind = tree[self].kind;
  advance();
  if (kind == Node::Kind::scalar) return failed_ ? Node::none : self;

  if (++depth_ > max_depth) {
    sink_.tell(msg::too_deep, tree[self].at, max_depth);
    failed_ = true;
    return Node::none;
  }
  const yaml_event_type_t end = kind == Node::Kind::sequence ? YAML_SEQUENCE_END_EVENT : YAML_MAPPING_END_EVENT;
  std::uint32_t last = Node::none;
  for (int items = 1; !failed_ && !at(end); ++items) {
    if (kind == Node::Kind::sequence && items > max_items) refuse_more(max_items);
    const std::uint32_t child = value(tree);
    if (child == Node::none) return Node::none;
    if (last == Node::none) {
      tree[self].first = child;
      // The start event of a block mapping is empty: its first key is what a finding points at.
      if (tree[self].at.column == tree[self].at.end_column) tree[self].at = tree[child].at;
    } else {
      tree[last].next = child;
    }
    last = child;
  }
  --depth_;
  advance();
  if (failed_) return Node::none;
  if (kind == Node::Kind::mapping) refuse_duplicates(tree, self);
  return self;
}

void Reader::refuse_duplicates(Tree& tree, std::uint32_t mapping) {
  constexpr std::size_t few = 16;  // compare each with each up to here, hash beyond: hostile maps are long
  std::size_t count = 0;
  std::unordered_set<std::string_view> seen;
  for (std::uint32_t key = tree[mapping].first; key != Node::none; key = tree[tree[key].next].next, ++count) {
    const Node& node = tree[key];
    if (node.kind != Node::Kind::scalar) {
      sink_.tell(msg::key_not_text, node.at);
      continue;
    }
    if (node.is_merge_key()) sink_.tell(msg::merge_key, node.at);
    bool twice = false;
    if (count < few) {
      for (std::uint32_t other = tree[mapping].first; other != key && !twice; other = tree[tree[other].next].next) {
        twice = tree[other].kind == Node::Kind::scalar && tree[other].text == node.text;
      }
    }
    if (count >= few) {
      if (seen.empty()) {
        for (std::uint32_t other = tree[mapping].first; other != key; other = tree[tree[other].next].next) {
          seen.insert(tree[other].text);
        }
      }
      twice = !seen.insert(node.text).second;
    }
    if (twice) sink_.tell(msg::duplicate_key, node.at, node.text);
  }
}

}  // namespace hbjs::load

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "diag/span.h"

namespace hbjs::load {

/// One value of a YAML file, short-lived: it is decoded into a record and forgotten.
struct Node {
  enum class Kind : std::uint8_t { scalar, sequence, mapping };
  static constexpr std::uint32_t none = UINT32_MAX;

  Kind kind = Kind::scalar;
  bool quoted : 1 = false;     ///< a scalar in quotes or a block scalar: never null
  bool flow : 1 = false;       ///< a list or mapping in brackets
  bool refused : 1 = false;    ///< the reader has told that this cannot stand here; it has no value
  bool swallows : 1 = false;   ///< a scalar that goes on over a line that was meant as another key or item; told
  bool cut_off : 1 = false;    ///< a plain scalar with a # behind it that may have been meant as text
  Span at;                     ///< of a scalar all of it; of a collection its first token
  std::string_view text = "";  ///< of a scalar
  std::uint32_t first = none;  ///< first child; of a mapping, keys and values alternate
  std::uint32_t next = none;   ///< next child of the parent

  /// Whether nothing was written (`key:`) or `null` or `~`.
  [[nodiscard]] bool empty() const {
    if (kind != Kind::scalar || text.size() > 4) return false;
    return !quoted && (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL");
  }
  /// Whether this is `<<`, which YAML 1.1 takes for "merge the value in".
  [[nodiscard]] bool is_merge_key() const { return kind == Kind::scalar && !quoted && text == "<<"; }
};

/// The nodes of one value and their texts, used again for the next value.
class Tree {
 public:
  std::uint32_t add(const Node& node) {
    nodes_.push_back(node);
    return static_cast<std::uint32_t>(nodes_.size() - 1);
  }
  Node& operator[](std::uint32_t index) { return nodes_[index]; }
  const Node& operator[](std::uint32_t index) const { return nodes_[index]; }

  /// Forgets everything; the memory is kept.
  void clear() {
    nodes_.clear();
    used_ = 0;
    block_ = 0;
  }

  /// Copies a text so that it lives as long as the tree's content.
  std::string_view keep(std::string_view text);

 private:
  std::vector<Node> nodes_;
  std::vector<std::vector<char>> blocks_;  // texts never move: a full block is left and the next begun
  std::size_t block_ = 0, used_ = 0;
};

}  // namespace hbjs::load

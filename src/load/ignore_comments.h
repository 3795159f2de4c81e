#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "diag/finding.h"
#include "model/ignore_comment.h"

namespace hbjs::load {

/// Finds the comments of one file that are addressed to hbjs. libyaml tells nothing of comments, so the bytes are
/// searched for `# hbjs:`, and what turns out to stand in a scalar is none. A file without the word costs one search.
class IgnoreComments {
 public:
  /// `bytes` must be well-formed UTF-8 without a byte order mark and outlive this.
  explicit IgnoreComments(std::string_view bytes);

  /// Whether scalars must be told: there may be a comment past the last one.
  [[nodiscard]] bool waiting() const { return decided_ < spots_.size(); }
  /// A scalar of the file from its first character on; scalars come in the file's order. `plain` is one without
  /// quotes: a comment with a full-width ＃ is swallowed by it.
  void scalar(const Span& at, bool plain);
  /// To be called at the end. `whole` says whether the file was read to its end; else what stands behind the last
  /// scalar is unknown, and why is told. Tells what is wrong with the comments and adds those that hold to `out`.
  void finish(bool whole, std::uint32_t file, Sink& sink, std::vector<IgnoreComment>& out);

 private:
  enum class Kind : std::uint8_t { comment, text, swallowed };
  /// A place that looks like `# hbjs:`.
  struct Spot {
    std::size_t offset = 0, line_begin = 0;  ///< of its # and of its line
    std::uint32_t line = 0, column = 0;
    bool wide = false;  ///< ＃ for #
    Kind kind = Kind::comment;
  };

  void place_spots();
  [[nodiscard]] std::uint32_t line_meant(const Spot& spot, std::uint32_t& block_end) const;

  std::string_view bytes_;
  std::vector<Spot> spots_;
  std::size_t decided_ = 0;
};

}  // namespace hbjs::load

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "diag/message.h"
#include "diag/span.h"

namespace hbjs {

class Sources;

/// Another place that belongs to a finding.
struct Related {
  Span at;
  Said message;
};

/// One thing found in the plan: what is wrong, where, and what to do.
struct Finding {
  const MessageInfo* info = nullptr;
  Span at;
  std::string trail;  ///< way to the value with its human id: `4.1 › helper › lead`
  std::vector<std::string> args;
  std::optional<Said> label;  ///< beside the caret: 是不是“区教育局”？
  std::vector<Related> related;
  Span cause = {};                ///< of a finding that another one drags along: where that one is
  std::uint64_t fingerprint = 0;  ///< what it is known by from run to run, once the sink is stamped

  [[nodiscard]] Said message() const { return {info->zh, info->en, args}; }
  [[nodiscard]] Said help() const { return {info->help_zh, info->help_en, args}; }
  [[nodiscard]] bool has_help() const { return !info->help_zh.empty(); }
};

/// Where the loader and the rules tell what they find. Collects, never prints, never stops.
class Sink {
 public:
  /// A file that is nothing but errors must not fill the memory: beyond this many, findings are only counted.
  static constexpr std::size_t limit = 100'000;
  static constexpr std::size_t follower_limit = 10'000;

  /// Adds a finding. The reference is valid until the next call.
  template <class... A>
  Finding& tell(const Message<A...>& message, Span at, const std::type_identity_t<A>&... args) {
    Finding finding{&message, at, {}, {fmt::to_string(args)...}, {}, {}, {}, 0};
    if (findings_.size() < limit) return findings_.emplace_back(std::move(finding));
    ++surplus_;
    return not_kept_ = std::move(finding);
  }

  /// Adds a finding that only follows from another, told at `cause`: it is counted, and shown when that is asked for.
  /// The reference is valid until the next call.
  template <class... A>
  Finding& hide(Span cause, const Message<A...>& message, Span at, const std::type_identity_t<A>&... args) {
    return follow(cause, Finding{&message, at, {}, {fmt::to_string(args)...}, {}, {}, {}, 0});
  }
  /// Takes over everything from `other` as following from what is told at `cause`.
  void hide(Sink&& other, Span cause);

  /// Takes over everything from `other`.
  void absorb(Sink&& other);

  /// Puts the findings in file order, then by line, column and code.
  void sort();

  /// Gives every finding its fingerprint (diag/fingerprint.h). To be done once, when all is told and sorted and before
  /// any is left out: a fingerprint must not depend on what is shown.
  void stamp(const Sources& sources);

  [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }
  /// Those that follow from others: as many as are kept of the `hidden()` ones.
  [[nodiscard]] const std::vector<Finding>& followers() const { return followers_; }
  [[nodiscard]] std::size_t hidden() const { return hidden_; }
  /// Findings beyond the limit: they were not kept.
  [[nodiscard]] std::size_t surplus() const { return surplus_; }
  [[nodiscard]] std::size_t count(Severity severity) const;

 private:
  Finding& follow(Span cause, Finding&& finding);

  std::vector<Finding> findings_;
  std::vector<Finding> followers_;
  Finding not_kept_;
  std::size_t hidden_ = 0;
  std::size_t surplus_ = 0;
};

}  // namespace hbjs

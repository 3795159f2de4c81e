#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "diag/fix.h"
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
  /// How grave it is in this plan. The catalogue's word (`info->severity`) unless the plan says otherwise; whoever
  /// shows, counts or judges a finding asks this one.
  Severity severity = Severity::error;
  Span at;
  std::string trail;  ///< way to the value with its human id: `4.1 › helper › lead`
  std::vector<std::string> args;
  std::optional<Said> label;  ///< beside the caret: 是不是“区教育局”？
  std::vector<Related> related;
  Span cause = {};  ///< of a finding that another one drags along: where that one is
  /// What it is known by from run to run (diag/fingerprint.h), once the sink is stamped.
  std::uint64_t fingerprint = 0;
  std::optional<Fix> fix = {};  ///< where there is one safe way to mend it

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
    Finding finding = made(message, at, {fmt::to_string(args)...});
    if (findings_.size() < limit) return findings_.emplace_back(std::move(finding));
    ++surplus_;
    return not_kept_ = std::move(finding);
  }

  /// Adds a finding that only follows from another, told at `cause`: it is counted, and shown when that is asked for.
  /// The reference is valid until the next call.
  template <class... A>
  Finding& hide(Span cause, const Message<A...>& message, Span at, const std::type_identity_t<A>&... args) {
    return follow(cause, made(message, at, {fmt::to_string(args)...}));
  }
  /// Counts what only follows from another finding, where there is no finding of its own to show.
  void hide(std::size_t count) { hidden_ += count; }
  /// Takes over everything from `other` as following from what is told at `cause`.
  void hide(Sink&& other, Span cause);

  /// Asks `keep(finding)` of every finding, which may change its severity. What it refuses is dropped and counted as
  /// ignored: the plan itself says that it is known and stands.
  template <class Keep>
  void ignore_unless(const Keep& keep) {
    ignored_ += drop_unless(keep);
  }

  /// Drops every finding of which `known(finding)` is true and counts it as known: a baseline (`validate --baseline`)
  /// holds it.
  template <class Known>
  void drop_known(const Known& known) {
    known_ += drop_unless([&](const Finding& finding) { return !known(finding); });
  }
  /// Drops every finding of which `follows(finding)` is true and counts it as hidden: a root cause drags it along.
  template <class Follows>
  void hide_if(const Follows& follows) {
    hidden_ += drop_unless([&](const Finding& finding) { return !follows(finding); });
  }
  /// Shows every finding to `amend(finding)`, which may add to what it says.
  template <class Amend>
  void amend(const Amend& amend) {
    for (Finding& finding : findings_) amend(finding);
  }
  /// Takes every finding of which `cause_of(finding)` knows a place as following from what is told there.
  template <class CauseOf>
  void follow_if(const CauseOf& cause_of) {
    drop_unless([&](Finding& finding) {
      const Span cause = cause_of(finding);
      if (cause.known()) follow(cause, std::move(finding));
      return !cause.known();
    });
  }
  /// Counts findings that a baseline holds and that were not found any more.
  void count_gone(std::size_t count) { gone_ += count; }

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
  [[nodiscard]] std::size_t ignored() const { return ignored_; }
  [[nodiscard]] std::size_t known() const { return known_; }
  [[nodiscard]] std::size_t gone() const { return gone_; }
  /// Findings beyond the limit: they were not kept.
  [[nodiscard]] std::size_t surplus() const { return surplus_; }
  [[nodiscard]] std::size_t count(Severity severity) const;

 private:
  static Finding made(const MessageInfo& message, Span at, std::vector<std::string> args) {
    Finding finding;
    finding.info = &message;
    finding.severity = message.severity;
    finding.at = at;
    finding.args = std::move(args);
    return finding;
  }
  Finding& follow(Span cause, Finding&& finding);
  template <class Keep>
  std::size_t drop_unless(const Keep& keep) {
    std::size_t kept = 0;
    for (Finding& finding : findings_) {
      if (!keep(finding)) continue;
      if (&findings_[kept] != &finding) findings_[kept] = std::move(finding);
      ++kept;
    }
    const std::size_t dropped = findings_.size() - kept;
    findings_.erase(findings_.begin() + static_cast<std::ptrdiff_t>(kept), findings_.end());
    return dropped;
  }

  std::vector<Finding> findings_;
  std::vector<Finding> followers_;
  Finding not_kept_;
  std::size_t hidden_ = 0;
  std::size_t ignored_ = 0, known_ = 0, gone_ = 0;
  std::size_t surplus_ = 0;
};

}  // namespace hbjs

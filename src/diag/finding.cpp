#include "diag/finding.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace hbjs {

namespace {

/// Moves the first of `from` to the end of `to`, so that `to` holds at most `limit`; how many that were.
std::size_t move_some(std::vector<Finding>& from, std::vector<Finding>& to, std::size_t limit) {
  const std::size_t count = std::min(from.size(), limit - std::min(limit, to.size()));
  std::move(from.begin(), from.begin() + static_cast<std::ptrdiff_t>(count), std::back_inserter(to));
  return count;
}

void sort_by_place(std::vector<Finding>& findings) {
  std::ranges::stable_sort(
      findings, {}, [](const Finding& f) { return std::tuple(f.at.file, f.at.line, f.at.column, f.info->code); });
}

}  // namespace

Finding& Sink::follow(Span cause, Finding&& finding) {
  finding.cause = cause;
  ++hidden_;
  if (followers_.size() < follower_limit) return followers_.emplace_back(std::move(finding));
  return not_kept_ = std::move(finding);
}

void Sink::absorb(Sink&& other) {
  if (findings_.empty()) {
    findings_ = std::move(other.findings_);
  } else {
    surplus_ += other.findings_.size() - move_some(other.findings_, findings_, limit);
  }
  hidden_ += other.hidden_;
  ignored_ += other.ignored_;
  known_ += other.known_;
  gone_ += other.gone_;
  surplus_ += other.surplus_;
  move_some(other.followers_, followers_, follower_limit);
  other = Sink{};
}

void Sink::hide(Sink&& other, Span cause) {
  hidden_ += other.findings_.size() + other.hidden_ + other.surplus_;
  for (Finding& finding : other.findings_) finding.cause = cause;
  move_some(other.findings_, followers_, follower_limit);
  move_some(other.followers_, followers_, follower_limit);
  other = Sink{};
}

void Sink::sort() {
  sort_by_place(findings_);
  sort_by_place(followers_);
}

std::size_t Sink::count(Severity severity) const {
  return static_cast<std::size_t>(std::ranges::count(findings_, severity, [](const Finding& f) { return f.severity; }));
}

}  // namespace hbjs

#include "diag/finding.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace hbjs {

void Sink::absorb(Sink&& other) {
  if (findings_.empty()) {
    findings_ = std::move(other.findings_);
  } else {
    const std::size_t kept = std::min(other.findings_.size(), limit - findings_.size());
    std::move(other.findings_.begin(), other.findings_.begin() + static_cast<std::ptrdiff_t>(kept),
              std::back_inserter(findings_));
    hidden_ += other.findings_.size() - kept;
  }
  hidden_ += other.hidden_;
  ignored_ += other.ignored_;
  known_ += other.known_;
  gone_ += other.gone_;
  other = Sink{};
}

void Sink::sort() {
  std::ranges::stable_sort(
      findings_, {}, [](const Finding& f) { return std::tuple(f.at.file, f.at.line, f.at.column, f.info->code); });
}

std::size_t Sink::count(Severity severity) const {
  return static_cast<std::size_t>(std::ranges::count(findings_, severity, [](const Finding& f) { return f.severity; }));
}

}  // namespace hbjs

#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "diag/finding.h"
#include "diag/sources.h"

namespace hbjs {

/// Gives findings what they are known by from run to run (`Finding::fingerprint`): made of code, file, trail and
/// arguments, never of line numbers, the folder that the plan lies in or the day of the run. Findings that are alike
/// in all of that are told apart by their order, so no two of a run have the same one; where one of n alike
/// findings is gone, the n-1 that are left have fingerprints of the n.
class Fingerprints {
 public:
  explicit Fingerprints(const Sources& sources) : sources_(sources) {}

  /// The fingerprint of the next finding of this run.
  [[nodiscard]] std::uint64_t next(const Finding& finding);

 private:
  const Sources& sources_;
  std::unordered_map<std::uint64_t, std::uint64_t> alike_;  // how often that was seen
  std::unordered_set<std::uint64_t> given_;
};

/// As files and JSON write it: 16 hexadecimal digits.
std::string hex(std::uint64_t fingerprint);

}  // namespace hbjs

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/book.h"

namespace hbjs::check {

/// The files of a plan, in the order of load/files.h (which this room may not see; a test holds that they agree).
enum class PlanPart : std::uint8_t {
  plan,
  units,
  tasks,
  targets,
  duties,
  agreement,
  requirements,
  villages,
  schools,
  medical,
  projects
};
inline constexpr std::size_t plan_part_count = 11;

/// A set of them.
class PlanParts {
 public:
  constexpr PlanParts() = default;
  template <class... P>
  constexpr explicit PlanParts(P... parts) : bits_((0U | ... | bit(parts))) {}

  constexpr void add(PlanPart part) { bits_ |= bit(part); }
  [[nodiscard]] constexpr bool meets(PlanParts other) const { return (bits_ & other.bits_) != 0; }
  [[nodiscard]] constexpr bool has(PlanPart part) const { return (bits_ & bit(part)) != 0; }
  /// The parts that are in both.
  [[nodiscard]] constexpr PlanParts and_in(PlanParts other) const {
    PlanParts both;
    both.bits_ = bits_ & other.bits_;
    return both;
  }

 private:
  static constexpr unsigned bit(PlanPart part) { return 1U << static_cast<unsigned>(part); }
  unsigned bits_ = 0;
};

/// The parts whose content is missing: the file is broken, or its list is not there (which the loader has told).
PlanParts missing_parts(const Book& book, const std::vector<bool>& broken);

}  // namespace hbjs::check

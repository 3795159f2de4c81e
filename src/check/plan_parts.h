#pragma once

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

/// A set of them.
class PlanParts {
 public:
  constexpr PlanParts() = default;
  template <class... P>
  constexpr explicit PlanParts(P... parts) : bits_((0U | ... | bit(parts))) {}

  constexpr void add(PlanPart part) { bits_ |= bit(part); }
  [[nodiscard]] constexpr bool meets(PlanParts other) const { return (bits_ & other.bits_) != 0; }

 private:
  static constexpr unsigned bit(PlanPart part) { return 1U << static_cast<unsigned>(part); }
  unsigned bits_ = 0;
};

/// The parts whose content is missing: the file is broken, or its list is not there (which the loader has told).
PlanParts missing_parts(const Book& book, const std::vector<bool>& broken);

}  // namespace hbjs::check

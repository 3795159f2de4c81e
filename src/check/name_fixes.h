#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "diag/fix.h"
#include "model/placed.h"

namespace hbjs::check {

/// Writes `canonical` where `name` stands, in the same quotes; nullopt where that would need other quotes or escapes.
std::optional<Fix> renamed(const Name& name, std::string_view canonical);

/// The parts of a name between full-width separators （，、；）; fewer than two when it has none or an empty part.
std::vector<std::string_view> separated(std::string_view name);

/// Puts ASCII commas for the full-width separators in an item of `list`; nullopt where the list is not of the form
/// `[a, b]` or the item is quoted.
std::optional<Fix> with_commas(const Name& item, const Names& list);

/// The name between the full-width quotes that were typed around all of it; empty when there are none.
std::string_view between_quotes(std::string_view name);

}  // namespace hbjs::check

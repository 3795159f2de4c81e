#pragma once

#include <string_view>
#include <vector>

#include "base/date.h"
#include "query/index.h"
#include "query/parts.h"
#include "query/roles.h"

namespace hbjs::query {

/// The pairs in which `unit` stands itself (a town by its villages), then those that it leads: the leads of a pair are
/// those of its carriers (see owners_of). `roles` are the unit's own.
std::vector<PairShown> pairs_of(const Index& index, const Roles& roles, std::string_view unit, Side side, Date date);

/// Whether `unit` stands in `pair` itself.
bool stands_in(const PairShown& pair, std::string_view unit, Side side);

}  // namespace hbjs::query

#pragma once

#include <string_view>

#include "base/date.h"
#include "query/index.h"
#include "query/number_asked.h"
#include "query/owners.h"

namespace hbjs::query {

/// The record with its owners on both sides as of `date`; nothing yet of how it was found. A unit is shown as who
/// stands in for it. Where `word`, folded, was found in a long text that is about many things (a demand, the goals),
/// only what carries out those words counts.
Match match_of(const Index& index, RecordAt record, Date date, std::string_view word = {});

/// The groups among the owners of `matches`, each side once, in order of appearance. 区各帮扶单位, who owe the duties
/// of part three, count as one: the helper-side units of the day.
std::vector<GroupShown> groups_among(const Index& index, const std::vector<Match>& matches, Date date);

}  // namespace hbjs::query

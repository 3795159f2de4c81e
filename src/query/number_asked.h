#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "query/index.h"
#include "query/owners.h"

namespace hbjs::query {

/// A record of a book: its kind, and its place in its own list.
using RecordAt = std::pair<MatchKind, std::size_t>;

/// The records whose id is `query`: an id as it stands (`6`, `4.1`, `c3`, `jobs-year`), full-width or with a full stop
/// behind it, or with words around it: `任务6`, `第6项`, `第六项任务`, `条款3`, `第三条`, `需求4.1`, `附件2`, `要求3`.
/// Several numbers, with blanks or commas between them (`4.1 4.2`, `4.1、C3`), are the records of each.
/// Empty when it is no number or no record has it, or not each of several.
std::vector<RecordAt> numbered(const Index& index, std::string_view query);

/// Where `query` looks like a number of the plan's records, existing or not (`99`, `4.9`, `C12`, `任务99`), which ones
/// of that kind there are, or of tasks, requirements and clauses where it does not say; of `4.9` those of the fourth
/// category; of several numbers, those of the first that no record has. Empty for anything else.
std::vector<NumberRange> number_ranges(const Index& index, std::string_view query);

}  // namespace hbjs::query

#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "query/index.h"

namespace hbjs::query {

/// The units of the helping side that `names` surely means on a day: by their own name or through a closed group,
/// successions followed, each once, in the source's order. Who may belong to an open group is not meant.
std::vector<std::string> units_meant(const Index& index, const Names& names, Date date);

/// The units that answer for a target's figure on a day: the leads of the requirements that promise it; where none
/// does, the units that its task names.
std::vector<std::string> answers_for(const Index& index, const Target& target, Date date);

}  // namespace hbjs::query

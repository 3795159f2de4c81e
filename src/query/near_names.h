#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/pinyin.h"
#include "model/book.h"

namespace hbjs::query {

/// Up to five names of the plan that resemble `query`, best first: units (an alias that is near counts for its unit),
/// groups, pair members, titles of tasks, names of targets; for what looks like a number, the ids of tasks,
/// requirements and clauses.
std::vector<std::string> nearest_names(const Book& book, std::string_view query);

/// Up to five names of units and pair members that resemble `query`.
std::vector<std::string> nearest_units(const Book& book, std::string_view query);

/// Up to five units whose pinyin resembles Latin letters that are no pinyin of any.
std::vector<std::string> nearest_by_pinyin(const Pinyin& pinyin, const Book& book, std::string_view letters);

}  // namespace hbjs::query

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/pinyin.h"
#include "model/book.h"

namespace hbjs::query {

/// Names of the plan that come near to `query`, best first, five at most: units (an alias that is near counts for its
/// unit), groups, pair members, titles of tasks, names of targets. Often none: a far-fetched guess helps no one.
std::vector<std::string> nearest_names(const Book& book, std::string_view query);

/// Words of the plan's texts that differ from the query in one character: 康养码 for 康养玛, 500个 for 500名. Those
/// that sound the same, where there are any; else few or none: where many differ so, none was meant. Three at most.
std::vector<std::string> nearest_words(const Book& book, std::string_view query);

/// Names of units and pair members that come near to `query`, five at most.
std::vector<std::string> nearest_units(const Book& book, std::string_view query);

/// The units whose pinyin is nearest to Latin letters that are no pinyin of any: a slip or two away, five at most.
std::vector<std::string> nearest_by_pinyin(const Pinyin& pinyin, const Book& book, std::string_view typed);

}  // namespace hbjs::query

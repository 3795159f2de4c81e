#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "model/book.h"

namespace hbjs::exchange {

/// Makes a plan `times` as large: so many copies of its units, groups, tasks, requirements, targets and projects, in
/// the book and in the files that hold them. The first copy is the plan itself. The names in another carry its number
/// (区教育局（演示2）), its tasks and categories go on counting; agreement, duties and pairing tables stay as they are,
/// so a copy has no target that is counted there or promised by the agreement alone. Projects of copies are not fiscal:
/// their budgets would pass what the plan promises.
void multiply(Book& book, std::size_t times, std::map<std::string, std::string>& files);

}  // namespace hbjs::exchange

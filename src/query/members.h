#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "model/book.h"
#include "query/index.h"

namespace hbjs::query {

/// Who belongs to a group, on one side.
struct Members {
  bool certain = true;             ///< false: an open group; `names` are those who may belong, perhaps none
  std::vector<std::string> names;  ///< units, or members of a pairing table, each once, in the source's order
};

/// The members of `group` on `side` (helper or recipient) as the files state them.
Members members_of(const Book& book, const Group& group, Side side);

/// The succession by which `unit` has handed over by `date`; null when it has not.
const Succession* handed_over_by(const Book& book, std::string_view unit, Date date);

/// The unit that stands in for `name` on `date`: successions followed as often as needed (at most once through
/// each). A name without a succession, or one that is no unit, is returned as it is.
std::string_view standing_in(const Book& book, std::string_view name, Date date);

/// Names as of `date`: each replaced by who stands in for it, each once, order kept.
std::vector<std::string> as_of(const Book& book, const Names& names, Date date);

/// The first day of each unit that only a succession brings in: one that states no `from` and that no task,
/// requirement, pair, project or group names. It begins when it first takes over.
std::unordered_map<std::string_view, Date> brought_in(const Book& book);

/// The units of `side` that exist on `date`, in the order of units.yaml: those whose time (`from`, `until`)
/// covers it, that have not handed over to a successor, and that no later succession first brings in.
std::vector<const Unit*> units_on(const Book& book, Side side, Date date);

/// How a unit takes part in something.
enum class Part {
  none,
  possible,  ///< through an open group
  certain,   ///< by its own name, through a closed group or a pairing table
};

/// How `unit` (canonical, or a member of a pairing table) takes part in what `names` lists on `side`,
/// as of `date`.
Part part_in(const Index& index, const Names& names, Side side, std::string_view unit, Date date);

}  // namespace hbjs::query

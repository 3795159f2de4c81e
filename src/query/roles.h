#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "query/index.h"
#include "query/members.h"

namespace hbjs::query {

/// How a unit takes part in what a list of names lists.
struct Role {
  Part part = Part::none;
  std::string_view via;  ///< the group through which; empty: by its own name
};

/// The roles of one unit (or pair member), worked out once and asked of many lists.
class Roles {
 public:
  /// `unit` on `side` as of `date`: also under the names of those it stands in for.
  Roles(const Index& index, std::string_view unit, Side side, Date date);
  /// What is listed under this very name, for a group itself.
  static Roles of_name(std::string_view name);

  /// A name of its own before a closed or pairing group, before an open one.
  [[nodiscard]] Role in(const Names& names) const;

  /// Units whose duties it has taken over.
  [[nodiscard]] std::vector<std::string> stands_in_for() const;
  /// Groups it belongs to (true) or may belong to, in the order of units.yaml.
  [[nodiscard]] const std::vector<std::pair<const Group*, bool>>& groups() const { return groups_; }

 private:
  Roles() = default;
  std::vector<std::string> own_;  ///< its name first
  std::vector<std::pair<const Group*, bool>> groups_;
};

}  // namespace hbjs::query

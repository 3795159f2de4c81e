#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/unit.h"
#include "query/duties.h"
#include "query/index.h"

namespace hbjs::query {

/// Someone who can have duties.
struct Holder {
  std::string name;  ///< canonical
  Side side = Side::helper;
  HolderKind kind = HolderKind::body;

  friend bool operator==(const Holder&, const Holder&) = default;
};

/// All holders: the units, then the members of the pairing tables, each once, then the office, then the groups (those
/// of both sides on the helper's).
std::vector<Holder> holders(const Book& book);

/// Whom `text` means: the holder of that name or alias; else those that have it in their name (two characters at
/// least); else, of Latin letters, those it reads by pinyin, whole names before parts of names. One: it is meant.
/// Several: it is not clear which. None: no one.
std::vector<Holder> holders_called(const Index& index, std::string_view text);

/// The one of them, where there is just one.
std::variant<Holder, UnknownUnit> holder_meant(const Index& index, std::string_view text);

}  // namespace hbjs::query

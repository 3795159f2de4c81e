#pragma once

#include <string_view>
#include <vector>

#include "cmd/session.h"
#include "model/named_values.h"

namespace hbjs::cmd {

/// A word that a command takes for a kind of record or file.
struct NamedKind {
  std::string_view key, zh;
};

/// Throws Stop (2): `word` is none of `kinds`, which are listed; empty when none was given.
[[noreturn]] void refuse_kind(const Session& session, std::string_view word, const std::vector<NamedKind>& kinds);

/// The same for the words of `E`.
template <Named E>
[[noreturn]] void refuse_kind(const Session& session, std::string_view word) {
  std::vector<NamedKind> kinds;
  for (const auto& row : NamedValues<E>::rows) kinds.push_back({row.key, row.zh});
  refuse_kind(session, word, kinds);
}

}  // namespace hbjs::cmd

#include "check/guesses.h"

#include "base/likeness.h"

namespace hbjs::check {
namespace {

constexpr std::size_t enough = 50'000;  // comparisons, about 20 ms

}  // namespace

std::optional<std::string> Guesses::meant(std::string_view word) {
  const auto [entry, fresh] = known_.try_emplace(std::string(word));
  if (!fresh || compared_ > enough) return entry->second;
  compared_ += candidates_.size();
  return entry->second = surely_meant(word, candidates_);
}

}  // namespace hbjs::check

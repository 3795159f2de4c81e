#include "check/guesses.h"

#include "base/text.h"

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

const std::vector<std::string>& Guesses::near(std::string_view word) {
  constexpr std::size_t most = 3, longest = 100;  // bytes of a word: an id is not longer
  const auto [entry, fresh] = near_.try_emplace(std::string(word.substr(0, longest + 1)));
  if (!fresh || compared_ > enough || word.size() > longest) return entry->second;
  compared_ += candidates_.size();
  return entry->second = nearest(word, candidates_, most);
}

}  // namespace hbjs::check

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "base/text.h"
#include "check/places.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

/// Each unit's succession; of a fork the first one.
using ByFrom = std::unordered_map<std::string_view, const Succession*>;

ByFrom tell_forks(Context& context) {
  ByFrom by_from;
  for (const Succession& succession : context.book.units.successions) {
    if (!succession.from.stated()) continue;
    const auto [entry, fresh] = by_from.emplace(succession.from.value, &succession);
    if (fresh) continue;
    Finding& finding = context.sink.tell(msg::succession_fork, succession.from.at, succession.from.value);
    finding.trail = trail({"successions", "from"});
    finding.related.push_back({entry->second->from.at, first_here()});
  }
  return by_from;
}

void tell_loop(Context& context, const std::vector<const Succession*>& loop) {
  constexpr std::size_t most_shown = 10;
  const auto first = std::ranges::min_element(loop, {}, [](const Succession* s) { return s->from.at; });
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(loop.size(), most_shown); ++i) {
    const auto step = (static_cast<std::size_t>(first - loop.begin()) + i) % loop.size();
    names.push_back(loop[step]->from.value);
  }
  if (loop.size() > most_shown) names.emplace_back("…");
  names.push_back((*first)->from.value);
  context.sink.tell(msg::succession_loop, (*first)->from.at, join(names, " → ")).trail = trail({"successions", "from"});
}

}  // namespace

void successions(Context& context) {
  const ByFrom by_from = tell_forks(context);
  std::unordered_map<const Succession*, std::size_t> seen_in_walk;
  std::size_t walk = 0;
  for (const Succession& start : context.book.units.successions) {
    if (!start.from.stated() || by_from.at(start.from.value) != &start) continue;
    ++walk;
    const Succession* step = &start;
    // Until the end of the chain, or a step that some walk has taken: this walk's own closes a loop.
    while (seen_in_walk.try_emplace(step, walk).second) {
      const auto next = by_from.find(step->to.value);
      step = next == by_from.end() ? nullptr : next->second;
      if (step == nullptr) break;
    }
    if (step == nullptr || seen_in_walk.at(step) != walk) continue;
    std::vector<const Succession*> loop;
    const Succession* at = step;
    do {
      loop.push_back(at);
      at = by_from.at(at->to.value);
    } while (at != step);
    tell_loop(context, loop);
  }
}

}  // namespace hbjs::check

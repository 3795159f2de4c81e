#include "query/near_names.h"

#include <unordered_map>

#include "base/text.h"
#include "query/parts.h"

namespace hbjs::query {
namespace {

constexpr std::size_t most = 5;

/// Things that can be meant, under every name that one may come near to.
class Candidates {
 public:
  void add(std::string_view text, std::string_view meant) {
    if (meant_.emplace(std::string(text), std::string(meant)).second) texts_.emplace_back(text);
  }
  void add(std::string_view text) { add(text, text); }

  [[nodiscard]] std::vector<std::string> nearest_to(std::string_view query) const {
    std::vector<std::string> best;
    // Several names of one unit may be near: it is said once.
    for (const std::string& text : near_ones(query, texts_, 3 * most)) {
      if (best.size() < most) add_once(best, meant_.at(text));
    }
    return best;
  }

 private:
  std::vector<std::string> texts_;
  std::unordered_map<std::string, std::string> meant_;
};

void add_units(Candidates& candidates, const Book& book) {
  for (const Unit& unit : book.units.units) {
    candidates.add(unit.name.value);
    for (const Name& alias : unit.aliases) candidates.add(alias.value, unit.name.value);
  }
  for (const VillagePair& pair : book.villages.pairs) candidates.add(pair.recipient.value);
  for (const PairsFile* file : {&book.schools, &book.medical}) {
    for (const Pair& pair : file->pairs) {
      candidates.add(pair.helper.value);
      candidates.add(pair.recipient.value);
    }
  }
}

}  // namespace

std::vector<std::string> nearest_units(const Book& book, std::string_view query) {
  Candidates candidates;
  add_units(candidates, book);
  return candidates.nearest_to(query);
}

std::vector<std::string> nearest_names(const Book& book, std::string_view query) {
  Candidates candidates;
  add_units(candidates, book);
  for (const Group& group : book.units.groups) candidates.add(group.name.value);
  for (const Task& task : book.tasks.tasks) candidates.add(task.title.value);
  for (const Target& target : book.targets.targets) candidates.add(target.name.value);
  return candidates.nearest_to(query);
}

std::vector<std::string> nearest_by_pinyin(const Pinyin& pinyin, const Book& book, std::string_view typed) {
  const std::string letters = pinyin_letters(typed);
  constexpr std::size_t fewest = 3, short_word = 5, longest = 64;
  if (letters.size() < fewest || letters.size() > longest) return {};
  std::size_t limit = letters.size() <= short_word ? 1 : 2;
  std::vector<std::string> best;
  const auto look_at = [&](const std::string& text, const std::string& meant) {
    const std::size_t distance = edits(letters, join(pinyin.syllables(text), ""), limit);
    if (distance > limit) return;
    if (distance < limit) best.clear();
    limit = distance;
    add_once(best, meant);
  };
  for (const Unit& unit : book.units.units) {
    look_at(unit.name.value, unit.name.value);
    for (const Name& alias : unit.aliases) look_at(alias.value, unit.name.value);
  }
  if (best.size() > most) best.clear();  // as good as any: none was meant
  return best;
}

}  // namespace hbjs::query

#include "query/near_names.h"

#include <unordered_map>

#include "base/text.h"
#include "query/number_asked.h"
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
    for (const std::string& text : nearest(query, texts_, 3 * most)) {
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
  if (looks_like_number(query)) {
    for (const Task& task : book.tasks.tasks) candidates.add(task.id.value);
    for (const Requirement& row : book.requirements.requirements) candidates.add(row.id.value);
    for (const Clause& clause : book.agreement.clauses) candidates.add(clause.id.value);
    return candidates.nearest_to(query);
  }
  add_units(candidates, book);
  for (const Group& group : book.units.groups) candidates.add(group.name.value);
  for (const Task& task : book.tasks.tasks) candidates.add(task.title.value);
  for (const Target& target : book.targets.targets) candidates.add(target.name.value);
  return candidates.nearest_to(query);
}

std::vector<std::string> nearest_by_pinyin(const Pinyin& pinyin, const Book& book, std::string_view letters) {
  Candidates candidates;
  const auto add = [&](const std::string& text, const std::string& meant) {
    candidates.add(join(pinyin.syllables(text), ""), meant);
  };
  for (const Unit& unit : book.units.units) {
    add(unit.name.value, unit.name.value);
    for (const Name& alias : unit.aliases) add(alias.value, unit.name.value);
  }
  return candidates.nearest_to(letters);
}

}  // namespace hbjs::query

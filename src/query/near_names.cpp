#include "query/near_names.h"

#include <unordered_map>

#include "base/likeness.h"
#include "base/text.h"
#include "base/utf8.h"
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
    // 区自然资源局 leaves out what 区自然资源和城乡建设局 says more: nothing else comes as near.
    if (code_points(query) >= fewest_left) {
      const std::u32string word = to_utf32(folded(query));
      for (const std::string& text : texts_) {
        if (best.size() < most && leaves_out(word, text)) add_once(best, meant_.at(text));
      }
      if (!best.empty()) return best;
    }
    // Several names of one unit may be near: it is said once.
    for (const std::string& text : near_ones(query, texts_, 3 * most)) {
      if (best.size() < most) add_once(best, meant_.at(text));
    }
    return best;
  }

 private:
  static constexpr std::size_t fewest_left = 4;  // characters

  /// Whether `word` is `text` with characters left out, but for the first two and the last.
  static bool leaves_out(std::u32string_view word, const std::string& text) {
    const std::u32string whole = to_utf32(folded(text));
    if (whole.size() <= word.size() || whole.substr(0, 2) != word.substr(0, 2) || whole.back() != word.back())
      return false;
    std::size_t at = 0;
    for (const char32_t c : whole) at += static_cast<std::size_t>(at < word.size() && word[at] == c);
    return at == word.size();
  }

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

std::vector<std::string> nearest_words(const Book& book, std::string_view query) {
  constexpr std::size_t fewest = 3, longest = 10, most_words = 3, too_many = 200;
  const std::u32string word = to_utf32(folded(query));
  if (word.size() < fewest || word.size() > longest || !has_han(query)) return {};
  std::vector<std::string> found;
  const auto is_digit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
  const auto may_differ = [&](char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= U'a' && c <= U'z'); };
  const auto look_at = [&](const Text& text) {
    const std::u32string its = to_utf32(folded(text.value));
    for (std::size_t begin = 0; begin + word.size() <= its.size() && found.size() < too_many; ++begin) {
      if (begin > 0 && is_digit(its[begin]) && is_digit(its[begin - 1])) continue;
      std::size_t slips = 0;
      for (std::size_t i = 0; i < word.size() && slips < 2; ++i) {
        if (word[i] == its[begin + i]) continue;
        slips += may_differ(its[begin + i]) && !is_digit(word[i]) ? 1 : 2;
      }
      if (slips == 1) add_once(found, to_utf8(its.substr(begin, word.size())));
    }
  };
  look_at(book.plan.goals);
  for (const Task& task : book.tasks.tasks) look_at(task.text);
  for (const Requirement& row : book.requirements.requirements) look_at(row.content);
  for (const Clause& clause : book.agreement.clauses) look_at(clause.text);
  for (const Demand& demand : book.duties.demands) look_at(demand.text);
  if (found.empty()) return {};

  const Pinyin pinyin;
  const auto sound = pinyin.syllables(query);
  std::vector<std::string> alike;
  for (const std::string& one : found) {
    if (alike.size() < most_words && pinyin.syllables(one) == sound) alike.push_back(one);
  }
  if (!alike.empty()) return alike;
  return found.size() <= most_words ? found : std::vector<std::string>();
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

#include "query/reading.h"

#include "base/utf8.h"
#include "query/parts.h"

namespace hbjs::query {
namespace {

constexpr std::size_t most = 8;
constexpr std::size_t fewest_letters = 3;  ///< two letters would read a part of almost anything
constexpr std::size_t most_letters = 64;   ///< no name is longer, and the work grows with the letters

/// The shortest stretch of `text`, which the letters are known to read somewhere, that they still read. What reads a
/// stretch reads every longer one around it, so both ends are found by halving.
std::string shortest_stretch(const Pinyin& pinyin, std::string_view letters, std::string_view text) {
  std::size_t none = 0;  // too short to be read
  std::size_t end = code_points(text);
  while (end - none > 1) {
    const std::size_t middle = none + (end - none) / 2;
    (pinyin.reads(letters, slice(text, 0, middle)) ? end : none) = middle;
  }
  std::size_t begin = 0;
  std::size_t beyond = end;
  while (beyond - begin > 1) {
    const std::size_t middle = begin + (beyond - begin) / 2;
    (pinyin.reads(letters, slice(text, middle, end)) ? begin : beyond) = middle;
  }
  return std::string(slice(text, begin, end));
}

std::vector<std::string_view> names_of(const Book& book) {
  std::vector<std::string_view> names;
  for (const Unit& unit : book.units.units) {
    names.push_back(unit.name.value);
    for (const Name& alias : unit.aliases) names.push_back(alias.value);
  }
  for (const Group& group : book.units.groups) names.push_back(group.name.value);
  for (const VillagePair& pair : book.villages.pairs) names.push_back(pair.recipient.value);
  for (const PairsFile* file : {&book.schools, &book.medical}) {
    for (const Pair& pair : file->pairs) {
      names.push_back(pair.helper.value);
      names.push_back(pair.recipient.value);
    }
  }
  for (const Task& task : book.tasks.tasks) names.push_back(task.title.value);
  for (const Target& target : book.targets.targets) names.push_back(target.name.value);
  for (const Project& project : book.projects.projects) names.push_back(project.name.value);
  return names;
}

std::vector<std::string_view> texts_of(const Book& book) {
  std::vector<std::string_view> texts;
  for (const Requirement& row : book.requirements.requirements) {
    texts.push_back(row.content.value);
    texts.push_back(row.category.value);
  }
  for (const Task& task : book.tasks.tasks) {
    texts.push_back(task.text.value);
    texts.push_back(task.section.value);
  }
  for (const Clause& clause : book.agreement.clauses) texts.push_back(clause.text.value);
  for (const Duty& duty : book.duties.duties) {
    texts.push_back(duty.name.value);
    texts.push_back(duty.quote.value);
  }
  return texts;
}

}  // namespace

std::vector<std::string> read_names(const Pinyin& pinyin, const std::vector<std::string_view>& names,
                                    std::string_view letters) {
  std::vector<std::string> whole, parts;
  if (letters.size() > most_letters) return {};
  for (const std::string_view name : names) {
    if (whole.size() >= most) break;
    if (!pinyin.reads(letters, name)) continue;
    std::string stretch = shortest_stretch(pinyin, letters, name);
    if (stretch == name) {
      add_once(whole, stretch);
    } else if (parts.size() < most && letters.size() >= fewest_letters) {
      add_once(parts, stretch);
    }
  }
  return whole.empty() ? parts : whole;
}

std::vector<std::string> read_words(const Pinyin& pinyin, const Book& book, std::string_view letters) {
  std::vector<std::string> words = read_names(pinyin, names_of(book), letters);
  return words.empty() ? read_names(pinyin, texts_of(book), letters) : words;
}

}  // namespace hbjs::query

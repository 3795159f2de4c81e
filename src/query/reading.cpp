#include "query/reading.h"

#include "base/utf8.h"
#include "base/word_borders.h"
#include "query/parts.h"

namespace hbjs::query {
namespace {

constexpr std::size_t most = 8;
constexpr std::size_t fewest_letters = 3;  ///< two letters would read a part of almost anything
constexpr std::size_t most_letters = 64;   ///< no name is longer, and the work grows with the letters

/// How surely letters that read a stretch of a text mean it, best first.
enum class Likeness {
  whole,   ///< the stretch is all of the text
  quoted,  ///< it stands alone in quotation marks or brackets: “康养码”
  words,   ///< it is made of whole words
  other,   ///< it cuts words apart: 康养民 of 康养民宿
};

bool stands_alone(std::u32string_view text, const Stretch& stretch) {
  constexpr std::u32string_view opening = U"“‘「『《〈（(\"【";
  constexpr std::u32string_view closing = U"”’」』》〉）)\"】";
  if (stretch.begin == 0 || stretch.end >= text.size()) return false;
  const std::size_t mark = opening.find(text[stretch.begin - 1]);
  return mark != std::u32string_view::npos && text[stretch.end] == closing[mark];
}

/// What is read in many texts: of the likest readings each once, in the texts' order.
class Readings {
 public:
  void look_in(const Pinyin& pinyin, std::string_view letters, std::string_view text) {
    constexpr std::size_t most_in_one_text = 32;
    const std::vector<Stretch> stretches = pinyin.stretches(letters, text, most_in_one_text);
    if (stretches.empty()) return;
    const std::u32string characters = to_utf32(text);
    std::vector<bool> borders;
    for (const Stretch& stretch : stretches) {
      if (stretch.begin == 0 && stretch.end == characters.size()) {
        add(Likeness::whole, text);
        continue;
      }
      if (letters.size() < fewest_letters) continue;
      Likeness likeness = Likeness::other;
      if (stands_alone(characters, stretch)) {
        likeness = Likeness::quoted;
      } else if (likest_ >= Likeness::words) {
        if (borders.empty()) borders = word_borders(text);
        const bool whole_words = borders.size() > stretch.end && borders[stretch.begin] && borders[stretch.end];
        likeness = whole_words ? Likeness::words : Likeness::other;
      }
      add(likeness, slice(text, stretch.begin, stretch.end));
    }
  }

  [[nodiscard]] bool full() const { return likest_ == Likeness::whole && words_.size() >= most; }
  [[nodiscard]] std::vector<std::string> words() && { return std::move(words_); }

 private:
  void add(Likeness likeness, std::string_view words) {
    if (likeness > likest_) return;
    if (likeness < likest_) words_.clear();
    likest_ = likeness;
    if (words_.size() < most) add_once(words_, words);
  }

  Likeness likest_ = Likeness::other;
  std::vector<std::string> words_;
};

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
  for (const Text& annex : book.plan.annexes) names.push_back(annex.value);
  for (const Demand& demand : book.duties.demands) names.push_back(demand.title.value);
  names.push_back(book.plan.office.name.value);
  for (const Text& contact : book.plan.office.contacts) names.push_back(contact.value);
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
  for (const Demand& demand : book.duties.demands) texts.push_back(demand.text.value);
  for (const Text* text : {&book.plan.title, &book.plan.goals, &book.plan.preamble}) {
    texts.push_back(text->value);
  }
  return texts;
}

}  // namespace

std::vector<std::string> read_names(const Pinyin& pinyin, const std::vector<std::string_view>& names,
                                    std::string_view typed) {
  const std::string letters = pinyin_letters(typed);
  if (letters.size() > most_letters) return {};
  Readings readings;
  for (const std::string_view name : names) {
    readings.look_in(pinyin, letters, name);
    if (readings.full()) break;
  }
  return std::move(readings).words();
}

std::vector<std::string> read_words(const Pinyin& pinyin, const Book& book, std::string_view letters) {
  std::vector<std::string> words = read_names(pinyin, names_of(book), letters);
  return words.empty() ? read_names(pinyin, texts_of(book), letters) : words;
}

}  // namespace hbjs::query

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "check/places.h"
#include "check/promised_numbers.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

/// The quotes of targets and duties by where they are taken from and the numbers that stand in them.
class Quotes {
 public:
  /// `of`: the target that quotes these words.
  void add(std::string_view from, const PromisedNumber& number, std::string_view quote, const Target* of = nullptr) {
    auto& quotes = by_number_[key(from, number)];
    if (quotes.size() < enough && (quotes.empty() || quotes.back().words != quote)) quotes.push_back({quote, of});
  }
  struct Quote {
    std::string_view words;
    const Target* of;
  };
  /// The quote that the number stands in, or null. `from_here`: the quotes say that they are of this text; one that is
  /// not faithful (told as HB208) counts too.
  [[nodiscard]] const Quote* covering(std::string_view from, const Text& text, const PromisedNumber& number,
                                      bool from_here) const {
    const auto found = by_number_.find(key(from, number));
    if (found == by_number_.end()) return nullptr;
    for (const Quote& quote : found->second) {
      if (quotes(text.value, quote.words, number.begin, number.digits_end)) return &quote;
      if (from_here && !quotes(text.value, quote.words)) return &quote;
    }
    return nullptr;
  }

 private:
  static constexpr std::size_t enough = 64;  // of one number at one place; no real plan comes near
  static std::string key(std::string_view from, const PromisedNumber& number) {
    return fmt::format("{}\n{}", from, number.digits);
  }
  std::unordered_map<std::string, std::vector<Quote>> by_number_;
};

/// Whether a target stands for the number: it is its goal or the ends of its range. Beside what stood before, the quote
/// says that, too; a wrong `before` shows in the count (HB301).
bool stands_for(const Target& target, std::string_view digits) {
  if (!target.goal.stated() || target.before.stated()) return true;
  const std::string goal = target.goal.value.str();
  if (digits == goal) return true;
  if (!target.max.stated()) return false;
  const std::string most = target.max.value.str();
  return digits == most || digits == fmt::format("{}-{}", goal, most);
}

class Rule {
 public:
  explicit Rule(Context& context) : context_(context) {
    for (const Target& target : context.book.targets.targets) {
      for (const Promise& promise : target.promised) add(target, promise);
    }
    for (const Duty& duty : context.book.duties.duties) {
      for (const PromisedNumber& number : promised_numbers(duty.quote.value))
        duties_.add(duty.demand.value, number, duty.quote.value);
    }
  }

  /// A text that promises; what targets of `task` quote elsewhere in the same words is covered too.
  void look(const Text& text, std::string_view place, std::string_view task, std::string_view key) {
    for (const PromisedNumber& number : promised_numbers(text.value)) {
      if (promises_.covering(place, text, number, true) || of_task_.covering(task, text, number, false)) continue;
      Finding& finding = tell(text, number, name_of_place(context_.index, place), key, place);
      if (const auto* quote = passing_.covering(place, text, number, false)) {
        static constexpr Phrase<Str, Str> another{"“{0}”引用了这句话，但它登记的是 {1}",
                                                  "“{0}” quotes these words, but its goal is {1}"};
        finding.label = another(quote->of->name.value, quote->of->goal.value.str());
      }
    }
  }

  void look(const Demand& demand) {
    const std::string& id = demand.id.value;
    for (const PromisedNumber& number : promised_numbers(demand.text.value)) {
      if (duties_.covering(id, demand.text, number, true)) continue;
      tell(demand.text, number, {fmt::format("有关要求 {} ", id), fmt::format("part three, paragraph {},", id)}, "text",
           id);
    }
  }

 private:
  /// A quote stands for its target's numbers; of what else it says, another target must. Where the goal is none of its
  /// numbers, that is told (HB307).
  void add(const Target& target, const Promise& promise) {
    const std::vector<PromisedNumber> numbers = promised_numbers(promise.quote.value);
    const auto its = [&](const PromisedNumber& number) { return stands_for(target, number.digits); };
    const bool any = std::ranges::any_of(numbers, its);
    for (const PromisedNumber& number : numbers) {
      if (any && !its(number)) {
        passing_.add(promise.place.value, number, promise.quote.value, &target);
        continue;
      }
      promises_.add(promise.place.value, number, promise.quote.value);
      of_task_.add(target.task.value, number, promise.quote.value);
    }
  }

  Finding& tell(const Text& text, const PromisedNumber& number, const Named& name, std::string_view key,
                std::string_view id) {
    const std::string_view words = std::string_view(text.value).substr(number.begin, number.end - number.begin);
    Finding& finding = context_.sink.tell(msg::promise_without_target, part_of(text, number.begin, number.end), name.zh,
                                          name.en, words);
    finding.trail = id == key ? std::string(key) : trail({id, key});
    return finding;
  }

  Context& context_;
  Quotes promises_, of_task_, duties_;
  Quotes passing_;  // numbers that a target quotes without standing for them
};

}  // namespace

void promises_without_target(Context& context) {
  const Book& book = context.book;
  Rule rule(context);
  rule.look(book.plan.goals, "goals", {}, "goals");
  for (const Task& task : book.tasks.tasks) rule.look(task.text, task.id.value, task.id.value, "text");
  for (const Clause& clause : book.agreement.clauses) {
    rule.look(clause.text, clause.id.value, clause.tasks.empty() ? std::string_view() : clause.tasks.front().value,
              "text");
  }
  for (const Requirement& row : book.requirements.requirements)
    rule.look(row.content, row.id.value, row.task.value, "content");
  for (const Demand& demand : book.duties.demands) rule.look(demand);
}

}  // namespace hbjs::check

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
  void add(std::string_view from, const Text& quote) {
    for (const PromisedNumber& number : promised_numbers(quote.value)) {
      auto& quotes = by_number_[key(from, number)];
      if (quotes.size() < enough && (quotes.empty() || quotes.back() != quote.value)) quotes.emplace_back(quote.value);
    }
  }
  /// Whether the number stands in a quote. `from_here`: the quotes say that they are of this text; one that is not
  /// faithful (told as HB208) counts too.
  [[nodiscard]] bool cover(std::string_view from, const Text& text, const PromisedNumber& number,
                           bool from_here) const {
    const auto found = by_number_.find(key(from, number));
    if (found == by_number_.end()) return false;
    for (const std::string_view quote : found->second) {
      if (quotes(text.value, quote, number.begin, number.digits_end)) return true;
      if (from_here && !quotes(text.value, quote)) return true;
    }
    return false;
  }

 private:
  static constexpr std::size_t enough = 64;  // of one number at one place; no real plan comes near
  static std::string key(std::string_view from, const PromisedNumber& number) {
    return fmt::format("{}\n{}", from, number.digits);
  }
  std::unordered_map<std::string, std::vector<std::string_view>> by_number_;
};

class Rule {
 public:
  explicit Rule(Context& context) : context_(context) {
    for (const Target& target : context.book.targets.targets) {
      for (const Promise& promise : target.promised) {
        promises_.add(promise.place.value, promise.quote);
        of_task_.add(target.task.value, promise.quote);
      }
    }
    for (const Duty& duty : context.book.duties.duties) duties_.add(duty.demand.value, duty.quote);
  }

  /// A text that promises; what targets of `task` quote elsewhere in the same words is covered too.
  void look(const Text& text, std::string_view place, std::string_view task, std::string_view key) {
    for (const PromisedNumber& number : promised_numbers(text.value)) {
      if (promises_.cover(place, text, number, true) || of_task_.cover(task, text, number, false)) continue;
      tell(text, number, name_of_place(context_.index, place), key, place);
    }
  }

  void look(const Demand& demand) {
    const std::string& id = demand.id.value;
    for (const PromisedNumber& number : promised_numbers(demand.text.value)) {
      if (duties_.cover(id, demand.text, number, true)) continue;
      tell(demand.text, number, {fmt::format("有关要求 {} ", id), fmt::format("part three, paragraph {},", id)}, "text",
           id);
    }
  }

 private:
  void tell(const Text& text, const PromisedNumber& number, const Named& name, std::string_view key,
            std::string_view id) {
    const std::string_view words = std::string_view(text.value).substr(number.begin, number.end - number.begin);
    Finding& finding = context_.sink.tell(msg::promise_without_target, part_of(text, number.begin, number.end), name.zh,
                                          name.en, words);
    finding.trail = id == key ? std::string(key) : trail({id, key});
  }

  Context& context_;
  Quotes promises_, of_task_, duties_;
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

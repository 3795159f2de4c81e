#include <algorithm>

#include "check/places.h"
#include "check/promised_numbers.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

/// The numbers of a quote, `1-2` as its two ends; empty where it has none (第二届…).
std::vector<std::string> numbers_of(std::string_view quote) {
  std::vector<std::string> numbers;
  for (const PromisedNumber& promised : promised_numbers(quote)) {
    const std::size_t dash = promised.digits.find('-');
    numbers.push_back(promised.digits.substr(0, dash));
    if (dash != std::string::npos) numbers.push_back(promised.digits.substr(dash + 1));
  }
  return numbers;
}

/// Tells when a quote has numbers and `wanted` is none of them; whether it told.
bool compare(Context& context, std::string_view name, Span at, const std::string& wanted, const Text& quote,
             std::string way) {
  const std::vector<std::string> numbers = numbers_of(quote.value);
  if (numbers.empty() || std::ranges::find(numbers, wanted) != numbers.end()) return false;
  Finding& finding =
      context.sink.tell(msg::number_differs, at, name, wanted, fmt::format("{}", fmt::join(numbers, ", ")));
  finding.trail = std::move(way);
  static constexpr Phrase<> words{"引文在这里", "the quote"};
  finding.related.push_back({quote.at, words()});
  return true;
}

}  // namespace

void quoted_numbers(Context& context) {
  for (const Target& target : context.book.targets.targets) {
    const auto against_quotes = [&](const Placed<Decimal>& number, const char* key) {
      if (!number.stated() || number.value.negative()) return;  // HB306 tells of the latter
      for (const Promise& promise : target.promised) {
        // One wrong number is told once, however many places promise the right one.
        if (compare(context, target.name.value, number.at, number.value.str(), promise.quote,
                    trail({target.id.value, key})))
          return;
      }
    };
    against_quotes(target.goal, "goal");
    against_quotes(target.max, "max");
  }
  for (const Duty& duty : context.book.duties.duties) {
    if (duty.at_least.stated()) {
      compare(context, duty.name.value, duty.at_least.at, std::to_string(duty.at_least.value), duty.quote,
              trail({duty.id.value, "at_least"}));
    }
  }
}

}  // namespace hbjs::check

#include <unordered_map>

#include "check/places.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

void compare(Context& context, const Text& quote, const Text& text, const Named& place, std::string way) {
  if (!quote.stated() || !text.stated() || quotes(text.value, quote.value)) return;
  Finding& finding = context.sink.tell(msg::quote_not_found, quote.at, place.zh, place.en, quote.value);
  finding.trail = std::move(way);
  static constexpr Phrase<> original{"原文在这里", "the text is here"};
  finding.related.push_back({text.at, original()});
}

}  // namespace

void unfaithful_quotes(Context& context) {
  for (const Target& target : context.book.targets.targets) {
    for (const Promise& promise : target.promised) {
      const Text* text = text_at(context.index, promise.place.value);
      if (text == nullptr) continue;
      compare(context, promise.quote, *text, name_of_place(context.index, promise.place.value),
              trail({target.id.value, "promised", "quote"}));
    }
  }
  std::unordered_map<std::string_view, const Demand*> demands;
  for (const Demand& demand : context.book.duties.demands) demands.emplace(demand.id.value, &demand);
  for (const Duty& duty : context.book.duties.duties) {
    const auto found = demands.find(duty.demand.value);
    if (found == demands.end()) continue;
    const std::string& id = found->second->id.value;
    compare(context, duty.quote, found->second->text,
            {fmt::format("有关要求 {} ", id), fmt::format("part three, paragraph {}", id)},
            trail({duty.id.value, "quote"}));
  }
}

}  // namespace hbjs::check

#include <optional>

#include "check/places.h"
#include "check/rules.h"
#include "query/funds.h"

namespace hbjs::check {
namespace {

/// Why `other` cannot give the figures of `target`.
std::optional<Named> unfit(const Target& target, const Target& other) {
  if (&target == &other) return Named{"这是它自己", "it is the same"};
  if (other.figures_of.stated()) return Named{"它自己的数也取自别处", "that one has them from elsewhere, too"};
  if (other.unit.value != target.unit.value) return Named{"计量单位不同", "their units of measure differ"};
  if (other.adds.value != target.adds.value) return Named{"累计方式不同", "they are added up in different ways"};
  return std::nullopt;
}

}  // namespace

void shared_figures(Context& context) {
  for (const Target& target : context.book.targets.targets) {
    const Target* other = context.index.target(target.figures_of.value);  // else told by target_references
    if (other == nullptr) continue;
    if (const auto why = unfit(target, *other)) {
      context.sink
          .tell(msg::figures_unfit, target.figures_of.at, target.name.value, other->name.value, why->zh, why->en)
          .trail = trail({target.id.value, "figures_of"});
    }
  }
  for (const Submission& submission : context.book.submissions) {
    for (const Entry& entry : submission.entries) {
      for (const Measure& measure : entry.measures) {
        const auto way = [&] { return trail({entry.item.value, measure.target.value, "target"}); };
        if (measure.target.value == query::funds_target) {
          context.sink.tell(msg::funds_by_payments, measure.target.at).trail = way();
          continue;
        }
        const Target* target = context.index.target(measure.target.value);
        const Target* other = target != nullptr ? context.index.target(target->figures_of.value) : nullptr;
        if (other == nullptr) continue;
        context.sink
            .tell(msg::figure_of_other, measure.target.at, target->name.value, other->name.value, other->id.value)
            .trail = way();
      }
    }
  }
}

}  // namespace hbjs::check

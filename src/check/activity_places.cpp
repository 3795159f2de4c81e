#include <optional>

#include "check/places.h"
#include "check/rules.h"
#include "query/activity.h"

namespace hbjs::check {
namespace {

/// What is wrong with what the activity says that it is for. That it says nothing was told when it was read.
std::optional<Said> wrong_with(const Activity& activity, const query::Index& index) {
  static constexpr Phrase<> both{"既写了职责，又写了事项", "names both a duty and an item"};
  static constexpr Phrase<Str> no_activity{"写的职责“{0}”不凭活动报送",
                                           "names “{0}”, a duty that no activity tells of"};
  if (activity.duty.stated() && activity.item.stated()) return both();
  const Duty* duty = index.duty(activity.duty.value);
  if (duty == nullptr || query::is_told_by_activities(*duty)) return std::nullopt;
  return no_activity(duty->name.value);
}

}  // namespace

void activity_places(Context& context) {
  for (const Submission& submission : context.book.submissions) {
    for (std::size_t i = 0; i < submission.activities.size(); ++i) {
      const Activity& activity = submission.activities[i];
      const auto wrong = wrong_with(activity, context.index);
      if (!wrong) continue;
      const bool both = activity.item.stated();
      context.sink
          .tell(msg::activity_place, both ? activity.item.at : activity.duty.at, wrong->in(Lang::zh),
                wrong->in(Lang::en))
          .trail = trail({nth("activities", i + 1), both ? "item" : "duty"});
    }
  }
}

}  // namespace hbjs::check

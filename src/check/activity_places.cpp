#include "check/places.h"
#include "check/rules.h"

namespace hbjs::check {

void activity_places(Context& context) {
  static constexpr Phrase<> none{"没有写是哪项职责或哪个事项", "names neither a duty nor an item"},
      both{"既写了职责，又写了事项", "names both a duty and an item"};
  for (const Submission& submission : context.book.submissions) {
    for (std::size_t i = 0; i < submission.activities.size(); ++i) {
      const Activity& activity = submission.activities[i];
      if (activity.duty.stated() != activity.item.stated()) continue;
      const Phrase<>& how = activity.duty.stated() ? both : none;
      Finding& finding = context.sink.tell(msg::activity_place, activity.duty.stated() ? activity.item.at : activity.at,
                                           how().in(Lang::zh), how().in(Lang::en));
      finding.trail = trail({nth("activities", i + 1), activity.duty.stated() ? "item" : "duty"});
    }
  }
}

}  // namespace hbjs::check

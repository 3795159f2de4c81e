#include "query/spellings.h"

#include "check/places.h"
#include "check/rules.h"

namespace hbjs::check {

void spellings(Context& context) {
  for (const query::TwoSpellings& two : query::two_spellings(context.index)) {
    const auto& [row, in_row, task, in_task] = two;
    Finding& finding =
        context.sink.tell(msg::two_spellings, part_of(row->content, in_row.begin, in_row.end), two.here(), two.there());
    finding.trail = trail({row->id.value, "content"});
    static constexpr Phrase<Str, Str> spelt{"任务 {0} 写作“{1}”", "task {0} says “{1}”"};
    finding.related.push_back({part_of(task->text, in_task.begin, in_task.end), spelt(row->task.value, two.there())});
  }
}

}  // namespace hbjs::check

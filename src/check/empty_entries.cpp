#include "check/places.h"
#include "check/rules.h"
#include "query/received.h"

namespace hbjs::check {

void empty_entries(Context& context) {
  for (const Submission& submission : context.book.submissions) {
    for (const Entry& entry : submission.entries) {
      if (!entry.item.stated() || query::says_something(entry)) continue;
      context.sink.tell(msg::empty_entry, entry.item.at, entry.item.value).trail = trail({entry.item.value, "item"});
    }
  }
}

}  // namespace hbjs::check

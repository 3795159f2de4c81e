#include "cmd/inspect.h"

#include <algorithm>

#include "check/check.h"
#include "check/judge.h"
#include "query/index.h"

namespace hbjs::cmd {

void inspect(load::Loaded& loaded, const load::Progress& progress, Date as_of) {
  const query::Index index(loaded.book);
  if (progress.wanted) {
    check::check(index, loaded.broken, as_of, loaded.sink);  // a wrong figure in a report would be a wrong report
  } else {
    check::references(index, loaded.broken, as_of, loaded.sink);
  }
  const bool complete =
      progress.wanted && !progress.within && std::ranges::find(loaded.broken, true) == loaded.broken.end();
  check::judge(loaded.book.plan, loaded.ignored, complete, loaded.sink);
}

}  // namespace hbjs::cmd

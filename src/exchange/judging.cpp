#include "exchange/judging.h"

#include <algorithm>
#include <initializer_list>
#include <utility>
#include <vector>

#include "check/check.h"
#include "check/judge.h"
#include "diag/messages.h"

namespace hbjs::exchange {
namespace {

using Key = std::pair<Month, std::string_view>;

Key key_of(const Submission& submission) { return {submission.month.value, submission.unit.value}; }

}  // namespace

Judged Judging::judge(const std::string& bytes, const std::string& path) {
  Judged judged;
  judged.number = loaded_.sources.add(Source(path, bytes));
  loaded_.broken.push_back(false);
  load::load_submission(loaded_.sources[judged.number].bytes(), judged.number, judged.sink, judged.submission);
  judged.former = put(judged.submission);
  check::reports(index_, loaded_.broken, today_, judged.sink);
  check::judge(loaded_.book.plan, loaded_.ignored, false, judged.sink);
  judged.sink.sort();
  return judged;
}

/// What stood in its place.
std::optional<Submission> Judging::put(Submission submission) {
  std::vector<Submission>& all = loaded_.book.submissions;
  const auto at = std::ranges::lower_bound(all, key_of(submission), {}, key_of);
  if (at != all.end() && key_of(*at) == key_of(submission)) return std::exchange(*at, std::move(submission));
  all.insert(at, std::move(submission));
  return std::nullopt;
}

void Judging::put_back(std::string_view unit, Month month, std::optional<Submission> former) {
  std::vector<Submission>& all = loaded_.book.submissions;
  const auto at = std::ranges::lower_bound(all, Key{month, unit}, {}, key_of);
  if (former) {
    *at = *std::move(former);
  } else {
    all.erase(at);
  }
}

const Submission* Judging::stands(const Submission& submission) const {
  const std::vector<Submission>& all = loaded_.book.submissions;
  const auto at = std::ranges::lower_bound(all, key_of(submission), {}, key_of);
  return at != all.end() && key_of(*at) == key_of(submission) ? &*at : nullptr;
}

bool follows_from_error(const Finding& finding, const CellRemark& at, const ReadForm& form) {
  if (form.sound()) return false;
  const auto is_one_of = [&](std::initializer_list<const MessageInfo*> kinds) {
    return std::ranges::find(kinds, finding.info) != kinds.end();
  };
  const auto any_wrong = [&](const CellRemark& on, const auto& matches) {
    return std::ranges::any_of(form.remarks, [&](const CellRemark& other) {
      return other.wrong && other.sheet == on.sheet && matches(other);
    });
  };
  const auto is_wrong = [&](const CellRemark& cell) {
    return any_wrong(cell,
                     [&](const CellRemark& other) { return other.row == cell.row && other.column == cell.column; });
  };
  const bool is_shape = finding.info->code < "HB2";  // of what could not be read, YAML has nothing
  if (at.row == 0 || is_shape) return true;
  if (finding.info == &msg::after_submission && is_wrong(form.remark_at_date(true, {}))) return true;
  if (is_one_of({&msg::outside_month, &msg::after_submission})) return is_wrong(at);
  const bool adds_up = is_one_of({&msg::payment_above_budget, &msg::committed_above_budget, &msg::paid_above_committed,
                                  &msg::unnamed_paid_above_committed, &msg::paid_above_funds});
  return any_wrong(at, [&](const CellRemark& other) { return adds_up || other.row == at.row; });
}

}  // namespace hbjs::exchange

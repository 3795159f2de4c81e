#include <fmt/format.h>

#include <system_error>

#include "cmd/answer.h"
#include "cmd/table.h"
#include "exchange/store.h"

namespace hbjs::cmd {
namespace {

/// The month given without an option's name.
Month wanted_month(const Session& session, int year) {
  const std::string text = *session.given().value("MONTH");
  const auto period = parse_period(text, Period::Kind::month, year);
  if (period && period->year == year) return period->first();
  throw Stop(Exit::usage,
             fmt::format(fmt::runtime(session.say("“{}”不是方案年度 {} 里的月份，可以写 2024-06、6月",
                                                  "“{}” is no month of the plan's year {}; write 2024-06 or 6月")),
                         text, year));
}

Exit set(Session& session, bool locked) {
  const std::filesystem::path folder = session.plan_folder();
  const load::Loaded loaded = session.load(load::Progress::none());
  const Month month = wanted_month(session, loaded.book.plan.year.value);
  try {
    const exchange::ProgressGuard guard(folder);
    const bool changed = locked ? exchange::lock(folder, month) : exchange::unlock(folder, month);
    const std::string_view sentence =
        changed ? (locked ? session.say("{} 已锁定，不再收报送", "{} is locked: it takes no more reports")
                          : session.say("{} 已解锁", "{} is open again"))
                : (locked ? session.say("{} 本来就是锁定的", "{} was locked already")
                          : session.say("{} 没有锁定", "{} was not locked"));
    session.remark(fmt::format(fmt::runtime(sentence), to_string(month)));
  } catch (const std::system_error& error) {
    session.cannot_write(error.what(), error.code());
  }
  return Exit::fine;
}

Exit lock(Session& session) { return set(session, true); }
Exit unlock(Session& session) { return set(session, false); }

Option month_argument() {
  return {"MONTH",          "MONTH", Takes::one, {"哪个月，如 2024-06、6月", "which month, such as 2024-06"},
          Completes::month, {},      true};
}

}  // namespace

Command lock_command() {
  return {
      "lock",
      {"锁定一个月，不再收报送", "close a month: it takes no more reports"},
      {"锁定的月份，hbjs import 不再写入，也不替换。标记是 plan/progress/月份/.locked，随方案提交到 git。",
       "hbjs import neither adds to a locked month nor replaces in it. The mark is plan/progress/MONTH/.locked, kept in git."},
      {month_argument()},
      {},
      {{"hbjs lock 6月", {"六月的表收齐了", "June is complete"}}},
      lock};
}

Command unlock_command() {
  return {"unlock", {"解锁一个月", "open a locked month again"},
          {},       {month_argument()},
          {},       {{"hbjs unlock 2024-06", {"六月还要补报", "June takes reports again"}}},
          unlock};
}

}  // namespace hbjs::cmd

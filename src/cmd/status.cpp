#include "query/status.h"

#include "cmd/answer.h"
#include "cmd/table.h"

namespace hbjs::cmd {
namespace {

Exit status(Session& session) {
  const std::filesystem::path folder = session.plan_folder();
  const auto plan = load::glance(folder);
  const int year = plan ? plan->year.value : 0;
  const Period period = wanted_period(session, Period::Kind::month, "--month", year);
  const load::Loaded loaded = session.load_sound(load::Progress::of(period));
  const query::Index index(loaded.book);
  const query::StatusAnswer answer = query::status(index, period.first(), session.as_of());
  deliver_answer(session, answer);
  // Before the day has passed nobody is missing: what has not come may still come.
  return session.given().has("--check") && answer.due_passed && !answer.missing.empty() ? Exit::found : Exit::fine;
}

}  // namespace

Command status_command() {
  return {
      "status",
      {"谁报了、谁按时、谁没报？", "who has reported, who was on time, who is missing?"},
      {"不写 --month 则为当期（方案年度已过则为 12 月）。每月截止日见 plan.yaml 的 reporting。",
       "Without --month, the month that is due (past the plan's year, its December). The day of the month stands in plan.yaml."},
      {{"--month", "M", Takes::maybe, {"月份，如 2024-06、6月", "a month, such as 2024-06 or 6月"}, Completes::month},
       {"--check",
        "",
        Takes::none,
        {"过了截止日仍有单位未报时，退出码为 1", "exit with 1 when the day has passed and a unit is missing"}}},
      answer_formats,
      {{"hbjs status --month 6月", {"六月报送情况", "who has reported on June"}},
       {"hbjs status --check", {"在脚本里催报", "for scripts that chase"}}},
      status};
}

}  // namespace hbjs::cmd

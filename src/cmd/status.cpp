#include "query/status.h"

#include "cmd/answer.h"
#include "cmd/table.h"
#include "render/report/report.h"

namespace hbjs::cmd {
namespace {

/// One name a line and nothing else, for scripts. Of a longer period, those missing in any of its months.
void deliver_missing(const Session& session, const std::vector<std::string>& names) {
  std::string lines;
  for (const std::string& name : names) lines += name + "\n";
  session.deliver(lines);
}

std::vector<std::string> missing_in(const query::PeriodStatus& answer) {
  std::vector<std::string> names;
  for (const query::UnitReports& unit : answer.units) {
    if (unit.counts.missing > 0) names.push_back(unit.unit);
  }
  return names;
}

/// The grid as a web page that prints; in Chinese, as reports are.
void deliver_grid(const Session& session, const query::Index& index, const Period& period,
                  const std::filesystem::path& folder) {
  const render::RenderedReport page = render::render_report(
      report::reporting_sheet(index, period, session.as_of(), grounds_of(session, folder)), std::nullopt);
  session.deliver(page.text);
}

Exit status(Session& session) {
  if (session.given().has("--missing") && session.format() != Format::text) {
    throw Stop(Exit::usage, std::string(session.say(
                                "--missing 只列名字，一行一个，没有别的格式：要 json、csv 等请去掉 --missing",
                                "--missing lists names and has no other format; for json, csv and the like leave "
                                "it out")));
  }
  const std::filesystem::path folder = session.plan_folder();
  const auto plan = load::glance(folder);
  const int year = plan ? plan->year.value : 0;
  const Period period = asked_period(session, year).value_or(due_period(Period::Kind::month, year, session.as_of()));
  const load::Loaded loaded = session.load_sound(load::Progress::of(period));
  const query::Index index(loaded.book);
  const auto deliver = [&](const auto& answer, const std::vector<std::string>& missing) {
    if (session.given().has("--missing")) {
      deliver_missing(session, missing);
    } else if (session.format() == Format::html) {
      deliver_grid(session, index, period, folder);
    } else {
      deliver_answer(session, answer);
    }
  };
  const bool check = session.given().has("--check");
  if (period.kind != Period::Kind::month) {
    const query::PeriodStatus answer = query::period_status(index, period, session.as_of());
    deliver(answer, missing_in(answer));
    return check && answer.counts.missing > 0 ? Exit::found : Exit::fine;
  }
  const query::StatusAnswer answer = query::status(index, period.first(), session.as_of());
  deliver(answer, answer.missing);
  // Before the day has passed nobody is missing: what has not come may still come.
  return check && answer.due_passed && !answer.missing.empty() ? Exit::found : Exit::fine;
}

}  // namespace

Command status_command() {
  return {
      "status",
      {"谁报了、谁按时、谁没报？", "who has reported, who was on time, who is missing?"},
      {"不写 --month 则为当期（方案年度已过则为 12 月）。每月截止日见 plan.yaml 的 reporting。",
       "Without --month, the month that is due (past the plan's year, its December). The day of the month stands in plan.yaml."},
      {{"--month", "M", Takes::maybe, {"月份，如 2024-06、6月", "a month, such as 2024-06 or 6月"}, Completes::month},
       {"--quarter",
        "Q",
        Takes::maybe,
        {"一个季度：单位和月份的对照表", "a quarter: a grid of units and months"},
        Completes::quarter},
       {"--year", "Y", Takes::maybe, {"全年的对照表", "the year as such a grid"}, Completes::year},
       {"--missing",
        "",
        Takes::none,
        {"只列未报单位，一行一个，供脚本用", "only the names of who is missing, one a line, for scripts"}},
       {"--check",
        "",
        Takes::none,
        {"过了截止日仍有单位未报时，退出码为 1", "exit with 1 when the day has passed and a unit is missing"}}},
      answer_formats,
      {{"hbjs status --month 6月", {"六月报送情况", "who has reported on June"}},
       {"hbjs status --year", {"全年各单位各月报送情况", "every unit and month of the year"}},
       {"hbjs status --year -o 报送一览.html", {"同上，网页，可打印", "the same as a web page, ready to print"}},
       {"hbjs status --month 6月 --missing", {"催报名单", "whom to chase"}},
       {"hbjs status --check", {"在脚本里催报", "for scripts that chase"}}},
      status};
}

}  // namespace hbjs::cmd

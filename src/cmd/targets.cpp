#include "cmd/answer.h"
#include "cmd/table.h"
#include "query/funds.h"
#include "query/pace.h"

namespace hbjs::cmd {
namespace {

/// The period of --month or --quarter; without either, the year.
Period chosen_period(const Session& session, int year) {
  return asked_period(session, year).value_or(Period{Period::Kind::year, year, 0});
}

Exit targets(Session& session) {
  const load::Loaded loaded = session.load_sound(load::Progress::all());
  const query::Index index(loaded.book);
  deliver_answer(session, query::pace(index, chosen_period(session, loaded.book.plan.year.value), session.as_of()));
  return Exit::fine;
}

Exit funds(Session& session) {
  const load::Loaded loaded = session.load_sound(load::Progress::all());
  const query::Index index(loaded.book);
  deliver_answer(session, query::funds(index, chosen_period(session, loaded.book.plan.year.value), session.as_of()));
  return Exit::fine;
}

std::vector<Option> period_options() {
  return {{"--month", "M", Takes::maybe, {"到这个月为止，如 6月", "up to this month, such as 6月"}, Completes::month},
          {"--quarter", "Q", Takes::maybe, {"到这个季度为止", "up to this quarter"}, Completes::quarter}};
}

}  // namespace

Command targets_command() {
  return {
      "targets",
      {"目标完成了多少、是快是慢？", "how far is each target, and is it in time?"},
      {"每项目标的累计完成、完成率、序时进度、差距和红黄绿灯。界限见 plan.yaml 的 thresholds；没有单位报数的目标是“未报”，不是零。",
       "Done, rate, expected share, gap and state of each target. The limits stand in plan.yaml (thresholds); a target without a "
       "figure is not reported, which is not zero."},
      period_options(),
      answer_formats,
      {{"hbjs targets", {"到今天为止", "as of today"}},
       {"hbjs targets --month 6月 --format csv", {"到六月底，供表格软件读取", "up to June, for a spreadsheet"}}},
      targets};
}

Command funds_command() {
  return {"funds",
          {"钱在哪里：预算、落实、拨付、余额", "where the money is: budget, committed, paid, balance"},
          {"对照方案承诺的财政性帮扶资金，分项目、单位、来源。金额以万元计，精确到分厘，不用浮点数。",
           "Against the money that the plan promises, by project, unit and source. In 10,000 yuan, as exact decimals."},
          period_options(),
          answer_formats,
          {{"hbjs funds", {"到今天为止", "as of today"}},
           {"hbjs funds --quarter 二季度", {"到二季度末，另列本季度数", "up to the second quarter"}}},
          funds};
}

}  // namespace hbjs::cmd

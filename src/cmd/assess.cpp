#include "query/assess.h"

#include <fmt/format.h>

#include "cmd/answer.h"
#include "cmd/table.h"
#include "query/members.h"

namespace hbjs::cmd {
namespace {

/// Why somebody is not assessed.
std::string refusal(const Session& session, const query::Index& index, const std::string& name) {
  const Group* group = index.group(name);
  if (group != nullptr && !group->members.empty()) {
    return fmt::format(
        fmt::runtime(session.say("{} 是一组单位，考核按单位进行；请写其中一个，如 {}",
                                 "{} is a group, and the assessment is by unit; name one of them, such as {}")),
        name, group->members.front().value);
  }
  return fmt::format(
      fmt::runtime(session.say("{} 不在应报送的单位之列，不参加考核。参加考核的单位：hbjs assess",
                               "{} is not expected to report and is not assessed; hbjs assess shows those that are")),
      name);
}

/// The part of the unit that is meant; of one that was taken over, of its successor, which is said.
query::UnitAssessment wanted_part(const Session& session, const query::Index& index, const query::AssessAnswer& answer,
                                  const std::string& asked) {
  const query::Holder holder = wanted_holder(session, index, asked);
  if (const auto part = query::part_of(answer, holder.name)) return *part;
  for (const query::TakenOver& one : answer.taken_over) {
    const auto part = one.unit == holder.name ? query::part_of(answer, one.by) : std::nullopt;
    if (!part) continue;
    session.remark(fmt::format(fmt::runtime(session.say("{} 的职能已由 {} 接替，考核计入接替单位",
                                                        "{} was taken over by {}, which answers for it")),
                               one.unit, one.by));
    return *part;
  }
  throw Stop(Exit::found, refusal(session, index, holder.name));
}

Exit assess(Session& session) {
  const load::Loaded loaded = session.load_sound(load::Progress::all());
  const query::Index index(loaded.book);
  // The plan is of one year; --year only checks that it is the one that is meant.
  if (session.given().has("--year")) wanted_period(session, Period::Kind::year, "--year", loaded.book.plan.year.value);
  const query::AssessAnswer answer = query::assess(index, session.as_of());
  if (const auto unit = session.given().value("--unit")) {
    deliver_answer(session, wanted_part(session, index, answer, *unit));
  } else {
    deliver_answer(session, answer);
  }
  return Exit::fine;
}

}  // namespace

Command assess_command() {
  return {
      "assess",
      {"年终考核：每一条、每个单位做到了多少，得几分？",
       "the year-end assessment: what was done, and how many points it earns"},
      {"逐条列出协议条款、各项目标和各单位的事实：报送是否按时，研究、赴受援县几次（主要负责同志带队几次），牵头事项报了没有，"
       "项目资金拨付多少。方案文件夹里有 assessment.yaml（考核指标、分值、计分办法、等次）时，另给出每个单位的得分、等次和名次，每一分都"
       "列明依据和算式；没有时只列事实。职能划转的，由接替单位承担此前的全部应报和应做。",
       "The facts of each clause of the agreement, each target and each unit: reports in time, studies and visits and who led "
       "them, items told of, money paid. With an assessment.yaml in the plan's folder (indicators, points, rules, grades) also "
       "each unit's points, grade and rank, every point with its facts and its sum; without one, facts alone. A successor "
       "answers for all that fell to the units it took over."},
      {{"--year",
        "Y",
        Takes::maybe,
        {"年度；方案只有一个年度，可以不写", "the year; a plan has one, so it may be left out"},
        Completes::year},
       {"--unit",
        "UNIT",
        Takes::one,
        {"只看一个单位：每项得分的依据和算式", "one unit: what each of its points stands on"},
        Completes::unit}},
      answer_formats,
      {{"hbjs assess", {"全部单位", "all units"}},
       {"hbjs assess --unit 区教育局", {"一个单位的每一分从何而来", "where each point of a unit comes from"}},
       {"hbjs assess --format csv -o 考核.csv", {"一行一个单位，供表格软件打开", "a row a unit, for a spreadsheet"}}},
      assess};
}

}  // namespace hbjs::cmd

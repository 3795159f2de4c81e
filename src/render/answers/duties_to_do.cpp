#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "render/answers/duties_draft.h"

namespace hbjs::render {

namespace {

using query::DutyTarget;
using query::OwedDuty;
using query::OwedReport;
using query::State;
using query::Takes;
using query::Timing;

constexpr std::string_view line_break = "\n";

std::string counted(std::size_t number, const std::vector<std::string>& texts, Words say) {
  return say.count(number, "份", "report", "reports") + say("：", ": ") + say.list(texts);
}

/// 2 份：5月（5月25日截止）、6月（6月25日截止）; of many, the months alone.
std::string overdue(const DutiesDraft& draft) {
  constexpr std::size_t most_with_day = 3;
  const Words say = draft.say;
  std::vector<std::string> texts;
  for (const OwedReport& report : draft.answer.reports) {
    if (report.timing != Timing::missing) continue;
    if (draft.answer.overdue.size() > most_with_day && report.unit.empty()) {
      texts.push_back(draft.period(to_string(report.month)));
      continue;
    }
    std::string how = say(draft.day(report.due) + "截止", "due " + draft.day(report.due));
    if (!report.unit.empty()) how += say("，代" + report.unit + "补报", ", for " + report.unit);
    texts.push_back(draft.period(to_string(report.month)) + say.bracketed(how));
  }
  return texts.empty() ? say("无", "none") : counted(texts.size(), texts, say);
}

/// How a report came: 6月27日，迟 2 天.
std::string how_it_came(const DutiesDraft& draft, const OwedReport& report) {
  const Words say = draft.say;
  std::vector<std::string> texts{draft.day(*report.date)};
  if (report.timing == Timing::on_time) {
    texts.push_back(say("按时", "on time"));
  } else {
    const std::string days = std::to_string(report.days_late);
    texts.push_back(say("迟 " + days + " 天", days + (report.days_late == 1 ? " day late" : " days late")));
  }
  if (report.handed == query::Handed::empty) texts.push_back(say("空表", "empty"));
  if (!report.unit.empty() && report.by.empty()) texts.push_back(say(report.unit + "报", "by " + report.unit));
  if (!report.unit.empty() && !report.by.empty()) texts.push_back(say("代" + report.unit + "报", "for " + report.unit));
  if (report.unit.empty() && !report.by.empty()) texts.push_back(say(report.by + "代报", "by " + report.by));
  return join(texts, say("，", ", "));
}

std::string handed_in(const DutiesDraft& draft) {
  std::vector<std::string> texts;
  for (const OwedReport& report : draft.answer.reports) {
    if (report.handed == query::Handed::nothing) continue;
    texts.push_back(draft.period(to_string(report.month)) + draft.say.bracketed(how_it_came(draft, report)));
  }
  return texts.empty() ? std::string() : counted(texts.size(), texts, draft.say);
}

/// 7月25日前（含当日）报7月进展，还有 25 天.
std::string due_text(const DutiesDraft& draft, const query::Due& due) {
  const Words say = draft.say;
  const auto days = (std::chrono::sys_days(due.due) - std::chrono::sys_days(draft.answer.as_of)).count();
  const std::string left =
      days == 0 ? say("今天截止", "today is the last day")
                : fmt::format(fmt::runtime(say("还有 {} 天", days == 1 ? "{} day left" : "{} days left")), days);
  return fmt::format(fmt::runtime(say("{1}前（含当日）报{0}进展，{2}", "for {0}, by {1} inclusive, {2}")),
                     draft.period(due.period), draft.day(due.due), left);
}

/// 本年度没有了：2024年9月1日起由区教育局接替.
std::string none_left(const query::DutiesAnswer& answer, Words say) {
  const std::string none = say("本年度没有了", "none left this year");
  if (!answer.hands_over_to || !answer.hands_over_on) return none;
  return fmt::format(fmt::runtime(say("{0}：{1}起由{2}接替", "{0}: {2} takes over on {1}")), none,
                     say.date(*answer.hands_over_on), *answer.hands_over_to);
}

/// Of quarterly reports nothing is kept, so whether one came is not known here.
std::string passed_text(const DutiesDraft& draft, const query::Due& due) {
  return fmt::format(fmt::runtime(draft.say("{}进展，{}已截止；是否已报，hbjs 不作登记",
                                            "for {}, was due {}; hbjs keeps no record of whether it came")),
                     draft.period(due.period), draft.day(due.due));
}

/// 已开展 1 次，还差 1 次（其中主要负责同志带队 1 次）.
std::string times_text(const OwedDuty& duty, Words say) {
  const int done = duty.done.value_or(0);
  const int times = std::max(duty.at_least.value_or(0) - done, 0);
  const int led = std::max(duty.by_principal.value_or(0) - duty.done_by_principal.value_or(0), 0);
  std::string text =
      done == 0 ? say("尚未开展", "none yet") : fmt::format(fmt::runtime(say("已开展 {} 次", "{} done")), done);
  if (times == 0 && led == 0) return text + say("，达到要求", ", as demanded");
  if (times == 0) {
    return text + fmt::format(fmt::runtime(say("，还差主要负责同志带队 {} 次", ", {} more led by the principal")), led);
  }
  text += fmt::format(fmt::runtime(say("，还差 {} 次", ", {} to go")), times);
  if (led == 0) return text;
  return text + say.bracketed(fmt::format(
                    fmt::runtime(say("其中主要负责同志带队 {} 次", "{} of them led by the principal")), led));
}

std::string counted_duties(const DutiesDraft& draft) {
  const Words say = draft.say;
  std::vector<std::string> lines;
  for (const OwedDuty& duty : draft.answer.duties) {
    if (!duty.done || !duty.at_least) continue;
    std::string line = duty.name + say("：", ": ") + times_text(duty, say);
    if (!duty.met.value_or(false) && duty.next_due) {
      const std::string due = draft.day(*duty.next_due);
      line += say("，" + due + "前", ", by " + due);
    }
    lines.push_back(std::move(line));
  }
  return join(lines, line_break);
}

/// The targets that certainly fall to the unit, in classes that a reader acts on.
struct Standings {
  std::vector<std::string> red, yellow, green, complete, silent;
  std::size_t all = 0;
};

Standings standings_of(const DutiesDraft& draft) {
  const Words say = draft.say;
  Standings standings;
  for (const DutyTarget& target : draft.answer.targets) {
    if (target.role == Takes::possible) continue;
    ++standings.all;
    if (!target.state) {
      standings.silent.push_back(target.name);
    } else if (target.complete) {
      standings.complete.push_back(target.name);
    } else {
      const std::string rates = fmt::format(fmt::runtime(say("完成 {}%，序时 {}%", "{}% done, {}% expected")),
                                            target.rate->fixed(1), target.expected_rate.fixed(1));
      auto& list = *target.state == State::red      ? standings.red
                   : *target.state == State::yellow ? standings.yellow
                                                    : standings.green;
      list.push_back(target.name + say.bracketed(rates));
    }
  }
  return standings;
}

std::string targets_text(const DutiesDraft& draft) {
  const Words say = draft.say;
  const Standings standings = standings_of(draft);
  if (standings.all == 0) return {};
  if (standings.silent.size() == standings.all) {
    return say.count(standings.all, "项，都还没有单位报过数据", "target, without any figure yet",
                     "targets, none with a figure yet");
  }
  std::vector<std::string> lines;
  const auto add = [&](std::string_view zh, std::string_view en, const std::vector<std::string>& names) {
    if (names.empty()) return;
    lines.push_back(fmt::format("{} {}{}{}", say(zh, en), names.size(), say(" 项：", ": "), say.list(names)));
  };
  const bool over = draft.answer.year_over;
  add("红灯", "red", standings.red);
  add("黄灯", "yellow", standings.yellow);
  add("未报数据", "no figure", standings.silent);
  add(over ? "绿灯但未完成" : "绿灯", over ? "green, but not complete" : "green", standings.green);
  add("已完成", "complete", standings.complete);
  return join(lines, line_break);
}

/// The whole of it in one sentence, once the year is over.
std::string closing(const DutiesDraft& draft) {
  const Words say = draft.say;
  const auto& answer = draft.answer;
  const bool duties_met =
      std::ranges::all_of(answer.duties, [](const OwedDuty& duty) { return duty.met.value_or(true); });
  const bool targets_met = std::ranges::all_of(
      answer.targets, [](const DutyTarget& target) { return target.complete || target.role == Takes::possible; });
  const bool nothing_open = answer.overdue.empty() && duties_met && targets_met;
  const std::string text = fmt::format(fmt::runtime(say("{}年的方案到年底为止，不再有新的报送截止日。",
                                                        "The plan ended with {}; nothing falls due any more.")),
                                       answer.year);
  return text + (nothing_open ? say("全部事项已经了结。", " Everything is settled.")
                              : say("还没有了结的：", " What was left open:"));
}

}  // namespace

void add_to_do(DutiesDraft& draft) {
  const auto& answer = draft.answer;
  const Words say = draft.say;
  Facts facts;
  const auto add = [&](std::string_view zh, std::string_view en, const std::string& value) {
    if (!value.empty()) facts.rows.emplace_back(say(zh, en), value);
  };
  if (!answer.reports.empty()) {
    add("逾期未报", "Overdue", overdue(draft));
    if (answer.calendar.month) add("下次月报", "Next monthly report", due_text(draft, *answer.calendar.month));
    if (!answer.calendar.month && !answer.year_over) {
      add("下次月报", "Next monthly report", none_left(answer, say));
    }
    if (answer.calendar.quarter_before) {
      add("上期季报", "Last quarterly report", passed_text(draft, *answer.calendar.quarter_before));
    }
    if (answer.calendar.quarter) add("下次季报", "Next quarterly report", due_text(draft, *answer.calendar.quarter));
    add("已报月报", "Handed in", handed_in(draft));
  }
  add("次数要求", "Times required", counted_duties(draft));
  if (facts.rows.empty()) return;
  add("目标进度", "Targets", targets_text(draft));
  const std::string as_of = say.date(answer.as_of);
  const std::string title = answer.year_over ? say("年度已结束", "The year is over") : say("要办的事", "To do");
  draft.heading(title + say.bracketed(say("截至" + as_of, "as of " + as_of)));
  if (answer.year_over) draft.page.blocks.emplace_back(Paragraph{closing(draft)});
  draft.page.blocks.emplace_back(std::move(facts));
}

}  // namespace hbjs::render

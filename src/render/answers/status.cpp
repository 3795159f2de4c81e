#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "render/answers/answers.h"
#include "render/answers/words.h"
#include "report/words.h"

namespace hbjs::render {

namespace {

using query::StatusAnswer;
using query::Timing;
using query::UnitStatus;

/// 应报 41 个，已报 38 个（92.7%）；按时 36 个，迟报 2 个，未报 3 个。
std::string counts_line(const StatusAnswer& answer, Words say) {
  const std::string missing = answer.due_passed ? say("未报", "missing") : say("待报", "still to come");
  if (say.lang == Lang::zh) {
    return fmt::format("应报 {} 个单位，已报 {} 个（{}）：按时 {} 个，迟报 {} 个；{} {} 个。", answer.expected,
                       answer.received, report::percent_text(answer.rate, ""), answer.on_time, answer.late.size(),
                       missing, answer.missing.size());
  }
  return fmt::format("{} of {} units have reported ({}): {} on time, {} late; {} {}.", answer.received, answer.expected,
                     report::percent_text(answer.rate, ""), answer.on_time, answer.late.size(), answer.missing.size(),
                     missing);
}

std::string due_line(const StatusAnswer& answer, Words say) {
  const std::string due = say.date(answer.due);
  if (answer.due_passed) {
    return fmt::format(
        fmt::runtime(say("截至 {1}，报送期限 {0}（含当日）已过。", "As of {1}; the last day, {0}, has passed.")), due,
        say.date(answer.as_of));
  }
  const auto left = (std::chrono::sys_days(answer.due) - std::chrono::sys_days(answer.as_of)).count();
  if (left == 0) {
    return fmt::format(fmt::runtime(say("今天（{}）是最后一天。", "Today, {}, is the last day.")), due);
  }
  return fmt::format(fmt::runtime(say("截至 {1}，报送期限 {0}（含当日），还有 {2} 天。",
                                      "As of {1}; the last day is {0}, {2} days from now.")),
                     due, say.date(answer.as_of), left);
}

void add_late(Page& page, const StatusAnswer& answer, Words say) {
  PageTable table{{{say("单位", "Unit")}, {say("报送日期", "Handed in")}, {say("迟报天数", "Days late"), Align::right}},
                  {}};
  for (const UnitStatus& unit : answer.units) {
    if (unit.timing != Timing::late) continue;
    std::string name = unit.unit;
    if (!unit.by.empty()) name += say.bracketed(say("由" + unit.by + "报送", "by " + unit.by));
    table.rows.push_back({name, unit.date ? say.date(*unit.date) : "", std::to_string(unit.days_late)});
  }
  if (table.rows.empty()) return;
  page.blocks.emplace_back(Heading{2, say("迟报", "Late")});
  page.blocks.emplace_back(std::move(table));
}

void add_names(Page& page, const std::string& title, const std::vector<std::string>& names, Words say) {
  if (names.empty()) return;
  page.blocks.emplace_back(Heading{2, title + say.bracketed(say.count(names.size(), "个", "unit", "units"))});
  page.blocks.emplace_back(Paragraph{say.list(names)});
}

PageTable sheet_of(const StatusAnswer& answer, Words say) {
  PageTable sheet{{{say("月份", "Month")},
                   {say("单位", "Unit")},
                   {say("报送情况", "Timeliness")},
                   {say("报送内容", "Content")},
                   {say("报送日期", "Handed in")},
                   {say("迟报天数", "Days late"), Align::right},
                   {say("代报单位", "Handed in by")}},
                  {}};
  for (const UnitStatus& unit : answer.units) {
    sheet.rows.push_back({to_string(answer.month), unit.unit, say.of(unit.timing), say.of(unit.handed),
                          unit.date ? to_string(*unit.date) : "",
                          unit.timing == Timing::late ? std::to_string(unit.days_late) : "", unit.by});
  }
  return sheet;
}

}  // namespace

Page page_of(const StatusAnswer& answer, Lang lang) {
  const Words say{lang};
  Page page;
  page.sheet = sheet_of(answer, say);
  page.blocks.emplace_back(
      Heading{1, lang == Lang::zh ? say.month(answer.month) + "报送情况" : "Reports for " + say.month(answer.month)});
  if (!answer.owed) {
    page.blocks.emplace_back(
        Paragraph{fmt::format(fmt::runtime(say("这个月的报送期限（{}）在方案印发之前，不要求报送。",
                                               "Due on {}, before the plan was issued: nothing is owed.")),
                              say.date(answer.due))});
  } else if (answer.expected == 0) {
    page.blocks.emplace_back(Paragraph{say("没有应报送的单位。", "No unit is expected to report.")});
  } else {
    page.blocks.emplace_back(Paragraph{counts_line(answer, say) + "\n" + due_line(answer, say)});
  }
  add_late(page, answer, say);
  add_names(page, answer.due_passed ? say("未报", "Missing") : say("待报", "Still to come"), answer.missing, say);
  add_names(page, say("报的是空表", "Empty reports"), answer.empty, say);
  add_names(page, say("不在应报名单", "Reported without being expected"), answer.unexpected, say);
  return page;
}

}  // namespace hbjs::render

#include <fmt/format.h>

#include <string>
#include <vector>

#include "render/answers/duties_draft.h"

namespace hbjs::render {

namespace {

/// What a row of the sheet holds; the columns stand in this order.
struct SheetRow {
  std::string kind{}, part{}, id{}, text{}, task{};
  std::vector<std::string> owners = std::vector<std::string>(4);  ///< as `add_owners` adds them
  std::string goal{}, rhythm{}, due{}, places{}, quote{}, done{}, rate{}, expected{}, state{};
};

PageTable empty_sheet(const PlanNames& names, Words say) {
  PageTable sheet{{{say("单位", "Unit")},
                   {say("类别", "Kind")},
                   {say("身份", "Part")},
                   {say("编号", "Id")},
                   {say("内容", "Text")},
                   {say("所属任务", "Task")}},
                  {}};
  for (const PageColumn& column : owner_columns(names, say)) sheet.columns.push_back(column);
  for (const std::string& title :
       {say("目标值", "Goal"), say("要求", "How often"), say("截止日", "Due"), say("出处", "Promised at"),
        say("原文", "Words"), say("完成情况", "Done"), say("完成率（%）", "Rate, percent"),
        say("序时进度（%）", "Expected, percent"), say("状态", "State")}) {
    sheet.columns.push_back({title});
  }
  return sheet;
}

/// Rows of one answer, each with its unit in front.
class Sheet {
 public:
  explicit Sheet(const DutiesDraft& draft) : draft_(draft), say_(draft.say), table_(empty_sheet(draft.names, say_)) {}

  PageTable filled() {
    const auto& answer = draft_.answer;
    for (const query::OwedReport& report : answer.reports) add(report);
    for (const query::DutyTask& task : answer.task_items) {
      add({.kind = say_("任务", "task"),
           .part = part_of(task, say_),
           .id = task.id,
           .text = task.title,
           .done = times(task.activities)});
    }
    for (const query::DutyItem& item : answer.items) add(item);
    for (const query::PairShown& pair : answer.pairs) {
      add({.kind = say_.of(pair.table),
           .id = std::to_string(pair.no),
           .text = fmt::format("{}—{}{}", pair.helper, pair.town.value_or(""), pair.recipient)});
    }
    for (const query::DutyTarget& target : answer.targets) add(target);
    for (const query::OwedDuty& duty : answer.duties) {
      add({.kind = say_("职责", "duty"),
           .id = duty.id,
           .text = duty.name,
           .rhythm = say_.rhythm(duty.every, duty.at_least, duty.by_principal),
           .due = date(duty.next_due),
           .quote = duty.quote,
           .done = times_done(draft_, duty)});
    }
    return std::move(table_);
  }

 private:
  [[nodiscard]] std::string date(const std::optional<Date>& date) const { return date ? say_.date(*date) : ""; }
  [[nodiscard]] std::string times(const std::optional<int>& times) const {
    return times ? say_.count(static_cast<std::size_t>(*times), "次", "time", "times") : std::string();
  }
  static std::string number(const std::optional<Decimal>& rate) { return rate ? rate->fixed(1) : std::string(); }

  void add(const query::OwedReport& report) {
    add({.kind = say_("月报", "monthly report"),
         .id = to_string(report.month),
         .text = say_.month(report.month) + (report.unit.empty() ? "" : say_.bracketed(report.unit)),
         .due = say_.date(report.due),
         .done = date(report.date),
         .state = say_.of(report.timing)});
  }

  void add(const query::DutyItem& item) {
    SheetRow row{.kind = say_("事项", "requirement"),
                 .part = say_.part(item.part, item.via),
                 .id = item.id,
                 .text = item.content,
                 .task = item.task,
                 .done = times(item.activities)};
    row.owners.clear();
    add_owners(row.owners, item.helper, item.recipient, say_);
    add(row);
  }

  void add(const query::DutyTarget& target) {
    add({.kind = say_("目标", "target"),
         .part = say_.part(target.role, {}),
         .id = target.id,
         .text = target.name,
         .task = target.task,
         .goal = goal_of(target, say_),
         .places = say_.places(target.promised_at),
         .done = done_of(draft_, target),
         .rate = number(target.rate),
         .expected = number(target.expected_rate),
         .state = state_of(target, say_)});
  }

  void add(const SheetRow& row) {
    std::vector<std::string> cells{draft_.answer.unit, row.kind, row.part, row.id, row.text, row.task};
    cells.insert(cells.end(), row.owners.begin(), row.owners.end());
    for (const std::string* cell :
         {&row.goal, &row.rhythm, &row.due, &row.places, &row.quote, &row.done, &row.rate, &row.expected, &row.state}) {
      cells.push_back(*cell);
    }
    table_.rows.push_back(std::move(cells));
  }

  const DutiesDraft& draft_;
  Words say_;
  PageTable table_;
};

}  // namespace

PageTable sheet_of(const DutiesDraft& draft) { return Sheet(draft).filled(); }

}  // namespace hbjs::render

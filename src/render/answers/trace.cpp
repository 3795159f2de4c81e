#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "render/answers/answers.h"
#include "render/answers/words.h"

namespace hbjs::render {

namespace {

using query::TraceAnswer;

constexpr std::size_t most_loaded = 10;  ///< units that the page shows; the sheet has all

/// 2.1（洪山区）、2.2（洪山区）
std::string ownerless(const std::vector<query::Ownerless>& rows, const PlanNames& names, Words say) {
  std::vector<std::string> texts;
  for (const query::Ownerless& row : rows) {
    texts.push_back(row.requirement + say.bracketed(side_name(row.side, names, say)));
  }
  return say.list_or_none(texts);
}

/// A line a task: 任务 10：区财政局、区城投公司
std::string unnamed(const std::vector<query::Unnamed>& rows, Words say) {
  std::string out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool same_task = i > 0 && rows[i - 1].task == rows[i].task;
    if (same_task) {
      out += say("、", ", ") + rows[i].unit;
    } else {
      out += (out.empty() ? "" : "\n") + say("任务 ", "task ") + rows[i].task + say("：", ": ") + rows[i].unit;
    }
  }
  return out.empty() ? say("无", "none") : out;
}

void add_gaps(Page& page, const TraceAnswer& answer, const PlanNames& names, Words say) {
  const auto& gaps = answer.gaps;
  const auto& unowned = answer.unowned;
  page.blocks.emplace_back(Heading{2, say("缺口", "What hangs in the air")});
  Facts facts;
  const auto add = [&](std::string_view zh, std::string_view en, std::string value) {
    facts.rows.emplace_back(say(zh, en), std::move(value));
  };
  add("没有落实的条款", "Clauses that nothing carries out", say.list_or_none(gaps.clauses_carried_by_nothing));
  add("没有条款的任务", "Tasks without a clause", say.list_or_none(gaps.tasks_without_clause));
  add("没有事项的任务", "Tasks without a requirement", say.list_or_none(gaps.tasks_without_requirement));
  add("没有数字目标的任务", "Tasks without a target", say.list_or_none(gaps.tasks_without_target));
  add("没有数字目标的事项", "Requirements without a target", say.list_or_none(gaps.requirements_without_target));
  add("没有牵头单位的事项", "Requirements without a lead", ownerless(unowned.without_lead, names, say));
  add("没有责任单位的事项", "Requirements without a responsible unit",
      ownerless(unowned.without_responsible, names, say));
  add("任务点名、事项未列的单位", "Named by a task, by none of its requirements",
      unnamed(unowned.named_by_no_requirement, say));
  add("没有任何事项的单位", "Units that have nothing", say.list_or_none(unowned.idle));
  page.blocks.emplace_back(std::move(facts));
}

void add_clauses(Page& page, const TraceAnswer& answer, const PlanNames& names, Words say) {
  PageTable table{{{say("条款", "Clause")},
                   {say("内容", "Text")},
                   {say("任务", "Tasks")},
                   {say("职责", "Duties")},
                   {say("需求清单", "Requirements")},
                   {say("目标", "Targets")}},
                  {}};
  for (const query::ClauseTrace& row : answer.clauses) {
    table.rows.push_back({row.id, row.text, say.list(row.tasks), say.list(named(row.duties, names.duties)),
                          say.list(row.requirements), say.list(named(row.targets, names.targets))});
  }
  page.blocks.emplace_back(Heading{2, say("协议条款由什么落实", "What carries out the agreement")});
  page.blocks.emplace_back(std::move(table));
}

void add_tasks(Page& page, const TraceAnswer& answer, const PlanNames& names, Words say) {
  PageTable table{{{say("编号", "Id")},
                   {say("任务", "Task")},
                   {say("协议条款", "Clauses")},
                   {say("需求清单", "Requirements")},
                   {say("目标", "Targets")}},
                  {}};
  for (const query::TaskTrace& row : answer.tasks) {
    table.rows.push_back({row.id, row.title, say.list(row.clauses), say.list(row.requirements),
                          say.list(named(row.targets, names.targets))});
  }
  page.blocks.emplace_back(
      Heading{2, say("任务对应的条款、事项和目标", "Tasks, their clauses, requirements, targets")});
  page.blocks.emplace_back(std::move(table));
}

void add_promises(Page& page, const TraceAnswer& answer, Words say) {
  if (answer.promised_in_several.empty()) return;
  PageTable table{{{say("目标", "Target")}, {say("出处", "Promised at")}}, {}};
  for (const query::TargetTrace& row : answer.promised_in_several) {
    table.rows.push_back({row.name, say.places(row.promised_at)});
  }
  page.blocks.emplace_back(Heading{2, say("多处写明的目标", "Targets promised in several places")});
  page.blocks.emplace_back(std::move(table));
}

PageTable load_table(Words say) {
  return {{{say("单位", "Unit")},
           {say("牵头", "Leads"), Align::right},
           {say("责任", "Shares"), Align::right},
           {say("合计", "Total"), Align::right},
           {say("可能涉及", "May share"), Align::right},
           {say("任务", "Tasks"), Align::right}},
          {}};
}

std::vector<std::string> load_row(const query::UnitLoad& load) {
  return {load.unit,
          std::to_string(load.leads),
          std::to_string(load.shares),
          std::to_string(load.total()),
          std::to_string(load.may_share),
          std::to_string(load.tasks)};
}

void add_loads(Page& page, const TraceAnswer& answer, Words say) {
  PageTable table = load_table(say);
  const std::size_t shown = std::min(most_loaded, answer.overload.size());
  for (std::size_t i = 0; i < shown; ++i) table.rows.push_back(load_row(answer.overload[i]));
  if (table.rows.empty()) return;
  const std::string title =
      shown == answer.overload.size()
          ? say("各单位承担的事项", "How much each unit carries")
          : fmt::format(fmt::runtime(say("承担最多的 {} 个单位（共 {} 个）", "The {} units that carry most (of {})")),
                        shown, answer.overload.size());
  page.blocks.emplace_back(Heading{2, title});
  page.blocks.emplace_back(std::move(table));
}

PageTable sheet_of(const TraceAnswer& answer, const PlanNames& names, Words say) {
  PageTable sheet;
  for (const std::string& title :
       {say("类别", "Kind"), say("编号", "Id"), say("名称", "Name"), say("协议条款", "Clauses"), say("任务", "Tasks"),
        say("需求清单事项", "Requirements"), say("目标", "Targets"), say("职责", "Duties"), say("出处", "Promised at"),
        say("牵头事项数", "Leads"), say("责任事项数", "Shares"), say("可能涉及事项数", "May share"),
        say("任务数", "Number of tasks")}) {
    sheet.columns.push_back({title});
  }
  const auto add = [&](std::vector<std::string> row) {
    row.resize(sheet.columns.size());
    sheet.rows.push_back(std::move(row));
  };
  const auto targets = [&](const std::vector<std::string>& ids) { return say.list(named(ids, names.targets)); };
  for (const auto& row : answer.clauses) {
    add({say("条款", "clause"), row.id, row.text, "", say.list(row.tasks), say.list(row.requirements),
         targets(row.targets), say.list(named(row.duties, names.duties))});
  }
  for (const auto& row : answer.tasks) {
    add({say("任务", "task"), row.id, row.title, say.list(row.clauses), "", say.list(row.requirements),
         targets(row.targets)});
  }
  for (const auto& row : answer.requirements) {
    add({say("事项", "requirement"), row.id, row.content, "", row.task, "", targets(row.targets)});
  }
  for (const auto& row : answer.targets) {
    add({say("目标", "target"), row.id, row.name, "", row.task, "", "", "", say.places(row.promised_at)});
  }
  for (const auto& row : answer.overload) {
    std::vector<std::string> cells{say("单位", "unit"), "", row.unit, "", "", "", "", "", ""};
    for (const int count : {row.leads, row.shares, row.may_share, row.tasks}) cells.push_back(std::to_string(count));
    add(std::move(cells));
  }
  return sheet;
}

}  // namespace

Page page_of(const TraceAnswer& answer, const PlanNames& names, Lang lang) {
  const Words say{lang};
  Page page;
  page.sheet = sheet_of(answer, names, say);
  page.blocks.emplace_back(
      Heading{1, say("协议、清单、任务、目标对照", "Agreement, requirements, tasks and targets side by side")});
  add_gaps(page, answer, names, say);
  add_clauses(page, answer, names, say);
  add_tasks(page, answer, names, say);
  add_promises(page, answer, say);
  add_loads(page, answer, say);
  return page;
}

}  // namespace hbjs::render

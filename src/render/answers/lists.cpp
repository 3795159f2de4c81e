#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "render/answers/list_draft.h"

namespace hbjs::render {

namespace {

std::string text_of(const std::optional<std::string>& value) { return value.value_or(""); }

void fill(ListDraft& draft, const std::vector<query::TaskRow>& rows) {
  const Words say = draft.say;
  draft.table.columns = {
      {say("编号", "Id")}, {say("任务", "Task")}, {say("责任单位", "Responsible")}, {say("需求清单", "Requirements")}};
  draft.sheet.columns = {
      {say("编号", "Id")}, {say("任务名称", "Title")}, {say("所属部分", "Section")}, {say("任务内容", "Text")}};
  for (const auto& column : owner_columns(draft.names, say)) draft.sheet.columns.push_back(column);
  for (const std::string& title :
       {say("需求清单事项", "Requirements"), say("目标", "Targets"), say("协议条款", "Clauses")}) {
    draft.sheet.columns.push_back({title});
  }
  for (const query::TaskRow& row : rows) {
    draft.table.rows.push_back({row.id, row.title, say.list(row.helper.responsible), say.list(row.requirements)});
    std::vector<std::string> all{row.id, row.title, row.section, row.text};
    add_owners(all, row.helper, row.recipient, say);
    all.push_back(say.list(row.requirements));
    all.push_back(say.list(named(row.targets, draft.names.targets)));
    all.push_back(say.list(row.clauses));
    draft.sheet.rows.push_back(std::move(all));
  }
}

void fill(ListDraft& draft, const std::vector<query::RequirementRow>& rows) {
  const Words say = draft.say;
  draft.table.columns = {{say("编号", "Id")},
                         {say("工作事项", "Category")},
                         {say("具体内容", "Content")},
                         {say("任务", "Task"), Align::right}};
  for (const auto& column : owner_columns(draft.names, say)) draft.table.columns.push_back(column);
  draft.sheet.columns = draft.table.columns;
  draft.sheet.columns.push_back({say("目标", "Targets")});
  for (const query::RequirementRow& row : rows) {
    std::vector<std::string> cells{row.id, row.category, row.content, row.task};
    add_owners(cells, row.helper, row.recipient, say);
    draft.table.rows.push_back(cells);
    cells.push_back(say.list(named(row.targets, draft.names.targets)));
    draft.sheet.rows.push_back(std::move(cells));
  }
}

void fill(ListDraft& draft, const std::vector<query::UnitRow>& rows) {
  const Words say = draft.say;
  draft.table.columns = {
      {say("单位", "Unit")}, {say("哪一方", "Side")}, {say("类别", "Kind")}, {say("其他叫法", "Other names")}};
  draft.sheet.columns = draft.table.columns;
  for (const std::string& title :
       {say("设立日期", "From"), say("撤销日期", "Until"), say("职能已划入", "Handed over to")}) {
    draft.sheet.columns.push_back({title});
  }
  for (const query::UnitRow& row : rows) {
    std::vector<std::string> cells{row.name, side_name(row.side, draft.names, say), say.of(row.kind),
                                   say.list(row.aliases)};
    draft.table.rows.push_back(cells);
    if (row.handed_over_to) {
      draft.table.rows.back()[0] += say.bracketed(say("职能已划入", "now ") + *row.handed_over_to);
    }
    cells.push_back(row.from ? to_string(*row.from) : "");
    cells.push_back(row.until ? to_string(*row.until) : "");
    cells.push_back(text_of(row.handed_over_to));
    draft.sheet.rows.push_back(std::move(cells));
  }
}

/// The members of a group: of both sides where it stands on both.
std::string members_of(const query::GroupRow& row, const PlanNames& names, Words say) {
  std::string out;
  const std::array sides{std::pair{Side::helper, &row.helper}, std::pair{Side::recipient, &row.recipient}};
  for (const auto& [side, members] : sides) {
    if (row.side != side && row.side != Side::both) continue;
    const query::GroupShown shown{row.name, side, row.kind, row.certain, *members, row.pairing};
    if (!out.empty()) out += '\n';
    if (row.side == Side::both) out += side_name(side, names, say) + say("：", ": ");
    out += say.members(shown);
  }
  return out;
}

void fill(ListDraft& draft, const std::vector<query::GroupRow>& rows) {
  const Words say = draft.say;
  draft.table.columns = {{say("单位组", "Group")}, {say("哪一方", "Side")}, {say("成员", "Members")}};
  draft.sheet.columns = {{say("单位组", "Group")},
                         {say("哪一方", "Side")},
                         {say("成员如何确定", "How it is known")},
                         {say("成员确定", "Certain")},
                         {say("结对表", "Pairing table")},
                         {draft.names.helper + say("成员", " members")},
                         {draft.names.recipient + say("成员", " members")}};
  for (const query::GroupRow& row : rows) {
    const std::string side = side_name(row.side, draft.names, say);
    draft.table.rows.push_back({row.name, side, members_of(row, draft.names, say)});
    draft.sheet.rows.push_back({row.name, side, say.of(row.kind), say.yes_no(row.certain),
                                row.pairing ? say.of(*row.pairing) : "", say.list(row.helper),
                                say.list(row.recipient)});
  }
}

void fill(ListDraft& draft, const std::vector<query::ClauseRow>& rows) {
  const Words say = draft.say;
  draft.table.columns = {
      {say("条款", "Clause")}, {say("内容", "Text")}, {say("落实的任务", "Tasks")}, {say("落实的职责", "Duties")}};
  for (const query::ClauseRow& row : rows) {
    draft.table.rows.push_back(
        {row.id, row.text, say.list(row.tasks), say.list(named(row.duties, draft.names.duties))});
  }
  draft.sheet = draft.table;
}

void fill(ListDraft& draft, const std::vector<query::VillageRow>& rows) {
  const Words say = draft.say;
  draft.table.columns = {{say("序号", "No."), Align::right},
                         {draft.names.helper + say("街道", " street")},
                         {draft.names.recipient + say("乡镇", " town")},
                         {say("村（社区）", "Village")}};
  for (const query::VillageRow& row : rows) {
    draft.table.rows.push_back({std::to_string(row.no), row.helper, row.town, row.recipient});
  }
  draft.sheet = draft.table;
}

void fill(ListDraft& draft, const std::vector<query::PairRow>& rows) {
  draft.table.columns = {{draft.say("序号", "No."), Align::right}, {draft.names.helper}, {draft.names.recipient}};
  for (const query::PairRow& row : rows) {
    draft.table.rows.push_back({std::to_string(row.no), row.helper, row.recipient});
  }
  draft.sheet = draft.table;
}

void fill(ListDraft& draft, const std::vector<query::TargetRow>& rows) {
  const Words say = draft.say;
  draft.table.columns = {{say("编号", "Id")},
                         {say("目标", "Target")},
                         {say("目标值", "Goal")},
                         {say("任务", "Task"), Align::right},
                         {say("出处", "Promised at")}};
  draft.sheet.columns = {{say("编号", "Id")},
                         {say("目标", "Target")},
                         {say("所属任务", "Task")},
                         {say("约束", "Bound")},
                         {say("目标值", "Goal"), Align::right},
                         {say("上限", "Upper end"), Align::right},
                         {say("计量单位", "Unit")},
                         {say("周期", "Period")},
                         {say("累计方式", "Adds up")},
                         {say("原有", "Before"), Align::right},
                         {say("出处", "Promised at")},
                         {say("原文", "Words")}};
  for (const query::TargetRow& row : rows) {
    std::vector<std::string> places;
    std::string quotes;
    for (const query::PromiseRow& promise : row.promised) {
      places.push_back(promise.at);
      quotes += (quotes.empty() ? "" : "\n") + promise.quote;
    }
    draft.table.rows.push_back(
        {row.id, row.name, say.goal(row.goal, row.max, row.bound, row.every, row.unit), row.task, say.places(places)});
    draft.sheet.rows.push_back({row.id, row.name, row.task, say.of(row.bound), row.goal.str(),
                                row.max ? row.max->str() : "", row.unit, say.of(row.every), say.of(row.adds),
                                row.before ? row.before->str() : "", say.places(places), quotes});
  }
}

void fill(ListDraft& draft, const std::vector<query::ProjectRow>& rows) {
  const Words say = draft.say;
  draft.table.columns = {{say("编号", "Id")},
                         {say("项目", "Project")},
                         {say("任务", "Task"), Align::right},
                         {say("管理单位", "Managing unit")},
                         {say("预算（万元）", "Budget (10,000 yuan)"), Align::right},
                         {say("资金来源", "Source")}};
  for (const query::ProjectRow& row : rows) {
    draft.table.rows.push_back({row.id, row.name, row.task, row.unit, row.budget.amount.str(), text_of(row.source)});
  }
  draft.sheet = draft.table;
}

void fill(ListDraft& draft, const std::vector<query::DutyRow>& rows) {
  const Words say = draft.say;
  draft.table.columns = {
      {say("编号", "Id")}, {say("职责", "Duty")}, {say("由谁承担", "Who")}, {say("要求", "How often")}};
  draft.sheet.columns = draft.table.columns;
  draft.sheet.columns.push_back({say("出处", "Paragraph of part three")});
  draft.sheet.columns.push_back({say("原文", "Words")});
  for (const query::DutyRow& row : rows) {
    std::vector<std::string> cells{row.id, row.name, say.of(row.who),
                                   say.rhythm(row.every, row.at_least, row.by_principal)};
    draft.table.rows.push_back(cells);
    cells.push_back(row.demand);
    cells.push_back(row.quote);
    draft.sheet.rows.push_back(std::move(cells));
  }
}

/// Why a list may be empty, where the reason is not an error.
std::string nothing_in(query::ListKind kind, Words say) {
  if (kind == query::ListKind::projects) return say("方案没有列出具体的帮扶项目。", "The plan names no projects.");
  if (kind == query::ListKind::submissions) return say("还没有单位报送。", "No unit has reported yet.");
  if (kind == query::ListKind::activities) return say("还没有单位报过活动。", "No unit has told of an activity yet.");
  if (kind == query::ListKind::payments) return say("还没有单位报过资金。", "No unit has told of a payment yet.");
  return say("没有。", "None.");
}

std::string title_of(query::ListKind kind, std::size_t number, Words say) {
  std::string name = say.of(kind);
  if (say.lang == Lang::zh) return fmt::format("{}（{} 条）", name, number);
  name.front() = static_cast<char>(name.front() - 'a' + 'A');
  return fmt::format("{} ({})", name, number);
}

}  // namespace

Page page_of(const query::AnyList& answer, const PlanNames& names, Lang lang) {
  ListDraft draft{names, Words{lang}};
  Page page;
  std::visit(
      [&](const auto& list) {
        fill(draft, list.items);
        page.blocks.emplace_back(Heading{1, title_of(list.kind, list.items.size(), draft.say)});
        if (list.items.empty()) page.blocks.emplace_back(Paragraph{nothing_in(list.kind, draft.say)});
      },
      answer);
  if (!draft.table.rows.empty()) page.blocks.emplace_back(std::move(draft.table));
  page.sheet = std::move(draft.sheet);
  return page;
}

}  // namespace hbjs::render

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "render/answers.h"
#include "render/answers_words.h"

namespace hbjs::render {

namespace {

using query::DutiesAnswer;
using query::DutyItem;
using query::Takes;

/// One answer on its way to a page: everything that its parts look at.
struct Draft {
  const DutiesAnswer& answer;
  const PlanNames& names;
  Words say;
  Page page{};

  [[nodiscard]] bool on_helper_side() const { return answer.side != Side::recipient; }
  [[nodiscard]] const query::OwnedBy& ours(const DutyItem& item) const {
    return on_helper_side() ? item.helper : item.recipient;
  }
  [[nodiscard]] const query::OwnedBy& theirs(const DutyItem& item) const {
    return on_helper_side() ? item.recipient : item.helper;
  }
  [[nodiscard]] const std::string& our_name() const { return on_helper_side() ? names.helper : names.recipient; }
  [[nodiscard]] const std::string& their_name() const { return on_helper_side() ? names.recipient : names.helper; }

  void heading(const std::string& text) { page.blocks.emplace_back(Heading{2, text}); }
  /// With how many there are: 牵头事项（3 项）.
  void heading(const std::string& text, std::size_t number) {
    heading(text + say.bracketed(say.count(number, "项", "item", "items")));
  }
};

void add_introduction(Draft& draft) {
  const auto& [answer, names, say, page] = draft;
  draft.page.blocks.emplace_back(Heading{1, answer.unit + say.bracketed(side_name(answer.side, names, say))});
  if (answer.asked) {
    draft.page.blocks.emplace_back(
        Paragraph{fmt::format(fmt::runtime(say("{}即{}。", "{} is {}.")), say.quoted(*answer.asked), answer.unit)});
  }
  if (answer.stands_in_for.empty()) return;
  draft.page.blocks.emplace_back(
      Paragraph{say("已接替：", "Stands in for: ") + say.list(answer.stands_in_for) + say("。", ".")});
}

std::string counted_list(const std::vector<std::string>& ids, Words say) {
  if (ids.empty()) return say("无", "none");
  return say.count(ids.size(), "项", "item", "items") + say("：", ": ") + say.list(ids);
}

std::string due_text(const query::Due& due, Words say) {
  return fmt::format(fmt::runtime(say("{1}前（含当日）报{0}进展", "for {}, by {} inclusive")), say.period(due.period),
                     say.date(due.due));
}

/// 各街道、相关街道（可能）: the members are listed elsewhere.
std::string groups_of(const DutiesAnswer& answer, Words say) {
  std::vector<std::string> texts;
  for (const query::GroupShown& group : answer.groups) {
    texts.push_back(group.certain ? group.name : group.name + say.bracketed(say("未写明成员", "members not stated")));
  }
  return say.list(texts);
}

/// The answer in a few lines: what, with whom, by when.
void add_summary(Draft& draft) {
  const DutiesAnswer& answer = draft.answer;
  const Words say = draft.say;
  Facts facts;
  const auto add = [&](std::string_view zh, std::string_view en, const std::string& value) {
    if (!value.empty()) facts.rows.emplace_back(say(zh, en), value);
  };
  if (answer.kind != query::HolderKind::office) {
    add("牵头事项", "Leads", counted_list(answer.leads, say));
    add("责任事项", "Shares", counted_list(answer.shares, say));
    if (!answer.may_share.empty()) add("可能涉及", "May share", counted_list(answer.may_share, say));
    add("相关任务", "Tasks", say.list(answer.tasks));
    add("可能相关任务", "Maybe in tasks", say.list(answer.may_tasks));
    facts.rows.emplace_back(draft.their_name() + say("对口", " counterparts"), say.list_or_none(answer.counterparts));
    if (!answer.led_by.empty()) {
      facts.rows.emplace_back(draft.our_name() + say("牵头", ", led by"), say.list(answer.led_by));
    }
    add("所在单位组", "Groups", groups_of(answer, say));
  }
  if (answer.calendar.month) add("下次月报", "Next monthly report", due_text(*answer.calendar.month, say));
  if (answer.calendar.quarter) add("下次季报", "Next quarterly report", due_text(*answer.calendar.quarter, say));
  const std::string contacts = say.list(answer.office.contacts);
  add("办公室", "Office", answer.office.name + (contacts.empty() ? "" : say.bracketed(contacts)));
  draft.page.blocks.emplace_back(std::move(facts));
}

/// What the unit leads: with whom. What it shares: under whom.
void add_items(Draft& draft, Takes part, const std::string& title) {
  const Words say = draft.say;
  const bool leads = part == Takes::lead;
  PageTable table{{{say("编号", "Id")},
                   {say("内容", "Text")},
                   {say("任务", "Task"), Align::right},
                   {leads ? say("责任单位", "Responsible") : say("牵头单位", "Lead")},
                   {draft.their_name() + say("牵头", " lead")}},
                  {}};
  for (const DutyItem& item : draft.answer.items) {
    if (item.part != part) continue;
    const auto& ours = draft.ours(item);
    table.rows.push_back({item.id, part == Takes::possible ? shortened(item.content) : item.content, item.task,
                          say.list(leads ? ours.responsible : ours.lead), say.list(draft.theirs(item).lead)});
  }
  if (table.rows.empty()) return;
  draft.heading(title, table.rows.size());
  draft.page.blocks.emplace_back(std::move(table));
}

void add_items(Draft& draft) {
  const Words say = draft.say;
  add_items(draft, Takes::lead, say("牵头事项", "What it leads"));
  add_items(draft, Takes::responsible, say("责任事项", "What it shares"));
  add_items(draft, Takes::possible, say("可能涉及的事项", "What it may share"));
}

void add_pairs(Draft& draft) {
  if (draft.answer.pairs.empty()) return;
  const Words say = draft.say;
  PageTable table{{{say("结对", "Pair")}, {draft.names.helper}, {draft.names.recipient}}, {}};
  for (const query::PairShown& pair : draft.answer.pairs) {
    const std::string_view kind = pair.table == Table::villages  ? pick(say.lang, "村（社区）", "village")
                                  : pair.table == Table::schools ? pick(say.lang, "学校", "school")
                                                                 : pick(say.lang, "医疗机构", "medical");
    table.rows.push_back({fmt::format("{} {}", kind, pair.no), pair.helper, pair.town.value_or("") + pair.recipient});
  }
  draft.heading(say("结对", "Pairs"));
  draft.page.blocks.emplace_back(std::move(table));
}

std::string goal_of(const query::DutyTarget& target, Words say) {
  return say.goal(target.value, target.max, target.bound, target.every, target.measure);
}

void add_targets(Draft& draft) {
  if (draft.answer.targets.empty()) return;
  const Words say = draft.say;
  PageTable table{
      {{say("目标", "Target")}, {say("目标值", "Goal")}, {say("任务", "Task"), Align::right}, {say("身份", "Part")}},
      {}};
  std::vector<std::string> possible;
  for (const query::DutyTarget& target : draft.answer.targets) {
    const std::string goal = goal_of(target, say);
    if (target.role == Takes::possible) {
      possible.push_back(target.name + say.bracketed(goal));
    } else {
      table.rows.push_back({target.name, goal, target.task, say.part(target.role, {})});
    }
  }
  draft.heading(say("目标", "Targets"), draft.answer.targets.size());
  if (!table.rows.empty()) draft.page.blocks.emplace_back(std::move(table));
  if (possible.empty()) return;
  draft.page.blocks.emplace_back(Paragraph{say("可能涉及：", "Possibly: ") + say.list(possible)});
}

std::string due_date(const query::OwedDuty& duty, Words say) { return duty.next_due ? say.date(*duty.next_due) : ""; }

void add_duties(Draft& draft) {
  if (draft.answer.duties.empty()) return;
  const Words say = draft.say;
  PageTable table{{{say("职责", "Duty")}, {say("要求", "How often")}, {say("最近截止日", "Next due")}}, {}};
  for (const query::OwedDuty& duty : draft.answer.duties) {
    table.rows.push_back({duty.name, say.rhythm(duty.every, duty.at_least, duty.by_principal), due_date(duty, say)});
  }
  draft.heading(say("常年职责", "Recurring duties"), table.rows.size());
  draft.page.blocks.emplace_back(std::move(table));
}

PageTable empty_sheet(const PlanNames& names, Words say) {
  PageTable sheet{{{say("单位", "Unit")},
                   {say("类别", "Kind")},
                   {say("身份", "Part")},
                   {say("编号", "Id")},
                   {say("内容", "Text")},
                   {say("所属任务", "Task")}},
                  {}};
  for (const PageColumn& column : owner_columns(names, say)) sheet.columns.push_back(column);
  for (const std::string& title : {say("目标值", "Goal"), say("要求", "How often"), say("截止日", "Due"),
                                   say("出处", "Promised at"), say("原文", "Words")}) {
    sheet.columns.push_back({title});
  }
  return sheet;
}

void add_sheet(Draft& draft) {
  const DutiesAnswer& answer = draft.answer;
  const Words say = draft.say;
  PageTable sheet = empty_sheet(draft.names, say);
  const auto add = [&](std::vector<std::string> row) {
    row.insert(row.begin(), answer.unit);
    row.resize(sheet.columns.size());
    sheet.rows.push_back(std::move(row));
  };
  for (const DutyItem& item : answer.items) {
    std::vector<std::string> row{say("事项", "requirement"), say.part(item.part, item.via), item.id, item.content,
                                 item.task};
    add_owners(row, item.helper, item.recipient, say);
    add(std::move(row));
  }
  for (const query::PairShown& pair : answer.pairs) {
    const std::string text = fmt::format("{}—{}{}", pair.helper, pair.town.value_or(""), pair.recipient);
    add({say.of(pair.table), "", std::to_string(pair.no), text});
  }
  for (const query::DutyTarget& target : answer.targets) {
    add({say("目标", "target"), say.part(target.role, {}), target.id, target.name, target.task, "", "", "", "",
         goal_of(target, say), "", "", say.places(target.promised_at)});
  }
  for (const query::OwedDuty& duty : answer.duties) {
    add({say("职责", "duty"), "", duty.id, duty.name, "", "", "", "", "", "",
         say.rhythm(duty.every, duty.at_least, duty.by_principal), due_date(duty, say), "", duty.quote});
  }
  draft.page.sheet = std::move(sheet);
}

}  // namespace

Page page_of(const DutiesAnswer& answer, const PlanNames& names, Lang lang) {
  Draft draft{answer, names, Words{lang}};
  const Words say = draft.say;
  add_sheet(draft);
  add_introduction(draft);
  if (answer.handed_over_to) {
    draft.page.blocks.emplace_back(Paragraph{
        fmt::format(fmt::runtime(say("{0}，其职能已划入{1}，请查 hbjs duties {1}。",
                                     "{0}, its duties have passed to {1}: see hbjs duties {1}.")),
                    answer.handed_over_on ? say("自 ", "From ") + say.date(*answer.handed_over_on) + say(" 起", " on")
                                          : say("现在", "By now"),
                    *answer.handed_over_to)});
    return std::move(draft.page);
  }
  add_summary(draft);
  add_items(draft);
  add_pairs(draft);
  add_targets(draft);
  add_duties(draft);
  return std::move(draft.page);
}

Page page_of(const query::UnknownUnit& answer, Lang lang) {
  const Words say{lang};
  Page page;
  page.blocks.emplace_back(Paragraph{
      answer.ambiguous
          ? fmt::format(
                fmt::runtime(say("{}不止指一个单位，请写全称。", "{} may be several units; give the full name.")),
                say.quoted(answer.unit))
          : fmt::format(fmt::runtime(say("没有叫{}的单位。", "There is no unit {}.")), say.quoted(answer.unit))});
  if (!answer.nearest.empty()) {
    page.blocks.emplace_back(Paragraph{say("相近的有：", "Nearest: ") + say.list(answer.nearest)});
  }
  page.sheet.columns = {{say("查询", "Asked")}, {say("相近的名称", "Nearest")}};
  for (const std::string& name : answer.nearest) page.sheet.rows.push_back({answer.unit, name});
  return page;
}

}  // namespace hbjs::render

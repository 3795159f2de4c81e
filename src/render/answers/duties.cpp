#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "render/answers/answers.h"
#include "render/answers/duties_draft.h"

namespace hbjs::render {

using query::DutiesAnswer;
using query::DutyItem;
using query::DutyTask;
using query::PairShown;
using query::Takes;

namespace {

constexpr std::size_t most_pairs = 9;  ///< of one table that are shown; of more, how many and where to see them

void add_introduction(DutiesDraft& draft) {
  const auto& [answer, names, say, page] = draft;
  const std::string side = side_name(answer.side, names, say);
  draft.page.blocks.emplace_back(Heading{1, answer.unit + say.bracketed(side)});
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

/// 各街道、相关街道（未写明成员）: the members are listed elsewhere; of a group that is asked for itself, here.
std::string groups_of(const DutiesAnswer& answer, Words say) {
  std::vector<std::string> texts;
  for (const query::GroupShown& group : answer.groups) {
    if (group.name == answer.unit) return say.members(group);
    texts.push_back(group.certain ? group.name : group.name + say.bracketed(say("未写明成员", "members not stated")));
  }
  return say.list(texts);
}

/// 县供销社（6.8、6.7）、县自然资源和规划局（任务 10）; then, once, what the plan names nobody for.
std::string across_text(const DutiesAnswer& answer, Words say) {
  std::vector<std::string> texts;
  for (const query::Across& one : answer.across) {
    std::vector<std::string> in = one.requirements;
    if (one.pair) in.insert(in.begin(), say("结对", "pair"));
    for (const std::string& task : one.tasks) in.push_back(say("任务 ", "task ") + task);
    texts.push_back(one.name + say.bracketed(say.list(in)));
  }
  if (texts.empty()) return say("方案没有写明", "the plan names none");
  if (answer.without_counterpart.empty()) return say.list(texts);
  return say.list(texts) + say("；方案没有写明的：", "; the plan names none for ") +
         say.places(answer.without_counterpart);
}

/// Who stands across from the unit in its own pair; of a pair that it leads or houses, both.
std::string pair_text(const PairShown& pair, const std::string& unit) {
  const std::string there = pair.town.value_or("") + pair.recipient;
  if (pair.helper == unit) return there;
  return pair.recipient == unit ? pair.helper : pair.helper + "—" + there;
}

struct PairsOfTable {
  Table table;
  std::string_view zh, en;
};
constexpr std::array pair_tables{PairsOfTable{Table::villages, "村（社区）", "village"},
                                 PairsOfTable{Table::schools, "学校", "school"},
                                 PairsOfTable{Table::medical, "医疗机构", "medical"}};

std::size_t pairs_in(const DutiesAnswer& answer, Table table) {
  return static_cast<std::size_t>(std::ranges::count(answer.pairs, table, &PairShown::table));
}

/// 业州镇客坊村; of several 学校 36 对，名单见 hbjs list schools.
std::string pairs_text(const DutiesAnswer& answer, Words say) {
  if (answer.pairs.size() == 1) return pair_text(answer.pairs.front(), answer.unit);
  std::vector<std::string> texts;
  for (const auto& [table, zh, en] : pair_tables) {
    const std::size_t number = pairs_in(answer, table);
    if (number == 0) continue;
    const std::string where = number > most_pairs
                                  ? fmt::format("{} hbjs list {}", say("，名单见", ", see"), key_of(table))
                                  : say("，见下表", ", see below");
    texts.push_back(fmt::format(fmt::runtime(say("{} {} 对{}", number == 1 ? "{1} {0} pair{2}" : "{1} {0} pairs{2}")),
                                say(zh, en), number, where));
  }
  return join(texts, say("；", "; "));
}

/// What is the unit's, and with whom.
void add_summary(DutiesDraft& draft) {
  const DutiesAnswer& answer = draft.answer;
  const Words say = draft.say;
  Facts facts;
  const auto add = [&](std::string_view zh, std::string_view en, const std::string& value) {
    if (!value.empty()) facts.rows.emplace_back(say(zh, en), value);
  };
  const bool group = answer.kind == query::HolderKind::group;
  if (group) add("成员", "Members", groups_of(answer, say));
  add("牵头事项", "Leads", counted_list(answer.leads, say));
  add("责任事项", "Shares", counted_list(answer.shares, say));
  if (!answer.may_share.empty()) add("可能涉及", "May share", counted_list(answer.may_share, say));
  add("结对", "Pairs", pairs_text(answer, say));
  facts.rows.emplace_back(draft.their_name() + say("对口", " counterparts"), across_text(answer, say));
  if (!answer.led_by.empty()) {
    facts.rows.emplace_back(draft.our_name() + say("牵头", ", led by"), say.list(answer.led_by));
  }
  if (!group) add("所在单位组", "Groups", groups_of(answer, say));
  const std::string contacts = say.list(answer.office.contacts);
  add("办公室", "Office", answer.office.name + (contacts.empty() ? "" : say.bracketed(contacts)));
  draft.heading(say("承担的工作", "Its work"));
  draft.page.blocks.emplace_back(std::move(facts));
}

/// （已开展活动 2 次）; empty for none.
std::string told_of(const std::optional<int>& activities, Words say) {
  if (!activities) return {};
  const auto number = static_cast<std::size_t>(*activities);
  return say.bracketed(say("已开展活动 ", "") + say.count(number, "次", "activity", "activities"));
}

/// Each task by its title, with what makes it the unit's.
void add_tasks(DutiesDraft& draft) {
  const DutiesAnswer& answer = draft.answer;
  if (answer.task_items.empty()) return;
  const Words say = draft.say;
  PageTable table{{{say("编号", "Id"), Align::right}, {say("任务", "Task")}, {say("承担方式", "Part")}}, {}};
  bool possible = false;
  for (const DutyTask& task : answer.task_items) {
    possible = possible || task.part == Takes::possible || !task.may_share.empty();
    table.rows.push_back({task.id, task.title + told_of(task.activities, say), part_of(task, say)});
  }
  draft.heading(say("重点任务", "Tasks"), table.rows.size());
  draft.page.blocks.emplace_back(std::move(table));
  std::vector<std::string> open;
  for (const query::GroupShown& group : answer.groups) {
    if (!group.certain) open.push_back(say.quoted(group.name));
  }
  if (!possible || open.empty()) return;
  draft.page.blocks.emplace_back(Paragraph{fmt::format(
      fmt::runtime(say("方案没有写明{}是哪几个，标“可能涉及”的请向牵头单位问清。",
                       "The plan does not say who {} are; ask the lead about what is marked “may take part”.")),
      say.list(open))});
}

/// What the unit leads: with whom. What it shares: under whom.
void add_items(DutiesDraft& draft, Takes part, const std::string& title) {
  const Words say = draft.say;
  const bool leads = part == Takes::lead;
  PageTable table{{{say("编号", "Id")},
                   {say("内容", "Text")},
                   {leads ? say("责任单位", "Responsible") : say("牵头单位", "Lead")},
                   {draft.their_name() + say("牵头", " lead")}},
                  {}};
  for (const DutyItem& item : draft.answer.items) {
    if (item.part != part) continue;
    const auto& ours = draft.ours(item);
    table.rows.push_back({item.id, item.content + told_of(item.activities, say),
                          say.list(leads ? ours.responsible : ours.lead), say.list(draft.theirs(item).lead)});
  }
  if (table.rows.empty()) return;
  draft.heading(title, table.rows.size());
  draft.page.blocks.emplace_back(std::move(table));
}

void add_items(DutiesDraft& draft) {
  const Words say = draft.say;
  add_items(draft, Takes::lead, say("牵头事项", "What it leads"));
  add_items(draft, Takes::responsible, say("责任事项", "What it shares"));
  add_items(draft, Takes::possible, say("可能涉及的事项", "What it may share"));
}

/// Of the tables that are short enough; a single pair stands above.
void add_pairs(DutiesDraft& draft) {
  const DutiesAnswer& answer = draft.answer;
  const Words say = draft.say;
  if (answer.pairs.size() < 2) return;
  PageTable table{{{say("结对", "Pair")}, {draft.names.helper}, {draft.names.recipient}}, {}};
  for (const auto& [kind, zh, en] : pair_tables) {
    if (pairs_in(answer, kind) > most_pairs) continue;
    for (const PairShown& pair : answer.pairs) {
      if (pair.table != kind) continue;
      table.rows.push_back(
          {fmt::format("{} {}", say(zh, en), pair.no), pair.helper, pair.town.value_or("") + pair.recipient});
    }
  }
  if (table.rows.empty()) return;
  draft.heading(say("结对", "Pairs"));
  draft.page.blocks.emplace_back(std::move(table));
}

}  // namespace

std::string part_of(const DutyTask& task, Words say) {
  std::vector<std::string> texts;
  const auto add = [&](std::string_view zh, std::string_view en, const std::vector<std::string>& ids) {
    if (!ids.empty()) texts.push_back(say(zh, en) + " " + say.list(ids));
  };
  add("牵头", "leads", task.leads);
  add("责任", "shares", task.shares);
  if (texts.empty() && task.named == Takes::responsible) {
    texts.push_back(say("责任（任务点名，清单未列）", "responsible (named by the task, by no requirement)"));
  }
  add("可能涉及", "may take part in", task.may_share);
  if (texts.empty()) texts.push_back(say("可能涉及", "may take part"));
  return join(texts, say("；", "; "));
}

Page page_of(const DutiesAnswer& answer, const PlanNames& names, Lang lang) {
  DutiesDraft draft{answer, names, Words{lang}};
  const Words say = draft.say;
  draft.page.sheet = sheet_of(draft);
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
  add_to_do(draft);
  if (answer.kind != query::HolderKind::office) add_summary(draft);
  add_tasks(draft);
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

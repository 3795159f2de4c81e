#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "render/answers.h"
#include "render/answers_words.h"

namespace hbjs::render {

namespace {

using query::Match;
using query::MatchKind;

/// Among more answers than this, a task shows the words that were found instead of its whole text.
constexpr std::size_t few = 3;
/// More answers than this are a table of one line or two each.
constexpr std::size_t many = 6;

bool text_is_title(MatchKind kind) { return kind == MatchKind::requirement || kind == MatchKind::clause; }

std::string pair_name(const query::PairShown& pair) {
  return fmt::format("{}—{}{}", pair.helper, pair.town.value_or(""), pair.recipient);
}

/// The name of a match beside its number: 民生保障, 深化教育协作帮扶, 珞南街道—业州镇客坊村.
std::string name_of(const Match& match) {
  if (match.pair) return pair_name(*match.pair);
  if (match.kind == MatchKind::requirement) return match.category.value_or("");
  return match.kind == MatchKind::clause ? "" : match.title;
}

std::string text_of(const Match& match) { return text_is_title(match.kind) ? match.title : match.text.value_or(""); }

bool is_numbered(MatchKind kind) {
  return kind != MatchKind::target && kind != MatchKind::duty && kind != MatchKind::unit && kind != MatchKind::group;
}

std::string kind_word(MatchKind kind, Words say) {
  if (kind == MatchKind::requirement) return say("事项", "Requirement");
  if (kind == MatchKind::task) return say("任务", "Task");
  if (kind == MatchKind::clause) return say("协议条款", "Clause");
  std::string word = say.of(kind);
  if (say.lang == Lang::en) word.front() = static_cast<char>(word.front() - 'a' + 'A');
  return word;
}

/// 事项 4.1  民生保障（任务 6）
std::string heading_of(const Match& match, Words say) {
  std::string text = kind_word(match.kind, say);
  if (is_numbered(match.kind)) text += " " + match.id;
  if (const std::string name = name_of(match); !name.empty()) text += "  " + name;
  if (match.task) return text + say.bracketed(say("任务 ", "task ") + *match.task);
  return match.section ? text + say.bracketed(*match.section) : text;
}

std::string parts_of(const Match& match, Words say) {
  std::vector<std::string> texts;
  for (const query::TakesPart& as : match.as) {
    texts.push_back(as.unit + say("：", ": ") + say.part(as.part, as.via));
  }
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "" : say("；", "; ")) + text;
  return out;
}

void add_list(Facts& facts, const std::string& name, const std::vector<std::string>& values, Words say) {
  if (!values.empty()) facts.rows.emplace_back(name, say.list(values));
}

void add_owner_facts(Facts& facts, const Match& match, const PlanNames& names, Words say) {
  std::vector<std::string> cells;
  add_owners(cells, match.helper, match.recipient, say);
  const bool nothing = cells[0].empty() && cells[1].empty() && cells[2].empty() && cells[3].empty();
  if (nothing) return;
  const auto columns = owner_columns(names, say);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    facts.rows.emplace_back(columns[i].title, cells[i].empty() ? say("未写明", "not stated") : cells[i]);
  }
}

Facts facts_of(const Match& match, bool whole_text, const PlanNames& names, Words say) {
  Facts facts;
  if (!match.as.empty()) facts.rows.emplace_back(say("身份", "Part"), parts_of(match, say));
  const std::string text = text_of(match);
  const std::string text_name = match.kind == MatchKind::duty ? say("原文", "Words") : say("内容", "Text");
  const bool is_task = match.kind == MatchKind::task;
  if (!text.empty() && !is_task) facts.rows.emplace_back(text_name, text);
  // A clause has no owners of its own: they are those of the tasks that carry it out.
  if (match.kind == MatchKind::clause) add_list(facts, say("落实的任务", "Tasks"), match.tasks, say);
  add_owner_facts(facts, match, names, say);
  add_list(facts, say("需求清单", "Requirements"), match.requirements, say);
  if (match.kind != MatchKind::clause) add_list(facts, say("任务", "Tasks"), match.tasks, say);
  add_list(facts, say("协议条款", "Clauses"), match.clauses, say);
  add_list(facts, say("职责", "Duties"), named(match.duties, names.duties), say);
  add_list(facts, say("目标", "Targets"), named(match.targets, names.targets), say);
  if (is_task && whole_text && !text.empty()) {
    facts.rows.emplace_back(text_name, text);
  } else if (is_task && match.snippet) {
    facts.rows.emplace_back(say("原文", "Words"), *match.snippet);
  }
  return facts;
}

/// 责任（各乡镇）, as short as a column wants it; whose it is only where several units were asked for at once.
std::string short_parts(const Match& match, Words say) {
  std::vector<std::string> texts;
  for (const query::TakesPart& as : match.as) {
    std::string text = match.as.size() > 1 ? as.unit + say("：", ": ") : "";
    text += say.part(as.part, {});
    texts.push_back(as.via ? text + say.bracketed(*as.via) : text);
  }
  return say.list(texts);
}

/// 村结对 6, where 村（社区）结对 would fill the column.
std::string short_id(const Match& match, Words say) {
  std::string word = kind_word(match.kind, say);
  if (match.kind == MatchKind::village) word = say("村结对", "Village");
  if (match.kind == MatchKind::medical) word = say("医疗结对", "Medical");
  if (match.kind == MatchKind::school) word = say("学校结对", "School");
  return is_numbered(match.kind) ? word + " " + match.id : word;
}

/// Many answers at a glance: what, and who leads.
PageTable overview(const query::OwnersAnswer& answer, const PlanNames& names, Words say) {
  const auto owners = owner_columns(names, say);
  PageTable table{{{say("编号", "Id")}, {say("内容", "Text")}, owners[0], owners[2]}, {}};
  const auto& matches = answer.matches;
  const bool of_unit =
      std::any_of(matches.begin(), matches.end(), [](const Match& match) { return !match.as.empty(); });
  if (of_unit) table.columns.insert(table.columns.begin() + 2, {say("身份", "Part")});
  for (const Match& match : matches) {
    table.rows.push_back({short_id(match, say), shortened(text_is_title(match.kind) ? match.title : name_of(match)),
                          say.list(match.helper.lead), say.list(match.recipient.lead)});
    if (of_unit) table.rows.back().insert(table.rows.back().begin() + 2, short_parts(match, say));
  }
  return table;
}

PageTable sheet_of(const query::OwnersAnswer& answer, const PlanNames& names, Words say) {
  PageTable sheet;
  sheet.columns = {{say("类别", "Kind")},
                   {say("编号", "Id")},
                   {say("名称", "Name")},
                   {say("内容", "Text")},
                   {say("所属任务", "Task")}};
  for (const PageColumn& column : owner_columns(names, say)) sheet.columns.push_back(column);
  for (const std::string& title : {say("身份", "Part"), say("需求清单事项", "Requirements"), say("任务", "Tasks"),
                                   say("协议条款", "Clauses"), say("职责", "Duties"), say("目标", "Targets")}) {
    sheet.columns.push_back({title});
  }
  for (const Match& match : answer.matches) {
    std::vector<std::string> row{say.of(match.kind), match.id, name_of(match), text_of(match), match.task.value_or("")};
    add_owners(row, match.helper, match.recipient, say);
    row.push_back(parts_of(match, say));
    for (const auto* list : {&match.requirements, &match.tasks, &match.clauses}) row.push_back(say.list(*list));
    row.push_back(say.list(named(match.duties, names.duties)));
    row.push_back(say.list(named(match.targets, names.targets)));
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

void add_introduction(Page& page, const query::OwnersAnswer& answer, Words say) {
  if (!answer.read_as.empty()) {
    page.blocks.emplace_back(
        Paragraph{say.quoted(answer.query) + say("按拼音读作：", " read as pinyin: ") + say.list(answer.read_as)});
  }
  for (const query::HandedOver& step : answer.handed_over) {
    page.blocks.emplace_back(
        Paragraph{fmt::format(fmt::runtime(say("{0} 起，{1}的职能由{2}接替。", "From {0} on, {2} stands in for {1}.")),
                              say.date(step.date), step.from, step.to)});
  }
  if (answer.matches.size() <= 1) return;
  std::string text = fmt::format(fmt::runtime(say("{}：找到 {} 条。", "{}: {} matches.")), say.quoted(answer.query),
                                 answer.matches.size());
  const auto numbered = std::find_if(answer.matches.begin(), answer.matches.end(), [](const Match& match) {
    return text_is_title(match.kind) || match.kind == MatchKind::task;
  });
  if (answer.matches.size() > many && numbered != answer.matches.end()) {
    text += say("某一条的责任单位和全文，请按编号查，如 hbjs who-owns ",
                " For all owners and the whole text of one, ask for it: hbjs who-owns ");
    text += numbered->id + say("。", ".");
  }
  page.blocks.emplace_back(Paragraph{text});
}

void add_nothing_found(Page& page, const query::OwnersAnswer& answer, Words say) {
  page.blocks.emplace_back(
      Paragraph{fmt::format(fmt::runtime(say("没有找到{}。", "Nothing found for {}.")), say.quoted(answer.query))});
  if (!answer.nearest.empty()) {
    page.blocks.emplace_back(Paragraph{say("相近的有：", "Nearest: ") + say.list(answer.nearest)});
  }
  page.blocks.emplace_back(Paragraph{
      say("可以查编号（6、4.1、C3），也可以查单位、乡镇、村、学校、医院的名称，或者方案里的任何字词。",
          "Ask for a number (6, 4.1, C3), the name of a unit, town, village, school or hospital, or any words of the "
          "plan.")});
}

/// The groups that the overview names: those through which a unit takes part.
std::vector<query::GroupShown> groups_in_overview(const query::OwnersAnswer& answer) {
  std::vector<query::GroupShown> groups;
  for (const query::GroupShown& group : answer.groups) {
    const bool is_named = std::any_of(answer.matches.begin(), answer.matches.end(), [&](const Match& match) {
      return std::any_of(match.as.begin(), match.as.end(),
                         [&](const query::TakesPart& as) { return as.side == group.side && as.via == group.name; });
    });
    if (is_named) groups.push_back(group);
  }
  return groups;
}

/// A group of both sides (相关学校) says whose members are meant.
void add_groups(Page& page, const std::vector<query::GroupShown>& groups, const PlanNames& names, Words say) {
  if (groups.empty()) return;
  page.blocks.emplace_back(Heading{2, say("单位组", "Groups")});
  Facts facts;
  for (const query::GroupShown& group : groups) {
    const bool twice = 1 < std::count_if(groups.begin(), groups.end(),
                                         [&](const query::GroupShown& other) { return other.name == group.name; });
    facts.rows.emplace_back(group.name + (twice ? say.bracketed(side_name(group.side, names, say)) : ""),
                            say.members(group));
  }
  page.blocks.emplace_back(std::move(facts));
}

}  // namespace

Page page_of(const query::OwnersAnswer& answer, const PlanNames& names, Lang lang) {
  const Words say{lang};
  Page page;
  page.sheet = sheet_of(answer, names, say);
  add_introduction(page, answer, say);
  if (answer.matches.empty()) add_nothing_found(page, answer, say);
  if (answer.matches.size() > many) {
    page.blocks.emplace_back(overview(answer, names, say));
    add_groups(page, groups_in_overview(answer), names, say);
    return page;
  }
  for (const Match& match : answer.matches) {
    page.blocks.emplace_back(Heading{2, heading_of(match, say)});
    page.blocks.emplace_back(facts_of(match, answer.matches.size() <= few, names, say));
  }
  add_groups(page, answer.groups, names, say);
  return page;
}

}  // namespace hbjs::render

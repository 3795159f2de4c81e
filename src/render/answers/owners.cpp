#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "render/answers/answers.h"
#include "render/answers/owner_facts.h"
#include "render/answers/words.h"

namespace hbjs::render {

namespace {

using query::Match;
using query::MatchKind;

/// Among more answers than this, a task shows the words that were found instead of its whole text.
constexpr std::size_t few = 3;
/// More answers than this are a table of one line or two each.
constexpr std::size_t many = 6;

bool is_numbered(MatchKind kind) {
  using enum MatchKind;
  constexpr std::array named{target, duty, unit, group, office, MatchKind::plan, goals, preamble};
  return std::ranges::find(named, kind) == named.end();
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

/// Whether a name stands on both sides (相关学校), so that its side must be said with each of its parts.
bool on_both_sides(const query::OwnersAnswer& answer) {
  std::set<std::string_view> helpers, recipients;
  for (const Match& match : answer.matches) {
    for (const query::TakesPart& as : match.as) (as.side == Side::helper ? helpers : recipients).insert(as.unit);
  }
  return std::ranges::any_of(helpers, [&](std::string_view name) { return recipients.contains(name); });
}

/// 责任（各乡镇）, as short as a column wants it; whose it is only where several units were asked for at once.
std::string short_parts(const Match& match, const Manner& manner) {
  const Words say = manner.say;
  const auto& first = match.as.empty() ? std::string() : match.as.front().unit;
  const bool several = std::ranges::any_of(match.as, [&](const query::TakesPart& as) { return as.unit != first; });
  std::vector<std::string> texts;
  for (const query::TakesPart& as : match.as) {
    std::string text = several ? as.unit + say("：", ": ") : "";
    if (manner.sides) text += side_name(as.side, manner.names, say) + say("", " ");
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

/// What a row of many says of a match: its name; of what has none, its text or the words that were found.
std::string at_a_glance(const Match& match) {
  if (text_is_title(match.kind)) return match.title;
  const std::string name = name_of(match);
  return name.empty() ? match.snippet.value_or(text_of(match)) : name;
}

/// Many answers at a glance: what, and who leads.
PageTable overview(const query::OwnersAnswer& answer, const Manner& manner) {
  const Words say = manner.say;
  const auto owners = owner_columns(manner.names, say);
  PageTable table{{{say("编号", "Id")}, {say("内容", "Text")}, owners[0], owners[2]}, {}};
  const auto& matches = answer.matches;
  const bool of_unit =
      std::any_of(matches.begin(), matches.end(), [](const Match& match) { return !match.as.empty(); });
  if (of_unit) table.columns.insert(table.columns.begin() + 2, {say("身份", "Part")});
  for (const Match& match : matches) {
    table.rows.push_back({short_id(match, say), shortened(at_a_glance(match)), say.list(match.helper.lead),
                          say.list(match.recipient.lead)});
    if (of_unit) table.rows.back().insert(table.rows.back().begin() + 2, short_parts(match, manner));
  }
  return table;
}

PageTable sheet_of(const query::OwnersAnswer& answer, const Manner& manner) {
  const auto& [names, say, whole_text, sides] = manner;
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
    row.push_back(parts_of(match, manner));
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
  for (const query::SpeltToo& spelt : answer.spelt_too) {
    page.blocks.emplace_back(Paragraph{fmt::format(
        fmt::runtime(
            say("方案里同一名称有两种写法：{1} 写作“{0}”，{3} 写作“{2}”，下面一并列出。哪个正确，请向起草单位核实。",
                "The plan spells this name in two ways: {1} says “{0}”, {3} says “{2}”; both are shown. Ask the "
                "drafters which is right.")),
        spelt.asked, say.places(std::vector{spelt.asked_at}), spelt.other, say.places(std::vector{spelt.other_at}))});
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

void add_nothing_found(Page& page, const query::OwnersAnswer& answer, Lang lang) {
  const Words say{lang};
  page.blocks.emplace_back(
      Paragraph{fmt::format(fmt::runtime(say("没有找到{}。", "Nothing found for {}.")), say.quoted(answer.query))});
  if (!answer.nearest.empty()) {
    page.blocks.emplace_back(Paragraph{say("相近的有：", "Nearest: ") + say.list(answer.nearest)});
  }
  if (!answer.numbers.empty()) page.blocks.emplace_back(Paragraph{ranges_text(answer.numbers, lang)});
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

std::string ranges_text(const std::vector<query::NumberRange>& ranges, Lang lang) {
  const Words say{lang};
  std::vector<std::string> texts;
  for (const query::NumberRange& range : ranges) {
    texts.push_back(
        fmt::format(fmt::runtime(say("{} {} 至 {}", "{} {} to {}")), say.of(range.kind), range.first, range.last));
  }
  return say("方案里的编号：", "Numbers of the plan: ") + join(texts, say("，", ", ")) + say("。", ".");
}

Page page_of(const query::OwnersAnswer& answer, const PlanNames& names, Lang lang) {
  const Words say{lang};
  Page page;
  const Manner manner{names, say, answer.matches.size() <= few, on_both_sides(answer)};
  page.sheet = sheet_of(answer, manner);
  add_introduction(page, answer, say);
  if (answer.matches.empty()) add_nothing_found(page, answer, lang);
  if (answer.matches.size() > many) {
    page.blocks.emplace_back(overview(answer, manner));
    add_groups(page, groups_in_overview(answer), names, say);
    return page;
  }
  for (const Match& match : answer.matches) {
    page.blocks.emplace_back(Heading{2, heading_of(match, say)});
    page.blocks.emplace_back(facts_of(match, manner));
  }
  add_groups(page, answer.groups, names, say);
  return page;
}

}  // namespace hbjs::render

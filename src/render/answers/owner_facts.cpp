#include "render/answers/owner_facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace hbjs::render {

namespace {

using query::Match;
using query::MatchKind;

/// Whether `kind` has no owners of its own in the plan: it is told what carries it out.
bool is_carried(MatchKind kind) {
  return kind == MatchKind::clause || kind == MatchKind::annex || kind == MatchKind::plan || kind == MatchKind::goals ||
         kind == MatchKind::preamble;
}

std::string pair_name(const query::PairShown& pair) {
  return fmt::format("{}—{}{}", pair.helper, pair.town.value_or(""), pair.recipient);
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

/// 任务 10 推进资金项目落实，责任单位：区财政局; 每月报送：区各帮扶单位.
std::string carrier_text(const query::Carrier& carrier, Words say) {
  std::string text = carrier.title;
  if (carrier.kind == MatchKind::task) {
    text = say("任务 ", "task ") + carrier.id + " " + text + say("，责任单位", "; responsible");
  }
  return text + say("：", ": ") + say.list_or_none(carrier.responsible);
}

std::string nobody_stated(const std::vector<query::Carrier>& carried_by, Words say) {
  const auto any = [&](MatchKind kind) {
    return std::ranges::any_of(carried_by, [&](const query::Carrier& carrier) { return carrier.kind == kind; });
  };
  const std::string text = say("方案没有写明负责单位", "the plan does not say who is responsible");
  const bool tasks = any(MatchKind::task), duties = any(MatchKind::duty);
  if (tasks && duties) return text + say("；由下列任务、职责落实", "; tasks and duties carry it out");
  if (tasks) return text + say("；由下列任务落实", "; tasks carry it out");
  return duties ? text + say("；由下列职责落实", "; duties carry it out") : text;
}

/// Who owns what has no owners of its own: what carries it out; or no one.
void add_carriers(Facts& facts, const Match& match, Words say) {
  if (is_carried(match.kind) || match.helper.responsible.empty()) {
    facts.rows.emplace_back(say("负责单位", "Owner"), nobody_stated(match.carried_by, say));
  }
  for (const MatchKind kind : {MatchKind::task, MatchKind::duty}) {
    std::vector<std::string> lines;
    for (const query::Carrier& carrier : match.carried_by) {
      if (carrier.kind == kind) lines.push_back(carrier_text(carrier, say));
    }
    const std::string name = kind == MatchKind::task ? say("落实的任务", "Tasks") : say("落实的职责", "Duties");
    if (!lines.empty()) facts.rows.emplace_back(name, join(lines, "\n"));
  }
  if (match.list) facts.rows.emplace_back(say("逐条见", "Row by row"), "hbjs list " + *match.list);
}

/// The owners where the plan can state only those responsible on the helping side.
void add_responsible(Facts& facts, const Match& match, const Manner& manner) {
  if (match.helper.responsible.empty()) return;
  facts.rows.emplace_back(owner_columns(manner.names, manner.say)[1].title, manner.say.list(match.helper.responsible));
}

std::string text_name_of(MatchKind kind, Words say) {
  if (kind == MatchKind::office) return say("联系人", "Contacts");
  const bool quoted =
      kind == MatchKind::duty || kind == MatchKind::demand || kind == MatchKind::goals || kind == MatchKind::preamble;
  return quoted ? say("原文", "Words") : say("内容", "Text");
}

/// Of a long text that is about many things: all of it where there is room, else the words that were found.
void add_text(Facts& facts, const Match& match, const Manner& manner) {
  const std::string text = text_of(match);
  if (match.snippet && !manner.whole_text && !text_is_title(match.kind)) {
    facts.rows.emplace_back(manner.say("原文", "Words"), *match.snippet);
  } else if (!text.empty()) {
    facts.rows.emplace_back(text_name_of(match.kind, manner.say), text);
  }
}

void add_owners_of(Facts& facts, const Match& match, const Manner& manner) {
  using enum MatchKind;
  const bool part_three = match.kind == duty || match.kind == demand || match.kind == office;
  if (!match.parties.empty()) facts.rows.emplace_back(manner.say("双方", "Both sides"), manner.say.list(match.parties));
  if (part_three) add_responsible(facts, match, manner);
  if (is_carried(match.kind) || match.kind == demand) {
    add_carriers(facts, match, manner.say);
  } else if (!part_three) {
    add_owner_facts(facts, match, manner.names, manner.say);
  }
}

}  // namespace

bool text_is_title(MatchKind kind) { return kind == MatchKind::requirement || kind == MatchKind::clause; }

std::string name_of(const Match& match) {
  if (match.pair) return pair_name(*match.pair);
  if (match.kind == MatchKind::requirement) return match.category.value_or("");
  const bool says_kind = match.kind == MatchKind::goals || match.kind == MatchKind::preamble;
  return match.kind == MatchKind::clause || says_kind ? "" : match.title;
}

std::string text_of(const Match& match) { return text_is_title(match.kind) ? match.title : match.text.value_or(""); }

std::string parts_of(const Match& match, const Manner& manner) {
  const Words say = manner.say;
  std::vector<std::string> texts;
  for (const query::TakesPart& as : match.as) {
    const std::string side = manner.sides ? say.bracketed(side_name(as.side, manner.names, say)) : "";
    texts.push_back(as.unit + side + say("：", ": ") + say.part(as.part, as.via));
  }
  return join(texts, say("；", "; "));
}

Facts facts_of(const Match& match, const Manner& manner) {
  const auto& [names, say, whole_text, sides] = manner;
  Facts facts;
  if (!match.as.empty()) facts.rows.emplace_back(say("身份", "Part"), parts_of(match, manner));
  // A task's text is long and often known: who owns it comes first.
  const bool is_task = match.kind == MatchKind::task;
  if (!is_task) add_text(facts, match, manner);
  add_owners_of(facts, match, manner);
  add_list(facts, say("需求清单", "Requirements"), match.requirements, say);
  if (match.carried_by.empty()) {
    add_list(facts, say("任务", "Tasks"), match.tasks, say);
    add_list(facts, say("职责", "Duties"), named(match.duties, names.duties), say);
  }
  add_list(facts, say("协议条款", "Clauses"), match.clauses, say);
  add_list(facts, say("目标", "Targets"), named(match.targets, names.targets), say);
  if (is_task && (whole_text || match.snippet)) add_text(facts, match, manner);
  return facts;
}

}  // namespace hbjs::render

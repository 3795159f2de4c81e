#include "render/answers/words.h"

#include <fmt/format.h>

#include "base/period.h"
#include "base/text.h"
#include "base/utf8.h"

namespace hbjs::render {

PlanNames PlanNames::of(const Book& book) {
  PlanNames names{book.plan.helper.value, book.plan.recipient.value, {}, {}, {}};
  for (const Task& task : book.tasks.tasks) names.tasks.emplace(task.id.value, task.title.value);
  for (const Target& target : book.targets.targets) names.targets.emplace(target.id.value, target.name.value);
  for (const Duty& duty : book.duties.duties) names.duties.emplace(duty.id.value, duty.name.value);
  return names;
}

std::string Words::list(std::span<const std::string> names) const { return join(names, pick(lang, "、", ", ")); }

std::string Words::list_or_none(std::span<const std::string> names) const {
  return names.empty() ? (*this)("无", "none") : list(names);
}

std::string Words::count(std::size_t number, std::string_view zh, std::string_view one, std::string_view many) const {
  return fmt::format("{} {}", number, pick(lang, zh, number == 1 ? one : many));
}

std::string Words::date(Date date) const { return lang == Lang::zh ? chinese(date) : to_string(date); }

std::string Words::month(Month month) const {
  const Period period = Period::of(month);
  return lang == Lang::zh ? period.chinese() : period.english();
}

std::string Words::period(const std::string& id) const {
  for (const auto kind : {Period::Kind::month, Period::Kind::quarter, Period::Kind::year}) {
    if (const auto period = parse_period(id, kind, 0)) return lang == Lang::zh ? period->chinese() : period->english();
  }
  return id;
}

std::string Words::quoted(std::string_view text) const { return fmt::format("“{}”", text); }

std::string Words::bracketed(std::string_view text) const {
  return lang == Lang::zh ? fmt::format("（{}）", text) : fmt::format(" ({})", text);
}

std::string Words::task(const std::string& id, const PlanNames& names) const {
  const auto found = names.tasks.find(id);
  const std::string number = fmt::format("{} {}", pick(lang, "任务", "task"), id);
  return found == names.tasks.end() ? number : number + " " + found->second;
}

std::string Words::places(std::span<const std::string> places) const {
  std::vector<std::string> texts;
  for (const std::string& place : places) {
    if (place == "goals") {
      texts.push_back((*this)("主要目标", "main goals"));
    } else if (place.starts_with('C')) {
      texts.push_back((*this)("条款 ", "clause ") + place);
    } else if (place.find('.') != std::string::npos) {
      texts.push_back((*this)("事项 ", "requirement ") + place);
    } else {
      texts.push_back((*this)("任务 ", "task ") + place);
    }
  }
  return list(texts);
}

std::string Words::goal(Decimal goal, const std::optional<Decimal>& max, Bound bound, Every every,
                        std::string_view unit) const {
  std::string number = goal.str();
  if (bound == Bound::between && max) number += "–" + max->str();
  const std::string_view before = pick(lang, row_of(bound).zh, row_of(bound).en);
  const bool quarterly = every == Every::quarter;
  if (lang == Lang::en) return fmt::format("{}{} {}{}", before, number, unit, quarterly ? " a quarter" : "");
  return fmt::format("{}{}{}{} {}", quarterly ? "每季度" : "", before, before.empty() ? "" : " ", number, unit);
}

std::string Words::rhythm(Rhythm every, std::optional<int> at_least, std::optional<int> by_principal) const {
  std::string text = of(every);
  if (!at_least) return text;
  if (lang == Lang::zh) {
    text += fmt::format("不少于 {} 次", *at_least);
    if (by_principal) text += fmt::format("（其中主要负责同志带队 {} 次）", *by_principal);
    return text;
  }
  text = fmt::format("at least {} {} {}", *at_least, *at_least == 1 ? "time" : "times", text);
  if (by_principal) text += fmt::format(" ({} led by the principal)", *by_principal);
  return text;
}

std::string Words::part(query::Takes part, const std::optional<std::string>& via) const {
  const bool possible = part == query::Takes::possible;
  std::string text = possible                     ? (*this)("可能涉及", "may take part")
                     : part == query::Takes::lead ? (*this)("牵头", "lead")
                                                  : (*this)("责任", "responsible");
  if (!via) return text;
  const std::string group = quoted(*via);
  if (possible) return text + bracketed((*this)(group + "未写明成员", "members of " + group + " not stated"));
  return text + bracketed((*this)(group + "之一", "one of " + group));
}

std::string Words::members(const query::GroupShown& group) const {
  constexpr std::size_t most_from_table = 9;
  const std::string size = count(group.members.size(), "个", "member", "members");
  if (!group.certain) {
    if (group.members.empty()) return (*this)("方案没有写明是哪些单位", "the plan does not say which units these are");
    return (*this)("方案没有写明是哪几个，范围是：", "the plan does not say which; of these: ") + list(group.members);
  }
  if (group.members.empty()) return (*this)("没有成员", "no members");
  if (group.pairing && group.members.size() > most_from_table) {
    return fmt::format("{}{} hbjs list {}", size, pick(lang, "，名单见", "; see"), key_of(*group.pairing));
  }
  return size + (*this)("：", ": ") + list(group.members);
}

std::vector<std::string> named(std::span<const std::string> ids,
                               const std::map<std::string, std::string, std::less<>>& names) {
  std::vector<std::string> out;
  for (const std::string& id : ids) {
    const auto found = names.find(id);
    out.push_back(found == names.end() ? id : found->second);
  }
  return out;
}

std::vector<PageColumn> owner_columns(const PlanNames& names, Words say) {
  return {{names.helper + say("牵头", " lead")},
          {names.helper + say("责任", " responsible")},
          {names.recipient + say("牵头", " lead")},
          {names.recipient + say("责任", " responsible")}};
}

void add_owners(std::vector<std::string>& row, const query::OwnedBy& helper, const query::OwnedBy& recipient,
                Words say) {
  for (const query::OwnedBy* side : {&helper, &recipient}) {
    row.push_back(say.list(side->lead));
    row.push_back(say.list(side->responsible));
  }
}

std::string shortened(const std::string& text) {
  constexpr std::size_t longest = 32;
  if (code_points(text) <= longest) return text;
  return std::string(slice(text, 0, longest - 1)) + "…";
}

std::string side_name(Side side, const PlanNames& names, Words say) {
  if (side == Side::both) return say.of(side);
  return side == Side::helper ? names.helper : names.recipient;
}

}  // namespace hbjs::render

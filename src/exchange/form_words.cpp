#include "exchange/form_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/period.h"
#include "base/text.h"
#include "base/utf8.h"

namespace hbjs::exchange::words {
namespace {

constexpr std::string_view kTitle = "工作推进情况月报表", kUnit = "报送单位", kMonth = "月份", kDemo = "【演示数据】",
                           kGap = "　　　", kBlank = "\u3000";
constexpr std::uint32_t kLastRow = 20, kLastColumn = 20;  ///< of the sheet, where a heading is looked for

/// Takes blanks, wide ones too, and colons off the front.
std::string_view after_colon(std::string_view text) {
  for (;;) {
    const auto begins = [&](std::string_view what) { return text.starts_with(what); };
    const std::size_t size = begins(" ") || begins(":") || begins("\t") ? 1 : begins("：") || begins(kBlank) ? 3 : 0;
    if (size == 0) return text;
    text.remove_prefix(size);
  }
}

/// What stands behind `label` in the row: in the same cell up to a gap, else in the next filled one.
Labelled labelled(const Sheet& sheet, std::uint32_t row, std::string_view label) {
  for (std::uint32_t column = 1; column <= kLastColumn; ++column) {
    const std::string_view text = sheet.at(row, column).text;
    const std::size_t at = text.find(label);
    if (at == std::string_view::npos) continue;
    std::uint32_t found = column;
    std::string_view rest = after_colon(text.substr(at + label.size()));
    for (std::uint32_t next = column + 1; rest.empty() && next <= kLastColumn; ++next) {
      rest = after_colon(sheet.at(row, next).text);
      found = next;
    }
    const std::string_view word = rest.substr(0, std::min({rest.find(kBlank), rest.find("  "), rest.find('\n')}));
    return {std::string(trimmed(word)), std::string(rest), row, found};
  }
  return {};
}

}  // namespace

std::string title(const Form& form) {
  return fmt::format("{}{}{}{}", form.demo ? kDemo : "", form.plan, kBlank, kTitle);
}

std::string addressed(const Form& form) {
  return fmt::format("{}：{}{}{}：{}{}请于 {} 前报送{}{}", kUnit, form.unit, kGap, kMonth,
                     Period::of(form.month).chinese(), kGap, chinese(form.due), form.office,
                     form.contacts.empty() ? "" : fmt::format("（联系人：{}）", fmt::join(form.contacts, "、")));
}

std::vector<std::string> duties(const Form& form) {
  std::vector<std::string> lines, others;
  for (const FormDuty& duty : form.duties) {
    if (!duty.at_least) {
      others.push_back(duty.done == 0 ? duty.name : fmt::format("{}（截至上月已报 {} 次）", duty.name, duty.done));
      continue;
    }
    lines.push_back(fmt::format("{}：全年不少于 {} 次{}，截至上月已报 {} 次", duty.name, *duty.at_least,
                                duty.by_principal ? fmt::format("（其中主要负责同志带队 {} 次，已报 {} 次）",
                                                                *duty.by_principal, duty.done_by_principal)
                                                  : "",
                                duty.done));
  }
  std::vector<std::string> last;
  if (!others.empty()) last.push_back("不计次数的：" + join(others, "、"));
  if (!form.items.empty()) last.push_back("培训等其他活动，“职责”选它所属的事项");
  if (!last.empty()) lines.push_back(join(last, "；") + "。");
  return lines;
}

std::string days(const Form& form) {
  return fmt::format("日期请填 {} 至 {} 之间的一天", to_string(form.days.first), to_string(form.days.last));
}

Addressed addressed_to(const Sheet& sheet, std::uint32_t last_row) {
  Addressed addressed;
  for (std::uint32_t row = 1; row <= std::min(sheet.rows(), last_row); ++row) {
    if (addressed.unit.text.empty()) addressed.unit = labelled(sheet, row, kUnit);
    if (addressed.month.text.empty()) addressed.month = labelled(sheet, row, kMonth);
  }
  return addressed;
}

bool names_unit(const Labelled& said, const std::string& unit, const query::Index& index) {
  if (said.text.empty()) return true;
  if (const Unit* called = index.unit_called(said.text)) return called->name.value == unit;
  return folded(said.all).starts_with(folded(unit));  // 区教育局（盖章）
}

bool names_month(const Labelled& said, const std::string& month, const query::Index& index) {
  const std::string words = folded(said.text);
  if (words.empty()) return true;
  if (const auto period = parse_period(words, Period::Kind::month, index.book().plan.year.value))
    return to_string(period->first()) == month;
  const auto own = parse_month(month);
  return own && folded(said.all).starts_with(folded(Period::of(*own).chinese()));  // 2024年  6月份
}

std::vector<std::string> activity_choices(const Form& form) {
  std::vector<std::string> choices;
  for (const FormDuty& duty : form.duties) choices.push_back(duty.name);
  for (const FormItem& item : form.items) choices.push_back(item_choice(item.id, item.subject));
  return choices;
}

std::string item_choice(std::string_view id, std::string_view content) {
  constexpr std::size_t longest = 18;  // what the column shows
  const bool is_long = code_points(content) > longest;
  return fmt::format("{} {}{}", id, slice(content, 0, longest), is_long ? "…" : "");
}

std::optional<Heading> heading_of(const Sheet& sheet) {
  std::optional<Heading> heading;
  for (std::uint32_t row = 1; row <= std::min(sheet.rows(), kLastRow); ++row) {
    std::string_view text = trimmed(sheet.at(row, 1).text);
    if (!heading && text.ends_with(kTitle)) {
      text.remove_suffix(kTitle.size());
      if (text.starts_with(kDemo)) text.remove_prefix(kDemo.size());
      while (text.ends_with(kBlank) || text.ends_with(' ')) text.remove_suffix(text.ends_with(' ') ? 1 : kBlank.size());
      heading.emplace().plan = text;
    } else if (heading) {
      if (heading->unit.empty()) heading->unit = labelled(sheet, row, kUnit).text;
      if (heading->month.empty()) heading->month = labelled(sheet, row, kMonth).text;
    }
  }
  return heading;
}

}  // namespace hbjs::exchange::words

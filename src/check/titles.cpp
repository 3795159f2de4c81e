#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "base/utf8.h"
#include "check/places.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

/// The years that a title names: numbers of four digits, 1900 to 2199.
std::vector<int> years_in(std::string_view title) {
  const std::string text = folded(title);
  std::vector<int> years;
  constexpr std::size_t digits = 4;
  for (std::size_t at = text.find_first_of("0123456789"); at != std::string::npos;) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
    int year = 0;
    if (end - at == digits) std::from_chars(text.data() + at, text.data() + end, year);
    if (year >= 1900 && year < 2200) years.push_back(year);
    at = text.find_first_of("0123456789", end);
  }
  return years;
}

void year_of_title(Context& context) {
  const Plan& plan = context.book.plan;
  if (!plan.year.stated() || !plan.title.stated()) return;
  const std::vector<int> years = years_in(plan.title.value);
  if (years.empty()) return;
  const auto [first, last] = std::ranges::minmax(years);  // 2024—2026年: a year within
  if (first <= plan.year.value && plan.year.value <= last) return;
  const std::string said = first == last ? std::to_string(first) : fmt::format("{}–{}", first, last);
  Finding& finding = context.sink.tell(msg::title_of_other_year, plan.year.at, said, plan.year.value);
  finding.trail = "year";
  static constexpr Phrase<> title{"方案名称在这里", "the title is here"};
  finding.related.push_back({plan.title.at, title()});
}

void day_of_issue(Context& context) {
  const Plan& plan = context.book.plan;
  if (!plan.year.stated() || !plan.issued.stated()) return;
  const int issued = static_cast<int>(plan.issued.value.year());
  if (issued == plan.year.value || issued + 1 == plan.year.value) return;
  context.sink.tell(msg::issued_outside_year, plan.issued.at, to_string(plan.issued.value), plan.year.value).trail =
      "issued";
}

void annexes(Context& context) {
  const Book& book = context.book;
  const List<Text>& listed = book.plan.annexes;
  if (!listed.at.known()) return;
  const std::array<const Text*, 5> titles{&book.agreement.title, &book.requirements.title, &book.villages.title,
                                          &book.schools.title, &book.medical.title};
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const Text& title = *titles[i];
    if (!title.stated()) continue;
    const int number = static_cast<int>(i) + 1;
    if (i >= listed.size()) {
      const Span at = listed.empty() ? listed.at : listed.back().at;
      Finding& finding = context.sink.tell(msg::annex_not_listed, at, number, title.value);
      finding.trail = "annexes";
      static constexpr Phrase<> behind{"应列在它后面", "it belongs behind this one"};
      if (!listed.empty()) finding.label = behind();
      static constexpr Phrase<> here{"附件在这里", "the annex is here"};
      finding.related.push_back({title.at, here()});
    } else if (without_space(listed[i].value) != without_space(title.value)) {
      Finding& finding = context.sink.tell(msg::annex_title_differs, title.at, number, title.value, listed[i].value);
      finding.trail = "title";
      static constexpr Phrase<> list{"附件目录在这里", "the plan's list"};
      finding.related.push_back({listed[i].at, list()});
    }
  }
}

}  // namespace

void titles(Context& context) {
  year_of_title(context);
  day_of_issue(context);
  annexes(context);
}

}  // namespace hbjs::check

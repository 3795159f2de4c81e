#include <algorithm>
#include <unordered_map>

#include "base/period.h"
#include "check/names_used.h"
#include "check/rules.h"
#include "query/members.h"

namespace hbjs::check {
namespace {

/// The days during which a name is used, both included.
struct Days {
  Date first, last;
};

void tell(Context& context, const Name& name, const Named& why, Span registered, std::string way) {
  Finding& finding = context.sink.tell(msg::outside_time, name.at, name.value, why.zh, why.en);
  finding.trail = std::move(way);
  static constexpr Phrase<> here{"在此登记", "registered here"};
  finding.related.push_back({registered, here()});
}

/// Tells when the unit exists on none of these days.
template <class Way>
void look(Context& context, const Name& name, Days days, const Way& way) {
  const Unit* unit = context.index.unit(name.value);
  if (unit == nullptr) return;
  if (unit->from.stated() && days.last < unit->from.value) {
    const std::string date = to_string(unit->from.value);
    tell(context, name, {date + " 才设立", "it begins on " + date}, unit->from.at, way());
  } else if (unit->until.stated() && unit->until.value < days.first) {
    const std::string date = to_string(unit->until.value);
    tell(context, name, {date + " 已撤销", "it ended on " + date}, unit->until.at, way());
  }
}

Days days_of(Month month) { return {month / 1, Date(month / std::chrono::last)}; }

/// Each unit's succession; of a fork the first one that has a date.
using ByFrom = std::unordered_map<std::string_view, const Succession*>;

ByFrom by_from(const Book& book) {
  ByFrom map;
  for (const Succession& succession : book.units.successions) {
    if (succession.date.stated()) map.emplace(succession.from.value, &succession);
  }
  return map;
}

using FirstDays = std::unordered_map<std::string_view, Date>;

/// A unit whose functions have passed to another reports no more; one that a succession brings in, not before.
void look_at_reporter(Context& context, const Submission& submission, const ByFrom& successions,
                      const FirstDays& first_days) {
  if (!submission.unit.stated() || !submission.month.stated()) return;
  const Days days = days_of(submission.month.value);
  const auto first = first_days.find(submission.unit.value);
  const Unit* unit = context.index.unit(submission.unit.value);
  if (first != first_days.end() && days.last < first->second && unit != nullptr) {
    const std::string date = to_string(first->second);
    return tell(context, submission.unit, {date + " 才接替", "it takes over only on " + date}, unit->name.at, "unit");
  }
  const auto found = successions.find(submission.unit.value);
  if (found == successions.end() || found->second->date.value > days.first) {
    return look(context, submission.unit, days, [] { return "unit"; });
  }
  const Succession& succession = *found->second;
  const std::string date = to_string(succession.date.value);
  tell(context, submission.unit,
       {fmt::format("{} 起由“{}”接替", date, succession.to.value),
        fmt::format("“{}” stands in for it from {}", succession.to.value, date)},
       succession.from.at, "unit");
}

}  // namespace

void existence(Context& context) {
  const UnitsFile& file = context.book.units;
  const bool timed =
      std::ranges::any_of(file.units, [](const Unit& unit) { return unit.from.stated() || unit.until.stated(); });
  if (!timed && file.successions.empty()) return;

  const int year = context.book.plan.year.value;
  if (timed && context.book.plan.year.stated()) {
    const Days days{std::chrono::year(year) / 1 / 1, std::chrono::year(year) / 12 / 31};
    for_each_name(context.book, [&](const NameUse& use) {
      const bool has_own_days = &use.role == &role::reporter || &use.role == &role::from || &use.role == &role::to;
      if (!has_own_days) look(context, use.name, days, [&] { return use.trail(); });
    });
  }
  for (const Succession& succession : file.successions) {
    if (!succession.date.stated()) continue;
    look(context, succession.to, {succession.date.value, succession.date.value}, [] {
      return trail({"successions", "to"});
    });
  }
  const ByFrom by_unit = by_from(context.book);
  const FirstDays first_days = query::brought_in(context.book);
  for (const Submission& submission : context.book.submissions)
    look_at_reporter(context, submission, by_unit, first_days);
}

}  // namespace hbjs::check

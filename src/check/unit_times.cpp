#include <chrono>
#include <unordered_map>
#include <unordered_set>

#include "check/names_used.h"
#include "check/rules.h"
#include "query/members.h"

namespace hbjs::check {
namespace {

void upside_down(Context& context) {
  for (const Unit& unit : context.book.units.units) {
    if (!unit.from.stated() || !unit.until.stated() || unit.from.value <= unit.until.value) continue;
    Finding& finding = context.sink.tell(msg::ends_before_it_begins, unit.until.at, unit.name.value,
                                         to_string(unit.from.value), to_string(unit.until.value));
    finding.trail = trail({unit.name.value, "until"});
    static constexpr Phrase<> begins{"设立日期在这里", "it begins here"};
    finding.related.push_back({unit.from.at, begins()});
  }
}

void outside_year(Context& context) {
  const Placed<int>& year = context.book.plan.year;
  if (!year.stated()) return;
  for (const Succession& succession : context.book.units.successions) {
    const Placed<Date>& date = succession.date;
    if (!date.stated() || static_cast<int>(date.value.year()) == year.value) continue;
    context.sink.tell(msg::succession_outside_year, date.at, to_string(date.value), year.value).trail =
        trail({"successions", "date"});
  }
}

void brought_in_without_from(Context& context) {
  auto first_days = query::brought_in(context.book);
  for (const Succession& succession : context.book.units.successions) {
    const auto found = first_days.find(succession.to.value);
    if (found == first_days.end() || !succession.date.stated() || succession.date.value != found->second) continue;
    const Unit* unit = context.index.unit(succession.to.value);
    first_days.erase(found);  // told once
    if (unit == nullptr) continue;
    Finding& finding = context.sink.tell(msg::successor_without_from, unit->name.at, unit->name.value,
                                         to_string(succession.date.value), succession.from.value);
    finding.trail = trail({unit->name.value, "name"});
    static constexpr Phrase<> here{"在这里接替", "it takes over here"};
    finding.related.push_back({succession.date.at, here()});
  }
}

/// Units that end within the year although the plan counts on them, and the day after which nobody stands in.
class Gaps {
 public:
  explicit Gaps(Context& context) : context_(context) {}

  void tell() {
    const Placed<int>& year = context_.book.plan.year;
    if (!year.stated()) return;
    const Date first = std::chrono::year(year.value) / 1 / 1;
    const Date last = std::chrono::year(year.value) / 12 / 31;
    std::unordered_set<std::string_view> ending;
    for (const Unit& unit : context_.book.units.units) {
      if (unit.until.stated() && unit.until.value >= first && unit.until.value < last) ending.insert(unit.name.value);
    }
    if (ending.empty()) return;
    const std::unordered_set<std::string_view> counted_on = named(ending);
    for (const Unit& unit : context_.book.units.units) {
      if (counted_on.contains(unit.name.value) && unit.until.stated()) look(unit);
    }
  }

 private:
  /// Those of `units` that the plan names, also through groups.
  [[nodiscard]] std::unordered_set<std::string_view> named(const std::unordered_set<std::string_view>& units) const {
    std::unordered_set<std::string_view> found;
    const auto look = [&](std::string_view name) {
      if (units.contains(name)) found.insert(name);
    };
    for (const Group& group : context_.book.units.groups) {
      for (const Name& member : group.members) look(member.value);
    }
    for_each_name(
        context_.book,
        [&](const NameUse& use) {
          const bool counts = &use.role != &role::reporter && &use.role != &role::from && &use.role != &role::to;
          if (counts) look(use.name.value);
        },
        [&] { return found.size() == units.size(); });
    return found;
  }

  void look(const Unit& unit) {
    const auto next_day = std::chrono::sys_days(unit.until.value) + std::chrono::days(1);
    const Succession* later = nullptr;
    for (const Succession& succession : context_.book.units.successions) {
      if (succession.from.value != unit.name.value || !succession.date.stated()) continue;
      if (std::chrono::sys_days(succession.date.value) <= next_day) return;
      later = &succession;
    }
    Finding& finding =
        context_.sink.tell(msg::gap_without_successor, unit.until.at, unit.name.value, to_string(unit.until.value));
    finding.trail = trail({unit.name.value, "until"});
    if (later == nullptr) return;
    static constexpr Phrase<Str> only_then{"从 {0} 起才有单位接替", "somebody stands in only from {0} on"};
    finding.related.push_back({later->date.at, only_then(to_string(later->date.value))});
  }

  Context& context_;
};

}  // namespace

void unit_times(Context& context) {
  upside_down(context);
  outside_year(context);
  brought_in_without_from(context);
  Gaps(context).tell();
}

}  // namespace hbjs::check

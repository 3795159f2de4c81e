#include "query/unit_facts.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/text.h"
#include "query/answerable.h"
#include "query/funds.h"
#include "query/members.h"
#include "query/numbers.h"
#include "query/received.h"

namespace hbjs::query {
namespace {

void add(ReportCounts& sum, const ReportCounts& more) {
  sum.expected += more.expected;
  sum.received += more.received;
  sum.on_time += more.on_time;
  sum.late += more.late;
  sum.missing += more.missing;
  sum.empty += more.empty;
}

bool tells(const Entry& entry) { return !trimmed(entry.progress.value).empty() || !entry.measures.empty(); }

/// Gathers the facts of all units, one source after another.
class Gathering {
 public:
  explicit Gathering(const FactSources& sources)
      : sources_(sources), index_(sources.index), book_(index_.book()), day_(day_of(sources.pace.through, 31)) {
    begin();
  }

  std::vector<UnitFacts> all() {
    add_duties();
    add_targets();
    add_leads();
    add_reports();
    add_money();
    return std::move(units_);
  }

 private:
  /// Each expected unit, or whoever stands in for it; with what was expected of it.
  void begin() {
    std::unordered_map<std::string_view, std::vector<const UnitReports*>> rows;
    for (const UnitReports& row : sources_.status.units) rows[standing_in(book_, row.unit, day_)].push_back(&row);
    std::unordered_set<std::string_view> there;
    for (const Unit* unit : units_on(book_, Side::helper, day_)) there.insert(unit->name.value);
    for (const Unit& unit : book_.units.units) {
      const auto own = rows.find(unit.name.value);
      if (own == rows.end()) continue;
      UnitFacts facts;
      facts.unit = unit.name.value;
      for (const UnitReports* row : own->second) {
        add(facts.reports, row->counts);
        if (row->unit != facts.unit) facts.stands_in_for.push_back(row->unit);
      }
      const bool exists = there.contains(unit.name.value);
      if (!exists && facts.reports.expected == 0) continue;  // it begins after the day
      if (!exists && unit.until.stated()) facts.until = unit.until.value;
      add_rates(facts.reports);
      at_.emplace(unit.name.value, units_.size());
      units_.push_back(std::move(facts));
    }
  }

  UnitFacts* find(std::string_view unit) {
    const auto at = at_.find(unit);
    return at == at_.end() ? nullptr : &units_[at->second];
  }

  void add_duties() {
    for (const UnitActivity& activity : sources_.activity.units) {
      UnitFacts* unit = find(activity.unit);
      if (unit == nullptr) continue;
      unit->duties = activity.duties;
      unit->duties_met = activity.met;
    }
    for (const OtherActivities& row : sources_.activity.others) {
      for (const TimesDone& times : row.units) {
        if (UnitFacts* unit = find(times.unit)) unit->other_activities += times.done;
      }
    }
  }

  void add_targets() {
    for (std::size_t i = 0; i < sources_.pace.targets.size(); ++i) {
      const TargetPace& pace = sources_.pace.targets[i];
      for (const std::string& name : answers_for(index_, book_.targets.targets[i], day_)) {
        if (UnitFacts* unit = find(name)) unit->targets.push_back({pace.id, pace.name, pace.rate});
      }
    }
    for (UnitFacts& unit : units_) {
      if (unit.targets.empty()) continue;
      Decimal sum;
      for (const UnitTarget& target : unit.targets)
        sum = plus(sum, std::clamp(target.rate.value_or(Decimal()), Decimal(), Decimal(100)));
      unit.target_rate = sum / Decimal(static_cast<std::int64_t>(unit.targets.size()));
    }
  }

  void add_leads() {
    for (const Requirement& requirement : book_.requirements.requirements) {
      for (const std::string& name : units_meant(index_, requirement.helper.lead, day_)) {
        if (UnitFacts* unit = find(name)) unit->leads.push_back(requirement.id.value);
      }
    }
  }

  /// What the submissions say: progress of the items led, stories.
  void add_reports() {
    std::unordered_map<std::string_view, std::unordered_set<std::string_view>> told;
    for (const Submission* submission : received(index_, sources_.pace.through, sources_.as_of)) {
      const std::string_view name = standing_in(book_, submission->unit.value, day_);
      UnitFacts* unit = find(name);
      if (unit == nullptr) continue;
      unit->stories += submission->stories.size();
      for (const Entry& entry : submission->entries) {
        if (tells(entry)) told[name].insert(entry.item.value);
      }
      for (const Activity& activity : submission->activities) told[name].insert(activity.item.value);
    }
    for (UnitFacts& unit : units_) {
      if (unit.leads.empty()) continue;
      const auto& own = told[unit.unit];
      unit.leads_reported = static_cast<std::size_t>(
          std::ranges::count_if(unit.leads, [&](const std::string& id) { return own.contains(id); }));
      unit.leads_rate = percent(unit.leads_reported, unit.leads.size());
    }
  }

  void add_money() {
    for (const FundsRow& row : funds(index_, sources_.period, sources_.as_of).by_unit) {
      UnitFacts* unit = find(row.name);
      if (unit == nullptr) continue;
      unit->budget = row.budget;
      unit->paid = row.paid;
      unit->paid_rate = row.paid_rate;
    }
  }

  const FactSources& sources_;
  const Index& index_;
  const Book& book_;
  Date day_;
  std::vector<UnitFacts> units_;
  std::unordered_map<std::string_view, std::size_t> at_;
};

}  // namespace

std::vector<UnitFacts> unit_facts(const FactSources& sources) { return Gathering(sources).all(); }

std::vector<TakenOver> taken_over(const Index& index, Date day) {
  const Book& book = index.book();
  std::vector<TakenOver> all;
  for (const Unit& unit : book.units.units) {
    if (unit.side.value != Side::helper) continue;
    const std::string_view now = standing_in(book, unit.name.value, day);
    if (now == unit.name.value) continue;
    TakenOver& one = all.emplace_back(TakenOver{unit.name.value, std::string(now), {}});
    for (const Succession& succession : book.units.successions) {
      if (succession.from.value == unit.name.value && succession.date.stated() && succession.date.value <= day) {
        one.on = succession.date.value;
        break;
      }
    }
  }
  return all;
}

}  // namespace hbjs::query

#include "query/duties.h"

#include <algorithm>
#include <unordered_map>

#include "query/across.h"
#include "query/duty_progress.h"
#include "query/holder.h"
#include "query/holder_pairs.h"
#include "query/members.h"
#include "query/roles.h"
#include "query/succession.h"

namespace hbjs::query {
namespace {

bool is_unit(HolderKind kind) {
  return kind == HolderKind::body || kind == HolderKind::street || kind == HolderKind::town;
}

Roles roles_of(const Index& index, const Holder& holder, Date date) {
  return holder.kind == HolderKind::group ? Roles::of_name(holder.name) : Roles(index, holder.name, holder.side, date);
}

/// Gathers one answer. Each step fills its part from those before it.
class Gathering {
 public:
  Gathering(const Index& index, const Holder& holder, Date date)
      : index_(index), book_(index.book()), roles_(roles_of(index, holder, date)) {
    answer_.unit = holder.name;
    answer_.as_of = date;
    answer_.year = book_.plan.year.value;
    answer_.year_over = date > due_date(book_.plan, Period{Period::Kind::year, answer_.year, 0});
    answer_.side = holder.side;
    answer_.kind = holder.kind;
    answer_.office = {book_.plan.office.name.value, values_of(book_.plan.office.contacts)};
  }

  DutiesAnswer answer() {
    if (has_handed_over()) return std::move(answer_);
    answer_.stands_in_for = roles_.stands_in_for();
    add_groups();
    answer_.pairs = pairs_of(index_, roles_, answer_.unit, answer_.side, answer_.as_of);
    add_items();
    add_tasks();
    add_across(answer_, index_);
    add_targets();
    if (reports()) add_reports(answer_, index_);
    add_duties();
    add_progress(answer_, index_);
    return std::move(answer_);
  }

 private:
  [[nodiscard]] bool reports() const { return answer_.side == Side::helper && is_unit(answer_.kind); }

  bool has_handed_over() {
    const auto heir = handed_over(book_, answer_.unit, answer_.as_of);
    if (!heir) return false;
    answer_.handed_over_to = std::string(heir->unit);
    answer_.handed_over_on = heir->day;
    return true;
  }

  void add_groups() {
    if (const Group* group = answer_.kind == HolderKind::group ? index_.group(answer_.unit) : nullptr) {
      answer_.groups.push_back(shown(book_, *group, answer_.side, answer_.as_of));
    }
    for (const auto& [group, certain] : roles_.groups()) {
      answer_.groups.push_back(shown(book_, *group, answer_.side, answer_.as_of));
    }
  }

  [[nodiscard]] const Owners& own(const Requirement& row) const {
    return answer_.side == Side::helper ? row.helper : row.recipient;
  }

  /// How the unit takes part in a requirement: as a lead before anything else. Nullopt: not at all.
  [[nodiscard]] std::optional<std::pair<Takes, std::string_view>> takes(const Requirement& row) const {
    const Role lead = roles_.in(own(row).lead);
    const Role share = roles_.in(own(row).responsible);
    if (lead.part == Part::certain) return {{Takes::lead, lead.via}};
    if (share.part == Part::certain) return {{Takes::responsible, share.via}};
    if (lead.part == Part::possible) return {{Takes::possible, lead.via}};
    if (share.part == Part::possible) return {{Takes::possible, share.via}};
    return {};
  }

  void add_items() {
    for (const Requirement& row : book_.requirements.requirements) {
      const auto part = takes(row);
      if (!part) continue;
      DutyItem item;
      item.id = row.id.value;
      item.part = part->first;
      if (!part->second.empty()) item.via = std::string(part->second);
      item.category = row.category.value;
      item.content = row.content.value;
      item.task = row.task.value;
      item.helper = owned_by(book_, row.helper, answer_.as_of);
      item.recipient = owned_by(book_, row.recipient, answer_.as_of);
      list_of(item.part, answer_.leads, answer_.shares, answer_.may_share).push_back(item.id);
      answer_.items.push_back(std::move(item));
    }
    std::ranges::stable_sort(answer_.items, {}, &DutyItem::part);
  }

  static std::vector<std::string>& list_of(Takes part, std::vector<std::string>& leads,
                                           std::vector<std::string>& shares, std::vector<std::string>& may_share) {
    return part == Takes::lead ? leads : part == Takes::responsible ? shares : may_share;
  }

  /// The plan's tasks name the helping side only; a unit of the other side has the tasks of its requirements.
  void add_tasks() {
    std::unordered_map<std::string_view, DutyTask> by_items;
    for (const DutyItem& item : answer_.items) {
      DutyTask& task = by_items[item.task];
      list_of(item.part, task.leads, task.shares, task.may_share).push_back(item.id);
    }
    for (const Task& task : book_.tasks.tasks) {
      DutyTask& own = by_items[task.id.value];
      const bool certain = !own.leads.empty() || !own.shares.empty();
      const Role role = answer_.side == Side::helper ? roles_.in(task.responsible) : Role{};
      if (role.part != Part::none) own.named = role.part == Part::certain ? Takes::responsible : Takes::possible;
      if (!role.via.empty()) own.via = std::string(role.via);
      if (!certain && own.may_share.empty() && !own.named) continue;
      own.id = task.id.value;
      own.title = task.title.value;
      own.section = task.section.value;
      own.part = !own.leads.empty()                           ? Takes::lead
                 : certain || own.named == Takes::responsible ? Takes::responsible
                                                              : Takes::possible;
      list(own);
      answer_.task_items.push_back(std::move(own));
      by_items.erase(task.id.value);
    }
  }

  void list(const DutyTask& task) {
    const bool helper = answer_.side == Side::helper;
    const bool certain = helper ? task.named == Takes::responsible : task.part != Takes::possible;
    const bool possible = helper ? task.named == Takes::possible : task.part == Takes::possible;
    if (certain) answer_.tasks.push_back(task.id);
    if (possible) answer_.may_tasks.push_back(task.id);
  }

  /// A target falls to those who take part in the requirements that promise it; where no requirement does, to those
  /// whom its task names.
  [[nodiscard]] std::optional<Takes> role_in(const Target& target) const {
    const std::vector<std::string> at = promised_at_requirements(index_, target);
    std::optional<Takes> best;
    for (const std::string& id : at) {
      const auto part = takes(*index_.requirement(id));
      if (part && (!best || part->first < *best)) best = part->first;
    }
    if (!at.empty()) return best;
    const auto names_it = [&](const std::vector<std::string>& tasks) {
      return std::ranges::find(tasks, target.task.value) != tasks.end();
    };
    if (answer_.side == Side::helper && names_it(answer_.tasks)) return Takes::responsible;
    if (answer_.side == Side::helper && names_it(answer_.may_tasks)) return Takes::possible;
    return {};
  }

  void add_targets() {
    for (const Target& target : book_.targets.targets) {
      const std::optional<Takes> role = role_in(target);
      if (!role) continue;
      DutyTarget own;
      own.id = target.id.value;
      own.name = target.name.value;
      own.goal = goal_text(target);
      own.value = target.goal.value;
      if (target.max.stated()) own.max = target.max.value;
      own.measure = target.unit.value;
      own.bound = target.bound.value;
      own.every = target.every.value;
      own.task = target.task.value;
      own.role = *role;
      for (const Promise& promise : target.promised) add_once(own.promised_at, promise.place.value);
      answer_.targets.push_back(std::move(own));
    }
    std::ranges::stable_sort(answer_.targets, {}, &DutyTarget::role);
  }

  void add_duties() {
    const bool office = answer_.kind == HolderKind::office;
    if (!office && !reports()) return;
    for (const Duty& duty : book_.duties.duties) {
      if ((duty.who.value == Who::office) != office) continue;
      OwedDuty owed;
      owed.id = duty.id.value;
      owed.name = duty.name.value;
      owed.every = duty.every.value;
      if (duty.at_least.stated()) owed.at_least = duty.at_least.value;
      if (duty.by_principal.stated()) owed.by_principal = duty.by_principal.value;
      owed.quote = duty.quote.value;
      owed.next_due = next_due(duty.every.value);
      answer_.duties.push_back(std::move(owed));
    }
  }

  [[nodiscard]] std::optional<Date> next_due(Rhythm every) const {
    const Upcoming next = reports() ? answer_.calendar : upcoming(book_.plan, answer_.as_of);
    if (every == Rhythm::month && next.month) return next.month->due;
    if (every == Rhythm::quarter && next.quarter) return next.quarter->due;
    if (every != Rhythm::year || answer_.year_over) return {};
    return due_date(book_.plan, Period{Period::Kind::year, answer_.year, 0});
  }

  const Index& index_;
  const Book& book_;
  Roles roles_;
  DutiesAnswer answer_;
};

}  // namespace

std::variant<DutiesAnswer, UnknownUnit> duties_of(const Index& index, std::string_view unit, Date as_of) {
  const auto meant = holder_meant(index, unit);
  if (const auto* unknown = std::get_if<UnknownUnit>(&meant)) return *unknown;
  DutiesAnswer answer = Gathering(index, std::get<Holder>(meant), as_of).answer();
  if (answer.unit != unit) answer.asked = std::string(unit);
  return answer;
}

}  // namespace hbjs::query

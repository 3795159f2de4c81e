#include "exchange/form.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_set>

#include "base/text.h"
#include "query/activity.h"
#include "query/calendar.h"
#include "query/funds.h"
#include "query/members.h"
#include "query/numbers.h"
#include "query/pace.h"
#include "report/owed.h"
#include "report/words.h"

namespace hbjs::exchange {
namespace {

/// What every form of a month stands on.
struct Ground {
  Ground(const query::Index& its_index, Month its_month) : index(its_index), month(its_month) {
    const Period period = Period::of(month);
    due = query::due_date(index.book().plan, period);
    for (query::TargetPace& target : query::pace(index, period, due).targets) {
      std::string id = target.id;
      goals.emplace(std::move(id), report::goal_text(target));
    }
  }

  const query::Index& index;
  Month month;
  Date due{};
  std::map<std::string, std::string, std::less<>> goals;  ///< by target, in words
};

/// Makes the form of one unit.
class Maker {
 public:
  Maker(const Ground& ground, report::OwedByUnit owed)
      : ground_(ground), index_(ground.index), book_(ground.index.book()), owed_(std::move(owed)) {}

  Form make() {
    Form form;
    form.plan = book_.plan.title.value;
    form.demo = book_.plan.demo.value;
    form.unit = owed_.unit;
    form.month = ground_.month;
    form.due = ground_.due;
    form.days = query::reported_days(book_.plan, ground_.month);
    form.office = book_.plan.office.name.value;
    for (const Text& contact : book_.plan.office.contacts) form.contacts.push_back(contact.value);
    add_items(form);
    for (const std::string& id : owed_.figure_ids) form.figures.push_back(figure(id, form));
    for (FormItem& item : form.items) add_goals(item, form);
    // Money is told of in 资金; asked for twice, the two would differ.
    std::erase_if(form.figures, [](const FormFigure& one) { return one.target == query::funds_target; });
    add_duties(form);
    add_projects(form);
    return form;
  }

 private:
  /// Whether a report of an earlier month speaks for the unit: its own, or of one that it stands in for.
  [[nodiscard]] bool is_earlier(const Submission& submission) const {
    return submission.handed_in() && submission.month.value < ground_.month && is_its(submission.unit.value);
  }

  /// Whether what that unit has is the form's unit's by now.
  [[nodiscard]] bool is_its(std::string_view unit) const {
    return query::standing_in(book_, unit, ground_.due) == std::string_view(owed_.unit);
  }

  void add_items(Form& form) const {
    std::unordered_set<std::string_view> covered;  // tasks that one of the unit's requirements belongs to
    const auto add = [&](const std::vector<std::string>& ids, bool leads) {
      for (const std::string& id : ids) {
        const Requirement* row = index_.requirement(id);
        if (row == nullptr) continue;
        covered.insert(row->task.value);
        form.items.push_back({id, leads, row->category.value, row->content.value, row->content.value, {}, {}});
      }
    };
    add(owed_.leads, true);
    add(owed_.shares, false);
    for (const std::string& id : owed_.tasks) {
      const Task* task = index_.task(id);
      if (task != nullptr && !covered.contains(id))
        form.items.push_back({id, false, task->title.value, task->text.value, task->title.value, {}, {}});
    }
  }

  /// The entry that a figure goes into: the requirement of the unit that promises it, else its task.
  [[nodiscard]] std::string item_of(const Target& target, const Form& form) const {
    const auto reported = [&](const std::string& id) {
      return std::ranges::find(form.items, id, &FormItem::id) != form.items.end();
    };
    for (const Promise& promise : target.promised) {
      if (index_.requirement(promise.place.value) != nullptr && reported(promise.place.value))
        return promise.place.value;
    }
    for (const Requirement* row : index_.requirements_of(target.task.value)) {
      if (!reported(target.task.value) && reported(row->id.value)) return row->id.value;
    }
    return target.task.value;
  }

  FormFigure figure(const std::string& id, Form& form) const {
    const Target& target = *index_.target(id);
    FormFigure figure{id, item_of(target, form), target.name.value, {}, target.unit.value, target.adds.value, {}};
    figure.goal = goal(id);
    for (const Target& other : book_.targets.targets) {  // 不少于500个；全年提供就业岗位不少于2000个
      if (other.figures_of.value == id) figure.goal += "；" + other.name.value + goal(other.id.value);
    }
    if (std::ranges::find(form.items, figure.item, &FormItem::id) == form.items.end()) add_task(figure.item, form);
    figure.before = before(id, target.adds.value);
    return figure;
  }

  [[nodiscard]] std::string goal(const std::string& target) const {
    const auto found = ground_.goals.find(target);
    return found != ground_.goals.end() ? found->second : std::string();
  }

  /// A task that the unit has no item of, but owes a figure for.
  void add_task(const std::string& id, Form& form) const {
    if (const Task* task = index_.task(id))
      form.items.push_back({id, false, task->title.value, task->text.value, task->title.value, {}, {}});
  }

  [[nodiscard]] std::optional<Decimal> before(const std::string& target, Adds adds) const {
    std::optional<Decimal> total;
    for (const Submission& submission : book_.submissions) {  // by month
      if (!is_earlier(submission)) continue;
      for (const Entry& entry : submission.entries) {
        for (const Measure& measure : entry.measures) {
          if (measure.target.value != target) continue;
          total = adds == Adds::sum ? query::plus(total.value_or(Decimal()), measure.value.value) : measure.value.value;
        }
      }
    }
    return total;
  }

  static void add_goals(FormItem& item, const Form& form) {
    std::vector<std::string> goals, so_far;
    for (const FormFigure& figure : form.figures) {
      if (figure.item != item.id) continue;
      goals.push_back(fmt::format("{}：{}", figure.name, figure.goal));
      const bool is_money = figure.target == query::funds_target;
      so_far.push_back(is_money ? "见“资金”表" : figure.before ? figure.before->str() + figure.measure : "未报");
    }
    item.goals = join(goals, "\n");
    item.so_far = join(so_far, "\n");
  }

  void add_duties(Form& form) const {
    for (const Duty& duty : book_.duties.duties) {
      if (!query::is_told_by_activities(duty)) continue;
      FormDuty row{duty.id.value, duty.name.value, {}, {}, 0, 0};
      if (duty.at_least.stated()) row.at_least = duty.at_least.value;
      if (duty.by_principal.stated()) row.by_principal = duty.by_principal.value;
      for (const Submission& submission : book_.submissions) {
        if (!is_earlier(submission)) continue;
        for (const Activity& activity : submission.activities) {
          if (activity.duty.value != duty.id.value) continue;
          ++row.done;
          if (activity.principal.value) ++row.done_by_principal;
        }
      }
      form.duties.push_back(std::move(row));
    }
  }

  void add_projects(Form& form) const {
    for (const Project& project : book_.projects.projects) {
      if (is_its(project.unit.value))
        form.projects.push_back({project.id.value, project.name.value, project.budget.value});
    }
  }

  const Ground& ground_;
  const query::Index& index_;
  const Book& book_;
  report::OwedByUnit owed_;
};

}  // namespace

std::vector<Form> forms_of(const query::Index& index, const std::vector<std::string>& units, Month month) {
  const Ground ground(index, month);
  std::vector<Form> forms;
  for (report::OwedByUnit& owed : report::owed_by(index, units, ground.due))
    forms.push_back(Maker(ground, std::move(owed)).make());
  return forms;
}

}  // namespace hbjs::exchange

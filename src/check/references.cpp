#include <functional>
#include <optional>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/text.h"
#include "check/guesses.h"
#include "check/places.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

/// References to one kind of record. `Exists` says whether an id has a record; `ids` lists all of them and is asked
/// only to guess what a wrong one meant.
template <class Exists>
class References {
 public:
  References(Context& context, Named kind, Exists exists, std::function<std::vector<std::string>()> ids)
      : context_(context), kind_(std::move(kind)), exists_(std::move(exists)), ids_(std::move(ids)) {}

  /// Tells when `id` refers to nothing. `way` makes the trail.
  template <class Way>
  void follow(const Text& id, const Way& way) {
    if (!id.stated() || exists_(id.value)) return;
    Finding& finding = context_.sink.tell(msg::unknown_reference, id.at, kind_.zh, kind_.en, id.value);
    finding.trail = way();
    if (!guesses_) guesses_.emplace(ids_());
    if (const auto meant = guesses_->meant(id.value)) {
      finding.label = did_you_mean(*meant);
    } else {
      finding.label = there_are(guesses_->candidates());
    }
  }

 private:
  /// What may be written, when nobody knows what was meant: all of few, the first and last of many that are numbers of
  /// one form.
  static std::optional<Said> there_are(const std::vector<std::string>& ids) {
    static constexpr Phrase<Str> all{"有的是：{0}", "there are: {0}"};
    static constexpr Phrase<Str, Str, std::size_t> range{"有的是 {0} 到 {1}，共 {2} 个",
                                                         "there are {2}, from {0} to {1}"};
    constexpr std::size_t few = 6;
    if (ids.empty()) return std::nullopt;
    if (ids.size() <= few) return all(join(ids, ", "));
    const auto form = [](const std::string& id) { return std::pair(id.starts_with('C'), id.find('.') != id.npos); };
    const auto is_number = [](const std::string& id) { return id.find_first_not_of("C.0123456789") == id.npos; };
    if (!is_number(ids.front()) || form(ids.front()) != form(ids.back())) return std::nullopt;
    return range(ids.front(), ids.back(), ids.size());
  }

  Context& context_;
  Named kind_;
  Exists exists_;
  std::function<std::vector<std::string>()> ids_;
  std::optional<Guesses> guesses_;
};

template <class T>
void add_ids(std::vector<std::string>& ids, const List<T>& records) {
  for (const T& record : records) ids.push_back(record.id.value);
}

/// The ids of one or several lists of records.
template <class... T>
std::function<std::vector<std::string>()> ids_of(const List<T>&... records) {
  return [&records...] {
    std::vector<std::string> ids;
    (add_ids(ids, records), ...);
    return ids;
  };
}

}  // namespace

void task_references(Context& context) {
  const Book& book = context.book;
  References tasks(
      context, {"任务", "task"}, [&](std::string_view id) { return context.index.task(id) != nullptr; },
      ids_of(book.tasks.tasks));
  for (const Target& target : book.targets.targets)
    tasks.follow(target.task, [&] { return trail({target.id.value, "task"}); });
  for (const Clause& clause : book.agreement.clauses) {
    for (const Text& task : clause.tasks) tasks.follow(task, [&] { return trail({clause.id.value, "tasks"}); });
  }
  for (const Requirement& row : book.requirements.requirements)
    tasks.follow(row.task, [&] { return trail({row.id.value, "task"}); });
  for (const Text* task : {&book.villages.task, &book.schools.task, &book.medical.task})
    tasks.follow(*task, [] { return "task"; });
  for (const Project& project : book.projects.projects)
    tasks.follow(project.task, [&] { return trail({project.id.value, "task"}); });
}

void promise_references(Context& context) {
  const Book& book = context.book;
  References places(
      context, {"任务、事项或条款", "task, requirement or clause"},
      [&](std::string_view id) { return text_at(context.index, id) != nullptr; },
      ids_of(book.tasks.tasks, book.requirements.requirements, book.agreement.clauses));
  for (const Target& target : book.targets.targets) {
    for (const Promise& promise : target.promised)
      places.follow(promise.place, [&] { return trail({target.id.value, "promised", "at"}); });
  }
}

void duty_references(Context& context) {
  const Book& book = context.book;
  std::unordered_set<std::string_view> paragraphs;
  for (const Demand& demand : book.duties.demands) paragraphs.insert(demand.id.value);
  References demands(
      context, {"有关要求", "paragraph of part three"}, [&](std::string_view id) { return paragraphs.contains(id); },
      ids_of(book.duties.demands));
  for (const Duty& duty : book.duties.duties)
    demands.follow(duty.demand, [&] { return trail({duty.id.value, "demand"}); });

  References duties(
      context, {"职责", "duty"}, [&](std::string_view id) { return context.index.duty(id) != nullptr; },
      ids_of(book.duties.duties));
  for (const Clause& clause : book.agreement.clauses) {
    for (const Text& duty : clause.duties) duties.follow(duty, [&] { return trail({clause.id.value, "duties"}); });
  }
  for (const Indicator& one : book.assessment.indicators)
    duties.follow(one.duty, [&] { return trail({one.id.value, "duty"}); });
  for (const Submission& submission : book.submissions) {
    for (std::size_t i = 0; i < submission.activities.size(); ++i) {
      duties.follow(submission.activities[i].duty, [&] { return trail({nth("activities", i + 1), "duty"}); });
    }
  }
}

void item_references(Context& context) {
  const Book& book = context.book;
  const query::Index& index = context.index;
  References items(
      context, {"任务或事项", "task or requirement"},
      [&](std::string_view id) { return index.task(id) != nullptr || index.requirement(id) != nullptr; },
      ids_of(book.tasks.tasks, book.requirements.requirements));
  for (const Submission& submission : book.submissions) {
    for (const Entry& entry : submission.entries)
      items.follow(entry.item, [&] { return trail({entry.item.value, "item"}); });
  }
}

void target_references(Context& context) {
  References targets(
      context, {"目标", "target"}, [&](std::string_view id) { return context.index.target(id) != nullptr; },
      ids_of(context.book.targets.targets));
  for (const Submission& submission : context.book.submissions) {
    for (const Entry& entry : submission.entries) {
      for (const Measure& measure : entry.measures) {
        targets.follow(measure.target, [&] { return trail({entry.item.value, measure.target.value, "target"}); });
      }
    }
  }
}

void project_references(Context& context) {
  References projects(
      context, {"项目", "project"}, [&](std::string_view id) { return context.index.project(id) != nullptr; },
      ids_of(context.book.projects.projects));
  for (const Submission& submission : context.book.submissions) {
    for (std::size_t i = 0; i < submission.payments.size(); ++i) {
      projects.follow(submission.payments[i].project, [&] { return trail({nth("payments", i + 1), "project"}); });
    }
  }
}

}  // namespace hbjs::check

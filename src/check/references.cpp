#include <charconv>
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

/// Whether it begins with C, and whether it has a dot: clauses, requirements and tasks differ in these.
std::pair<bool, bool> form_of(std::string_view id) { return {id.starts_with('C'), id.find('.') != id.npos}; }

/// Whether `id` is what follows `before`, of the same form: 4.2 after 4.1, 5.1 after 4.6, C3 after C2.
bool follows(std::string_view id, std::string_view before) {
  const auto number = [](std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
  };
  const auto split = [&](std::string_view whole) {
    const std::size_t digits = whole.starts_with('C') ? 1 : 0;
    const std::size_t dot = whole.find('.');
    return dot == whole.npos ? std::pair(0, number(whole.substr(digits)))
                             : std::pair(number(whole.substr(0, dot)), number(whole.substr(dot + 1)));
  };
  const auto [category, item] = split(id);
  const auto [category_before, item_before] = split(before);
  return (category == category_before && item == item_before + 1) || (category == category_before + 1 && item == 1);
}

/// Records that have the number of another one, which is told (HB201), each with what stands before it: what refers to
/// the number that should stand there only follows from that.
class Misnumbered {
 public:
  explicit Misnumbered(const query::Index& index) {
    const Book& book = index.book();
    collect(book.tasks.tasks, [&](const std::string& id) { return index.task(id); });
    collect(book.agreement.clauses, [&](const std::string& id) { return index.clause(id); });
    collect(book.requirements.requirements, [&](const std::string& id) { return index.requirement(id); });
  }
  /// The one that stands in the place of `id`; not known when none does.
  [[nodiscard]] Span in_place_of(std::string_view id) const {
    for (const auto& [before, at] : records_) {
      const bool alike = form_of(before) == form_of(id);
      if (alike && follows(id, before)) return at;
    }
    return {};
  }

 private:
  static constexpr std::size_t enough = 32;  // where more numbers are taken, they say nothing of one another

  template <class T, class First>
  void collect(const List<T>& records, const First& first) {
    for (std::size_t i = 1; i < records.size() && records_.size() < enough; ++i) {
      const Text& id = records[i].id;
      if (id.stated() && first(id.value) != &records[i]) records_.emplace_back(records[i - 1].id.value, id.at);
    }
  }

  std::vector<std::pair<std::string_view, Span>> records_;
};

/// What is referred to: the words for it, and the files that have all of its ids.
struct Referred {
  Named kind, files;
};
/// The kind, and one file.
Referred in(std::string_view file, Named kind) { return {std::move(kind), {std::string(file), std::string(file)}}; }

/// References to one kind of record. `Exists` says whether an id has a record; `ids` lists all of them and is asked
/// only to guess what a wrong one meant.
template <class Exists>
class References {
 public:
  References(Context& context, Referred referred, Exists exists, std::function<std::vector<std::string>()> ids)
      : context_(context), referred_(std::move(referred)), exists_(std::move(exists)), ids_(std::move(ids)) {}

  /// Tells when `id` refers to nothing. `way` makes the trail.
  template <class Way>
  void follow(const Text& id, const Way& way) {
    if (!id.stated() || exists_(id.value)) return;
    const Named &kind = referred_.kind, &files = referred_.files;
    if (!misnumbered_) misnumbered_.emplace(context_.index);
    const Span cause = misnumbered_->in_place_of(id.value);
    Finding& finding =
        cause.known()
            ? context_.sink.hide(cause, msg::unknown_reference, id.at, kind.zh, kind.en, id.value, files.zh, files.en)
            : context_.sink.tell(msg::unknown_reference, id.at, kind.zh, kind.en, id.value, files.zh, files.en);
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
    const auto is_number = [](const std::string& id) { return id.find_first_not_of("C.0123456789") == id.npos; };
    if (!is_number(ids.front()) || form_of(ids.front()) != form_of(ids.back())) return std::nullopt;
    return range(ids.front(), ids.back(), ids.size());
  }

  Context& context_;
  Referred referred_;
  Exists exists_;
  std::function<std::vector<std::string>()> ids_;
  std::optional<Guesses> guesses_;
  std::optional<Misnumbered> misnumbered_;
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
      context, in("tasks.yaml", {"任务", "task"}),
      [&](std::string_view id) { return context.index.task(id) != nullptr; }, ids_of(book.tasks.tasks));
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
      context,
      {{"任务、事项或条款", "task, requirement or clause"},
       {"tasks.yaml、annexes/2-requirements.yaml、annexes/1-agreement.yaml",
        "one of tasks.yaml, annexes/2-requirements.yaml and annexes/1-agreement.yaml"}},
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
      context, in("duties.yaml", {"有关要求", "paragraph of part three"}),
      [&](std::string_view id) { return paragraphs.contains(id); }, ids_of(book.duties.demands));
  for (const Duty& duty : book.duties.duties)
    demands.follow(duty.demand, [&] { return trail({duty.id.value, "demand"}); });

  References duties(
      context, in("duties.yaml", {"职责", "duty"}),
      [&](std::string_view id) { return context.index.duty(id) != nullptr; }, ids_of(book.duties.duties));
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
      context,
      {{"任务或事项", "task or requirement"},
       {"tasks.yaml、annexes/2-requirements.yaml", "one of tasks.yaml and annexes/2-requirements.yaml"}},
      [&](std::string_view id) { return index.task(id) != nullptr || index.requirement(id) != nullptr; },
      ids_of(book.tasks.tasks, book.requirements.requirements));
  for (const Submission& submission : book.submissions) {
    for (const Entry& entry : submission.entries)
      items.follow(entry.item, [&] { return trail({entry.item.value, "item"}); });
    for (std::size_t i = 0; i < submission.activities.size(); ++i) {
      items.follow(submission.activities[i].item, [&] { return trail({nth("activities", i + 1), "item"}); });
    }
  }
}

void target_references(Context& context) {
  References targets(
      context, in("targets.yaml", {"目标", "target"}),
      [&](std::string_view id) { return context.index.target(id) != nullptr; }, ids_of(context.book.targets.targets));
  for (const Target& target : context.book.targets.targets)
    targets.follow(target.figures_of, [&] { return trail({target.id.value, "figures_of"}); });
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
      context, in("projects.yaml", {"项目", "project"}),
      [&](std::string_view id) { return context.index.project(id) != nullptr; },
      ids_of(context.book.projects.projects));
  for (const Submission& submission : context.book.submissions) {
    for (std::size_t i = 0; i < submission.payments.size(); ++i) {
      projects.follow(submission.payments[i].project, [&] { return trail({nth("payments", i + 1), "project"}); });
    }
  }
}

}  // namespace hbjs::check

#include "exchange/demo.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>

#include "exchange/demo_base.h"
#include "exchange/demo_scale.h"
#include "exchange/form.h"
#include "exchange/store.h"
#include "query/funds.h"
#include "query/status.h"

namespace hbjs::exchange {
namespace {

constexpr Span kStated{0, 1, 1, 1, 1};

template <class T>
Placed<T> stated(T value) {
  return {std::move(value), kStated};
}

constexpr std::array<std::string_view, 7> kDone{
    "围绕“{}”召开对接会，明确了分工和时间。",   "就“{}”赴建始县实地走访，建立了问题清单。",
    "“{}”按月计划推进，本月任务已完成。",       "与建始县对口单位就“{}”视频会商一次，形成会议纪要。",
    "“{}”相关材料已报送建始县，等待对方确认。", "组织人员就“{}”开展培训和交流。",
    "“{}”进入实施阶段，已落实人员和经费。"};
constexpr std::array<std::string_view, 4> kProblems{"部分工作与对方时间未对上。", "经办人员变动，衔接用了一些时间。",
                                                    "申报材料需补充。", "参与单位积极性有待提高。"};
constexpr std::array<std::string_view, 4> kNext{"下月继续对接，补齐进度。", "下月上旬召开推进会。",
                                                "下月组织一次实地调研。", "下月完成验收。"};
/// How fast a target goes, in percent of the expected pace: most in time, some behind, a few far behind.
constexpr std::array<int, 10> kPaces{104, 100, 108, 97, 112, 101, 82, 118, 45, 99};

/// Makes up the reports of a year, month by month; each month's forms know what the months before brought.
class Year {
 public:
  Year(Book& book, std::uint32_t seed) : book_(book), random_(seed), aside_(seed) {
    for (const Target& target : book.targets.targets) pace_[target.id.value] = kPaces[below(kPaces.size())];
  }

  void add_month(Month month) {
    std::vector<Submission> made;
    {
      const query::Index index(book_);
      const Date due = query::status(index, month, last_day(month)).due;
      const query::StatusAnswer status = query::status(index, month, due);
      std::vector<std::string> units;
      for (const query::UnitStatus& unit : status.units) units.push_back(unit.unit);
      const std::vector<Form> forms = forms_of(index, units, month);
      for (const Form& form : forms) count_owners(form);
      for (const Form& form : forms) {
        if (!chance(4)) made.push_back(submission(form));
      }
      owners_.clear();
    }
    std::ranges::sort(made, {}, [](const Submission& one) { return one.unit.value; });
    for (Submission& one : made) book_.submissions.push_back(std::move(one));
  }

 private:
  static Date last_day(Month month) { return Date(month / std::chrono::last); }

  std::size_t below(std::size_t count) { return random_() % count; }
  bool chance(std::size_t percent) { return below(100) < percent; }
  template <std::size_t N>
  std::string_view one_of(const std::array<std::string_view, N>& texts) {
    return texts[below(N)];
  }

  void count_owners(const Form& form) {
    for (const FormFigure& figure : form.figures) owners_[figure.target].push_back(form.unit);
  }

  Submission submission(const Form& form) {
    Submission made;
    unit_ = form.unit;
    made.at = made.entries.at = kStated;
    made.unit = stated(form.unit);
    made.month = stated(form.month);
    const std::chrono::sys_days due(form.due);
    made.date = stated(Date(chance(8) ? due + std::chrono::days(1 + below(4)) : due - std::chrono::days(below(5))));
    if (chance(3)) return made;  // an empty report
    for (const FormItem& item : form.items) add_entry(made, item, form);
    add_activities(made, form);
    add_payments(made, form);
    if (chance(3)) {
      made.stories.at = kStated;
      made.stories.push_back(
          {kStated, stated(std::string("演示数据：一个可以推广的做法")),
           stated(std::string("演示数据：把对接会开到田间地头，当场定事、定人、定时间，次月逐项销号。"))});
    }
    return made;
  }

  void add_entry(Submission& made, const FormItem& item, const Form& form) {
    std::vector<const FormFigure*> figures;
    for (const FormFigure& figure : form.figures) {
      if (figure.item == item.id) figures.push_back(&figure);
    }
    if (figures.empty() && !chance(item.leads ? 85 : 55)) return;
    Entry entry;
    entry.at = kStated;
    entry.item = stated(item.id);
    entry.progress = stated("演示数据：" + fmt::format(fmt::runtime(one_of(kDone)), item.heading));
    for (const FormFigure* figure : figures) add_measure(entry, *figure, form.month);
    if (chance(15)) entry.problems = stated("演示数据：" + std::string(one_of(kProblems)));
    if (chance(35)) entry.next = stated("演示数据：" + std::string(one_of(kNext)));
    made.entries.push_back(std::move(entry));
  }

  /// The figure that brings the unit's total to its share of what the target's pace asks for by the month's end; of a
  /// quarterly target, a month's share.
  void add_measure(Entry& entry, const FormFigure& figure, Month month) {
    const auto target =
        std::ranges::find(book_.targets.targets, figure.target, [](const Target& one) { return one.id.value; });
    const std::int64_t goal = target->goal.value.units() / Decimal::scale, pace = pace_[figure.target];
    const std::int64_t before = figure.before ? figure.before->units() / Decimal::scale : 0;
    std::int64_t added = share_of(figure, goal * pace / 300);
    if (target->every.value == Every::year) {
      const std::int64_t gone = static_cast<unsigned>(month.month());
      const std::int64_t ceiling = target->max.stated() ? target->max.value.units() / Decimal::scale : goal * 6 / 5;
      added =
          std::max<std::int64_t>(share_of(figure, std::min((goal * pace * gone + 600) / 1200, ceiling)) - before, 0);
    }
    if (figure.target == query::funds_target) return;  // its figure is what the payments come to
    entry.measures.at = kStated;
    entry.measures.push_back(
        {kStated, stated(figure.target), stated(Decimal(figure.adds == Adds::sum ? added : before + added))});
  }

  /// The part of a total that falls to the unit at hand: the parts of all that owe the figure add up to it.
  std::int64_t share_of(const FormFigure& figure, std::int64_t total) {
    const std::vector<std::string>& owners = owners_[figure.target];
    const auto count = static_cast<std::int64_t>(owners.size());
    const std::int64_t rank = std::ranges::find(owners, unit_) - owners.begin();
    return total * (rank + 1) / count - total * rank / count;
  }

  void add_activities(Submission& made, const Form& form) {
    const unsigned month = static_cast<unsigned>(form.month.month());
    for (const FormDuty& duty : form.duties) {
      if (!duty.at_least) continue;
      const bool season = month == 5 || month == 6 || month == 9 || month == 10;
      if (!chance(season ? 55 : 10)) continue;
      Activity& activity = add_activity(made, form, &Activity::duty, duty.id, below(10), duty.name);
      if (duty.by_principal && chance(60)) activity.principal = stated(true);
    }
    add_other_activities(made, form);
  }

  /// `days`: after the 8th of the month.
  static Activity& add_activity(Submission& made, const Form& form, Text Activity::*of, const std::string& id,
                                std::size_t days, const std::string& what) {
    made.activities.at = kStated;
    Activity& activity = made.activities.emplace_back();
    activity.at = kStated;
    activity.*of = stated(id);
    activity.date = stated(Date(form.month / std::chrono::day(static_cast<unsigned>(8 + days))));
    activity.what = stated("演示数据：" + what);
    return activity;
  }

  /// 宣传推介 now and then, and training for an item that the unit leads.
  void add_other_activities(Submission& made, const Form& form) {
    constexpr std::size_t seldom = 12;  // one report in so many
    const auto add = [&](Text Activity::*of, const std::string& id, const std::string& what) {
      add_activity(made, form, of, id, aside_() % 10, what);
    };
    const auto publicity = std::ranges::find(form.duties, "publicity", &FormDuty::id);
    if (publicity != form.duties.end() && aside_() % seldom == 0)
      add(&Activity::duty, publicity->id, "在区级媒体介绍结对帮扶的做法");
    if (!form.items.empty() && form.items.front().leads && aside_() % seldom == 0)
      add(&Activity::item, form.items.front().id, fmt::format("就“{}”举办培训一期", form.items.front().heading));
  }

  void add_payments(Submission& made, const Form& form) {
    for (const FormProject& project : form.projects) {
      Money& paid = paid_[project.id];
      const bool first = committed_.emplace(project.id, true).second;
      const Decimal amount =
          first ? project.budget : project.budget * Decimal(static_cast<std::int64_t>(8 + below(9))) / Decimal(100);
      if (!first && paid.amount + amount > project.budget) continue;
      if (!first) paid.amount += amount;
      Payment payment;
      payment.at = kStated;
      payment.project = stated(project.id);
      payment.kind = stated(first ? PaymentKind::committed : PaymentKind::paid);
      payment.date = stated(Date(form.month / std::chrono::day(static_cast<unsigned>(5 + below(13)))));
      payment.amount = stated(amount);
      made.payments.at = kStated;
      made.payments.push_back(std::move(payment));
    }
  }

  Book& book_;
  std::mt19937 random_;
  std::mt19937 aside_;  ///< for what no number is demanded of: it changes nothing else
  std::map<std::string, int, std::less<>> pace_;
  std::map<std::string, std::vector<std::string>, std::less<>> owners_;  ///< of each target, this month
  std::string unit_;                                                     ///< whose report is being made
  std::map<std::string, Money, std::less<>> paid_;
  std::map<std::string, bool, std::less<>> committed_;
};

}  // namespace

std::map<std::string, std::string> demo_plan(std::uint32_t seed, std::size_t scale) {
  std::map<std::string, std::string> files = demo_base();
  Book book = book_of(files);
  if (scale > 1) multiply(book, scale, files);
  Year year(book, seed);
  const auto first = month_of(book.plan.issued.value);
  for (Month month = first; static_cast<int>(month.year()) == book.plan.year.value; month += std::chrono::months(1))
    year.add_month(month);
  for (const Submission& submission : book.submissions) {
    files.emplace(submission_path("", submission.unit.value, submission.month.value).string(),
                  to_yaml(submission, true));
  }
  return files;
}

}  // namespace hbjs::exchange

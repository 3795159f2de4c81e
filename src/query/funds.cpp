#include "query/funds.h"

#include <unordered_map>

#include "query/members.h"
#include "query/numbers.h"
#include "query/pace.h"
#include "query/received.h"

namespace hbjs::query {
namespace {

void add(Money& sum, Decimal amount) { sum.amount = plus(sum.amount, amount); }

/// Rows by name, in the order in which names appear.
class Rows {
 public:
  explicit Rows(std::vector<FundsRow>& rows) : rows_(rows) {}

  FundsRow& row(const std::string& name) {
    const auto [entry, fresh] = at_.emplace(name, rows_.size());
    if (fresh) rows_.emplace_back().name = name;
    return rows_[entry->second];
  }

 private:
  std::vector<FundsRow>& rows_;
  std::unordered_map<std::string, std::size_t> at_;
};

void pay(FundsRow& row, const Payment& payment) {
  add(payment.kind.value == PaymentKind::paid ? row.paid : row.committed, payment.amount.value);
}

void finish(std::vector<FundsRow>& rows) {
  for (FundsRow& row : rows) {
    row.balance.amount = minus(row.budget.amount, row.paid.amount);
    if (!row.budget.amount.zero()) row.paid_rate = percent(row.paid.amount, row.budget.amount);
  }
}

}  // namespace

bool is_fiscal(const Index& index, const Project& project) {
  const Target* funds = index.target(funds_target);
  return !project.source.stated() || (funds != nullptr && project.source.value == funds->name.value);
}

bool is_fiscal(const Index& index, const Payment& payment) {
  if (!payment.project.stated()) return true;
  const Project* project = index.project(payment.project.value);
  return project != nullptr && is_fiscal(index, *project);
}

FundsAnswer funds(const Index& index, const Period& period, Date as_of) {
  const Book& book = index.book();
  const Month last = through(period, as_of);
  const Date day = day_of(last, 31);
  FundsAnswer answer;
  answer.period = period.id();
  answer.as_of = as_of;

  std::unordered_map<std::string_view, std::size_t> project_at;
  Rows units(answer.by_unit);
  Rows sources(answer.by_source);
  const auto unit_of = [&](std::string_view name) { return std::string(standing_in(book, name, day)); };
  for (const Project& project : book.projects.projects) {
    if (!project_at.emplace(project.id.value, answer.by_project.size()).second) continue;
    FundsRow& row = answer.by_project.emplace_back();
    row.id = project.id.value;
    row.name = project.name.value;
    row.unit = unit_of(project.unit.value);
    row.source = project.source.value;
    for (Money* budget : {&row.budget, &units.row(row.unit).budget, &sources.row(row.source).budget, &answer.budget}) {
      add(*budget, project.budget.value);
    }
  }

  std::optional<std::size_t> without_project;
  for (const Submission* submission : received(index, last, as_of)) {
    const bool now = period.contains(submission->month.value);
    for (const Payment& payment : submission->payments) {
      ++answer.payments;
      const bool paid = payment.kind.value == PaymentKind::paid;
      add(paid ? answer.paid : answer.committed, payment.amount.value);
      if (is_fiscal(index, payment)) add(paid ? answer.fiscal_paid : answer.fiscal_committed, payment.amount.value);
      if (now) add(paid ? answer.paid_now : answer.committed_now, payment.amount.value);
      const auto named = project_at.find(payment.project.value);
      if (named == project_at.end() && !without_project) {
        without_project = answer.by_project.size();
        answer.by_project.emplace_back();
      }
      FundsRow& project = answer.by_project[named == project_at.end() ? *without_project : named->second];
      pay(project, payment);
      pay(units.row(project.unit.empty() ? unit_of(submission->unit.value) : project.unit), payment);
      pay(sources.row(project.source), payment);
    }
  }

  for (std::vector<FundsRow>* rows : {&answer.by_project, &answer.by_unit, &answer.by_source}) finish(*rows);
  if (const Target* target = index.target(funds_target)) {
    answer.goal = Money{target->goal.value};
    answer.balance = Money{minus(target->goal.value, answer.fiscal_paid.amount)};
    if (!target->goal.value.zero()) {
      answer.paid_rate = percent(answer.fiscal_paid.amount, target->goal.value);
      answer.committed_rate = percent(answer.fiscal_committed.amount, target->goal.value);
    }
  }
  return answer;
}

}  // namespace hbjs::query

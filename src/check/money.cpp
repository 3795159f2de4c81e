#include <unordered_map>

#include "check/places.h"
#include "check/rules.h"
#include "query/funds.h"
#include "query/numbers.h"

namespace hbjs::check {
namespace {

void payments(Context& context) {
  std::unordered_map<const Project*, Decimal> paid;
  for (const Submission& submission : context.book.submissions) {
    for (std::size_t i = 0; i < submission.payments.size(); ++i) {
      const Payment& payment = submission.payments[i];
      const Project* project = context.index.project(payment.project.value);
      if (project == nullptr || payment.kind.value != PaymentKind::paid || !payment.amount.stated() ||
          !project->budget.stated())
        continue;
      Decimal& sum = paid[project];
      const bool was_above = sum > project->budget.value;
      sum = query::plus(sum, payment.amount.value);
      if (was_above || sum <= project->budget.value) continue;  // told once, where it passes the budget
      Finding& finding = context.sink.tell(msg::payment_above_budget, payment.amount.at, project->name.value, sum.str(),
                                           project->budget.value.str());
      finding.trail = trail({nth("payments", i + 1), "amount"});
      static constexpr Phrase<> budget{"预算", "the budget"};
      finding.related.push_back({project->budget.at, budget()});
    }
  }
}

/// Fiscal money only: what comes from elsewhere says so in `source`.
void budgets(Context& context) {
  const Target* funds = context.index.target(query::funds_target);
  if (funds == nullptr || !funds->goal.stated()) return;
  Decimal sum;
  for (const Project& project : context.book.projects.projects) {
    const bool fiscal = !project.source.stated() || project.source.value == funds->name.value;
    if (!fiscal || !project.budget.stated()) continue;
    const bool was_above = sum > funds->goal.value;
    sum = query::plus(sum, project.budget.value);
    if (was_above || sum <= funds->goal.value) continue;
    Finding& finding =
        context.sink.tell(msg::budgets_above_funds, project.budget.at, sum.str(), funds->goal.value.str());
    finding.trail = trail({project.id.value, "budget"});
    static constexpr Phrase<> total{"资金总额", "the funds"};
    finding.related.push_back({funds->goal.at, total()});
  }
}

}  // namespace

void money(Context& context) {
  payments(context);
  budgets(context);
}

}  // namespace hbjs::check

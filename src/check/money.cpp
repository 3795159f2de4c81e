#include <string>
#include <unordered_map>

#include "check/places.h"
#include "check/rules.h"
#include "query/funds.h"
#include "query/numbers.h"

namespace hbjs::check {
namespace {

constexpr Phrase<> the_budget{"预算", "the budget"};
constexpr Phrase<> the_funds{"资金总额", "the funds"};
constexpr Phrase<> last_committed{"最近一次落实", "the latest commitment"};

/// A sum that is told once, where it passes its limit.
struct Sum {
  Decimal amount;
  bool told = false;

  /// Whether it has just passed `limit`.
  bool passes(Decimal limit) {
    if (told || amount <= limit) return false;
    return told = true;
  }
};

/// The payments of all months, in the book's order (by month, then unit).
class Payments {
 public:
  explicit Payments(Context& context) : context_(context), funds_(context.index.target(query::funds_target)) {}

  /// The `number`-th payment of a submission.
  void take(const Submission& submission, const Payment& payment, std::size_t number) {
    if (!payment.amount.stated() || !payment.kind.stated()) return;
    number_ = number;
    const Project* project = context_.index.project(payment.project.value);
    const bool paid = payment.kind.value == PaymentKind::paid;
    if (project == nullptr) {  // a project that does not exist has been told as HB202
      if (paid && query::is_fiscal(context_.index, payment)) look_at_funds(payment);
      if (!payment.project.stated()) take_unnamed(submission.unit.value, payment, paid);
      return;
    }
    Sums& sums = by_project_[project];
    Sum& sum = sums.add(payment, paid);
    look_at_budget(payment, *project, sum, paid);
    if (!paid || sums.paid.told) return;  // beyond its budget it is also beyond all else
    look_at_commitment(msg::paid_above_committed, project->name.value, payment, sums);
    if (query::is_fiscal(context_.index, *project)) look_at_funds(payment);
  }

  /// To be asked first: of budgets above the funds the payments will be so too.
  void look_at_budgets() {
    if (funds_ == nullptr || !funds_->goal.stated()) return;
    Sum sum;
    for (const Project& project : context_.book.projects.projects) {
      if (!query::is_fiscal(context_.index, project) || !project.budget.stated()) continue;
      sum.amount = query::plus(sum.amount, project.budget.value);
      if (!sum.passes(funds_->goal.value)) continue;
      Finding& finding =
          context_.sink.tell(msg::budgets_above_funds, project.budget.at, sum.amount.str(), funds_->goal.value.str());
      finding.trail = trail({project.id.value, "budget"});
      finding.related.push_back({funds_->goal.at, the_funds()});
      fiscal_.told = true;
    }
  }

 private:
  struct Sums {
    Sum committed, paid;
    Span last_committed;  ///< unknown while nothing was committed
    bool beyond_commitment = false;

    Sum& add(const Payment& payment, bool is_paid) {
      Sum& sum = is_paid ? paid : committed;
      sum.amount = query::plus(sum.amount, payment.amount.value);
      if (!is_paid) last_committed = payment.amount.at;
      return sum;
    }
  };

  /// While no project is named, a unit's payments are all that its commitments can be compared with.
  void take_unnamed(const std::string& unit, const Payment& payment, bool paid) {
    Sums& sums = unnamed_by_unit_[unit];
    sums.add(payment, paid);
    if (paid) look_at_commitment(msg::unnamed_paid_above_committed, unit, payment, sums);
  }

  [[nodiscard]] std::string way() const { return trail({nth("payments", number_), "amount"}); }

  void look_at_budget(const Payment& payment, const Project& project, Sum& sum, bool paid) {
    if (!project.budget.stated() || !sum.passes(project.budget.value)) return;
    const std::string budget = project.budget.value.str();
    Finding& finding = paid ? context_.sink.tell(msg::payment_above_budget, payment.amount.at, project.name.value,
                                                 sum.amount.str(), budget)
                            : context_.sink.tell(msg::committed_above_budget, payment.amount.at, project.name.value,
                                                 sum.amount.str(), budget);
    finding.trail = way();
    finding.related.push_back({project.budget.at, the_budget()});
  }

  /// Only where commitments are recorded at all.
  void look_at_commitment(const Message<Str, Str, Str>& message, const std::string& whose, const Payment& payment,
                          Sums& sums) {
    if (sums.beyond_commitment || !sums.last_committed.known()) return;
    if (sums.paid.amount <= sums.committed.amount) return;
    sums.beyond_commitment = true;
    Finding& finding =
        context_.sink.tell(message, payment.amount.at, whose, sums.paid.amount.str(), sums.committed.amount.str());
    finding.trail = way();
    finding.related.push_back({sums.last_committed, last_committed()});
  }

  void look_at_funds(const Payment& payment) {
    fiscal_.amount = query::plus(fiscal_.amount, payment.amount.value);
    if (funds_ == nullptr || !funds_->goal.stated() || !fiscal_.passes(funds_->goal.value)) return;
    Finding& finding =
        context_.sink.tell(msg::paid_above_funds, payment.amount.at, fiscal_.amount.str(), funds_->goal.value.str());
    finding.trail = way();
    finding.related.push_back({funds_->goal.at, the_funds()});
  }

  Context& context_;
  const Target* funds_;
  std::unordered_map<const Project*, Sums> by_project_;
  std::unordered_map<std::string, Sums> unnamed_by_unit_;
  Sum fiscal_;
  std::size_t number_ = 0;
};

}  // namespace

void money(Context& context) {
  Payments payments(context);
  payments.look_at_budgets();
  for (const Submission& submission : context.book.submissions) {
    if (!submission.handed_in()) continue;
    for (std::size_t i = 0; i < submission.payments.size(); ++i) {
      payments.take(submission, submission.payments[i], i + 1);
    }
  }
}

}  // namespace hbjs::check

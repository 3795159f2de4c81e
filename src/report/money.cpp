#include "report/money.h"

#include <fmt/format.h>

#include <algorithm>

#include "query/funds.h"
#include "report/build.h"
#include "report/words.h"

namespace hbjs::report {
namespace {

constexpr std::string_view without_name = "（未注明）";

std::vector<MoneyRow> rows_of(const std::vector<query::FundsRow>& rows) {
  std::vector<MoneyRow> out;
  for (const query::FundsRow& row : rows) {
    out.push_back({row.id, row.name.empty() ? std::string(without_name) : row.name, row.unit, row.source, row.budget,
                   row.committed, row.paid, row.paid_rate ? std::optional(row.balance) : std::nullopt, row.paid_rate,
                   percent_text(row.paid_rate, "—")});
  }
  return out;
}

std::string words(const MoneyPart& part, std::string_view name, const Scene& scene, std::string_view noun) {
  std::string text =
      part.goal ? fmt::format("{}{}万元", name, part.goal->amount.str()) : std::string("方案未列资金目标");
  if (!part.reported) {
    text += "，尚未报送落实和拨付情况。";
  } else {
    // The share is of the fiscal money alone: that is what the plan promises.
    const auto share = [&](Money all, Money fiscal, const std::string& rate) {
      if (!part.goal) return std::string();
      return fiscal == all ? "，占" + rate : fmt::format("（其中财政性资金{}万元，占{}）", fiscal.amount.str(), rate);
    };
    text += fmt::format("；累计落实{}万元{}；累计拨付{}万元{}，{}拨付{}万元", part.committed.amount.str(),
                        share(part.committed, part.fiscal_committed, part.committed_rate_text), part.paid.amount.str(),
                        share(part.paid, part.fiscal_paid, part.paid_rate_text),
                        part.fiscal_paid == part.paid ? fmt::format("其中{}", noun) : std::string(noun),
                        part.paid_now.amount.str());
    if (part.balance) text += fmt::format("；未拨付{}万元", part.balance->amount.str());
    text += "。";
  }
  if (scene.index.book().projects.projects.empty()) {
    text += "方案尚未登记具体项目。";
  } else {
    text += fmt::format("已登记项目{}个，预算合计{}万元。", scene.index.book().projects.projects.size(),
                        part.budget.amount.str());
  }
  return text;
}

}  // namespace

MoneyPart money(const Scene& scene) {
  const query::FundsAnswer answer = query::funds(scene.index, scene.period, scene.as_of);
  MoneyPart part;
  part.goal = answer.goal;
  part.budget = answer.budget;
  part.committed = answer.committed;
  part.paid = answer.paid;
  part.fiscal_committed = answer.fiscal_committed;
  part.fiscal_paid = answer.fiscal_paid;
  part.committed_now = answer.committed_now;
  part.paid_now = answer.paid_now;
  part.balance = answer.balance;
  part.paid_rate = answer.paid_rate;
  part.paid_rate_text = percent_text(answer.paid_rate, "—");
  part.committed_rate_text = percent_text(answer.committed_rate, "—");
  part.bar = bar_length(answer.paid_rate);
  part.reported = answer.payments > 0;
  part.projects = rows_of(answer.by_project);
  part.units = rows_of(answer.by_unit);
  part.sources = rows_of(answer.by_source);
  const Target* target = scene.index.target(query::funds_target);
  part.text = words(part, target == nullptr ? "" : target->name.value, scene, noun_of(scene.period.kind));
  return part;
}

}  // namespace hbjs::report

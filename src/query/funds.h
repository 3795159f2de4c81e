#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/month.h"
#include "base/period.h"
#include "model/field.h"
#include "query/index.h"

namespace hbjs::query {

/// Id of the target that is the year's fiscal assistance money (财政性帮扶资金).
inline constexpr std::string_view funds_target = "funds";

/// Whether a payment's money is the year's fiscal assistance money, of which the target `funds` speaks: what comes from
/// elsewhere says so in the `source` of its project. A payment that names no project is fiscal; one that names a
/// project that does not exist is not (a finding tells).
bool is_fiscal(const Index& index, const Payment& payment);
bool is_fiscal(const Index& index, const Project& project);

/// Budget, committed and paid of one project, unit or source, in 万元.
struct FundsRow {
  std::string id;            ///< of a project
  std::string name;          ///< of the project, unit or source
  std::string unit, source;  ///< of a project
  Money budget, committed, paid;
  Money balance;                     ///< budget − paid; negative: paid above the budget
  std::optional<Decimal> paid_rate;  ///< paid of budget, percent; null without a budget
};

/// Where the money is, in 万元, up to the end of a period as of a day.
struct FundsAnswer {
  std::string period;
  Date as_of{};
  std::optional<Money> goal;      ///< what the plan promises (the target `funds`)
  Money budget;                   ///< of all projects together
  Money committed, paid;          ///< since the year began, from whatever source
  Money committed_now, paid_now;  ///< in the period itself
  Money fiscal_committed;         ///< of `committed` and `paid`, what is fiscal: all that counts towards the goal
  Money fiscal_paid;
  std::optional<Money> balance;      ///< goal − fiscal_paid
  std::optional<Decimal> paid_rate;  ///< fiscal_paid of goal, percent
  std::optional<Decimal> committed_rate;
  std::size_t payments = 0;
  std::vector<FundsRow> by_project;  ///< every project; payments that name none stand in a row without id
  std::vector<FundsRow> by_unit;     ///< managing unit of the project, else the unit that reports the payment
  std::vector<FundsRow> by_source;   ///< source of the project; none stated: a row without name
};

FundsAnswer funds(const Index& index, const Period& period, Date as_of);

}  // namespace hbjs::query

namespace hbjs {

template <>
struct Schema<query::FundsRow> {
  using T = query::FundsRow;
  static constexpr std::string_view name = "row of funds";
  static constexpr std::tuple fields{
      Field{"id", &T::id, optional, "编号", "id"},
      Field{"name", &T::name, required, "名称", "name"},
      Field{"unit", &T::unit, optional, "管理单位", "managing unit"},
      Field{"source", &T::source, optional, "资金来源", "source"},
      Field{"budget", &T::budget, required, "预算（万元）", "budget, 10,000 yuan"},
      Field{"committed", &T::committed, required, "落实（万元）", "committed, 10,000 yuan"},
      Field{"paid", &T::paid, required, "拨付（万元）", "paid, 10,000 yuan"},
      Field{"balance", &T::balance, required, "余额（万元）", "balance, 10,000 yuan"},
      Field{"paid_rate", &T::paid_rate, required, "拨付率（%）", "paid, percent"}};
};

template <>
struct Schema<query::FundsAnswer> {
  using T = query::FundsAnswer;
  static constexpr std::string_view name = "funds";
  static constexpr std::tuple fields{
      Field{"period", &T::period, required, "时段", "period"},
      Field{"as_of", &T::as_of, required, "截至日期", "as of"},
      Field{"goal", &T::goal, required, "年度资金（万元）", "promised, 10,000 yuan"},
      Field{"budget", &T::budget, required, "项目预算合计（万元）", "budgets together, 10,000 yuan"},
      Field{"committed", &T::committed, required, "累计落实（万元）", "committed, 10,000 yuan"},
      Field{"paid", &T::paid, required, "累计拨付（万元）", "paid, 10,000 yuan"},
      Field{"committed_now", &T::committed_now, required, "本期落实（万元）", "committed in the period"},
      Field{"paid_now", &T::paid_now, required, "本期拨付（万元）", "paid in the period"},
      Field{"fiscal_committed", &T::fiscal_committed, required, "其中财政性资金累计落实", "fiscal money committed"},
      Field{"fiscal_paid", &T::fiscal_paid, required, "其中财政性资金累计拨付", "fiscal money paid"},
      Field{"balance", &T::balance, required, "余额（万元）", "balance, 10,000 yuan"},
      Field{"paid_rate", &T::paid_rate, required, "拨付率（%）", "paid, percent"},
      Field{"committed_rate", &T::committed_rate, required, "落实率（%）", "committed, percent"},
      Field{"payments", &T::payments, required, "笔数", "payments"},
      Field{"by_project", &T::by_project, required, "分项目", "by project"},
      Field{"by_unit", &T::by_unit, required, "分单位", "by unit"},
      Field{"by_source", &T::by_source, required, "分来源", "by source"}};
};

}  // namespace hbjs

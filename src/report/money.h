#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "model/field.h"
#include "query/funds.h"

namespace hbjs::report {

/// A project, unit or source.
struct MoneyRow {
  std::string id, name, unit, source;
  Money budget, committed, paid;  ///< 万元
  std::optional<Money> balance;   ///< budget − paid; null without a budget
  std::optional<Decimal> paid_rate;
  std::string rate_text;  ///< 45.2%; — without a budget
};

/// Where the money is.
struct MoneyPart {
  std::optional<Money> goal;  ///< null when the plan promises none
  Money budget, committed, paid, committed_now, paid_now;
  Money fiscal_committed, fiscal_paid;  ///< the part that counts towards the goal
  std::optional<Money> balance;
  std::optional<Decimal> paid_rate;
  std::string paid_rate_text, committed_rate_text;
  std::string bar;
  bool reported = false;  ///< a payment has been reported
  std::string text;       ///< one or two sentences
  std::vector<MoneyRow> projects, units, sources;
};

}  // namespace hbjs::report

namespace hbjs {

template <>
struct Schema<report::MoneyRow> {
  using T = report::MoneyRow;
  static constexpr std::string_view name = "row of money";
  static constexpr std::tuple fields{
      Field{"id", &T::id, optional, "编号", "id"},
      Field{"name", &T::name, required, "名称", "name"},
      Field{"unit", &T::unit, optional, "管理单位", "managing unit"},
      Field{"source", &T::source, optional, "资金来源", "source"},
      Field{"budget", &T::budget, required, "预算（万元）", "budget, 10,000 yuan"},
      Field{"committed", &T::committed, required, "落实（万元）", "committed, 10,000 yuan"},
      Field{"paid", &T::paid, required, "拨付（万元）", "paid, 10,000 yuan"},
      Field{"balance", &T::balance, required, "余额（万元）", "balance, 10,000 yuan"},
      Field{"paid_rate", &T::paid_rate, required, "拨付率（%）", "paid, percent"},
      Field{"rate_text", &T::rate_text, required, "拨付率（文字）", "paid, in words"}};
};

template <>
struct Schema<report::MoneyPart> {
  using T = report::MoneyPart;
  static constexpr std::string_view name = "money";
  static constexpr std::tuple fields{
      Field{"goal", &T::goal, required, "年度资金（万元）", "promised, 10,000 yuan"},
      Field{"budget", &T::budget, required, "项目预算合计（万元）", "budgets together"},
      Field{"committed", &T::committed, required, "累计落实（万元）", "committed"},
      Field{"paid", &T::paid, required, "累计拨付（万元）", "paid"},
      Field{"fiscal_committed", &T::fiscal_committed, required, "其中财政性资金累计落实", "fiscal money committed"},
      Field{"fiscal_paid", &T::fiscal_paid, required, "其中财政性资金累计拨付", "fiscal money paid"},
      Field{"committed_now", &T::committed_now, required, "本期落实（万元）", "committed in the period"},
      Field{"paid_now", &T::paid_now, required, "本期拨付（万元）", "paid in the period"},
      Field{"balance", &T::balance, required, "余额（万元）", "balance"},
      Field{"paid_rate", &T::paid_rate, required, "拨付率（%）", "paid, percent"},
      Field{"paid_rate_text", &T::paid_rate_text, required, "拨付率（文字）", "paid, in words"},
      Field{"committed_rate_text", &T::committed_rate_text, required, "落实率（文字）", "committed, in words"},
      Field{"bar", &T::bar, required, "进度条", "length of the bar"},
      Field{"reported", &T::reported, required, "已报资金", "whether a payment is reported"},
      Field{"text", &T::text, required, "文字", "in words"},
      Field{"projects", &T::projects, required, "分项目", "by project"},
      Field{"units", &T::units, required, "分单位", "by unit"},
      Field{"sources", &T::sources, required, "分来源", "by source"}};
};

}  // namespace hbjs

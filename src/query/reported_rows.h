#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/month.h"
#include "model/field.h"
#include "model/submission.h"
#include "query/index.h"

namespace hbjs::query {

// What `hbjs list` shows of the reports that had come in by a day, drafts left out: by month, then in the book's order.

struct SubmissionRow {
  Month month{};
  std::string unit;
  Date date{};
  bool on_time = true;
  int entries = 0, activities = 0, payments = 0, stories = 0;  ///< how many
};

/// What a unit did: the fact behind every count of `duties`, `report` and `assess`.
struct ActivityRow {
  Month month{};  ///< of the report that tells of it
  std::string unit;
  std::optional<std::string> duty, item;  ///< id; one of the two
  std::string name;                       ///< of the duty; the requirement's 工作事项; the task's title
  Date date{};
  std::string what;
  bool principal = false;  ///< 主要负责同志带队
};

/// Money that was committed or paid: the fact behind `funds`.
struct PaymentRow {
  Month month{};
  std::string unit;
  std::optional<std::string> project;  ///< id; none: no project is named
  std::string name;                    ///< of the project; empty without one
  PaymentKind kind = PaymentKind::paid;
  Date date{};
  Money amount;  ///< 万元
  std::string note;
};

std::vector<SubmissionRow> submission_rows(const Book& book, Date as_of);
std::vector<ActivityRow> activity_rows(const Index& index, Date as_of);
std::vector<PaymentRow> payment_rows(const Index& index, Date as_of);

}  // namespace hbjs::query

namespace hbjs {

template <>
struct Schema<query::SubmissionRow> {
  using Row = query::SubmissionRow;
  static constexpr std::string_view name = "submission";
  static constexpr std::tuple fields{Field{"month", &Row::month, required, "月份", "month"},
                                     Field{"unit", &Row::unit, required, "报送单位", "unit"},
                                     Field{"date", &Row::date, required, "报送日期", "handed in"},
                                     Field{"on_time", &Row::on_time, required, "按时", "on time"},
                                     Field{"entries", &Row::entries, required, "事项数", "entries"},
                                     Field{"activities", &Row::activities, required, "活动数", "activities"},
                                     Field{"payments", &Row::payments, required, "资金笔数", "payments"},
                                     Field{"stories", &Row::stories, required, "典型经验数", "stories"}};
};

template <>
struct Schema<query::ActivityRow> {
  using Row = query::ActivityRow;
  static constexpr std::string_view name = "activity";
  static constexpr std::tuple fields{
      Field{"month", &Row::month, required, "月份", "month"},
      Field{"unit", &Row::unit, required, "报送单位", "unit"},
      Field{"duty", &Row::duty, optional, "职责编号", "duty"},
      Field{"item", &Row::item, optional, "事项编号", "item"},
      Field{"name", &Row::name, required, "职责或事项", "name of the duty or item"},
      Field{"date", &Row::date, required, "日期", "date"},
      Field{"what", &Row::what, required, "内容", "what was done"},
      Field{"principal", &Row::principal, required, "主要负责同志带队", "led by the principal"}};
};

template <>
struct Schema<query::PaymentRow> {
  using Row = query::PaymentRow;
  static constexpr std::string_view name = "payment";
  static constexpr std::tuple fields{Field{"month", &Row::month, required, "月份", "month"},
                                     Field{"unit", &Row::unit, required, "报送单位", "unit"},
                                     Field{"project", &Row::project, optional, "项目编号", "project"},
                                     Field{"name", &Row::name, required, "项目名称", "name of the project"},
                                     Field{"kind", &Row::kind, required, "落实或拨付", "committed or paid"},
                                     Field{"date", &Row::date, required, "日期", "date"},
                                     Field{"amount", &Row::amount, required, "金额（万元）", "amount, 10,000 yuan"},
                                     Field{"note", &Row::note, required, "说明", "note"}};
};

}  // namespace hbjs

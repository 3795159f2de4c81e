#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/month.h"
#include "model/book.h"
#include "support/demo_book.h"

/// 演示数据: records for tests, as if they had been read from files.
namespace hbjs::made_up {

using testing::stated;

inline Text text(std::string_view words) { return stated(std::string(words)); }
inline Names names(const std::vector<std::string>& all) {
  Names list;
  for (const std::string& name : all) list.push_back(text(name));
  return list;
}
inline Date day(std::string_view iso) { return parse_date(iso).value(); }
inline Month month(std::string_view iso) { return parse_month(iso).value(); }
inline Decimal number(std::string_view digits) { return Decimal::parse(digits).value(); }

inline Unit unit(std::string_view name, Side side = Side::helper) {
  Unit record;
  record.name = text(name);
  record.side = stated(side);
  record.kind = stated(UnitKind::body);
  return record;
}

inline Succession succession(std::string_view from, std::string_view to, std::string_view date) {
  Succession record;
  record.from = text(from);
  record.to = text(to);
  record.date = stated(day(date));
  return record;
}

inline Target target(std::string_view id, std::string_view task, std::string_view goal, Every every = Every::year,
                     Adds adds = Adds::sum) {
  Target record;
  record.id = text(id);
  record.name = text("目标" + std::string(id));
  record.task = text(task);
  record.unit = text("个");
  record.goal = stated(number(goal));
  record.bound = stated(Bound::at_least);
  record.every = stated(every);
  record.adds = stated(adds);
  return record;
}

inline Task task(std::string_view id, const std::vector<std::string>& responsible) {
  Task record;
  record.id = text(id);
  record.section = text("演示部分");
  record.title = text("演示任务" + std::string(id));
  record.text = text("演示任务的内容。");
  record.responsible = names(responsible);
  return record;
}

inline Requirement requirement(std::string_view id, std::string_view task, const std::vector<std::string>& lead,
                               const std::vector<std::string>& responsible) {
  Requirement record;
  record.id = text(id);
  record.category = text("演示事项");
  record.content = text("演示事项的内容。");
  record.task = text(task);
  record.helper.lead = names(lead);
  record.helper.responsible = names(responsible);
  return record;
}

inline Duty duty(std::string_view id, int at_least, int by_principal = 0) {
  Duty record;
  record.id = text(id);
  record.name = text("职责" + std::string(id));
  record.demand = text("1");
  record.who = stated(Who::units);
  record.quote = text("演示要求");
  record.every = stated(Rhythm::year);
  record.at_least = stated(at_least);
  if (by_principal > 0) record.by_principal = stated(by_principal);
  return record;
}

inline Entry entry(std::string_view item, std::string_view progress,
                   const std::vector<std::pair<std::string, std::string>>& measures = {},
                   std::string_view problems = {}, std::string_view next = {}) {
  Entry record;
  record.item = text(item);
  record.progress = text(progress);
  if (!problems.empty()) record.problems = text(problems);
  if (!next.empty()) record.next = text(next);
  for (const auto& [id, value] : measures) {
    Measure measure;
    measure.target = text(id);
    measure.value = stated(number(value));
    record.measures.push_back(measure);
  }
  return record;
}

inline Activity activity(std::string_view duty, std::string_view date, bool principal = false) {
  Activity record;
  record.duty = text(duty);
  record.date = stated(day(date));
  record.what = text("演示活动");
  record.principal = stated(principal);
  return record;
}

inline Payment payment(PaymentKind kind, std::string_view date, std::string_view amount,
                       std::string_view project = {}) {
  Payment record;
  if (!project.empty()) record.project = text(project);
  record.kind = stated(kind);
  record.date = stated(day(date));
  record.amount = stated(number(amount));
  return record;
}

inline Project project(std::string_view id, std::string_view name, std::string_view unit, std::string_view budget,
                       std::string_view source = {}) {
  Project record;
  record.id = text(id);
  record.name = text(name);
  record.task = text("10");
  record.unit = text(unit);
  record.budget = stated(number(budget));
  if (!source.empty()) record.source = text(source);
  return record;
}

inline Story story(std::string_view title, std::string_view words) {
  Story record;
  record.title = text(title);
  record.text = text(words);
  return record;
}

/// An empty report.
inline Submission submission(std::string_view unit, std::string_view of, std::string_view date) {
  Submission record;
  record.unit = text(unit);
  record.month = stated(month(of));
  record.date = stated(day(date));
  return record;
}

/// A report of one entry.
inline Submission submission(std::string_view unit, std::string_view of, std::string_view date, Entry with) {
  Submission record = submission(unit, of, date);
  record.entries.push_back(std::move(with));
  return record;
}

/// A plan of four units (甲局 to 丁局) without tasks, issued before its year begins.
inline Book book() {
  Book book;
  book.plan.title = text("2024年演示区结对帮扶演示县工作方案（演示数据）");
  book.plan.year = stated(2024);
  book.plan.demo = stated(true);
  book.plan.issued = stated(day("2023-12-20"));
  book.plan.helper = text("演示区");
  book.plan.recipient = text("演示县");
  book.plan.office.name = text("演示办公室");
  book.plan.reporting.month_day = stated(25);
  book.plan.reporting.quarter_day = stated(25);
  book.plan.thresholds.yellow = stated(number("10"));
  book.plan.thresholds.red = stated(number("30"));
  for (const char* name : {"甲局", "乙局", "丙局", "丁局"}) book.units.units.push_back(unit(name));
  book.units.units.push_back(unit("演示县局", Side::recipient));
  return book;
}

}  // namespace hbjs::made_up

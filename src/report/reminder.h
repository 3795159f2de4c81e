#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "base/month.h"
#include "model/field.h"
#include "query/index.h"
#include "report/owed.h"

namespace hbjs::report {

/// 催报: what a unit that has not reported on a month is told.
struct Reminder {
  std::string unit;
  OwedByUnit owed;
  std::vector<std::string> items;  ///< `4.1 民生保障（牵头）：……`, what it reports on
};

/// The reminders of a month, as of a day.
struct Reminders {
  std::string plan;
  bool demo = false;  ///< the plan's data is made up
  Month month{};
  std::string month_text;  ///< 2024年6月
  Date due{}, as_of{};
  int days_late = 0;   ///< days since the due date; 0 or below: the day has not passed
  std::string demand;  ///< the words of part three that ask for the monthly report; empty where no duty states them
  std::string office;
  std::vector<std::string> contacts;
  std::vector<Reminder> units;  ///< in the order of units.yaml; empty: nobody is missing
};

Reminders reminders(const query::Index& index, Month month, Date as_of);

}  // namespace hbjs::report

namespace hbjs {

template <>
struct Schema<report::Reminder> {
  using T = report::Reminder;
  static constexpr std::string_view name = "reminder";
  static constexpr std::tuple fields{Field{"unit", &T::unit, required, "单位", "unit"},
                                     Field{"items", &T::items, required, "事项", "items"},
                                     Field{"owed", &T::owed, required, "须报内容", "what it owes"}};
};

template <>
struct Schema<report::Reminders> {
  using T = report::Reminders;
  static constexpr std::string_view name = "reminders";
  static constexpr std::tuple fields{Field{"plan", &T::plan, required, "方案", "plan"},
                                     Field{"month", &T::month, required, "月份", "month"},
                                     Field{"due", &T::due, required, "报送截止日", "last day"},
                                     Field{"as_of", &T::as_of, required, "截至日期", "as of"},
                                     Field{"days_late", &T::days_late, required, "逾期天数", "days late"},
                                     Field{"demand", &T::demand, required, "依据", "the words that demand it"},
                                     Field{"office", &T::office, required, "办公室", "office"},
                                     Field{"contacts", &T::contacts, required, "联系人", "contacts"},
                                     Field{"units", &T::units, required, "单位", "units"}};
};

}  // namespace hbjs

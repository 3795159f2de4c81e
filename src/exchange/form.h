#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/month.h"
#include "model/target.h"
#include "query/calendar.h"
#include "query/index.h"

/// 月报表: what goes out to a unit each month and comes back filled (part three, (二): 每月25号前以表格形式报送).
namespace hbjs::exchange {

/// A task or requirement that the unit tells of.
struct FormItem {
  std::string id;       ///< "6" or "4.1"
  bool leads = false;   ///< it leads the requirement; else it is responsible
  std::string heading;  ///< the requirement's 工作事项, or the task's title
  std::string content;  ///< the requirement's 具体内容; of a task its text
  std::string subject;  ///< what it is chosen by: the requirement's 具体内容, the task's title
  std::string goals;    ///< what its targets promise: `不少于2000个`, one a line; empty without targets
  std::string so_far;   ///< the unit's own figures before this month, one a line; empty without targets
};

/// A figure that the unit gives. Which unit gives which figure: report::owed_by.
struct FormFigure {
  std::string target;  ///< id
  std::string item;    ///< the entry that the figure belongs to
  std::string name;
  std::string goal;     ///< `不少于2000个`
  std::string measure;  ///< 个, 名, 万元 …
  Adds adds = Adds::sum;
  std::optional<Decimal> before;  ///< the unit's own, up to the month before; none: nothing was reported
};

/// A duty of part three that activities tell of (研究, 赴建始, 宣传推介).
struct FormDuty {
  std::string id, name;
  std::optional<int> at_least;      ///< times a year; none: no number is demanded
  std::optional<int> by_principal;  ///< of those, led by the principal
  std::size_t done = 0, done_by_principal = 0;
};

struct FormProject {
  std::string id, name;
  Decimal budget;  ///< 万元
};

struct Form {
  std::string plan;  ///< title of the plan
  bool demo = false;
  std::string unit;
  Month month{};
  Date due{};                  ///< the last day on which the report is in time
  query::ReportedDays days{};  ///< those that its activities and payments may be of
  std::string office;
  std::vector<std::string> contacts;
  std::vector<FormItem> items;  ///< those it leads first
  std::vector<FormFigure> figures;
  std::vector<FormDuty> duties;
  std::vector<FormProject> projects;  ///< those it manages
};

/// The forms of `units` for a month, from what they have handed in for the months before; everything as of the day on
/// which that month's report is due. `units` are those expected to report then (query::status).
std::vector<Form> forms_of(const query::Index& index, const std::vector<std::string>& units, Month month);

}  // namespace hbjs::exchange

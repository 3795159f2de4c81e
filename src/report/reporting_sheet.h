#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "base/period.h"
#include "model/field.h"
#include "query/index.h"
#include "report/basis.h"
#include "report/reporting.h"

namespace hbjs::report {

/// 报送情况一览表: units by months, on a page of its own.
struct ReportingSheet {
  std::string title;  ///< 2024年月报报送情况一览表
  std::string plan, office, period_text, as_of_text;
  bool demo = false;
  bool several_months = false;
  Basis basis;
  Reporting reporting;
};

ReportingSheet reporting_sheet(const query::Index& index, const Period& period, Date as_of, const Grounds& grounds);

}  // namespace hbjs::report

namespace hbjs {

template <>
struct Schema<report::ReportingSheet> {
  using T = report::ReportingSheet;
  static constexpr std::string_view name = "reporting sheet";
  static constexpr std::tuple fields{
      Field{"title", &T::title, required, "标题", "title"},
      Field{"plan", &T::plan, required, "方案", "title of the plan"},
      Field{"office", &T::office, required, "办公室", "office"},
      Field{"period_text", &T::period_text, required, "时段（文字）", "period in words"},
      Field{"as_of_text", &T::as_of_text, required, "截至日期", "as of"},
      Field{"demo", &T::demo, required, "演示数据", "made-up data"},
      Field{"several_months", &T::several_months, required, "不止一个月", "more than one month"},
      Field{"basis", &T::basis, required, "依据", "what it stands on"},
      Field{"reporting", &T::reporting, required, "报送情况", "who reported"}};
};

}  // namespace hbjs

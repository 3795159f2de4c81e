#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/form.h"
#include "exchange/form_layout.h"
#include "exchange/workbook.h"
#include "query/index.h"

/// What a form says above its tables, to people: in Excel and in CSV alike. CSV has no hidden sheet, so there these
/// words are what a form is known by.
namespace hbjs::exchange::words {

/// `【演示数据】2024年…工作方案　工作推进情况月报表`
std::string title(const Form& form);
/// `报送单位：区教育局　　　月份：2024年6月　　　请于 … 前报送 …`
std::string addressed(const Form& form);
/// Above 活动: the duties and how often they were done, one a line for each that names a number of times; then those
/// that name none, and that activities may be of items.
std::vector<std::string> duties(const Form& form);

/// What may stand under 职责 in 活动: the duties, then the items.
std::vector<std::string> activity_choices(const Form& form);

/// The choice of an activity for a requirement or a task (培训), by its beginning where it is long: requirements of one
/// 工作事项 differ in their content alone. `3.4 选派教育系统优秀校长、优秀教师约…`.
std::string item_choice(std::string_view id, std::string_view content);

/// `日期请填 2024-05-26 至 2024-06-30 之间的一天`: what the days of activities and payments may be.
std::string days(const Form& form);

inline constexpr std::string_view date_note = "“报送日期”填报送的那一天，迟报的可以在下个月；不填，就是收表的那一天。";
inline constexpr std::string_view figures_note = "填数字，不带单位；本月没有数据的留空，确为零的填 0。";
inline constexpr std::string_view stories_note = "工作中的先进典型和经验做法（方案“三、有关要求（四）”）；没有可不填。";
inline constexpr std::string_view no_projects = "本单位没有登记的项目，“项目”一列留空；金额以万元计。";
inline constexpr std::string_view no_figures = "本单位没有须报数据的目标。";

/// A word of a heading and its cell.
struct Labelled {
  std::string text;  ///< up to a gap; empty where the label does not stand there
  std::string all;   ///< to the end of the cell
  std::uint32_t row = 0, column = 0;
};

/// Whom these words address.
struct Addressed {
  Labelled unit, month;
};

/// Reads them back from the rows of a sheet up to `last_row`, whatever the title is.
Addressed addressed_to(const Sheet& sheet, std::uint32_t last_row);

/// Whether a heading's words name this unit, by its name or an alias, and this month (YYYY-MM), blanks ignored. True
/// where they say nothing.
bool names_unit(const Labelled& said, const std::string& unit, const query::Index& index);
bool names_month(const Labelled& said, const std::string& month, const query::Index& index);

/// What these words say a form is; each empty where it is not said.
struct Heading {
  std::string plan, unit, month;
};

/// Reads them back from above the first table; nullopt when there is no such title.
std::optional<Heading> heading_of(const Sheet& sheet);

}  // namespace hbjs::exchange::words

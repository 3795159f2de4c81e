#pragma once

#include <string>

#include "base/date.h"
#include "base/decimal.h"
#include "model/field.h"
#include "model/named_values.h"
#include "model/placed.h"

namespace hbjs {

/// How to reach the office. Kept out of every page unless asked for (DESIGN §9).
struct PrivateContact {
  Span at;
  Text phone, email;
};

template <>
struct Schema<PrivateContact> {
  static constexpr std::string_view name = "private contact";
  static constexpr std::tuple fields{Field{"phone", &PrivateContact::phone, optional, "联系电话", "telephone"},
                                     Field{"email", &PrivateContact::email, optional, "电子邮箱", "e-mail address"}};
};

/// 区结对帮扶工作领导小组办公室: takes in the reports, chases and assesses (part three, (二)).
struct Office {
  Span at;
  Text name;
  List<Text> contacts;
  PrivateContact reach;
};

template <>
struct Schema<Office> {
  static constexpr std::string_view name = "office";
  static constexpr std::tuple fields{
      Field{"name", &Office::name, required, "办公室名称", "name of the office"},
      Field{"contacts", &Office::contacts, optional, "联系人", "contact persons"},
      Field{"private", &Office::reach, optional, "不公开的联系方式", "how to reach it, not for publication"}};
};

/// When reports are due. The source: 每月25号前以表格形式报送, 每季度报送 (part three, (二)).
struct Calendar {
  Span at;
  Placed<int> month_day;    ///< day of the month by which a monthly report is in, that day included
  Placed<int> quarter_day;  ///< day of the quarter's last month by which a quarterly report is in
};

template <>
struct Schema<Calendar> {
  static constexpr std::string_view name = "reporting calendar";
  static constexpr std::tuple fields{
      Field{"month_day", &Calendar::month_day, required, "每月报送截止日", "day of the month, inclusive"},
      Field{"quarter_day", &Calendar::quarter_day, required, "季度末月报送截止日",
            "day of a quarter's last month, inclusive"}};
};

/// How far behind the expected share a target may be, in percentage points.
/// green: less than `yellow` behind; yellow: from there up to `red`; red: more than `red` behind.
struct Thresholds {
  Span at;
  Placed<Decimal> yellow, red;
};

template <>
struct Schema<Thresholds> {
  static constexpr std::string_view name = "thresholds";
  static constexpr std::tuple fields{
      Field{"yellow", &Thresholds::yellow, required, "黄灯:落后序时的百分点", "points behind that turn it yellow"},
      Field{"red", &Thresholds::red, required, "红灯:落后序时的百分点", "points behind beyond which it is red"}};
};

/// How a plan wants findings of one kind taken.
enum class Treatment { error, warning, note, ignore };

template <>
struct NamedValues<Treatment> {
  static constexpr std::array rows{
      NamedValue{Treatment::error, "error", "错误", "an error: validate exits with 1, answers are refused"},
      NamedValue{Treatment::warning, "warning", "警告", "a warning"},
      NamedValue{Treatment::note, "note", "提示", "a note"},
      NamedValue{Treatment::ignore, "ignore", "忽略", "not shown, only counted"}};
};

/// plan.yaml: what the document is, who the two sides are, how reporting works.
struct Plan {
  Span at;
  Text title;
  Placed<int> year;
  Text language;        ///< zh or en: of the answers where neither --lang nor the locale tells
  Placed<bool> demo;    ///< made-up data: every page made from this plan says 演示数据
  Placed<Date> issued;  ///< 印发日期; nothing is owed before the plan exists
  Text helper, recipient;
  Office office;
  Calendar reporting;
  Thresholds thresholds;
  Keyed<Placed<Treatment>> severities;  ///< by code (HB405); what is not named is as grave as the catalogue says
  Text preamble, goals;                 ///< the paragraph before part one, and part one (一、主要目标)
  List<Text> annexes;                   ///< titles of the annexes, in order
};

template <>
struct Schema<Plan> {
  static constexpr std::string_view name = "plan";
  static constexpr std::tuple fields{
      Field{"title", &Plan::title, required, "方案名称", "title of the plan"},
      Field{"year", &Plan::year, required, "年度", "the year it is for"},
      Field{"language", &Plan::language, required, "默认语言", "language of answers: zh or en"},
      Field{"demo", &Plan::demo, optional, "演示数据", "true when the data is made up"},
      Field{"issued", &Plan::issued, required, "印发日期", "date of issue"},
      Field{"helper", &Plan::helper, required, "帮扶方", "the helping side"},
      Field{"recipient", &Plan::recipient, required, "受援方", "the receiving side"},
      Field{"office", &Plan::office, required, "领导小组办公室", "the office that collates"},
      Field{"reporting", &Plan::reporting, required, "报送时间", "when reports are due"},
      Field{"thresholds", &Plan::thresholds, required, "督办状态界限", "limits of the states"},
      Field{"severities", &Plan::severities, optional, "检查项的级别（代码: error、warning、note 或 ignore）",
            "how grave findings are, by code: error, warning, note or ignore"},
      Field{"preamble", &Plan::preamble, optional, "引言", "the paragraph before part one"},
      Field{"goals", &Plan::goals, required, "主要目标", "part one, verbatim"},
      Field{"annexes", &Plan::annexes, required, "附件", "titles of the annexes"}};
};

}  // namespace hbjs

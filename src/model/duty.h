#pragma once

#include "model/field.h"
#include "model/named_values.h"
#include "model/placed.h"

namespace hbjs {

/// 三、有关要求: one of its four paragraphs.
struct Demand {
  Span at;
  Text id;  ///< "1" to "4", for （一） to （四）
  Text title, text;
};

template <>
struct Schema<Demand> {
  static constexpr std::string_view name = "demand";
  static constexpr std::tuple fields{Field{"id", &Demand::id, required, "编号", "number in part three"},
                                     Field{"title", &Demand::title, required, "标题", "heading"},
                                     Field{"text", &Demand::text, required, "内容", "text, verbatim"}};
};

/// How often a duty falls due.
enum class Rhythm { month, quarter, year, always, once };
template <>
struct NamedValues<Rhythm> {
  static constexpr std::array rows{NamedValue{Rhythm::month, "month", "每月", "every month"},
                                   NamedValue{Rhythm::quarter, "quarter", "每季度", "every quarter"},
                                   NamedValue{Rhythm::year, "year", "每年", "every year"},
                                   NamedValue{Rhythm::always, "always", "全年持续", "throughout the year"},
                                   NamedValue{Rhythm::once, "once", "一次", "once"}};
};

/// Who owes a duty.
enum class Who { units, office };
template <>
struct NamedValues<Who> {
  static constexpr std::array rows{NamedValue{Who::units, "units", "区各帮扶单位", "every helper-side unit"},
                                   NamedValue{Who::office, "office", "领导小组办公室", "the office"}};
};

/// A recurring duty of part three: who must do what by when.
struct Duty {
  Span at;
  Text id;  ///< short Latin id; activities in submissions name it
  Text name;
  Text demand;  ///< the paragraph of part three it comes from
  Placed<Who> who;
  Text quote;  ///< the words that demand it, verbatim
  Placed<Rhythm> every;
  Placed<int> at_least;      ///< times in each `every`, counted from activities
  Placed<int> by_principal;  ///< of those, led by the principal (主要负责同志带队)
};

template <>
struct Schema<Duty> {
  static constexpr std::string_view name = "duty";
  static constexpr std::tuple fields{
      Field{"id", &Duty::id, required, "职责编号", "short id"},
      Field{"name", &Duty::name, required, "职责名称", "what is to be done"},
      Field{"demand", &Duty::demand, required, "出处", "paragraph of part three"},
      Field{"who", &Duty::who, required, "由谁承担", "units or office"},
      Field{"quote", &Duty::quote, required, "原文", "the words that demand it"},
      Field{"every", &Duty::every, required, "周期", "month, quarter, year, always or once"},
      Field{"at_least", &Duty::at_least, optional, "次数下限", "times at least"},
      Field{"by_principal", &Duty::by_principal, optional, "主要负责同志带队次数", "of those, led by the principal"}};
};

/// duties.yaml
struct DutiesFile {
  Span at;
  List<Demand> demands;
  List<Duty> duties;
};

template <>
struct Schema<DutiesFile> {
  static constexpr std::string_view name = "duties";
  static constexpr std::tuple fields{
      Field{"demands", &DutiesFile::demands, required, "有关要求", "part three, verbatim"},
      Field{"duties", &DutiesFile::duties, required, "职责", "who must do what by when"}};
};

}  // namespace hbjs

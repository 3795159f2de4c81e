#pragma once

#include <string>
#include <vector>

#include "model/field.h"
#include "report/reminder.h"

namespace hbjs::report {

/// A letter or notice of the office, in words that are ready to print.
struct Notice {
  std::string title;               ///< 关于报送2024年6月工作推进情况的催报函
  std::string addressee;           ///< 区教育局; 各帮扶单位
  bool demo = false;               ///< made-up data
  std::string reason;              ///< what is asked for by what, until when, how late it is
  std::vector<std::string> items;  ///< what a unit has to report on; of a letter
  std::string figures_text;        ///< the targets whose figures it has to give; of a letter
  bool letter = true;              ///< to one unit; else a notice to all
  std::string missing_text;  ///< 尚未报送的单位（2个）：甲、乙; of a notice, empty where all have reported
  std::string contacts_text;  ///< 联系人：甲、乙; empty where the plan names none
  std::string office, date_text;
};

/// The letter to one unit.
Notice letter_of(const Reminders& reminders, const Reminder& to);

/// One notice for all: who has not reported.
Notice notice_of(const Reminders& reminders);

}  // namespace hbjs::report

namespace hbjs {

template <>
struct Schema<report::Notice> {
  using T = report::Notice;
  static constexpr std::string_view name = "notice";
  static constexpr std::tuple fields{
      Field{"title", &T::title, required, "标题", "title"},
      Field{"addressee", &T::addressee, required, "主送", "to whom"},
      Field{"demo", &T::demo, required, "演示数据", "made-up data"},
      Field{"reason", &T::reason, required, "事由", "what is asked for, and until when"},
      Field{"items", &T::items, required, "须报送的事项", "what to report on"},
      Field{"figures_text", &T::figures_text, required, "须报送的数据", "targets whose figures to give"},
      Field{"letter", &T::letter, required, "给一个单位的函", "to one unit"},
      Field{"missing_text", &T::missing_text, required, "尚未报送的单位", "who has not reported"},
      Field{"contacts_text", &T::contacts_text, required, "联系人", "whom to ask"},
      Field{"office", &T::office, required, "署名", "who signs"},
      Field{"date_text", &T::date_text, required, "成文日期", "date"}};
};

}  // namespace hbjs

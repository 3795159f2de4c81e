#pragma once

#include "base/date.h"
#include "base/decimal.h"
#include "base/month.h"
#include "model/field.h"
#include "model/named_values.h"
#include "model/placed.h"

namespace hbjs {

/// A target's figure for the month.
struct Measure {
  Span at;
  Text target;            ///< id of a target
  Placed<Decimal> value;  ///< in the target's unit; what it means follows the target's `adds`
};

template <>
struct Schema<Measure> {
  static constexpr std::string_view name = "measure";
  static constexpr std::tuple fields{Field{"target", &Measure::target, required, "目标编号", "id of the target"},
                                     Field{"value", &Measure::value, required, "数值", "figure, in the target's unit"}};
};

/// What a unit says of one task or requirement: words, figures or both.
struct Entry {
  Span at;
  Text item;  ///< a task ("6") or requirement ("4.1")
  Text progress, problems, next;
  List<Measure> measures;
};

template <>
struct Schema<Entry> {
  static constexpr std::string_view name = "entry";
  static constexpr std::tuple fields{Field{"item", &Entry::item, required, "事项", "task or requirement"},
                                     Field{"progress", &Entry::progress, optional, "本月进展", "progress this month"},
                                     Field{"measures", &Entry::measures, optional, "数据", "figures"},
                                     Field{"problems", &Entry::problems, optional, "存在问题", "problems"},
                                     Field{"next", &Entry::next, optional, "下步打算", "next steps"}};
};

/// Something done: for a recurring duty (a study meeting, a visit to the recipient) or for an item (a training course).
struct Activity {
  Span at;
  Text duty;  ///< id of a duty; one that names a number of times is counted
  Text item;  ///< id of a requirement or task; either this or `duty`
  Placed<Date> date;
  Text what;
  Placed<bool> principal;  ///< 主要负责同志带队
};

template <>
struct Schema<Activity> {
  static constexpr std::string_view name = "activity";
  static constexpr std::array<std::string_view, 2> either{"duty", "item"};
  static constexpr std::tuple fields{
      Field{"duty", &Activity::duty, optional, "职责编号；与 item 二者写一",
            "id of the duty it is for; either this or `item`"},
      Field{"item", &Activity::item, optional, "事项或任务编号；与 duty 二者写一",
            "requirement or task it is for; either this or `duty`"},
      Field{"date", &Activity::date, required, "日期", "date"},
      Field{"what", &Activity::what, required, "内容", "what was done"},
      Field{"principal", &Activity::principal, optional, "主要负责同志带队", "led by the principal"}};
};

enum class PaymentKind { committed, paid };
template <>
struct NamedValues<PaymentKind> {
  static constexpr std::array rows{NamedValue{PaymentKind::committed, "committed", "落实", "committed"},
                                   NamedValue{PaymentKind::paid, "paid", "拨付", "paid"}};
};

/// 拨付. Amounts are exact decimals of 万元.
struct Payment {
  Span at;
  Text project;  ///< id of a project; left out while no project is named
  Placed<PaymentKind> kind;
  Placed<Date> date;
  Placed<Decimal> amount;  ///< 万元
  Text note;
};

template <>
struct Schema<Payment> {
  static constexpr std::string_view name = "payment";
  static constexpr std::tuple fields{
      Field{"project", &Payment::project, optional, "项目编号", "id of the project"},
      Field{"kind", &Payment::kind, required, "落实或拨付", "committed or paid"},
      Field{"date", &Payment::date, required, "日期", "date"},
      Field{"amount", &Payment::amount, required, "金额（万元）", "amount, in 10,000 yuan"},
      Field{"note", &Payment::note, optional, "说明", "note"}};
};

/// 典型经验: worth telling in the quarterly report (part three, (四)).
struct Story {
  Span at;
  Text title, text;
};

template <>
struct Schema<Story> {
  static constexpr std::string_view name = "story";
  static constexpr std::tuple fields{Field{"title", &Story::title, required, "标题", "title"},
                                     Field{"text", &Story::text, required, "内容", "text"}};
};

/// 报送: one unit, one month, one file (progress/2024-06/区教育局.yaml). No entries: an empty report. No date: a draft,
/// which counts nowhere.
struct Submission {
  Span at;
  Name unit;
  Placed<Month> month;
  Placed<Date> date;  ///< the day it was handed in
  List<Entry> entries;
  List<Activity> activities;
  List<Payment> payments;
  List<Story> stories;

  /// Whether it has been handed in.
  [[nodiscard]] bool handed_in() const { return date.stated(); }
};

template <>
struct Schema<Submission> {
  static constexpr std::string_view name = "submission";
  static constexpr std::tuple fields{
      Field{"unit", &Submission::unit, required, "报送单位", "the unit that reports"},
      Field{"month", &Submission::month, required, "月份", "the month it reports on"},
      Field{"date", &Submission::date, optional, "报送日期；没有写，就还没有报送，不计入统计",
            "the day it was handed in; without it, it is not handed in yet and does not count"},
      Field{"entries", &Submission::entries, required, "事项", "entries; none is an empty report"},
      Field{"activities", &Submission::activities, optional, "活动",
            "what was done: studies, visits, training, publicity"},
      Field{"payments", &Submission::payments, optional, "资金", "payments"},
      Field{"stories", &Submission::stories, optional, "典型经验", "stories worth telling"}};
};

}  // namespace hbjs

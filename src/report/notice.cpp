#include "report/notice.h"

#include <fmt/format.h>

#include "report/words.h"

namespace hbjs::report {
namespace {

/// 依据、期限、逾期几天.
std::string why(const Reminders& reminders) {
  std::string text;
  if (!reminders.demand.empty()) text = fmt::format("根据《{}》“{}”的要求，", reminders.plan, reminders.demand);
  text += fmt::format("{}的月报表应于{}前（含当日）报送，", reminders.month_text, chinese(reminders.due));
  if (reminders.days_late > 0)
    return text +
           fmt::format("截至{}尚未收到，已逾期{}天。请尽快报送。", chinese(reminders.as_of), reminders.days_late);
  return text + fmt::format("截至{}尚未收到。请按时报送。", chinese(reminders.as_of));
}

/// What letters and notices have in common.
Notice signed_notice(const Reminders& reminders) {
  Notice notice;
  notice.demo = reminders.demo;
  if (!reminders.contacts.empty()) notice.contacts_text = "联系人：" + listed(reminders.contacts);
  notice.office = reminders.office;
  notice.date_text = chinese(reminders.as_of);
  return notice;
}

}  // namespace

Notice letter_of(const Reminders& reminders, const Reminder& to) {
  Notice letter = signed_notice(reminders);
  letter.title =
      fmt::format("关于报送{}工作推进情况的{}", reminders.month_text, reminders.days_late > 0 ? "催报函" : "提醒函");
  letter.addressee = to.unit;
  letter.reason = why(reminders);
  letter.items = to.items;
  if (!to.owed.figures.empty()) letter.figures_text = to.owed.figures_text;
  return letter;
}

Notice notice_of(const Reminders& reminders) {
  Notice notice = signed_notice(reminders);
  notice.letter = false;
  notice.title =
      fmt::format("关于{}月报表报送情况的{}", reminders.month_text, reminders.days_late > 0 ? "催报通知" : "通知");
  notice.addressee = "各帮扶单位";
  std::vector<std::string> names;
  for (const Reminder& unit : reminders.units) names.push_back(unit.unit);
  if (names.empty()) {
    notice.reason = fmt::format("截至{}，{}的月报表已全部收齐。", chinese(reminders.as_of), reminders.month_text);
  } else {
    notice.reason = why(reminders);
    notice.missing_text = fmt::format("尚未报送的单位（{}个）：{}。", names.size(), listed(names));
  }
  return notice;
}

}  // namespace hbjs::report

#include "render/report/reminders.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace hbjs::render {
namespace {

using report::Reminder;
using report::Reminders;

/// The title as it is shown where there is no header to say that the data is made up.
std::string marked_title(const report::Notice& notice) { return (notice.demo ? "【演示数据】" : "") + notice.title; }

void sign(Page& page, const report::Notice& notice) {
  if (!notice.contacts_text.empty()) page.blocks.emplace_back(Paragraph{notice.contacts_text});
  page.blocks.emplace_back(Paragraph{notice.office + "\n" + notice.date_text});
}

constexpr std::size_t kBodyWidth = 72;

/// RFC 4648.
std::string base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
    std::uint32_t bits = 0;
    for (std::size_t k = 0; k < 3; ++k) bits = bits << 8 | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k) text += k <= count ? digits[bits >> (18 - 6 * k) & 63U] : '=';
  }
  return text;
}

/// A header's value that is not ASCII: encoded words of at most 75 characters, whole characters in each (RFC 2047).
std::string encoded(std::string_view text) {
  constexpr std::size_t most_bytes = 42;
  std::string value, part;
  const auto flush = [&] {
    if (!part.empty()) value += (value.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + base64(part) + "?=";
    part.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    next_code_point(text, at);
    if (part.size() + (at - begin) > most_bytes) flush();
    part += text.substr(begin, at - begin);
  }
  flush();
  return value;
}

/// `Fri, 28 Jun 2024 09:00:00 +0800`: the plan's time is China's.
std::string mail_date(Date date) {
  constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::chrono::weekday weekday{std::chrono::sys_days(date)};
  return fmt::format("{}, {} {} {} 09:00:00 +0800", days[weekday.c_encoding()], static_cast<unsigned>(date.day()),
                     months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()));
}

std::string with_crlf(std::string_view text) {
  std::string lines;
  for (const char c : text) {
    if (c == '\n') lines += '\r';
    lines += c;
  }
  return lines;
}

}  // namespace

Page letter(const Reminders& reminders, const Reminder& to) {
  const report::Notice told = report::letter_of(reminders, to);
  Page page;
  page.blocks.emplace_back(Heading{1, marked_title(told)});
  page.blocks.emplace_back(Paragraph{told.addressee + "："});
  page.blocks.emplace_back(Paragraph{told.reason});
  if (!told.items.empty()) {
    page.blocks.emplace_back(Paragraph{"须报送的事项："});
    page.blocks.emplace_back(Bullets{told.items});
  }
  if (!told.figures_text.empty()) page.blocks.emplace_back(Paragraph{"须报送的数据：" + told.figures_text + "。"});
  page.blocks.emplace_back(Paragraph{"没有进展的，也请报送空表。"});
  sign(page, told);
  return page;
}

Page notice(const Reminders& reminders) {
  const report::Notice told = report::notice_of(reminders);
  Page page;
  page.blocks.emplace_back(Heading{1, marked_title(told)});
  if (!told.missing_text.empty()) page.blocks.emplace_back(Paragraph{told.addressee + "："});
  page.blocks.emplace_back(Paragraph{told.reason});
  if (!told.missing_text.empty()) page.blocks.emplace_back(Paragraph{told.missing_text});
  sign(page, told);
  page.sheet = {{{"单位"}, {"牵头事项"}, {"责任事项"}, {"任务"}, {"数据"}}, {}};
  for (const Reminder& unit : reminders.units) {
    page.sheet.rows.push_back(
        {unit.unit, unit.owed.leads_text, unit.owed.shares_text, unit.owed.tasks_text, unit.owed.figures_text});
  }
  return page;
}

std::string to_eml(const Reminders& reminders, const Reminder& to, const std::string& from) {
  const std::string body = base64(with_crlf(to_text(letter(reminders, to), {kBodyWidth, false})));
  std::string mail = "X-Unsent: 1\r\nDate: " + mail_date(reminders.as_of) + "\r\n";
  mail += "From: " + encoded(reminders.office) + "\r\n <" + from + ">\r\n";
  mail += "To: " + encoded(to.unit) + ":;\r\n";  // a group without addresses (RFC 5322, 3.4)
  mail += "Subject: " + encoded(marked_title(report::letter_of(reminders, to))) + "\r\n";
  mail += "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
  constexpr std::size_t line = 76;
  for (std::size_t i = 0; i < body.size(); i += line) mail += body.substr(i, line) + "\r\n";
  return mail;
}

}  // namespace hbjs::render

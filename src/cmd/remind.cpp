#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "cmd/answer.h"
#include "cmd/table.h"
#include "render/report/reminders.h"

namespace fs = std::filesystem;

namespace hbjs::cmd {
namespace {

std::string drawn(const Session& session, const render::Page& page) {
  return session.format() == Format::md ? render::to_markdown(page) : render::to_text(page, session.style());
}

/// The address that letters come from. The plan's own is private and goes into no file unasked.
std::string sender(const Session& session) {
  if (const auto from = session.given().value("--from")) return *from;
  throw Stop(Exit::usage, std::string(session.say("邮件要有发件地址：用 --from 地址 指明",
                                                  "a message needs a sender: name the address with --from")));
}

/// The folder of -o, for what is a file for each unit. Throws Stop (2) without one.
std::string wanted_folder(const Session& session) {
  if (const auto folder = session.given().value("--output")) return *folder;
  throw Stop(Exit::usage, std::string(session.say("每个单位一个文件：用 -o 指明文件夹",
                                                  "there is a file for each unit: name a folder with -o")));
}

/// A file a unit, in the folder of -o.
template <class Draw>
void write_files(const Session& session, const report::Reminders& reminders, std::string_view ending,
                 const Draw& draw) {
  const fs::path folder = wanted_folder(session);
  Background writing;
  for (const report::Reminder& unit : reminders.units)
    session.write(folder / (unit.unit + std::string(ending)), draw(unit), writing);
  writing.finish();
  session.remark(fmt::format(fmt::runtime(session.say("已写入 {}：{} 封", "{}: {} letters written")), folder.string(),
                             reminders.units.size()));
}

/// One message a unit.
void write_mails(const Session& session, const report::Reminders& reminders) {
  const std::string from = sender(session);
  write_files(session, reminders, ".eml",
              [&](const report::Reminder& unit) { return render::to_eml(reminders, unit, from); });
}

/// One document a unit; a single one may be named by -o itself.
void write_documents(const Session& session, const report::Reminders& reminders) {
  const bool names_file = fs::path(wanted_folder(session)).extension() == ".docx";
  if (!names_file) {
    write_files(session, reminders, ".docx",
                [&](const report::Reminder& unit) { return render::to_docx(report::letter_of(reminders, unit)); });
  } else if (reminders.units.size() == 1) {
    session.deliver(render::to_docx(report::letter_of(reminders, reminders.units.front())));
  } else {
    throw Stop(
        Exit::usage,
        fmt::format(
            fmt::runtime(session.say(
                "有 {} 个单位要催，每个单位一个文件：-o 写文件夹名，或用 --unit 只写一个单位，或用 --notice 出一份通知",
                "{} units are to be reminded, a file each: name a folder with -o, one unit with --unit, "
                "or ask for one notice with --notice")),
            reminders.units.size()));
  }
}

std::string letters(const Session& session, const report::Reminders& reminders) {
  std::string text;
  for (const report::Reminder& unit : reminders.units) {
    if (!text.empty()) text += session.format() == Format::md ? "\n---\n\n" : "\n\n";
    text += drawn(session, render::letter(reminders, unit));
  }
  return text;
}

void deliver_letters(const Session& session, const report::Reminders& reminders) {
  switch (session.format()) {
    case Format::eml: return write_mails(session, reminders);
    case Format::docx: return write_documents(session, reminders);
    default: session.deliver(letters(session, reminders));
  }
}

void deliver_notice(const Session& session, const report::Reminders& reminders) {
  switch (session.format()) {
    case Format::eml:
      throw Stop(Exit::usage, std::string(session.say("通知没有 eml 格式：请去掉 --notice，或改用 text、md、docx",
                                                      "a notice is no message: leave out --notice, or choose text, md "
                                                      "or docx")));
    case Format::docx: return session.deliver(render::to_docx(report::notice_of(reminders)));
    default: session.deliver(drawn(session, render::notice(reminders)));
  }
}

/// Leaves the letter to one unit, or none when it is not missing.
void keep_only(const std::string& unit, report::Reminders& reminders) {
  std::erase_if(reminders.units, [&](const report::Reminder& one) { return one.unit != unit; });
}

/// Why there is nobody to remind; `unit` is the one that was asked for.
std::string nobody(const Session& session, const std::string& unit, Month month) {
  if (unit.empty()) {
    return fmt::format(fmt::runtime(session.say("{} 没有要催的单位", "nobody is to be reminded for {}")),
                       to_string(month));
  }
  return fmt::format(fmt::runtime(session.say("{} 不用催：{} 的月报它已经报送，或不由它报送",
                                              "{} is not to be reminded: it has reported on {}, or owes no report")),
                     unit, to_string(month));
}

Exit remind(Session& session) {
  const load::Loaded loaded = session.load_sound(load::Progress::all());
  const query::Index index(loaded.book);
  const Month month = wanted_period(session, Period::Kind::month, "--month", loaded.book.plan.year.value).first();
  report::Reminders reminders = report::reminders(index, month, session.as_of());
  const auto asked = session.given().value("--unit");
  const std::string unit = asked ? wanted_holder(session, index, *asked).name : std::string();
  if (asked) keep_only(unit, reminders);
  if (reminders.units.empty() && !session.given().has("--notice")) {
    session.remark(nobody(session, unit, month));
    return Exit::fine;
  }
  switch (session.format()) {  // rows are the same with --notice and without
    case Format::json: deliver_value(session, value_of(reminders)); break;
    case Format::csv: deliver_page(session, render::notice(reminders)); break;
    default:
      if (session.given().has("--notice")) {
        deliver_notice(session, reminders);
      } else {
        deliver_letters(session, reminders);
      }
  }
  return Exit::fine;
}

}  // namespace

Command remind_command() {
  return {
      "remind",
      {"催报：给没报的单位写提醒", "a reminder to each unit that has not reported"},
      {"每个未报单位一封：欠哪一期、什么时候到期、逾期几天、要报哪些事项和数据、找谁。--format eml 得到可直接打开发送的邮件。",
       "One letter to each: which report, due when, how late, what to report on, whom to ask. --format eml makes messages to open "
       "in a mail program and send. Letters are in Chinese."},
      {{"--month",
        "M",
        Takes::maybe,
        {"哪个月；不写值就是当期", "which month; without it the one that is due"},
        Completes::month},
       {"--unit", "U", Takes::one, {"只给这个单位写", "only the letter to this unit"}, Completes::unit},
       {"--notice",
        "",
        Takes::none,
        {"不逐个写，只出一份催报通知", "one notice that names them all, instead of letters"}},
       {"--from",
        "ADDRESS",
        Takes::one,
        {"邮件的发件地址，--format eml 时要写", "the sender's address, for --format eml"}}},
      {"text", "md", "docx", "eml", "csv", "json"},
      {{"hbjs remind --month 6月", {"六月没报的单位，每个一封", "a letter to each that is missing for June"}},
       {"hbjs remind --month 6月 --format eml --from bangfu@example.org -o 催报",
        {"每封一个邮件文件", "each as a message file"}},
       {"hbjs remind --month 6月 --format docx -o 催报", {"每封一个 Word 文件", "each as a Word document"}},
       {"hbjs remind --month 6月 --notice -o 催报通知.docx", {"一份通知", "one notice"}}},
      remind};
}

}  // namespace hbjs::cmd

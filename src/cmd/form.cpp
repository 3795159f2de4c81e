#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <system_error>

#include "base/file.h"
#include "cmd/answer.h"
#include "cmd/table.h"
#include "exchange/form_csv.h"
#include "exchange/form_xlsx.h"
#include "exchange/form_yaml.h"
#include "exchange/store.h"
#include "query/status.h"
#include "query/succession.h"

namespace fs = std::filesystem;

namespace hbjs::cmd {
namespace {

/// Those who report on a month, and by when.
struct Expected {
  std::vector<std::string> units;
  Date due{};
};

Expected units_expected(const Session& session, const query::Index& index, Month month) {
  const query::StatusAnswer status = query::status(index, month, session.as_of());
  Expected expected{{}, status.due};
  for (const query::UnitStatus& unit : status.units) expected.units.push_back(unit.unit);
  if (expected.units.empty()) {
    throw Stop(Exit::found,
               fmt::format(fmt::runtime(session.say("{} 没有单位要报送：这个月在方案印发之前",
                                                    "nobody reports on {}: it was due before the plan was issued")),
                           to_string(month)));
  }
  return expected;
}

/// Why a unit is not among those that report by a day, and whose form to take where another does in its place.
std::string why_not(const Session& session, const Book& book, const std::string& unit, Date due) {
  if (const auto heir = query::handed_over(book, unit, due)) {
    return fmt::format(fmt::runtime(session.say("“{0}”的职能自 {1} 起由“{2}”接替，由“{2}”报送：请改用 --unit {2}",
                                                "“{2}” stands in for “{0}” from {1} on and reports: take --unit {2}")),
                       unit, to_string(heir->day), heir->unit);
  }
  if (const auto former = query::not_yet_taken_over(book, unit, due)) {
    return fmt::format(fmt::runtime(session.say(
                           "“{0}”自 {1} 起才接替“{2}”，这个月由“{2}”报送：请改用 --unit {2}",
                           "“{0}” stands in for “{2}” only from {1} on; “{2}” reports on this month: take --unit {2}")),
                       unit, to_string(former->day), former->unit);
  }
  return fmt::format(fmt::runtime(session.say("“{}”不报送月报", "“{}” hands in no monthly report")), unit);
}

/// The unit that --unit means, among those that report.
std::string chosen_unit(const Session& session, const query::Index& index, const Expected& expected) {
  query::Holder holder = wanted_holder(session, index, *session.given().value("--unit"));
  if (std::ranges::find(expected.units, holder.name) != expected.units.end()) return std::move(holder.name);
  throw Stop(Exit::found, why_not(session, index.book(), holder.name, expected.due));
}

std::string drawn(const Session& session, const exchange::Form& form) {
  switch (session.format()) {
    case Format::yaml: return exchange::to_yaml_skeleton(form);
    case Format::csv: return exchange::to_csv(form);
    default: return exchange::to_xlsx(form);
  }
}

std::string file_name(const Session& session, const exchange::Form& form) {
  if (session.format() == Format::yaml) return form.unit + ".yaml";  // as in plan/progress/YYYY-MM/
  return fmt::format("月报表-{}-{}{}", to_string(form.month), form.unit, ending_of(session.format()));
}

/// A form and the file it goes into.
struct Outgoing {
  const exchange::Form* form;
  fs::path path;
};

/// Whether a file is there. What is none (a folder, a device, a pipe) is left to the writer.
bool is_there(const Outgoing& out) {
  std::error_code ignored;
  return fs::is_regular_file(out.path, ignored);
}

/// Whether something else than the form is there, such as the form as a unit has filled it in.
bool is_another_there(const Session& session, const Outgoing& out) {
  constexpr std::size_t largest = std::size_t{64} << 20;
  if (!is_there(out)) return false;
  const ReadResult there = read_file(out.path, largest);
  return there.error || there.too_large || there.bytes != drawn(session, *out.form);
}

/// Throws Stop (2) when a form would take the place of something else: then none is written.
void refuse_to_replace(const Session& session, const std::vector<Outgoing>& all) {
  std::vector<const Outgoing*> there;
  for (const Outgoing& out : all) {
    if (is_another_there(session, out)) there.push_back(&out);
  }
  if (there.empty()) return;
  const std::string_view sentence =
      there.size() == 1
          ? session.say("已经有 {0}，与要出的表不同，也许已经填过：没有写入任何文件。请用 -o 换个地方，或先移走它",
                        "{0} is there already and differs from the form; it may have been filled in. Nothing was "
                        "written: choose another place with -o, or move it away first")
          : session.say(
                "已经有 {0} 等 {1} 个文件，与要出的表不同，也许已经填过：没有写入任何文件。请用 -o 换个地方，"
                "或先移走它们",
                "{0} and others, {1} files in all, are there already and differ from the forms; they may have "
                "been filled in. Nothing was written: choose another place with -o, or move them away first");
  throw Stop(Exit::usage, fmt::format(fmt::runtime(sentence), there.front()->path.string(), there.size()));
}

/// Throws Stop (2) where forms would lie in plan/progress/, but not in the folder of their month.
void refuse_other_month(const Session& session, const std::optional<Month>& month, const Outgoing& first) {
  const std::string own = to_string(first.form->month);
  if (month ? *month == first.form->month : !exchange::is_progress(session.plan_folder(), first.path.parent_path()))
    return;
  throw Stop(
      Exit::usage,
      fmt::format(fmt::runtime(session.say("{0} 的表应放进 progress/{0}/，不是 {1}：没有写入任何文件",
                                           "forms of {0} belong into progress/{0}/, not {1}; nothing was written")),
                  own, first.path.parent_path().string()));
}

/// Makes sure that forms may lie where they go, all in one folder. In plan/progress/ their month must be open, and
/// imports are kept away for as long as what is returned lives.
std::unique_ptr<exchange::ProgressGuard> claim_place(const Session& session, const std::vector<Outgoing>& all) {
  const fs::path plan = session.plan_folder();
  const auto month = exchange::month_holding(plan, all.front().path);
  refuse_other_month(session, month, all.front());
  if (month && session.format() != Format::yaml) {
    throw Stop(Exit::usage,
               std::string(session.say(
                   "progress/ 里只放 YAML：请用 --format yaml，或用 -o 换个地方；没有写入任何文件",
                   "progress/ holds YAML only: take --format yaml, or another place with -o; nothing was written")));
  }
  auto guard = month ? std::make_unique<exchange::ProgressGuard>(plan) : nullptr;
  if (month && exchange::is_locked(plan, *month))
    throw Stop(Exit::found, exchange::month_is_closed(to_string(*month)).in(session.lang()));
  // Where reports live, finding some there is the rule: of many, those are left as they are.
  if (!month || all.size() == 1) refuse_to_replace(session, all);
  if (month) fs::create_directories(all.front().path.parent_path());
  return guard;
}

void write_all(const Session& session, const std::vector<exchange::Form>& forms) {
  const auto folder = session.given().value("--output");
  if (!folder) {
    throw Stop(Exit::usage, std::string(session.say("--all 要用 -o 指明放表的文件夹", "--all needs a folder: -o DIR")));
  }
  std::vector<Outgoing> all;
  for (const exchange::Form& form : forms) all.push_back({&form, fs::path(*folder) / file_name(session, form)});
  const auto guard = claim_place(session, all);
  Background writing;
  std::size_t were_there = 0, others_there = 0;
  for (const Outgoing& out : all) {
    if (is_there(out)) {
      ++(is_another_there(session, out) ? others_there : were_there);
    } else {
      session.write(
          out.path, [&] { return drawn(session, *out.form); }, writing);
    }
  }
  writing.finish();
  session.remark(fmt::format(fmt::runtime(session.say("已写入 {}：{} 份表", "{}: {} forms written")), *folder,
                             all.size() - were_there - others_there));
  if (others_there > 0)
    session.remark(fmt::format(fmt::runtime(session.say("{} 个单位已有报送或草稿，没有动",
                                                        "reports or drafts that are there were left as they are: {}")),
                               others_there));
  if (were_there > 0)
    session.remark(fmt::format(
        fmt::runtime(session.say("{} 份本来就有，一模一样", "{} were there already, the very same")), were_there));
}

void write_one(const Session& session, const exchange::Form& form) {
  session.refuse_terminal(file_name(session, form));
  const auto file = session.given().value("--output");
  if (!file) return session.deliver(drawn(session, form));
  const std::vector<Outgoing> one{{&form, *file}};
  const auto guard = claim_place(session, one);
  if (!is_there(one.front())) return session.deliver(drawn(session, form));
  session.remark(
      fmt::format(fmt::runtime(session.say("{} 本来就有，一模一样", "{} was there already, the very same")), *file));
}

Exit form(Session& session) {
  const bool all = session.given().has("--all");
  if (all == session.given().has("--unit")) {
    throw Stop(Exit::usage, std::string(session.say("要哪个单位的表？用 --unit 单位 指明，或用 --all 出全部",
                                                    "whose form? name a unit with --unit, or take --all of them")));
  }
  const load::Loaded loaded = session.load_sound(load::Progress::all());
  const query::Index index(loaded.book);
  const Month month = wanted_period(session, Period::Kind::month, "--month", loaded.book.plan.year.value).first();
  Expected expected = units_expected(session, index, month);
  if (!all) expected.units = {chosen_unit(session, index, expected)};
  const std::vector<exchange::Form> forms = exchange::forms_of(index, expected.units, month);
  try {
    if (all) {
      write_all(session, forms);
    } else {
      write_one(session, forms.front());
    }
  } catch (const std::system_error& error) {  // of the guard
    session.cannot_write(error.what(), error.code());
  }
  return Exit::fine;
}

}  // namespace

Command form_command() {
  return {
      "form",
      {"出月报表，发给各单位填报", "the monthly forms for the units to fill in"},
      {"每个单位一份 Excel 表：预先填好它的事项、年度目标和截至上月的数，只有黄色单元格要填。填好后用 hbjs import 收回。"
       "没有 Excel 或 WPS 的，用 --format csv 出表；用 --format yaml 得到直接放进 plan/progress/ 的文件。"
       "已经有的文件从不覆盖：它也许是填好交回的表；在 plan/progress/ 里已有报送的单位，--all 跳过。",
       "One Excel file a unit, prefilled with its items, goals and figures so far; only the yellow cells are to be filled. "
       "hbjs import takes them back. --format csv is for those without Excel or WPS; --format yaml makes files for "
       "plan/progress/. A file that is there is never replaced: it may be a form that was filled in; in plan/progress/ "
       "--all passes over the units that have one."},
      {{"--month",
        "M",
        Takes::maybe,
        {"哪个月，如 2024-06、6月；不写值就是当期", "which month, such as 2024-06; without it the one that is due"},
        Completes::month},
       {"--unit", "U", Takes::one, {"哪个单位", "whose form"}, Completes::unit},
       {"--all", "", Takes::none, {"全部单位，写入 -o 指明的文件夹", "of all units, into the folder of -o"}}},
      {"xlsx", "csv", "yaml"},
      {{"hbjs form --month 6月 --unit 区教育局 -o 区教育局6月.xlsx", {"一个单位的表", "one unit's form"}},
       {"hbjs form --month 2024-06 --all -o 六月", {"全部单位的表，放进文件夹“六月”", "all forms, into a folder"}}},
      form};
}

}  // namespace hbjs::cmd

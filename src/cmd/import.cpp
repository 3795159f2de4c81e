#include "exchange/import.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

#include "cmd/answer.h"
#include "cmd/table.h"
#include "exchange/store.h"

namespace hbjs::cmd {
namespace {

std::optional<std::string> only_unit(const Session& session, const Book& book) {
  const auto asked = session.given().value("--unit");
  if (!asked) return std::nullopt;
  return wanted_holder(session, query::Index(book), *asked).name;
}

/// What import says must not take the place of a form that it reads.
void refuse_over_form(const Session& session) {
  const auto output = session.given().value("--output");
  if (!output) return;
  for (const std::string& file : session.given().values("FILE")) {
    std::error_code ignored;
    if (!std::filesystem::equivalent(file, *output, ignored)) continue;
    throw Stop(
        Exit::usage,
        fmt::format(fmt::runtime(session.say("-o {} 会覆盖要导入的表：请换一个文件名",
                                             "-o {} would overwrite a form that is to be imported: take another name")),
                    *output));
  }
}

Exit import(Session& session) {
  refuse_over_form(session);
  const std::filesystem::path folder = session.plan_folder();
  try {
    const exchange::ProgressGuard guard(folder);
    load::Loaded loaded = session.load(load::Progress::all());
    session.refuse_unsound(loaded, load::Progress::none());  // a report in the way of no other one
    const exchange::ImportWishes wishes{only_unit(session, loaded.book),
                                        session.given().has("--replace"),
                                        session.as_of(),
                                        session.lang(),
                                        session.given().has("--annotate"),
                                        session.given().value("--annotate").value_or("")};
    const exchange::ImportAnswer answer = exchange::take_in(session.given().values("FILE"), folder, loaded, wishes);
    session.deliver(session.format() == Format::json ? render::to_text(value_of(answer))
                                                     : exchange::to_text(answer, session.lang()));
    if (std::ranges::any_of(answer.files,
                            [](const auto& file) { return file.outcome == exchange::Outcome::unreadable; }))
      return Exit::io;
    return std::ranges::all_of(answer.files, &exchange::ImportedFile::taken) ? Exit::fine : Exit::found;
  } catch (const std::system_error& error) {
    session.cannot_write(error.what(), error.code());
  }
}

}  // namespace

Command import_command() {
  return {
      "import",
      {"收回填好的月报表", "take filled forms into the plan"},
      {"读入 hbjs form 出的表（Excel、CSV 或 YAML），写成 plan/progress/ 下的文件。认表里写的单位和月份，不认文件名；"
       "有错的整份不收，每一处都说出单元格。再收一次同样的表什么也不变。",
       "Reads forms made by hbjs form (Excel, CSV or YAML) into plan/progress/, by what the form says and not by its file's name. A form with "
       "errors is not taken at all; every error is told with its cell. Taking the same form again changes nothing."},
      {{"FILE", "FILE", Takes::many, {"填好的表", "filled forms"}, Completes::file, {}, true},
       {"--unit", "U", Takes::one, {"只收这个单位的表", "only forms of this unit"}, Completes::unit},
       {"--replace",
        "",
        Takes::none,
        {"已有报送时替换它；原来的留在 .history/ 里",
         "replace a report that is there; the former is kept in .history/"}},
       {"--annotate",
        "DIR",
        Takes::maybe,
        {"有错的 XLSX 表另存一份退回：每处错误写在那一格的批注里；放在原表旁边，或放进 DIR",
         "write a copy of each XLSX form with errors, to send back: each error in a note at its cell; beside the form or in DIR"},
        Completes::folder}},
      {"text", "json"},
      {{"hbjs import 区教育局6月.xlsx", {"收一份表", "one form"}},
       {"hbjs import 六月/*.xlsx", {"收一个文件夹里的全部表", "all forms of a folder"}},
       {"hbjs import --annotate 退回 六月/*.xlsx",
        {"有错的表带批注存进“退回”，发还给单位", "copies with notes of those with errors, to send back"}},
       {"hbjs import --replace 区教育局6月.xlsx", {"重报的表替换原来的", "a form that was handed in again"}}},
      import};
}

}  // namespace hbjs::cmd

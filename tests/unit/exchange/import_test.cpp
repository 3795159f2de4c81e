#include "exchange/import.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "exchange/form_csv.h"
#include "exchange/form_xlsx.h"
#include "exchange/store.h"
#include "office/package.h"
#include "query/index.h"
#include "support/plan_copy.h"

// 演示数据 throughout.
namespace hbjs::exchange {
namespace {

const Month june = *parse_month("2024-06");

constexpr std::string_view filled = R"(unit: 区教育局
month: 2024-06
date: 2024-06-21
entries:
  - item: "4.1"
    progress: 演示数据：新签一批
    measures: [{target: school-pairs, value: 12}]
)";

struct Plan : test::PlanCopy {
  Plan() : PlanCopy(HBJS_SOURCE_DIR "/plan") {}

  /// A file outside of the plan's own ones, ready to be taken in.
  [[nodiscard]] std::string incoming(std::string_view name, std::string_view bytes) const {
    write("incoming/" + std::string(name), bytes);
    return (folder() / "incoming" / name).string();
  }

  [[nodiscard]] ImportAnswer take(const std::vector<std::string>& files, bool replace = false,
                                  std::optional<std::string> unit = {}) const {
    load::Loaded loaded = load::load(folder(), load::Progress::all());
    return take_in(files, folder(), loaded, {std::move(unit), replace, *parse_date("2024-06-21"), Lang::zh});
  }

  [[nodiscard]] ImportedFile take_one(const std::string& file, bool replace = false) const {
    return take({file}, replace).files.front();
  }

  [[nodiscard]] bool holds_june() const { return std::filesystem::exists(submission_path(folder(), "区教育局", june)); }
};

std::string first_words(const ImportedFile& file) { return file.remarks.empty() ? "" : file.remarks.front().what; }

TEST_CASE("a file is taken in once; the same again changes nothing; another needs --replace") {
  const Plan plan;
  const std::string file = plan.incoming("a.yaml", filled);
  CHECK(plan.take_one(file).outcome == Outcome::added);
  CHECK(plan.take_one(file).outcome == Outcome::same);
  std::string changed(filled);
  changed.replace(changed.find("12}"), 2, "13");
  const std::string other = plan.incoming("b.yaml", changed);
  const ImportedFile refused = plan.take_one(other);
  CHECK(refused.outcome == Outcome::another);
  CHECK(first_words(refused).find("--replace") != std::string::npos);
  CHECK(plan.read("progress/2024-06/区教育局.yaml").find("12") != std::string::npos);
  CHECK(plan.take_one(other, true).outcome == Outcome::replaced);
  CHECK(plan.read("progress/2024-06/.history/区教育局-1.yaml").find("12") != std::string::npos);
}

std::string without_date(std::string text) { return text.replace(text.find("date: 2024-06-21\n"), 17, ""); }

TEST_CASE("a YAML file without its day is handed in when it is taken in, and said so") {
  const Plan plan;
  const std::string file = plan.incoming("a.yaml", without_date(std::string(filled)));
  const ImportedFile taken = plan.take_one(file);
  CHECK(taken.outcome == Outcome::added);
  CHECK(first_words(taken).find("记为导入当天 2024-06-21") != std::string::npos);
  CHECK(plan.read("progress/2024-06/区教育局.yaml").find("2024-06-21") != std::string::npos);
  load::Loaded later = load::load(plan.folder(), load::Progress::all());
  const ImportWishes next_day{{}, false, *parse_date("2024-06-22"), Lang::zh};
  CHECK(take_in({file}, plan.folder(), later, next_day).files.front().outcome == Outcome::same);
}

TEST_CASE("a draft in the plan gives way to what is handed in, and is kept") {
  const Plan plan;
  plan.write("progress/2024-06/区教育局.yaml", "unit: 区教育局\nmonth: 2024-06\nentries: []\n");
  CHECK(plan.take_one(plan.incoming("a.yaml", filled)).outcome == Outcome::replaced);
  CHECK(plan.read("progress/2024-06/.history/区教育局-1.yaml").find("entries: []") != std::string::npos);
}

TEST_CASE("a draft with content is somebody's work: it gives way to --replace only") {
  const Plan plan;
  plan.write("progress/2024-06/区教育局.yaml",
             "unit: 区教育局\nmonth: 2024-06\nentries:\n  - {item: \"4.1\", progress: 演示数据}\n");
  const std::string file = plan.incoming("a.yaml", filled);
  const ImportedFile refused = plan.take_one(file);
  CHECK(refused.outcome == Outcome::another);
  CHECK(first_words(refused).find("已有填过的草稿") != std::string::npos);
  CHECK(plan.take_one(file, true).outcome == Outcome::replaced);
}

TEST_CASE("a draft that cannot be read is never replaced without --replace, wherever it stands") {
  const Plan plan;
  plan.write("progress/2024-05/区财政局.yaml", "unit: 区财政局\nmonth: 2024-05\ndate: 2024-05-24\nentries: []\n");
  plan.write("progress/2024-06/区教育局.yaml",
             "unit: 区教育局\nmonth: 2024-06\nentries:\n  - {item: \"4.1\", progres: 演示数据}\n");
  CHECK(plan.take_one(plan.incoming("a.yaml", filled)).outcome == Outcome::another);
  CHECK(plan.read("progress/2024-06/区教育局.yaml").find("progres:") != std::string::npos);
}

TEST_CASE("what cannot be read of a YAML file is told at its exact place") {
  const Plan plan;
  const ImportedFile file = plan.take_one(
      plan.incoming("a.yaml", "unit: 区教育局\nmonth: 2024-06\nentries:\n  - item: \"4.1\"\n    progres: 演示数据\n"));
  CHECK(first_words(file).starts_with("5:5 [HB101]"));
}

TEST_CASE("what the rules find in a YAML file is told at its own lines, not at those of what would be written") {
  const Plan plan;
  const ImportedFile file = plan.take_one(plan.incoming(
      "a.yaml",
      "# 演示数据\n# 第二行\nunit: 区教育局\nmonth: 2024-06\n\ndate: 2024-06-21\nentries: []\nactivities:\n"
      "  - {item: \"2.1\", date: 2024-06-12, what: 演示数据}\n"));
  CHECK(file.outcome == Outcome::wrong);
  CHECK(first_words(file).starts_with("9:12 [HB505]"));
}

TEST_CASE("the same report twice in one run is taken one after the other") {
  const Plan plan;
  std::string changed(filled);
  changed.replace(changed.find("12}"), 2, "13");
  const std::string first = plan.incoming("a.yaml", filled), second = plan.incoming("b.yaml", changed);
  const ImportAnswer refused = plan.take({first, second, first});
  CHECK(refused.files[0].outcome == Outcome::added);
  CHECK(refused.files[1].outcome == Outcome::another);
  CHECK(refused.files[2].outcome == Outcome::same);
}

TEST_CASE("two different reports of one unit in a run with --replace: none is taken, and both files are named") {
  const Plan plan;
  std::string changed(filled), other_unit(filled);
  changed.replace(changed.find("12}"), 2, "13");
  other_unit.replace(other_unit.find("区教育局"), std::string_view("区教育局").size(), "区卫健局");
  other_unit.erase(other_unit.find("entries"));
  const std::string first = plan.incoming("a.yaml", filled), second = plan.incoming("b.yaml", changed),
                    other = plan.incoming("c.yaml", other_unit + "entries: []\n");
  const ImportAnswer answer = plan.take({first, other, second, first}, true);
  for (const std::size_t contested : {0U, 2U, 3U}) {
    CAPTURE(contested);
    CHECK(answer.files[contested].outcome == Outcome::another);
    CHECK(answer.files[contested].written.empty());
  }
  CHECK(first_words(answer.files[0]).find(second) != std::string::npos);
  CHECK(first_words(answer.files[2]).find(first) != std::string::npos);
  CHECK(answer.files[1].outcome == Outcome::added);
  CHECK_FALSE(plan.holds_june());
  CHECK(plan.take({first, first}, true).files[1].outcome == Outcome::same);
  CHECK(plan.take({second}, true).files[0].outcome == Outcome::replaced);
}

TEST_CASE("a file of the plan that the same run has written is read as it was written") {
  const Plan plan;
  const std::string target = submission_path(plan.folder(), "区教育局", june).string();
  std::string changed(filled);
  changed.replace(changed.find("12}"), 2, "13");
  REQUIRE(plan.take_one(plan.incoming("a.yaml", filled)).outcome == Outcome::added);
  const ImportAnswer answer = plan.take({plan.incoming("b.yaml", changed), target}, true);
  CHECK(answer.files[0].outcome == Outcome::replaced);
  CHECK(answer.files[1].outcome == Outcome::same);
  CHECK(plan.read("progress/2024-06/区教育局.yaml").find("13") != std::string::npos);
}

TEST_CASE("an untouched form comes in as an empty report, and validate finds nothing in it") {
  const Plan plan;
  {
    const load::Loaded loaded = load::load(plan.folder(), load::Progress::none());
    const query::Index index(loaded.book);
    static_cast<void>(plan.incoming("form.xlsx", to_xlsx(forms_of(index, {"区教育局"}, june).front())));
  }
  const ImportedFile taken = plan.take_one((plan.folder() / "incoming/form.xlsx").string());
  CHECK(taken.outcome == Outcome::added);
  CHECK(taken.unit == "区教育局");
  CHECK(load::load(plan.folder(), load::Progress::all()).sink.findings().empty());
}

/// A form of June without its day, as CSV, `line` in the place of the blank one for activities.
std::string csv_of_june(const Plan& plan, std::string_view line = ",,,") {
  const load::Loaded loaded = load::load(plan.folder(), load::Progress::none());
  std::string csv = to_csv(forms_of(query::Index(loaded.book), {"区教育局"}, june).front());
  const std::string_view blank = "\r\n,,,\r\n";
  return csv.replace(csv.find(blank), blank.size(), "\r\n" + std::string(line) + "\r\n");
}

TEST_CASE("a form without its day is taken as of the import, which is told; again on another day it changes nothing") {
  const Plan plan;
  const auto taken_on = [&](const char* day, const std::string& file) {
    load::Loaded loaded = load::load(plan.folder(), load::Progress::all());
    return take_in({file}, plan.folder(), loaded, {{}, false, *parse_date(day), Lang::zh}).files.front();
  };
  const std::string file = plan.incoming("a.csv", csv_of_june(plan));
  const ImportedFile first = taken_on("2024-06-24", file);
  CHECK(first.outcome == Outcome::added);
  REQUIRE(first.remarks.size() == 1);
  CHECK(first.remarks[0].cell == "C4");
  CHECK(first.remarks[0].what.find("“报送日期”空着，记为导入当天 2024-06-24") == 0);
  const ImportedFile again = taken_on("2024-06-28", file);
  CHECK(again.outcome == Outcome::same);
  CHECK(first_words(again) == "“报送日期”空着，仍为原来记的 2024-06-24");
  CHECK(plan.read("progress/2024-06/区教育局.yaml").find("2024-06-24") != std::string::npos);
  const std::string other = plan.incoming("b.csv", csv_of_june(plan, "赴建始县开展帮扶协作工作,6月12日,演示数据,是"));
  CHECK(taken_on("2024-06-28", other).outcome == Outcome::another);
}

TEST_CASE("what the rules find is told with the errors in cells, but not what only follows from these") {
  const Plan plan;
  const std::string lines =
      "赴建始县开展帮扶协作工作,2024-05-05,演示数据,也许\r\n赴建始县开展帮扶协作工作,六月,演示数据,是\r\n,2024-07-05,演示数据,";
  const ImportedFile file = plan.take_one(plan.incoming("a.csv", csv_of_june(plan, lines)));
  CHECK(file.outcome == Outcome::wrong);
  std::vector<std::string> cells;
  for (const ImportRemark& remark : file.remarks)
    if (remark.wrong) cells.push_back(remark.cell);
  CAPTURE(to_text({{file}}, Lang::zh));
  CHECK(cells == std::vector<std::string>{"B19", "D19", "B20", "A21", "B21"});
  CHECK_FALSE(plan.holds_june());
}

TEST_CASE("the form of a unit that has handed over says whose form to fill in") {
  const Plan plan;
  const std::string csv = csv_of_june(plan);
  plan.replace("units.yaml", "successions: []", "successions: [{from: 区教育局, to: 区财政局, date: 2024-06-01}]");
  const ImportedFile file = plan.take_one(plan.incoming("a.csv", csv));
  CHECK(file.outcome == Outcome::refused);
  CHECK(first_words(file) == "“区教育局”的职能自 2024-06-01 起由“区财政局”接替，2024-06 由“区财政局”报送");
  CHECK(file.remarks.back().what.find("hbjs form --month 2024-06 --unit 区财政局") != std::string::npos);
}

TEST_CASE("a form is taken by what it says: CSV and YAML under any name, problems at row and column") {
  const Plan plan;
  std::string csv;
  {
    const load::Loaded loaded = load::load(plan.folder(), load::Progress::none());
    const query::Index index(loaded.book);
    csv = to_csv(forms_of(index, {"区教育局"}, june).front());
  }
  CHECK(plan.take_one(plan.incoming("form.xls", csv)).outcome == Outcome::added);
  CHECK(plan.take_one(plan.incoming("form.txt", filled), true).outcome == Outcome::replaced);
  csv.replace(csv.find("人才培育"), std::string_view("人才培育").size(), "人才");
  const ImportAnswer answer = plan.take({plan.incoming("wrong.csv", csv)});
  CHECK(answer.files.front().outcome == Outcome::wrong);
  CHECK(to_text(answer, Lang::zh).find("  要改  第 6 行第 3 列（C6）  预填的“工作事项”被改动了") != std::string::npos);
  CHECK(to_text(answer, Lang::en).find("row 6, column 3 (C6)") != std::string::npos);
}

/// A form with a word where a number belongs.
std::string wrong_form(const Plan& plan, std::string_view name = "区教育局6月.xlsx") {
  const load::Loaded loaded = load::load(plan.folder(), load::Progress::none());
  Form form = forms_of(query::Index(loaded.book), {"区教育局"}, june).front();
  std::string bytes = to_xlsx(form);
  form.figures.front().before = Decimal(7);  // seen, but not what the hidden sheet says
  return plan.incoming(name, office::with_part(bytes, {"xl/worksheets/sheet2.xml", [&] {
                                                         const std::string other = to_xlsx(form);
                                                         office::Package package(other);
                                                         return package.read("xl/worksheets/sheet2.xml");
                                                       }()}));
}

TEST_CASE("a form with errors goes back as a copy with notes, beside the form, never over another file") {
  const Plan plan;
  const std::string form = wrong_form(plan);
  const auto annotated = [&](const std::string& file, const std::string& folder = "") {
    load::Loaded loaded = load::load(plan.folder(), load::Progress::all());
    ImportWishes wishes{{}, false, *parse_date("2024-06-21"), Lang::en, true, folder};
    return take_in({file}, plan.folder(), loaded, wishes).files.front();
  };
  const ImportedFile first = annotated(form);
  CHECK(first.outcome == Outcome::wrong);
  CHECK(first.annotated == (plan.folder() / "incoming/区教育局6月-退回.xlsx").string());
  const std::string copy = plan.read("incoming/区教育局6月-退回.xlsx");
  office::Package package(copy);
  CHECK(package.read("xl/comments1.xml").find("预填的“截至上月”被改动了") != std::string::npos);  // in Chinese
  CHECK(annotated(form).annotated == first.annotated);                                            // the very same copy
  CHECK(annotated(first.annotated).annotated == first.annotated);
  plan.write("incoming/区教育局6月-退回.xlsx", "演示数据：别的文件");
  CHECK(annotated(form).annotated == (plan.folder() / "incoming/区教育局6月-退回2.xlsx").string());
  CHECK(annotated(form, (plan.folder() / "back").string()).annotated ==
        (plan.folder() / "back/区教育局6月-退回.xlsx").string());
  const ImportedFile yaml = annotated(plan.incoming("a.yaml", "unit: [\n"));
  CHECK(yaml.annotated.empty());
  CHECK(yaml.remarks.back().what.find("only XLSX") == 0);
}

TEST_CASE("what only the rules find is told at its cell, too") {
  const Plan plan;
  std::string csv;
  {
    const load::Loaded loaded = load::load(plan.folder(), load::Progress::none());
    csv = to_csv(forms_of(query::Index(loaded.book), {"区教育局"}, june).front());
  }
  const std::string_view line = "\r\n,,,\r\n";
  csv.replace(csv.find(line), line.size(), "\r\n赴建始县开展帮扶协作工作,2024-05-25,演示数据,是\r\n");
  const std::string text = to_text(plan.take({plan.incoming("a.csv", csv)}), Lang::zh);
  CAPTURE(text);
  CHECK(text.find("第 19 行第 2 列（B19）  [HB5") != std::string::npos);
}

TEST_CASE("the same report in other words changes nothing") {
  const Plan plan;
  REQUIRE(plan.take_one(plan.incoming("a.yaml", filled)).outcome == Outcome::added);
  const std::string own = "# 演示数据\n" + std::string(filled);
  plan.write("progress/2024-06/区教育局.yaml", own);
  CHECK(plan.take_one(plan.incoming("b.yaml", filled)).outcome == Outcome::same);
  CHECK(plan.read("progress/2024-06/区教育局.yaml") == own);
}

TEST_CASE("what validate would call an error is not taken in, and the others are") {
  const Plan plan;
  std::string wrong(filled);
  wrong.replace(wrong.find("\"4.1\""), 5, "\"1.1\"");  // not the unit's item
  std::string fine(filled);
  fine.replace(fine.find("区教育局"), std::string_view("区教育局").size(), "区卫健局");
  fine.erase(fine.find("entries"));
  const ImportAnswer answer =
      plan.take({plan.incoming("wrong.yaml", wrong), plan.incoming("fine.yaml", fine + "entries: []\n")});
  CHECK(answer.files[0].outcome == Outcome::wrong);
  CHECK(first_words(answer.files[0]).find("HB5") != std::string::npos);
  CHECK_FALSE(plan.holds_june());
  CHECK(answer.files[1].outcome == Outcome::added);
  CHECK(answer.files[1].remarks.empty());  // no figure falls
}

TEST_CASE("a file that was not taken is not what the next ones are judged with") {
  const Plan plan;
  std::string may(filled), other_may, june_report(filled);
  may.replace(may.find("2024-06\n"), 7, "2024-05");
  other_may = may;
  other_may.replace(other_may.find("12}"), 2, "29");
  june_report.replace(june_report.find("12}"), 2, "20");  // above May's 12, below the 29 that is refused
  REQUIRE(plan.take_one(plan.incoming("may.yaml", may)).outcome == Outcome::added);
  const ImportAnswer answer =
      plan.take({plan.incoming("other.yaml", other_may), plan.incoming("june.yaml", june_report)});
  CHECK(answer.files[0].outcome == Outcome::another);
  CHECK(answer.files[1].outcome == Outcome::added);
  CHECK(answer.files[1].remarks.empty());  // no figure falls
}

TEST_CASE("a locked month takes nothing, on any way in") {
  const Plan plan;
  lock(plan.folder(), june);
  const ImportedFile refused = plan.take_one(plan.incoming("a.yaml", filled), true);
  CHECK(refused.outcome == Outcome::locked);
  CHECK(first_words(refused).find("已锁定") != std::string::npos);
  CHECK_FALSE(plan.holds_june());
  unlock(plan.folder(), june);
  CHECK(plan.take_one(plan.incoming("a.yaml", filled)).outcome == Outcome::added);
}

TEST_CASE("only the wanted unit's form") {
  const Plan plan;
  const ImportAnswer answer = plan.take({plan.incoming("a.yaml", filled)}, false, "区卫健局");
  CHECK(answer.files.front().outcome == Outcome::refused);
  CHECK_FALSE(plan.holds_june());
}

TEST_CASE("what cannot be read is told by name") {
  const Plan plan;
  CHECK(plan.take_one((plan.folder() / "nothing.xlsx").string()).outcome == Outcome::unreadable);
  CHECK(plan.take_one(plan.folder().string()).outcome == Outcome::unreadable);
  CHECK(plan.take_one(plan.incoming("a.xlsx", "PK\x03\x04 cut")).outcome == Outcome::refused);
  CHECK(plan.take_one(plan.incoming("a.yaml", "unit: [\n")).outcome == Outcome::wrong);
  const std::string text = to_text(plan.take({plan.incoming("b.xlsx", "PK\x03\x04 cut")}), Lang::zh);
  CHECK(text.find("b.xlsx: 未收") != std::string::npos);
}

TEST_CASE("a unit's name that leads out of the plan is no way out of it") {
  const Plan plan;
  std::string evil(filled);
  evil.replace(evil.find("区教育局"), std::string_view("区教育局").size(), "../../区教育局");
  CHECK(plan.take_one(plan.incoming("evil.yaml", evil)).outcome == Outcome::wrong);
  CHECK_FALSE(std::filesystem::exists(plan.folder() / "区教育局.yaml"));
}

}  // namespace
}  // namespace hbjs::exchange

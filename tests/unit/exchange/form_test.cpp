#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"
#include "exchange/form_layout.h"
#include "exchange/form_read.h"
#include "exchange/form_words.h"
#include "exchange/form_xlsx.h"
#include "exchange/form_yaml.h"
#include "load/load.h"
#include "support/real_plan.h"

// What is filled in here is 演示数据.
namespace hbjs::exchange {
namespace {

const Month june = *parse_month("2024-06");
const Date today = *parse_date("2024-06-21");

Form form(std::string_view unit = "区教育局") {
  return forms_of(testing::real_index(), {std::string(unit)}, june).front();
}

/// The form as it comes back when nobody has touched it.
Workbook blank(std::string_view unit = "区教育局") {
  ReadWorkbook read = read_xlsx(to_xlsx(form(unit)));
  REQUIRE(std::holds_alternative<Workbook>(read));
  return std::get<Workbook>(std::move(read));
}

Sheet& sheet(Workbook& workbook, std::string_view name) {
  return *std::ranges::find(workbook.sheets, name, &Sheet::name);
}

/// Types into a cell that was left open.
void type(Workbook& workbook, const layout::Table& table, std::uint32_t row, std::string_view heading,
          std::string text) {
  Cell cell;
  cell.kind = Cell::Kind::text;
  cell.text = std::move(text);
  REQUIRE(sheet(workbook, table.sheet).put(row, table.column(heading), std::move(cell)));
}

/// The row of a prefilled table that begins with this id.
std::uint32_t row_of(Workbook& workbook, const layout::Table& table, std::string_view id) {
  for (std::uint32_t row = table.first();; ++row) {
    REQUIRE(row <= sheet(workbook, table.sheet).rows());
    if (sheet(workbook, table.sheet).at(row, 1).text == id) return row;
  }
}

ReadForm read(const Workbook& workbook) {
  const auto read = read_form(workbook, testing::real_index(), today);
  REQUIRE(std::holds_alternative<ReadForm>(read));
  return std::get<ReadForm>(read);
}

std::string refused(const Workbook& workbook, Date on = today) {
  const auto read = read_form(workbook, testing::real_index(), on);
  REQUIRE(std::holds_alternative<Refusal>(read));
  return std::get<Refusal>(read).why.in(Lang::zh);
}

std::string told(const ReadForm& form) {
  std::string text;
  for (const CellRemark& remark : form.remarks)
    text += remark.sheet + " " + cell_name(remark.row, remark.column) + " " + remark.what.in(Lang::zh) + "\n";
  return text;
}

TEST_CASE("a form holds what the unit leads, then what it shares, with goals and figures") {
  const Form jiaoyu = form();
  std::vector<std::string> ids;
  for (const FormItem& item : jiaoyu.items) ids.push_back(item.id);
  CHECK(ids == std::vector<std::string>{"3.4", "4.1", "6.2"});
  CHECK(jiaoyu.items.front().leads);
  CHECK(to_string(jiaoyu.due) == "2024-06-25");
  const auto figure = std::ranges::find(jiaoyu.figures, "school-pairs", &FormFigure::target);
  REQUIRE(figure != jiaoyu.figures.end());
  CHECK(figure->item == "4.1");
  CHECK(figure->goal == "30对");
  CHECK_FALSE(figure->before);
}

TEST_CASE("a unit that only a task names reports on the task") {
  const Form caizheng = form("区财政局");
  CHECK(std::ranges::find(caizheng.items, "10", &FormItem::id) != caizheng.items.end());
}

TEST_CASE("the same form makes the same bytes") { CHECK(to_xlsx(form()) == to_xlsx(form())); }

TEST_CASE("an untouched form is an empty report handed in today") {
  const ReadForm back = read(blank());
  CHECK(told(back) == "");
  CHECK(back.unit == "区教育局");
  CHECK(back.month == june);
  CHECK(back.submission.entries.empty());
  CHECK(back.submission.date.value == today);
}

TEST_CASE("what was filled in comes back where it belongs") {
  Workbook workbook = blank();
  const std::uint32_t row = row_of(workbook, layout::items(), "4.1");
  type(workbook, layout::items(), row, "本月进展", "演示数据：新签一批。\n第二行");
  type(workbook, layout::items(), row, "下步打算", "演示数据：七月再签");
  type(workbook, layout::figures(), row_of(workbook, layout::figures(), "school-pairs"), "本月数", "１２对");
  type(workbook, layout::activities(), layout::activities().first(), "职责", "赴建始县开展帮扶协作工作");
  type(workbook, layout::activities(), layout::activities().first(), "日期", "6月12日");
  type(workbook, layout::activities(), layout::activities().first(), "内容", "演示数据：对接");
  type(workbook, layout::activities(), layout::activities().first(), "主要负责同志带队", "是");
  type(workbook, layout::payments(), layout::payments().first(), "落实或拨付", "拨付");
  type(workbook, layout::payments(), layout::payments().first(), "日期", "2024/6/18");
  type(workbook, layout::payments(), layout::payments().first(), "金额（万元）", "1,012.50");
  type(workbook, layout::stories(), layout::stories().first(), "标题", "演示数据");
  type(workbook, layout::stories(), layout::stories().first(), "内容", "演示数据：一个做法");
  const ReadForm back = read(workbook);
  CAPTURE(told(back));
  CHECK(back.sound());
  REQUIRE(back.submission.entries.size() == 1);
  const Entry& entry = back.submission.entries.front();
  CHECK(entry.item.value == "4.1");
  CHECK(entry.progress.value == "演示数据：新签一批。\n第二行");
  CHECK(entry.next.value == "演示数据：七月再签");
  CHECK_FALSE(entry.problems.stated());
  CHECK(entry.measures.front().value.value.str() == "12");
  CHECK(back.submission.activities.front().duty.value == "visit");
  CHECK(to_string(back.submission.activities.front().date.value) == "2024-06-12");
  CHECK(back.submission.activities.front().principal.value);
  CHECK(back.submission.payments.front().kind.value == PaymentKind::paid);
  CHECK(back.submission.payments.front().amount.value.str() == "1012.5");
  CHECK(back.submission.stories.size() == 1);
}

TEST_CASE("publicity and training are told as activities, too: of a duty without a number, of an item") {
  Workbook workbook = blank();
  const auto add = [&](std::uint32_t nth, const char* of) {
    const std::uint32_t row = layout::activities().first() + nth;
    type(workbook, layout::activities(), row, "职责", of);
    type(workbook, layout::activities(), row, "日期", "6月12日");
    type(workbook, layout::activities(), row, "内容", "演示数据");
  };
  add(0, "宣传推介");
  add(1, words::activity_choices(form()).at(6).c_str());  // as the list has it, behind six duties
  add(2, " 4.1");
  add(3, "每月报送");  // the report itself is no activity
  add(4, "项目跟踪");
  add(5, "99.9");
  add(6, "事项３.４　跟岗培训");
  const ReadForm back = read(workbook);
  const auto& done = back.submission.activities;
  REQUIRE(done.size() == 7);
  CHECK(done[0].duty.value == "publicity");
  CHECK_FALSE(done[0].item.stated());
  CHECK(done[1].item.value == "3.4");
  CHECK_FALSE(done[1].duty.stated());
  CHECK(done[2].item.value == "4.1");
  CHECK(done[6].item.value == "3.4");
  const std::string text = told(back);
  CAPTURE(text);
  CHECK(text.find("活动 A7 “每月报送”由报表本身看得出") != std::string::npos);
  CHECK(text.find("活动 A8 “项目跟踪”不在列表里：是不是“项目跟踪问效”？") != std::string::npos);
  CHECK(text.find("活动 A9 “99.9”") != std::string::npos);
  CHECK(std::ranges::count_if(back.remarks, &CellRemark::wrong) == 3);
}

TEST_CASE("a figure needs no words beside it") {
  Workbook workbook = blank();
  type(workbook, layout::figures(), row_of(workbook, layout::figures(), "school-pairs"), "本月数", "3");
  const ReadForm back = read(workbook);
  CAPTURE(told(back));
  CHECK(back.sound());
  REQUIRE(back.submission.entries.size() == 1);
  CHECK(back.submission.entries.front().measures.size() == 1);
  CHECK_FALSE(back.submission.entries.front().progress.stated());
}

TEST_CASE("every mistake is told at its cell, all at once") {
  Workbook workbook = blank();
  type(workbook, layout::figures(), row_of(workbook, layout::figures(), "teachers"), "本月数", "约20人");
  type(workbook, layout::figures(), row_of(workbook, layout::figures(), "school-pairs"), "本月数", "3");
  type(workbook, layout::activities(), 5, "职责", "喝茶");
  type(workbook, layout::payments(), 4, "金额（万元）", "十万");
  type(workbook, layout::stories(), 4, "标题", "演示数据");
  const ReadForm back = read(workbook);
  CHECK_FALSE(back.sound());
  const std::string text = told(back);
  CAPTURE(text);
  for (const char* place :
       {"数据 G", "活动 A5 ", "活动 B5 ", "活动 C5 ", "资金 B4 ", "资金 C4 ", "资金 D4 ", "经验 B4 "})
    CHECK(text.find(place) != std::string::npos);
}

TEST_CASE("a changed prefilled cell is told with what it was") {
  Form altered = form();
  const std::string was = altered.items[1].content;
  // The hidden sheet remembers another text than the visible one shows.
  Workbook workbook = blank();
  Workbook other = [&] {
    altered.items[1].content = "演示数据：别的内容";
    return std::get<Workbook>(read_xlsx(to_xlsx(altered)));
  }();
  sheet(other, layout::hidden_sheet) = sheet(workbook, layout::hidden_sheet);
  const std::string text = told(read(other));
  CHECK(text.find("月报 D7 预填的“具体内容”被改动了") == 0);
  CHECK(text.find(was.substr(0, 30)) != std::string::npos);
}

/// Takes a row out, as by deleting it in Excel.
void delete_row(Workbook& workbook, const layout::Table& table, std::uint32_t gone) {
  Sheet& from = sheet(workbook, table.sheet);
  Sheet to;
  to.name = from.name;
  from.for_each([&](std::uint32_t row, std::uint32_t column, const Cell& cell) {
    if (row != gone) to.put(row < gone ? row : row - 1, column, cell);
  });
  from = std::move(to);
}

/// Types over what stands in a cell.
void retype(Workbook& workbook, std::string_view name, std::uint32_t at_row, std::uint32_t at_column,
            const std::string& text) {
  Sheet& from = sheet(workbook, name);
  Sheet to;
  to.name = from.name;
  from.for_each([&](std::uint32_t row, std::uint32_t column, const Cell& cell) {
    to.put(row, column, row == at_row && column == at_column ? Cell{Cell::Kind::text, text} : cell);
  });
  from = std::move(to);
}

TEST_CASE("a row that was deleted is told where it stood, with its id") {
  Workbook workbook = blank();
  delete_row(workbook, layout::items(), row_of(workbook, layout::items(), "4.1"));
  delete_row(workbook, layout::figures(), row_of(workbook, layout::figures(), "school-pairs"));
  const std::string text = told(read(workbook));
  CAPTURE(text);
  CHECK(text.find("月报 A7 “月报”里编号 4.1 的一行不见了") == 0);
  CHECK(text.find("数据 A4 “数据”里编号 school-pairs 的一行不见了") != std::string::npos);
}

TEST_CASE("an id that was typed over is told with what it was, and its row is not missed besides") {
  Workbook workbook = blank();
  retype(workbook, "月报", row_of(workbook, layout::items(), "4.1"), 1, "3.4");
  CHECK(told(read(workbook)) == "月报 A7 编号“3.4”应为“4.1”：请不要改动编号\n");
}

TEST_CASE("words below a table are told at the cell in which they stand") {
  Workbook workbook = blank();
  type(workbook, layout::items(), 10, "身份", "填表人：演示数据");
  CHECK(told(read(workbook)).find("月报 B10 这一行没有编号") == 0);
}

TEST_CASE("a heading that names another unit or month is told: the form was made for this one") {
  Workbook made = blank();
  const std::string was = sheet(made, "月报").at(2, 1).text;
  const auto with = [&](std::string_view from, std::string_view to) {
    Workbook workbook = blank();
    std::string text = was;
    retype(workbook, "月报", 2, 1, text.replace(text.find(from), from.size(), to));
    const ReadForm form = read(workbook);
    CHECK(form.is_its_own == form.sound());
    return told(form);
  };
  CHECK(
      with("月份：2024年6月", "月份：2024年7月").find("月报 A2 标题里写的月份是“2024年7月”，这份表是为 2024-06 出的") ==
      0);
  CHECK(with("：区教育局", "：区卫健局").find("月报 A2 标题里写的单位是“区卫健局”，这份表是给“区教育局”出的") == 0);
  for (const auto& change : {std::pair{"月份：2024年6月", "月份：2024 年　6月份"},
                             std::pair{"月份：2024年6月", "月份 : 6月"}, std::pair{"区教育局", "洪山区教育局"},
                             std::pair{"区教育局", "区教育局（盖章）"}, std::pair{"6月25日", "6月26日"}}) {
    const char* const to = change.second;
    CAPTURE(to);
    CHECK(with(change.first, to) == "");
  }
}

TEST_CASE("a sheet that the unit added is told, as is every cell beside a table") {
  Workbook workbook = blank();
  Sheet other;
  other.name = "佐证材料";
  other.put(1, 1, {Cell::Kind::text, "演示数据"});
  workbook.sheets.push_back(other);
  for (const std::uint32_t row : {5U, 6U})
    REQUIRE(sheet(workbook, "月报").put(row, 10, {Cell::Kind::text, "演示数据"}));
  const ReadForm form = read(workbook);
  CHECK(form.sound());
  const std::string text = told(form);
  CAPTURE(text);
  CHECK(text.find("工作表“佐证材料”不是这份表的，没有读取") != std::string::npos);
  CHECK(text.find("月报 J5 J5、J6 在表格之外") == 0);
}

TEST_CASE("words for nothing are read as nothing, with a remark") {
  Workbook workbook = blank();
  const std::uint32_t row = row_of(workbook, layout::figures(), "school-pairs");
  type(workbook, layout::figures(), row, "本月数", "无");
  for (const char* heading : {"项目", "落实或拨付", "日期", "金额（万元）"})
    type(workbook, layout::payments(), 4, heading, "/");
  const ReadForm form = read(workbook);
  CAPTURE(told(form));
  CHECK(form.sound());
  CHECK(form.submission.entries.empty());
  CHECK(form.submission.payments.empty());
  CHECK(told(form).find("数据 G4 “无”按没有填写读") == 0);
}

TEST_CASE("half a pair is told, but taken") {
  Workbook workbook = blank();
  type(workbook, layout::items(), row_of(workbook, layout::items(), "4.1"), "本月进展", "演示数据");
  type(workbook, layout::figures(), row_of(workbook, layout::figures(), "school-pairs"), "本月数", "10.5");
  const ReadForm form = read(workbook);
  CHECK(form.sound());
  CHECK(told(form).find("10.5 不是整数，而这里以“对”计") != std::string::npos);
}

TEST_CASE("a form for a month to come says from when on it may be handed in") {
  const auto read = read_form(blank(), testing::real_index(), *parse_date("2024-05-31"));
  CHECK(std::get<Refusal>(read).help.in(Lang::zh).find("2024-06-01 起") != std::string::npos);
}

TEST_CASE("what is no form of this plan is refused with its reason") {
  Workbook workbook = blank();
  std::erase_if(workbook.sheets, [](const Sheet& one) { return one.name == layout::hidden_sheet; });
  CHECK(refused(workbook) == "不是 hbjs 的月报表");
  Form other = form();
  other.plan = "2023年的另一份方案";
  CHECK(refused(std::get<Workbook>(read_xlsx(to_xlsx(other)))).find("2023年的另一份方案") != std::string::npos);
  CHECK(refused(blank(), *parse_date("2024-05-31")) == "2024-06 还没有到，不能报送");
  Workbook copied = blank("区卫健局"), mixed = blank();
  sheet(mixed, layout::hidden_sheet) = sheet(copied, layout::hidden_sheet);
  CHECK_FALSE(read(mixed).sound());  // another unit's rows
}

TEST_CASE("a sheet that was renamed is told") {
  Workbook workbook = blank();
  sheet(workbook, "数据").name = "数据1";
  CHECK(told(read(workbook)).find("工作表“数据”不见了") != std::string::npos);
}

TEST_CASE("the YAML skeleton is a valid draft as it stands") {
  Sink sink;
  Submission submission;
  load::load_submission(to_yaml_skeleton(form()), 0, sink, submission);
  CHECK(sink.findings().empty());
  CHECK(submission.unit.value == "区教育局");
  CHECK(submission.entries.empty());
  CHECK_FALSE(submission.handed_in());
}

TEST_CASE("the activities of the YAML skeleton are valid once filled in") {
  const std::string skeleton = to_yaml_skeleton(form());
  std::string text;
  for (const std::string_view line : split_lines(skeleton)) {
    std::string kept(line);
    const bool is_activity =
        kept.starts_with("#activities") || kept.starts_with("#  - {duty") || kept.starts_with("#  - {item");
    if (is_activity) kept.erase(0, 1);
    if (const std::size_t day = kept.find("date: 2024-06-,"); day != std::string::npos) kept.insert(day + 14, "05");
    if (const std::size_t what = kept.find("what: "); what != std::string::npos) kept.insert(what + 6, "演示数据");
    text += kept + "\n";
  }
  Sink sink;
  Submission submission;
  load::load_submission(text, 0, sink, submission);
  CHECK(sink.findings().empty());
  REQUIRE(submission.activities.size() == 7);
  CHECK(submission.activities.back().item.value == "3.4");
}

TEST_CASE("money is told of in 资金 alone: the form asks for no figure of it") {
  const Form caizheng = form("区财政局");
  CHECK(std::ranges::find(caizheng.figures, "funds", &FormFigure::target) == caizheng.figures.end());
  const auto task = std::ranges::find(caizheng.items, "10", &FormItem::id);
  REQUIRE(task != caizheng.items.end());
  CHECK(task->goals.find("1850") != std::string::npos);
  CHECK(task->so_far.find("见“资金”表") != std::string::npos);
}

}  // namespace
}  // namespace hbjs::exchange

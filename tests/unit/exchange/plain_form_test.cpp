#include "exchange/plain_form.h"

#include <doctest/doctest.h>
#include <unicode/ucnv.h>

#include <vector>

#include "exchange/form_csv.h"
#include "exchange/form_words.h"
#include "support/real_plan.h"

// What is filled in here is 演示数据.
namespace hbjs::exchange {
namespace {

const Month june = *parse_month("2024-06");
const Date today = *parse_date("2024-06-21");

std::string csv() {
  static const std::string form = to_csv(forms_of(testing::real_index(), {"区教育局"}, june).front());
  return form;
}

/// The text with `to` in the place of the first `from` behind `after`, which must be there.
std::string with(std::string text, std::string_view from, std::string_view to, std::string_view after = "") {
  const std::size_t at = text.find(from, text.find(after));
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

/// As somebody would fill it in.
std::string filled() {
  std::string text = with(csv(), "未报,,,", "未报,演示数据：已选派两批,,\"演示数据：\n七月再派\"", "\n3.4,");
  text = with(text, "未报,,人", "未报,１２人,人", "\nteachers");
  text = with(text, "\r\n,,,\r\n", "\r\n赴建始县开展帮扶协作工作,6月12日,演示数据：对接,是\r\n", "\n职责");
  text = with(text, "\r\n,,,,\r\n", "\r\n,拨付,2024/6/18,\"1,012.50\",演示数据\r\n", "\n项目");
  return with(text, "\r\n,\r\n", "\r\n演示数据,演示数据：一个做法\r\n", "\n标题");
}

/// The bytes of a text in another encoding.
std::string in_encoding(const char* name, const std::string& text) {
  UErrorCode error = U_ZERO_ERROR;
  std::vector<char> bytes(text.size() * 4 + 8);
  const std::int32_t size = ucnv_convert(name, "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                         text.data(), static_cast<std::int32_t>(text.size()), &error);
  REQUIRE(U_SUCCESS(error));
  return {bytes.data(), static_cast<std::size_t>(size)};
}

Workbook workbook(std::string_view bytes) {
  ReadWorkbook read = read_workbook(bytes, "月报");
  REQUIRE(std::holds_alternative<Workbook>(read));
  return std::get<Workbook>(std::move(read));
}

ReadForm read(std::string_view bytes) {
  auto read = read_form(workbook(bytes), testing::real_index(), today);
  if (const auto* refusal = std::get_if<Refusal>(&read)) FAIL(refusal->why.in(Lang::zh));
  return std::get<ReadForm>(std::move(read));
}

Refusal refusal(std::string_view bytes) {
  auto read = read_form(workbook(bytes), testing::real_index(), today);
  REQUIRE(std::holds_alternative<Refusal>(read));
  return std::get<Refusal>(std::move(read));
}

std::string told(const ReadForm& form) {
  std::string text;
  for (const CellRemark& remark : form.remarks)
    text += (remark.row == 0 ? "" : cell_name(remark.row, remark.column) + " ") + remark.what.in(Lang::zh) + "\n";
  return text;
}

void check_filled(const ReadForm& form) {
  CAPTURE(told(form));
  CHECK(form.sound());
  CHECK(form.unit == "区教育局");
  CHECK(form.month == june);
  REQUIRE(form.submission.entries.size() == 1);
  const Entry& entry = form.submission.entries.front();
  CHECK(entry.item.value == "3.4");
  CHECK(entry.progress.value == "演示数据：已选派两批");
  CHECK(entry.next.value == "演示数据：\n七月再派");
  CHECK(entry.measures.front().value.value.str() == "12");
  REQUIRE(form.submission.activities.size() == 1);
  CHECK(form.submission.activities.front().duty.value == "visit");
  CHECK(form.submission.payments.front().amount.value.str() == "1012.5");
  CHECK(form.submission.stories.front().text.value == "演示数据：一个做法");
}

TEST_CASE("an untouched CSV form is an empty report") {
  const ReadForm form = read(csv());
  CHECK(told(form) == "");
  CHECK(form.submission.entries.empty());
  CHECK(form.submission.date.value == today);
}

TEST_CASE("a filled CSV form is read in every encoding that spreadsheet programs save") {
  const std::string text = filled();
  check_filled(read(text));
  check_filled(read(text.substr(3)));  // without its byte order mark
  check_filled(read(in_encoding("GB18030", text.substr(3))));
  check_filled(read("\xFF\xFE" + in_encoding("UTF-16LE", text.substr(3))));
}

TEST_CASE("rows may be added, blank lines lost, and the separator be another") {
  std::string text = with(filled(), "\r\n\r\n活动", "\r\n活动");
  for (std::size_t at; (at = text.find("\r\n,,,\r\n")) != std::string::npos;) text.erase(at, 5);
  const ReadForm form =
      read(with(text, "\r\n赴建始", "\r\n研究省内区域协作结对帮扶工作,6.3,演示数据：学习,否\r\n赴建始"));
  CAPTURE(told(form));
  CHECK(form.sound());
  CHECK(form.submission.activities.size() == 2);
}

TEST_CASE("every mistake is told at its cell of the one sheet") {
  std::string text = with(filled(), "１２人", "约20人");
  text = with(text, "演示数据：一个做法", "");
  text = with(text, "6月12日", "六月");
  text = with(text, "人才培育", "人才");
  const ReadForm form = read(text);
  CHECK_FALSE(form.sound());
  const std::string all = told(form);
  CAPTURE(all);
  const std::vector<std::string> starts{"C6 预填的“工作事项”", "G14 “约20人”不是数", "B19 “六月”不是日期",
                                        "B51 这一行缺少“内容”"};
  std::size_t at = 0;
  for (const std::string& start : starts) {
    CAPTURE(start);
    CHECK((at = all.find(start, at)) != std::string::npos);
  }
}

TEST_CASE("月报 alone, as Excel saves one sheet, is read, and what it lacks is told") {
  std::string text = filled();
  text = text.substr(3, text.find("\r\n\r\n数据") - 1);
  const ReadForm form = read(text);
  CHECK(form.sound());
  CHECK(form.submission.entries.size() == 1);
  CHECK(told(form).find("这份文件里没有“数据、活动、资金、经验”") == 0);
}

TEST_CASE("a handing-in day stands where the form has it") {
  const ReadForm form = read(with(csv(), "报送日期,,", "报送日期,,2024年6月20日"));
  CHECK(to_string(form.submission.date.value) == "2024-06-20");
  const ReadForm beside = read(with(csv(), "报送日期,,", "报送日期,2024年6月20日,"));
  CHECK(to_string(beside.submission.date.value) == "2024-06-20");
  CHECK_FALSE(beside.date_assumed);
  const ReadForm twice = read(with(csv(), "报送日期,,", "报送日期,昨天,2024年6月20日"));
  CHECK_FALSE(twice.sound());
  CHECK(told(twice).find("C4 “报送日期”填了两处") != std::string::npos);
}

TEST_CASE("a column beside the table is told, not lost without a word") {
  const ReadForm form = read(with(filled(), "下步打算\r\n", "下步打算,备注\r\n"));
  CHECK(form.sound());
  CHECK(told(form).find("J5 J5 在表格之外") != std::string::npos);
}

TEST_CASE("figures of earlier months that came in late do not make a form wrong") {
  CHECK(read(with(csv(), "未报", "20人", "\n3.4")).sound());
}

TEST_CASE("the unit may be called by its other names, the month be written otherwise, in cells of their own") {
  const ReadForm form =
      read(with(csv(), "报送单位：区教育局　　　月份：2024年6月　　　", "报送单位,洪山区教育局,月份：,2024-06,"));
  CHECK(form.unit == "区教育局");
  CHECK(form.month == june);
}

TEST_CASE("what is no whole form is refused with what to do") {
  CHECK(refusal("单位,数量\n演示,1\n").why.in(Lang::zh) == "不是 hbjs 的月报表");
  const std::string text = csv();
  const Refusal part = refusal(text.substr(text.find("数据\r\n")));
  CHECK(part.why.in(Lang::zh).find("只有“数据”一张表") == 0);
  CHECK(part.help.in(Lang::zh).find("--format csv") != std::string::npos);
  CHECK(refusal(with(text, "报送单位：区教育局", "")).why.in(Lang::zh) == "表头没有写报送单位或月份");
  CHECK(refusal(with(text, "报送单位：区教育局", "报送单位：区演示局")).why.in(Lang::zh) == "方案里没有单位“区演示局”");
  CHECK(refusal(with(text, "2024年6月", "2024年13月")).why.in(Lang::zh).find("读不懂") != std::string::npos);
  CHECK(refusal(with(text, "2024年6月", "2024年7月")).why.in(Lang::zh) == "2024-07 还没有到，不能报送");
  CHECK(refusal(with(text, "2024年洪山区", "2023年洪山区")).why.in(Lang::zh).find("2023年洪山区") != std::string::npos);
}

TEST_CASE("what stands between two tables is told, even where the title of the second is gone") {
  const ReadForm form = read(with(filled(), "\r\n数据\r\n", "\r\n9.9,演示数据\r\n"));
  CHECK_FALSE(form.sound());
  CHECK(told(form).find("A10 “9.9”不是这张表的编号") != std::string::npos);
}

TEST_CASE("a form that is made up says so in its heading, and the heading is read without it") {
  Form form = forms_of(testing::real_index(), {"区教育局"}, june).front();
  form.demo = true;
  CHECK(to_csv(form).find("【演示数据】") != std::string::npos);
  CHECK(words::heading_of(workbook(to_csv(form)).sheets.front())->plan == form.plan);
}

}  // namespace
}  // namespace hbjs::exchange

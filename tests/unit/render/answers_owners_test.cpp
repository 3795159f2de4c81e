#include <doctest/doctest.h>

#include <string>

#include "render/answers/answers.h"

using namespace hbjs;
using namespace hbjs::render;
using query::Match;
using query::MatchKind;
using query::OwnersAnswer;

namespace {

const PlanNames names{"洪山区", "建始县", {{"6", "深化教育协作帮扶"}}, {{"school-pairs", "新增学校结对"}}, {}};

Match requirement() {
  Match match;
  match.kind = MatchKind::requirement;
  match.id = "4.1";
  match.title = "巩固拓展两地学校结对共建成果，在现有6所学校结对帮扶的基础上，新增30所学校结对";
  match.task = "6";
  match.category = "民生保障";
  match.helper = {{"区教育局"}, {"相关学校"}};
  match.recipient = {{"县教育局"}, {"相关学校"}};
  match.targets = {"school-pairs"};
  return match;
}

OwnersAnswer answer_of(std::vector<Match> matches) {
  OwnersAnswer answer;
  answer.query = "4.1";
  answer.as_of = *parse_date("2024-06-30");
  answer.matches = std::move(matches);
  return answer;
}

std::string text_of(const OwnersAnswer& answer, Lang lang = Lang::zh) {
  return to_text(page_of(answer, names, lang), {80, false});
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("one match: what it is, then who owns it on both sides") {
  CHECK(text_of(answer_of({requirement()})) ==
        "事项 4.1  民生保障（任务 6）\n"
        "  内容        巩固拓展两地学校结对共建成果，在现有6所学校结对帮扶的基础上，新增\n"
        "              30所学校结对\n"
        "  洪山区牵头  区教育局\n"
        "  洪山区责任  相关学校\n"
        "  建始县牵头  县教育局\n"
        "  建始县责任  相关学校\n"
        "  目标        新增学校结对\n");
}

TEST_CASE("in English the plan's own words stay Chinese") {
  const std::string text = text_of(answer_of({requirement()}), Lang::en);
  CHECK(text.starts_with("Requirement 4.1  民生保障 (task 6)\n"));
  CHECK(says(text, "洪山区 lead         区教育局\n"));
  CHECK(says(text, "建始县 responsible  相关学校\n"));
}

TEST_CASE("a cell that the source leaves empty is said to be empty") {
  Match match = requirement();
  match.helper.responsible.clear();
  CHECK(says(text_of(answer_of({match})), "洪山区责任  未写明\n"));
}

TEST_CASE("a task shows its whole text among a few answers, the words found among many") {
  Match task;
  task.kind = MatchKind::task;
  task.id = "6";
  task.title = "深化教育协作帮扶";
  task.section = "助力民生保障";
  task.text = "全文甲乙丙";
  task.snippet = "…甲乙…";
  task.helper = {{"区教育局"}, {"区教育局", "相关学校"}};
  CHECK(says(text_of(answer_of({task})), "任务 6  深化教育协作帮扶（助力民生保障）"));
  CHECK(says(text_of(answer_of({task})), "全文甲乙丙"));
  const std::string among_four = text_of(answer_of({task, requirement(), requirement(), requirement()}));
  CHECK(says(among_four, "找到 4 条"));
  CHECK(!says(among_four, "全文甲乙丙"));
  CHECK(says(among_four, "…甲乙…"));
}

TEST_CASE("a unit's part in a match, and the group through which") {
  Match match = requirement();
  match.as = {{"洪山区第十小学", Side::helper, query::Takes::responsible, "相关学校"}};
  CHECK(says(text_of(answer_of({match})), "身份        洪山区第十小学：责任（“相关学校”之一）"));
  match.as.front().part = query::Takes::possible;
  CHECK(says(text_of(answer_of({match})), "可能涉及（“相关学校”未写明成员）"));
}

TEST_CASE("many matches are a table that tells who leads, and how to ask for one") {
  const Page page = page_of(answer_of(std::vector<Match>(7, requirement())), names, Lang::zh);
  const std::string text = to_text(page, {80, false});
  CHECK(says(text, "找到 7 条"));
  CHECK(says(text, "hbjs who-owns 4.1"));
  CHECK(says(text, "洪山区牵头"));
  CHECK(!says(text, "洪山区责任"));
  CHECK(page.sheet.rows.size() == 7);
}

TEST_CASE("groups with their members; a long pairing table only with where to see it") {
  OwnersAnswer answer = answer_of({requirement()});
  answer.groups = {
      {"相关学校", Side::helper, GroupKind::pairing, true, std::vector<std::string>(36, "甲"), Table::schools},
      {"相关学校", Side::recipient, GroupKind::pairing, true, {"乙"}, Table::schools},
      {"各街道", Side::helper, GroupKind::closed, true, {"珞南街道", "关山街道"}, {}},
      {"区直相关单位", Side::helper, GroupKind::open, false, {}, {}},
      {"相关街道", Side::helper, GroupKind::open, false, {"珞南街道"}, {}}};
  const std::string text = text_of(answer);
  CHECK(says(text, "相关学校（洪山区）  36 个，名单见 hbjs list schools\n"));
  CHECK(says(text, "相关学校（建始县）  1 个：乙\n"));
  CHECK(says(text, "各街道              2 个：珞南街道、关山街道\n"));
  CHECK(says(text, "区直相关单位        方案没有写明是哪些单位\n"));
  CHECK(says(text, "相关街道            方案没有写明是哪几个，范围是：珞南街道\n"));
}

TEST_CASE("nothing found says so, with the nearest names and how to ask") {
  OwnersAnswer answer = answer_of({});
  answer.query = "教局局";
  answer.nearest = {"区教育局", "县教育局"};
  const std::string text = text_of(answer);
  CHECK(text.starts_with("没有找到“教局局”。\n"));
  CHECK(says(text, "相近的有：区教育局、县教育局\n"));
  CHECK(text_of(answer, Lang::en).starts_with("Nothing found for “教局局”.\n"));
}

TEST_CASE("pinyin and successions are told before the answer") {
  OwnersAnswer answer = answer_of({requirement()});
  answer.query = "jyj";
  answer.read_as = {"区教育局"};
  answer.handed_over = {{"区教育局", "区教体局", *parse_date("2024-09-01")}};
  CHECK(text_of(answer).starts_with(
      "“jyj”按拼音读作：区教育局\n\n2024年9月1日 起，区教育局的职能由区教体局接替。\n\n事项 4.1"));
}

TEST_CASE("the sheet has a row a match with everything about it") {
  const PageTable sheet = page_of(answer_of({requirement()}), names, Lang::zh).sheet;
  REQUIRE(sheet.rows.size() == 1);
  CHECK(sheet.rows[0].size() == sheet.columns.size());
  CHECK(sheet.columns[5].title == "洪山区牵头");
  CHECK(sheet.rows[0][5] == "区教育局");
  CHECK(sheet.rows[0][1] == "4.1");
  CHECK(sheet.rows[0].back() == "新增学校结对");
}

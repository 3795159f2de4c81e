#include <doctest/doctest.h>

#include <string>

#include "render/answers/answers.h"

using namespace hbjs;
using namespace hbjs::render;
using query::ListAnswer;
using query::ListKind;

namespace {

const PlanNames names{"洪山区", "建始县", {}, {{"funds", "财政性帮扶资金"}}, {{"study", "研究工作"}}};

template <class Row>
Page page(ListKind kind, std::vector<Row> rows, Lang lang = Lang::zh) {
  return page_of(query::AnyList{ListAnswer<Row>{kind, *parse_date("2024-06-30"), std::move(rows)}}, names, lang);
}

std::string text(const Page& page) { return to_text(page, {80, false}); }
bool says(const std::string& whole, std::string_view part) { return whole.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a list has its name, how many, and a table") {
  CHECK(text(page<query::VillageRow>(ListKind::villages, {{1, "珞南街道", "业州镇", "客坊村"}})) ==
        "村（社区）结对（1 条）\n"
        "======================\n"
        "\n"
        "序号  洪山区街道  建始县乡镇  村（社区）\n"
        "----  ----------  ----------  ----------\n"
        "   1  珞南街道    业州镇      客坊村\n");
}

TEST_CASE("an empty list says why") {
  CHECK(says(text(page<query::ProjectRow>(ListKind::projects, {})), "方案没有列出具体的帮扶项目。"));
  CHECK(says(text(page<query::SubmissionRow>(ListKind::submissions, {})), "还没有单位报送。"));
  CHECK(says(text(page<query::ProjectRow>(ListKind::projects, {}, Lang::en)), "The plan names no projects."));
}

TEST_CASE("a target's goal as one reads it, its parts in the sheet") {
  query::TargetRow row;
  row.id = "live-sales";
  row.name = "直播带货活动";
  row.task = "9";
  row.unit = "次";
  row.goal = Decimal(1);
  row.max = Decimal(2);
  row.bound = Bound::between;
  row.promised = {{"9", "策划1-2次直播带货活动"}, {"C3", "甲"}, {"goals", "乙"}, {"5.1", "丙"}};
  const Page result = page<query::TargetRow>(ListKind::targets, {row});
  CHECK(says(text(result), "1–2 次"));
  CHECK(says(text(result), "任务 9、条款 C3、主要目标"));
  REQUIRE(result.sheet.rows.size() == 1);
  CHECK(result.sheet.rows[0].size() == result.sheet.columns.size());
  CHECK(result.sheet.rows[0].back() == "策划1-2次直播带货活动\n甲\n乙\n丙");
}

TEST_CASE("ids of duties and targets are shown by name") {
  CHECK(says(text(page<query::ClauseRow>(ListKind::clauses, {{"C1", "条款内容", {}, {"study"}}})), "研究工作"));
  query::TaskRow task;
  task.id = "10";
  task.targets = {"funds"};
  const Page result = page<query::TaskRow>(ListKind::tasks, {task});
  CHECK(result.sheet.rows[0].size() == result.sheet.columns.size());
  CHECK(says(to_csv(result.sheet), "财政性帮扶资金"));
}

TEST_CASE("every cell of a sheet has its column") {
  const auto fits = [](const Page& result) {
    REQUIRE(!result.sheet.rows.empty());
    for (const auto& row : result.sheet.rows) CHECK(row.size() == result.sheet.columns.size());
  };
  fits(page<query::RequirementRow>(ListKind::requirements, {{}}));
  fits(page<query::UnitRow>(ListKind::units, {{}}));
  fits(page<query::GroupRow>(ListKind::groups, {{}}));
  fits(page<query::PairRow>(ListKind::schools, {{}}));
  fits(page<query::ProjectRow>(ListKind::projects, {{}}));
  fits(page<query::DutyRow>(ListKind::duties, {{}}));
  fits(page<query::SubmissionRow>(ListKind::submissions, {{}}));
}

TEST_CASE("a group of both sides shows the members of each") {
  query::GroupRow row;
  row.name = "相关学校";
  row.side = Side::both;
  row.kind = GroupKind::pairing;
  row.pairing = Table::schools;
  row.helper = {"甲小学"};
  row.recipient = std::vector<std::string>(36, "乙小学");
  const std::string shown = text(page<query::GroupRow>(ListKind::groups, {row}));
  CHECK(says(shown, "洪山区：1 个：甲小学"));
  CHECK(says(shown, "建始县：36 个，名单见 hbjs list schools"));
}

#include <doctest/doctest.h>

#include <string>

#include "render/answers/answers.h"

using namespace hbjs;
using namespace hbjs::render;
using query::TraceAnswer;

namespace {

const PlanNames names{"洪山区", "建始县", {}, {{"funds", "财政性帮扶资金"}}, {{"study", "研究工作"}}};

TraceAnswer sample() {
  TraceAnswer answer;
  answer.clauses = {{"C1", "条款内容", {"10"}, {"study"}, {"9.1"}, {"funds"}}};
  answer.tasks = {{"10", "推进资金项目落实", {"C1"}, {"9.1"}, {"funds"}}};
  answer.requirements = {{"9.1", "事项内容", "10", {}}};
  answer.targets = {{"funds", "财政性帮扶资金", "10", {"goals", "10", "C1"}}};
  answer.promised_in_several = answer.targets;
  answer.gaps.requirements_without_target = {"9.1"};
  answer.unowned.without_responsible = {{"9.1", Side::helper}};
  answer.unowned.named_by_no_requirement = {{"10", "区财政局"}, {"10", "区城投公司"}, {"11", "相关街道"}};
  for (int i = 0; i < 12; ++i) answer.overload.push_back({"单位" + std::to_string(i), 3, 2, 1, 4});
  return answer;
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("gaps come first, each said even when there is none") {
  const std::string text = to_text(page_of(sample(), names, Lang::zh), {80, false});
  CHECK(text.find("缺口\n") < text.find("协议条款由什么落实"));
  CHECK(says(text, "没有落实的条款            无\n"));
  CHECK(says(text, "没有数字目标的事项        9.1\n"));
  CHECK(says(text, "没有责任单位的事项        9.1（洪山区）\n"));
  CHECK(says(text, "任务 10：区财政局、区城投公司\n"));
  CHECK(says(text, "任务 11：相关街道\n"));
}

TEST_CASE("matrices name targets and duties, and the page shows only those who carry most") {
  const std::string text = to_text(page_of(sample(), names, Lang::zh), {120, false});
  CHECK(says(text, "研究工作"));
  CHECK(says(text, "财政性帮扶资金  主要目标、任务 10、条款 C1"));
  CHECK(says(text, "承担最多的 10 个单位（共 12 个）"));
  CHECK(says(text, "单位9"));
  CHECK(!says(text, "单位10"));
}

TEST_CASE("the sheet holds every clause, task, requirement, target and unit") {
  const PageTable sheet = page_of(sample(), names, Lang::en).sheet;
  CHECK(sheet.rows.size() == 1 + 1 + 1 + 1 + 12);
  for (const auto& row : sheet.rows) CHECK(row.size() == sheet.columns.size());
}

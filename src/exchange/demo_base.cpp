#include "exchange/demo_base.h"

#include <stdexcept>
#include <string_view>

#include "base/built_in.h"
#include "load/files.h"
#include "load/load.h"

namespace hbjs::exchange {
namespace {

/// `text` with `from`, which must be there, replaced: the demo follows the plan, and a plan that changed must not pass
/// unseen.
void replace(std::string& text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) throw std::logic_error("the demo does not fit the plan: " + std::string(from));
  text.replace(at, from.size(), to);
}

constexpr std::string_view kProjects = R"(# 演示数据：下列项目都是编造的。
projects:
  - id: demo-tea
    name: 演示项目：茶叶加工厂改造
    task: "10"
    unit: 区乡村振兴局
    budget: 480
    source: 财政性帮扶资金
  - id: demo-care
    name: 演示项目：养老服务中心
    task: "10"
    unit: 区民政局
    budget: 350.5
    source: 财政性帮扶资金
  - id: demo-school
    name: 演示项目：学校在线教室
    task: "10"
    unit: 区教育局
    budget: 260
    source: 财政性帮扶资金
  - id: demo-clinic
    name: 演示项目：卫生院设备
    task: "10"
    unit: 区卫健局
    budget: 198.75
    source: 财政性帮扶资金
  - id: demo-road
    name: 演示项目：产业路硬化
    task: "10"
    unit: 区发改局
    budget: 420
    source: 财政性帮扶资金
)";

constexpr std::string_view kAssessment = R"(# 演示数据：下列考核指标、分值和等次都是编造的，方案本身没有规定。
title: 演示数据：2024年度结对帮扶工作考核评分办法
total: 100
bonus_cap: 5
not_applicable: rescale
indicators:
  - id: targets
    name: 目标任务
    measures: target_rate
    points: 40
    rule: proportional
  - id: items
    name: 牵头事项
    measures: items_reported
    points: 10
    rule: proportional
  - id: timely
    name: 报送按时
    measures: on_time_rate
    points: 20
    rule: proportional
  - id: missing
    name: 未报扣分
    measures: missing
    points: 10
    rule: deduct
    each: 2
  - id: study
    name: 研究工作
    measures: times
    duty: study
    points: 6
    rule: proportional
  - id: visit
    name: 赴建始县
    measures: times
    duty: visit
    points: 6
    rule: proportional
  - id: led
    name: 主要负责同志带队
    measures: times_by_principal
    duty: visit
    points: 4
    rule: proportional
  - id: paid
    name: 项目资金拨付
    measures: paid_rate
    points: 4
    rule: threshold
    steps:
      - {from: 60, points: 2}
      - {from: 80, points: 4}
  - id: stories
    name: 典型经验
    measures: stories
    points: 5
    rule: each
    each: 1
    bonus: true
grades:
  - {name: 好, from: 90}
  - {name: 较好, from: 80}
  - {name: 一般, from: 60}
  - {name: 差, from: 0}
)";

/// Takes the contact's telephone and address out: a demonstration is for showing around.
void remove_private(std::string& plan) {
  const std::size_t key = plan.find("\n  private:\n");
  if (key == std::string::npos) return;
  const std::size_t remark = plan.rfind("\n  #", key);  // the remark right above it
  const std::size_t begin = remark != std::string::npos && plan.find('\n', remark + 1) == key ? remark : key;
  std::size_t end = plan.find('\n', key + 1);
  while (plan.compare(end, 5, "\n    ") == 0) end = plan.find('\n', end + 1);
  plan.erase(begin, end - begin);
}

}  // namespace

std::map<std::string, std::string> demo_base() {
  std::map<std::string, std::string> files;
  for (const BuiltIn& file : built_in_plan()) files.emplace(file.name, file.text);
  replace(files.at("plan.yaml"), "language: zh\n",
          "language: zh\ndemo: true  # 演示数据：报送、项目和职能划转都是编造的\n");
  remove_private(files.at("plan.yaml"));
  std::string& units = files.at("units.yaml");
  replace(units, "  - name: 区民政局\n",
          "  - name: 区农业农村局  # 演示数据：编造的接替单位\n    side: helper\n    kind: body\n    from: 2024-10-01\n"
          "  - name: 区民政局\n");
  replace(units, "\nsuccessions: []\n",
          "\n# 演示数据：编造的职能划转\nsuccessions:\n  - {from: 区乡村振兴局, to: 区农业农村局, date: 2024-10-01}\n");
  files.at("projects.yaml") = kProjects;
  files.emplace("assessment.yaml", kAssessment);
  return files;
}

Book book_of(const std::map<std::string, std::string>& files) {
  Book book;
  Sink sink;
  std::size_t which = 0;
  std::apply(
      [&](const auto&... part) {
        ((load::load_part(which, files.at(std::string(part.path)), static_cast<std::uint32_t>(which), sink, book),
          ++which),
         ...);
      },
      load::plan_files);
  return book;
}

}  // namespace hbjs::exchange

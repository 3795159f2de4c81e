#pragma once

#include "support/made_up.h"
#include "support/real_plan.h"

/// The real plan with made-up reports of April to June (演示数据): units on time, late, empty and missing, figures
/// ahead of and behind the pace, payments, stories.
namespace hbjs::made_up {

namespace demo_plan {

struct Told {
  const char* unit;
  Entry entry;
};

inline std::vector<Told> told(int month) {
  const bool june = month == 6;
  std::vector<Told> all{
      {"区人力资源局", entry("2.1", june ? "举办专场招聘会1场，提供岗位210个" : "线上发布岗位信息",
                             {{"jobs-quarter", june ? "210" : "130"}}, june ? "适合脱贫劳动力的岗位偏少" : "",
                             "联合人力资源企业开展送岗下乡")},
      {"区教育局",
       entry("4.1", "组织结对学校开展线上教研", {{"school-pairs", june ? "30" : "18"}}, "", "下月开展送教送培")},
      {"区教育局", entry("3.4", "接收跟岗校长教师", {{"teachers", june ? "34" : "10"}})},
      {"区卫健局", entry("4.2", "赴建始县开展义诊，捐赠设备",
                         {{"device-spectrum", june ? "3" : "0"},
                          {"device-ventilator", june ? "2" : "0"},
                          {"device-oxygen", june ? "2" : "0"},
                          {"device-hydro", june ? "1" : "0"},
                          {"medical-pairs", "6"}})},
      {"区国资局", entry("6.1", "完成门店选址", {{"direct-stores", june ? "1" : "0"}, {"flagship-stores", "0"}},
                         "旗舰店租金高于预期，尚未签约", "7月底前签约1家")},
      {"区乡村振兴局", entry("5.1", "组织街道与结对村对接",
                             {{"streets", "9"},
                              {"villages", "9"},
                              {"towns", "7"},
                              {"village-heads", june ? "7" : "4"},
                              {"live-sales", june ? "1" : "0"}})},
      {"区委组织部",
       entry("3.2", "开班1期，培训62人次", {{"training-sessions", june ? "1" : "0"}, {"trainees", june ? "62" : "0"}},
             "", "9月举办第二期")},
      {"区委组织部", entry("3.1", "商定跟班学习人选", {{"secretaries", "0"}})},
      {"区总工会", entry("7.2", "把建始县列入职工疗休养目的地")},
      {"区工商联", entry("8.1", june ? "组织12家企业到建始县考察，达成意向2个\n其中1个已签框架协议" : "发出考察邀请")},
      {"区文旅局", entry("7.4", "在辖区投放建始旅游宣传", {{"culture-week", "0"}}, "", "与建始县商定文化旅游周时间")},
  };
  return all;
}

/// The first task that names the unit, directly or through 各街道.
inline std::string task_of(const Book& book, const Unit& unit) {
  for (const Task& task : book.tasks.tasks) {
    for (const Name& name : task.responsible) {
      if (name.value == unit.name.value) return task.id.value;
    }
  }
  return "9";
}

inline Submission report_of(const Book& book, const Unit& unit, int month, unsigned day_of_month) {
  const std::string name = unit.name.value;
  const std::string of = "2024-0" + std::to_string(month);
  Submission report = submission(name, of, of + "-" + (day_of_month < 10 ? "0" : "") + std::to_string(day_of_month));
  for (const Told& told : told(month)) {
    if (told.unit == name) report.entries.push_back(told.entry);
  }
  if (report.entries.empty() && unit.kind.value == UnitKind::street) {
    report.entries.push_back(entry("9", "到结对村走访，了解产业需求"));
  }
  if (report.entries.empty())
    report.entries.push_back(entry(task_of(book, unit), "与建始县对口单位对接，形成工作清单"));
  return report;
}

inline void add_extras(Submission& report, int month) {
  const std::string& name = report.unit.value;
  const std::string of = "2024-0" + std::to_string(month);
  if (name == "区财政局") report.payments.push_back(payment(PaymentKind::committed, of + "-10", "400"));
  if (name == "区财政局" && month > 4)
    report.payments.push_back(payment(PaymentKind::paid, of + "-18", month == 6 ? "230.5" : "180", "P1"));
  if (name == "区工商联" && month == 6)
    report.stories.push_back(
        story("“12家企业组团考察”做法（演示）", "以商会牵头、企业自愿、县区联动的方式组织考察，形成意向项目清单。"));
  if (name == "区教育局") report.activities.push_back(activity("visit", of + "-12", month == 5));
  if (name == "区教育局" || name == "区卫健局") report.activities.push_back(activity("study", of + "-03"));
}

}  // namespace demo_plan

inline Book demo_plan_book() {
  Book book = testing::real_plan();
  book.plan.demo = stated(true);
  book.plan.issued = stated(day("2024-03-28"));
  book.projects.projects.push_back(project("P1", "冷链物流园二期（演示）", "区市场监管局", "900", "财政性帮扶资金"));
  book.projects.projects.push_back(
      project("P2", "村级便民服务中心（演示）", "区乡村振兴局", "650.5", "财政性帮扶资金"));
  for (int month = 4; month <= 6; ++month) {
    std::size_t no = 0;
    for (const Unit& unit : book.units.units) {
      if (unit.side.value != Side::helper) continue;
      ++no;
      if (no % 11 == static_cast<std::size_t>(month)) continue;  // missing
      const bool late = no % 13 == static_cast<std::size_t>(month);
      Submission report = demo_plan::report_of(book, unit, month, late ? 27 : 10 + static_cast<unsigned>(no % 15));
      if (no % 17 == static_cast<std::size_t>(month)) report.entries.clear();  // empty
      demo_plan::add_extras(report, month);
      book.submissions.push_back(std::move(report));
    }
  }
  return book;
}

}  // namespace hbjs::made_up

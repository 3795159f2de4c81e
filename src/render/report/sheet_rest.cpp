#include <fmt/format.h>

#include <algorithm>

#include "render/report/sheet_parts.h"

namespace hbjs::render::parts {
namespace {

using report::MoneyPart;
using report::MoneyRow;
using report::Report;
using Kind = SheetColumn::Kind;

Amounts amounts_of(const MoneyPart& part) {
  Amounts amounts;
  amounts.see(part.goal);
  amounts.see(part.balance);
  for (const Money& money : {part.budget, part.committed, part.paid, part.committed_now, part.paid_now})
    amounts.see(money);
  for (const auto* rows : {&part.projects, &part.units, &part.sources}) {
    for (const MoneyRow& row : *rows) {
      amounts.see(row.balance);
      for (const Money& money : {row.budget, row.committed, row.paid}) amounts.see(money);
    }
  }
  return amounts;
}

}  // namespace

void Amounts::see(const Money& money) {
  const std::string text = money.amount.str();
  if (const std::size_t point = text.find('.'); point != std::string::npos)
    places_ = std::max(places_, static_cast<int>(text.size() - point - 1));
}

void Amounts::see(const std::optional<Money>& money) {
  if (money) see(*money);
}

SheetCell Amounts::cell(const std::optional<Money>& money) const {
  if (!money) return {"—"};
  return {money->amount.fixed(places_), money->amount};
}

Sheet funds(const Report& report) {
  Sheet sheet = with_title(report, "资金", report.period_text + "资金落实和拨付情况");
  sheet.above.push_back(report.funds.text + "金额以万元计。");
  sheet.columns = {{"分类", Kind::centred, true},
                   {"名称", Kind::text, true},
                   {"管理单位"},
                   {"资金来源"},
                   {"预算（万元）", Kind::number},
                   {"累计落实（万元）", Kind::number},
                   {"累计拨付（万元）", Kind::number},
                   {"余额（万元）", Kind::number},
                   {"拨付率", Kind::centred, false, true}};
  const MoneyPart& part = report.funds;
  const Amounts amounts = amounts_of(part);
  const auto add = [&](const char* kind, const std::vector<MoneyRow>& rows) {
    for (const MoneyRow& row : rows) {
      sheet.rows.push_back({{kind},
                            {row.name},
                            {row.unit},
                            {row.source},
                            amounts.cell(row.budget),
                            amounts.cell(row.committed),
                            amounts.cell(row.paid),
                            amounts.cell(row.balance),
                            worded(row.rate_text, row.paid_rate)});
    }
  };
  const auto told = [&](const std::optional<Money>& money) {  // nothing reported is not zero
    return part.reported ? amounts.cell(money) : SheetCell{"未报"};
  };
  sheet.rows.push_back({{"全部"},
                        {"年度资金（预算为方案承诺数）"},
                        {},
                        {},
                        amounts.cell(part.goal),
                        told(part.committed),
                        told(part.paid),
                        amounts.cell(part.balance),
                        part.reported ? worded(part.paid_rate_text, part.paid_rate) : SheetCell{"—"}});
  sheet.rows.push_back(
      {{"全部"}, {"其中：" + report.noun}, {}, {}, {}, told(part.committed_now), told(part.paid_now), {}, {}});
  add("分项目", part.projects);
  add("分单位", part.units);
  add("分来源", part.sources);
  return sheet;
}

Sheet clauses(const report::AnnualReport& report) {
  Sheet sheet = with_title(report, "协议条款", report.period_text + "协议条款落实情况");
  sheet.columns = {{"条款", Kind::centred, true}, {"内容"}, {"落实途径"}, {"完成情况"}, {"状态", Kind::centred, true}};
  for (const report::ClauseRow& row : report.clauses) {
    sheet.rows.push_back({{row.id},
                          {row.text},
                          {row.carried_text},
                          {row.done_text},
                          {row.standing_text, {}, {}, report.due_list ? Tone::plain : tone_of(row.standing)}});
  }
  return sheet;
}

Sheet stories(const report::AnnualReport& report) {
  Sheet sheet = with_title(report, "典型经验", report.period_text + "典型经验");
  sheet.columns = {{"序号", Kind::centred, true}, {"单位"}, {"月份", Kind::centred}, {"标题"}, {"内容"}};
  for (const report::StoryShown& story : report.stories) {
    sheet.rows.push_back(
        {count(static_cast<std::size_t>(story.no)), {story.unit}, {story.month_text}, {story.title}, {story.text}});
  }
  return sheet;
}

Sheet about(const Report& report, const std::vector<std::string>& words) {
  Sheet sheet = with_title(report, "说明", "说明");
  sheet.columns = {{"事项"}, {"内容"}};
  const auto add = [&](std::string what, std::string text) {
    if (!text.empty()) sheet.rows.push_back({{std::move(what)}, {std::move(text)}});
  };
  if (report.demo) add("演示数据", "本文件内容均为编造，不反映真实工作。");
  for (const std::string& text : words) add("总体情况", text);
  add("方案", report.plan);
  add("时段", report.period_text);
  add("数据截至", report.as_of_text);
  add("序时进度", report.expected_text);
  add("应报单位", fmt::format("{}个", report.basis.units_expected));
  add("未报单位", report.basis.units_missing.empty() ? std::string("无")
                                                     : fmt::format("{}个：{}", report.basis.units_missing.size(),
                                                                   fmt::join(report.basis.units_missing, "、")));
  add("方案文件版本", report.basis.commit.value_or("没有（不在 git 仓库中，或尚无提交）") +
                          (report.basis.dirty ? "（有未提交的修改）" : ""));
  add("生成工具", report.basis.tool);
  add("状态说明", report.legend);
  add("依据", report.basis.text);
  sheet.filter = false;
  return sheet;
}

}  // namespace hbjs::render::parts

#include <fmt/format.h>

#include <string>
#include <vector>

#include "render/answers/answers.h"
#include "render/answers/words.h"
#include "report/words.h"

namespace hbjs::render {
namespace {

using query::FundsAnswer;
using query::FundsRow;

std::string money(Money amount) { return amount.amount.str(); }
std::string money(const std::optional<Money>& amount) { return amount ? money(*amount) : "—"; }

std::string name_of(const FundsRow& row, Words say) {
  return row.name.empty() ? say("（未写明）", "(not stated)") : row.name;
}

/// 630（34.1%）; where some of it is not fiscal money: 630，其中财政性资金 580（31.4%）: the share is the fiscal
/// money's.
std::string of_goal(Money all, Money fiscal, const std::optional<Decimal>& rate, Words say) {
  std::string text = money(all);
  if (fiscal != all) text += say("，其中财政性资金 ", ", of which fiscal ") + money(fiscal);
  return text + say.bracketed(report::percent_text(rate, "—"));
}

PageTable table_of(const std::string& what, const std::vector<FundsRow>& rows, Words say) {
  PageTable table{{{what},
                   {say("预算", "Budget"), Align::right},
                   {say("落实", "Committed"), Align::right},
                   {say("拨付", "Paid"), Align::right},
                   {say("余额", "Balance"), Align::right},
                   {say("拨付率", "Paid, %"), Align::right}},
                  {}};
  for (const FundsRow& row : rows) {
    table.rows.push_back({name_of(row, say), money(row.budget), money(row.committed), money(row.paid),
                          money(row.balance), report::percent_text(row.paid_rate, "—")});
  }
  return table;
}

PageTable sheet_of(const FundsAnswer& answer, Words say) {
  PageTable sheet = table_of(say("名称", "Name"), {}, say);
  sheet.columns.insert(sheet.columns.begin(), {say("分类", "By")});
  const auto add = [&](const std::string& kind, const std::vector<FundsRow>& rows) {
    for (std::vector<std::string>& row : table_of("", rows, say).rows) {
      row.insert(row.begin(), kind);
      sheet.rows.push_back(std::move(row));
    }
  };
  add(say("项目", "project"), answer.by_project);
  add(say("单位", "unit"), answer.by_unit);
  add(say("来源", "source"), answer.by_source);
  return sheet;
}

void add_rows(Page& page, const std::string& title, const std::string& column, const std::vector<FundsRow>& rows,
              Words say) {
  if (rows.empty()) return;
  page.blocks.emplace_back(Heading{2, title});
  page.blocks.emplace_back(table_of(column, rows, say));
}

}  // namespace

Page page_of(const FundsAnswer& answer, Lang lang) {
  const Words say{lang};
  Page page;
  page.sheet = sheet_of(answer, say);
  page.blocks.emplace_back(
      Heading{1, lang == Lang::zh ? say.period(answer.period) + "资金" : "Funds, " + say.period(answer.period)});
  page.blocks.emplace_back(Paragraph{fmt::format(
      fmt::runtime(say("截至 {}，以万元计。", "As of {}, in units of 10,000 yuan (万元).")), say.date(answer.as_of))});
  page.blocks.emplace_back(Facts{
      {{say("年度财政性帮扶资金", "Promised for the year"), money(answer.goal)},
       {say("登记项目预算合计", "Budgets of all projects"), money(answer.budget)},
       {say("累计落实", "Committed"), of_goal(answer.committed, answer.fiscal_committed, answer.committed_rate, say)},
       {say("累计拨付", "Paid"), of_goal(answer.paid, answer.fiscal_paid, answer.paid_rate, say)},
       {say("本期落实、拨付", "Committed and paid in the period"),
        money(answer.committed_now) + say("、", ", ") + money(answer.paid_now)},
       {say("余额", "Balance"), money(answer.balance)}}});
  if (answer.payments == 0)
    page.blocks.emplace_back(Paragraph{say("还没有单位报送落实或拨付。", "No unit has reported money yet.")});
  add_rows(page, say("分项目", "By project"), say("项目", "Project"), answer.by_project, say);
  add_rows(page, say("分单位", "By unit"), say("单位", "Unit"), answer.by_unit, say);
  add_rows(page, say("分来源", "By source"), say("来源", "Source"), answer.by_source, say);
  return page;
}

}  // namespace hbjs::render

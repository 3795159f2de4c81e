#include <string>
#include <vector>

#include "render/answers/list_draft.h"

namespace hbjs::render {

void fill(ListDraft& draft, const std::vector<query::SubmissionRow>& rows) {
  const Words say = draft.say;
  draft.table.columns = {{say("月份", "Month")},
                         {say("报送单位", "Unit")},
                         {say("报送日期", "Date")},
                         {say("按时", "On time")},
                         {say("事项", "Entries"), Align::right},
                         {say("活动", "Activities"), Align::right},
                         {say("资金", "Payments"), Align::right},
                         {say("典型经验", "Stories"), Align::right}};
  for (const query::SubmissionRow& row : rows) {
    draft.table.rows.push_back({to_string(row.month), row.unit, to_string(row.date), say.yes_no(row.on_time),
                                std::to_string(row.entries), std::to_string(row.activities),
                                std::to_string(row.payments), std::to_string(row.stories)});
  }
  draft.sheet = draft.table;
}

void fill(ListDraft& draft, const std::vector<query::ActivityRow>& rows) {
  const Words say = draft.say;
  draft.table.columns = {{say("单位", "Unit")},
                         {say("职责或事项", "Duty or item")},
                         {say("日期", "Date")},
                         {say("内容", "What")},
                         {say("带队", "Led")}};
  draft.sheet.columns = {{say("月份", "Month")},
                         {say("报送单位", "Unit")},
                         {say("职责编号", "Duty")},
                         {say("事项编号", "Item")},
                         {say("职责或事项", "Duty or item")},
                         {say("日期", "Date")},
                         {say("内容", "What")},
                         {say("主要负责同志带队", "Led by the principal")}};
  for (const query::ActivityRow& row : rows) {
    const std::string of = row.item ? *row.item + " " + row.name : row.name;
    draft.table.rows.push_back({row.unit, of, to_string(row.date), row.what, row.principal ? say.yes_no(true) : ""});
    draft.sheet.rows.push_back({to_string(row.month), row.unit, row.duty.value_or(""), row.item.value_or(""), row.name,
                                to_string(row.date), row.what, say.yes_no(row.principal)});
  }
}

void fill(ListDraft& draft, const std::vector<query::PaymentRow>& rows) {
  const Words say = draft.say;
  draft.table.columns = {{say("单位", "Unit")},
                         {say("项目", "Project")},
                         {say("落实或拨付", "Kind")},
                         {say("日期", "Date")},
                         {say("金额（万元）", "Amount"), Align::right},
                         {say("说明", "Note")}};
  draft.sheet.columns = {{say("月份", "Month")},
                         {say("报送单位", "Unit")},
                         {say("项目编号", "Project")},
                         {say("项目名称", "Name")},
                         {say("落实或拨付", "Kind")},
                         {say("日期", "Date")},
                         {say("金额（万元）", "Amount (10,000 yuan)"), Align::right},
                         {say("说明", "Note")}};
  for (const query::PaymentRow& row : rows) {
    const std::string kind = say.of(row.kind), date = to_string(row.date), amount = row.amount.amount.str();
    const std::string project = row.project ? row.name : say("未写明项目", "no project named");
    draft.table.rows.push_back({row.unit, project, kind, date, amount, row.note});
    draft.sheet.rows.push_back(
        {to_string(row.month), row.unit, row.project.value_or(""), row.name, kind, date, amount, row.note});
  }
}

}  // namespace hbjs::render

#include "exchange/form_layout.h"

#include <fmt/format.h>

#include <algorithm>

namespace hbjs::exchange::layout {

using render::Look;

std::uint32_t Table::column(std::string_view heading) const {
  const auto found = std::ranges::find(columns, heading, &Column::heading);
  return static_cast<std::uint32_t>(found - columns.begin()) + 1;
}

const Table& items() {
  static const Table table{"月报",
                           5,
                           0,
                           {{"编号", 6, Look::centred},
                            {"身份", 6, Look::centred},
                            {"工作事项", 14, Look::fixed},
                            {"具体内容", 34, Look::fixed},
                            {"年度目标", 20, Look::fixed},
                            {"截至上月", 10, Look::centred},
                            {"本月进展", 34, Look::fill},
                            {"存在问题", 20, Look::fill},
                            {"下步打算", 20, Look::fill}}};
  return table;
}

const Table& figures() {
  static const Table table{"数据",
                           3,
                           0,
                           {{"目标编号", 18, Look::fixed},
                            {"事项", 6, Look::centred},
                            {"目标", 28, Look::fixed},
                            {"年度目标", 20, Look::fixed},
                            {"填报方式", 30, Look::fixed},
                            {"截至上月", 12, Look::number},
                            {"本月数", 14, Look::fill_number},
                            {"计量单位", 10, Look::centred}}};
  return table;
}

const Table& activities() {
  static const Table table{"活动",
                           3,
                           12,
                           {{"职责", 34, Look::fill},
                            {"日期", 14, Look::fill_date},
                            {"内容", 60, Look::fill},
                            {"主要负责同志带队", 18, Look::fill}}};
  return table;
}

const Table& payments() {
  static const Table table{"资金",
                           3,
                           12,
                           {{"项目", 40, Look::fill},
                            {"落实或拨付", 12, Look::fill},
                            {"日期", 14, Look::fill_date},
                            {"金额（万元）", 16, Look::fill_number},
                            {"说明", 44, Look::fill}}};
  return table;
}

const Table& stories() {
  static const Table table{"经验", 3, 5, {{"标题", 30, Look::fill}, {"内容", 96, Look::fill}}};
  return table;
}

const std::vector<const Table*>& tables() {
  static const std::vector<const Table*> all{&items(), &figures(), &activities(), &payments(), &stories()};
  return all;
}

std::vector<Prefilled> prefilled(const Form& form) {
  std::vector<Prefilled> cells;
  const auto add = [&](const Table& table, const std::string& row, std::initializer_list<std::string> texts) {
    std::size_t column = 0;
    for (const std::string& text : texts)
      cells.push_back({std::string(table.sheet), row, std::string(table.columns[++column].heading), text});
  };
  for (const FormItem& item : form.items) {
    add(items(), item.id, {item.leads ? "牵头" : "责任", item.heading, item.content, item.goals, item.so_far});
  }
  for (const FormFigure& figure : form.figures) {
    add(figures(), figure.target,
        {figure.item, figure.name, figure.goal, figure.adds == Adds::sum ? "填本月新增数" : "填截至本月的累计数",
         figure.before ? figure.before->str() : "未报"});
    cells.push_back({std::string(figures().sheet), figure.target, "计量单位", figure.measure});
  }
  return cells;
}

std::string checksum(std::string_view plan, std::string_view unit, std::string_view month,
                     const std::vector<Prefilled>& cells) {
  // FNV-1a: against slips and old copies, not against forgers.
  std::uint64_t sum = 14695981039346656037U;
  const auto add = [&](std::string_view text) {
    for (const char c : text) sum = (sum ^ static_cast<unsigned char>(c)) * 1099511628211U;
    sum = (sum ^ 0xFFU) * 1099511628211U;  // no UTF-8 text has this byte
  };
  for (const std::string_view text : {kind, version, plan, unit, month}) add(text);
  for (const Prefilled& cell : cells) {
    for (const std::string& text : {cell.sheet, cell.row, cell.column, cell.text}) add(text);
  }
  return fmt::format("{:016x}", sum);
}

}  // namespace hbjs::exchange::layout

#include "exchange/form_yaml.h"

#include <fmt/format.h>

#include "base/wrapping.h"
#include "render/data/json.h"

namespace hbjs::exchange {
namespace {

/// A value as YAML would hold it, without the line's end.
std::string scalar(const std::string& text) {
  std::string line = render::to_yaml(render::Json(text));
  while (!line.empty() && line.back() == '\n') line.pop_back();
  return line;
}

/// As many remark lines as the text needs.
std::string remark(std::string_view indent, std::string_view text) {
  constexpr std::size_t cells = 96;
  std::string lines;
  for (const std::string& line : wrapped(text, cells)) lines += fmt::format("#{}# {}\n", indent, line);
  return lines;
}

std::string figure_line(const FormFigure& figure) {
  return fmt::format("#      - {{target: {}, value: }}  # {}，{}；{}，截至上月 {}\n", scalar(figure.target),
                     figure.name, figure.goal, figure.adds == Adds::sum ? "填本月新增数" : "填截至本月的累计数",
                     figure.before ? figure.before->str() + figure.measure : "未报");
}

std::string item_lines(const FormItem& item, const Form& form) {
  std::string figures;
  for (const FormFigure& figure : form.figures) {
    if (figure.item == item.id) figures += figure_line(figure);
  }
  return remark("  ", fmt::format("{}（{}）：{}", item.heading, item.leads ? "牵头" : "责任", item.content)) +
         fmt::format("#  - item: {}\n#    progress: \n", scalar(item.id)) +
         (figures.empty() ? "" : "#    measures:\n" + figures) + "#    problems: \n#    next: \n";
}

}  // namespace

std::string to_yaml_skeleton(const Form& form) {
  std::string text;
  if (form.demo) text += "# 演示数据\n";
  text += fmt::format("# {}：{} 的月报，请于 {} 前报送{}。\n", form.plan, form.unit, chinese(form.due), form.office);
  text +=
      "# 要填的事项：删去 entries 后面的 []，去掉那几行开头的 #，没有填的行删去。没有进展的事项不必写；整表没有进展的，只写 date。\n";
  text += "# 填好报送时，去掉 date 前面的 #，写上报送当天；没有 date，就还没有报送，不计入任何统计。\n";
  text += fmt::format("unit: {}\nmonth: {}\n#date: {}-\nentries: []\n", scalar(form.unit), to_string(form.month),
                      to_string(form.month));
  for (const FormItem& item : form.items) text += item_lines(item, form);
  text += fmt::format("# 活动和资金的日期：{} 至 {}。\n", to_string(form.days.first), to_string(form.days.last));
  if (!form.duties.empty() || !form.items.empty()) text += "#activities:\n";
  for (const FormDuty& duty : form.duties) {
    if (!duty.at_least) {
      text += fmt::format("#  - {{duty: {}, date: {}-, what: }}  # {}，不计次数\n", scalar(duty.id),
                          to_string(form.month), duty.name);
      continue;
    }
    text += fmt::format(
        "#  - {{duty: {}, date: {}-, what: , principal: false}}  # {}，全年不少于 {} 次{}，已报 {} 次\n",
        scalar(duty.id), to_string(form.month), duty.name, *duty.at_least,
        duty.by_principal ? fmt::format("（其中主要负责同志带队 {} 次）", *duty.by_principal) : "", duty.done);
  }
  if (!form.items.empty()) {
    text += fmt::format("#  - {{item: {}, date: {}-, what: }}  # 培训等其他活动：item 写它所属的事项\n",
                        scalar(form.items.front().id), to_string(form.month));
  }
  text += fmt::format("#payments:\n#  - {{kind: paid, date: {}-, amount: }}  # 万元；落实写 committed\n",
                      to_string(form.month));
  for (const FormProject& project : form.projects)
    text += fmt::format("#    # 项目写 project: {}  {}\n", scalar(project.id), project.name);
  return text;
}

}  // namespace hbjs::exchange

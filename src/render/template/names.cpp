#include "render/template/names.h"

#include <fmt/format.h>

#include "report/annual.h"
#include "report/monthly.h"
#include "report/quarterly.h"

namespace hbjs::render {
namespace {

constexpr std::string_view indent = "　";  // wide, so that no layout takes it for a blank between words

std::string written(const NameTree& name) {
  const bool section = name.list || name.kind != NameTree::Kind::text;
  return section ? "{{#" + name.key + "}}…{{/" + name.key + "}}" : "{{" + name.key + "}}";
}

std::string_view use_of(const NameTree& name, Lang lang) {
  if (name.list) return pick(lang, "，每项重复一次", ", repeated for each");
  switch (name.kind) {
    case NameTree::Kind::record: return pick(lang, "，里面可用：", ", with:");
    case NameTree::Kind::flag: return pick(lang, "，是才出现", ", drawn if so");
    case NameTree::Kind::has: return pick(lang, "，有才出现", ", drawn if there are any");
    case NameTree::Kind::text: return {};
  }
  return {};
}

void add_rows(PageTable& table, const std::vector<NameTree>& names, const std::string& before, Lang lang) {
  for (const NameTree& name : names) {
    table.rows.push_back(
        {before + written(name), fmt::format("{}{}", pick(lang, name.zh, name.en), use_of(name, lang))});
    const std::string inside = before + std::string(indent);
    if (name.list && name.kind == NameTree::Kind::text)
      table.rows.push_back({inside + "{{.}}", std::string(pick(lang, "这一项的文字", "the text of the item"))});
    add_rows(table, name.children, inside, lang);
  }
}

std::string_view kind_of(const NameTree& name) {
  if (name.list) return "list";
  switch (name.kind) {
    case NameTree::Kind::record: return "record";
    case NameTree::Kind::flag:
    case NameTree::Kind::has: return "condition";
    case NameTree::Kind::text: return "text";
  }
  return {};
}

Json list_of(const std::vector<NameTree>& names) {
  Json list = Json::array();
  for (const NameTree& name : names) {
    Json one{{"name", name.key}, {"kind", kind_of(name)}, {"zh", name.zh}, {"en", name.en}};
    if (!name.children.empty()) one["names"] = list_of(name.children);
    list.push_back(std::move(one));
  }
  return list;
}

}  // namespace

NameTree names_of_report(Period::Kind kind) {
  switch (kind) {
    case Period::Kind::month: return names_of<report::MonthlyReport>();
    case Period::Kind::quarter: return names_of<report::QuarterlyReport>();
    case Period::Kind::year: return names_of<report::AnnualReport>();
  }
  return {};
}

Page names_page(std::string_view title, const NameTree& names, Lang lang) {
  PageTable table;
  table.columns = {{std::string(pick(lang, "写法", "as written"))}, {std::string(pick(lang, "是什么", "what it is"))}};
  add_rows(table, names.children, "", lang);
  Page page;
  page.blocks.emplace_back(Heading{1, std::string(title)});
  page.blocks.emplace_back(Paragraph{std::string(pick(
      lang,
      "文字直接写 {{名称}}。列表和条件写成一节 {{#名称}}…{{/名称}}，节里可用的名称缩进在下面；外面的名称里面也能用。{{^名称}}…{{/名称}} "
      "在没有时出现。",
      "A text is written {{name}}. Lists and conditions are sections, {{#name}}…{{/name}}; what can be used in one is "
      "set in below it, as can every name outside. {{^name}}…{{/name}} is drawn when there is none."))});
  page.blocks.emplace_back(std::move(table));
  return page;
}

Json names_json(std::string_view report, const NameTree& names) {
  return Json{{"report", report}, {"names", list_of(names.children)}};
}

}  // namespace hbjs::render

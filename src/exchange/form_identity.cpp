#include "exchange/form_identity.h"

#include <chrono>
#include <map>

#include "query/succession.h"

namespace hbjs::exchange {
namespace {

using layout::Hidden;

std::string hidden_text(const Sheet& sheet, std::uint32_t row, Hidden column) {
  return sheet.at(row, layout::column_of(column)).text;
}

/// Why the unit does not report on the month itself, where a succession says who does.
std::optional<Refusal> other_reporter(const Identity& identity, Month month, const Book& book) {
  static constexpr Phrase<Str, Str, Str, Str> handed_over{"“{0}”的职能自 {1} 起由“{2}”接替，{3} 由“{2}”报送",
                                                          "“{2}” stands in for “{0}” from {1} on and reports on {3}"};
  static constexpr Phrase<Str, Str, Str, Str> not_yet{
      "“{0}”自 {1} 起才接替“{2}”，{3} 由“{2}”报送", "“{0}” stands in for “{2}” only from {1} on; “{2}” reports on {3}"};
  static constexpr Phrase<Str, Str> use_its{"请改用“{0}”的表填报：hbjs form --month {1} --unit {0}",
                                            "fill in the form of “{0}”: hbjs form --month {1} --unit {0}"};
  if (const auto heir = query::handed_over(book, identity.unit, month / 1)) {
    return Refusal{handed_over(identity.unit, to_string(heir->day), heir->unit, identity.month),
                   use_its(heir->unit, identity.month)};
  }
  const Date last(month / std::chrono::last);
  if (const auto former = query::not_yet_taken_over(book, identity.unit, last)) {
    return Refusal{not_yet(identity.unit, to_string(former->day), former->unit, identity.month),
                   use_its(former->unit, identity.month)};
  }
  return std::nullopt;
}

}  // namespace

std::variant<Identity, Refusal> identity_of(const Workbook& workbook) {
  static constexpr Phrase<> ask{"请用 hbjs form 出的表填报；另存或复制时要保留整个工作簿，不能只复制一张工作表",
                                "fill in a form made by hbjs form; keep the whole workbook when copying or saving it"};
  static constexpr Phrase<Str, Str> old{"表的版本是 {0}，本程序读 {1}",
                                        "the form is version {0}; this program reads {1}"};
  static constexpr Phrase<> renew{"请用 hbjs form 重新出表，把填过的内容贴到新表",
                                  "make it anew with hbjs form and copy what was filled in"};
  static constexpr Phrase<> altered{"表里隐藏的核对信息被改动过", "the form's hidden record has been altered"};
  const Sheet* sheet = workbook.find(layout::hidden_sheet);
  if (sheet == nullptr || hidden_text(*sheet, 1, Hidden::key) != layout::kind) return Refusal{no_form_of_hbjs(), ask()};
  std::map<std::string, std::string> values;
  for (std::uint32_t row = 2; row <= 6; ++row)
    values[hidden_text(*sheet, row, Hidden::key)] = hidden_text(*sheet, row, Hidden::value);
  if (values["version"] != layout::version) return Refusal{old(values["version"], layout::version), renew()};
  Identity identity{values["plan"], values["unit"], values["month"], {}};
  for (std::uint32_t row = 1; row <= sheet->rows(); ++row) {
    layout::Prefilled cell{hidden_text(*sheet, row, Hidden::sheet), hidden_text(*sheet, row, Hidden::row),
                           hidden_text(*sheet, row, Hidden::column), hidden_text(*sheet, row, Hidden::text)};
    if (!cell.sheet.empty()) identity.prefilled.push_back(std::move(cell));
  }
  if (layout::checksum(identity.plan, identity.unit, identity.month, identity.prefilled) != values["checksum"])
    return Refusal{altered(), renew()};
  return identity;
}

std::optional<Refusal> refusal_of(const Identity& identity, const query::Index& index, Date today) {
  static constexpr Phrase<Str, Str> another{"这是《{0}》的表，不是《{1}》的", "the form is of “{0}”, not of “{1}”"};
  static constexpr Phrase<> right_plan{"请核对年度和文件，或用 --plan 指明那份方案",
                                       "check the year and the file, or name its plan with --plan"};
  static constexpr Phrase<Str> no_unit{"方案里没有单位“{0}”", "the plan has no unit “{0}”"};
  static constexpr Phrase<Str> no_month{"表里的月份“{0}”读不懂", "cannot read the form's month “{0}”"};
  static constexpr Phrase<Str> not_begun{"{0} 还没有到，不能报送", "{0} has not begun"};
  static constexpr Phrase<Str> wait{
      "这份表可以留用，{0} 起再交、再导入；月份填错了的，请用那个月的表",
      "keep the form: it may be handed in and imported from {0} on; if it is of the wrong month, "
      "take that month's"};
  static constexpr Phrase<> renew{"请用 hbjs form 重新出表", "make the form anew with hbjs form"};
  const std::string& plan = index.book().plan.title.value;
  if (identity.plan != plan) return Refusal{another(identity.plan, plan), right_plan()};
  if (index.unit(identity.unit) == nullptr) return Refusal{no_unit(identity.unit), renew()};
  const auto month = parse_month(identity.month);
  if (!month) return Refusal{no_month(identity.month), renew()};
  if (*month > month_of(today)) return Refusal{not_begun(identity.month), wait(to_string(Date(*month / 1)))};
  return other_reporter(identity, *month, index.book());
}

}  // namespace hbjs::exchange

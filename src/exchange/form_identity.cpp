#include "exchange/form_identity.h"

#include <map>

namespace hbjs::exchange {
namespace {

using layout::Hidden;

std::string hidden_text(const Sheet& sheet, std::uint32_t row, Hidden column) {
  return sheet.at(row, layout::column_of(column)).text;
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

}  // namespace hbjs::exchange

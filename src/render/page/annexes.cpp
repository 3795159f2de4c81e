#include "render/page/annexes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"

namespace hbjs::render {
namespace {

using query::ListKind;

/// 一 to 九十九, as paragraphs are numbered.
std::string chinese_number(std::size_t number) {
  constexpr std::array digits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  if (number == 0 || number > 99) return std::to_string(number);
  const std::size_t tens = number / 10;
  std::string text;
  if (tens > 1) text += digits.at(tens);
  if (tens > 0) text += "十";
  return text + digits.at(number % 10);
}

/// Joins the cells of a column that are equal in neighbouring rows, where `with_above` says so of the lower row.
template <class WithAbove>
void join_equal(PageTable& table, std::size_t column, const WithAbove& with_above) {
  for (std::size_t first = 0; first < table.rows.size();) {
    std::size_t last = first;
    while (last + 1 < table.rows.size() && table.rows[last + 1][column] == table.rows[first][column] &&
           with_above(last + 1)) {
      ++last;
    }
    if (last > first) table.merges.push_back({column, first, last});
    first = last + 1;
  }
}

std::string names_of(const std::vector<std::string>& names) { return join(names, "、"); }

/// `4.1` → 4 and 1.
std::pair<std::string, std::string> parts_of(const std::string& id) {
  const std::size_t dot = id.find('.');
  if (dot == std::string::npos) return {id, {}};
  return {id.substr(0, dot), id.substr(dot + 1)};
}

void fill(Annex& annex, const std::vector<query::ClauseRow>& rows, const AnnexNames& /*names*/) {
  for (const query::ClauseRow& row : rows) {
    annex.paragraphs.push_back(chinese_number(annex.paragraphs.size() + 1) + "、" + row.text);
  }
}

void fill(Annex& annex, const std::vector<query::RequirementRow>& rows, const AnnexNames& names) {
  PageTable& table = annex.table;
  table.columns = {{"序号"},
                   {"工作事项"},
                   {"具体内容"},
                   {names.helper + "\n牵头单位"},
                   {names.helper + "\n责任单位"},
                   {names.recipient + "\n牵头单位"},
                   {names.recipient + "\n责任单位"}};
  std::map<std::string, int> of_category;
  for (const query::RequirementRow& row : rows) ++of_category[parts_of(row.id).first];
  for (const query::RequirementRow& row : rows) {
    const auto [category, number] = parts_of(row.id);
    const bool numbered = !number.empty() && of_category[category] > 1;  // a category's only one has no number
    table.rows.push_back({category, row.category, (numbered ? number + "." : "") + row.content,
                          names_of(row.helper.lead), names_of(row.helper.responsible), names_of(row.recipient.lead),
                          names_of(row.recipient.responsible)});
  }
  const auto same_category = [&](std::size_t row) { return table.rows[row][0] == table.rows[row - 1][0]; };
  for (const std::size_t column : {0U, 1U}) join_equal(table, column, same_category);
  constexpr std::array cells{OwnerCell::helper_lead, OwnerCell::helper_responsible, OwnerCell::recipient_lead,
                             OwnerCell::recipient_responsible};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    join_equal(table, 3 + i, [&](std::size_t row) {
      const auto joined = names.joined.find(rows[row].id);
      return joined != names.joined.end() && std::ranges::find(joined->second, cells[i]) != joined->second.end();
    });
  }
}

void fill(Annex& annex, const std::vector<query::VillageRow>& rows, const AnnexNames& names) {
  PageTable& table = annex.table;
  table.columns = {{"序号"}, {names.helper}, {names.recipient}, {names.recipient, Align::left, true}};
  for (const query::VillageRow& row : rows) {
    table.rows.push_back({std::to_string(row.no), row.helper, row.town, row.recipient});
  }
  join_equal(table, 2, [](std::size_t) { return true; });
}

void fill(Annex& annex, const std::vector<query::PairRow>& rows, const AnnexNames& names) {
  annex.table.columns = {{"序号"}, {names.helper}, {names.recipient}};
  for (const query::PairRow& row : rows) {
    annex.table.rows.push_back({std::to_string(row.no), row.helper, row.recipient});
  }
}

template <class Row>
void fill(Annex& /*annex*/, const std::vector<Row>& /*rows*/, const AnnexNames& /*names*/) {}

}  // namespace

AnnexNames AnnexNames::of(const Book& book) {
  AnnexNames names{book.plan.helper.value, book.plan.recipient.value, {}, {}};
  const auto add = [&](ListKind kind, const std::string& title) {
    const auto& annexes = book.plan.annexes;
    const auto found = std::ranges::find(annexes, title, [](const Text& text) { return text.value; });
    names.names[kind] = {found == annexes.end() ? "附件" : fmt::format("附件{}", found - annexes.begin() + 1), title};
  };
  add(ListKind::clauses, book.agreement.title.value);
  add(ListKind::requirements, book.requirements.title.value);
  add(ListKind::villages, book.villages.title.value);
  add(ListKind::schools, book.schools.title.value);
  add(ListKind::medical, book.medical.title.value);
  for (const Requirement& requirement : book.requirements.requirements) {
    for (const Placed<OwnerCell>& cell : requirement.joined) {
      names.joined[requirement.id.value].push_back(cell.value);
    }
  }
  return names;
}

std::optional<Annex> annex_of(const query::AnyList& list, const AnnexNames& names) {
  return std::visit(
      [&](const auto& answer) -> std::optional<Annex> {
        const auto name = names.names.find(answer.kind);
        if (name == names.names.end()) return std::nullopt;
        Annex annex{name->second.mark, name->second.title, {}, {}};
        fill(annex, answer.items, names);
        return annex;
      },
      list);
}

}  // namespace hbjs::render

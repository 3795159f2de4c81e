#include "exchange/plain_form.h"

#include <algorithm>
#include <utility>

#include "base/period.h"
#include "base/utf8.h"
#include "exchange/form_words.h"

namespace hbjs::exchange {
namespace {

using layout::Table;

bool says(const Cell& cell, std::string_view words) { return folded(cell.text) == folded(words); }

/// Where a table stands on the single sheet.
struct Block {
  const Table* table = nullptr;
  std::uint32_t head = 0;  ///< row of its headings
  std::uint32_t end = 0;   ///< the row behind its last
};

/// The row of the table's headings: its first two are enough, the others are looked at when it is read.
std::optional<std::uint32_t> head_of(const Table& table, const Sheet& sheet) {
  for (std::uint32_t row = 1; row <= sheet.rows(); ++row) {
    if (says(sheet.at(row, 1), table.columns[0].heading) && says(sheet.at(row, 2), table.columns[1].heading))
      return row;
  }
  return std::nullopt;
}

/// The row of the table's title, which stands above its headings; that of the headings where the title is gone.
std::uint32_t title_of(const Block& block, std::uint32_t behind, const Sheet& sheet) {
  for (std::uint32_t row = block.head; --row > behind;) {
    if (says(sheet.at(row, 1), block.table->sheet)) return row;
  }
  return block.head;
}

std::vector<Block> blocks_of(const Sheet& sheet) {
  std::vector<Block> blocks;
  for (const Table* table : layout::tables()) {
    if (const auto head = head_of(*table, sheet)) blocks.push_back({table, *head, sheet.rows() + 1});
  }
  std::ranges::sort(blocks, {}, &Block::head);
  for (std::size_t i = 1; i < blocks.size(); ++i) blocks[i - 1].end = title_of(blocks[i], blocks[i - 1].head, sheet);
  return blocks;
}

/// The block as a sheet of its own, its headings where the layout has them.
Sheet moved(const Block& block, const Sheet& from) {
  Sheet sheet;
  sheet.name = block.table->sheet;
  const std::uint32_t first = block.head - (block.table == &layout::items() ? 1 : 0);  // the day stands above
  from.for_each([&](std::uint32_t row, std::uint32_t column, const Cell& cell) {
    if (row >= first && row < block.end) sheet.put(row + block.table->head - block.head, column, cell);
  });
  return sheet;
}

/// What the plan would prefill today, but for the figures so far: those may have come in since.
std::vector<layout::Prefilled> prefilled_by_plan(const query::Index& index, const std::string& unit, Month month) {
  std::vector<layout::Prefilled> cells = layout::prefilled(forms_of(index, {unit}, month).front());
  std::erase_if(cells, [](const layout::Prefilled& cell) { return cell.column == "截至上月"; });
  return cells;
}

Refusal not_a_form(const std::vector<Block>& blocks) {
  static constexpr Phrase<> keep{"请用 hbjs form 出的表填报，表头几行（标题、报送单位、月份、各列名称）要原样保留",
                                 "fill in a form made by hbjs form and keep its heading: title, unit, month, columns"};
  static constexpr Phrase<Str> part{"只有“{0}”一张表，看不出是哪个单位、哪个月的",
                                    "it is only the table “{0}”, which does not say whose it is or of which month"};
  static constexpr Phrase<> whole{
      "请交整个工作簿（*.xlsx）；要交 CSV 的，用 hbjs form --format csv 出的表，各张表都在一个文件里",
      "hand in the whole workbook (*.xlsx), or a form of hbjs form --format csv, which holds all tables in one file"};
  if (blocks.empty()) return {no_form_of_hbjs(), keep()};
  return {part(blocks.front().table->sheet), whole()};
}

}  // namespace

bool may_be_plain(const Workbook& workbook) {
  return workbook.sheets.size() == 1 && workbook.sheets.front().name != layout::hidden_sheet;
}

std::variant<PlainForm, Refusal> plain_form(const Sheet& sheet, const query::Index& index) {
  static constexpr Phrase<> nameless{"表头没有写报送单位或月份", "its heading does not say the unit or the month"};
  static constexpr Phrase<> write{"请在标题下面写明“报送单位：…　月份：2024年6月”，或用 hbjs form 重新出表",
                                  "write 报送单位：… 月份：2024年6月 below its title, or make it anew with hbjs form"};
  const auto heading = words::heading_of(sheet);
  const std::vector<Block> blocks = blocks_of(sheet);
  if (!heading || blocks.empty() || blocks.front().table != &layout::items()) return not_a_form(blocks);
  if (heading->unit.empty() || heading->month.empty()) return Refusal{nameless(), write()};
  PlainForm form;
  form.identity = {heading->plan, heading->unit, heading->month, {}};
  if (const Unit* unit = index.unit_called(heading->unit)) form.identity.unit = unit->name.value;
  const auto month = parse_period(heading->month, Period::Kind::month, index.book().plan.year.value);
  if (month) form.identity.month = to_string(month->first());
  if (month && index.unit(form.identity.unit) != nullptr)
    form.identity.prefilled = prefilled_by_plan(index, form.identity.unit, month->first());
  for (const Table* table : layout::tables()) {
    TablePlace& place = form.places.emplace_back(TablePlace{sheet.name});
    const auto block = std::ranges::find(blocks, table, &Block::table);
    if (block == blocks.end()) {
      form.missing.emplace_back(table->sheet);
    } else {
      form.tables.sheets.push_back(moved(*block, sheet));
      place.lower = std::int64_t{block->head} - table->head;
    }
  }
  return form;
}

}  // namespace hbjs::exchange

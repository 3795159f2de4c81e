#include "render/sheets/page_sheets.h"

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"
#include "query/pace.h"
#include "query/status.h"

namespace hbjs::render {
namespace {

using Kind = SheetColumn::Kind;
using Block = decltype(Page::blocks)::value_type;

/// What stands under one heading.
struct Section {
  std::string heading;
  std::vector<const Block*> words;
  std::vector<const PageTable*> tables;
};

struct Outline {
  std::string title;
  std::vector<Section> sections;  ///< the first is what stands before any heading
};

Outline outline_of(const Page& page) {
  Outline outline;
  outline.sections.emplace_back();
  for (const Block& block : page.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) {
      if (outline.title.empty()) {
        outline.title = heading->text;
      } else {
        outline.sections.push_back({heading->text, {}, {}});
      }
    } else if (const auto* table = std::get_if<PageTable>(&block)) {
      outline.sections.back().tables.push_back(table);
    } else {
      outline.sections.back().words.push_back(&block);
    }
  }
  return outline;
}

/// A cell that is the name of a state is in its colour.
Tone tone_of(const std::string& text) {
  using query::State;
  for (const auto& row : NamedValues<State>::rows) {
    if (text != row.zh && text != row.en && text + "灯" != row.zh) continue;
    return row.value == State::green ? Tone::good : row.value == State::yellow ? Tone::warning : Tone::bad;
  }
  for (const auto& row : NamedValues<query::Timing>::rows) {
    if (text != row.zh && text != row.en) continue;
    if (row.value == query::Timing::missing) return Tone::bad;
    if (row.value == query::Timing::late) return Tone::warning;
  }
  return Tone::plain;
}

SheetCell cell_of(const std::string& text, bool number) {
  SheetCell cell{text, {}, {}, tone_of(text)};
  if (number)
    cell.number = Decimal::parse(text.ends_with('%') ? std::string_view(text).substr(0, text.size() - 1) : text);
  if (text.size() == 10 && text[4] == '-') cell.date = parse_date(text);
  return cell;
}

Kind kind_of(const PageTable& table, std::size_t column) {
  constexpr std::size_t short_cell = 6;
  if (table.columns[column].align == Align::right) return Kind::number;
  const bool all_short = std::ranges::all_of(table.rows, [&](const std::vector<std::string>& row) {
    return column >= row.size() || width(row[column]) <= short_cell || parse_date(row[column]);
  });
  return all_short ? Kind::centred : Kind::text;
}

Sheet sheet_of(const PageTable& table, const std::string& name, const std::string& title) {
  Sheet sheet;
  sheet.name = name;
  sheet.title = title;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    sheet.columns.push_back({table.columns[i].title, kind_of(table, i), i == 0, false, table.columns[i].joined});
  sheet.merges = table.merges;
  sheet.filter = table.merges.empty();
  for (const std::vector<std::string>& row : table.rows) {
    std::vector<SheetCell>& cells = sheet.rows.emplace_back();
    for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i)
      cells.push_back(cell_of(row[i], table.columns[i].align == Align::right));
  }
  return sheet;
}

/// The words of one block in lines.
std::string text_of(const Block& block) {
  if (const auto* paragraph = std::get_if<Paragraph>(&block)) return paragraph->text;
  if (const auto* bullets = std::get_if<Bullets>(&block)) return join(bullets->items, "\n");
  if (const auto* code = std::get_if<Code>(&block)) return code->text;
  return {};
}

bool is_few_words(const Outline& outline) {
  constexpr std::size_t few = 8;
  std::size_t lines = 0;
  for (const Section& section : outline.sections) {
    for (const Block* block : section.words) {
      if (!std::holds_alternative<Paragraph>(*block)) return false;
      lines += split_lines(text_of(*block)).size();
    }
  }
  return lines <= few;
}

/// All words of the answer, in the order in which they are read: name and text.
Sheet words_of(const Outline& outline, Lang lang) {
  Sheet sheet;
  sheet.name = pick(lang, "概况", "Overview");
  sheet.title = outline.title;
  sheet.columns = {{std::string(pick(lang, "事项", "What")), Kind::text, true},
                   {std::string(pick(lang, "内容", "Text"))}};
  sheet.filter = false;
  for (const Section& section : outline.sections) {
    if (section.words.empty()) continue;
    if (!section.heading.empty())
      sheet.rows.push_back({{section.heading, {}, {}, Tone::muted}, {{}, {}, {}, Tone::muted}});
    for (const Block* block : section.words) {
      if (const auto* facts = std::get_if<Facts>(block)) {
        for (const auto& [name, value] : facts->rows) sheet.rows.push_back({{name}, {value}});
      } else {
        sheet.rows.push_back({{}, {text_of(*block)}});
      }
    }
  }
  return sheet;
}

/// Few words stand above the table, each behind its heading.
void put_above(Sheet& sheet, const Outline& outline, Lang lang) {
  for (const Section& section : outline.sections) {
    for (const Block* block : section.words) {
      std::string text = text_of(*block);
      if (!section.heading.empty()) text.insert(0, section.heading + std::string(pick(lang, "：", ": ")));
      sheet.above.push_back(std::move(text));
    }
  }
}

/// Whether the flat table says all that the other one does.
bool holds_all(const PageTable& flat, const PageTable& table) {
  return flat.rows.size() >= table.rows.size() && std::ranges::all_of(table.columns, [&](const PageColumn& column) {
           return std::ranges::find(flat.columns, column.title, &PageColumn::title) != flat.columns.end();
         });
}

}  // namespace

void put_first(SheetBook& book, const Annex& annex) {
  Sheet sheet = sheet_of(annex.table, annex.mark, annex.title);
  sheet.mark = annex.mark;
  sheet.filter = false;
  book.sheets.insert(book.sheets.begin(), std::move(sheet));
}

SheetBook sheets_of(const Page& page, Date created, Lang lang) {
  const Outline outline = outline_of(page);
  SheetBook book{outline.title, created, {}, false, lang};
  const bool few = is_few_words(outline);
  std::vector<std::pair<const PageTable*, std::string>> tables;
  for (const Section& section : outline.sections) {
    for (const PageTable* table : section.tables)
      tables.emplace_back(table, section.heading.empty() ? outline.title : section.heading);
  }
  const std::string details(pick(lang, "明细", "Details"));
  if (!few) book.sheets.push_back(words_of(outline, lang));
  if (tables.size() == 1 &&
      (page.sheet.rows.size() > tables.front().first->rows.size() || holds_all(page.sheet, *tables.front().first))) {
    tables.clear();
  }
  for (const auto& [table, name] : tables) book.sheets.push_back(sheet_of(*table, name, name));
  if (tables.size() < 2 && !page.sheet.rows.empty()) {
    const bool alone = book.sheets.empty();
    book.sheets.push_back(sheet_of(page.sheet, alone ? outline.title : details, outline.title));
  }
  if (book.sheets.empty()) book.sheets.push_back(words_of(outline, lang));
  if (few) put_above(book.sheets.front(), outline, lang);
  return book;
}

}  // namespace hbjs::render

#include "check/places.h"

#include "base/utf8.h"

namespace hbjs::check {

Span part_of(const Text& text, std::size_t begin, std::size_t end) {
  const Span& at = text.at;
  if (at.line != at.end_line) return at;
  const std::size_t length = code_points(text.value);
  const std::size_t columns = at.end_column - at.column;
  constexpr std::size_t two_quotes = 2;
  if (columns != length && columns != length + two_quotes) return at;
  Span part = at;
  part.column += static_cast<std::uint32_t>(code_points(std::string_view(text.value).substr(0, begin)));
  if (columns != length) ++part.column;
  part.end_column =
      part.column + static_cast<std::uint32_t>(code_points(std::string_view(text.value).substr(begin, end - begin)));
  return part;
}

std::string trail(std::initializer_list<std::string_view> steps) {
  std::string way;
  for (const std::string_view step : steps) {
    if (step.empty()) continue;
    if (!way.empty()) way += " › ";
    way += step;
  }
  return way;
}

std::string nth(std::string_view list, std::size_t index) { return fmt::format("{}[{}]", list, index); }

Named name_of(const Book& book, Side side) {
  if (side == Side::both) return {"双方", "both sides"};
  const Text& name = side == Side::helper ? book.plan.helper : book.plan.recipient;
  if (name.stated()) return {name.value, name.value};
  const auto& row = row_of(side);
  return {std::string(row.zh), fmt::format("the {} side", row.en)};
}

const Text* text_at(const query::Index& index, std::string_view place) {
  if (place == "goals") return &index.book().plan.goals;
  if (const Task* task = index.task(place)) return &task->text;
  if (const Requirement* row = index.requirement(place)) return &row->content;
  if (const Clause* clause = index.clause(place)) return &clause->text;
  return nullptr;
}

Named name_of_place(const query::Index& index, std::string_view place) {
  if (place == "goals") return {"主要目标", "part one"};
  if (index.task(place) != nullptr) return {fmt::format("任务 {} ", place), fmt::format("task {}", place)};
  if (index.clause(place) != nullptr) return {fmt::format("条款 {} ", place), fmt::format("clause {}", place)};
  return {fmt::format("事项 {} ", place), fmt::format("requirement {}", place)};
}

bool is_target_of(const query::Index& index, const Target& target, std::string_view item) {
  if (item == target.task.value) return true;
  const Requirement* row = index.requirement(item);
  if (row == nullptr || row->task.value != target.task.value) return false;
  bool by_requirements = false;
  for (const Promise& promise : target.promised) {
    if (promise.place.value == item) return true;
    by_requirements = by_requirements || index.requirement(promise.place.value) != nullptr;
  }
  return !by_requirements;
}

bool quotes(std::string_view text, std::string_view quote) {
  return text.find(quote) != std::string_view::npos ||
         without_space(text).find(without_space(quote)) != std::string::npos;
}

bool quotes(std::string_view text, std::string_view quote, std::size_t begin, std::size_t end) {
  const auto covers = [](std::string_view whole, std::string_view part, std::size_t from, std::size_t to) {
    if (part.empty()) return false;
    for (std::size_t at = whole.find(part); at != std::string_view::npos && at <= from; at = whole.find(part, at + 1)) {
      if (at + part.size() >= to) return true;
    }
    return false;
  };
  if (covers(text, quote, begin, end)) return true;
  const std::string bare = without_space(text);
  const std::string bare_quote = without_space(quote);
  if (bare.size() == text.size() && bare_quote.size() == quote.size()) return false;
  const std::size_t bare_begin = without_space(text.substr(0, begin)).size();
  return covers(bare, bare_quote, bare_begin, bare_begin + without_space(text.substr(begin, end - begin)).size());
}

}  // namespace hbjs::check

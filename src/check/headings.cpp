#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/utf8.h"
#include "check/places.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

using namespace std::literals;

/// The parts of a heading that names several things at once; empty for any other. A part of one character means
/// that 和 is part of a word there (和平, 参与共建).
std::vector<std::string_view> parts_of(std::string_view heading) {
  constexpr std::array joints{"和"sv, "、"sv, "及"sv, "与"sv};
  constexpr std::size_t least = 2;
  constexpr std::size_t most = 8;
  std::vector<std::string_view> parts;
  while (!heading.empty()) {
    std::size_t cut = std::string_view::npos;
    std::size_t length = 0;
    for (const std::string_view joint : joints) {
      const std::size_t at = heading.find(joint);
      if (at < cut) {
        cut = at;
        length = joint.size();
      }
    }
    parts.push_back(heading.substr(0, cut));
    heading = cut == std::string_view::npos ? std::string_view() : heading.substr(cut + length);
  }
  const bool sound = parts.size() > 1 && parts.size() <= most &&
                     std::ranges::all_of(parts, [](std::string_view part) { return code_points(part) >= least; });
  return sound ? parts : std::vector<std::string_view>();
}

/// One word sought in many texts.
class Sought {
 public:
  explicit Sought(std::string_view word) : searcher_(word.begin(), word.end()) {}
  [[nodiscard]] bool in(const Text& text) const {
    return std::search(text.value.begin(), text.value.end(), searcher_) != text.value.end();
  }

 private:
  std::boyer_moore_horspool_searcher<std::string_view::const_iterator> searcher_;
};

/// Whether the word occurs in any text of the plan or the list.
bool anywhere(const Book& book, std::string_view word) {
  const Sought sought(word);
  return sought.in(book.plan.goals) ||
         std::ranges::any_of(book.tasks.tasks,
                             [&](const Task& task) { return sought.in(task.title) || sought.in(task.text); }) ||
         std::ranges::any_of(book.requirements.requirements,
                             [&](const Requirement& row) { return sought.in(row.content); });
}

using Rows = std::vector<const Requirement*>;

/// The joined headings in the list's order, each with its rows.
std::vector<Rows> joined_headings(const Book& book) {
  constexpr std::size_t enough = 64;  // each may cost a search of all texts; real lists have a dozen headings
  std::unordered_map<std::string_view, std::size_t> known;  // heading → its place in `found`, or none
  constexpr std::size_t none = SIZE_MAX;
  std::vector<Rows> found;
  for (const Requirement& row : book.requirements.requirements) {
    const auto [entry, fresh] = known.try_emplace(row.category.value, none);
    if (fresh && found.size() < enough && !parts_of(row.category.value).empty()) {
      entry->second = found.size();
      found.emplace_back();
    }
    if (entry->second != none) found[entry->second].push_back(&row);
  }
  return found;
}

}  // namespace

void headings(Context& context) {
  for (const Rows& rows : joined_headings(context.book)) {
    const Text& heading = rows.front()->category;
    std::vector<std::string_view> absent;
    const std::vector<std::string_view> parts = parts_of(heading.value);
    for (const std::string_view part : parts) {
      const Sought sought(part);
      if (std::ranges::none_of(rows, [&](const Requirement* row) { return sought.in(row->content); }))
        absent.push_back(part);
    }
    // Where no part is mentioned, the heading is a summary in other words.
    if (absent.size() == parts.size()) continue;
    for (const std::string_view part : absent) {
      if (anywhere(context.book, part)) continue;
      const auto begin = static_cast<std::size_t>(part.data() - heading.value.data());
      context.sink.tell(msg::heading_without_content, part_of(heading, begin, begin + part.size()), part, heading.value)
          .trail = trail({rows.front()->id.value, "category"});
    }
  }
}

}  // namespace hbjs::check

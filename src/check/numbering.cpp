#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "check/places.h"
#include "check/rules.h"

namespace hbjs::check {
namespace {

std::optional<int> number_in(std::string_view digits) {
  if (digits.empty() || digits.size() > 6 || digits.front() == '0') return std::nullopt;
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

/// Follows a list that is numbered 1, 2, 3, …: what is out of step by as much as something before it is one gap with
/// that, and told once.
class Counting {
 public:
  [[nodiscard]] int expected() const { return position_ + 1 + ahead_; }
  /// Takes the next number; whether it opens a gap.
  bool opens_gap(std::optional<int> number) {
    ++position_;
    if (!number) return true;
    ahead_ = *number - position_;
    return known_.insert(ahead_).second;
  }
  /// Passes over a record whose number is missing or a duplicate: both are told elsewhere.
  void pass() { ++position_; }

 private:
  int position_ = 0;
  int ahead_ = 0;  ///< how far the numbers are ahead of the positions here
  std::unordered_set<int> known_{0};
};

void tell(Context& context, Span at, const std::string& expected, std::string_view found, std::string way) {
  context.sink.tell(msg::numbering, at, expected, found).trail = std::move(way);
}

/// Ids that are `prefix` and a number. `first` finds the first record of an id.
template <class T, class First>
void follow(Context& context, const List<T>& records, std::string_view prefix, const First& first) {
  Counting counting;
  for (const T& record : records) {
    const std::string& id = record.id.value;
    if (!record.id.stated() || first(id) != &record) {
      counting.pass();
      continue;
    }
    const auto number = id.starts_with(prefix) ? number_in(std::string_view(id).substr(prefix.size())) : std::nullopt;
    const int expected = counting.expected();
    if (counting.opens_gap(number))
      tell(context, record.id.at, std::string(prefix) + std::to_string(expected), id, trail({id, "id"}));
  }
}

template <class P>
void follow_rows(Context& context, const List<P>& pairs) {
  Counting counting;
  for (const P& pair : pairs) {
    if (!pair.no.stated()) {
      counting.pass();
      continue;
    }
    const int expected = counting.expected();
    const std::string number = std::to_string(pair.no.value);
    if (counting.opens_gap(pair.no.value))
      tell(context, pair.no.at, std::to_string(expected), number, trail({number, "no"}));
  }
}

/// The list's numbers: `c.n`, n-th row of the c-th category.
class RowNumbers {
 public:
  explicit RowNumbers(Context& context) : context_(context) {}

  void take(const Requirement& row) {
    if (!row.id.stated() || context_.index.requirement(row.id.value) != &row) {
      ++item_;
      return;
    }
    const std::string_view id = row.id.value;
    const std::size_t dot = id.find('.');
    const auto category = number_in(id.substr(0, dot));
    const auto item = dot == std::string_view::npos ? std::nullopt : number_in(id.substr(dot + 1));
    if (!category || !item) {
      tell_gap(row, row.id.at);
      ++item_;
      return;
    }
    const bool goes_on = *category == category_ && *item == item_ + 1;
    const bool begins = *category == category_ + 1 && *item == 1;
    const bool late = *category < category_ || (*category == category_ && *item <= item_);
    if (late) return;
    const bool fits = goes_on ? is_of_category(row) : begins && is_of_another(row);
    if (!fits) tell_gap(row, row.id.at);
    category_ = *category;
    item_ = *item;
    if (row.category.stated()) first_of_.try_emplace(category_, &row);
  }

 private:
  /// Whether the row's category is, or may be, that of the rows above it.
  bool is_of_category(const Requirement& row) const {
    const auto first = first_of_.find(category_);
    if (first == first_of_.end()) return category_ != 0;
    return !row.category.stated() || first->second->category.value == row.category.value;
  }
  bool is_of_another(const Requirement& row) const {
    const auto first = first_of_.find(category_);
    return first == first_of_.end() || !row.category.stated() || first->second->category.value != row.category.value;
  }

  void tell_gap(const Requirement& row, Span at) {
    const bool same = is_of_category(row);
    const std::string expected = same ? fmt::format("{}.{}", category_, item_ + 1) : fmt::format("{}.1", category_ + 1);
    Finding& finding = context_.sink.tell(msg::numbering, at, expected, row.id.value);
    finding.trail = trail({row.id.value, "id"});
    const auto first = first_of_.find(category_);
    if (first == first_of_.end()) return;
    static constexpr Phrase<Str> begins{"“{0}”从这里开始", "“{0}” begins here"};
    finding.related.push_back({first->second->category.at, begins(first->second->category.value)});
  }

  Context& context_;
  int category_ = 0, item_ = 0;
  std::unordered_map<int, const Requirement*> first_of_;  // by category
};

}  // namespace

void numbering(Context& context) {
  const Book& book = context.book;
  const query::Index& index = context.index;
  follow(context, book.tasks.tasks, "", [&](std::string_view id) { return index.task(id); });
  follow(context, book.agreement.clauses, "C", [&](std::string_view id) { return index.clause(id); });
  std::unordered_map<std::string_view, const Demand*> demands;
  for (const Demand& demand : book.duties.demands) demands.emplace(demand.id.value, &demand);
  follow(context, book.duties.demands, "", [&](std::string_view id) { return demands.at(id); });
  RowNumbers rows(context);
  for (const Requirement& row : book.requirements.requirements) rows.take(row);
  follow_rows(context, book.villages.pairs);
  follow_rows(context, book.schools.pairs);
  follow_rows(context, book.medical.pairs);
}

}  // namespace hbjs::check

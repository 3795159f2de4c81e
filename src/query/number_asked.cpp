#include "query/number_asked.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/calendar_words.h"
#include "base/utf8.h"
#include "query/words.h"

namespace hbjs::query {
namespace {

using namespace std::string_view_literals;

/// A number taken out of what stands around it.
struct Numbered {
  std::u32string around;  ///< 第项 of 第6项
  std::string number;     ///< `6`, `4.1`
};

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// The first run of characters for which `belongs` is true, taken out of the text.
std::optional<Numbered> take_run(std::u32string_view text, const auto& belongs) {
  const auto begin = std::ranges::find_if(text, belongs);
  if (begin == text.end()) return {};
  const auto end = std::find_if_not(begin, text.end(), belongs);
  std::u32string around(text.begin(), begin);
  around.append(end, text.end());
  return Numbered{std::move(around), to_utf8(std::u32string(begin, end))};
}

std::optional<Numbered> take_number(std::u32string_view text) {
  if (auto found = take_run(text, [](char32_t c) { return is_digit(c) || c == U'.'; })) {
    std::string& number = found->number;
    while (number.ends_with('.')) number.pop_back();
    while (number.size() > 1 && number[0] == '0' && number[1] != '.') number.erase(0, 1);
    if (number.empty() || number.front() == '.') return {};
    return found;
  }
  auto found =
      take_run(text, [](char32_t c) { return U"十〇一二三四五六七八九"sv.find(c) != std::u32string_view::npos; });
  // 一 alone is a word, 第一项 a number.
  if (!found || found->around.empty()) return {};
  const int value = chinese_number(found->number);
  if (value == 0) return {};
  found->number = std::to_string(value);
  return found;
}

/// What the words around a number say of its kind.
struct Kind {
  std::u32string_view around;
  MatchKind kind;
};
constexpr std::array kinds{Kind{U"任务", MatchKind::task},
                           Kind{U"重点任务", MatchKind::task},
                           Kind{U"第项", MatchKind::task},
                           Kind{U"第项任务", MatchKind::task},
                           Kind{U"第项重点任务", MatchKind::task},
                           Kind{U"任务第项", MatchKind::task},
                           Kind{U"task", MatchKind::task},
                           Kind{U"条款", MatchKind::clause},
                           Kind{U"第条", MatchKind::clause},
                           Kind{U"协议条款", MatchKind::clause},
                           Kind{U"协议第条", MatchKind::clause},
                           Kind{U"第条协议", MatchKind::clause},
                           Kind{U"clause", MatchKind::clause},
                           Kind{U"c", MatchKind::clause},
                           Kind{U"需求", MatchKind::requirement},
                           Kind{U"事项", MatchKind::requirement},
                           Kind{U"清单", MatchKind::requirement},
                           Kind{U"需求清单", MatchKind::requirement},
                           Kind{U"需求清单事项", MatchKind::requirement},
                           Kind{U"requirement", MatchKind::requirement},
                           Kind{U"要求", MatchKind::demand},
                           Kind{U"有关要求", MatchKind::demand},
                           Kind{U"demand", MatchKind::demand},
                           Kind{U"附件", MatchKind::annex},
                           Kind{U"annex", MatchKind::annex}};

template <class T>
void add(std::vector<RecordAt>& found, MatchKind kind, const List<T>& records, const T* record) {
  if (record != nullptr) found.emplace_back(kind, static_cast<std::size_t>(record - records.data()));
}

void add_by_id(std::vector<RecordAt>& found, const Index& index, std::string_view id) {
  const Book& book = index.book();
  add(found, MatchKind::requirement, book.requirements.requirements, index.requirement(id));
  add(found, MatchKind::task, book.tasks.tasks, index.task(id));
  add(found, MatchKind::clause, book.agreement.clauses, index.clause(id));
  add(found, MatchKind::target, book.targets.targets, index.target(id));
  add(found, MatchKind::duty, book.duties.duties, index.duty(id));
  add(found, MatchKind::project, book.projects.projects, index.project(id));
  for (const MatchKind kind : {MatchKind::office, MatchKind::plan, MatchKind::goals, MatchKind::preamble}) {
    const bool there = kind != MatchKind::preamble || book.plan.preamble.stated();
    if (there && id == key_of(kind)) found.emplace_back(kind, 0);
  }
}

std::string upper(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return text;
}

void add_by_number(std::vector<RecordAt>& found, const Index& index, MatchKind kind, const std::string& number) {
  const Book& book = index.book();
  if (kind == MatchKind::task) add(found, kind, book.tasks.tasks, index.task(number));
  if (kind == MatchKind::requirement) {
    add(found, kind, book.requirements.requirements, index.requirement(number));
  }
  if (kind == MatchKind::clause) {
    const Clause* clause = index.clause("C" + number);
    add(found, kind, book.agreement.clauses, clause != nullptr ? clause : index.clause(number));
  }
}

void add_by_place(std::vector<RecordAt>& found, const Book& book, MatchKind kind, const std::string& number) {
  for (std::size_t i = 0; kind == MatchKind::demand && i < book.duties.demands.size(); ++i) {
    if (book.duties.demands[i].id.value == number) found.emplace_back(kind, i);
  }
  for (std::size_t i = 0; kind == MatchKind::annex && i < book.plan.annexes.size(); ++i) {
    if (std::to_string(i + 1) == number) found.emplace_back(kind, i);
  }
}

/// A Chinese keyboard writes 4。1 for 4.1.
void read_full_stops(std::string& text) {
  constexpr std::string_view stop = "。";
  const auto is_number = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  for (std::size_t at = text.find(stop); at != std::string::npos; at = text.find(stop, at + 1)) {
    if (at > 0 && is_number(at - 1) && is_number(at + stop.size())) text.replace(at, stop.size(), ".");
  }
}

/// The words of a query that is several numbers, else none: `1 2` is not 12, and 附件 2 is one.
std::vector<std::string> several_numbers(std::string_view query) {
  constexpr std::size_t most = 50;
  std::vector<std::string> words = Words(query).each;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_number = [&](const std::string& word) {
    return is_digit(word.back()) &&
           std::ranges::all_of(word, [&](char c) { return is_digit(c) || c == '.' || c == 'c' || c == 'C'; });
  };
  const bool several = words.size() > 1 && words.size() <= most && std::ranges::all_of(words, is_number);
  return several ? words : std::vector<std::string>();
}

std::vector<RecordAt> one_numbered(const Index& index, std::string_view query) {
  std::vector<RecordAt> found;
  add_by_id(found, index, query);
  if (!found.empty()) return found;
  std::string plain = folded(query);
  read_full_stops(plain);
  for (const std::string_view mark : {"。"sv, "、"sv, "."sv}) {
    if (plain.ends_with(mark)) plain.resize(plain.size() - mark.size());
  }
  add_by_id(found, index, plain);
  if (found.empty()) add_by_id(found, index, upper(plain));
  if (!found.empty()) return found;

  const std::optional<Numbered> asked = take_number(to_utf32(plain));
  if (!asked) return {};
  if (asked->around.empty()) add_by_id(found, index, asked->number);
  for (const Kind& row : kinds) {
    if (row.around != asked->around) continue;
    add_by_number(found, index, row.kind, asked->number);
    add_by_place(found, index.book(), row.kind, asked->number);
  }
  return found;
}

}  // namespace

std::vector<RecordAt> numbered(const Index& index, std::string_view query) {
  const std::vector<std::string> several = several_numbers(query);
  if (several.empty()) return one_numbered(index, query);
  std::vector<RecordAt> found;
  for (const std::string& number : several) {
    const std::vector<RecordAt> its = one_numbered(index, number);
    if (its.empty()) return {};
    found.insert(found.end(), its.begin(), its.end());
  }
  return found;
}

std::vector<NumberRange> number_ranges(const Index& index, std::string_view query) {
  const Book& book = index.book();
  for (const std::string& number : several_numbers(query)) {
    if (one_numbered(index, number).empty()) return number_ranges(index, number);
  }
  std::string plain = folded(query);
  read_full_stops(plain);
  const std::optional<Numbered> asked = take_number(to_utf32(plain));
  if (!asked) return {};
  const auto kind = std::ranges::find(kinds, std::u32string_view(asked->around), &Kind::around);
  if (!asked->around.empty() && kind == kinds.end()) return {};
  // 4.9 is told 4.1 to 4.5, where there is a fourth category.
  const std::string category = asked->number.substr(0, asked->number.find('.') + 1);

  std::vector<NumberRange> ranges;
  const auto add = [&](MatchKind which, const auto& records, std::string_view prefix) {
    NumberRange range{which, {}, {}};
    for (const auto& record : records) {
      if (!record.id.value.starts_with(prefix)) continue;
      if (range.first.empty()) range.first = record.id.value;
      range.last = record.id.value;
    }
    if (!range.first.empty()) ranges.push_back(std::move(range));
  };
  const auto wanted = [&](MatchKind which) { return asked->around.empty() || kind->kind == which; };
  if (!category.empty()) add(MatchKind::requirement, book.requirements.requirements, category);
  if (!ranges.empty()) return ranges;
  if (wanted(MatchKind::task)) add(MatchKind::task, book.tasks.tasks, "");
  if (wanted(MatchKind::requirement)) add(MatchKind::requirement, book.requirements.requirements, "");
  if (wanted(MatchKind::clause)) add(MatchKind::clause, book.agreement.clauses, "");
  if (!asked->around.empty() && kind->kind == MatchKind::demand) add(MatchKind::demand, book.duties.demands, "");
  if (!asked->around.empty() && kind->kind == MatchKind::annex && !book.plan.annexes.empty()) {
    ranges.push_back({MatchKind::annex, "1", std::to_string(book.plan.annexes.size())});
  }
  return ranges;
}

}  // namespace hbjs::query

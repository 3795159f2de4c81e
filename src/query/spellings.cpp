#include "query/spellings.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"

namespace hbjs::query {
namespace {

using namespace std::literals;

/// What names of places, bodies and undertakings end in; of two that fit, the longer one counts.
constexpr std::array endings{"产业园"sv, "幼儿园"sv, "卫生院"sv, "社区"sv, "街道"sv, "公司"sv,
                             "学校"sv,   "小学"sv,   "中学"sv,   "医院"sv, "中心"sv, "平台"sv,
                             "园区"sv,   "项目"sv,   "村"sv,     "镇"sv,   "乡"sv,   "局"sv};

/// By the last two bytes of a character, whether an ending may end in it: nearly always not.
constexpr auto last_bytes = [] {
  std::array<bool, 64 * 64> may{};
  for (const std::string_view ending : endings) {
    const auto low = [&](std::size_t back) { return static_cast<unsigned char>(ending[ending.size() - back]) & 0x3FU; };
    may[low(2) * 64 + low(1)] = true;
  }
  return may;
}();

bool may_end_a_name(std::string_view character) {
  const auto low = [&](std::size_t i) { return static_cast<unsigned char>(character[i]) & 0x3FU; };
  return last_bytes[low(1) * 64 + low(2)];
}

/// Characters that two names may differ in without being one name: 第一小学 and 第二小学, 东湖村 and 西湖村.
constexpr std::u32string_view telling_apart = U"0123456789〇一二三四五六七八九十百东南西北上下左右前后新老大小甲乙丙丁";

constexpr std::size_t edit_within = 3;  // the slip lies in the last three characters before the ending
constexpr std::size_t must_equal = 4;   // and before it at least four are the same
constexpr std::size_t most_shown = 8;   // of those

/// A place in a text where a name ends, in bytes.
struct Ending {
  std::size_t kind;  ///< index into endings
  std::size_t begin, end;
};

/// Calls `visit(Ending)` for each name that ends in the text.
template <class Visit>
void for_each_ending(std::string_view text, const Visit& visit) {
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0xE0 || lead >= 0xF0) {  // all endings are of three-byte characters
      at += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 4;
      continue;
    }
    at += 3;
    if (!may_end_a_name(text.substr(at - 3, 3))) continue;
    for (std::size_t kind = 0; kind < endings.size(); ++kind) {
      if (!text.substr(0, at).ends_with(endings[kind])) continue;
      visit(Ending{kind, at - endings[kind].size(), at});
      break;
    }
  }
}

/// The character that ends before byte `at`, and where it begins; 0 at the start of the text.
struct Before {
  char32_t character = 0;
  std::size_t begin = 0;
};
Before before(std::string_view text, std::size_t at) {
  if (at == 0) return {};
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  std::size_t offset = begin;
  return {next_code_point(text, offset), begin};
}

bool in_a_name(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
bool may_slip(char32_t c) { return in_a_name(c) && telling_apart.find(c) == std::u32string_view::npos; }

/// Two texts, each read backwards from a place in it.
struct Backwards {
  std::string_view a, b;
  std::size_t at_a, at_b;

  /// Goes back over up to `most` characters that are the same and may stand in a name; how many there were.
  std::size_t over_equal(std::size_t most) {
    for (std::size_t n = 0; n < most; ++n) {
      const Before left = before(a, at_a);
      const Before right = before(b, at_b);
      if (left.character != right.character || !in_a_name(left.character)) return n;
      at_a = left.begin;
      at_b = right.begin;
    }
    return most;
  }
};

/// What a company's name may lack or have too much of, before 公司.
constexpr std::array legal_forms{"有限"sv, "股份"sv, "责任"sv, "集团"sv};

/// Where the legal form of the company that ends there begins.
std::size_t before_legal_form(std::string_view text, std::size_t at) {
  for (bool went_back = true; went_back;) {
    went_back = false;
    for (const std::string_view word : legal_forms) {
      if (!text.substr(0, at).ends_with(word)) continue;
      at -= word.size();
      went_back = true;
    }
  }
  return at;
}

/// Two names of one kind that end in two texts, each read backwards from its ending; of companies, from before their
/// legal form.
struct TwoNames {
  Backwards at;
  bool other_form = false;  ///< of two companies: 某某有限公司, 某某股份有限公司

  TwoNames(std::string_view a, const Ending& end_a, std::string_view b, const Ending& end_b)
      : at{a, b, end_a.begin, end_b.begin} {
    if (endings[end_a.kind] != "公司"sv) return;
    at = {a, b, before_legal_form(a, end_a.begin), before_legal_form(b, end_b.begin)};
    other_form = a.substr(at.at_a, end_a.begin - at.at_a) != b.substr(at.at_b, end_b.begin - at.at_b);
  }
};

/// Whether the two are, as far as a slip may reach, the same.
bool alike(TwoNames names) { return !names.other_form && names.at.over_equal(edit_within) == edit_within; }

/// Where the two names begin if they are one name with one slip.
std::optional<Backwards> slip(const TwoNames& names) {
  Backwards at = names.at;
  const std::string_view a = at.a, b = at.b;
  constexpr std::size_t most_of_company = 12;
  if (names.other_form) return at.over_equal(most_of_company) < must_equal ? std::nullopt : std::optional(at);
  if (at.over_equal(edit_within) == edit_within) return std::nullopt;
  const Before left = before(a, at.at_a);
  const Before right = before(b, at.at_b);
  const bool slips_left = may_slip(left.character);
  const bool slips_right = may_slip(right.character);
  std::optional<Backwards> best;
  std::size_t longest = must_equal - 1;
  const auto consider = [&](bool possible, Backwards from) {
    if (!possible) return;
    const std::size_t equal = from.over_equal(most_shown);
    if (equal <= longest) return;
    longest = equal;
    best = from;
  };
  consider(slips_left, {a, b, left.begin, at.at_b});                     // one more character in a
  consider(slips_right, {a, b, at.at_a, right.begin});                   // one more in b
  consider(slips_left && slips_right, {a, b, left.begin, right.begin});  // another one
  return best;
}

/// A task's text and the names that end in it.
struct TaskText {
  const Task* task;
  std::array<std::vector<Ending>, endings.size()> ends;  // by kind

  explicit TaskText(const Task& its) : task(&its) {
    constexpr std::size_t enough = 16;  // of one kind; no real text has so many, a hostile one may
    for_each_ending(its.text.value, [&](const Ending& end) {
      if (ends[end.kind].size() < enough) ends[end.kind].push_back(end);
    });
  }
};

/// Moves both beginnings past a verb that the texts have in common before the name; a name of three characters stays.
bool skip_verb(Backwards& names, const Ending& end) {
  constexpr std::array verbs{"支持"sv, "招引"sv, "推进"sv, "组织"sv, "协助"sv, "引导"sv,
                             "开展"sv, "继续"sv, "建设"sv, "帮助"sv, "参与"sv};
  constexpr std::size_t least_bytes = 9;
  for (const std::string_view verb : verbs) {
    if (!names.a.substr(names.at_a).starts_with(verb) || !names.b.substr(names.at_b).starts_with(verb)) continue;
    if (names.at_b + verb.size() + least_bytes > end.begin) return false;
    names.at_a += verb.size();
    names.at_b += verb.size();
    return true;
  }
  return false;
}

/// Compares one requirement with its task; adds what it finds to `found`.
void compare(std::vector<TwoSpellings>& found, const Requirement& row, const TaskText& text) {
  const std::string_view content = row.content.value;
  const std::string_view its = text.task->text.value;
  constexpr std::size_t enough = 32;
  std::size_t compared = 0;
  for_each_ending(content, [&](const Ending& end) {
    const auto& others = text.ends[end.kind];
    if (others.empty() || ++compared > enough) return;
    const auto same = [&](const Ending& other) { return alike({its, other, content, end}); };
    if (std::ranges::any_of(others, same)) return;
    for (const Ending& other : others) {
      auto names = slip({its, other, content, end});
      if (!names) continue;
      while (skip_verb(*names, end)) {
      }
      found.push_back({&row, {names->at_b, end.end}, text.task, {names->at_a, other.end}});
      return;
    }
  });
}

/// Whether `part` stands in `name` so that it tells this spelling from the `other` one; then the part of the other
/// that stands for it.
std::optional<std::string> counterpart(std::string_view part, std::string_view name, std::string_view other) {
  const std::size_t begin = name.find(part);
  if (begin == std::string_view::npos) return std::nullopt;
  const auto within_character = [&](std::size_t at) {
    return at < name.size() && (static_cast<unsigned char>(name[at]) & 0xC0) == 0x80;
  };
  const std::size_t shorter = std::min(name.size(), other.size());
  std::size_t before = 0, behind = 0;  // bytes of the characters that are the same at both ends
  while (before < shorter && name[before] == other[before]) ++before;
  while (within_character(before)) --before;
  while (behind < shorter - before && name[name.size() - 1 - behind] == other[other.size() - 1 - behind]) ++behind;
  while (within_character(name.size() - behind)) --behind;
  const bool covers = begin < before && begin + part.size() > name.size() - behind;
  if (!covers) return std::nullopt;
  return std::string(other.substr(begin, part.size() + other.size() - name.size()));
}

}  // namespace

std::string_view TwoSpellings::here() const {
  return std::string_view(row->content.value).substr(in_row.begin, in_row.end - in_row.begin);
}
std::string_view TwoSpellings::there() const {
  return std::string_view(task->text.value).substr(in_task.begin, in_task.end - in_task.begin);
}

std::vector<TwoSpellings> two_spellings(const Index& index) {
  std::vector<TwoSpellings> found;
  std::unordered_map<std::string_view, std::optional<TaskText>> tasks;
  for (const Requirement& row : index.book().requirements.requirements) {
    const auto [entry, fresh] = tasks.try_emplace(row.task.value);
    const Task* task = fresh ? index.task(row.task.value) : nullptr;
    if (task != nullptr) entry->second.emplace(*task);
    if (entry->second) compare(found, row, *entry->second);
  }
  return found;
}

std::vector<SpeltToo> spelt_too(const Index& index, std::string_view query) {
  constexpr std::size_t least = 6;  // bytes: a single character is no name
  const std::string_view asked = trimmed(query);
  if (asked.size() < least) return {};
  std::vector<SpeltToo> others;
  for (const TwoSpellings& two : two_spellings(index)) {
    const std::string_view here = two.here(), there = two.there();
    if (auto other = counterpart(asked, here, there)) {
      others.push_back({*std::move(other), two.task->id.value, std::string(asked), two.row->id.value});
    } else if (auto its = counterpart(asked, there, here)) {
      others.push_back({*std::move(its), two.row->id.value, std::string(asked), two.task->id.value});
    }
  }
  return others;
}

}  // namespace hbjs::query

#include "load/slips.h"

#include <algorithm>
#include <array>
#include <type_traits>
#include <vector>

#include "base/utf8.h"
#include "diag/messages.h"
#include "load/files.h"
#include "model/field.h"

namespace hbjs::load {
namespace {

using namespace std::literals;

template <class T>
void add_keys(std::vector<std::string_view>& keys);

template <class T>
struct ItemOf {
  using type = T;
};
template <class T>
struct ItemOf<List<T>> {
  using type = T;
};

/// The keys of a record and of the records in it.
template <class T>
void add_keys(std::vector<std::string_view>& keys) {
  if constexpr (Record<T>) {
    std::apply(
        [&]<class... Value>(const Field<T, Value>&... field) {
          ((keys.push_back(field.key), add_keys<typename ItemOf<Value>::type>(keys)), ...);
        },
        Schema<T>::fields);
  }
}

std::vector<std::string_view> all_keys() {
  std::vector<std::string_view> keys;
  std::apply([&]<class... T>(const PlanFile<T>&...) { (add_keys<T>(keys), ...); }, plan_files);
  add_keys<Submission>(keys);
  std::ranges::sort(keys);
  return keys;
}

/// A line from its first character that is no blank and no dash of a list item on.
struct Content {
  std::string_view line;
  std::size_t begin = 0;

  [[nodiscard]] std::string_view rest() const { return line.substr(begin); }
  [[nodiscard]] LineSlip slip(LineSlip::Kind kind, std::size_t offset, std::size_t size) const {
    return {kind, line.substr(offset, size), code_points(line.substr(0, offset)) + 1};
  }
};

/// A dash in another form at the beginning of an item: － – − or — (which twice is a Chinese dash).
std::size_t wide_dash(std::string_view text) {
  for (const std::string_view dash : {"－"sv, "–"sv, "−"sv, "﹣"sv}) {
    if (text.starts_with(dash)) return dash.size();
  }
  return text.starts_with("—") && !text.starts_with("——") ? "—"sv.size() : 0;
}

std::optional<LineSlip> slip_at_beginning(const Content& at) {
  const std::string_view rest = at.rest();
  if (const auto blank = leading_wide_blank(rest); !blank.empty()) {
    return at.slip(LineSlip::Kind::wide_blank, at.begin, blank.size());
  }
  if (const std::size_t dash = wide_dash(rest)) return at.slip(LineSlip::Kind::full_width, at.begin, dash);
  if (rest.starts_with("＃")) return at.slip(LineSlip::Kind::full_width, at.begin, "＃"sv.size());
  if (rest.size() < 2 || rest[0] != '-') return std::nullopt;
  if (const auto blank = leading_wide_blank(rest.substr(1)); !blank.empty()) {
    return at.slip(LineSlip::Kind::wide_blank, at.begin + 1, blank.size());
  }
  const char next = rest[1];
  if (next == ' ' || next == '\t') return std::nullopt;
  const bool number_or_rule = next == '-' || next == '.' || (next >= '0' && next <= '9');
  return number_or_rule ? std::nullopt : std::optional(at.slip(LineSlip::Kind::no_space, at.begin, 1));
}

std::optional<LineSlip> slip_after_key(const Content& at, bool sure) {
  const std::string_view rest = at.rest();
  const std::string_view word = leading_word(rest);
  const bool known = is_known_key(word);
  const std::size_t wide = rest.find("：");
  const std::size_t other = rest.find_first_of(":\"'[{#");
  if (wide < other && (sure || (known && rest.find_first_not_of(' ', word.size()) == wide))) {
    return at.slip(LineSlip::Kind::full_width, at.begin + wide, "："sv.size());
  }
  if (!known || rest.substr(word.size(), 1) != ":") return std::nullopt;
  const std::size_t behind = word.size() + 1;
  if (const auto blank = leading_wide_blank(rest.substr(behind)); !blank.empty()) {
    return at.slip(LineSlip::Kind::wide_blank, at.begin + behind, blank.size());
  }
  if (behind == rest.size() || rest[behind] == ' ' || rest[behind] == '\t') return std::nullopt;
  return at.slip(LineSlip::Kind::no_space, at.begin + word.size(), 1);
}

/// The edits that put ASCII into the syntax of a line and of those below it that are indented alike.
std::vector<Edit> edits_from(LineAt at, const LineSource& lines) {
  constexpr std::size_t most = 1000;  // lines
  const auto indentation = [](std::string_view line) { return line.find_first_not_of(' '); };
  auto edits = ascii_syntax(lines(at.number), at);
  if (!edits || edits->empty()) return {};
  const std::size_t level = indentation(lines(at.number));
  for (std::size_t i = 1; i <= most; ++i) {
    const auto number = static_cast<std::uint32_t>(at.number + i);
    const std::string_view line = lines(number);
    if (indentation(line) != level) break;
    const auto its = ascii_syntax(line, {at.file, number});
    if (!its) break;
    edits->insert(edits->end(), its->begin(), its->end());
  }
  return *std::move(edits);
}

}  // namespace

std::optional<LineSlip> slip_in(std::string_view line, bool sure) {
  Content at{line, 0};
  while (true) {
    at.begin = std::min(line.find_first_not_of(' ', at.begin), line.size());
    if (at.rest().empty() || at.rest().starts_with('#')) return std::nullopt;
    const bool first = line.find_first_not_of(' ') == at.begin;
    if (const auto slip = first || sure ? slip_at_beginning(at) : std::nullopt) return slip;
    if (!at.rest().starts_with("- ")) break;
    at.begin += 2;
  }
  return slip_after_key(at, sure);
}

void tell(const LineSlip& slip, LineAt at, const LineSource& lines, Sink& sink) {
  const auto column = static_cast<std::uint32_t>(slip.column);
  const Span place{at.file, at.number, column, at.number, column + static_cast<std::uint32_t>(code_points(slip.sign))};
  const auto told = [&]() -> Finding& {
    switch (slip.kind) {
      case LineSlip::Kind::full_width: return sink.tell(msg::full_width_syntax, place, slip.sign);
      case LineSlip::Kind::no_space: return sink.tell(msg::missing_space, place, slip.sign);
      case LineSlip::Kind::wide_blank: break;
    }
    const bool full_width = slip.sign.starts_with("\u3000");
    return sink.tell(msg::wide_blank, place, full_width ? "全角空格（U+3000）" : "不换行空格（U+00A0）",
                     full_width ? "a full-width space (U+3000)" : "a no-break space (U+00A0)");
  };
  Finding& finding = told();
  if (slip.kind == LineSlip::Kind::no_space) {
    if (slip.sign != ":") return;
    const Span behind{at.file, at.number, column + 1, at.number, column + 1};
    finding.fix = Fix{{{behind, " "}}};
  } else if (auto edits = edits_from(at, lines); !edits.empty()) {
    finding.fix = Fix{std::move(edits)};
  }
}

std::string_view leading_wide_blank(std::string_view text) {
  std::size_t end = 0;
  while (true) {
    const std::string_view rest = text.substr(end);
    if (rest.starts_with("\u3000")) {
      end += 3;
    } else if (rest.starts_with("\u00A0")) {
      end += 2;
    } else {
      return text.substr(0, end);
    }
  }
}

void tell_wide_blank(std::string_view blank, Span at, Sink& sink) {
  const bool full_width = blank.starts_with("\u3000");
  sink.tell(msg::wide_blank, at, full_width ? "全角空格（U+3000）" : "不换行空格（U+00A0）",
            full_width ? "a full-width space (U+3000)" : "a no-break space (U+00A0)");
}

std::string_view leading_word(std::string_view text) {
  const auto end = std::ranges::find_if_not(
      text, [](char c) { return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

bool is_known_key(std::string_view word) {
  static const std::vector<std::string_view> keys = all_keys();
  return std::ranges::binary_search(keys, word);
}

}  // namespace hbjs::load

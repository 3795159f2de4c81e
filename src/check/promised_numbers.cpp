#include "check/promised_numbers.h"

#include <array>
#include <optional>
#include <span>

#include "base/utf8.h"

namespace hbjs::check {
namespace {

using namespace std::literals;

/// A measure word, and what it must not be followed by: then it is another word (对口) or a stretch of time (个月).
struct MeasureWord {
  std::string_view word;
  std::array<std::string_view, 5> not_before{};
};

constexpr std::array measure_words{
    MeasureWord{"人次"},
    MeasureWord{"人", {"大", "民"}},
    MeasureWord{"个", {"月", "工作日", "小时", "季度", "自然日"}},
    MeasureWord{"家", {"庭"}},
    MeasureWord{"所", {"有"}},
    MeasureWord{"台", {"账"}},
    MeasureWord{"名", {"称"}},
    MeasureWord{"期", {"间"}},
    MeasureWord{"次"},
    MeasureWord{"对", {"口", "接", "外"}},
    MeasureWord{"户"},
    MeasureWord{"亩"},
    MeasureWord{"公里"},
    MeasureWord{"吨"},
    MeasureWord{"场", {"所"}},
    MeasureWord{"项"},
    MeasureWord{"座"},
    MeasureWord{"套"},
    MeasureWord{"件"},
    MeasureWord{"批"},
    MeasureWord{"条"},
    MeasureWord{"元", {"旦"}},
    MeasureWord{"%"},
    MeasureWord{"％"},
};

/// Reads on in a text, byte by byte.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
  bool take(std::string_view word) {
    if (!rest().starts_with(word)) return false;
    at_ += word.size();
    return true;
  }
  bool take_any(std::span<const std::string_view> words) {
    for (const std::string_view word : words) {
      if (take(word)) return true;
    }
    return false;
  }
  void take_spaces() {
    while (take(" ") || take("　") || take("\u00A0")) {
    }
  }
  /// A digit as ASCII; 0 when there is none.
  char take_digit() {
    if (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') return text_[at_++];
    // ０ to ９ are EF BC 90 to EF BC 99.
    if (rest().starts_with("\xEF\xBC") && rest().size() > 2) {
      const auto last = static_cast<unsigned char>(rest()[2]);
      if (last >= 0x90 && last <= 0x99) {
        at_ += 3;
        return static_cast<char>('0' + (last - 0x90));
      }
    }
    return 0;
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

/// Digits, with a decimal point or thousands separators.
std::string take_number(Cursor& cursor) {
  std::string digits;
  for (;;) {
    if (const char digit = cursor.take_digit()) {
      digits += digit;
      continue;
    }
    Cursor ahead = cursor;
    if (digits.empty() || !(ahead.take(".") || ahead.take(","))) return digits;
    const char separator = cursor.rest().front();
    if (ahead.take_digit() == 0) return digits;
    if (separator == '.') digits += separator;
    cursor.take(separator == '.' ? "." : ",");
  }
}

/// The measure word at the cursor, with 万 or 亿 before it; false when there is none.
bool take_measure(Cursor& cursor) {
  constexpr std::array about{"余"sv, "多"sv};
  constexpr std::array magnitudes{"万"sv, "亿"sv};
  cursor.take_spaces();
  cursor.take_any(about);
  const bool large = cursor.take_any(magnitudes);
  for (const MeasureWord& measure : measure_words) {
    Cursor behind = cursor;
    if (!behind.take(measure.word)) continue;
    for (const std::string_view other : measure.not_before) {
      if (!other.empty() && behind.rest().starts_with(other)) return false;
    }
    cursor = behind;
    return true;
  }
  return large;
}

/// The number whose first digit is at `begin`; the cursor moves behind it in any case.
std::optional<PromisedNumber> take_promised(Cursor& cursor) {
  constexpr std::array range_marks{"-"sv, "–"sv, "—"sv, "－"sv, "~"sv, "～"sv, "至"sv, "到"sv};
  PromisedNumber number{{}, cursor.at(), 0, 0};
  number.digits = take_number(cursor);
  Cursor ahead = cursor;
  ahead.take_spaces();
  if (ahead.take_any(range_marks)) {
    ahead.take_spaces();
    if (const std::string upper = take_number(ahead); !upper.empty()) {
      number.digits += '-' + upper;
      cursor = ahead;
    }
  }
  number.digits_end = cursor.at();
  if (!take_measure(cursor)) return std::nullopt;
  number.end = cursor.at();
  return number;
}

bool may_begin(std::string_view before) {
  if (before.ends_with("第")) return false;
  const char last = before.empty() ? ' ' : before.back();
  return !((last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z') || last == '+' || last == '.' || last == '-');
}

}  // namespace

std::vector<PromisedNumber> promised_numbers(std::string_view text) {
  // Most texts hold no number; this loop without a branch sees that many bytes at a time.
  bool any = false;
  for (const char byte : text) any |= (byte >= '0' && byte <= '9') || byte == '\xEF';
  if (!any) return {};
  std::vector<PromisedNumber> numbers;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool digit = (byte >= '0' && byte <= '9') || (byte == 0xEF && Cursor(text, at).take_digit() != 0);
    if (!digit) {
      at += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;  // texts are well-formed UTF-8
      continue;
    }
    Cursor cursor(text, at);
    if (!may_begin(text.substr(0, at))) {
      while (cursor.take_digit() != 0) {
      }
    } else if (auto number = take_promised(cursor)) {
      numbers.push_back(*std::move(number));
    }
    at = cursor.at();
  }
  return numbers;
}

}  // namespace hbjs::check

#include "load/characters.h"

#include <algorithm>

#include "base/look_alikes.h"
#include "base/utf8.h"
#include "diag/messages.h"
#include "load/lines.h"

namespace hbjs::load {
namespace {

using Byte = unsigned char;

constexpr std::size_t most_told = 1000;       // of one file; thousands of them come from one mistake
constexpr std::size_t most_hashes = 100'000;  // of one file: they must not fill the memory

enum class Kind { fine, control, invisible, turning, odd_break, look_alike, lost, full_width_hash };

bool within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool turns_direction(char32_t c) {
  return within(c, 0x200E, 0x200F) || within(c, 0x202A, 0x202E) || within(c, 0x2066, 0x2069) || c == 0x061C;
}

Kind kind_of(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r' ? Kind::fine : Kind::control;
  if (c == 0x85 || within(c, 0x2028, 0x2029)) return Kind::odd_break;
  if (within(c, 0x7F, 0x9F) || within(c, 0xFFFE, 0xFFFF)) return Kind::control;
  if (turns_direction(c)) return Kind::turning;
  if (c == 0xFFFD) return Kind::lost;
  if (c == 0xFF03) return Kind::full_width_hash;
  const auto disguise = disguise_of(c);
  if (!disguise) return Kind::fine;
  if (disguise->why == Disguise::invisible) return Kind::invisible;
  const bool ideograph = within(c, 0x2E80, 0x2FDF) || within(c, 0xF900, 0xFAFF) || within(c, 0x2F800, 0x2FA1F);
  return disguise->why == Disguise::look_alike && ideograph ? Kind::look_alike : Kind::fine;
}

/// Whether a character that `kind_of` may know begins at `p`, which has two more bytes after it. No branches: the
/// compiler looks at many bytes at once.
unsigned may_matter(const Byte* p) {
  const auto in = [](Byte b, Byte first, Byte last) {
    return static_cast<unsigned>(static_cast<Byte>(b - first) <= last - first);
  };
  const auto is = [](Byte b, Byte other) { return static_cast<unsigned>(b == other); };
  const unsigned c0 = in(p[0], 0, 0x1F) & (is(p[0], '\t') ^ 1U) & (is(p[0], '\n') ^ 1U) & (is(p[0], '\r') ^ 1U);
  const unsigned c2 = is(p[0], 0xC2) & (in(p[1], 0x80, 0x9F) | is(p[1], 0xAD));  // C1, NEL; soft hyphen
  const unsigned d8 = is(p[0], 0xD8) & is(p[1], 0x9C);                           // U+061C
  // U+200B–200F, U+2028–202E; U+2060–206F; radicals U+2F00–2FDF, with them U+2FE0–2FFF
  const unsigned e2 = is(p[0], 0xE2) & ((is(p[1], 0x80) & (in(p[2], 0x8B, 0x8F) | in(p[2], 0xA8, 0xAE))) |
                                        (is(p[1], 0x81) & in(p[2], 0xA0, 0xAF)) | in(p[1], 0xBC, 0xBF));
  const unsigned e3 = is(p[0], 0xE3) & is(p[1], 0x85) & is(p[2], 0xA4);  // U+3164
  // Compatibility ideographs U+F900–FAFF; ＃; U+FEFF; U+FFFD–FFFF
  const unsigned ef = is(p[0], 0xEF) & (in(p[1], 0xA4, 0xAB) | (is(p[1], 0xBC) & is(p[2], 0x83)) |
                                        (is(p[1], 0xBB) & is(p[2], 0xBF)) | (is(p[1], 0xBF) & in(p[2], 0xBD, 0xBF)));
  const unsigned f0 = is(p[0], 0xF0) & is(p[1], 0xAF);                         // U+2F800–2FA1F
  const unsigned f3 = is(p[0], 0xF3) & is(p[1], 0xA0) & in(p[2], 0x80, 0x81);  // U+E0000–E007F
  return c0 | is(p[0], 0x7F) | c2 | d8 | e2 | e3 | ef | f0 | f3;
}

/// Calls `visit(offset)` for each place where a character may matter, until it returns false.
template <class Visit>
void for_each_that_may_matter(std::string_view bytes, const Visit& visit) {
  constexpr std::size_t block = 64;
  const auto* const begin = reinterpret_cast<const Byte*>(bytes.data());
  const auto look_closely = [&](std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      const auto byte = [&](std::size_t at) { return at < bytes.size() ? begin[at] : Byte{' '}; };
      const Byte three[] = {begin[i], byte(i + 1), byte(i + 2)};
      if (may_matter(three) != 0 && !visit(i)) return false;
    }
    return true;
  };
  std::size_t i = 0;
  for (; i + block + 2 < bytes.size(); i += block) {
    unsigned found = 0;
    for (std::size_t j = 0; j < block; ++j) found |= may_matter(begin + i + j);
    if (found != 0 && !look_closely(i, i + block)) return;
  }
  look_closely(i, bytes.size());
}

/// Tells of the characters of one file, from its beginning to its end.
class Survey {
 public:
  Survey(std::string_view bytes, std::uint32_t file, Sink& sink)
      : bytes_(bytes), file_(file), sink_(sink), places_(bytes, file), hash_places_(bytes, file) {}

  Characters run() {
    line_ends();
    for_each_that_may_matter(bytes_, [this](std::size_t at) { return look_at(at); });
    if (found_.readable) hashes();
    return std::move(found_);
  }

 private:
  /// False when nothing more needs to be looked at.
  bool look_at(std::size_t at) {
    if (at < told_up_to_) return true;
    std::size_t next = at;
    const char32_t c = next_code_point(bytes_, next);
    const Kind kind = kind_of(c);
    switch (kind) {
      case Kind::fine: return true;
      case Kind::full_width_hash:
        if (wide_hashes_.size() < most_hashes) wide_hashes_.push_back(at);
        return true;
      case Kind::control:
        sink_.tell(msg::control_character, places_.at(at), number_of(c));
        found_.readable = false;
        return false;
      default: break;
    }
    if (++told_ > most_told) {
      sink_.hide(1);
    } else {
      tell(kind, c, at, next);
    }
    if (kind == Kind::odd_break || c == 0xFEFF) {
      found_.readable = false;  // libyaml would begin a line there, or skip it at a line's beginning
    } else if (kind != Kind::lost) {
      found_.disguised = true;
    }
    return true;
  }

  void tell(Kind kind, char32_t c, std::size_t at, std::size_t next) {
    Span place = places_.at(at);
    // The same character again and again is one mistake; but one that ends a line has no second on that line.
    const std::string_view self = bytes_.substr(at, next - at);
    for (told_up_to_ = next; bytes_.substr(told_up_to_).starts_with(self); told_up_to_ += self.size()) {
      if (kind != Kind::odd_break) ++place.end_column;
    }
    switch (kind) {
      case Kind::invisible: sink_.tell(msg::invisible_character, place, number_of(c)).fix = Fix{{{place, ""}}}; break;
      case Kind::turning: sink_.tell(msg::turning_character, place, number_of(c)).fix = Fix{{{place, ""}}}; break;
      case Kind::odd_break: sink_.tell(msg::odd_line_end, place, number_of(c)); break;
      case Kind::lost: sink_.tell(msg::lost_character, place); break;
      default: {
        const std::string plain = disguise_of(c)->plain;
        std::string all;
        for (std::uint32_t column = place.column; column < place.end_column; ++column) all += plain;
        sink_.tell(msg::look_alike, place, self, number_of(c), plain, number_of(to_utf32(plain).front())).fix =
            Fix{{{place, all}}};
      }
    }
  }

  /// CR alone ends a line for YAML, but not for git and most editors. CRLF is fine, unless only some lines have it.
  void line_ends() {
    if (bytes_.find('\r') == std::string_view::npos) return;
    std::size_t with = 0, without = 0, first_with = 0, first_without = 0;
    for (std::size_t at = bytes_.find_first_of("\r\n"); at != std::string_view::npos;
         at = bytes_.find_first_of("\r\n", at + 1)) {
      if (bytes_[at] == '\n') {
        if (without++ == 0) first_without = at;
      } else if (bytes_.substr(at).starts_with("\r\n")) {
        if (with++ == 0) first_with = at;
        ++at;
      } else {
        sink_.tell(msg::odd_line_end, Places(bytes_, file_).at(at), "U+000D");
        found_.readable = false;
        return;
      }
    }
    if (with == 0 || without == 0) return;
    const bool few_with = with < without;
    sink_.tell(msg::mixed_line_ends, Places(bytes_, file_).at(few_with ? first_with : first_without),
               few_with ? "CRLF" : "LF", few_with ? with : without, few_with ? "LF" : "CRLF");
  }

  void hashes() {
    std::size_t wide = 0;
    for (std::size_t at = bytes_.find('#'); at != std::string_view::npos || wide < wide_hashes_.size();) {
      if (wide < wide_hashes_.size() && wide_hashes_[wide] < at) {
        add_hash(wide_hashes_[wide++], 3);
      } else {
        add_hash(at, 1);
        at = bytes_.find('#', at + 1);
      }
    }
  }

  void add_hash(std::size_t at, std::size_t size) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
    if (at == 0 || !is_blank(bytes_[at - 1])) return;
    const std::size_t behind = bytes_.find_last_not_of(" \t", at - 1);
    if (behind == std::string_view::npos || bytes_[behind] == '\n' || bytes_[behind] == '\r') return;
    const bool full_width = size != 1;
    const char next = at + size < bytes_.size() ? bytes_[at + size] : '\n';
    constexpr std::string_view begins_comment = " \t\r\n#!";
    if (!full_width && begins_comment.find(next) != std::string_view::npos) return;
    if (found_.hashes.size() >= 2 * most_hashes) return;
    const Span place = hash_places_.at(at);
    const auto blanks = static_cast<std::uint32_t>(at - behind - 1);
    found_.hashes.push_back({place.line, place.column, place.column - blanks, full_width, at});
  }

  std::string_view bytes_;
  std::uint32_t file_;
  Sink& sink_;
  Places places_, hash_places_;
  Characters found_;
  std::vector<std::size_t> wide_hashes_;
  std::size_t told_ = 0, told_up_to_ = 0;
};

}  // namespace

Characters check_characters(std::string_view bytes, std::uint32_t file, Sink& sink) {
  return Survey(bytes, file, sink).run();
}

std::string undisguised(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const Kind kind = c < 0x80 ? Kind::fine : kind_of(c);
    if (kind == Kind::invisible || kind == Kind::turning) continue;
    if (kind == Kind::look_alike) {
      out += disguise_of(c)->plain;
    } else {
      out.append(text, begin, at - begin);
    }
  }
  return out;
}

}  // namespace hbjs::load

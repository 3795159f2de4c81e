#include "base/likeness.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "base/utf8.h"

namespace hbjs {

namespace {

std::size_t edits32(std::u32string_view a, std::u32string_view b, std::size_t limit) {
  const std::size_t longer = std::max(a.size(), b.size());
  const std::size_t shorter = std::min(a.size(), b.size());
  limit = std::min(limit, longer);
  if (longer - shorter > limit) return limit + 1;

  // Three rows of the table of optimal string alignment: a swap looks two rows back.
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  std::size_t least_above = 0;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(before, above);
    std::swap(above, row);
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = a[i - 1] == b[j - 1];
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > limit && least_above > limit) return limit + 1;
    least_above = least;
  }
  return std::min(row.back(), limit + 1);
}

std::u32string folded32(std::string_view text) { return to_utf32(folded(text)); }

/// The digits of a text, Chinese ones too.
std::u32string digits_of(std::u32string_view text) {
  constexpr std::u32string_view digits = U"0123456789〇一二三四五六七八九十百";
  std::u32string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [&](char32_t c) { return digits.find(c) != std::u32string_view::npos; });
  return out;
}

double share(std::size_t part, std::size_t whole) { return static_cast<double>(part) / static_cast<double>(whole); }

/// A text that was looked for in vain, and how much each of its characters tells: 局, which stands in most
/// names, tells little; 教 tells a lot.
class Sought {
 public:
  Sought(std::u32string_view word, std::span<const std::u32string> texts) : word_(word) {
    for (const char32_t c : word) {
      const auto with = std::count_if(texts.begin(), texts.end(),
                                      [c](const std::u32string& text) { return text.find(c) != text.npos; });
      weights_.push_back(
          std::log(1 + share(texts.size(), static_cast<std::size_t>(std::max<std::ptrdiff_t>(with, 1)))));
      total_ += weights_.back();
    }
  }

  /// How much a candidate resembles the word, both folded, from 0 (not at all) to 1 (equal).
  [[nodiscard]] double likeness(std::u32string_view candidate) const {
    if (candidate.empty()) return 0;
    if (word_ == candidate) return 1;
    if (candidate.find(word_) != candidate.npos) return 0.7 + 0.25 * share(word_.size(), candidate.size());
    // A single character that the word happens to contain is not what was meant.
    if (candidate.size() > 1 && word_.find(candidate) != word_.npos) {
      return 0.65 + 0.25 * share(candidate.size(), word_.size());
    }
    return std::max(by_edits(candidate), by_characters(candidate));
  }

 private:
  [[nodiscard]] double by_edits(std::u32string_view candidate) const {
    const std::size_t longer = std::max(word_.size(), candidate.size());
    const std::size_t allowed = std::max<std::size_t>(1, longer / 3);
    const std::size_t distance = edits32(word_, candidate, allowed);
    return distance <= allowed && distance < word_.size() ? 0.6 + 0.3 * (1 - share(distance, longer)) : 0;
  }

  [[nodiscard]] double by_characters(std::u32string_view candidate) const {
    constexpr double enough = 0.4;
    const double common = in_common(candidate) / total_;
    if (common < enough) return 0;
    return 0.6 * common + 0.1 * share(std::min(word_.size(), candidate.size()), candidate.size());
  }

  /// The weight of the heaviest sequence of characters that both texts have in this order. Latin letters and
  /// digits do not count: those that two words share say nothing.
  [[nodiscard]] double in_common(std::u32string_view candidate) const {
    std::vector<double> above(candidate.size() + 1);
    std::vector<double> row(candidate.size() + 1);
    for (std::size_t i = 0; i < word_.size(); ++i) {
      if (word_[i] < 0x80 || candidate.find(word_[i]) == candidate.npos) continue;
      std::swap(above, row);
      for (std::size_t j = 1; j <= candidate.size(); ++j) {
        row[j] = std::max(above[j], row[j - 1]);
        if (candidate[j - 1] == word_[i]) row[j] = std::max(row[j], above[j - 1] + weights_[i]);
      }
    }
    return row.back();
  }

  std::u32string_view word_;
  std::vector<double> weights_;
  double total_ = 0;
};

struct Alike {
  double likeness;
  const std::string* text;
};

/// The candidates that resemble `word`, best first, each once.
std::vector<Alike> alike(std::string_view word, std::span<const std::string> candidates) {
  // What is typed can be of any length; a name is not, and the work grows with both.
  constexpr std::size_t longest_word = 64;
  constexpr std::size_t longest_candidate = 512;
  const std::u32string meant = folded32(slice(word, 0, longest_word));
  if (meant.empty()) return {};

  std::vector<std::u32string> texts;
  texts.reserve(candidates.size());
  for (const std::string& candidate : candidates) texts.push_back(folded32(slice(candidate, 0, longest_candidate)));
  const Sought sought(meant, texts);

  std::vector<Alike> found;
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const double like = sought.likeness(texts[i]);
    if (like > 0 && seen.insert(candidates[i]).second) found.push_back({like, &candidates[i]});
  }
  // Stable: where two are equally near, the order of the plan decides.
  std::ranges::stable_sort(found, [](const Alike& a, const Alike& b) { return a.likeness > b.likeness; });
  return found;
}

std::vector<std::string> texts_of(const std::vector<Alike>& found, std::size_t count) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < found.size() && i < count; ++i) out.push_back(*found[i].text);
  return out;
}

}  // namespace

std::size_t edits(std::string_view a, std::string_view b, std::size_t limit) {
  return edits32(to_utf32(a), to_utf32(b), limit);
}

std::optional<std::string> surely_meant(std::string_view word, std::span<const std::string> candidates) {
  const std::u32string meant = folded32(word);
  if (meant.empty()) return std::nullopt;
  const std::size_t limit = meant.size() == 1 ? 0 : meant.size() <= 5 ? 1 : 2;
  const std::u32string digits = digits_of(meant);

  const std::string* best = nullptr;
  std::size_t least = limit + 1;
  bool tie = false;
  for (const std::string& candidate : candidates) {
    const std::u32string other = folded32(candidate);
    const std::size_t distance = edits32(meant, other, limit);
    if (distance > limit || distance > least || digits_of(other) != digits) continue;
    if (distance == least) {
      tie = tie || *best != candidate;
      continue;
    }
    best = &candidate;
    least = distance;
    tie = false;
  }
  if (best == nullptr || tie) return std::nullopt;
  return *best;
}

std::vector<std::string> nearest(std::string_view word, std::span<const std::string> candidates, std::size_t count) {
  return texts_of(alike(word, candidates), count);
}

std::vector<std::string> near_ones(std::string_view word, std::span<const std::string> candidates, std::size_t count) {
  constexpr double enough = 0.5, as_good = 0.1;
  const std::u32string meant = folded32(word);
  const bool says_something = std::ranges::any_of(meant, [](char32_t c) { return c < U'0' || c > U'9'; });
  if (meant.size() < 2 || !says_something) return {};
  std::vector<Alike> found = alike(word, candidates);
  const double least = found.empty() ? enough : std::max(enough, found.front().likeness - as_good);
  std::erase_if(found, [&](const Alike& one) { return one.likeness < least; });
  return texts_of(found, count);
}

}  // namespace hbjs

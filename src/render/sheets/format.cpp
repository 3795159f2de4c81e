#include "render/sheets/format.h"

#include <algorithm>
#include <string_view>

namespace hbjs::render {
namespace {

constexpr std::string_view digits = "0123456789";

std::string quoted(std::string_view words) { return words.empty() ? std::string() : '"' + std::string(words) + '"'; }

/// The first number in the words: where it begins, ends, and how many digits follow its point.
struct Place {
  std::size_t begin, end;
  int places;
};

std::optional<Place> first_number(std::string_view words) {
  const std::size_t begin = words.find_first_of(digits);
  if (begin == std::string_view::npos) return std::nullopt;
  std::size_t end = std::min(words.find_first_not_of(digits, begin), words.size());
  int places = 0;
  if (end + 1 < words.size() && words[end] == '.' && digits.find(words[end + 1]) != std::string_view::npos) {
    const std::size_t point = end;
    end = std::min(words.find_first_not_of(digits, point + 1), words.size());
    places = static_cast<int>(end - point - 1);
  }
  return Place{begin, end, places};
}

}  // namespace

std::optional<NumberFormat> format_for(const std::string& words, Decimal number) {
  constexpr std::size_t longest = 200;  // Excel takes 255 characters
  if (words.size() > longest || words.find_first_of("\"\n\r\t") != std::string::npos) return std::nullopt;
  const auto place = first_number(words);
  if (!place || place->places > Decimal::max_places) return std::nullopt;
  const bool minus = place->begin > 0 && words[place->begin - 1] == '-';
  const bool unsaid = number.negative() && !minus;
  const std::string shown = (unsaid ? Decimal() - number : number).fixed(place->places);
  const std::size_t begin = place->begin - (minus ? 1 : 0);
  if (std::string_view(words).substr(begin, place->end - begin) != shown) return std::nullopt;
  NumberFormat found;
  found.format = "0";
  if (place->places > 0) found.format += "." + std::string(static_cast<std::size_t>(place->places), '0');
  std::size_t rest = place->end;
  if (words.compare(rest, 1, "%") == 0) {
    found.percent = true;
    found.format += '%';
    ++rest;
  }
  found.format =
      quoted(std::string_view(words).substr(0, begin)) + found.format + quoted(std::string_view(words).substr(rest));
  // The part behind the semicolon is for numbers below zero: it shows them without a sign.
  if (unsaid) found.format += ";" + found.format;
  return found;
}

}  // namespace hbjs::render

#include "report/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/text.h"

namespace hbjs::report {

std::string listed(const std::vector<std::string>& names) { return join(names, "、"); }

std::string_view noun_of(Period::Kind kind) {
  switch (kind) {
    case Period::Kind::month: return "本月";
    case Period::Kind::quarter: return "本季度";
    case Period::Kind::year: return "本年度";
  }
  return {};
}

std::string month_text(Month month) { return fmt::format("{}月", unsigned{month.month()}); }

std::string day_text(Date date) { return fmt::format("{}月{}日", unsigned{date.month()}, unsigned{date.day()}); }

std::string percent_text(Decimal percent) { return percent.fixed(1) + "%"; }

std::string percent_text(const std::optional<Decimal>& percent, std::string_view otherwise) {
  return percent ? percent_text(*percent) : std::string(otherwise);
}

std::string points_text(const std::optional<Decimal>& points) { return points ? points->fixed(2) : "—"; }

std::string gap_short(const std::optional<Decimal>& gap) {
  if (!gap) return {};
  const std::string points = gap->fixed(1);
  if (points == "0.0") return points;
  return points.starts_with('-') ? "快" + points.substr(1) : "慢" + points;
}

std::string gap_text(const std::optional<Decimal>& gap) {
  const std::string points = gap_short(gap);
  if (points.empty()) return {};
  if (points == "0.0") return "与序时持平";
  const std::size_t word = std::string_view("慢").size();
  return fmt::format("{}于序时{}个百分点", points.substr(0, word), points.substr(word));
}

std::string bar_length(const std::optional<Decimal>& percent) {
  if (!percent) return {};
  return std::clamp(*percent, Decimal(0), Decimal(100)).fixed(1);
}

std::string goal_text(const query::TargetPace& target) {
  const std::string goal = target.goal.str();
  if (target.bound == Bound::between && target.max) return goal + "至" + target.max->str() + target.unit;
  return std::string(row_of(target.bound).zh) + goal + target.unit;
}

std::string in_quotes(std::string_view text) {
  std::string inner(text);
  for (const auto& [outside, inside] : {std::pair{"“", "‘"}, std::pair{"”", "’"}}) {
    const std::string_view mark = outside;
    for (std::size_t at = inner.find(mark); at != std::string::npos; at = inner.find(mark, at)) {
      inner.replace(at, mark.size(), inside);
    }
  }
  return "“" + inner + "”";
}

std::string task_text(std::string_view task, std::string_view title) {
  return fmt::format("第{}项{}", task, in_quotes(title));
}

std::vector<std::string> shares(const std::vector<std::size_t>& counts) {
  constexpr std::size_t whole = 1000;  // tenths of a percent
  const std::size_t total = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
  std::vector<std::size_t> tenths(counts.size(), 0);
  if (total > 0) {
    std::vector<std::size_t> order(counts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return counts[a] * whole % total > counts[b] * whole % total; });
    std::size_t left = whole;
    for (std::size_t i = 0; i < counts.size(); ++i) left -= tenths[i] = counts[i] * whole / total;
    for (std::size_t i = 0; i < left; ++i) ++tenths[order[i]];
  }
  std::vector<std::string> out;
  for (const std::size_t share : tenths) out.push_back(fmt::format("{}.{}", share / 10, share % 10));
  return out;
}

}  // namespace hbjs::report

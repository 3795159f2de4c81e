#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/decimal.h"
#include "base/lang.h"
#include "base/month.h"
#include "model/duty.h"
#include "model/named_values.h"
#include "model/target.h"
#include "query/calendar.h"
#include "query/owners.h"
#include "query/pace.h"
#include "query/parts.h"
#include "render/answers/answers.h"

namespace hbjs::render {

/// How answers say things, in one language.
struct Words {
  Lang lang;

  [[nodiscard]] std::string operator()(std::string_view zh, std::string_view en) const {
    return std::string(pick(lang, zh, en));
  }
  /// What people call a value of a closed list.
  template <Named Enum>
  [[nodiscard]] std::string of(Enum value) const {
    return (*this)(row_of(value).zh, row_of(value).en);
  }
  /// 区教育局、区财政局; in English with commas.
  [[nodiscard]] std::string list(std::span<const std::string> names) const;
  /// As `list`; where there are none, says so.
  [[nodiscard]] std::string list_or_none(std::span<const std::string> names) const;
  /// `3 项`; `1 task`, `3 tasks`.
  [[nodiscard]] std::string count(std::size_t number, std::string_view zh, std::string_view one,
                                  std::string_view many) const;
  [[nodiscard]] std::string yes_no(bool value) const { return (*this)(value ? "是" : "否", value ? "yes" : "no"); }
  /// 2024年6月25日; 2024-06-25.
  [[nodiscard]] std::string date(Date date) const;
  /// 2024年6月; June 2024.
  [[nodiscard]] std::string month(Month month) const;
  /// A month, quarter or year by its id: 2024年第二季度; second quarter of 2024.
  [[nodiscard]] std::string period(const std::string& id) const;
  /// Quoted as the language quotes.
  [[nodiscard]] std::string quoted(std::string_view text) const;
  /// In round brackets, with the space that English wants before them: （任务 6）, ` (task 6)`.
  [[nodiscard]] std::string bracketed(std::string_view text) const;
  /// `任务 6`, and where a title is known `任务 6 深化教育协作帮扶`.
  [[nodiscard]] std::string task(const std::string& id, const PlanNames& names) const;
  /// 任务 6、事项 4.1、条款 C3、主要目标: where a number is promised.
  [[nodiscard]] std::string places(std::span<const std::string> places) const;
  /// 每季度不少于 500 个; at least 500 个 a quarter.
  [[nodiscard]] std::string goal(Decimal goal, const std::optional<Decimal>& max, Bound bound, Every every,
                                 std::string_view unit) const;
  /// 每年不少于 2 次（其中主要负责同志带队 1 次）.
  [[nodiscard]] std::string rhythm(Rhythm every, std::optional<int> at_least, std::optional<int> by_principal) const;
  /// 牵头; 责任（“各街道”之一）; 可能涉及（“相关街道”未写明成员）.
  [[nodiscard]] std::string part(query::Takes part, const std::optional<std::string>& via) const;
  /// Who belongs to a group; of a pairing table's many, only how many and where to see them.
  [[nodiscard]] std::string members(const query::GroupShown& group) const;
};

/// The names behind ids; an id without a name stays.
std::vector<std::string> named(std::span<const std::string> ids,
                               const std::map<std::string, std::string, std::less<>>& names);

/// The columns 洪山区牵头, 洪山区责任, 建始县牵头, 建始县责任, and their cells.
std::vector<PageColumn> owner_columns(const PlanNames& names, Words say);
void add_owners(std::vector<std::string>& row, const query::OwnedBy& helper, const query::OwnedBy& recipient,
                Words say);

/// Goal, done, rate, expected share, gap and state of each target.
PageTable targets_table(const std::vector<query::TargetPace>& targets, Words say);

/// What `targets_table` shows of a quarterly target over a year; empty where none of them has a figure.
std::string quarters_note(const std::vector<query::TargetPace>& targets, Words say);

/// At most 32 characters, `…` where cut: for tables of many rows, whose full text is asked for one by one.
std::string shortened(const std::string& text);

/// The name of one side: 洪山区; of both: 双方.
std::string side_name(Side side, const PlanNames& names, Words say);

}  // namespace hbjs::render

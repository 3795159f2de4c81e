#pragma once

#include <string>
#include <vector>

#include "render/answers/answers.h"
#include "render/answers/words.h"

namespace hbjs::render {

/// A duties answer on its way to a page: everything that its parts look at.
struct DutiesDraft {
  const query::DutiesAnswer& answer;
  const PlanNames& names;
  Words say;
  Page page{};

  [[nodiscard]] bool on_helper_side() const { return answer.side != Side::recipient; }
  [[nodiscard]] const query::OwnedBy& ours(const query::DutyItem& item) const {
    return on_helper_side() ? item.helper : item.recipient;
  }
  [[nodiscard]] const query::OwnedBy& theirs(const query::DutyItem& item) const {
    return on_helper_side() ? item.recipient : item.helper;
  }
  [[nodiscard]] const std::string& our_name() const { return on_helper_side() ? names.helper : names.recipient; }
  [[nodiscard]] const std::string& their_name() const { return on_helper_side() ? names.recipient : names.helper; }

  /// 6月25日 within the plan's year, 2025年1月3日 outside it; in English always 2024-06-25.
  [[nodiscard]] std::string day(Date date) const;
  /// 6月, June 2024; 第三季度, the third quarter of 2024: by the period's id.
  [[nodiscard]] std::string period(const std::string& id) const;

  void heading(const std::string& text) { page.blocks.emplace_back(Heading{2, text}); }
  /// With how many there are: 牵头事项（3 项）.
  void heading(const std::string& text, std::size_t number) {
    heading(text + say.bracketed(say.count(number, "项", "item", "items")));
  }
};

/// 每季度不少于 500 个.
std::string goal_of(const query::DutyTarget& target, Words say);

/// 牵头 3.4、4.1；责任 6.7: how a unit takes part in a task.
std::string part_of(const query::DutyTask& task, Words say);

/// 540 个; of a quarterly target, of the quarter at hand: 第二季度 540 个; once the year is over, of each.
std::string done_of(const DutiesDraft& draft, const query::DutyTarget& target);
/// 绿, 黄, 红; 未报.
std::string state_of(const query::DutyTarget& target, Words say);
/// 1 次（主要负责同志带队 0 次）; of the monthly report, how many came and how many are overdue.
std::string times_done(const DutiesDraft& draft, const query::OwedDuty& duty);

/// What is overdue, due next and still to be done; past the plan's year, what was left open. Nothing for those who owe
/// no reports.
void add_to_do(DutiesDraft& draft);

/// Each target with where it stands, then in one sentence those that the unit may share.
void add_targets(DutiesDraft& draft);
/// What part three asks of the unit all year.
void add_duties(DutiesDraft& draft);

/// The answer as one flat table.
PageTable sheet_of(const DutiesDraft& draft);

}  // namespace hbjs::render

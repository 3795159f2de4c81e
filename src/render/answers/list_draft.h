#pragma once

#include <vector>

#include "query/reported_rows.h"
#include "render/answers/answers.h"
#include "render/answers/words.h"
#include "render/page/page.h"

namespace hbjs::render {

/// One list on its way to a page. `table` is what is read, `sheet` has every detail.
struct ListDraft {
  const PlanNames& names;
  Words say;
  PageTable table{}, sheet{};
};

/// The lists of what the units reported.
void fill(ListDraft& draft, const std::vector<query::SubmissionRow>& rows);
void fill(ListDraft& draft, const std::vector<query::ActivityRow>& rows);
void fill(ListDraft& draft, const std::vector<query::PaymentRow>& rows);

}  // namespace hbjs::render

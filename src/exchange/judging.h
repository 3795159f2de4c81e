#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/month.h"
#include "diag/finding.h"
#include "exchange/form_read.h"
#include "load/load.h"
#include "model/submission.h"
#include "query/index.h"

namespace hbjs::exchange {

/// What the rules say of a submission that stands in the book now, in the place of `former`.
struct Judged {
  std::uint32_t number = 0;  ///< of its bytes among the sources
  Sink sink;
  Submission submission;
  std::optional<Submission> former;
};

/// Looks at reports as `validate` would, among all the others of the plan.
class Judging {
 public:
  /// All must outlive this; `loaded` must hold all of progress.
  Judging(const query::Index& index, load::Loaded& loaded, Date today)
      : index_(index), loaded_(loaded), today_(today) {}

  /// Reads the bytes of a submission and puts it in its place in the book, by month and unit. `path` is what its
  /// findings are told with.
  Judged judge(const std::string& bytes, const std::string& path);
  /// Undoes that: what was not taken must not be what later files are judged with.
  void put_back(std::string_view unit, Month month, std::optional<Submission> former);
  /// The report that stands in the place of this one; null when there is none.
  [[nodiscard]] const Submission* stands(const Submission& submission) const;

 private:
  std::optional<Submission> put(Submission submission);

  const query::Index& index_;
  load::Loaded& loaded_;
  Date today_;
};

/// Whether a finding at a cell of a form with errors only follows from a cell in which something is wrong already.
bool follows_from_error(const Finding& finding, const CellRemark& at, const ReadForm& form);

}  // namespace hbjs::exchange

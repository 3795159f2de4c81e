#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

#include "base/background.h"
#include "base/month.h"
#include "diag/phrase.h"
#include "model/submission.h"

/// `plan/progress/`: the only writer of submissions. Every way in passes here, so a locked month is locked for all.
namespace hbjs::exchange {

/// The file a submission belongs into: progress/2024-06/区教育局.yaml.
std::filesystem::path submission_path(const std::filesystem::path& plan, const std::string& unit, Month month);

/// Whether the folder is the plan's progress/ itself.
bool is_progress(const std::filesystem::path& plan, const std::filesystem::path& folder);

/// The month in whose folder of progress/ a file lies or would lie, by whatever way its path leads there; none
/// elsewhere.
std::optional<Month> month_holding(const std::filesystem::path& plan, const std::filesystem::path& file);

/// As it is written: in the order of the field table, the same submission always the same bytes.
std::string to_yaml(const Submission& submission, bool demo);

/// Keeps other runs of hbjs away from `plan/progress/` while it lives; waits for the one that is at it.
class ProgressGuard {
 public:
  /// Throws std::system_error when the folder cannot be written.
  explicit ProgressGuard(const std::filesystem::path& plan);
  ~ProgressGuard();
  ProgressGuard(const ProgressGuard&) = delete;
  ProgressGuard& operator=(const ProgressGuard&) = delete;

 private:
  int handle_ = -1;
};

enum class Stored {
  added,
  replaced,  ///< what was there is kept in progress/<month>/.history/
  same,      ///< the very same was there: nothing is changed
  another,   ///< another submission is there and stays
};

/// Begins to put the bytes of a submission into its file, whole or not at all. Only with `replace` over another one,
/// which is kept. Throws std::system_error with the path when it cannot be read or, by `writing`, written. Call under a
/// ProgressGuard that lives until `writing` is finished, and for a file that is being written only then.
Stored store(const std::filesystem::path& file, std::string bytes, bool replace, Background& writing);

/// A closed month takes no more submissions until it is opened again. The mark is a file in the month's folder, so that
/// git keeps it.
bool is_locked(const std::filesystem::path& plan, Month month);
/// What is said to whoever would put something there; with the month.
inline constexpr Phrase<Str> month_is_closed{"{0} 已锁定，不再收报送；hbjs unlock {0} 解锁",
                                             "{0} is locked; hbjs unlock {0} opens it"};
/// False when it was so already. Throws std::system_error. Call under a ProgressGuard.
bool lock(const std::filesystem::path& plan, Month month);
bool unlock(const std::filesystem::path& plan, Month month);

}  // namespace hbjs::exchange

#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "diag/finding.h"

namespace hbjs::load {

/// A symbolic link that a plan must not follow.
struct BadLink {
  std::filesystem::path link;
  std::string target;  ///< what the link says
  bool absolute = false;
};

/// Which links below a plan's folder may be followed: those that stay within the folder or, where it is under git,
/// within the repository (plans may share their annexes). A link elsewhere would show any file of the reader's computer
/// in a finding; an absolute one breaks on every other computer.
class Links {
 public:
  explicit Links(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// The bad link that `path`, below the folder, is or leads through; links further up are the user's own.
  [[nodiscard]] std::optional<BadLink> bad_one_on(const std::filesystem::path& path);

 private:
  [[nodiscard]] std::optional<BadLink> look(const std::filesystem::path& path);
  [[nodiscard]] bool is_within(const std::filesystem::path& path);

  std::filesystem::path folder_;
  std::optional<std::filesystem::path> root_;                      // once a link is met
  std::map<std::filesystem::path, std::optional<BadLink>> known_;  // folders on the way
};

/// Tells of a bad link at `at`.
void tell_bad_link(const BadLink& bad, Span at, Sink& sink);

}  // namespace hbjs::load

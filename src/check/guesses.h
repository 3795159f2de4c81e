#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hbjs::check {

/// What was surely meant by names that are not there, each looked for once. Thousands of different wrong names in
/// one plan come from one mistake, so after a while no more are guessed.
class Guesses {
 public:
  explicit Guesses(std::vector<std::string> candidates) : candidates_(std::move(candidates)) {}

  std::optional<std::string> meant(std::string_view word);
  [[nodiscard]] const std::vector<std::string>& candidates() const { return candidates_; }

 private:
  std::vector<std::string> candidates_;
  std::unordered_map<std::string, std::optional<std::string>> known_;
  std::size_t compared_ = 0;
};

}  // namespace hbjs::check

#pragma once

#include <stdexcept>
#include <string>

namespace hbjs {

/// The exit codes of the program (DESIGN §4). Never a count.
enum class Exit : int { fine = 0, found = 1, usage = 2, io = 3 };

/// "Cannot go on": the one exception type of the program, caught once, in run(). What is wrong with the
/// user's data is never thrown; it is told as a finding. `what()` is a whole sentence for the user, in the
/// language of the run, naming the file or option and what to do.
class Stop : public std::runtime_error {
 public:
  Stop(Exit code, const std::string& sentence) : std::runtime_error(sentence), code_(code) {}
  [[nodiscard]] Exit code() const { return code_; }

 private:
  Exit code_;
};

}  // namespace hbjs

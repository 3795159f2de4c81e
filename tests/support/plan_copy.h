#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

namespace hbjs::test {

/// A plan's folder copied to a place of its own, for a test to damage. Gone when the test ends.
class PlanCopy {
 public:
  explicit PlanCopy(const std::filesystem::path& original) : folder_(fresh_folder()) {
    std::filesystem::copy(original, folder_, std::filesystem::copy_options::recursive);
  }
  ~PlanCopy() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  PlanCopy(const PlanCopy&) = delete;
  PlanCopy& operator=(const PlanCopy&) = delete;

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

  [[nodiscard]] std::string read(std::string_view file) const {
    std::ifstream in(folder_ / file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }

  /// Writes a file, made with its folder where it is not there.
  void write(std::string_view file, std::string_view bytes) const {
    std::filesystem::create_directories((folder_ / file).parent_path());
    std::ofstream(folder_ / file, std::ios::binary) << bytes;
  }

  /// Puts `to` in place of `from`, which must stand in the file exactly once, else std::logic_error is thrown: the
  /// test would show something else than it says.
  void replace(std::string_view file, std::string_view from, std::string_view to) const {
    std::string text = read(file);
    const std::size_t at = text.find(from);
    if (at == std::string::npos) throw std::logic_error("not found: " + std::string(from));
    if (text.find(from, at + 1) != std::string::npos) throw std::logic_error("found twice: " + std::string(from));
    write(file, text.replace(at, from.size(), to));
  }

 private:
  static std::filesystem::path fresh_folder() {
    static int number = 0;
    std::filesystem::path folder = std::filesystem::temp_directory_path() /
                                   ("hbjs-plan-" + std::to_string(getpid()) + "-" + std::to_string(++number));
    std::filesystem::remove_all(folder);
    return folder;
  }

  std::filesystem::path folder_;
};

}  // namespace hbjs::test

#include "exchange/returned_form.h"

#include <fmt/format.h>

#include <string_view>
#include <system_error>

#include "base/file.h"

namespace fs = std::filesystem;

namespace hbjs::exchange {
namespace {

constexpr std::size_t kLargest = std::size_t{64} << 20;  ///< more than any copy: what is larger is another file

fs::path returned_path(const fs::path& form, const fs::path& folder, std::string_view bytes) {
  constexpr std::string_view mark = "-退回";
  std::string stem = form.stem().string();
  if (const std::size_t at = stem.rfind(mark);
      at != std::string::npos && stem.find_first_not_of("0123456789", at + mark.size()) == std::string::npos)
    stem.resize(at);
  for (int number = 1;; ++number) {
    const std::string count = number == 1 ? "" : std::to_string(number);
    fs::path path = (folder.empty() ? form.parent_path() : folder) / fmt::format("{}{}{}.xlsx", stem, mark, count);
    const ReadResult there = read_file(path, kLargest);
    if (there.error == std::errc::no_such_file_or_directory || (!there.error && there.bytes == bytes)) return path;
    if (there.error) throw std::system_error(there.error, path.string());
  }
}

}  // namespace

std::string write_returned(const fs::path& form, const fs::path& folder, const std::string& bytes) {
  std::error_code error;
  if (!folder.empty()) fs::create_directories(folder, error);
  if (error) throw std::system_error(error, folder.string());
  const fs::path path = returned_path(form, folder, bytes);
  if (error = write_file(path, bytes); error) throw std::system_error(error, path.string());
  return path.string();
}

}  // namespace hbjs::exchange

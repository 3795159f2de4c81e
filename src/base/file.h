#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <system_error>

namespace hbjs {

/// The bytes of a file or why they could not be had. Nothing is thrown: the caller knows the language.
struct ReadResult {
  std::string bytes;
  std::error_code error;   ///< set: nothing was read
  bool too_large = false;  ///< the file is larger than the limit; nothing was read
};

/// Reads a regular file whole. A directory, a device or a pipe in its place is an error (is_a_directory,
/// invalid_argument) and never hangs. At most `limit` bytes. A file that changes meanwhile is read anew; one that does
/// not come to rest is an error (device_or_resource_busy), as half of the old and half of the new would be worse.
/// `meanwhile` is called between reading and looking whether it changed, for tests.
ReadResult read_file(const std::filesystem::path& path, std::size_t limit, const std::function<void()>& meanwhile = {});

/// The folder for temporary files: the one that TMPDIR names, /tmp where that is not there.
std::filesystem::path temporary_folder();

/// Writes a file whole or not at all: to a temporary file beside it, flushed to disk, then renamed over it.
/// Keeps the permissions of a file that is replaced; follows a symbolic link to what it names. Only a regular file
/// that may be written is replaced. On an error nothing is changed and no temporary file stays.
std::error_code write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace hbjs

#pragma once

#include <filesystem>
#include <string>

namespace hbjs::exchange {

/// Puts the copy of a form that goes back to its unit beside the form, or into `folder` where that is not empty, and
/// never over another file: 区教育局6月-退回.xlsx, -退回2 … The name of a form that went back before is not marked
/// twice; where the very same copy is there, it stays. Its path. Throws std::system_error.
std::string write_returned(const std::filesystem::path& form, const std::filesystem::path& folder,
                           const std::string& bytes);

}  // namespace hbjs::exchange

#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace hbjs {

/// A file of the repository as it was when the binary was built (cmake/embed_files.cmake).
struct BuiltIn {
  std::string_view name;  ///< path below its folder
  std::string_view text;
};

/// The files of templates/, in the order of their names.
std::span<const BuiltIn> built_in_templates();
/// The files of templates/docx/, in alphabetical order.
std::span<const BuiltIn> built_in_templates_docx();

/// The files of plan/ without progress, likewise: what `hbjs demo` starts from.
std::span<const BuiltIn> built_in_plan();

/// The text of the file of this name among them; empty when there is none.
inline std::string_view built_in_text(std::span<const BuiltIn> files, std::string_view name) {
  const auto found = std::ranges::find(files, name, &BuiltIn::name);
  return found == files.end() ? std::string_view{} : found->text;
}

}  // namespace hbjs

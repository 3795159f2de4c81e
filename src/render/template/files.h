#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/built_in.h"

namespace hbjs::render {

/// A template and where it came from.
struct TemplateFile {
  std::string shown;  ///< path, or `templates/month.html` for one that is built in
  std::string text;   ///< line breaks are \n; of a document its bytes
};

/// Where templates are looked for: the user's folder, else the binary. In place of a folder it may be one Word
/// document: then that is the template of every document.
class TemplateFolder {
 public:
  enum class Fault { none, no_folder, no_templates };

  explicit TemplateFolder(std::optional<std::filesystem::path> user);

  /// Whether it is one file.
  [[nodiscard]] bool is_file() const { return is_file_; }

  /// Whether the user's folder is there and holds at least one file with the name of a template.
  [[nodiscard]] Fault fault() const;

  struct Found {
    std::optional<TemplateFile> file;
    std::string unreadable;  ///< path of a file that is there but cannot be read, or is not text in UTF-8
  };
  /// The template of this name; `month.docx` is a document. Only a plain file name is ever found.
  [[nodiscard]] Found find(std::string_view name) const;

  /// One file, wherever it is.
  static Found read(const std::filesystem::path& path, bool document);

  /// A file of the user's folder that is never used: it has the ending of a template, but neither the name of one nor
  /// is it mentioned by another file there (as a partial would be). README files are none of these.
  struct Ignored {
    std::string path, name;
    std::string nearest;  ///< the template's name that was surely meant; may be empty
  };
  [[nodiscard]] std::vector<Ignored> ignored() const;

  /// Every name that can be found.
  [[nodiscard]] static std::vector<std::string> names();

 private:
  std::optional<std::filesystem::path> user_;
  bool is_file_ = false;
};

}  // namespace hbjs::render

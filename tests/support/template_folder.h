#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace hbjs::test {

/// A folder of templates that goes away again.
class TemplateFolder {
 public:
  TemplateFolder()
      : path_(std::filesystem::temp_directory_path() /
              ("hbjs-templates-" + std::to_string(getpid()) + "-" + std::to_string(++count_))) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~TemplateFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemplateFolder(const TemplateFolder&) = delete;
  TemplateFolder& operator=(const TemplateFolder&) = delete;

  void put(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  static inline int count_ = 0;
  std::filesystem::path path_;
};

}  // namespace hbjs::test

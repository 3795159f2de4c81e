#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace hbjs {

/// One file as it was read: findings show its lines.
class Source {
 public:
  Source(std::string shown_path, std::string bytes, std::string name = {})
      : path_(std::move(shown_path)), bytes_(std::move(bytes)), name_(std::move(name)) {}

  /// As the user would type it: below the plan folder that was given.
  [[nodiscard]] const std::string& path() const { return path_; }
  /// Below the plan's folder, with `/`: the same wherever the plan lies.
  [[nodiscard]] const std::string& name() const { return name_.empty() ? path_ : name_; }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  /// Line `number` (1-based) without its line break; empty past the end. Lines end where libyaml ends them, so
  /// that its numbers fit. Splits as far as it is asked; the source must not be moved after that.
  [[nodiscard]] std::string_view line(std::size_t number) const;

 private:
  std::string path_;
  std::string bytes_;
  std::string name_;
  mutable std::vector<std::string_view> lines_;
  mutable std::size_t split_ = 0;  // where the line after those begins
};

/// The files of a run; `Span::file` counts into it.
class Sources {
 public:
  std::uint32_t add(Source source) {
    files_.push_back(std::move(source));
    return static_cast<std::uint32_t>(files_.size() - 1);
  }
  [[nodiscard]] const Source& operator[](std::uint32_t file) const { return files_[file]; }
  [[nodiscard]] std::size_t size() const { return files_.size(); }

 private:
  std::deque<Source> files_;
};

}  // namespace hbjs

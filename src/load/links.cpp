#include "load/links.h"

#include <algorithm>
#include <iterator>

#include "diag/messages.h"

namespace fs = std::filesystem;

namespace hbjs::load {
namespace {

/// The folder itself, or the repository around it.
fs::path root_of(const fs::path& folder) {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(folder.empty() ? "." : folder, error);
  for (fs::path up = whole; up.has_relative_path(); up = up.parent_path()) {
    if (fs::exists(up / ".git", error)) return up;
  }
  return whole;
}

}  // namespace

std::optional<BadLink> Links::bad_one_on(const fs::path& path) {
  fs::path step = folder_;
  const fs::path below = path.lexically_relative(folder_);
  for (auto part = below.begin(); part != below.end(); ++part) {
    step /= *part;
    const bool last = std::next(part) == below.end();
    if (last) return look(step);
    auto known = known_.find(step);
    if (known == known_.end()) known = known_.emplace(step, look(step)).first;
    if (known->second) return known->second;
  }
  return std::nullopt;
}

std::optional<BadLink> Links::look(const fs::path& path) {
  std::error_code error;
  if (!fs::is_symlink(fs::symlink_status(path, error))) return std::nullopt;
  const fs::path target = fs::read_symlink(path, error);
  if (target.is_absolute()) return BadLink{path, target.string(), true};
  const bool is_there = fs::exists(path, error);
  if (error == std::errc::too_many_symbolic_link_levels) return std::nullopt;  // reading it tells
  // A link whose end is not there is judged by what it says.
  if (is_within(is_there ? path : path.parent_path() / target)) return std::nullopt;
  return BadLink{path, target.string(), false};
}

bool Links::is_within(const fs::path& path) {
  if (!root_) root_ = root_of(folder_);
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(path, error);
  if (error) return false;
  return std::mismatch(root_->begin(), root_->end(), whole.begin(), whole.end()).first == root_->end();
}

void tell_bad_link(const BadLink& bad, Span at, Sink& sink) {
  const bool absolute = bad.absolute;
  sink.tell(msg::link_outside, at, bad.link.filename().string(), bad.target,
            absolute ? "是绝对路径，换一台电脑就找不到" : "在方案之外",
            absolute ? "an absolute path, which no other computer has" : "outside of the plan");
}

}  // namespace hbjs::load

#include "load/node.h"

#include <algorithm>
#include <cstring>

namespace hbjs::load {

std::string_view Tree::keep(std::string_view text) {
  constexpr std::size_t block_size = 64 * 1024;
  if (text.empty()) return "";
  while (block_ < blocks_.size() && blocks_[block_].size() - used_ < text.size()) {
    ++block_;
    used_ = 0;
  }
  if (block_ == blocks_.size()) blocks_.emplace_back(std::max(block_size, text.size()));
  char* place = blocks_[block_].data() + used_;
  std::memcpy(place, text.data(), text.size());
  used_ += text.size();
  return {place, text.size()};
}

}  // namespace hbjs::load

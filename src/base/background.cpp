#include "base/background.h"

#include <cstddef>
#include <utility>

namespace hbjs {

void Background::begin(std::function<void()> work) {
  constexpr std::size_t at_once = 8;
  if (under_way_.size() == at_once) wait_for_oldest();
  // Deferred: where no thread is to be had, it is done when it is waited for.
  under_way_.push_back(std::async(std::launch::async | std::launch::deferred, std::move(work)));
}

void Background::finish() {
  while (!under_way_.empty()) wait_for_oldest();
}

void Background::wait_for_oldest() {
  std::future<void> oldest = std::move(under_way_.front());
  under_way_.pop_front();
  oldest.get();
}

}  // namespace hbjs

#pragma once

#include <deque>
#include <functional>
#include <future>

namespace hbjs {

/// Work that mostly waits for the disk, such as writing files whole. Several pieces are under way at a time: a disk
/// flushes what waits together at once. No piece may need another one to be done. Going out of scope, it waits for what
/// was begun.
class Background {
 public:
  /// Begins a piece, first waiting for the oldest where many are under way. Throws what that one threw.
  void begin(std::function<void()> work);
  /// Waits for all. Throws what the first that failed threw.
  void finish();

 private:
  void wait_for_oldest();

  std::deque<std::future<void>> under_way_;  // in the order in which they were begun
};

}  // namespace hbjs

#pragma once

#include <array>
#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace hbjs::load {

/// Hands batches, in order, from the thread that fills them to the one that uses them up. There are only a few,
/// used again and again, so the first thread waits when it is far ahead. One thread on each side.
template <class Batch>
class Relay {
 public:
  /// Filling side: a batch that nobody uses any more, to be filled.
  Batch& vacant() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return passed_ - used_ < batches_.size(); });
    return batches_[passed_ % batches_.size()];
  }
  /// Filling side: hands over the batch that `vacant` gave.
  void pass() {
    note([&] { ++passed_; });
  }
  /// Filling side: nothing follows.
  void close() {
    note([&] { closed_ = true; });
  }

  /// Using side: the next filled batch; null when there will be none.
  Batch* filled() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return used_ < passed_ || closed_; });
    return used_ < passed_ ? &batches_[used_ % batches_.size()] : nullptr;
  }
  /// Using side: gives back the batch that `filled` gave.
  void used() {
    note([&] { ++used_; });
  }

 private:
  template <class Change>
  void note(const Change& change) {
    {
      const std::scoped_lock lock(mutex_);
      change();
    }
    changed_.notify_one();
  }

  std::array<Batch, 4> batches_;
  std::size_t passed_ = 0, used_ = 0;
  bool closed_ = false;
  std::mutex mutex_;
  std::condition_variable changed_;
};

}  // namespace hbjs::load

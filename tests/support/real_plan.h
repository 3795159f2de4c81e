#pragma once

#include "load/load.h"

namespace hbjs::testing {

/// The real plan of plan/, without progress: read once for all cases of a program.
inline const Book& real_plan() {
  static const load::Loaded loaded = load::load(HBJS_SOURCE_DIR "/plan", load::Progress::none());
  return loaded.book;
}

}  // namespace hbjs::testing

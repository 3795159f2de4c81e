#pragma once

#include "load/load.h"
#include "query/index.h"

namespace hbjs::testing {

/// The real plan of plan/, without progress: read once for all cases of a program.
inline const Book& real_plan() {
  static const load::Loaded loaded = load::load(HBJS_SOURCE_DIR "/plan", load::Progress::none());
  return loaded.book;
}

/// Its index, likewise.
inline const query::Index& real_index() {
  static const query::Index index(real_plan());
  return index;
}

}  // namespace hbjs::testing

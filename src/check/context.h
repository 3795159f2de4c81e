#pragma once

#include "base/date.h"
#include "check/directory.h"
#include "diag/finding.h"
#include "diag/messages.h"
#include "query/index.h"

namespace hbjs::check {

/// What a rule sees, and where it tells what it finds.
struct Context {
  const query::Index& index;
  const Book& book;
  Directory& directory;
  Date as_of;
  Sink& sink;
};

}  // namespace hbjs::check
